"""# number

## What it says
A number, its scale, its sign or its unit is another: 1.7 for 1.7 billion, per cent for percentage points, 1945 men for 1954.

## Example
Source: "an excess of 1.7 billion doses". Text: "an excess of 1.7 doses".

## Why it matters
Figures are copied on and on, and no reader can see that one is wrong.

## Level
Serious. Level 4 where the text's number is the source's with fewer figures (97.7 and 98) and within a twentieth of it,
where a number was left out, and where the clause is worded anew.

## Scope
Values are compared, not characters: "three" is 3, 1.5 bn is 1,500 million (that is `number.form`). A number that only
moved is no other, unless it changed places with one of its sentence ("from 61 to 74", "from 74 to 61"). A unit counts without a number too: "a few
years", "a few months".

## Guides
AP, Reuters (figures; rounding), Guardian (percentage rises).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, takewhile
from math import isclose

from msgspec.structs import replace

from quoteproof import text as texts
from quoteproof.analysis import amounts
from quoteproof.analysis.amounts import Number
from quoteproof.analysis.counting import words_of
from quoteproof.analysis.dates import Date
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded
from quoteproof.compare.columns import Side, flip
from quoteproof.compare.lexicon import Item
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.compare.values import Found
from quoteproof.languages.form import Form
from quoteproof.languages.meaning import Meaning, Phrases
from quoteproof.model import Difference

CODE = "number"

_Pair = tuple[tuple[Item, Number], tuple[Item, Number]]

_YEAR = 4
"""Significant figures of a year."""

OUT_OF = 2
"""Words between the two numbers of a share at most: nine out of ten."""

EXACT = 6
"""Decimals to which a share is reckoned: 90 % may be 89.99999999999999."""

RATIOS = frozenset({"%", "points"})
"""Units without which a number is another number; of other units ("years", "$") the one of a neighbour may serve."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the numbers of other value."""
    for scope in scopes(reading):
        yield from _differences(scope)


def _differences(scope: Scope) -> Iterator[Difference]:
    # A day or a year is the rule `date`'s.
    lost, gained = _less_shares(scope.table.numbers["source"], scope.table.numbers["quote"])
    gained, lost = _less_shares(gained, lost)
    paired = [*scope.pairs(lost, gained)]
    paired += _with_years(scope, *_unpaired(lost, gained, paired))
    for (source_item, source), (quote_item, quote) in paired:
        open_ = scope.unexplained("source", source_item) and scope.unexplained("quote", quote_item)
        same = _same(source, quote, lost, gained) or _in_one_word(source, (quote_item, quote), gained)
        if open_ and not (same or _no_numbers(source, quote)):
            yield _note(scope, Shift(source_item, quote_item), source, quote)
    yield from _units(scope)
    alone = _unpaired(lost, gained, paired)
    for shift in _crossed(scope, *alone, paired):
        yield scope.note(CODE, _crossing(scope, shift), shift, "" if scope.steady(shift) else "unsure")
    for item, number in _unmoved(*alone):
        if not number.weak and _open(scope, Shift(lost=item)) and not _in_periods(scope, Shift(lost=item), number):
            yield _note(scope, Shift(lost=item), number, None)
    for item, number in _unmoved(*alone[::-1]):
        if not number.weak and _open(scope, Shift(gained=item)) and not _in_periods(scope, Shift(gained=item), number):
            yield _note(scope, Shift(gained=item), None, number)


def _in_periods(scope: Scope, shift: Shift, number: Number) -> bool:
    """Say whether the other side has one word for so much, with its article: two weeks, "a fortnight"."""
    other = scope.stand_in(shift.side, shift.item)
    row, form = scope.table.row(flip(shift.side)), scope.table.language.form
    near = [cell.norm for cell in row[other.start : other.end + 1]] if other else []
    units = (unit for norm in near for unit in words_of(form).units.get((norm,), ()))
    whole = any(unit.kind == number.unit and isclose(unit.size, number.value * number.size) for unit in units)
    return whole and not form.words.articles.isdisjoint(near)


