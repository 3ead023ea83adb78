"""What a data frame must have, how its rows become documents, and how tasks make rows of rows."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from quoteproof.errors import UsageError
from quoteproof.machine import SELDOM
from quoteproof.model import Document, Problem
from quoteproof.readers import rows
from quoteproof.readers.metadata import FIELDS
from quoteproof.readers.origin import Origin

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    Told = Callable[[Iterable[pa.RecordBatch]], Iterable[Sequence[Any]]]

Columns = Sequence[tuple[str, str]]
"""Names and kinds: "string", "long" or "binary"."""

REQUIRED = ("id", "text")
KNOWN = (*REQUIRED, *FIELDS, "path")
"""Columns that mean something to us, all of them words; a day or a moment is written as ISO 8601 has it. Others are kept as `Meta.extra`."""
PLACE = "quoteproof_place"
"""The column that numbers the rows in their order, of which the first of two with one id stays."""

BYTES, ROWS = 16 << 20, 256
"""How much of a data frame a task is handed at once: so many bytes (Spark 4.1 and later) and so many rows."""
LIMITS = {
    "spark.sql.execution.arrow.maxBytesPerBatch": BYTES,
    "spark.sql.execution.arrow.maxRecordsPerBatch": ROWS,
}


def need(given: DataFrame | SparkSession) -> None:
    """Raise UsageError where what this package stands on is not installed, or is not what works with it."""
    try:
        import pyarrow  # noqa: F401
        import pyspark  # noqa: F401
    except ImportError as error:
        raise UsageError(f"quoteproof.spark needs {error.name}: pip install 'quoteproof[spark]'") from None
    if type(given).__module__.startswith("pyspark.sql.connect"):
        raise UsageError(
            "quoteproof.spark does not work over Spark Connect; begin the session with master(…), not remote(…)"
        )


def documents_of(df: DataFrame) -> DataFrame:
    """Return a data frame of documents with every column as words. Raises UsageError where one is missing or is none of words."""
    from pyspark.sql import functions as sql

    return df.select([_words(sql.col(f"`{name}`"), name, kind).alias(name) for name, kind in _columns(df)])


def numbered(df: DataFrame) -> DataFrame:
    """Return the same with the column PLACE beside it."""
    from pyspark.sql import functions as sql

    return documents_of(df).withColumn(PLACE, sql.monotonically_increasing_id())


def _columns(df: DataFrame) -> list[tuple[str, str]]:
    missing = [name for name in REQUIRED if name not in df.columns]
    if missing:
        there = ", ".join(df.columns) or "none"
        raise UsageError(
            f"the data frame has no column {missing[0]!r} (it has {there}); select(…alias({missing[0]!r}))"
        )
    twice = [name for name in df.columns if df.columns.count(name) > 1]
    if twice:
        raise UsageError(f"the data frame has two columns {twice[0]!r}")
    return list(df.dtypes)


def _words(column: Any, name: str, kind: str) -> Any:
    """Return a column as words; what is no plain value becomes JSON, as it does in a row of a file."""
    from pyspark.sql import functions as sql

    if kind == "string":
        return column
    if name not in REQUIRED and kind == "date":
        return column.cast("string")
    if name not in REQUIRED and kind.startswith("timestamp"):
        return sql.date_format(column, "yyyy-MM-dd'T'HH:mm:ss")
    if name in KNOWN:
        raise UsageError(f"the column {name!r} is of {kind}, and words are needed; cast it to a string")
    return column.cast("string") if "<" not in kind else sql.to_json(column)


def rows_of(batches: Iterable[pa.RecordBatch]) -> Iterator[dict[str, Any]]:
    """Yield the rows that a task is handed."""
    return (row for batch in batches for row in batch.to_pylist())


def taken(row: dict[str, Any]) -> Document | Problem:
    """Return the document of a row, which is used up, or why it is none."""
    path, name = row.pop("path", None), row.get("id")
    if not name:
        return Problem(path or "a row of the data frame", "the column 'id' is empty", "number the rows", "")
    found = rows.document(row, Origin(name, path or name), name, None)
    return replace(found, path=path) if isinstance(found, Document) else found


def mapped(df: DataFrame, told: Told, columns: Columns) -> DataFrame:
    """Return what tasks make of a data frame: `told` is handed what there is of a partition, batch by batch, and gives rows of these columns."""
    return df.mapInArrow(partial(_task, told=told, columns=columns), ddl(columns))


def _task(batches: Iterable[pa.RecordBatch], *, told: Told, columns: Columns) -> Iterator[pa.RecordBatch]:
    gc.set_threshold(SELDOM, 10, 10)
    yield from batches_of(told(batches), arrow(columns))


@contextmanager
def small_batches(session: SparkSession) -> Iterator[None]:
    """Hand tasks little at once for what is run inside: a document may have 200 MB, and 10,000 rows are the usual batch."""
    before = {name: session.conf.get(name, None) for name in LIMITS}
    for name, most in LIMITS.items():
        session.conf.set(name, str(most))
    try:
        yield
    finally:
        for name, value in before.items():
            session.conf.unset(name) if value is None else session.conf.set(name, value)


def batch_of(found: Sequence[Sequence[Any]], schema: pa.Schema) -> pa.RecordBatch:
    """Return rows as Spark takes them from a task."""
    import pyarrow as pa

    columns = zip(*found, strict=True) if found else ([] for _ in schema)
    arrays = [pa.array(list(values), field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def batches_of(found: Iterable[Sequence[Any]], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """Yield rows by the batch, which has no more than ROWS of them and ends with the row that makes BYTES full."""
    some, size = list[Sequence[Any]](), 0
    for row in found:
        some.append(row)
        size += sum(len(cell) for cell in row if isinstance(cell, str | bytes))
        if len(some) == ROWS or size >= BYTES:
            yield batch_of(some, schema)
            some, size = [], 0
    if some:
        yield batch_of(some, schema)


def arrow(columns: Columns) -> pa.Schema:
    """Return columns as Arrow has them."""
    import pyarrow as pa

    kinds = {"string": pa.string(), "long": pa.int64(), "binary": pa.binary()}
    return pa.schema([(name, kinds[kind]) for name, kind in columns])


def ddl(columns: Columns) -> str:
    """Return columns as Spark has them."""
    return ", ".join(f"`{name}` {kind}" for name, kind in columns)
