"""The bytes of an archive: what the specification says is what is written, and nothing else is taken for it."""

from __future__ import annotations

import shutil
import sqlite3
import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path
from random import Random

import pytest

from quoteproof import kernel
from quoteproof.archive import Archive, Changes, format
from quoteproof.archive.build import Intake, in_memory
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.segment import Segment
from quoteproof.archive.shelf import Shelf, Volume
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveTooNew, ArchiveTooOld
from quoteproof.model import Document, Meta, Problem, Span

TINY = (Document("a", "No. Not so."), Document("é", "Not 中", Meta(title="T")))
GOLDEN = Path(__file__).parent / "data" / "archives"


def spelt() -> bytes:
    """A segment of the two documents of TINY, put together by hand from the specification."""
    no, not_, so, middle = (kernel.words(word)[0][0] for word in ("no", "not", "so", "中"))
    texts = [b"No. Not so.", "Not 中".encode()]
    records = [
        b'{"id":"a"}',
        '{"id":"é","meta":{"title":"T"}}'.encode(),
    ]
    words = [no, not_, so, 0, 0, 0, not_, middle, 0]
    order = sorted((0, 1, 2, 6, 7), key=lambda at: ([*words[at : words.index(0, at)], 0], at))
    counts = [sum(word >> 19 < k for word in words if word) for k in range(5)]
    first, second, third = words[order[0]], words[order[0] + 1], 0
    columns = [
        [0, 11, 18],
        [0, len(records[0]), len(b"".join(records))],
        [0, 6, 9],
        [0, 0, 0],
        [*map(zlib.crc32, texts), 0],
        [*map(zlib.crc32, records), 0],
        [0, 1, 0],
    ]
    sections = {
        b"TEXT": b"".join(texts),
        b"META": b"".join(records),
        b"SHAS": b"".join(sha256(text).digest() for text in texts),
        b"DOCS": struct.pack("<21I", *(number for column in columns for number in column)),
        b"WORD": struct.pack("<3Q", *(words[k] << 42 | words[k + 1] << 21 | words[k + 2] for k in (0, 3, 6))),
        b"OFTN": b"",
        b"SUFF": struct.pack("<5I", *(at | ([0, *words][at] & 15) << 28 for at in order)),
        b"HEAD": struct.pack("<5I", *counts),
        b"GUID": struct.pack("<I", (first << 42 | second << 21 | third) >> 29 & 0xFFFFFFFF),
        b"PLAC": b"",
    }
    body, toc = bytearray(64), b""
    for tag, data in sections.items():
        full = data + bytes(-len(data) % 64)
        toc += tag + struct.pack("<IQQ", zlib.crc32(full), len(body), len(data))
        body += full
    head = b"\x93QPS\r\n\x1a\n" + struct.pack("<II", 2, kernel.FOLD_VERSION) + blake2b(toc, digest_size=16).digest()
    head += struct.pack("<QQIII", len(body), len(body) + len(toc), 2, 5, 0)
    body[:64] = head + struct.pack("<I", zlib.crc32(head))
    return bytes(body + toc)


def test_bytes_are_as_specified() -> None:
    """A small segment spelt out by hand is what the writer writes."""
    from quoteproof.archive.build import with_digest

    assert in_memory(map(with_digest, TINY)) == spelt()


def read(data: bytes) -> list[Document]:
    """Everything a segment has to say; raises ArchiveError where it cannot be trusted."""
    segment = Segment(data, "tiny.seg")
    documents = [segment.document(number) for number in range(segment.count)]
    if faults := segment.faults():
        raise ArchiveDamaged("; ".join(faults))
    return documents


def test_cut_off_anywhere() -> None:
    """A segment that ends too early, at whatever byte, is damaged."""
    whole = spelt()
    assert [document.text for document in read(whole)] == [document.text for document in TINY]
    for end in range(len(whole)):
        with pytest.raises(ArchiveError):
            read(whole[:end])


def test_any_changed_byte() -> None:
    """A segment with one byte changed, whichever, is not taken for a sound one."""
    whole = spelt()
    for at in range(len(whole)):
        for flip in (0x01, 0x80, 0xFF):
            damaged = bytearray(whole)
            damaged[at] ^= flip
            with pytest.raises(ArchiveError):
                read(bytes(damaged))


