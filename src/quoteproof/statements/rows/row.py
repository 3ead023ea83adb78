"""A sentence as a row of pieces: its numbers and dates, each one piece with its value, and the words and marks around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import text as texts
from quoteproof.analysis.amounts import Number
from quoteproof.analysis.dates import Date
from quoteproof.analysis.lexicon import Tag
from quoteproof.languages.meaning import Phrases
from quoteproof.model import Span
from quoteproof.statements.rows.extent import Extent

BREAKS: frozenset[Tag] = frozenset({"conjunction", "subordinator", "relative", "semicolon", "stop", "break"})
"""What parts two clauses."""


class Piece(Struct, frozen=True):
    """A word, a mark, or a figure; a year by itself may be a number too."""

    span: Span
    low: str
    tag: Tag
    number: Number | None = None
    date: Date | None = None
    extent: Extent = Extent(0, 0)  # of the number, in its own unit
    hedge: str | None = None  # the class of the word that leaves it open: "about", "over"


class Row(Struct, frozen=True, dict=True):
    """A sentence."""

    span: Span
    pieces: tuple[Piece, ...]

    def __getitem__(self, at: int) -> Piece:
        return self.pieces[at]

    def __len__(self) -> int:
        return len(self.pieces)

    def numbers(self, unit: str | None = None) -> Iterator[tuple[int, Piece, Number]]:
        """Give the numbers that are no years, with their places."""
        for at, piece in enumerate(self.pieces):
            if piece.number and not piece.date and (unit is None or piece.number.unit == unit):
                yield at, piece, piece.number

    def dates(self) -> Iterator[tuple[int, Piece, Date]]:
        """Give the dates, with their places."""
        for at, piece in enumerate(self.pieces):
            if piece.date:
                yield at, piece, piece.date

    def begins(self, at: int, phrases: Phrases) -> int | None:
        """Return where the longest of `phrases` ends that begins at a place."""
        ways = _by_first(phrases).get(self.pieces[at].low, ()) if 0 <= at < len(self) else ()
        return next((at + len(way) for way in ways if self._is(at, way)), None)

    def ends(self, at: int, phrases: Phrases) -> int | None:
        """Return where the longest of `phrases` begins that ends right before a place."""
        ways = _by_last(phrases).get(self.pieces[at - 1].low, ()) if 0 < at <= len(self) else ()
        return next((at - len(way) for way in ways if at >= len(way) and self._is(at - len(way), way)), None)

    def _is(self, at: int, way: tuple[str, ...]) -> bool:
        return tuple(piece.low for piece in self.pieces[at : at + len(way)]) == way

    def holds(self, phrases: Phrases, start: int = 0, end: int | None = None) -> bool:
        """Say whether one of `phrases` begins between two places."""
        ways, last = _by_first(phrases), len(self) if end is None else min(end, len(self))
        places = range(max(0, start), last)
        return any(self._is(at, way) for at in places for way in ways.get(self.pieces[at].low, ()))

    def tagged(self, tags: Iterable[Tag], start: int, end: int) -> bool:
        """Say whether a piece between two places has one of these tags."""
        return any(piece.tag in tags for piece in self.pieces[start:end])

    def between(self, one: int, other: int) -> tuple[int, int]:
        """Return the places between two pieces, whichever stands first."""
        first, last = sorted((one, other))
        return first + 1, last

    def at(self, span: Span) -> int:
        """Return the place of the first piece that ends behind the start of a span."""
        return bisect_left(self.pieces, span.start + 1, key=lambda piece: piece.span.end)


def moved(row: Row, by: int) -> Row:
    """Return a row of a stretch as one of the text from which the stretch was cut."""
    pieces = (replace(piece, span=Span(piece.span.start + by, piece.span.end + by)) for piece in row.pieces)
    return Row(Span(row.span.start + by, row.span.end + by), tuple(pieces))


def joined(rows: Sequence[Row]) -> Row:
    """Return sentences that follow each other as one row."""
    if len(rows) == 1:
        return rows[0]
    return Row(Span(rows[0].span.start, rows[-1].span.end), tuple(piece for row in rows for piece in row.pieces))


def _cut(phrases: Phrases) -> list[tuple[str, ...]]:
    ways = [tuple(texts.fold(word).text for word in phrase.split()) for phrase in phrases]
    return sorted(ways, key=len, reverse=True)


@lru_cache(maxsize=256)
def _by_first(phrases: Phrases) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for way in _cut(phrases):
        found.setdefault(way[0], []).append(way)
    return found


@lru_cache(maxsize=256)
def _by_last(phrases: Phrases) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for way in _cut(phrases):
        found.setdefault(way[-1], []).append(way)
    return found
