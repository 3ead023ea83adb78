"""# figure.weekday

## What it says
A date has another day of the week than the calendar gives it, or is no day at all.

## Example
Text: "on Tuesday, 12 September 2016". It was a Monday.

## Why it matters
One of the two is wrong, and whoever comes on that day, or looks it up, comes on the wrong one.

## Level
Serious where the year stands there. Level 4 where the year is taken from the text's own date.

## Scope
A date without a year is of the year in which it lies within seven months of the text's own date; where there are two, that it is right in one of them suffices.
Nothing is said of days before 1800, which may be of another calendar, nor of "31 April" where a number and a month only stand side by side.

## Guides
AP, Reuters (days and dates are checked against a calendar).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from quoteproof.analysis.dates import Date
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.rows.page import Page

CODE = "figure.weekday"

_CALENDAR = 1800
"""The first year whose days every country that prints weekdays counts alike, or nearly."""
_NEAR = 210
"""Days from the text's own day within which a day is named without its year."""


def rule(page: Page) -> Iterator[Clash]:
    """Find the days of the week that the calendar does not have."""
    for row in page.rows:
        for _, piece, day in row.dates():
            if day.weekday is None or day.day is None or day.month is None or day.swapped:
                continue
            years = _years(page, day)
            right = {_weekday(year, day.month, day.day) for year in years}
            if years and day.weekday not in right:
                yield Clash(CODE, "weekday", piece.span, (), _reason(page, day, years[0]), day.year is not None)


def _years(page: Page, day: Date) -> tuple[int, ...]:
    """Return the years that a day may be of: its own, else those in which it is not far from the text's day."""
    if day.year is not None:
        return (day.year,) if day.year >= _CALENDAR else ()
    here = page.today
    if here is None or not here.year or not here.month or here.year < _CALENDAR:
        return ()
    ages = ((abs(30 * (12 * (year - here.year) + (day.month or 1) - here.month)), year) for year in _around(here.year))
    return tuple(year for days, year in sorted(ages) if days <= _NEAR)


def _around(year: int) -> tuple[int, int, int]:
    return year, year - 1, year + 1


def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).weekday()
    except ValueError:  # 29 February
        return None


def _reason(page: Page, day: Date, year: int) -> str:
    names = {number: name for name, number in reversed([*page.form.words.weekdays.items()])}
    right = _weekday(year, day.month or 1, day.day or 1)
    if right is None:
        return f"{year} has no such day as “{page.show(day.span)}”"
    return f"{date(year, day.month or 1, day.day or 1).isoformat()} is a {names[right].capitalize()}, and the text says “{page.show(day.span)}”"
