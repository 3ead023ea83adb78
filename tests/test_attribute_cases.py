"""The case files of attribution: every quotation has the speaker, name, chain and claimed place that the file says."""

from __future__ import annotations

import pytest
from cases_attribute import FOLDER, Case, read, tell

CASES = [(path.stem, case) for path in sorted(FOLDER.glob("*.md")) for case in read(path)]


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[f"{stem}: {case.name}" for stem, case in CASES])
def test_case(case: Case) -> None:
    """Every quotation of the text is given to whom the case file names."""
    assert tell(case.text, case.language) == case.told
