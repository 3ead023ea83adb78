"""`quoteproof check`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from quoteproof.cli import shared
from quoteproof.cli.command import Command, Option
from quoteproof.cli.documents import Documents
from quoteproof.errors import UsageError
from quoteproof.model import Report
from quoteproof.policy import FAIL_ON
from quoteproof.report import WRITERS, write
from quoteproof.settings import Settings, fail_on

HELP = """Check whether the quotations of TEXT are in the sources, and how they differ.

TEXT is a file, a folder or - (standard input), in any format that has words: text, Markdown, HTML, PDF, Word, mail,
subtitles, JSONL with a field "text" … A source is an archive (see: quoteproof archive --help), a file or a folder; what is no archive is indexed once and kept in a cache.

    quoteproof check column.md --against sources/
    quoteproof check drafts/ --against sources/ newsroom.archive --profile academic
    quoteproof check answers.jsonl --against passages.jsonl --format jsonl -o report.jsonl
    git diff --name-only | xargs quoteproof check --against sources/ --fail-on wording,not-found

The exit code is 0 when nothing that --fail-on names was found, 1 when something was, 2 when the run failed. A file
.quoteproof.toml in this folder or one above it can give against, profile, fail-on, language, text-field, and findings to
ignore."""


def check(texts: tuple[str, ...], **given: Any) -> int:
    """Run the check; the help text is `HELP`."""
    wanted = {name: given[name] for name in ("against", "profile", "fail_on", "language", "text_field")}
    settings = Settings.load(named=bool(given["against"])).but(**wanted)
    if not settings.against:
        raise UsageError("no sources: name some with --against SOURCE (an archive, a file or a folder)")
    import_module("quoteproof.profiles").get(settings.profile or "news")  # fails before anything is read
    format_ = given["format_"] or shared.format_of(given["output"])
    text_field = settings.text_field or "text"
    documents = Documents(texts, text_field)
    with shared.opened(settings.against, text_field, cache=not given["no_cache"]) as sources:
        from quoteproof.batch import checked
        from quoteproof.readers import is_archive
        from quoteproof.run import Recipe, Run

        run = Run(sources, settings, suggest=given["suggest"], all=given["all_"])
        view = shared.view(given["output"], with_text=given["with_text"], fail_on=settings.fail_on)
        recipe = Recipe(settings, given["suggest"], given["all_"])
        alone = given["no_cache"] and not all(
            map(is_archive, map(Path, settings.against))
        )  # only this process has them
        reports = checked(documents, run, recipe, 1 if alone else given["jobs"])
        chunks = write(_counted(reports), format_, view)
        shared.write(chunks, given["output"], unbuffered=format_ == "jsonl")
    return documents.complain() or run.exit_code


def _counted(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield the reports, and count them for a person who waits."""
    progress = shared.Progress("texts checked")
    progress.active = progress.active and not sys.stdout.isatty()
    for count, report in enumerate(reports, 1):
        yield report
        progress(count)
    progress.end()


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
        Option(("--fail-on",), f"Exit 1 for these: {', '.join(FAIL_ON)}. [default: serious]", "LIST", check=fail_on),
        Option(("--all",), "List what only looks like a quotation too: titles, terms, scare quotes.", name="all_"),
        Option(("--suggest",), "Give the source's words for what differs."),
        Option(("--with-text",), "Put the text into the JSON report."),
        shared.LANGUAGE,
        shared.TEXT_FIELD,
        shared.NO_CACHE,
        Option(
            ("--jobs",),
            "Processes that share the work when there are many texts. [default: one a core]",
            "N",
            least=1,
            most=64,
        ),
    ),
)
