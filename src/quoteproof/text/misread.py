"""What old print and scanners make of letters: a long s read as f, u for v, rn for m, ligatures that were lost on the way.

No language's and no fault of the quoting author's: the page has one sign, whoever copied it another. One such word proves nothing
(sail and fail are two words); several of one passage do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quoteproof.patterns import lazy

CONFUSED = (
    ("s", "f"), ("v", "u"), ("j", "i"), ("vv", "w"), ("rn", "m"), ("cl", "d"), ("ri", "n"), ("li", "h"), ("l", "1"), ("o", "0"), ("i", "l"),
)  # fmt: skip
"""Signs taken for each other, in folded words: the long s; u and v, i and j, which were two only from the 17th century on; what looks alike
to a scanner."""

UNREAD = 3
"""One word in so many that the archive lacks makes it worth asking whether its page was misread: of running text it lacks few."""

_LIGATURES = lazy(r"ff[il]?|f[il]")
_LONGEST = 40
"""Letters of a word that is looked at."""
_MOST = 40
"""Readings of a word that are looked up: each costs a search."""


def readings(word: str) -> Iterator[str]:
    """Give the ways in which a folded word may stand on a page that was misread, the likeliest first; not the word itself."""
    if len(word) > _LONGEST:
        return
    seen = {word}
    once = list(_replaced(word))
    for found in (*once, *_parts(word), *(again for one in once for again in _replaced(one))):
        if found not in seen:
            seen.add(found)
            yield found
            if len(seen) > _MOST:
                return


def signatures(word: str, *, printed: bool) -> tuple[tuple[str, str], ...]:
    """Return what a folded word, or a run of words written together, has in common with any that is the same and was misread.

    `printed`: of the page; two words of one side have no signature of the other's.
    """
    if not 1 < len(word) <= _LONGEST:
        return ()
    lost = _LIGATURES.sub("", word)
    here, there = ("page", "text") if printed else ("text", "page")
    parted = ((f"{here} lost", word), *(((f"{there} lost", lost),) if lost != word else ()))
    return (("shape", _shape(word)), *parted)


@lru_cache(maxsize=1024)
def _shape(word: str) -> str:
    """Return a word with one sign for all that are taken for each other."""
    for long, short in (("vv", "w"), ("rn", "m"), ("cl", "d"), ("ri", "n"), ("li", "h")):
        word = word.replace(long, short)
    return word.translate(_CLASSES)


_CLASSES = str.maketrans({"f": "s", "v": "u", "j": "i", "l": "i", "1": "i", "0": "o"})


def _replaced(word: str) -> Iterator[str]:
    """Give the word with one sign read as another: wherever it stands, everywhere but at the end (there the s was never long), once."""
    for pair in CONFUSED:
        for sign, other in (pair, pair[::-1]):
            if sign in word:
                yield word[:-1].replace(sign, other) + word[-1]
                yield word.replace(sign, other)
                yield from (word[:at] + other + word[at + len(sign) :] for at in _places(word, sign))


def _places(word: str, sign: str) -> Iterator[int]:
    return (at for at in range(len(word)) if word.startswith(sign, at))


def _parts(word: str) -> Iterator[str]:
    """Give the longest part of a word whose ligatures were lost: nal of final, cient of efficient."""
    parts = _LIGATURES.split(word)
    if len(parts) > 1:
        yield max(parts, key=len)
