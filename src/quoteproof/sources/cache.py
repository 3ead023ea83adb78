"""Archives of files and folders that were named as sources: built once, kept in the user's cache, rebuilt on change.

    <cache>/archives/<key>/manifest.json     which files went in, and which of the folders beside it holds the archive
                           <random>/         an archive

The key is a digest of the names as given, where they lead, the fields of rows and the languages of OCR. A build goes into a folder of its own and
the manifest is replaced last, so two runs at once cannot disturb each other, and one that is cut off leaves nothing that
is believed. A file counts as unchanged when path, size and time of change are; where only the time differs, or is so
near the time of the build that a later write could have got the same one, its digest decides.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

import msgspec

from quoteproof import machine, readers
from quoteproof.archive import Archive
from quoteproof.archive.store import kept
from quoteproof.digests import sha256
from quoteproof.errors import ArchiveError, UsageError
from quoteproof.model import Document, Fields, Problem
from quoteproof.readers.metadata import beside
from quoteproof.sources.followed import followed

MANIFEST = "manifest.json"
LAYOUT = 3  # of the manifest, and of what is read; another number means: build anew
RACY = 2_000_000_000  # ns; a file changed so shortly before the build may change again without a new time
STALE = 24 * 3600  # s; after that, a folder that no manifest names was left by a run that was cut off


class Entry(msgspec.Struct, frozen=True):
    """A file that went into an archive; one that could not be looked at has the size -1."""

    name: str
    path: str
    size: int
    changed: int  # ns
    digest: str = ""

    @property
    def identity(self) -> tuple[str, str, int]:
        """What must be the same for the file to be the same, apart from its contents."""
        return self.name, self.path, self.size


class Manifest(msgspec.Struct, frozen=True):
    """What an archive in the cache was made of."""

    layout: int
    built: int  # ns
    folder: str
    files: tuple[Entry, ...]
    missing: tuple[str, ...] = ()  # modules that would have read more formats


root = machine.cache
"""Return the folder of the cache."""


def clear() -> int:
    """Delete every archive in the cache, and what is kept of those in stores; return the number of bytes that were freed."""
    folders = root() / "archives", kept.root()
    freed = sum(path.stat().st_size for folder in folders for path in folder.rglob("*") if path.is_file())
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return freed


def of_files(
    paths: list[str],
    fields: Fields,
    ocr: str | None,
    cache: bool,
    progress: Callable[[int, int | None], None] | None,
) -> tuple[Archive, bool, list[Callable[[], None]]]:
    """Return the archive of some files and folders, whether it was built now, and what else to do when it is closed."""
    if cache:
        cached = Cached(paths, fields, ocr)
        with suppress(OSError, ArchiveError):  # it cannot be written, or is full, or somebody clears it now: do without
            fresh = cached.fresh()
            return fresh or cached.build(progress), fresh is None, []
    with suppress(OSError, ArchiveError):  # nowhere to write to at all: in memory
        return _for_now(paths, fields, ocr, progress)
    return Archive.of(items(paths, fields, ocr=ocr)), True, []


def _for_now(
    paths: list[str], fields: Fields, ocr: str | None, progress: Callable[[int, int | None], None] | None
) -> tuple[Archive, bool, list[Callable[[], None]]]:
    """Build an archive that is gone when it is closed."""
    folder = mkdtemp(prefix="quoteproof-")
    try:
        found, counted = followed(items(paths, fields, ocr=ocr), paths, progress)
        archive = Archive.build(folder, found, replace=True, progress=counted)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return archive, True, [lambda: shutil.rmtree(folder, ignore_errors=True)]


class Cached:
    """The archive of some files and folders."""

    def __init__(self, paths: Sequence[str], fields: Fields, ocr: str | None = None) -> None:
        self.paths, self.fields, self.ocr = tuple(paths), fields, ocr
        names = [
            *msgspec.structs.astuple(fields),
            *([f"ocr {ocr}"] if ocr else []),
            *(name for path in paths for name in (str(path), os.path.realpath(path))),
        ]
        key = sha256("\0".join(names).encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self.folder = root() / "archives" / key

    def fresh(self) -> Archive | None:
        """Open the archive that is there; None where there is none or the files have changed since."""
        manifest = self._manifest()
        if manifest is None or set(manifest.missing) - set(readers.missing(manifest.missing)):
            return None  # none there, or what was missing has been installed since
        now = self._files()
        if not _same(now, manifest):
            return None
        pairs = list(zip(now, manifest.files, strict=True))
        doubtful = [pair for pair in pairs if _doubtful(*pair, manifest)]
        if any(_digest(new) != old.digest for new, old in doubtful):
            return None
        try:
            archive = Archive.open(self.folder / manifest.folder)
        except (ArchiveError, UsageError):
            return None
        if doubtful:  # looked at now: no doubt the next time
            with suppress(OSError):
                files = [msgspec.structs.replace(new, digest=old.digest) for new, old in pairs]
                self._write(manifest.folder, files, manifest.missing)
        return archive

    def seems_fresh(self) -> bool:
        """Say whether the archive that is there has the files as they are, by what the system tells of them; none is read."""
        manifest, now = self._manifest(), self._files()
        if manifest is None or not _same(now, manifest):
            return False
        return not any(_doubtful(*pair, manifest) for pair in zip(now, manifest.files, strict=True))

    def state(self) -> tuple[Entry, ...]:
        """Return the files that can be looked at, as they are; where a folder is not there at the moment, none."""
        return tuple(entry for entry in self._files() if entry.size >= 0)

    @property
    def manifest(self) -> Path:
        """The file that names the archive; it is replaced when there is another."""
        return self.folder / MANIFEST

    def build(self, progress: Callable[[int, int | None], None] | None = None) -> Archive:
        """Build the archive anew. Raises OSError where the cache cannot be written."""
        self.folder.mkdir(parents=True, exist_ok=True)
        files = [msgspec.structs.replace(entry, digest=_digest(entry)) for entry in self._files()]
        folder = Path(mkdtemp(dir=self.folder))
        try:
            found, counted = followed(items(self.paths, self.fields, ocr=self.ocr), self.paths, progress)
            archive = Archive.build(folder, found, replace=True, progress=counted)
            before = self._manifest()  # another run may have been quicker: what it built is not needed twice
            self._write(folder.name, files, readers.missing())
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        self._sweep(keep={folder.name}, drop=before.folder if before else None)
        return archive

    def _files(self) -> list[Entry]:
        return [entry for path in self.paths for item in readers.source_files(path) for entry in _entries(item)]

    def _manifest(self) -> Manifest | None:
        try:
            manifest = msgspec.json.decode(self.manifest.read_bytes(), type=Manifest)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return None
        return manifest if manifest.layout == LAYOUT else None

    def _write(self, folder: str, files: Iterable[Entry], missing: tuple[str, ...]) -> None:
        manifest = Manifest(LAYOUT, time.time_ns(), folder, tuple(files), missing)
        draft = self.folder / f"{folder}-{os.getpid()}.json"
        draft.write_bytes(msgspec.json.encode(manifest))
        draft.replace(self.manifest)

    def _sweep(self, keep: set[str], drop: str | None) -> None:
        """Delete the archive that was replaced, and what runs that were cut off have left."""
        for entry in os.scandir(self.folder):
            old = entry.is_dir() and time.time() - entry.stat().st_mtime > STALE
            if entry.name not in keep and (entry.name == drop or old):
                shutil.rmtree(entry.path, ignore_errors=True)


def current(manifest: Path) -> Path:
    """Return the archive that a manifest names now. Raises OSError where it cannot be read."""
    try:
        return manifest.parent / msgspec.json.decode(manifest.read_bytes(), type=Manifest).folder
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise OSError(f"{manifest}: {error}") from None


def _same(now: Sequence[Entry], manifest: Manifest) -> bool:
    return [entry.identity for entry in now] == [entry.identity for entry in manifest.files]


def _doubtful(new: Entry, old: Entry, manifest: Manifest) -> bool:
    """Say whether only a file's digest can tell that it is the same."""
    return new.changed != old.changed or new.changed > manifest.built - RACY


def items(paths: Iterable[str], fields: Fields, ocr: str | None = None) -> Iterator[Document | Problem]:
    """Yield the documents of several files and folders."""
    for path in paths:
        yield from readers.read(path, fields=fields, ocr=ocr)


def _entries(item: readers.File | Problem) -> Iterator[Entry]:
    """Give what is known of a file, and of the file beside it that has its metadata."""
    if isinstance(item, Problem):
        yield Entry(item.where, item.message, -1, 0)
        return
    yield _entry(item.name, item.path)
    if Path(beside(item.path)).exists():
        yield _entry(beside(item.name), beside(item.path))


def _entry(name: str, path: str) -> Entry:
    try:
        status = Path(path).stat()
    except OSError:
        return Entry(readers.mend(name), readers.mend(path), -1, 0)
    return Entry(readers.mend(name), readers.mend(path), status.st_size, status.st_mtime_ns)


def _digest(entry: Entry) -> str:
    """Return the digest of a file's bytes; of one that cannot be read, nothing."""
    try:
        with Path(entry.path).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
