"""What somebody has looked at and lets stand: in the settings, by a mark in the text itself, or in a baseline.

    [[ignore]]                                    in `.quoteproof.toml`; `text` and `until` may be left out
    id = "q-5f1c09aa"
    reason = "the board corrected the minutes on 9 March"
    text = "column.md"
    until = 2027-06-30

    <!-- quoteproof: ignore the board corrected the minutes on 9 March -->
    <!-- quoteproof: ignore q-5f1c09aa the board corrected the minutes on 9 March -->

A mark without an id holds for the paragraph that it stands in, and where it stands alone for the next one. A baseline is a file of what was
known on the day when it was written. Whatever was let pass is shown with the reason, and fails no run.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from quoteproof.errors import UsageError
from quoteproof.model import Assessment, BadMark, Document, Finding, Problem, Quotation, Report, Span, Statement
from quoteproof.patterns import lazy
from quoteproof.settings import BASELINE, Ignored, Settings
from quoteproof.text import paragraphs

SCHEMA = "quoteproof.baseline/1"
KNOWN = "it was there when the baseline was written"
MARK = lazy(r"<!--\s{0,9}quoteproof:\s{0,9}ignore\b\s{0,9}([qs]-[0-9a-f]{8}(?:-\d{1,6})?\b)?([^>]{0,2000}?)-->")
Judged = TypeVar("Judged", Finding, Assessment)

NO_REASON = "an ignore mark without a reason is not obeyed"


class Known(msgspec.Struct, frozen=True, order=True):
    """A finding of a baseline: its text by the path from the baseline's folder on, its id, and how bad it was."""

    text: str
    id: str
    label: str
    level: int | None


class _Baseline(msgspec.Struct, frozen=True):
    schema: str
    findings: tuple[Known, ...]


class _Mark(msgspec.Struct, frozen=True):
    id: str | None
    reason: str
    span: Span  # of what it holds for, where it has no id


class Suppressions:
    """What the settings of a run let pass; it remembers which of that was met."""

    def __init__(self, settings: Settings) -> None:
        self._ignored = settings.ignore
        self._marks = bool(settings.ignore_marks)
        self._folder = Path(settings.baseline or BASELINE).absolute().parent
        self._baseline = frozenset(read(settings.baseline)) if settings.baseline else frozenset()
        self._met: set[str] = set()
        self._today = time.strftime("%Y-%m-%d")

    def applied(self, report: Report) -> Report:
        """Return a report with the reason at each finding that may stand, and the marks that say none as problems."""
        document = report.document
        if document is None:
            return report
        marks = list(_marks(document)) if self._marks else []
        findings = tuple(self._judged(finding, document, marks) for finding in report.findings)
        statements = tuple(self._judged(one, document, marks) for one in report.statements)
        return replace(
            report, findings=findings, statements=statements, problems=(*report.problems, *_unreasoned(document, marks))
        )

    def _judged(self, finding: Judged, document: Document, marks: list[_Mark]) -> Judged:
        reasons = (*self._by_settings(finding, document), *_by_mark(finding, marks))
        reason = next(iter(reasons), None) or (KNOWN if self._is_known(finding, document) else None)
        return replace(finding, ignored=reason) if reason else finding

    def _by_settings(self, finding: Finding | Assessment, document: Document) -> Iterator[str]:
        for one in self._ignored:
            if one.id == about(finding).id and _concerns(one, document) and not self._ran_out(one):
                yield one.reason

    def _is_known(self, finding: Finding | Assessment, document: Document) -> bool:
        """Say whether the baseline has it, no worse than it was."""
        if not self._baseline:
            return False
        now = known(finding, document, self._folder)
        return any(
            (one.text, one.id, one.label) == (now.text, now.id, now.label) and (one.level or 0) >= (now.level or 0)
            for one in self._baseline
        )

    def _ran_out(self, one: Ignored) -> bool:
        return one.until is not None and one.until < self._today

    def met(self, report: Report) -> None:
        """Remember which findings were there."""
        self._met.update(about(one).id for one in judged(report))

    def notes(self) -> Iterator[str]:
        """Say which entries of the settings ran out, and which met nothing in all the reports so far."""
        for one in self._ignored:
            if self._ran_out(one):
                yield f"the ignore of {one.id} ran out on {one.until}"
            elif one.id not in self._met:
                yield f"nothing has the id {one.id} that is to be ignored"


