"""Is one word a form of another? Two questions by the letters alone, and three by a language's tables.

`akin` and `made_of` know no language: the first pairs words of two rows, where a wrong pair costs a verdict, so it is strict with
short words; the second asks what a word with an editor's brackets in it ("[T]he", "walk[s]") was made of, where the place
is known already and two letters are enough.

`are_forms`, `are_likes` and `are_opposites` read the tables, without a dictionary of forms: regular endings are taken off and
irregular verbs looked up. A word has several candidates ("ended": ended, ende, end); two words meet when any of theirs do.
"""

from __future__ import annotations

from functools import lru_cache

from quoteproof import text as texts
from quoteproof.languages.meaning import Meaning, Phrases

SHORTEST = 3
"""Letters that must be left when an ending is taken off, or that two forms have in common."""

LONG = 4
"""Letters of a word that a prefix turns round: "able", not "til"."""


@lru_cache(maxsize=1 << 14)
def akin(left: str, right: str) -> bool:
    """Say whether two words look like forms of one: equal, or the same but for a short ending.

    Short words that differ in their last letter only are other words (Iran, Iraq).
    """
    if left == right:
        return True
    longer, shorter, common = max(len(left), len(right)), min(len(left), len(right)), _common(left, right)
    return common >= SHORTEST and longer - common <= 3 and common * 2 > longer and (longer > shorter or common >= 5)


@lru_cache(maxsize=1 << 14)
def one_word(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether two words are forms of one, by their letters or by a language's tables: take, took."""
    return akin(left, right) or are_forms(left, right, meaning)


def made_of(word: str, source: str) -> bool:
    """Say whether a word, without the brackets in it, can have been made of the source's word; both folded."""
    return word == source or _common(word, source) >= max(2, min(len(word), len(source)) - 3)


def _common(left: str, right: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    differ = (k for k, (a, b) in enumerate(zip(left, right, strict=False)) if a != b)
    return next(differ, min(len(left), len(right)))


def is_negated(word: str, plain: str, meaning: Meaning) -> bool:
    """Say whether `word` is `plain` with a negating prefix or ending: inhumanity, hopeless."""
    if len(plain) >= LONG and any(word == prefix + plain for prefix in _turning(meaning)):
        return word not in _connecting(meaning)  # despite, in spite of
    return any(
        len(word) - len(ending) >= SHORTEST
        and word.endswith(ending)
        and turned
        and plain == word[: -len(ending)] + turned
        for ending, turned in meaning.negative_endings
    )


@lru_cache(maxsize=16)
def _turning(meaning: Meaning) -> tuple[str, ...]:
    """Return the prefixes that turn a word round."""
    return tuple(texts.fold(prefix).text for prefix in meaning.negative_prefixes)


@lru_cache(maxsize=16)
def _connecting(meaning: Meaning) -> frozenset[str]:
    """Return the connectives of one word."""
    return frozenset(texts.fold(form).text for _, forms in meaning.connectives.classes for form in forms)


def are_opposites(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether some form of one word is listed as the opposite of some form of the other."""
    index = _opposites(meaning)
    mine, theirs = bases(left, meaning), bases(right, meaning)
    return any(index.get(word, frozenset()) & theirs for word in mine)


def are_likes(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether some form of one word is listed in one group with some form of the other."""
    index = _likes(meaning)
    mine, theirs = bases(left, meaning), bases(right, meaning)
    return not mine & theirs and any(index.get(word, frozenset()) & theirs for word in mine)


def are_forms(left: str, right: str, meaning: Meaning) -> bool:
    """Say whether the words are forms of one verb."""
    if right in irregular_forms(meaning).get(left, frozenset()):
        return True
    past = any(is_past(word, meaning) for word in (left, right))
    return past and bool(bases(left, meaning) & bases(right, meaning))


def is_past(word: str, meaning: Meaning) -> bool:
    """Say whether a word, if it is a verb, stands in a form that tells a time: walked, walking, went."""
    return word.endswith(_tense_endings(meaning)) or _first_forms(meaning).get(word, {word}) != {word}


@lru_cache(maxsize=16)
def _tense_endings(meaning: Meaning) -> tuple[str, ...]:
    return tuple(texts.fold(ending).text for ending in meaning.tense_endings)


@lru_cache(maxsize=16)
def irregular_forms(meaning: Meaning) -> dict[str, frozenset[str]]:
    """Return for each form of an irregular verb all its forms."""
    return _group_index(meaning.verb_forms)


def bases(word: str, meaning: Meaning) -> frozenset[str]:
    """Return the word, and what it may be a form of."""
    found = _bases(word, meaning)
    return found | _bare(word, meaning.particles) if meaning.particles else found


@lru_cache(maxsize=1 << 12)
def _bare(word: str, particles: Phrases) -> frozenset[str]:
    """Return a word without the particle that may be written on it."""
    return frozenset(word[len(p) :] for p in particles if word.startswith(p) and len(word) - len(p) >= SHORTEST)


@lru_cache(maxsize=1 << 14)
def _bases(word: str, meaning: Meaning) -> frozenset[str]:
    found = {word}
    for ending, plain in meaning.endings:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word[: len(word) - len(ending)]
            found.add(stem + plain)
            if len(stem) > SHORTEST and stem[-1] == stem[-2] and plain == "":  # stopped, stop
                found.add(stem[:-1])
    return frozenset(found | _first_forms(meaning).get(word, frozenset()))


@lru_cache(maxsize=16)
def _first_forms(meaning: Meaning) -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for forms in meaning.verb_forms:
        base = texts.fold(forms[0]).text
        for form in forms:
            word = texts.fold(form).text
            table[word] = table.get(word, frozenset()) | {base}
    return table


@lru_cache(maxsize=16)
def _opposites(meaning: Meaning) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for left, right in meaning.antonyms:
        a, b = texts.fold(left).text, texts.fold(right).text
        index[a] = index.get(a, frozenset()) | {b}
        index[b] = index.get(b, frozenset()) | {a}
    return index


@lru_cache(maxsize=16)
def _likes(meaning: Meaning) -> dict[str, frozenset[str]]:
    return _group_index(meaning.synonyms)


def _group_index(groups: tuple[Phrases, ...]) -> dict[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for group in groups:
        words = frozenset(texts.fold(word).text for word in group)
        for word in words:
            index[word] = index.get(word, frozenset()) | words
    return index
