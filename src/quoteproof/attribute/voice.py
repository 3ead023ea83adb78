"""Who says a stretch of a source: the speaker of the quotation that it stands in, if it stands in one."""

from __future__ import annotations

from functools import lru_cache

from quoteproof.analysis import analyse
from quoteproof.analysis.lexer import lexicon
from quoteproof.analysis.lines import joined
from quoteproof.analysis.mentions import Names, gather
from quoteproof.attribute.solve import attributions
from quoteproof.find import find
from quoteproof.model import QUOTED, Document, Meta, Quotation, Span

_AROUND = 2000
"""How much of the source is read on either side, in code points: the paragraphs in which a speaker can be named."""


_WHOLE = 200_000
"""The longest source that is read as a whole to tell who "the chair" is, in code points: some 35,000 words."""


def voice(text: str, span: Span, *, language: str) -> tuple[str | None, Span | None, bool]:
    """Return the name of whoever says `span` of `text`, the place that tells it, and whether it is quoted there.

    Outside quotation marks the answer is `(None, None, False)`: there the document's own speaker or author speaks. The
    name is None where the text only says "she" or "the chair" and nowhere tells who that is.
    """
    start, end = _paragraph(text, span.start - _AROUND, -1), _paragraph(text, span.end + _AROUND, 1)
    around = text[start:end]
    here = Span(span.start - start, span.end - start)
    found = find(Document(id="", text=around, meta=Meta(language=language)), language=language)
    holders = [q for q in found if q.kind in QUOTED and _holds(q, here)]
    if not holders:
        return None, None, False
    inner = min(holders, key=lambda q: len(q.span))
    told, _ = attributions(analyse(around, language), found)[inner.id]
    if told.speaker is None:
        return None, None, True
    mention = Span(told.speaker.start + start, told.speaker.end + start)
    name = told.name or (_bearer(text, mention.of(text), language) if len(text) < _WHOLE else None)
    return name, mention, True


def _bearer(text: str, mention: str, language: str) -> str | None:
    """Return the only person to whom the whole text gives the role that a mention names: "the chair"."""
    role = mention.split()[-1].lower()
    known = lexicon(language).speech.nouns.get(role) == "person" and len(mention.split()) < 3
    found = _names(text, language).by_role(role) if known else None
    return found.printed if found else None


@lru_cache(maxsize=8)
def _names(text: str, language: str) -> Names:
    return gather(joined(text), lexicon(language))


def _holds(quotation: Quotation, span: Span) -> bool:
    """Say whether most of `span` lies within the quotation, or both its ends do, a cue between them."""
    ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
    most = 2 * sum(part.overlap(span) for part in quotation.parts) > len(span)
    return most or all(any(part.covers(end) for part in quotation.parts) for end in ends)


def _paragraph(text: str, at: int, step: int) -> int:
    """Move `at` inward to the nearest blank line, or leave it where the text has none near."""
    if at <= 0:
        return 0
    if at >= len(text):
        return len(text)
    found = text.find("\n\n", at, at + _AROUND) if step < 0 else text.rfind("\n\n", at - _AROUND, at)
    return found if found != -1 else at