def judged(report: Report) -> Iterator[Finding | Assessment]:
    """Yield what a report says of quotations, and then of what stands without marks."""
    yield from report.findings
    yield from report.statements


def about(finding: Finding | Assessment) -> Quotation | Statement:
    """Return what a finding is about: what bears the id, and has its place."""
    return finding.statement if isinstance(finding, Assessment) else finding.claim.quotation


def code_of(finding: Finding | Assessment) -> str:
    """Return the rule that decided a finding."""
    return finding.rule if isinstance(finding, Assessment) else finding.verdict.rule


def known(finding: Finding | Assessment, document: Document, folder: Path) -> Known:
    """Return a finding as a baseline in a folder has it."""
    name, called = _name(document, folder), about(finding).id
    if isinstance(finding, Assessment):
        return Known(name, called, finding.verdict, finding.level)
    return Known(name, called, finding.verdict.label, finding.verdict.level)


def read(path: str) -> tuple[Known, ...]:
    """Return what a baseline has. Raises UsageError where it cannot be read."""
    try:
        found = msgspec.json.decode(Path(path).read_bytes(), type=_Baseline)
    except (OSError, msgspec.MsgspecError) as error:
        said = error.strerror if isinstance(error, OSError) else error
        raise UsageError(f"the baseline {path} cannot be read ({said}); --baseline write makes one") from None
    if found.schema != SCHEMA:
        raise UsageError(f"{path} is no baseline of this version: its schema is {found.schema!r}, and not {SCHEMA!r}")
    return found.findings


def written(findings: Iterable[Known]) -> bytes:
    """Return a baseline as a file, the same for the same findings."""
    made = msgspec.json.encode(_Baseline(SCHEMA, tuple(sorted(set(findings), key=lambda one: (one.text, one.id)))))
    return msgspec.json.format(made, indent=1) + b"\n"


def _name(document: Document, folder: Path) -> str:
    """Call a text by its file from a folder on; a row of a file also by its id."""
    if document.path is None:
        return document.id
    path = Path(os.path.relpath(document.path, folder)).as_posix()
    return path if path.endswith(document.id) or document.path.endswith(document.id) else f"{path}: {document.id}"


def _concerns(one: Ignored, document: Document) -> bool:
    names = {document.id, os.path.normpath(document.path or document.id)}
    return one.text is None or one.text in names or os.path.normpath(one.text) in names


def _marks(document: Document) -> Iterator[_Mark]:
    """Yield the marks of a text, each with the stretch that it holds for."""
    if "<!--" not in document.text:
        return
    found = list(MARK.finditer(document.text))
    parts = paragraphs(document.text) if found else ()
    for match in found:
        own = next((part for part in parts if part.start <= match.start() < part.end), Span(*match.span()))
        alone = not MARK.sub("", own.of(document.text)).strip()
        holds = next((part for part in parts if part.start >= own.end), own) if alone else own
        yield _Mark(match[1], " ".join(match[2].split()).strip(" :,;–—-"), holds)


def _by_mark(finding: Finding | Assessment, marks: Iterable[_Mark]) -> Iterator[str]:
    quotation = about(finding)
    for mark in marks:
        here = mark.span.start <= quotation.span.start < mark.span.end
        if mark.reason and (mark.id == quotation.id or (mark.id is None and here)):
            yield mark.reason


def _unreasoned(document: Document, marks: Iterable[_Mark]) -> Iterator[Problem]:
    for mark in marks:
        if not mark.reason:
            what = mark.id or "what is quoted there"
            yield BadMark(document.path or document.id, NO_REASON, f"say why {what} may stand, before the -->")
