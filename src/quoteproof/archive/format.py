r"""The bytes of an archive: the specification, and the code that writes and reads exactly that.

An archive is a folder:

    catalog.sqlite      which segments and documents there are (the tables: rows.py)
    catalog.address     instead of it one line, where a server of PostgreSQL has it (login.py; the tables: postgres/)
    <id>.seg            a segment: some documents and their index; written once, never changed
    <id>.seg.old        a segment that such a catalog no longer lists; deleted a day later
    lock, merging       empty; held by the one process that writes, and by the one that merges segments beside it (merging.py)
    <any>.seg.new       what one of them is at

A segment is built from its documents alone and searched alone. Documents are numbered from 0 in each; words (cut by
`kernel.words`) are numbered from 0 through all documents of the segment, with one to three separators after each document, so
that every document begins with a multiple of three.

All numbers are little-endian (and read in place, so a big-endian machine is refused) and unsigned. Every section starts at a multiple of 64 and is padded to one with zeros.

    header, 64 bytes
       0   8  magic: 93 51 50 53 0D 0A 1A 0A, "\x93QPS" and line ends, which a transfer as text would change
       8   4  format version (FORMAT_VERSION)
      12   4  fold version (kernel.FOLD_VERSION): the same bytes mean other words under another folding
      16  16  id: BLAKE2b-128 of the table of contents; the file is named by its hex digits
      32   8  offset of the table of contents
      40   8  length of the file
      48   4  number of documents
      52   4  number of words, without separators
      56   4  zero
      60   4  CRC-32 of the 60 bytes before
    sections, in any order, without a gap
      TEXT    the documents' texts in UTF-8, one after the other (lone surrogates as three bytes, so that every text comes back)
      META    the documents' records, one JSON object after the other: model.Document without its text; fields with their
              default value are left out, and the digest
      SHAS    32 bytes a document: the SHA-256 of its text
      DOCS    seven columns of 4-byte numbers, one after the other, each with a number a document and one more: where its text
              begins; where its record begins; its first word; where its places begin (the last number of these four: where the
              next would); CRC-32 of its text; CRC-32 of its record; its rank by date, then by id: of equal passages
              the lower comes first (the last number of these three: 0)
      WORD    8 bytes for three words: their ids, each 21 bits of a hash, the first one in bits 42 to 62, the last one in bits 0 to
              20; bit 63 is 0. 0 is the separator
      OFTN    4 bytes a frequent word: its id. Ascending
      SUFF    4 bytes an entered word: in the lower 28 bits the numbers of the words that are not frequent, and of some that are
              (kernel/reference/suffixes.py), sorted by the 48 words from there on; in the upper 4 bits the last bits of the
              id of the word before, 0 for the first of all
      HEAD    2^b + 1 numbers of 4 bytes: in SUFF, words whose id begins with the b bits k stand from number k to number k + 1
      GUID    4 bytes for every 32nd number in SUFF: of the three ids from that word on, 63 bits together, those 32 that follow
              the first b
      PLAC    8 bytes for every 64th word of a document but the first: where in its text the word begins, in code points and in
              bytes; FF FF FF FF twice where a cut that began there might find other words
      ROLL    4-byte numbers: TURNS_VERSION of the program that wrote it (where it is another than the reader's, the turns are looked
              for anew in the texts), and three columns: the documents that have turns, ascending; where in TURN each one's begin, and where
              the next would; CRC-32 of each one's
      TURN    a MessagePack array for each of them: its voices, and five numbers a turn. A voice is an array of three: its name
              (binary, in UTF-8), the way the page tells it (`model.Way`), and how many words it says. The numbers of a turn: where
              its words begin, counted from the end of the turn before; how many code points they are; how many code points
              before them the label begins; how many the label has; which voice it is
      SAID    a MessagePack map: a name (binary, in UTF-8), and how many words are said by it: in turns, and in documents without
              turns whose metadata give it as the speaker or, failing that, the author
    table of contents, 24 bytes a section
       0   4  tag
       4   4  CRC-32 of the section with its padding
       8   8  offset
      16   8  length without padding

Nothing follows the table of contents. The header is written last: a file without one was never finished. Unknown tags are
ignored, and a section that an earlier program did not write is read by `Sections.get`, so a section may be added without a
new version; one that cannot be done without, and a changed meaning, need one.

Opening checks the header, the length and the id, and so every byte that says where something is, and that the sections fit
together. Reading a document checks its own sums, so a text that is shown is the text that was written, and has the turns that were. `verify` reads
every section's sum. There is no trailer: the header knows the length, and the id is the sum of the table.

An example: two documents, "No. Not so." with the id "a" and "Not 中" with the title "T" (tests/test_archive_format.py spells it
out byte for byte, tests/data/archives keeps it as files).

      0  header     … toc 768, length 1080, documents 2, words 5
     64  TEXT       No. Not so.Not 中                                  18 bytes, then zeros up to 128
    128  META       {"id":"a"}{"id":"é","meta":{"title":"T"}}
    192  SHAS       c9ce… bf17…
    256  DOCS       0 11 18 · 0 10 42 · 0 6 9 · 0 0 0 · sums, 0 · sums, 0 · 0 1 0
    384  WORD       no not so | | | not 中 |                           as ids: 1368777 1790487 684606 0 0 0 1790487 1497821 0
    448  OFTN                                                          none: a segment this small is entered in full
    448  SUFF       2 0 7 1 6                                          so | · no not so | · 中 | · not so | · not 中 |
                    with the tags 7 0 7 9 0                            the last four bits of not, nothing, not, no, a separator
    512  HEAD       0 0 1 3 5                                          b = 2: none begins with 00, one with 01, two with 10 …
    576  GUID       4e47c000                                           of 684606 0 0, the first of all
    640  PLAC                                                          no document has a 65th word
    640  ROLL       2 0                                                no document has turns
    704  TURN                                                          so nothing stands here
    704  SAID       80                                                 an empty map: nobody is named
    768  TOC        thirteen rows

And what TURN has of "ANN BO: We mend it.\n\nAL ODE: No.\n\nANN BO: Yes, we do.", as JSON would write it: two voices, three turns

    [[["Ann Bo","label",6],["Al Ode","label",1]], [8,13,8,7,0, 8,5,8,7,1, 8,11,8,7,0]]

Measured: 10,568 speeches, 194,089,794 bytes of text, 31,372,327 words.

    section     TEXT    META    SHAS    DOCS    WORD    OFTN    SUFF    HEAD    GUID    PLAC    catalog.sqlite
    megabytes   194.1   0.6     0.3     0.3     83.7    0.0     67.1    4.2     2.1     3.9     1.9
    a byte of text      0.003   0.002   0.002   0.431   0.000   0.346   0.022   0.011   0.020   0.010              together 0.85

ROLL, TURN and SAID take 2 thousand bytes there, for no speech has turns. Of transcripts TURN has .018 bytes a byte of text.

Format 1 had 4 bytes an id, all words in SUFF, and the digests in META and twice as long in the catalog: 1.36.
"""

