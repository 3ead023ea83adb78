"""The audit log: who had what checked, and who changed an archive; a JSON object a line, and never a text.

A line is appended by one write before the answer to what it tells of is sent, so that no kill of the server loses one that somebody has
an answer to; a second later at most it is on the disk, whatever becomes of the machine. Where a line cannot be written, the check that
it would tell of is refused, and so is every later one until a line can be written that says since when there were none: a log that stops
silently is none. Whoever rotates it moves the file away, with or without a SIGHUP: the next line begins a new one.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections.abc import Coroutine
from contextlib import suppress
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from quoteproof.errors import UsageError, why
from quoteproof.server import wire
from quoteproof.server.kept import counted
from quoteproof.server.refused import KINDS, Refused

SYNC = 1.0  # seconds after a line in which it is on the disk
GONE = 499
"""The status of a check whose asker went away, or that was cancelled: nobody got an answer."""


class Asked(Struct, frozen=True):
    """Who asked, and how."""

    user: str
    method: str
    path: str
    job: str | None = None


class _Finding(Struct, frozen=True):
    verdict: str | None = None
    level: int | None = None


class _Report(Struct, frozen=True):
    """What is counted of an answer."""

    findings: tuple[_Finding, ...] = ()


class _Changed(Struct, frozen=True):
    added: int
    removed: int


class Audit:
    """The log of one server; without a path nothing is written. Raises UsageError where it cannot be."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: int | None = None
        self._silent: str | None = None  # since when no line could be written
        self._syncing: asyncio.TimerHandle | None = None
        try:
            self._opened()
        except OSError as error:
            raise UsageError(f"the audit log {path} cannot be written: {why(error)}") from None

    async def of(self, asked: Asked, task: wire.Logged, doing: Coroutine[Any, Any, bytes]) -> bytes:
        """Return the answer to a check, when the log has it. Raises Refused, also where the log cannot be written."""
        if self._path is None:
            return await doing
        self._ready(doing)
        begun = time.monotonic()
        try:
            answer = await doing
        except BaseException as error:
            status = error.status if isinstance(error, Refused) else GONE
            if asked.job and isinstance(error, Refused) and error.kind == "busy":
                raise  # the text is tried again
            with suppress(Refused):  # there is no answer to hold back
                self.write(asked, _about(task), status, time.monotonic() - begun)
            raise
        self.write(asked, _about(task) | _counted(task, answer), 200, time.monotonic() - begun)
        return answer

    def write(self, asked: Asked, about: dict[str, Any], status: int, seconds: float) -> None:
        """Append a line. Raises Refused where that cannot be done."""
        if self._path is None:
            return
        told = {name: value for name, value in msgspec.structs.asdict(asked).items() if value is not None}
        line = {"time": _now(), **told, **about, "status": status, "seconds": round(seconds, 3)}
        try:
            self._append(line)
        except OSError as error:
            self._silent = _now()
            print(f"quoteproof: the audit log {self._path}: {error.strerror}; nothing is checked", file=sys.stderr)
            raise Refused("no-audit", KINDS["no-audit"][2]) from None

    def _ready(self, doing: Coroutine[Any, Any, bytes]) -> None:
        """Refuse to do something where the log could not be written the last time and cannot be now."""
        if self._silent:
            try:
                self._append({"time": _now(), "silent_since": self._silent})
            except OSError:
                doing.close()
                raise Refused("no-audit", f"since {self._silent} it cannot be written") from None
            self._silent = None

    def _append(self, line: dict[str, Any]) -> None:
        file = self._opened()
        before, data = os.fstat(file).st_size, msgspec.json.encode(line) + b"\n"
        written = 0
        try:
            written = os.write(file, data)
        finally:
            if written < len(data):  # the disk is full: no half of a line is left
                with suppress(OSError):
                    os.ftruncate(file, before)
        if written < len(data):
            raise OSError(28, os.strerror(28))
        if self._syncing is None:
            self._syncing = asyncio.get_running_loop().call_later(SYNC, self._sync)

    def _opened(self) -> int:
        """Return the file under the log's name: a new one where the old one was moved away."""
        if self._path is None:
            return -1
        if self._file is not None and not _is_still(self._file, self._path):
            self.reopen()
        if self._file is None:
            self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        return self._file

    def _sync(self) -> None:
        self._syncing = None
        if self._file is not None:
            asyncio.get_running_loop().run_in_executor(None, _synced, os.dup(self._file))

    def reopen(self) -> None:
        """Let go of the file; the next line opens the one that is there then."""
        file, self._file = self._file, None
        if file is not None:
            _synced(file)

    close = reopen


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _is_still(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except OSError:
        return False


def _synced(file: int) -> None:
    with suppress(OSError):  # a pipe or a device has nothing to be synced
        os.fsync(file)
    os.close(file)


def _about(task: wire.Logged) -> dict[str, Any]:
    """Say what was asked, without the text: what it is called, how long it is, and what it can be told by."""
    if isinstance(task, wire.Remove):
        return {"archives": [task.archive], "name": task.id}
    text = task.text
    data = text.file if text.file is not None else (text.text or "").encode("utf-8", "replace")
    told: dict[str, Any] = {"name": text.name, "sha256": sha256(data).hexdigest(), "bytes": len(data)}
    if isinstance(task, wire.Add):
        return {"archives": [task.archive]} | told
    told["options"] = task.options
    if isinstance(task, wire.Check):
        told |= {"archives": task.archives, "let_pass": len(task.ignore), "speakers": len(task.speakers)}
    return told


def _counted(task: wire.Logged, answer: bytes) -> dict[str, Any]:
    """Say what an answer tells: how many quotations of each label and of each level, or how many documents came and went."""
    if isinstance(task, wire.Add | wire.Remove):
        return msgspec.structs.asdict(msgspec.json.decode(answer, type=_Changed))
    if isinstance(task, wire.Quotes):
        return {}
    if task.keep:
        kept = wire.KEPT.decode(answer)
        return {"labels": kept.labels, "levels": kept.levels}
    found = msgspec.json.decode(answer, type=_Report).findings
    return {"labels": counted(one.verdict for one in found), "levels": counted(one.level for one in found)}
