"""The files of a folder that may hold a text, in a fixed order; whatever cannot be looked at is a problem.

Left out without a word: hidden files and folders, the furniture of web pages, the `…_files` folders that browsers save
beside a page, special files. A folder that a link leads back into is visited once on each path.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct

from quoteproof.model import Problem
from quoteproof.readers.decode import mend
from quoteproof.readers.formats import FURNITURE
from quoteproof.readers.origin import Origin

ARCHIVE_SIGN = "catalog.sqlite"


class File(Struct, frozen=True):
    """A file to read: its path for the system, and its path relative to the folder, with `/`, for people."""

    path: str
    name: str


def files(folder: Path) -> Iterator[File | Problem]:
    """Yield the readable files below `folder`, sorted by name, a folder's files before its folders."""
    yield from _files(str(folder), "", ())


def is_archive(path: Path) -> bool:
    """Say whether a folder is an archive of quoteproof's own."""
    return (path / ARCHIVE_SIGN).is_file()


def why_not(error: OSError) -> str:
    """Say in a few words why the system would not open something."""
    known = {FileNotFoundError: "it is no longer there", PermissionError: "permission denied"}
    return known.get(type(error)) or (error.strerror or str(error)).lower()


def _files(folder: str, name: str, above: tuple[tuple[int, int], ...]) -> Iterator[File | Problem]:
    try:
        status = Path(folder).stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(mend(folder), f"this folder cannot be read: {why_not(error)}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        return
    visible = [entry for entry in entries if not entry.name.startswith(".")]
    for entry in visible:
        if not _is_folder(entry):
            yield from _file(entry, name + entry.name)
    for entry in visible:
        if _is_folder(entry) and not entry.name.endswith("_files"):
            if is_archive(Path(entry.path)):
                hint = "name the archive itself as a source"
                yield Problem(mend(entry.path), "an archive inside a folder of sources is not read", hint)
            else:
                yield from _files(entry.path, f"{name}{entry.name}/", (*above, here))


def _file(entry: os.DirEntry[str], name: str) -> Iterator[File | Problem]:
    if PurePath(entry.name).suffix.lower() in FURNITURE:
        return
    try:
        if stat.S_ISREG(entry.stat().st_mode):
            yield File(entry.path, name)
    except OSError as error:  # a link to nothing, a link to itself, a file just deleted
        origin = Origin(mend(name), mend(entry.path))
        yield origin.problem(f"this file cannot be read: {why_not(error)}")


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
