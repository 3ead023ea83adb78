"""# condition

## What it says
If, unless, except, provided or their like is gone while what depended on it stands; or a question stands as a statement.

## Example
Source: "If the survey is clean, we will reopen." Text: "we will reopen".

## Why it matters
A promise under a condition becomes a plain promise, a supposition becomes a fact.

## Level
Serious. Level 4 where the clause is worded anew, and where the word has other uses ("until", "otherwise", "whether").

## Scope
The condition's own words, or the clause that hangs on it, must be quoted. A condition that stands before or after the
quoted words is `cut.head` or `cut.tail`; one that an ellipsis hides is `ellipsis.meaning`.

## Guides
Reuters handbook (accuracy; context); Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.clauses import folded
from quoteproof.judge.columns import Side
from quoteproof.judge.lexicon import Item, of_lists
from quoteproof.judge.reading import Reading
from quoteproof.judge.scope import Scope, Shift, scopes
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
        (CODE, meaning.conditions), ("loose", meaning.loose_conditions), ("empty", meaning.empty_negations)
    )
    found = scope.shifts(lexicon, frozenset({"empty"}))
    for shift in found:
        if shift.moved or (shift.lost and shift.gained):
            continue
        hold = scope.hold(shift.side, shift.item)
        if hold == "gone" and not _main_kept(scope, shift):
            continue
        sure = shift.item.name == CODE and hold != "changed" and scope.steady_beside(shift)
        yield scope.note(CODE, _reason(scope, shift), shift, "" if sure else "unsure")


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
    """Give the source's questions whose opening the quotation turned round and whose mark it lost."""
    row = scope.table.source
    openers = folded(scope.meaning.question_openers)
    at = 0
    while at < len(row):
        start, end = scope.sentence("source", at)
        at = end
        begun = any(cell.quoted for cell in row[start : start + 3])  # "Can we go": the quotation may begin with "We"
        if row[start].norm not in openers or not begun or "?" not in _mark_after(scope, "source", end - 1):
            continue
        last = next((k for k in range(end - 1, start, -1) if scope.table.same("source", k)), None)
        first = scope.table.to_quote[start] if scope.table.same("source", start) else None
        if last is None or (first is not None and _opens(scope, first)):
            continue
        other = scope.table.to_quote[last]
        assert other is not None
        _, close = scope.sentence("quote", other)
        if "?" not in _mark_after(scope, "quote", close - 1):
            shift = Shift(lost=Item(start, start + 1, CODE))
            shown = scope.show("source", Item(start, min(start + 4, end), ""))
            yield scope.note(CODE, f"the source asks {shown}…; the text has it as a statement", shift)


def _opens(scope: Scope, at: int) -> bool:
    """Say whether a word of the quotation begins its sentence."""
    return scope.sentence("quote", at)[0] == at


def _mark_after(scope: Scope, side: Side, at: int) -> str:
    row = scope.table.row(side)
    return row[at + 1].mark if at + 1 < len(row) else scope.tail(side)
