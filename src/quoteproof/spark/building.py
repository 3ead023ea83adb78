"""Documents of a data frame → an archive: each task writes segments of its own, and the driver lists them.

A task writes into a folder that no other attempt has, and tells Spark which segments it has written; beside each stands what decides which of
its documents are seen (`ids`). Spark keeps what one attempt a task has told, so what a killed, repeated or speculative one has written is
listed nowhere and swept away. One job, whose answer is a row a segment: each further one costs Java more than a hundred megabytes of text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import msgspec
from msgspec import Struct

from quoteproof.archive import Archive, folder_of, life
from quoteproof.archive.build import capacity, outcome, unstorable, with_digest, write_segments
from quoteproof.archive.files import MEMORY, UNCHANGED
from quoteproof.archive.rows import Handed, Part, SegmentRow
from quoteproof.archive.snapshot import mapped_segment, on_disk
from quoteproof.errors import ArchiveError
from quoteproof.model import Document, Problem
from quoteproof.spark import ids
from quoteproof.spark.frames import PLACE, mapped, need, numbered, rows_of, small_batches, taken

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

WRITTEN = (("kind", "string"), ("place", "long"), ("about", "string"))
"""A row of kind "segment", with the place of its first document, or "problem"; `about` is the record, as JSON."""
GONE = "Spark's driver has ended, as it does where its memory is too small for a row (spark.driver.memory)"
SHARED = "an archive is built in a folder that the driver and all executors see under one path"


def build(
    df: DataFrame, path: str | Path, *, replace: bool = False, memory: int = MEMORY, tasks: int | None = None
) -> Archive:
    """Make an archive of a data frame of documents and open it: what `Archive.build` makes of the same documents in the order of the rows.

    A document a row: `id` and `text`, and if you have them `title`, `author`, `speaker`, `publisher`, `date`, `url`, `language`, `path`; other
    columns are kept. A partition becomes a segment, or several where it has more words than a task can sort within `memory` bytes;
    `tasks` puts partitions together first, since each segment costs every search some time. With `replace`, an archive that is there
    is searched as it was until the new one is complete. Raises UsageError, ArchiveError.
    """
    need(df)
    documents, folder = numbered(df), folder_of(path).absolute()
    job = partial(_written, documents if tasks is None else documents.coalesce(tasks), memory=memory)
    changes = life.take_over(folder, job, replace=replace)
    return Archive(folder, on_disk(folder), changes)


# -- in a task -----------------------------------------------------------------------------------------------------------


class Staged(Struct, frozen=True):
    """A segment and the folder in which it was written."""

    row: SegmentRow
    folder: str

    @property
    def file(self) -> Path:
        """Where the segment is."""
        return Path(self.folder, self.row.file)

    @property
    def ids(self) -> Path:
        """Where the ids of its documents are."""
        return Path(self.folder, f"{self.row.id}.parquet")


def _told(batches: Iterable[pa.RecordBatch], *, staging: Path, most: int) -> Iterator[tuple[str, int, str]]:
    """Write the documents of one partition, and tell what was written."""
    if not staging.is_dir():
        raise ArchiveError(f"there is no {staging} on this executor: {SHARED}")
    folder = staging / uuid4().hex  # no other attempt at this task has it
    folder.mkdir()
    kept, unread = list[ids.Row](), list[tuple[int, Problem]]()
    for row in write_segments(folder, _storable(batches, kept, unread), most):
        staged = Staged(row, str(folder))
        ids.write(staged.ids, kept[: row.documents])
        yield "segment", kept[0].place, msgspec.json.encode(staged).decode()
        del kept[: row.documents]
    for place, problem in unread:
        yield "problem", place, msgspec.json.encode(problem).decode()


def _storable(
    batches: Iterable[pa.RecordBatch], kept: list[ids.Row], unread: list[tuple[int, Problem]]
) -> Iterator[Document]:
    """Yield the documents of rows; of each its place, id and digest are `kept`, of what is none why it is `unread`."""
    for row in rows_of(batches):
        place, item = row.pop(PLACE), taken(row)
        problem = item if isinstance(item, Problem) else unstorable(item)
        if problem:
            unread.append((place, problem))
        elif isinstance(item, Document):
            document = with_digest(item)
            kept.append(ids.Row(place, document.id, document.meta.digest or ""))
            yield document


# -- in the driver -------------------------------------------------------------------------------------------------------


def _written(documents: DataFrame, staging: Path, *, memory: int) -> Handed:
    """Have the segments written, and decide which documents are to be seen."""
    task = partial(_told, staging=staging, most=capacity(memory))
    try:
        with small_batches(documents.sparkSession):
            told = mapped(documents, task, WRITTEN).collect()
    except ConnectionError as error:
        raise ArchiveError(f"{GONE}; {UNCHANGED}") from error
    told.sort(key=attrgetter("place"))
    unread = [msgspec.json.decode(row.about, type=Problem) for row in told if row.kind == "problem"]
    staged = [msgspec.json.decode(row.about, type=Staged) for row in told if row.kind == "segment"]
    for one in staged:
        if not one.file.exists():
            raise ArchiveError(f"there is no {one.file} here: {SHARED}")
    return _handed(staged, unread)


def _handed(staged: Sequence[Staged], unread: Sequence[Problem]) -> Handed:
    """Return what tasks have written, as the archive takes it."""
    later = ids.later([one.ids for one in staged])
    hidden = [set[int]() for _ in staged]
    for row in later:
        hidden[row.segment].add(row.ordinal)
    parts = tuple(Part(one.file, one.row, frozenset(some)) for one, some in zip(staged, hidden, strict=True))
    others = [row for row in later if not row.again]
    added = sum(one.row.documents for one in staged) - len(later)
    changes = outcome(added, len(later) - len(others), unread, _document(staged, others), len(others))
    return Handed(parts, changes)


def _document(staged: Sequence[Staged], others: Sequence[ids.Later]) -> Document | None:
    """Return the first of some documents, without its text."""
    return mapped_segment(staged[others[0].segment].file).entry(others[0].ordinal).record if others else None
