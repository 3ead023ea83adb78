"""Bytes become documents or problems, and nothing else."""

import bz2
import gzip
import json
import lzma
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof import readers
from quoteproof.model import Document, Fields, Problem
from quoteproof.readers import formats, recognise

FORMATS = ["a.txt", "a.md", "a.html", "a.jsonl", "a.json", "a", "a.txt.gz", "a.jsonl.xz", "a.html.bz2"]


def one(data: bytes | str, name: str) -> Document:
    """Return the only document in some bytes."""
    (document,) = readers.parse(data.encode() if isinstance(data, str) else data, name)
    assert isinstance(document, Document), document
    return document


def problem(data: bytes | str, name: str) -> Problem:
    """Return the only problem with some bytes."""
    (found,) = readers.parse(data.encode() if isinstance(data, str) else data, name)
    assert isinstance(found, Problem), found
    return found


def marked(document: Document, kind: str) -> list[str]:
    """Return the words under the marks of a kind."""
    return [mark.span.of(document.text) for mark in document.marks if mark.kind == kind]


@given(st.binary(), st.sampled_from(FORMATS))
def test_any_bytes(data: bytes, name: str) -> None:
    """No bytes under any name make a reader fail, and every mark lies in its text."""
    for item in readers.parse(data, name):
        if isinstance(item, Document):
            assert item.text.strip()
            assert all(0 <= m.span.start < m.span.end <= len(item.text) for m in item.marks)
            item.text.encode()


@given(st.text(), st.sampled_from(["a.txt", "a.md"]))
def test_any_text(text: str, name: str) -> None:
    """Plain text and Markdown come back character for character, without their byte order mark."""
    data = text.encode("utf-8", "replace")
    for item in readers.parse(data, name):
        if isinstance(item, Document):
            assert item.text == data.decode().removeprefix("\ufeff")


@given(
    st.lists(
        st.sampled_from(["> ", "*", "_", "`", "```", "# ", "said", "\n", "\r\n", "<!--", "[a](b)", "---\n", "a: b"])
    )
)
def test_any_markdown(pieces: list[str]) -> None:
    """Marks of any jumble of signs lie in the text and in order."""
    for item in readers.parse("".join(pieces).encode(), "a.md"):
        if isinstance(item, Document):
            starts = [mark.span.start for mark in item.marks]
            assert starts == sorted(starts)
            assert all(mark.span.end <= len(item.text) for mark in item.marks)


@given(
    st.recursive(
        st.sampled_from(["The quay stays open. ", " and\n", "“no”"]),
        lambda inner: st.builds(
            lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
            st.sampled_from(["p", "q", "em", "blockquote", "div", "a", "pre", "script", "td", "h1"]),
            st.lists(inner, max_size=4),
        ),
    )
)
def test_any_page(html: str) -> None:
    """The marks of any page lie in its text, and its main part is the head of its text."""
    for item in readers.parse(html.encode(), "a.html"):
        if isinstance(item, Document):
            assert all(mark.span.end <= len(item.text) for mark in item.marks)
            assert item.text.startswith(readers.main_part(item).text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
def test_byte_order_marks(encoding: str, name: str) -> None:
    """A file with a byte order mark is read as it says, without the mark."""
    text = "“Größe”\r\nзначит ✓"
    data = json.dumps({"text": text}, ensure_ascii=False) if name == "a.jsonl" else text
    assert one(data.encode(encoding), name).text == text


def test_guessed_encoding() -> None:
    """A file that is not UTF-8 is read by a guess, and the guess is reported."""
    note, document = readers.parse("“Größe – das wäre schön”, sagte sie.".encode("cp1252"), "a.txt")
    assert isinstance(note, Problem)
    assert "cp1252" in note.message
    assert isinstance(document, Document)
    assert document.text == "“Größe – das wäre schön”, sagte sie."


def test_guessed_cyrillic() -> None:
    """A Cyrillic file in an old encoding is not taken for a Western one."""
    text = "Мы не закроем северный причал, пока не закончится обследование, сказала она. " * 5
    _, document = readers.parse(text.encode("cp1251"), "a.txt")
    assert isinstance(document, Document)
    assert document.text == text


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.md", b" \n\t", "white space"),
        ("a.jsonl", b"\n", "empty"),
        ("a.json", b"", "empty"),
        ("a.txt", b"ab\0cd", "binary"),
        ("a", bytes(range(256)), "binary"),
        ("a.txt", b"\xff\xfea", "UTF-16"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.txt", b"%PDF-1.7", "PDF"),
        ("minutes.docx", b"PK\x03\x04rest", "Word"),
        ("a.html", b"<html><script>x</script></html>", "no text"),
        ("a.txt.gz", b"not gzip", "cannot be read|damaged"),
        ("a.txt.xz", lzma.compress(b"The quay stays open.")[:-20], "damaged"),
        ("a.json", b'{"text": ', "JSON"),
        ("a.json", b"3", "not an object"),
        ("a.json", b"{}", "no field 'text'"),
    ],
)
def test_bad_bytes(name: str, data: bytes, words: str, tmp_path: Path) -> None:
    """Each kind of bad input is one problem that says what is wrong and where."""
    (tmp_path / name).write_bytes(data)
    (found,) = readers.read(tmp_path / name)
    assert isinstance(found, Problem)
    assert any(word in found.message for word in words.split("|")), found.message
    assert found.where.endswith(name)
    assert found.document is not None


