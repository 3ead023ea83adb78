"""Which stretches of which sources a quotation is laid on: the chains of the archive, cut and put together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from msgspec import Struct

from quoteproof import kernel
from quoteproof.model import Document, Span
from quoteproof.text.signs import ELLIPSIS

BRIDGE = 60
"""Words that a source may have and the quotation not, within one piece: two or three sentences."""
ELLIPSIS_BRIDGE = 400
"""The same at an ellipsis: a page. What lies further away was not left out, it was joined."""
SAME_DOCUMENT, OTHER_DOCUMENT = 5, 8
"""Words in the quotation's order that make a piece of their own. Eight in a row, by chance, stand nowhere else."""
STRAY = 4
"""Words before the first ellipsis, or behind the last, that are looked for again where not all of them match."""
MOST = 0.6
"""The part of an open stretch that another chain must hold: less is a coincidence of common phrases."""


class Stretch(Protocol):
    """Some words in a row of a document, by their number in it; places in code points."""

    @property
    def first(self) -> int:
        """The number of the first of `words`."""

    @property
    def words(self) -> kernel.Words:
        """The words asked for, and some beside them."""

    def start(self, word: int) -> int:
        """The first code point of a word."""

    def end(self, word: int) -> int:
        """The code point after a word."""

    def norms(self, first: int, after: int) -> list[str]:
        """The words from one to the one before another, folded."""

    def printed(self, first: int, after: int) -> str:
        """The text from one word to the one before another."""


class Hit(Protocol):
    """A chain that the archive found: matches are (word of the quotation, word of the document, words)."""

    @property
    def matches(self) -> tuple[kernel.Match, ...]:
        """Ascending and disjoint in both texts."""

    @property
    def coverage(self) -> int:
        """How many words of the quotation have a match."""

    @property
    def document(self) -> Document:
        """The source."""

    @property
    def length(self) -> int:
        """The number of its words."""

    def stretch(self, first: int, after: int) -> Stretch:
        """The words of the source from one to the one before another."""


class Quote:
    """The words of a quotation, all parts in a row; spans are of the citing text."""

    __slots__ = ("ellipses", "ids", "parts", "text", "words")

    def __init__(self, text: str, parts: Sequence[Span]) -> None:
        self.text, self.parts = text, parts
        self.words = kernel.Words(text, [_within(part, len(text)) for part in parts])
        self.ids = self.words.ids
        self.ellipses = _ellipses(text, parts, self.words)
        """An ellipsis stands before these words."""

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def span(self) -> Span:
        """From the first word to the last one."""
        return Span(self.words.start(0), self.words.end(len(self) - 1))


def _within(part: Span, size: int) -> tuple[int, int]:
    """Where a part begins and ends in a text of so many code points, as a slice would have it."""
    start, end, _ = slice(part.start, part.end).indices(size)
    return start, max(start, end)


def _ellipses(text: str, parts: Sequence[Span], words: kernel.Words) -> list[int]:
    found = [match.start() for part in parts for match in ELLIPSIS.finditer(text, part.start, part.end)]
    if not found:
        return []
    starts = words.starts
    return [place for place in dict.fromkeys(bisect_left(starts, at) for at in found) if place]


class Part(Struct, frozen=True):
    """Matches of one chain that make a piece."""

    hit: Hit
    matches: tuple[kernel.Match, ...]

    @property
    def first(self) -> int:
        """The first word of the quotation that it holds."""
        return self.matches[0][0]

    @property
    def after(self) -> int:
        """The word of the quotation after its last."""
        return self.matches[-1][0] + self.matches[-1][2]

    @property
    def words(self) -> int:
        """How many words of the quotation have a match."""
        return sum([words for _, _, words in self.matches])


def read(text: str, parts: Sequence[Span]) -> Quote:
    """Cut the parts of a quotation into words."""
    return Quote(text, parts)


def choose(quote: Quote, hits: Sequence[Hit], main: int) -> list[Part]:
    """Cut the main one of the chains where it jumps, and fill what it leaves open from the others; in the order of the quotation."""
    chosen = _cut(quote, Part(hits[main], _loosened(quote, _seamed(quote, hits[main]))))
    for first, after in _open(quote, chosen) if len(hits) > 1 else ():
        enough = max(SAME_DOCUMENT, MOST * (after - first))
        others = [hit for k, hit in enumerate(hits) if k != main and hit.coverage >= enough]
        clipped = (Part(hit, _clip(hit.matches, first, after)) for hit in others)
        inside = (max(_cut(quote, part), key=lambda piece: piece.words) for part in clipped if part.matches)
        worthy = [part for part in inside if part.words >= enough and _is_own(part, hits[main])]
        if worthy:
            chosen.append(max(worthy, key=lambda part: part.words))
    return _standing(quote, sorted(chosen, key=lambda part: part.first)) if len(chosen) > 1 else chosen


