"""Look words up in the segments of an archive: which stretches of which documents have most of them, in order."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby, islice, pairwise
from typing import NamedTuple, TypeVar

from quoteproof import kernel
from quoteproof.archive.segment import Record, Segment, Stretch
from quoteproof.archive.shelf import Volume
from quoteproof.model import Document, Passage

T = TypeVar("T")
Match = tuple[int, int, int]  # word of the query, word of the document, how many words

SHORT, COVERED = 12, 0.6
"""A quotation with fewer words than this, or with a smaller part of them in the best chain, is looked up once more."""
WORTH = 0.25  # the part of a quotation's words that a chain must have to be worth laying it on
HALF = 0.5  # the part of the best chain's score, and of its words, that another must have
SHORTEST = 5  # words that can be a piece of a splice
EQUALS = 64  # chains among which the order of equals is decided; the kernel's own order is that of the archive
CONSIDERED = 64  # chains among which the nearest is
FILLINGS = 4  # chains that are considered for such a piece


Look = Callable[[memoryview, kernel.Segment, int], list[kernel.Chain]]
"""Query, segment, limit: one of the two ways to look words up."""

CAP = 128  # places of a word that `nearest` goes through


def quick(query: memoryview, index: kernel.Segment, most: int) -> list[kernel.Chain]:
    """Look for three words in a row."""
    return kernel.search(query, index, limit=most)


def closer(query: memoryview, index: kernel.Segment, most: int) -> list[kernel.Chain]:
    """Look around the rarest words and pairs for what is left of a query; single words count if they are all there is."""
    return kernel.glean(query, index, 1 if len(query) < SHORT else 2, most)


def word_by_word(query: memoryview, index: kernel.Segment, most: int) -> list[kernel.Chain]:
    """Look for every word; one that stands in no more than CAP places is found in all of them."""
    return kernel.search(query, index, 1, CAP, most, 1)


class Candidate(NamedTuple):
    """A chain of matches in one document; `score` in eighths of a word."""

    score: int
    segment: Segment
    number: int
    matches: tuple[Match, ...]

    @property
    def covered(self) -> int:
        """How many words of the query have a match."""
        return sum(words for _, _, words in self.matches)

    def lies_over(self, other: Candidate) -> bool:
        """Say whether most of the words of this chain stand between the first and last of one in the same document."""
        first, after = other.matches[0][1], other.matches[-1][1] + other.matches[-1][2]
        return 2 * sum(n for _, r, n in self.matches if first <= r < after) > self.covered

    def rarity(self, query: memoryview) -> float:
        """Add up how rare the matched words are."""
        return sum(self.segment.rarity(word) for q, _, n in self.matches for word in query[q : q + n])

    @property
    def passage(self) -> Passage:
        """The stretch of the document from the first match to the last."""
        first, after = self.matches[0][1], self.matches[-1][1] + self.matches[-1][2]
        return Passage(self.document, self.stretch(first, after).span(first, after))

    @property
    def length(self) -> int:
        """The number of words of the document."""
        return self.segment.length(self.number)

    def stretch(self, first: int, after: int) -> Stretch:
        """Some words of the document."""
        with self.segment.walked():
            return self.segment.stretch(self.number, first, after)

    @property
    def document(self) -> Document:
        """The document that it is in."""
        return self.segment.source(self.number)

    @property
    def record(self) -> Record:
        """What is known of that document; its text is not read for this."""
        return self.segment.record(self.number)


def candidates(
    query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = (), look: Look = quick
) -> list[Candidate]:
    """Return the best chains of matches, the best first, none of a removed or excluded document, none that is worth less than
    half of the best."""
    found: list[Candidate] = []
    for volume in volumes:
        with volume.segment.walked():
            found += _enough(partial(_search, query, volume, exclude, look, HALF), limit)
    found.sort(key=lambda hit: -hit.score)
    return [hit for hit in found[:limit] if hit.score >= HALF * found[0].score]


def best(query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()) -> list[Candidate]:
    """Return the best chains, found at a closer look where the quick one finds little, in order."""
    most = max(limit, EQUALS)
    found = candidates(query, volumes, most, exclude)
    if not found or not _settled(query, found[0]):
        found += candidates(query, volumes, most, exclude, closer)
    return list(islice(_distinct(ordered(_worthy(query, found))), limit))


def hits(query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()) -> list[Candidate]:
    """Return the chains that a quotation may be laid on: the best ones, then what is known of the stretches they leave open.

    A half that is spliced on can stand in one place, while the other half stands in so many that it would not be among the best.
    """
    found = best(query, volumes, limit, exclude)
    stretches = _open(query, found[0]) if found else ()
    return found + [hit for stretch in stretches for hit in _within(query, stretch, volumes, exclude)]


def nearest(query: memoryview, volumes: Sequence[Volume], exclude: Collection[str] = ()) -> Candidate | None:
    """Return the chain of the query's rarer words that says most of where they stand, if one of them is known at all."""
    found: list[Candidate] = []
    for volume in volumes:
        with volume.segment.walked():
            rarer = _rarer(query, volume.segment)
            found += _enough(partial(_search, rarer, volume, exclude, word_by_word, 0), CONSIDERED)
    return max(ordered(found), key=lambda hit: hit.rarity(query), default=None)


