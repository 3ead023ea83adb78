"""Is one word another in a second spelling? A language's table of spellings, and slips of the pen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.languages.form import Form

LONG = 6
"""Letters that a word has at least to be taken for a misprint of another."""


def in_two_ways(left: str, right: str, form: Form) -> bool:
    """Say whether a language's table turns one word into the other; up to two changes of one word (colourise, colorize)."""
    if left in form.spelling_except or right in form.spelling_except or not _close(left, right):
        return False
    once = respelt(left, form) | {left}
    return right in once or bool(once & respelt(right, form))


def _close(left: str, right: str) -> bool:
    """Say whether two words begin and end enough alike to be one word at all: a cheap question before the dear one."""
    return 4 * (_shared(left, right) + _shared(left[::-1], right[::-1])) >= max(len(left), len(right))


def _shared(left: str, right: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


@lru_cache(maxsize=1 << 12)
def respelt(word: str, form: Form) -> frozenset[str]:
    """Return what a language's table makes of a word, right or not: of colour color, and of hour hor."""
    return frozenset(new for change in _changes(form) if change.stem in word for new in change.made_of(word))


class _Change(Struct, frozen=True):
    """A pair of a table, one way: a part of a word, where it may stand, and what stands there instead."""

    stem: str
    by: str
    ahead: bool  # other letters may stand before it
    behind: bool

    def made_of(self, word: str) -> Iterator[str]:
        """Give a word that has the stem with that part replaced."""
        if (self.ahead or word.startswith(self.stem)) and (self.behind or word.endswith(self.stem)):
            at = word.find(self.stem) if self.behind else len(word) - len(self.stem)
            yield word[:at] + self.by + word[at + len(self.stem) :]


@lru_cache(maxsize=16)
def _changes(form: Form) -> tuple[_Change, ...]:
    """Return the table's pairs both ways, folded as the words are."""
    pairs = [(texts.fold(old).text, texts.fold(new).text) for old, new in form.spelling]
    return tuple(
        _Change(old.strip("*"), new.strip("*"), old.startswith("*"), old.endswith("*"))
        for old, new in (*pairs, *((new, old) for old, new in pairs))
    )


def transcribed(printed: str, form: Form) -> str:
    """Return words in small letters, with the letters that not every keyboard has as they are written without them: Türkei, tuerkei."""
    text = unicodedata.normalize("NFC", printed).lower()
    for letter, other in form.transcribed:
        text = text.replace(letter, other)
    return text


def is_misprint(left: str, right: str, form: Form) -> bool:
    """Say whether two longer words differ by one slip of the pen inside, and are not two known words."""
    if min(len(left), len(right)) < LONG or left[0] != right[0] or left[-1] != right[-1]:
        return False
    if not (left.isalpha() and right.isalpha()) or frozenset((left, right)) in form.lookalikes:
        return False
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        at = next(i for i, (a, b) in enumerate(zip(short, long, strict=True)) if a != b)
        return short[:at] + short[at + 1] + short[at] + short[at + 2 :] == long
    doubled = (i for i in range(1, len(long) - 1) if long[i] == long[i - 1])
    return len(long) == len(short) + 1 and any(long[:i] + long[i + 1 :] == short for i in doubled)
