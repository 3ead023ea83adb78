"""Which stretches of which sources a quotation is laid on: the chains of the archive, cut and put together."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from quoteproof import kernel
from quoteproof.model import Document, Span

BRIDGE = 60
"""Words that a source may have and the quotation not, within one piece: two or three sentences."""
ELLIPSIS_BRIDGE = 400
"""The same at an ellipsis: a page. What lies further away was not left out, it was joined."""
SAME_DOCUMENT, OTHER_DOCUMENT = 5, 8
"""Words in the quotation's order that make a piece of their own. Eight in a row, by chance, stand nowhere else."""
MOST = 0.6
"""The part of an open stretch that another chain must hold: less is a coincidence of common phrases."""

ELLIPSIS = re.compile(r"[…⋯]|\.\s?\.\s?\.|\*\s?\*\s?\*")


class Stretch(Protocol):
    """Where some words in a row of a document start and end, by their number in it, in code points."""

    def start(self, word: int) -> int:
        """The first code point of a word."""

    def end(self, word: int) -> int:
        """The code point after a word."""

    def printed(self, first: int, after: int) -> str:
        """The text from one word to the one before another."""


class Hit(Protocol):
    """A chain that the archive found: matches are (word of the quotation, word of the document, words)."""

    @property
    def matches(self) -> tuple[kernel.Match, ...]:
        """Ascending and disjoint in both texts."""

    @property
    def covered(self) -> int:
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

    __slots__ = ("_norms", "ellipses", "ends", "ids", "parts", "starts", "text")

    def __init__(self, text: str, parts: Sequence[Span]) -> None:
        self.text, self.parts = text, parts
        self.ids = array("I")
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.ellipses: list[int] = []
        """An ellipsis stands before these words."""
        self._norms: list[str] = []
        for part in parts:
            self._add(part)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def norms(self) -> list[str]:
        """The words, folded; spelt when first asked for, since a quotation word for word needs none."""
        if not self._norms:
            self._norms = [norm for part in self.parts for norm in kernel.split(part.of(self.text))[0]]
        return self._norms

    def _add(self, part: Span) -> None:
        ids, starts, ends = kernel.words(part.of(self.text))
        self.ids.extend(ids)
        self.starts += [start + part.start for start in starts] if part.start else starts
        self.ends += [end + part.start for end in ends] if part.start else ends
        for match in ELLIPSIS.finditer(self.text, part.start, part.end):
            place = bisect_left(self.starts, match.start())
            if place and place not in self.ellipses:
                self.ellipses.append(place)


class Part(NamedTuple):
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
        return sum(words for _, _, words in self.matches)


def read(text: str, parts: Sequence[Span]) -> Quote:
    """Cut the parts of a quotation into words."""
    return Quote(text, parts)


def choose(quote: Quote, main: Hit, others: Sequence[Hit]) -> list[Part]:
    """Cut the main chain where it jumps, and fill what it leaves open; in the order of the quotation."""
    chosen = _cut(quote, Part(main, main.matches))
    for first, after in sorted(_open(quote, chosen), key=lambda stretch: stretch[0] - stretch[1]):
        enough = max(SAME_DOCUMENT, MOST * (after - first))
        clipped = (Part(hit, _clip(hit.matches, first, after)) for hit in others if hit.covered >= enough)
        inside = (max(_cut(quote, part), key=lambda piece: piece.words) for part in clipped if part.matches)
        worthy = [part for part in inside if part.words >= enough and _is_own(part, main)]
        if worthy:
            chosen.append(max(worthy, key=lambda part: part.words))
    return sorted(chosen, key=lambda part: part.first)


def _cut(quote: Quote, chain: Part) -> list[Part]:
    groups: list[list[kernel.Match]] = []
    for match in chain.matches:
        if groups and not _jumps(quote, groups[-1][-1], match):
            groups[-1].append(match)
        else:
            groups.append([match])
    parts = [Part(chain.hit, tuple(group)) for group in groups]
    largest = max(parts, key=lambda part: part.words)
    return [part for part in parts if part is largest or part.words >= SAME_DOCUMENT]


def _jumps(quote: Quote, left: kernel.Match, right: kernel.Match) -> bool:
    quoted, skipped = right[0] - left[0] - left[2], right[1] - left[1] - left[2]
    marked = any(right[0] - quoted <= place <= right[0] for place in quote.ellipses)
    return skipped - quoted > (ELLIPSIS_BRIDGE if marked else BRIDGE)


def _open(quote: Quote, parts: Sequence[Part]) -> list[tuple[int, int]]:
    """The stretches of the quotation that no part covers, long enough to be a piece."""
    firsts = [*sorted(part.first for part in parts), len(quote)]
    afters = [0, *sorted(part.after for part in parts)]
    return [(a, b) for a, b in zip(afters, firsts, strict=True) if b - a >= SAME_DOCUMENT]


def _clip(matches: tuple[kernel.Match, ...], first: int, after: int) -> tuple[kernel.Match, ...]:
    clipped = ((max(q, first), r + max(0, first - q), min(q + n, after) - max(q, first)) for q, r, n in matches)
    return tuple(match for match in clipped if match[2] > 0)


def _is_own(part: Part, main: Hit) -> bool:
    """Say whether so many words are a piece of their own, in the main document or in another."""
    return part.words >= OTHER_DOCUMENT or part.hit.document.id == main.document.id


def border(quote: Quote, left: Part, right: Part) -> int:
    """Where words that match neither of two neighbours are parted: at an ellipsis, else they follow the left one."""
    between = [place for place in quote.ellipses if left.after <= place <= right.first]
    return between[0] if between else right.first
