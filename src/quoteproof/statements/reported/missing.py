"""What of a statement the sources do not have: names that stand nowhere in them, figures that no passage found has.

That is no difference, and accuses nobody; it is where somebody who checks the statement looks first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from quoteproof.model import Compared
from quoteproof.sources import Sources
from quoteproof.statements.reported.evidence import Evidence
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import agrees
from quoteproof.statements.rows.told import told

_LETTERS = 4
"""Letters of a name that is looked for."""
_CLOSE = 0.85
"""How alike two spellings of one name are: Zoubaidi, Zubaidi."""


def missing(page: Page, rows: Sequence[Row], found: Sequence[Evidence], sources: Sources) -> tuple[Compared, ...]:
    """Return the names and figures of a statement that the sources do not have, in the order of the text."""
    parts = [*_names(page, rows, found, sources), *(_figures(page, rows, found) if found else ())]
    return tuple(sorted(parts, key=lambda part: part.text or rows[0].span))


def _names(page: Page, rows: Sequence[Row], found: Sequence[Evidence], sources: Sources) -> Iterator[Compared]:
    names = [piece for row in rows for piece in row.pieces if piece.tag == "name" and len(piece.low) >= _LETTERS]
    names = [piece for piece in names if piece.low not in page.titles and "-" not in piece.low]
    counts = sources.counts(" ".join(sorted({piece.low for piece in names}))) if names else {}
    there = {piece.low for one in found for piece in one.place.row.pieces if piece.tag == "name"}
    for piece in names:
        if counts.get(piece.low) == 0 and not get_close_matches(piece.low, there, 1, _CLOSE):
            yield Compared("name", False, f"the sources have no {page.show(piece.span)}", piece.span, None, None)


def _figures(page: Page, rows: Sequence[Row], found: Sequence[Evidence]) -> Iterator[Compared]:
    there = [piece for one in found for piece in one.place.row.pieces if piece.number or piece.date]
    for row in rows:
        for one in told(row):
            if not any(_same(one.piece, piece) for piece in there):
                reason = f"no passage that was found has {page.show(one.piece.span)}"
                yield Compared("date" if one.piece.date else "number", False, reason, one.piece.span, None, None)


def _same(one: Piece, other: Piece) -> bool:
    return bool(one.date) == bool(other.date) and agrees(one, other, openly=False)
