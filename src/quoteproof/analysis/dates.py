"""Dates by value: "5 May 1945", "May 5, 1945" and "1945-05-05" are one day; "September 11" is "the 11th of September".

A date may lack parts; what both have must agree. Words come from the language's form table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.letters import SIGN
from quoteproof.languages.form import Form
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import CURRENCIES

_PIECES = lazy(rf"\d{{4}}-\d{{1,2}}-\d{{1,2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d+|[^\W\d_](?:[^\W\d_]|{SIGN})*")
_YEARS = range(1000, 2200)
_YEAR_FIGURES = 4
_FILLERS = 3  # letters of a word that may stand between a day and its month: "11th of September"


class Date(Struct, frozen=True):
    """A date as it stands in a text; None for the parts that it lacks. Monday is 0."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    swapped: bool = False  # 5/6/1945: which is the month cannot be told

    @property
    def parts(self) -> tuple[int | None, ...]:
        """Year, month, day, weekday."""
        return self.year, self.month, self.day, self.weekday

    def agrees(self, other: Date) -> bool:
        """Say whether the two have a part in common and contradict each other in none."""
        pairs = [
            (a, b)
            for a, b in zip(_full(self).parts, _full(other).parts, strict=True)
            if a is not None and b is not None
        ]
        if (self.swapped or other.swapped) and self.year == other.year:
            return {self.month, self.day} == {other.month, other.day}
        return bool(pairs) and all(a == b for a, b in pairs)

    def equal(self, other: Date) -> bool:
        """Say whether both have the same parts, and the same value in each."""
        return self.parts == other.parts and not self.swapped and not other.swapped

    def comparable(self, other: Date) -> bool:
        """Say whether the two have a part in common at all."""
        return any(a is not None and b is not None for a, b in zip(_full(self).parts, _full(other).parts, strict=True))


def read(text: str, span: Span, form: Form, today: str | None = None) -> tuple[Date, ...]:
    """Return the dates in a stretch of `text`. `today` (ISO 8601) gives "yesterday" and the like their day."""
    names = _names(form)
    if not any(names.may_begin(texts.norm(piece)) for piece in _PIECES.findall(text, span.start, span.end)):
        return ()  # most stretches
    return tuple(_dates(text, list(_PIECES.finditer(text, span.start, span.end)), form, _day(today)))


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:  # "2025", "March 2025": no day to count from
        return None


def _full(value: Date) -> Date:
    """Return the date with its weekday, where it has a day of a year."""
    if value.year and value.month and value.day and value.weekday is None:
        try:
            weekday = date(value.year, value.month, value.day).weekday()
        except ValueError:  # 31 April
            return value
        return Date(value.span, value.year, value.month, value.day, weekday, value.swapped)
    return value


class _Names(Struct, frozen=True):
    months: dict[str, int]
    weekdays: dict[str, int]
    days: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]

    def may_begin(self, norm: str) -> bool:
        """Say whether a date may begin with a word: most do not, and need no closer look."""
        known = norm in self.months or norm in self.weekdays or norm in self.days or norm in self.ordinals
        return known or norm[:1].isdigit()


@lru_cache(maxsize=16)
def _names(form: Form) -> _Names:
    def table(pairs: Iterable[tuple[str, int]]) -> dict[str, int]:
        return {texts.fold(word).text: value for word, value in pairs}

    return _Names(
        table(form.words.months.items()),
        table(form.words.weekdays.items()),
        table(form.relative_days),
        table(form.ordinals),
        table(form.scales),
    )


def _dates(text: str, pieces: list[re.Match[str]], form: Form, today: date | None) -> Iterator[Date]:
    names = _names(form)
    norms = [texts.norm(piece.group()) for piece in pieces]
    at = 0
    while at < len(pieces):
        found = names.may_begin(norms[at]) and (
            _numeric(pieces[at])
            or _around_month(text, pieces, norms, at, names, form)
            or _lone(pieces, norms, at, names, today)
        )
        if found:
            value, end = found
            yield value
            at = max(at + 1, next((k for k in range(at, len(pieces)) if pieces[k].start() >= end), len(pieces)))
        else:
            at += 1


def _numeric(piece: re.Match[str]) -> tuple[Date, int] | None:
    parts = [value for part in re.split(r"[-./]", piece.group()) if (value := _figure(part)) is not None]
    if len(parts) != 3:
        return None
    year, month, day = parts if "-" in piece.group() else (parts[2], parts[1], parts[0])
    unclear = "/" in piece.group() and month <= 12 and day <= 12 and month != day
    if month > 12:
        month, day = day, month
    return Date(Span(*piece.span()), year, month, day, swapped=unclear), piece.end()


def _figure(piece: str) -> int | None:
    """Return the value of a piece that is figures and no longer than a year; None for any other, however long."""
    return int(piece) if piece.isdecimal() and len(piece) <= _YEAR_FIGURES else None


