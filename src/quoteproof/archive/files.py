"""What an archive needs of the file system: one writer, files that are there wholly or not at all, mapped reading."""

from __future__ import annotations

import errno
import io
import mmap
import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked
from quoteproof.patterns import lazy

LOCK = "lock"
MERGING = "merging"  # the lock of who merges
CATALOG = "catalog.sqlite"
ADDRESS = "catalog.address"  # of a catalog on a server
NEW = ".new"  # ends the name of a file that is being written
SEGMENT = ".seg"
OLD = ".old"  # ends the name of a segment that no catalog lists any more, and that somebody may still read; or of a folder that goes
STAGING = "staging"
"""A folder in which other processes write segments for an archive that is being made."""

MEMORY = 2 * 10**9
"""Bytes that a build may take unless told otherwise."""

UNCHANGED = "what was in the archive before is still there"
"""What every message says of a change that failed."""

ATTEMPTS = 3
"""Times that a folder is deleted: another machine may remember where it was, and still put files there."""

HUGE = 1 << 21
"""Bytes of the largest page that a processor maps in one go."""

Progress = Callable[[int, int | None], None]
"""Called with the number of documents done and, where it is known, of all."""

_OURS = lazy(
    rf"{LOCK}|{MERGING}|{STAGING}({re.escape(OLD)})?|{re.escape(CATALOG)}({re.escape(NEW)})?(-journal)?|{re.escape(ADDRESS)}({re.escape(NEW)})?"
    rf"|([0-9a-f]{{32}}|0){SEGMENT}({re.escape(NEW)}|{re.escape(OLD)})?"
)


def ours(path: Path) -> bool:
    """Say whether an archive names its files so; all others in a folder are the user's, and not to be touched."""
    return _OURS.fullmatch(path.name) is not None


@contextmanager
def locked(folder: Path, lock: str = LOCK) -> Iterator[None]:
    """Be the only writer of the archive, or the only one who merges. The system lets go of the lock with the process, however that ends.

    Raises ArchiveLocked at once if there is another.
    """
    with (folder / lock).open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                raise
            raise taken(folder, "merging" if lock == MERGING else "writing to") from None
        if not _is_still(file, folder / lock):  # who held it before has just given the whole folder up
            raise ArchiveLocked(f"another process has just given up on {folder}; try again")
        yield


def taken(place: object, doing: str = "writing to") -> ArchiveLocked:
    """Return the error of who comes second."""
    return ArchiveLocked(f"another process is {doing} {place}; try again when it is done")


def _is_still(file: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":

    def _lock(file: BinaryIO) -> None:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: BinaryIO) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn what the file system refuses into an ArchiveError that says what became of the archive."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArchiveError(f"cannot write to {folder}: {reason}; {UNCHANGED}") from error


class Blocks(io.FileIO):
    """A new file that is written in blocks of HUGE bytes, whatever pieces the bytes come in.

    What is written so, Linux keeps in pages of that size (ext4, xfs, btrfs), and a reader maps such a page at once: the first
    touch of each 2 MB, not of each 64 KB, waits for the system, and later ones find the page's address sooner. The first 1,000
    quotations that are looked up in 1 GB meet 3,400 page faults instead of 15,400.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, "w")
        self._held = bytearray()  # the beginning of a block; what is before is in the file

    def write(self, data: Any) -> int:
        """Take bytes in, and write those that fill blocks."""
        if self.closed:
            raise ValueError("the file is closed")
        rest = memoryview(data).cast("B")
        size = len(rest)
        if self._held:
            room = HUGE - len(self._held)
            self._held += rest[:room]
            rest = rest[room:]
        if len(self._held) == HUGE:
            self.flush()
        if not self._held:
            whole = len(rest) // HUGE * HUGE
            self._put(rest[:whole])
            self._held += rest[whole:]
        return size

    def tell(self) -> int:
        """Say how many bytes were taken in, or where one went to."""
        return super().tell() + len(self._held)

    def flush(self) -> None:
        """Write what does not fill a block."""
        held, self._held = self._held, bytearray()
        self._put(memoryview(held))

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go elsewhere; nothing but the beginning of a file is written twice."""
        self.flush()
        return super().seek(offset, whence)

    def _put(self, data: memoryview) -> None:
        while data:
            data = data[super().write(data) :]


def settle(file: BinaryIO) -> None:
    """Close a finished file when its bytes are on the disk."""
    file.flush()
    os.fsync(file.fileno())
    file.close()


def publish(file: BinaryIO, path: Path) -> None:
    """Give a finished file its name: its bytes reach the disk first, so the name never stands for half of them."""
    settle(file)
    call(Path(file.name), path)


def call(settled: Path, path: Path) -> None:
    """Give a file that is on the disk its name."""
    settled.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in a folder last. Windows cannot open one, and does not need to."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def remove(path: Path) -> None:
    """Delete a file, or a folder with all in it. Windows does not while another process maps it: then a later writer will."""
    if path.is_dir() and not path.is_symlink():
        _remove_folder(path)
        return
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        if sys.platform != "win32":
            raise


def _remove_folder(path: Path) -> None:
    """Delete a folder into which somebody who has lost may still write: under another name first, where he puts nothing more."""
    import shutil  # folders are seldom

    away = path if path.name.endswith(OLD) else path.with_name(path.name + OLD)
    if away != path:
        shutil.rmtree(away, ignore_errors=True)  # what a killed writer left
        with suppress(OSError):
            path.replace(away)
    for _ in range(ATTEMPTS):
        for one in (path, away):
            shutil.rmtree(one, ignore_errors=True)
        if not (path.exists() or away.exists()):
            break


def mapped(path: Path) -> memoryview:
    """Map a file into memory. Raises FileNotFoundError, or ArchiveDamaged for an empty file."""
    with path.open("rb") as file:
        try:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError:
            raise ArchiveDamaged(f"{path} is empty; rebuild the archive") from None


def let_go(data: memoryview) -> None:
    """Tell the system that what was read of a mapped file is not needed now: till then it counts as this process's memory."""
    if isinstance(data.obj, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):  # not on Windows
        data.obj.madvise(mmap.MADV_DONTNEED)
