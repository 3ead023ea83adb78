"""Whole checks, text against sources: who says the words there, is it the source at all, and what does a word change. Cases: `tests/whole.py`."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_cases import parameters
from whole import FACTS, FOLDER, KNOWN, Case, faults, read, report

KINDS = ("voice", "source", "words")
CASES = {kind: [case for path in sorted((FOLDER / kind).glob("*.md")) for case in read(path)] for kind in KINDS}


@pytest.mark.parametrize("case", parameters("voice", ((case.title, case) for case in CASES["voice"])))
def test_words_belong_to_whoever_says_them_in_the_source(case: Case) -> None:
    """The voice of each passage is the case's, and another's words are called so only where that is certain."""
    wrong = list(faults(case, report(case)))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("case", parameters("source", ((case.title, case) for case in CASES["source"])))
def test_a_difference_is_held_against_the_source_and_nothing_else(case: Case) -> None:
    """What is the source is judged in full; what only looks like it accuses nobody."""
    wrong = list(faults(case, report(case)))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("case", parameters("words", ((case.title, case) for case in CASES["words"])))
def test_a_word_changes_the_sense_by_what_stands_around_it(case: Case) -> None:
    """The same word turns the sense in one sentence, and in another it is another way of saying it."""
    wrong = list(faults(case, report(case)))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", [path for kind in KINDS for path in sorted((FOLDER / kind).glob("*.md"))])
def test_no_case_is_skipped_because_of_how_it_is_written(path: Path) -> None:
    """Every heading is a case with sources and expectations, in words that the runner knows."""
    cases = read(path)
    assert len(cases) == path.read_text("utf-8").count("\n## ")
    for case in cases:
        assert (case.sources or "beside" in case.settings) and case.expected, case.title
        for want in case.expected:
            assert want.words in case.text, (case.title, want.words)
            assert set(want.labels.split("/")) <= KNOWN, (case.title, want.labels)
            assert {name for name, _ in want.facts} <= FACTS.keys(), case.title


def test_no_title_stands_twice() -> None:
    """A title names one case, so that a list of titles means something."""
    titles = [(kind, case.title) for kind, cases in CASES.items() for case in cases]
    assert len(set(titles)) == len(titles)
