"""What the tests on Spark share: a session where there is one to be had, a corpus, and the rows of one machine to hold others against."""

from __future__ import annotations

import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from quoteproof import Run
from quoteproof.archive import Archive
from quoteproof.model import Document, Meta
from quoteproof.report import table
from quoteproof.run import UNSET
from quoteproof.settings import Settings
from quoteproof.sources import Sources

pytest.importorskip("pyarrow", reason="pyarrow is not installed: pip install 'quoteproof[spark]'")
sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed: pip install 'quoteproof[spark]'")
if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
    pytest.skip("there is no java: Spark needs Java 17", allow_module_level=True)

LIGHT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""For a JVM that lives a minute: to compile thoroughly takes longer than what it saves."""
OPTIONS = {
    "spark.driver.extraJavaOptions": LIGHT,
    "spark.executor.extraJavaOptions": LIGHT,
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "3",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.driver.memory": "1g",
    "spark.port.maxRetries": "64",
}


def session(master: str, **more: str) -> Any:
    """Begin a session whose workers run this Python, with the modules that these tests have."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    builder = sql.SparkSession.builder.master(master).appName("quoteproof")
    told = {"spark.executorEnv.PYTHONPATH": os.environ["PYTHONPATH"]}
    for name, value in (OPTIONS | told | more).items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


@contextmanager
def cluster(
    folder: Path, hosts: Sequence[str] = ("127.0.0.1", "127.0.0.1"), cores: int = 1, memory: str = "1g"
) -> Iterator[str]:
    """Begin a master and a worker at each of these addresses, as processes of this machine, and give the master's address."""
    home = Path(find_spec("pyspark").origin).parent  # type: ignore[union-attr, arg-type]
    start = str(home / "bin" / "spark-class")
    host, port = "127.0.0.1", _free_port()
    address = f"spark://{host}:{port}"
    environment = os.environ | {"SPARK_HOME": str(home), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": host}
    master = ["org.apache.spark.deploy.master.Master", "--host", host, "--port", str(port), "--webui-port", "0"]
    worker = ["org.apache.spark.deploy.worker.Worker", "--cores", str(cores), "--memory", memory, "--webui-port", "0"]
    more = [[*worker, "--host", at, "--work-dir", str(folder / f"worker-{n}"), address] for n, at in enumerate(hosts)]
    begun = []
    try:
        with (folder / "cluster.log").open("wb") as log:
            for arguments in (master, *more):
                command = [start, *arguments]
                begun.append(subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True))
        _answers(host, port)
        yield address
    finally:
        for process in reversed(begun):
            process.terminate()
        for process in begun:
            process.wait(30)


def _answers(host: str, port: int) -> None:
    """Wait for a master, two minutes at most: an application gives up after one, and on a busy machine Java takes that to start."""
    for _ in range(240):
        try:
            socket.create_connection((host, port), 1).close()
        except OSError:
            time.sleep(0.5)
        else:
            return


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@cache
def vocabulary() -> tuple[str, ...]:
    """Return words that are none, each of two or three syllables."""
    chance = random.Random(5)
    syllables = [a + b for a in "bdfgklmnprstv" for b in "aeiou"]
    return tuple(sorted({"".join(chance.choices(syllables, k=chance.choice((2, 3)))) for _ in range(4000)}))


def sentence(chance: random.Random, words: int) -> str:
    """Return a sentence of so many words, some of them frequent."""
    frequent = ("the", "of", "and", "to", "in", "that", "we")
    said = [chance.choice(frequent) if chance.random() < 0.4 else chance.choice(vocabulary()) for _ in range(words)]
    return " ".join(said).capitalize() + "."


def documents(count: int, seed: int = 1) -> list[Document]:
    """Return speeches."""
    chance = random.Random(seed)
    return [
        Document(
            f"speech-{number:04}",
            " ".join(sentence(chance, chance.randint(8, 20)) for _ in range(12)),
            Meta(title=f"Speech {number}", speaker=f"Ada Number{number % 7}", date=f"2{number % 900 + 100}-03-04"),
        )
        for number in range(count)
    ]


def articles(sources: list[Document], count: int, seed: int = 2) -> list[Document]:
    """Return texts that quote speeches: as they are, with a word changed, and what no speech has."""
    chance, found = random.Random(seed), []
    for number in range(count):
        source = chance.choice(sources)
        words = chance.choice(source.text.split(". ")).rstrip(".").split()
        changed = list(words)
        changed[len(changed) // 2] = chance.choice(vocabulary())
        none = sentence(chance, 12).rstrip(".")
        text = (
            f"{source.meta.speaker} said: “{' '.join(words)}.” Later she said that “{' '.join(changed)}” was meant.\n\n"
            f"“{none},” said Bea Other. “{' '.join(words[:3])}” is what they call it."
        )
        found.append(Document(f"article-{number:03}", text, Meta(date="2025-01-02")))
    return found


def frame(spark: Any, items: Iterable[Document], partitions: int = 4) -> Any:
    """Return documents as a data frame, their order kept."""
    rows = [(d.id, d.text, d.meta.title, d.meta.speaker, d.meta.date) for d in items]
    kinds = "id string, text string, title string, speaker string, date string"
    return spark.createDataFrame(spark.sparkContext.parallelize(rows, partitions), kinds)


def single(archive: Path | Archive, texts: list[Document], settings: Settings = UNSET) -> list[tuple[Any, ...]]:
    """Return the rows that a check on one machine writes."""
    opened = Archive.open(archive) if isinstance(archive, Path) else archive
    run = Run(Sources([opened], "sources"), settings)
    return [tuple(map(row.get, table.HEAD)) for text in texts for row in table.rows(run.check(text))]


def rows(found: Any) -> list[tuple[Any, ...]]:
    """Return the rows of a data frame."""
    return [tuple(row) for row in found.collect()]


def files(folder: Path) -> Iterator[str]:
    """Give the names of what is in a folder."""
    yield from sorted(path.name for path in folder.iterdir())
