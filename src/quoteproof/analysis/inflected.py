"""The forms in which a word may stand elsewhere, by a language's tables alone, without a dictionary: nominated, nominates, nominating.

Many of them are no words; where they are looked up, those find nothing.
"""

from __future__ import annotations

from functools import lru_cache

from quoteproof import text as texts
from quoteproof.analysis.akin import SHORTEST, bases, irregular_forms
from quoteproof.languages.meaning import Meaning, Phrases


@lru_cache(maxsize=1 << 13)
def forms(word: str, meaning: Meaning) -> frozenset[str]:
    """Return the forms of a word, itself among them."""
    found = {word}
    for base in bases(word, meaning):
        found |= {base, *irregular_forms(meaning).get(base, ())}
        for ending, plain in meaning.endings:
            stem = base.removesuffix(plain) if plain else base
            if base.endswith(plain) and len(stem) >= SHORTEST:
                found.add(stem + ending)
    return frozenset(found)


@lru_cache(maxsize=1 << 13)
def likes(word: str, meaning: Meaning) -> frozenset[str]:
    """Return the forms of the words that a language's table lists as saying the same."""
    index = _groups(meaning)
    alike = {other for base in bases(word, meaning) for other in index.get(base, ())}
    return frozenset(form for other in alike for form in forms(other, meaning))


@lru_cache(maxsize=16)
def _groups(meaning: Meaning) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for group in meaning.synonyms:
        folded = _folded(group)
        for word in folded:
            index[word] = index.get(word, frozenset()) | folded
    return index


def _folded(group: Phrases) -> frozenset[str]:
    return frozenset(texts.fold(word).text for word in group)
