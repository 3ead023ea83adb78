"""CSV for a spreadsheet: a row for each quotation, and one for each thing that could not be read.

The columns up to `said there by` are those of the first version, in its order; what came later stands behind them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from quoteproof.model import Assessment, Finding, Problem, Report
from quoteproof.readers.lines import column, line
from quoteproof.report import View
from quoteproof.report.items import Item, items
from quoteproof.report.links import anchor, link
from quoteproof.report.screen import visible
from quoteproof.report.words import once, where

HEAD = (
    "text", "line", "id", "kind", "speaker", "quotation", "verdict", "level", "rule", "reason",
    "source", "source line", "source words", "said there by",
    "text id", "text title", "column", "start", "end", "speaker as written", "through", "cue", "claimed source",
    "claimed reference", "claimed date", "codes", "ignored", "suggested",
    "source role", "source title", "source author", "source date", "source page", "source time", "source link", "also in",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | None


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the head, then the rows of each report."""
    yield _rows([HEAD])
    for report in once(reports):
        rows = [_row(item, report) for item in items(report)]
        yield _rows([*rows, *(_problem(problem, report) for problem in report.problems)])


def _row(item: Item, report: Report) -> tuple[Cell, ...]:
    """Return the cells of a finding or a statement, in the order of `HEAD`."""
    document, said, span = report.document, item.attribution, item.span
    assert document is not None  # there is no finding without a text
    text, finding = document.text, item.of
    quotation = (item.id, item.kind, said.name, item.text)
    judged = (item.label, item.level, item.rule, item.reason)
    source, more = _source(item)
    written = said.speaker.of(text) if said.speaker else None
    return (
        *(document.path or document.id, line(text, span.start), *quotation, *judged, *source),
        *(document.id, document.meta.title, column(text, span.start), span.start, span.end),
        *(written, " → ".join(said.chain[:-1]), said.cue.of(text) if said.cue else None),
        *_only_quoted(finding, text),
        item.ignored,
        finding.suggestion.quoted if isinstance(finding, Finding) and finding.suggestion else None,
        *more,
    )


def _only_quoted(of: Finding | Assessment, text: str) -> tuple[Cell, ...]:
    """Return where a text says that the words stand, and what differs: codes, and of a statement the parts that do."""
    if isinstance(of, Assessment):
        return *(None,) * 3, " ".join(dict.fromkeys(part.what for part in of.compared if not part.same))
    claimed = of.claim.claimed
    codes = " ".join(dict.fromkeys(difference.code for difference in of.differences))
    return claimed.source.of(text) if claimed.source else None, claimed.reference, claimed.date, codes


def _source(item: Item) -> tuple[tuple[Cell, ...], tuple[Cell, ...]]:
    """Return where the words stand in the source that the verdict concerns, and what else is known of it."""
    if not item.sources:
        return ("",) * 4, ("",) * 8
    best, *others = item.sources
    passage = best.alignment.main.passage
    document, at = passage.document, passage.span.start
    first = (document.id, line(document.text, at), passage.text, best.voice.name if best.voice else "")
    meta = (best.role, document.meta.title, document.meta.author, document.meta.date)
    places = (anchor(document, "page", at), anchor(document, "time", at), link(document, passage.span))
    return first, (*meta, *places, "; ".join(map(where, others)))


def _problem(problem: Problem, report: Report) -> tuple[Cell, ...]:
    """Return the row of what could not be read, beside the text that it concerns."""
    named = report.document
    cells: dict[str, Cell] = {"kind": "problem", "reason": problem.said}
    cells |= {"text": named.path or named.id, "text id": named.id} if named else {}
    return tuple(cells.get(name, "") for name in HEAD)


def _rows(rows: Iterable[Iterable[Cell]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def harmless(cell: Cell) -> Cell:
    """Keep a spreadsheet from running a text as a formula, and a terminal from obeying it."""
    if not isinstance(cell, str):
        return cell
    shown = "\n".join(map(visible, cell.splitlines()))
    return f"'{shown}" if cell.startswith(FORMULA) else shown
