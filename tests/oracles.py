"""What the kernel must answer, worked out the long way; and both kernels, to hold against it.

Everything here is slow and plain on purpose: it is easier to see that it is right.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import combinations, pairwise
from types import ModuleType
from typing import Any

from hypothesis import strategies as st

from quoteproof import kernel
from quoteproof.kernel import reference

try:
    from quoteproof.kernel import fast
except ImportError:
    fast = None  # type: ignore[assignment]

TWINS: tuple[ModuleType, ...] = (reference,) if fast is None else (reference, fast)
"""The kernels that are there."""
FUNCTIONS = tuple(name for name in reference.__all__ if name not in ("NAME", "Segment"))
Match = tuple[int, int, int]

few_words = st.integers(1, 3)  # so few that long repeats are common
words = few_words | st.integers(1, (1 << kernel.ID_BITS) - 1)
documents = st.lists(st.lists(few_words, max_size=60) | st.lists(words, max_size=60), max_size=8)
rows = st.lists(few_words, max_size=14)
shares = st.sampled_from([0, 0.2, 0.5, 0.8, 1])  # of frequent words


def numbers(values: Sequence[int]) -> array[int]:
    """Make a buffer."""
    return array("I", values)


def packed(ids: Sequence[int]) -> bytes:
    """Pack ids as a segment has them."""
    threes = (ids[k : k + 3] for k in range(0, len(ids), 3))
    return b"".join((a << 42 | b << 21 | c).to_bytes(8, "little") for a, b, c in threes)


def joined(documents: Sequence[Sequence[int]]) -> tuple[array[int], array[int]]:
    """Put documents in a row with their separators; return the row and where each begins."""
    ids, starts = numbers([]), numbers([])
    for document in documents:
        starts.append(len(ids))
        ids.extend(document)
        ids.extend([0] * (3 - len(document) % 3))
    return ids, starts


def segment(twin: ModuleType, documents: Sequence[Sequence[int]], share: float = 0) -> Any:
    """Build a segment with one of the kernels; of equals the earlier document comes first."""
    ids, starts = joined(documents)
    return twin.Segment(packed(ids), twin.index(packed(ids), share), starts, numbers(range(len(starts))))


def frequent(ids: Sequence[int], share: float) -> set[int]:
    """The words that are there most often and make up no more than a share of all."""
    counts, all_, found = Counter(word for word in ids if word), sum(word > 0 for word in ids), set()
    for word, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if sum(counts[other] for other in found) + counts[word] > share * all_:
            break
        found.add(word)
    return {word for word in found if counts[word] * 4096 >= all_}


def entered(ids: Sequence[int], often: Set[int]) -> set[int]:
    """The places of the words that are not frequent, and of the first least of any three that are and stand together."""
    places = {place for place, word in enumerate(ids) if word and word not in often}
    for first in range(len(ids) - 2):
        three = range(first, first + 3)
        if all(ids[place] in often for place in three):
            places.add(min(three, key=lambda place: (ids[place], place)))
    return places


def suffix_array(ids: Sequence[int], share: float = 0) -> list[int]:
    """Sort every suffix that is entered as a list of words, up to its separator and DEPTH, then by place; with their tags."""

    def words(place: int) -> list[int]:
        suffix = list(ids[place : place + kernel.DEPTH])
        return suffix[: suffix.index(0) + 1] if 0 in suffix else suffix

    places = sorted(entered(ids, frequent(ids, share)), key=lambda place: (words(place), place))
    return [place | (ids[place - 1] % 16 if place else 0) << 28 for place in places]


def maximal_runs(query: Sequence[int], ids: Sequence[int]) -> set[Match]:
    """Every run of equal words that can be made longer at neither end, by a table over all pairs of words."""
    runs, above = set(), [0] * (len(ids) + 1)
    for i, word in enumerate(query):
        row = [0] * (len(ids) + 1)
        for j, other in enumerate(ids):
            if word == other != 0:
                row[j + 1] = above[j] + 1
                ends = i + 1 == len(query) or j + 1 == len(ids) or query[i + 1] != ids[j + 1] or query[i + 1] == 0
                if ends:
                    runs.add((i + 1 - row[j + 1], j + 1 - row[j + 1], row[j + 1]))
        above = row
    return runs


def best_chain(found: Sequence[Match]) -> int:
    """The highest score of any selection of matches of one document that runs forward in both texts."""
    found = sorted(found, key=lambda match: (match[1], match[0], match[2]))
    selections = (s for count in range(1, len(found) + 1) for s in combinations(found, count))
    return max((score for s in selections if (score := _chained(s)) is not None), default=0)


def _chained(selection: Sequence[Match]) -> int | None:
    score = 8 * selection[0][2]
    for (q0, r0, n0), (q1, r1, n1) in pairwise(selection):
        fresh = min(n1, q1 + n1 - q0 - n0, r1 + n1 - r0 - n0)
        if q1 <= q0 or r1 <= r0 or fresh <= 0:
            return None
        score += 8 * fresh - 4 * abs((q1 - q0) - (r1 - r0)).bit_length()
    return score


def least_change(a: Sequence[int], b: Sequence[int], passing: frozenset[int] = frozenset()) -> tuple[int, int]:
    """The least cost of the changed words, 2 for one of `a` and 3 for one of `b`, and then the fewest places of change."""

    @cache
    def rest(i: int, j: int, changing: bool) -> tuple[int, int]:
        if i == len(a) and j == len(b):
            return 0, 0
        ways = []
        if i < len(a) and j < len(b) and a[i] == b[j]:
            ways.append(rest(i + 1, j + 1, False))
        if i < len(a) and j in passing:
            ways.append(rest(i + 1, j, changing))
        for di, dj, price in ((1, 0, 2), (0, 1, 3)):
            if i + di <= len(a) and j + dj <= len(b):
                words, places = rest(i + di, j + dj, True)
                ways.append((words + price, places + (not changing)))
        return min(ways)

    return rest(0, 0, False)


def moves(steps: Sequence[tuple[int, int, int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Give each step as its operation and the number of words on both sides."""
    return ((op, a1 - a0, b1 - b0) for op, a0, a1, b0, b1 in steps)
