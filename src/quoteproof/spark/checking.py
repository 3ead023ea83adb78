"""Texts of a data frame → rows of findings: each task checks its texts as one machine does.

The archive is mapped, not read: what a task has in memory of it are the pages that its questions touch, which all tasks of a machine share.
Where these are too many for a machine, the questions go to tasks that hold a part of it (`apart`).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from quoteproof.address import absolute
from quoteproof.archive import Archive
from quoteproof.errors import UsageError
from quoteproof.run import UNSET
from quoteproof.settings import Settings
from quoteproof.spark.apart import check_apart
from quoteproof.spark.frames import documents_of, mapped, need, rows_of, taken
from quoteproof.spark.running import CLAIMS, FINDINGS, Rows, claim_rows, finding_rows, opened

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def check(df: DataFrame, archive: str | Path, *, settings: Settings = UNSET, parts: int | None = None) -> DataFrame:
    """Return what `quoteproof check --against ARCHIVE` finds in the texts of a data frame: a row a quotation, in their order.

    A text a row: the columns that `build` takes, of which `id` and `text` must be there. Of the columns of the result (`FINDINGS`)
    `text_id` is the text's `id`; one of kind `problem` says what could not be read. `settings.against` is not looked at.

    With `parts`, the segments are held by so many tasks, and the questions of all texts go to them in a few rounds, which are run
    before this returns; the result is the same. It takes a checkpoint folder of the session. Raises UsageError, ArchiveError.
    """
    need(df)
    if parts is not None and parts < 1:
        raise UsageError(f"an archive cannot be held in {parts} parts")
    folder = absolute(archive)
    if parts is not None:
        return check_apart(df, folder, settings, parts)
    with Archive.open(folder) as there:  # what cannot be used is told here, and not by a task
        state = there.info.digest
    return mapped(documents_of(df), partial(_checked, folder=folder, state=state, settings=settings), FINDINGS)


def quotes(df: DataFrame, *, settings: Settings = UNSET) -> DataFrame:
    """Return what the texts of a data frame quote and who is said to have said it, as `quoteproof quotes` lists it: a row a quotation."""
    need(df)
    return mapped(documents_of(df), partial(_claimed, settings=settings), CLAIMS)


def _checked(batches: Iterable[pa.RecordBatch], *, folder: str, state: str, settings: Settings) -> Rows:
    for row in rows_of(batches):
        yield from finding_rows(opened(folder, state, settings), taken(row))


def _claimed(batches: Iterable[pa.RecordBatch], *, settings: Settings) -> Rows:
    for row in rows_of(batches):
        yield from claim_rows(taken(row), settings)
