"""The report for a person at a terminal: each finding with its place, the words one above the other, what to open next.

column.md:9   SERIOUS    negation: the source says “will not close”
              text    “We will     close the north quay before the survey is done”
              source   We will not close the north quay before the survey is done, and no berth will be lost
                               ‾‾‾
              minutes-2025-03-04.md:3 · said there by Ruth Okafor · quoteproof rules negation
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from quoteproof.model import (
    HOLDINGS,
    LABELS,
    Assessment,
    Claim,
    Document,
    Finding,
    Options,
    Problem,
    Report,
    Source,
)
from quoteproof.readers.lines import place
from quoteproof.report import View
from quoteproof.report.beside import laid
from quoteproof.report.fields import by_document
from quoteproof.report.items import Item, compared, items
from quoteproof.report.rows import columns
from quoteproof.report.screen import clean, flow, hanging, headed, shorten, wrap
from quoteproof.report.words import (
    LOUD,
    QUIET,
    counted,
    holding,
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

COLOURS = {
    "serious": "red",
    "spliced": "red",
    "misattributed": "red",
    "cut": "red",
    "reworded": "yellow",
    "style": "cyan",
}
COLOURS |= {"verbatim": "green", "faithful": "green", "marked": "green", "not_found": "magenta", "unchecked": "blue"}
HELD = {"supported": "green", "differs": "red", "no_evidence": "magenta", "unchecked": "blue"}
HELD |= {"credited": "green", "uncredited": "yellow"}
LABEL_CELLS = 14
PROBLEMS_SHOWN, PLACES_SHOWN = 12, 3
SOURCES_SHOWN = 3
SAID_BY = 8  # cells of the words before a speaker
WORDS_SHOWN = 160  # characters of the nearest passage
QUOTED_ROWS = 3  # of a quotation that is shown alone


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the reports one after the other, and a line for all where there are several."""
    count, options = 0, Options()
    total: dict[str, int] = dict.fromkeys(("quotations", *LABELS), 0)
    held: dict[str, int] = dict.fromkeys(HOLDINGS, 0)
    for report in once(reports):
        count, options = count + 1, report.options
        for sums, more in ((total, report.summary), (held, report.statement_counts)):
            for label, number in more.items():
                sums[label] += number
        yield ("\n".join(_report(report, view)).rstrip("\n") + "\n\n").encode("utf-8", "replace")
    if count > 1:
        yield ("\n".join(_counts(f"{count} texts,", options, total, held, view)) + "\n").encode()


def _report(report: Report, view: View) -> Iterator[str]:
    name = name_of(report.document)
    for finding in report.findings:
        yield from _finding(finding, report, name, view)
        yield ""
    for claim in report.lookalikes:
        yield from _lookalike(claim, report, name, view)
    for item in items(report):
        if isinstance(item.of, Assessment):
            yield from _statement(item, item.of, report, name, view)
            yield ""
    yield from problems(report.problems, view)
    if report.document and not unread(report.document, report.problems):  # else a problem has just said so
        yield from _counts(f"{name}:", report.options, report.summary, report.statement_counts, view)
        yield from _worst(report, name, view)


def problems(found: Sequence[Problem], view: View) -> Iterator[str]:
    """Yield what is wrong with the texts and the sources; what is wrong with many is said once, with some of their places and a count."""
    alike: dict[tuple[str, str | None], list[str]] = {}
    for problem in found:
        alike.setdefault((problem.message, problem.hint), []).append(clean(problem.where))
    shown = dict(islice(alike.items(), PROBLEMS_SHOWN))
    for (message, hint), places in shown.items():
        said = f"{_counted(places)}: {clean(message)}" + (f" ({clean(hint)})" if hint else "")
        yield from hanging(view.paint("problem", fg="blue"), 9, said, view.width)
    if len(alike) > PROBLEMS_SHOWN:
        left = len(found) - sum(map(len, shown.values()))
        yield f"         and {left} more; --format json lists them all"
    if found:
        yield ""


