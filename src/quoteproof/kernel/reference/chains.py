"""Chain matches that run forward in both texts, document by document.

The score is minimap2's, in eighths of a word: words matched and not yet counted, less the cost of leaving the
diagonal, half a word for each doubling of the jump. So a changed word costs nothing but itself, a sentence left out
about two words, and a stray phrase far away is worth less than the way there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import numpy as np

from quoteproof.kernel.reference.suffixes import Segment

Match = tuple[int, int, int]
"""Query word, word of the segment or document, number of words."""
Chain = tuple[int, int, tuple[Match, ...]]
"""Score, document, matches."""

WORD = 8  # the score of a matched word
JUMP = 4  # the cost of each doubling of the distance between two diagonals
BACK = 64  # matches before a match that are tried as its predecessor


def _gain(earlier: Match, later: Match) -> int | None:
    """What `later` adds after `earlier`; None where it does not run forward in both."""
    (q0, r0, n0), (q1, r1, n1) = earlier, later
    fresh = min(n1, q1 + n1 - q0 - n0, r1 + n1 - r0 - n0)
    if q1 <= q0 or r1 <= r0 or fresh <= 0:
        return None
    return WORD * fresh - JUMP * abs((q1 - q0) - (r1 - r0)).bit_length()


def _scores(found: list[Match]) -> tuple[list[int], list[int]]:
    """For each match the best score of a chain that ends in it, and its predecessor (-1: none)."""
    scores: list[int] = []
    previous: list[int] = []
    for index, match in enumerate(found):
        best, before = WORD * match[2], -1
        for earlier in range(index - 1, max(-1, index - 1 - BACK), -1):
            gain = _gain(found[earlier], match)
            if gain is not None and scores[earlier] + gain > best:
                best, before = scores[earlier] + gain, earlier
        scores.append(best)
        previous.append(before)
    return scores, previous


def _disjoint(chain: Iterable[Match]) -> tuple[Match, ...]:
    """Cut the beginning of each match that overlaps the one before it."""
    out: list[Match] = []
    for q, r, n in chain:
        over = max(0, out[-1][0] + out[-1][2] - q, out[-1][1] + out[-1][2] - r) if out else 0
        out.append((q + over, r + over, n - over))
    return tuple(out)


def _of_document(found: list[Match]) -> Iterator[tuple[int, tuple[Match, ...]]]:
    """Take the best chain, then the best of what is left, until nothing is left."""
    scores, previous = _scores(found)
    used = [False] * len(found)
    for end in sorted(range(len(found)), key=lambda index: (-scores[index], index)):
        chain, index = [], end
        while index >= 0 and not used[index]:
            used[index] = True
            chain.append(found[index])
            index = previous[index]
        if chain:
            yield scores[end] - (scores[index] if index >= 0 else 0), _disjoint(reversed(chain))


def chains(found: list[Match], segment: Segment, limit: int = 16) -> list[Chain]:
    """Chain the matches of each document; best score first, then by the document's rank, then by place in the query."""
    places = np.array([match[1] for match in found], np.int64)
    documents = (np.searchsorted(segment.starts, places, side="right") - 1).tolist()
    out: list[Chain] = []
    together = sorted(
        zip(documents, found, strict=True), key=lambda pair: (pair[0], pair[1][1], pair[1][0], pair[1][2])
    )
    for document, group in groupby(together, key=lambda pair: pair[0]):
        start = int(segment.starts[document])
        inside = [(q, r - start, n) for _, (q, r, n) in group]
        out.extend((score, document, chain) for score, chain in _of_document(inside))
    return sorted(out, key=lambda chain: (-chain[0], int(segment.ranks[chain[1]]), chain[1], chain[2]))[:limit]
