"""Folding finds in every script; the original characters judge."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import quoteproof
from quoteproof.model import Document

FILE = Path(__file__).parent / "cases" / "scripts" / "signs.md"
_CASE = re.compile(
    r"^## (?P<name>.+)\n(?P<language>\w+) · (?P<label>\w+) · (?P<codes>[\w. ]+)\n```\n(?P<source>.+)\n(?P<text>.+)\n```$",
    re.MULTILINE,
)


class Case(NamedTuple):
    """A quotation beside its source, and what an editor who reads the script would say."""

    name: str
    language: str
    label: str
    codes: str
    source: str
    text: str


CASES = [Case(**case.groupdict()) for case in _CASE.finditer(FILE.read_text("utf-8"))]


def test_every_case_of_the_file_is_read() -> None:
    """No case is lost by a slip in its head."""
    assert len(CASES) == FILE.read_text("utf-8").count("\n## ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_judge_shows_what_folding_hides(case: Case) -> None:
    """The quotation is found in its source, and its differences are those of the case, level 0 aside."""
    report = quoteproof.check(Document("text", case.text), [Document("source", case.source)], language=case.language)
    (finding,) = report.findings
    shown = {difference.code: None for difference in finding.differences if difference.level}
    assert (finding.verdict.label, " ".join(sorted(shown))) == (case.label, " ".join(sorted(case.codes.split())))
