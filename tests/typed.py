"""Run a command line in this process, and keep what it prints."""

from __future__ import annotations

import io
from contextlib import ExitStack
from dataclasses import dataclass
from unittest import mock

from quoteproof.cli import run
from quoteproof.errors import QuoteproofError


@dataclass
class Result:
    """What a run left: `exception` is the error that the command would have printed in one line."""

    exit_code: int
    stdout: str
    stderr: str
    exception: QuoteproofError | None = None


def typed(*words: str, stdin: str | None = None) -> Result:
    """Run what somebody typed behind the name of the program."""
    streams = {name: io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for name in ("stdout", "stderr")}
    given = io.TextIOWrapper(io.BytesIO((stdin or "").encode()), "utf-8")
    code, error = 2, None
    with ExitStack() as stack:
        for name, stream in {**streams, "stdin": given}.items():
            stack.enter_context(mock.patch(f"sys.{name}", stream))
        try:
            code = run(words)
        except QuoteproofError as raised:
            error = raised
    out, aside = (stream.buffer.getvalue().decode() for stream in streams.values())  # type: ignore[attr-defined]
    return Result(code, out, aside, error)
