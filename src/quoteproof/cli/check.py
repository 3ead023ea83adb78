"""`quoteproof check`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from quoteproof.cli import config, shared
from quoteproof.cli.command import Command, Option
from quoteproof.cli.documents import Documents
from quoteproof.errors import UsageError
from quoteproof.model import FAIL_ON, Finding, Options, Report
from quoteproof.report import SUFFIXES, WRITERS, write

if TYPE_CHECKING:
    from quoteproof.sources import Sources

HELP = """Check whether the quotations of TEXT are in the sources, and how they differ.

TEXT is a file, a folder or - (standard input): plain text, Markdown, HTML, or JSONL with a field "text". A source is an
archive (see: quoteproof archive --help), a file or a folder; what is no archive is indexed once and kept in a cache.

    quoteproof check column.md --against sources/
    quoteproof check drafts/ --against sources/ newsroom.archive --profile academic
    quoteproof check answers.jsonl --against passages.jsonl --format jsonl -o report.jsonl
    git diff --name-only | xargs quoteproof check --against sources/ --fail-on wording,not-found

The exit code is 0 when nothing that --fail-on names was found, 1 when something was, 2 when the run failed. A file
.quoteproof.toml in this folder or one above it can give against, profile, fail-on, language, text-field, and findings to
ignore."""


def check(texts: tuple[str, ...], **given: Any) -> int:
    """Run the check; the help text is `HELP`."""
    settings = config.load(Path.cwd())
    fail_on = _fail_on(given["fail_on"] or settings.fail_on or "serious")
    options = Options(
        given["profile"] or settings.profile or "news",
        given["language"] or settings.language,
        given["suggest"],
        given["all_"],
    )
    text_field = given["text_field"] or settings.text_field or "text"
    against = given["against"] or settings.against
    if not against:
        raise UsageError("no sources: name some with --against SOURCE (an archive, a file or a folder)")
    import_module("quoteproof.judge.profiles").get(options.profile)  # an unknown one fails before anything is read
    documents, run = Documents(texts, text_field), Run(options, settings, fail_on)
    with shared.opened(against, text_field, cache=not given["no_cache"]) as sources:
        format_ = given["format_"] or SUFFIXES.get(Path(given["output"] or "").suffix.lower(), "terminal")
        view = shared.view(given["output"], with_text=given["with_text"])
        chunks = write(run.reports(documents, sources), format_, view)
        shared.write(chunks, given["output"], unbuffered=format_ == "jsonl")
    return documents.complain() or int(run.found)


def _fail_on(names: str) -> tuple[str, ...]:
    listed = tuple(name.strip() for name in names.split(",") if name.strip())
    unknown = [name for name in listed if name not in FAIL_ON]
    if unknown or not listed:
        raise UsageError(f"--fail-on does not know {names!r}; it takes a comma list of {', '.join(FAIL_ON)}")
    return listed


class Run:
    """One run over some texts, and whether it found something that `--fail-on` names."""

    def __init__(self, options: Options, settings: config.Config, fail_on: tuple[str, ...]) -> None:
        self.options, self.fail_on = options, fail_on
        self.ignored = {ignored.id: ignored.reason for ignored in settings.ignore}
        self.found = False

    def reports(self, documents: Documents, sources: Sources) -> Iterator[Report]:
        """Yield the report of every text, in the order of the inputs."""
        from quoteproof.pipeline import check as check_document

        progress = shared.Progress("texts checked")
        progress.active = progress.active and not sys.stdout.isatty()
        for count, (document, problems) in enumerate(documents, 1):
            report = check_document(document, sources, self.options)
            findings = tuple(self._looked_at(finding) for finding in report.findings)
            report = replace(report, findings=findings, problems=(*problems, *report.problems))
            self.found = self.found or bool(report.failing(*self.fail_on))
            yield report
            progress(count)
        progress.end()

    def _looked_at(self, finding: Finding) -> Finding:
        reason = self.ignored.get(finding.claim.quotation.id)
        return replace(finding, ignored=reason) if reason else finding


COMMAND = Command(
    check,
    HELP,
    (shared.TEXTS,),
    (
        shared.against("--against", "Archives, files and folders to check against."),
        Option(
            ("--profile",),
            "How much a difference matters: news, academic, legal, strict, or a .toml file.",
            "NAME",
        ),
        Option(("--format",), "What to write. [default: terminal]", "FORMAT", "format_", choices=tuple(WRITERS)),
        shared.OUTPUT,
        Option(("--fail-on",), f"Exit 1 for these: {', '.join(FAIL_ON)}. [default: serious]", "LIST"),
        Option(("--all",), "List what only looks like a quotation too: titles, terms, scare quotes.", name="all_"),
        Option(("--suggest",), "Give the source's words for what differs."),
        Option(("--with-text",), "Put the text into the JSON report."),
        shared.LANGUAGE,
        shared.TEXT_FIELD,
        shared.NO_CACHE,
    ),
)
