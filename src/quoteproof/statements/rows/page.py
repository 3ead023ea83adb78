"""A text as figures and reports see it: rows of its sentences, what its language says with figures, and its own day."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof import text as texts
from quoteproof.analysis import Analysis, analyse, dates
from quoteproof.analysis.amounts import Number
from quoteproof.analysis.dates import Date
from quoteproof.analysis.lexer import Token, tokens
from quoteproof.cached import cached_property
from quoteproof.languages.figures import BOUNDS, Figures
from quoteproof.languages.form import Form
from quoteproof.languages.meaning import Meaning, Phrases
from quoteproof.model import Document, Span
from quoteproof.statements.rows.extent import of_number
from quoteproof.statements.rows.row import Piece, Row, moved

LONGEST = 1500
"""Code points of a sentence beyond which it is a list or a table, and no sentence."""

DAY = 86400.0
"""Seconds."""

LOOSE = "loose"
"""The class of words by which a number is one of several, or of something else: another, the first."""

_BEHIND = frozenset({"about"})
"""Classes of which a word may stand behind its number: ten or so."""

_HEAD = 300
"""Code points at a text's head among which its own day may stand."""

V = TypeVar("V", Number, Date)


class Page(Struct, frozen=True, dict=True):
    """A text, to be held against itself and its sources."""

    text: str
    language: str
    table: Figures
    form: Form
    meaning: Meaning
    ages: tuple[str, ...]  # (43)-year-old
    today: Date | None
    analysis: Analysis
    spoken: Analysis  # the text as its paragraphs tell their languages: of those in another one nothing is read here
    end: int  # of the main part

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The sentences of the main part that are in its language and hold a number or a date."""
        return tuple(_Reader(self.analysis, self.spoken).rows(self.end))

    @cached_property
    def bounds(self) -> tuple[tuple[str, Phrases], ...]:
        """The words that leave a number open, by their class."""
        return _bounds(self.meaning)

    @cached_property
    def coordinators(self) -> frozenset[str]:
        """The words that join the last two of a list."""
        return frozenset(texts.fold(word).text for word in self.form.words.coordinators)

    @cached_property
    def light(self) -> frozenset[str]:
        """The words that tell nothing by themselves."""
        plain = frozenset(texts.fold(word).text for phrase in self.meaning.light for word in phrase.split())
        return plain | languages.get(self.language).reporting.empty

    @cached_property
    def first(self) -> frozenset[str]:
        """What whoever speaks calls himself, or those whom he speaks for: I, we."""
        return frozenset(
            word for word, owner in languages.get(self.language).speech.pronouns.items() if owner == "first"
        )

    @cached_property
    def titles(self) -> frozenset[str]:
        """The words that stand before a person's name and are no part of it."""
        return frozenset(languages.get(self.language).speech.words.titles)

    @cached_property
    def saying(self) -> frozenset[str]:
        """The verbs by which somebody says something."""
        return frozenset(texts.fold(word).text for word in languages.get(self.language).speech.verbs.finite)

    @cached_property
    def negators(self) -> frozenset[str]:
        """The negators and the contracted words that hold one."""
        return frozenset(texts.fold(word).text for word in negating(self.meaning))

    @cached_property
    def hedging(self) -> Phrases:
        """The words that leave a number open: about, nearly, at least."""
        return tuple(phrase for _, phrases in self.bounds for phrase in phrases)

    def show(self, span: Span) -> str:
        """Return a stretch of the text on one line."""
        return " ".join(span.of(self.text).split())


def pages(document: Document, analysis: Analysis) -> Iterator[Page]:
    """Give a document as each language of its paragraphs reads it, its own first."""
    for code in dict.fromkeys((analysis.language, *analysis.languages)):
        yield read(document, analysis, code)


def read(document: Document, spoken: Analysis, code: str | None = None) -> Page:
    """Return a document's main part as a language reads it: its own, if no other is named."""
    language = languages.get(code or spoken.language)
    analysis = spoken.in_language(language.code)
    return Page(
        analysis.text,
        language.code,
        language.figures,
        language.form,
        language.meaning,
        language.speech.aged,
        today(document, analysis),
        analysis,
        spoken,
        document.main_end,
    )


def stretch(text: str, span: Span, language: str) -> tuple[Row, ...]:
    """Return all sentences of a stretch of another text, those without figures too."""
    analysis = analyse(span.of(text), language, single=True)
    reader = _Reader(analysis)
    return tuple(moved(reader.row(one), span.start) for one in analysis.sentences if len(one) <= LONGEST)


def today(document: Document, analysis: Analysis) -> Date | None:
    """Return the day of a text: its metadata's, else the one that stands in its head by itself or before a dash."""
    given = _iso(document.meta.date)
    return given or next((day for day in _at_the_head(analysis)), None)


def _iso(value: str | None) -> Date | None:
    parts = (value or "")[:10].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return None
    year, month, day = (*map(int, parts), None, None)[:3]
    return Date(Span(0, 0), year, month, day)


def _at_the_head(analysis: Analysis) -> Iterator[Date]:
    text = analysis.text
    for day in dates.read(text, Span(0, min(len(text), _HEAD)), languages.get(analysis.language).form):
        line = text[text.rfind("\n", 0, day.span.start) + 1 : (text + "\n").index("\n", day.span.end)]
        alone = len(line.split()) <= len(day.span.of(text).split()) + 2
        if alone and day.year and day.month and day.day:
            yield day


