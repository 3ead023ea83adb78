"""A passage that a quotation was laid on, with who says it there."""

from __future__ import annotations

from quoteproof import languages
from quoteproof.attribute.voice import voice
from quoteproof.model import Alignment, Passage, Source, Span, Voice

RUN = 3  # words in a row that are no chance
AROUND = 1000  # characters on either side of a passage that tell its language


def voiced(alignment: Alignment, expected: str) -> Source:
    """Return an alignment as a source, with who says its main piece there; `expected`: the text's language."""
    passage = alignment.main.passage
    document, meta = passage.document, passage.document.meta
    language = _language(passage, expected)
    name, mention, quoted = voice(document.text, _surest(alignment), language=language, turns=document.turns)
    if name is not None:
        return Source(alignment, Voice(name, mention, quoted))
    own = meta.speaker or meta.author
    return Source(alignment, Voice(own) if own else None)


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
