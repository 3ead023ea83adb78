"""Hard cases that no generator would make, in `cases/judge/hard.md`; what is still wrong is marked there as open."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from judging import FOLDER, findings

from quoteproof.model import Document

_CASE = re.compile(
    r"^S: (?P<source>.+)\nT: (?P<text>.+)\n= (?P<labels>[\w|]+)(?: (?P<code>[a-z.]+))?(?P<open> \(open\))?$", re.M
)


class Hard(NamedTuple):
    """A case with the labels that an editor would give it."""

    source: str
    text: str
    labels: tuple[str, ...]
    code: str | None


def _cases() -> list[object]:
    found = []
    for match in _CASE.finditer((FOLDER / "hard.md").read_text("utf-8")):
        case = Hard(match["source"], match["text"], tuple(match["labels"].split("|")), match["code"])
        marks = [pytest.mark.xfail(strict=True, reason="still wrong")] if match["open"] else []
        found.append(pytest.param(case, id=match["text"][:50], marks=marks))
    return found


@pytest.mark.parametrize("case", _cases())
def test_an_editor_would_say_the_same(case: Hard) -> None:
    """Each quotation has one of the labels of its case, and the code if one is named."""
    found = findings(case.text, (Document("source", case.source),))
    codes = {d.code for f in found for d in f.differences}
    assert found
    assert {f.verdict.label for f in found} <= set(case.labels), [d.reason for f in found for d in f.differences]
    assert case.code is None or case.code in codes


def test_there_are_enough() -> None:
    """The file holds at least 150 cases, and every line of it is read."""
    text = (FOLDER / "hard.md").read_text("utf-8")
    assert len(_cases()) == text.count("\nS: ") == text.count("\n= ") >= 150
