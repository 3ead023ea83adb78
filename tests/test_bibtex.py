"""Bibliographies: what they know of the files beside them, and the works that are not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from quoteproof import check, readers
from quoteproof.model import Document, Problem
from quoteproof.readers.bibtex import entries, meta

LIBRARY = r"""% our papers
@string{press = "Harbour" # " Press"}
@comment{ @article is nothing here }
@article{okafor2024,
  author = {Okafor, Ruth and Brandt, Ida and others},
  title  = "The {N}orth {Quay}: a reckoning -- and why",
  journal = press, year = 2024, month = mar, day = 7,
  file = {Full Text:papers/quay.txt:text/plain},
}
@book(abiola, editor = {Abiola, Tom}, title = {Dr{\"e}dging in \'Evora \& elsewhere}, date = {2021-05},
  file = {C\:\\Users\\tom\\Zotero\\dredging.txt;C\:\\Users\\tom\\cover.png})
@techreport{wall-7, author = {{Survey of Walls}}, title = {Movements}, institution = {The county}, year = {in press}}
@misc{kerr2023, author = {Elspeth Kerr}, title = {Winter storms}, year = {2023}, doi = {10.1000/7},
  abstract = {We measured the wall. It has moved nine millimetres since the spring, which nobody had expected.
}}
@misc{broken
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a bibliography with two of its works, by path and by name, and a third by its key."""
    for name in ("papers/quay.txt", "old/dredging.txt", "WALL-7.md", "unlisted.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"The words of {name} are few, and nobody has read them aloud.", "utf-8")
    (tmp_path / "refs.bib").write_text(LIBRARY, "utf-8")
    return tmp_path


def read(folder: Path) -> dict[str, Document | Problem]:
    """Return what is read from a folder, by id."""
    return {(i.id if isinstance(i, Document) else i.document or ""): i for i in readers.read(folder)}


def test_what_an_entry_says() -> None:
    """Names are turned, TeX is read, dates are as exact as they are given."""
    told = {entry.key: meta(entry) for entry in entries(LIBRARY)}
    assert [*told] == ["okafor2024", "abiola", "wall-7", "kerr2023"]
    quay = told["okafor2024"]
    assert (quay.title, quay.author) == ("The North Quay: a reckoning – and why", "Ruth Okafor, Ida Brandt")
    assert (quay.publisher, quay.date) == ("Harbour Press", "2024-03-07")
    assert (told["abiola"].title, told["abiola"].author) == ("Drëdging in Évora & elsewhere", "Tom Abiola")
    assert (told["abiola"].date, told["wall-7"].date, told["wall-7"].author) == (
        "2021-05",
        "in press",
        "Survey of Walls",
    )
    assert told["kerr2023"].url == "https://doi.org/10.1000/7"


def test_its_files_get_their_metadata(folder: Path) -> None:
    """By the path that the entry names, the name at the end of another machine's path, or the key; a file beside them has the last word."""
    (folder / "WALL-7.md.meta.json").write_text('{"date": "2025"}')
    found = read(folder)
    titles = {
        name: found[name].meta.title for name in ("papers/quay.txt", "old/dredging.txt", "WALL-7.md", "unlisted.txt")
    }  # type: ignore[union-attr]
    assert [*titles.values()] == [
        "The North Quay: a reckoning – and why",
        "Drëdging in Évora & elsewhere",
        "Movements",
        None,
    ]
    assert found["WALL-7.md"].meta.date == "2025"  # type: ignore[union-attr]
    assert ("citation", "wall-7") in found["WALL-7.md"].meta.extra  # type: ignore[union-attr]


def test_a_work_that_is_not_there(folder: Path) -> None:
    """It is a problem with its place, its abstract is a part of it."""
    found = read(folder)
    missing = [item for item in found.values() if isinstance(item, Problem)]
    assert [(p.where.rpartition("/")[2], p.document) for p in missing] == [
        ("refs.bib:13", "refs.bib/kerr2023: Elspeth Kerr, Winter storms, 2023")
    ]
    abstract = found["refs.bib/kerr2023"]
    assert isinstance(abstract, Document)
    assert (abstract.text.split()[0], abstract.partial) == ("We", "only its abstract is here")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In “Winter Storms” she writes: “The gauges on the southern mole were never read in January.”", "unchecked"),
        ("“The gauges on the southern mole were never read in January,” Elspeth Kerr writes.", "unchecked"),
        ("“The gauges on the southern mole were never read in January,” Elspeth Brandt writes.", "not_found"),
        ("“The gauges on the southern mole were never read in January,” Ruth Okafor writes.", "not_found"),
        (
            "“The wall has moved nine millimetres since the spring, which nobody had expected,” Elspeth Kerr writes.",
            "reworded",
        ),
    ],
)
def test_what_rests_on_it(folder: Path, text: str, label: str) -> None:
    """By its title, or the full name of who wrote it; what somebody else wrote, or a work that is there has not, is not found."""
    (finding,) = check(text, against=folder).findings
    assert finding.verdict.label == label


def test_alone() -> None:
    """Without its folder nobody can say what is missing: only abstracts are there."""
    assert [type(item) for item in readers.parse(LIBRARY.encode(), "refs.bib")] == [Document]
    (nothing,) = readers.parse(b"no entries", "refs.bib")
    assert isinstance(nothing, Problem)


def test_nothing_outside_is_read(tmp_path: Path) -> None:
    """A path that leads out of the folder, or a link, makes nothing a source."""
    (tmp_path / "secret.txt").write_text("The secret.")
    inside = tmp_path / "sources"
    inside.mkdir()
    (inside / "refs.bib").write_text("@misc{a, title={Secrets}, file={../secret.txt}}\n@misc{b, file={/etc/passwd}}")
    assert [type(item) for item in readers.read(inside)] == [Problem, Problem]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a," * 20_000,
        "@misc{a,\n" * 20_000,
        "@misc{a, title=" + "{" * 200_000,
        "@misc{a, title={" + "\\" * 200_000,
        "@misc{a, t=" + "x # " * 50_000,
        '@misc{a, t="' + "{}" * 100_000,
        "@misc{a, file={" + "a.pdf;" * 100_000 + "}}",
        "@misc{a, author={" + "{A, B} and " * 50_000 + "}}",
    ],
)
def test_hostile(text: str, tmp_path: Path) -> None:
    """Depth and length cost no more than they are long."""
    (tmp_path / "a.bib").write_text(text)
    assert all(isinstance(item, (Document, Problem)) for item in readers.read(tmp_path))
