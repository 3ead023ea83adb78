"""A word to whoever typed the command."""

from __future__ import annotations

import sys


def say(text: str, *, aside: bool = False) -> None:
    """Write a line to standard output, or `aside`, to standard error."""
    if aside:
        from quoteproof.report.screen import visible  # a file's name must not steer the terminal

        text = visible(text)
    stream = sys.stderr if aside else sys.stdout
    try:
        stream.write(f"{text}\n")
    except UnicodeEncodeError:
        # a stream that calls itself ASCII: most likely nobody said what it is, and UTF-8 is read
        stream.flush()
        stream.buffer.write(f"{text}\n".encode("utf-8", "replace"))
    stream.flush()
