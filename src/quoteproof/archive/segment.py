"""A segment that is open for reading: documents by their number, and the arrays that the kernel walks over."""

from __future__ import annotations

import zlib
from _thread import allocate_lock  # what `threading` stands on, which takes long to load itself
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from functools import lru_cache
from math import log
from types import TracebackType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import kernel
from quoteproof.archive.asked import Asked
from quoteproof.archive.files import let_go
from quoteproof.archive.format import INDEX, TURNS_VERSION, VOICES, Buffer, Sections
from quoteproof.archive.records import Record, decoded_record
from quoteproof.archive.rows import Entry, SegmentRow
from quoteproof.archive.view import Blocks, Numbers
from quoteproof.archive.voices import decoded, decoded_said, said
from quoteproof.cached import cached_property
from quoteproof.errors import ArchiveDamaged
from quoteproof.model import Document, Span, Turn

KEPT = 24_000_000  # code points of documents that are kept: candidates of one quotation are often those of the next

COLUMNS = 7  # of DOCS
DIGEST = 32  # bytes
_ID = (1 << kernel.ID_BITS) - 1
WORDS = 1 << 14  # whose number is kept
GLANCES = 1 << 13  # documents that are looked at before what was read of them is let go of
STRETCHES = 512  # that are kept: a passage is laid, looked at closer and is the nearest one, too
RECORDS = 4096  # records that are kept: of a formula that a hundred documents have, the earliest is looked for again and again


class Stretch(Struct, frozen=True):
    """Some words in a row of a document, from the word `first` on; numbers of words are the document's."""

    first: int
    at: int  # the code point of the document at which `text` begins, and from which `words` count
    text: str
    words: kernel.Words

    def start(self, word: int) -> int:
        """Return where a word begins, in code points of the document."""
        return self.at + int(self.words.start(word - self.first))

    def end(self, word: int) -> int:
        """Return where a word ends, in code points of the document."""
        return self.at + int(self.words.end(word - self.first))

    def norms(self, first: int, after: int) -> list[str]:
        """Return the words from `first` to the one before `after`, folded."""
        norms: list[str] = self.words.norms(first - self.first, after - self.first)
        return norms

    def span(self, first: int, after: int) -> Span:
        """Return the stretch of text from the word `first` to the one before `after`."""
        return Span(self.start(first), self.end(after - 1))

    def printed(self, first: int, after: int) -> str:
        """Return the text from the word `first` to the one before `after`. No sum has been compared for it."""
        return self.text[self.words.start(first - self.first) : self.words.end(after - 1 - self.first)]


class Place(Struct, frozen=True):
    """Where a cut of a document can begin."""

    word: int
    point: int
    byte: int


