"""Look words up in the segments of an archive: which stretches of which documents have most of them, in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple, TypeVar

from quoteproof import kernel
from quoteproof.archive.segment import Cut, Segment
from quoteproof.archive.shelf import Volume
from quoteproof.model import Document, Passage

T = TypeVar("T")
Match = tuple[int, int, int]  # word of the query, word of the document, how many words

SHORT, COVERED = 12, 0.8
"""A quotation with fewer words than this, or with a smaller part of them in the best chain, is looked up once more."""
RARE = 256  # places; a word or pair that stands in more says little of where a quotation is from
WORTH = 0.25  # the part of a quotation's words that a chain must have to be worth laying it on
SHORTEST = 5  # words that can be a piece of a splice
FILLINGS = 4  # chains that are considered for such a piece


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
        """Say whether most of the words of this chain stand between the other's first and last."""
        if (self.number, self.segment) != (other.number, other.segment):
            return False
        first, after = other.matches[0][1], other.matches[-1][1] + other.matches[-1][2]
        return 2 * sum(n for _, r, n in self.matches if first <= r < after) > self.covered

    @property
    def passage(self) -> Passage:
        """The stretch of the document from the first match to the last."""
        last = self.matches[-1]
        with self.segment.walked():
            document, cut = self.segment.cut(self.number)
            return Passage(document, cut.span(self.matches[0][1], last[1] + last[2]))

    @property
    def cut(self) -> Cut:
        """The words of that document."""
        return self.segment.cut(self.number)[1]

    @property
    def document(self) -> Document:
        """The document that it is in."""
        return self.segment.cut(self.number)[0]


def candidates(
    query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = (), least: int = 3
) -> list[Candidate]:
    """Return the best chains of matches of at least `least` words, the best first, none of a removed or excluded document.

    Equal scores stand in the order of the archive, so the same archive gives the same list.
    """
    found: list[Candidate] = []
    for volume in volumes:
        with volume.segment.walked():
            found += _enough(partial(_search, query, volume, exclude, least), limit)
    found.sort(key=lambda candidate: -candidate.score)
    return found[:limit]


def hits(query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()) -> list[Candidate]:
    """Return the chains that a quotation may be laid on: the best ones, then what is known of the stretch they leave open.

    A half that is spliced on can stand in one place, while the other half stands in so many that it would not be among the best.
    """
    found = candidates(query, volumes, limit, exclude)
    if not found or len(query) < SHORT or found[0].covered < COVERED * len(query):
        found += by_rare_words(query, volumes, limit, exclude)
    found = [hit for hit in found if hit.covered >= WORTH * len(query)]
    found.sort(key=lambda hit: (-hit.score, hit.document.meta.date or "9", hit.document.id))
    fillings = [hit for first, after in _open(query, found) for hit in _within(query, first, after, volumes, exclude)]
    return _distinct(found)[:limit] + fillings


def by_rare_words(
    query: memoryview, volumes: Sequence[Volume], limit: int, exclude: Collection[str] = ()
) -> list[Candidate]:
    """Return the chains of single words and pairs that stand in few places, the best first."""
    found: list[Candidate] = []
    for volume in volumes:
        with volume.segment.walked():
            found += _enough(partial(_rare, query, volume, exclude), limit)
    found.sort(key=lambda candidate: -candidate.score)
    return found[:limit]


def occurrences(words: str, volumes: Sequence[Volume], limit: int) -> list[Passage]:
    """Return the places where these words stand one after the other after folding, in the order of the archive."""
    query, norms = memoryview(kernel.words(words)[0]), list(kernel.split(words)[0])
    found: list[Passage] = []
    for volume in volumes if norms else ():
        with volume.segment.walked():
            found += _enough(partial(_places, norms, query, volume), limit - len(found))
    return found


def _distinct(found: Sequence[Candidate]) -> list[Candidate]:
    """Keep the best of the chains that lie over each other in the source."""
    kept: list[Candidate] = []
    for hit in found:
        if not any(hit.lies_over(other) for other in kept):
            kept.append(hit)
    return kept


def _open(query: memoryview, found: Sequence[Candidate]) -> list[tuple[int, int]]:
    """The stretches of the query before, between and after the best hit's matches that are long enough to look up."""
    if not found:
        return []
    matches = [(0, 0, 0), *found[0].matches, (len(query), 0, 0)]
    gaps = ((a[0] + a[2], b[0]) for a, b in pairwise(matches))
    return [(first, after) for first, after in gaps if after - first >= SHORTEST]


def _within(
    query: memoryview, first: int, after: int, volumes: Sequence[Volume], exclude: Collection[str]
) -> Iterator[Candidate]:
    for hit in candidates(query[first:after], volumes, FILLINGS, exclude):
        yield hit._replace(matches=tuple((q + first, r, n) for q, r, n in hit.matches))


def _rare(query: memoryview, volume: Volume, exclude: Collection[str], most: int) -> tuple[int, list[Candidate]]:
    index = volume.segment.index
    matches: set[Match] = set()
    for words in (1, 2):
        for at in range(len(query) - words + 1):
            found = kernel.matches(query[at : at + words], index, least=words, cap=RARE)
            if len(found) < RARE:
                matches.update((at + q, r, n) for q, r, n in found)
    return _shown(kernel.chains(sorted(matches), index, most), volume, exclude)


def _search(
    query: memoryview, volume: Volume, exclude: Collection[str], least: int, most: int
) -> tuple[int, list[Candidate]]:
    return _shown(kernel.search(query, volume.segment.index, least=least, limit=most), volume, exclude)


def _shown(found: list[kernel.Chain], volume: Volume, exclude: Collection[str]) -> tuple[int, list[Candidate]]:
    """Leave out what is not to be seen; say also how many there were."""
    shown = [
        Candidate(score, volume.segment, number, matches)
        for score, number, matches in found
        if number not in volume.removed
    ]
    if exclude:
        shown = [candidate for candidate in shown if candidate.document.meta.digest not in exclude]
    return len(found), shown


def _places(norms: list[str], query: memoryview, volume: Volume, most: int) -> tuple[int, list[Passage]]:
    positions = kernel.occurrences(query, volume.segment.index, limit=most)
    return len(positions), list(_confirmed(norms, positions, volume))


def _confirmed(norms: list[str], positions: Sequence[int], volume: Volume) -> Iterator[Passage]:
    """Keep the places where the words themselves are the same, not only their hashes."""
    for position in positions:
        number = volume.segment.owner(position)
        if number in volume.removed:
            continue
        document, cut = volume.segment.cut(number)
        first = position - volume.segment.starts[number]
        passage = Passage(document, cut.span(first, first + len(norms)))
        if list(kernel.split(passage.text)[0]) == norms:
            yield passage


def _enough(look: Callable[[int], tuple[int, list[T]]], limit: int) -> list[T]:
    """Ask for more until there are `limit` results that may be seen, or no more at all."""
    most = limit
    while True:
        found, shown = look(most)
        if len(shown) >= limit or found < most:
            return shown[:limit]
        most *= 4
