"""What stands in a catalog: its tables, and the records that are read from them and written to them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import astuple

from quoteproof.archive import names
from quoteproof.archive.files import SEGMENT
from quoteproof.digests import sha256
from quoteproof.model import Document, Problem

SCHEMA = """
CREATE TABLE archive (format INTEGER, fold INTEGER, documents INTEGER, words INTEGER, digest TEXT, seal TEXT);
CREATE TABLE segments (number INTEGER PRIMARY KEY, id TEXT UNIQUE, bytes INTEGER, documents INTEGER, words INTEGER);
CREATE TABLE removed (segment INTEGER, ordinal INTEGER, words INTEGER, PRIMARY KEY (segment, ordinal));
CREATE TABLE problems ("where" TEXT, message TEXT, hint TEXT, document TEXT, UNIQUE ("where", message));
CREATE TABLE documents (
    id TEXT UNIQUE, segment INTEGER, ordinal INTEGER, words INTEGER, names TEXT, path TEXT,
    title TEXT, author TEXT, speaker TEXT, publisher TEXT, date TEXT, url TEXT, language TEXT, retrieved TEXT,
    digest TEXT, extra TEXT, UNIQUE (segment, ordinal)
);
"""
"""`segment` in a table: the `number` of one. `removed`: documents that a segment still holds. `names`: what `holds` looks in (names.py). `extra`: a JSON array of pairs."""

TABLES = frozenset(" ".join(statement.split()) for statement in SCHEMA.split(";") if statement.strip())

CALLED = 16  # documents of one name that are told
KNOWN = ("title", "author", "speaker", "publisher", "date", "url", "language", "retrieved", "digest")
COLUMNS = ("id", "segment", "ordinal", "words", "names", "path", *KNOWN, "extra")  # of `documents`


class Place(Struct, frozen=True):
    """Where a document stands: a segment's id and the document's number in it."""

    segment: str
    number: int


class Move(Struct, frozen=True):
    """Documents that go to another segment: those from `first` to the one before `after` of one, to the numbers from `to` on."""

    segment: str
    first: int
    after: int
    to: int


class Named(Struct, frozen=True):
    """A document's id and what `holds` looks in."""

    id: str
    names: str


class Listed(Struct, frozen=True):
    """A document as a list has it: what it is called, and how many words it has."""

    id: str
    words: int
    title: str | None = None
    author: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None


class Known(Struct, frozen=True):
    """A document that is there: the digest of its text, and the path that it came from."""

    digest: str
    path: str | None


class Made(Struct, frozen=True):
    """A table, or something else, and how it is made."""

    type: str
    sql: str


class Versions(Struct, frozen=True):
    """What every version of the catalog has in its table `archive`, whatever else it has there."""

    format: int
    fold: int


class SegmentRow(Struct, frozen=True):
    """What the catalog knows of a segment."""

    id: str
    bytes: int
    documents: int
    words: int

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"{self.id}{SEGMENT}"


class Changes(Struct, frozen=True):
    """What a build, an addition or a removal did, in documents; `skipped`: they were there already."""

    added: int = 0
    skipped: int = 0
    removed: int = 0
    refused: int = 0  # rows that are no documents, or had an id that is another's; `problems` say why
    problems: tuple[Problem, ...] = ()


class Part(Struct, frozen=True):
    """A segment that was written elsewhere: its file, and the numbers of its documents that are not to be seen."""

    file: Path
    row: SegmentRow
    hidden: frozenset[int] = frozenset()


class Handed(Struct, frozen=True):
    """What an archive is made of that others wrote: the segments, in their order, and what came of all documents."""

    parts: tuple[Part, ...]
    changes: Changes


class Totals(Struct, frozen=True):
    """The row of `archive`; `digest` is the same for the same documents, however they came in."""

    format: int
    fold: int
    documents: int
    words: int
    digest: str
    seal: str


class Entry(Struct, frozen=True):
    """A document, its text left out, and its number of words: what becomes a row."""

    record: Document
    words: int

    def row(self, segment: int, ordinal: int) -> tuple[str | int | None, ...]:
        """Return the values of the columns of `documents`; `segment` is the number that the catalog gives it."""
        import json  # for whoever writes; to open an archive nothing of it is needed

        record, meta = self.record, self.record.meta
        known = [getattr(meta, name) for name in KNOWN]
        extra = json.dumps(meta.extra, ensure_ascii=False) if meta.extra else "[]"
        return (record.id, segment, ordinal, self.words, names.of_document(record), record.path, *known, extra)

    @property
    def mark(self) -> int:
        """A number of 256 bits for id and text; the sum of all is the archive's digest, and order does not matter."""
        return int.from_bytes(sha256(f"{self.record.id}\0{self.record.meta.digest}".encode()).digest(), "big")


def storable(problems: Iterable[Problem]) -> dict[tuple[str, str], Problem]:
    """Return problems as a catalog keeps them: the first of each place and message; a name that is not UTF-8 has question marks there."""
    kept: dict[tuple[str, str], Problem] = {}
    for problem in problems:
        one = Problem(*(value and value.encode("utf-8", "replace").decode() for value in astuple(problem)))
        kept.setdefault((one.where, one.message), one)
    return kept
