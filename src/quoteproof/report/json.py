"""JSON for people and scripts: an object for one document, an array for several, indented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from quoteproof.report.fields import Object


def chunks(objects: Iterable[Object]) -> Iterator[bytes]:
    """Yield the text of the objects piece by piece; never more than two of them are held."""
    rest = iter(objects)
    first = next(rest, None)
    if first is None:
        yield b"[]\n"
        return
    second = next(rest, None)
    if second is None:
        yield _indented(first) + b"\n"
        return
    yield b"[\n" + _indented(first) + b",\n" + _indented(second)
    for item in rest:
        yield b",\n" + _indented(item)
    yield b"\n]\n"


def _indented(item: Object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(item), indent=2)