def _around_month(
    text: str, pieces: list[re.Match[str]], norms: list[str], at: int, names: _Names, form: Form
) -> tuple[Date, int] | None:
    """Read a date from its first piece: a weekday, a day before the month, or the month."""
    weekday = names.weekdays.get(norms[at])
    start = at + 1 if weekday is not None and at + 1 < len(norms) else at
    day, month_at = _day_number(norms, start, names, form)
    if day is None:
        month_at = start
    elif month_at < len(norms) and norms[month_at] not in names.months and _is_filler(norms[month_at], form):
        month_at += 1
    if month_at >= len(norms) or norms[month_at] not in names.months or not _close(text, pieces, at, month_at):
        return None
    last = month_at
    if day is not None and _follows(text, pieces, norms, start, month_at, names, form):
        return None
    if day is None:
        day, after = _day_number(norms, month_at + 1, names, form)
        last = after - 1 if day is not None and _close(text, pieces, month_at, after - 1) else month_at
        day = day if last > month_at else None
    year = None
    for year_at in (last + 1, last + 2):  # May 1945; mayo de 1945
        if year_at < len(norms) and _is_year(norms[year_at]) and _filled(text, pieces, norms, last, year_at):
            year, last = int(norms[year_at]), year_at
            break
    if day is None and year is None and pieces[month_at].group()[0].islower():
        return None  # "we march", "it may": a month alone is read only where it has a capital
    span = Span(pieces[at].start(), pieces[last].end())
    return Date(span, year, names.months[norms[month_at]], day, weekday), span.end


def _is_filler(norm: str, form: Form) -> bool:
    """Say whether a word may stand between a day and its month; any small one where a language has no list of them."""
    linkers = {texts.fold(word).text for word in form.words.linkers}
    return norm in linkers if linkers else len(norm) <= _FILLERS


def _follows(
    text: str, pieces: list[re.Match[str]], norms: list[str], start: int, month_at: int, names: _Names, form: Form
) -> bool:
    """Say whether the month has its day after it, so that a number before it with a word between is no day: 20 to March 23."""
    after, _ = _day_number(norms, month_at + 1, names, form)
    _, next_to = _day_number(norms, start, names, form)
    return after is not None and month_at > next_to and _close(text, pieces, month_at, month_at + 1)


def _is_year(norm: str) -> bool:
    return len(norm) == _YEAR_FIGURES and norm.isdecimal() and int(norm) in _YEARS


def _filled(text: str, pieces: list[re.Match[str]], norms: list[str], start: int, end: int) -> bool:
    """Say whether at most one small word stands between two pieces, and no other mark than a comma."""
    between = norms[start + 1 : end]
    return _close(text, pieces, start, end) and all(len(word) <= _FILLERS and word.isalpha() for word in between)


def _day_number(norms: list[str], at: int, names: _Names, form: Form) -> tuple[int | None, int]:
    """Return the day of the month that begins at a piece, and the piece after it."""
    if at >= len(norms):
        return None, at
    value = _figure(norms[at]) if norms[at].isdecimal() else names.ordinals.get(norms[at])
    if value is None or not 1 <= value <= 31:
        return None, at
    ending = at + 1 < len(norms) and norms[at + 1] in form.words.ordinal_endings and norms[at].isdecimal()
    return value, at + 2 if ending else at + 1


def _close(text: str, pieces: list[re.Match[str]], start: int, end: int) -> bool:
    """Say whether only blanks, commas and points stand between the pieces."""
    return all(
        not text[pieces[k].end() : pieces[k + 1].start()].strip(" \n\t\u00a0,.")
        for k in range(start, min(end, len(pieces) - 1))
    )


def _lone(
    pieces: list[re.Match[str]], norms: list[str], at: int, names: _Names, today: date | None
) -> tuple[Date, int] | None:
    """Read a weekday, a year or a relative day that stands alone."""
    span = Span(*pieces[at].span())
    if norms[at] in names.weekdays:
        return Date(span, weekday=names.weekdays[norms[at]]), span.end
    if norms[at] in names.days and today:
        day = today + timedelta(days=names.days[norms[at]])
        return Date(span, day.year, day.month, day.day, day.weekday()), span.end
    if _is_year(norms[at]) and not _counts(pieces, norms, at, names):
        return Date(span, int(norms[at])), span.end
    return None


def _counts(pieces: list[re.Match[str]], norms: list[str], at: int, names: _Names) -> bool:
    """Say whether four figures are an amount: $1000, 1500 million."""
    text, start = pieces[at].string, pieces[at].start()
    money = not frozenset(CURRENCIES).isdisjoint(text[max(0, start - 2) : start])
    return money or (at + 1 < len(norms) and norms[at + 1] in names.scales)
