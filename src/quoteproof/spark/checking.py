"""Texts of a data frame → rows of findings: each task checks its texts as one machine does, with the whole archive open.

The archive is mapped, not read: what a task has in memory of it are the pages that its questions touch, which all tasks of a machine share.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoteproof import pipeline
from quoteproof.address import absolute
from quoteproof.archive import Archive
from quoteproof.crew import SELDOM
from quoteproof.errors import UsageError
from quoteproof.model import Document, Problem, Report
from quoteproof.report import table
from quoteproof.report.table import HEAD, LISTED, NUMBERS, Row
from quoteproof.run import UNSET, Run
from quoteproof.settings import Settings
from quoteproof.sources import Sources
from quoteproof.spark.frames import arrow, batches_of, ddl, documents_of, need, taken

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def _named(head: Iterable[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name.replace(" ", "_"), "long" if name in NUMBERS else "string") for name in head)


FINDINGS, CLAIMS = _named(HEAD), _named(LISTED)
"""Columns of findings and of what texts quote, with their types: those of the table that `report/table.py` specifies, each space an underscore."""

Rows = Iterator[tuple[Any, ...]]


def check(df: DataFrame, archive: str | Path, *, settings: Settings = UNSET) -> DataFrame:
    """Return what `quoteproof check --against ARCHIVE` finds in the texts of a data frame: a row a quotation, in their order.

    A text a row: the columns that `build` takes, of which `id` and `text` must be there. Of the columns of the result (`FINDINGS`)
    `text_id` is the text's `id`; one of kind `problem` says what could not be read. `settings.against` is not looked at.
    """
    need()
    folder = absolute(archive)
    with Archive.open(folder) as opened:  # what cannot be used is told here, and not by a task
        state = opened.info.digest
    return _mapped(df, partial(_checked, folder=folder, state=state, settings=settings), FINDINGS)


def quotes(df: DataFrame, *, settings: Settings = UNSET) -> DataFrame:
    """Return what the texts of a data frame quote and who is said to have said it, as `quoteproof quotes` lists it: a row a quotation."""
    need()
    return _mapped(df, partial(_listed, settings=settings), CLAIMS)


def _mapped(
    df: DataFrame, rows: Callable[[Iterator[Document | Problem]], Rows], columns: tuple[tuple[str, str], ...]
) -> DataFrame:
    return documents_of(df).mapInArrow(partial(_task, rows=rows, columns=columns), ddl(columns))


def _task(
    batches: Iterable[pa.RecordBatch],
    *,
    rows: Callable[[Iterator[Document | Problem]], Rows],
    columns: tuple[tuple[str, str], ...],
) -> Iterator[pa.RecordBatch]:
    gc.set_threshold(SELDOM, 10, 10)
    texts = (item for batch in batches for item in taken(batch))
    yield from batches_of(rows(texts), arrow(columns))


def _checked(texts: Iterator[Document | Problem], *, folder: str, state: str, settings: Settings) -> Rows:
    run = opened(folder, state, settings)
    for item in texts:
        for row in _unread(item) if isinstance(item, Problem) else table.rows(run.check(item)):
            yield tuple(map(row.get, HEAD))


def _listed(texts: Iterator[Document | Problem], *, settings: Settings) -> Rows:
    for item in texts:
        found = _unread(item) if isinstance(item, Problem) else table.listed(pipeline.listing(item, settings.language))
        for row in found:
            yield tuple(map(row.get, LISTED))


def _unread(problem: Problem) -> Iterator[Row]:
    return table.rows(Report(None, problems=(problem,)))


@lru_cache(2)
def opened(folder: str, state: str, settings: Settings) -> Run:
    """Return a run against an archive in the state of this digest; a process that has several tasks opens it once."""
    archive = Archive.open(folder)
    if archive.info.digest != state:
        raise UsageError(f"{folder} has changed since the check was planned, or is another archive here")
    return Run(Sources([archive], folder), settings)
