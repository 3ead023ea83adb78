"""Opening an archive in a store: the catalog is fetched whole, of segments what is looked at."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from quoteproof.archive.files import CATALOG
from quoteproof.archive.format import ALIGN
from quoteproof.archive.rows import SegmentRow
from quoteproof.archive.segment import Segment
from quoteproof.archive.store import kept
from quoteproof.archive.store.access import Access, Missing, key
from quoteproof.archive.store.blocks import BlockFile
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveDamaged, ArchiveError, UsageError

SMALL = 1_000_000
"""Bytes of a segment that is fetched whole when it is opened: that takes as long as to ask for its parts."""
TAIL = 1024  # bytes, in which the table of contents lies
AGAIN = "the archive was pushed anew since it was opened; open it again"


class Gone(ArchiveError):
    """A segment that was opened is not there any more."""


class Remote:
    """An archive in a store."""

    def __init__(self, url: str) -> None:
        self.access = Access(url)
        self._folder = kept.root() / key(url)

    def mark(self) -> str:
        """Return what is another after each push. Raises UsageError where there is no archive."""
        try:
            found = self.access.find(CATALOG)
        except Missing:
            url = self.access.url
            raise UsageError(
                f"{url} is not an archive; push one there: quoteproof archive push ARCHIVE {url}"
            ) from None
        return found.mark or sha256(self.access.read(CATALOG)).hexdigest()

    def fetched(self) -> Path:
        """Return a folder with the catalog as it is now."""
        while True:
            mark = self.mark()
            folder = self._folder / sha256(mark.encode()).hexdigest()[:24]
            if (folder / CATALOG).is_file():
                kept.used(folder / CATALOG)
                return folder
            data = self.access.read(CATALOG)
            if self.mark() == mark:  # what was read is what has this mark
                self._keep(folder, data)
                kept.tidy()
                return folder

    def segment(self, row: SegmentRow) -> Segment:
        """Open a listed segment. Raises FileNotFoundError where it is gone."""
        shown = f"{self.access.url}/{row.file}"
        blocks = BlockFile(self._folder / f"{row.id}.blocks", row.bytes, partial(self._ranges, row.file), shown)
        try:
            blocks.want([(0, ALIGN), (0 if row.bytes <= SMALL else row.bytes - TAIL, row.bytes)])
        except Gone:  # between reading the list and opening it
            raise Missing(shown) from None
        segment = Segment(blocks.data, shown, blocks)
        if segment.row != row:
            raise ArchiveDamaged(f"{shown} is not the segment that the catalog lists; push the archive again")
        return segment

    def _ranges(self, name: str, stretches: list[tuple[int, int]]) -> list[bytes]:
        try:
            return self.access.ranges(name, stretches)
        except Missing as error:
            raise Gone(f"{error} is not there: {AGAIN}") from None

    def _keep(self, folder: Path, data: bytes) -> None:
        """Put the catalog in its place; a folder is there with its catalog or not at all."""
        with kept.keeping("the catalog"):
            folder.parent.mkdir(parents=True, exist_ok=True)
            made = Path(mkdtemp(dir=folder.parent))
            with (made / CATALOG).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            folder.mkdir(exist_ok=True)
            (made / CATALOG).replace(folder / CATALOG)
            made.rmdir()
