"""Borrowed words: the case files of `tests/cases/statements/borrowed`, and the archive against a scan of all documents, word by word.

A case is a heading and a fenced block: one `source:` or more, each with its `author:`, `publisher:`, `title:`, `date:` behind it; the text's own
`text-author:` and so on; its `language:` (English else); and the `text:`, with what is borrowed in it as ⟦verdict: words⟧ (a near-miss has none).
"""

from __future__ import annotations

import json
import re
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from fenced import fenced
from hypothesis import given
from hypothesis import strategies as st

import quoteproof
from quoteproof import kernel
from quoteproof.archive import Archive
from quoteproof.archive.overlap import BLOCK, MARGIN
from quoteproof.batch import MANY
from quoteproof.cli import run
from quoteproof.errors import UsageError
from quoteproof.model import Document, Meta, Span

FOLDER = Path(__file__).parent / "cases" / "statements" / "borrowed"
FIELD = re.compile(r"^([\w-]+): (.*(?:\n(?!(?:[a-z]+|text-[a-z]+): ).*)*)", re.MULTILINE)
MARKED = re.compile(r"⟦(\w+): ([^⟧]+)⟧")


class Case(NamedTuple):
    """A text, its sources, and what is said of its passages."""

    title: str
    text: Document
    sources: tuple[Document, ...]
    told: tuple[tuple[str, str], ...]


def cases() -> Iterator[Case]:
    """Read the case files."""
    for path in sorted(FOLDER.glob("*.md")):
        for title, block in fenced(path):
            yield _case(title, FIELD.findall(block))


def _case(title: str, fields: list[tuple[str, str]]) -> Case:
    texts: list[str] = []
    known: list[dict[str, str]] = []
    own: dict[str, str] = {"language": "en"}
    for key, value in fields:
        if key == "source":
            texts.append(value.strip())
            known.append({})
        elif key in ("text", "language"):
            own[key] = value.strip()
        elif key.startswith("text-"):
            own[key.removeprefix("text-")] = value.strip()
        else:
            known[-1][key] = value.strip()
    marked = own.pop("text")
    sources = tuple(
        Document(f"s{k}", text, Meta(**one)) for k, (text, one) in enumerate(zip(texts, known, strict=True))
    )
    return Case(title, Document("text", MARKED.sub(r"\2", marked), Meta(**own)), sources, tuple(MARKED.findall(marked)))


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: case.title)
def test_what_is_borrowed_and_whether_the_text_says_so(case: Case) -> None:
    """These passages and no others, as far as these words go, each with its verdict; every one with its source."""
    report = quoteproof.check(case.text, against=list(case.sources), also="borrowed")
    assert report.problems == ()
    assert [(one.verdict, one.statement.text) for one in report.statements] == list(case.told)
    assert all(one.sources and (one.level is not None) == (one.verdict == "uncredited") for one in report.statements)


def test_changes_are_shown_with_both_sides() -> None:
    """What stands for what, in code points of both texts."""
    source = Document(
        "s", "Hens that are kept in the open lay fewer eggs in winter because the days are short and cold."
    )
    text = "I know. Hens that are kept in the open lay fewer eggs in winter since the days are short and cold."
    [found] = quoteproof.check(text, against=source, also="borrowed").statements
    [change] = [one for one in found.compared if one.what == "wording"]
    assert change.text and change.text.of(text) == "since"
    assert change.source and change.source.of(source.text) == "because" and change.document == "s"
    assert [one.reason for one in found.compared if one.what == "share"] == ["90.5% of the text's words"]


def test_the_text_itself_in_the_archive_is_no_source() -> None:
    """Its digest is known."""
    text = "Glass that has lain in the sea for thirty years loses its shine and takes the colour of the sand."
    assert quoteproof.check(text, against=Document("copy", text), also="borrowed").statements == ()


def test_the_command_lists_them_and_stops_where_it_is_asked_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit 0 by default, 1 for --fail-on uncredited."""
    monkeypatch.chdir(tmp_path)
    words = "Glass that has lain in the sea for thirty years loses its shine and takes the colour of the sand"
    Path("sources").mkdir()
    Path("sources/beach.txt").write_text(f"On glass. {words}. So it goes.", "utf-8")
    Path("essay.txt").write_text(f"I walk there. {words}.", "utf-8")
    call = ["borrowings", "essay.txt", "--against", "sources", "--no-cache"]
    assert run(call) == 0
    told = capsys.readouterr().out
    assert "uncredited" in told and "beach.txt" in told
    assert "essay.txt: 1 borrowed passage: 1 uncredited" in told and "quotations" not in told
    assert run([*call, "--fail-on", "uncredited", "--format", "json"]) == 1
    assert '"kind": "borrowed"' in capsys.readouterr().out


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_a_list_of_passages_speaks_of_passages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Whoever asks for borrowed passages is told of these, found or not, and not that there are no quotations, or none were checked."""
    monkeypatch.chdir(tmp_path)
    words = "Glass that has lain in the sea for thirty years loses its shine and takes the colour of the sand"
    Path("beach.txt").write_text(f"On glass. {words}.", "utf-8")
    Path("essay.txt").write_text(f"I walk there. {words}.", "utf-8")
    Path("letter.txt").write_text("The ferry is late again and nobody knows why.", "utf-8")
    run(["borrowings", "essay.txt", "letter.txt", "--against", "beach.txt", "--no-cache", "--format", form])
    told = capsys.readouterr().out.lower()
    assert (
        "no borrowed passages" in told
        and "1 borrowed passage" in told
        and "(87.0% of the text)" in " ".join(told.split())
    )
    assert "no quotations" not in told and "not checked" not in told and "quotations of" not in told