def test_rows() -> None:
    """A row gives its known keys to the metadata and keeps the others as extras; bad lines are named, the rest goes on."""
    lines = [
        '{"id": "m1", "text": "The quay stays open.", "speaker": "Ruth Okafor", "year": 2025, "tags": ["a", "b"], "url": null}',
        "not json",
        '{"title": "no text", "body": "words"}',
        "",
        '{"text": "\\ud800"}',
        '{"id": 7, "text": "No berth will be lost."}',
        '{"text": "unnamed"}',
        "[1]",
    ]
    items = list(readers.parse("\n".join(lines).encode(), "rows.jsonl"))
    documents = [item for item in items if isinstance(item, Document)]
    assert [document.id for document in documents] == ["m1", "7", "rows.jsonl:7"]
    assert documents[0].meta.speaker == "Ruth Okafor"
    assert documents[0].meta.extra == (("year", "2025"), ("tags", "a, b"))
    problems = [item for item in items if isinstance(item, Problem)]
    assert [found.where for found in problems] == ["rows.jsonl:2", "rows.jsonl:3", "rows.jsonl:5", "rows.jsonl:8"]
    assert problems[1].hint == "name the field that holds the text with --text-field: title, body"


def test_text_field() -> None:
    """The field that holds the text can be named."""
    (document,) = readers.parse(
        b'{"body": "The quay stays open.", "text": "teaser"}', "a.jsonl", fields=Fields(text="body")
    )
    assert isinstance(document, Document)
    assert document.text == "The quay stays open."
    assert document.meta.extra == (("text", "teaser"),)


def test_json() -> None:
    """A `.json` file may hold one object, an array of them, or one a line."""
    assert one('{"id": "x",\n "text": "words"}', "a.json").id == "x"
    array = list(readers.parse(b'[{"text": "one"}, 3, {"id": "b", "text": "two"}]', "a.json"))
    assert [getattr(item, "id", item.where if isinstance(item, Problem) else "") for item in array] == [
        "a.json:1",
        "a.json:2",
        "b",
    ]
    lines = list(readers.parse(b'{"text": "one"}\n{"text": "two"}\n', "a.json"))
    assert [item.text for item in lines if isinstance(item, Document)] == ["one", "two"]


@pytest.mark.parametrize(("suffix", "pack"), [("gz", gzip.compress), ("xz", lzma.compress), ("bz2", bz2.compress)])
def test_packed(suffix: str, pack: object) -> None:
    """Compressed files are read like the files in them."""
    assert callable(pack)
    assert one(pack(b'{"text": "words"}'), f"a.jsonl.{suffix}").text == "words"
    assert marked(one(pack(b"> quoted"), f"a.md.{suffix}"), "block") == ["quoted"]


def test_rows_before_damage() -> None:
    """Of a damaged compressed file the rows before the damage are read, and the damage is a problem."""
    rows = "\n".join(json.dumps({"text": os.urandom(60).hex()}) for _ in range(4000))
    items = list(readers.parse(gzip.compress(rows.encode())[:-4000], "a.jsonl.gz"))
    assert len(items) > 1000
    assert isinstance(items[-1], Problem)
    assert "damaged" in items[-1].message


