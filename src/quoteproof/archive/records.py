"""The records of documents, as META holds them."""

from __future__ import annotations

from functools import cache

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quoteproof.model import Document, Mark, Meta

LATEST = "9"  # is behind every date


def seniority(date: str | None, name: str) -> tuple[str, str]:
    """Return by what documents stand in order that hold the same words: the earlier, what has no date last, then by id."""
    return date or LATEST, name


class Record(Struct, frozen=True):
    """What META holds of a document."""

    id: str
    meta: Meta = Meta()
    marks: tuple[Mark, ...] = ()
    path: str | None = None
    partial: str | None = None
    reading: str | None = None

    @property
    def seniority(self) -> tuple[str, str]:
        """By what documents stand in order that hold the same words: the earlier, then the lower id."""
        return seniority(self.meta.date, self.id)


class _Meta(Meta, frozen=True, omit_defaults=True):
    """The same, written without what is not known."""


_UNKNOWN = _Meta()


class _Mark(Mark, frozen=True, omit_defaults=True):
    """The same, written without a value where there is none."""


class _Record(Struct, frozen=True, omit_defaults=True):
    """A record as it is written."""

    id: str
    meta: _Meta = _UNKNOWN
    marks: tuple[_Mark, ...] = ()
    path: str | None = None
    partial: str | None = None
    reading: str | None = None


def encode_record(document: Document) -> bytes:
    """Return the document's record as META holds it. Raises UnicodeEncodeError for a lone surrogate."""
    record = msgspec.convert(document, _Record, from_attributes=True)
    meta = replace(record.meta, digest=None)
    return msgspec.json.encode(replace(record, meta=_UNKNOWN if meta == _UNKNOWN else meta))


def decoded_record(data: bytes | memoryview) -> Record:
    """Return what a record says."""
    return _decoder().decode(data)


@cache
def _decoder() -> msgspec.json.Decoder[Record]:
    """Made when it is first used: ^C while it is made, which is long at the start, was a crash."""
    return msgspec.json.Decoder(Record)
