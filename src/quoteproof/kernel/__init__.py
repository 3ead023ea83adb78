"""The inner loops: folding and cutting into words, the suffix array, matches, chains, word alignment. Written twice.

`reference.py` (numpy, readable) and `fast.pyx` (Cython, optional) hold the same functions and give the same answers;
this module is the one door to them. `QUOTEPROOF_KERNEL=reference` or `fast` in the environment forces one, and asking
for one that is absent raises UsageError at import. `NAME` says which is in use.

**Buffers.** Wherever a signature says `Buffer`, anything is taken that holds unsigned 32-bit integers in one dimension
(numpy array, `array.array("I")`, a memory map cast to "I"); what comes back is an `array.array("I")`.

**Folding and words** (the rules: `reference.py`)

    fold(text) -> (folded, at, source)     two Buffers: from folded position at[k] on, characters come from source[k] on,
                                           one for one, until at[k + 1]; a last entry (len(folded), len(text))
    words(text) -> (ids, starts, ends)     three Buffers of one length; spans in code points of `text`
    split(text) -> (norms, starts, ends)   the same words as folded strings, in a list

A word's id is a hash of its folded characters in ID_BITS = 21 bits, never 0: three ids make one 63-bit sort key, and
two million values hold the vocabulary of a gigabyte with few enough collisions that three words in a row seldom meet
by chance. Ids alone prove nothing: compare `norms` before saying that words are the same. Id 0 separates documents; it
matches nothing, itself included.

**A segment** is many documents' ids in one Buffer, a 0 after each document, the last one too.

    suffix_array(ids) -> Buffer            positions of all words (no separators), sorted by the DEPTH = 48 words from
                                           there on, a separator being less than any word; ties by position
    prefix_table(ids, suffixes) -> Buffer  2^b + 1 entries: suffixes[table[k]:table[k + 1]] begin with an id whose top b
                                           of 21 bits are k; b grows with the segment
    Segment(ids, suffixes, table, starts)  the four Buffers, kept by reference; `starts`: position of each document's
                                           first word, ascending. A document without words has its separator only.

**A query**

    search(query, segment, least=3, cap=64, limit=16, stride=8) -> list of (score, document, matches)

`query` is a Buffer of ids (a 0 in it matches nothing). Finds the maximal matches of at least `least` words and chains
them document by document; best score first, at most `limit`. `document` counts from 0 in the segment's `starts`;
`matches` is a tuple of (query word, word of the document, words), ascending in both, disjoint in both. `score` is in
eighths of a word. The query is looked up where its last match ended, at most `stride` words on; 1: at every word. One
document can give several chains (a passage in another order, or twice). The lock is released.

    glean(query, segment, least=2, limit=16) -> as `search`

Finds what is left of a query in which hardly three words in a row are right: the passages around its rare words and pairs
that hold most of it, weighed by how rare the words are; at most 16. What it costs does not grow with the segment, and where
nothing holds a quarter of the query, hardly anything (`reference/gleaning.py`).

    matches(query, segment, least=3, cap=64, stride=8) -> list of (query word, position in the segment, words)
    chains(matches, segment, limit=16) -> as `search`
    occurrences(query, segment, limit=10) -> list of positions in the segment where the whole query stands, ascending

**Alignment**

    align(a, b, passing=()) -> list of (operation, a0, a1, b0, b1)      two Buffers of numbers. Operations: SAME, REPLACE,
                                           DELETE (only a has words), INSERT (only b has), ELIDED. Gapless; fewest changed
                                           words, then fewest places of change; neighbouring changes are one step.
                                           `passing`: places in b (0 … len(b)) where words of a may be passed for nothing;
                                           with it, a word that only b has counts 3, one that only a has 2.
"""

from __future__ import annotations

import os
from array import array
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from quoteproof.errors import UsageError
from quoteproof.kernel.folds import FOLD_VERSION, UNICODE_VERSION
from quoteproof.patterns import lazy

Buffer = Any
"""Anything that holds unsigned 32-bit integers in one dimension."""
Match = tuple[int, int, int]
Chain = tuple[int, int, tuple[Match, ...]]
Step = tuple[int, int, int, int, int]

ID_BITS = 21
DEPTH = 48
PIECE = 1 << 20
"""Characters that are folded at a time."""
_SAFE = lazy("(?<=[^-\u00ad\u2010\\s])[ \n]")

SAME, REPLACE, DELETE, INSERT, ELIDED = range(5)


def _load() -> Any:
    """Import the kernel that the environment asks for, else the fast one if it is there."""
    choice = os.environ.get("QUOTEPROOF_KERNEL", "")
    if choice not in ("", "fast", "reference"):
        raise UsageError(f"QUOTEPROOF_KERNEL is {choice!r}; it can be 'fast' or 'reference'")
    try:
        return import_module(f"quoteproof.kernel.{choice or 'fast'}")
    except ImportError as error:
        if choice == "fast":
            raise UsageError(f"QUOTEPROOF_KERNEL asks for the compiled kernel, which is not there: {error}") from None
        return import_module("quoteproof.kernel.reference")


_kernel = _load()

NAME: str = _kernel.NAME
"""The kernel in use: "fast" or "reference"."""

fold: Callable[[str], tuple[str, Buffer, Buffer]] = _kernel.fold
split: Callable[[str], tuple[list[str], Buffer, Buffer]] = _kernel.split
suffix_array: Callable[[Buffer], Buffer] = _kernel.suffix_array
prefix_table: Callable[[Buffer, Buffer], Buffer] = _kernel.prefix_table
Segment: Any = _kernel.Segment
matches: Callable[..., list[Match]] = _kernel.matches
chains: Callable[..., list[Chain]] = _kernel.chains
search: Callable[..., list[Chain]] = _kernel.search
glean: Callable[..., list[Chain]] = _kernel.glean
occurrences: Callable[..., list[int]] = _kernel.occurrences
align: Callable[..., list[Step]] = _kernel.align


def words(text: str) -> tuple[Buffer, Buffer, Buffer]:
    """Cut into words and hash; a long text piece by piece, since the passes need some 11 bytes a character."""
    if len(text) <= PIECE:
        return _kernel.words(text)  # type: ignore[no-any-return]
    whole = array("I"), array("I"), array("I")
    for start, piece in _pieces(text):
        ids, starts, ends = _kernel.words(piece)
        for numbers, more in zip(whole, (ids, _shifted(starts, start), _shifted(ends, start)), strict=True):
            numbers.extend(more)
    return whole


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Part a text where no rule looks across: before a space or line break that does not follow a hyphen or space."""
    start = 0
    while len(text) - start > PIECE and (safe := _SAFE.search(text, start + PIECE)):
        yield start, text[start : safe.start()]
        start = safe.start()
    yield start, text[start:]


def _shifted(places: Buffer, by: int) -> array[int]:
    return array("I", [place + by for place in places])


__all__ = [
    "DELETE", "DEPTH", "ELIDED", "FOLD_VERSION", "ID_BITS", "INSERT", "NAME", "REPLACE", "SAME", "UNICODE_VERSION", "Buffer",
    "Chain", "Match", "Segment", "Step", "align", "chains", "fold", "glean", "matches", "occurrences", "prefix_table", "search",
    "split", "suffix_array", "words",
]  # fmt: skip
