"""# roles

## What it says
Two parties changed places: who did it, and to whom it was done.

## Example
Source: "The port sued the city." Text: "The city sued the port."

## Why it matters
Every word of the source is there, and the sense is turned round.

## Level
Serious. Level 4 where the verb went from active to passive or back with them ("was sued by"), and where the words between
them join equals ("with", "is"). Equals joined by "and" that change places say the same, and are none.

## Scope
Two words with content must have exchanged their places around a third that stayed, within one clause; or two pronouns around a
verb ("they trust us", "we trust them"); or what is denied and what is put in its place ("not a bridge but a ferry").

## Guides
Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof.analysis.akin import one_word
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import cues, folded
from quoteproof.compare.columns import SIDES, Side
from quoteproof.compare.lexicon import Item
from quoteproof.compare.negating import negates
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.languages import Language
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference

CODE = "roles"

REACH = 14
"""Words between the two at most: farther apart they are not the parties of one verb."""


LED = 3
"""Words before a noun among which its preposition stands: "in this same regard"."""

NEAR = 3
"""Words before a denied one among which its negator is."""

HELPERS = 3
"""Words that may stand between a pronoun and its verb: "we would never have"."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the two words that changed places."""
    for scope in scopes(reading):
        yield from _differences(scope)
        yield from _persons(scope)


def _persons(scope: Scope) -> Iterator[Difference]:
    """Give the pronouns that changed places around a verb: "they trust us", "we trust them"."""
    theirs = _frames(scope, "source")
    for here in _frames(scope, "quote"):
        there = next((frame for frame in theirs if _crossed(scope, frame, here)), None)
        if there and not scope.open["quote"].isdisjoint(range(here.item.start, here.item.end)):
            shift = Shift(there.item, here.item)
            sure = not _passive(scope) and _otherwise_same(scope, there.item.start)
            yield scope.note(CODE, scope.reason(shift), shift, "" if sure else "unsure")


class _Frame(Struct, frozen=True):
    """A verb between two pronouns."""

    item: Item
    doer: str  # the pronoun's class
    verb: int
    other: str


def _frames(scope: Scope, side: Side) -> tuple[_Frame, ...]:
    row, persons = scope.table.row(side), _persons_of(scope.meaning)
    found = []
    for end in range(2, len(row)):
        other, verb = persons.get(row[end].norm), end - 1
        if other is None:
            continue
        near = range(verb - 1, max(-1, verb - 2 - HELPERS), -1)
        at = next((k for k in near if row[k].norm in persons), None)
        if at is None or row[verb].norm in scope.cues.light or row[verb].norm in persons:
            continue
        joined = not any(row[k].mark.strip() for k in range(at + 1, end + 1))
        if persons[row[at].norm] != other and joined and any(row[k].quoted for k in range(at, end + 1)):
            found.append(_Frame(Item(at, end + 1, ""), persons[row[at].norm], verb, other))
    return tuple(found)


@lru_cache(maxsize=16)
def _persons_of(meaning: Meaning) -> dict[str, str]:
    return {norm: name for name, forms in meaning.pronouns.classes for norm in folded(forms)}


def _crossed(scope: Scope, there: _Frame, here: _Frame) -> bool:
    verbs = scope.table.source[there.verb].norm, scope.table.quote[here.verb].norm
    return (there.doer, there.other) == (here.other, here.doer) and one_word(*verbs, scope.meaning)


def _differences(scope: Scope) -> Iterator[Difference]:
    for first, second in _swapped(scope):
        between = [cell.norm for cell in scope.table.source[first[0] + 1 : second[0]]]
        if not between or _on_a_par(scope, first[0], second[0]):
            continue
        there, here = Item(first[0], second[0] + 1, ""), Item(second[1], first[1] + 1, "")
        sure = not _passive(scope) and not _equated(scope, between) and _otherwise_same(scope, first[0])
        reason = f"the source says {scope.show('source', there)}; the text {scope.show('quote', here)}"
        yield scope.note(CODE, reason, Shift(there, here), "" if sure else "unsure")
        return


def _swapped(scope: Scope) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give two words that stand in the order A, B in the source and B, A in the quotation: (A there, here), (B there, here)."""
    table = scope.table
    moved = list(_moved(scope))
    steady = [
        (at, other)
        for at, other in enumerate(table.to_quote)
        if other is not None and table.same("source", at) and table.source[at].norm not in scope.cues.light
    ]
    for a in moved:
        for b in [*_within_reach(moved, a), *_within_reach(steady, a)]:
            low, high = sorted((a, b))
            crossed = low[0] < high[0] and low[1] > high[1]
            if crossed and _pivot(scope, low, high) and scope.one_sentence(low[0], high[0]):
                yield low, high


def _within_reach(found: list[tuple[int, int]], one: tuple[int, int]) -> list[tuple[int, int]]:
    """Return the words that stand near another in the source; they are in order."""
    first = bisect_left(found, one[0] - REACH, key=lambda pair: pair[0])
    return found[first : bisect_right(found, one[0] + REACH, first, key=lambda pair: pair[0])]


def _moved(scope: Scope) -> Iterator[tuple[int, int]]:
    """Give the words with content that both rows have, at places that are not each other's; those that stand once only."""
    table = scope.table
    small = _small(table.language)
    plain = [k for k, cell in enumerate(table.source) if cell.norm not in small and not cell.norm.isdecimal()]
    there = [k for k in plain if not table.same("source", k)]
    here: dict[str, list[int]] = {}
    for k, cell in enumerate(table.quote):
        if not table.same("quote", k):
            here.setdefault(cell.norm, []).append(k)
    counts = Counter(table.source[k].norm for k in there)
    for at in there:
        places = here.get(table.source[at].norm, [])
        if len(places) == 1 and counts[table.source[at].norm] == 1 and not _led(scope, at, places[0]):
            yield at, places[0]


