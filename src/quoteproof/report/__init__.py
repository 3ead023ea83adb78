"""Reports as bytes, one output format a module: `chunks(reports, view)` yields as it reads, so memory stays flat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module

from msgspec import Struct

from quoteproof.model import Report

WRITERS: dict[str, str] = {
    "terminal": "for a person at a terminal",
    "json": "an object for one text, an array for several",
    "jsonl": "one object a line, written as soon as it is known",
    "html": "one page with quotation and source side by side, and the whole text marked",
    "csv": "a row for each quotation, for a spreadsheet",
    "sarif": "for services that show findings beside the text",
    "annotations": "workflow commands for GitHub Actions",
}
"""Every format, with a word on it; each is the module of its name."""

SUFFIXES: dict[str, str] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".sarif": "sarif"}
SUFFIXES |= {".html": "html", ".htm": "html"}
"""The format that the name of an output file asks for."""


class View(Struct, frozen=True):
    """How a report is to be shown."""

    width: int = 100  # cells
    colour: bool = False
    plain: bool = False  # nothing but ASCII for our own signs
    with_text: bool = False  # the text itself belongs to the report

    def paint(self, text: str, **style: object) -> str:
        """Return `text` in a style of click's, where there is colour."""
        if not self.colour:
            return text
        from click import style as styled

        return styled(text, **style)  # type: ignore[arg-type]


def write(reports: Iterable[Report], name: str, view: View) -> Iterator[bytes]:
    """Yield the reports in the format of this name."""
    assert name in WRITERS, name
    chunks: Iterator[bytes] = import_module(f"quoteproof.report.{name}").chunks(reports, view)
    return chunks
