"""Write segments: from a stream of documents, or from segments that are there already.

Texts go to the file as they come. What stays in memory is the words' hashes until they are sorted, so the number of words in a
segment decides how much memory a build takes; a stream that is longer becomes several segments, one after the other.
"""

from __future__ import annotations

import io
import zlib
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import accumulate, count
from pathlib import Path
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from quoteproof import kernel
from quoteproof.archive.files import NEW, SEGMENT, Blocks, Progress, call, settle
from quoteproof.archive.format import INDEX, LIMIT, PLACES, VOICES, Writer
from quoteproof.archive.records import encode_record, seniority
from quoteproof.archive.rows import Changes, Known, SegmentRow
from quoteproof.archive.seen import Seen
from quoteproof.archive.segment import COLUMNS, Segment
from quoteproof.archive.voices import Roll, encoded, said
from quoteproof.errors import ArchiveError
from quoteproof.model import Document, Meta, Problem

WORD_BYTES = {"fast": 8, "reference": 80}[kernel.NAME]
"""Bytes that a word takes while its segment is sorted."""
DOCUMENT = 64
"""Words that take, sorted, as much memory as what is kept of a document until they are sorted, its record included."""
BASE = 100 * 10**6  # bytes that are taken before the first word
LONGEST = LIMIT // 16  # code points in one document, so that two in UTF-8 fit into a segment
AHEAD = 4  # batches that are cut into words and not yet written
UNFINISHED = f"0{SEGMENT}{NEW}"  # what the only writer is at
BATCH = 1 << 18  # code points of a batch, or one document that has more

NOTHING = Meta()


class Batch(NamedTuple):
    """What a segment needs of some documents: their texts and records as bytes with their sums, what `kernel.pack` says of their
    words, what decides their ranks, what TURN has of each, and who says how many words in it."""

    texts: Sequence[bytes | memoryview]
    records: Sequence[bytes | memoryview]
    text_sums: Sequence[int]
    record_sums: Sequence[int]
    digests: Sequence[str]
    counts: Sequence[int]
    ids: bytes | memoryview
    places: kernel.Buffer
    seniorities: Sequence[tuple[str, str]]
    turns: Sequence[bytes | memoryview]
    said: Sequence[Mapping[str, int]]


def prepare(documents: Sequence[Document]) -> Batch:
    """Cut documents into words. Raises UnicodeEncodeError if a name has a lone surrogate."""
    texts = [document.text.encode("utf-8", "surrogatepass") for document in documents]
    records = [encode_record(document) for document in documents]
    digests = [document.meta.digest or "" for document in documents]
    counts, ids, places = kernel.pack([document.text for document in documents])
    turns = [encoded(document) for document in documents]
    return Batch(
        texts=texts,
        records=records,
        text_sums=[*map(zlib.crc32, texts)],
        record_sums=[*map(zlib.crc32, records)],
        digests=digests,
        counts=counts,
        ids=ids,
        places=places,
        seniorities=[seniority(document.meta.date, document.id) for document in documents],
        turns=turns,
        said=[said(*each) for each in zip(turns, (document.meta for document in documents), counts, strict=True)],
    )


def copied(segment: Segment, number: int) -> Batch:
    """Take a document over from another segment."""
    text_sum, record_sum = segment.sums(number)
    told = segment.told(number)
    turns = encoded(segment.document(number)) if told is None else told  # a segment of before there were turns
    count, record = segment.length(number), segment.record(number)
    return Batch(
        texts=[segment.text_bytes(number)],
        records=[segment.record_bytes(number)],
        text_sums=[text_sum],
        record_sums=[record_sum],
        digests=[segment.digest(number)],
        counts=[count],
        ids=segment.words(number),
        places=segment.places(number),
        seniorities=[record.seniority],
        turns=[turns],
        said=[said(turns, record.meta, count)],
    )


