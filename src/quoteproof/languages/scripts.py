"""Scripts: which characters each has, and whether spaces stand between its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from quoteproof.patterns import lazy


class Script(Struct, frozen=True):
    """A script by its letters; `first` and `last` pairs, since a set of thousands takes longer to make than a page to read."""

    ranges: tuple[tuple[str, str], ...]
    weight: int = 1  # how many letters of Latin script one character is worth: a Chinese sentence may well hold a long foreign name
    spaced: bool = True


SCRIPTS = {
    "kana": Script((("\u3041", "\u30ff"),), 10, spaced=False),
    "han": Script((("\u3400", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff")), 4, spaced=False),
    "hangul": Script((("\u1100", "\u11ff"), ("\uac00", "\ud7af")), 2),
    "thai": Script((("\u0e00", "\u0e7f"),), spaced=False),
    "lao": Script((("\u0e80", "\u0eff"),), spaced=False),
    "burmese": Script((("\u1000", "\u109f"),), spaced=False),
    "khmer": Script((("\u1780", "\u17ff"),), spaced=False),
    "arabic": Script((("\u0620", "\u06ff"),)),
    "hebrew": Script((("\u05d0", "\u05ea"),)),
    "cyrillic": Script((("\u0400", "\u04ff"),)),
    "greek": Script((("\u0370", "\u03ff"), ("\u1f00", "\u1fff"))),
    "devanagari": Script((("\u0900", "\u097f"),)),
    "latin": Script((("\u00c0", "\u024f"),)),  # and the letters of ASCII
}
"""By name. The least telling one stands last: Japanese writes Han characters too, and any text may hold a Latin name."""

_ASCII = lazy(r"[\x00-\x7f]+")
_NO_LETTERS = bytes(byte for byte in range(128) if not chr(byte).isalpha())
_MOST = max(script.weight for script in SCRIPTS.values())
_UNSPACED = tuple(ends for script in SCRIPTS.values() if not script.spaced for ends in script.ranges)
UNSPACED = "".join(f"{first}-{last}" for first, last in _UNSPACED)
"""The letters of scripts that set no spaces between words, for a class of a pattern."""


def of(sample: str) -> str:
    """Return the script of most of the letters; kana make a text Japanese however many Han characters it has."""
    if sample.isascii():
        return "latin"
    latin = len(sample.encode("ascii", "ignore").translate(None, _NO_LETTERS))
    others = _ASCII.sub("", sample)
    if _MOST * len(others) < latin:
        return "latin"  # a page in English with its dashes and quotation marks
    counts = dict.fromkeys(SCRIPTS, 0)
    for char, times in Counter(others).items():
        for name in _of_letter(char):
            counts[name] += SCRIPTS[name].weight * times
    counts["latin"] += latin
    return max(counts, key=counts.__getitem__) if any(counts.values()) else "latin"


def unspaced(letters: Iterable[str]) -> int:
    """Return how many of these characters are of scripts that set no spaces between words."""
    return sum(char > "\u0dff" and any(first <= char <= last for first, last in _UNSPACED) for char in letters)


@lru_cache(maxsize=1 << 13)
def _of_letter(char: str) -> tuple[str, ...]:
    """Return the scripts that have a letter."""
    return tuple(
        name for name, script in SCRIPTS.items() if any(first <= char <= last for first, last in script.ranges)
    )
