"""SQLite's rows and errors → ours: whoever made the file may have put anything into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from quoteproof.archive.format import REBUILD
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked

T = TypeVar("T")

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REFUSED = (
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM,
)  # fmt: skip


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into ours: ArchiveDamaged, ArchiveLocked, ArchiveError."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a fault of ours
    except UnicodeDecodeError:  # SQLite quotes damaged text in its message
        raise ArchiveDamaged(f"{path} is damaged; {REBUILD}") from None
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF  # extended codes keep the reason above
        if code in _BUSY:
            raise ArchiveLocked(f"another process is writing to {path}; try again when it is done") from None
        if code in _REFUSED:
            raise ArchiveError(f"cannot use {path}: {error}; what was in the archive before is still there") from None
        raise ArchiveDamaged(f"{path} is damaged: {error}; {REBUILD}") from None


def checked(path: Path, row: tuple[object, ...], form: type[T]) -> T:
    """Turn a row into a record, or one of a single column into its value; a damaged file may give anything. Raises ArchiveDamaged."""
    try:
        if issubclass(form, Struct):
            return msgspec.convert(dict(zip(form.__struct_fields__, row, strict=True)), form)
        return msgspec.convert(row[0], form)
    except (msgspec.ValidationError, ValueError, TypeError) as error:
        raise ArchiveDamaged(f"{path} is damaged: {error}; {REBUILD}") from None
