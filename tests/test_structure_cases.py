"""The structure of a page, read once: whose turn it is, and what nobody says. How a case is written: `tests/structure.py`."""

from __future__ import annotations

import pytest
from open_cases import parameters
from structure import FOLDER, Case, Stretch, expected_stretches, read, show, told

TURNS, SILENT = read("turns.md"), read("silent.md")


@pytest.mark.parametrize("case", parameters("turns", ((case.title, case) for case in TURNS)))
def test_turns_are_seen_where_somebody_speaks_and_nowhere_else(case: Case) -> None:
    """The turns of the page, told line by line, are the lines below it."""
    module = pytest.importorskip("quoteproof.analysis.structure.turns")
    found = [(turn.name, turn.span) for turn in module.turns(case.page)]
    assert told(case.page, found, case.lines) == case.lines


@pytest.mark.parametrize("case", parameters("silent", ((case.title, case) for case in SILENT)))
def test_what_nobody_says_is_seen_and_nothing_else(case: Case) -> None:
    """The page with what was found marked, the labels of turns among it, is the page as it stands in the file."""
    module = pytest.importorskip("quoteproof.analysis.structure.silent")
    labels = pytest.importorskip("quoteproof.analysis.structure.turns").turns(case.page)
    found = [Stretch(turn.label.start, turn.label.end, "label") for turn in labels]
    found += [Stretch(silent.span.start, silent.span.end, silent.kind) for silent in module.silent(case.page)]
    expected = list(expected_stretches(case.marked))
    assert show(case.page, found, expected) == show(case.page, expected, expected)


@pytest.mark.parametrize("name", ["turns.md", "silent.md"])
def test_no_case_is_skipped_because_of_how_it_is_written(name: str) -> None:
    """Every heading of the file is a case, no title stands twice, and every page of turns says what is expected."""
    cases = read(name)
    assert len(cases) == ("\n" + (FOLDER / name).read_text("utf-8")).count("\n## ")
    assert len({case.title for case in cases}) == len(cases)
    assert all(bool(case.lines) == (name == "turns.md") for case in cases)


def test_there_are_layouts_and_near_misses() -> None:
    """Both files hold pages with an answer, and pages that only look like having one."""
    assert len(TURNS) + len(SILENT) >= 60
    assert sum(case.lines == ("none",) for case in TURNS) >= 15
    assert sum("⟦" not in case.marked for case in SILENT) >= 15
