"""Search: match, chain, extend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quoteproof.kernel.reference.chains import Chain, chains
from quoteproof.kernel.reference.extension import around, incomplete, room, shortest
from quoteproof.kernel.reference.matching import STRIDE, matches
from quoteproof.kernel.reference.suffixes import Segment


def search(
    query: Any, segment: Segment, least: int = 3, cap: int = 64, limit: int = 16, stride: int = STRIDE
) -> list[Chain]:
    """Match and chain; extend the best chains if there may be shorter matches than were looked for."""
    ids = [int(word) for word in query]
    found = matches(ids, segment, least, cap, stride)
    best = chains(found, segment, max(limit, room(ids)))
    if least > shortest(ids) and incomplete(ids, best):
        best = chains(sorted({*found, *around(ids, best, segment)}), segment, limit)
    return best[:limit]


def search_all(
    queries: Sequence[Any], segment: Segment, least: int = 3, cap: int = 64, limit: int = 16, stride: int = STRIDE
) -> list[list[Chain]]:
    """Match and chain, each query by itself."""
    return [search(query, segment, least, cap, limit, stride) for query in queries]
