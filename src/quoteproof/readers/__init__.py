"""Files and streams → documents. One format a module, registered in `formats`; what cannot be read becomes a problem with its place.

A document's id is its path below the folder that was named, the path as given for a file that was named itself (its
bare name where that path is absolute or climbs), and the row's own id or `file:line` for a JSON object.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath

from msgspec.structs import replace

from quoteproof.machine import cores
from quoteproof.model import Document, Fields, Meta, Problem
from quoteproof.readers import formats, metadata, reading
from quoteproof.readers.decode import mend
from quoteproof.readers.files import File, files, is_archive, is_path, why_not
from quoteproof.readers.health import completed
from quoteproof.readers.origin import USUAL, Origin, Unread
from quoteproof.readers.reading import missing

__all__ = [
    "File",
    "Origin",
    "files",
    "is_archive",
    "is_path",
    "is_stream",
    "main_part",
    "mend",
    "missing",
    "parse",
    "read",
    "source_files",
]

CLIPBOARD = "clipboard:"
NOTHING = Meta()


def read(
    path: str | Path,
    *,
    fields: Fields = USUAL,
    ocr: str | None = None,
    name: str | None = None,
) -> Iterator[Document | Problem]:
    """Yield the documents of a file, of a folder with all below it, of standard input (`-`) or of what was copied (`clipboard:`).

    `ocr`: the languages, as tesseract calls them ("eng+deu"), in which pages that are pictures are read; None: they are not.
    `name` replaces the id of a single document. A path that is not there yields a problem.
    """
    if is_stream(str(path)):
        yield from _stream(str(path), Origin(name or str(path), str(path), fields, ocr))
        return
    found = source_files(path, name)
    known = _known(Path(path))

    def read_one(item: File | Problem) -> Iterator[Document | Problem]:
        if isinstance(item, Problem):
            yield item
        else:
            yield from _read_file(item, Origin(mend(item.name), mend(item.path), fields, ocr), known(item.path))

    if cores() > 1 and Path(path).is_dir():
        from quoteproof.readers.ahead import in_order  # a file by itself has nothing to be read beside it

        yield from in_order(found, read_one, _apart, cores())
    else:
        for item in found:
            yield from read_one(item)


def is_stream(path: str) -> bool:
    """Say whether a path is no place on the disk: standard input, the clipboard."""
    return path in ("-", CLIPBOARD)


def _stream(path: str, origin: Origin) -> Iterator[Document | Problem]:
    if path == "-":
        yield from reading.read(sys.stdin.buffer, origin, path)
        return
    from quoteproof.readers import clipboard  # few copy what they check

    try:
        yield from reading.read(io.BytesIO(clipboard.read()), origin, path)
    except Unread as error:
        yield origin.problem(str(error), error.hint)


def source_files(path: str | Path, name: str | None = None) -> Iterator[File | Problem]:
    """Yield the files that `read` would open: the one at `path`, or those below it."""
    if Path(path).is_dir():
        yield from files(Path(path))
    else:
        yield File(str(path), name or _name(str(path)))


def parse(data: bytes, name: str, *, fields: Fields = USUAL) -> Iterator[Document | Problem]:
    """Yield the documents in bytes held in memory; the format is told by `name`, otherwise by the bytes."""
    yield from reading.read(io.BytesIO(data), Origin(mend(name), mend(name), fields), name)


def main_part(document: Document) -> Document:
    """Return a document without what stands behind its main text (`aside`); no offset moves."""
    end = document.main_end
    if end == len(document.text):
        return document
    return replace(document, text=document.text[:end], marks=tuple(m for m in document.marks if m.span.end <= end))


def _name(path: str) -> str:
    """Return the id of a file that was named itself."""
    given = PurePath(path)
    climbs = given.is_absolute() or ".." in given.parts
    return given.name if climbs else given.as_posix()


def _apart(item: File | Problem) -> bool:
    """Say whether a file has, by its name, a parser in a process of its own."""
    key = formats.promised(item.path) if isinstance(item, File) and not formats.packed(item.path) else None
    return key is not None and formats.FORMATS[key].confined


def _known(path: Path) -> Callable[[str], Meta]:
    """Return who knows something of the files below a folder by its bibliographies."""
    if not path.is_dir():
        return lambda file: NOTHING
    from quoteproof.readers.bibliography import Bibliographies  # a file by itself has none

    return Bibliographies(path).of


def _read_file(file: File, origin: Origin, known: Meta) -> Iterator[Document | Problem]:
    """Read a file; what is `known` of it beats what it says itself, and the file beside it beats both."""
    told = metadata.read_beside(file.path)
    if isinstance(told, Problem):
        yield told
    last = metadata.over(known, told) if isinstance(told, Meta) else known
    for item in _as_it_is(file, origin):
        if isinstance(item, Document):
            yield completed(replace(item, meta=metadata.over(item.meta, last)) if last != NOTHING else item)
        else:
            yield item


def _as_it_is(file: File, origin: Origin) -> Iterator[Document | Problem]:
    try:
        with Path(file.path).open("rb") as stream:
            yield from reading.read(stream, origin, file.path)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        yield origin.problem("there is no such file or folder" if missing else f"this cannot be read: {why_not(error)}")
