"""The readable kernel: numpy and plain Python, always shipped. What each function promises: `quoteproof.kernel`."""

from quoteproof.kernel.reference.align import align
from quoteproof.kernel.reference.chains import chains
from quoteproof.kernel.reference.folding import Words, fold, pack, split, words
from quoteproof.kernel.reference.laying import lay
from quoteproof.kernel.reference.matching import matches, occurrences
from quoteproof.kernel.reference.searching import search, search_all
from quoteproof.kernel.reference.suffixes import Segment, index
from quoteproof.kernel.reference.voting import glean, glean_all

NAME = "reference"

__all__ = [
    "NAME", "Segment", "Words", "align", "chains", "fold", "glean", "glean_all", "index", "lay", "matches", "occurrences", "pack", "search",
    "search_all", "split", "words",
]  # fmt: skip
