"""Where the sources speak of the same as a sentence of the text, and what figures they have there of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from math import log
from typing import NamedTuple

from msgspec import Struct

from quoteproof.analysis.akin import one_word
from quoteproof.analysis.amounts import rounded, same
from quoteproof.analysis.inflected import forms, likes
from quoteproof.analysis.people import given_gender
from quoteproof.analysis.retold import derived, retold
from quoteproof.archive.gather import Wanted
from quoteproof.model import Passage, Span
from quoteproof.sources import Sources
from quoteproof.statements.rows.extent import Extent
from quoteproof.statements.rows.page import Page, stretch
from quoteproof.statements.rows.row import Piece, Row, joined
from quoteproof.statements.rows.told import TELLING, Told, told, words

_AROUND = 500
"""Code points on either side of a passage in which its sentence and the two beside it stand, mostly."""
_ASKED = 6
"""Passages that are looked at for one sentence."""
_OPEN = 1.2
"""How many times a number that is left open on one side may be exceeded by what it is said of: "more than 30" of 36."""
_BESIDE = 0.5
"""What a word weighs that stands in a sentence beside the one of the figure."""
_GATHERED = 12
"""Stretches that are looked at which have its words in another order."""
_LENGTH = 0.04
"""What a further sentence must add."""
_LIKE = 0.8
"""What a word is worth that a table lists as saying the same."""
_HEAD = 2
"""Letters that two forms of one word begin with."""
_COMMON = 0.3
"""What a word weighs that is too frequent to be counted."""


class Place(Struct, frozen=True):
    """Sentences of a source that speak of the same as one of the text's."""

    passage: Passage
    row: Row
    here: tuple[frozenset[int], ...]  # for each of its pieces the numbers of the words that it is a form of
    covered: float  # the share of what the text's sentence tells, by the rareness of its words
    own: float  # the same in this stretch alone, without what stands beside it
    named: float  # the share of its names
    missing: frozenset[str]  # the words that stand neither here nor beside it, in no form
    absent: frozenset[str]  # the words that do not stand here; a name is not among them where it stands beside it

    def show(self, span: Span) -> str:
        """Return a stretch of the source on one line."""
        return " ".join(span.of(self.passage.document.text).split())

    def core(self) -> tuple[int, int]:
        """Return the shortest run of pieces that has every word that stands here."""
        last: dict[int, int] = {}
        every, best = frozenset[int]().union(*self.here), (0, len(self.row))
        for at, some in enumerate(self.here):
            last.update(dict.fromkeys(some, at))
            first = min(last.values(), default=0)
            if some and len(last) == len(every) and at + 1 - first < best[1] - best[0]:
                best = first, at + 1
        return best


class Sought(Struct, frozen=True):
    """A word of a sentence that is looked up."""

    word: str
    name: bool
    forms: frozenset[str]
    likes: frozenset[str]
    weight: float


