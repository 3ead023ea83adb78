"""Words that an apostrophe cuts short: 'em for them, singin' for singing."""

from __future__ import annotations

from functools import lru_cache

from quoteproof import text as texts
from quoteproof.analysis.letters import APOSTROPHES
from quoteproof.languages.form import Form
from quoteproof.model import Span
from quoteproof.patterns import lazy

_AFTER, _BEFORE = lazy(r"\w+"), lazy(r"\w+\Z")
_LONGEST = 24
"""Letters of a clipped word that are looked at."""


def full(text: str, word: Span, form: Form) -> str | None:
    """Return what a word with an apostrophe beside it stands for, folded; None where it is cut short by none."""
    norm = texts.fold(word.of(text)).text
    before, after = text[max(0, word.start - 2) : word.start], text[word.end : word.end + 2]
    heads, tails = _table(form)
    if before[-1:] and before[-1:] in APOSTROPHES and not before[:-1].isalnum() and norm in heads:
        return heads[norm]
    if after[:1] and after[:1] in APOSTROPHES and not after[1:].isalnum():
        return next(
            (norm[: -len(end)] + long for end, long in tails if norm.endswith(end) and len(norm) > len(end) + 1), None
        )
    return None


def less_apostrophe(text: str, gap: Span, between: str, form: Form) -> str:
    """Return what stands between two words less the apostrophes that belong to them."""
    after, before = _AFTER.match(text, gap.end), _BEFORE.search(text, max(0, gap.start - _LONGEST), gap.start)
    if after and full(text, Span(*after.span()), form) and between[-1:] in APOSTROPHES:
        between = between[:-1]
    if before and full(text, Span(*before.span()), form) and between[:1] in APOSTROPHES:
        between = between[1:]
    return between


@lru_cache(maxsize=16)
def _table(form: Form) -> tuple[dict[str, str], tuple[tuple[str, str], ...]]:
    """Return the words that an apostrophe opens, and the endings that it closes, without it, each with its long form."""
    folded = [(texts.fold(short).text, texts.fold(long).text) for short, long in form.clipped]
    heads = {short[1:]: long for short, long in folded if short.startswith("'")}
    return heads, tuple((short.lstrip("*")[:-1], long.lstrip("*")) for short, long in folded if short.endswith("'"))
