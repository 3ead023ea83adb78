"""SARIF 2.1.0, for services that show findings beside the code: one run, a result for each finding that is not in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from quoteproof.model import Document, Finding, Report
from quoteproof.readers.lines import line
from quoteproof.report import View
from quoteproof.report.encode import encode
from quoteproof.report.fields import Object

HEAD = b'{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":'
LEVELS = {5: "error", 4: "warning", 3: "note"}


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the run; results are written as they come, so the rules are named by their codes only."""
    version, comma = "", b""
    for number, report in enumerate(reports):
        if number == 0:
            version = report.version
            yield (
                HEAD
                + encode({"name": "quoteproof", "version": version})
                + b'},"columnKind":"unicodeCodePoints","results":['
            )
        for item in _results(report):
            yield comma + encode(item)
            comma = b","
    if not version:
        yield HEAD + b'{"name":"quoteproof"}},"columnKind":"unicodeCodePoints","results":['
    yield b"]}]}\n"


def _results(report: Report) -> Iterator[Object]:
    document = report.document
    for finding in report.findings:
        level = finding.verdict.level
        if document and (level is None or level >= 3) and finding.verdict.label != "occurs":
            yield _result(finding, document)


def _result(finding: Finding, document: Document) -> Object:
    verdict, span = finding.verdict, finding.claim.quotation.span
    region = {
        "startLine": line(document.text, span.start),
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": span.of(document.text)},
    }
    place = {
        "artifactLocation": {"uri": quote((document.path or document.id).replace("\\", "/"), errors="replace")},
        "region": region,
    }
    message = f"“{finding.claim.quotation.text}”: {finding.cause or verdict.reason}"
    item: Object = {
        "ruleId": verdict.rule,
        "level": LEVELS.get(verdict.level or 0, "note"),
        "message": {"text": message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"quotation/v1": finding.claim.quotation.id},
    }
    if finding.ignored:
        item["suppressions"] = [{"kind": "external", "justification": finding.ignored}]
    return item
