"""# figure.anniversary

## What it says
An anniversary falls into another year than the one that it counts from makes it.

## Example
Text of 2019: "the 40th anniversary of the landing of 1969". In 2019 it is the 50th.

## Why it matters
As with lengths of time: one of the figures is wrong, and no reader looks twice.

## Level
4.

## Scope
An ordinal before "anniversary", and behind it, in the same phrase, the year that it counts from. It is held against another year of the sentence, else against the text's own; one that
is just over or to come, within a year, is right.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.rules.order import dated
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import BREAKS, Row

CODE = "figure.anniversary"

_NEAR = 10
"""Words from the anniversary to the year that it counts from."""


def rule(page: Page) -> Iterator[Clash]:
    """Find the anniversaries of another year."""
    for row in page.rows:
        for at, piece, number in row.numbers():
            end = row.begins(at + 1, page.table.anniversary) if number.ordinal else None
            base = (_base(page, row, end) or _founding(page, row, at)) if end is not None else None
            if base is None:
                continue
            place, year = base
            years = {day.year for other, _, day in row.dates() if day.year and other != place}
            years |= {page.today.year} if page.today and page.today.year else set()
            if years and not any(abs(held - year - number.value) <= 1 for held in years if held):
                due = year + round(number.value)
                reason = f"the {page.show(piece.span)} year from {year} is {due}, and the text is of {max(filter(None, years))}"
                yield Clash(CODE, "date", piece.span, (row[place].span,), reason)


def _founding(page: Page, row: Row, at: int) -> tuple[int, int] | None:
    """Return the year in which a house was founded that has "its" anniversary, with its place."""
    owned = at > 0 and row[at - 1].tag == "owner"
    days = [day for day in dated(row, page.table.founded) if day.year] if owned else []
    return (row.at(days[0].span), days[0].year) if len(days) == 1 and days[0].year else None


def _base(page: Page, row: Row, end: int) -> tuple[int, int] | None:
    """Return the year from which an anniversary counts, with its place: of the landing in 1969, of the 1969 landing."""
    if end >= len(row) or row[end].low not in page.form.words.linkers:
        return None
    for at, piece in enumerate(row.pieces[end : end + _NEAR], end):
        if piece.date and piece.date.year:
            return at, piece.date.year
        if piece.tag in BREAKS or piece.tag in ("comma", "dash", "open", "auxiliary"):
            return None
    return None
