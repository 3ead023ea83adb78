"""What is known of a document from beside its file, and what the user says of all, is in its metadata."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof import readers
from quoteproof.archive import Archive
from quoteproof.cli import run as quoteproof
from quoteproof.errors import UsageError
from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import metadata

PAGE = "---\ntitle: A draft\npublisher: The Ledger\n---\nThe ferry sails at six, she said.\n"


def read(path: Path) -> tuple[list[Document], list[Problem]]:
    """Return the documents and the problems of a file or folder."""
    items = list(readers.read(path))
    return [item for item in items if isinstance(item, Document)], [item for item in items if isinstance(item, Problem)]


def page(folder: Path, beside: str | bytes | None) -> Path:
    """Write a page into a folder, and what stands beside it."""
    path = folder / "page.md"
    path.write_text(PAGE)
    if beside is not None:
        Path(metadata.beside(str(path))).write_bytes(beside if isinstance(beside, bytes) else beside.encode())
    return path


@pytest.mark.parametrize("whole", [True, False], ids=["folder", "file"])
def test_the_file_beside_a_page_has_the_last_word(tmp_path: Path, whole: bool) -> None:
    """Over the front matter, field by field; null says nothing."""
    said = {"title": "The ferry", "date": "2025-03-04", "author": ["Ann Pike", "Lee Marsh"], "desk": 4, "url": None}
    path = page(tmp_path, json.dumps(said))
    (document,), problems = read(tmp_path if whole else path)
    assert document.meta == Meta(
        title="The ferry",
        author="Ann Pike, Lee Marsh",
        publisher="The Ledger",
        date="2025-03-04",
        extra=(("desk", "4"),),
    )
    assert not problems


def test_it_speaks_of_every_row_of_a_file(tmp_path: Path) -> None:
    """Each row has what is said of the file."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"text": "One.", "date": "2020"}\n{"text": "Two.", "speaker": "Ola"}\n')
    Path(metadata.beside(str(rows))).write_text('{"publisher": "The Ledger", "date": "2021"}')
    documents, _ = read(tmp_path)
    assert [(one.meta.publisher, one.meta.date, one.meta.speaker) for one in documents] == [
        ("The Ledger", "2021", None),
        ("The Ledger", "2021", "Ola"),
    ]


@pytest.mark.parametrize("beside", ["{", "[1]", '"a"', "", b"\xff\xfe", "[" * 100_000, b'{"title": "\\ud800"}'])
def test_a_bad_one_is_a_problem_and_the_page_is_read(tmp_path: Path, beside: str | bytes) -> None:
    """The problem has the place of the bad file."""
    path = page(tmp_path, beside)
    (document,), (problem,) = read(path)
    assert document.meta.title == "A draft"
    assert problem.where == metadata.beside(str(path))
    assert problem.document is None  # nothing is lost of the page


def test_alone_it_is_a_file_like_another(tmp_path: Path) -> None:
    """A name alone makes no metadata."""
    (tmp_path / "lone.meta.json").write_text('{"text": "The ferry sails."}')
    (document,), _ = read(tmp_path)
    assert document.id == "lone.meta.json"


def test_a_folder_beside_a_page_is_none(tmp_path: Path) -> None:
    """What cannot be opened is a problem."""
    path = page(tmp_path, None)
    Path(metadata.beside(str(path))).mkdir()
    (document,), (problem,) = read(path)
    assert (document.meta.title, problem.message) == ("A draft", "this file of metadata cannot be read: is a directory")


def test_what_the_user_says_of_all_is_last_of_all(tmp_path: Path) -> None:
    """Over the file beside it, too; the value may hold the sign."""
    page(tmp_path, '{"publisher": "The Post"}')
    folder = tmp_path / "made"
    told = ("--set", "publisher=The Crier", "--set", " desk = north=east ")
    assert quoteproof(["archive", "build", str(folder), str(tmp_path / "page.md"), *told]) == 0
    with Archive.open(folder) as archive:
        (document,) = archive.documents()
    assert document.meta.publisher == "The Crier"
    assert ("desk", "north=east") in document.meta.extra


@pytest.mark.parametrize("told", ["publisher", "=x", "publisher=", " = "])
def test_what_is_no_pair_is_refused(tmp_path: Path, told: str) -> None:
    """Nothing is written then."""
    path = page(tmp_path, None)
    with pytest.raises(UsageError, match="KEY=VALUE"):
        quoteproof(["archive", "build", str(tmp_path / "made"), str(path), "--set", told])
    assert not (tmp_path / "made").exists()


def test_the_date_may_be_in_another_field(tmp_path: Path) -> None:
    """A row without the field has its own date."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"text": "One.", "spoken": "2020-05-01", "date": "2026-01-01"}\n{"text": "Two.", "date": "2021"}\n'
    )
    folder = tmp_path / "made"
    assert quoteproof(["archive", "build", str(folder), str(rows), "--date-field", "spoken"]) == 0
    with Archive.open(folder) as archive:
        assert [one.meta.date for one in archive.documents()] == ["2020-05-01", "2021"]


_TOLD = st.builds(
    Meta,
    title=st.none() | st.text(),
    date=st.none() | st.text(),
    extra=st.dictionaries(st.text(), st.text()).map(lambda pairs: tuple(pairs.items())),
)


@given(_TOLD, _TOLD)
def test_the_last_word_is_kept_and_nothing_else_is_lost(first: Meta, last: Meta) -> None:
    """Laying the same over it again changes nothing."""
    both = metadata.over(first, last)
    assert both.title == (first.title if last.title is None else last.title)
    assert both.date == (first.date if last.date is None else last.date)
    assert dict(both.extra) == {**dict(first.extra), **dict(last.extra)}
    assert metadata.over(first, Meta()) == first
    assert metadata.over(both, last) == both
