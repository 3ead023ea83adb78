"""What happens to an archive: build, add, remove, and the merging that follows by itself.

Every change goes the same way. The lock is taken; what a killed writer left is swept away; new segments are written under names
that nothing lists; one transaction of the catalog makes them seen and the old ones unseen; the old ones are swept away. So a
writer that dies at any moment leaves the archive as it was before or after. A reader that opened the archive before keeps the
files it has mapped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from functools import partial
from itertools import accumulate
from pathlib import Path

from quoteproof.archive.build import (
    Builder,
    Intake,
    capacity,
    copied,
    write_segment,
    write_segments,
)
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import LOCK, MEMORY, STAGING, Progress, ours, remove, sync_folder, writing
from quoteproof.archive.format import LIMIT, PLACES
from quoteproof.archive.home import Home, Writer, home
from quoteproof.archive.rows import Changes, Handed, Place, SegmentRow
from quoteproof.archive.segment import Segment
from quoteproof.archive.snapshot import open_segment
from quoteproof.errors import ArchiveDamaged, ArchiveError, UsageError
from quoteproof.kernel import THREE
from quoteproof.model import Document, Problem


def build(
    folder: Path,
    items: Iterable[Document | Problem],
    *,
    replace: bool,
    catalog: str | None = None,
    memory: int = MEMORY,
    progress: Progress | None = None,
) -> Changes:
    """Make an archive in a folder of its own. Raises UsageError if there is one and `replace` is not set."""
    with _made(folder, home(folder, catalog), replace) as writer:
        intake = Intake(lambda name: None, progress)
        rows = list(write_segments(folder, intake.documents(items), capacity(memory)))
        with writer.renewed() as new, new.change():
            _enter(folder, new, rows, intake.problems)
    return intake.changes


def take_over(folder: Path, write: Callable[[Path], Handed], *, replace: bool) -> Changes:
    """Make an archive of segments that others write: `write` is given an empty folder in it for whatever it needs, and says what is there.

    Raises UsageError if there is an archive and `replace` is not set.
    """
    with _made(folder, home(folder), replace) as writer:
        staging = folder / STAGING
        staging.mkdir()
        handed = write(staging)
        with writer.renewed() as new, new.change():
            _take(folder, handed, new)
    return handed.changes


@contextmanager
def _made(folder: Path, place: Home, replace: bool) -> Iterator[Writer]:
    """Be the one who makes an archive in a folder; what is left where that fails is what was there before."""
    check_place(folder, place, replace)
    made = not folder.exists()
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with place.locked() as writer:
                check_place(folder, place, replace)  # another process may have been quicker
                with _undone(folder, writer) if made else nullcontext():
                    writer.claim()
                    with _swept(folder, place, writer):
                        yield writer
        except BaseException:
            if made:
                with suppress(OSError):  # the user may have put something there meanwhile
                    folder.rmdir()
            raise


def add(
    folder: Path, items: Iterable[Document | Problem], *, memory: int = MEMORY, progress: Progress | None = None
) -> Changes:
    """Put documents into an archive."""
    with _open_to_write(folder) as catalog:
        intake = Intake(catalog.known, progress)
        rows = list(write_segments(folder, intake.documents(items), capacity(memory)))
        with catalog.change():
            _enter(folder, catalog, rows, intake.problems)
        _try_to_tidy(folder, catalog, capacity(memory))
    return intake.changes


def take_out(folder: Path, ids: Sequence[str], paths: Sequence[str], where: Sequence[str]) -> Changes:
    """Remove documents, and the problems of sources of these ids and paths."""
    with _open_to_write(folder) as catalog:
        places = catalog.select(ids, paths, where)
        with catalog.change():
            catalog.remove(places)
            catalog.forget(ids, paths)
        _try_to_tidy(folder, catalog, capacity(MEMORY))
    return Changes(removed=len(places))


def tidy(folder: Path, *, memory: int = MEMORY) -> None:
    """Merge what is to be merged. Nothing changes for who reads; `add` and `remove` do it by themselves."""
    with _open_to_write(folder) as catalog:
        _tidy(folder, catalog, capacity(memory))


def plan(segments: Sequence[SegmentRow], removed: dict[str, int], limit: int) -> list[SegmentRow]:
    """Choose the segments that are to become one; none where all is well.

    Afterwards every segment has more than twice the words of all smaller ones together, or cannot be merged with them within
    `limit` words: a search walks through each segment, so there must be few. A segment of which half is removed is written anew.
    """
    alive = {row.id: row.words - removed.get(row.id, 0) for row in segments}
    rows = sorted(segments, key=lambda row: alive[row.id])
    sums = list(accumulate(alive[row.id] for row in rows))
    bytes_ = list(accumulate(row.bytes for row in rows))
    places = list(accumulate(row.words + THREE * row.documents for row in rows))
    for last in range(len(rows) - 1, 0, -1):
        fits = sums[last] <= limit and bytes_[last] <= LIMIT and places[last] <= PLACES
        if fits and alive[rows[last].id] <= 2 * sums[last - 1]:
            chosen = {row.id for row in rows[: last + 1]}
            return [row for row in segments if row.id in chosen]
    return [row for row in rows if 2 * alive[row.id] < row.words][:1]


def _try_to_tidy(folder: Path, catalog: Catalog, limit: int) -> None:
    """Merge if there is room on the disk; if not, what was asked for is done all the same, and the next writer tries."""
    try:
        _tidy(folder, catalog, limit)
    except ArchiveDamaged:
        raise
    except (OSError, ArchiveError):
        pass


def _tidy(folder: Path, catalog: Catalog, limit: int) -> None:
    while chosen := plan(catalog.segments(), catalog.removed_words(), limit):
        gone = catalog.removed()
        segments = [open_segment(folder, row) for row in chosen]
        places = [(s, number) for s in segments for number in range(s.count) if number not in gone.get(s.id, ())]
        row = write_segment(folder, partial(_copy, places))
        with catalog.change():
            catalog.replace(row, [Place(segment.id, number) for segment, number in places])


def _copy(places: Iterable[tuple[Segment, int]], builder: Builder) -> None:
    for segment, number in places:
        builder.put(copied(segment, number))


def _enter(folder: Path, catalog: Catalog, rows: Iterable[SegmentRow], problems: Iterable[Problem]) -> None:
    for row in rows:
        segment = open_segment(folder, row)
        catalog.put(row, map(segment.entry, range(segment.count)))
    catalog.report(problems)


def _take(folder: Path, handed: Handed, catalog: Catalog) -> None:
    """Move segments to where they belong, and list them; one of which no document is to be seen is left where it is."""
    for part in handed.parts:
        if len(part.hidden) < part.row.documents:
            part.file.replace(folder / part.row.file)
            segment = open_segment(folder, part.row)
            catalog.put(part.row, map(segment.entry, range(segment.count)), part.hidden)
    sync_folder(folder)
    catalog.report(handed.changes.problems)


@contextmanager
def _open_to_write(folder: Path) -> Iterator[Catalog]:
    place = home(folder)
    with (
        writing(folder),
        place.locked() as writer,
        _swept(folder, place, writer),
        closing(writer.open()) as catalog,
    ):
        yield catalog


@contextmanager
def _swept(folder: Path, place: Home, writer: Writer) -> Iterator[None]:
    """Sweep before, so that the disk has room, and after, also when the writer was stopped."""
    _sweep(folder, place, writer)
    try:
        yield
    finally:
        _sweep(folder, place, writer)


def _sweep(folder: Path, place: Home, writer: Writer) -> None:
    """Delete what no catalog lists. Where the catalog cannot be read, nothing is."""
    listed: set[str] = set()
    if not writer.is_unmade():
        try:
            with closing(writer.open()) as catalog:
                listed = {row.file for row in catalog.segments()}
        except ArchiveError:
            return
    for path in folder.iterdir():
        if ours(path) and path.name not in (LOCK, *place.files, *listed):
            writer.discard(path)


@contextmanager
def _undone(folder: Path, writer: Writer) -> Iterator[None]:
    """Undo a first build that fails, unless it was done all the same."""
    try:
        yield
    except BaseException:
        if writer.is_unmade():
            for path in filter(ours, folder.iterdir()):
                remove(path)
        raise


def check_place(folder: Path, place: Home, replace: bool, anew: str = "build it anew") -> None:
    """Raise UsageError for a folder that an archive may not be put into."""
    if place.is_there():
        if not replace:
            add = f"add to it: quoteproof archive add {folder} INPUT…"
            raise UsageError(f"{folder} is an archive already; {add}, or {anew} with --replace")
    elif folder.exists() and (not folder.is_dir() or not all(map(ours, folder.iterdir()))):
        raise UsageError(f"{folder} is not an archive, and not empty; name a new folder for the archive")
