"""What comes out of a packed file, no more of it than a text may be: some hundred bytes can be packed that fill the memory."""

from __future__ import annotations

import io
import os
from lzma import LZMAError
from typing import BinaryIO
from zlib import error

RATIO = 250
"""Bytes that a packed one may come to. Prose comes to 3 to 8, tables and logs that repeat themselves to 50 or 100, nothing but zeros to
a thousand and more."""
FREE = 1 << 26
"""Bytes that any file may come to."""
VARIABLE = "QUOTEPROOF_UNPACKED"
"""In the environment: megabytes that any file may come to, in the place of FREE; for who knows what is in it."""


class Overfull(OSError):
    """A packed file comes to more than a text of its size can."""


class Corrupt(OSError):
    """A packed file is damaged."""


class Bounded(io.RawIOBase):
    """A stream of unpacked bytes, which raises Overfull at its end when that comes too late, and Corrupt where they are damaged."""

    def __init__(self, unpacked: BinaryIO, packed: BinaryIO) -> None:
        self._stream = unpacked
        self._left = most(packed)

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Read on."""
        try:
            data = self._stream.read(len(buffer))
        except (OSError, EOFError, LZMAError, error) as damage:
            raise Corrupt(str(damage)) from None
        self._left -= len(data)
        if self._left < 0:
            raise Overfull(
                f"it comes to more than {RATIO} times its size; if that is right, unpack it, or set {VARIABLE} to the megabytes it may have"
            )
        buffer[: len(data)] = data
        return len(data)


def most(packed: BinaryIO) -> int:
    """Return how many bytes a packed file may come to."""
    return max(RATIO * _size(packed), _free())


def _size(stream: BinaryIO) -> int:
    """Return the size of a file, or of bytes in memory."""
    at = stream.tell()
    size = stream.seek(0, os.SEEK_END)
    stream.seek(at)
    return size


def _free() -> int:
    named = os.environ.get(VARIABLE, "")
    return int(named) * 10**6 if named.isdecimal() else FREE