def _counted(places: Sequence[str]) -> str:
    """Return the first places, and how many more there are."""
    more = len(places) - PLACES_SHOWN
    return ", ".join(places[:PLACES_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _counts(head: str, options: Options, summary: dict[str, int], held: dict[str, int], view: View) -> Iterator[str]:
    """Say in a line how many quotations have which label, and in another the same of what stands without marks: of each, if it was looked for."""
    if options.quotations:
        yield from _summary(head, summary, view)
    if options.also:
        yield from _held(f"{head} {counted(held, options.also)}", held, view)


def _summary(head: str, summary: dict[str, int], view: View) -> Iterator[str]:
    count = summary["quotations"]
    if not count:
        yield f"{head} no quotations"
        return
    parts = [
        view.paint(f"{summary[label]} {word(label)}", fg=COLOURS.get(label), bold=label in LOUD)
        for label in LABELS
        if summary[label]
    ]
    yield from flow(f"{head} {count} quotation{'s' if count != 1 else ''}:", parts, " · ", 4, view.width)


def _held(head: str, counts: dict[str, int], view: View) -> Iterator[str]:
    parts = [view.paint(f"{counts[one]} {holding(one)}", fg=HELD[one]) for one in HOLDINGS if counts[one]]
    yield from flow(f"{head}{':' * bool(parts)}", parts, " · ", 4, view.width)


def _worst(report: Report, name: str, view: View) -> Iterator[str]:
    """Say where to look first, when there is much to look at."""
    loud = [f for f in report.findings if f.verdict.label in LOUD]
    if loud and len(report.findings) > 4:
        places = [f"{_place(f.claim, report, name)} ({word(f.verdict.label)})" for f in loud[:5]]
        more = [f"and {len(loud) - 5} more"] if len(loud) > 5 else []
        yield from flow("look first at", [*places, *more], ", ", 14, view.width)


def _place(claim: Claim, report: Report, name: str) -> str:
    return place(report.document or Document("?", ""), claim.quotation.span.start, name)


def _finding(finding: Finding, report: Report, name: str, view: View) -> Iterator[str]:
    """Yield a finding: a head with its label, then what fits the label."""
    label = finding.verdict.label
    text = report.document.text if report.document else ""
    shown = word(label).upper() if label in LOUD else word(label)
    said = speaker(finding.claim.attribution) if label in QUIET else _reason(finding, text)
    tag = view.paint(shown, fg=COLOURS.get(label), bold=label in LOUD)
    indent, head = headed(_place(finding.claim, report, name), tag, LABEL_CELLS, said, view)
    yield from head
    for row in _body(finding, text, view.width - indent, view):
        yield " " * indent + row


def _statement(item: Item, one: Assessment, report: Report, name: str, view: View) -> Iterator[str]:
    """Yield a statement without marks: what is said of it, the parts that differ one above the other, where to look."""
    at = place(report.document or Document("?", ""), item.span.start, name)
    loud = one.verdict == "differs"
    tag = view.paint(item.word.upper() if loud else item.word, fg=HELD[one.verdict], bold=loud)
    indent, head = headed(at, tag, LABEL_CELLS, item.reason, view)
    yield from head
    for row in _stated(item, one, report.document, view.width - indent, view):
        yield " " * indent + row


def _stated(item: Item, one: Assessment, document: Document | None, room: int, view: View) -> Iterator[str]:
    who = speaker(item.attribution)
    if who:
        yield from hanging("said by", SAID_BY, who, room)
    yield from _alone(clean(item.shown), room)
    for what, ours, theirs, _ in compared(one, document):
        yield from hanging(what, max(len(what), SAID_BY), f"{ours or '–'} / {theirs or '–'}", room)
    if item.ignored:
        yield from hanging("ignored", 9, clean(item.ignored), room)
    for source in item.sources[:SOURCES_SHOWN]:
        yield from (view.paint(row, dim=True) for row in wrap(_source(source, words=True), room))
    if item.worth_it:
        yield view.paint(f"quoteproof rules {item.rule}", dim=True)


def _lookalike(claim: Claim, report: Report, name: str, view: View) -> Iterator[str]:
    place = _place(claim, report, name)
    yield from headed(place, f"({claim.quotation.kind})", LABEL_CELLS, _quoted(claim), view)[1]


def _quoted(claim: Claim) -> str:
    return f"“{clean(claim.quotation.text)}”"


def _reason(finding: Finding, text: str) -> str:
    """Return the reason after its code, unless the label says as much."""
    verdict, said = finding.verdict, reason(finding, text)
    plain = finding.cause or verdict.rule in (verdict.label, "") or said.startswith(verdict.rule)
    return said if plain else f"{verdict.rule}: {said}"


def _body(finding: Finding, text: str, room: int, view: View) -> Iterator[str]:
    who = "" if finding.verdict.label in QUIET else speaker(finding.claim.attribution)
    if who:
        yield from hanging("said by", SAID_BY, who, room)
    best = [source for source in finding.sources if source.role == "best"]
    pairs = [list(columns(finding, pieces, text)) for source in best for pieces in by_document(source.alignment)]
    if finding.verdict.label in QUIET or not any(column.level is not None for pair in pairs for column in pair):
        yield from _alone(_quoted(finding.claim), room, "”")
    else:
        for pair in pairs:
            yield from laid(pair, room, view)
    for source in finding.sources[:SOURCES_SHOWN]:
        yield from (view.paint(row, dim=True) for row in wrap(_source(source), room))
    yield from _more(finding, room, view)


def _alone(words: str, room: int, closing: str = "") -> Iterator[str]:
    """Yield words that stand beside nothing; long ones without their end, but with the mark that closes them."""
    rows = list(wrap(words, room))
    if len(rows) > QUOTED_ROWS:
        rows[QUOTED_ROWS - 1 :] = [shorten(" ".join(rows[QUOTED_ROWS - 1 :]), room - 1) + closing]
    yield from rows


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


def _source(source: Source, *, words: bool = False) -> str:
    """Say where the words stand, who says them there, and what part the source has in the verdict; with `words`, what they are."""
    name = said_by(source)
    near = source.role == "nearest"
    at = f"nearest: {where(source)}" if near else where(source)
    said = f"“{shorten(clean(source.alignment.main.passage.text), WORDS_SHOWN)}”" if near or words else ""
    return " · ".join(item for item in (at, said, name and f"said there by {name}", part(source)) if item)
