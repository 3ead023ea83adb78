"""The readable kernel: numpy and plain Python, always shipped. What each function promises: `quoteproof.kernel`."""

from quoteproof.kernel.reference.chains import chains
from quoteproof.kernel.reference.edit_script import edit_script
from quoteproof.kernel.reference.folding import Words, fold, pack, split, words
from quoteproof.kernel.reference.matching import matches, occurrences
from quoteproof.kernel.reference.overlaps import overlap_all
from quoteproof.kernel.reference.searching import search, search_all
from quoteproof.kernel.reference.suffixes import Segment, index
from quoteproof.kernel.reference.voting import vote, vote_all
from quoteproof.kernel.reference.word_alignment import word_alignment

NAME = "reference"

__all__ = [
    "NAME", "Segment", "Words", "chains", "edit_script", "fold", "index", "matches", "occurrences", "overlap_all", "pack", "search", "search_all", "split",
    "vote", "vote_all", "word_alignment", "words",
]  # fmt: skip
