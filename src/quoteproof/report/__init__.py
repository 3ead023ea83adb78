"""Reports as bytes, one output format a module: `chunks(reports, view)` yields as it reads, so memory stays flat."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module

from msgspec import Struct

from quoteproof.model import Assessment, Finding, Report
from quoteproof.policy import DEFAULT

WRITERS: dict[str, str] = {
    "terminal": "for a person at a terminal",
    "json": "an object for one text, an array for several",
    "jsonl": "one object a line, written as soon as it is known",
    "html": "one page to look at or to print: the text on one side, its findings on the other",
    "csv": "a row for each quotation, for a spreadsheet",
    "sarif": "for services that show findings beside the text",
    "annotations": "workflow commands for GitHub Actions",
    "junit": "JUnit XML, for services that show test results: a case for each quotation",
    "markdown": "for an issue or a mail: the gravest first",
    "w3c": "W3C Web Annotations, with quote and position selectors",
    "docx": "the Word document that was checked, with a comment at each finding",
}
"""Every format, with a word on it; each is the module of its name."""

SUFFIXES: dict[str, str] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".sarif": "sarif"}
SUFFIXES |= {".html": "html", ".htm": "html", ".md": "markdown", ".jsonld": "w3c", ".docx": "docx", ".xml": "junit"}
"""The format that the name of an output file asks for."""


INKS = {"red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
PLAIN, BOLD, DIM = 0, 1, 2
"""What a terminal is told, by ECMA-48."""


class View(Struct, frozen=True):
    """How a report is to be shown."""

    width: int = 100  # cells
    colour: bool = False
    plain: bool = False  # nothing but ASCII for our own signs
    with_text: bool = False  # the text itself belongs to the report
    fail_on: tuple[str, ...] = DEFAULT  # what the run stops at (`policy.FAIL_ON`)
    filed: tuple[tuple[str, str], ...] = ()  # what stands on the head of a record (`record.rows`): names and values
    root: str = ""  # the folder by which services call files, a repository's mostly
    library: str = ""  # the address, up to the document's id, at which a server that shows the page shows sources too

    def stops(self, report: Report) -> Callable[[Finding | Assessment], bool]:
        """Return who says of a finding or a statement of a report whether the run stops at it."""
        failing = (*report.failing(*self.fail_on), *report.failing_statements(*self.fail_on))
        found = set(map(id, failing))
        return lambda finding: id(finding) in found

    def paint(self, text: str, fg: str | None = None, *, bold: bool = False, dim: bool = False) -> str:
        """Return `text` in one of `INKS`, heavy or light, where there is colour."""
        if not self.colour:
            return text
        codes = [INKS[fg]] if fg else []
        codes += [BOLD] * bold + [DIM] * dim
        return "".join(f"\x1b[{code}m" for code in codes) + f"{text}\x1b[{PLAIN}m"


def write(reports: Iterable[Report], name: str, view: View) -> Iterator[bytes]:
    """Yield the reports in the format of this name."""
    assert name in WRITERS, name
    chunks: Iterator[bytes] = import_module(f"quoteproof.report.{name}").chunks(reports, view)
    return chunks
