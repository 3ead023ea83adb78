"""Look words up in the segments of an archive: which stretches of which documents have most of them, in order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from quoteproof import kernel
from quoteproof.archive.segment import Segment
from quoteproof.archive.shelf import Volume
from quoteproof.model import Document, Passage

T = TypeVar("T")
Match = tuple[int, int, int]  # word of the query, word of the document, how many words


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

    @property
    def passage(self) -> Passage:
        """The stretch of the document from the first match to the last."""
        last = self.matches[-1]
        with self.segment.walked():
            document, cut = self.segment.cut(self.number)
            return Passage(document, cut.span(self.matches[0][1], last[1] + last[2]))

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


def occurrences(words: str, volumes: Sequence[Volume], limit: int) -> list[Passage]:
    """Return the places where these words stand one after the other after folding, in the order of the archive."""
    query, norms = memoryview(kernel.words(words)[0]), list(kernel.split(words)[0])
    found: list[Passage] = []
    for volume in volumes if norms else ():
        with volume.segment.walked():
            found += _enough(partial(_places, norms, query, volume), limit - len(found))
    return found


def _search(
    query: memoryview, volume: Volume, exclude: Collection[str], least: int, most: int
) -> tuple[int, list[Candidate]]:
    found = kernel.search(query, volume.segment.index, least=least, limit=most)
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
