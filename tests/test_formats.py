"""The same page in every format: the same quotations have the same verdicts, whether it is the source or the text."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import pytest

from quoteproof import check, readers
from quoteproof.model import Document, Problem, Report
from quoteproof.readers import formats
from quoteproof.report import fields

FOLDER = Path(__file__).parent / "data" / "readers"
QUOTING = """The meeting began with a promise: “We will not close the north quay before the survey is done, and no berth will be lost.”

The page goes on: “We will close the north quay before the survey is done”.

It says of the dredging: “The harbourmaster’s reckoning of the dredging has been overtaken by the storms of January.”

It says of the money: “The reserve stands at 3.4 million.”

It ends with “provided that the county pays its share before the end of June”.

It says of the wall: “The northern wall has moved four millimetres since the spring, which is less than anybody feared”.

It has “a dredger that can be had … between May and August”, and “The timetable of the ferry will be printed on yellow paper”.
"""
WORDS = [key for key in formats.READERS if key != "bibtex"]  # which tells of other files: tests/test_bibtex.py
SURVEY = "The northern wall has moved nine millimetres since the spring, which is less than anybody feared. Engineers were sent."


def file_of(key: str) -> Path:
    """Return the file of a format."""
    (path,) = FOLDER.glob(f"{key}.*")
    return path


@cache
def documents(key: str) -> tuple[Document, ...]:
    """Return what is read from the file of a format."""
    items = list(readers.read(file_of(key)))
    assert not [item for item in items if isinstance(item, Problem)], items
    return tuple(item for item in items if isinstance(item, Document))


def said(report: Report) -> list[tuple[str, str, str, list[str]]]:
    """Return each quotation with its verdict and differences."""
    return [
        (f.claim.quotation.text, f.verdict.label, f.verdict.rule, [d.code for d in f.differences])
        for f in report.findings
    ]


@cache
def expected() -> tuple[list[tuple[str, str, str, list[str]]], list[tuple[str, str, str, list[str]]]]:
    """Return what is said of the page as plain text: as a source, and as a text."""
    (page,) = documents("plain")
    return said(check(QUOTING, against=page)), said(check(page, against=SURVEY))


def test_the_page_has_something_to_find() -> None:
    """As plain text it has verdicts of several kinds, good and bad."""
    as_source, as_text = expected()
    labels = [label for _, label, _, _ in as_source]
    assert {"verbatim", "serious", "not_found"} <= set(labels), as_source
    assert len(as_source) == 8
    assert [label for _, label, _, _ in as_text] == ["serious"]


@pytest.mark.parametrize("key", WORDS)
def test_as_a_source(key: str) -> None:
    """Quotations from the page have the same verdicts in every format."""
    assert said(check(QUOTING, against=list(documents(key)))) == expected()[0]


@pytest.mark.parametrize("key", WORDS)
def test_as_a_text(key: str) -> None:
    """A quotation on the page is found, and judged the same, in every format."""
    reports = [check(readers.main_part(document), against=SURVEY) for document in documents(key)]
    assert [row for report in reports for row in said(report)] == expected()[1]


@pytest.mark.parametrize("key", WORDS)
def test_is_told_by_its_bytes(key: str) -> None:
    """Content beats the name: under the name of another format it is read as what it is, or it is text."""
    format_, data = formats.FORMATS[key], file_of(key).read_bytes()
    if not format_.look and not format_.begins and not format_.outer:
        return
    for name in ("page", "page.pdf"):
        found = [item for item in readers.parse(data, name) if isinstance(item, Document)]
        assert [item.text for item in found] == [item.text for item in documents(key)], name


@pytest.mark.parametrize("key", formats.READERS)
def test_damaged(key: str) -> None:
    """A file that is cut off, or has wrong bytes in it, gives documents or problems, and nothing else."""
    data = file_of(key).read_bytes()
    middle = len(data) // 2
    for damaged in (
        data[:middle],
        data[9:],
        data[: middle - 9] + bytes(range(128, 148)) + data[middle + 9 :],
        data[:40],
    ):
        for item in readers.parse(damaged, file_of(key).name):
            assert isinstance(item, (Document, Problem))


@pytest.mark.parametrize("key", WORDS)
def test_places_lie_in_the_text(key: str) -> None:
    """Marks and turns lie in the text, in order."""
    for document in documents(key):
        starts = [mark.span.start for mark in document.marks]
        assert starts == sorted(starts)
        assert all(0 <= m.span.start < m.span.end <= len(document.text) for m in document.marks)
        ends = [0, *(turn.span.end for turn in document.turns or ())]
        assert all(end <= turn.label.start for end, turn in zip(ends, document.turns or (), strict=False))
        assert ends[-1] <= len(document.text)


@pytest.mark.parametrize("key", WORDS)
def test_each_of_its_endings(key: str) -> None:
    """The same bytes are read the same under each ending of the format, packed or not."""
    data = file_of(key).read_bytes()
    for ending in formats.FORMATS[key].endings.split():
        for name, packed in ((f"page{ending.upper()}", data), (f"page{ending}.gz", gzip.compress(data))):
            found = [item.text for item in readers.parse(packed, name) if isinstance(item, Document)]
            assert found == [item.text for item in documents(key)], name


@pytest.mark.parametrize(
    ("key", "kind", "place"),
    [
        ("spreadsheet", "cell", "Minutes!B5"),
        ("powerpoint", "slide", "4"),
        ("srt", "time", "00:00:57"),
        ("word", "paragraph", 5),
    ],
)
def test_where_to_look(key: str, kind: str, place: str | int) -> None:
    """A report names the place in the terms of the format."""
    said_ = "It says of the money: “The reserve stands at 3.4 million.”"
    (finding,) = fields.report(check(said_, against=list(documents(key))))["findings"]
    assert finding["sources"][0][kind] == place
