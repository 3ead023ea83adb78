"""Lay two word sequences side by side: fewest changed words, then fewest places where they change."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

SAME, REPLACE, DELETE, INSERT = range(4)
Step = tuple[int, int, int, int, int]
"""Operation, then the range of words in each sequence."""

CELLS = 1 << 22
"""The largest table that is filled; two longer sequences with nothing in common at their ends become one replacement."""
CHANGE = 1 << 24  # the cost of one changed word: more than all the places that CELLS allows
FAR = 1 << 60


def align(a: Any, b: Any) -> list[Step]:
    """Strip what both have in common at their ends, then fill the table for the rest."""
    left, right = [int(word) for word in a], [int(word) for word in b]
    shortest = min(len(left), len(right))
    head = next((k for k in range(shortest) if left[k] != right[k]), shortest)
    rest = shortest - head
    tail = next((k for k in range(rest) if left[-1 - k] != right[-1 - k]), rest)
    inner = _inner(left[head : len(left) - tail], right[head : len(right) - tail])
    return _gather([SAME] * head + inner + [SAME] * tail)


def _inner(a: list[int], b: list[int]) -> list[int]:
    """The moves over the middle, one a word or a pair of equal words."""
    if not a or not b or (len(a) + 1) * (len(b) + 1) > CELLS:
        return [DELETE] * len(a) + [INSERT] * len(b)
    return _walk(a, b, *_costs(a, b))


def _costs(a: list[int], b: list[int]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Fill, from the end, the least cost of the rest at each place: coming from equal words, and amid a change.

    Row by row; a row's own recurrence, runs of insertions, is a running minimum once their cost is taken off.
    """
    words = np.array(b, np.int64)
    width = len(b) + 1
    ramp = CHANGE * np.arange(width, dtype=np.int64)
    amid = np.empty((len(a) + 1, width), np.int64)
    equal = np.empty_like(amid)
    amid[-1] = ramp[::-1]
    equal[-1] = amid[-1] + (ramp[::-1] > 0)
    for i in range(len(a) - 1, -1, -1):
        same = np.where(np.append(words == a[i], False), np.append(equal[i + 1, 1:], FAR), FAR)
        here = np.minimum(same, amid[i + 1] + CHANGE)
        amid[i] = np.minimum.accumulate((here + ramp)[::-1])[::-1] - ramp
        equal[i] = np.minimum(same, amid[i] + 1)
    return equal, amid


def _walk(a: list[int], b: list[int], equal: npt.NDArray[np.int64], amid: npt.NDArray[np.int64]) -> list[int]:
    """Follow the least cost from the start; where two ways cost the same: equal words, else delete, else insert."""
    moves: list[int] = []
    i = j = 0
    changing = False
    while i < len(a) or j < len(b):
        cost = amid[i, j] if changing else equal[i, j]
        if i < len(a) and j < len(b) and a[i] == b[j] and cost == equal[i + 1, j + 1]:
            moves.append(SAME)
            i, j, changing = i + 1, j + 1, False
        elif i < len(a) and cost == amid[i + 1, j] + CHANGE + (not changing):
            moves.append(DELETE)
            i, changing = i + 1, True
        else:
            moves.append(INSERT)
            j, changing = j + 1, True
    return moves


def _gather(moves: list[int]) -> list[Step]:
    """Gather moves into steps; deletions and insertions that touch are one replacement."""
    steps: list[Step] = []
    i = j = at = 0
    while at < len(moves):
        same, i0, j0 = moves[at] == SAME, i, j
        while at < len(moves) and (moves[at] == SAME) == same:
            i += moves[at] != INSERT
            j += moves[at] != DELETE
            at += 1
        operation = SAME if same else INSERT if i == i0 else DELETE if j == j0 else REPLACE
        steps.append((operation, i0, i, j0, j))
    return steps
