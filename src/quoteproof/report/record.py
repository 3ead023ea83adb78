"""The record of a check, for an editor's file or a court's: who or what checked which texts against what, and everything that was found.

One object, `quoteproof.record/1`, and the same as a page that prints well. It says when it was made, which no other report does: reports
are the same for the same check. Digests are SHA-256 of texts in UTF-8 (`Document.digest`), so that whoever has a text can say whether it is the one.
"""

from __future__ import annotations

import platform
import shlex
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct

from quoteproof import kernel
from quoteproof.model import Document, Report
from quoteproof.report import View, fields, write
from quoteproof.report.encode import indented
from quoteproof.report.fields import Object
from quoteproof.report.items import items
from quoteproof.version import VERSION

SCHEMA = "quoteproof.record/1"

SHOWN = ("document", "title", "author", "speaker", "publisher", "date", "url")
"""What the head of the page says of a source."""


class Made(Struct, frozen=True):
    """Who makes a record, when and how."""

    at: str  # ISO 8601, in UTC
    by: str | None = None  # as somebody signs
    call: tuple[str, ...] = ()  # what was typed
    fail_on: tuple[str, ...] = ()


def files(reports: Sequence[Report], made: Made) -> tuple[Iterable[bytes], Iterable[bytes]]:
    """Return what stands in the two files that a record is: the object, and the page."""
    top = head(reports, made)  # once: digests are worked out for it
    page = write(reports, "html", View(fail_on=made.fail_on, filed=tuple(rows(top))))
    whole = top | {"reports": [fields.report(report, with_text=True) for report in reports]}
    return [indented(whole) + b"\n"], page


def head(reports: Sequence[Report], made: Made) -> Object:
    """Return what stands before the findings: the makers, the texts, the sources, what was let pass, what could not be checked."""
    archive = next((report.archive for report in reports if report.archive), None)
    options = reports[0].options if reports else None
    return {
        "schema": SCHEMA,
        "made": made.at,
        "by": made.by,
        "program": {
            "name": "quoteproof",
            "version": VERSION,
            "kernel": kernel.NAME,
            "python": platform.python_version(),
        },
        "call": list(made.call),
        "archive": archive and fields.plain(archive, "path", "documents", "words", "digest"),
        "profile": options and options.profile,
        "fail_on": list(made.fail_on),
        "texts": [_text(report.document) for report in reports if report.document],
        "sources": list(_sources(reports)),
        "ignored": list(_ignored(reports)),
        "unchecked": list(_unchecked(reports)),
    }


def rows(head: Object) -> Iterator[tuple[str, str]]:
    """Yield the same for a person: a name and a value a row."""
    program = head["program"]
    yield "made", head["made"]
    if head["by"]:
        yield "by", head["by"]
    yield "with", f"quoteproof {program['version']}, {program['kernel']} kernel, Python {program['python']}"
    if head["call"]:
        yield "call", shlex.join(head["call"])
    for one in head["sources"]:
        yield "source", ", ".join(filter(None, map(one.get, SHOWN))) + f", SHA-256 {one['digest']}" + _state(one)
    for one in head["ignored"]:
        yield "let pass", f"{one['text']}, {one['quotation']}: {one['reason']}"
    for one in head["unchecked"]:
        yield "not checked", ", ".join(filter(None, (one["text"], one["quotation"]))) + f": {one['cause']}"


def _state(source: Object) -> str:
    read = f", read on {source['retrieved']}" if source["retrieved"] else ""
    return read + (f"; not all of it: {source['partial']}" if source["partial"] else "")


def _text(document: Document) -> Object:
    return fields.plain(document, "id", "path", "digest") | {
        "title": document.meta.title,
        "characters": len(document.text),
    }


def _sources(reports: Iterable[Report]) -> Iterator[Object]:
    """Yield the documents that findings cite, each once, as they were when they were read."""
    seen: set[tuple[str, int]] = set()
    for report in reports:
        for item in items(report):
            for source in item.sources:
                for document in (piece.passage.document for piece in source.alignment.pieces):
                    if (document.id, len(document.text)) not in seen:
                        seen.add((document.id, len(document.text)))
                        yield _source(document)


def _source(document: Document) -> Object:
    meta = fields.plain(document.meta, "title", "author", "speaker", "publisher", "date", "url", "retrieved")
    known: dict[str, Any] = {
        "document": document.id,
        "path": document.path,
        "digest": document.meta.digest or document.digest,
    }
    return known | meta | {"partial": document.partial}


def _ignored(reports: Iterable[Report]) -> Iterator[Object]:
    for report in reports:
        for item in items(report):
            if item.ignored:
                yield _place(report, item.id) | {"reason": item.ignored}


def _unchecked(reports: Iterable[Report]) -> Iterator[Object]:
    """Yield the quotations that could not be checked, and what could not be read."""
    for report in reports:
        for item in items(report):
            if item.cause:
                yield _place(report, item.id) | {"cause": item.cause}
        for problem in report.problems:
            yield _place(report, None) | {"cause": f"{problem.where}: {problem.message}"}


def _place(report: Report, quotation: str | None) -> Object:
    return {"text": report.document and report.document.id, "quotation": quotation}
