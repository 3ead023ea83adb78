"""What a source itself quotes: the stretches in its marks, and whether the words of a quotation are all inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof import text as texts
from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute import same_person, voice
from quoteproof.compare.clauses import cues
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.joins import Join
from quoteproof.compare.places import Step, words
from quoteproof.model import Piece, Span
from quoteproof.patterns import lazy

WORDS = 3
REACH = 1000
"""Code points around a passage in which the marks that it stands in are looked for."""

_OPENERS = frozenset(f"{QUOTES}‘")
_INNER = lazy(rf"(?<!\w)[{QUOTES}‘]([^{QUOTES}\n]{{8,400}}?)[{QUOTES}’](?!\w)")

_ASKS = frozenset("?؟？")
_PARTS = lazy(r":|[.!?]\s+\w")
"""Between two quotations, not within one: the second is brought in anew, by a colon or a sentence of its own."""


def stretches(piece: Piece) -> tuple[Span, ...]:
    """Return the stretches in marks that lie inside the passage: opened and closed there, of three words or more."""
    start, end = piece.passage.span.start, piece.passage.span.end
    return tuple(_stretches(piece, WORDS, Span(max(0, start - 2), end + 2)))


def cues_between(comparison: Comparison, index: int) -> tuple[Step, ...]:
    """Return what a piece leaves out between two parts of one split quotation of the source: “We came,” he said. “We saw.”

    Empty unless all words of the piece stand in the source's marks, and at most one voice is named for them.
    """
    piece = comparison.alignment.pieces[index]
    inner = tuple(_stretches(piece, 1, _line(piece)))
    pairs = [pair for pair in comparison.pairs if pair.piece == index]
    if len(inner) < 2 or not all(any(i.covers(p.source_span) for i in inner) for p in pairs):
        return ()
    text = piece.passage.document.text
    used = [i for i in inner if any(i.covers(p.source_span) for p in pairs)]
    if len(set(_speakers(comparison, piece, used))) > 1:
        return ()
    left_out = [s for s in comparison.steps if s.piece == index and s.source and not s.quote and s.op != "same"]
    cues = tuple(s for s in left_out if not any(i.overlap(s.source_span) for i in inner))
    return cues if not any(_PARTS.search(_around(text, cue)) for cue in cues) else ()


def anothers(comparison: Comparison, join: Join, span: Span) -> bool:
    """Say whether what stands between the two ends of a join is another's, and not answered there: a question in somebody else's turn, or
    the reporter's words between two quotations in which the ends stand."""
    document = comparison.document(join.left)
    turns = turns_of(document.text, document.turns)
    here, there = turn_at(turns, join.left.source_span.start), turn_at(turns, span.start + len(span) // 2)
    another = here and there and here.name != there.name and same_person(here.name, there.name) is not True
    if another and span.of(document.text).rstrip('"”’»)] \n')[-1:] in _ASKS:
        return True
    piece = comparison.alignment.pieces[join.left.piece]
    marked = list(_stretches(piece, 1, _line(piece)))
    ends = (join.left.source_span, join.right.source_span)
    return all(any(m.covers(end) for m in marked) for end in ends) and not any(m.overlap(span) for m in marked)


def _speakers(comparison: Comparison, piece: Piece, inner: list[Span]) -> Iterator[str]:
    """Give who says each stretch, by name or as the source has it: "her son"; a pronoun is whoever was named."""
    document, language = piece.passage.document, comparison.language
    pronouns = cues(language.meaning).persons
    for span in inner:
        name, mention, _ = voice(document.text, span, language=language.code, turns=document.turns)
        printed = texts.fold(mention.of(document.text)).text if mention else ""
        if name or (printed and printed not in pronouns):
            yield name or printed


def _around(text: str, cue: Step) -> str:
    """Return a cue with the marks after its last word, up to the next quotation mark."""
    end = re.compile(rf"[{QUOTES}‘]").search(text, cue.source_span.end)
    return text[cue.source_span.start : end.start() if end else cue.source_span.end]


def _line(piece: Piece) -> Span:
    """Return the passage with the rest of its lines, as far as they are not very long: its first words may stand in marks opened before."""
    text, span = piece.passage.document.text, piece.passage.span
    start = text.rfind("\n", max(0, span.start - REACH), span.start) + 1
    end = text.find("\n", span.end, span.end + REACH)
    return Span(start or max(0, span.start - REACH), end if end >= 0 else span.end + REACH)


def _stretches(piece: Piece, least: int, window: Span) -> Iterator[Span]:
    passage = piece.passage
    text = passage.document.text
    start, end = window.start, min(len(text), window.end)
    if _OPENERS.isdisjoint(text[start:end]):
        return
    for match in _INNER.finditer(text, start, end):
        inner = Span(match.start(1), match.end(1))
        if len(words(text, inner)) >= least and not inner.covers(passage.span):
            yield inner
