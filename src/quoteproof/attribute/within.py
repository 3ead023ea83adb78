"""The quotation that a stretch of a source stands in, and who is told to say it."""

from __future__ import annotations

import re
from functools import lru_cache

from quoteproof.analysis import analyse
from quoteproof.analysis.letters import QUOTES
from quoteproof.attribute.solve import Told, attributions
from quoteproof.find import find
from quoteproof.model import QUOTED, Attribution, Document, Meta, Quotation, Span
from quoteproof.patterns import lazy

MARKS = lazy(rf"[{QUOTES}‘「『]|(?<!\w)'|^\s*[>—–-]", re.MULTILINE)
"""What a quotation may begin with: without any of these there is none to look for."""


def within(around: str, span: Span, language: str) -> Attribution | None:
    """Return to whom the quotation is given that a stretch of some text stands in; None where it stands in none."""
    if not MARKS.search(around, 0, span.end):
        return None  # what it stands in would begin before its end
    holders = [q for q in _quotations(around, language) if q.kind in QUOTED and _holds(q, span)]
    if not holders:
        return None  # of thirty passages of speech one is quoted there: who says the others need not be told
    return _told(around, language)[min(holders, key=lambda quotation: len(quotation.span)).id][0]


@lru_cache(maxsize=256)  # a text's quotations lie beside each other in their source
def _quotations(around: str, language: str) -> tuple[Quotation, ...]:
    return find(Document(id="", text=around, meta=Meta(language=language)), language=language)


@lru_cache(maxsize=256)
def _told(around: str, language: str) -> dict[str, Told]:
    return attributions(analyse(around, language), _quotations(around, language))


def _holds(quotation: Quotation, span: Span) -> bool:
    """Say whether most of `span` lies within the quotation, or both its ends do, a cue between them."""
    ends = (Span(span.start, span.start + 1), Span(span.end - 1, span.end))
    most = 2 * sum(part.overlap(span) for part in quotation.parts) > len(span)
    return most or all(any(part.covers(end) for part in quotation.parts) for end in ends)
