"""An archive held against itself by many tasks: each looks some of its documents up in all of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from quoteproof.address import absolute
from quoteproof.archive import Archive
from quoteproof.graph import SETTINGS, Graph, Harvest, harvest
from quoteproof.graph import graph as graph_of
from quoteproof.settings import Settings
from quoteproof.spark.frames import mapped, need, rows_of
from quoteproof.spark.running import Rows, opened

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

TOGETHER = 64
"""Documents that are one piece of work: some ten seconds, so that cores are busy to the end and a lost task costs little."""
MOST = 20_000
"""Tasks; beyond that each has several pieces."""
TOLD = (("segment", "long"), ("ordinal", "long"), ("document", "string"), ("told", "string"))


def links(session: SparkSession, archive: str | Path, *, language: str | None = None) -> DataFrame:
    """Return for each document that has words of others, or quotes what no older one has, what that is: `told` is JSON, of the
    form of `graph.Harvest`; `segment` and `ordinal` give the archive's order."""
    need(session)
    folder = absolute(archive)
    with Archive.open(folder) as found:
        work = [
            (number, at, min(at + TOGETHER, count))
            for number, count in enumerate(segment.count for segment in found.segments())
            for at in range(0, count, TOGETHER)
        ]
        state = found.info.digest
    settings = SETTINGS.but(language=language)
    frame = session.createDataFrame(work, "segment long, first long, after long")
    pieces = frame.repartition(min(len(work), MOST) or 1)
    return mapped(pieces, partial(_told, folder=folder, state=state, settings=settings), TOLD)


def graph(session: SparkSession, archive: str | Path, *, language: str | None = None) -> Graph:
    """Return who quotes whom over a whole archive, the same as `quoteproof archive quotes` does: `quoteproof.graph` writes it.

    The links come to the driver, where families are made of them: some kilobytes each.
    """
    from pyspark import StorageLevel

    found = links(session, archive, language=language).persist(
        StorageLevel.DISK_ONLY
    )  # a sort looks at all of it before
    try:
        rows = found.orderBy("segment", "ordinal").select("told").toLocalIterator()
        return graph_of(msgspec.json.decode(row.told, type=Harvest) for row in rows)
    finally:
        found.unpersist()


def _told(batches: Iterable[pa.RecordBatch], *, folder: str, state: str, settings: Settings) -> Rows:
    run = opened(folder, state, settings)
    [archive] = run.sources.archives
    for piece in rows_of(batches):
        for ordinal, document in archive.some(piece["segment"], piece["first"], piece["after"]):
            found = harvest(run, document)
            if found != Harvest():
                yield piece["segment"], ordinal, document.id, msgspec.json.encode(found).decode()
