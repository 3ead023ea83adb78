"""CSV for a spreadsheet: the rows of `table`, harmless to open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from quoteproof.model import Report
from quoteproof.report import View
from quoteproof.report.screen import visible
from quoteproof.report.table import HEAD, Cell, rows
from quoteproof.report.words import once

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the head, then the rows of each report."""
    yield lines([HEAD])
    for report in once(reports):
        yield lines([row.get(name) for name in HEAD] for row in rows(report))


def lines(rows: Iterable[Iterable[Cell]]) -> bytes:
    """Return rows of cells as they stand in a file."""
    stream = io.StringIO()
    csv.writer(stream).writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def harmless(cell: Cell) -> Cell:
    """Keep a spreadsheet from running a text as a formula, and a terminal from obeying it."""
    if not isinstance(cell, str):
        return cell
    shown = "\n".join(map(visible, cell.splitlines()))
    return f"'{shown}" if cell.startswith(FORMULA) else shown
