"""`quoteproof quotes`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from quoteproof.cli import shared, target
from quoteproof.cli.command import Command, Option
from quoteproof.cli.documents import Documents
from quoteproof.errors import UsageError
from quoteproof.model import Listing
from quoteproof.settings import Settings

HELP = """List what TEXT quotes and whom it names: direct, nested, split and block quotations, with the speaker, the words
that say so, and the look-alikes (titles, terms, scare quotes). No sources are needed.

    quoteproof quotes column.md
    quoteproof quotes column.md --explain
    quoteproof quotes articles.jsonl --format jsonl

--explain says which rule found the speaker, and which speakers were considered and lost."""


FORMATS = ("terminal", "json", "jsonl")


def quotes(texts: tuple[str, ...], format_: str | None, output: str | None, explain: bool, **given: Any) -> int:
    """List the quotations; the help text is `HELP`."""
    from quoteproof.pipeline import listing

    format_ = format_ or shared.format_of(output)
    if format_ not in FORMATS:
        raise UsageError(
            f"{output}: quotes are listed for a {', as '.join(FORMATS)}; a report on them is what check writes"
        )
    target.free(output, "-o", texts)
    settings = Settings.load().but(language=given["language"], **shared.fields(given))
    documents = Documents(texts, settings.fields, ocr=settings.ocr)
    watch = shared.Watching()
    listings = (
        listing(document, settings.language, explain=explain, problems=notes, watch=watch)
        for document, notes in documents
    )
    shared.write(_chunks(listings, format_, output, explain), output, unbuffered=format_ == "jsonl")
    return documents.complain(shown=shared.is_shown(format_, output))


def _chunks(listings: Iterator[Listing], format_: str, output: str | None, explain: bool) -> Iterator[bytes]:
    from quoteproof.report import fields, json, jsonl, listing

    if format_ == "terminal":
        return listing.chunks(listings, shared.view(output), explain=explain)
    objects = json.objects if format_ == "json" else jsonl.objects
    return objects(fields.listing(found) for found in listings)


COMMAND = Command(
    quotes,
    HELP,
    (shared.TEXTS,),
    (
        replace(shared.FORMAT, choices=FORMATS, default=None),
        shared.OUTPUT,
        Option(("--explain",), "Say why each speaker was chosen, and who else was considered."),
        shared.LANGUAGE,
        *shared.FIELDS,
    ),
)
