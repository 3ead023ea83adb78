"""What stands in marks and nobody said, and short quotations that look like it: a line of tests/cases/alike each."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases_genres import Said, unmark

from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import QUOTED, Document, Meta

FOLDER = Path(__file__).parent / "cases" / "alike"
"""`⟦-|words⟧` are nobody's, `⟦?|words⟧` are quoted."""

CASES = [(path.stem, line) for path in sorted(FOLDER.glob("*.txt")) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("language", "line"), CASES, ids=[f"{language}-{line[:60]}" for language, line in CASES])
def test_only_what_somebody_said_is_a_quotation(language: str, line: str) -> None:
    """Nobody's words are no quotation, and what somebody said is one."""
    text = unmark(line, line, language)
    document = Document("case", text.text, meta=Meta(language=language))
    claims = attribute(document, find(document, language=language))
    taken = {claim.quotation.span.start for claim in claims if claim.quotation.kind in QUOTED}
    wrong: list[Said] = [said for said in text.alike if said.spans[0].start in taken]
    lost = [said for said in text.said if said.spans[0].start not in taken]
    assert not wrong, "taken for a quotation"
    assert not lost, "taken for nobody's words"


def test_every_language_has_both_sides() -> None:
    """No file has only look-alikes, which would pass if nothing were a quotation."""
    for path in FOLDER.glob("*.txt"):
        written = path.read_text("utf-8")
        assert "⟦-|" in written, path.name
        assert "⟦?|" in written, path.name
