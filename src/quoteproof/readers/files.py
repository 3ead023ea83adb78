"""The files of a folder that may hold a text, in a fixed order; whatever cannot be looked at is a problem.

Left out without a word: hidden files and folders, the furniture of web pages, the folder of parts that browsers save
beside a page, what is known of a file beside it (`NAME.meta.json`), special files. A folder is visited once, whatever links
lead to it; a link that leads out of the folder that was named is a problem.
"""

from __future__ import annotations

import os
import stat
from collections import deque
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct

from quoteproof.address import is_url, path_of
from quoteproof.errors import why
from quoteproof.model import Problem
from quoteproof.readers.decode import mend
from quoteproof.readers.formats import FURNITURE, SUFFIXES
from quoteproof.readers.metadata import BESIDE
from quoteproof.readers.origin import Origin
from quoteproof.readers.saved import part_folders

ARCHIVE_SIGNS = ("catalog.sqlite", "catalog.address")
LONGEST = 1000  # code points of a path
ROOTS = ("/", "./", "../", "~/", ".\\", "..\\", "\\\\")


class File(Struct, frozen=True):
    """A file to read: its path for the system, and its path relative to the folder, with `/`, for people."""

    path: str
    name: str


def files(folder: Path) -> Iterator[File | Problem]:
    """Yield the readable files below `folder`, sorted by name, a folder's files before its folders; what links lead to at the end."""
    seen: set[tuple[int, int]] = set()
    root = os.path.realpath(folder)
    inner, links = [(str(folder), "")], deque[tuple[str, str]]()
    while inner or links:
        path, name = inner.pop() if inner else links.popleft()
        try:
            entries = _entries(path, seen)
        except OSError as error:
            yield Problem(mend(path), f"this folder cannot be read: {why_not(error)}")
            continue
        folders: list[os.DirEntry[str]] = []
        parts = part_folders(entry.name for entry in entries)
        for entry in entries:
            if entry.is_symlink() and _leads_out(entry.path, root):
                hint = "name what it leads to as a source too, if it is one"
                yield Origin(mend(name + entry.name), mend(entry.path)).problem(
                    "a link that leads out of the folder is not followed", hint
                )
            elif not _is_folder(entry):
                yield from _file(entry, name + entry.name)
            elif is_archive(Path(entry.path)):
                hint = "name the archive itself as a source"
                yield Problem(mend(entry.path), "an archive inside a folder of sources is not read", hint)
            elif entry.name.casefold() not in parts:
                folders.append(entry)
        links += [(entry.path, f"{name}{entry.name}/") for entry in folders if entry.is_symlink()]
        inner += [(entry.path, f"{name}{entry.name}/") for entry in reversed(folders) if not entry.is_symlink()]


def _entries(folder: str, seen: set[tuple[int, int]]) -> list[os.DirEntry[str]]:
    """Return what is in a folder and not hidden, by name; nothing the second time."""
    status = Path(folder).stat()
    here = (status.st_dev, status.st_ino)
    if here in seen:
        return []
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    seen.add(here)
    names = {entry.name for entry in entries}
    shown = [entry for entry in entries if not entry.name.startswith(".")]
    return [entry for entry in shown if not (entry.name.endswith(BESIDE) and entry.name.removesuffix(BESIDE) in names)]


def is_archive(path: str | Path) -> bool:
    """Say whether a folder is an archive of quoteproof's own; an address in a store can be nothing else."""
    return is_url(path) or any(os.path.isfile(path_of(path) / sign) for sign in ARCHIVE_SIGNS)  # noqa: PTH113  (no error where one may not look)


def is_path(text: str) -> bool:
    """Say whether a string is the name of a file or folder, there or not, and no text."""
    if len(text) > LONGEST or "\n" in text or "\0" in text or not text.strip():
        return False
    if os.path.lexists(text):
        return True
    like = text.startswith(ROOTS) or text.endswith(("/", "\\")) or PurePath(text).suffix.lower() in SUFFIXES
    return like and len(text.split()) == 1


def why_not(error: OSError) -> str:
    """Say in a few words why the system would not open something."""
    known = {FileNotFoundError: "it is no longer there", PermissionError: "permission denied"}
    return known.get(type(error)) or why(error)


def _file(entry: os.DirEntry[str], name: str) -> Iterator[File | Problem]:
    if PurePath(entry.name).suffix.lower() in FURNITURE:
        return
    try:
        if stat.S_ISREG(entry.stat().st_mode):
            yield File(entry.path, name)
    except OSError as error:  # a link to nothing, a link to itself, a file just deleted
        origin = Origin(mend(name), mend(entry.path))
        yield origin.problem(f"this file cannot be read: {why_not(error)}")


def _leads_out(path: str, root: str) -> bool:
    """Say whether a link leads to something outside: who made a folder must not choose what else of a disk is read."""
    target = os.path.realpath(path)
    return not Path(target).is_relative_to(root) and os.path.lexists(target)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