class Guard:
    """A way through the index of a segment: says that it is damaged when it leads outside of its words or of a document."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, IndexError):
            raise self._segment.astray() from None


FEW_HEADS = 1 << 12
"""Rows of the table of first bits up to which a word is counted by itself: in a segment of a hundred words thirty share a row."""


class Segment:
    """One segment. Raises ArchiveDamaged, ArchiveTooOld or ArchiveTooNew, when it is opened and when a document is read."""

    def __init__(self, data: Buffer, name: str, blocks: Blocks | None = None) -> None:
        self._sections = sections = Sections(data, name, blocks)
        self.id = sections.header.id
        self.count = sections.header.documents
        self._text, self._meta, self._digests = (sections.view(tag) for tag in ("TEXT", "META", "SHAS"))
        self._ids, self._places = sections.view("WORD", "Q"), sections.view("PLAC", "I")
        self._entries = kernel.Index(sections.numbers(INDEX[0]), *(sections.view(tag, "I") for tag in INDEX[1:]))
        self._columns()
        self._fit()
        self.index = self._indexed()
        self.record = lru_cache(RECORDS)(self._record)
        """What is known of a document, by its number."""
        self.standing = lru_cache(WORDS)(self._standing)
        """How often a word, given by its id, stands here; None for one of the frequent words, which are not counted."""
        self.idf = lru_cache(WORDS)(self._idf)
        """How much a word, given by its id, says of where it stands: 0 for one that is all there is, or frequent."""
        self.digest = lru_cache(RECORDS)(self._digest)
        """The hex SHA-256 of a document's text, by its number."""
        self._cut = lru_cache(STRETCHES)(self._cut_between)
        self._kept: dict[int, Document] = {}
        self._size, self._lock = 0, allocate_lock()
        self.blocks = blocks
        """Where what is not here yet comes from; None: all of it is here."""
        self.asked = Asked(self.index)
        """What a search asks."""
        self.guard = Guard(self)
        """To be entered by who uses `index` or `asked`."""

    def _indexed(self) -> Any:
        """What the kernel looks through."""
        sections, documents = self._sections, (self.starts[:-1], self.ranks[:-1])
        parts = kernel.Index(self._entries.frequent, *(sections.mapped(tag, "I") for tag in INDEX[1:]))
        if sections.blocks is None:
            return kernel.Segment(sections.mapped("WORD"), parts, *documents)
        return kernel.Partial(sections.mapped("WORD"), parts, *documents, sections.blocks)

    @property
    def row(self) -> SegmentRow:
        """What the catalog says of this segment."""
        return SegmentRow(self.id, len(self._sections.data), self.count, self._sections.header.words)

    def document(self, number: int) -> Document:
        """Return a document as it was put in, with its turns; its checksums are compared."""
        return self._assemble(number, str(self.text_bytes(number), "utf-8", "surrogatepass"), self._turns(number))

    def source(self, number: int) -> Document:
        """Return a document as `document` does; the last ones asked for are kept."""
        document = self._kept.get(number)
        if document is None:
            document = self.document(number)
            with self._lock:
                self._keep(number, document)
        return document

    def _keep(self, number: int, document: Document) -> None:
        if number in self._kept:  # another thread was quicker
            return
        self._kept[number] = document
        self._size += len(document.text)
        while self._size > KEPT and len(self._kept) > 1:
            self._size -= len(self._kept.pop(next(iter(self._kept))).text)

    def length(self, number: int) -> int:
        """Return how many words a document has: all but the separators in its last number."""
        first, after = self.starts[number], self.starts[number + 1]
        try:
            last = self._ids[after // kernel.THREE - 1] if after > first else 0
        except IndexError:
            raise self.astray() from None
        return int(after - first - (1 if last >> kernel.ID_BITS & _ID else 2 if last >> 2 * kernel.ID_BITS else 3))

    def stretch(self, number: int, first: int, after: int) -> Stretch:
        """Cut the words of a document from `first` to the one before `after`, and some beside them.

        A cut begins at the last place before and ends at the next place behind, so it reads some 100 words more than asked for,
        but not the document. Words that the document does not have, or a place that is none, are damage.
        """
        try:
            cut = self._cut(number, first // kernel.SPACING, -(-after // kernel.SPACING), number in self._kept)
        except (IndexError, UnicodeDecodeError):  # a place amid a character
            raise self.astray() from None
        if not 0 <= first <= after <= self.length(number):
            raise self.astray()
        return cut

    def _cut_between(self, number: int, low: int, high: int, kept: bool) -> Stretch:
        """Cut the words of a document between two of its places; where its text is at hand (`kept`), the cut is looked at in it."""
        words, text, marks = self.length(number), self._texts[number], self._marks[number]
        begin = self._place(marks, words, low, -1) or Place(0, 0, 0)
        end = self._place(marks, words, high, 1) or Place(words, 0, self._texts[number + 1] - text)
        data = str(self._text[text + begin.byte : text + end.byte], "utf-8", "surrogatepass")
        cut = kernel.Words(data)
        document = self._kept.get(number) if kept else None
        if len(cut) != end.word - begin.word or (document and not document.text.startswith(data, begin.point)):
            raise self.astray()
        return Stretch(begin.word, begin.point, data, cut)

    def _place(self, marks: int, words: int, place: int, step: int) -> Place | None:
        """The place of this number in a document of so many words whose places begin at `marks`, or the next in this direction at
        which a cut can begin; None at the edge of the document."""
        while place > 0 and place * kernel.SPACING < words:
            at = 2 * (marks + place) - 2
            if self._places[at + 1] != kernel.NOWHERE:
                return Place(place * kernel.SPACING, self._places[at], self._places[at + 1])
            place += step
        return None

    def text_bytes(self, number: int) -> memoryview:
        """Return a document's text in UTF-8, as checked as `document`."""
        data = self._between(self._text, self._texts, number)
        if zlib.crc32(data) != self._sums[number]:
            raise self._sections.damaged(f"the text of document {number} does not match its checksum")
        return data

    def record_bytes(self, number: int) -> memoryview:
        """Return a document's record as META has it."""
        data = self._between(self._meta, self._records, number)
        if zlib.crc32(data) != self._record_sums[number]:
            raise self._sections.damaged(f"the record of document {number} does not match its checksum")
        return data

    def sums(self, number: int) -> tuple[int, int]:
        """Return the checksums of a document's text and of its record, as they were written."""
        return self._sums[number], self._record_sums[number]

    def told(self, number: int) -> bytes | memoryview | None:
        """Return what TURN has of a document, b"" where it has no turns; None where nobody has looked. Its checksum is compared."""
        if self._roll is None:
            return None
        numbers, starts, sums, data = self._roll
        row = bisect_left(numbers, number)
        if row == len(numbers) or numbers[row] != number:
            return b""
        turns = data[starts[row] : starts[row + 1]]
        if zlib.crc32(turns) != sums[row]:
            raise self._sections.damaged(f"the turns of document {number} do not match their checksum")
        return turns

    def said(self, removed: Collection[int]) -> Counter[str]:
        """Count the words that each name says in the documents that are not `removed`."""
        data = self._sections.whole("SAID")
        if data is None:
            found: Counter[str] = Counter()
            for number in range(self.count):
                found.update(self.said_in(number) if number not in removed else {})
            return found
        found = Counter(decoded_said(data))
        for number in removed:
            found.subtract(self.said_in(number))
        return found

    def said_in(self, number: int) -> dict[str, int]:
        """Return how many words each name says in a document."""
        return said(self.told(number) or b"", self.record(number).meta, self.length(number))

    def words(self, number: int) -> memoryview:
        """Return the packed ids of a document's words."""
        return self._ids[self.starts[number] // kernel.THREE : self.starts[number + 1] // kernel.THREE]

    def places(self, number: int) -> memoryview:
        """Return a document's row of PLAC."""
        return self._places[2 * self._marks[number] : 2 * self._marks[number + 1]]

    def _idf(self, word: int) -> float:
        standing = self.standing(word)
        return log(len(self._entries.suffixes) / standing) if standing else 0.0

    def _standing(self, word: int) -> int | None:
        """Count a word. Those that share the first bits of their id are told apart only in a small segment, where dozens do; of the
        rare ones in a large one, none do."""
        heads = self._entries.table
        head = word >> (kernel.ID_BITS + 1 - len(heads).bit_length())
        places = heads[head + 1] - heads[head]
        if not 0 <= places <= len(self._entries.suffixes) or word in self._frequent:
            return None
        if places and len(heads) <= FEW_HEADS:
            return len(kernel.occurrences(memoryview(array("I", [word])), self.index, limit=places))
        return int(places)

    def owner(self, word: int) -> int:
        """Return the number of the document that has this word of the segment."""
        return bisect_right(self.starts, word) - 1

    def entry(self, number: int) -> Entry:
        """Return what the catalog wants to know of a document."""
        return Entry(self._assemble(number, ""), self.length(number))

    def entries(self) -> Iterator[Entry]:
        """Give what the catalog wants to know of all documents. The last words of each are read for it, which is a page of nearly all that
        there are: so what was read is let go of now and then."""
        for number in range(self.count):
            yield self.entry(number)
            if (number + 1) % GLANCES == 0 or number + 1 == self.count:
                self.let_go()

    def let_go(self) -> None:
        """Let go of the memory of what was read."""
        if self.blocks is None:
            let_go(self._sections.data)

    def astray(self) -> ArchiveDamaged:
        """Return the error that says that the index leads outside of its words or of a document."""
        return self._sections.damaged("its index leads nowhere")

    def faults(self) -> list[str]:
        """Read every byte; say what is not as it was written."""
        return self._sections.faults()

    def _digest(self, number: int) -> str:
        return self._digests[DIGEST * number : DIGEST * (number + 1)].hex()

    def _record(self, number: int) -> Record:
        record = decoded_record(self.record_bytes(number))
        return replace(record, meta=replace(record.meta, digest=self.digest(number)))

    def _assemble(self, number: int, text: str, turns: tuple[Turn, ...] | None = None) -> Document:
        record = self.record(number)
        return Document(record.id, text, record.meta, record.marks, record.path, record.partial, turns, record.reading)

    def _turns(self, number: int) -> tuple[Turn, ...] | None:
        told = self.told(number)
        return None if told is None else decoded(told)

    @cached_property
    def _roll(self) -> tuple[memoryview, memoryview, memoryview, Numbers] | None:
        """The columns of ROLL, and TURN; None where nobody has looked for turns, or another version has."""
        if any(tag not in self._sections.toc for tag in VOICES):
            return None
        self._sections.whole("ROLL")
        roll, data = self._sections.numbers("ROLL"), self._sections.view("TURN")
        if roll[0] != TURNS_VERSION:
            return None
        table, rows = roll[1:], (len(roll) - 2) // 3
        return table[:rows], table[rows : 2 * rows + 1], table[2 * rows + 1 :], data

    def _columns(self) -> None:
        """Find the columns of DOCS."""
        table, rows = self._sections.numbers("DOCS"), self.count + 1
        if len(table) != COLUMNS * rows:
            raise self._sections.damaged("section DOCS does not have a row a document")
        columns = [table[i * rows : (i + 1) * rows] for i in range(COLUMNS)]
        self._texts, self._records, self.starts, self._marks, self._sums, self._record_sums, self.ranks = columns
        if self.starts[0] != 0:
            raise self._sections.damaged("its first document does not begin with the first word")

    def _fit(self) -> None:
        """Check that the sections are as long as they say."""
        frequent, suffixes, table, guide = self._entries
        self._frequent = frozenset(frequent)
        ends = (self._texts[-1], self._records[-1], self.starts[-1], 2 * self._marks[-1])
        fit = ends == (len(self._text), len(self._meta), kernel.THREE * len(self._ids), len(self._places))
        bits = (len(table) - 1).bit_length() - 1
        fit = fit and 2 <= bits <= kernel.ID_BITS and len(table) == (1 << bits) + 1
        fit = fit and len(guide) == -(-len(suffixes) // kernel.STEP)
        fit = fit and len(self._digests) == DIGEST * self.count
        if not fit or len(suffixes) > self._sections.header.words:
            raise self._sections.damaged("its sections do not fit together")

    def _between(self, data: Numbers, starts: memoryview, number: int) -> memoryview:
        start, end = starts[number], starts[number + 1]
        if not start <= end <= len(data):
            raise self._sections.damaged(f"document {number} lies outside the file")
        return data[start:end]
