"""Parsers of binary formats in a process of their own: a crash or a hang in one costs one document, and takes no more than its bounds.

    asks      what: format, names, and the bytes of a file
    answers   documents and problems, then None

A process reads file after file; where it ends or is ended, the next file gets another. There are as many as files are read at a time.
Whatever a parser prints is dropped.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Collection, Iterator
from threading import Lock, Timer, get_ident
from typing import IO, cast

import msgspec

from quoteproof.model import Document, Problem
from quoteproof.readers.formats import FORMATS
from quoteproof.readers.origin import Origin

LARGEST = 1 << 29
"""Bytes of a binary file that is read; the largest scanned books have a few hundred megabytes."""
SECONDS = 60
"""Processor time that any file may take; prose takes milliseconds a page."""
SECONDS_A_MEGABYTE = 10
OCR = 20
"""Times as long where pages are recognised, each of which takes seconds; `pdf_ocr` bounds each."""
WAITED = 5
"""Times as long by the clock: the machine may have other things to do."""
MEMORY = 2 << 30
"""Bytes of memory that the process may have, where the system can bound it."""


class Ask(msgspec.Struct, array_like=True):
    """A file to read."""

    format: str
    origin: Origin
    data: bytes
    seconds: int


class Answer(msgspec.Struct, array_like=True):
    """A document, a problem, or nothing more."""

    document: Document | None = None
    problem: Problem | None = None


_encode, _decode = msgspec.msgpack.encode, msgspec.msgpack.Decoder(Answer).decode


def read_confined(key: str, data: bytes, origin: Origin) -> Iterator[Document | Problem]:
    """Yield what the process has of a file; what befalls it is a problem."""
    if len(data) > LARGEST:
        yield origin.problem(f"it has more than {LARGEST >> 20} MB, and is not read", "cut it into parts")
        return
    seconds = (SECONDS + SECONDS_A_MEGABYTE * (len(data) >> 20)) * (OCR if origin.ocr else 1)
    worker = _taken()
    try:
        items = worker.ask(Ask(key, origin, data, seconds))
    except BaseException:  # somebody does not wait any more
        worker.kill()
        worker.end()
        raise
    finally:
        _put_back(worker)
    if worker.ended is not None:
        items.append(origin.problem(*_why(key, worker, seconds)))
    yield from items


def write_frame(stream: IO[bytes], record: msgspec.Struct) -> None:
    """Write a record with its length before it."""
    data = _encode(record)
    stream.write(len(data).to_bytes(8, "little"))
    stream.write(data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """Return the bytes of the next record; None where the other side is gone."""
    head = stream.read(8)
    size = int.from_bytes(head, "little")
    data = stream.read(size) if len(head) == 8 else b""
    return data if len(head) == 8 and len(data) == size else None


class _Worker:
    """The process. `ended` is how it ended, once it has; `late`: because it was too slow."""

    def __init__(self) -> None:
        path = os.pathsep.join(filter(None, sys.path))
        self.owner = os.getpid()
        self.ended: int | None = None
        self.late = False
        self._process = subprocess.Popen(
            [sys.executable, "-m", "quoteproof.readers.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": path},
        )
        self._into, self._from = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)

    def ask(self, ask: Ask) -> list[Document | Problem]:
        """Return what the process answers before it is done, or ends."""
        items: list[Document | Problem] = []
        timer = Timer(ask.seconds * WAITED, self._out_of_time)
        timer.daemon = True
        timer.start()
        try:
            write_frame(self._into, ask)
            while (frame := read_frame(self._from)) is not None:
                answer = _decode(frame)
                item = answer.document or answer.problem
                if item is None:
                    return items
                items.append(item)
        except (BrokenPipeError, msgspec.DecodeError):
            pass
        finally:
            timer.cancel()
        self.end()
        return items

    def end(self) -> None:
        """End the process, if it has not done so."""
        self._into.close()
        try:
            self.ended = self._process.wait(1)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self.ended = self._process.wait()
        self._from.close()

    def kill(self) -> None:
        """End the process now; whoever asked it learns that it has ended."""
        self._process.kill()

    def _out_of_time(self) -> None:
        self.late = True
        self.kill()


_lock = Lock()
_idle: list[_Worker] = []
_busy: dict[int, _Worker] = {}
"""By the thread that asked."""


def stop(threads: Collection[int]) -> None:
    """End the processes that are reading for some threads: nobody waits for what they read."""
    with _lock:
        for thread in _busy.keys() & set(threads):
            _busy[thread].kill()


def _taken() -> _Worker:
    """Return a process that reads for this one, and no other: a fork has the same pipes."""
    with _lock:
        _idle[:] = [worker for worker in _idle if worker.owner == os.getpid()]
        worker = _idle.pop() if _idle else _Worker()
        _busy[get_ident()] = worker
        return worker


def _put_back(worker: _Worker) -> None:
    with _lock:
        del _busy[get_ident()]
        if worker.ended is None:
            _idle.append(worker)


def _why(key: str, worker: _Worker, seconds: int) -> tuple[str, str | None]:
    """Say why the process ended."""
    from signal import Signals

    name = FORMATS[key].name
    code = worker.ended or 0
    slow = worker.late or (os.name == "posix" and code < 0 and Signals(-code).name == "SIGXCPU")
    if slow:
        return (
            f"reading this {name} file took more than {seconds} s, and was stopped",
            "save it again, or cut it into parts",
        )
    how = Signals(-code).name if os.name == "posix" and code < 0 else f"it ended with {code}"
    return (
        f"the reader of {name} files broke on it ({how}), perhaps for want of memory: it has {MEMORY >> 20:,} MB",
        "save it again, or give its text as .txt",
    )
