"""Feeds, web archives, dumps of wikis, transcripts of programs, ZIP and tar: many documents in one file."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from test_formats import documents, file_of
from test_readers import marked, one, problem

from quoteproof import readers
from quoteproof.model import Document, Problem


def test_entries_of_feeds() -> None:
    """Each is a document, with its title, author, day and address, in RSS and in Atom."""
    ferry, page = documents("feed")
    assert (ferry.text, ferry.id.rpartition("/")[2]) == ("The ferry runs on Sundays too.", "feed.rss:1")
    assert (page.meta.title, page.meta.author, page.meta.date, page.meta.url, page.meta.publisher) == (
        "The north quay stays open", "Ida Brandt", "2025-03-04", "https://harbour.example/quay", "Harbour Gazette",
    )  # fmt: skip
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title><entry><title>Quay</title><published>2025-03-04T10:00:00Z</published>'
        '<author><name>Ida</name></author><link rel="self" href="https://a.example/x"/><link href="https://a.example/quay"/>'
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>We will <em>not</em> close.</p></div></content></entry></feed>'
    )
    document = one(atom, "a.xml")
    assert (document.text, marked(document, "emphasis")) == ("We will not close.", ["not"])
    assert (document.meta.author, document.meta.date, document.meta.url) == (
        "Ida",
        "2025-03-04",
        "https://a.example/quay",
    )
    assert "no entry" in problem("<rss><channel><title>x</title></channel></rss>", "a.rss").message


def test_articles_of_a_wiki() -> None:
    """Redirects and talk are left out; what stands in a template for quotations is kept."""
    (page,) = documents("mediawiki")
    assert (page.meta.title, page.meta.url) == ("North quay", "https://wiki.harbour.example/wiki/North_quay")
    assert marked(page, "heading") == ["The north quay stays open"]
    assert page.text.count("We will not close") == 1
    assert "Category" not in page.text
    assert "Minutes, p. 1" not in page.text


@pytest.mark.parametrize(
    ("value", "text", "names"),
    [
        (
            {"segments": [{"start": 1, "end": 2, "text": " We will not", "speaker": "SPEAKER_00"}, {"start": 2, "end": 3, "text": " close.", "speaker": "SPEAKER_00"}]},
            "SPEAKER_00: We will not close.",
            ["SPEAKER_00"],
        ),
        (
            {
                "speakers": [{"id": 0, "name": "Ruth Okafor"}],
                "monologues": [
                    {"speaker": 0, "elements": [{"type": "text", "value": "Never", "ts": 63.0, "end_ts": 63.4}, {"type": "punct", "value": "."}]},
                    {"speaker": 1, "elements": [{"type": "text", "value": "Why?", "ts": 64.0, "end_ts": 64.4}]},
                ],
            },
            "Ruth Okafor: Never.\n\nSpeaker 1: Why?",
            ["Ruth Okafor", "Speaker 1"],
        ),
        (
            {"speech": {"title": "Board", "speakers": [{"id": 7, "speaker_name": "Tom"}], "transcripts": [{"transcript": "No.", "start_offset": 32000, "end_offset": 48000, "speaker_id": 7}]}},
            "Tom: No.",
            ["Tom"],
        ),
    ],
)  # fmt: skip
def test_transcripts_of_programs(value: dict[str, object], text: str, names: list[str]) -> None:
    """Whisper's, Rev's and Otter's have their times and speakers."""
    document = one(json.dumps(value), "a.json")
    assert document.text == text
    assert [turn.name for turn in document.turns or ()] == names
    assert all(mark.kind == "time" for mark in document.marks)


def test_an_object_that_is_no_transcript() -> None:
    """An object with a text stays one, whatever else it has."""
    assert one('{"text": "words", "segments": 3}', "a.json").text == "words"
    assert one('{"text": "words", "segments": ["a"]}', "a.json").text == "words"


def packed(files: dict[str, bytes]) -> bytes:
    """Return a ZIP."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as members:
        for name, data in files.items():
            members.writestr(name, data)
    return stream.getvalue()


def test_a_zip_of_anything() -> None:
    """Each file is read in its format, below the ZIP's name; furniture is left out, and what cannot be read is named."""
    inner = packed({"deep.txt": b"deep"})
    files = {
        "b.html": b"<p>two</p>", "a/one.md": b"one", "a/page_files/x.txt": b"x", "a/page.htm": b"<p>page</p>", "my_files/x.txt": b"mine", ".hidden": b"x", "style.css": b"x", "c.zip": inner,
        "scan.png": b"\x89PNG", "talk.pptx": file_of("powerpoint").read_bytes(),
    }  # fmt: skip
    items = list(readers.parse(packed(files), "all.zip"))
    assert [item.id for item in items if isinstance(item, Document)] == [
        "all.zip/a/one.md", "all.zip/a/page.htm", "all.zip/b.html", "all.zip/c.zip/deep.txt", "all.zip/my_files/x.txt", "all.zip/talk.pptx",
    ]  # fmt: skip
    assert [item.document for item in items if isinstance(item, Problem)] == ["all.zip/scan.png"]


def test_names_that_lead_out() -> None:
    """A file whose name is that of a place outside is a problem; the others are read."""
    items = list(readers.parse(packed({"../evil.txt": b"x", "/etc/evil.txt": b"x", "good.txt": b"good"}), "a.zip"))
    assert [isinstance(item, Document) for item in items] == [False, False, True]
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as members:
        for name in ("../evil.txt", "good.txt"):
            member = tarfile.TarInfo(name)
            member.size = 4
            members.addfile(member, io.BytesIO(b"good"))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        members.addfile(link)
    items = list(readers.parse(gzip.compress(stream.getvalue()), "a.tgz"))
    assert [getattr(item, "text", "outside") for item in items] == ["outside", "good"]
    assert "leads out" in getattr(items[0], "message", "")


def test_zips_in_zips_end() -> None:
    """Only so many in each other are read, and none that comes to more than a text can."""
    data = packed({"a.txt": b"words"})
    for _ in range(9):
        data = packed({"a.zip": data})
    assert "one in the other" in problem(data, "a.zip").message
    assert "unpack to" in problem(packed({"a.txt": bytes(10**8)}), "a.zip").message
    assert "no file" in problem(packed({}), "a.zip").message
    assert "damaged" in problem(data[:200], "a.zip").message


def test_a_page_and_its_parts(tmp_path: Path) -> None:
    """The folder that a browser saves beside a page holds no documents, in any language's name; one without its page is the user's own."""
    files = (
        "Page One.html",
        "Page One_files/frame.html",
        "Seite.htm",
        "Seite-Dateien/deep/x.txt",
        "court_files/a.txt",
        "notes.txt",
        "notes_files/b.txt",
    )
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("No berth will be lost.")
    found = [item.id for item in readers.read(tmp_path)]
    assert found == ["Page One.html", "Seite.htm", "notes.txt", "court_files/a.txt", "notes_files/b.txt"]
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as members:
        for name in files:
            members.add(tmp_path / name, f"./saved/{name}")
    inside = [item.id for item in readers.parse(stream.getvalue(), "a.tar")]
    assert sorted(inside) == sorted(f"a.tar/saved/{name}" for name in found)
