"""What happens to an archive: build, add, remove, and the merging that follows: of what is small by itself, of all by `tidy`.

Every change goes the same way. The lock is taken; what a killed writer left is swept away; new segments are written under names
that nothing lists; one transaction of the catalog makes them seen and the old ones unseen; the old ones are swept away. So a
writer that dies at any moment leaves the archive as it was before or after. A reader that opened the archive before keeps the
files it has mapped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, nullcontext, suppress
from functools import partial
from math import inf
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from quoteproof.archive.build import UNFINISHED, Intake, capacity, write_segments
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import (
    LOCK,
    MEMORY,
    MERGING,
    NEW,
    SEGMENT,
    STAGING,
    Progress,
    ours,
    remove,
    sync_folder,
    writing,
)
from quoteproof.archive.home import Home, Writer, home
from quoteproof.archive.merging import chosen, enter, merge, plan
from quoteproof.archive.rows import Changes, Handed, SegmentRow
from quoteproof.archive.snapshot import ATTEMPTS, open_segment
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, UsageError
from quoteproof.model import Document, Problem

T = TypeVar("T")

MOMENT = 30.0  # seconds for which one who merges is waited for; to enter a million documents takes some five
BRIEFLY = 1.0  # for which another is waited for who only asks whether somebody merges
PAUSE = 0.05


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
            with only_writer(place) as writer:
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
    with _open_to_write(folder) as (place, catalog):
        intake = Intake(catalog.known, progress)
        rows = list(write_segments(folder, intake.documents(items), capacity(memory)))
        with catalog.change():
            _enter(folder, catalog, rows, intake.problems)
        _tidy_a_little(folder, place, catalog, capacity(memory))
    return intake.changes


def take_out(folder: Path, ids: Sequence[str], paths: Sequence[str], where: Sequence[str]) -> Changes:
    """Remove documents, and the problems of sources of these ids and paths."""
    with _open_to_write(folder) as (place, catalog):
        places = catalog.select(ids, paths, where)
        with catalog.change():
            catalog.remove(places)
            catalog.forget(ids, paths)
        _tidy_a_little(folder, place, catalog, capacity(MEMORY))
    return Changes(removed=len(places))


def tidy(folder: Path, *, memory: int = MEMORY) -> None:
    """Merge what is to be merged, while others may read and write (`merging`); who waits for a writer to be done waits as long as that takes.

    Nothing changes for who reads. What is small, `add` and `remove` merge by themselves. Raises ArchiveLocked while another process merges.
    """
    place = home(folder)
    with writing(folder):
        with _patient(place.merging, BRIEFLY):
            while _tidied(folder, place, capacity(memory)):
                pass
        with suppress(ArchiveLocked), place.locked() as writer:  # who writes sweeps himself
            sweep(folder, place, writer)


def is_tidy(folder: Path, *, memory: int = MEMORY) -> bool:
    """Say whether nothing is to be merged."""
    with closing(home(folder).open()) as catalog, catalog.snapshot():
        return not plan(catalog.segments(), catalog.removed_words(), capacity(memory))


def _tidied(folder: Path, place: Home, limit: int) -> bool:
    """Merge once; say whether there was something to merge."""
    with closing(place.open()) as catalog:
        sources = _settled(lambda: chosen(folder, catalog, limit))
    if not sources:
        return False
    merged = merge(folder, sources)
    try:
        with (
            _patient(place.locked) as writer,
            _swept(folder, place, writer),
            closing(writer.open()) as catalog,
        ):
            enter(folder, catalog, merged)
    finally:
        remove(merged.path)
    return True


def _settled(look: Callable[[], T]) -> T:
    """Look again where another change was quicker: a segment was listed, and is gone."""
    for _ in range(ATTEMPTS):
        with suppress(FileNotFoundError):
            return look()
    return look()


def _tidy_a_little(folder: Path, place: Home, catalog: Catalog, limit: int) -> None:
    """Merge what is small, by the only writer, if nobody merges and there is room on the disk; if not, what was asked for is done
    all the same, and the next writer tries."""
    try:
        while sources := chosen(folder, catalog, limit, quick=True):
            with place.merging():
                enter(folder, catalog, merge(folder, sources))
    except ArchiveDamaged:
        raise
    except (OSError, ArchiveError):
        pass


def _enter(folder: Path, catalog: Catalog, rows: Iterable[SegmentRow], problems: Iterable[Problem]) -> None:
    for row in rows:
        segment = open_segment(folder, row)
        catalog.put(row, segment.entries())
    catalog.report(problems)


def _take(folder: Path, handed: Handed, catalog: Catalog) -> None:
    """Move segments to where they belong, and list them; one of which no document is to be seen is left where it is."""
    for part in handed.parts:
        if len(part.hidden) < part.row.documents:
            part.file.replace(folder / part.row.file)
            segment = open_segment(folder, part.row)
            catalog.put(part.row, segment.entries(), part.hidden)
    sync_folder(folder)
    catalog.report(handed.changes.problems)


@contextmanager
def _open_to_write(folder: Path) -> Iterator[tuple[Home, Catalog]]:
    place = home(folder)
    with (
        writing(folder),
        only_writer(place) as writer,
        _swept(folder, place, writer),
        closing(writer.open()) as catalog,
    ):
        yield place, catalog


def only_writer(place: Home) -> AbstractContextManager[Writer]:
    """Be the only writer, at once; but who merges has the lock for a moment, and is waited for."""
    return _patient(place.locked, MOMENT, partial(_is_merged, place))


def _is_merged(place: Home) -> bool:
    """Say whether somebody merges."""
    try:
        with place.merging():
            return False
    except ArchiveLocked:
        return True


@contextmanager
def _patient(
    lock: Callable[[], AbstractContextManager[T]], seconds: float = inf, worth: Callable[[], bool] = lambda: True
) -> Iterator[T]:
    """Try to get a lock for so long, while it is worth it; once more then, since who had it may just have let go of it."""
    until, last = monotonic() + seconds, False
    with ExitStack() as held:
        while True:
            try:
                got = held.enter_context(lock())
                break
            except ArchiveLocked:
                if last:
                    raise
                last = monotonic() > until or not worth()
                if not last:
                    sleep(PAUSE)
        yield got


@contextmanager
def _swept(folder: Path, place: Home, writer: Writer) -> Iterator[None]:
    """Sweep before, so that the disk has room, and after, also when the writer was stopped."""
    sweep(folder, place, writer)
    try:
        yield
    finally:
        sweep(folder, place, writer)


def sweep(folder: Path, place: Home, writer: Writer) -> None:
    """Delete what no catalog lists. Where the catalog cannot be read, nothing is."""
    listed: set[str] = set()
    if not writer.is_unmade():
        try:
            with closing(writer.open()) as catalog:
                listed = {row.file for row in catalog.segments()}
        except ArchiveError:
            return
    swept = [
        path for path in folder.iterdir() if ours(path) and path.name not in (LOCK, MERGING, *place.files, *listed)
    ]
    if any(map(_is_unmerged, swept)) and _is_merged(place):
        swept = [path for path in swept if not _is_unmerged(path)]
    for path in swept:
        writer.discard(path)


def _is_unmerged(path: Path) -> bool:
    """Say whether a file is what one who merges is at, or was when he was killed."""
    return path.name.endswith(SEGMENT + NEW) and path.name != UNFINISHED


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
