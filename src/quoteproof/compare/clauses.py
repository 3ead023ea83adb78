"""Cut a row of words into clauses: by marks, by conjunctions, by the words that begin a clause.

There is no parser: a clause here is the stretch that a negator, a modal or a condition most likely speaks of. It is cut
rather too short than too long, since a word of another clause that is taken for governed makes a false alarm.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.compare.rows import Row
from quoteproof.languages.meaning import Meaning, Phrases
from quoteproof.patterns import lazy

_STRONG = lazy(r"[.;:?!—–()…؟؛。\u06d6-\u06db]|\s-+\s|\n\s*\n")
_WEAK = frozenset(",،、，")


class Cues(Struct, frozen=True):
    """The words of a language that cut clauses, folded."""

    coordinators: frozenset[str]
    breakers: frozenset[str]
    starters: frozenset[str]
    subjects: frozenset[str]  # the starters that are pronouns: they begin a clause after a bare "and"
    light: frozenset[str]
    determiners: frozenset[str]
    auxiliaries: frozenset[str]
    persons: frozenset[str]  # the pronouns


@lru_cache(maxsize=16)
def cues(meaning: Meaning) -> Cues:
    """Return a language's cutting words, ready for look-up."""
    pronouns = folded(tuple(form for _, forms in meaning.pronouns.classes for form in forms))
    starters = folded(meaning.starters)
    return Cues(
        folded(meaning.words.coordinators),
        folded(meaning.breakers),
        starters,
        starters & pronouns,
        folded(meaning.light),
        folded(meaning.determiners),
        folded(meaning.words.auxiliaries),
        pronouns,
    )


@lru_cache(maxsize=256)
def folded(phrases: Phrases | frozenset[str]) -> frozenset[str]:
    """Return single words as a set of their folded forms; without what is written of several without a blank (因为)."""
    cut = (texts.tokens(phrase) for phrase in phrases)
    return frozenset(token.norm for tokens in cut if not _adjoin(tokens) for token in tokens)


def _adjoin(tokens: tuple[texts.Token, ...]) -> bool:
    return any(left.span.end == right.span.start for left, right in pairwise(tokens))


def clauses(row: Row, meaning: Meaning) -> tuple[int, ...]:
    """Return for each word of the row the number of its clause."""
    words, numbers, number = cues(meaning), [], 0
    for at in range(len(row)):
        number += at > 0 and _begins(row, at, words)
        numbers.append(number)
    return tuple(numbers)


def strong(mark: str) -> bool:
    """Say whether what stands between two words parts two clauses for certain."""
    return bool(_STRONG.search(mark))


def weak(mark: str) -> bool:
    """Say whether a comma stands between two words."""
    return not _WEAK.isdisjoint(mark)


def _begins(row: Row, at: int, words: Cues) -> bool:
    cell, after = row[at], row[at + 1].norm if at + 1 < len(row) else ""
    if strong(cell.mark) or cell.norm in words.breakers:
        return True
    if cell.norm in words.coordinators:
        return after in words.subjects or (weak(cell.mark) and after in words.starters)
    return weak(cell.mark) and cell.norm in words.starters
