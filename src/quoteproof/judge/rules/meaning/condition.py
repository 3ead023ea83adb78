"""# condition

## What it says
If, unless, except, provided or their like is gone while what depended on it stands; or a question stands as a statement.

## Example
Source: "If the survey is clean, we will reopen." Text: "we will reopen".

## Why it matters
A promise under a condition becomes a plain promise, a supposition becomes a fact.

## Level
Serious. Level 4 where the clause is worded anew, and where the word has other uses ("until", "otherwise", "whether"; "if" behind a
verb of asking or knowing), unless one that states stands in its place ("because").

## Scope
The condition's own words, or the clause that hangs on it, must be quoted. A condition that stands before or after the
quoted words is `cut.head` or `cut.tail`; one that an ellipsis hides is `ellipsis.meaning`.

## Guides
Reuters handbook (accuracy; context); Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded, strong, weak
from quoteproof.compare.columns import Side, flip
from quoteproof.compare.conditions import asks, is_verb
from quoteproof.compare.lexicon import Item, of_lists
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference

CODE = "condition"


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the conditions that only one side has, and the questions that became statements."""
    for scope in scopes(reading):
        yield from _conditions(scope)
        yield from _questions(scope)


def _conditions(scope: Scope) -> Iterator[Difference]:
    meaning = scope.meaning
    lexicon = of_lists(
        (CODE, meaning.conditions),
        ("except", meaning.exceptions),
        ("loose", meaning.loose_conditions),
        ("empty", meaning.empty_negations),
    )
    for shift in scope.shifts(lexicon, frozenset({"empty"})):
        if shift.moved or (shift.lost and shift.gained) or (shift.item.name == "loose" and _replaced(scope, shift)):
            continue
        if is_verb(shift.item, scope.table.row(shift.side), scope.table.language):
            continue
        shift = _read(scope, shift)
        with_it = scope.gone_with(shift)
        hold = "gone" if with_it else scope.hold(shift.side, shift.item)
        if hold == "gone" and not _main_kept(scope, shift):
            continue
        sure = (
            shift.item.name == CODE and not _asks(scope, shift) and hold != "changed" and scope.steady(shift, with_it)
        )
        yield scope.note(CODE, _reason(scope, shift), shift, "" if sure else "unsure")
    inverted = scope.ahead(of_lists((CODE, meaning.inversions)))
    if inverted and _opens_clause(scope, inverted.item.start) and not _asked(scope, inverted.item.start):
        yield scope.note(CODE, _reason(scope, inverted), inverted)


def _read(scope: Scope, shift: Shift) -> Shift:
    """Return the shift of an exception as a condition, where it is an aside or stands behind all, any or none."""
    if shift.item.name != "except":
        return shift
    side, at = shift.side, shift.item.start
    name = CODE if weak(scope.table.row(side)[at].mark) or _of_all(scope, side, at) else "loose"
    item = replace(shift.item, name=name)
    return Shift(lost=item) if shift.lost else Shift(gained=item)


def _of_all(scope: Scope, side: Side, at: int) -> bool:
    """Say whether a word that speaks of all or none stands before a place in its clause."""
    meaning = scope.meaning
    whole = tuple(form for name, forms in meaning.quantifiers.classes if name == "all" for form in forms)
    before = scope.table.row(side)[scope.clause(side, at)[0] : at]
    return bool(of_lists(("all", whole + meaning.negators)).read(before))


def _opens_clause(scope: Scope, at: int) -> bool:
    """Say whether no subject stands before an auxiliary of the source: "Had they asked", not "we had, we had"."""
    row = scope.table.source
    return at == 0 or weak(row[at].mark) or strong(row[at].mark) or row[at - 1].norm in scope.cues.coordinators


def _asks(scope: Scope, shift: Shift) -> bool:
    """Say whether the condition's word is a "whether", and no word that states stands in its place: because, that."""
    row, meaning = scope.table.row(shift.side), scope.meaning
    if not asks(row[: shift.item.start], scope.table.language):
        return False
    other = scope.stand_in(shift.side, shift.item)
    stating = scope.cues.breakers | folded(meaning.words.complementizers)
    stating -= folded(meaning.conditions + meaning.loose_conditions)
    return other is None or scope.table.row(flip(shift.side))[other.start].norm not in stating


def _replaced(scope: Scope, shift: Shift) -> bool:
    """Say whether another word stands for a word that has other uses: that is the rule `connective`'s."""
    return scope.stand_in(shift.side, shift.item) is not None


def _main_kept(scope: Scope, shift: Shift) -> bool:
    """Say whether the clause went with its condition while the rest of its sentence stayed."""
    if shift.item.name != CODE:
        return False
    row, side = scope.table.row(shift.side), shift.side
    start, end = scope.sentence(side, shift.item.start)
    rest = [k for k in range(start, end) if row[k].quoted and row[k].norm not in scope.cues.light]
    return any(scope.table.same(side, k) for k in rest)


def _reason(scope: Scope, shift: Shift) -> str:
    here, there = ("source", "text") if shift.side == "source" else ("text", "source")
    clause = scope.clause(shift.side, shift.item.start)
    shown = scope.show(shift.side, Item(shift.item.start, min(clause[-1] + 1, shift.item.end + 6), ""))
    return f"the {here} says {shown}; the {there} has no {scope.show(shift.side, shift.item)}"


def _questions(scope: Scope) -> Iterator[Difference]:
    """Give the source's questions that the quotation has without their opening and without their mark."""
    row, at = scope.table.source, 0
    openers = folded(scope.meaning.question_openers + scope.meaning.question_words)
    while at < len(row):
        start, end = scope.sentence("source", at)
        at = end
        if row[start].norm in openers and _asked(scope, start) and _told(scope, start, end):
            shown = scope.show("source", Item(start, min(start + 4, end), ""))
            reason = f"the source asks {shown}…; the text has it as a statement"
            yield scope.note(CODE, reason, Shift(lost=Item(start, start + 1, CODE)))


def _told(scope: Scope, start: int, end: int) -> bool:
    """Say whether a question of the source stands in the quotation as a statement that begins as sentences do."""
    row = scope.table.source
    last = next((k for k in range(end - 1, start, -1) if row[k].quoted and scope.table.same("source", k)), None)
    first = next((k for k in range(start, end) if row[k].quoted and scope.table.partner("source", k) is not None), None)
    if (
        last is None
        or first is None
        or (scope.table.same("source", start) and row[start].quoted and _opens(scope, start))
    ):
        return False
    begin, other = scope.table.to_quote[first], scope.table.to_quote[last]
    assert begin is not None and other is not None
    begin = scope.sentence("quote", begin)[0]
    _, close = scope.sentence("quote", other)
    capital = scope.table.quote[begin].word.raw[0].isupper()
    return capital and "?" not in _mark_after(scope, "quote", close - 1)


def _asked(scope: Scope, at: int) -> bool:
    """Say whether the source's sentence around a word ends with a question mark."""
    return "?" in _mark_after(scope, "source", scope.sentence("source", at)[1] - 1)


def _opens(scope: Scope, at: int) -> bool:
    """Say whether a word of the source that the quotation has begins its sentence there too."""
    other = scope.table.to_quote[at]
    return other is not None and scope.sentence("quote", other)[0] == other


def _mark_after(scope: Scope, side: Side, at: int) -> str:
    row = scope.table.row(side)
    return row[at + 1].mark if at + 1 < len(row) else scope.tail(side)
