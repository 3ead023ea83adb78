"""Every writer: one report as it has it, kept as a file, and what it makes of a text that is out for trouble.

python tests/test_writers.py        write the files anew; look at the difference before you keep it
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest
from invented import MINUTES, TEXT, negated, quotation, report
from msgspec.structs import replace

import quoteproof
from quoteproof.model import ArchiveInfo, Claim, Document, Finding, Meta, Problem, Report, Suggestion, Verdict
from quoteproof.report import SUFFIXES, WRITERS, View, write

SNAPSHOTS = Path(__file__).parent / "data" / "snapshots"
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""What no output may have as it is: control characters but for the ends of lines, and marks that turn the direction."""

EVIL = "\x1b[31m\x00\x07\x08\r\x9b2J\x7f\u202e\u2066</script><b onclick=x>&lt;\"'`{{ 7*7 }}\ud800::error::%0A =cmd() \u2028"
PLAIN = "x" * len(EVIL)
LONG = "very long " * 20_000


def told(word: str, long: str = "") -> Report:
    """A report in which every text that comes from outside has a word in it: the column, its source, their names, a problem.

    It is made with a plain word of the same length, so that the offsets are those of the other.
    """
    said = f"We will {PLAIN} close the north quay before the survey is done"
    text = f"{PLAIN} The {PLAIN} chair said: “{said}” and left. {long}\nThe “{PLAIN}” and “nobody was here at all, {PLAIN}”."
    source = (
        f"{PLAIN} We will not {PLAIN} close the north quay before the survey is done, {long}and no berth will be lost."
    )
    meta = Meta(title=PLAIN, author=PLAIN, speaker=PLAIN, publisher=PLAIN, date=PLAIN, url=f"javascript:{PLAIN}")
    found = quoteproof.check(
        Document(f"column {PLAIN}", text, meta, path=f"column {PLAIN}.md"),
        against=Document(f"minutes {PLAIN}", source, meta, path=f"{PLAIN}.md"),
        suggest=True,
        all=True,
    )
    problem = Problem(f"{PLAIN}.pdf:3", f"this {PLAIN} cannot be read", f"try {PLAIN}", PLAIN)
    first, *others = found.findings
    findings = (first, *(replace(finding, ignored=PLAIN) for finding in others))
    made = replace(found, findings=findings, problems=(problem,), archive=ArchiveInfo(PLAIN, 1, 2, "abc"))
    return msgspec.convert(exchanged(msgspec.to_builtins(made), word), Report)


def exchanged(value: Any, word: str) -> Any:
    """Put another word for the plain one, wherever it stands."""
    if isinstance(value, dict):
        return {key: exchanged(each, word) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [exchanged(each, word) for each in value]
    return value.replace(PLAIN, word) if isinstance(value, str) else value


def written(name: str, *reports: Report, view: View = View()) -> str:  # noqa: B008 - frozen
    """Return reports in a format, as text."""
    return text_of(name, b"".join(write(reports, name, view)))


def text_of(name: str, data: bytes) -> str:
    """Return what was written as text; of a Word file what stands in it and its comments."""
    if name != "docx":
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return "".join(file.read(f"word/{part}.xml").decode() for part in ("document", "comments"))


class Tags(HTMLParser):
    """The elements of a page, each with the names of all its attributes: a text may have more lines, but none of other kinds."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.attributes: dict[str, set[str]] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.attributes.setdefault(tag, set()).update(name for name, _ in attrs)


READ_BACK: dict[str, Callable[[str], object]] = {
    "terminal": lambda text: None,
    "json": lambda text: sorted(json.loads(text)),
    "jsonl": lambda text: [sorted(json.loads(line)) for line in text.split("\n")[:-1]],
    "html": lambda text: Tags(text).attributes,
    "csv": lambda text: [len(row) for row in csv.reader(io.StringIO(text, newline=""))],
    "sarif": lambda text: [sorted(result) for result in json.loads(text)["runs"][0]["results"]],
    "junit": lambda text: [(one.tag, sorted(one.attrib)) for one in ElementTree.fromstring(text).iter()],
    "markdown": lambda text: [re.match("(#+|>|-)? ?", line).group() for line in text.split("\n")],  # type: ignore[union-attr]
    "w3c": lambda text: [sorted(item) for item in json.loads(text)["items"]],
    "docx": lambda text: re.findall(r"<(/?w:[a-zA-Z]+)", text),
    "annotations": lambda text: [line.startswith(("::error ", "::warning ", "::notice ")) for line in text.split("\n")],
}
"""How what a writer wrote is read again, and what is left of it when all words are taken away."""


def read_back(name: str, text: str) -> object:
    """Read what a writer wrote."""
    assert name in READ_BACK, f"{name}: say in READ_BACK how its output is read again"
    return READ_BACK[name](text)


@pytest.mark.parametrize("name", WRITERS)
def test_a_text_that_is_out_for_trouble(name: str) -> None:
    """No control character comes through, and the output has the form that it has for a harmless text."""
    evil = written(name, told(EVIL), view=View(with_text=True))
    assert RAW.findall(evil.replace("\r\n", "\n") if name == "csv" else evil) == []
    assert read_back(name, evil) == read_back(name, written(name, told(PLAIN), view=View(with_text=True)))
    assert "close the north quay" in evil


@pytest.mark.parametrize("name", WRITERS)
def test_very_long_lines(name: str) -> None:
    """A line of 200,000 characters is written, and read back."""
    read_back(name, written(name, told(PLAIN, LONG)))
    assert RAW.findall(written(name, told(EVIL, LONG)).replace("\r\n", "\n")) == []


def example() -> tuple[Report, ...]:
    """Reports with one of each thing that a writer may have to show."""
    text = TEXT + "\nThe “plan” is new. “Nobody was ever here at all,” it says."
    absent = Claim(quotation(text, "Nobody was ever here at all,", "q-00000002"))
    scare = Claim(replace(quotation(text, "plan", "q-00000003"), kind="scare"))
    first = replace(
        report(
            replace(negated(), suggestion=Suggestion("We will not close", MINUTES.text[11:])),
            Finding(
                absent,
                Verdict("unchecked", None, "unchecked", "the report is not in the archive"),
                cause="no such source",
            ),
            replace(negated("faithful", 1), ignored="known, and corrected"),
            text=text,
        ),
        problems=(Problem("sources/survey.pdf", "a PDF file: its text cannot be read yet", "give its text as .txt"),),
        archive=ArchiveInfo("sources", 1, 25, "0f" * 32),
        lookalikes=(scare,),
    )
    unread = replace(
        report(text="", path="gone.md"), problems=(Problem("gone.md", "there is no such file", None, "gone.md"),)
    )
    return first, unread


def kept(name: str) -> Path:
    """Return the file of a writer."""
    ending = next((suffix for suffix, format_ in SUFFIXES.items() if format_ == name), ".txt")
    return SNAPSHOTS / f"{name}{ending}"


@pytest.mark.parametrize("name", WRITERS)
def test_a_report_as_it_was_kept(name: str) -> None:
    """Each format has a file with a small report; whoever means to change it writes it anew."""
    assert kept(name).is_file(), f"{name}: no snapshot; run: python tests/test_writers.py"
    assert written(name, *example()) == text_of(name, kept(name).read_bytes()), (
        "if it is meant: python tests/test_writers.py"
    )


if __name__ == "__main__":
    for each in WRITERS:
        kept(each).write_bytes(b"".join(write(example(), each, View())))
        print(kept(each))
