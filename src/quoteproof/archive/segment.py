"""A segment that is open for reading: documents by their number, and the arrays that the kernel walks over."""

from __future__ import annotations

import zlib
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from math import log
from threading import Lock
from typing import NamedTuple

import msgspec
from msgspec import Struct

from quoteproof import kernel
from quoteproof.archive.catalog import Entry, SegmentRow
from quoteproof.archive.format import Buffer, Sections
from quoteproof.model import Document, Mark, Meta, Span

KEPT = 8_000_000  # code points of documents that are kept cut: the candidates of one quotation are often the next one's, too

RECORDS = 4096  # records that are kept: of a formula that a hundred documents have, the earliest is looked for again and again


class Record(Struct, frozen=True):
    """What META holds of a document."""

    id: str
    meta: Meta = Meta()
    marks: tuple[Mark, ...] = ()
    path: str | None = None
    partial: str | None = None


class _Meta(Meta, frozen=True, omit_defaults=True):
    """The same, written without what is not known."""


class _Mark(Mark, frozen=True, omit_defaults=True):
    """The same, written without a value where there is none."""


class _Record(Struct, frozen=True, omit_defaults=True):
    """A record as it is written."""

    id: str
    meta: _Meta = _Meta()
    marks: tuple[_Mark, ...] = ()
    path: str | None = None
    partial: str | None = None


def encode_record(document: Document) -> bytes:
    """Return the document's record as META holds it. Raises UnicodeEncodeError for a lone surrogate."""
    return msgspec.json.encode(msgspec.convert(document, _Record, from_attributes=True))


class Cut(NamedTuple):
    """The words of a document: their ids, and where they start and end in code points."""

    ids: memoryview
    starts: memoryview
    ends: memoryview

    def span(self, first: int, after: int) -> Span:
        """Return the stretch of text from the word `first` to the one before `after`. Raises IndexError."""
        return Span(self.starts[first], self.ends[after - 1])


_decode = msgspec.json.Decoder(Record).decode


class Segment:
    """One segment. Raises ArchiveDamaged, ArchiveTooOld or ArchiveTooNew, when it is opened and when a document is read."""

    def __init__(self, data: Buffer, name: str) -> None:
        self._sections = sections = Sections(data, name)
        self.id = sections.header.id
        self.count = sections.header.documents
        self.ids = sections.numbers("WORD")
        self.suffixes = sections.numbers("SUFF")
        self._text = sections.bytes("TEXT")
        self._meta = sections.bytes("META")
        self._columns()
        self._heads = sections.numbers("HEAD")
        self.index = kernel.Segment(self.ids, self.suffixes, self._heads, self.starts[:-1])
        self.record = lru_cache(RECORDS)(self._record)
        """What is known of a document, by its number."""
        self._kept: dict[int, tuple[Document, Cut]] = {}
        self._size, self._lock = 0, Lock()

    @property
    def row(self) -> SegmentRow:
        """What the catalog says of this segment."""
        return SegmentRow(self.id, len(self._sections.data), self.count, len(self.suffixes))

    def document(self, number: int) -> Document:
        """Return a document as it was put in; its two checksums are compared."""
        return self._assemble(number, bytes(self.text_bytes(number)).decode("utf-8", "surrogatepass"))

    def cut(self, number: int) -> tuple[Document, Cut]:
        """Return a document with the places of its words. The last ones asked for are kept."""
        kept = self._kept.get(number)
        if kept is None:
            document = self.document(number)
            kept = document, Cut(*(memoryview(numbers) for numbers in kernel.words(document.text)))
            with self._lock:
                self._keep(number, kept)
        return kept

    def _keep(self, number: int, cut: tuple[Document, Cut]) -> None:
        if number in self._kept:  # another thread was quicker
            return
        self._kept[number] = cut
        self._size += len(cut[0].text)
        while self._size > KEPT and len(self._kept) > 1:
            self._size -= len(self._kept.pop(next(iter(self._kept)))[0].text)

    def text_bytes(self, number: int) -> memoryview:
        """Return a document's text in UTF-8, as checked as `document`."""
        data = self._cut(self._text, self._texts, number)
        if zlib.crc32(data) != self._sums[number]:
            raise self._sections.damaged(f"the text of document {number} does not match its checksum")
        return data

    def record_bytes(self, number: int) -> memoryview:
        """Return a document's record as META has it."""
        data = self._cut(self._meta, self._records, number)
        if zlib.crc32(data) != self._record_sums[number]:
            raise self._sections.damaged(f"the record of document {number} does not match its checksum")
        return data

    def words(self, number: int) -> memoryview:
        """Return the hashes of a document's words, without the separator."""
        return self.ids[self.starts[number] : self.starts[number + 1] - 1]

    def rarity(self, word: int) -> float:
        """Return how much a word, given by its id, says of where it stands: 0 for one that is all there is.

        Words that share the first bits of their id are counted together: of the rare ones in a large segment, none do.
        """
        head = word >> (kernel.ID_BITS + 1 - len(self._heads).bit_length())
        places = self._heads[head + 1] - self._heads[head]
        return log(len(self.suffixes) / places) if places > 0 else 0.0

    def owner(self, word: int) -> int:
        """Return the number of the document that has this word of the segment."""
        return bisect_right(self.starts, word) - 1

    def entry(self, number: int) -> Entry:
        """Return what the catalog wants to know of a document."""
        return Entry(self._assemble(number, ""), len(self.words(number)))

    @contextmanager
    def walked(self) -> Iterator[None]:
        """Say that the segment is damaged when its index leads outside of its words or of a document."""
        try:
            yield
        except IndexError:
            raise self._sections.damaged("its index leads nowhere") from None

    def faults(self) -> list[str]:
        """Read every byte; say what is not as it was written."""
        return self._sections.faults()

    def _record(self, number: int) -> Record:
        return _decode(self.record_bytes(number))

    def _assemble(self, number: int, text: str) -> Document:
        record = self.record(number)
        return Document(record.id, text, record.meta, record.marks, record.path, record.partial)

    def _columns(self) -> None:
        """Find the columns of DOCS, and check that the sections are as long as they say."""
        table, rows = self._sections.numbers("DOCS"), self.count + 1
        if len(table) != 5 * rows:
            raise self._sections.damaged("section DOCS does not have a row a document")
        columns = [table[i * rows : (i + 1) * rows] for i in range(5)]
        self._texts, self._records, self.starts, self._sums, self._record_sums = columns
        if self.starts[0] != 0:
            raise self._sections.damaged("its first document does not begin with the first word")
        ends = (self._texts[-1], self._records[-1], self.starts[-1], self.starts[-1] - self.count)
        if ends != (len(self._text), len(self._meta), len(self.ids), len(self.suffixes)):
            raise self._sections.damaged("its sections do not fit together")

    def _cut(self, data: memoryview, starts: memoryview, number: int) -> memoryview:
        start, end = starts[number], starts[number + 1]
        if not start <= end <= len(data):
            raise self._sections.damaged(f"document {number} lies outside the file")
        return data[start:end]
