"""Looking for the words of a table right before, right behind, or anywhere beside a stretch in marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from quoteproof.languages.marks import Words
from quoteproof.languages.speech import Speech, Verbs
from quoteproof.patterns import lazy

_GAPS = lazy(r"\*|…")
_LETTERS = lazy(r"[^\W\d_]+")
_UNSPACED = "\u0e00"  # from here on, most letters are of scripts that put no spaces between words
_NEVER = lazy(r"(?!)")


def forms(table: Words | Verbs) -> Words:
    """Return the words of a table; of verbs those of a clause of their own."""
    return table if isinstance(table, frozenset) else table.finite


@cache
def source(speech: Speech) -> re.Pattern[str]:
    """Match what names a source without a verb: according to, zufolge; a mere preposition only where the sentence begins."""
    phrases = {" ".join(phrase) for phrase in speech.according}
    slight = frozenset(phrase for phrase in phrases if phrase in speech.prepositions)
    plain = frozenset(phrases) - slight
    pattern = [rf"(?<![\w-])(?:{_alternatives(plain)})(?![\w-])"] if plain else []
    pattern += [rf"^\W*(?:{_alternatives(slight)})(?![\w-])"] if slight else []
    return re.compile("|".join(pattern) or r"(?!)")


def _alternatives(words: Words) -> str:
    """Return a pattern that matches any of the words or phrases, the longer first."""
    forms = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(form).replace(r"\*", r"[\w-]*").replace(r"\ …\ ", r"(?: [\w'’-]+){0,8} ") for form in forms
    )


@cache
def _cores(words: Words) -> tuple[Words, tuple[str, ...]]:
    """Return the single words of a table, and of each other form the longest piece that stands as it is."""
    plain = frozenset(form for form in words if form.isalpha() and form[0] < _UNSPACED)
    return plain, tuple({max(_GAPS.split(form), key=len) for form in words - plain})


def hints(words: Words, stretch: str) -> bool:
    """Say whether a stretch may hold one of the words; most do not, and to compile their pattern takes longer than this."""
    plain, cores = _cores(words)
    return not plain.isdisjoint(_single(stretch)) or any(map(stretch.__contains__, cores))


@lru_cache(64)
def _single(stretch: str) -> Words:
    """Return the words of a stretch; many tables are asked of one."""
    return frozenset(_LETTERS.findall(stretch))


@cache
def anywhere(words: Words, spaced: bool = True) -> re.Pattern[str]:
    """Match one of the words wherever it stands, as a word of its own where spaces part words."""
    if not spaced:
        return re.compile(_alternatives(words) or r"(?!)")
    return re.compile(rf"(?<![\w-])(?:{_alternatives(words)})(?![\w-])" if words else r"(?!)")


@cache
def written(surfaces: Words, reads: Words, spaced: bool) -> re.Pattern[str]:
    """Match a thing, what it does with words, and what stands between and behind, at the end of the text before the marks."""
    if not spaced:
        return re.compile(
            rf"(?:{_alternatives(surfaces)})([^，。；、]{{0,12}}?)(?:{_alternatives(reads)})([^，。；、]{{0,6}})$"
        )
    gap, edge = r"(?: [\w'’-]+){0,7}?", r"(?<![\w-])"
    return re.compile(
        rf"{edge}(?:{_alternatives(surfaces)})({gap},?) (?:{_alternatives(reads)})(?![\w-])((?: [\w'’-]+){{0,3}}?)[:,]?\s*[*_]*$"
    )


@cache
def ahead(words: Words, between: Words, reach: int, spaced: bool) -> re.Pattern[str]:
    """Match the words at the end of the text before the marks; the first group is what stands between."""
    if not words:
        return _NEVER
    if between:
        gap = rf"((?:[,:]?\s+(?:{_alternatives(between)})\b){{0,4}})"
    else:
        gap = rf"((?:,?\s+[\w.'’-]+){{0,{reach}}})"
    edge = r"(?<![\w-])" if spaced else ""
    return re.compile(rf"{edge}(?:{_alternatives(words)}){gap}\s?[,:：，]?\s*[*_]*$")


@cache
def behind(words: Words, reach: int, spaced: bool) -> re.Pattern[str]:
    """Match the words at the beginning of the text behind the marks."""
    if not words:
        return _NEVER
    if not spaced:
        return re.compile(_alternatives(words))
    return re.compile(rf"[*_]*[,)]?\s+(?:[\w.'’-]+\s+){{0,{reach}}}(?:{_alternatives(words)})(?![\w-])")