class Builder:
    """Writes one segment to an open file."""

    def __init__(self, file: BinaryIO) -> None:
        self._writer = Writer(file)
        self._writer.start("TEXT")
        self.size = 0  # of the texts so far, in bytes
        self.count = self.words = 0
        self._ids, self._records, self._digests, self._places = bytearray(), bytearray(), bytearray(), array("I")
        self._columns = [array("I") for _ in range(COLUMNS - 1)]
        self._seniorities: list[tuple[str, str]] = []
        self._roll = Roll()

    def has_room(self, batch: Batch, most: int) -> bool:
        """Say whether more documents should go into this segment, of `most` words or as much as can be counted."""
        within = self._taken + sum(map(_padded, batch.counts)) <= PLACES
        load = max(laden(self.words, self.count), self.words // 2 + len(self._records) // WORD_BYTES)
        return load < most and max(self.size, len(self._records)) < LIMIT // 2 and within

    def put(self, batch: Batch) -> None:
        """Put documents in."""
        lengths = (
            map(len, batch.texts), map(len, batch.records), map(_padded, batch.counts), map(_marked, batch.counts)
        )  # fmt: skip
        for column, start, row in zip(self._columns, self._ends(), lengths, strict=False):
            column.extend([*accumulate(row, initial=start)][:-1])
        for column, sums in zip(self._columns[4:], (batch.text_sums, batch.record_sums), strict=True):
            column.extend(sums)
        text = batch.texts[0] if len(batch.texts) == 1 else b"".join(batch.texts)
        self._writer.append(text)
        self.size += len(text)
        self.words += sum(batch.counts)
        self._records += b"".join(batch.records)
        self._digests += bytes.fromhex("".join(batch.digests))
        self._ids += batch.ids
        # a first document, nearly all of whose characters are several words
        if self._taken > PLACES:
            raise ArchiveError(f"a segment cannot hold more than {PLACES:,} words; cut the longest document into parts")
        self._places.extend(array("I", batch.places))
        self._roll.put(self.count, batch.turns, batch.said)
        self._seniorities += batch.seniorities
        self.count += len(batch.texts)

    def finish(self) -> str:
        """Sort the words, write what is left, and return the segment's id."""
        writer = self._writer
        for column, end in zip(self._columns, (*self._ends(), 0, 0), strict=True):
            column.append(end)
        writer.write("META", self._records)
        writer.write("SHAS", self._digests)
        writer.write("DOCS", b"".join([*self._columns, self._ranks()]))
        for done in (self._records, self._digests, self._columns, self._seniorities):
            done.clear()  # the words take the room
        writer.write("WORD", self._ids)
        index = kernel.index(self._ids)
        for tag, numbers in zip(INDEX, index, strict=True):
            writer.write(tag, memoryview(numbers).cast("B"))
        writer.write("PLAC", memoryview(self._places).cast("B"))
        for tag, data in zip(VOICES, self._roll.sections(), strict=True):
            writer.write(tag, data)
        return writer.finish(self.count, self.words)

    @property
    def _taken(self) -> int:
        """The places of words so far, those of separators included."""
        return len(self._ids) // 8 * kernel.THREE

    def _ends(self) -> tuple[int, int, int, int]:
        """Where the next document's text, record, words and places begin."""
        return self.size, len(self._records), self._taken, len(self._places) // 2

    def _ranks(self) -> array[int]:
        ranks = array("I", bytes(4 * (self.count + 1)))
        for rank, number in enumerate(sorted(range(self.count), key=self._seniorities.__getitem__)):
            ranks[number] = rank
        return ranks


def _padded(count: int) -> int:
    """How many words a document's packed ids have room for."""
    return (count // kernel.THREE + 1) * kernel.THREE


def _marked(count: int) -> int:
    """How many places a document has."""
    return max(count - 1, 0) // kernel.SPACING


class Intake:
    """Lets those documents of a stream through that are new, and remembers the rest.

    A document whose id and text are known is skipped; one with a known id and another text is a problem, unless it came from where that one
    came from: then it is a new version of it, and has a number behind its id. `known` looks up a document that is there already.
    """

    def __init__(self, known: Callable[[str], Known | None], progress: Progress | None = None) -> None:
        self._known, self._progress = known, progress
        self._seen = Seen()  # new ones, and those of this stream that were there before it
        self.added = 0
        """The number of documents let through."""
        self._unread: list[Problem] = []
        self._repeated: Document | None = None  # the first whose id is another's
        self.skipped = self.repeats = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was not let through."""
        return self.changes.problems

    @property
    def changes(self) -> Changes:
        """What came of the stream."""
        return outcome(self.added, self.skipped, self._unread, self._repeated, self.repeats)

    def documents(self, items: Iterable[Document | Problem]) -> Iterator[Document]:
        """Pass on the documents that are to be written, with their digest."""
        for item in items:
            if isinstance(item, Problem):
                self._unread.append(item)
                continue
            if problem := unstorable(item):
                self._unread.append(problem)
                continue
            document, known = self._version(with_digest(item))
            if known is None:
                self._seen.put(document.id, document.meta.digest or "")
                self.added += 1
                yield document
                if self._progress is not None:
                    self._progress(self.added, None)
            elif known == document.meta.digest:
                self.skipped += 1
            else:
                self.repeats += 1
                self._repeated = self._repeated or document

    def _digest(self, name: str) -> str | None:
        """Return the digest of the document that has an id."""
        if (digest := self._seen.get(name)) is not None:
            return digest
        known = self._known(name)
        return known.digest if known else None

    def _version(self, document: Document) -> tuple[Document, str | None]:
        """Return a document under the id of its version, and the digest of the one that has that id: the first id that is free, or whose
        text is the document's. `minutes.md`, then `minutes.md (2)`."""
        given = document.id
        if (digest := self._seen.get(given)) is not None:
            return document, digest
        known = self._known(given)
        if known is None:
            return document, None
        self._seen.put(given, known.digest)
        if known.path is None or known.path != document.path or known.digest == document.meta.digest:
            return document, known.digest
        others = ((name, self._digest(name)) for name in (f"{given} ({number})" for number in count(2)))
        name, taken = next(one for one in others if one[1] in (None, document.meta.digest))
        return replace(document, id=name), taken


def laden(words: int, documents: int) -> int:
    """Return how many words take, while they are sorted, as much memory as these in so many documents, before or while they are sorted."""
    return max(words, words // 2 + DOCUMENT * documents)


def capacity(memory: int) -> int:
    """Return how many words a segment may have for its build to stay within so many bytes; never too few to be useful."""
    return min(max((memory - BASE) // WORD_BYTES, 10**6), PLACES)


def write_segments(folder: Path, documents: Iterator[Document], most: int) -> Iterator[SegmentRow]:
    """Write documents to as many segments as they take, of about `most` words."""
    batches = _Waiting(_ahead(documents))
    while batches.first is not None:
        yield write_segment(folder, partial(_fill, batches, most))


def write_segment(folder: Path, fill: Callable[[Builder], None]) -> SegmentRow:
    """Write one segment; its name appears when its bytes are on the disk, and nothing lists it yet."""
    row = written(folder / UNFINISHED, fill)
    call(folder / UNFINISHED, folder / row.file)
    return row


def written(path: Path, fill: Callable[[Builder], None]) -> SegmentRow:
    """Write one segment into a new file, wholly on the disk when this is done."""
    with Blocks(path) as file:
        builder = Builder(file)
        fill(builder)
        name = builder.finish()
        size = file.seek(0, 2)
        settle(file)
    return SegmentRow(name, size, builder.count, builder.words)


def in_memory(documents: Iterable[Document]) -> bytes:
    """Return the bytes of one segment that holds all the documents."""
    file = io.BytesIO()
    builder = Builder(file)
    for batch in _batches(documents):
        builder.put(prepare(batch))
    builder.finish()
    return file.getvalue()


class _Waiting:
    """A stream whose first item can be looked at before it is taken; None at the end."""

    def __init__(self, batches: Iterator[Batch]) -> None:
        self._batches = batches
        self.first = next(batches, None)

    def drop(self) -> None:
        self.first = next(self._batches, None)


def _fill(batches: _Waiting, most: int, builder: Builder) -> None:
    while batches.first is not None and (not builder.count or builder.has_room(batches.first, most)):
        builder.put(batches.first)
        batches.drop()


def _ahead(documents: Iterable[Document]) -> Iterator[Batch]:
    """Cut documents into words on a second core, while the next ones are read on the first; a few batches at a time."""
    from concurrent.futures import Future, ThreadPoolExecutor  # only a build on disk needs it

    waiting: deque[Future[Batch]] = deque()
    with ThreadPoolExecutor(1) as pool:
        for batch in _batches(documents):
            waiting.append(pool.submit(prepare, batch))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Put documents together: between two threads each hand-over waits, so few long steps cost less than many short ones."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def with_digest(document: Document) -> Document:
    """Return the document with the SHA-256 of its text in its metadata."""
    digest = document.digest
    return document if document.meta.digest == digest else replace(document, meta=replace(document.meta, digest=digest))


def outcome(added: int, skipped: int, unread: Sequence[Problem], repeated: Document | None, repeats: int) -> Changes:
    """Return what came of a stream; of all documents with an id that is another's, the first of which is `repeated`, there is one problem."""
    meant = sum(problem.document is not None for problem in unread)  # a file, a row, an address: to be in the archive
    problems = (*unread, *([_taken_ids(repeated, repeats)] if repeated else ()))
    return Changes(added, skipped, 0, meant + repeats, problems)


def _taken_ids(first: Document, count: int) -> Problem:
    """Say that ids are taken: of rows that have none of their own there may be thousands."""
    where = first.path or first.id
    if count == 1:
        message = f"the id {first.id!r} is taken by a document with another text"
        hint = f"take the other out first: quoteproof archive remove ARCHIVE --id={first.id}"
        return Problem(where, message, hint, first.id)
    message = f"{count:,} documents have an id that is taken by another text, the first {first.id!r}; none of them is in the archive"
    hint = "say which field is the id with --id-field NAME, or number the documents with --number-ids; or take the others out first"
    return Problem(where, message, hint, first.id)


def unstorable(document: Document) -> Problem | None:
    """Say why a document cannot be written down, if it cannot."""
    where = document.path or document.id
    if len(document.text) > LONGEST:
        return Problem(where, f"the text has more than {LONGEST:,} characters", "cut it into parts", document.id)
    if document.id.isascii() and (document.path or "").isascii() and document.meta == NOTHING:
        return None  # what most documents are; to encode each twice takes 5 µs
    try:
        encode_record(document)
    except UnicodeEncodeError:
        return Problem(where, "its name or metadata has bytes that are no text", "rename it", document.id)
    return None
