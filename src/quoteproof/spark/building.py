"""Documents of a data frame → an archive: each task writes segments of its own, and the driver lists them.

A task writes into a folder that no other attempt has, and tells Spark, document by document, what the catalog is to know. Spark keeps what was
told by one attempt a task (Parquet), so what a killed, repeated or speculative one has written is listed nowhere and swept away. Which of
several documents with one id stays is told from all of that together; the others are hidden, as removed documents are.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from msgspec import Struct

from quoteproof.archive import Archive, folder_of, life
from quoteproof.archive.build import capacity, outcome, unstorable, with_digest, write_segments
from quoteproof.archive.files import MEMORY
from quoteproof.archive.rows import Changes, Entry, Part, SegmentRow
from quoteproof.archive.snapshot import mapped_segment, on_disk
from quoteproof.errors import ArchiveError
from quoteproof.model import Document, Problem
from quoteproof.spark.frames import (
    PLACE,
    mapped,
    need,
    numbered,
    rows_of,
    small_batches,
    taken,
)

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

WRITTEN = (
    ("kind", "string"),  # "segment", "document" or "problem"
    ("segment", "string"),
    ("begin", "long"),  # the place of the segment's first document
    ("ordinal", "long"),
    ("place", "long"),
    ("id", "string"),
    ("digest", "string"),
    ("about", "string"),  # JSON: what the catalog is to know
)
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
    need()
    documents, folder = numbered(df), folder_of(path).absolute()
    job = partial(_written, documents if tasks is None else documents.coalesce(tasks), memory=memory)
    changes = life.take_over(folder, job, replace=replace)
    return Archive(folder, on_disk(folder), changes)


# -- in a task -----------------------------------------------------------------------------------------------------------


class Staged(Struct, frozen=True):
    """A segment and the file in which it was written."""

    row: SegmentRow
    file: str


def _written(documents: DataFrame, staging: Path, *, memory: int) -> Handing:
    """Have the segments written, and decide which documents are to be seen."""
    told, decided = staging / "told", staging / "decided"
    session = documents.sparkSession
    with small_batches(session):
        task = partial(_told, staging=staging, most=capacity(memory))
        mapped(documents, task, WRITTEN).write.parquet(_address(told))
    written = session.read.parquet(_literal(told))
    _decided(written.where("kind = 'document'")).write.parquet(_address(decided))
    parts = written.where("kind = 'segment'").orderBy("begin").select("about").collect()
    unread = written.where("kind = 'problem'").orderBy("place").select("about").collect()
    return Handing(
        [msgspec.json.decode(row.about, type=Staged) for row in parts],
        decided,
        [msgspec.json.decode(row.about, type=Problem) for row in unread],
    )


def _address(folder: Path) -> str:
    return f"file://{folder}"


def _literal(folder: Path) -> str:
    """Return where Spark is to read: it takes some signs in a name for patterns."""
    return _address(Path("".join(f"\\{sign}" if sign in "[]{}*?\\" else sign for sign in str(folder))))


def _told(batches: Iterable[pa.RecordBatch], *, staging: Path, most: int) -> Iterator[tuple[Any, ...]]:
    """Write the documents of one partition, and tell what was written."""
    if not staging.is_dir():
        raise ArchiveError(f"there is no {staging} on this executor: {SHARED}")
    folder = staging / uuid4().hex  # no other attempt at this task has it
    folder.mkdir()
    kept, unread = deque[tuple[int, str, str]](), list[tuple[int, Problem]]()
    for row in write_segments(folder, _storable(batches, kept, unread), most):
        file = folder / row.file
        segment, begin = mapped_segment(file), kept[0][0]
        about = msgspec.json.encode(Staged(row, str(file))).decode()
        yield "segment", row.id, begin, None, None, None, None, about
        for ordinal in range(row.documents):
            place, name, digest = kept.popleft()
            about = msgspec.json.encode(segment.entry(ordinal)).decode()
            yield "document", row.id, begin, ordinal, place, name, digest, about
    for place, problem in unread:
        yield "problem", None, None, None, place, None, None, msgspec.json.encode(problem).decode()


def _storable(
    batches: Iterable[pa.RecordBatch], kept: deque[tuple[int, str, str]], unread: list[tuple[int, Problem]]
) -> Iterator[Document]:
    """Yield the documents of rows; of each its place, id and digest are `kept`, of what is none why it is `unread`."""
    for row in rows_of(batches):
        place, item = row.pop(PLACE), taken(row)
        problem = item if isinstance(item, Problem) else unstorable(item)
        if problem:
            unread.append((place, problem))
        elif isinstance(item, Document):
            document = with_digest(item)
            kept.append((place, document.id, document.meta.digest or ""))
            yield document


# -- in the driver -------------------------------------------------------------------------------------------------------


def _decided(written: DataFrame) -> DataFrame:
    """Say of each document whether it is the first of its id, and whether it has the text of that one."""
    from pyspark.sql import Window
    from pyspark.sql import functions as sql

    same = Window.partitionBy("id").orderBy("place")
    first = written.withColumn("seen", sql.row_number().over(same) == 1).withColumn(
        "again", sql.col("digest") == sql.first("digest").over(same)
    )
    return first.drop("kind", "digest").orderBy("begin", "segment", "ordinal")


class Handing:
    """What tasks have written, as the archive takes it: segment by segment, their documents read from Parquet."""

    def __init__(self, staged: list[Staged], decided: Path, unread: list[Problem]) -> None:
        self._staged, self._decided, self._unread = staged, decided, unread
        self._added = self._skipped = self._repeats = 0
        self._first: tuple[int, Entry] | None = None  # of those whose id is another's, by its place

    @property
    def parts(self) -> Iterator[Part]:
        """The segments, in the order of their first documents; one that two tasks have written, of the same rows, once."""
        rows = groupby(self._rows(), itemgetter("begin", "segment"))
        for staged, (_, group) in zip(self._staged, rows, strict=True):
            entries, hidden = list[Entry](), set[int]()
            for row in group:
                entry = msgspec.json.decode(row["about"], type=Entry)
                entries.append(entry)
                if not row["seen"]:
                    hidden.add(row["ordinal"])
                self._count(row, entry)
            if not Path(staged.file).exists():
                raise ArchiveError(f"there is no {staged.file} here: {SHARED}")
            yield Part(Path(staged.file), staged.row, entries, frozenset(hidden))

    @property
    def changes(self) -> Changes:
        """What came of the rows; complete when the parts are taken."""
        repeated = self._first[1].record if self._first else None
        return outcome(self._added, self._skipped, self._unread, repeated, self._repeats)

    def _rows(self) -> Iterator[dict[str, Any]]:
        from pyarrow import parquet

        for file in sorted(self._decided.glob("part-*.parquet")):
            for batch in parquet.ParquetFile(file).iter_batches(1024):
                yield from batch.to_pylist()

    def _count(self, row: dict[str, Any], entry: Entry) -> None:
        self._added += row["seen"]
        self._skipped += row["again"] and not row["seen"]
        if not row["again"]:
            self._repeats += 1
            if self._first is None or row["place"] < self._first[0]:
                self._first = row["place"], entry
