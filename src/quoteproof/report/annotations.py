"""Workflow commands that GitHub Actions shows beside the changed lines: an error, a warning or a notice for each finding."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Finding, Report
from quoteproof.readers.lines import line
from quoteproof.report import View
from quoteproof.report.screen import visible

ESCAPES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
IN_PROPERTY = ((":", "%3A"), (",", "%2C"))


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield a command for each finding from level 3 on, and for what was not found, not checked and not read."""
    for report in reports:
        path = (report.document.path or report.document.id) if report.document else ""
        rows = [_finding(finding, report, path) for finding in report.findings if _worth_it(finding)]
        rows += [
            _command("warning", problem.where, None, "could not be read", problem.message)
            for problem in report.problems
        ]
        yield "".join(f"{row}\n" for row in rows).encode("utf-8", "replace")


def _worth_it(finding: Finding) -> bool:
    verdict = finding.verdict
    return not finding.ignored and (verdict.label in ("not_found", "unchecked") or (verdict.level or 0) >= 3)


def _finding(finding: Finding, report: Report, path: str) -> str:
    text = report.document.text if report.document else ""
    verdict = finding.verdict
    kind = {5: "error", 4: "warning"}.get(verdict.level or 0, "notice")
    message = f"“{finding.claim.quotation.text}”: {finding.cause or verdict.reason}"
    return _command(
        kind, path, line(text, finding.claim.quotation.span.start), f"{verdict.label} ({verdict.rule})", message
    )


def _command(kind: str, path: str, number: int | None, title: str, message: str) -> str:
    place = f"file={_property(path)}" + (f",line={number}" if number else "")
    return f"::{kind} {place},title={_property(title)}::{_escaped(message, ESCAPES)}"


def _property(text: str) -> str:
    return _escaped(text, ESCAPES + IN_PROPERTY)


def _escaped(text: str, signs: Iterable[tuple[str, str]]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return visible(text)
