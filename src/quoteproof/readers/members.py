"""Which format a ZIP or an OLE file is in: by what stands in it, then by its name."""

from __future__ import annotations

import io
from typing import Any

from quoteproof.readers.formats import FORMATS, promised
from quoteproof.readers.origin import Unread
from quoteproof.readers.zipped import Zip

MIME = "mimetype"  # the member in which OpenDocument and EPUB say what they are


def among(outer: str, stream: io.BufferedReader[Any], path: str) -> str:
    """Return the key of the format that the file is in; `outer` where none of those inside it is told."""
    inner = [key for key, format_ in FORMATS.items() if format_.outer == outer]
    name_says = promised(path)
    fallback = name_says if name_says in inner else outer
    return (_in_zip if outer == "zip" else _in_ole)(stream, inner) or fallback


def _in_zip(stream: io.BufferedReader[Any], inner: list[str]) -> str | None:
    if not stream.seekable():
        return None
    try:
        members = Zip(stream)
        said = members.read(MIME)[:100].decode("ascii", "replace").strip()
    except Unread:
        return None
    finally:
        stream.seek(0)
    for key in inner:
        wanted = FORMATS[key].holds.split()
        if said in wanted or all(any(name.startswith(head) for name in members) for head in wanted):
            return key
    return None


def _in_ole(stream: io.BufferedReader[Any], inner: list[str]) -> str | None:
    head = stream.peek()
    return next((key for key in inner if FORMATS[key].holds.encode("utf-16-le") in head), None)
