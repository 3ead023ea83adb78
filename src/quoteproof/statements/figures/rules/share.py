"""# figure.share

## What it says
A share is told twice, and the two are not one: 45 of 120 and 55 per cent, two thirds and 55 per cent.

## Example
Text: "In 45 of the 120 houses (55 percent) the roof leaked". 45 of 120 is 37.5%.

## Why it matters
Whoever reads one of the two believes it, and the other one is the one that is copied.

## Level
Serious for figures; level 4 where one of the two is a fraction in words ("a third") or stands beside "about".

## Scope
Two ways of telling one share stand side by side: in brackets, between commas or dashes, or joined by "or". Rounding is no difference: a percentage is right to within
one of its last figure, a fraction in words to within four in a hundred. So a part that is told as a share of a whole and as an amount: "10 percent of its 400 workers, or 40".

## Guides
AP, Reuters (percentages are checked).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from quoteproof.model import Span
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.twice import beside, ranged, wholes
from quoteproof.statements.rows.extent import Extent
from quoteproof.statements.rows.page import LOOSE, Page
from quoteproof.statements.rows.row import Row

CODE = "figure.share"

_WORDS = 0.04
"""What a fraction in words may be off: "a third" is said of 30 % and of 37 %."""
_IDIOM = 10
"""The largest whole of which a share is told as one tells a fraction: nine out of ten."""


class Share(Struct, frozen=True):
    """A share, or so much of a whole, from one place of a row up to another."""

    start: int
    end: int
    extent: Extent
    unit: str  # "%": a share; else what the whole is counted in, and `extent` is the amount
    way: str  # how it is told: two that are told alike are an alternative, "60 percent or 70"
    said: str  # as a reader is told of it
    loose: bool = False


def rule(page: Page) -> Iterator[Clash]:
    """Find the shares that are told in two ways which do not agree."""
    for row in page.rows:
        of = wholes(page, row)
        parts = (share for at, place in of.items() for share in _parts(page, row, at, place))
        found = sorted((*_shares(page, row), *parts, *_amounts(page, row, of)), key=lambda one: (one.start, -one.end))
        for one, other in pairwise(_outer(found)):
            twice = (
                one.unit == other.unit and one.way != other.way and beside(page, row, one.end, other.start, other.end)
            )
            if twice and not one.extent.meets(other.extent):
                spans = [Span(row[share.start].span.start, row[share.end - 1].span.end) for share in (one, other)]
                certain = not (one.loose or other.loose)
                yield Clash(CODE, "share", spans[1], (spans[0],), _reason(page, spans, one, other), certain)


def _outer(found: list[Share]) -> Iterator[Share]:
    """Leave out what stands inside another: the 120 of "45 of 120"."""
    end = 0
    for one in found:
        if one.start >= end:
            yield one
            end = one.end


def _shares(page: Page, row: Row) -> Iterator[Share]:
    for at, piece, number in row.numbers():
        if (number.ordinal and number.value <= 2) or piece.hedge == LOOSE or ranged(page, row, at):
            continue
        said = page.show(piece.span)
        if number.unit == "%":
            yield Share(at, at + 1, piece.extent * 0.01, "%", "cents", said, piece.hedge is not None)
        elif 0 < number.value < 1 and not number.unit:
            reckoned = f"{said} is {100 * number.value:.3g}%"
            yield Share(at, at + 1, piece.extent.wider(_WORDS), "%", "words", reckoned, loose=True)


def _parts(page: Page, row: Row, at: int, place: int) -> Iterator[Share]:
    """Give the share that a part is of its whole."""
    part, whole = row[at], row[place]
    if not (part.number and whole.number) or LOOSE in (part.hedge, whole.hedge) or ranged(page, row, at):
        return
    countable = not part.number.ordinal and part.number.like(whole.number) and part.number.unit != "%"
    if countable and 1 <= part.number.value <= whole.number.value and whole.extent.low > 0:
        share = (part.extent * part.number.size).over(whole.extent * whole.number.size)
        idiom = whole.number.value <= _IDIOM
        loose = idiom or bool(part.hedge or whole.hedge)
        said = f"{page.show(part.span)} of {page.show(whole.span)} is {_cents(part.number.value * part.number.size, whole.number.value * whole.number.size)}"
        yield Share(
            min(at, place), max(at, place) + 1, share.wider(_WORDS) if idiom else share, "%", "parts", said, loose
        )


def _amounts(page: Page, row: Row, of: dict[int, int]) -> Iterator[Share]:
    """Give what a share of a whole comes to, and the numbers that may be said of it: 10 percent of its 400 workers, 40."""
    for at, piece, number in row.numbers():
        place = of.get(at) if number.unit == "%" or 0 < number.value < 1 else None
        whole = row[place] if place is not None else None
        if place and whole and whole.number and whole.number.unit != "%" and LOOSE not in (piece.hedge, whole.hedge):
            part = piece.extent * 0.01 if number.unit == "%" else piece.extent.wider(_WORDS)
            extent = Extent(part.low * whole.extent.low, part.high * whole.extent.high) * whole.number.size
            share = number.value * (0.01 if number.unit == "%" else 1)
            said = f"{page.show(piece.span)} of {page.show(whole.span)} is {share * whole.number.value:,.6g}"
            yield Share(at, place + 1, extent, f"={whole.number.unit}", "share", said, number.unit != "%")
        elif not number.ordinal and number.unit != "%" and piece.hedge != LOOSE and at not in of:
            yield Share(
                at,
                at + 1,
                piece.extent * number.size,
                f"={number.unit}",
                "amount",
                page.show(piece.span),
                piece.hedge is not None,
            )


def _cents(part: float, whole: float) -> str:
    return f"{100 * part / whole:.3g}%"


def _reason(page: Page, spans: list[Span], one: Share, other: Share) -> str:
    reckoned, told = (one, spans[1]) if " is " in one.said else (other, spans[0])
    return f"{reckoned.said}, and the text says {page.show(told)}"
