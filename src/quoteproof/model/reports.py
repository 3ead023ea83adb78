"""A whole check of a text, and what can be said of it without an archive."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from msgspec import Struct

from quoteproof import policy
from quoteproof.model.claims import QUOTED, Claim, StatementKind
from quoteproof.model.findings import HOLDINGS, LABELS, Assessment, Finding
from quoteproof.model.texts import Document, Problem


class ArchiveInfo(Struct, frozen=True):
    """What a report says of the archive it used."""

    path: str | None  # None: held in memory
    documents: int
    words: int
    digest: str


class Options(Struct, frozen=True):
    """The options a check was run with; enough, with the inputs, to run it again."""

    profile: str = "news"
    language: str | None = None
    suggest: bool = False
    all: bool = False
    also: tuple[StatementKind, ...] = ()  # what is looked for beside quotations
    quotations: bool = True  # False: these are not checked, and only what `also` names is looked for


class Report(Struct, frozen=True):
    """Everything one check of one document found."""

    document: Document | None  # None: it could not be read; `problems` say why
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    archive: ArchiveInfo | None = None
    options: Options = Options()
    version: str = ""
    lookalikes: tuple[Claim, ...] = ()  # what only looks like a quotation, with `Options.all`; never judged
    statements: tuple[Assessment, ...] = ()  # what is said without marks, with `Options.also`

    @property
    def judged(self) -> tuple[Finding, ...]:
        """The findings that are quotations: what the summary counts."""
        return tuple(f for f in self.findings if f.claim.quotation.kind in QUOTED)

    @property
    def summary(self) -> dict[str, int]:
        """Quotations by label; look-alikes are not counted."""
        labels = [finding.verdict.label for finding in self.judged]
        return {"quotations": len(labels)} | {label: labels.count(label) for label in LABELS}

    @property
    def statement_counts(self) -> dict[str, int]:
        """Statements without marks by what is said of them."""
        holdings = [assessment.verdict for assessment in self.statements]
        return {holding: holdings.count(holding) for holding in HOLDINGS}

    def failing(self, *names: str) -> tuple[Finding, ...]:
        """Return the findings that a `--fail-on` list of these names would stop at.

        Names: `serious` (level 5), `wording` (4 and up), `style` (3 and up), `not-found`, `unchecked`, `context` (words that
        their source denies, supposes or gives as another's), `differs` (of statements alone), `never`.
        Raises UsageError for any other.
        """
        stops = policy.stops(names)
        open_ = [(f, f.verdict.label, f.verdict.level, f.against) for f in self.judged if not f.ignored]
        return tuple(f for f, label, level, against in open_ if any(stop.at(label, level, against) for stop in stops))

    def failing_statements(self, *names: str) -> tuple[Assessment, ...]:
        """Return the statements without marks that a `--fail-on` list of these names would stop at: by their level, and `differs`."""
        stops = policy.stops(names)
        return tuple(
            one
            for one in self.statements
            if not one.ignored and any(stop.at_statement(one.verdict, one.level) for stop in stops)
        )

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """Return the object of the JSON contract (docs/report.md); `with_text`: with the text itself."""
        fields = import_module("quoteproof.report.fields")  # writers read records, and stand above them
        made: dict[str, Any] = fields.report(self, with_text=with_text)
        return made

    def to_json(self, *, with_text: bool = False) -> str:
        """Return what `--format json` writes."""
        return self._written("json", with_text)

    def to_html(self) -> str:
        """Return what `--format html` writes: a whole page."""
        return self._written("html", with_text=False)

    def _written(self, name: str, with_text: bool) -> str:
        report = import_module("quoteproof.report")
        return b"".join(report.write([self], name, report.View(with_text=with_text))).decode()


class Listing(Struct, frozen=True):
    """What a document quotes and whom it names, look-alikes included: what can be said without an archive."""

    document: Document
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    version: str = ""
    options: Options = Options()
