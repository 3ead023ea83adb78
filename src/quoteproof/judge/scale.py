"""What words tell in an archive, in bits: a rare one many, one of grammar few, a formula what its rarest word does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from math import log2

from msgspec import Struct

from quoteproof.compare.clauses import cues
from quoteproof.compare.places import Word
from quoteproof.compare.rows import expanded
from quoteproof.languages import Language
from quoteproof.text import tokens

Counts = Mapping[str, int | None]
"""How often the archive has each folded word of a quotation; None for a frequent one."""

PREDICTED = 0.5
"""What is left of a word's information in running text: a word alone has some 10 bits (its frequency), between its neighbours
5 to 6 (the entropy of English: Shannon 1951, Brown et al. 1992)."""

FREQUENT = 5.5
"""Bits of a word of grammar, or of the hundred that make half of all text."""

LEAST = 6.0
"""Bits of any other word, however often a small archive has it."""

PRIOR = 1 << 14
"""Words of general language that are put beside an archive's own, so that a word met once in three pages is not a word of one page."""

PAGE = 8.0
"""The least that the places count: a page has some 250 words, and at each of them something alike may begin."""


class Scale(Struct, frozen=True):
    """What words tell in an archive."""

    counts: Counts
    size: int
    language: Language
    whole: bool = False  # the very words: then a formula in them is no likeness

    @property
    def places(self) -> float:
        """The logarithm of the number of places."""
        return max(PAGE, log2(max(2, self.size)))

    def light(self, norm: str) -> bool:
        """Say whether a word carries grammar only."""
        return self.counts.get(norm, 0) is None or norm in _light(self.language)

    def says_little(self, word: Word) -> bool:
        """Say whether a word, or all that is contracted in it, carries grammar only: "we'll"."""
        return all(self.light(norm) for _, norm in expanded((word,), self.language))

    def bits(self, norm: str) -> float:
        """Return what a word tells by itself."""
        if self.light(norm):
            return FREQUENT
        return max(LEAST, log2((self.size + PRIOR) / ((self.counts.get(norm) or 0) + 1)))

    def row(self, words: Iterable[Word]) -> float:
        """Return what words tell that follow each other."""
        return PREDICTED * sum(self._row([word.norm for word in words]))

    def one(self, word: Word) -> float:
        """Return what a word tells among others."""
        return PREDICTED * self.bits(word.norm)

    def _row(self, norms: list[str]) -> Iterator[float]:
        formulas, at = _by_first(() if self.whole else self.language.words.formulas), 0
        while at < len(norms):
            end = next(
                (at + len(one) for one in formulas.get(norms[at], ()) if norms[at : at + len(one)] == one), at + 1
            )
            yield max(map(self.bits, norms[at:end]))
            at = end


def telling(counts: Counts, size: int, language: Language) -> float:
    """Return the bits that a quotation of these words would have if it stood in the archive word for word."""
    scale = Scale(counts, size, language)
    return PREDICTED * sum(map(scale.bits, counts)) - scale.places


@lru_cache(maxsize=16)
def _light(language: Language) -> frozenset[str]:
    return language.small_words | cues(language.meaning).light


@lru_cache(maxsize=16)
def _by_first(formulas: tuple[str, ...]) -> dict[str, list[list[str]]]:
    """Sort formulas by their first words, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for norms in sorted(([token.norm for token in tokens(one)] for one in formulas), key=len, reverse=True):
        found.setdefault(norms[0], []).append(norms)
    return found
