"""Finding, text by text: the case files under cases/find say where each quotation stands and what it is."""

from __future__ import annotations

import pytest
from cases_find import FOLDER, Case, mark, read

from quoteproof.find import find
from quoteproof.model import Document

CASES = [(path.stem, case) for path in sorted(FOLDER.glob("*.md")) for case in read(path)]


@pytest.mark.parametrize(("file", "case"), CASES, ids=[f"{file}-{case.name}" for file, case in CASES])
def test_quotations_stand_where_the_case_says(file: str, case: Case) -> None:
    """Every quotation of the text is found where the case marks it, with its kind, and nothing else is."""
    found = find(Document("case", case.text), language=case.language)
    assert mark(case.text, found) == case.marked, file


def test_every_file_has_cases() -> None:
    """No case file is skipped because of how it is written."""
    for path in FOLDER.glob("*.md"):
        assert len(read(path)) == path.read_text("utf-8").count("\n## "), path.name
