"""What a source itself quotes: the stretches in its marks, and whether the words of a quotation are all inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.letters import QUOTES
from quoteproof.attribute import voice
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Step, words
from quoteproof.model import Piece, Span
from quoteproof.patterns import lazy

WORDS = 3
_OPENERS = frozenset(f"{QUOTES}‘")
_INNER = lazy(rf"(?<!\w)[{QUOTES}‘]([^{QUOTES}\n]{{8,400}}?)[{QUOTES}’](?!\w)")

_PARTS = lazy(r":|[.!?]\s+\w")
"""Between two quotations, not within one: the second is brought in anew, by a colon or a sentence of its own."""


def stretches(piece: Piece) -> tuple[Span, ...]:
    """Return the stretches in marks that lie inside the passage: opened and closed there, of three words or more."""
    return tuple(_stretches(piece, WORDS))


def cues_between(comparison: Comparison, index: int) -> tuple[Step, ...]:
    """Return what a piece leaves out between two parts of one split quotation of the source: “We came,” he said. “We saw.”

    Empty unless all words of the piece stand in the source's marks, and at most one voice is named for them.
    """
    piece = comparison.alignment.pieces[index]
    inner = tuple(_stretches(piece, 1))
    pairs = [pair for pair in comparison.pairs if pair.piece == index]
    if len(inner) < 2 or not all(any(i.covers(p.source_span) for i in inner) for p in pairs):
        return ()
    text, turns, language = piece.passage.document.text, piece.passage.document.turns, comparison.language.code
    used = [i for i in inner if any(i.covers(p.source_span) for p in pairs)]
    if len({name for i in used if (name := voice(text, i, language=language, turns=turns)[0])}) > 1:
        return ()
    left_out = [s for s in comparison.steps if s.piece == index and s.source and not s.quote and s.op != "same"]
    cues = tuple(s for s in left_out if not any(i.overlap(s.source_span) for i in inner))
    return cues if not any(_PARTS.search(_around(text, cue)) for cue in cues) else ()


def _around(text: str, cue: Step) -> str:
    """Return a cue with the marks after its last word, up to the next quotation mark."""
    end = re.compile(rf"[{QUOTES}‘]").search(text, cue.source_span.end)
    return text[cue.source_span.start : end.start() if end else cue.source_span.end]


def _stretches(piece: Piece, least: int) -> Iterator[Span]:
    passage = piece.passage
    text = passage.document.text
    start, end = max(0, passage.span.start - 2), min(len(text), passage.span.end + 2)
    if _OPENERS.isdisjoint(text[start:end]):
        return
    for match in _INNER.finditer(text, start, end):
        inner = Span(match.start(1), match.end(1))
        if len(words(text, inner)) >= least and not inner.covers(passage.span):
            yield inner
