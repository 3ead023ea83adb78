"""Find a query of which little is left: by its rare words and pairs of words, then word by word around the places where they stand.

A quotation of five words with one changed has two pairs left, each of which may stand in a thousand places; the place that is
wanted is the one around which most of the rest stands too. Three sieves, each dearer than the one before and for fewer places:

1. The places of the rarest seeds vote for where the query would begin, each with how rare its words are; votes are counted in
   bins of 16 words. This reads the suffixes from end to end, and no words at all.
2. The words around the places with the most votes are weighed.
3. Around the heaviest the query is compared word by word.

What is not there costs little more than the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from quoteproof.kernel.index import PLACE_BITS
from quoteproof.kernel.reference.chains import Chain, chains
from quoteproof.kernel.reference.extension import SLACK, runs, shortest, window
from quoteproof.kernel.reference.folding import Array
from quoteproof.kernel.reference.matching import BRIEF, PLENTY
from quoteproof.kernel.reference.suffixes import PLACE, TAG, Segment

LONGEST = 4096
"""Words of a query that is worth it: a longer one has three words in a row wherever anything of it stands, and of a phrase that it says
again and again the runs would be as many as its words squared."""
PLACES = 4096
"""Places that vote; PLENTY times as many for a query of fewer than BRIEF words, whose rarest seed stands in more places of a gigabyte.
Of 3,000 quotations with one to three words changed 21 then lead elsewhere in one that repeats itself, with 4,096 places 32. In long
ones more places would crowd the bins: of every third word changed .956 are found in 100 MB, with 4,096 .986."""
ALONE = 32
"""A word in no more places is a seed by itself, another only with the word that follows, or with a frequent one before it."""
READ = 16384
"""Places of a word of which those are picked out that have a frequent word before them."""
ENOUGH = 6
"""Seeds that need no such help: to read the tags of many places takes longer than all else."""
BIN, BINS = 4, 13
"""Bits of the words in a bin, and of the number of bins; those that share a number are counted together."""
MIX = 0x9E3779B1
WORK, AMPLE = 1 << 15, 2
"""Words around places that are weighed: 682 places for a quotation of forty words; AMPLE times as many for one of fewer than BRIEF:
4,096 places for eight."""
OFTEN = 3
"""What a frequent word weighs, in bits."""
MANY = 1023
"""Votes beyond which no more are told apart."""
WINDOWS, AS_MANY = 64, 2
"""Windows that are looked at voting, or twice as many as the chains that are asked for."""
KEYS, KEYS_A_WORD = 4096, 64
FLOOR = 4
"""A window weighs at least a quarter of what the query's words do, and half of what the heaviest does."""

Places = npt.NDArray[np.int64]


class _Seed(NamedTuple):
    """Words of the query, and where the suffixes that begin with them stand in the suffix array."""

    places: int
    at: int
    low: int
    high: int
    tag: int  # which of these have the right word before them; -1: all are meant
    weight: int  # how rare the words are, in bits


def vote(query: Any, segment: Segment, least: int = 0, limit: int = 16) -> list[Chain]:
    """Weigh the places that the rarest seeds agree on; chain the matches of at least `least` words around the heaviest."""
    least = least or shortest(query)
    ids = [int(word) for word in query] if len(query) <= LONGEST else []
    weights = _weights(ids, segment)
    weighed = [(-_window_weight(diagonal, ids, weights, segment), diagonal) for diagonal in _candidates(ids, segment)]
    floor = max(sum(weights.values()) / FLOOR, max((-weight for weight, _ in weighed), default=0) / 2)
    chosen: list[int] = []
    for weight, diagonal in sorted(weighed):
        if (
            len(chosen) < max(WINDOWS, AS_MANY * limit)
            and -weight >= floor
            and all(abs(diagonal - other) > SLACK for other in chosen)
        ):
            chosen.append(diagonal)
    found = {
        match
        for diagonal in chosen
        for match in runs(window(diagonal, ids, segment), diagonal, len(ids) + SLACK, ids, segment, least)
    }
    return chains(sorted(found), segment, limit)


def vote_all(queries: Sequence[Any], segment: Segment, least: int = 0, limit: int = 16) -> list[list[Chain]]:
    """Vote for several queries."""
    return [vote(query, segment, least, limit) for query in queries]


