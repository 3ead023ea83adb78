"""Workflow commands that GitHub Actions shows beside the changed lines: an error, a warning or a notice for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Report
from quoteproof.report import View, spots
from quoteproof.report.items import Item, items
from quoteproof.report.screen import visible
from quoteproof.report.spots import Region
from quoteproof.report.words import once

ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
IN_PROPERTY = ((":", "%3A"), (",", "%2C"))


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield a command for each finding from level 3 on, and for what was not found, not checked and not read.

    What the run stops at is an error, whatever its level.
    """
    for report in once(reports):
        path = spots.file(report.document, view.root) if report.document else ""
        stops = view.stops(report)
        rows = [
            _item(item, report, path, stops=stops(item.of))
            for item in items(report)
            if stops(item.of) or (item.worth_it and not item.ignored)
        ]
        rows += [
            _command("warning", problem.where, None, "could not be read", problem.message)
            for problem in report.problems
        ]
        yield "".join(f"{row}\n" for row in rows).encode("utf-8", "replace")


def _item(item: Item, report: Report, path: str, *, stops: bool) -> str:
    kind = "error" if stops else "warning" if (item.level or 0) >= 4 else "notice"
    place = spots.region(report.document, item.span) if report.document else None
    return _command(kind, path, place, f"{item.label} ({item.rule})", f"{item.shown}: {item.reason}")


def _command(kind: str, path: str, at: Region | None, title: str, message: str) -> str:
    place = f"file={_property(path)}"
    if at:
        place += f",line={at.line},endLine={at.last_line}"
        place += f",col={at.column},endColumn={at.last_column}" if at.line == at.last_line else ""
    return f"::{kind} {place},title={_property(title)}::{_escaped(message, ESCAPES)}"


def _property(text: str) -> str:
    return _escaped(text, ESCAPES + IN_PROPERTY)


def _escaped(text: str, signs: Iterable[tuple[str, str]]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return visible(text)