def test_sniffing() -> None:
    """Without a known ending the first bytes tell the format; what looks like nothing is text."""
    assert one("<!-- x --><!DOCTYPE html><p>words</p>", "page").text == "words"
    assert one('{"text": "words"}\n', "rows").text == "words"
    assert one("{curly} words", "notes.log").text == "{curly} words"
    assert marked(one("he wrote:\n\n> words", "-"), "block") == ["words"]


def test_markdown_marks() -> None:
    """What Markdown's signs mean is marked, and the text stays itself."""
    text = (
        "# The *north* quay #\n\nShe said *no* and `“code”`, [see](http://x.example/a_(b)).\n\n"
        "> We will not\nclose the quay\n> > before the survey\n\nPlain.\n\n```\n> “not a quotation”\n```\n\nTitle\n---\n"
    )
    document = one(text, "a.md")
    assert document.text == text
    assert document.meta.title == "The *north* quay"
    assert marked(document, "heading") == ["The *north* quay", "Title"]
    assert marked(document, "emphasis") == ["north", "no"]
    assert marked(document, "code") == ["`“code”`", "```\n> “not a quotation”\n```"]
    assert marked(document, "link") == ["see"]
    assert marked(document, "block") == ["We will not\nclose the quay\n> > before the survey", "before the survey"]


def test_markdown_front_matter() -> None:
    """Front matter is metadata, and no prose."""
    document = one('---\ntitle: "Minutes"\nspeaker: Ruth Okafor\nroom: 4\n---\n\nThe quay stays open.', "a.md")
    assert (document.meta.title, document.meta.speaker, document.meta.extra) == (
        "Minutes",
        "Ruth Okafor",
        (("room", "4"),),
    )
    assert marked(document, "code")[0].startswith("---\ntitle")


PAGE = """<!doctype html><html lang="en-GB"><head><title>Quay</title><meta charset="{charset}">
<meta property="article:published_time" content="2025-03-04T10:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>The board keeps the quay</h1>
<p>The board met on <em>Tuesday</em> to talk about the north quay,
   and it said a great deal about it: more than was asked of it.</p>
<div class="related"><a href="/x">Read also: ten quays that closed</a></div>
<p>Then the chair, who had been silent, said <q>no berth will be lost</q> and the meeting was over. Größe.</p>
<blockquote><p>We will not close the quay.</p><p>Not before the survey.</p></blockquote></article>
<script>“code”</script><footer>All rights reserved.<br>Harbour News</footer></body></html>"""


def test_html_main_text_first() -> None:
    """The main text comes first, in order and without the boxes in it; the rest of the page stands behind it."""
    document = one(PAGE.format(charset="utf-8"), "a.html")
    main = readers.main_part(document)
    assert main.text.startswith(
        "The board keeps the quay\n\nThe board met on Tuesday to talk about the north quay, and it"
    )
    assert "asked of it.\n\nThen the chair" in main.text
    assert "“no berth will be lost”" in main.text
    assert "Read also" not in main.text
    assert "All rights reserved.\nHarbour News" in document.text
    assert "code" not in document.text
    assert document.meta.date == "2025-03-04"
    assert document.meta.language == "en"
    assert marked(document, "block") == ["We will not close the quay.\n\nNot before the survey."]
    assert marked(document, "emphasis") == ["Tuesday"]
    assert marked(document, "aside")[0].startswith("Home\n\n")


def test_html_charset() -> None:
    """A page is decoded as it declares."""
    data = PAGE.format(charset="iso-8859-1").encode("latin-1", "ignore")
    assert "Größe." in one(data, "a.html").text


def test_html_hidden_tail() -> None:
    """What is hidden is left out, what follows it stays."""
    page = (
        "<p>We will<script>x</script> not<span hidden>ever</span> close<!-- c --> the<noscript>q</noscript> quay.</p>"
    )
    assert one(page, "a.html").text == "We will not close the quay."


def test_deep_html() -> None:
    """A page that nests deeper than Python calls may is read."""
    assert "words" in one("<div>" * 2000 + "words" + "</div>" * 2000, "a.html").text


