"""# figure.apart

## What it says
Two dates lie further apart, or less far, than the text says.

## Example
Text: "The mill closed in 1974. Twelve years later, in 1991, it burned down". Twelve years after 1974 is 1986.

## Why it matters
As with lengths of time: one of the figures is wrong, and no reader looks twice.

## Level
4; serious where both dates stand in one sentence with "after" or "before".

## Scope
"N years later", "earlier", "after" and "before" are held against the dates of the same sentence and of the two before it; one that fits is enough. "N years
ago" is held against the text's own date. Years without days leave a year on either side.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.dates import Date
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.times import Length, back, lengths, told
from quoteproof.statements.rows.extent import days_between
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import BREAKS, Row

CODE = "figure.apart"

_BESIDE = 4
"""Pieces between "N years later" and the day that it was: "ten years later, in May 1984"."""
_BACK = 2
"""Sentences before the one of "N years later" in which the day may stand that it is counted from."""


def rule(page: Page) -> Iterator[Clash]:
    """Find the dates that do not lie as far apart as the text says."""
    for place, row in enumerate(page.rows):
        before = page.rows[max(0, place - _BACK) : place]
        for length in lengths(page, row):
            yield from _ago(page, row, length)
            yield from _counted(page, before, row, length)
            yield from _named(page, row, length)


def _ago(page: Page, row: Row, length: Length) -> Iterator[Clash]:
    ahead = row.ends(length.at, page.table.ago_ahead) is not None
    end = length.at + 1 if ahead else row.begins(length.at + 1, page.table.ago)
    if end is None or page.today is None:
        return
    for day in _beside(page, row, length.at, end):
        days = days_between(day, page.today)
        if days and not length.meets(days):
            reason = f"{back(page, length)}, and the text says {page.show(day.span)}"
            yield Clash(CODE, "duration", length.piece.span, (day.span,), reason)


def _beside(page: Page, row: Row, start: int, end: int) -> Iterator[Date]:
    """Give the day that a length of time leads to: ten years later, in 1984; in 1984, ten years later."""
    for at, _, day in row.dates():
        first, last = (end, at) if at >= end else (at + 1, start)
        begun = row.ends(at, page.table.on_day)
        first_word = begun if at >= end and begun is not None else at
        comma = last - first <= _BESIDE and not row.tagged({*BREAKS, "verb", "auxiliary"}, first, last)
        if day.year and begun is not None and comma and (at < start or first_word - end <= 1):
            yield day


def _counted(page: Page, before: tuple[Row, ...], row: Row, length: Length) -> Iterator[Clash]:
    """Hold "N years later, in 1984" against the days named before."""
    for phrases, later in ((page.table.later, True), (page.table.earlier, False)):
        end = row.begins(length.at + 1, phrases)
        goal = next(_beside(page, row, length.at, end), None) if end else None
        if goal is None or (page.today and goal == page.today):
            continue
        bases = [day for one in (*before, row) for _, _, day in one.dates() if day.year and day.span != goal.span]
        bases = [day for day in bases if day.span.start < length.piece.span.start]
        if bases and not any(_fits(length, day, goal, later) for day in bases):
            yield _clash(page, length, bases[-1], goal, later)


def _fits(length: Length, base: Date, goal: Date, later: bool) -> bool:
    days = days_between(base, goal) if later else days_between(goal, base)
    return days is None or length.meets(days)


def _clash(page: Page, length: Length, base: Date, goal: Date, later: bool, certain: bool = False) -> Clash:
    first, last = (base, goal) if later else (goal, base)
    reason = f"{told(page, first, last)}, and the text says {page.show(length.piece.span)}"
    return Clash(CODE, "duration", length.piece.span, (base.span, goal.span), reason, certain)


def _named(page: Page, row: Row, length: Length) -> Iterator[Clash]:
    """Hold "in 1984, ten years after the fire of 1974" against itself."""
    for phrases, later in ((page.table.after, True), (page.table.before, False)):
        end = row.begins(length.at + 1, phrases)
        if end is None:
            continue
        goals = [day for at, _, day in row.dates() if day.year and at < length.at and _opens(page, row, at, length.at)]
        bases = [day for at, _, day in row.dates() if day.year and at >= end and _within(row, end, at)]
        if len(goals) == 1 and len(bases) == 1 and not _fits(length, bases[0], goals[0], later):
            yield _clash(page, length, bases[0], goals[0], later, certain=True)


def _opens(page: Page, row: Row, at: int, start: int) -> bool:
    """Say whether a day stands right before a length of time: in 1984, ten years after."""
    return start - at <= 2 and row.ends(at, page.table.on_day) is not None


def _within(row: Row, end: int, at: int) -> bool:
    """Say whether a day stands in the phrase that begins at `end`: after the great fire of 1974."""
    return at - end <= 6 and not row.tagged({*BREAKS, "comma", "dash"}, end, at)