from __future__ import annotations

import struct
import sys
import zlib
from typing import BinaryIO, Literal

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.archive.view import Blocks, Numbers, View
from quoteproof.digests import blake2b
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveTooNew, ArchiveTooOld
from quoteproof.kernel import FOLD_VERSION, PLACE_BITS

FORMAT_VERSION = 2
"""1: the first. 2: three ids in 8 bytes, most frequent words not in SUFF, tags, SHAS, OFTN, GUID, PLAC, ranks."""

TURNS_VERSION = 2
"""Raised when other turns are found on the same page (`analysis.structure.turns`): what archives have of them is left aside then."""

INDEX = ("OFTN", "SUFF", "HEAD", "GUID")
"""The sections of a `kernel.Index`, in its order."""
VOICES = ("ROLL", "TURN", "SAID")
"""Those that tell who speaks."""
SECTIONS = ("TEXT", "META", "SHAS", "DOCS", "WORD", *INDEX, "PLAC", *VOICES)
"""Every section, in the order in which they are written."""
OPTIONAL: frozenset[str] = frozenset(VOICES)
"""Those that came without a new version, and that archives may lack."""

MAGIC = b"\x93QPS\r\n\x1a\n"
ALIGN = 64
HEADER = struct.Struct("<8sII16sQQIII")
TOC_ROW = struct.Struct("<4sIQQ")
LIMIT = 2**32 - 2**16
"""No section counts further than a 4-byte number; the rest is room for one more separator and some padding."""

