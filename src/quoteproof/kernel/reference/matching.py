"""Find a query's words in a segment: maximal matches by binary search in the suffix array."""

from __future__ import annotations

from typing import Any

from quoteproof.kernel.reference.chains import Chain, Match, chains
from quoteproof.kernel.reference.suffixes import DEPTH, Segment

STRIDE = 8
"""Words after which a covered stretch is looked up again: a sibling that differs early is found in its later words."""


def _shared(query: list[int], at: int, segment: Segment, place: int, most: int) -> int:
    """Count the words, up to `most`, that the query from `at` and the segment from `place` have in common."""
    ids, count = segment.ids, 0
    most = min(most, len(query) - at, len(ids) - place)
    while count < most and query[at + count] == ids[place + count] != 0:
        count += 1
    return count


def _below(query: list[int], at: int, segment: Segment, place: int) -> bool:
    """Say whether the suffix at `place` sorts before the query from `at`, DEPTH words deep."""
    count = _shared(query, at, segment, place, DEPTH)
    if count == DEPTH or at + count == len(query):
        return False
    return bool(place + count >= len(segment.ids) or segment.ids[place + count] < query[at + count])


def _insertion(query: list[int], at: int, segment: Segment) -> int:
    """Return the place in the suffix array before which all suffixes are below the query from `at`."""
    bucket = query[at] >> segment.shift
    low, high = int(segment.table[bucket]), int(segment.table[bucket + 1])
    while low < high:
        middle = (low + high) // 2
        if _below(query, at, segment, int(segment.suffixes[middle])):
            low = middle + 1
        else:
            high = middle
    return low


def _widened(query: list[int], at: int, segment: Segment, place: int) -> Match:
    """Extend a match that begins at (at, place) to both sides as far as it goes."""
    count = _shared(query, at, segment, place, len(query))
    while at > 0 and place > 0 and query[at - 1] == segment.ids[place - 1] != 0:
        at, place, count = at - 1, place - 1, count + 1
    return at, place, count


def _neighbours(query: list[int], at: int, segment: Segment, least: int, cap: int) -> tuple[int, list[Match]]:
    """Walk outwards from the query's place in the suffix array, longest common beginning first.

    Returns that greatest length, and the widened matches. What is shorter than half the longest is left.
    """
    suffixes = segment.suffixes
    right = _insertion(query, at, segment)
    left = right - 1

    def common(index: int) -> int:
        inside = 0 <= index < len(suffixes)
        return _shared(query, at, segment, int(suffixes[index]), DEPTH) if inside else 0

    before, after = common(left), common(right)
    longest = max(before, after)
    floor = max(least, longest // 2)
    found: list[Match] = []
    while len(found) < cap and max(before, after) >= floor:
        if before > after:
            found.append(_widened(query, at, segment, int(suffixes[left])))
            left -= 1
            before = common(left)
        else:
            found.append(_widened(query, at, segment, int(suffixes[right])))
            right += 1
            after = common(right)
    return longest, found


def matches(query: Any, segment: Segment, least: int = 3, cap: int = 64, stride: int = STRIDE) -> list[Match]:
    """Look the query up at its first word, then where the longest match ended, at most `stride` words on."""
    ids = [int(word) for word in query]
    found: set[Match] = set()
    at = 0
    while at + least <= len(ids):
        longest, near = _neighbours(ids, at, segment, least, cap) if ids[at] else (0, [])
        found.update(near)
        at += min(longest, stride) if longest >= least else 1
    return sorted(found)


def search(
    query: Any, segment: Segment, least: int = 3, cap: int = 64, limit: int = 16, stride: int = STRIDE
) -> list[Chain]:
    """Match and chain."""
    return chains(matches(query, segment, least, cap, stride), segment, limit)


def occurrences(query: Any, segment: Segment, limit: int = 10) -> list[int]:
    """List places where the whole query stands, the lowest first."""
    ids = [int(word) for word in query]
    if not ids or 0 in ids:
        return []
    index, found = _insertion(ids, 0, segment), []
    while index < len(segment.suffixes):
        place = int(segment.suffixes[index])
        if _shared(ids, 0, segment, place, DEPTH) < min(DEPTH, len(ids)):
            break
        if _shared(ids, 0, segment, place, len(ids)) == len(ids):
            found.append(place)
        index += 1
    return sorted(found)[:limit]
