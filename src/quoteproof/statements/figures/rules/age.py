"""# figure.age

## What it says
Somebody's age is not the one that the birth makes, or another one elsewhere in the text.

## Example
Text of 2017: "Osei, 67, was born in 1955". In 2017 that is 61 or 62.

## Why it matters
Ages are copied from older texts, and birth years from elsewhere.

## Level
4; serious where the birth, the age and the day on which it was stand in one sentence.

## Scope
An age behind a name ("Osei, 67,"; "Osei (67)"), after "is" beside a birth ("Osei, born in 1955, is 67"), or before or behind it as "67-year-old", is one on the text's own day. "Died in 2010 aged 62" is one on that day. Two ages of one
name in a text are one age, where no more than one person in it bears that name; ages that a sentence dates ("in 1980", "then") are left alone.

## Guides
AP, Reuters (ages are checked).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from quoteproof.analysis.dates import Date
from quoteproof.analysis.lexicon import Tag, lexicon
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.rules.order import dated
from quoteproof.statements.figures.times import is_age, iso
from quoteproof.statements.rows.extent import Extent, days_between
from quoteproof.statements.rows.page import DAY, Page
from quoteproof.statements.rows.row import Piece, Row

CODE = "figure.age"

_YEAR = 365.25
_NOW = "this year"
"""The class of `meaning.times`."""
_OLDEST = 115
_LEAST = 300 * DAY
_NEAR = 4
"""Words between an age and the name that has it: "the 67-year-old choir leader Osei"."""

_CLAUSE = 14
"""Words between an age and the birth in one sentence: of a child born in it the parents' age says nothing."""

_CLOSED: tuple[Tag, ...] = ("stop", "comma", "conjunction", "close", "semicolon", "break")
"""What stands behind the day of "is 67 in 2017": no noun of which it is the year."""


class Age(Struct, frozen=True):
    """An age with the name of who has it; "" where none stands beside it."""

    piece: Piece
    years: float
    name: tuple[str, ...]
    past: bool = False  # "at the age of": on some day that the sentence tells

    def on(self, days: Extent) -> bool:
        """Say whether somebody may be so old after so many days."""
        return days.meets(Extent(self.years * _YEAR - 1, (self.years + 1) * _YEAR - 1))


def rule(page: Page) -> Iterator[Clash]:
    """Find the ages that do not agree with a birth or with each other."""
    known: dict[str, list[Age]] = {}
    for before, row in pairwise((None, *page.rows)):
        assert row
        ages = [*_ages(page, row)]
        births, deaths = [*dated(row, page.table.born)], [*dated(row, page.table.died)]
        if len(births) == 1 and ages:
            yield from _held(page, row, ages, births[0], deaths)
        elif len(births) == 1 and before and row[0].tag == "pronoun":
            yield from _carried(page, before, births[0])
        for age in ages:
            if age.name and not age.past and not any(day.year for _, _, day in row.dates()):
                known.setdefault(age.name[-1], []).append(age)
    for same in known.values():
        yield from _twice(page, same)


def _held(page: Page, row: Row, ages: list[Age], birth: Date, deaths: list[Date]) -> Iterator[Clash]:
    others = [day for _, _, day in row.dates() if day.year and day.span != birth.span]
    if len(ages) != 1 or len(others) > 1:
        return
    (age,) = ages
    first, last = row.between(row.at(age.piece.span), row.at(birth.span))
    if last - first > _CLAUSE or row.tagged(("quote", "stop"), first, last):
        return
    dated_ = (age.past and not _this_year(page, row)) or deaths
    day = (others[0] if others else None) if dated_ else page.today
    days = days_between(birth, day) if day else None
    if day and days and days.high >= 0 and not age.on(days):
        yield _clash(page, age, birth, day, days, certain=bool(others))


def _carried(page: Page, before: Row, birth: Date) -> Iterator[Clash]:
    """Hold the birth of "He was born in 1950" against the one age of the sentence before it, on the text's own day."""
    ages = [*_ages(page, before)]
    days = days_between(birth, page.today) if page.today and len(ages) == 1 else None
    past = any(day.year for _, _, day in before.dates())
    if days and days.high >= 0 and not past and (not ages[0].past or _died(page, before)) and not ages[0].on(days):
        yield _clash(page, ages[0], birth, page.today or birth, days)


def _this_year(page: Page, row: Row) -> bool:
    """Say whether a sentence tells of the year of the text: turned 61 this year."""
    return any(row.holds(phrases) for name, phrases in page.meaning.times.classes if name == _NOW)


def _died(page: Page, row: Row) -> bool:
    return row.holds(page.table.died)


def _clash(page: Page, age: Age, birth: Date, day: Date, days: Extent, certain: bool = False) -> Clash:
    old = f"{int(days.low // _YEAR)} or {int(days.high // _YEAR)}"
    when = page.show(day.span) or iso(day)
    reason = (
        f"who was born in {page.show(birth.span)} was {old} in {when}, and the text says {page.show(age.piece.span)}"
    )
    return Clash(CODE, "age", age.piece.span, (birth.span,), reason, certain)


