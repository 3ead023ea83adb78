"""Servers for tests: an archive of a board's papers, a text that quotes them, a client in this process, a server in another, and what
one is refused with."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoteproof import Archive, Document
from quoteproof.server.refused import KINDS, MEDIA

NAME = "board.archive"
BOARD = {
    "minutes.md": "The chair, Ruth Okafor, replied: “We will not close the north quay before the survey is done.”\n",
    "notes/lund.md": "Sofie Lund said: “The harbour has never been as full as this autumn, and that is good news.”\n",
}
COLUMN = (
    "“We will close the north quay before the survey is done,” said Ruth Okafor.\n\n"
    "“The harbour has never been as full as this autumn,” a captain told us.\n"
)


def archive(folder: Path) -> Path:
    """Build the board's archive in a folder."""
    Archive.build(folder / NAME, [Document(name, text) for name, text in BOARD.items()]).close()
    return folder / NAME


@contextmanager
def client(
    folder: Path, state: str = "state", limits=None, door=None, *, log: Path | None = None, shelf=None
) -> Iterator:
    """Give a client of a server on the archive of a folder, or on a shelf."""
    from starlette.testclient import TestClient

    from quoteproof.server.app import application
    from quoteproof.server.guard import Door
    from quoteproof.server.limits import Limits
    from quoteproof.server.shelf import Shelf

    shelf = shelf or Shelf.of([str(folder / NAME)])
    app = application(shelf, folder / state, door or Door(), limits or Limits(), log)
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as made:
        yield made


def refused(answer, kind: str) -> dict:
    """Hold an answer against the kind of problem that it should be, and return the problem."""
    assert answer.headers["content-type"] == MEDIA, answer.text
    told = answer.json()
    assert told["type"] == f"/api#{kind}", told
    assert answer.status_code == told["status"] == KINDS[kind][0]
    assert "Traceback" not in answer.text
    return told


class Served:
    """`quoteproof serve` in a process of its own."""

    def __init__(self, *words: str, state: Path, port: int = 0) -> None:
        command = [sys.executable, "-m", "quoteproof", "serve", "--port", str(port), "--state", str(state), *words]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, text=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}
        )
        assert self.process.stdout
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+?:(\d+)/", line)
        assert found, f"it does not say where it listens: {line!r}"
        self.port = int(found[1])
        self.url = f"http://127.0.0.1:{self.port}"

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.wait()

    def end(self) -> int:
        """Tell it to end; return the exit code."""
        self.process.terminate()
        return self.process.wait(20)

    def __enter__(self) -> Served:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.kill()
