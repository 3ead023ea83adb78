"""Push an archive from a folder to a store, and pull one from a store into a folder.

Segments are named by their content, so only those go over that are not there, and the catalog goes last: whoever opens the archive
meanwhile has the old one or the new one. What is cut off is gone on with by doing it again. Of two that push at once the last one's
catalog stays, with all its segments: each looks, after its catalog, whether they are still there.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from quoteproof.archive import snapshot
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import CATALOG, NEW, SEGMENT, mapped, ours, publish, sync_folder, writing
from quoteproof.archive.home import Beside, home
from quoteproof.archive.life import check_place, only_writer, sweep
from quoteproof.archive.rows import SegmentRow
from quoteproof.archive.segment import Segment
from quoteproof.archive.snapshot import Snapshot
from quoteproof.archive.sqlite import Sqlite
from quoteproof.archive.store.access import Access, Counted, Missing, ignored
from quoteproof.archive.store.remote import Remote
from quoteproof.errors import ArchiveDamaged, ArchiveError, UsageError

Progress = Callable[[int, int | None], None]
"""Called with the bytes that are done, and all."""

ATTEMPTS = 10  # the archive may be changed while it is pushed; then it is looked at again
KEPT = 24 * 3600.0  # seconds that an unlisted segment stays: somebody may be pushing it, or reading it


class Moved(Struct, frozen=True):
    """What went over."""

    documents: int
    segments: int
    bytes: int
    there: int
    """Bytes that were there already."""
    swept: int = 0
    """Segments that were deleted in the store."""


def push(folder: Path, url: str, *, sweep: bool = False, progress: Progress | None = None) -> Moved:
    """Bring a store up to what is in a folder. Raises ArchiveDamaged where that is damaged, ArchiveError where the store refuses.

    `sweep`: delete segments there that the archive does not list and that are older than a day.
    """
    access = Access(url)
    for _ in range(ATTEMPTS):
        with closing(_Copy(folder)) as copy:
            try:
                sent = _sent(copy, access, progress)
            except FileNotFoundError as error:
                if isinstance(error, Missing):
                    raise ArchiveError(f"{access.url} cannot be written to: {error} is not there") from None
                continue  # it was merged away: the archive was changed meanwhile
            return _moved(copy, sent, _swept(copy, access) if sweep else 0)
    raise ArchiveError(f"{folder} is changed all the time; push it when that is done")


def pull(url: str, folder: Path, *, replace: bool = False, progress: Progress | None = None) -> Moved:
    """Bring a folder up to what is in a store. Raises UsageError where the folder holds something else, or an archive and `replace` is
    not set."""
    place = home(folder)
    if not isinstance(place, Beside):
        raise UsageError(f"{folder} has its catalog on a server; name a new folder for what is pulled")
    check_place(folder, place, replace, "pull it again")
    remote = Remote(url)
    kept = remote.fetched()
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with only_writer(place) as writer, closing(Beside(kept).open()) as catalog:
            rows, documents = catalog.segments(), catalog.totals().documents
            missing = [row for row in rows if not _is_there(folder / row.file, row)]
            counted = _Counted(progress, rows, missing)
            for row in missing:
                _pull(remote.access, folder, row, counted.within)
                counted(row)
            shutil.copyfile(kept / CATALOG, folder / (CATALOG + NEW))
            place.settle()
            with (folder / (CATALOG + NEW)).open("r+b") as file:
                publish(file, folder / CATALOG)
            sweep(folder, place, writer)
            sync_folder(folder)
    return Moved(
        documents, len(missing), sum(row.bytes for row in missing), sum(r.bytes for r in rows if r not in missing)
    )


class _Copy:
    """A moment of an archive in a folder, and a copy of its catalog at that moment."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._aside = TemporaryDirectory(prefix="quoteproof-")
        self.catalog = Path(self._aside.name) / CATALOG
        while True:
            self.snapshot = snapshot.on_disk(folder)
            if self._copied():
                break
            self.snapshot.catalog.close()
        self.rows = [volume.segment.row for volume in self.snapshot.volumes]

    def _copied(self) -> bool:
        """Copy the catalog while nobody can write to it; False if somebody has since the archive was opened."""
        catalog = self.snapshot.catalog
        assert isinstance(catalog, Catalog)
        with catalog.snapshot():
            if catalog.totals() != self.snapshot.totals:
                return False
            if isinstance(home(self.folder), Beside):
                shutil.copyfile(self.folder / CATALOG, self.catalog)
            else:
                _write(self.catalog, self.snapshot)
        return True

    def close(self) -> None:
        self.snapshot.catalog.close()
        self._aside.cleanup()


