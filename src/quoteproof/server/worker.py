"""A process of the server: reads tasks from its input, writes answers to its output, and ends when nobody is there any more.

    python -P -m quoteproof.server.worker        started by `workers`, never by a person

It works in a folder of its own that is empty, so that no name in a request means a file of the machine.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Iterator
from queue import SimpleQueue
from typing import Any, BinaryIO

from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveTooNew, ArchiveTooOld, QuoteproofError
from quoteproof.machine import SELDOM
from quoteproof.report.encode import encode
from quoteproof.server import tasks, wire
from quoteproof.server.library import Library
from quoteproof.server.refused import Refused


def main() -> None:
    """Work until the other side is gone."""
    gc.set_threshold(SELDOM, 10, 10)
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not speak to the server
    frames = _frames(sys.stdin.buffer)
    library = Library(wire.HELLO.decode(next(frames)))
    for frame in frames:
        _say(out, _answer(wire.TASK.decode(frame), library, out))


def _say(out: BinaryIO, answer: wire.Answer) -> None:
    out.write(wire.framed(answer))
    out.flush()


def _answer(task: wire.Task, library: Library, out: BinaryIO) -> wire.Answer:
    def tell(name: str, item: Any) -> None:
        _say(out, wire.Answer("event", encode(item), name))

    try:
        return wire.Answer("done", tasks.done(task, library, tell))
    except Refused as refused:
        return _refusal(refused)
    except QuoteproofError as error:
        print(f"quoteproof: {error}", file=sys.stderr)  # for who runs the server
        return _refusal(Refused(*_kind(error)))


def _kind(error: QuoteproofError) -> tuple[str, str]:
    """Return what to say of an archive that cannot be used: it stays so, or its store or catalog is away and may come back."""
    lasting = not isinstance(error, ArchiveError) or isinstance(error, (ArchiveDamaged, ArchiveTooOld, ArchiveTooNew))
    if lasting:
        return "fault", "an archive cannot be used; see the server's output"
    return "not-ready", "an archive cannot be reached now; see the server's output"


def _refusal(refused: Refused) -> wire.Answer:
    return wire.Answer("refused", encode({"detail": refused.detail, **refused.more}), refused.kind)


def _frames(stream: BinaryIO) -> Iterator[bytes]:
    """Yield what comes. It is read beside the work, so that a process whose server is gone ends at once, whatever it is at."""
    queue: SimpleQueue[bytes] = SimpleQueue()

    def listen() -> None:
        while (frame := wire.read(stream)) is not None:
            queue.put(frame)
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield queue.get()


if __name__ == "__main__":
    main()