def test_the_command_does_what_check_does_with_its_output(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many texts by several processes are reported as by one; a Word file is no output for a terminal; a name of another format is told of."""
    monkeypatch.chdir(tmp_path)
    words = "Glass that has lain in the sea for thirty years loses its shine and takes the colour of the sand"
    Path("beach.txt").write_text(f"On glass. {words}. So it goes.", "utf-8")
    rows = [json.dumps({"id": f"row {number}", "text": f"Walk {number}. {words}."}) for number in range(MANY + 1)]
    Path("essays.jsonl").write_text("\n".join(rows), "utf-8")
    Archive.build("beach.archive", iter([Document("beach", words)])).close()
    call = ["borrowings", "essays.jsonl", "--against", "beach.archive", "--format", "jsonl"]
    assert run([*call, "-o", "one.html", "--jobs", "1"]) == run([*call, "-o", "two.jsonl", "--jobs", "2"]) == 0
    assert "one.html has the name of a file of html" in capsys.readouterr().err
    assert Path("one.html").read_bytes() == Path("two.jsonl").read_bytes()
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(UsageError, match="a Word file is nothing for a terminal"):
        run(["borrowings", "essays.jsonl", "--against", "beach.archive", "--format", "docx"])


def test_a_long_line_of_the_same_words_takes_no_longer_than_its_length() -> None:
    """Ten thousand times one phrase, against a source that has it too: no passage is laid on more than a few places."""
    phrase = "the grey heron stands in the reeds "
    report = quoteproof.check(phrase * 3000, against=Document("s", phrase * 50), also="borrowed")
    assert all(isinstance(one.statement.span, Span) for one in report.statements)


WORDS = st.integers(1, 60)
ROWS = st.lists(WORDS, min_size=0, max_size=60)


@given(st.lists(ROWS, min_size=1, max_size=4), st.data())
def test_every_row_that_a_document_has_is_found_and_none_that_it_has_not(
    documents: list[list[int]], data: st.DataObject
) -> None:
    """Against a scan: where eight words of the text stand in a row in some document, a passage has them; every match is one."""
    parts = [data.draw(st.one_of(ROWS, st.sampled_from(documents))) for _ in range(3)]
    text = [word for part in parts for word in part]
    archive = Archive.of(Document(f"d{k}", _spelt(words) or "none") for k, words in enumerate(documents))
    ids = array("I", kernel.words(_spelt(text))[0])
    covered: set[int] = set()
    for hit in (hit for hits in archive.overlaps(memoryview(ids), 1) for hit in hits):
        there = [word.removeprefix("w") for word in hit.document.text.split()]
        for q, r, n in hit.matches:
            assert [str(word) for word in text[q : q + n]] == there[r : r + n]
            covered.update(range(q, q + n))
    assert _in_a_row(text, documents, 8) <= covered


def _spelt(words: list[int]) -> str:
    return " ".join(f"w{word}" for word in words)


def _in_a_row(text: list[int], documents: list[list[int]], size: int) -> set[int]:
    """Return the words of the text that stand in some document in a row of so many, by looking everywhere."""
    rows = {tuple(one[at : at + size]) for one in documents for at in range(len(one) - size + 1)}
    firsts = (at for at in range(len(text) - size + 1) if tuple(text[at : at + size]) in rows)
    return {word for at in firsts for word in range(at, at + size)}


@pytest.mark.parametrize("at", [BLOCK - 40, BLOCK - 1, BLOCK, 2 * BLOCK - 20])
def test_a_passage_over_the_seam_of_two_blocks_is_told_whole_and_once(at: int) -> None:
    """A text that is longer than one query, with a passage of which some is in the next one."""
    passage = [f"p{k}" for k in range(60)]
    text = [f"t{k}" for k in range(2 * BLOCK + MARGIN)]
    text[at : at + 60] = passage
    source = Document("d", " ".join(["before", *passage, "behind"]))
    [one] = quoteproof.check(" ".join(text), against=source, also="borrowed").statements
    assert one.statement.text == " ".join(passage)


def test_ten_thousand_passages_of_one_stretch_are_parted_in_time() -> None:
    """A phrase that text and source say over and over lies over itself everywhere; each word is one passage's at most."""
    text = "the grey heron stands in the reeds " * 600
    source = Document("s", "the grey heron stands in the reeds of the lake " * 100)
    spans = [one.statement.span for one in quoteproof.check(text, against=source, also="borrowed").statements]
    assert all(a.end <= b.start for a, b in pairwise(spans))