def test_folder(tmp_path: Path) -> None:
    """A folder is read in order; hidden things and furniture are left out, and what cannot be read is named."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "two.txt").write_text("two")
    (tmp_path / "one.md").write_text("one")
    (tmp_path / ".hidden.txt").write_text("hidden")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("hidden")
    (tmp_path / "page.css").write_text("p {}")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dead").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    items = list(readers.read(tmp_path))
    documents = [(item.id, item.path) for item in items if isinstance(item, Document)]
    assert documents == [("one.md", str(tmp_path / "one.md")), ("b/two.txt", str(tmp_path / "b" / "two.txt"))]
    assert [item.document for item in items if isinstance(item, Problem)] == ["dead", "scan.pdf"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    """A file and a folder that may not be read are problems."""
    (tmp_path / "a.txt").write_text("words")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "b").mkdir(mode=0)
    items = list(readers.read(tmp_path))
    assert ["permission denied" in item.message for item in items if isinstance(item, Problem)] == [True, True]


def test_missing(tmp_path: Path) -> None:
    """A path that is not there is a problem that says so."""
    (found,) = readers.read(tmp_path / "nowhere.md")
    assert isinstance(found, Problem)
    assert "no such file" in found.message


def test_named_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file named itself keeps its path as its id, an absolute one its name."""
    (tmp_path / "s").mkdir()
    (tmp_path / "s" / "a.txt").write_text("words")
    monkeypatch.chdir(tmp_path)
    ids = [next(readers.read(path)) for path in ("s/a.txt", "./s/a.txt", tmp_path / "s" / "a.txt", "s")]
    assert [item.id for item in ids if isinstance(item, Document)] == ["s/a.txt", "s/a.txt", "a.txt", "a.txt"]


def test_long_line() -> None:
    """A line of many megabytes is a document like any other."""
    words = "quay " * 4_000_000
    assert len(one(json.dumps({"text": words}), "a.jsonl").text) == len(words)


def test_an_ending_stands_in_one_table() -> None:
    """Each ending and each beginning means one format; one that is packed or left out means none."""
    endings = [ending for format_ in formats.FORMATS.values() for ending in format_.endings.split()]
    endings += [*formats.PACKED, *formats.FURNITURE]
    assert sorted(endings) == sorted(set(endings))
    assert [ending for ending in endings if not ending.startswith(".") or ending != ending.lower()] == []
    begins = [begins for format_ in formats.FORMATS.values() for begins in format_.begins]
    assert [(a, b) for a in begins for b in begins if a is not b and a.startswith(b)] == []


@pytest.mark.parametrize(
    ("name", "head", "told"),
    [
        ("a.md", b"# Text", "markdown"),
        ("a.TXT.gz", b"text", "plain"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.docx", b"PK\x03\x04", "zip"),
        ("a.odt", b"PK\x03\x04", "zip"),
        ("a.bin", b"PK\x03\x04", "zip"),
        ("a.png.gz", b"1\n", "image"),
        ("a", b"<!doctype html>", "html"),
        ("a.cgi", b'{"text": "a"}\n', "jsonl"),
        ("a", b'[{"text": "a"}]', "json"),
        ("a.", b"text", "markdown"),
        (".gz", b"text", "markdown"),
    ],
)
def test_how_a_format_is_told(name: str, head: bytes, told: str) -> None:
    """By the first bytes where they are a sign of a format; else by the ending; by a look at the text where the name says nothing."""
    assert recognise.told(name, head) == told


@pytest.mark.parametrize("words", ["Größe", "Größe zählt", "café noir", "señor, ¿qué?"])
def test_a_few_words_of_latin_1_are_no_ebcdic(words: str) -> None:
    """What has few letters beyond ASCII is Windows-1252, as in every browser."""
    _, document = readers.parse(words.encode("cp1252"), "a.txt")
    assert isinstance(document, Document)
    assert document.text == words


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("printf 'No berth\\nwill be lost.'", "No berth\nwill be lost."),
        ("printf '<p>No <b>berth</b></p>' | sed 's/^/<!doctype html>/'", "No berth"),
        ("true", "no text is on it"),
        ("echo 'nothing to paste' >&2; exit 1", "xclip says: nothing to paste"),
        (None, "no program is here that reads the clipboard"),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script for a shell")
def test_the_clipboard(program: str | None, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was copied is a text like any other, in whatever format; where there is none, why."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    if program:
        (tmp_path / "xclip").write_text(f"#!/bin/sh\n{program}\n")
        (tmp_path / "xclip").chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    else:
        monkeypatch.setenv("PATH", str(tmp_path))
    (item,) = readers.read("clipboard:")
    assert (item.text if isinstance(item, Document) else item.message) == said
    assert (item.id if isinstance(item, Document) else item.document) == "clipboard:"
