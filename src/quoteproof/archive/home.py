"""Where an archive has its catalog: in its folder, as a file of SQLite, or on a server that a file in the folder names.

A home knows how to be the only writer, how to open the catalog, and how to put a new one in its place at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import ADDRESS, CATALOG, MERGING, NEW, locked, remove, sync_folder
from quoteproof.archive.sqlite import Sqlite
from quoteproof.errors import ArchiveError, UsageError


class Writer(Protocol):
    """What the only writer of an archive may do."""

    def claim(self) -> None:
        """Take the place for a new archive, or for one built anew. Raises UsageError where it is another archive's."""

    def open(self) -> Catalog:
        """Open the catalog that is there."""

    def renewed(self) -> AbstractContextManager[Catalog]:
        """Give an empty catalog, which takes the place of what is there when the block is done, and not where it fails."""

    def is_unmade(self) -> bool:
        """Say whether there is no catalog, surely: what was written for one may go."""

    def discard(self, path: Path) -> None:
        """Let go of a file that no catalog lists."""


class Home(Protocol):
    """The place of one catalog."""

    files: frozenset[str]
    """The names of the files in the folder that it needs."""

    def is_there(self) -> bool:
        """Say whether there is a catalog, or ought to be."""

    def open(self) -> Catalog:
        """Open the catalog for reading."""

    def locked(self) -> AbstractContextManager[Writer]:
        """Be the only writer. The lock goes with the process, however that ends. Raises ArchiveLocked if there is another."""

    def merging(self) -> AbstractContextManager[None]:
        """Be the only one who merges, beside whoever writes; this goes with the process too. Raises ArchiveLocked if there is another."""


def home(folder: Path, catalog: str | None = None) -> Home:
    """Return the home of a folder's catalog; a new one is made at the address `catalog`. Raises UsageError where it has another."""
    if (folder / ADDRESS).is_file() or catalog is not None:
        from quoteproof.archive.team import Team  # most archives have their catalog beside them

        if (folder / CATALOG).is_file():
            raise UsageError(
                f"{folder} has its catalog beside it; an archive with one on a server is built in a new folder"
            )
        return Team(folder, catalog)
    return Beside(folder)


class Beside:
    """A catalog in the archive's folder."""

    files = frozenset((CATALOG, f"{CATALOG}-journal"))

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / CATALOG

    def is_there(self) -> bool:
        """Say whether there is a catalog."""
        return self._path.is_file()

    def is_unmade(self) -> bool:
        """Say whether there is none."""
        return not self._path.exists()

    def open(self) -> Catalog:
        """Open the catalog."""
        return Catalog.open(Sqlite.open(self._path), str(self._folder))

    @contextmanager
    def locked(self) -> Iterator[Writer]:
        """Be the only writer."""
        with locked(self._folder):
            yield self

    def merging(self) -> AbstractContextManager[None]:
        """Be the only one who merges."""
        return locked(self._folder, MERGING)

    def claim(self) -> None:
        """Nobody else can have a place in the folder."""

    @contextmanager
    def renewed(self) -> Iterator[Catalog]:
        """Give a catalog in a file that takes the place of the old one when it is complete."""
        new = self._folder / (CATALOG + NEW)
        base = Sqlite.create(new)
        try:
            with base.change():
                catalog = Catalog.create(base)
            yield catalog
        finally:
            base.close()
        self.settle()
        new.replace(self._path)
        sync_folder(self._folder)

    def discard(self, path: Path) -> None:
        """Delete a file."""
        remove(path)

    def settle(self) -> None:
        """Let SQLite roll back what a killed writer left: a journal must not outlive its catalog, it would spoil the new one."""
        try:
            self.open().close()
        except ArchiveError:
            remove(self._folder / f"{CATALOG}-journal")
