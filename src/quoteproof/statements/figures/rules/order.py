"""# figure.order

## What it says
Something ends before it begins.

## Example
Text: "He was mayor from 1998 to 1989". Text: "Born in 1950, she died in 1948".

## Why it matters
Two figures have changed places, or one has a figure too many: whoever copies either copies an error.

## Level
4; serious for a birth and a death, and for days or months.

## Scope
Two dates with their years, joined as the first and the last: "from 1998 to 1989", "between", "1998–1989". A birth and a death are held against each
other in one sentence, where there is one of each. Years of one figure or two are not read.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.dates import Date
from quoteproof.languages.meaning import Phrases
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.times import spans
from quoteproof.statements.rows.extent import days_between
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row

CODE = "figure.order"

_PLACE = 8
"""Words between a birth and its day: "born to a weaver at Kano in 1950"."""


def rule(page: Page) -> Iterator[Clash]:
    """Find the dates of which the later one stands first."""
    for row in page.rows:
        for (_, first), (_, last) in spans(page, row):
            yield from _held(page, first, last, life=False, certain=first.month is not None)
        births, deaths = [*dated(row, page.table.born)], [*dated(row, page.table.died)]
        if len(births) == 1 and len(deaths) == 1 and _one_person(page, row, births[0], deaths[0]):
            yield from _held(page, births[0], deaths[0], life=True, certain=True)


def _held(page: Page, first: Date, last: Date, life: bool, certain: bool) -> Iterator[Clash]:
    days = days_between(first, last)
    if days and days.high < 0:
        begun, ended = page.show(first.span), page.show(last.span)
        what = f"whoever was born in {begun} cannot die" if life else f"what begins in {begun} cannot end"
        yield Clash(CODE, "date", last.span, (first.span,), f"{what} in {ended}, which is before it", certain)


def _one_person(page: Page, row: Row, birth: Date, death: Date) -> bool:
    """Say whether no other person stands between a birth and a death: born in 1950, she died; not: her mother died."""
    first, last = sorted((birth, death), key=lambda day: day.span)
    opening, closing = (page.table.born, page.table.died) if first is birth else (page.table.died, page.table.born)
    start, end = row.at(first.span) + 1, row.at(last.span)
    head = next((at for at in range(start) if row.begins(at, opening)), 0)
    verb = next((at for at in range(start, end) if row.begins(at, closing)), end)
    two_names = row[verb - 1].tag == "name" and row.tagged(("name",), 0, head)
    return not two_names and not row.tagged(("determiner", "owner", "semicolon"), start, verb)


def dated(row: Row, phrases: Phrases) -> Iterator[Date]:
    """Give the days with a year that stand behind one of these phrases: born in 1950, died in Lagos in 2010."""
    for at, _, day in row.dates():
        begun = next((word for word in range(at - 1, max(-1, at - _PLACE), -1) if row.begins(word, phrases)), None)
        if day.year and begun is not None and not any(_parts(piece) for piece in row.pieces[begun:at]):
            yield day


def _parts(piece: Piece) -> bool:
    return piece.date is not None or piece.tag in ("stop", "semicolon", "open", "dash", "conjunction")
