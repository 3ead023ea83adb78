"""Lengths of time in a sentence, the days between which something lasted, and what a reader is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from msgspec import Struct

from quoteproof.analysis.dates import Date
from quoteproof.statements.rows.extent import Extent, days_between
from quoteproof.statements.rows.page import DAY, LOOSE, Page
from quoteproof.statements.rows.row import BREAKS, Piece, Row

NEAR = 3
"""Pieces between a length of time and its dates where no word says that it lasted: "the 33 years since 1989"."""
FAR = 14
"""Pieces between them in one clause."""
_HALF, _WHOLE = 0.5, 0.99
"""How much of its last unit a length may lack or exceed: "28 years" are said of 27½ and of nearly 29."""
_YEAR = 365.0


class Length(Struct, frozen=True):
    """A length of time at its place in a row, in days."""

    at: int
    piece: Piece
    extent: Extent
    unit: float  # days of the unit in which it is told

    def meets(self, days: Extent) -> bool:
        """Say whether it may be so many days, or one more or less."""
        return self.extent.meets(days.wider(1))


def lengths(page: Page, row: Row) -> Iterator[Length]:
    """Give the lengths of time of a row that are no ages, of days and longer."""
    for at, piece, number in row.numbers("s"):
        if number.size >= DAY and not number.ordinal and piece.hedge != LOOSE and not is_age(page, row, at):
            unit = number.size / DAY
            extent = piece.extent * unit
            yield Length(at, piece, Extent(extent.low - _HALF * unit, extent.high + _WHOLE * unit), unit)


def is_age(page: Page, row: Row, at: int) -> bool:
    """Say whether a number of years is somebody's age: 43-year-old, 43 years old, aged 43 years."""
    span, ages = row[at].span, page.ages
    written = page.text[span.start : span.end + max(map(len, ages), default=0)].lower()
    worded = row.begins(at + 1, page.table.old) is not None or row.ends(at, page.table.aged) is not None
    return worded or any(ending in written for ending in ages)


def together(page: Page, row: Row, length: Length, start: int, end: int) -> bool:
    """Say whether a length of time is told of what stands from `start` up to and with `end`: in one clause, or right beside it."""
    if start <= length.at <= end:
        return False
    first, last = (length.at + 1, start) if length.at < start else (end + 1, length.at)
    apart = row.tagged(BREAKS, first, last) or any(piece.number for piece in row.pieces[first:last])
    lasts = row.ends(length.at, page.table.lasting) is not None
    bracketed = first < last and row[last - 1].tag == "open"
    return not apart and last - first <= (FAR if lasts or bracketed else NEAR)


def spans(page: Page, row: Row) -> Iterator[tuple[tuple[int, Date], tuple[int, Date]]]:
    """Give the two days between which something lasted, and the places where they begin and end: from 1983 to 1998, 1983–1998."""
    days = [(at, day) for at, _, day in row.dates() if day.year]
    for (at, first), (end, last) in pairwise(days):
        enclosed = at > 0 and row[at - 1].tag == "open" and row[at + 1].low in page.form.ranges
        if end - at == 2 and (row[at + 1].tag == "dash" or enclosed):
            yield (at, first), (end, last)
            continue
        for opening, closing in page.table.between:
            begun = row.ends(at, (opening,))
            if begun is not None and row.ends(end, (closing,)) == at + 1:
                yield (begun, first), (end, last)
                break


def back(page: Page, length: Length) -> str:
    """Tell how far a length of time goes back from the text's own day."""
    assert page.today and page.today.year
    unit = round(length.extent.low / length.unit + _HALF)
    said = page.show(length.piece.span)
    if length.unit >= _YEAR:
        return f"{said} back from {page.today.year} is {page.today.year - round(unit * length.unit / _YEAR)}"
    ended = date(page.today.year, page.today.month or 1, page.today.day or 1)
    return f"{said} back from {ended.isoformat()} is {(ended - timedelta(days=round(unit * length.unit))).isoformat()}"


def told(page: Page, first: Date, last: Date) -> str:
    """Tell how long it is from one day to another."""
    spanned = days_between(first, last)
    assert spanned and first.year and last.year
    if first.month is None or last.month is None:
        long = count(last.year - first.year, "year")
    elif first.day is None or last.day is None:
        long = count(12 * (last.year - first.year) + last.month - first.month, "month")
    else:
        long = count(round(spanned.high), "day")
    return f"from {page.show(first.span) or iso(first)} to {page.show(last.span) or iso(last)} it is {long}"


def count(number: int, unit: str) -> str:
    """Return a number with its unit."""
    return f"{number:,} {unit}{'' if number == 1 else 's'}"


def iso(day: Date) -> str:
    """Return a date as far as it is told."""
    return "-".join(f"{part:02}" for part in (day.year, day.month, day.day) if part is not None)
