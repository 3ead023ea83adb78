"""`quoteproof check`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from quoteproof.cli import shared, target
from quoteproof.cli.command import Command, Option
from quoteproof.cli.console import say
from quoteproof.cli.counted import counted
from quoteproof.cli.documents import Documents
from quoteproof.errors import UsageError
from quoteproof.model import Report
from quoteproof.policy import FAIL_ON
from quoteproof.report import WRITERS, write
from quoteproof.settings import ALSO, BASELINE, Settings, also, fail_on

if TYPE_CHECKING:
    from quoteproof.run import Recipe, Run, Text

HELP = """Check whether the quotations of TEXT are in the sources, and how they differ.

TEXT is a file, a folder, - (standard input) or clipboard: (what you copied), in any format that has words: text, Markdown, HTML, PDF, Word, mail,
subtitles, JSONL with a field "text" … A source is an archive (see: quoteproof archive --help), a file or a folder; what is no archive is indexed once and kept in a cache.

    quoteproof check column.md --against sources/
    quoteproof check drafts/ --against sources/ newsroom.archive --profile academic
    quoteproof check clipboard: --against sources/
    quoteproof check answers.jsonl --against passages.jsonl --format jsonl -o report.jsonl
    git diff --name-only | xargs quoteproof check --against sources/ --fail-on wording,not-found

The exit code is 0 when nothing that --fail-on names was found, 1 when something was, 2 when the run failed. A file
.quoteproof.toml in this folder or one above it can give texts, against, profile, fail-on, language, text-field and its like, ocr, what to exclude, a baseline, and findings to
ignore; a text can say itself what is to be ignored, with the reason: <!-- quoteproof: ignore REASON -->."""


def check(texts: tuple[str, ...], **given: Any) -> int:
    """Run the check; the help text is `HELP`."""
    settings = _settings(given)
    format_ = _format(given)
    shared.printable(format_, given["output"])
    documents = Documents(_texts(texts, settings, given), settings.fields, settings.exclude, settings.ocr)
    shared.need(settings, "--against")
    _places(given, (*documents.texts, *settings.against))
    import_module("quoteproof.profiles").get(settings.profile or "news")  # fails before anything is read
    with shared.opened(settings, cache=not given["no_cache"]) as sources:
        from quoteproof.run import Recipe

        recipe = Recipe(settings, given["suggest"], given["all_"])
        run = recipe.run(sources)
        jobs = shared.jobs(given["jobs"], settings, cache=not given["no_cache"])
        failed = _report(documents, run, recipe, jobs, format_, given)
    for note in run.notes if given["since"] is None else ():
        say(f"quoteproof: {note}", aside=True)
    known = given["baseline"] == "write"  # from now on
    return documents.complain(shown=shared.is_shown(format_, given["output"])) or int(
        not known and bool(failed or run.exit_code)
    )


def _settings(given: dict[str, Any]) -> Settings:
    """Return what the call and the settings of the folder ask for together. Raises UsageError where no sources are named."""
    wanted = {name: given[name] for name in ("against", "profile", "fail_on", "language", "also")}
    settings = Settings.load(named=bool(given["against"])).but(**wanted, **shared.fields(given))
    settings = settings.typed()
    if given["baseline"] == "write":
        settings = replace(settings, baseline=None)
    elif given["baseline"] == "use":
        settings = settings.but(baseline=settings.baseline or BASELINE)
    return settings.but(ocr=shared.ocr(given["ocr"], given["ocr_languages"], settings.ocr))


def _format(given: dict[str, Any]) -> str:
    format_: str = given["format_"] or shared.format_of(given["output"])
    if given["resume"] and (format_ != "jsonl" or given["output"] in (None, "-")):
        raise UsageError("--resume goes on with a file of one report a line: give it -o FILE.jsonl")
    if given["by"] and not given["record"]:
        raise UsageError("--by signs a record: give it --record FILE too")
    if given["resume"] and given["record"]:
        raise UsageError("a record is of one run: --record and --resume do not go together")
    return format_


def _places(given: dict[str, Any], inputs: Iterable[str]) -> None:
    """Hold what is to be written against what is read; make the folder of a record."""
    names = tuple(inputs)
    target.free(given["output"], "-o", names)
    if given["record"]:
        Path(given["record"]).parent.mkdir(parents=True, exist_ok=True)
        for name in _record(given):
            target.free(name, "--record", names)


def _record(given: dict[str, Any]) -> tuple[str, str]:
    """Return the names of a record's two files."""
    name = re.sub(r"\.(html|json)\Z", "", given["record"])
    return f"{name}.json", f"{name}.html"


