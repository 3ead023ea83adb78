"""The source's words that were most likely meant."""

from __future__ import annotations

from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.compare.heard import spoken
from quoteproof.compare.places import sentence_around
from quoteproof.model import Finding, Piece, Source, Span, Suggestion
from quoteproof.patterns import lazy

UNIT = 500
"""A document of at most so many characters is a unit of its own: a paragraph, an article of a law."""

SAYING = 1500
"""Characters that the marks of a source hold at most for what stands in them to be one saying."""

_NEAR = 0.5
_RIGHT = frozenset({"verbatim", "faithful", "occurs"})
_LINE = lazy(r"[^\n]+")
_WRAPPED = range(50, 131)  # characters of the longest line of a text that was wrapped by hand
_EVEN = 0.6  # the shortest line of such a text, the last ones of its paragraphs aside, of the longest
_CLOSING = {'"': '"', "“": "”", "«": "»", "「": "」"}
_EDGES = ' \t\n\u200b\u200e\u200f\ufeff"“”«»'


def suggest(finding: Finding) -> Suggestion | None:
    """Return what the source has for a quotation that is wrong; None where there is nothing to mend or nothing near.

    Of a passage that is only the nearest one, at least `_NEAR` of the quotation's words must be the passage's.
    """
    if finding.verdict.label in _RIGHT or not finding.sources:
        return None
    best = finding.sources[0]
    if best.role == "nearest" and _shared(finding, best) < _NEAR:
        return None
    return meant(finding)


def _shared(finding: Finding, source: Source) -> float:
    """Return the share of a quotation's characters that stand in the same words of a source."""
    quotation = finding.claim.quotation
    same = sum(len(edit.quote) for piece in source.alignment.pieces for edit in piece.edits if edit.op == "same")
    return same / max(1, sum(map(len, quotation.parts)))


def meant(finding: Finding) -> Suggestion | None:
    """Return the source's words at the length quoted, and the whole verse, saying, sentence or paragraph; None without a source.

    Stretches of a source that were joined are parted by an ellipsis here.
    """
    if not finding.sources:
        return None
    pieces = finding.sources[0].alignment.pieces
    quoted = [_flat(spoken(piece.passage.document, _words(piece))) for piece in pieces]
    units = [_flat(spoken(piece.passage.document, _unit(piece))) for piece in pieces]
    return Suggestion(" … ".join(quoted), " … ".join(dict.fromkeys(units)))


def _words(piece: Piece, *, same: bool = False) -> Span:
    """Return from the first aligned word of the source to the last, or from the first to the last that is the `same`."""
    spans = [edit.source for edit in piece.edits if edit.source and (edit.op == "same" or not same)]
    if not spans:
        return piece.passage.span
    text, start, end = piece.passage.document.text, spans[0].start, spans[-1].end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _unit(piece: Piece) -> Span:
    document, words = piece.passage.document, _words(piece, same=True)
    text, turn = document.text, turn_at(turns_of(document.text, document.turns), words.start)
    found = _saying(text, words) or _lines(text, words)
    if not found:
        found = Span(0, len(text)) if len(text) <= UNIT else sentence_around(text, words)
    if not (turn and turn.span.covers(words)):
        return found
    return Span(
        max(found.start, turn.span.start), min(found.end, turn.span.end)
    )  # nobody says another's turn with his own


def _saying(text: str, words: Span) -> Span | None:
    """Return what the source's own quotation marks hold around the words."""
    for opening, closing in _CLOSING.items():
        start, end = text.rfind(opening, 0, words.start), text.find(closing, words.end)
        if start < 0 or end < 0 or end - start > SAYING or closing in text[start + 1 : end]:
            continue
        if opening != closing or text.count(opening, 0, start + 1) % 2:
            return Span(start + 1, end)
    return None


def _lines(text: str, words: Span) -> Span | None:
    """Return the lines that hold the words, where lines are verses or paragraphs; None where a text was wrapped by hand."""
    lines = [Span(*line.span()) for line in _LINE.finditer(text) if not line.group().isspace()]
    held = [line for line in lines if line.overlap(words)]
    if len(lines) < 2 or not held or _wrapped(text, lines):
        return None
    found = Span(held[0].start, held[-1].end)
    return found if len(found) <= max(UNIT, 3 * len(words)) else None


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Say whether lines are as even as they are where somebody broke them to a width."""
    inner = [len(line) for line in lines[:-1] if text[line.end + 1 : line.end + 2] not in ("\n", "\r")]
    return bool(inner) and max(inner) in _WRAPPED and min(inner) >= _EVEN * max(inner)


def _flat(text: str) -> str:
    return " ".join(text.split()).strip(_EDGES)
