"""Bytes → documents: told, unpacked, handed to their reader; whatever a reader cannot do is a problem with its place.

Readers are imported when a file asks for them, and so are the libraries that they need.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO

from quoteproof.faults import Fault, until_fault
from quoteproof.model import Document, Problem
from quoteproof.readers import formats
from quoteproof.readers.formats import Format
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.recognise import told

HEAD = 1 << 16  # bytes looked at to tell a format: what a buffered stream can show before it is read
DEEPEST = 5
"""Files in files that are read: a mail with a ZIP with a mail with a Word file is three."""
LARGEST = 1 << 30
"""Bytes of a file, or of a line, that is held whole; the longest text that an archive takes is a quarter of that."""
PIECE = 1 << 20
LETTERS = "AEFHILMNORSX"  # whose names begin with a vowel
SPOKEN = ("ZIP", "WARC", "WACZ")  # as words
Items = Iterator[Document | Problem]


def read(stream: BinaryIO, origin: Origin, path: str) -> Items:
    """Unpack, and read what is inside; the format is told by the bytes and by `path`."""
    packed = formats.packed(path)
    buffered = _buffered(stream)
    if packed is None:
        yield from _told(buffered, origin, path)
        return
    from quoteproof.readers.unpacked import Bounded, Corrupt, Overfull  # few files are packed

    try:
        yield from _told(_buffered(Bounded(import_module(packed).open(buffered), buffered)), origin, path)
    except Overfull as error:
        yield origin.problem(f"this packed file is not read: {error}")
    except Corrupt as error:
        yield origin.problem(f"the compressed data is damaged: {error}", "fetch or pack the file again")


def part(data: bytes, name: str, origin: Origin) -> Items:
    """Read what stands inside another file under a name of its own: an attachment, a member, a record."""
    inner = origin.within(name)
    if inner.depth > DEEPEST:
        yield inner.problem(f"it stands in {inner.depth} files, one in the other, and is not read", "unpack them")
    else:
        yield from read(io.BytesIO(data), inner, name)


def by_format(key: str, stream: BinaryIO, origin: Origin, *, confined: bool = False) -> Items:
    """Read a stream in a format; `confined`: this is the process that was made for it."""
    format_ = formats.FORMATS[key]
    if not format_.reader:
        yield origin.problem(f"{named(format_)} file: its text cannot be read", format_.hint or formats.HINT)
    elif format_.module and missing((format_.module,)):
        command = f"pip install 'quoteproof[{format_.extra}]'"
        yield origin.problem(f"{named(format_)} file: {format_.library} reads it, which is not installed", command)
    elif confined or format_.streams:
        yield from _read(format_, stream, origin)
    elif (data := _whole(stream)) is None:
        yield origin.problem(
            f"{named(format_)} file of more than {LARGEST >> 20:,} MB is not read", "cut it into parts"
        )
    elif format_.confined:
        from quoteproof.readers.confined import read_confined  # few files are binary

        yield from read_confined(key, data, origin)
    else:
        yield from _read(format_, io.BytesIO(data), origin)


def _whole(stream: BinaryIO) -> bytes | None:
    """Return all that a stream has; None where that is more than may be held."""
    if stream.seekable():
        here = stream.tell()
        size = stream.seek(0, io.SEEK_END) - here
        stream.seek(here)
        return stream.read() if size <= LARGEST else None
    pieces, left = [], LARGEST
    while left >= 0 and (piece := stream.read(PIECE)):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces) if left >= 0 else None


def missing(modules: Iterable[str] | None = None) -> tuple[str, ...]:
    """Return which of some modules are not installed; of all that readers need, if none are named."""
    wanted = {one.module for one in formats.READERS.values() if one.module} if modules is None else modules
    return tuple(sorted(module for module in wanted if find_spec(module) is None))


def named(format_: Format) -> str:
    """Return what a format is called, with its article."""
    word = format_.name.split()[0]
    spelt = word.isupper() and word not in SPOKEN
    return f"{'an' if word[0] in (LETTERS if spelt else 'AEIOUaeio') else 'a'} {format_.name}"


def _read(format_: Format, stream: BinaryIO, origin: Origin) -> Items:
    """Have a reader read; what it raises is a problem."""
    module, function = format_.reader.split(":")
    reader: Callable[[BinaryIO, Origin], Items] = getattr(import_module(f"quoteproof.readers.{module}"), function)
    for item in until_fault(reader(stream, origin)):
        if not isinstance(item, Fault):
            yield item
        elif isinstance(item.error, Unread):
            yield origin.problem(f"{named(format_)} file: {item.error}", item.error.hint)
        else:
            yield origin.problem(f"{named(format_)} file that is damaged, or that its reader does not know: {item}")


def _told(stream: io.BufferedReader[Any], origin: Origin, path: str) -> Items:
    """Tell the format, and hand over to its reader."""
    key = told(path, stream.peek(HEAD))
    if key in formats.OUTER:
        from quoteproof.readers.members import among

        key = among(key, stream, path)
    yield from by_format(key, stream, origin)


def _buffered(stream: Any) -> io.BufferedReader[Any]:
    return io.BufferedReader(stream, HEAD)
