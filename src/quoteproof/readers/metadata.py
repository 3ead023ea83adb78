"""What is known about a document from outside its text: the fields of it, and what stands in a file beside it.

    minutes.html             a source
    minutes.html.meta.json   {"title": "Minutes of 4 March", "publisher": "Harbour Board", "date": "2025-03-04"}

What a format says of its document is overridden by the file beside it, and that by what the user says of all.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import asdict

from quoteproof.errors import why
from quoteproof.model import Meta, Problem
from quoteproof.readers.decode import mend

FIELDS = ("title", "author", "speaker", "publisher", "date", "url", "language")
"""What every format may say of a document; whatever else it says is kept in `Meta.extra`."""

BESIDE = ".meta.json"
_HINT = 'write {"title": "…", "author": "…", "date": "2025-03-04"}'


def of_pairs(pairs: Iterable[tuple[str, Any]]) -> Meta:
    """Return the metadata of names and values, in order; a value that is no string is kept as JSON, null not at all."""
    told = {key: string(value) for key, value in pairs if value is not None}
    known = {key: told.pop(key) for key in FIELDS if key in told}
    return Meta(**known, extra=tuple(told.items()))


def string(value: Any) -> str:
    """Return a value of a JSON object as words: a list of strings with commas between, what is no string as JSON."""
    if isinstance(value, str):
        return mend(value)
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return mend(", ".join(value))
    return msgspec.json.encode(value).decode()


def over(meta: Meta, last: Meta) -> Meta:
    """Return `meta` with what `last` says in its stead."""
    told = {key: value for key, value in asdict(last).items() if value is not None and key != "extra"}
    extra = dict(meta.extra) | dict(last.extra)
    return msgspec.structs.replace(meta, **told, extra=tuple(extra.items()))


def beside(path: str) -> str:
    """Return the path at which metadata of a file may stand."""
    return path + BESIDE


def read_beside(path: str) -> Meta | Problem | None:
    """Return what the file beside `path` says; None where there is none, a problem where it cannot be read."""
    there = beside(path)
    try:
        data = Path(there).read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):  # nor can the file be there whose path is none
        return None
    except OSError as error:
        return Problem(mend(there), f"this file of metadata cannot be read: {why(error)}")
    try:
        told = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return Problem(mend(there), f"this file of metadata is not valid JSON ({error})", _HINT)
    if not isinstance(told, dict):
        return Problem(mend(there), "this file of metadata holds no object", _HINT)
    return of_pairs((mend(key), value) for key, value in told.items())
