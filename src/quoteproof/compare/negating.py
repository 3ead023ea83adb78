"""Words that negate, wherever they stand."""

from __future__ import annotations

from functools import lru_cache

from quoteproof.compare.lexicon import Lexicon, of_lists
from quoteproof.compare.rows import Row
from quoteproof.languages import Language


def negates(cells: Row, language: Language) -> bool:
    """Say whether words hold a negator, a verb that turns ("refused to"), also one of a single word, or one that denies."""
    return negators(cells, language) > 0


def negators(cells: Row, language: Language) -> int:
    """Count the words that `negates` asks for."""
    return sum(item.name != "empty" for item in _negating(language).read(cells))


@lru_cache(maxsize=16)
def _negating(language: Language) -> Lexicon:
    meaning = language.meaning
    turns = meaning.negative_verbs + meaning.denials
    return of_lists(("empty", meaning.empty_negations), ("negator", meaning.negators), ("turn", turns))
