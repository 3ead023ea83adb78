"""A stretch of the text parted among the passages that lie over it: first comes who has most of it, then who has most of the rest.

What a passage has beyond one that came before it stands for itself. Each is looked at once, and once more when some of it was taken.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from heapq import heapify, heappop, heappush
from itertools import count

from msgspec import Struct

from quoteproof.align.local import Laid
from quoteproof.archive.search import Candidate

HALF = 0.5
"""The part of a passage's words that another source must have to bear it too."""
NEAR = 256
"""Words of the text that are kept together, so that who bears a passage is looked for beside it only."""

Passage = Laid[Candidate]
Rank = tuple[int, tuple[str, str]]


class Shared(Struct, frozen=True):
    """A stretch of the text, laid on the source that has most of it, and on the others that have most of it too."""

    bearers: tuple[Passage, ...]

    @property
    def best(self) -> Passage:
        """Who has most of it."""
        return self.bearers[0]


def parted(laid: Iterable[Passage], enough: Callable[[Passage], bool]) -> list[Shared]:
    """Return the passages that suffice, in the order of the text; no word of it stands in two."""
    all_ = list(laid)
    beside = _beside(all_)
    number = count()
    heap = [(_rank(one), next(number), one) for one in all_]
    heapify(heap)
    taken: list[tuple[int, int]] = []
    found = []
    while heap:
        best = heappop(heap)[2]
        parts = _left(best, taken)
        if parts != [best]:
            for part in parts:
                heappush(heap, (_rank(part), next(number), part))
        elif enough(best):
            insort(taken, (best.first, best.after))
            found.append(Shared((best, *sorted(_bearers(best, beside), key=_rank))))
    return sorted(found, key=lambda shared: shared.best.first)


def borne(shared: Shared, others: Iterable[Passage]) -> Shared:
    """Return it with those of the others that have most of it too: what was too little to be a passage by itself."""
    best = shared.best
    within = (part for one in others if (part := one.within(best.first, best.after)))
    more = [part for part in within if part.shared >= HALF * best.shared]
    return Shared((best, *sorted([*shared.bearers[1:], *more], key=_rank))) if more else shared


def _rank(one: Passage) -> Rank:
    return -one.shared + 2 * one.changed, one.hit.record.seniority


def _beside(laid: Iterable[Passage]) -> dict[int, list[Passage]]:
    beside: dict[int, list[Passage]] = defaultdict(list)
    for one in laid:
        for place in range(one.first // NEAR, (one.after - 1) // NEAR + 1):
            beside[place].append(one)
    return beside


def _left(one: Passage, taken: list[tuple[int, int]]) -> list[Passage]:
    """Return what of a passage is not taken; `taken` are stretches in order and apart."""
    parts, at = [one], bisect_left(taken, (one.first, 0))
    at -= at > 0 and taken[at - 1][1] > one.first
    while at < len(taken) and taken[at][0] < one.after:
        parts = [rest for part in parts for rest in part.without(*taken[at])]
        at += 1
    return parts


def _bearers(best: Passage, beside: dict[int, list[Passage]]) -> Iterator[Passage]:
    """Give the others that have most of a passage, each chain of theirs once."""
    seen = {id(best.hit)}
    for place in range(best.first // NEAR, (best.after - 1) // NEAR + 1):
        for other in beside[place]:
            if id(other.hit) not in seen:
                seen.add(id(other.hit))
                one = other.within(best.first, best.after)
                if one and one.shared >= HALF * best.shared:
                    yield one