def _texts(named: tuple[str, ...], settings: Settings, given: dict[str, Any]) -> tuple[str, ...]:
    """Return what is to be checked: the texts of the call, else those of the settings, and of these what changed.

    Raises UsageError where there are none.
    """
    texts = named or settings.texts
    if not texts:
        raise UsageError("no texts: name some, or let .quoteproof.toml do so (see: quoteproof check --help)")
    if given["since"] is None:
        return texts
    from quoteproof.cli.changed import changed

    return changed(texts, given["since"])


def _report(
    documents: Documents, run: Run, recipe: Recipe, jobs: int | None, format_: str, given: dict[str, Any]
) -> bool:
    """Write the reports; say whether reports of an earlier run, that this one goes on with, have something to stop at."""
    from quoteproof.batch import checked

    view = shared.view(given["output"], with_text=given["with_text"], fail_on=run.settings.fail_on)
    texts: Iterable[Text] = documents
    part = None
    if given["resume"]:
        from quoteproof.cli.resumed import Part

        part = Part(given["output"], run.sources.info, run.options, view.fail_on)
        texts = part.rest(documents)
    made = checked(texts, run, recipe, jobs, shared.Watching())
    reports = counted(made, given["output"], None if part else documents)
    if given["baseline"] == "write":
        reports = _noted(reports, run, Path(Settings.load().baseline or BASELINE))
    if given["record"]:
        reports = _recorded(reports, given, view.fail_on)
    chunks = write(reports, format_, view)
    if part:
        part.write(chunks)
    else:
        shared.write(chunks, given["output"], unbuffered=format_ == "jsonl")
    return part is not None and part.failed


def _recorded(reports: Iterable[Report], given: dict[str, Any], fail_on: tuple[str, ...]) -> Iterator[Report]:
    """Yield the reports, and write the record of all of them when the last one is known."""
    from datetime import UTC, datetime

    from quoteproof.report import record

    held = []
    for report in reports:
        held.append(report)
        yield report
    names = _record(given)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    made = record.Made(at, given["by"], ("quoteproof", *sys.argv[1:]), fail_on)
    for name, chunks in zip(names, record.files(held, made), strict=True):
        shared.write(chunks, name)
    say(f"quoteproof: the record is {' and '.join(names)}", aside=True)


def _noted(reports: Iterable[Report], run: Run, path: Path) -> Iterator[Report]:
    """Yield the reports, and keep what the run would stop at as the baseline of the next ones."""
    from quoteproof import suppressions

    found: list[suppressions.Known] = []
    for report in reports:
        if report.document is not None:
            folder = path.absolute().parent
            found += [suppressions.known(one, report.document, folder) for one in run.failing(report)]
            found += [suppressions.known(one, report.document, folder) for one in run.failing_statements(report)]
        yield report
    shared.write([suppressions.written(found)], str(path))
    say(
        f"quoteproof: {path} has {len(found)} finding{'s' * (len(found) != 1)}; --baseline use lets them pass",
        aside=True,
    )


COMMAND = Command(
    check,
    HELP,
    (replace(shared.TEXTS, metavar="[TEXT...]", required=False),),
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
        Option(
            ("--also",),
            f"Look at what stands without quotation marks too: a comma list of {', '.join(ALSO)}, or all.",
            "LIST",
            check=also,
        ),
        Option(("--all",), "List what only looks like a quotation too: titles, terms, scare quotes.", name="all_"),
        Option(("--suggest",), "Give the source's words for what differs."),
        Option(("--with-text",), "Put the text into the JSON report."),
        shared.LANGUAGE,
        *shared.FIELDS,
        *shared.OCR,
        shared.NO_CACHE,
        Option(("--since",), "Check only the texts that changed since a revision of git.", "REV"),
        Option(
            ("--baseline",),
            "Keep what is there now as known (write), or let pass what was (use).",
            "HOW",
            choices=("write", "use"),
        ),
        Option(("--record",), "Keep a record for the file: FILE.html, to print, and FILE.json.", "FILE"),
        Option(("--by",), "Who signs the record.", "NAME"),
        Option(("--resume",), "Keep reports as they come, and go on where a run with the same -o FILE.jsonl stopped."),
        shared.JOBS,
    ),
)
