"""Which of several documents with one id stays: the first. Tasks write the ids of each segment down, in Parquet, and the driver holds them together.

The driver has eight bytes of each id in memory, and more only of those that may be there twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from quoteproof.digests import blake2b
from quoteproof.spark.frames import arrow, batches_of

if TYPE_CHECKING:
    import numpy as np

COLUMNS = (("key", "long"), ("ordinal", "long"), ("place", "long"), ("id", "string"), ("digest", "string"))
"""`key` is a hash of the id, `ordinal` the document's number in its segment, `place` that of its row in the data frame."""


class Row(NamedTuple):
    """A document that was written: the place of its row, its id, and the digest of its text."""

    place: int
    id: str
    digest: str


class Later(NamedTuple):
    """A document with an id that an earlier one has: the place of its row, the number of its segment, its own number there,
    and whether it has the text of that one."""

    place: int
    segment: int
    ordinal: int
    again: bool


def write(path: Path, rows: Sequence[Row]) -> None:
    """Write the ids of a segment, in its order."""
    from pyarrow import parquet

    found = ((_key(row.id), ordinal, *row) for ordinal, row in enumerate(rows))
    with parquet.ParquetWriter(path, arrow(COLUMNS)) as file:
        for batch in batches_of(found, arrow(COLUMNS)):
            file.write_batch(batch)


def later(paths: Sequence[Path]) -> list[Later]:
    """Return the documents of some segments that are not to be seen, in the order of their rows."""
    doubtful = _repeated(paths)
    rows = ((row, number) for number, path in enumerate(paths) for row in _rows(path, doubtful))
    first, found = dict[str, str](), list[Later]()
    for row, number in sorted(rows, key=lambda each: each[0]["place"]) if len(doubtful) else ():
        digest = first.get(row["id"])
        if digest is None:
            first[row["id"]] = row["digest"]
        else:
            found.append(Later(row["place"], number, row["ordinal"], digest == row["digest"]))
    return found


def _key(name: str) -> int:
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)


def _repeated(paths: Sequence[Path]) -> np.ndarray[Any, Any]:
    """Return the keys that are there more than once."""
    import numpy as np
    from pyarrow import parquet

    columns = [parquet.read_table(path, columns=["key"]).column("key").to_numpy() for path in paths]
    keys = np.sort(np.concatenate(columns)) if columns else np.zeros(0, np.int64)
    return np.unique(keys[1:][keys[1:] == keys[:-1]])


def _rows(path: Path, keys: np.ndarray[Any, Any]) -> Iterator[dict[str, Any]]:
    """Give the rows of some keys."""
    from pyarrow import array, parquet
    from pyarrow.compute import is_in

    for batch in parquet.ParquetFile(path).iter_batches():
        yield from batch.filter(is_in(batch.column("key"), value_set=array(keys))).to_pylist()
