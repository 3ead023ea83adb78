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
    """Say whether a clause says that somebody speaks: a verb of saying, and somebody beside it."""
    if not languages.get(code).spaced:
        return any(verb in clause for verb in verbs(code))
    words = _WORD.findall(clause.lower())
    return len(words) > 1 and any(word in verbs(code) for word in words)


def carries_on(code: str, clause: str) -> bool:
    """Say whether a clause ends with "and" or "who": what follows is a fragment in a clause of its own."""
    language = languages.get(code)
    if not language.owns("speech") or not language.spaced:
        return False
    *_, last = _WORD.findall(clause.lower()) or [""]
    return last in language.speech.conjunctions | language.speech.relatives | language.speech.words.complementizers
