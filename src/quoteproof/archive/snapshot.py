"""What a search looks through: the segments that were there when the archive was opened, less what had been removed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from msgspec import Struct

from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import mapped
from quoteproof.archive.format import REBUILD
from quoteproof.archive.held import Roll
from quoteproof.archive.home import Beside, home
from quoteproof.archive.rows import Changes, Entry, Place, SegmentRow, Totals
from quoteproof.archive.segment import Segment
from quoteproof.errors import ArchiveDamaged, UsageError
from quoteproof.model import Document, Problem

ATTEMPTS = 10  # a segment can be merged away between reading the list and opening it; each time the list is read again


class Volume(Struct, frozen=True):
    """A segment, and the numbers of its documents that are not to be seen."""

    segment: Segment
    removed: frozenset[int] = frozenset()

    def numbers(self) -> Iterator[int]:
        """Give the numbers of the documents that are to be seen."""
        return (number for number in range(self.segment.count) if number not in self.removed)

    def entries(self) -> Iterator[tuple[Place, Entry]]:
        """Give their places with what the catalog should say of them."""
        every = enumerate(self.segment.entries())
        return ((Place(self.segment.id, number), entry) for number, entry in every if number not in self.removed)


class Snapshot(Struct, frozen=True):
    """A moment of an archive."""

    volumes: tuple[Volume, ...]
    catalog: Catalog | Roll
    totals: Totals

    def segment(self, place: Place) -> Segment | None:
        """Return the segment that a place is in, if it was there at that moment."""
        return next((volume.segment for volume in self.volumes if volume.segment.id == place.segment), None)

    def said(self) -> dict[str, int]:
        """Return how many words are said under each name."""
        found: Counter[str] = Counter()
        for volume in self.volumes:
            found.update(volume.segment.said(volume.removed))
        return dict(+found)


def opened(place: Path | str) -> Snapshot:
    """Open the archive in a folder or at an address in a store. Raises UsageError where there is none, ArchiveError where it cannot
    be used."""
    if isinstance(place, Path):
        return on_disk(place)
    from quoteproof.archive.store.remote import Remote  # most archives lie in folders

    remote = Remote(place)
    return _read(lambda: Beside(remote.fetched()).open(), remote.segment)


def on_disk(folder: Path) -> Snapshot:
    """Open an archive in a folder."""
    place = home(folder)
    if not place.is_there():
        raise UsageError(f"{folder} is not an archive; make one: quoteproof archive build {folder} INPUT…")
    return _read(place.open, partial(open_segment, folder))


def held(items: Iterable[Document | Problem]) -> tuple[Snapshot, Changes]:
    """Hold documents in memory, with the rules that a build on disk has for them."""
    from quoteproof.archive.build import Intake, in_memory  # who opens an archive need not write one

    intake = Intake(lambda name: None)
    segment = Segment(in_memory(intake.documents(items)), "the archive in memory")
    roll = Roll(segment.row, segment.entries(), intake.problems)
    return Snapshot((Volume(segment),), roll, roll.totals()), intake.changes


def mapped_segment(path: Path) -> Segment:
    """Open a segment by its file, whatever lists it. Raises FileNotFoundError or an ArchiveError."""
    return Segment(mapped(path), str(path))


def open_segment(folder: Path, row: SegmentRow) -> Segment:
    """Open a listed segment. Raises FileNotFoundError or an ArchiveError."""
    path = folder / row.file
    segment = mapped_segment(path)
    if segment.row != row:
        raise ArchiveDamaged(f"{path} is not the segment that the catalog lists; {REBUILD}")
    return segment


def compared(snapshot: Snapshot) -> list[str] | None:
    """Compare the catalog with the segments and say where they differ; None if another process has changed it since."""
    if isinstance(snapshot.catalog, Roll):  # it was made from the segment
        return []
    with snapshot.catalog.snapshot():
        if snapshot.catalog.totals() != snapshot.totals:
            return None
        return snapshot.catalog.faults(entry for volume in snapshot.volumes for entry in volume.entries())


def _read(opened: Callable[[], Catalog], segment: Callable[[SegmentRow], Segment]) -> Snapshot:
    """Open a catalog, and the segments that it lists."""
    for _ in range(ATTEMPTS):
        catalog = opened()
        try:
            with catalog.snapshot():
                rows, removed, totals = catalog.segments(), catalog.removed(), catalog.totals()
            volumes = tuple(Volume(segment(row), removed.get(row.id, frozenset())) for row in rows)
            return Snapshot(volumes, catalog, totals)
        except FileNotFoundError as error:
            missing = error.filename or error
            catalog.close()
        except BaseException:
            catalog.close()
            raise
    raise ArchiveDamaged(f"{missing} is not there; {REBUILD}")
