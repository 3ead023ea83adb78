"""JUnit XML, as the services that show test results read it: a suite for each text, a case for each quotation.

What the run stops at has failed; what could not be checked, and what somebody has let pass, was skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from quoteproof.model import QUOTED, Assessment, Report
from quoteproof.readers.lines import place
from quoteproof.report import View, spots
from quoteproof.report.encode import NO_XML
from quoteproof.report.items import Item, items
from quoteproof.report.screen import visible
from quoteproof.report.words import name_of, said_by, speaker, unread, where

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
    cases = [item for item in items(report) if isinstance(item.of, Assessment) or item.kind in QUOTED]
    failures = sum(stops(item.of) for item in cases)
    skipped = sum(_why_skipped(item) is not None for item in cases if not stops(item.of))
    lost = report.document is None or unread(report.document, report.problems)
    counts = f'tests="{len(cases) + lost}" failures="{failures}" errors="{int(lost)}" skipped="{skipped}"'
    yield f"<testsuite name={_attribute(name_of(report.document))} {counts}>"
    for item in cases:
        yield from _case(item, report, view, stops=stops(item.of))
    if lost:
        yield f"<testcase name={_attribute('the text is read')}>{_problem(report)}</testcase>"
    yield "</testsuite>"


def _case(item: Item, report: Report, view: View, *, stops: bool) -> Iterator[str]:
    document = report.document
    assert document is not None  # there is no finding without a text
    at = spots.region(document, item.span)
    line = f' line="{at.line}"' if at else ""
    short = item if len(item.text) <= SHOWN else item._replace(text=item.text[: SHOWN - 1] + "…")
    name = f"{item.id} {short.shown}"
    file = _attribute(spots.file(document, view.root))
    yield f"<testcase classname={_attribute(name_of(document))} name={_attribute(name)} file={file}{line}>"
    why = _why_skipped(item)
    if stops:
        yield _element("failure", item.reason, _told(item, report))
    elif why is not None:
        yield f"<skipped message={_attribute(why)}/>"
    else:
        yield f"<system-out>{_text(_told(item, report))}</system-out>"
    yield "</testcase>"


def _why_skipped(item: Item) -> str | None:
    return item.ignored or item.cause


def _told(item: Item, report: Report) -> str:
    """Say what a person wants to read of a finding, a line a fact."""
    document = report.document
    assert document is not None
    head = f"{item.word} ({item.rule})" if item.rule not in ("", item.label) else item.word
    who = speaker(item.attribution)
    rows = [place(document, item.span.start), head, item.reason]
    rows += [f"text: {item.shown}" + (f" — {who}" if who else "")]
    for source in item.sources[:1]:
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