def _idf(word: int, segment: Segment) -> int:
    """How rare a word is, in bits. Words that share the first bits of their id are counted together: in a large segment, those
    that share all."""
    if word in segment.frequent:
        return OFTEN
    bucket = word >> segment.shift
    places = int(segment.table[bucket + 1]) - int(segment.table[bucket])
    return (len(segment.entries) // places).bit_length() if places > 0 else 0


def _weights(ids: list[int], segment: Segment) -> dict[int, int]:
    """How rare the query's words are, in bits, by their keys: the last bits of an id, which tell the words of a window apart
    well enough."""
    keys = _keys(len(ids))
    weights: dict[int, int] = {}
    for word in filter(None, ids):
        weights[word % keys] = max(_idf(word, segment), weights.get(word % keys, 0))
    return weights


def _keys(size: int) -> int:
    """Return how many keys there are: a power of two, 64 for each word of the query or more."""
    return max(KEYS, 1 << (KEYS_A_WORD * size - 1).bit_length()) if size else KEYS


def _candidates(ids: list[int], segment: Segment) -> list[int]:
    """Where in the segment the query would begin, by the places with the most votes; of equals those of the rarer seeds."""
    diagonals, weights = _diagonals(ids, segment)
    bins = diagonals + len(ids) >> BIN
    votes = np.zeros(1 << BINS, np.int64)
    np.add.at(votes, _number(bins), weights)
    sums = np.minimum(votes[_number(bins - 1)] + votes[_number(bins)] + votes[_number(bins + 1)], MANY)
    return [int(diagonal) for diagonal in diagonals[np.argsort(-sums, kind="stable")[: _weighed(len(ids))]]]


def _weighed(size: int) -> int:
    """Return how many places are weighed."""
    return WORK * (AMPLE if size < BRIEF else 1) // (size + 2 * SLACK)


def _number(bins: Places) -> Places:
    """Where the votes of a bin are counted."""
    numbers: Places = (bins * MIX & 0xFFFFFFFF) >> (32 - BINS)
    return numbers


def _diagonals(ids: list[int], segment: Segment) -> tuple[Places, Places]:
    """The places of the rarest seeds, less where these stand in the query; and the weight of each one's seed."""
    rows, weights = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    room = PLACES * (PLENTY if len(ids) < BRIEF else 1)
    for seed in sorted(_seeds(ids, segment)):
        room -= seed.places
        if room < 0:
            break
        rows.append((_picked(seed, segment) & PLACE).astype(np.int64) - seed.at)
        weights.append(np.full(seed.places, seed.weight))
    return np.concatenate(rows), np.concatenate(weights)


def _picked(seed: _Seed, segment: Segment) -> Array:
    entries: Array = segment.entries[seed.low : seed.high]
    return entries if seed.tag < 0 else entries[entries >> PLACE_BITS == seed.tag]


def _seeds(ids: list[int], segment: Segment) -> list[_Seed]:
    """A word by itself if it is rare, else with the next; and with a frequent one before it where there are few of these."""
    telling = [at for at, word in enumerate(ids) if word and word not in segment.frequent]
    found = [seed for at in telling for seed in _with_next(ids, at, segment)]
    if len(found) < ENOUGH:
        found += [seed for at in telling for seed in _with_former(ids, at, segment)]
    return found


def _with_next(ids: list[int], at: int, segment: Segment) -> Iterator[_Seed]:
    word, after = ids[at], ids[at + 1] if at + 1 < len(ids) else 0
    low, high = _bracket(word, segment)
    weight = _idf(word, segment)
    if high - low > ALONE:
        low, high = (
            _narrowed(low, high, after, lambda index: segment.ids[segment.place(index) + 1]) if after else (0, 0)
        )
        weight += _idf(after, segment)
    if high > low:
        yield _Seed(high - low, at, low, high, -1, weight)


def _with_former(ids: list[int], at: int, segment: Segment) -> Iterator[_Seed]:
    low, high = _bracket(ids[at], segment)
    if at and ids[at - 1] in segment.frequent and ALONE < high - low <= READ:
        seed = _Seed(0, at, low, high, ids[at - 1] & TAG, _idf(ids[at], segment))
        if places := len(_picked(seed, segment)):
            yield seed._replace(places=places)


def _bracket(word: int, segment: Segment) -> tuple[int, int]:
    """The entries of a word."""
    bucket = word >> segment.shift
    low, high = int(segment.table[bucket]), int(segment.table[bucket + 1])
    return _narrowed(low, high, word, lambda index: segment.ids[segment.place(index)])


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


def _window_weight(diagonal: int, ids: list[int], weights: dict[int, int], segment: Segment) -> int:
    """Weigh the words of the query that stand in the window, each once."""
    near = window(diagonal, ids, segment)
    words = set((segment.ids.row(near.start, near.stop) % _keys(len(ids))).tolist())
    return sum(weights.get(key, 0) for key in words)
