"""What a changed phrase governs, and whether that is still there.

A negator whose own words were left out with it says nothing about what was kept; one that is gone while its verb stands
turned the sense. Three questions are asked by every rule of meaning: what changed (`shifts`, in `changes.py`), does it
govern quoted words (`hold`), and is the clause around it otherwise the same (`steady`)?
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from quoteproof.cached import cached_property
from quoteproof.compare.changes import Changes, Shift
from quoteproof.compare.clauses import cues, strong, weak
from quoteproof.compare.columns import SIDES, Side, Table, flip
from quoteproof.compare.lexicon import Item, Lexicon
from quoteproof.compare.places import Spans, Word, hull, shown
from quoteproof.compare.reading import Reading
from quoteproof.compare.rows import Row
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference, Span

Hold = Literal["kept", "changed", "gone"]

SAME_WORDS = frozenset({"spelling", "number.form"})
"""Codes of words that are the same ones, written otherwise."""

STEADY = 0.6
"""Share of a clause's words that must be kept, in whatever form, before a change in it is called serious without reserve."""

ASIDE = 16
"""Words of an aside that a phrase reaches over at most."""


class Scope(Changes):
    """The changes of a table, with the clauses that they stand in."""

    def __init__(self, table: Table, reading: Reading) -> None:
        super().__init__(table, _open(table, reading))
        self.reading = reading
        self.meaning: Meaning = table.language.meaning
        self.cues = cues(self.meaning)

    def ahead(self, lexicon: Lexicon) -> Shift | None:
        """Return the phrase that stands right before the quoted words, where the quotation begins as a sentence does.

        "Only the board …" quoted as "The board …": the capital shows that the quotation passes for the whole.
        """
        row, quote = self.table.source, self.table.quote
        first = next((k for k, cell in enumerate(row) if cell.quoted), len(row))
        twin = self.table.to_quote[first] if first < len(row) else None
        if twin != 0 or row[first].word.raw[0] == quote[0].word.raw[0] or not quote[0].word.raw[0].isupper():
            return None
        before = [item for item in lexicon.read(row) if item.end <= first]
        if not before or any(row[k].norm not in self.cues.light for k in range(before[-1].end, first)):
            return None
        between = "".join(row[k].mark for k in range(before[-1].end, first + 1))
        return None if strong(between) else Shift(lost=before[-1])

    def stands(self, shift: Shift, side: Side) -> bool:
        """Say whether the words of a phrase stand in the other row's sentence; of the source's outside the quoted ones."""
        own, row = self.table.row(shift.side), self.table.row(side)
        phrase = [cell.norm for cell in own[shift.item.start : shift.item.end]]
        at = self.table.anchor(shift.item.start) if side == "source" else 0
        start, end = self.sentence(side, at)
        return any(
            [cell.norm for cell in row[k : k + len(phrase)]] == phrase and (side == "quote" or not row[k].quoted)
            for k in range(start, end - len(phrase) + 1)
        )

    # -- what it governs ---------------------------------------------------------------------------------------------

    def governed(self, side: Side, item: Item) -> tuple[int, ...]:
        """Return the words with content that the phrase speaks of: those after it in its clause, else those before it."""
        row, clause = self.table.row(side), self.table.clauses[side]
        after: list[int] = []
        item = self._over_aside(side, item)
        # After "I believe," the clause goes on beyond the comma.
        inside = item.end < len(row) and weak(row[item.end].mark) and not strong(row[item.end].mark)
        own = clause[item.end if inside else item.end - 1]
        stretch = range(item.end, max(item.end, bisect_right(clause, own)))
        for k in stretch:
            if after and (weak(row[k].mark) or row[k].norm in self.cues.coordinators):
                break
            if row[k].norm not in self.cues.light:
                after.append(k)
        if after or stretch:
            return tuple(after or stretch)
        before = range(item.start - 1, bisect_left(clause, clause[item.start]) - 1, -1)
        full = [k for k in before if row[k].norm not in self.cues.light]
        return tuple(full or before)

    def _over_aside(self, side: Side, item: Item) -> Item:
        """Let a phrase reach over an aside that went with it: "is never, whatever they may say, permitted"."""
        row, table = self.table.row(side), self.table
        if (
            item.end >= len(row)
            or not weak(row[item.end].mark)
            or weak(row[item.start].mark)
            or strong(row[item.start].mark)
        ):
            return item
        ends = range(item.end + 1, min(len(row), item.end + ASIDE))
        end = next((k for k in ends if weak(row[k].mark) or strong(row[k].mark) or table.kept(side, k)), None)
        told = end is not None and weak(row[end].mark) and not strong(row[end].mark)
        return Item(item.start, end, item.name) if told and end is not None and table.kept(side, end) else item

    def hold(self, side: Side, item: Item) -> Hold:
        """Say what became of the words that the phrase governs: kept, others in their place, or gone with it."""
        governed = self.governed(side, item)
        if not governed:
            return "changed"
        if self.table.kept(side, governed[0]) or governed[0] in self.rewritten[side]:
            return "kept"
        if self.table.partner(side, governed[0]) is not None or any(self.table.kept(side, k) for k in governed[:4]):
            return "changed"
        return "gone"

    def clause(self, side: Side, at: int) -> range:
        """Return the positions of the clause that holds a word."""
        numbers = self.table.clauses[side]
        return range(bisect_left(numbers, numbers[at]), bisect_right(numbers, numbers[at]))

    def place(self, shift: Shift) -> tuple[int, int]:
        """Return where in the source a shift lies, as `place_at` does."""
        return self.place_at(shift.lost.start if shift.lost else self.table.anchor(shift.item.start))

    def place_at(self, at: int) -> tuple[int, int]:
        """Return where a word of the source stands: its clause's number, and the coordinators in it before the word."""
        clause = self.clause("source", at)
        linked = sum(self.table.source[k].norm in self.cues.coordinators for k in clause if k <= at)
        return self.table.clauses["source"][at], linked

    def one_clause(self, lost: Item, gained: Item) -> bool:
        """Say whether a phrase of the source and one of the quotation stand in the same clause."""
        numbers = self.table.clauses["source"]
        return numbers[lost.start] == numbers[self.table.anchor(gained.start)]

    def gone_with(self, shift: Shift) -> frozenset[int]:
        """Return the words with content that went or came in one stretch with a phrase, right after it: its own clause."""
        row = self.table.row(shift.side)
        end = shift.item.end
        while end in self.open[shift.side] and not self.table.same(shift.side, end):
            end += 1
        stretch = range(shift.item.end, end)
        return frozenset(stretch) if any(row[k].norm not in self.cues.light for k in stretch) else frozenset()

    def steady(self, shift: Shift, less: frozenset[int] = frozenset()) -> bool:
        """Say whether the clauses around the shift are otherwise mostly kept; `less`: words that do not count."""
        places: list[tuple[Side, int]] = [("source", shift.lost.start)] if shift.lost else []
        if shift.gained:
            places += [("quote", shift.gained.start), ("source", self.table.anchor(shift.gained.start))]
        shares = [self._share(side, at, shift, less if side == shift.side else frozenset()) for side, at in places]
        return min(shares) >= STEADY and not self._joined(shift)

    @cached_property
    def rewritten(self) -> dict[Side, frozenset[int]]:
        """The quoted words of each row that a rule has found to be the same ones, written otherwise."""
        found = [one for one in self.reading.found if one.code in SAME_WORDS]
        here = [one for one in found if one.document == self.table.document.id]
        spans = {"quote": Spans(d.quote for d in here if d.quote), "source": Spans(d.source for d in here if d.source)}
        return {
            side: frozenset(
                k
                for k in self.table.changed[side]
                if found
                and self.table.row(side)[k].quoted
                and not self.table.kept(side, k)
                and spans[side].touching(self.table.row(side)[k].word.span)
            )
            for side in SIDES
        }

    def _joined(self, shift: Shift) -> bool:
        """Say whether the quotation made one clause of two sentences of the source there: then other words may say it."""
        at = shift.gained.start if shift.gained else self._opposite(shift.item)
        if at is None:
            return False
        places = self.table.clause_in_source.get(self.table.clauses["quote"][at])
        return places is not None and not self.one_sentence(*places)

    def _opposite(self, lost: Item) -> int | None:
        """Return the quotation's word at the place of a phrase that only the source has: the first one kept after it."""
        later = (self.table.to_quote[k] for k in range(lost.end, len(self.table.source)))
        return next((k for k in later if k is not None), None)

    def _share(self, side: Side, at: int, shift: Shift, less: frozenset[int]) -> float:
        own = shift.lost if side == "source" else shift.gained
        clause = self.clause(side, at)
        out = {k for k in less.union(range(own.start, own.end) if own else ()) if k in clause}
        table, counted, kept = self.table, self.table.counted_before[side], self.table.kept_before[side]
        all_ = counted[clause.stop] - counted[clause.start] - sum(table.counts(side, k) for k in out)
        held = kept[clause.stop] - kept[clause.start] - sum(table.counts(side, k) and table.kept(side, k) for k in out)
        held += sum(table.counts(side, k) for k in self.rewritten[side] if k in clause and k not in out)
        return held / all_ if all_ else 1.0

    def found_beside(self, code: str, shift: Shift) -> bool:
        """Say whether an earlier rule found a difference of this code in the clause of a shift."""
        at = shift.lost.start if shift.lost else self.table.anchor(shift.item.start)
        cells = [self.table.source[k].word.span for k in self.clause("source", at)]
        low, high = cells[0].start, cells[-1].end
        mine = (d for d in self.reading.found if d.code == code and d.document == self.table.document.id)
        return any(d.source is not None and low <= d.source.start <= high for d in mine)

    # -- saying it ---------------------------------------------------------------------------------------------------

    def words(self, side: Side, item: Item | None, around: int = 0) -> tuple[Word, ...]:
        """Return the words of a phrase, with up to `around` words of its clause on either side."""
        if item is None:
            return ()
        row = self.table.row(side)
        clause = self.clause(side, item.start)
        start, end = max(clause[0], item.start - around), min(max(clause[-1] + 1, item.end), item.end + around)
        return tuple(dict.fromkeys(cell.word for cell in row[start:end]))

    def show(self, side: Side, item: Item, around: int = 0) -> str:
        """Return a phrase as a reason shows it."""
        return shown(self.words(side, item, around), self.table.text_of(side))

    def reason(self, shift: Shift) -> str:
        """Say in one sentence what both sides have at the place of a shift, each with a word around it."""
        if shift.lost and shift.gained:
            return (
                f"the source says {self.show('source', shift.lost, 1)}; the text {self.show('quote', shift.gained, 1)}"
            )
        here, there = ("source", "text") if shift.side == "source" else ("text", "source")
        shown, other = self.show(shift.side, shift.item, 1), self.stand_in(shift.side, shift.item)
        if other:
            return f"the {here} says {shown}; the {there} {self.show(flip(shift.side), other, 1)}"
        return f"the {here} says {shown}; the {there} has no {self.show(shift.side, shift.item)} there"

    def related(self, as_: Callable[[str, str, Meaning], bool]) -> Iterator[tuple[int, int]]:
        """Give the words of the source, and those in their place, that a language's tables relate: `are_opposites`, `are_likes`."""
        for at, other in self.exchanged():
            lost, gained = self.table.source[at].norm, self.table.quote[other].norm
            if lost != gained and as_(lost, gained, self.meaning):
                yield at, other

    def note(self, code: str, reason: str, shift: Shift, variant: str = "") -> Difference:
        """Return the difference for a shift: the phrases' own words as its spans, an empty span where one has none."""
        gained = shift.gained or self.stand_in("source", shift.item)
        lost = shift.lost or self.stand_in("quote", shift.item)
        quote = hull(self.words("quote", gained)) or self.place_of("quote", lost)
        source = hull(self.words("source", lost)) or self.place_of("source", gained)
        return Difference(
            code, self.reading.profile.level(code, variant), reason, quote, source, self.table.document.id
        )


@lru_cache(maxsize=1)  # a dozen rules ask for it, and most find nothing that would change it
def scopes(reading: Reading) -> tuple[Scope, ...]:
    """Return a scope for each piece of the alignment in which anything differs but white space."""
    return tuple(Scope(table, reading) for table in reading.comparison.tables if not table.untouched)


def _open(table: Table, reading: Reading) -> dict[Side, frozenset[int]]:
    """Return the places in each row that lie in a change and are not explained yet."""
    left = [step for step in reading.changes if step.op != "elided"]
    here = [step for step in left if reading.comparison.document(step).id == table.document.id]
    words: dict[Side, set[Span]] = {
        "quote": {word.span for step in left for word in step.quote},
        "source": {word.span for step in here for word in step.source},
    }
    return {side: frozenset(_still(table.row(side), table.changed[side], words[side])) for side in SIDES}


def _still(row: Row, changed: tuple[int, ...], words: set[Span]) -> Iterator[int]:
    return (k for k in changed if row[k].beyond or row[k].word.span in words)
