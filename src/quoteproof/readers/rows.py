"""Documents as JSON objects: one a line (`.jsonl`), or one or an array of them in a file (`.json`).

`text` (or another field, by name) is required; `id title author speaker publisher date url language` are understood;
each may be in another field, by name (`Fields`); every other key is kept in `meta.extra`, as it is where it is a string, as JSON where it is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO

import msgspec

from quoteproof.model import Document, Fields, Problem
from quoteproof.readers import reading, transcripts
from quoteproof.readers.decode import BYTE_ORDER_MARKS, Undecodable, decode, mend
from quoteproof.readers.metadata import FIELDS, of_pairs, string
from quoteproof.readers.origin import Origin, Unread

SURROGATE_HINT = "write the file as UTF-8; a character that is half of a pair cannot be kept"


def read_lines(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield a document or a problem for each line that is not empty; never more than one line is held."""
    rows = 0
    for number, line in enumerate(_lines(stream), 1):
        if line.strip():
            rows += 1
            yield _row(line, origin, number)
    if not rows:
        yield origin.problem("the file is empty")


def read_whole(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of an object, or those of an array of objects; a file of lines is read as one of lines.

    An object that a program for speech has written is a transcript.
    """
    try:
        data = decode(stream.read()).text.encode()
    except Undecodable as error:
        yield origin.problem(str(error), error.hint)
        return
    value = _parsed(data)
    if isinstance(value, list):
        for index, item in enumerate(value, 1):
            yield document(item, origin, f"{origin.id}:{index}", index)
    elif isinstance(value, dict) and transcripts.is_transcript(value):
        yield from transcripts.read(value, origin)
    elif isinstance(value, dict):
        yield document(value, origin, origin.id, None)
    elif not data.strip():
        yield origin.problem("the file is empty")
    elif isinstance(_parsed(data.lstrip().split(b"\n", 1)[0]), dict):
        yield from (_row(line, origin, number) for number, line in enumerate(data.split(b"\n"), 1) if line.strip())
    else:
        yield origin.problem(f"not valid JSON ({value})", 'write {"text": "…"}, or an array of such objects')


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the lines in UTF-8, whatever the byte order mark says; only UTF-16 and UTF-32 are held whole."""
    for number, line in enumerate(iter(lambda: stream.readline(reading.LARGEST + 1), b"")):
        if len(line) > reading.LARGEST:
            raise Unread(f"line {number + 1:,} has more than {reading.LARGEST >> 20:,} MB", "cut it into parts")
        if number == 0:
            mark = next((mark for mark, _ in BYTE_ORDER_MARKS if line.startswith(mark)), b"")
            if len(mark) in (2, 4):
                yield from _decoded(line + stream.read())
                return
            line = line[len(mark) :]
        yield line


def _decoded(data: bytes) -> Iterator[bytes]:
    try:
        yield from decode(data).text.encode().split(b"\n")
    except Undecodable:
        yield data


def _row(line: bytes, origin: Origin, number: int) -> Document | Problem:
    value = _parsed(line)
    if isinstance(value, str):
        return origin.problem(f"this line is not valid JSON ({value})", "one object a line", line=number)
    return document(value, origin, f"{origin.id}:{number}", number)


def _parsed(data: bytes) -> Any:
    """Return the object or array in `data`, or words that say why there is none."""
    try:
        value = msgspec.json.decode(data)
    except RecursionError:
        return "nested too deeply"
    except UnicodeDecodeError:
        return "not UTF-8"
    except msgspec.DecodeError as error:
        return "half of a surrogate pair, or cut off" if "truncated" in str(error) else str(error)
    return value if isinstance(value, (dict, list)) else "not an object"


def document(value: Any, origin: Origin, fallback_id: str, line: int | None) -> Document | Problem:
    """Return the document that a row describes; the id is the row's own or its place in the file."""
    if not isinstance(value, dict):
        return origin.problem("this is not an object", 'write {"text": "…"}', line=line)
    fields = origin.fields
    text = value.pop(fields.text, None)
    if not isinstance(text, str) or not text.strip():
        return origin.problem(*_no_text(text, value, fields.text), line=line)
    identity = value.pop(fields.id, None) if fields.id else None
    told = {name: value.pop(column) for name, column in _elsewhere(fields) if column in value}
    name = fallback_id if identity in (None, "") else string(identity)
    return Document(name, mend(text), of_pairs((value | told).items()), path=origin.path)


@cache
def _elsewhere(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Return what rows know under another name than we do, with that name."""
    known = ((name, getattr(fields, name)) for name in FIELDS if hasattr(fields, name))
    return tuple((name, column) for name, column in known if name != column)


def _no_text(text: Any, value: dict[str, Any], field: str) -> tuple[str, str | None]:
    if isinstance(text, str):
        return f"the field {field!r} is empty", None
    strings = [key for key, item in value.items() if isinstance(item, str)]
    hint = f"name the field that holds the text with --text-field: {', '.join(strings)}" if strings else None
    return f"no field {field!r} with text", hint
