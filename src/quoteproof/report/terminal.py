"""The report for a person at a terminal: each finding with its place, the words one above the other, what to open next.

column.md:9   SERIOUS    negation: the source says “will not close”
              text    “We will     close the north quay before the survey is done”
              source   We will not close the north quay before the survey is done, and no berth will be lost
                               ‾‾‾
              minutes-2025-03-04.md:3 · said there by Ruth Okafor · quoteproof rules negation
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quoteproof.model import LABELS, Claim, Finding, Label, Problem, Report, Source
from quoteproof.report import View
from quoteproof.report.fields import by_document
from quoteproof.report.lines import line
from quoteproof.report.rows import Column, columns
from quoteproof.report.screen import clean, hanging, headed, shorten, width, wrap

WORDS: dict[Label, str] = {"not_found": "not found"}
COLOURS = {
    "serious": "red",
    "spliced": "red",
    "misattributed": "red",
    "cut": "red",
    "reworded": "yellow",
    "style": "cyan",
}
COLOURS |= {"verbatim": "green", "faithful": "green", "marked": "green", "not_found": "magenta", "unchecked": "blue"}
LOUD = frozenset({"serious", "spliced", "misattributed", "cut"})
QUIET = frozenset({"verbatim", "faithful", "occurs"})
LABEL_CELLS = 14
PROBLEMS_SHOWN = 12
SOURCES_SHOWN = 3
QUOTED_ROWS = 3  # of a quotation that is shown alone


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the reports one after the other, and a line for all where there are several."""
    count, total = 0, dict.fromkeys(("quotations", *LABELS), 0)
    known: frozenset[Problem] = frozenset()
    for report in reports:
        count += 1
        for label, number in report.summary.items():
            total[label] += number
        lines = list(_report(report, view, known))
        known |= frozenset(report.problems)
        yield ("\n".join(lines) + "\n\n").encode("utf-8", "replace")
    if count > 1:
        yield f"{count} texts, {_summary(total, view)}\n".encode()


def _report(report: Report, view: View, known: frozenset[Problem]) -> Iterator[str]:
    name = _name(report)
    for finding in report.findings:
        yield from _finding(finding, report, name, view)
        yield ""
    for claim in report.lookalikes:
        yield from _lookalike(claim, report, name, view)
    yield from problems([problem for problem in report.problems if problem not in known], view)
    if report.document and report.document.text:
        yield f"{clean(name)}: {_summary(report.summary, view)}"
        yield from _worst(report, name, view)


def problems(found: Sequence[Problem], view: View) -> Iterator[str]:
    """Yield what is wrong with the texts and the sources."""
    for problem in found[:PROBLEMS_SHOWN]:
        hint = f" ({clean(problem.hint)})" if problem.hint else ""
        yield from hanging(
            view.paint("problem", fg="blue"), 9, f"{clean(problem.where)}: {clean(problem.message)}{hint}", view.width
        )
    if len(found) > PROBLEMS_SHOWN:
        yield f"         and {len(found) - PROBLEMS_SHOWN} more; --format json lists them all"
    if found:
        yield ""


def _name(report: Report) -> str:
    return (report.document.path or report.document.id) if report.document else "?"


def _summary(summary: dict[str, int], view: View) -> str:
    count = summary["quotations"]
    if not count:
        return "no quotations"
    parts = [
        view.paint(f"{summary[label]} {WORDS.get(label, label)}", fg=COLOURS.get(label), bold=label in LOUD or None)
        for label in LABELS
        if summary[label]
    ]
    return f"{count} quotation{'s' if count != 1 else ''}: {' · '.join(parts)}"


def _worst(report: Report, name: str, view: View) -> Iterator[str]:
    """Say where to look first, when there is much to look at."""
    loud = [f for f in report.findings if f.verdict.label in LOUD]
    if loud and len(report.findings) > 4:
        places = ", ".join(f"{clean(name)}:{_line(f.claim, report)} {f.verdict.rule}" for f in loud[:5])
        more = f" and {len(loud) - 5} more" if len(loud) > 5 else ""
        yield from hanging("look first at", 14, places + more, view.width)