PLACES = 1 << PLACE_BITS
"""So many words, separators included, can be counted in an entry of SUFF."""

Buffer = bytes | bytearray | memoryview


class Header(Struct, frozen=True):
    """The first 64 bytes without magic and sum."""

    format: int
    fold: int
    id: str
    toc: int
    length: int
    documents: int
    words: int


class Section(Struct, frozen=True):
    """A row of the table of contents."""

    tag: str
    crc: int
    offset: int
    length: int

    @property
    def end(self) -> int:
        """Where the padding ends."""
        return padded(self.offset + self.length)


def padded(offset: int) -> int:
    """Return the next multiple of 64."""
    return -(-offset // ALIGN) * ALIGN


class Writer:
    """Writes one segment to a file opened for writing and seeking, section after section.

    Data may come in small pieces: a section goes on until the next one starts, so texts need not be held in memory.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._toc: list[Section] = []
        self._open: Section | None = None
        self._at = ALIGN
        file.write(bytes(ALIGN))

    def start(self, tag: str) -> None:
        """Begin the section `tag`, one of SECTIONS; the one before is closed."""
        self._close()
        self._open = Section(tag, 0, self._at, 0)

    def append(self, data: Buffer) -> None:
        """Write a piece of the open section."""
        assert self._open is not None
        size = memoryview(data).nbytes
        self._file.write(data)
        self._at += size
        self._open = replace(self._open, crc=zlib.crc32(data, self._open.crc), length=self._open.length + size)

    def write(self, tag: str, data: Buffer) -> None:
        """Write a whole section."""
        self.start(tag)
        self.append(data)

    def finish(self, documents: int, words: int) -> str:
        """Write the table of contents and the header; return the segment's id."""
        self._close()
        toc = b"".join(TOC_ROW.pack(s.tag.encode(), s.crc, s.offset, s.length) for s in self._toc)
        self._file.write(toc)
        identity = blake2b(toc, digest_size=16).digest()
        length = self._at + len(toc)
        head = HEADER.pack(MAGIC, FORMAT_VERSION, FOLD_VERSION, identity, self._at, length, documents, words, 0)
        self._file.seek(0)
        self._file.write(head + struct.pack("<I", zlib.crc32(head)))
        return identity.hex()

    def _close(self) -> None:
        if self._open is None:
            return
        padding = bytes(padded(self._at) - self._at)
        length = self._open.length
        self.append(padding)
        self._toc.append(replace(self._open, length=length))
        self._open = None


class Sections:
    """A segment's bytes, checked as far as that can be done without reading them all.

    `name` stands in error messages. Raises ArchiveDamaged, ArchiveTooOld or ArchiveTooNew.
    """

    def __init__(self, data: Buffer, name: str, blocks: Blocks | None = None) -> None:
        self.data = memoryview(data)
        self.blocks = blocks
        """Where what is not here yet comes from; None: all of `data` is here."""
        self.name = name
        if sys.byteorder != "little":
            raise ArchiveError(f"{name} cannot be read on a big-endian machine")
        self.header = self._header()
        self.toc = {section.tag: section for section in self._sections()}

    def get(self, tag: str) -> memoryview | None:
        """Return a section without its padding; None where the writer knew none such."""
        section = self.toc.get(tag)
        return None if section is None else self._read(section.offset, section.offset + section.length)

    def numbers(self, tag: str) -> memoryview:
        """Return a section of 4-byte numbers that every segment has; all of it is here then."""
        return self.view(tag, "I")[:]

    def mapped(self, tag: str, form: Literal["B", "I", "Q"] = "B") -> memoryview:
        """Return a section as numbers of this form; what of it is not here is not fetched."""
        section = self.toc.get(tag)
        if section is None or section.length % struct.calcsize(form):
            raise self.damaged(f"section {tag} is missing, or has a broken length")
        return self.data[section.offset : section.offset + section.length].cast(form)

    def view(self, tag: str, form: Literal["B", "I", "Q"] = "B") -> Numbers:
        """Return a section as `mapped` does; what is read of it is fetched before."""
        data = self.mapped(tag, form)
        return data if self.blocks is None else View(data, self.toc[tag].offset, self.blocks)

    def whole(self, tag: str) -> memoryview | None:
        """Return a section as `get` does; its sum is compared, so all of it is read."""
        section = self.toc.get(tag)
        if section and not self._sound(section):
            raise self.damaged(f"section {tag} does not match its checksum")
        return self.get(tag)

    def faults(self) -> list[str]:
        """Read everything; name the sections whose bytes are not those that were written."""
        return [
            f"{self.name}: section {section.tag} does not match its checksum"
            for section in self.toc.values()
            if not self._sound(section)
        ]

    def _sound(self, section: Section) -> bool:
        return zlib.crc32(self._read(section.offset, section.end)) == section.crc

    def _read(self, first: int, after: int) -> memoryview:
        if self.blocks is not None:
            self.blocks.need(first, after)
        return self.data[first:after]

    def damaged(self, what: str) -> ArchiveDamaged:
        """Return the error that says so."""
        return ArchiveDamaged(f"{self.name} is damaged: {what}; {REBUILD}")

    def _header(self) -> Header:
        raw = bytes(self._read(0, min(ALIGN, len(self.data))))
        if len(raw) < ALIGN or raw[:8] != MAGIC:
            raise self.damaged("it does not begin like a segment")
        if struct.pack("<I", zlib.crc32(raw[:60])) != raw[60:]:
            raise self.damaged("its header does not match its checksum")
        _, form, fold, identity, *rest, _ = HEADER.unpack(raw[:60])
        check_versions(form, fold, self.name)
        header = Header(form, fold, identity.hex(), *rest)
        if header.length != len(self.data):
            raise self.damaged(f"it has {len(self.data)} bytes instead of {header.length}")
        return header

    def _sections(self) -> list[Section]:
        toc = bytes(self._read(min(self.header.toc, len(self.data)), len(self.data)))
        if blake2b(toc, digest_size=16).hexdigest() != self.header.id or len(toc) % TOC_ROW.size:
            raise self.damaged("its table of contents does not match its checksum")
        rows = [Section(tag.decode("latin-1"), *rest) for tag, *rest in TOC_ROW.iter_unpack(toc)]
        starts = [section.offset for section in rows] + [self.header.toc]
        if starts != [ALIGN] + [section.end for section in rows]:
            raise self.damaged("its sections do not follow each other")
        return rows


REBUILD = "rebuild it: quoteproof archive build ARCHIVE INPUT… --replace"
UPGRADE = "pip install --upgrade quoteproof"


def check_versions(form: int, fold: int, name: str) -> None:
    """Raise ArchiveTooOld or ArchiveTooNew unless this program reads this format and this folding."""
    if form > FORMAT_VERSION or fold > FOLD_VERSION:
        raise ArchiveTooNew(f"{name} was written by a newer quoteproof ({form}.{fold}); upgrade: {UPGRADE}")
    if form < FORMAT_VERSION or fold < FOLD_VERSION:
        raise ArchiveTooOld(f"{name} was written by an older quoteproof ({form}.{fold}); {REBUILD}")
