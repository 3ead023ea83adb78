"""The part of a source in which a statement's words stand, from the beginning to the end of its clauses."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quoteproof.model import Span
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import Place

_ENDS = frozenset({"semicolon", "stop", "break", "dash"})
"""Marks beyond which another clause stands."""
_CONTENT = frozenset({"word", "name", "verb", "number"})
"""Pieces that tell something."""
_GOVERNED = 4
"""Pieces behind a modal or a quantifier among which is what it governs."""


class Clause(Struct, frozen=True):
    """Pieces that hang together."""

    row: Row
    shared: tuple[frozenset[int], ...]  # for each piece the words of the other side that it is a form of

    def governed(self, page: Page, at: int) -> int | None:
        """Return the place of the next word from one on that tells something, where the other side has it."""
        for place in range(at, min(at + _GOVERNED, len(self.row))):
            piece = self.row[place]
            if piece.tag in _CONTENT and piece.low not in page.light:
                return place if self.shared[place] else None
        return None

    def again(self, place: int) -> frozenset[int]:
        """Return the other places that have the word of one."""
        return frozenset(at for at, some in enumerate(self.shared) if at != place and some & self.shared[place])


def clause(place: Place) -> Clause:
    """Return the part of a source that a statement's words stand in."""
    first, last = place.core()
    pieces = place.row.pieces
    while first and not _parts(pieces[first - 1 : first + 1]):
        first -= 1
    while last < len(pieces) and not _parts(pieces[last : last + 2]):
        last += 1
    span = Span(pieces[first].span.start, pieces[last - 1].span.end)
    return Clause(Row(span, pieces[first:last]), place.here[first:last])


def _parts(two: Sequence[Piece]) -> bool:
    """Say whether a mark parts two clauses: a full stop, or a comma with a conjunction behind it."""
    joins = len(two) > 1 and two[1].tag == "conjunction"
    return two[0].tag in _ENDS or (two[0].tag == "comma" and joins)
