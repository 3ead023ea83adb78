"""The bytes of an archive: what the specification says is what is written, and nothing else is taken for it."""

from __future__ import annotations

import re
import shutil
import sqlite3
import struct
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b, sha256
from io import BytesIO
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import get_args
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quoteproof import kernel
from quoteproof.analysis.structure.turns import turns
from quoteproof.archive import Archive, Changes, format
from quoteproof.archive.build import Builder, copied, in_memory, with_digest
from quoteproof.archive.held import Roll
from quoteproof.archive.segment import Segment
from quoteproof.archive.snapshot import Snapshot, Volume
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveTooNew, ArchiveTooOld
from quoteproof.model import Document, Meta, Problem, Span, Turn, Way

TINY = (Document("a", "No. Not so."), Document("é", "Not 中", Meta(title="T")))
SPANS = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 240), st.integers(0, 240))
GOLDEN = Path(__file__).parent / "data" / "archives"


LARGER = (
    Document("long", "Ä " + " ".join(f"the {k} of" for k in range(30))),
    Document("longer", " ".join(f"中{k} the" for k in range(70))),
    Document("talk", "ANN BO: We mend it.\n\nAL ODE: No.\n\nANN BO: Yes, we do."),
)
"""Texts of more than 64 words, half of which are "the": with that word frequent, OFTN and PLAC are not empty. And one with turns."""
TALK = (
    b"\x92"  # two things
    b"\x92\x93\xc4\x06Ann Bo\xa5label\x06\x93\xc4\x06Al Ode\xa5label\x01"  # two voices; names of six bytes, a word of five
    b"\x9f\x08\x0d\x08\x07\x00\x08\x05\x08\x07\x01\x08\x0b\x08\x07\x00"  # fifteen numbers
)
"""What TURN has of the third."""


