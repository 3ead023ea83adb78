"""Find a query of which little is left: by its rare words and pairs of words, then word by word around the places where they stand.

A quotation of five words with one changed has two pairs left, each of which may stand in a thousand places; the place that is
wanted is the one around which most of the rest stands too. So places are gathered from the rarest seed on, each is weighed by
the words around it, and only the heaviest are looked at closely. What is not there costs little more than the weighing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from quoteproof.kernel.reference.chains import Chain, Match, chains
from quoteproof.kernel.reference.suffixes import Segment

WORK = 1 << 16
"""Words around places that are weighed: 2,730 places for a quotation of eight words, 1,170 for one of forty."""
ALONE = 32
"""A word in no more places is a seed by itself, another only with the word that follows."""
SLACK = 8
"""Words that a passage may have more than the query, before or behind the place."""
WINDOWS = 16
"""Windows that are looked at closely."""
KEYS, KEYS_A_WORD = 4096, 64
WORTH = 4
"""A window weighs at least a quarter of what the query's words do, and half of what the heaviest does."""


class _Seed(NamedTuple):
    """Words of the query, and where the suffixes that begin with them stand in the suffix array."""

    places: int
    at: int
    low: int


def glean(query: Any, segment: Segment, least: int = 2, limit: int = 16) -> list[Chain]:
    """Weigh the places of the rarest seeds; chain the matches of at least `least` words around the heaviest."""
    ids = [int(word) for word in query]
    weights = _weights(ids, segment)
    weighed = [(-_heft(diagonal, ids, weights, segment), diagonal) for diagonal in _diagonals(ids, segment)]
    worth = max(sum(weights.values()) / WORTH, max((-weight for weight, _ in weighed), default=0) / 2)
    chosen: list[int] = []
    for weight, diagonal in sorted(weighed):
        if len(chosen) < WINDOWS and -weight >= worth and all(abs(diagonal - other) > SLACK for other in chosen):
            chosen.append(diagonal)
    found = {match for diagonal in chosen for match in _runs(diagonal, ids, segment, least)}
    return chains(sorted(found), segment, limit)


def _places(word: int, segment: Segment) -> int:
    """How many words share the first bits of this one: in a large segment, all bits."""
    bucket = word >> segment.shift
    return int(segment.table[bucket + 1]) - int(segment.table[bucket])


def _weights(ids: list[int], segment: Segment) -> dict[int, int]:
    """How rare the query's words are, in bits, by their keys: the last bits of an id, which tell the words of a window apart
    well enough."""
    keys = _keys(len(ids))
    weights: dict[int, int] = {}
    for word in filter(None, ids):
        places = _places(word, segment)
        weight = (len(segment.suffixes) // places).bit_length() if places > 0 else 0
        weights[word % keys] = max(weight, weights.get(word % keys, 0))
    return weights


def _keys(size: int) -> int:
    """Return how many keys there are: a power of two, 64 for each word of the query or more."""
    return max(KEYS, 1 << (KEYS_A_WORD * size - 1).bit_length()) if size else KEYS


def _diagonals(ids: list[int], segment: Segment) -> set[int]:
    """Where in the segment the query would begin, by the places of its rarest seeds."""
    found: set[int] = set()
    room = WORK // (len(ids) + 2 * SLACK)
    for places, at, low in sorted(_seeds(ids, segment)):
        room -= places
        if room < 0:
            break
        found.update(int(place) - at for place in segment.suffixes[low : low + places])
    return found


def _seeds(ids: list[int], segment: Segment) -> Iterator[_Seed]:
    def word(index: int, offset: int) -> int:
        return int(segment.ids[int(segment.suffixes[index]) + offset])

    for at, first in enumerate(ids):
        low, high = (int(place) for place in segment.table[(first >> segment.shift) : (first >> segment.shift) + 2])
        low, high = _narrowed(low, high, first, lambda index: word(index, 0))
        if high - low > ALONE:
            following = ids[at + 1] if at + 1 < len(ids) else 0
            low, high = _narrowed(low, high, following, lambda index: word(index, 1)) if following else (0, 0)
        if first and high > low:
            yield _Seed(high - low, at, low)


def _narrowed(low: int, high: int, word: int, of: Callable[[int], int]) -> tuple[int, int]:
    """Where in a sorted stretch of the suffix array this word stands."""
    after = high
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if of(middle) < word else (low, middle)
    first, high = low, after
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if of(middle) <= word else (low, middle)
    return first, low


def _window(diagonal: int, ids: list[int], segment: Segment) -> range:
    return range(max(0, diagonal - SLACK), min(len(segment.ids), diagonal + len(ids) + SLACK))


def _heft(diagonal: int, ids: list[int], weights: dict[int, int], segment: Segment) -> int:
    """Weigh the words of the query that stand in the window, each once."""
    window = _window(diagonal, ids, segment)
    words = set((segment.ids[window.start : window.stop] % _keys(len(ids))).tolist())
    return sum(weights.get(key, 0) for key in words)


def _runs(diagonal: int, ids: list[int], segment: Segment, least: int) -> Iterator[Match]:
    """All runs of equal words that begin in the window or reach into it."""
    window = _window(diagonal, ids, segment)
    where: dict[int, list[int]] = {}
    for at, word in enumerate(ids):
        where.setdefault(word, []).append(at)
    for place, word in zip(window, segment.ids[window.start : window.stop].tolist(), strict=True):
        for at in where.get(word, ()) if word else ():
            q, r, n = _widened(ids, at, segment, place)
            if n >= least:
                yield q, r, n


def _widened(ids: list[int], at: int, segment: Segment, place: int) -> Match:
    """Extend a match to both sides as far as it goes."""
    q, r, end = at, place, 0
    while q > 0 and r > 0 and ids[q - 1] == segment.ids[r - 1] != 0:
        q, r = q - 1, r - 1
    while at + end < len(ids) and place + end < len(segment.ids) and ids[at + end] == segment.ids[place + end] != 0:
        end += 1
    return q, r, at + end - q
