"""Every code's case file: where the code must be given, with its level and place, and where it must not.

How a case is written: `tests/judging.py`.
"""

from __future__ import annotations

import pytest
from judging import FOLDER, Case, findings, mark, read

from quoteproof.judge import differences
from quoteproof.judge.rules import CONTEXT, RULES
from quoteproof.model import Finding

CASES = [case for path in sorted(FOLDER.glob("*.md")) for case in read(path)]
CODES = [module.CODE for module in RULES + CONTEXT]
CLAIMS = {"speaker", "date", "reference", "source"}
BESIDE_OTHERS = {
    "unjudged": "says that nobody looked at what the others name",
    "translation": "says why there are so many others",
    "voices": "says whose words those are that an ellipsis or a skipped label joins",
    "voice.lost": "says whose marks those are that `punct.inner` misses",
}
"""Codes that never stand alone."""


def judged(case: Case) -> tuple[Finding, ...]:
    """Return what is found in the text of a case."""
    return findings(
        case.text,
        case.sources,
        profile=case.settings.get("profile", "news"),
        language=case.settings.get("language"),
        claimed={key: value for key, value in case.settings.items() if key in CLAIMS},
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.name}")
def test_a_code_is_given_where_it_should_be_and_nowhere_else(case: Case) -> None:
    """The text with the found differences marked is the text as it stands in the file."""
    found = judged(case)
    assert mark(case, found) == case.marked
    if "label" in case.settings:
        assert [f.verdict.label for f in found] == case.settings["label"].split()


@pytest.mark.slow
def test_rules_that_are_not_asked_would_have_said_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a quotation that is verbatim, or not edited, the same is found if all rules are asked."""
    asked = [judged(case) for case in CASES]
    monkeypatch.setattr(differences, "asked", lambda comparison: RULES)
    assert [judged(case) for case in CASES] == asked


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_cases_that_fire_and_near_misses(code: str) -> None:
    """A case file holds at least three of each."""
    own = [case for case in CASES if case.code == code]
    assert sum(case.fires for case in own) >= 3
    assert sum(not case.fires for case in own) >= 3


@pytest.mark.parametrize("code", [code for code in CODES if code not in BESIDE_OTHERS])
def test_what_a_rule_names_is_named_by_no_other(code: str) -> None:
    """In one case at least nothing but the code is said: otherwise another rule says the same once more."""
    firing = [case for case in CASES if case.code == code and case.fires]
    assert any({d.code for f in judged(case) for d in f.differences} <= {code} for case in firing)
