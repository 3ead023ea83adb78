"""Who says a stretch of a source: the speaker of the quotation that it stands in, if it stands in one."""

from __future__ import annotations

from quoteproof.attribute.lexer import lexicon
from quoteproof.attribute.solve import attributions
from quoteproof.find import find
from quoteproof.model import QUOTED, Document, Meta, Quotation, Span

_AROUND = 2000
"""How much of the source is read on either side, in code points: the paragraphs in which a speaker can be named."""


def voice(text: str, span: Span, *, language: str) -> tuple[str | None, Span | None, bool]:
    """Return the name of whoever says `span` of `text`, where the text names them, and whether it is quoted there.

    Outside quotation marks the answer is `(None, None, False)`: there the document's own speaker or author speaks.
    """
    start, end = _paragraph(text, span.start - _AROUND, -1), _paragraph(text, span.end + _AROUND, 1)
    around = text[start:end]
    here = Span(span.start - start, span.end - start)
    found = find(Document(id="", text=around, meta=Meta(language=language)), language=language)
    holders = [q for q in found if q.kind in QUOTED and _holds(q, here)]
    if not holders:
        return None, None, False
    inner = min(holders, key=lambda q: len(q.span))
    told, _ = attributions(around, found, lexicon(language))[inner.id]
    if told.speaker is None:
        return None, None, True
    mention = Span(told.speaker.start + start, told.speaker.end + start)
    return told.name or mention.of(text), mention, True


def _holds(quotation: Quotation, span: Span) -> bool:
    """Say whether most of `span` lies within the quotation."""
    return 2 * sum(part.overlap(span) for part in quotation.parts) > len(span)


def _paragraph(text: str, at: int, step: int) -> int:
    """Move `at` inward to the nearest blank line, or leave it where the text has none near."""
    if at <= 0:
        return 0
    if at >= len(text):
        return len(text)
    found = text.find("\n\n", at, at + _AROUND) if step < 0 else text.rfind("\n\n", at - _AROUND, at)
    return found if found != -1 else at
