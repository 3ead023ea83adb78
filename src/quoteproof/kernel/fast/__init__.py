"""The compiled kernel: the same functions as `kernel/reference`, a file for each of its passes, no numpy.

The rules and their reasons are written there; here are only the ways to make them fast. Every long loop releases the lock.
"""

from quoteproof.kernel.fast.align import align, lay
from quoteproof.kernel.fast.folding import Words, fold, pack, split, words
from quoteproof.kernel.fast.searching import Segment, chains, glean, glean_all, matches, occurrences, search, search_all
from quoteproof.kernel.fast.suffixes import index

NAME = "fast"

__all__ = [
    "NAME", "Segment", "Words", "align", "chains", "fold", "glean", "glean_all", "index", "lay", "matches", "occurrences", "pack", "search",
    "search_all", "split", "words",
]  # fmt: skip
