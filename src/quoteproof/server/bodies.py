"""The bodies of requests, as records: what a member is called, and what it may be."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from quoteproof.server import wire
from quoteproof.server.asked import name_of, options_of
from quoteproof.server.refused import Refused
from quoteproof.server.shelf import Asked, Shelf

ROWS = "documents.jsonl"
"""What the documents of one request are read as."""


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """A text: its characters, or in base64 the bytes of its file, in any format that is read; the name tells which."""

    text: str | None = None
    file: bytes | None = None
    name: str | None = None
    id: str | None = None  # another word for the name, as rows have it

    def sent(self) -> wire.Text:
        """Return the text for a process. Raises Refused where there is none, or two."""
        if (self.text is None) == (self.file is None):
            raise Refused("unsound", "a text has either text or file", pointer="#/text")
        return wire.Text(name_of(self.name or self.id), self.text, self.file)


class Check(Text, frozen=True, forbid_unknown_fields=True):
    """A text and what to check it against."""

    archive: Asked = None
    options: dict[str, Any] = {}
    ignore: tuple[wire.Ignore, ...] = ()
    speakers: dict[str, str] = {}

    def task(self, shelf: Shelf) -> wire.Check:
        """Return what a process is to do. Raises Refused."""
        options_of(self.options)
        names = shelf.chosen(self.archive)
        return wire.Check(names, self.sent(), self.options, self.ignore, self.speakers)


class Quotes(Text, frozen=True, forbid_unknown_fields=True):
    """A text whose quotations are to be listed."""

    options: dict[str, Any] = {}


class Find(Struct, frozen=True, forbid_unknown_fields=True):
    """Words to look up."""

    words: str
    archive: Asked = None
    limit: int = 10


class Batch(Struct, frozen=True, forbid_unknown_fields=True):
    """Texts that are checked in the same way."""

    texts: tuple[Text, ...]
    archive: Asked = None
    options: dict[str, Any] = {}

    def tasks(self, shelf: Shelf) -> list[wire.Check]:
        """Return what processes are to do, in the order of the texts. Raises Refused."""
        options_of(self.options)
        names = shelf.chosen(self.archive)
        return [wire.Check(names, text.sent(), self.options) for text in self.texts]


class Add(Text, frozen=True, forbid_unknown_fields=True):
    """What is to be put into an archive: a text or a file, whose name is the document's id, or documents as rows: `id`, `text`, and what
    is known of them (`title`, `speaker`, `date` …)."""

    documents: tuple[dict[str, Any], ...] = ()

    def task(self, archive: str) -> wire.Add:
        """Return what a process is to do. Raises Refused."""
        if self.documents and self.text is None and self.file is None:
            rows = b"\n".join(msgspec.json.encode(row) for row in self.documents)
            return wire.Add(archive, wire.Text(ROWS, None, rows))
        if self.documents:
            raise Refused("unsound", "either documents, or one text or file", pointer="#/documents")
        if not (self.name or self.id):
            raise Refused("unsound", "a document needs a name", pointer="#/name")
        return wire.Add(archive, self.sent())


class Again(Struct, frozen=True, forbid_unknown_fields=True):
    """What is to be otherwise when a job is done again: more findings to let pass, other speakers."""

    ignore: tuple[wire.Ignore, ...] = ()  # without a reason: no longer
    speakers: dict[str, str | None] = {}  # None: as the text has it

    def task(self, before: wire.Check) -> wire.Check:
        """Return what a process is to do now."""
        ignored = {(one.id, one.code): one for one in (*before.ignore, *self.ignore)}
        named = before.speakers | self.speakers
        return replace(
            before,
            ignore=tuple(one for one in ignored.values() if one.reason.strip()),
            speakers={name: said for name, said in named.items() if said is not None},
        )
