"""The contract of the JSON report, written down once more as a validator; every report made in a test goes through it.

    from contract import validate
    validate(json.loads(line), text=the_text, sources={"minutes.md": its_text})

It looks at fields and types, at offsets (they must give back the quoted words in both texts), at the sums, and at what
docs/labels.md and docs/report.md say of labels, levels and `checked`. Texts that are not given are not compared.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

LABELS = (
    "verbatim", "faithful", "marked", "style", "reworded", "cut", "misattributed", "spliced", "serious",
    "not_found", "unchecked", "occurs",
)  # fmt: skip
KINDS = ("direct", "mixed", "block", "unmarked")
LOOKALIKES = ("scare", "title", "term", "nickname", "slogan", "measure")
UNALIGNED = ("not_found", "unchecked", "occurs")
LEVELS = {
    "serious": {5}, "spliced": {4, 5}, "misattributed": {4, 5}, "cut": {4, 5}, "reworded": {4}, "style": {3}, "marked": {2},
    "faithful": {1}, "verbatim": {0},
}  # fmt: skip
"""`cut` is 4 where what is left out may not reach the words that are kept (`cut.head/unsure` and the like in docs/codes.md)."""
SPAN = {"start": int, "end": int}
TEXT_OR_NULL = (str, type(None))
REPORT = {
    "schema": str, "version": str, "document": (dict, type(None)), "archive": (dict, type(None)), "options": dict,
    "summary": dict, "findings": list, "problems": list,
}  # fmt: skip
DOCUMENT = {"id": str, "path": TEXT_OR_NULL, "title": TEXT_OR_NULL, "language": TEXT_OR_NULL, "characters": int}
ARCHIVE = {"path": TEXT_OR_NULL, "documents": int, "words": int, "digest": str}
CLAIM = {
    "id": str, "kind": str, "span": dict, "outer": (dict, type(None)), "line": int, "text": str, "parts": list,
    "parent": TEXT_OR_NULL, "attribution": dict, "claimed": dict,
}  # fmt: skip
JUDGED = {
    "verdict": TEXT_OR_NULL, "level": (int, type(None)), "checked": bool, "cause": TEXT_OR_NULL, "rule": str, "reason": str,
    "differences": list, "evidence": list, "sources": list, "suggestion": (dict, type(None)),
}  # fmt: skip
ATTRIBUTION = {
    "speaker": (dict, type(None)), "name": TEXT_OR_NULL, "cue": (dict, type(None)), "chain": list, "rule": str,
}  # fmt: skip
CLAIMED = {"source": (dict, type(None)), "reference": TEXT_OR_NULL, "date": TEXT_OR_NULL}
DIFFERENCE = {"code": str, "level": int, "quote": (dict, type(None)), "source": (dict, type(None)), "reason": str}
EVIDENCE = {"code": str, "document": str, "span": dict, "text": str, "reason": str}
SOURCE = {
    "document": str, "title": TEXT_OR_NULL, "author": TEXT_OR_NULL, "speaker": TEXT_OR_NULL, "publisher": TEXT_OR_NULL,
    "date": TEXT_OR_NULL, "url": TEXT_OR_NULL, "pieces": list, "text": str, "said_by": (dict, type(None)), "why": str,
    "before": str, "after": str, "page": TEXT_OR_NULL, "time": TEXT_OR_NULL, "slide": TEXT_OR_NULL, "cell": TEXT_OR_NULL, "paragraph": (int, type(None)), "role": str,
}  # fmt: skip
PROBLEM = {"where": str, "message": str, "hint": TEXT_OR_NULL}
ROLES = ("best", "sibling", "secondhand", "nearest")
CODE = re.compile(r"[a-z_]+(\.[a-z_]+)*\Z")


def validate(report: Any, text: str | None = None, sources: Mapping[str, str] | None = None) -> None:
    """Raise AssertionError, with the place, where a report of `check` breaks the contract."""
    _fields(report, REPORT, "report")
    assert report["schema"] == "quoteproof.report/1"
    assert report["version"], "no version"
    _document(report["document"])
    if report["archive"] is not None:
        _fields(report["archive"], ARCHIVE, "archive")
    assert isinstance(report["options"]["profile"], str)
    text = _text(report, text)
    _findings(report["findings"], text, sources or {}, judged=True)
    _summary(report)
    _problems(report["problems"])


def validate_quotes(report: Any, text: str | None = None) -> None:
    """Raise AssertionError where an object of `quotes` breaks the contract."""
    _fields(report, {name: kind for name, kind in REPORT.items() if name != "archive"}, "quotes")
    assert "archive" not in report
    _document(report["document"])
    _findings(report["findings"], _text(report, text), {}, judged=False)
    quoted = [finding for finding in report["findings"] if finding["kind"] in KINDS]
    assert report["summary"]["quotations"] == len(quoted)
    _problems(report["problems"])


def _fields(item: Any, fields: Mapping[str, Any], where: str) -> None:
    assert isinstance(item, dict), f"{where}: not an object"
    for name, kind in fields.items():
        assert name in item, f"{where}: no field {name!r}"
        wrong = not isinstance(item[name], kind) or (kind is int and isinstance(item[name], bool))
        assert not wrong, f"{where}.{name}: {item[name]!r} is no {kind}"


def _document(document: Any) -> None:
    if document is not None:
        _fields(document, DOCUMENT, "document")


def _text(report: Any, text: str | None) -> str | None:
    """Return the text to compare with: the one given, or the one in the report; both must agree."""
    inside = (report["document"] or {}).get("text")
    if inside is not None:
        assert text is None or inside == text, "document.text is another text"
        text = inside
    if text is not None and report["document"] is not None:
        assert report["document"]["characters"] == len(text), "document.characters"
    return text


def _span(span: Any, where: str, *, empty: bool = False) -> slice:
    _fields(span, SPAN, where)
    assert 0 <= span["start"] <= span["end"], f"{where}: {span}"
    assert empty or span["start"] < span["end"], f"{where}: empty"
    return slice(span["start"], span["end"])


def _words(item: Any, text: str | None, where: str, *, empty: bool = False) -> None:
    """Check a span with its text against the text it is from."""
    if item is None:
        return
    place = _span(item, where, empty=empty)
    assert isinstance(item.get("text"), str), f"{where}: no text"
    assert len(item["text"]) == place.stop - place.start, f"{where}: text and span differ in length"
    if text is not None:
        assert text[place] == item["text"], f"{where}: {text[place]!r} is not {item['text']!r}"


def _findings(findings: list[Any], text: str | None, sources: Mapping[str, str], *, judged: bool) -> None:
    ids = [finding["id"] for finding in findings]
    assert len(set(ids)) == len(ids), "an id twice"
    starts = [finding["span"]["start"] for finding in findings]
    assert starts == sorted(starts), "findings out of order"
    for finding in findings:
        _claim(finding, text)
        assert finding["parent"] is None or finding["parent"] in ids, f"{finding['id']}: unknown parent"
        if judged:
            _judged(finding, text, sources)
        else:
            assert "verdict" not in finding


def _claim(finding: Any, text: str | None) -> None:
    where = finding.get("id", "finding")
    _fields(finding, CLAIM, where)
    assert re.fullmatch(r"q-[0-9a-f]{8}(-[0-9]+)?", finding["id"]), where
    assert finding["kind"] in KINDS + LOOKALIKES, f"{where}: kind {finding['kind']}"
    span = _span(finding["span"], f"{where}.span")
    if finding["outer"] is not None:
        outer = _span(finding["outer"], f"{where}.outer")
        assert outer.start <= span.start and span.stop <= outer.stop, f"{where}: outer does not hold span"
    assert finding["line"] >= 1
    parts = [_span(part, f"{where}.parts") for part in finding["parts"]] or [span]
    assert parts[0].start == span.start and parts[-1].stop == span.stop, f"{where}: the parts do not span it"
    assert all(a.stop <= b.start for a, b in itertools.pairwise(parts)), f"{where}: parts overlap"
    if text is not None:
        assert " ".join(text[part] for part in parts) == finding["text"], f"{where}: text"
        assert finding["line"] == len(re.findall(r"\r\n|\r|\n", text[: span.start])) + 1, f"{where}: line"
    _attribution(finding, text, where)


def _attribution(finding: Any, text: str | None, where: str) -> None:
    attribution, claimed = finding["attribution"], finding["claimed"]
    _fields(attribution, ATTRIBUTION, f"{where}.attribution")
    _words(attribution["speaker"], text, f"{where}.speaker")
    _words(attribution["cue"], text, f"{where}.cue")
    assert all(isinstance(name, str) for name in attribution["chain"])
    _fields(claimed, CLAIMED, f"{where}.claimed")
    _words(claimed["source"], text, f"{where}.claimed.source")


def _judged(finding: Any, text: str | None, sources: Mapping[str, str]) -> None:
    where = finding["id"]
    _fields(finding, JUDGED, where)
    for difference in finding["differences"]:
        _difference(difference, text, sources, where)
    for evidence in finding["evidence"]:
        _fields(evidence, EVIDENCE, f"{where}.evidence")
        _words(evidence["span"] | {"text": evidence["text"]}, sources.get(evidence["document"]), f"{where}.evidence")
    for source in finding["sources"]:
        _source(source, finding, sources, where)
    if finding["suggestion"] is not None:
        _fields(finding["suggestion"], {"quoted": str, "unit": str}, f"{where}.suggestion")
    if finding["kind"] in LOOKALIKES:
        assert finding["verdict"] is None, f"{where}: a look-alike with a verdict"
    else:
        _verdict(finding, where)


def _verdict(finding: Any, where: str) -> None:
    label, level = finding["verdict"], finding["level"]
    assert label in LABELS, f"{where}: verdict {label!r}"
    assert finding["rule"], f"{where}: no rule"
    assert finding["checked"] is (label != "unchecked"), f"{where}: checked"
    assert (finding["cause"] is None) is finding["checked"], f"{where}: cause"
    assert (level is None) is (label in UNALIGNED), f"{where}: {label} at level {level}"
    roles = [source["role"] for source in finding["sources"]]
    if label in LEVELS:
        assert level in LEVELS[label], f"{where}: {label} at level {level}"
        counted = [item["level"] for item in finding["differences"] if item["code"] != "secondhand"]
        assert level >= max(counted, default=0), f"{where}: level {level}, differences {counted}"
        assert roles and roles[0] != "nearest", f"{where}: {label} without a source"
    if label == "not_found":
        assert set(roles) <= {"nearest"}, f"{where}: not found, with {roles}"


def _difference(difference: Any, text: str | None, sources: Mapping[str, str], where: str) -> None:
    where = f"{where}.{difference.get('code', 'difference')}"
    _fields(difference, DIFFERENCE, where)
    assert CODE.match(difference["code"]), where
    assert 0 <= difference["level"] <= 5, where
    assert difference["reason"], f"{where}: no reason"
    _words(difference["quote"], text, f"{where}.quote", empty=True)
    source = difference["source"]
    if source is not None:
        assert isinstance(source.get("document"), str), f"{where}.source: no document"
        _words(source, sources.get(source["document"]), f"{where}.source", empty=True)


def _source(source: Any, finding: Any, sources: Mapping[str, str], where: str) -> None:
    where = f"{where}.sources"
    _fields(source, SOURCE, where)
    where = f"{where}({source['document']})"
    assert source["role"] in ROLES, where
    assert source["pieces"], f"{where}: no pieces"
    text = sources.get(source["document"])
    for piece in source["pieces"]:
        quote, place = _span(piece["quote"], f"{where}.quote", empty=True), _span(piece["source"], f"{where}.source")
        assert finding["span"]["start"] <= quote.start and quote.stop <= finding["span"]["end"], (
            f"{where}: quote outside"
        )
        assert text is None or text[place] in source["text"], f"{where}: {text[place]!r} not in its text"
    if len(source["pieces"]) == 1:
        place = source["pieces"][0]["source"]
        _words(place | {"text": source["text"]}, text, where)
        if text is not None:
            assert text[: place["start"]].endswith(source["before"]), f"{where}.before"
            assert text[place["end"] :].startswith(source["after"]), f"{where}.after"
    if source["said_by"] is not None:
        assert isinstance(source["said_by"]["name"], str), f"{where}.said_by"
        if source["said_by"]["span"] is not None:
            _span(source["said_by"]["span"], f"{where}.said_by")


def _summary(report: Any) -> None:
    summary = report["summary"]
    assert list(summary) == ["quotations", *LABELS], f"summary: {list(summary)}"
    verdicts = [finding["verdict"] for finding in report["findings"] if finding["kind"] in KINDS]
    assert summary["quotations"] == len(verdicts) == sum(summary[label] for label in LABELS), f"summary: {summary}"
    assert all(summary[label] == verdicts.count(label) for label in LABELS), f"summary: {summary}"


def _problems(problems: list[Any]) -> None:
    for problem in problems:
        _fields(problem, PROBLEM, "problem")
        assert problem["where"] and problem["message"], problem