def spelt(documents: tuple[Document, ...] = TINY, often: tuple[str, ...] = ()) -> bytes:
    """A segment of some documents with these frequent words, put together by hand from the specification."""
    texts = [document.text.encode() for document in documents]
    titles = [f',"meta":{{"title":"{document.meta.title}"}}' if document.meta.title else "" for document in documents]
    records = [f'{{"id":"{document.id}"{title}}}'.encode() for document, title in zip(documents, titles, strict=True)]
    cut = [kernel.words(document.text) for document in documents]
    words = [number for ids, _, _ in cut for number in (*ids, *[0] * (3 - len(ids) % 3))]
    frequent = sorted(kernel.words(word)[0][0] for word in often)
    order = sorted(
        (at for at, word in enumerate(words) if word and word not in frequent),
        key=lambda at: ([*words[at : words.index(0, at)], 0], at),
    )
    places = [
        (starts[64 * k], len(document.text[: starts[64 * k]].encode()))
        for document, (ids, starts, _) in zip(documents, cut, strict=True)
        for k in range(1, -(-len(ids) // 64))
    ]
    bits = max(2, len(order).bit_length() - 5)
    counts = [sum(words[at] >> 21 - bits < k for at in order) for k in range(2**bits + 1)]
    guide = []
    for at in order[::32]:
        first, second, third = (*words[at : words.index(0, at)], 0, 0)[:3]
        guide.append((first << 42 | second << 21 | third) >> 31 - bits & 0xFFFFFFFF)
    columns = [
        ends(map(len, texts)),
        ends(map(len, records)),
        ends(len(ids) // 3 * 3 + 3 for ids, _, _ in cut),
        ends((len(ids) - 1) // 64 for ids, _, _ in cut),
        [*map(zlib.crc32, texts), 0],
        [*map(zlib.crc32, records), 0],
        [*range(len(documents)), 0],
    ]
    return segment({
        b"TEXT": b"".join(texts),
        b"META": b"".join(records),
        b"SHAS": b"".join(sha256(text).digest() for text in texts),
        b"DOCS": numbers(number for column in columns for number in column),
        b"WORD": numbers((words[k] << 42 | words[k + 1] << 21 | words[k + 2] for k in range(0, len(words), 3)), "Q"),
        b"OFTN": numbers(frequent),
        b"SUFF": numbers(at | ([0, *words][at] & 15) << 28 for at in order),
        b"HEAD": numbers(counts),
        b"GUID": numbers(guide),
        b"PLAC": numbers(number for place in places for number in place),
        b"ROLL": numbers([2, 2, 0, len(TALK), zlib.crc32(TALK)] if documents == LARGER else [2, 0]),
        b"TURN": TALK if documents == LARGER else b"",
        b"SAID": b"\x82\xc4\x06Ann Bo\x06\xc4\x06Al Ode\x01" if documents == LARGER else b"\x80",
    }, len(documents), sum(len(ids) for ids, _, _ in cut))  # fmt: skip


def segment(sections: dict[bytes, bytes], documents: int, words: int) -> bytes:
    """Put a header before sections and a table of contents behind them, as the specification has them."""
    body, toc = bytearray(64), b""
    for tag, data in sections.items():
        full = data + bytes(-len(data) % 64)
        toc += tag + struct.pack("<IQQ", zlib.crc32(full), len(body), len(data))
        body += full
    head = b"\x93QPS\r\n\x1a\n" + struct.pack("<II", 2, kernel.FOLD_VERSION) + blake2b(toc, digest_size=16).digest()
    head += struct.pack("<QQIII", len(body), len(body) + len(toc), documents, words, 0)
    body[:64] = head + struct.pack("<I", zlib.crc32(head))
    return bytes(body + toc)


def ends(lengths: Iterable[int]) -> list[int]:
    """Where each thing begins, and where the next would."""
    return [0, *accumulate(lengths)]


def numbers(row: Iterable[int], form: str = "I") -> bytes:
    """Numbers of 4 bytes, or of 8."""
    listed = list(row)
    return struct.pack(f"<{len(listed)}{form}", *listed)


def written(documents: Iterable[Document], share: float | None = None) -> bytes:
    """A segment as it is written, with this share of the words frequent, however few there are."""
    with mock.patch.object(kernel, "FULL", 0 if share else kernel.FULL), mock.patch.object(kernel, "SHARE", share):
        return in_memory(map(with_digest, documents))


SPELT = {"tiny": spelt(), "larger": spelt(LARGER, ("the",))}


def test_bytes_are_as_specified() -> None:
    """Segments spelt out by hand are what the writer writes: one as small as can be, and one in which no section is empty."""
    assert written(TINY) == SPELT["tiny"]
    assert written(LARGER, 0.45) == SPELT["larger"]
    assert [tag for tag, row in format.Sections(SPELT["larger"], "larger.seg").toc.items() if not row.length] == []


def test_sections_are_those_of_the_specification() -> None:
    """The list in the code, the text at the head of the module, and the files have the same sections, in one order."""
    tags = re.findall(r"^ {6}([A-Z]{4})    \w", format.__doc__ or "", re.MULTILINE)
    assert tags == list(format.SECTIONS)
    assert tuple(format.Sections(SPELT["tiny"], "tiny.seg").toc) == format.SECTIONS


def read(data: bytes) -> list[Document]:
    """Everything a segment has to say; raises ArchiveError where it cannot be trusted."""
    segment = Segment(data, "tiny.seg")
    documents = [segment.document(number) for number in range(segment.count)]
    if faults := segment.faults():
        raise ArchiveDamaged("; ".join(faults))
    return documents


@pytest.mark.parametrize("which", SPELT)
def test_cut_off_anywhere(which: str) -> None:
    """A segment that ends too early, at whatever byte, is damaged."""
    assert [document.text for document in read(SPELT["tiny"])] == [document.text for document in TINY]
    assert [document.text for document in read(SPELT["larger"])] == [document.text for document in LARGER]
    whole = SPELT[which]
    for end in range(len(whole)):
        with pytest.raises(ArchiveError):
            read(whole[:end])


@pytest.mark.parametrize("which", SPELT)
def test_any_changed_byte(which: str) -> None:
    """A segment with one byte changed, whichever, is not taken for a sound one."""
    whole = SPELT[which]
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


def test_archives_of_before_there_were_turns() -> None:
    """A segment without the sections that came later opens; nobody has looked for turns, and the metadata tell who speaks."""
    said = Document("said", "We mend it.", Meta(speaker="Ann Bo"))
    old, file = Segment(written((*LARGER, said), 0.45), "new.seg"), BytesIO()
    writer = format.Writer(file)
    for tag in format.SECTIONS:
        if tag not in format.OPTIONAL:
            writer.write(tag, old._sections.get(tag))
    writer.finish(old.count, old._sections.header.words)
    segment = Segment(file.getvalue(), "old.seg")
    assert [document.turns for document in read(file.getvalue())] == [None] * 4
    assert segment.said(()) == {"Ann Bo": 3}
    assert [copied(segment, number).turns for number in range(4)] == [copied(old, number).turns for number in range(4)]


def test_turns_that_another_version_found() -> None:
    """They are left aside, and looked for anew where the segment is copied."""
    with mock.patch("quoteproof.archive.voices.TURNS_VERSION", format.TURNS_VERSION + 1):
        other = written([replace(LARGER[2], turns=())])
    segment = Segment(other, "other.seg")
    assert segment.document(0).turns is None
    assert copied(segment, 0).turns == [TALK]


@given(st.lists(st.builds(Turn, SPANS, SPANS, st.text(st.characters()), st.sampled_from(get_args(Way)))))
def test_turns_come_back(turns: list[Turn]) -> None:
    """Whatever turns a document has, its archive has: in order or not, of any name, also one with a lone surrogate."""
    segment = Segment(written([Document("x", "a b " * 60, turns=tuple(turns))]), "x.seg")
    assert segment.document(0).turns == tuple(turns)


@pytest.mark.parametrize(
    "text", [*(document.text for document in LARGER), "\x00\n" * 9, "\ud800: Yes.\n" * 4, "a: b\n" * 9]
)
def test_turns_are_those_of_the_text(text: str) -> None:
    """A document comes back with the turns that its text has, also where its segment is written anew."""
    first = Segment(written([Document("x", text)]), "x.seg")
    file = BytesIO()
    builder = Builder(file)
    builder.put(copied(first, 0))
    builder.finish()
    assert first.document(0).turns == Segment(file.getvalue(), "y.seg").document(0).turns == turns(text)
    assert file.getvalue() == written([Document("x", text)])


def test_unknown_sections_are_ignored() -> None:
    """A later version may add a section without shutting out this one."""
    old, file = Segment(spelt(), "old.seg"), BytesIO()
    writer = format.Writer(file)
    for tag in ("MORE", *format.SECTIONS):
        writer.write(tag, b"more" if tag == "MORE" else old._sections.get(tag))
    writer.finish(2, 5)
    sections = format.Sections(file.getvalue(), "new.seg")
    assert sections.get("MORE") == b"more"
    assert sections.get("LESS") is None
    assert [document.text for document in read(file.getvalue())] == [document.text for document in TINY]


# -- a whole archive ---------------------------------------------------------------------------------------------------


def answers(folder: Path) -> object:
    """All that an archive of TINY and a problem can be asked."""
    with Archive.open(folder) as archive:
        return (
            archive.info.digest, archive.info.documents, archive.info.words, archive.problems, list(archive.documents()),
            archive.document("é"), archive.document("a"), archive.holds("T"), archive.holds("lost"), archive.voices(),
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
    [file] = folder.glob("*.seg")
    assert sections(file.read_bytes()).items() <= sections(spelt()).items(), (
        "a section means something else: a new version"
    )
    assert {*format.SECTIONS} - {*sections(file.read_bytes())} <= format.OPTIONAL
    with Archive.open(tmp_path / "golden") as archive:
        archive.verify()
        assert [document.text for document in archive.documents()] == ["No. Not so.", "Not 中"]
        assert [passage.text for passage in archive.search("no not so")] == ["No. Not so"]
        assert [problem.where for problem in archive.problems] == ["lost.pdf"]
        archive.add([Document("new", "one more")])
        archive.verify()


def sections(data: bytes) -> dict[str, bytes]:
    """The sections of a segment. One that is written since a golden archive was made is not in that."""
    found = format.Sections(data, "golden.seg")
    return {tag: bytes(found.get(tag)) for tag in found.toc}


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


@pytest.mark.parametrize("tag", format.SECTIONS[1:])
def test_damage_to_any_section_gives_no_other_error(tag: str) -> None:
    """Whatever a section holds, an archive with documents of hundreds of words, some of several bytes a letter, answers or says
    that it is damaged."""
    chance = Random(tag)
    words = [f"{letter}{k}" for k in range(40) for letter in ("w", "é", "中 ", "ﷺ")]
    texts = [" ".join(chance.choices(words, range(1, 161), k=size)) for size in (0, 63, 64, 65, 129, 700, 700)]
    talk = Document(
        "talk", "\n\n".join(f"{name}: We mend it, {k}." for k in range(20) for name in ("ANN BO", "AL ODE"))
    )
    data = written([*(Document(f"d{k}", text) for k, text in enumerate(texts)), talk], 0.3)
    section = format.Sections(data, "sound.seg").toc[tag]
    quotations = [" ".join(texts[k].split()[at : at + size]) for k, at, size in ((3, 5, 12), (5, 600, 30), (6, 80, 4))]
    assert section.length
    for turn in range(60):
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
            segment = Segment(bytes(broken), "broken.seg")
            roll = Roll(segment.row, (), ())
            archive = Archive(None, Snapshot((Volume(segment),), roll, roll.totals()), Changes())
            with suppress(ArchiveError):
                assert archive.voices() == {"Ann Bo": 80, "Al Ode": 80}
            with suppress(ArchiveError):
                assert {len(document.turns or ()) for document in archive.documents()} == {0, 40}
            for quotation in (*quotations, quotations[turn % 3].replace("1", "2")):
                for way in ("search", "occurs", "align", "nearest"):
                    with suppress(ArchiveError):
                        getattr(archive, way)(
                            quotation, *([[Span(0, len(quotation))]] if way in ("align", "nearest") else ())
                        )


@pytest.mark.parametrize("bits", [0, 1, 22])
def test_a_table_of_no_possible_size(bits: int) -> None:
    """Ids have 21 bits, and a table is made for at least two of them."""
    old, file = Segment(spelt(), "old.seg"), BytesIO()
    writer = format.Writer(file)
    for tag in format.SECTIONS:
        writer.write(tag, bytes(4 * ((1 << bits) + 1 if bits else 1)) if tag == "HEAD" else old._sections.get(tag))
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
