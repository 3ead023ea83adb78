"""Files and streams → documents. One format a module, registered in `formats`; what cannot be read becomes a problem with its place.

A document's id is its path below the folder that was named, the path as given for a file that was named itself (its
bare name where that path is absolute or climbs), and the row's own id or `file:line` for a JSON object.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec.structs import replace

from quoteproof.machine import cores
from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import formats, metadata, reading
from quoteproof.readers.decode import mend
from quoteproof.readers.files import File, files, is_archive, is_path, why_not
from quoteproof.readers.health import completed
from quoteproof.readers.origin import Origin
from quoteproof.readers.reading import missing

__all__ = [
    "File",
    "Origin",
    "files",
    "is_archive",
    "is_path",
    "main_part",
    "mend",
    "missing",
    "parse",
    "read",
    "source_files",
]


def read(
    path: str | Path,
    *,
    text_field: str = "text",
    id_field: str = "id",
    date_field: str = "date",
    ocr: str | None = None,
    name: str | None = None,
) -> Iterator[Document | Problem]:
    """Yield the documents of a file, of a folder with all below it, or of standard input (`-`).

    The fields are those of JSON objects; without an `id_field` ("") their places are their ids.
    `ocr`: the languages, as tesseract calls them ("eng+deu"), in which pages that are pictures are read; None: they are not.
    `name` replaces the id of a single document. A path that is not there yields a problem.
    """
    if str(path) == "-":
        origin = Origin(name or "-", "-", text_field, id_field, date_field, ocr)
        yield from reading.read(sys.stdin.buffer, origin, "-")
        return
    found = source_files(path, name)

    def read_one(item: File | Problem) -> Iterator[Document | Problem]:
        if isinstance(item, Problem):
            yield item
        else:
            yield from _read_file(item, Origin(mend(item.name), mend(item.path), text_field, id_field, date_field, ocr))

    if cores() > 1 and Path(path).is_dir():
        from quoteproof.readers.ahead import in_order  # a file by itself has nothing to be read beside it

        yield from in_order(found, read_one, _apart, cores())
    else:
        for item in found:
            yield from read_one(item)


def source_files(path: str | Path, name: str | None = None) -> Iterator[File | Problem]:
    """Yield the files that `read` would open: the one at `path`, or those below it."""
    if Path(path).is_dir():
        yield from files(Path(path))
    else:
        yield File(str(path), name or _name(str(path)))


def parse(data: bytes, name: str, *, text_field: str = "text") -> Iterator[Document | Problem]:
    """Yield the documents in bytes held in memory; the format is told by `name`, otherwise by the bytes."""
    yield from reading.read(io.BytesIO(data), Origin(mend(name), mend(name), text_field), name)


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


def _read_file(file: File, origin: Origin) -> Iterator[Document | Problem]:
    told = metadata.read_beside(file.path)
    if isinstance(told, Problem):
        yield told
    for item in _as_it_is(file, origin):
        if isinstance(item, Document):
            meta = metadata.over(item.meta, told) if isinstance(told, Meta) else item.meta
            yield completed(replace(item, meta=meta) if meta is not item.meta else item)
        else:
            yield item


def _as_it_is(file: File, origin: Origin) -> Iterator[Document | Problem]:
    try:
        with Path(file.path).open("rb") as stream:
            yield from reading.read(stream, origin, file.path)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        yield origin.problem("there is no such file or folder" if missing else f"this cannot be read: {why_not(error)}")
