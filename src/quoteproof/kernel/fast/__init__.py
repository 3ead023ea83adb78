"""The compiled kernel: the same functions as `kernel/reference`, a file for each of its passes, no numpy.

The rules and their reasons are written there; here are only the ways to make them fast. Every long loop releases the lock.
"""

from typing import Any

from quoteproof.kernel.fast.align import edit_script, word_alignment
from quoteproof.kernel.fast.folding import Words, fold, pack, split, words
from quoteproof.kernel.fast.searching import (
    Segment,
    chains,
    matches,
    occurrences,
    overlap_all,
    search,
    search_all,
    vote,
    vote_all,
)

NAME = "fast"


def index(ids: Any, share: float) -> Any:
    """Make an index."""
    from quoteproof.kernel.fast.suffixes import index as made  # who reads an archive need not write one

    return made(ids, share)


__all__ = [
    "NAME", "Segment", "Words", "chains", "edit_script", "fold", "index", "matches", "occurrences", "overlap_all", "pack", "search", "search_all", "split",
    "vote", "vote_all", "word_alignment", "words",
]  # fmt: skip
