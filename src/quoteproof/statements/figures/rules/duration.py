"""# figure.duration

## What it says
A length of time and the dates that it spans do not agree.

## Example
Text of 2017: "She has led the club for 33 years, since 1989". From 1989 to 2017 it is 28 years.

## Why it matters
Lengths of time are reckoned in the head and dates are copied: one of them is wrong, and goes on into every obituary.

## Level
4; serious where both dates stand in the sentence.

## Scope
A length of time is held against "since 1989" and the text's own date, or against "from 1983 to 1998", where both stand in one clause. Years without days
leave a year on either side, and who counts the first year and the last is not wrong. "Nearly", "more than" and the like are taken as they are meant. What was over at
another time ("had led it for 20 years") is left alone, and so is a text without a date.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.dates import Date
from quoteproof.model import Span
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.times import Length, back, lengths, spans, together, told
from quoteproof.statements.rows.extent import days_between
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row

CODE = "figure.duration"


def rule(page: Page) -> Iterator[Clash]:
    """Find the lengths of time that their dates contradict."""
    for place, row in enumerate(page.rows):
        for length in lengths(page, row):
            yield from _since(page, row, length)
            yield from _amounting(page, page.rows[max(0, place - 1) : place + 1], row, length)
            yield from _spanned(page, row, length)


def _since(page: Page, row: Row, length: Length) -> Iterator[Clash]:
    for at, _, day in row.dates():
        opened = row.ends(at, page.table.since)
        if opened is None or page.today is None or _closed(page, row, day):
            continue
        spanned = days_between(day, page.today)
        if spanned and together(page, row, length, opened, at) and not length.meets(spanned):
            yield _clash(page, length, row[opened].span.start, day)


def _amounting(page: Page, rows: tuple[Row, ...], row: Row, length: Length) -> Iterator[Clash]:
    """Hold "that is N years" against the last "since" before it, of its sentence or the one before."""
    if page.today is None or row.ends(length.at, page.table.amounting) is None:
        return
    before = [(one, at, day) for one in rows for at, _, day in one.dates() if day.span.start < length.piece.span.start]
    if not before or before[-1][1] == 0:
        return
    there, at, day = before[-1]
    opened = there.ends(at, page.table.since)
    days = days_between(day, page.today)
    if opened is not None and days and not there.holds(page.table.pluperfect) and not length.meets(days):
        yield _clash(page, length, there[opened].span.start, day)


def _clash(page: Page, length: Length, start: int, day: Date) -> Clash:
    """Return that a length of time does not go back to a day, which is told from `start` on: since 1989."""
    reason = f"{back(page, length)}, and the text says {page.show(Span(start, day.span.end))}"
    return Clash(CODE, "duration", length.piece.span, (day.span,), reason)


def _closed(page: Page, row: Row, day: Date) -> bool:
    """Say whether what began on a day was over at some other time than the text's."""
    later = any(other.year and day.year and other.year > day.year for _, _, other in row.dates())
    return later or row.holds(page.table.pluperfect)


def _spanned(page: Page, row: Row, length: Length) -> Iterator[Clash]:
    for (start, first), (end, last) in spans(page, row):
        spanned = days_between(first, last)
        if spanned is None or spanned.high < 0 or not together(page, row, length, start, end):
            continue
        if not length.meets(spanned):
            reason = f"{told(page, first, last)}, and the text says {page.show(length.piece.span)}"
            yield Clash(CODE, "duration", length.piece.span, (first.span, last.span), reason, certain=True)
