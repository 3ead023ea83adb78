"""Words as forms of one another: which base forms a word may have, and which words are opposites or likes.

No dictionary of forms: regular endings are taken off and irregular verbs looked up. A word has several candidates
("ended": ended, ende, end); two words meet when any of their candidates do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from quoteproof import text as texts
from quoteproof.languages.meaning import Meaning, Pairs, Phrases

if TYPE_CHECKING:
    from quoteproof.compare.scope import Scope

SHORTEST = 3
"""Letters that must be left when an ending is taken off."""


def opposed(scope: Scope) -> Iterator[tuple[int, int]]:
    """Give the words of the source (and those of the quotation in their place) that are each other's opposite."""
    table = scope.table
    for at, other in scope.exchanged():
        if are_opposites(table.source[at].norm, table.quote[other].norm, scope.meaning):
            yield at, other


def are_opposites(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether some form of one word is listed as the opposite of some form of the other."""
    index = _pair_index(meaning.antonyms)
    mine, theirs = bases(left, meaning), bases(right, meaning)
    return any(index.get(word, frozenset()) & theirs for word in mine)


def are_likes(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether some form of one word is listed in one group with some form of the other."""
    index = _group_index(meaning.synonyms)
    mine, theirs = bases(left, meaning), bases(right, meaning)
    return not mine & theirs and any(index.get(word, frozenset()) & theirs for word in mine)


def are_forms(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether the words are forms of one verb."""
    if right in _group_index(meaning.verb_forms).get(left, frozenset()):
        return True
    endings = tuple(texts.fold(ending).text for ending in meaning.tense_endings)
    past = any(
        word.endswith(endings) or _first_forms(meaning.verb_forms).get(word, {word}) != {word} for word in (left, right)
    )
    return past and bool(bases(left, meaning) & bases(right, meaning))


def bases(word: str, meaning: Meaning) -> frozenset[str]:
    """Return the word, and what it may be a form of."""
    return _bases(word, meaning.endings, meaning.verb_forms)


@lru_cache(maxsize=1 << 14)
def _bases(word: str, endings: Pairs, verbs: tuple[Phrases, ...]) -> frozenset[str]:
    found = {word}
    for ending, plain in endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: len(word) - len(ending)]
            found.add(stem + plain)
            if len(stem) > SHORTEST and stem[-1] == stem[-2] and plain == "":  # stopped, stop
                found.add(stem[:-1])
    return frozenset(found | _first_forms(verbs).get(word, frozenset()))


@lru_cache(maxsize=16)
def _first_forms(verbs: tuple[Phrases, ...]) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for forms in verbs:
        base = texts.fold(forms[0]).text
        for form in forms:
            word = texts.fold(form).text
            table[word] = table.get(word, frozenset()) | {base}
    return table


@lru_cache(maxsize=16)
def _pair_index(pairs: Pairs) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for left, right in pairs:
        a, b = texts.fold(left).text, texts.fold(right).text
        index[a] = index.get(a, frozenset()) | {b}
        index[b] = index.get(b, frozenset()) | {a}
    return index


@lru_cache(maxsize=16)
def _group_index(groups: tuple[Phrases, ...]) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for group in groups:
        words = frozenset(texts.fold(word).text for word in group)
        for word in words:
            index[word] = index.get(word, frozenset()) | words
    return index
