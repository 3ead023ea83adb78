"""What a text has in common with an archive, at all its places at once: rows of words that stand in a document too, and what is beside them.

The text is looked up in one pass, a block of it a query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from quoteproof.archive.search import WORD, Candidate, Query, visible_chains
from quoteproof.archive.snapshot import Volume

BLOCK, MARGIN = 4096, 512
"""Words of a text that are one query, and as many more behind: a passage over a seam is whole in the block in which it begins, and what
is beyond the seam is given again with the next."""
PARTS = 48
"""Passages of 256 words that are given by a segment."""
BEARERS = 8
"""Passages that are kept for one stretch of the text: a formula is told from a source by fewer."""
NEAR = 256
"""Words of the text that are kept together, so that what lies over a passage is looked for beside it only."""


def overlaps(
    ids: Query, volumes: Sequence[Volume], least: int, exclude: Collection[str] = ()
) -> Iterator[list[Candidate]]:
    """Give, for each block of a text's words in turn, the passages that have at least `least` words with it in common.

    A 0 in `ids` matches nothing: a word that is not to be looked for. None of a removed or excluded document is given.
    """
    for first in range(0, len(ids), BLOCK):
        query = ids[first : first + BLOCK + MARGIN]
        found = [hit for volume in volumes for hit in _of(volume, query, first, least, exclude)]
        yield _foremost(found)


def _of(volume: Volume, query: Query, shift: int, least: int, exclude: Collection[str]) -> list[Candidate]:
    """Return the passages of a segment that begin in a block; what begins in its margin is left to the next one."""
    with volume.segment.guard:
        [parts] = volume.segment.asked.overlap_all([query], least, PARTS)
        begun = [part for part in parts if part[2][0][0] < BLOCK]
        _, shown = visible_chains(begun, volume, exclude, len(begun) + 1, 0)
    return [
        Candidate(score, score // WORD, volume.segment, number, tuple([(q + shift, r, n) for q, r, n in matches]))
        for score, number, matches in shown
    ]


def _foremost(hits: Sequence[Candidate]) -> list[Candidate]:
    """Order by words; leave out what lies in a stretch for which BEARERS others have as many."""
    kept: list[Candidate] = []
    beside: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for hit in sorted(hits, key=lambda hit: -hit.coverage):
        first, after = hit.matches[0][0], hit.matches[-1][0] + hit.matches[-1][2]
        over = sum([low <= first and after <= high for low, high in beside[first // NEAR]])
        if over < BEARERS:
            kept.append(hit)
            for place in range(first // NEAR, (after - 1) // NEAR + 1):
                beside[place].append((first, after))
    return kept
