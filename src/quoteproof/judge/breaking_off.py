"""Whether a source ends in the middle of what is quoted: a stub, an abstract, a page that stops at a paywall."""

from __future__ import annotations

from quoteproof.judge.scene import Candidate
from quoteproof.patterns import lazy

BEYOND = 2
"""Words of the quotation that must go on beyond the source's end: one may be a slip."""

_ENDED = lazy(r"[.!?。！？؟۔…][\W_]*$")


def breaks_off(candidate: Candidate) -> str | None:
    """Say why what a quotation has beyond the end of its source could not be looked up; None where the source goes on, or has an end."""
    comparison = candidate.comparison
    if not comparison.pairs:
        return None
    last = comparison.pairs[-1]
    document = comparison.document(last)
    more = [word for word in comparison.quote_words if word.span.start >= last.quote_span.end]
    text = document.text[: document.main_end]
    if len(more) < BEYOND or any(map(str.isalnum, text[last.source_span.end :])):
        return None
    return document.partial or (None if _ENDED.search(text) else "it ends in the middle of a sentence")
