"""The words by which a report says again what somebody said: the likes that a quotation is judged by, wider ones, and words made of each other.

All of it is read off a language's tables: announce and announcement by an ending, decide and decision by a group.
"""

from __future__ import annotations

from functools import lru_cache

from quoteproof import languages
from quoteproof import text as texts
from quoteproof.analysis.akin import bases
from quoteproof.analysis.inflected import forms, likes

_STEM = 4
"""Letters of a word of which another one is made."""


@lru_cache(maxsize=1 << 13)
def retold(word: str, code: str) -> frozenset[str]:
    """Return the forms of the words by which a report may say this one."""
    meaning, groups = languages.get(code).meaning, _groups(code)
    others = {other for base in bases(word, meaning) for other in groups.get(base, ())}
    return likes(word, meaning).union(*(forms(other, meaning) for other in others))


@lru_cache(maxsize=1 << 14)
def derived(left: str, right: str, code: str) -> bool:
    """Say whether one word is made of the other, or both of a third, by their endings: announcement, announced."""
    return not _stems(left, code).isdisjoint(_stems(right, code))


@lru_cache(maxsize=1 << 13)
def _stems(word: str, code: str) -> frozenset[str]:
    """Return what a word may be made of, by an ending that makes another word or by one that makes a form."""
    language = languages.get(code)
    if not language.reporting.derivations:
        return frozenset()
    plain = bases(word, language.meaning)
    made = {
        base.removesuffix(ending) + before
        for base in plain
        for ending, before in language.reporting.derivations
        if base.endswith(ending)
    }
    return frozenset(stem for stem in plain | made if len(stem) >= _STEM)


@lru_cache(maxsize=16)
def _groups(code: str) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for group in languages.get(code).reporting.retold:
        folded = frozenset(texts.fold(word).text for word in group)
        for word in folded:
            index[word] = index.get(word, frozenset()) | folded
    return index
