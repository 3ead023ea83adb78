"""Markdown for an issue, a comment or a mail: what was found in a line, then each finding that is not in order, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoteproof.model import Assessment, Finding, Report, Source
from quoteproof.patterns import lazy
from quoteproof.readers.lines import place
from quoteproof.report import View
from quoteproof.report.items import Item, compared, items
from quoteproof.report.links import link
from quoteproof.report.screen import clean
from quoteproof.report.words import (
    LOUD,
    QUIET,
    counted,
    held,
    listed,
    name_of,
    once,
    part,
    reason,
    said_by,
    speaker,
    unread,
    where,
    word,
)

SIGNS = lazy(r"[\\`*_\[\]<>#|~&@]")
"""What Markdown may read as more than itself in the middle of a line; `@name` and `#12` call somebody."""
SHOWN = 3  # sources


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the reports one after the other."""
    for number, report in enumerate(once(reports)):
        yield ("\n" * (number > 0) + "\n".join(_report(report)) + "\n").encode("utf-8", "replace")


def _report(report: Report) -> Iterator[str]:
    yield f"## {plain(name_of(report.document))}"
    yield ""
    if report.document is None or unread(report.document, report.problems):
        yield "The text cannot be read."
    else:
        if report.options.quotations:
            yield _summary(report.summary)
        if report.options.also:
            yield ("\n" * report.options.quotations) + _also(report)
    open_ = [finding for finding in report.judged if finding.verdict.label not in (*QUIET, "marked")]
    for finding in sorted(open_, key=_gravity):
        yield ""
        yield from _finding(finding, report)
    for item in items(report):
        if isinstance(item.of, Assessment) and not item.quiet and item.label != "unchecked":
            yield ""
            yield from _statement(item, item.of, report)
    if report.problems:
        yield "\n### Problems\n"
        for problem in report.problems:
            yield f"- {plain(problem.said)}"


def _summary(counts: dict[str, int]) -> str:
    count = counts["quotations"]
    if not count:
        return "No quotations."
    return f"{count} quotation{'s' if count != 1 else ''}: {listed(counts)}."


def _also(report: Report) -> str:
    verdicts = held(report.statement_counts)
    if report.options.quotations:
        return f"Without quotation marks: {verdicts or 'nothing'}."
    said = counted(report.statement_counts, report.options.also)
    return f"{said[0].upper()}{said[1:]}{': ' * bool(verdicts)}{verdicts}."


def _gravity(finding: Finding) -> tuple[bool, bool, int, int]:
    """Order findings: what nobody has let pass, the loud labels, the level, the place."""
    level = finding.verdict.level or 0
    return bool(finding.ignored), finding.verdict.label not in LOUD, -level, finding.claim.quotation.span.start


def _finding(finding: Finding, report: Report) -> Iterator[str]:
    document, verdict = report.document, finding.verdict
    assert document is not None  # there is no finding without a text
    at = place(document, finding.claim.quotation.span.start, name_of(document))
    yield f"### {word(verdict.label).capitalize()}: {plain(reason(finding, document.text))}"
    yield ""
    who = speaker(finding.claim.attribution)
    yield f"> “{plain(finding.claim.quotation.text)}”" + (f" — {plain(who)}" if who else "")
    yield ""
    yield f"- where: {plain(at)}, id `{finding.claim.quotation.id}`" + f", rule `{verdict.rule}`" * bool(verdict.rule)
    for source in finding.sources[:SHOWN]:
        yield f"- {_source(source)}"
    if finding.suggestion:
        yield f"- the source's words: “{plain(finding.suggestion.quoted)}”"
    if finding.ignored:
        yield f"- ignored: {plain(finding.ignored)}"


def _statement(item: Item, one: Assessment, report: Report) -> Iterator[str]:
    """Yield a statement without marks of which something is to be said."""
    document = report.document
    assert document is not None
    yield f"### {item.word.capitalize()} ({item.kind}): {plain(item.reason)}"
    yield ""
    who = speaker(item.attribution)
    yield f"> {plain(item.shown)}" + (f" — {plain(who)}" if who else "")
    yield ""
    yield f"- where: {plain(place(document, item.span.start, name_of(document)))}, id `{item.id}`, rule `{item.rule}`"
    for what, ours, theirs, _ in compared(one, document):
        yield f"- {what}: the text “{plain(ours)}”, beside it “{plain(theirs)}”"
    for source in item.sources[:SHOWN]:
        yield f"- {_source(source)}"
    if item.ignored:
        yield f"- ignored: {plain(item.ignored)}"


def _source(source: Source) -> str:
    passage, said = source.alignment.main.passage, said_by(source)
    address = link(passage.document, passage.span) or ""
    place = plain(where(source))
    if address.startswith(("https://", "http://")) and not set("<>\n ") & set(address):
        place = f"[{place}](<{address}>)"
    head = "nearest" if source.role == "nearest" else "source"
    details = "".join(f" · {plain(item)}" for item in (f"said there by {said}" if said else "", part(source)) if item)
    return f"{head}: “{plain(passage.text)}” — {place}{details}"


def plain(text: str) -> str:
    """Return text on one line that Markdown shows as it is."""
    return SIGNS.sub(r"\\\g<0>", clean(text))
