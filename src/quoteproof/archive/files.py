"""What an archive needs of the file system: one writer, files that are there wholly or not at all, mapped reading."""

from __future__ import annotations

import errno
import mmap
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked
from quoteproof.patterns import lazy

LOCK = "lock"
CATALOG = "catalog.sqlite"
NEW = ".new"  # ends the name of a file that is being written
SEGMENT = ".seg"


_OURS = lazy(rf"{LOCK}|{re.escape(CATALOG)}({re.escape(NEW)})?(-journal)?|([0-9a-f]{{32}}|0){SEGMENT}({NEW})?")


def ours(path: Path) -> bool:
    """Say whether an archive names its files so; all others in a folder are the user's, and not to be touched."""
    return _OURS.fullmatch(path.name) is not None


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Be the only writer of the archive. The system lets go of the lock with the process, however that ends.

    Raises ArchiveLocked at once if there is another.
    """
    with (folder / LOCK).open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                raise
            raise ArchiveLocked(f"another process is writing to {folder}; try again when it is done") from None
        if not _is_still(file, folder / LOCK):  # who held it before has just given the whole folder up
            raise ArchiveLocked(f"another process has just given up on {folder}; try again")
        yield


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
        raise ArchiveError(
            f"cannot write to {folder}: {reason}; what was in the archive before is still there"
        ) from error


def publish(file: BinaryIO, path: Path) -> None:
    """Give a finished file its name: its bytes reach the disk first, so the name never stands for half of them."""
    file.flush()
    os.fsync(file.fileno())
    temporary = Path(file.name)
    file.close()
    temporary.replace(path)
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
    """Delete a file. Windows does not while another process maps it: then a later writer will."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        if sys.platform != "win32":
            raise


def mapped(path: Path) -> memoryview:
    """Map a file into memory. Raises FileNotFoundError, or ArchiveDamaged for an empty file."""
    with path.open("rb") as file:
        try:
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        except ValueError:
            raise ArchiveDamaged(f"{path} is empty; rebuild the archive") from None
