"""The figures of a text that can be looked up: what each counts, and the words of its sentence by which the same thing is known elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from quoteproof.model import Span
from quoteproof.statements.rows.page import LOOSE
from quoteproof.statements.rows.row import Piece, Row

NOUN = 3
"""Words behind a number among which is what it counts: 30 new houses."""
TELLING = 3
"""Places of a number that tells by itself what it is of: 1,483."""
_SMALL = 10
"""Below this a number in words is a turn of phrase as often as a figure."""
_PHRASE = 6
"""Pieces behind a figure that are shown with it."""
_SHORTEST = 3
"""Letters of a word that tells something."""
_STOPS = frozenset(
    {
        "preposition",
        "verb",
        "auxiliary",
        "comma",
        "stop",
        "conjunction",
        "relative",
        "number",
        "open",
        "close",
        "dash",
        "colon",
        "semicolon",
        "other",
    }
)


class Told(Struct, frozen=True):
    """A figure in its sentence."""

    row: Row
    at: int
    nouns: tuple[str, ...]  # what is counted: the words behind a number without a unit

    @property
    def piece(self) -> Piece:
        """The figure."""
        return self.row[self.at]


def told(row: Row) -> Iterator[Told]:
    """Give the figures of a sentence that say something: with a unit or a noun, or of several places, and days of a year."""
    for at, piece in enumerate(row.pieces):
        if piece.hedge == LOOSE:
            continue
        if piece.date:
            if piece.date.year:
                yield Told(row, at, ())
        elif piece.number and not piece.number.ordinal and not piece.number.weak:
            nouns = tuple(_nouns(row, at))
            if nouns or piece.number.unit or piece.number.digits >= TELLING:
                yield Told(row, at, () if piece.number.unit else nouns)


def _nouns(row: Row, at: int) -> Iterator[str]:
    for piece in row.pieces[at + 1 : at + 1 + NOUN]:
        if piece.tag in _STOPS:
            return
        if piece.tag in ("word", "name") and len(piece.low) >= _SHORTEST:
            yield piece.low


def counted(row: Row, at: int) -> Span:
    """Return a figure with what it counts or is told of: 1,200 people, 33 years since 1989, 12 tonnes of fish; a day by itself."""
    if row[at].date:
        return row[at].span
    end, last, joined = at + 1, at, False
    while end < len(row) and end - at <= _PHRASE:
        piece = row[end]
        if piece.tag in ("word", "name", "number"):
            last = end
        elif piece.tag == "preposition" and not joined:
            joined = True
        elif piece.tag not in ("determiner", "owner", "possessive"):
            break
        end += 1
    return Span(row[at].span.start, row[last].span.end)


def weighty(one: Told) -> bool:
    """Say whether a figure is one that somebody would look up: not "two men", not a year by itself, not a time of day."""
    number, day = one.piece.number, one.piece.date
    if day:
        return day.month is not None
    assert number
    return number.unit not in ("am", "pm", "clock") and (
        number.value >= _SMALL or number.value != int(number.value) or bool(number.unit and number.figures)
    )


def words(row: Row, light: Collection[str]) -> tuple[tuple[str, bool], ...]:
    """Return the words of a sentence that tell what it is about, each with whether it is a name."""
    found: dict[str, bool] = {}
    for piece in row.pieces:
        if piece.tag in ("word", "name", "verb") and len(piece.low) >= _SHORTEST and piece.low not in light:
            found[piece.low] = found.get(piece.low, True) and piece.tag == "name" and piece is not row[0]
    return tuple(found.items())
