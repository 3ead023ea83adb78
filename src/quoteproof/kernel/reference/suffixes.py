"""The suffix array of a segment, its prefix table, and the segment itself."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from quoteproof.kernel.reference.folding import ID_BITS, Array, Numbers, plain

DEPTH = 48  # 3 · 2^4: the words that decide the order; longer repeats are told apart when they are compared in full
PACKED = 3  # words in one sort key


class Segment:
    """The four buffers of a segment; nothing is copied."""

    def __init__(self, ids: Any, suffixes: Any, table: Any, starts: Any) -> None:
        self.ids: Array = np.frombuffer(ids, np.uint32) if len(ids) else np.empty(0, np.uint32)
        self.suffixes: Array = np.frombuffer(suffixes, np.uint32) if len(suffixes) else np.empty(0, np.uint32)
        self.table: Array = np.frombuffer(table, np.uint32)
        self.starts: Array = np.frombuffer(starts, np.uint32) if len(starts) else np.empty(0, np.uint32)
        self.shift = ID_BITS - (len(self.table) - 1).bit_length() + 1


def _packed(ids: Array) -> npt.NDArray[np.uint64]:
    """The first three words from each place, one 21-bit field each; nothing counts after a separator."""
    wide = np.append(ids, np.zeros(PACKED, np.uint32)).astype(np.uint64)
    first, second, third = (wide[k : len(ids) + k] for k in range(PACKED))
    second = np.where(first == 0, 0, second)
    third = np.where(second == 0, 0, third)
    return first << np.uint64(2 * ID_BITS) | second << np.uint64(ID_BITS) | third


def _ranks(order: npt.NDArray[np.int64], new: npt.NDArray[np.bool_], size: int) -> npt.NDArray[np.int64]:
    """Give each place the rank of its group; `new` marks the first of each group in `order`."""
    ranks = np.empty(size, np.int64)
    ranks[order] = np.maximum.accumulate(np.where(new, np.arange(len(order)), 0))
    return ranks


def suffix_array(ids: Any) -> Numbers:
    """Sort by three packed words, then double the depth until DEPTH, sorting only what is still tied."""
    ids = np.frombuffer(ids, np.uint32) if len(ids) else np.empty(0, np.uint32)
    keys = _packed(ids)
    order = np.argsort(keys, kind="stable")
    in_order = keys[order]
    settled = in_order & np.uint64((1 << ID_BITS) - 1) == 0  # a separator within the key: position decides
    new = np.append(True, in_order[1:] != in_order[:-1])[: len(ids)] | settled
    depth = PACKED
    while depth < DEPTH:
        new = _double(order, new, depth)
        depth *= 2
    return plain(order[np.count_nonzero(ids == 0) :].astype(np.uint32))


def _double(order: npt.NDArray[np.int64], new: npt.NDArray[np.bool_], depth: int) -> npt.NDArray[np.bool_]:
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


def prefix_table(ids: Any, suffixes: Any) -> Numbers:
    """Count the suffixes below each value of the first word's top bits; about one entry for eight words.

    One for two words made it a fifth of a small archive's index and a search no faster: ids are hashes of few words.
    """
    ids = np.frombuffer(ids, np.uint32) if len(ids) else np.empty(0, np.uint32)
    bits = min(ID_BITS, max(2, len(ids).bit_length() - 3))
    counts = np.bincount(ids[ids > 0] >> (ID_BITS - bits), minlength=1 << bits)
    return plain(np.append(0, np.cumsum(counts)).astype(np.uint32))
