"""What of archives in stores is kept on this machine, and for how long.

    <cache>/store/<key of the address>/<id>.blocks              blocks of a segment, as far as they were asked for
                                       <mark>/catalog.sqlite    a catalog, whole

Whatever is here may be deleted at any moment: who has it open reads on, and who opens it next fetches it again.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from quoteproof import machine
from quoteproof.errors import ArchiveError, UsageError

LIMIT = 10_000_000_000
"""Bytes that are kept, unless QUOTEPROOF_CACHE_MB sets another number of millions."""
SPARED = 60.0  # seconds: what was opened so shortly ago is being opened
AFTER = 64_000_000  # bytes that come in before all is counted again
LESS = 0.9  # of the limit, to which is deleted

_fetched = 0


def root() -> Path:
    """Return the folder."""
    return machine.cache() / "store"


def limit() -> int:
    """Return how many bytes may be kept. Raises UsageError for a setting that is no number."""
    given = os.environ.get("QUOTEPROOF_CACHE_MB")
    if not given:
        return LIMIT
    if not given.isdecimal():
        raise UsageError(f"QUOTEPROOF_CACHE_MB is {given!r}; it is a number of megabytes")
    return int(given) * 1_000_000


@contextmanager
def keeping(what: str) -> Iterator[None]:
    """Turn what the file system refuses into an ArchiveError."""
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise ArchiveError(
            f"the cache {root()} cannot keep {what}: {why}; make room, or name another folder in QUOTEPROOF_CACHE"
        ) from None


def used(path: Path) -> None:
    """Remember that a file was opened now."""
    with suppress(OSError):
        os.utime(path)


def came(bytes_: int) -> None:
    """Count what was fetched, and make room now and then."""
    global _fetched
    _fetched += bytes_
    if _fetched >= min(AFTER, limit() // 4):
        _fetched = 0
        tidy()


def tidy() -> None:
    """Delete what was not opened for longest, until what is left is within the limit."""
    every = sorted(_files(root()))
    most = limit()
    size = sum(bytes_ for _, bytes_, _ in every)
    if size <= most:
        return
    for when, bytes_, path in every:
        if size <= LESS * most or when > time.time() - SPARED:
            return
        with suppress(OSError):  # Windows does not delete what somebody maps
            path.unlink()
            size -= bytes_
        with suppress(OSError):
            path.parent.rmdir()


def _files(folder: Path) -> list[tuple[float, int, Path]]:
    """List files by when they were last opened or written, with the bytes that they take: files of blocks have holes."""
    found = []
    for path in folder.rglob("*"):
        with suppress(OSError):
            status = path.stat()
            if path.is_file():
                bytes_ = status.st_size if sys.platform == "win32" else 512 * status.st_blocks
                found.append((status.st_mtime, bytes_, path))
    return found
