"""# number.form

## What it says
A number or a date is written in another way and has the same value: "three" and 3, "per cent" and %, "bn" and "billion",
"11 September" and "September 11"; the same amount in another unit (2.5 km and 2,500 m).

## Example
Source: "three berths". Text: "3 berths".

## Why it matters
It does not, for the sense; house styles write numbers each in their own way.

## Level
Silent in news style; `academic` and `legal` want numbers as the source writes them.

## Scope
Equal values only, with their units: anything else is `number` or `date`. 5/6/1945 is not read as one day or the other.

## Guides
AP (numerals, percentages); Chicago and the Bluebook leave the source's form.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import amounts
from quoteproof.analysis.letters import DASHES
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded
from quoteproof.compare.columns import SIDES, Side, flip
from quoteproof.compare.lexicon import Item
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference, Span
from quoteproof.patterns import lazy

CODE = "number.form"

_WORD = lazy(r"[^\W_]+")
_DASH = lazy(rf"\s?[{DASHES}~～]\s?")


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the numbers and dates that are written otherwise and are equal."""
    for scope in scopes(reading):
        table = scope.table
        here, there = reading.comparison.case.text, table.document.text
        for (lost, source), (gained, quote) in scope.pairs(table.dates["source"], table.dates["quote"]):
            otherwise = source.span.of(there) != quote.span.of(here)
            if otherwise and source.equal(quote) and _open(scope, lost, gained):
                yield _note(scope, source.span, quote.span)
        for (lost, left), (gained, right) in scope.pairs(table.numbers["source"], table.numbers["quote"]):
            otherwise = left.span.of(there) != right.span.of(here) and (
                _open(scope, lost, gained) or _letters(scope, left.span, right.span)
            )
            if otherwise and amounts.same(left, right) and amounts.measured_alike(left, right):
                yield _note(scope, left.span, right.span)
        for side in SIDES:
            yield from _ranges(scope, side)


def _ranges(scope: Scope, side: Side) -> Iterator[Difference]:
    """Find the words between two numbers for which the other side has a dash: 10 to 15, 10–15."""
    row, other = scope.table.row(side), scope.table.row(flip(side))
    between = folded(scope.table.language.form.ranges)
    places = [at for at in sorted(scope.open[side]) if row[at].norm in between]
    ends = {item.end for item, _ in scope.table.numbers[side]}
    starts = {item.start for item, _ in scope.table.numbers[side]}
    for at in places:
        if at in ends and at + 1 in starts:
            after = scope.table.partner(side, at + 1)
            if after is not None and _DASH.fullmatch(other[after].mark):
                shift = Shift(lost=Item(at, at + 1, "")) if side == "source" else Shift(gained=Item(at, at + 1, ""))
                yield scope.note(CODE, scope.reason(shift), shift)


def _open(scope: Scope, lost: Item, gained: Item) -> bool:
    """Say whether the two differ in words that no rule has explained."""
    source, quote = range(lost.start, lost.end), range(gained.start, gained.end)
    return not (scope.open["source"].isdisjoint(source) and scope.open["quote"].isdisjoint(quote))


def _letters(scope: Scope, source: Span, quote: Span) -> bool:
    """Say whether the two differ in letters or figures though their words are the same: per cent, percent, a last %."""
    there, here = (
        _WORD.findall(text.casefold()) for text in (source.of(scope.table.document.text), quote.of(scope.table.text))
    )
    return there != here and not ("".join(there) == "".join(here) and "".join(there).isdecimal())


def _note(scope: Scope, source: Span, quote: Span) -> Difference:
    there = " ".join(source.of(scope.table.document.text).split())
    here = " ".join(quote.of(scope.table.text).split())
    level = scope.reading.profile.level(CODE)
    return Difference(
        CODE, level, f"the source writes “{there}”, the text “{here}”", quote, source, scope.table.document.id
    )
