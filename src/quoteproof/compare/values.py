"""Numbers and dates of the two rows, paired by their places: what the rules `number` and `date` compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from quoteproof.analysis import dates, numbers
from quoteproof.analysis.dates import Date
from quoteproof.analysis.numbers import Number
from quoteproof.compare.columns import Row, Side
from quoteproof.compare.lexicon import Item
from quoteproof.compare.reading import hull
from quoteproof.compare.scope import Scope
from quoteproof.model import Span


class Placed(Protocol):
    """Anything read from a text with its place."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


V = TypeVar("V", bound=Placed)
Found = list[tuple[Item, V]]
Read = Callable[[str, Span], tuple[V, ...]]


def found(scope: Scope, side: Side, read: Read[V]) -> Found[V]:
    """Return what `read` finds in the quoted words of one row, each with the cells it covers."""
    row = scope.table.row(side)
    text = scope.table.text if side == "quote" else scope.table.document.text
    # The source is read beyond the quoted words: of "60 percent" the last one may stand outside.
    span = hull(tuple(cell.word for cell in row if cell.quoted or side == "source"))
    if span is None:
        return []
    around = Span(max(0, span.start - 2), min(len(text), span.end + 2))  # a sign before, a "%" after
    placed = ((_cells(row, value.span), value) for value in read(text, around))
    return [(item, value) for item, value in placed if item is not None]


def days(scope: Scope, side: Side) -> Found[Date]:
    """Return the dates among the quoted words of one row; relative days too, if the source's own date is known."""
    form, today = scope.reading.language.form, scope.table.document.meta.date
    known: Found[Date] = scope.kept_for(
        f"days {side}", lambda: found(scope, side, lambda text, span: dates.read(text, span, form, today))
    )
    return known


def figures(scope: Scope, side: Side) -> Found[Number]:
    """Return the numbers among the quoted words of one row, less those that are part of a date."""
    form, dated = scope.reading.language.form, [date.span for _, date in days(scope, side)]
    every: Found[Number] = scope.kept_for(
        f"figures {side}", lambda: found(scope, side, lambda text, span: numbers.read(text, span, form))
    )
    return [entry for entry in every if not any(entry[1].span.overlap(span) for span in dated)]


def pairs(scope: Scope, lost: Found[V], gained: Found[V]) -> Iterator[tuple[tuple[Item, V], tuple[Item, V]]]:
    """Give the values that stand at one place in both rows: those with partners first, then those in one change."""
    free = list(gained)
    left = []
    for entry in lost:
        partners = {scope.table.to_quote[k] for k in range(entry[0].start, entry[0].end)}
        other = next((g for g in free if partners & set(range(g[0].start, g[0].end))), None)
        if other is None:
            left.append(entry)
            continue
        free = [g for g in free if g is not other]
        yield entry, other
    for entry in left:
        other = next((g for g in free if scope.one_place(entry[0], g[0])), None)
        if other is not None:
            free = [g for g in free if g is not other]
            yield entry, other


def unexplained(scope: Scope, side: Side, item: Item) -> bool:
    """Say whether no earlier rule has explained the changed words of an item; unchanged words need no explaining."""
    cells = [scope.table.row(side)[k] for k in range(item.start, item.end)]
    return all(cell.open or (cell.step is not None and cell.step.op == "same") for cell in cells)


def _cells(row: Row, span: Span) -> Item | None:
    covered = [k for k, cell in enumerate(row) if cell.quoted and cell.word.span.overlap(span)]
    return Item(covered[0], covered[-1] + 1, "") if covered else None
