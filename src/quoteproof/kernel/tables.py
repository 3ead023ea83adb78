"""Read the rows of the folding table; both kernels build their own arrays from them."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.kernel import folds

OTHER, LETTER, MARK, DIGIT, SOLO, APOSTROPHE, STOP, COMMA = range(8)
"""What a folded character is to the word cutter. SOLO: a word by itself (Han, kana, Thai …) with the marks on it."""

HANGUL = range(0xAC00, 0xD7A4)
"""The syllables that Unicode decomposes by arithmetic, with the counts and bases of the three kinds of jamo below."""
JAMO_BASES = (0x1100, 0x1161, 0x11A7)
JAMO_COUNTS = (19, 21, 28)


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    return int(first, 16), int(last or first, 16)


def moved() -> Iterator[tuple[int, int, int]]:
    """Give (first, last, target): the characters first … last become target, target + 1 …"""
    for row in folds.MOVED.split():
        span, _, target = row.partition(":")
        yield *_range(span), int(target, 16)


def spelt() -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give (character, the several it becomes), Hangul left out."""
    for row in folds.SPELT.split():
        point, _, targets = row.partition(":")
        yield int(point, 16), tuple(int(target, 16) for target in targets.split(","))


def dropped() -> Iterator[tuple[int, int]]:
    """Give (first, last) of the characters that leave no trace."""
    return map(_range, folds.DROPPED.split())


def valued(rows: str) -> Iterator[tuple[int, int, int]]:
    """Give (first, last, value) of `folds.KINDS` or `folds.ORDER`."""
    for row in rows.split():
        span, _, value = row.partition(":")
        yield *_range(span), int(value, 16)
