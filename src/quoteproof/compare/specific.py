"""Words that name or count something: a figure, and a capital that is not its sentence's."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from quoteproof.compare.places import Word
from quoteproof.languages import Language
from quoteproof.languages.form import Form

Specific = Literal["figure", "name"]

_BEFORE = frozenset(".!?…:;“”„\"'‘«»([*_\n—–")


def specific(word: Word, text: str, language: Language) -> Specific | None:
    """Say what a word of a text names, if it does: a number, or somebody or something by its name."""
    if any(map(str.isdecimal, word.norm)) or word.norm in _numbers(language.form):
        return "figure"
    if language.words.capital_nouns or not word.raw[:1].isupper() or word.norm in language.small_words:
        return None
    before = text[max(0, word.span.start - 3) : word.span.start].rstrip(" ")
    return "name" if before and before[-1] not in _BEFORE else None


@lru_cache(maxsize=16)
def _numbers(form: Form) -> frozenset[str]:
    return frozenset(word for table in (form.numbers, form.scales) for word, _ in table)