def _less_shares(ours: Found[Number], theirs: Found[Number]) -> tuple[Found[Number], Found[Number]]:
    """Leave out the two numbers of a share on one side with its per cents on the other: nine out of ten, 90%."""
    cents: dict[float, deque[Item]] = {}
    for item, number in theirs:
        if number.unit == "%":
            cents.setdefault(round(number.value, EXACT), deque()).append(item)
    gone, taken = set[Item](), set[Item]()
    for (above, part), (below, whole) in pairwise(ours) if cents else ():
        near = 0 < below.start - above.end <= OUT_OF and 0 < part.value < whole.value
        if near and (same := cents.get(round(100 * part.value / whole.value, EXACT))):
            gone |= {above, below}
            taken.add(same.popleft())
    return _without(ours, gone), _without(theirs, taken)


def _without(found: Found[Number], items: set[Item]) -> Found[Number]:
    return tuple(entry for entry in found if entry[0] not in items) if items else found


def _units(scope: Scope) -> Iterator[Difference]:
    """Give the units that stand for another behind a word that counts without a number: "a few years", "the past decades"."""
    form = scope.table.language.form
    units, counting = _unit_words(form), folded(form.counting + _quantifiers(scope.meaning))
    for at, other in scope.exchanged():
        there, here = units.get(scope.table.source[at].norm), units.get(scope.table.quote[other].norm)
        before = {scope.table.source[at - 1].norm if at else "", scope.table.quote[other - 1].norm if other else ""}
        counted = before <= counting and (len(before) == 1 or before <= scope.table.language.words.articles)
        if there and here and there != here and counted:
            shift = scope.swap(at, other)
            yield scope.note(CODE, scope.reason(shift), shift, "" if scope.steady(shift) else "unsure")


@lru_cache(maxsize=16)
def _quantifiers(meaning: Meaning) -> Phrases:
    """Return the quantifiers of one word."""
    return tuple(phrase for _, phrases in meaning.quantifiers.classes for phrase in phrases if " " not in phrase)


@lru_cache(maxsize=16)
def _unit_words(form: Form) -> dict[str, str]:
    return {texts.fold(word).text: unit for word, unit in form.units if word.isalpha()}


def _unpaired(lost: Found[Number], gained: Found[Number], paired: list[_Pair]) -> tuple[Found[Number], Found[Number]]:
    seen = {id(entry[0]) for pair in paired for entry in pair}
    left, right = (tuple(entry for entry in side if id(entry[0]) not in seen) for side in (lost, gained))
    return left, right


def _with_years(scope: Scope, lost: Found[Number], gained: Found[Number]) -> Iterator[_Pair]:
    """Give the numbers for which the other side has what looks like a year: 950 boats, 1050 boats."""
    yield from scope.pairs(lost, _years(scope.table.dates["quote"]))
    yield from scope.pairs(_years(scope.table.dates["source"]), gained)


def _years(days: Found[Date]) -> Found[Number]:
    return tuple(
        (item, Number(day.span, float(day.year), digits=_YEAR, figures=True))
        for item, day in days
        if day.year and not (day.month or day.day)
    )


def _in_one_word(source: Number, at: tuple[Item, Number], gained: Found[Number]) -> bool:
    """Say whether a word of the quotation holds several numbers, of which another is the source's: 4x100m."""
    first = bisect_left(gained, at[0].start, key=lambda entry: entry[0].start)
    here = takewhile(lambda entry: entry[0].start == at[0].start, islice(gained, first, None))
    beside = (number for _, number in here if number is not at[1])
    return any(amounts.same(source, number) for number in beside)


def _unmoved(ours: Found[Number], theirs: Found[Number]) -> Found[Number]:
    """Leave out the numbers that only stand at another place on the other side."""
    return tuple(entry for entry in ours if not any(amounts.same(entry[1], other) for _, other in theirs))


