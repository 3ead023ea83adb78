"""A passage that a quotation was laid on, with who says it there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute.voice import is_label, voice
from quoteproof.model import Alignment, Document, Passage, Source, Span, Voice

RUN = 3  # words in a row that are no chance
_MARKS = frozenset(QUOTES)
AROUND = 1000  # characters on either side of a passage that tell its language


def voiced(alignment: Alignment, expected: str) -> Source:
    """Return an alignment as a source, with who says its main piece there; `expected`: the text's language."""
    passage = alignment.main.passage
    document, meta = passage.document, passage.document.meta
    language = _language(passage, expected)
    name, mention, quoted = voice(document.text, _surest(alignment), language=language, turns=document.turns)
    framed = mention is not None and not quoted and passage.span.covers(mention)
    if framed and mention and not is_label(document.text, mention, document.turns):  # the quotation has "she said", too
        name, mention, quoted = voice(document.text, passage.span, language=language, turns=document.turns)
    if name is not None:
        return Source(alignment, Voice(name, mention, quoted))
    own = meta.speaker or meta.author
    return Source(alignment, Voice(own) if own else None)


class Voiced(Struct, frozen=True):
    """A stretch of a source that a quotation has, with who says it there."""

    text: str
    name: str | None
    quoted: bool


def stretches(alignment: Alignment, expected: str) -> Iterator[Voiced]:
    """Give the longer stretches of the quotation with who says each; none where one turn, and no quotation, holds them all."""
    for piece in alignment:
        document = piece.passage.document
        same = [edit.source for edit in piece.edits if edit.op == "same"]
        long = [span for span in same if len(span.of(document.text).split()) > RUN]
        if _several(document, long) or len(alignment.pieces) > 1:
            language = _language(piece.passage, expected)
            for span in long:
                name, _, quoted = voice(document.text, span, language=language, turns=document.turns)
                yield Voiced(span.of(document.text), name, quoted)


def _several(document: Document, spans: list[Span]) -> bool:
    """Say whether a turn begins, or marks of a quotation stand, between some stretches."""
    if len(spans) < 2:
        return False
    between = [Span(one.end, other.start) for one, other in pairwise(spans) if one.end < other.start]
    if any(not _MARKS.isdisjoint(span.of(document.text)) for span in between):
        return True
    starts = [turn.span.start for turn in turns_of(document.text, document.turns)]
    return any(bisect_left(starts, span.start) != bisect_right(starts, span.end) for span in between)


def _surest(alignment: Alignment) -> Span:
    """Return the passage from the first to the last run of the same words: at its ends it may reach into what somebody else says."""
    source = alignment.document.text
    same = [e.source for e in alignment.main.edits if e.op == "same" and len(e.source.of(source).split()) >= RUN]
    return Span(same[0].start, same[-1].end) if same else alignment.main.passage.span


def _language(passage: Passage, expected: str) -> str:
    """Tell a source's language from the passage and what stands around it, since the whole may be a book."""
    text = passage.document.text
    around = text[max(0, passage.span.start - AROUND) : passage.span.end + AROUND]
    return languages.told(around, passage.document.meta.language, None if expected == languages.UND else expected)
