"""The inner loops: folding and cutting into words, the suffix array, matches, chains, word alignment. Written twice.

`reference/` (numpy, readable) and `fast/` (Cython, optional) hold the same functions and give the same answers;
this module is the one door to them. `QUOTEPROOF_KERNEL=reference` or `fast` in the environment forces one, and asking
for one that is absent raises UsageError at import. `NAME` says which is in use.

**Buffers.** Wherever a signature says `Buffer`, anything is taken that holds unsigned 32-bit integers in one dimension
(numpy array, `array.array("I")`, a memory map cast to "I"); what comes back is an `array.array("I")`.

**Folding and words** (the rules: `reference/folding.py`)

    fold(text) -> (folded, at, source)     two Buffers: from folded position at[k] on, characters come from source[k] on,
                                           one for one, until at[k + 1]; a last entry (len(folded), len(text))
    words(text) -> (ids, starts, ends)     three Buffers of one length; spans in code points of `text`
    split(text) -> (norms, starts, ends)   the same words as folded strings, in a list
    Words(text, spans=None)                the words of a text, or of the stretches `spans` of it, pairs of code points, one after the
                                           other: both hashed and spelt. IndexError for a stretch or a word that is not there
      .ids .starts .ends   Buffer          as in `words`; each time anew. Spans in code points of `text`; len(): how many words
      .start(word) .end(word)              where one begins and ends
      .norms(first=0, after=None)          the words from `first` to the one before `after` as folded strings, in a list
    pack(texts) -> (counts, ids, places)   of several texts, one after the other: how many words each has; their ids, packed:
                                           `bytes`, THREE words in 8 of them; and a pair of numbers for every SPACING = 64th
                                           word but the first, where it begins in code points and in UTF-8, NOWHERE where a cut
                                           that begins there could find other words

A word's id is a hash of its folded characters in ID_BITS = 21 bits, never 0: three ids make one 63-bit sort key, and
two million values hold the vocabulary of a gigabyte with few enough collisions that three words in a row seldom meet
by chance. Ids alone prove nothing: compare `norms` before saying that words are the same. Id 0 separates documents; it
matches nothing, itself included.

**Packed ids** are 64-bit numbers, little-endian: the first id of three in the highest 21 of 63 bits, so that the number is the
sort key of its first word. A document ends with one to three ids 0, as many as fill its last number.

**A segment** is many documents' packed ids in one row; anything that holds bytes or 64-bit numbers.

    index(ids, share=…) -> Index           how it is searched; `share`: how much of all words the frequent ones may be, which are
                                           entered where they stand among themselves only. By default SHARE, and 0 in a segment
                                           of fewer than FULL words. Two cores are used
      .frequent  Buffer                    the ids of these words, ascending
      .suffixes  Buffer                    the places that are entered, sorted by the DEPTH = 48 words from there on, a separator
                                           being less than any word; ties by place
      .table     Buffer                    2^b + 1 entries: suffixes[table[k]:table[k + 1]] begin with an id whose top b of 21
                                           bits are k; b grows with the segment
      .guide     Buffer                    for each STEP = 32nd suffix the 32 bits of its first three ids that follow those b bits
    Segment(ids, index, starts, ranks)     the buffers, kept by reference; `starts`: place of each document's first word,
                                           ascending; `ranks`: a number a document, the lower comes first of equals. A document
                                           without words has its separator only.
    Partial(ids, index, starts, ranks, blocks)   the same of a file that is not all here: `ids` and the index but for the frequent words
                                           lie in `blocks.data`, a map of the file, of which `blocks.held` has a byte a block of
                                           2^`blocks.bits` bytes, HERE or another. A place in another block is read as 0, and the
                                           block is WANTED. What is asked of such a segment is asked again until `blocks.complete`
                                           says that nothing was wanted, so the answer is that of the whole file.

**A query**

    search(query, segment, least=3, cap=64, limit=16, stride=8) -> list of (score, document, matches)

`query` is a Buffer of ids (a 0 in it matches nothing). Finds the maximal matches of at least `least` words and chains
them document by document; best score first, then by rank, at most `limit`. `document` counts from 0 in the segment's `starts`;
`matches` is a tuple of (query word, word of the document, words), ascending in both, disjoint in both. `score` is in
eighths of a word. The query is looked up where its last match ended, at most `stride` words on; 1: at every word. `cap`: how many
places of a word are gone through; four times as many in a query of fewer than 12 words that is not found as a whole. If the best
chain has half of the query, but not all of it in a row, shorter matches are looked for around it and those that come near it, of
as many words as `vote` takes (`reference/extension.py`). One document can give several chains (a passage in another order, or
twice). The lock is released.

    vote(query, segment, least=0, limit=16) -> as `search`

Finds what is left of a query in which hardly three words in a row are right: the passages around its rare words and pairs
that hold most of it, weighed by how rare the words are; at most 64, or twice the limit. `least` 0: 1 for a query of fewer than
12 words, else 2. What it costs does not grow with the segment, and where nothing holds a quarter of the query, hardly anything
(`reference/voting.py`).

    overlap_all(queries, segment, least, limit) -> list of lists of (score, document, matches)

Finds at all places of a text at once what documents have of it: chains of rows of four words, cut where text or document jump, each
grown to both sides by the words that both have, as far as these outweigh what was changed between them. Those with at least `least`
words, in the order of the text by stretches of 256 words; of each the best first, at most `limit` (`reference/overlaps.py`).

    search_all(queries, segment, …) -> list of what `search` gives for each; many are looked up on two cores. So `vote_all`.
    matches(query, segment, least=3, cap=64, stride=8, every=False) -> list of (query word, place in the segment, words)
    chains(matches, segment, limit=16) -> as `search`
    occurrences(query, segment, limit=10) -> list of places in the segment where the whole query stands, ascending

**Alignment**

    edit_script(a, b, passing=()) -> list of (operation, a0, a1, b0, b1)      two lists of words. Operations: SAME, REPLACE,
                                           DELETE (only a has words), INSERT (only b has), ELIDED. Gapless; fewest changed
                                           words, then fewest places of change; neighbouring changes are one step.
                                           `passing`: places in b (0 … len(b)) where words of a may be passed for nothing;
                                           with it, a word that only b has counts 3, one that only a has 2.
    word_alignment(quoted, source, shift, matches, ellipses, room, joined) -> as `edit_script`
                                           the stretch `room` of two `Words` side by side, a being the source, whose first word has
                                           the number `shift` in its document. `matches`: as `search` gives them; not taken for the
                                           same unless their letters are. `ellipses`: places in `quoted` where words of the source
                                           may be passed. `room`: the words `first` … `after` of `quoted` and `low` … `high` of the
                                           document; what the source has before and behind those of the quotation does not count.
                                           `joined(a, b, passing)`: asked instead of `edit_script`, with lists, where two neighbours on one
                                           side, written as one word, begin a word of the other or are one. All words of the source
                                           count in its document. Neighbouring steps of one kind are one, but
                                           for elisions. IndexError where matches do not run forward in the room, or words are not
                                           there (`reference/word_alignment.py`)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any, Protocol, TypeVar

from quoteproof.errors import UsageError
from quoteproof.kernel.folds import FOLD_VERSION, UNICODE_VERSION
from quoteproof.kernel.index import DEPTH, HERE, ID_BITS, NOWHERE, PLACE_BITS, SPACING, STEP, THREE, WANTED, Index

Buffer = Any
"""Anything that holds unsigned 32-bit integers in one dimension."""
Match = tuple[int, int, int]
Chain = tuple[int, int, tuple[Match, ...]]
Step = tuple[int, int, int, int, int]
T = TypeVar("T")


class Blocks(Protocol):
    """A file of which some blocks are here."""

    data: memoryview
    held: bytearray
    bits: int

    @property
    def state(self) -> int:
        """Another number whenever blocks have come in."""

    def complete(self, state: int) -> bool:
        """Say whether nothing was wanted, nor came in since `state`; if so, fetch what was wanted, or some of it."""


SHARE = 0.55
"""On 100 MB of speeches that is 119 words, and .885 bytes of index a byte of text; of `bench/mangled.py` .886 and .986 of the first
two kinds are found. With .40: 27 words, .942 bytes, .892 and .986; with .70: 436 words, .853 bytes, .846 and .966."""
FULL = 1 << 16
MANY = 32
"""Queries that are worth a second thread: to start one takes as long as to look some ten up."""

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
            why = f"is not there, or of another version (install quoteproof again): {error}"
            raise UsageError(f"QUOTEPROOF_KERNEL asks for the compiled kernel, which {why}") from None
        return import_module("quoteproof.kernel.reference")


_kernel = _load()

NAME: str = _kernel.NAME
"""The kernel in use: "fast" or "reference"."""

fold: Callable[[str], tuple[str, Buffer, Buffer]] = _kernel.fold
split: Callable[[str], tuple[list[str], Buffer, Buffer]] = _kernel.split
words: Callable[[str], tuple[Buffer, Buffer, Buffer]] = _kernel.words
pack: Callable[[Sequence[str]], tuple[Buffer, bytes, Buffer]] = _kernel.pack
Segment: Any = _kernel.Segment
matches: Callable[..., list[Match]] = _kernel.matches
chains: Callable[..., list[Chain]] = _kernel.chains
search: Callable[..., list[Chain]] = _kernel.search
vote: Callable[..., list[Chain]] = _kernel.vote
edit_script: Callable[..., list[Step]] = _kernel.edit_script
Words: Any = _kernel.Words
word_alignment: Callable[..., list[Step]] = _kernel.word_alignment


class Partial(Segment):  # type: ignore[misc]
    """A segment of a file of which some blocks are here; the others are fetched when they are wanted."""

    def __init__(self, ids: Any, index: Index, starts: Any, ranks: Any, blocks: Blocks) -> None:
        super().__init__(ids, index, starts, ranks, blocks.data, blocks.held, blocks.bits)
        self.blocks = blocks


def index(ids: Any, share: float | None = None) -> Index:
    """Make the index of a segment's packed ids."""
    if share is None:
        share = SHARE if memoryview(ids).nbytes // 8 * THREE >= FULL else 0.0
    made: Index = _kernel.index(ids, share)
    return made


