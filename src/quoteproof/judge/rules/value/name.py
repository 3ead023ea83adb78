"""# name

## What it says
A person, a body or a place is another; or a pronoun is another person's.

## Example
Source: "The Harbour Board thanks Commissioner Ode." Text: "The Harbour Board thanks Commissioner Ola."

## Why it matters
The statement is about somebody else.

## Level
Serious. Level 4 where two-part names share the last part (they may be one person), and where the clause is worded anew.

## Scope
Compared as names: a title, a first name or an article more or less, an alias (Burma, Myanmar), initials for the full name,
a country for its adjective, two names of a people or a faith (Sunni, Sunnite) and other spellings from another alphabet (Nazarbayev, Nazarbaev) are no difference of name. Pronouns
count where the person is another for certain: he and she, we and they, not I and we.

## Guides
AP and Reuters on names; Chicago 13.7 (a name for a pronoun goes into brackets).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quoteproof.analysis.akin import are_opposites
from quoteproof.compare import names
from quoteproof.compare.changes import Shift
from quoteproof.compare.columns import SIDES
from quoteproof.compare.lexicon import Lexicon, alike, of_scale
from quoteproof.compare.names import Name
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference
from quoteproof.text import tokens

CODE = "name"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the names and pronouns that stand for another."""
    for scope in scopes(reading):
        named = tuple(_names(scope))
        yield from named
        yield from (new for new in _peoples(scope) if not any(_overlap(new, old) for old in named))
        yield from _pronouns(scope)


def _names(scope: Scope) -> Iterator[Difference]:
    if not scope.open["source"] or not scope.open["quote"]:
        return  # every name stands in both, or was left out or put in whole
    gained = list(names.read(scope.table, "quote", scope.meaning))
    for lost in names.read(scope.table, "source", scope.meaning):
        other = next((name for name in gained if scope.one_place(lost.item, name.item)), None)
        if other is None or not _changed(scope, lost, other) or names.same(lost, other, scope.table.language):
            continue
        gained.remove(other)
        shift = Shift(lost.item, other.item)
        reason = f"the source says “{' '.join(lost.raw.split())}”; the text “{' '.join(other.raw.split())}”"
        sure = scope.steady(shift) and not _perhaps_one(scope, lost, other) and not _only_heard(scope, lost)
        yield scope.note(CODE, reason, shift, "" if sure else "unsure")


def _overlap(new: Difference, old: Difference) -> bool:
    return bool(new.source and old.source and new.source.overlap(old.source))


def _peoples(scope: Scope) -> Iterator[Difference]:
    """Give the words that a table knows to name one state, people, town or person, where the text has one of another."""
    lexicon, table = _lexicon(scope.meaning), scope.table
    both = [(at, k) for at, k in scope.exchanged() if lexicon.may_have(table.source[at].norm)]
    if not any(lexicon.may_have(table.quote[k].norm) for _, k in both):
        return
    theirs, ours = ({item.start: item.name for item in lexicon.read(table.row(side))} for side in SIDES[::-1])
    for at, other in both:
        if at in theirs and other in ours and theirs[at] != ours[other]:
            shift = scope.swap(at, other)
            yield scope.note(CODE, scope.reason(shift), shift, "" if scope.steady(shift) else "unsure")


@lru_cache(maxsize=16)
def _lexicon(meaning: Meaning) -> Lexicon:
    return Lexicon(tuple((forms[0], forms) for forms in meaning.peoples))


def _changed(scope: Scope, lost: Name, gained: Name) -> bool:
    """Say whether both names hold words that differ and that no rule has explained."""
    source, quote = range(lost.item.start, lost.item.end), range(gained.item.start, gained.item.end)
    return not (scope.open["source"].isdisjoint(source) or scope.open["quote"].isdisjoint(quote))


def _only_heard(scope: Scope, lost: Name) -> bool:
    """Say whether the source itself doubts how a name is written: "Judge Curio (ph)"."""
    comparison = scope.reading.comparison
    end = scope.table.source[lost.item.end - 1].word.span.end
    doubts = comparison.language.marks.directions.doubts
    return any(
        silence.document == scope.table.document.id
        and end <= silence.place <= end + 1
        and not doubts.isdisjoint(token.norm for token in tokens(silence.text))
        for silence in comparison.silences
    )


def _perhaps_one(scope: Scope, lost: Name, gained: Name) -> bool:
    """Say whether two names of two words share the last one: Bill and William Clinton; but not North and South Korea."""
    if len(lost.words) != 2 or len(gained.words) != 2 or lost.words[1] != gained.words[1]:
        return False
    if lost.words[1] in scope.table.language.speech.nouns:
        return False  # the African Union is not the European Union
    return not are_opposites(lost.words[0], gained.words[0], scope.meaning)


def _pronouns(scope: Scope) -> Iterator[Difference]:
    pronouns = scope.meaning.pronouns
    shifts = scope.shifts(of_scale(pronouns))
    lost = [shift.lost.name for shift in shifts if shift.lost]
    for shift in shifts:
        if not (shift.lost and shift.gained) or shift.moved or alike(pronouns, shift.lost.name, shift.gained.name):
            continue
        if shift.gained.name in lost:
            continue  # it stands elsewhere in the source: the sentence was built anew
        sure = scope.steady(shift) and scope.hold("source", shift.lost) == "kept"
        yield scope.note(CODE, scope.reason(shift), shift, "" if sure else "unsure")
