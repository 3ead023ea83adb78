"""JUnit XML, as the services that show test results read it: a suite for each text, a case for each quotation.

What the run stops at has failed; what could not be checked, and what somebody has let pass, was skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from quoteproof.model import Finding, Report
from quoteproof.readers.lines import place
from quoteproof.report import View, spots
from quoteproof.report.encode import NO_XML
from quoteproof.report.screen import visible
from quoteproof.report.words import name_of, reason, said_by, speaker, unread, where, word

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="quoteproof">\n'
SHOWN = 60  # characters of a quotation in the name of its case


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield a suite for each report."""
    yield HEAD
    for report in reports:
        yield "".join(f"{row}\n" for row in _suite(report, view)).encode("utf-8", "replace")
    yield b"</testsuites>\n"


def _suite(report: Report, view: View) -> Iterator[str]:
    stops = view.stops(report)
    failures = sum(map(stops, report.judged))
    skipped = sum(_why_skipped(finding) is not None for finding in report.judged if not stops(finding))
    lost = report.document is None or unread(report.document, report.problems)
    counts = f'tests="{len(report.judged) + lost}" failures="{failures}" errors="{int(lost)}" skipped="{skipped}"'
    yield f"<testsuite name={_attribute(name_of(report.document))} {counts}>"
    for finding in report.judged:
        yield from _case(finding, report, view, stops=stops(finding))
    if lost:
        yield f"<testcase name={_attribute('the text is read')}>{_problem(report)}</testcase>"
    yield "</testsuite>"


def _case(finding: Finding, report: Report, view: View, *, stops: bool) -> Iterator[str]:
    quotation, document = finding.claim.quotation, report.document
    assert document is not None  # there is no finding without a text
    at = spots.region(document, quotation.span)
    line = f' line="{at.line}"' if at else ""
    shown = quotation.text if len(quotation.text) <= SHOWN else quotation.text[: SHOWN - 1] + "…"
    name = f"{quotation.id} “{shown}”"
    file = _attribute(spots.file(document, view.root))
    yield f"<testcase classname={_attribute(name_of(document))} name={_attribute(name)} file={file}{line}>"
    why = _why_skipped(finding)
    if stops:
        yield _element("failure", reason(finding, document.text), _told(finding, report))
    elif why is not None:
        yield f"<skipped message={_attribute(why)}/>"
    else:
        yield f"<system-out>{_text(_told(finding, report))}</system-out>"
    yield "</testcase>"


def _why_skipped(finding: Finding) -> str | None:
    return finding.ignored or finding.cause


def _told(finding: Finding, report: Report) -> str:
    """Say what a person wants to read of a finding, a line a fact."""
    document, verdict = report.document, finding.verdict
    assert document is not None
    head = f"{word(verdict.label)} ({verdict.rule})" if verdict.rule not in ("", verdict.label) else word(verdict.label)
    who = speaker(finding)
    rows = [place(document, finding.claim.quotation.span.start), head, reason(finding, document.text)]
    rows += [f"text: “{finding.claim.quotation.text}”" + (f" — {who}" if who else "")]
    for source in finding.sources[:1]:
        rows += [f"source: “{source.alignment.main.passage.text}” — {said_by(source)} ({where(source)})"]
    return "\n".join(row for row in rows if row)


def _problem(report: Report) -> str:
    said = "; ".join(f"{problem.where}: {problem.message}" for problem in report.problems) or "it cannot be read"
    return f"<error message={_attribute(said)}/>"


def _element(name: str, message: str, text: str) -> str:
    return f"<{name} message={_attribute(message)}>{_text(text)}</{name}>"


def _attribute(text: str) -> str:
    return quoteattr(NO_XML.sub("�", visible(text)))


def _text(text: str) -> str:
    return escape(NO_XML.sub("�", "\n".join(map(visible, text.split("\n")))))
