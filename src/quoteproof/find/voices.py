"""Which words say that somebody speaks, in the forms that stand around a quotation."""

from __future__ import annotations

from functools import cache

from quoteproof import languages
from quoteproof.patterns import lazy

_WORD = lazy(r"[^\W\d_]+")


@cache
def verbs(code: str) -> frozenset[str]:
    """Return a language's verbs of saying: its marks' few, and its own table's where it has one."""
    language = languages.get(code)
    if not language.owns("speech"):
        return language.marks.said
    return language.marks.said | language.speech.verbs.finite | language.speech.manner.finite


def tells(code: str, clause: str) -> bool:
    """Say whether a clause says that somebody speaks: a verb of saying, and somebody beside it, or left out."""
    if not languages.get(code).spaced:
        return any(verb in clause for verb in verbs(code))
    words = _WORD.findall(clause.lower())
    somebody = len(words) > 1 or languages.get(code).speech.pro_drop
    return somebody and any(word in verbs(code) for word in words)
