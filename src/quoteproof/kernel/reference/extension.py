"""Extend chains: look around the best ones for what was too short to be looked up.

A changed word leaves shorter runs on both sides of it than are looked up. Of "there is much more to be done", quoted with another
word for "is", a look-up finds the last five words, which stand in a hundred places; the first word stands before them in few.
Of 3,000 quotations with one to three words changed, 74 led elsewhere in a gigabyte of speeches that repeat each other, and 31 do with
this, without more places for short ones (`PLENTY` in `matching.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteproof.kernel.index import THREE
from quoteproof.kernel.reference.chains import WORD, Chain, Match
from quoteproof.kernel.reference.matching import BRIEF, widened
from quoteproof.kernel.reference.suffixes import Segment

AROUND = 1 << 12
"""Words around chains that are compared: around 292 chains of a query of six words, 85 of one of forty."""
HALF = 2
"""Chains are extended if the best has half of the query: those that have half as much as the best. With a quarter, what is not there
takes a sixth longer, and of quotations with every third word changed .988 are found, not .986."""
SLACK = 4
"""Words that a passage may have more or fewer than the query; and more, before or behind the place."""
BESIDE = 3
"""Words that may be changed between a match and a run beside it. What is further away stands there by chance as well: of two stretches
that were joined, the first would take words from the second."""


def shortest(query: Sequence[int]) -> int:
    """Return how many words in a row count around a place; of a short query single ones, if they are all there is."""
    return 1 if len(query) < BRIEF else 2


def room(query: Sequence[int]) -> int:
    """Return around how many chains is looked."""
    return AROUND // (len(query) + 2 * SLACK)


def incomplete(query: Sequence[int], found: Sequence[Chain]) -> bool:
    """Say whether the best chain has half of the query's words and not all of them in a row."""
    whole = WORD * len(query)
    return bool(found) and room(query) > 0 and whole <= HALF * found[0][0] < HALF * whole


def around(ids: list[int], found: Sequence[Chain], segment: Segment) -> Iterator[Match]:
    """Give the runs beside the matches of the first chains, if they have words that the chain does not have in one match: of two
    stretches with an ellipsis between them, one would give its words away to those that stand beside the other by chance."""
    near = BESIDE + shortest(ids)
    for score, document, chain in found[: room(ids)]:
        for q, r, n in chain if HALF * score >= found[0][0] else ():
            place = int(segment.starts[document]) + r
            window = _threes(place - near, place + n + near, segment)
            yield from _fresh(chain, runs(window, place - q, SLACK, ids, segment, shortest(ids)))


def _fresh(chain: Sequence[Match], found: Iterable[Match]) -> Iterator[Match]:
    for run in found:
        if not any(q <= run[0] and run[0] + run[2] <= q + n for q, _, n in chain):
            yield run


def window(diagonal: int, ids: list[int], segment: Segment) -> range:
    """Return the places where the query would stand if it began at this one, and SLACK more on both sides."""
    return _threes(diagonal - SLACK, diagonal + len(ids) + SLACK, segment)


def _threes(first: int, after: int, segment: Segment) -> range:
    """Widen a stretch of the segment to whole numbers of three words."""
    return range(max(0, first) // THREE * THREE, min(len(segment.ids), -(-after // THREE) * THREE))


def runs(near: range, diagonal: int, slack: int, ids: list[int], segment: Segment, least: int) -> Iterator[Match]:
    """Give all runs of at least `least` equal words that begin in the window `near` or reach into it, and are at most `slack` words
    off the diagonal."""
    where: dict[int, list[int]] = {}
    for at, word in enumerate(ids):
        where.setdefault(word, []).append(at)
    for place, word in zip(near, segment.ids.row(near.start, near.stop).tolist(), strict=True):
        for at in where.get(word, ()) if word else ():
            if abs(place - at - diagonal) <= slack and (match := widened(ids, at, segment, place))[2] >= least:
                yield match
