"""Which meaning-bearing phrases changed between the two rows of a table: lost, gained, replaced or moved."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from quoteproof.compare.columns import SIDES, STOPS, Side, Table, flip
from quoteproof.compare.lexicon import Item, Lexicon
from quoteproof.model import Span

if TYPE_CHECKING:
    from quoteproof.compare.values import Found, V

_Key = tuple[str, int | None]  # two phrases that share one may stand for each other
_Keys = Callable[[Item], Iterable[_Key]]

NEAR = 1
"""How many words off a phrase may stand in the source and still be at its place."""


class Shift(Struct, frozen=True):
    """A phrase of the source that the quotation lost, one that it gained, or one in place of the other."""

    lost: Item | None = None
    gained: Item | None = None
    moved: bool = False  # the same phrase, elsewhere in the sentence

    @property
    def side(self) -> Side:
        """The row in which the shift is looked at first."""
        return "source" if self.lost else "quote"

    @property
    def item(self) -> Item:
        """The phrase on that side."""
        item = self.lost or self.gained
        assert item is not None
        return item


class Changes:
    """The changes of a table, phrase by phrase."""

    def __init__(self, table: Table, open_: Mapping[Side, frozenset[int]]) -> None:
        self.table = table
        self.open = open_  # the places in each row that lie in a change which no rule has explained yet

    def shifts(self, lexicon: Lexicon, ignore: frozenset[str] = frozenset()) -> tuple[Shift, ...]:
        """Return the phrases of `lexicon` that only one row has, replacements paired; classes in `ignore` are skipped."""
        if not any(lexicon.may_have(self.table.row(side)[at].norm) for side in SIDES for at in self.open[side]):
            return ()  # what lies in no change is on both sides
        lost, gained = self._unmatched(lexicon, ignore)
        lost, gained = _less(lost, gained, self._paired(lost, gained, self._stands, self._stands_near))
        replaced = self._paired(lost, gained, self._places_lost, self._places_gained)
        lost, gained = _less(lost, gained, replaced)
        moved = self._paired(lost, gained, self._sentence_lost, self._sentence_gained)
        lost, gained = _less(lost, gained, moved)
        return (
            *(Shift(a, b) for a, b in replaced),
            *(Shift(a, b, True) for a, b in moved),
            *(Shift(lost=a) for a in lost),
            *(Shift(gained=b) for b in gained),
        )

    def _unmatched(self, lexicon: Lexicon, ignore: frozenset[str]) -> tuple[list[Item], list[Item]]:
        source = [i for i in lexicon.read(self.table.source) if self._quoted("source", i)]
        quote = list(lexicon.read(self.table.quote))
        there, here = _by_cell(source), _by_cell(quote)
        matched = [(a, b) for a in source for b in self._across("source", a, here) if a.name == b.name]
        kept_source, kept_quote = {a.start for a, _ in matched}, {b.start for _, b in matched}
        lost = [a for a in source if a.start not in kept_source and self._open("source", a, here)]
        gained = [b for b in quote if b.start not in kept_quote and self._open("quote", b, there)]
        return [a for a in lost if a.name not in ignore], [b for b in gained if b.name not in ignore]

    def _across(self, side: Side, item: Item, others: Mapping[int, Item]) -> list[Item]:
        """Return the other row's phrases that have a partner of one of the phrase's words."""
        partners = (self.table.partner(side, k) for k in range(item.start, item.end))
        return [others[k] for k in partners if k is not None and k in others]

    def _paired(
        self, lost: list[Item], gained: list[Item], of_lost: _Keys, of_gained: _Keys
    ) -> list[tuple[Item, Item]]:
        """Pair each phrase of the source with the nearest free one of the quotation that shares a key with it."""
        places: dict[_Key, set[int]] = {}
        for number, item in enumerate(gained):
            for key in of_gained(item):
                places.setdefault(key, set()).add(number)
        pairs, taken = [], set[int]()
        for a in lost:
            free = sorted(set().union(*(places.get(key, ()) for key in of_lost(a))) - taken)
            if free:
                best = min(free, key=lambda number: abs(self.table.anchor(gained[number].start) - a.start))
                taken.add(best)
                pairs.append((a, gained[best]))
        return pairs

    def _stands(self, lost: Item) -> Iterator[_Key]:
        yield lost.name, lost.start

    def _stands_near(self, gained: Item) -> Iterator[_Key]:
        at = self.table.anchor(gained.start)
        return ((gained.name, at + off) for off in range(-NEAR, NEAR + 1))

    def _places_lost(self, lost: Item) -> Iterator[_Key]:
        """Give what tells that a phrase stands in one change with another: its words' partners, or the word kept before it."""
        yield "after", self.table.same_before["source"][lost.start]
        yield from (("cell", self.table.to_quote[k]) for k in range(lost.start, lost.end))

    def _places_gained(self, gained: Item) -> Iterator[_Key]:
        before = self.table.same_before["quote"][gained.start]
        yield "after", None if before is None else self.table.to_source[before]
        yield from (("cell", k) for k in range(gained.start, gained.end))

    def _sentence_lost(self, lost: Item) -> Iterator[_Key]:
        yield lost.name, self.table.sentence[lost.start]

    def _sentence_gained(self, gained: Item) -> Iterator[_Key]:
        yield gained.name, self.table.sentence[self.table.anchor(gained.start)]

    def _quoted(self, side: Side, item: Item) -> bool:
        return any(self.table.row(side)[k].quoted for k in range(item.start, item.end))

    def _touch(self, lost: Item, gained: Item) -> bool:
        """Say whether a word of one is the partner of a word of the other."""
        return any(self.table.to_quote[k] in range(gained.start, gained.end) for k in range(lost.start, lost.end))

    def _open(self, side: Side, item: Item, others: Mapping[int, Item]) -> bool:
        """Say whether the phrase, or the one that reads its words otherwise on the other side, lies in a change."""
        if not self.open[side].isdisjoint(range(item.start, item.end)):
            return True
        across = self._across(side, item, others)
        return any(not self.open[flip(side)].isdisjoint(range(other.start, other.end)) for other in across)

    def one_place(self, lost: Item, gained: Item) -> bool:
        """Say whether two phrases stand in one change, or have partners in each other."""
        if self._touch(lost, gained):
            return True
        before_lost = self.table.same_before["source"][lost.start]
        before_gained = self.table.same_before["quote"][gained.start]
        return before_lost == (None if before_gained is None else self.table.to_source[before_gained])

    def one_sentence(self, low: int, high: int) -> bool:
        """Say whether no sentence ends between two words of the source."""
        return low > high or self.table.sentence[low] == self.table.sentence[high]

    def sentence(self, side: Side, at: int) -> tuple[int, int]:
        """Return where the sentence around a word begins and ends, as positions in its row."""
        row = self.table.row(side)
        start = next((k for k in range(at, 0, -1) if _ends(row[k].mark)), 0)
        return start, next((k for k in range(at + 1, len(row)) if _ends(row[k].mark)), len(row))

    def exchanged(self) -> Iterator[tuple[int, int]]:
        """Give the words of the source that the quotation has another word for, each with that word's position."""
        for at in sorted(self.open["source"]):
            other = self.table.to_quote[at]
            if other is not None and other in self.open["quote"]:
                yield at, other

    def pairs(self, lost: Found[V], gained: Found[V]) -> Iterator[tuple[tuple[Item, V], tuple[Item, V]]]:
        """Give the values that stand at one place in both rows: those with partners first, then those in one change."""
        if not (lost and gained):
            return
        at: dict[_Key, deque[int]] = {}
        for number, (item, _) in enumerate(gained):
            for key in self._places_gained(item):
                at.setdefault(key, deque()).append(number)
        taken, left = set[int](), list(lost)
        for kind in ("cell", "after"):
            rest = []
            for entry in left:
                there = (at[key] for key in self._places_lost(entry[0]) if key[0] == kind and key in at)
                first = min((free[0] for free in there if _less_taken(free, taken)), default=None)
                if first is None:
                    rest.append(entry)
                else:
                    taken.add(first)
                    yield entry, gained[first]
            left = rest

    def unexplained(self, side: Side, item: Item) -> bool:
        """Say whether no earlier rule has explained the changed words of an item; unchanged words need no explaining."""
        row, open_ = self.table.row(side), self.open[side]
        cells = ((k, row[k].step) for k in range(item.start, item.end))
        return all(k in open_ or (step is not None and step.op == "same") for k, step in cells)

    def swap(self, at: int, other: int) -> Shift:
        """Return the shift for one word exchanged for another."""
        return Shift(Item(at, at + 1, ""), Item(other, other + 1, ""))

    def tail(self, side: Side) -> str:
        """Return what stands after the last word of a row."""
        row = self.table.row(side)
        end = row[-1].word.span.end if row else 0
        return self.table.text_of(side)[end : end + 3] if row else ""

    def reworded(self, side: Side, item: Item) -> bool:
        """Say whether a phrase is there with another word in it: "to a big extent" for "to a large extent"."""
        cells = range(item.start, item.end)
        found = all(self.table.partner(side, k) is not None for k in cells)
        return found and any(self.table.same(side, k) for k in cells)

    def stand_in(self, side: Side, item: Item) -> Item | None:
        """Return the changed words of the other row that stand where the phrase's words stand in this one."""
        row = self.table.row(side)
        start, end = item.start, item.end
        while start and row[start - 1].word == row[start].word:
            start -= 1  # the first cell of a contraction
        while end < len(row) and row[end].word == row[end - 1].word:
            end += 1
        places = [self.table.partner(side, k) for k in range(start, end)]
        found = sorted(k for k in places if k is not None and k in self.open[flip(side)])
        return Item(found[0], found[-1] + 1, "") if found else None

    def place_of(self, side: Side, other: Item | None) -> Span:
        """Return the empty span in one row where a phrase of the other row would stand."""
        assert other is not None
        row, far = self.table.row(side), flip(side)
        before = (self.table.partner(far, k) for k in range(other.start - 1, -1, -1))
        at = next((k for k in before if k is not None), None)
        if at is not None:
            return Span(row[at].word.span.end, row[at].word.span.end)
        after = (self.table.partner(far, k) for k in range(other.end, len(self.table.row(far))))
        at = next((k for k in after if k is not None), None)
        start = row[at].word.span.start if at is not None else row[0].word.span.start
        return Span(start, start)


def _ends(mark: str) -> bool:
    """Say whether a sentence ends at what stands between two words."""
    return not STOPS.isdisjoint(mark)


def _by_cell(items: Iterable[Item]) -> dict[int, Item]:
    """Return for each place of a row the phrase that it is in; no two phrases share one."""
    return {k: item for item in items for k in range(item.start, item.end)}


def _less(lost: list[Item], gained: list[Item], pairs: list[tuple[Item, Item]]) -> tuple[list[Item], list[Item]]:
    left, right = {id(item) for item, _ in pairs}, {id(item) for _, item in pairs}
    return [item for item in lost if id(item) not in left], [item for item in gained if id(item) not in right]


def _less_taken(numbers: deque[int], taken: Collection[int]) -> deque[int]:
    """Drop the first numbers that are taken: those of one change, of which there may be thousands, are taken in their order."""
    while numbers and numbers[0] in taken:
        numbers.popleft()
    return numbers
