"""CSV for a spreadsheet: a row for each quotation."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from quoteproof.model import Finding, Report
from quoteproof.readers.lines import line
from quoteproof.report import View
from quoteproof.report.screen import visible

HEAD = (
    "text", "line", "id", "kind", "speaker", "quotation", "verdict", "level", "rule", "reason",
    "source", "source line", "source words", "said there by",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the head, then the rows of each report."""
    yield _rows([HEAD])
    for report in reports:
        yield _rows([_row(finding, report) for finding in report.findings])


def _row(finding: Finding, report: Report) -> tuple[str | int | None, ...]:
    quotation, verdict = finding.claim.quotation, finding.verdict
    document = report.document
    place = (document.path or document.id, line(document.text, quotation.span.start)) if document else ("", 0)
    row = (*place, quotation.id, quotation.kind, finding.claim.attribution.name, quotation.text)
    return (*row, verdict.label, verdict.level, verdict.rule, finding.cause or verdict.reason, *_source(finding))


def _source(finding: Finding) -> tuple[str | int | None, ...]:
    if not finding.sources:
        return ("", "", "", "")
    best = finding.sources[0]
    passage = best.alignment.main.passage
    place = (passage.document.id, line(passage.document.text, passage.span.start))
    return (*place, passage.text, best.voice.name if best.voice else "")


def _rows(rows: Iterable[Iterable[str | int | None]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8", "replace")


def _harmless(cell: str | int | None) -> str | int | None:
    """Keep a spreadsheet from running a text as a formula, and a terminal from obeying it."""
    if not isinstance(cell, str):
        return cell
    shown = "\n".join(map(visible, cell.splitlines()))
    return f"'{shown}" if cell.startswith(FORMULA) else shown