def _standing(quote: Quote, parts: list[Part]) -> list[Part]:
    """Keep the largest part, and others that can be a piece of their own, or are set apart by an ellipsis."""
    largest = max(parts, key=lambda part: part.words)
    bounds = [0, *(place for part in parts for place in (part.first, part.after)), len(quote)]
    marked = [any(a <= place <= b for place in quote.ellipses) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    sides = zip(parts, marked, marked[1:], strict=False)
    return [part for part, *near in sides if part is largest or part.words >= SAME_DOCUMENT or any(near)]


def _seamed(quote: Quote, hit: Hit) -> tuple[kernel.Match, ...]:
    """Move the seams of a chain to the ellipses. Of "the report … was read", the source has "the report was late" and, later, "it was
    read": both matches can have the word between, and the first one got it."""
    matches = list(hit.matches)
    for place in quote.ellipses if len(matches) > 1 else ():
        for k, ((q, r, n), (other, far, rest)) in enumerate(pairwise(matches)):
            over = q + n - place
            if q < place < q + n == other and r + n + over <= far and _stands(quote, hit, place, far - over, over):
                matches[k : k + 2] = [(q, r, n - over), (place, far - over, rest + over)]
                break
    return tuple(matches)


def _loosened(quote: Quote, matches: tuple[kernel.Match, ...]) -> tuple[kernel.Match, ...]:
    """Give up a word or two before the first ellipsis, or behind the last, that match without their neighbours: of "The owners … will
    pay", the source may have a "the" on the way to "will pay". Laying looks for them all, and knows that the ellipsis is free."""
    if len(matches) > 1 and quote.ellipses:
        first, last = quote.ellipses[0], quote.ellipses[-1]
        ahead = [match for match in matches if match[0] + match[2] <= first]
        behind = [match for match in matches if match[0] >= last]
        if sum(match[2] for match in ahead) < first <= STRAY:
            matches = matches[len(ahead) :] or matches
        if sum(match[2] for match in behind) < len(quote) - last <= STRAY:
            matches = matches[: len(matches) - len(behind)] or matches
    return matches


def _stands(quote: Quote, hit: Hit, q: int, r: int, count: int) -> bool:
    """Say whether so many words of the quotation from q on stand in the source from r on."""
    return bool(hit.stretch(r, r + count).norms(r, r + count) == quote.words.norms(q, q + count))


def _cut(quote: Quote, chain: Part) -> list[Part]:
    """Part a chain where it jumps; the largest part is kept, and others that can be a piece of their own."""
    matches = chain.matches
    seams = [k for k in range(1, len(matches)) if _jumps(quote, matches[k - 1], matches[k])]
    if not seams:
        return [chain]
    parts = [Part(chain.hit, matches[a:b]) for a, b in pairwise([0, *seams, len(matches)])]
    largest = max(parts, key=lambda part: part.words)
    return [part for part in parts if part is largest or part.words >= SAME_DOCUMENT]


def _jumps(quote: Quote, left: kernel.Match, right: kernel.Match) -> bool:
    quoted, skipped = right[0] - left[0] - left[2], right[1] - left[1] - left[2]
    if skipped - quoted <= BRIDGE:
        return False
    marked = any(right[0] - quoted <= place <= right[0] for place in quote.ellipses)
    return not marked or skipped - quoted > ELLIPSIS_BRIDGE


def _open(quote: Quote, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """The stretches of the quotation that no part covers, long enough to be a piece; the longest first."""
    bounds = [0, *(place for part in parts for place in (part.first, part.after)), len(quote)]
    found = [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if b - a >= SAME_DOCUMENT]
    return sorted(found, key=lambda stretch: stretch[0] - stretch[1]) if len(found) > 1 else found


def _clip(matches: tuple[kernel.Match, ...], first: int, after: int) -> tuple[kernel.Match, ...]:
    inside = [(q, r, n) for q, r, n in matches if q < after and q + n > first]
    return tuple([(max(q, first), r + max(0, first - q), min(q + n, after) - max(q, first)) for q, r, n in inside])


def _is_own(part: Part, main: Hit) -> bool:
    """Say whether so many words are a piece of their own, in the main document or in another."""
    return part.words >= OTHER_DOCUMENT or part.hit.document.id == main.document.id


def border(quote: Quote, left: Part, right: Part) -> int:
    """Where words that match neither of two neighbours are parted: at an ellipsis, else they follow the left one."""
    between = [place for place in quote.ellipses if left.after <= place <= right.first]
    return between[0] if between else right.first
