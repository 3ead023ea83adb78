"""A team's catalog: on a server of PostgreSQL, while the segments lie in a folder that all share.

The folder has the server's address in a file, so an archive is opened by its folder, wherever its catalog is. One schema is one catalog;
a database may have many. A change is one transaction there, under a lock that goes with the connection.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from quoteproof.archive import login
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import ADDRESS, NEW, OLD, SEGMENT, remove, sync_folder
from quoteproof.archive.postgres import Postgres
from quoteproof.errors import ArchiveDamaged, ArchiveError, UsageError

LEFT = 24 * 3600.0
"""Seconds that a segment stays after the last catalog listed it: on a network's folder a file that is deleted is gone for other
machines too, at once, although they have mapped it."""


class Team:
    """A catalog on a server, whose address is in the archive's folder, or comes there with the first build."""

    files = frozenset((ADDRESS,))

    def __init__(self, folder: Path, given: str | None = None) -> None:
        self._folder = folder
        self._path = folder / ADDRESS
        kept = _read(self._path)
        if given is not None:
            given = login.complete(given, folder.name)
            if kept is not None and kept != given:
                raise UsageError(
                    f"{folder} has its catalog elsewhere already; {ADDRESS} in it says where, and may be edited"
                )
        self._address = kept or given or ""
        self._server = login.server(self._address)

    def is_there(self) -> bool:
        """Say whether the folder names a catalog."""
        return self._path.is_file()

    def open(self) -> Catalog:
        """Open the catalog for reading."""
        return Catalog.open(Postgres(self._server), str(self._folder))

    @contextmanager
    def locked(self) -> Iterator[_Writer]:
        """Be the only writer, as long as the connection to the server lasts."""
        with self._lock() as base:
            yield _Writer(self._folder, self._address, base)

    @contextmanager
    def merging(self) -> Iterator[None]:
        """Be the only one who merges, as long as the connection to the server lasts."""
        with self._lock("merging"):
            yield

    @contextmanager
    def _lock(self, doing: str = "") -> Iterator[Postgres]:
        base = Postgres(self._server, writes=True)
        try:
            base.lock(doing)
            yield base
        finally:
            base.end()


class _Writer:
    def __init__(self, folder: Path, kept: str, base: Postgres) -> None:
        self._path, self._address, self._base = folder / ADDRESS, kept, base
        self._new = folder / (ADDRESS + NEW)

    def claim(self) -> None:
        """Take the schema. Raises UsageError where another folder's archive has it."""
        if not (self._path.exists() or _read(self._new) == self._address or self._base.is_empty()):
            raise UsageError(
                f"{self._base.name} is there already, and not of this folder; name another schema: --catalog …?schema=NAME"
            )
        if not self._path.exists():
            self._new.write_text(f"{self._address}\n", "utf-8")  # a build that is killed may be tried again

    def open(self) -> Catalog:
        """Open the catalog by the connection that has the lock."""
        return Catalog.open(self._base, str(self._path.parent))

    @contextmanager
    def renewed(self) -> Iterator[Catalog]:
        """Give an empty catalog in a transaction that ends with the block."""
        with self._base.change():
            self._base.clear()
            yield Catalog.create(self._base)
        if self._new.exists():
            self._new.replace(self._path)
            sync_folder(self._path.parent)

    def is_unmade(self) -> bool:
        """Say whether the folder names no catalog; where the server has gone silent, nobody knows whether it has one."""
        return not self._path.exists() and not self._base.is_lost()

    def discard(self, path: Path) -> None:
        """Leave a segment for those who still read it, and delete it, and everything else, when its time has come."""
        if path == self._new and not self._path.exists():
            return
        try:
            if path.suffix == SEGMENT:
                path.rename(path.with_name(path.name + OLD))
                os.utime(path.with_name(path.name + OLD))
            elif path.suffix != OLD or time.time() - path.stat().st_mtime > LEFT:
                remove(path)
        except FileNotFoundError:  # somebody tidied up
            pass


def _read(path: Path) -> str | None:
    """Return the address in a file; None where there is none. Raises ArchiveError for a file that has none."""
    try:
        lines = path.read_text("utf-8").split()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ArchiveError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError:
        lines = []
    if len(lines) != 1:
        raise ArchiveDamaged(
            f"{path} is damaged: it should have the address of a catalog, and nothing else; {login.FORM}"
        )
    return lines[0]