def _led(scope: Scope, there: int, here: int) -> bool:
    """Say whether a word took its own preposition along, and so is none of the parties: "in this regard", at the head or at the end."""
    table, language = scope.table, scope.table.language
    prepositions = folded(tuple(language.speech.prepositions)) | folded(
        language.words.subordinators
    )  # until may be either
    for back in range(1, LED + 1):
        at, other = there - back, here - back
        if min(at, other) < 0 or table.source[at].norm != table.quote[other].norm:
            return False
        if table.same("source", at) or table.same("quote", other):
            return False
        if table.source[at].norm in prepositions:
            return True
    return False


@lru_cache(maxsize=16)
def _small(language: Language) -> frozenset[str]:
    """Return the words that are nobody's party."""
    numbers = folded(tuple(word for word, _ in language.form.numbers))  # those are the rule `number`'s
    joining = folded(language.meaning.negators) | folded(language.words.subordinators)
    return cues(language.meaning).light | numbers | _times(language.meaning) | joining


def _times(meaning: Meaning) -> frozenset[str]:
    """Return the words of time: today, Sunday."""
    single = tuple(form for _, forms in meaning.times.classes for form in forms if " " not in form)
    return folded(single + tuple(meaning.words.calendar))


def _pivot(scope: Scope, low: tuple[int, int], high: tuple[int, int]) -> bool:
    """Say whether some word stands between the two in both rows: the verb, or the preposition."""
    table = scope.table
    here = {cell.norm for cell in table.quote[high[1] + 1 : low[1]]}
    there = {cell.norm for cell in table.source[low[0] + 1 : high[0]]}
    pivots = (here & there) - folded(scope.meaning.articles) - scope.cues.coordinators
    if here & there & _corrections(scope) and _denied(scope, low, high):
        return True
    return any(not norm.isdecimal() for norm in pivots)


def _corrections(scope: Scope) -> frozenset[str]:
    """Return the words that set one thing right by another: but, sondern."""
    return folded(scope.meaning.cut_contrasts) & scope.cues.coordinators


def _denied(scope: Scope, low: tuple[int, int], high: tuple[int, int]) -> bool:
    """Say whether the first of two words is denied in both rows: "not a bridge but a ferry"."""
    sides = ((scope.table.source, low[0]), (scope.table.quote, high[1]))
    return all(negates(row[max(0, at - NEAR) : at], scope.table.language) for row, at in sides)


def _passive(scope: Scope) -> bool:
    """Say whether a word that marks the doer came or went: active and passive say the same of the same parties."""
    agents = folded(scope.meaning.words.agents)
    return any(scope.table.row(side)[k].norm in agents for side in SIDES for k in scope.open[side])


def _on_a_par(scope: Scope, low: int, high: int) -> bool:
    """Say whether two words stand beside each other as equals, so that their order tells nothing: "war and trade".

    Not where "and" joins more than the two: "sales had doubled and costs had halved", "through water and not through air".
    """
    row, light = scope.table.source, scope.cues.light
    between = row[low + 1 : high]
    joiners = {cell.norm for cell in between} & folded(scope.meaning.symmetric)
    if not joiners or not joiners <= scope.cues.coordinators:
        return bool(joiners)
    if negates(between, scope.table.language):
        return False
    last = max(k for k in range(low + 1, high) if row[k].norm in joiners)
    theirs = [row[k].norm for k in range(last + 1, high) if row[k].norm not in light]
    ours = [row[k].norm for k in range(max(0, low - 4), low) if row[k].norm not in light]
    return not theirs or theirs[-1:] == ours[-1:]


def _equated(scope: Scope, between: list[str]) -> bool:
    """Say whether nothing but small words joins the two: "is", "of"."""
    small = folded(scope.meaning.words.auxiliaries) | folded(scope.meaning.articles + scope.meaning.name_particles)
    return set(between) <= small


def _otherwise_same(scope: Scope, at: int) -> bool:
    """Say whether the sentence has mostly the same words on both sides, in whatever order."""
    start, end = scope.sentence("source", at)
    persons = _persons_of(scope.meaning)  # we, us
    there = {persons.get(cell.norm, cell.norm) for cell in scope.table.source[start:end]}
    first, last = scope.sentence("quote", scope.table.to_quote[at] or 0)
    here = [persons.get(cell.norm, cell.norm) for cell in scope.table.quote[first:last]]
    return sum(norm in there for norm in here) >= 0.8 * len(here)