def _rarer(query: memoryview, segment: Segment) -> memoryview:
    """Blank out the words that are less than half as rare as the rarest; a 0 matches nothing."""
    least = max(map(segment.rarity, query), default=0) / 2
    return memoryview(array("I", [word if segment.rarity(word) >= least else 0 for word in query]))


def occurrences(words: str, volumes: Sequence[Volume], limit: int) -> list[Passage]:
    """Return the places where these words stand one after the other after folding, in the order of the archive."""
    query, norms = memoryview(kernel.words(words)[0]), list(kernel.split(words)[0])
    found: list[Passage] = []
    for volume in volumes if norms else ():
        with volume.segment.walked():
            found += _enough(partial(_places, norms, query, volume), limit - len(found))
    return found


def _settled(query: memoryview, best: Candidate) -> bool:
    """Say whether a closer look could not find much better: of a short quotation at most one word is missing."""
    return best.covered >= (len(query) - 1 if len(query) < SHORT else COVERED * len(query))


def _worthy(query: memoryview, found: Sequence[Candidate]) -> list[Candidate]:
    """Leave out what is little beside the best chain or beside the query."""
    words = [hit.covered for hit in found]
    least = max(WORTH * len(query), HALF * max(words, default=0))
    return [hit for hit, covered in zip(found, words, strict=True) if covered >= least]


def ordered(found: list[Candidate]) -> Iterator[Candidate]:
    """Order by score; equals by date, then by id, so the same documents give the same list however they are stored."""
    found.sort(key=lambda hit: -hit.score)
    for _, group in groupby(found, key=lambda hit: hit.score):
        equals = list(group)
        if len(equals) > 1:
            equals.sort(key=lambda hit: (hit.record.meta.date or "9", hit.record.id))
        yield from equals


def _distinct(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Keep the best of the chains that lie over each other in the source."""
    beside: dict[tuple[str, int], list[Candidate]] = {}
    for hit in found:
        others = beside.setdefault((hit.segment.id, hit.number), [])
        if not any(hit.lies_over(other) for other in others):
            others.append(hit)
            yield hit


def _open(query: memoryview, best: Candidate) -> list[tuple[int, int]]:
    """The stretches of the query before, between and after the best chain's matches that are long enough to look up."""
    matches = [(0, 0, 0), *best.matches, (len(query), 0, 0)]
    gaps = ((a[0] + a[2], b[0]) for a, b in pairwise(matches))
    return [(first, after) for first, after in gaps if after - first >= SHORTEST]


def _within(
    query: memoryview, stretch: tuple[int, int], volumes: Sequence[Volume], exclude: Collection[str]
) -> Iterator[Candidate]:
    first, after = stretch
    for hit in candidates(query[first:after], volumes, FILLINGS, exclude):
        yield hit._replace(matches=tuple((q + first, r, n) for q, r, n in hit.matches))


def _search(
    query: memoryview, volume: Volume, exclude: Collection[str], look: Look, part: float, most: int
) -> tuple[bool, list[Candidate]]:
    """Look into one segment, as far as chains are worth this part of the best; say whether there may be more, and return those
    that may be seen."""
    segment, least = volume.segment, 0.0
    shown: list[Candidate] = []
    found = look(query, segment.index, most)
    for score, number, chain in found:
        if score < least:
            return False, shown
        if number in volume.removed or (exclude and segment.record(number).meta.digest in exclude):
            continue
        least = max(least, part * score)
        shown.append(Candidate(score, segment, number, chain))
    return len(found) == most, shown


def _places(norms: list[str], query: memoryview, volume: Volume, most: int) -> tuple[bool, list[Passage]]:
    positions = kernel.occurrences(query, volume.segment.index, limit=most)
    return len(positions) == most, list(_confirmed(norms, positions, volume))


def _confirmed(norms: list[str], positions: Sequence[int], volume: Volume) -> Iterator[Passage]:
    """Keep the places where the words themselves are the same, not only their hashes."""
    for position in positions:
        number = volume.segment.owner(position)
        if number in volume.removed:
            continue
        first = position - volume.segment.starts[number]
        span = volume.segment.stretch(number, first, first + len(norms)).span(first, first + len(norms))
        passage = Passage(volume.segment.source(number), span)
        if list(kernel.split(passage.text)[0]) == norms:
            yield passage


def _enough(look: Callable[[int], tuple[bool, list[T]]], limit: int) -> list[T]:
    """Ask for more until there are `limit` results that may be seen, or no more at all."""
    most = limit
    while True:
        more, shown = look(most)
        if len(shown) >= limit or not more:
            return shown[:limit]
        most *= 4
