"""The process in which binary formats are parsed (`confined`): asked through its input, it answers through its output."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator

import msgspec

from quoteproof.model import Document, Problem
from quoteproof.readers.confined import MEMORY, Answer, Ask, read_frame, write_frame
from quoteproof.readers.reading import by_format


def main() -> None:
    """Answer until nobody asks."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a parser prints is no answer
    decode = msgspec.msgpack.Decoder(Ask).decode
    _bound_memory()
    while (frame := read_frame(sys.stdin.buffer)) is not None:
        ask = decode(frame)
        _bound_time(ask.seconds)
        for item in _read(ask):
            write_frame(answers, Answer(item) if isinstance(item, Document) else Answer(problem=item))
        write_frame(answers, Answer())


def _read(ask: Ask) -> Iterator[Document | Problem]:
    try:
        yield from by_format(ask.format, io.BytesIO(ask.data), ask.origin, confined=True)
    except MemoryError:
        yield ask.origin.problem(f"reading it takes more than {MEMORY >> 20} MB of memory", "cut it into parts")
    except OSError as error:
        yield ask.origin.problem(f"it is damaged ({error})", "fetch or save the file again")


def _bound_memory() -> None:
    """Take no more memory than this, where the system knows such bounds."""
    try:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))
    except (ImportError, ValueError, OSError):
        return


def _bound_time(seconds: int) -> None:
    """Take no more processor time than so much from now on: who asked may be gone, and no one left to stop a loop."""
    try:
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds + 1, most))
    except (ImportError, ValueError, OSError):
        return


if __name__ == "__main__":
    main()
