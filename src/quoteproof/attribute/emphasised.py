"""Titles in emphasis: the *Journal of Small Boats* is one name, whatever its words are."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.lexicon import Lexicon
from quoteproof.model import Span
from quoteproof.patterns import lazy

_RUN = lazy(r"(?<![\w*])\*(?P<words>[^\W\d_][^*\n“”\"«».,:;!?]{2,70}[^\W_])\*(?![\w*])")
_MOST = 8
"""Words of the longest name of a paper."""


def titles_in_emphasis(text: str, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """Yield the emphasised names of a paragraph that hold a small word: only the emphasis keeps those together."""
    if text.find("*", span.start, span.end) < 0:
        return
    for run in _RUN.finditer(text, span.start, span.end):
        words = run["words"].split()
        small = [word for word in words if word[0].islower()]
        known = all(word in lexicon.closed for word in small)
        if small and known and len(words) <= _MOST and words[0][0].isupper() and words[-1][0].isupper():
            yield Span(*run.span("words"))
