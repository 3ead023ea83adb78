"""Sources that copy each other, and formulas that nobody copied: told apart by what stands around the same words.

Two papers that print one agency's report have the words before and behind a passage in common too; two speeches with the same
formula of thanks go on each in its own way.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from quoteproof.align.local import Laid
from quoteproof.archive.search import Candidate

AROUND = 16
"""Words before and behind a passage that are compared."""
SAME = 0.5
"""The part of them that two copies have in common."""
COMMON = 4
"""Sources that go on each in its own way: what so many have is common stock."""
SHORT = 40
"""Words of the longest formula; what is longer is common stock only where it opens or closes most of its sources (a notice of
copyright, a line about the author)."""
EDGE = 60
"""Words from the beginning or the end of a document that such a notice may be away."""


def independent(bearers: Sequence[Laid[Candidate]]) -> int:
    """Count the sources that do not copy each other."""
    kinds: list[tuple[Counter[str], Counter[str]]] = []
    for one in bearers:
        beside = _beside(one)
        if not any(_alike(beside, other) for other in kinds):
            kinds.append(beside)
    return len(kinds)


def is_formula(bearers: Sequence[Laid[Candidate]]) -> bool:
    """Say whether a passage is common stock, and no one's that could be named; the first bearer has most of it."""
    if len(bearers) < COMMON or independent(bearers) < COMMON:
        return False
    if bearers[0].count <= SHORT:
        return True
    return 2 * sum(map(_at_edge, bearers)) > len(bearers)


def _at_edge(one: Laid[Candidate]) -> bool:
    first, after = one.source
    return first < EDGE or one.hit.length - after < EDGE


def _beside(one: Laid[Candidate]) -> tuple[Counter[str], Counter[str]]:
    before, behind = _sides(one)
    return Counter(before), Counter(behind)


def _sides(one: Laid[Candidate]) -> Iterator[list[str]]:
    first, after = one.source
    for low, high in ((max(0, first - AROUND), first), (after, min(one.hit.length, after + AROUND))):
        yield one.hit.stretch(low, high).norms(low, high) if low < high else []


def _alike(one: tuple[Counter[str], Counter[str]], other: tuple[Counter[str], Counter[str]]) -> bool:
    """Say whether the words on one side are the same, or nothing stands on either that could differ."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a and b]
    return not pairs or any((a & b).total() >= SAME * min(a.total(), b.total()) for a, b in pairs)