def _line(claim: Claim, report: Report) -> int:
    return line(report.document.text, claim.quotation.span.start) if report.document else 0


def _finding(finding: Finding, report: Report, name: str, view: View) -> Iterator[str]:
    """Yield a finding: a head with its label, then what fits the label."""
    label = finding.verdict.label
    place = f"{clean(name)}:{_line(finding.claim, report)}"
    word = WORDS.get(label, label)
    shown = word.upper() if label in LOUD else word
    said = _speaker(finding) if label in QUIET else _reason(finding)
    tag = view.paint(shown, fg=COLOURS.get(label), bold=label in LOUD or None)
    indent, head = headed(place, tag, LABEL_CELLS, said, view)
    yield from head
    room = view.width - indent
    text = report.document.text if report.document else ""
    for row in _body(finding, text, room, view):
        yield " " * indent + row


def _lookalike(claim: Claim, report: Report, name: str, view: View) -> Iterator[str]:
    place = f"{clean(name)}:{_line(claim, report)}"
    yield from headed(place, f"({claim.quotation.kind})", LABEL_CELLS, _quoted(claim), view)[1]


def _quoted(claim: Claim) -> str:
    return f"“{clean(claim.quotation.text)}”"


def _speaker(finding: Finding) -> str:
    attribution = finding.claim.attribution
    name = attribution.name or (attribution.chain[-1] if attribution.chain else "")
    via = f", through {', '.join(attribution.chain[:-1])}" if len(attribution.chain) > 1 else ""
    return clean(name + via)


def _reason(finding: Finding) -> str:
    """Return the reason after its code, unless the label says as much."""
    verdict = finding.verdict
    if finding.cause and verdict.label == "unchecked":
        return clean(finding.cause)
    reason = clean(verdict.reason)
    return (
        reason
        if verdict.rule in (verdict.label, "") or reason.startswith(verdict.rule)
        else f"{verdict.rule}: {reason}"
    )


def _body(finding: Finding, text: str, room: int, view: View) -> Iterator[str]:
    best = [source for source in finding.sources if source.role == "best"]
    laid = [list(columns(finding, pieces, text)) for source in best for pieces in by_document(source.alignment)]
    if finding.verdict.label in QUIET or not any(column.level is not None for row in laid for column in row):
        rows = list(wrap(_quoted(finding.claim), room))
        yield from (
            rows[:QUOTED_ROWS]
            if len(rows) <= QUOTED_ROWS
            else [*rows[: QUOTED_ROWS - 1], shorten(" ".join(rows[QUOTED_ROWS - 1 :]), room)]
        )
    else:
        for row in laid:
            yield from _rows(row, room, view)
    for source in finding.sources[:SOURCES_SHOWN]:
        yield from (view.paint(row, dim=True) for row in wrap(_place(source), room))
    yield from _more(finding, room, view)


def _more(finding: Finding, room: int, view: View) -> Iterator[str]:
    """Yield the other differences, the evidence, the suggestion, and what to ask next."""
    verdict = finding.verdict
    others = [d for d in finding.differences if d.level >= 3 and d.code != verdict.rule]
    for difference in others[:4]:
        yield from hanging(f"also {difference.code}", len(difference.code) + 7, clean(difference.reason), room)
    for evidence in finding.evidence[:3]:
        yield from hanging(f"note {evidence.code}", len(evidence.code) + 7, clean(evidence.reason), room)
    if finding.ignored:
        yield from hanging("ignored", 9, clean(finding.ignored), room)
    if finding.suggestion:
        yield from hanging("suggested", 11, f"“{clean(finding.suggestion.quoted)}”", room)
    if verdict.level is not None and verdict.level >= 3:
        yield view.paint(f"quoteproof rules {verdict.rule}", dim=True)


