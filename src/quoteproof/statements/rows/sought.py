"""Where the sources speak of the thing that a figure of the text is said of, and what figure they have there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from msgspec import Struct

from quoteproof.analysis.akin import one_word
from quoteproof.analysis.amounts import rounded, same
from quoteproof.model import Passage, Span
from quoteproof.sources import Sources
from quoteproof.statements.rows.extent import Extent
from quoteproof.statements.rows.page import Page, stretch
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.told import TELLING, Told, told, words

_AROUND = 500
"""Code points on either side of a passage in which its sentence and the two beside it stand, mostly."""
_ASKED = 6
"""Passages that are looked at for one sentence."""
_OPEN = 1.2
"""How many times a number that is left open on one side may be exceeded by what it is said of: "more than 30" of 36."""
_BESIDE = 0.5
"""What a word weighs that stands in a sentence beside the one of the figure."""
_COMMON = 0.3
"""What a word weighs that is too frequent to be counted."""


class Place(Struct, frozen=True):
    """A sentence of a source that speaks of the same as one of the text's."""

    passage: Passage
    row: Row
    covered: float  # the share of what the text's sentence tells, by the rareness of its words
    own: float  # the same in this sentence alone, without those beside it
    named: float  # the share of its names

    def show(self, span: Span) -> str:
        """Return a stretch of the source on one line."""
        return " ".join(span.of(self.passage.document.text).split())


class Seeker:
    """Looks a text's sentences up; each stretch of a source is read once."""

    def __init__(self, page: Page, sources: Sources, itself: frozenset[str]) -> None:
        self.page, self.sources, self.itself = page, sources, itself
        self._read: dict[tuple[str, int], tuple[Row, ...]] = {}

    def places(self, row: Row, we: frozenset[str] = frozenset()) -> tuple[Place, ...]:
        """Return the places that speak of the same as a sentence, the best first; `we`: its words for whoever speaks, who says "I" or "we" there."""
        wanted = words(row, self.page.light)
        if not wanted:
            return ()
        counts = self.sources.counts(" ".join(word for word, _ in wanted))
        weights = {word: self._weight(counts.get(word)) for word, _ in wanted}
        found: dict[tuple[str, Span], Place] = {}
        for passage in self._passages(row):
            if passage.document.meta.digest not in self.itself:
                for place in self._in(passage, wanted, weights, we):
                    key = passage.document.id, place.row.span
                    found[key] = max(place, found.get(key, place), key=lambda one: one.covered)
        return tuple(sorted(found.values(), key=lambda one: -one.covered))

    def _passages(self, row: Row) -> Iterator[Passage]:
        """Give the passages that have most of a sentence's words, and those that have its longer figures."""
        yield from self.sources.search(row.span.of(self.page.text), _ASKED)
        for _, piece, number in row.numbers():
            if number.digits >= TELLING:
                yield from self.sources.occurs(piece.span.of(self.page.text), limit=_ASKED)

    def _weight(self, count: int | None) -> float:
        return _COMMON if count is None else max(_COMMON, log(2 + self.sources.size / (1 + count)))

    def _in(
        self, passage: Passage, wanted: Sequence[tuple[str, bool]], weights: dict[str, float], we: frozenset[str]
    ) -> Iterator[Place]:
        rows = self._rows(passage)
        have = [frozenset(piece.low for piece in row.pieces if piece.tag != "number") for row in rows]
        for at, row in enumerate(rows):
            here, near = have[at], frozenset().union(*have[max(0, at - 2) : at + 3])
            spoken = we if here & self.page.first else frozenset()
            own = {word: 1.0 if word in spoken else self._has(word, here) for word, _ in wanted}
            score = {word: own[word] or _BESIDE * self._has(word, near) for word, _ in wanted}
            names = [bool(score[word]) for word, name in wanted if name]
            covered, alone = (sum(each[word] * weights[word] for word in each) for each in (score, own))
            total, named = sum(weights.values()), sum(names) / len(names) if names else 1.0
            yield Place(Passage(passage.document, row.span), row, covered / total, alone / total, named)

    def _has(self, word: str, words: frozenset[str]) -> float:
        return float(
            word in words or any(one_word(word, other, self.page.meaning) for other in words if other[:2] == word[:2])
        )

    def _rows(self, passage: Passage) -> tuple[Row, ...]:
        """Return the sentences around a passage, those without figures among them."""
        text = passage.document.text
        start = max(0, passage.span.start - _AROUND)
        start = max(start, text.rfind("\n\n", start, passage.span.start) + 1)
        key = passage.document.id, start
        if key not in self._read:
            end = min(len(text), passage.span.end + _AROUND)
            stop = text.find("\n\n", passage.span.end, end)
            span = Span(start, end if stop < 0 else stop)
            self._read[key] = stretch(text, span, self.page.language)
        return self._read[key]


def same_thing(page: Page, one: Told, place: Place) -> Iterator[Told]:
    """Give the figures of a source's sentence that count or date what one of the text does; of those that name nothing only such as have its value."""
    for other in told(place.row):
        bare = not (other.nouns and one.nouns) and other.piece.date is None and one.piece.date is None
        if alike(page, one, other) or (bare and _one_value(one, other)):
            yield other


def _one_value(one: Told, other: Told) -> bool:
    left, right = one.piece.number, other.piece.number
    return bool(left and right) and same(left, right) and left.digits >= TELLING  # type: ignore[arg-type, union-attr]


def alike(page: Page, one: Told, other: Told) -> bool:
    """Say whether two figures are of one kind: both days, or of one unit, or counting the same."""
    left, right = one.piece.number, other.piece.number
    if one.piece.date or other.piece.date:
        return one.piece.date is not None and other.piece.date is not None
    if not (left and right) or left.unit != right.unit:
        return False
    return bool(left.unit) or any(one_word(a, b, page.meaning) for a in one.nouns for b in other.nouns)


def alone(page: Page, one: Told, ours: Sequence[Told], others: Sequence[Told]) -> bool:
    """Say whether a figure is the only one of its kind among those of its sentence, and one alone stands there for it in the source."""
    return len(others) == 1 and sum(alike(page, one, mine) for mine in ours) == 1


def agrees(left: Piece, right: Piece, openly: bool) -> bool:
    """Say whether two figures may be one; `openly`: whether "more than 30" goes on without end, or is said of 36 at most."""
    if left.date and right.date:
        return left.date.agrees(right.date) or (openly and not left.date.comparable(right.date))
    assert left.number and right.number
    if left.hedge == right.hedge:
        return (
            same(left.number, right.number) or rounded(left.number, right.number) or rounded(right.number, left.number)
        )
    one, other = (_reach(piece, openly) for piece in (left, right))
    return one.meets(other)


def _reach(piece: Piece, openly: bool) -> Extent:
    assert piece.number
    extent, value = piece.extent, piece.number.value
    if not openly:
        extent = Extent(max(extent.low, value / _OPEN), min(extent.high, value * _OPEN))
    return extent * piece.number.size
