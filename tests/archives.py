"""For tests of what happens to an archive, wherever its catalog is: documents, what it holds, writers that are killed."""

from __future__ import annotations

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from quoteproof.archive import Archive, merging
from quoteproof.archive.home import home
from quoteproof.errors import QuoteproofError, UsageError
from quoteproof.model import Document, Meta

KILLS = int(os.environ.get("QUOTEPROOF_KILLS", "20"))
"""Run the kills with QUOTEPROOF_KILLS=1000 before a change here is called done."""

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked and killed")


def documents(name: str, count: int, words: int = 40) -> list[Document]:
    """Some documents of invented words, always the same for the same arguments."""
    chance = random.Random(name)
    vocabulary = ["".join(chance.choices("bdfgklmnprst", k=2)) + chance.choice("aeiou") for _ in range(200)]
    texts = (" ".join(chance.choices(vocabulary, k=words)) for _ in range(count))
    return [Document(f"{name}-{number}", text, Meta(publisher=name)) for number, text in enumerate(texts)]


OLD, NEW = documents("old", 30), documents("new", 60)


def state(folder: Path) -> object:
    """What an archive holds, every byte of it checked; None where there is no archive."""
    try:
        with Archive.open(folder) as archive:
            archive.verify()
            return archive.info.digest, sorted(document.id for document in archive.documents())
    except UsageError:
        return None


def begun(folder: Path) -> merging.Merged:
    """Merge all segments of an archive, but list nothing yet."""
    with closing(home(folder).open()) as catalog:
        gone = catalog.removed()
        sources = [
            merging.Source(merging.open_segment(folder, row), gone.get(row.id, frozenset()))
            for row in catalog.segments()
        ]
    return merging.merge(folder, sources)


def done(folder: Path, merged: merging.Merged) -> None:
    """List what was merged."""
    with home(folder).locked() as writer, closing(writer.open()) as catalog:
        merging.enter(folder, catalog, merged)


def in_child(work: Callable[[], object]) -> int:
    """Run something in a forked process; it exits with 0, or with 3 after an error of ours."""
    process = os.fork()
    if process:
        return process
    code = 1
    try:
        work()
        code = 0
    except QuoteproofError:
        code = 3
    finally:
        os._exit(code)


def ended(process: int) -> int:
    """Wait for a process, and return what it exited with."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def killed(work: Callable[[], object], seconds: float) -> None:
    """Run something in a forked process that is killed after some seconds."""
    process = in_child(work)
    time.sleep(seconds)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


@contextmanager
def read_meanwhile(folder: Path, done: Path) -> Iterator[None]:
    """Read an archive of `OLD` in two other processes meanwhile: each time all of `OLD` is there, and of `NEW` whole dozens."""

    def read() -> None:
        while not done.exists():
            _, names = state(folder)  # type: ignore[misc]
            assert set(names) >= {document.id for document in OLD}
            assert len(set(names) - {document.id for document in OLD}) % 12 == 0

    readers = [in_child(read) for _ in range(2)]
    try:
        yield
    finally:
        done.touch()
    assert [ended(process) for process in readers] == [0, 0]
