"""Columns of texts in, rows of findings out, for whoever lives in data frames.

    from quoteproof import frames

    found = frames.check(articles, text="body", id="url", against=Path("speeches.archive"))
    found[found["level"] >= 4][["text_id", "speaker", "quotation", "source_words"]]

A table is a pandas, Polars or PyArrow one, a `datasets.Dataset`, or a mapping of columns; what comes back is of the same kind. Its columns
are those of the CSV report, with `_` for a space, behind `row`: the place, from 0, of the row that a text stands in. A row whose text
is none, or could not be checked, gives a row of the kind `problem` that says why; nothing is left out in silence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from quoteproof import batch, pipeline, readers
from quoteproof.errors import UsageError
from quoteproof.frames.tabular import Frame, frame
from quoteproof.model import Document, Meta, Problem
from quoteproof.readers.metadata import FIELDS, of_pairs, string
from quoteproof.report.table import HEAD, LISTED, Cell, Row, columns, listed, rows
from quoteproof.report.words import once
from quoteproof.run import Against, Recipe, Run, Text
from quoteproof.settings import Settings
from quoteproof.settings import also as kinds

__all__ = ["check", "documents", "quotes"]

ROW = "row"


def check(
    table: Any,
    text: str,
    against: Against | None = None,
    *,
    id: str | None = None,
    profile: str | None = None,
    language: str | None = None,
    suggest: bool = False,
    also: str | Iterable[str] = (),
    settings: Settings | str | Path | None = None,
    jobs: int = 1,
) -> Any:
    """Check the quotations of a column of texts, and return a table of findings.

    `text` and `id` name columns; without `id` a text is called by its row. What stands in a column `title`, `author`, `speaker`, `publisher`,
    `date`, `url` or `language` is known of the text. `against` and the rest as `quoteproof.check` takes them. With `jobs`, that many processes check
    (0: one a core); these open the sources themselves, so that they must be Paths, or named by the settings. Raises UsageError.
    """
    given = frame(table)
    settings = Settings.given(settings, named=against is not None).but(
        profile=profile, language=language, also=also and kinds(also)
    )
    if jobs != 1 and against is not None:
        settings, against = settings.but(against=_named(against)), None
    texts = _texts(given, text, id)
    with Run(against, settings, suggest=suggest) as run:
        reports = once(batch.checked(texts, run, Recipe(settings, suggest), jobs or None))
        return _table(given, (rows(report) for report in reports), HEAD)


def quotes(table: Any, text: str, *, id: str | None = None, language: str | None = None) -> Any:
    """List what a column of texts quotes, and return a table of quotations and of what only looks like one (`kind`)."""
    given = frame(table)
    texts = _texts(given, text, id)
    listings = (pipeline.listing(document, language, problems=problems) for document, problems in texts)
    return _table(given, map(listed, listings), LISTED)


def documents(table: Any, text: str, *, id: str | None = None) -> Iterator[Document | Problem]:
    """Yield the rows of a table as documents, for `Archive.build`; a row without a text is a problem.

    Columns with the names of metadata are metadata, all others are left.
    """
    for document, problems in _texts(frame(table), text, id):
        yield from problems or (document,)


def _named(against: object) -> tuple[str, ...]:
    """Return sources as the settings name them. Raises UsageError for what other processes cannot open."""
    given = list(against) if isinstance(against, Sequence) and not isinstance(against, str) else [against]
    if not all(isinstance(one, Path) for one in given):
        raise UsageError("processes open the sources themselves: give Paths, or leave jobs at 1")
    return tuple(map(str, given))


def _texts(given: Frame, text: str, id: str | None) -> Iterator[Text]:
    """Yield each row as a document, with what is wrong with it; one without a text is a document without words."""
    texts = given.column(text)
    known = {name: given.column(name) for name in FIELDS if name in given.names and name not in (text, id)}
    ids = range(len(texts)) if id is None else given.column(id)
    for number, (value, name) in enumerate(zip(texts, ids, strict=True)):
        called = _string(name) or str(number)
        yield _text(value, called, of_pairs((field, _string(values[number])) for field, values in known.items()))


def _text(value: object, name: str, meta: Meta) -> Text:
    if isinstance(value, str):
        return Document(name, readers.mend(value), meta), ()
    what = "there is no text in this row" if value is None else f"a {type(value).__name__} is no text"
    return Document(name, "", meta), (Problem(name, what, document=name),)


def _string(value: object) -> str | None:
    """Return a cell as words; a date as ISO 8601 writes it."""
    return None if value is None else value.isoformat() if isinstance(value, date) else string(value)


def _table(given: Frame, found: Iterable[Iterable[Row]], head: Sequence[str]) -> Any:
    """Return rows, those of a text together, as a table like the one that was given."""
    whole = {ROW: True} | columns(head)
    made: dict[str, list[Cell]] = {name: [] for name in whole}
    for number, told in enumerate(found):
        for row in told:
            for cells, cell in zip(made.values(), (number, *map(row.get, head)), strict=True):
                cells.append(cell)
    return given.like(made, frozenset(name for name in whole if whole[name]))