def _write(path: Path, content: Snapshot) -> None:
    """Write what is listed on a server into a file: in a store a catalog lies beside its segments."""
    with closing(Sqlite.create(path)) as base:
        with base.change():
            made = Catalog.create(base)
        with made.change():
            for volume in content.volumes:
                segment = volume.segment
                made.put(segment.row, segment.entries(), volume.removed)
            made.report(content.catalog.problems())


class _Counted:
    """Progress in bytes, from those on that are there."""

    def __init__(self, progress: Progress | None, rows: Sequence[SegmentRow], missing: Sequence[SegmentRow]) -> None:
        self._progress, self._all = progress, sum(row.bytes for row in rows)
        self._done = self._all - sum(row.bytes for row in missing)

    def within(self, bytes_: int) -> None:
        """Count so many bytes of the segment that is under way."""
        if self._progress:
            self._progress(self._done + bytes_, self._all)

    def __call__(self, row: SegmentRow) -> None:
        self._done += row.bytes
        self.within(0)


def _sent(copy: _Copy, access: Access, progress: Progress | None) -> list[SegmentRow]:
    """Send what is missing, then the catalog, then what somebody else has swept away meanwhile."""
    missing = _missing(copy, access)
    _sound(copy.snapshot, missing)
    counted = _Counted(progress, copy.rows, missing)
    for row in missing:
        _send(copy, access, row, counted.within)
        counted(row)
    access.put(copy.catalog, CATALOG)
    for row in _missing(copy, access):
        _send(copy, access, row)
    return missing


def _missing(copy: _Copy, access: Access) -> list[SegmentRow]:
    there = access.sizes()
    return [row for row in copy.rows if there.get(row.file) != row.bytes]


def _sound(content: Snapshot, rows: Sequence[SegmentRow]) -> None:
    """Raise ArchiveDamaged before a damaged segment is sent."""
    wanted = {row.id for row in rows}
    faults = [f for volume in content.volumes if volume.segment.id in wanted for f in volume.segment.faults()]
    if faults:
        raise ArchiveDamaged("; ".join(faults))


def _send(copy: _Copy, access: Access, row: SegmentRow, counted: Counted = ignored) -> None:
    access.put(copy.folder / row.file, row.file, counted)
    if access.find(row.file).size not in (-1, row.bytes):
        raise ArchiveError(f"{access.url}/{row.file} did not arrive whole; push again")


def _swept(copy: _Copy, access: Access) -> int:
    listed = {row.file for row in copy.rows}
    others = [name for name in access.sizes() if ours(Path(name)) and SEGMENT in name and name not in listed]
    old = [name for name in others if access.age(name) > KEPT]
    for name in old:
        access.remove(name)
    return len(old)


def _moved(copy: _Copy, sent: Sequence[SegmentRow], swept: int) -> Moved:
    there = sum(row.bytes for row in copy.rows if row not in sent)
    return Moved(copy.snapshot.totals.documents, len(sent), sum(row.bytes for row in sent), there, swept)


def _pull(access: Access, folder: Path, row: SegmentRow, counted: Counted) -> None:
    """Fetch a segment beside its place, compare every sum, and give it its name."""
    new = folder / (row.file + NEW)
    try:
        access.get(row.file, new, counted)
    except Missing as error:
        raise ArchiveError(f"{error} is not there: the archive was pushed anew meanwhile; pull it again") from None
    segment = Segment(mapped(new), f"{access.url}/{row.file}")
    if segment.row != row or segment.faults():
        raise ArchiveDamaged(f"{access.url}/{row.file} is not as it was pushed; push the archive again")
    with new.open("r+b") as file:
        publish(file, folder / row.file)


def _is_there(path: Path, row: SegmentRow) -> bool:
    return path.is_file() and path.stat().st_size == row.bytes
