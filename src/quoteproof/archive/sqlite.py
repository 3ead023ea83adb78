"""A catalog's tables in a file of SQLite, and its errors → ours: whoever made the file may have put anything into it.

A rollback journal is kept (not WAL, which fails on read-only and network folders). A change is one transaction, so whoever opens the
archive sees it as it was before or after.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from quoteproof.archive.base import Dialect, Values, checked
from quoteproof.archive.files import UNCHANGED, taken
from quoteproof.archive.format import REBUILD
from quoteproof.archive.rows import SCHEMA, TABLES, Made
from quoteproof.errors import ArchiveDamaged, ArchiveError
from quoteproof.machine import stamp

WAIT = 30.0  # seconds for another process to finish its commit; the longest one measured took two (20,000 documents)

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REFUSED = (
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM,
)  # fmt: skip

DIALECT = Dialect(
    has="instr(names, ?)",
    after="id > ?1 ORDER BY id",
    alike="GLOB",
    any="*",
    one="?",
    signs="*?[",
    literal="[{}]",
    pair="EXISTS (SELECT 1 FROM json_each(extra) WHERE json_extract(value, '$[0]') = ? AND json_extract(value, '$[1]') {} ?)",
)


class Sqlite:
    """A connection to one file."""

    dialect = DIALECT

    def __init__(self, path: Path, address: str) -> None:
        self.name = str(path)
        self._path = path
        self._stamp = stamp(path)  # before it is opened: what changes meanwhile is seen as a change
        with translated(self.name):
            self._db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT, check_same_thread=False)
            self._db.executescript(
                "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA"
            )

    @classmethod
    def create(cls, path: Path) -> Sqlite:
        """Make the tables in a new file."""
        base = cls(path, _address(path, "rwc"))
        with translated(base.name):
            base._db.executescript(f"PRAGMA page_size = 1024; BEGIN; {SCHEMA} COMMIT")
        return base

    @classmethod
    def open(cls, path: Path) -> Sqlite:
        """Open a file that is there."""
        return cls(path, _address(path, "rw"))  # rw: to roll back what a killed writer left

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def read(self, sql: str, values: Values = ()) -> list[tuple[object, ...]]:
        """Return the rows of a query."""
        try:
            with translated(self.name):
                return self._db.execute(sql, tuple(values)).fetchall()
        except MemoryError:  # what SQLite says of a row that claims to be gigabytes long
            raise ArchiveDamaged(f"{self.name} is damaged, or there is too little memory for it; {REBUILD}") from None

    def write(self, sql: str, rows: Iterable[Values] = ((),)) -> None:
        """Carry a statement out for each row of values."""
        with translated(self.name):
            for values in rows:
                self._db.execute(sql, tuple(values))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Make all that is read inside come from one moment."""
        with translated(self.name):
            self._db.execute("BEGIN")
            try:
                yield
            finally:
                self._db.execute("COMMIT")

    @contextmanager
    def change(self) -> Iterator[None]:
        """Make all that is written inside visible at once, or none of it if it fails."""
        with translated(self.name):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def is_known(self) -> bool:
        """Say whether the tables are those of this version. Raises ArchiveDamaged where they are not those of a catalog at all."""
        found = self.read("SELECT type, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        rows = [checked(self.name, row, Made) for row in found]
        if not any(row.sql.startswith("CREATE TABLE archive (format INTEGER, fold INTEGER,") for row in rows) or any(
            row.type not in ("table", "index") for row in rows
        ):
            raise ArchiveDamaged(f"{self.name} is not the catalog of an archive, or damaged; {REBUILD}")
        return {" ".join(row.sql.split()) for row in rows} == TABLES

    def is_current(self, seal: str) -> bool:
        """Say whether the file is the one that was opened, and has not been written to since; a file that is being replaced is."""
        now = stamp(self._path)
        return now is None or now == self._stamp

    def stamp(self) -> object:
        """Return what others and what this connection have written."""
        return self.read("PRAGMA data_version"), self._db.total_changes

    def faults(self) -> list[str]:
        """Say what SQLite finds wrong with the file."""
        [status, *_] = self.read("PRAGMA integrity_check")[0]
        return [] if status == "ok" else [f"{self.name}: {status}"]


def _address(path: Path, mode: str) -> str:
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn SQLite's errors into ours: ArchiveDamaged, ArchiveLocked, ArchiveError."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a fault of ours
    except UnicodeDecodeError:  # SQLite quotes damaged text in its message
        raise ArchiveDamaged(f"{name} is damaged; {REBUILD}") from None
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF  # extended codes keep the reason above
        if code in _BUSY:
            raise taken(name) from None
        if code in _REFUSED:
            raise ArchiveError(f"cannot use {name}: {error}; {UNCHANGED}") from None
        raise ArchiveDamaged(f"{name} is damaged: {error}; {REBUILD}") from None
