"""Which meaning-bearing phrases changed between the two rows of a table: lost, gained, replaced or moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from quoteproof.compare.columns import Side, Table, flip
from quoteproof.compare.lexicon import Item, Lexicon
from quoteproof.compare.values import Found, V
from quoteproof.model import Span

_Test = Callable[[Item, Item], bool]

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
        if not self.open["quote"] and not self.open["source"]:
            return ()  # what lies in no change is on both sides
        lost, gained = self._unmatched(lexicon, ignore)
        lost, gained = self._cancel(lost, gained, lambda a, b: a.name == b.name and self._near(a, b))
        replaced = self._paired(lost, gained, self.one_place)
        lost, gained = _less(lost, gained, replaced)
        moved = self._paired(lost, gained, lambda a, b: a.name == b.name and self._one_sentence(a, b))
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
        matched = {(a, b) for a in source for b in quote if a.name == b.name and self._touch(a, b)}
        lost = [a for a in source if all(a is not m for m, _ in matched) and self._open("source", a, quote)]
        gained = [b for b in quote if all(b is not m for _, m in matched) and self._open("quote", b, source)]
        return [a for a in lost if a.name not in ignore], [b for b in gained if b.name not in ignore]

    def _cancel(self, lost: list[Item], gained: list[Item], test: _Test) -> tuple[list[Item], list[Item]]:
        return _less(lost, gained, self._paired(lost, gained, test))

    def _paired(self, lost: list[Item], gained: list[Item], test: _Test) -> list[tuple[Item, Item]]:
        pairs: list[tuple[Item, Item]] = []
        for a in lost:
            free = [b for b in gained if all(b is not taken for _, taken in pairs) and test(a, b)]
            if free:
                pairs.append((a, min(free, key=lambda b: abs(self.table.anchor(b.start) - a.start))))
        return pairs

    def _quoted(self, side: Side, item: Item) -> bool:
        return any(self.table.row(side)[k].quoted for k in range(item.start, item.end))

    def _touch(self, lost: Item, gained: Item) -> bool:
        """Say whether a word of one is the partner of a word of the other."""
        return any(self.table.to_quote[k] in range(gained.start, gained.end) for k in range(lost.start, lost.end))

    def _open(self, side: Side, item: Item, others: list[Item]) -> bool:
        """Say whether the phrase, or the one that reads its words otherwise on the other side, lies in a change."""
        if not self.open[side].isdisjoint(range(item.start, item.end)):
            return True
        partners = {self.table.partner(side, k) for k in range(item.start, item.end)}
        there = (range(o.start, o.end) for o in others)
        return any(not partners.isdisjoint(cells) and not self.open[flip(side)].isdisjoint(cells) for cells in there)

    def _near(self, lost: Item, gained: Item) -> bool:
        return abs(self.table.anchor(gained.start) - lost.start) <= NEAR

    def one_place(self, lost: Item, gained: Item) -> bool:
        """Say whether two phrases stand in one change, or have partners in each other."""
        if self._touch(lost, gained):
            return True
        before_lost = self._same_before("source", lost.start)
        before_gained = self._same_before("quote", gained.start)
        return before_lost == (None if before_gained is None else self.table.to_source[before_gained])

    def _same_before(self, side: Side, at: int) -> int | None:
        return next((k for k in range(at - 1, -1, -1) if self.table.same(side, k)), None)

    def _one_sentence(self, lost: Item, gained: Item) -> bool:
        return self.one_sentence(*sorted((lost.start, self.table.anchor(gained.start))))

    def one_sentence(self, low: int, high: int) -> bool:
        """Say whether no sentence ends between two words of the source."""
        return not any(_ends(cell.mark) for cell in self.table.source[low + 1 : high + 1])

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
        free = list(gained)
        left = []
        for entry in lost:
            partners = {self.table.to_quote[k] for k in range(entry[0].start, entry[0].end)}
            other = next((g for g in free if partners & set(range(g[0].start, g[0].end))), None)
            if other is None:
                left.append(entry)
                continue
            free = [g for g in free if g is not other]
            yield entry, other
        for entry in left:
            other = next((g for g in free if self.one_place(entry[0], g[0])), None)
            if other is not None:
                free = [g for g in free if g is not other]
                yield entry, other

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
        own = {row[k].word for k in range(item.start, item.end)}
        places = [self.table.partner(side, k) for k in range(len(row)) if row[k].word in own]
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
    return any(sign in mark for sign in ".?!؟。")


def _less(lost: list[Item], gained: list[Item], pairs: list[tuple[Item, Item]]) -> tuple[list[Item], list[Item]]:
    return (
        [a for a in lost if all(a is not taken for taken, _ in pairs)],
        [b for b in gained if all(b is not taken for _, taken in pairs)],
    )