class _Reader:
    """Makes the rows of one text."""

    def __init__(self, analysis: Analysis, spoken: Analysis | None = None) -> None:
        language = languages.get(analysis.language)
        self.analysis, self.spoken, self.language = analysis, spoken or analysis, language
        self.text = analysis.text
        years = language.figures.year_words
        counted = {
            number.span.start: number.span.end
            for number in analysis.numbers
            if number.span.of(self.text).rpartition(" ")[2].lower()
            not in years  # "1989 roku" is a year, and no length of time
        }
        days = (day for day in analysis.dates if counted.get(day.span.start, 0) <= day.span.end)  # 1950 tonnes
        self.days = tuple(day for day in days if not self._decade(day))
        self.numbers = tuple(_apart(analysis.numbers, self.days))
        self.articles = {texts.fold(word).text for word in language.form.words.articles}
        self.bounds = _bounds(language.meaning)

    def _decade(self, day: Date) -> bool:
        """Say whether letters stand right behind a date: the 1980s."""
        return self.text[day.span.end : day.span.end + 2].lstrip("'’")[:1].isalpha()

    def rows(self, end: int) -> Iterator[Row]:
        """Give the sentences that hold a number or a date, up to the end of the main part."""
        for span in self.analysis.sentences:
            if span.end <= end and len(span) <= LONGEST and self._holds(span) and self._is_prose(span):
                yield self.row(span)

    def _holds(self, span: Span) -> bool:
        return bool(_inside(self.numbers, span) or _inside(self.days, span))

    def _is_prose(self, span: Span) -> bool:
        """Say whether a sentence is no code, and in the language that reads it."""
        own = self.spoken.language_at(span.start) == self.analysis.language
        return own and not any(one.overlap(span) for one in self.analysis.code)

    def row(self, span: Span) -> Row:
        """Return a sentence with its figures."""
        numbers = {number.span.start: number for number in _inside(self.numbers, span)}
        days = {day.span.start: day for day in _inside(self.days, span)}
        starts = sorted(numbers.keys() | days.keys())
        stretches = [days[start].span if start in days else numbers[start].span for start in starts]
        row = tokens(self.analysis.prose, span, stretches, self.analysis.lexicon)
        pieces = tuple(Piece(Span(one.start, one.end), texts.norm(one.low), one.tag) for one in row)
        plain = Row(span, pieces)
        return Row(span, tuple(self._piece(plain, at, one, numbers, days) for at, one in enumerate(row)))

    def _piece(self, row: Row, at: int, token: Token, numbers: dict[int, Number], days: dict[int, Date]) -> Piece:
        piece = row[at]
        if token.tag != "quote":
            return piece
        number, day = self._plain(row, at, numbers.get(token.start)), days.get(token.start)
        written = piece.span.of(self.text)
        hedge = self._hedge(row, at)
        extent = of_number(number, written, hedge) if number else piece.extent
        return Piece(piece.span, texts.fold(written).text, "number", number, day, extent, hedge)

    def _plain(self, row: Row, at: int, number: Number | None) -> Number | None:
        """Return a number without the time for which it is told where that is no rate: 7 percent a year ago."""
        table = self.language.figures
        when = (table.ago, table.later, table.earlier, table.before, table.after)
        if number and "/" in number.unit and any(row.begins(at + 1, phrases) for phrases in when):
            return replace(number, unit=number.unit.partition("/")[0], size=1)
        return number

    def _hedge(self, row: Row, at: int) -> str | None:
        """Return the class of the word beside a number that leaves it open."""
        begun = at - 1 if at and row[at - 1].low in self.articles else at
        for name, phrases in self.bounds:
            behind = name in _BEHIND and row.begins(at + 1, phrases) is not None
            if row.ends(at, phrases) is not None or row.ends(begun, phrases) is not None or behind:
                return name
        hedges = self.language.figures.hedges
        open_ = row.ends(at, hedges) is not None or row.begins(at + 1, hedges) is not None
        return LOOSE if open_ else None


def _bounds(meaning: Meaning) -> tuple[tuple[str, Phrases], ...]:
    return tuple((name, phrases) for name, phrases in meaning.quantifiers.classes if name in BOUNDS)


def negating(meaning: Meaning) -> frozenset[str]:
    """Return the negators of a language and the contracted words that hold one."""
    plain = frozenset(meaning.negators)
    return plain.union(short for short, long in meaning.words.contractions if not plain.isdisjoint(long.split()))


def _inside(found: Sequence[V], span: Span) -> Sequence[V]:
    """Return what lies in a stretch, of things in order."""
    first = bisect_left(found, span.start, key=lambda one: one.span.start)
    after = bisect_left(found, span.end, key=lambda one: one.span.start)
    return found[first:after]


def _apart(numbers: Sequence[Number], days: Sequence[Date]) -> Iterator[Number]:
    """Leave out the numbers that are part of a date; a year by itself is both."""
    starts = [day.span.start for day in days]
    for number in numbers:
        at = bisect_right(starts, number.span.start) - 1
        day = days[at] if at >= 0 else None
        after = days[at + 1] if at + 1 < len(days) else None
        inside = day is not None and number.span.start < day.span.end and day.span != number.span
        if not inside and not (after and after.span.start < number.span.end):
            yield number