class Seeker:
    """Looks a text's sentences up; each stretch of a source is read once."""

    def __init__(self, page: Page, sources: Sources, itself: frozenset[str], retelling: bool = False) -> None:
        self.page, self.sources, self.itself = page, sources, itself
        self.retelling = retelling  # whether a sentence may say the same in other words: a poll is no other survey
        self._read: dict[tuple[str, int], tuple[Row, ...]] = {}

    def places(self, row: Row, we: frozenset[str] = frozenset(), most: int = 1) -> tuple[Place, ...]:
        """Return the places that speak of the same as a sentence, the best first: up to `most` sentences each.

        `we`: its words for whoever speaks, who says "I" or "we" there.
        """
        wanted = self._wanted(row)
        if not wanted:
            return ()
        looked = _Looked(self.page, wanted, we, [*self._people(row, wanted)], self.retelling)
        found: dict[tuple[str, Span], Place] = {}
        for passage in self._passages(row, wanted):
            if passage.document.meta.digest not in self.itself:
                for place in self._in(passage, looked, most):
                    key = passage.document.id, place.row.span
                    found[key] = max(place, found.get(key, place), key=_worth)
        return tuple(sorted(found.values(), key=_worth, reverse=True))

    def _wanted(self, row: Row) -> tuple[Sought, ...]:
        """Return the words of a sentence that tell what it is about, each weighed by how rare all its forms are together."""
        told, meaning = words(row, self.page.light), self.page.meaning
        spelt = {word: frozenset((word,)) if name else forms(word, meaning) for word, name in told}
        counts = self.sources.counts(" ".join(sorted(frozenset().union(*spelt.values()))))
        return tuple(
            Sought(
                word,
                name,
                spelt[word],
                frozenset() if name else self._likes(word),
                self._weight([counts.get(form) for form in spelt[word]]),
            )
            for word, name in told
        )

    def _likes(self, word: str) -> frozenset[str]:
        return retold(word, self.page.language) if self.retelling else likes(word, self.page.meaning)

    def _people(self, row: Row, wanted: Sequence[Sought]) -> Iterator[tuple[int, int]]:
        """Give each title or given name of a sentence, by its number, with that of the name behind it by which a source may call the person."""
        numbers = {one.word: at for at, one in enumerate(wanted) if one.name}
        name: int | None = None  # the last part of a person's name, as far as one is read
        for piece in reversed(row.pieces):
            this = numbers.get(piece.low)
            if this is None or name is None:
                name = this
            elif piece.low in self.page.titles or given_gender(piece.low):
                yield this, name
            else:
                name = this

    def _weight(self, counts: Sequence[int | None]) -> float:
        if None in counts:
            return _COMMON
        return max(_COMMON, log(2 + self.sources.size / (1 + sum(filter(None, counts)))))

    def _passages(self, row: Row, wanted: Sequence[Sought]) -> Iterator[Passage]:
        """Give the passages that have most of a sentence's words, in its order or in any, and those that have its longer figures."""
        yield from self.sources.search(row.span.of(self.page.text), _ASKED)
        rare = [Wanted(tuple(one.forms | one.likes), one.weight) for one in wanted]
        yield from self.sources.gather(rare, limit=_GATHERED, exclude=self.itself)
        for _, piece, number in row.numbers():
            if number.digits >= TELLING:
                yield from self.sources.occurs(piece.span.of(self.page.text), limit=_ASKED)

    def _in(self, passage: Passage, looked: _Looked, most: int) -> Iterator[Place]:
        """Give the stretches of a passage, the heaviest first, that do not lie over each other."""
        rows = self._rows(passage)
        here = [looked.hits(row) for row in rows]
        shares = [looked.shares(row) for row in rows]
        windows = [(at, at + n) for n in range(1, most + 1) for at in range(len(rows) + 1 - n)]
        weighed = sorted(
            ((looked.weigh(shares, at, end), at, end) for at, end in windows),
            key=lambda one: _LENGTH * (one[2] - one[1]) - one[0].covered,
        )
        taken: set[int] = set()
        for weight, at, end in weighed:
            if taken.isdisjoint(range(at, end)):
                taken.update(range(at, end))
                row = joined(rows[at:end])
                yield Place(
                    Passage(passage.document, row.span),
                    row,
                    tuple(chain.from_iterable(here[at:end])),
                    weight.covered,
                    weight.own,
                    weight.named,
                    weight.missing,
                    weight.absent,
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


class _Weight(Struct, frozen=True):
    covered: float
    own: float
    named: float
    missing: frozenset[str]
    absent: frozenset[str]


class _Hit(NamedTuple):
    """What a word of a source is of those that are looked for: the numbers of which it is a form, and how much of each."""

    words: frozenset[int]
    shares: dict[int, float]


_NONE = _Hit(frozenset(), {})


class _Looked:
    """The words of one sentence, as they stand in those of the sources; each word of a source is held against them once."""

    def __init__(
        self,
        page: Page,
        wanted: Sequence[Sought],
        we: frozenset[str],
        people: Collection[tuple[int, int]],
        retelling: bool,
    ) -> None:
        self.page, self.wanted = page, wanted
        self.we = frozenset(at for at, one in enumerate(wanted) if one.word in we)
        self.total = sum(one.weight for one in wanted)
        self.listed: dict[str, dict[int, float]] = defaultdict(dict)  # what each form that is known is worth
        self.heads: dict[str, list[int]] = defaultdict(list)  # the words by their first letters
        for at, one in enumerate(wanted):
            self.heads[one.word[:_HEAD]].append(at)
            for form in one.forms | one.likes:
                self.listed[form][at] = 1.0 if form in one.forms else _LIKE
        self.known: dict[str, _Hit] = {}
        self.people, self.retelling = people, retelling

    def hits(self, row: Row) -> tuple[frozenset[int], ...]:
        """Return for each piece the numbers of the words that it is a form of."""
        return tuple(self._of(piece).words for piece in row.pieces)

    def shares(self, row: Row) -> tuple[float, ...]:
        """Return how much of each word stands in a sentence: all, or what a word that says the same is worth."""
        found = [0.0] * len(self.wanted)
        for piece in row.pieces:
            for at, share in self._of(piece).shares.items():
                found[at] = max(found[at], share)
        for title, name in self.people:
            if not found[title] and self._stands_alone(row, name):
                found[title] = found[name]
        return tuple(found)

    def _stands_alone(self, row: Row, name: int) -> bool:
        """Say whether a sentence has a name with none before it: Obama, not Michelle Obama."""
        places = (at for at, piece in enumerate(row.pieces) if name in self._of(piece).words)
        return any(not at or row[at - 1].tag != "name" or self._is_title(row[at - 1]) for at in places)

    def _is_title(self, piece: Piece) -> bool:
        return piece.low in self.page.titles

    def weigh(self, shares: Sequence[tuple[float, ...]], at: int, end: int) -> _Weight:
        """Weigh a stretch by what stands in it, and by half of what stands only beside it."""
        own, near = _most(shares[at:end]), _most(shares[max(0, at - 2) : end + 2])
        score = [mine or _BESIDE * theirs for mine, theirs in zip(own, near, strict=True)]
        names = [bool(each) for each, one in zip(score, self.wanted, strict=True) if one.name]
        return _Weight(
            self._sum(score),
            self._sum(own),
            sum(names) / len(names) if names else 1.0,
            frozenset(one.word for each, one in zip(score, self.wanted, strict=True) if not each),
            frozenset(
                one.word
                for mine, each, one in zip(own, score, self.wanted, strict=True)
                if not (each if one.name else mine)
            ),
        )

    def _sum(self, shares: Sequence[float]) -> float:
        return sum(each * one.weight for each, one in zip(shares, self.wanted, strict=True)) / self.total

    def _of(self, piece: Piece) -> _Hit:
        if piece.tag == "number":
            return _NONE
        if piece.low not in self.known:
            self.known[piece.low] = self._hit(piece.low)
        return self.known[piece.low]

    def _hit(self, word: str) -> _Hit:
        """Hold a word of a source against those of the sentence; "I" has its share of whom it may stand for, and is no form of it."""
        shares = self._shares(word)
        for part in word.split("-") if "-" in word else ():  # Al-Jazeera, per-country
            shares = self._shares(part) | shares
        if word not in self.page.first:
            return _Hit(frozenset(shares), shares)
        return _Hit(frozenset(shares) - self.we, shares | dict.fromkeys(self.we, 1.0))

    def _shares(self, word: str) -> dict[int, float]:
        """Return what a word is worth for each that it is a form of, or made of, or lists as saying the same."""
        near, meaning, code = self.heads.get(word[:_HEAD], ()), self.page.meaning, self.page.language
        told = near if self.retelling else ()
        made = {at: _LIKE for at in told if not self.wanted[at].name and derived(self.wanted[at].word, word, code)}
        akin = {at: 1.0 for at in near if one_word(self.wanted[at].word, word, meaning)}
        return made | self.listed.get(word, {}) | akin


def _most(shares: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    return tuple(map(max, zip(*shares, strict=True)))


def _worth(place: Place) -> tuple[float, int]:
    return place.covered, -len(place.row)


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


def stand_alike(one: Told, other: Told) -> bool:
    """Say whether two days stand behind the same word: since 2013, in 2026."""
    if one.piece.date is None or not (one.at and other.at):
        return True
    return one.row[one.at - 1].low == other.row[other.at - 1].low


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
