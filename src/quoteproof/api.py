"""The call for programs: a text and its sources in, a report out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from quoteproof import readers
from quoteproof.errors import UsageError
from quoteproof.model import Document, Options, Problem, Report
from quoteproof.pipeline import check as check_document
from quoteproof.sources import Given, Sources, held_sources


def check(
    text: str | Path | Document,
    against: Given | Iterable[Given] | Sources,
    *,
    profile: str = "news",
    language: str | None = None,
    suggest: bool = False,
    all: bool = False,
) -> Report:
    """Check the quotations of a text against sources.

    `text` is the text itself, a document, or the Path of a file. `against` takes strings (texts, unless they are the path
    of something that exists), Paths, documents and archives, one or many. Nothing is written. With `all`, what only looks
    like a quotation is listed in `report.lookalikes`. Raises UsageError.

        report = quoteproof.check(answer, against=passages)
        for finding in report.failing("serious", "not-found"):
            print(finding.claim.quotation.text, "—", finding.verdict.reason)
    """
    document = _document(text)
    options = Options(profile, language, suggest, all)
    if isinstance(against, Sources):
        return check_document(document, against, options)
    with held_sources(against) as sources:
        return check_document(document, sources, options)


def _document(text: str | Path | Document) -> Document:
    if isinstance(text, Document):
        return replace(text, text=readers.mend(text.text))
    if isinstance(text, str):
        return Document("text", readers.mend(text))
    read = list(readers.read(text))
    documents = [item for item in read if isinstance(item, Document)]
    if len(documents) == 1:
        return documents[0]
    problem = next((item for item in read if isinstance(item, Problem)), None)
    why = f": {problem.message}" if problem else ""
    raise UsageError(
        f"{text} is {len(documents) or 'not a'} document{'s' if documents else ''}, and one is needed{why}"
    )
