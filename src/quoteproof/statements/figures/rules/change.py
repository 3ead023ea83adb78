"""# figure.change

## What it says
From one number to another it goes the other way, or another way up, than the text says.

## Example
Text: "The fees rose by 30 percent, from 40 to 60 crowns". From 40 to 60 it is 50%. Text: "The fees rose from 60 to 40".

## Why it matters
Rises and falls are what a figure is quoted for.

## Level
Serious; level 4 for "doubled" and the like, and beside "about".

## Scope
Two numbers of one unit, joined as before and after ("from 40 to 60", "to 60 from 40"), and what the same clause says of the change: a verb or noun of rising or falling,
a percentage, so many points, "doubled". Of two percentages a change in per cent may be meant in points, or as a share. Places in a row (from 15th to 9th) are left alone.

## Guides
AP, Reuters, Guardian (percentage rises).
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof.languages.figures import BOUNDS
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.twice import ranged
from quoteproof.statements.rows.extent import Extent
from quoteproof.statements.rows.page import LOOSE, Page
from quoteproof.statements.rows.row import BREAKS, Piece, Row

CODE = "figure.change"

_GAP = 5
"""Words between the two numbers: "from 40 crowns a head in 1990 to 60"."""
_VERB = 9
"""Words from the verb to the numbers of which it tells: "rose in the course of a year by a third, from"."""
_SCALED = 500
"""How many times one number is the other where only one of them has its scale written: "from 20 to 30 million"."""
_MULTIPLE = 0.12
"""The share by which "doubled" may be off."""


class Change(Struct, frozen=True):
    """A number before and the same one after, and the stretch of the row that tells of it."""

    before: Piece
    after: Piece
    start: int
    end: int
    told: tuple[int, int]  # where the verb stands that says which way it went

    @property
    def ratio(self) -> Extent:
        """How many times as much it became."""
        return self.after.extent.over(self.before.extent)

    @property
    def points(self) -> Extent:
        """By how much it became more."""
        one, two = self.before.extent, self.after.extent
        return Extent(two.low - one.high, two.high - one.low)

    def reversed_from(self, up: bool) -> bool:
        """Say whether it goes down where it is said to go up, or up where it is said to go down; of two hedged numbers as far as they let tell."""
        one, two = self.before, self.after
        if one.hedge or two.hedge or not (one.number and two.number):
            return self.ratio.high < 1 if up else self.ratio.low > 1
        return two.number.value < one.number.value if up else two.number.value > one.number.value


def rule(page: Page) -> Iterator[Clash]:
    """Find the changes that are told as what they are not."""
    for row in page.rows:
        for change in _changes(page, row):
            yield from _way(page, row, change)
            yield from _multiple(page, row, change)
            yield from _size(page, row, change)


def _changes(page: Page, row: Row) -> Iterator[Change]:
    found = [(at, piece) for at, piece, number in row.numbers() if not number.ordinal and piece.hedge != LOOSE]
    for at, (start, one) in enumerate(found):
        for end, other in found[at + 1 : at + 3]:
            if (
                end - start > _GAP + 3
                or not _alike(one, other)
                or row.holds(page.table.ranks, max(0, start - 3), end + 2)
            ):
                continue
            told = _clause(row, start), start
            if _joined(row, start, end, page.table.between):
                yield Change(one, other, start, end, told)
            elif _joined(row, start, end, page.table.reached):
                yield Change(other, one, start, end, told)
            elif _up_from(page, row, start, end):
                yield Change(other, one, start, end, (start + 1, end))


def _joined(row: Row, start: int, end: int, pairs: tuple[tuple[str, str], ...]) -> bool:
    for opening, closing in pairs:
        sign = row.ends(end, (closing,))
        opens = row.ends(start, (opening,)) is not None
        if opens and sign is not None and sign - start - 1 <= _GAP and not row.tagged(BREAKS, start + 1, sign):
            return True
    return False


def _up_from(page: Page, row: Row, start: int, end: int) -> bool:
    """Say whether a number stands with the one that it came from: $560, up 10 percent from $500."""
    sign = row.ends(end, tuple(closing for _, closing in page.table.reached))
    moved = sign is not None and row[start + 1].tag in ("comma", "dash", "open")
    return moved and (row.begins(start + 2, page.table.rising) or row.begins(start + 2, page.table.falling)) is not None


def _alike(one: Piece, other: Piece) -> bool:
    if not (one.number and other.number and one.number.value > 0 and other.number.value > 0):
        return False
    same = one.number.unit == other.number.unit and one.number.size == other.number.size
    ratio = other.number.value / one.number.value
    return (same or not one.number.unit) and 1 / _SCALED < ratio < _SCALED


def _way(page: Page, row: Row, change: Change) -> Iterator[Clash]:
    """Find what rises to less, or falls to more."""
    up, down = (row.holds(words, *change.told) for words in (page.table.rising, page.table.falling))
    if up == down or row.holds(page.meaning.negators, *change.told):
        return
    if change.reversed_from(up):
        shown = f"from {page.show(change.before.span)} to {page.show(change.after.span)}"
        reason = f"{shown} is a {'fall' if up else 'rise'}, and the text says that it {'rose' if up else 'fell'}"
        yield Clash(CODE, "change", change.after.span, (change.before.span,), reason, certain=True)


def _clause(row: Row, at: int) -> int:
    """Return where the clause begins in which a number stands, as far as its verb may lie back."""
    first = max(0, at - _VERB)
    return next((place + 1 for place in range(at - 1, first - 1, -1) if row[place].tag in BREAKS), first)


def _multiple(page: Page, row: Row, change: Change) -> Iterator[Clash]:
    first = _clause(row, change.start)
    for word, times in page.table.multiples:
        at = next((place for place in range(first, change.start) if row.begins(place, (word,))), None)
        if at is None:
            continue
        low, high = _bounds(page, row, at)
        said = Extent(times * low * (1 - _MULTIPLE), times * high * (1 + _MULTIPLE))
        if not change.ratio.meets(said):
            yield _clash(page, change, row[at], certain=False)


def _bounds(page: Page, row: Row, at: int) -> tuple[float, float]:
    name = next((name for name, phrases in page.bounds if row.ends(at, phrases) is not None), "")
    return BOUNDS.get(name, (1.0, 1.0))


def _size(page: Page, row: Row, change: Change) -> Iterator[Clash]:
    """Find a percentage, or so many points, that the two numbers do not make."""
    first = _clause(row, change.start)
    both = page.table.rising + page.table.falling
    cents = change.before.number is not None and (change.after.number or change.before.number).unit == "%"
    for at, piece, number in row.numbers():
        if piece.hedge == LOOSE or number.unit not in ("%", "points") or ranged(page, row, at):
            continue
        before = first <= at < change.start - 1 and row.holds(both, first, at) and change.start - at <= _GAP
        inside = change.told[0] == change.start + 1 and change.start < at < change.end
        if not (before or inside or _behind(page, row, change, at)):
            continue
        said = piece.extent
        ratio = Extent(100 * (change.ratio.low - 1), 100 * (change.ratio.high - 1))
        told = (
            [_size_of(change.points)]
            if number.unit == "points"
            else [_size_of(ratio), *([_size_of(change.points)] if cents else [])]
        )
        if not any(said.meets(one) for one in told):
            yield _clash(page, change, piece, certain=piece.hedge is None)


def _behind(page: Page, row: Row, change: Change, at: int) -> bool:
    """Say whether a percentage behind two numbers tells of their change: , up 10 percent · , a 10 percent rise · , or by 10 percent."""
    first, both = change.end + 1, page.table.rising + page.table.falling
    if not first <= at <= change.end + _GAP + 2:
        return False
    worded = row.holds(page.table.or_else, first, at)
    named = row.holds(both, first, at) or row.begins(at + 1, both) is not None
    apart = row.tagged(BREAKS - {"conjunction"} if worded else BREAKS, first, at)
    return not apart and (named or (worded and row.holds(both, *change.told)))


def _size_of(extent: Extent) -> Extent:
    """Return an extent without its sign."""
    if extent.low >= 0:
        return extent
    return Extent(-extent.high, -extent.low) if extent.high <= 0 else Extent(0, max(-extent.low, extent.high))


def _clash(page: Page, change: Change, said: Piece, certain: bool) -> Clash:
    one, two = change.before.number, change.after.number
    assert one and two
    times = two.value / one.value
    size = (
        f"{two.value - one.value:+.6g} points or {100 * (times - 1):+.3g}%"
        if two.unit == "%"
        else f"{100 * (times - 1):+.3g}%"
    )
    if not said.number:
        size = f"{times:.3g} times as much"
    shown = f"from {page.show(change.before.span)} to {page.show(change.after.span)} it is {size}"
    return Clash(
        CODE,
        "change",
        said.span,
        (change.before.span, change.after.span),
        f"{shown}, and the text says {page.show(said.span)}",
        certain,
    )
