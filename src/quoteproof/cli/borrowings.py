"""`quoteproof borrowings`."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from quoteproof.cli import shared, target
from quoteproof.cli.command import Command, Option
from quoteproof.cli.counted import counted
from quoteproof.cli.documents import Documents
from quoteproof.report import WRITERS, write
from quoteproof.settings import Settings, fail_on

FAILS = ("uncredited", "unchecked", "wording", "style", "never")

HELP = """List the passages of TEXT that stand in the sources too and carry no quotation marks: twelve words or more, word for word or with
at most three in ten changed, or six rare ones. Each with its source, its share of the text, and whether the text names the source near it.

    quoteproof borrowings essay.docx --against sources/
    quoteproof borrowings essays/ --against newsroom.archive --format csv -o borrowed.csv
    quoteproof borrowings essay.docx --against sources/ --fail-on uncredited

Quotations in marks, formulas that many sources have, the text's own earlier versions and other texts of its author are left out. To
check the quotations in the same run: quoteproof check TEXT --against SOURCE --also borrowed."""


def borrowings(texts: tuple[str, ...], format_: str | None, output: str | None, **given: Any) -> int:
    """List what is borrowed; the help text is `HELP`."""
    from quoteproof.batch import checked
    from quoteproof.run import Recipe

    format_ = format_ or shared.format_of(output)
    shared.printable(format_, output)
    wanted = {name: given[name] for name in ("against", "language")}
    settings = Settings.load(named=bool(given["against"])).but(**wanted, **shared.fields(given))
    settings = replace(settings, also=("borrowed",), fail_on=given["fail_on"] or ("never",)).typed()
    settings = settings.but(ocr=shared.ocr(given["ocr"], given["ocr_languages"], settings.ocr))
    shared.need(settings, "--against")
    documents = Documents(texts, settings.fields, settings.exclude, settings.ocr)
    target.free(output, "-o", (*texts, *settings.against))
    with shared.opened(settings, cache=not given["no_cache"]) as sources:
        recipe = Recipe(settings, quotations=False)
        run = recipe.run(sources)
        jobs = shared.jobs(given["jobs"], settings, cache=not given["no_cache"])
        made = checked(documents, run, recipe, jobs, shared.Watching())
        view = shared.view(output, fail_on=settings.fail_on or ())
        shared.write(write(counted(made, output, documents), format_, view), output, unbuffered=format_ == "jsonl")
    return documents.complain(shown=shared.is_shown(format_, output)) or run.exit_code


COMMAND = Command(
    borrowings,
    HELP,
    (shared.TEXTS,),
    (
        shared.against("--against", "Archives, files and folders that the words may be from."),
        Option(("--format",), "What to write. [default: terminal]", "FORMAT", "format_", choices=tuple(WRITERS)),
        shared.OUTPUT,
        Option(("--fail-on",), f"Exit 1 for these: {', '.join(FAILS)}. [default: never]", "LIST", check=fail_on),
        shared.LANGUAGE,
        *shared.FIELDS,
        *shared.OCR,
        shared.NO_CACHE,
        shared.JOBS,
    ),
)
