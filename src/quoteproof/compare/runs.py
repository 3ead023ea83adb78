"""Runs of the same words in two sets of rows, the longest first: for words that stand at another place.

Every word is one character here, so that a row of words is a string and a run of words a substring: looking for a run is
the work of `str.find`, in time linear in the words, and not of a loop over every run of one side and every place of the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import accumulate

from quoteproof.compare.places import Word

_BETWEEN = "\0"  # parts the rows: no word is written so
Found = tuple[int, slice]
"""A row's number, and the part of it that is the run."""


class Letters(dict[str, str]):
    """A character for each word's norm, in the order in which they come."""

    def __missing__(self, norm: str) -> str:
        """Give the next character; beyond a million kinds of words all are one, and `Rows` would find too much."""
        self[norm] = letter = chr(min(len(self) + 1, 0x10FFFF))
        return letter

    def spell(self, words: Sequence[Word]) -> str:
        """Return a row of words as a string."""
        return "".join([self[word.norm] for word in words])


class Rows:
    """Rows of words to be looked through, in their order; a row can be taken away."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = list(rows)
        self.text = _BETWEEN.join(rows)
        self._starts = [0, *accumulate(len(row) + 1 for row in rows)][:-1]
        self._bags: dict[tuple[int, int], list[int]] = {}
        for number, row in enumerate(rows):
            if row:
                self._bags.setdefault(_bag(row), []).append(number)
        self._sizes = sorted({size for size, _ in self._bags})

    def take(self, number: int) -> None:
        """Take a row away; the others keep their places."""
        row, start = self._rows[number], self._starts[number]
        if row:
            self.text = self.text[:start] + _BETWEEN * len(row) + self.text[start + len(row) :]
            self._bags[_bag(row)].remove(number)
            self._rows[number] = ""

    def find(self, run: str) -> Found | None:
        """Return the first row that has the run in it, or all of whose words are the run's in another order."""
        place = self.text.find(run)
        number = bisect_right(self._starts, place) - 1 if place >= 0 else len(self._rows)
        bag = self._bags.get(_bag(run), ())
        whole = next((n for n in bag if n <= number and sorted(self._rows[n]) == sorted(run)), None)
        if whole is not None:
            return whole, slice(0, len(run))
        at = place - self._starts[number] if place >= 0 else 0
        return (number, slice(at, at + len(run))) if place >= 0 else None

    def shuffled(self, row: str) -> Iterator[tuple[int, int]]:
        """Give size and place of the runs of a row that may be a whole row of these in another order."""
        sums = [0, *accumulate(map(ord, row))]
        for size in self._sizes:
            for at in range(len(row) - size + 1):
                if self._bags.get((size, sums[at + size] - sums[at])):
                    yield size, at


def _bag(row: str) -> tuple[int, int]:
    """Return what is the same for all orders of a row's words, and for few others."""
    return len(row), sum(map(ord, row))


class Search:
    """The runs of one row that stand in others, the longest first, those of a size in their order.

    `pools`: rows to look in, and the size of the shortest run that is looked for there. A run must have a word that is
    `telling`. The words of a run that was given are gone for the runs that follow.
    """

    def __init__(self, row: str, telling: Sequence[bool], pools: Sequence[tuple[Rows, int]]) -> None:
        self._row, self._pools = row, pools
        self._told = [0, *accumulate(telling)]
        self._free = [True] * len(row)
        self._open = [(-size, at) for at, size in enumerate(self._reaches()) if size]  # none is too short
        self._open += {(-size, at) for rows, _ in pools for size, at in rows.shuffled(row)}
        heapify(self._open)

    def __iter__(self) -> Iterator[tuple[slice, int, Found]]:
        """Give each run, the number of the pool that has it, and where; a row of the pool may then be taken away."""
        while self._open:
            negative, at = heappop(self._open)
            size = self._fitting(at, -negative)
            if size < -negative:
                self._again(at, size)
            elif self._told[at + size] > self._told[at]:
                yield from self._try(at, size)

    def _try(self, at: int, size: int) -> Iterator[tuple[slice, int, Found]]:
        run = self._row[at : at + size]
        for number, (rows, least) in enumerate(self._pools):
            found = rows.find(run) if size >= least else None
            if found:
                self._free[at : at + size] = [False] * size
                yield slice(at, at + size), number, found
                return
        self._again(at, min(size - 1, self._reach(at, 0)))

    def _again(self, at: int, size: int) -> None:
        if size:
            heappush(self._open, (-size, at))

    def _fitting(self, at: int, size: int) -> int:
        """Return how many of so many words from a place on are not gone."""
        return next((k for k in range(size) if not self._free[at + k]), size)

    def _reaches(self) -> Iterator[int]:
        """Give for each place the size of the longest run from there that some row has: at most one less than the last."""
        reach = 0
        for at in range(len(self._row)):
            reach = self._reach(at, max(reach - 1, 0))
            yield reach

    def _reach(self, at: int, size: int) -> int:
        """Return the size of the longest run from a place on that some row has; of `size` words one does."""
        while at + size < len(self._row) and any(self._row[at : at + size + 1] in rows.text for rows, _ in self._pools):
            size += 1
        return size
