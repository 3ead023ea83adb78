"""Spark on several machines, here a master and two workers as processes: a lost executor loses nothing and repeats nothing."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sparking import articles, cluster, documents, files, frame, rows, session, single

from quoteproof import spark as qs
from quoteproof.archive import Archive

if sys.platform != "linux":
    pytest.skip("who is whose parent is read from /proc", allow_module_level=True)

SPEECHES = documents(160)


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session on two workers of a core each."""
    with cluster(tmp_path_factory.mktemp("cluster")) as master:
        more = {"spark.executor.memory": "512m", "spark.cores.max": "2", "spark.task.maxFailures": "4"}
        made = session(master, **more)
        yield made
        made.stop()


def killing(mark: Path, at: int, folder: Path, segments: int) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Return a task that hands its rows on, and once, at a row of the second partition, ends the executor that it runs in, when
    as many segments have been written below a folder; it notes which that was, and how many there were."""
    place, below = str(mark), str(folder)

    def task(batches: Iterator[Any]) -> Iterator[Any]:
        from pyspark import TaskContext

        context, seen = TaskContext.get(), 0
        for batch in batches:
            seen += batch.num_rows
            if context.partitionId() == 1 and seen > at and not os.path.exists(place):  # noqa: PTH110  (run elsewhere)
                executor = os.path.realpath(f"/proc/{os.getppid()}")  # the daemon of Python workers
                for _ in range(300):
                    there = sum(1 for _ in Path(below).rglob("*.seg"))
                    if there >= segments:
                        break
                    time.sleep(0.1)
                with open(f"{executor}/status") as status, open(place, "w") as file:  # noqa: PTH123
                    parent = next(int(line.split()[1]) for line in status if line.startswith("PPid:"))
                    file.write(f"{parent} {there}")
                os.kill(parent, signal.SIGKILL)
            yield batch

    return task


def ended(mark: Path, least: int = 0) -> bool:
    """Say whether the executor that is noted in a file is gone, and as many segments were there when it went."""
    process, segments = mark.read_text().split()
    return not Path(f"/proc/{process}").exists() and int(segments) >= least


def test_an_executor_is_killed_while_an_archive_is_built(
    spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had written is written again, the rest is not; every document is there once, and nothing is left over."""
    monkeypatch.setattr("quoteproof.spark.building.capacity", lambda memory: 4000)
    monkeypatch.setattr("quoteproof.spark.frames.LIMITS", {"spark.sql.execution.arrow.maxRecordsPerBatch": 4})
    long = [replace(d, text=d.text * 40) for d in SPEECHES]
    df = frame(spark, long, 4)
    broken = df.mapInArrow(killing(tmp_path / "killed", 36, tmp_path / "built", 2), df.schema)
    with qs.build(broken, tmp_path / "built") as found, Archive.build(tmp_path / "one", long) as expected:
        assert ended(tmp_path / "killed", least=2)
        assert found.info.digest == expected.info.digest
        assert list(found.documents()) == list(expected.documents())
        found.verify()
        assert len(list(files(tmp_path / "built"))) == len(found.segments()) + 2  # the catalog and the lock


def test_an_executor_is_killed_while_texts_are_checked(spark: Any, tmp_path: Path) -> None:
    """Every finding is there once, in the order of the texts."""
    texts = articles(SPEECHES, 24)
    with qs.build(frame(spark, SPEECHES, 3), tmp_path / "archive") as archive:
        df = frame(spark, texts, 4)
        broken = df.mapInArrow(killing(tmp_path / "killed", 2, tmp_path, 0), df.schema)
        assert rows(qs.check(broken, tmp_path / "archive")) == single(archive, texts)
    assert ended(tmp_path / "killed")