def changed(version: int, fold: int) -> bytes:
    """The segment, had it been written by another version."""
    data = bytearray(spelt())
    data[8:16] = struct.pack("<II", version, fold)
    data[60:64] = struct.pack("<I", zlib.crc32(data[:60]))
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "error", "advice"),
    [
        (changed(1, kernel.FOLD_VERSION), ArchiveTooOld, "quoteproof archive build"),
        (changed(2, kernel.FOLD_VERSION - 1), ArchiveTooOld, "quoteproof archive build"),
        (changed(3, kernel.FOLD_VERSION), ArchiveTooNew, "pip install --upgrade"),
        (changed(2, kernel.FOLD_VERSION + 1), ArchiveTooNew, "pip install --upgrade"),
        (spelt()[:-1], ArchiveDamaged, "quoteproof archive build"),
    ],
)
def test_what_to_do_is_said(data: bytes, error: type[ArchiveError], advice: str) -> None:
    """Damaged, too old and too new are three errors, each naming the command that helps."""
    with pytest.raises(error, match=advice):
        Segment(data, "tiny.seg")


def test_unknown_sections_are_ignored() -> None:
    """A later version may add a section without shutting out this one."""
    from io import BytesIO

    old, file = Segment(spelt(), "old.seg"), BytesIO()
    writer = format.Writer(file)
    for tag in ("TEXT", "META", "MORE", "SHAS", "DOCS", "WORD", "OFTN", "SUFF", "HEAD", "GUID", "PLAC"):
        writer.write(tag, b"more" if tag == "MORE" else old._sections.bytes(tag))
    writer.finish(2, 5)
    assert [document.text for document in read(file.getvalue())] == [document.text for document in TINY]


# -- a whole archive ---------------------------------------------------------------------------------------------------


def answers(folder: Path) -> object:
    """All that an archive of TINY and a problem can be asked."""
    with Archive.open(folder) as archive:
        return (
            archive.info.digest, archive.info.documents, archive.info.words, archive.problems, list(archive.documents()),
            archive.document("é"), archive.document("a"), archive.holds("T"), archive.holds("lost"),
            [(p.document, p.span) for p in (*archive.search("no not so"), *archive.occurs("not"), *archive.occurs("中"))],
        )  # fmt: skip


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """An archive of TINY and one source that could not be read."""
    Archive.build(tmp_path / "tiny", [*TINY, Problem("lost.pdf", "unreadable", None, "lost.pdf")]).close()
    return tmp_path / "tiny"


def write_golden() -> None:
    """Write the golden archive: once, when FORMAT_VERSION or FOLD_VERSION has been raised.

    python -c "import sys; sys.path.insert(0, 'tests'); import test_archive_format as t; t.write_golden()"
    """
    folder = GOLDEN / f"{format.FORMAT_VERSION}.{kernel.FOLD_VERSION}"
    Archive.build(folder, [*TINY, Problem("lost.pdf", "unreadable", None, "lost.pdf")]).close()
    (folder / "lock").unlink()


def test_this_version_has_a_golden_archive() -> None:
    """Whoever raises a version writes the archive that pins it (`write_golden`)."""
    assert (GOLDEN / f"{format.FORMAT_VERSION}.{kernel.FOLD_VERSION}").is_dir()


@pytest.mark.parametrize("folder", sorted(GOLDEN.iterdir()), ids=lambda folder: folder.name)
def test_golden_archives(folder: Path, tmp_path: Path) -> None:
    """Archives that were written by this version, however long ago, say the same; older ones say how to build them anew."""
    shutil.copytree(folder, tmp_path / "golden")
    if folder.name != f"{format.FORMAT_VERSION}.{kernel.FOLD_VERSION}":
        with pytest.raises(ArchiveTooOld, match="quoteproof archive build"):
            Archive.open(tmp_path / "golden")
        return
    [segment] = folder.glob("*.seg")
    assert segment.read_bytes() == spelt()
    with Archive.open(tmp_path / "golden") as archive:
        archive.verify()
        assert [document.text for document in archive.documents()] == ["No. Not so.", "Not 中"]
        assert [passage.text for passage in archive.search("no not so")] == ["No. Not so"]
        assert [problem.where for problem in archive.problems] == ["lost.pdf"]
        archive.add([Document("new", "one more")])
        archive.verify()


def damage(path: Path, step: int) -> Iterator[int]:
    """Change one byte of a file after the other, every `step`th, and put it right again."""
    whole = path.read_bytes()
    for at in range(0, len(whole), step):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        yield at
    path.write_bytes(whole)


@pytest.mark.parametrize(("pattern", "step"), [("*.seg", 1), ("catalog.sqlite", 13)])
def test_damage_gives_no_wrong_answer(tiny: Path, pattern: str, step: int) -> None:
    """With any byte changed, an archive answers as before, or raises, or `verify` finds it; it never makes documents up."""
    sound = answers(tiny)
    [path] = tiny.glob(pattern)
    for at in damage(path, step):
        try:
            found = answers(tiny)
            with Archive.open(tiny) as archive:
                archive.verify()
        except ArchiveError:
            continue
        assert found == sound, f"byte {at} of {path.name}"


SECTIONS = ("META", "SHAS", "DOCS", "WORD", "OFTN", "SUFF", "HEAD", "GUID", "PLAC")


