"""What is wrong with the sources is wrong for every text, and is said once; what is wrong with many files is one line, with a count."""

from __future__ import annotations

import pytest

from quoteproof.model import Document, Problem, Report
from quoteproof.report import View, write
from quoteproof.run import Run
from quoteproof.settings import Settings
from quoteproof.sources import held_sources

TORN = Problem("shelf/ledger.pdf", "its pages are pictures", "read it with --ocr", "ledger")
STREAMS = ("terminal", "markdown", "csv", "sarif", "annotations", "html")


def _written(name: str, *reports: Report) -> str:
    return b"".join(write(iter(reports), name, View())).decode()


def _of(name: str, *problems: Problem, text: str = "The mill is shut.") -> Report:
    return Report(Document(name, text), problems=problems)


@pytest.mark.parametrize("name", STREAMS)
def test_what_is_wrong_with_the_sources_is_said_once(name: str) -> None:
    """Three texts against one shelf."""
    once = _written(name, _of("a", TORN)).count("its pages are pictures")
    assert _written(name, _of("a", TORN), _of("b", TORN), _of("c", TORN)).count("its pages are pictures") == once > 0


@pytest.mark.parametrize("name", STREAMS)
def test_what_is_wrong_with_another_file_is_said_too(name: str) -> None:
    """The same words of two files, in two reports, are two problems."""
    other = Problem("shelf/diary.pdf", TORN.message, TORN.hint, "diary")
    told = _written(name, _of("a", TORN), _of("b", TORN, other))
    assert told.count("ledger.pdf") == _written(name, _of("a", TORN)).count("ledger.pdf")
    assert "diary.pdf" in told


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_a_text_that_cannot_be_read_stays_one(name: str) -> None:
    """However often it is given."""
    torn = _of("ledger", TORN, text="")
    assert _written(name, torn, torn).count("its pages are pictures") == 2


@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_programs_read_it_once_too(name: str) -> None:
    """A thousand lines of a run would each say what is wrong with the same shelf; a report by itself is whole."""
    assert _written(name, _of("a", TORN), _of("b", TORN)).count("its pages are pictures") == 1
    assert [_of(letter, TORN).to_json().count("its pages are pictures") for letter in "ab"] == [1, 1]


def test_rows_of_a_file_are_counted() -> None:
    """The first of those with one fault stands for them; another fault, and another file, stand for themselves."""
    rows = [Problem(f"a.jsonl:{row}", "this line is not valid JSON", None, f"a:{row}") for row in range(3, 4003)]
    others = (
        Problem("a.jsonl:9", "there is no text"),
        Problem("b.jsonl:3", "this line is not valid JSON", None, "b:3"),
    )
    found = _of("text", *rows, *others).to_dict()["problems"]
    assert [(one["where"], one["code"], one["count"]) for one in found] == [
        ("a.jsonl:3", "unread", 4000),
        ("a.jsonl:9", "note", 1),
        ("b.jsonl:3", "unread", 1),
    ]


def test_every_kind_of_problem_has_its_code() -> None:
    """What cannot be judged, and a mark without a reason, are told apart from what cannot be read."""
    text = "Han sade: ”Vi går till stranden i dag med hunden.” <!-- quoteproof: ignore -->"
    with held_sources([Document("a", "Vi gick till stranden i går.")]) as sources:
        settings = Settings(language="und", ignore_marks=True)
        codes = [problem.code for problem in Run(sources, settings).check(Document("text", text)).problems]
    assert codes == ["unjudged", "mark"]


def test_many_files_with_one_fault_are_one_line() -> None:
    """The first three, and how many more; what is wrong with others in another way is told apart."""
    torn = [Problem(f"shelf/{number}.pdf", TORN.message, TORN.hint, str(number)) for number in range(40)]
    told = _written("terminal", _of("a", *torn, Problem("shelf/x.txt", "it is empty")))
    assert "shelf/0.pdf, shelf/1.pdf, shelf/2.pdf and 37 more: its pages are pictures" in told
    assert "shelf/x.txt: it is empty" in told
    assert "shelf/3.pdf" not in told
    assert told.count("problem ") == 2


def test_of_many_kinds_the_rest_is_counted() -> None:
    """Twelve kinds are shown; files, not kinds, are counted."""
    found = [Problem(f"shelf/{k}.txt", f"fault number {k // 2}") for k in range(40)]
    assert "and 16 more; --format json lists them all" in _written("terminal", _of("a", *found))