def _place(source: Source) -> str:
    """Say where the words stand, who says them there, and what part the source has in the verdict."""
    passages = [piece.passage for piece in source.alignment]
    places = [f"{clean(passage.document.id)}:{line(passage.document.text, passage.span.start)}" for passage in passages]
    parts = [" + ".join(dict.fromkeys(places))]
    if source.voice and source.voice.name:
        parts.append(f"said there by {clean(source.voice.name)}")
    if source.role == "nearest":
        parts = [f"nearest: {parts[0]}", *parts[1:]]
    elif source.role != "best":
        parts.append(f"{source.role}: {clean(source.why)}" if source.why else source.role)
    return " · ".join(parts)


def _rows(found: Sequence[Column], room: int, view: View) -> Iterator[str]:
    """Lay the columns in lines: quotation above, source below, and a line under the words that differ."""
    room = max(room - 8, 20)
    over = "^" if view.plain else "‾"
    for part in _lines(found, room):
        if not any(column.quote or column.level is not None for column in part):
            continue  # nothing but the source's words around the quotation
        cells = list(_cells(part))
        quote = (
            []
            if not any(c.quote for c in part)
            else [_painted(c.quote, n, c.level, view) for c, n in zip(part, cells, strict=True)]
        )
        source = [_painted(c.source, n, c.level, view) for c, n in zip(part, cells, strict=True)]
        if quote:
            yield view.paint("text    ", dim=True) + " ".join(quote).rstrip()
        yield view.paint("source  ", dim=True) + " ".join(source).rstrip()
        if any(column.level is not None for column in part):
            yield view.paint("        " + _under(part, cells, over), fg="red" if _worst_level(part) == 5 else "yellow")


def _under(part: Sequence[Column], cells: Sequence[int], over: str) -> str:
    """Return the line under the words that differ; it runs on between words that only one side has."""
    row = ""
    for number, (column, count) in enumerate(zip(part, cells, strict=True)):
        on = column.level is not None
        before = part[number - 1] if number else None
        along = on and before and before.level is not None and not (column.quote or before.quote.isalnum())
        row += ((over if along else " ") if number else "") + (over if on else " ") * count
    return row.rstrip()


def _cells(part: Sequence[Column]) -> Iterator[int]:
    """Yield the width of each column; the quotation's last word pushes nothing aside, for nothing stands behind it."""
    last = max((number for number, column in enumerate(part) if column.quote), default=-1)
    for number, column in enumerate(part):
        ends = number == last < len(part) - 1 and column.level is None and column.source
        yield width(column.source) if ends else max(width(column.quote), width(column.source), column.level is not None)


def _worst_level(part: Sequence[Column]) -> int:
    return max((c.level for c in part if c.level is not None), default=0)


def _painted(text: str, cells: int, level: int | None, view: View) -> str:
    painted = view.paint(text, fg="red" if level == 5 else "yellow", bold=True) if level and text else text
    return painted + " " * (cells - width(text))


def _lines(found: Sequence[Column], room: int) -> Iterator[list[Column]]:
    """Cut a row of columns into lines that fit; a column too wide for any line is cut itself."""
    part: list[Column] = []
    used = 0
    for column in _fitting(found, room):
        cells = max(width(column.quote), width(column.source), 1)
        if part and used + 1 + cells > room:
            yield part
            part, used = [], 0
        part.append(column)
        used += cells + (1 if len(part) > 1 else 0)
    if part:
        yield part


def _fitting(found: Sequence[Column], room: int) -> Iterator[Column]:
    for column in found:
        if max(width(column.quote), width(column.source)) <= room:
            yield column
            continue
        quote, source = list(wrap(column.quote, room)), list(wrap(column.source, room))
        for number in range(max(len(quote), len(source))):
            yield Column(
                quote[number] if number < len(quote) else "",
                source[number] if number < len(source) else "",
                column.level,
            )