def _twice(page: Page, ages: list[Age]) -> Iterator[Clash]:
    """Give the ages of one name that are not the first one's; none where several persons bear it."""
    firsts = {age.name[-2] for age in ages if len(age.name) > 1}
    for age in ages[1:] if len(firsts) <= 1 else ():
        if age.years != ages[0].years:
            shown, other = page.show(age.piece.span), page.show(ages[0].piece.span)
            reason = f"the text says {other} of {' '.join(ages[0].name).title()} elsewhere, and {shown} here"
            yield Clash(CODE, "age", age.piece.span, (ages[0].piece.span,), reason)


def _ages(page: Page, row: Row) -> Iterator[Age]:
    table = page.table
    for at, piece, number in row.numbers():
        if not 0 < number.value < _OLDEST or number.ordinal or piece.hedge or number.value != int(number.value):
            continue
        when = row.begins(at + 1, table.when) is not None
        if (not number.unit or (number.unit == "s" and number.size > _LEAST)) and is_age(page, row, at):
            yield Age(piece, number.value, _beside(page, row, at), when)
        elif number.unit:
            continue
        elif row.ends(at, table.at_age) is not None or (when and _owner(page, row, at)):
            yield Age(piece, number.value, (), past=True)
        elif row.ends(at, table.at_that_age) is not None and at + 1 < len(row):
            yield from _at(page, row, at, number.value)
        elif (past := _told_of(page, row, at)) is not None:
            yield Age(piece, number.value, (), past)
        elif (signs := _apposed(page, row, at)) is not None:
            yield Age(piece, number.value, _before(row, signs))


def _at(page: Page, row: Row, at: int, years: float) -> Iterator[Age]:
    """Give the age of "At 55, Osei is the oldest", or of a death: died at 55."""
    died = row.holds(page.table.died, 0, at) and row[at + 1].tag in ("stop", "comma", "preposition")
    opens = at == 1 and at + 2 < len(row) and row[at + 1].tag == "comma" and row[at + 2].tag == "name"
    if opens:
        yield Age(row[at], years, _before(row, _name_end(row, at + 2)))
    elif died:
        yield Age(row[at], years, (), past=True)


def _apposed(page: Page, row: Row, at: int) -> int | None:
    """Return where the noun or name ends that a number stands behind by itself: Osei, 67, · Osei (67) · Osei, who is 67,."""
    being = row.ends(at, page.table.being)
    sign = (at if being is None else being) - 1
    if sign < 1 or row[sign - 1].tag not in ("name", "word") or at + 1 >= len(row):
        return None
    signs = row[sign].tag, row[at + 1].tag
    return sign if signs in (("comma", "comma"), ("open", "close"), ("comma", "stop")) else None


def _told_of(page: Page, row: Row, at: int) -> bool | None:
    """Say of "Osei, born in 1955, is 67", in which somebody is told to be so much, whether a day is told for it; None of another number."""
    being = row.ends(at, page.table.being)
    if being is None or not row.holds(page.table.born) or at + 1 >= len(row):
        return None
    being = row.ends(being, page.table.being) or being  # is now
    dated_ = [end for end in range(at + 2, min(at + 4, len(row))) if row.ends(end, page.table.on_day) == at + 1]
    if any(row[end].date and (end + 1 == len(row) or row[end + 1].tag in _CLOSED) for end in dated_):
        return True
    gone = row.holds(page.meaning.past_auxiliaries, being, at)
    return False if row[at + 1].tag in ("stop", "comma") and row[being - 1].tag == "comma" and not gone else None


def _owner(page: Page, row: Row, at: int) -> tuple[str, ...]:
    """Return the name of "Osei is 67"."""
    being = row.ends(at, page.table.being)
    return _before(row, being) if being else ()


def _name_end(row: Row, at: int) -> int:
    """Return where the name ends that begins at a place."""
    return next((k for k in range(at, len(row)) if row[k].tag != "name"), len(row))


def _before(row: Row, end: int) -> tuple[str, ...]:
    """Return the name that ends before a place."""
    start = end
    while start > 0 and row[start - 1].tag == "name":
        start -= 1
    return tuple(piece.low for piece in row.pieces[start:end])


def _beside(page: Page, row: Row, at: int) -> tuple[str, ...]:
    """Return the name beside a "67-year-old": behind it without a comma, or before it with "is"."""
    for place in range(at + 1, min(at + 2 + _NEAR, len(row))):
        if row[place].tag == "name":
            end = _name_end(row, place)
            person = end < len(row) and lexicon(page.language).noun(row[end].low) is not None
            return () if person else _before(row, end)  # the 26-year-old Berlin man
        if row[place].tag in ("comma", "stop", "preposition", "verb", "auxiliary", "conjunction", "relative"):
            break
    return _owner(page, row, at)
