"""Lay two word sequences side by side: fewest changed words, then fewest places of change."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt

SAME, REPLACE, DELETE, INSERT, ELIDED = range(5)
Step = tuple[int, int, int, int, int]
"""Operation, then the range of words in each sequence."""
Costs = npt.NDArray[np.int64]

CELLS = 1 << 22
"""The largest table that is filled; longer sequences become one replacement, but for what their ends have in common; where
words may be passed, all are."""
LEFT_OUT, PUT_IN = 2 << 24, 3 << 24
"""The cost of a word: more than all the places that CELLS allows. A word that the source does not have is worse than
one of its words left out; this only matters where words of the source may be passed, else both numbers are given."""
FAR = 1 << 60


def edit_script(a: Any, b: Any, passing: Iterable[int] = ()) -> list[Step]:
    """Strip what both have in common at their ends, unless words of `a` may be passed; fill the table for the rest."""
    numbers: dict[Any, int] = {}
    left, right = ([numbers.setdefault(word, len(numbers)) for word in words] for words in (a, b))
    free = frozenset(passing)
    shortest = 0 if free else min(len(left), len(right))
    head = next((k for k in range(shortest) if left[k] != right[k]), shortest)
    rest = shortest - head
    tail = next((k for k in range(rest) if left[-1 - k] != right[-1 - k]), rest)
    inner = _inner(left[head : len(left) - tail], right[head : len(right) - tail], free)
    return _gather([SAME] * head + inner + [SAME] * tail)


def fits(rows: int, columns: int) -> bool:
    """Say whether the table for so many words of each is filled."""
    return (rows + 1) * (columns + 1) <= CELLS


def _inner(a: list[int], b: list[int], free: frozenset[int]) -> list[int]:
    """The moves over the middle, one a word or a pair of equal words."""
    if not fits(len(a), len(b)):
        first = min(free, default=0)
        return [INSERT] * first + [ELIDED if free else DELETE] * len(a) + [INSERT] * (len(b) - first)
    return _walk(a, b, free, *_costs(a, b, free))


def _costs(a: list[int], b: list[int], free: frozenset[int]) -> tuple[Costs, Costs]:
    """Fill, from the end, the least cost of the rest at each place: coming from equal words, and amid a change.

    Row by row; a row's own recurrence, runs of insertions, is a running minimum once their cost is taken off.
    """
    words = np.array(b, np.int64)
    width = len(b) + 1
    passing = np.isin(np.arange(width), list(free))
    ramp = PUT_IN * np.arange(width, dtype=np.int64)
    amid = np.empty((len(a) + 1, width), np.int64)
    equal = np.empty_like(amid)
    amid[-1] = ramp[::-1]
    equal[-1] = amid[-1] + (ramp[::-1] > 0)
    for i in range(len(a) - 1, -1, -1):
        same = np.append(np.where(words == a[i], equal[i + 1, 1:], FAR), FAR)
        here = np.minimum(same, amid[i + 1] + np.where(passing, 0, LEFT_OUT))
        amid[i] = np.minimum.accumulate((here + ramp)[::-1])[::-1] - ramp
        equal[i] = np.minimum(same, amid[i] + 1)
        equal[i] = np.where(passing, np.minimum(equal[i], equal[i + 1]), equal[i])
    return equal, amid


def _walk(a: list[int], b: list[int], free: frozenset[int], equal: Costs, amid: Costs) -> list[int]:
    """Follow the least cost from the start; of ways that cost the same: equal words, pass, delete, insert."""
    moves: list[int] = []
    i = j = 0
    changing = False
    while i < len(a) or j < len(b):
        costs = amid if changing else equal
        if i < len(a) and j < len(b) and a[i] == b[j] and costs[i, j] == equal[i + 1, j + 1]:
            moves.append(SAME)
            i, j, changing = i + 1, j + 1, False
        elif i < len(a) and j in free and costs[i, j] == costs[i + 1, j]:
            moves.append(ELIDED)
            i += 1
        elif i < len(a) and costs[i, j] == amid[i + 1, j] + LEFT_OUT + (not changing):
            moves.append(DELETE)
            i, changing = i + 1, True
        else:
            moves.append(INSERT)
            j, changing = j + 1, True
    return moves


def _kind(move: int) -> int:
    return move if move in (SAME, ELIDED) else REPLACE


def _gather(moves: list[int]) -> list[Step]:
    """Gather moves into steps; deletions and insertions that touch are one replacement."""
    steps: list[Step] = []
    i = j = 0
    for kind, group in groupby(moves, _kind):
        run = list(group)
        i0, j0 = i, j
        i += sum(move != INSERT for move in run)
        j += sum(move in (SAME, INSERT) for move in run)
        operation = kind if kind != REPLACE else INSERT if i == i0 else DELETE if j == j0 else REPLACE
        steps.append((operation, i0, i, j0, j))
    return steps
