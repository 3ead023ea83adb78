"""Quotation above source on a terminal, word under word, with a line under the words that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.report import View
from quoteproof.report.rows import Column
from quoteproof.report.screen import width, wrap


def laid(found: Sequence[Column], room: int, view: View) -> Iterator[str]:
    """Lay the columns in lines: quotation above, source below, and a line under the words that differ."""
    room = max(room - 8, 20)
    over = "^" if view.plain else "‾"
    for row in _lines(found, room):
        if not any(column.quote or column.level is not None for column in row):
            continue  # nothing but the source's words around the quotation
        cells = list(_cells(row))
        quote = [_painted(c.quote, n, c.level, view) for c, n in zip(row, cells, strict=True)]
        source = [_painted(c.source, n, c.level, view) for c, n in zip(row, cells, strict=True)]
        if any(column.quote for column in row):
            yield view.paint("text    ", dim=True) + " ".join(quote).rstrip()
        yield view.paint("source  ", dim=True) + " ".join(source).rstrip()
        if any(column.level is not None for column in row):
            yield view.paint("        " + _under(row, cells, over), fg="red" if _worst(row) == 5 else "yellow")


def _under(part: Sequence[Column], cells: Sequence[int], over: str) -> str:
    """Return the line under the words that differ; it runs on between words that only one side has."""
    row = ""
    for number, (column, count) in enumerate(zip(part, cells, strict=True)):
        on = column.level is not None
        before = part[number - 1] if number else None
        along = on and before and before.level is not None and not (column.quote or before.quote.isalnum())
        row += ((over if along else " ") if number else "") + (over if on else " ") * count
    return row.rstrip()


def _cells(part: Sequence[Column]) -> Iterator[int]:
    """Yield the width of each column; the quotation's last word pushes nothing aside, for nothing stands behind it."""
    last = max((number for number, column in enumerate(part) if column.quote), default=-1)
    for number, column in enumerate(part):
        ends = number == last < len(part) - 1 and column.level is None and column.source
        yield width(column.source) if ends else max(width(column.quote), width(column.source), column.level is not None)


def _worst(part: Sequence[Column]) -> int:
    return max((c.level for c in part if c.level is not None), default=0)


def _painted(text: str, cells: int, level: int | None, view: View) -> str:
    painted = view.paint(text, fg="red" if level == 5 else "yellow", bold=True) if level and text else text
    return painted + " " * (cells - width(text))


def _lines(found: Sequence[Column], room: int) -> Iterator[list[Column]]:
    """Cut a row of columns into lines that fit; a column too wide for any line is cut itself."""
    part: list[Column] = []
    used = 0
    for column in _fitting(found, room):
        cells = max(width(column.quote), width(column.source), 1)
        if part and used + 1 + cells > room:
            yield part
            part, used = [], 0
        part.append(column)
        used += cells + (1 if len(part) > 1 else 0)
    if part:
        yield part


def _fitting(found: Sequence[Column], room: int) -> Iterator[Column]:
    for column in found:
        if max(width(column.quote), width(column.source)) <= room:
            yield column
            continue
        quote, source = list(wrap(column.quote, room)), list(wrap(column.source, room))
        for number in range(max(len(quote), len(source))):
            yield Column(
                quote[number] if number < len(quote) else "",
                source[number] if number < len(source) else "",
                column.level,
            )
