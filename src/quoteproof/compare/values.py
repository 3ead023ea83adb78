"""Numbers and dates in a row of words, each with the cells that it covers: what the rules `number` and `date` compare."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Protocol, TypeVar

from quoteproof.analysis import dates as reading_dates
from quoteproof.analysis import numbers as reading_numbers
from quoteproof.analysis.amounts import Number
from quoteproof.analysis.dates import Date
from quoteproof.compare.lexicon import Item
from quoteproof.compare.places import Spans
from quoteproof.compare.rows import Row
from quoteproof.languages.form import Form
from quoteproof.model import Span


class Placed(Protocol):
    """Anything read from a text with its place."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        ...


V = TypeVar("V", bound=Placed)
Found = tuple[tuple[Item, V], ...]


def dates(row: Row, text: str, form: Form, today: str | None) -> Found[Date]:
    """Return the dates among the quoted words of a row; `today` is the day from which relative days are counted."""
    return _found(row, text, lambda span: reading_dates.read(text, span, form, today))


def numbers(row: Row, text: str, form: Form, days: Found[Date]) -> Found[Number]:
    """Return the numbers among the quoted words of a row, less those that are part of one of `days`."""
    found = _found(row, text, lambda span: reading_numbers.read(text, span, form))
    dated = Spans(day.span for _, day in days)
    return tuple(entry for entry in found if not dated.touching(entry[1].span))


def _found(row: Row, text: str, read: Callable[[Span], tuple[V, ...]]) -> Found[V]:
    # The source's row goes beyond the quoted words: of "60 percent" the last one may stand outside.
    if not row:
        return ()
    span = Span(row[0].word.span.start, row[-1].word.span.end)
    found = read(Span(max(0, span.start - 2), min(len(text), span.end + 2)))  # a sign before, a "%" after
    if not found:
        return ()
    quoted = sorted((cell.word.span, k) for k, cell in enumerate(row) if cell.quoted)
    placed = ((_cells(quoted, value.span), value) for value in found)
    return tuple((item, value) for item, value in placed if item is not None)


def _cells(quoted: list[tuple[Span, int]], span: Span) -> Item | None:
    """Return the cells whose words a stretch of text covers; `quoted` are those of a row, in the order of the text."""
    first = bisect_right(quoted, span.start, key=lambda cell: cell[0].end)
    after = bisect_left(quoted, span.end, key=lambda cell: cell[0].start)
    covered = [k for _, k in quoted[first:after]]
    return Item(min(covered), max(covered) + 1, "") if covered else None
