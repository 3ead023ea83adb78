"""Tell a passage that is quoted from one that has such words by chance.

Every large archive has somewhere most of the words of a short quotation: "reduced to rubble", "a true wake-up call". An
inexact match says something only where so many words in one place are no wonder in an archive of that size, or where the
named person or document has them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from quoteproof.compare.clauses import folded
from quoteproof.compare.reading import Reading, Word
from quoteproof.languages import Language

MANY = 6
"""Telling words that no other sentence has in the same order by chance."""

GUESSES = 100
"""Of so many words that may come next in running text, one does: the perplexity of good models of news is about that."""

SET_GUESSES = 10
"""The same inside a set phrase."""


class Overlap(Struct, frozen=True):
    """What a passage has in common with a quotation."""

    document: str
    passage: tuple[str, ...]  # its folded words
    words: int  # of the quotation
    same: int  # of these, those that the passage has, in whatever order: "September 11", "11 September"
    telling: int  # of these, those that are not light


def overlap(reading: Reading) -> Overlap:
    """Count what quotation and passage share, before any rule has spoken."""
    same = [word for pair in reading.pairs for word in pair.quote]
    passage = tuple(word.norm for step in reading.steps for word in step.source)
    shared = (Counter(word.norm for word in reading.quote_words) & Counter(passage)).total()
    home = reading.alignment.document.id
    return Overlap(
        home, passage, len(reading.quote_words), max(len(same), shared), len(telling(same, reading.language))
    )


def telling(found: Sequence[Word], language: Language) -> set[Word]:
    """Return the words that carry more than grammar."""
    light = language.small_words | folded(language.meaning.light) | folded(language.meaning.coordinators)
    return {word for word in found if word.norm not in light}


def is_chance(own: Overlap, others: Sequence[Overlap], size: int) -> bool:
    """Say whether an archive of `size` words may have what the passage shares with the quotation without being its source.

    The very words are never counted as chance, nor are many telling ones. Fewer are: where they are not half of the words;
    where so many words in a row are to be expected somewhere in the archive; and where another document has as many telling
    ones in another sentence, unless they are too many for a set phrase. Copies of one sentence are no others.
    """
    if own.same == own.words or own.telling >= MANY or not size:
        return False
    if 2 * own.same < own.words or GUESSES**own.same < size:
        return True
    rivals = (other for other in others if other.document != own.document and other.passage != own.passage)
    return SET_GUESSES**own.same < size and any(other.telling >= own.telling for other in rivals)