def search_all(
    queries: Sequence[Buffer], segment: Any, least: int = 3, cap: int = 64, limit: int = 16, stride: int = 8
) -> list[list[Chain]]:
    """Look several queries up."""
    return _completely(
        segment,
        lambda: _in_halves(lambda some: _kernel.search_all(some, segment, least, cap, limit, stride), queries),
    )


def vote_all(queries: Sequence[Buffer], segment: Any, least: int = 0, limit: int = 16) -> list[list[Chain]]:
    """Vote for several queries."""
    return _completely(segment, lambda: _in_halves(lambda some: _kernel.vote_all(some, segment, least, limit), queries))


def overlap_all(queries: Sequence[Buffer], segment: Any, least: int, limit: int) -> list[list[Chain]]:
    """Look for what documents have of several texts."""
    return _completely(
        segment, lambda: _in_halves(lambda some: _kernel.overlap_all(some, segment, least, limit), queries)
    )


def occurrences(query: Buffer, segment: Any, limit: int = 10) -> list[int]:
    """List places where a query stands."""
    return _completely(segment, lambda: _kernel.occurrences(query, segment, limit))


def _completely(segment: Any, look: Callable[[], list[T]]) -> list[T]:
    """Look until nothing was missing: of what is not all here, a look says what it wants."""
    if not isinstance(segment, Partial):
        return look()
    while True:
        before = segment.blocks.state
        try:
            found = look()
        except IndexError:  # a 0 that stands for what is not here may lead anywhere
            if segment.blocks.complete(before):
                raise
        else:
            if segment.blocks.complete(before):
                return found


def _in_halves(look: Callable[[Sequence[Buffer]], list[list[Chain]]], queries: Sequence[Buffer]) -> list[list[Chain]]:
    """Look the second half of many queries up on a second core."""
    if len(queries) < MANY:
        return look(queries)
    from concurrent.futures import ThreadPoolExecutor  # one quotation does not need it

    middle = len(queries) // 2
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(look, queries[middle:])
        return look(queries[:middle]) + other.result()


__all__ = [
    "DELETE", "DEPTH", "ELIDED", "FOLD_VERSION", "HERE", "ID_BITS", "INSERT", "NAME", "NOWHERE", "PLACE_BITS", "REPLACE", "SAME",
    "SPACING", "STEP", "THREE", "UNICODE_VERSION", "WANTED", "Blocks", "Buffer", "Chain", "Index", "Match", "Partial", "Segment", "Step", "Words", "chains", "edit_script",
    "fold", "index", "matches", "occurrences", "overlap_all", "pack", "search", "search_all", "split", "vote", "vote_all", "word_alignment", "words",
]  # fmt: skip
