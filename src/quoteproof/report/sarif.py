"""SARIF 2.1.0, for services that show findings beside the text: one run, a result for each finding that is not in order.

Results are written as they come; the tool with the rules that spoke stands behind them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Document, Problem, Report, Span
from quoteproof.report import View, meaning, spots
from quoteproof.report.encode import encode
from quoteproof.report.fields import Object
from quoteproof.report.items import Item, items
from quoteproof.report.words import once
from quoteproof.version import VERSION

HEAD = b'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":['
LEVELS = {5: "error", 4: "warning", 3: "note"}


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the run."""
    yield HEAD
    comma, rules, problems = b"", dict[str, None](), list[Object]()
    for report in once(reports):
        for item in _results(report, view):
            rules[item["ruleId"]] = None
            yield comma + encode(item)
            comma = b","
        problems += map(_notification, report.problems)
    driver = {"name": "quoteproof", "version": VERSION, "semanticVersion": VERSION, "rules": [*map(_rule, rules)]}
    invocation = {"executionSuccessful": True, "toolExecutionNotifications": problems}
    yield b'],"tool":{"driver":' + encode(driver) + b'},"invocations":[' + encode(invocation) + b"]}]}\n"


def _rule(code: str) -> Object:
    """Return what a service shows of a rule."""
    page = meaning.page(code)
    said = meaning.summary(page) or code
    return {
        "id": code,
        "shortDescription": {"text": said.partition(". ")[0].rstrip(".") + "."},
        "fullDescription": {"text": said},
        "help": {"text": page or said, "markdown": page or said},
    }


def _notification(problem: Problem) -> Object:
    return {"level": "warning", "message": {"text": problem.said}}


def _results(report: Report, view: View) -> Iterator[Object]:
    document = report.document
    stops = view.stops(report)
    for item in items(report):
        if document and (stops(item.of) or item.worth_it):
            yield _result(item, document, view)


def _result(item: Item, document: Document, view: View) -> Object:
    result: Object = {
        "ruleId": item.rule or item.label,
        "level": LEVELS.get(item.level or 0, "note"),
        "message": {"text": f"{item.shown}: {item.reason}"},
        "locations": [_location(item.span, document, view)],
        "partialFingerprints": {"quotation/v1": item.id},
        "properties": {"label": item.label, "speaker": item.attribution.name},
    }
    if item.ignored:
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": item.ignored}]
    return result


def _location(span: Span, document: Document, view: View) -> Object:
    at: Object = {
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": span.of(document.text)},
    }
    place = spots.region(document, span)
    if place:
        at |= {"startLine": place.line, "startColumn": place.column}
        at |= {"endLine": place.last_line, "endColumn": place.last_column}
    found: Object = {
        "physicalLocation": {"artifactLocation": {"uri": spots.uri(document, view.root)}, "region": at},
    }
    return found if place else found | {"logicalLocations": [{"fullyQualifiedName": document.id}]}
