"""The source's words that were most likely meant."""

from __future__ import annotations

from quoteproof.judge.places import sentence_around
from quoteproof.model import Finding, Piece, Span, Suggestion

UNIT = 500
"""A document of at most so many characters is a unit of its own: a verse, a paragraph, an article of a law."""

_RIGHT = frozenset({"verbatim", "faithful", "occurs"})


def suggest(finding: Finding) -> Suggestion | None:
    """Return the words at the length quoted, and the whole verse, sentence or paragraph; None where there is nothing to mend.

    Stretches of a source that were joined are parted by an ellipsis here.
    """
    if finding.verdict.label in _RIGHT or not finding.sources:
        return None
    pieces = finding.sources[0].alignment.pieces
    quoted = [_flat(_words(piece).of(piece.passage.document.text)) for piece in pieces]
    units = [_flat(_unit(piece).of(piece.passage.document.text)) for piece in pieces]
    return Suggestion(" … ".join(quoted), " … ".join(dict.fromkeys(units)))


def _words(piece: Piece) -> Span:
    """Return from the first aligned word of the source to the last."""
    spans = [edit.source for edit in piece.edits if edit.source]
    if not spans:
        return piece.passage.span
    text, start, end = piece.passage.document.text, spans[0].start, spans[-1].end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _unit(piece: Piece) -> Span:
    text = piece.passage.document.text
    return Span(0, len(text)) if len(text) <= UNIT else sentence_around(text, _words(piece))


def _flat(text: str) -> str:
    return " ".join(text.split())
