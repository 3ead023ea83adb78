"""Spark runs a task twice at once (`spark.speculation`): one attempt counts, and the other leaves nothing, also where it still writes when all is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sparking import articles, cluster, documents, files, frame, rows, session, single

from quoteproof import spark as qs
from quoteproof.archive import Archive
from quoteproof.graph import graph, harvest
from quoteproof.graph import rows as graph_rows
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources import Sources
from quoteproof.spark import graphing

if sys.platform != "linux":
    pytest.skip("a machine has several addresses of its own only there", allow_module_level=True)

SPEECHES = documents(120)
EAGER = {
    "spark.speculation": "true",
    "spark.speculation.interval": "100ms",
    "spark.speculation.quantile": "0.5",
    "spark.speculation.multiplier": "1.1",
    "spark.speculation.efficiency.enabled": "false",
    "spark.task.maxFailures": "1",
}
"""A task is run again while it runs, as soon as half of the others are done; and what fails is not tried again, so nothing else begins it twice."""
ENOUGH = 60.0  # seconds to wait for another attempt


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session on two workers of a core each, which to Spark are two machines: it runs a task again on another one only."""
    hosts = ("127.0.0.1", "127.0.0.2")
    with cluster(tmp_path_factory.mktemp("cluster"), hosts=hosts) as master:
        made = session(master, **EAGER, **{"spark.executor.memory": "512m", "spark.cores.max": "2"})
        yield made
        made.stop()


def lagging(marks: Path, at: int, pause: float) -> Callable[[Iterable[Any]], Iterator[Any]]:
    """Return a task that hands its batches on, and whose first attempt at the second partition stops before a batch until a second one
    has handed on all that it has; then it goes on, slowly. The second begins when the first has stopped."""
    place = str(marks)

    def met(mark: Path) -> None:
        until = time.monotonic() + ENOUGH
        while not mark.exists():
            if time.monotonic() > until:
                raise TimeoutError(f"nobody left {mark.name}")
            time.sleep(0.02)

    def task(batches: Iterable[Any]) -> Iterator[Any]:
        from pyspark import TaskContext

        context = TaskContext.get()
        stopped, through = Path(place, "stopped"), Path(place, "through")
        watched, again = context.partitionId() == 1, context.attemptNumber() > 0
        if watched and again:
            met(stopped)
        for number, batch in enumerate(batches):
            if watched and not again and number == at:
                stopped.touch()
                met(through)
            if watched and not again and number > at:
                time.sleep(pause)
            yield batch
        if watched and again:
            through.touch()

    return task


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """A folder for the marks of attempts."""
    (tmp_path / "marks").mkdir()
    return tmp_path / "marks"


def was_run_twice(marks: Path) -> bool:
    """Say whether a second attempt at a task was through while the first was still at it."""
    return {*files(marks)} == {"stopped", "through"}


@pytest.mark.parametrize("pause", [0.0, 0.05, 5.0])
def test_an_archive_is_built(
    spark: Any, marks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pause: float
) -> None:
    """Every document is there once, and no file of the attempt that lost is, whether it sleeps, writes on or ends at the same time."""
    monkeypatch.setattr("quoteproof.spark.building.capacity", lambda memory: 4000)
    monkeypatch.setattr("quoteproof.spark.frames.LIMITS", {"spark.sql.execution.arrow.maxRecordsPerBatch": 2})
    long = [replace(d, text=d.text * 20) for d in SPEECHES]
    df = frame(spark, long, 4)
    with (
        qs.build(df.mapInArrow(lagging(marks, 6, pause), df.schema), tmp_path / "built") as found,
        Archive.build(tmp_path / "one", long) as expected,
    ):
        left = list(files(tmp_path / "built"))
        assert was_run_twice(marks)
        assert found.info.digest == expected.info.digest
        assert list(found.documents()) == list(expected.documents())
        assert (found.changes.added, found.changes.skipped, found.problems) == (120, 0, ())
        found.verify()
        assert left == sorted(["catalog.sqlite", "lock", *(segment.row.file for segment in found.segments())])
        time.sleep(3)  # two seconds after it was told to end, Spark kills the attempt that lost
        assert list(files(tmp_path / "built")) == left


@pytest.mark.parametrize("parts", [None, 2])
def test_texts_are_checked(
    spark: Any, marks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts: int | None
) -> None:
    """Every finding is there once, in the order of the texts, also where tasks hold parts of the archive."""
    monkeypatch.setattr("quoteproof.spark.frames.LIMITS", {"spark.sql.execution.arrow.maxRecordsPerBatch": 1})
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1")
    texts = articles(SPEECHES, 16)
    Archive.build(tmp_path / "archive", SPEECHES).close()
    spark.sparkContext.setCheckpointDir(str(tmp_path / "rounds"))
    df = frame(spark, texts, 4)
    found = qs.check(df.mapInArrow(lagging(marks, 2, 0.0), df.schema), tmp_path / "archive", parts=parts)
    assert rows(found) == single(tmp_path / "archive", texts)
    assert was_run_twice(marks)


def test_the_graph_is_made(spark: Any, marks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every link is there once."""
    everything = [*SPEECHES[:30], *articles(SPEECHES[:30], 8)]
    mapped = graphing.mapped

    def late(pieces: Any, told: Any, columns: Any) -> Any:
        return mapped(pieces.mapInArrow(lagging(marks, 0, 0.0), pieces.schema), told, columns)

    monkeypatch.setattr(graphing, "TOGETHER", 4)
    monkeypatch.setattr(graphing, "mapped", late)
    with qs.build(frame(spark, everything, 3), tmp_path / "all") as archive:
        run = Run(Sources([archive], "all"), Settings(also=("borrowed",), ignore_marks=False))
        expected = graph(harvest(run, document) for document in archive.documents())
    assert expected.links and expected.unsourced
    assert b"".join(graph_rows.jsonl(qs.graph(spark, tmp_path / "all"))) == b"".join(graph_rows.jsonl(expected))
    assert was_run_twice(marks)
