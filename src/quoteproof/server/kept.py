"""Reports as they are kept with a job, so that any format can be written of them later: a document that many findings cite stands once."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quoteproof.model import Difference, Document, Edit, Meta, Passage, Report, Span

LEAVES = (Span, Edit, Difference, Meta)  # records that hold no document
LEVEL = 1  # of deflate: texts shrink to a third in the time of a page of JSON

T = TypeVar("T")


class Kept(Struct, frozen=True):
    """A report whose passages name a document by its place among `documents`."""

    documents: tuple[Document, ...]
    report: Report


def packed(report: Report) -> bytes:
    """Return a report as bytes."""
    numbers: dict[Document, int] = {}

    def away(document: Document) -> Document:
        return Document(str(numbers.setdefault(document, len(numbers))), "")

    made = _swapped(report, away)
    return zlib.compress(msgspec.msgpack.encode(Kept(tuple(numbers), made)), LEVEL)


def unpacked(data: bytes) -> Report:
    """Return the report of some bytes."""
    kept = msgspec.msgpack.decode(zlib.decompress(data), type=Kept)
    return _swapped(kept.report, lambda document: kept.documents[int(document.id)])


def _swapped(item: T, other: Callable[[Document], Document]) -> T:
    """Return a record with other documents in all its passages."""
    if isinstance(item, Passage):
        return replace(item, document=other(item.document))
    if isinstance(item, tuple):
        return tuple(_swapped(one, other) for one in item)  # type: ignore[return-value]
    if not isinstance(item, Struct) or isinstance(item, (*LEAVES, Document)):
        return item
    values: dict[str, Any] = {name: getattr(item, name) for name in item.__struct_fields__}
    changed = {name: made for name, value in values.items() if (made := _swapped(value, other)) is not value}
    return replace(item, **changed)


def counted(items: Iterable[object]) -> dict[str, int]:
    """Count each item by its name, and those that are none not at all."""
    return dict(sorted(Counter(str(item) for item in items if item is not None).items()))
