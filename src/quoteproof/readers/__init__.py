"""Files and streams → documents. One format a module, registered in `formats`; what cannot be read becomes a problem with its place.

A document's id is its path below the folder that was named, the path as given for a file that was named itself (its
bare name where that path is absolute or climbs), and the row's own id or `file:line` for a JSON object.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any, BinaryIO

from msgspec.structs import replace

from quoteproof.model import Document, Problem
from quoteproof.readers import formats
from quoteproof.readers.decode import mend
from quoteproof.readers.files import File, files, is_archive, is_path, why_not
from quoteproof.readers.origin import Origin

__all__ = [
    "File",
    "Origin",
    "files",
    "is_archive",
    "is_path",
    "main_part",
    "mend",
    "parse",
    "read",
    "read_file",
    "source_files",
]

HEAD = 1 << 16  # bytes looked at to tell a format: what a buffered stream can show before it is read
Reader = Callable[[BinaryIO, Origin], Iterator[Document | Problem]]


def read(
    path: str | Path, *, text_field: str = "text", id_field: str = "id", name: str | None = None
) -> Iterator[Document | Problem]:
    """Yield the documents of a file, of a folder with all below it, or of standard input (`-`).

    `text_field` and `id_field` are those of JSON objects; without an `id_field` ("") their places are their ids.
    `name` replaces the id of a single document. A path that is not there yields a problem.
    """
    if str(path) == "-":
        origin = Origin(name or "-", "-", text_field, id_field)
        yield from _read(_buffered(sys.stdin.buffer), origin, "-")
        return
    for item in source_files(path, name):
        if isinstance(item, Problem):
            yield item
        else:
            yield from read_file(item, text_field=text_field, id_field=id_field)


def source_files(path: str | Path, name: str | None = None) -> Iterator[File | Problem]:
    """Yield the files that `read` would open: the one at `path`, or those below it."""
    if Path(path).is_dir():
        yield from files(Path(path))
    else:
        yield File(str(path), name or _name(str(path)))


def read_file(file: File, *, text_field: str = "text", id_field: str = "id") -> Iterator[Document | Problem]:
    """Yield the documents of one file."""
    origin = Origin(mend(file.name), mend(file.path), text_field, id_field)
    try:
        with Path(file.path).open("rb") as stream:
            yield from _read(_buffered(stream), origin, file.path)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        yield origin.problem("there is no such file or folder" if missing else f"this cannot be read: {why_not(error)}")


def parse(data: bytes, name: str, *, text_field: str = "text") -> Iterator[Document | Problem]:
    """Yield the documents in bytes held in memory; the format is told by `name`, otherwise by the bytes."""
    yield from _read(_buffered(io.BytesIO(data)), Origin(mend(name), mend(name), text_field), name)


def main_part(document: Document) -> Document:
    """Return a document without what stands behind its main text (`aside`); no offset moves."""
    aside = next((mark for mark in document.marks if mark.kind == "aside"), None)
    if aside is None:
        return document
    end = len(document.text[: aside.span.start].rstrip("\n\f"))
    return replace(document, text=document.text[:end], marks=tuple(m for m in document.marks if m.span.end <= end))


def _read(stream: io.BufferedReader[Any], origin: Origin, path: str) -> Iterator[Document | Problem]:
    """Unpack, and read what is inside."""
    packed = formats.packed(path)
    if packed is None:
        yield from _unpacked(stream, origin, path)
        return
    from quoteproof.readers.unpacked import Bounded, Overfull  # few files are packed

    try:
        yield from _unpacked(_buffered(Bounded(import_module(packed).open(stream), stream)), origin, path)
    except Overfull as error:
        yield origin.problem(f"this packed file is not read: {error}")
    except _faults() as error:
        yield origin.problem(f"the compressed data is damaged: {error}", "fetch or pack the file again")


def _faults() -> tuple[type[Exception], ...]:
    """Return the words that the modules for packed files have for bad data; asked for when there is some."""
    from lzma import LZMAError
    from zlib import error

    return OSError, EOFError, LZMAError, error


def _unpacked(stream: io.BufferedReader[Any], origin: Origin, path: str) -> Iterator[Document | Problem]:
    """Tell the format, and hand over to its reader."""
    format_ = formats.FORMATS[formats.told(path, stream.peek(HEAD))]
    if format_.reader:
        yield from _reader(format_)(stream, origin)
    else:
        article = "an" if format_.name[0] in "AEIOUaeio" else "a"
        message = f"{article} {format_.name} file: its text cannot be read yet"
        yield origin.problem(message, "give its text as .txt, .md or .html")


def _buffered(stream: Any) -> io.BufferedReader[Any]:
    return io.BufferedReader(stream, HEAD)


def _reader(format_: formats.Format) -> Reader:
    module, function = format_.reader.split(":")
    reader: Reader = getattr(import_module(f"quoteproof.readers.{module}"), function)
    return reader


def _name(path: str) -> str:
    """Return the id of a file that was named itself."""
    given = PurePath(path)
    climbs = given.is_absolute() or ".." in given.parts
    return given.name if climbs else given.as_posix()
