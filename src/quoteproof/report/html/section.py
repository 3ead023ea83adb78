"""A checked text on the page: its cards, the text itself with the card that each stretch belongs to, and the record of the check."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from quoteproof.model import Claim, Problem, Report, Span
from quoteproof.report import View
from quoteproof.report.html.cards import NOWHERE, Card, cards, where_in
from quoteproof.report.html.stated import Stated, statements
from quoteproof.report.html.strip import Tick, strip
from quoteproof.report.marked import Block, marked
from quoteproof.report.screen import clean
from quoteproof.report.words import GRAVEST, QUIET, counted, held, looked_for, name_of, unread, word

STATED = (9,)
"""How grave a statement is for the strip: less than any quotation."""


class Section(NamedTuple):
    """A checked text, its findings, and the text itself with the card that each stretch belongs to."""

    number: int
    title: str
    path: str  # "" where it is the title
    report: Report
    counts: list[tuple[str, str, int]]  # label, its words, how many; the gravest first
    cards: list[Card]
    strip: list[Tick]
    lookalikes: list[tuple[str, Claim]]
    statements: list[Stated]
    held: str  # how many have each verdict
    counted: str  # how many there are
    problems: list[Problem]
    record: list[tuple[str, str]]
    blocks: Iterable[Block]
    owners: list[Card | Stated]  # the cards in the order of the text, then the statements, as the blocks count them


class Entry(NamedTuple):
    """A text in the table of contents."""

    number: int
    title: str
    path: str
    counts: list[tuple[str, int]]
    total: int
    gravity: tuple[int, ...]  # whether it was read, findings of each label less than none, the gravest first
    unread: bool
    what: str  # that was looked for


def section(report: Report, number: int, view: View) -> Section:
    """Return a report as the page shows it; `number`: of the text on the page."""
    document = report.document or NOWHERE
    made, said = cards(report, number, view.library), statements(report, number, view.library)
    in_order = sorted(made, key=lambda card: card.number)
    summary = report.summary
    title, path = _called(report)
    begins: list[tuple[int, tuple[int, ...], str, str]] = [
        (c.finding.claim.quotation.span.start, c.gravity, c.label, c.anchor) for c in made
    ]
    begins += [(one.item.span.start, STATED, one.label, one.anchor) for one in said if not one.item.quiet]
    headings = [mark.span.start for mark in document.marks if mark.kind == "heading"]
    return Section(
        number=number,
        title=title,
        path=path,
        report=report,
        counts=[(label, word(label), summary[label]) for label in GRAVEST if summary[label]],
        cards=made,
        strip=strip(begins, len(document.text)),
        lookalikes=[(where_in(document, claim.quotation.span.start), claim) for claim in report.lookalikes],
        statements=said,
        held=held(report.statement_counts),
        counted=counted(report.statement_counts, report.options.also) if report.options.also else "",
        problems=list(report.problems),
        record=_record(report, view),
        blocks=marked(document.text, _owned(in_order, said), headings),
        owners=[*in_order, *said],
    )


def _owned(cards: Sequence[Card], said: Sequence[Stated]) -> list[tuple[Span, ...]]:
    """Return the stretches of each card, and of each statement."""
    quoted = [card.finding.claim.quotation.parts for card in cards]
    return [*quoted, *((one.item.span,) for one in said)]


def entry(made: Section) -> Entry:
    """Return what the table of contents says of a text."""
    count = Counter({label: number for label, _, number in made.counts})
    grave = tuple(-count[label] for label in GRAVEST if label not in QUIET)
    document = made.report.document
    lost = document is None or unread(document, made.report.problems)
    total, what = (count.total() or sum(made.report.statement_counts.values())), looked_for(made.report.options)
    gravity = not lost, *grave, made.number
    return Entry(made.number, made.title, made.path, list(count.items()), total, gravity, lost, what)


def _called(report: Report) -> tuple[str, str]:
    """Return what a text is called, and its place where that is something else."""
    name = name_of(report.document)
    title = clean(report.document.meta.title or "") if report.document else ""
    return (title, name) if title and title != name else (name.rpartition("/")[2] or name, name if "/" in name else "")


def _record(report: Report, view: View) -> list[tuple[str, str]]:
    """Return what somebody needs to run the check again, and to see that it was this one."""
    document, archive, options = report.document, report.archive, report.options
    text = document and f"{name_of(document)}, {len(document.text):,} characters, SHA-256 {document.digest}"
    against = (
        archive
        and f"{archive.path or 'sources held in memory'}: {archive.documents:,} documents, {archive.words:,} words"
    )
    asked = [f"profile {options.profile}", f"language {options.language or 'as told by the text'}"]
    asked += ["without a check of quotations"] * (not options.quotations)
    asked += [f"and {kind} statements" for kind in options.also]
    asked += ["with suggestions"] * options.suggest + ["with what only looks like a quotation"] * options.all
    rows = [
        ("program", f"quoteproof {report.version}"),
        ("text", text),
        ("checked against", against),
        ("digest of these", archive and archive.digest),
        ("options", ", ".join(asked)),
        ("stops at", ", ".join(view.fail_on)),
    ]
    rows += [("let pass", f"{f.claim.quotation.id}: {f.ignored}") for f in report.findings if f.ignored]
    rows += [("let pass", f"{one.statement.id}: {one.ignored}") for one in report.statements if one.ignored]
    return [(name, clean(value)) for name, value in rows if value]
