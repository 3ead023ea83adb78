"""The index of a segment: which words it is entered under, in which order, and the ways into it.

Half of all words of a text are of a few dozen kinds ("the", "of"): a word so frequent says nothing of where it stands, and is
found by what stands beside it. So the **frequent** words of a segment, a given share of its words that are most often there,
are not entered, but for one word in three where three or more of them follow each other: the least of each three. Whether a
word is entered depends on the words beside it alone, so any three words in a row that are in both a quotation and a source have
one that is entered in both. That is half of the suffixes, so half of the bytes and half of the time it takes to sort them.

A place takes PLACE_BITS bits of an entry. The others are **tags**, the last bits of the word before: so whether a frequent word
stands before a place is known, all but surely, without a look at the place.

The **guide** has, for each 32nd suffix, the 32 bits of its sort key that follow those which the prefix table knows. Most of a
binary search is done in it: it is read from one place in memory, where each suffix that is compared lies in another.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from quoteproof.kernel.index import DEPTH, HERE, ID_BITS, PLACE_BITS, STEP, THREE, WANTED, Index
from quoteproof.kernel.reference.folding import Array, plain

KINDS = 1 << ID_BITS
RUN = 3  # frequent words in a row of which one is entered
PLACE = (1 << PLACE_BITS) - 1
TAG = (1 << 32 - PLACE_BITS) - 1
RAREST = 4096  # one word in so many is never frequent

Keys = npt.NDArray[np.uint64]
Mask = npt.NDArray[np.bool_]


class Ids:
    """Packed ids, unpacked where they are asked for: a segment may be larger than what memory there is."""

    def __init__(self, packed: Any) -> None:
        self.numbers: Any = np.frombuffer(packed, np.uint64) if len(packed) else np.empty(0, np.uint64)

    def __len__(self) -> int:
        return THREE * len(self.numbers)

    def __getitem__(self, place: int) -> int:
        return int(self.numbers[place // THREE]) >> ID_BITS * (THREE - 1 - place % THREE) & KINDS - 1

    def row(self, first: int, after: int) -> Array:
        """The ids from `first` on, up to the one before `after`."""
        start = first // THREE
        return unpacked(self.numbers[start : -(-after // THREE)])[first - THREE * start : after - THREE * start]


class Noted:
    """Numbers in a file that is not all here: those in other blocks are read as 0, and the blocks are noted as wanted."""

    def __init__(self, numbers: npt.NDArray[Any], file: Any, held: bytearray, bits: int) -> None:
        self._numbers, self._held, self._bits = numbers, held, bits
        self._at = int(numbers.ctypes.data) - int(np.frombuffer(file, np.uint8).ctypes.data)

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            return np.array([self[k] for k in range(*place.indices(len(self)))], self._numbers.dtype)
        block = self._at + place % len(self) * self._numbers.itemsize >> self._bits
        if self._held[block] == HERE:
            return self._numbers[place]
        self._held[block] = WANTED
        return self._numbers.dtype.type(0)


class Segment:
    """The buffers of a segment; nothing is copied."""

    def __init__(
        self, ids: Any, index: Any, starts: Any, ranks: Any, file: Any = None, held: Any = None, bits: int = 0
    ) -> None:
        self.ids = Ids(ids)
        frequent, suffixes, table, _ = index  # the guide only makes a search faster
        self.frequent = frozenset(int(word) for word in frequent)
        self.entries: Any = _numbers(suffixes)
        self.table: Any = _numbers(table)
        if held is not None:
            self.ids.numbers, self.entries, self.table = (
                Noted(numbers, file, held, bits) for numbers in (self.ids.numbers, self.entries, self.table)
            )
        self.starts, self.ranks = _numbers(starts), _numbers(ranks)
        self.shift = ID_BITS - (len(self.table) - 1).bit_length() + 1

    def place(self, entry: int) -> int:
        """The place of an entry."""
        return int(self.entries[entry]) & PLACE


def _numbers(buffer: Any) -> Array:
    return np.frombuffer(buffer, np.uint32) if len(buffer) else np.empty(0, np.uint32)


def unpacked(packed: Keys) -> Array:
    """Unpack ids."""
    shifts = np.array([2 * ID_BITS, ID_BITS, 0], np.uint64)
    ids: Array = (packed[:, None] >> shifts & np.uint64(KINDS - 1)).astype(np.uint32).reshape(-1)
    return ids


def index(ids: Any, share: float) -> Index:
    """Choose the frequent words, sort the suffixes of the others, make table and guide."""
    row = unpacked(Ids(ids).numbers)
    often = _frequent(row, share)
    suffixes = _sorted(row)
    suffixes = suffixes[_entered(row, often)[suffixes]]
    bits = min(ID_BITS, max(2, len(suffixes).bit_length() - 5))
    counts = np.bincount(row[suffixes] >> (ID_BITS - bits), minlength=1 << bits)
    table = np.append(0, np.cumsum(counts)).astype(np.uint32)
    guide = _keys(row)[suffixes[::STEP]] << np.uint64(bits + 1) >> np.uint64(32)
    before = np.append(np.uint32(0), row)[suffixes].astype(np.int64)
    suffixes = suffixes | (before & TAG) << PLACE_BITS
    return Index(*(plain(numbers.astype(np.uint32)) for numbers in (often, suffixes, table, guide)))


def _frequent(ids: Array, share: float) -> Array:
    """The ids that are there most often, as many as make up a share of all words; of equals the lower ones; ascending."""
    counts = np.bincount(ids[ids > 0], minlength=1)
    order = np.argsort(-counts, kind="stable")
    counts = counts[order]
    kept = (np.cumsum(counts) <= share * counts.sum()) & (counts > 0) & (RAREST * counts >= counts.sum())
    return np.sort(order[kept]).astype(np.uint32)


def _entered(ids: Array, frequent: Array) -> Mask:
    """Which words are entered: those that are not frequent, and the first least of each RUN that are."""
    often = np.isin(ids, frequent)
    entered = (ids > 0) & ~often
    if len(ids) >= RUN:
        together = np.lib.stride_tricks.sliding_window_view(often, RUN).all(axis=1)
        least = np.lib.stride_tricks.sliding_window_view(ids, RUN).argmin(axis=1)
        entered[np.flatnonzero(together) + least[together]] = True
    return entered


def anchors(query: list[int], frequent: frozenset[int]) -> list[int]:
    """The words of a query that would be entered in a segment."""
    row = np.array(query, np.uint32)
    entered = _entered(row, np.array(sorted(frequent), np.uint32))
    return [int(place) for place in np.flatnonzero(entered)]


def _keys(ids: Array) -> Keys:
    """The first three words from each place, one 21-bit field each; nothing counts after a separator."""
    wide = np.append(ids, np.zeros(THREE, np.uint32)).astype(np.uint64)
    first, second, third = (wide[k : len(ids) + k] for k in range(THREE))
    second = np.where(first == 0, 0, second)
    third = np.where(second == 0, 0, third)
    return first << np.uint64(2 * ID_BITS) | second << np.uint64(ID_BITS) | third


def _ranks(order: npt.NDArray[np.int64], new: Mask, size: int) -> npt.NDArray[np.int64]:
    """Give each place the rank of its group; `new` marks the first of each group in `order`."""
    ranks = np.empty(size, np.int64)
    ranks[order] = np.maximum.accumulate(np.where(new, np.arange(len(order)), 0))
    return ranks


def _sorted(ids: Array) -> npt.NDArray[np.int64]:
    """Sort the places of all words by three packed words, then double the depth until DEPTH, sorting only what is still tied."""
    keys = _keys(ids)
    order = np.argsort(keys, kind="stable")
    in_order = keys[order]
    settled = in_order & np.uint64((1 << ID_BITS) - 1) == 0  # a separator within the key: position decides
    new = np.append(True, in_order[1:] != in_order[:-1])[: len(ids)] | settled
    depth = THREE
    while depth < DEPTH:
        new = _double(order, new, depth)
        depth *= 2
    return order[np.count_nonzero(ids == 0) :]


def _double(order: npt.NDArray[np.int64], new: Mask, depth: int) -> Mask:
    """Sort `order` in place to twice the depth; return where the groups now begin."""
    ranks = np.append(_ranks(order, new, len(order)), np.zeros(depth, np.int64))
    tied = np.flatnonzero(~(new & np.append(new[1:], True)))
    if not len(tied):
        return new
    places = order[tied]
    group, following = ranks[places], ranks[places + depth]
    by = np.lexsort((places, following, group))
    order[tied] = places[by]
    group, following = group[by], following[by]
    changed = np.append(True, (group[1:] != group[:-1]) | (following[1:] != following[:-1]))
    new = new.copy()
    new[tied] |= changed
    return new