def _crossed(
    scope: Scope,
    lost: Found[Number],
    gained: Found[Number],
    paired: list[tuple[tuple[Item, Number], tuple[Item, Number]]],
) -> Iterator[Shift]:
    """Give the numbers that changed places with one that stayed, and left their words behind: "from 61 to 74", "from 74 to 61"."""
    for item, number in lost:
        other = next((found for found, value in gained if amounts.same(number, value)), None)
        if other is None or _beside(scope, "source", item) & _beside(scope, "quote", other):
            continue
        stayed = (there for (there, _), (here, _) in paired if (item.start < there.start) != (other.start < here.start))
        if any(_ordered(scope, *sorted((item.start, there.start))) for there in stayed):
            yield Shift(item, other)


def _beside(scope: Scope, side: Side, item: Item) -> set[tuple[int, str]]:
    """Return the words right before and right after a phrase."""
    row = scope.table.row(side)
    places = ((-1, item.start - 1), (1, item.end))
    return {(way, row[k].norm) for way, k in places if 0 <= k < len(row)}


def _ordered(scope: Scope, low: int, high: int) -> bool:
    """Say whether the order of two places of one sentence tells something: not in a list, nor between "between" and "and"."""
    between = {cell.norm for cell in scope.table.source[low + 1 : high]}
    return bool(between) and not between & folded(scope.meaning.symmetric) and scope.one_sentence(low, high)


def _crossing(scope: Scope, shift: Shift) -> str:
    assert shift.lost and shift.gained
    return f"the source says {scope.show('source', shift.lost, 2)}; the text {scope.show('quote', shift.gained, 2)}"


def _no_numbers(source: Number, quote: Number) -> bool:
    """Say whether perhaps neither is a number: "one" as a pronoun against "second" as a word of time."""
    return source.weak and quote.weak and source.ordinal != quote.ordinal


def _open(scope: Scope, shift: Shift) -> bool:
    words = range(shift.item.start, shift.item.end)
    return scope.open[shift.side].issuperset(words) and scope.hold(shift.side, shift.item) == "kept"


def _same(source: Number, quote: Number, lost: Found[Number], gained: Found[Number]) -> bool:
    if not amounts.same(source, quote):
        return False
    if source.unit == quote.unit or not {source.unit, quote.unit} & RATIOS:
        return True
    # "10 to 15 per cent": the first number's unit stands with the second.
    bare, near = (source, lost) if not source.unit else (quote, gained)
    first = bisect_right(near, bare.span.end, key=lambda entry: entry[1].span.start)
    after = takewhile(lambda entry: entry[1].span.start <= bare.span.end + 8, islice(near, first, None))
    return any(number.unit in RATIOS for _, number in after)


def _note(scope: Scope, shift: Shift, source: Number | None, quote: Number | None) -> Difference:
    noted = scope.note(CODE, _reason(scope, shift, source, quote), shift, _variant(scope, shift, source, quote))
    return replace(noted, quote=quote.span if quote else noted.quote, source=source.span if source else noted.source)


def _variant(scope: Scope, shift: Shift, source: Number | None, quote: Number | None) -> str:
    if source and quote:
        if amounts.rounded(source, quote):
            return "rounded"
        return "" if scope.steady(shift) else "unsure"
    return "" if quote and scope.steady(shift) else "unsure"


def _reason(scope: Scope, shift: Shift, source: Number | None, quote: Number | None) -> str:
    if not (source and quote):
        return scope.reason(shift)
    left = " ".join(source.span.of(scope.table.document.text).split())
    right = " ".join(quote.span.of(scope.table.text).split())
    if left == right or (source.unit != quote.unit and source.value == quote.value):
        left, right = _with_next(scope, "source", shift.lost), _with_next(scope, "quote", shift.gained)
    how = ", which is rounded" if amounts.rounded(source, quote) else ""
    return f"the source says “{left}”; the text “{right}”{how}"


def _with_next(scope: Scope, side: str, item: Item | None) -> str:
    assert item is not None
    return scope.show("source" if side == "source" else "quote", item, 2).strip("“”")
