"""What a search asks of the index of a segment: the one place at which somebody else may answer (`spark/apart.py`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quoteproof import kernel


class Asked:
    """The questions that there are, answered here."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self.here = not isinstance(index, kernel.Partial)
        """Whether nobody is asked for what is not here: so several threads may look at once."""

    def search_all(self, queries: Sequence[memoryview], *how: int) -> list[list[kernel.Chain]]:
        """Look for rows of words; `how` as the kernel takes it: words in a row, places of one, chains, stride."""
        found: list[list[kernel.Chain]] = kernel.search_all(queries, self._index, *how)
        return found

    def overlap_all(self, queries: Sequence[memoryview], *how: int) -> list[list[kernel.Chain]]:
        """Look for what documents have of texts; `how` as the kernel takes it: words that both have, parts of a stretch."""
        found: list[list[kernel.Chain]] = kernel.overlap_all(queries, self._index, *how)
        return found

    def vote_all(self, queries: Sequence[memoryview], limit: int) -> list[list[kernel.Chain]]:
        """Look around the rarest words."""
        found: list[list[kernel.Chain]] = kernel.vote_all(queries, self._index, limit=limit)
        return found

    def occurrences(self, query: memoryview, limit: int) -> list[int]:
        """List places where the whole query stands."""
        found: list[int] = kernel.occurrences(query, self._index, limit=limit)
        return found