@pytest.mark.parametrize("tag", SECTIONS)
def test_damage_to_any_section_gives_no_other_error(tag: str) -> None:
    """Whatever a section holds, an archive with documents of hundreds of words, some of several bytes a letter, answers or says
    that it is damaged."""
    chance = Random(tag)
    words = [f"{letter}{k}" for k in range(40) for letter in ("w", "é", "中 ", "ﷺ")]
    texts = [" ".join(chance.choices(words, range(1, 161), k=size)) for size in (0, 63, 64, 65, 129, 700, 700)]
    data = in_memory(list(Intake(lambda name: None).documents(Document(f"d{k}", text) for k, text in enumerate(texts))))
    section = format.Sections(data, "sound.seg").toc[tag]
    quotations = [" ".join(texts[k].split()[at : at + size]) for k, at, size in ((3, 5, 12), (5, 600, 30), (6, 80, 4))]
    for turn in range(60 if section.length else 0):
        broken = bytearray(data)
        for _ in range(chance.choice([1, 3, section.length // 4])):
            at = section.offset + 4 * chance.randrange(section.length // 4)
            [value] = struct.unpack_from("<I", broken, at)
            near, far = (
                (value + chance.randint(-40, 40)) % (1 << 32),
                chance.choice([0, 1 << 28, chance.randrange(1 << 32)]),
            )
            struct.pack_into("<I", broken, at, chance.choice([near, far, value ^ far & (1 << 28) - 1]))
        with suppress(ArchiveError):
            volumes = (Volume(Segment(bytes(broken), "broken.seg")),)
            archive = Archive(None, Shelf(volumes, Catalog.create(None), Catalog.create(None).totals()), Changes())
            for quotation in (*quotations, quotations[turn % 3].replace("1", "2")):
                for way in ("search", "occurs", "align", "nearest"):
                    with suppress(ArchiveError):
                        getattr(archive, way)(
                            quotation, *([[Span(0, len(quotation))]] if way in ("align", "nearest") else ())
                        )


@pytest.mark.parametrize("bits", [0, 1, 22])
def test_a_table_of_no_possible_size(bits: int) -> None:
    """Ids have 21 bits, and a table is made for at least two of them."""
    from io import BytesIO

    old, file = Segment(spelt(), "old.seg"), BytesIO()
    writer = format.Writer(file)
    for tag in ("TEXT", *SECTIONS):
        writer.write(tag, bytes(4 * ((1 << bits) + 1 if bits else 1)) if tag == "HEAD" else old._sections.bytes(tag))
    writer.finish(2, 5)
    with pytest.raises(ArchiveDamaged, match="fit together"):
        Segment(file.getvalue(), "new.seg")


def test_cut_off_catalog(tiny: Path) -> None:
    """A catalog that ends too early is damaged."""
    path = tiny / "catalog.sqlite"
    whole = path.read_bytes()
    for end in range(1, len(whole), 97):
        path.write_bytes(whole[:end])
        with pytest.raises(ArchiveError):
            answers(tiny)
            Archive.open(tiny).verify()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("ALTER TABLE archive ADD COLUMN colour; UPDATE archive SET format = format + 1", ArchiveTooNew),
        ("UPDATE archive SET fold = fold + 1", ArchiveTooNew),
        ("UPDATE archive SET fold = fold - 1", ArchiveTooOld),
        ("DELETE FROM archive", ArchiveDamaged),
        ("DROP TABLE documents", ArchiveDamaged),
    ],
)
def test_catalogs_of_other_versions(tiny: Path, change: str, error: type[ArchiveError]) -> None:
    """A catalog says which version it is before anything else is asked of it."""
    connection = sqlite3.connect(tiny / "catalog.sqlite")
    connection.executescript(change)
    connection.close()
    with pytest.raises(error):
        answers(tiny)


def test_missing_and_mixed_up_segments(tiny: Path, tmp_path: Path) -> None:
    """A segment that is gone, or another one under its name, is noticed when the archive is opened."""
    Archive.build(tmp_path / "other", [Document("x", "other words altogether")]).close()
    [path], [other] = tiny.glob("*.seg"), (tmp_path / "other").glob("*.seg")
    shutil.copy(other, path)
    with pytest.raises(ArchiveDamaged, match="not the segment"):
        Archive.open(tiny)
    path.unlink()
    with pytest.raises(ArchiveDamaged, match="not there"):
        Archive.open(tiny)


def test_verify_names_the_place(tiny: Path) -> None:
    """What `verify` says names the file and the section."""
    [path] = tiny.glob("*.seg")
    data = bytearray(path.read_bytes())
    data[64] ^= 1
    path.write_bytes(data)
    with Archive.open(tiny) as archive, pytest.raises(ArchiveDamaged, match=rf"{path.name}: section TEXT .*--replace"):
        archive.verify()
