"""What a text has in common with an archive, at all its places at once: rows of words that stand in a document too.

The text is looked up in one pass, a window of it a query. A chain of matches is cut where it jumps, since the text need not have
all of it from there, and put together again where two windows meet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from quoteproof.archive.search import WORD, Candidate, Match, Query, visible_chains
from quoteproof.archive.segment import Segment
from quoteproof.archive.snapshot import Volume

WINDOW = 256
"""Words that are one query: a paragraph or two, so that what stands in many documents crowds out only what is beside it."""
ROW, CAP, STRIDE = 4, 32, 4
"""Words in a row that are looked for, places of them that are gone through, words from one look to the next. Where one word in eight
is changed, a passage of twelve lacks such a row once in 300 times; rows of three are four times as many, nearly all of them chance."""
CHAINS = 48
"""Chains of a window."""
GAP = 10
"""Words of the text that may lie between two rows of one passage."""
SHIFT = 24
"""As many words more may the document have there than the text, or the text than the document: a clause left out or put in."""
BEARERS = 8
"""Passages that are kept for one stretch of the text: a formula is told from a source by fewer."""
TOGETHER = 64  # windows that are looked up at once


def overlaps(ids: Query, volumes: Sequence[Volume], exclude: Collection[str] = ()) -> Iterator[list[Candidate]]:
    """Give, for each stretch of a text's words in turn, the passages that share a row with it, those with most words first.

    A 0 in `ids` matches nothing: a word that is not to be looked for. None of a removed or excluded document is given. A match may
    reach over the end of its stretch.
    """
    for first in range(0, len(ids), WINDOW * TOGETHER):
        firsts = range(first, min(first + WINDOW * TOGETHER, len(ids)), WINDOW)
        for hits in _batch(ids, firsts, volumes, exclude):
            yield _foremost(hits)


def _batch(
    ids: Query, firsts: Sequence[int], volumes: Sequence[Volume], exclude: Collection[str]
) -> list[list[Candidate]]:
    """Return the passages of each window; one that goes on in the next stands with the first."""
    queries = [ids[at : at + WINDOW] for at in firsts]
    found: list[list[Candidate]] = [[] for _ in firsts]
    for volume in volumes:
        with volume.segment.guard:
            told = volume.segment.asked.search_all(queries, ROW, CAP, CHAINS, STRIDE)
            for k, chains in enumerate(told):
                _, shown = visible_chains(chains, volume, exclude, CHAINS, 0)
                cut = ((number, part) for _, number, matches in shown for part in _parts(matches, firsts[k]))
                found[k] += [_candidate(volume.segment, number, part) for number, part in cut]
    for k in range(len(found) - 1, 0, -1):
        found[k - 1], found[k] = _joined(found[k - 1], found[k], firsts[k])
    return found


def _parts(matches: Sequence[Match], shift: int) -> Iterator[tuple[Match, ...]]:
    """Cut a chain where text or document jump; its matches count the text's words from here on."""
    moved = tuple([(q + shift, r, n) for q, r, n in matches])
    seams = [k for k in range(1, len(moved)) if _jumps(moved[k - 1], moved[k])]
    return (moved[a:b] for a, b in pairwise([0, *seams, len(moved)]))


def _jumps(left: Match, right: Match) -> bool:
    over, passed = right[0] - left[0] - left[2], right[1] - left[1] - left[2]
    return over > GAP or passed > GAP + SHIFT


def _candidate(segment: Segment, number: int, matches: tuple[Match, ...]) -> Candidate:
    words = sum([n for _, _, n in matches])
    return Candidate(WORD * words, words, segment, number, matches)


def _joined(left: list[Candidate], right: list[Candidate], seam: int) -> tuple[list[Candidate], list[Candidate]]:
    """Put passages together that go on behind a seam of two windows."""
    open_ = {(id(hit.segment), hit.number): k for k, hit in enumerate(left) if _end(hit) + GAP >= seam}
    rest = []
    for hit in right:
        k = open_.get((id(hit.segment), hit.number))
        if k is not None and _goes_on(left[k], hit):
            left[k] = _candidate(hit.segment, hit.number, left[k].matches + hit.matches)
        else:
            rest.append(hit)
    return left, rest


def _end(hit: Candidate) -> int:
    return hit.matches[-1][0] + hit.matches[-1][2]


def _goes_on(left: Candidate, right: Candidate) -> bool:
    before, behind = left.matches[-1], right.matches[0]
    forward = behind[0] >= before[0] + before[2] and behind[1] >= before[1] + before[2]
    return forward and not _jumps(before, behind)


def _foremost(hits: Iterable[Candidate]) -> list[Candidate]:
    """Order by words; leave out what lies in a stretch for which BEARERS others have as many."""
    kept: list[Candidate] = []
    for hit in sorted(hits, key=lambda hit: -hit.coverage):
        first, after = hit.matches[0][0], _end(hit)
        over = sum([other.matches[0][0] <= first and after <= _end(other) for other in kept])
        if over < BEARERS:
            kept.append(hit)
    return kept
