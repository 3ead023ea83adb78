"""What a text has in common with documents, at all its places at once: rows of words, and what is beside them as far as it is worth it.

A chain of matches is cut where it jumps, since the text need not have all of it from there. Each part is grown to both sides by the
words themselves, changed ones included (Smith and Waterman): nearly all rows of four words are there by chance, have nothing like them
beside them, and need not be looked at closer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from quoteproof.kernel.reference.chains import WORD, Chain, Match, chains
from quoteproof.kernel.reference.matching import matches
from quoteproof.kernel.reference.suffixes import Segment

SPREAD = 256
"""Words of the text of which the best parts are kept together: a paragraph or two, so that what stands in many documents crowds out only
what is beside it."""
IN_A_ROW, OFTENEST, APART = 4, 32, 4
"""Words in a row that are looked for, places of them that are gone through, words from one look to the next. Where one word in eight
is changed, a passage of twelve lacks such a row once in 300 times; rows of three are four times as many, nearly all of them chance."""
GAP = 10
"""Words of the text that may lie between two rows of one part."""
SHIFT = 24
"""As many words more may the document have there than the text, or the text than the document: a clause left out or put in."""
REACH, TURNS = 10, 3
"""Words beside the rows among which more are looked for, and as often again beside what was found: between changes there are shorter rows
than are looked up. Nearly all rows have nothing beside them, which ten words tell in a third of the time of sixteen."""
SHARED, CHANGED = 2, -3
"""What a word is worth that both have, and one that only one has: two shared words in a row make good for one that was changed."""


def overlap_all(queries: Sequence[Any], segment: Segment, least: int, limit: int) -> list[list[Chain]]:
    """Return the parts of each text that stand in documents, in the order of the text by SPREAD words, the best of each first."""
    return [list(_overlaps([int(word) for word in query], segment, least, limit)) for query in queries]


def _overlaps(ids: list[int], segment: Segment, least: int, limit: int) -> Iterator[Chain]:
    found = matches(ids, segment, IN_A_ROW, OFTENEST, APART, every=True)  # a text that is there itself hides no other
    parts: list[Chain] = []
    for _, document, chain in chains(found, segment, len(found)):
        for part in _parts(chain):
            grown = _grown(ids, segment, int(segment.starts[document]), part)
            words = sum(n for _, _, n in grown)
            if words >= least:
                parts.append((WORD * words, document, grown))
    parts.sort(key=lambda part: (_place(part), -part[0], int(segment.ranks[part[1]]), part[1], part[2]))
    for _, together in groupby(parts, key=_place):
        yield from list(together)[:limit]


def _place(part: Chain) -> int:
    return part[2][0][0] // SPREAD


def _parts(chain: Sequence[Match]) -> list[tuple[Match, ...]]:
    """Cut a chain where text or document jump."""
    seams = [k for k in range(1, len(chain)) if _jumps(chain[k - 1], chain[k])]
    return [tuple(chain[a:b]) for a, b in pairwise([0, *seams, len(chain)])]


def _jumps(left: Match, right: Match) -> bool:
    over, passed = right[0] - left[0] - left[2], right[1] - left[1] - left[2]
    return over > GAP or passed > GAP + SHIFT


def _grown(ids: list[int], segment: Segment, start: int, part: tuple[Match, ...]) -> tuple[Match, ...]:
    """Add what both have before the first match and behind the last."""
    for _ in range(TURNS):
        (q, r, _), theirs = part[0], _before(segment, start + part[0][1])
        pairs = _beside(ids[max(0, q - REACH) : q][::-1], theirs)[::-1]
        part = (*_rows([(q - 1 - i, r - 1 - j) for i, j in pairs]), *part)
    for _ in range(TURNS):
        q, r = part[-1][0] + part[-1][2], part[-1][1] + part[-1][2]
        pairs = _beside(ids[q : q + REACH], _behind(segment, start + r))
        part = (*part, *_rows([(q + i, r + j) for i, j in pairs]))
    return part


def _before(segment: Segment, place: int) -> list[int]:
    """The words of the document before a place, the nearest first."""
    return _of_one(segment.ids.row(max(0, place - REACH), place).tolist()[::-1])


def _behind(segment: Segment, place: int) -> list[int]:
    return _of_one(segment.ids.row(place, min(len(segment.ids), place + REACH)).tolist())


def _of_one(words: list[int]) -> list[int]:
    return words[: words.index(0)] if 0 in words else words


def _beside(ours: list[int], theirs: list[int]) -> list[tuple[int, int]]:
    """Return which words, counted from the match, both have on the way that is worth most. A changed word of ours may stand for two of
    theirs; a 0 costs nothing."""
    worth = [[CHANGED * j for j in range(len(theirs) + 1)]]
    best = 0, 0, 0
    for i, word in enumerate(ours, 1):
        above, cost = worth[-1], CHANGED if word else 0
        row = [above[0] + cost]
        for j, other in enumerate(theirs, 1):
            step = above[j - 1] + (SHARED if word == other else cost)
            row.append(max(step, above[max(0, j - 2)] + cost, above[j] + cost, row[-1] + CHANGED))
            if row[-1] > best[0]:
                best = row[-1], i, j
        worth.append(row)
    return _way_back(ours, theirs, worth, best[1], best[2])[::-1]


def _way_back(ours: list[int], theirs: list[int], worth: list[list[int]], i: int, j: int) -> list[tuple[int, int]]:
    found = []
    while i and j:
        same, cost = ours[i - 1] == theirs[j - 1], CHANGED if ours[i - 1] else 0
        if worth[i][j] == worth[i - 1][j - 1] + (SHARED if same else cost):
            i, j = i - 1, j - 1
            if same:
                found.append((i, j))
        elif worth[i][j] == worth[i - 1][max(0, j - 2)] + cost:
            i, j = i - 1, max(0, j - 2)
        elif worth[i][j] == worth[i - 1][j] + cost:
            i -= 1
        else:
            j -= 1
    return found


def _rows(pairs: Sequence[tuple[int, int]]) -> list[Match]:
    """Put words together that follow each other in both."""
    rows: list[Match] = []
    for q, r in pairs:
        if rows and rows[-1][0] + rows[-1][2] == q and rows[-1][1] + rows[-1][2] == r:
            rows[-1] = rows[-1][0], rows[-1][1], rows[-1][2] + 1
        else:
            rows.append((q, r, 1))
    return rows
