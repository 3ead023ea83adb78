"""What a report says of quotations and of statements without marks, as the writers that make a list of it see it: one thing after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from quoteproof.model import Assessment, Attribution, Document, Finding, Report, Source, Span
from quoteproof.report.fields import compared_text
from quoteproof.report.screen import clean
from quoteproof.report.words import QUIET, holding, reason, word

WORTH_IT = 3  # the level from which somebody wants to be told
UNKNOWN = ("not_found", "unchecked")


class Item(NamedTuple):
    """A finding or an assessment; `of` is the record itself."""

    of: Finding | Assessment
    id: str
    kind: str
    span: Span
    whole: Span  # with the marks, where there are some
    text: str  # its words
    label: str
    word: str  # the label as it is read
    level: int | None
    rule: str
    reason: str
    attribution: Attribution
    sources: tuple[Source, ...]
    ignored: str | None
    cause: str | None  # why it could not be checked

    @property
    def shown(self) -> str:
        """Its words, those of a quotation in marks."""
        return f"“{self.text}”" if isinstance(self.of, Finding) else self.text

    @property
    def quiet(self) -> bool:
        """Whether it is in order, or says nothing."""
        return self.label in QUIET or self.label in ("supported", "credited", "no_evidence")

    @property
    def worth_it(self) -> bool:
        """Whether somebody who reads only what matters wants to be told: from a level on, and of a quotation that was not found or not checked."""
        unknown = self.label in UNKNOWN and isinstance(self.of, Finding)
        return unknown or (self.level or 0) >= WORTH_IT


class Part(NamedTuple):
    """A part of a statement that differs: what it is, the words of the text, those beside it."""

    what: str
    ours: str
    theirs: str
    reason: str


def items(report: Report) -> Iterator[Item]:
    """Yield the findings, and behind them the statements without marks."""
    for finding in report.findings:
        yield _finding(finding, report.document)
    for one in report.statements:
        yield _assessment(one)


def _finding(finding: Finding, document: Document | None) -> Item:
    quotation, verdict = finding.claim.quotation, finding.verdict
    return Item(
        of=finding,
        id=quotation.id,
        kind=quotation.kind,
        span=quotation.span,
        whole=quotation.outer or quotation.span,
        text=quotation.text,
        label=verdict.label,
        word=word(verdict.label),
        level=verdict.level,
        rule=verdict.rule,
        reason=reason(finding, document.text if document else ""),
        attribution=finding.claim.attribution,
        sources=finding.sources,
        ignored=finding.ignored,
        cause=finding.cause,
    )


def _assessment(one: Assessment) -> Item:
    statement = one.statement
    return Item(
        of=one,
        id=statement.id,
        kind=statement.kind,
        span=statement.span,
        whole=statement.span,
        text=statement.text,
        label=one.verdict,
        word=holding(one.verdict),
        level=one.level,
        rule=one.rule,
        reason=clean(one.reason),
        attribution=statement.attribution,
        sources=one.sources,
        ignored=one.ignored,
        cause=one.reason if one.verdict == "unchecked" else None,
    )


def compared(one: Assessment, document: Document | None) -> Iterator[Part]:
    """Yield the parts of a statement that differ."""
    text = document.text if document else ""
    for part in one.compared:
        if not part.same:
            ours = part.text.of(text) if part.text else ""
            theirs = part.source.of(compared_text(part, one, document)) if part.source else ""
            yield Part(part.what, clean(ours), clean(theirs), clean(part.reason))
