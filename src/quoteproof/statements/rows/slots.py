"""The place of a figure in a source's sentence that is nearly the text's own: between the same words, whatever value stands there."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.statements.rows.row import Piece, Row

_AROUND = 6
"""Pieces on either side that are held against each other."""
_LEAST = 5
"""Pieces that must be the same around a figure, both sides together; the end of a sentence is as good as all of a side."""


def partner(row: Row, at: int, other: Row) -> int | None:
    """Return the place of the figure of another sentence that stands where one does in the first; None where none does, or several may."""
    this = row[at]
    scores = {k: _alike(row, at, other, k) for k, piece in enumerate(other.pieces) if _one_kind(this, piece)}
    best = max(scores.values(), default=0)
    places = [k for k, score in scores.items() if score == best]
    return places[0] if best >= _LEAST and len(places) == 1 else None


def _one_kind(one: Piece, other: Piece) -> bool:
    if one.date or other.date:
        return bool(one.date) == bool(other.date)
    return bool(one.number and other.number and one.number.unit == other.number.unit)


def _alike(row: Row, at: int, other: Row, there: int) -> int:
    """Return how many pieces around two places are the same, without a gap; nothing where a side has none."""
    before = _common(row.pieces[:at][::-1], other.pieces[:there][::-1])
    after = _common(row.pieces[at + 1 :], other.pieces[there + 1 :])
    return before + after if before and after else 0


def _common(mine: Sequence[Piece], theirs: Sequence[Piece]) -> int:
    if not mine and not theirs:
        return _AROUND
    pairs = zip(mine[:_AROUND], theirs[:_AROUND], strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if not _same(a, b)), min(_AROUND, len(mine), len(theirs)))


def _same(one: Piece, other: Piece) -> bool:
    return one.low == other.low or (one.tag == other.tag == "number" and _one_kind(one, other))
