"""A fault of the program's own costs the one answer that it befell, and no character is one."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteproof
from quoteproof import pipeline
from quoteproof.compare.reading import Reading
from quoteproof.errors import ArchiveDamaged
from quoteproof.faults import Fault, answers
from quoteproof.judge.rules.form import marks
from quoteproof.judge.rules.meaning import negation
from quoteproof.model import Claim, Difference, Document, Report

SOURCE = "We will not sell the crane this year. The board met on 3 March and took 12 votes. Nobody spoke for the ferry that day."
TEXT = """Rao said: “We will sell the crane this year.”

She said: “The board met on 3 March and took 13 votes.”

She said: “Nobody spoke for the ferry that day.”
"""


def checked(text: str = TEXT, path: str | None = "draft.md") -> Report:
    """Check a text of that name."""
    return quoteproof.check(Document("draft", text, path=path), [Document("minutes", SOURCE)])


def breaks(monkeypatch: pytest.MonkeyPatch, rule: ModuleType, at: str, error: Exception) -> None:
    """Let a rule fail at the quotations that hold a word."""
    sound = rule.rule

    def failing(reading: Reading) -> Iterator[Difference]:
        if at in reading.comparison.case.claim.quotation.text:
            raise error
        return sound(reading)  # type: ignore[no-any-return]

    monkeypatch.setattr(rule, "rule", failing)


def test_a_fault_in_one_finding_is_a_problem_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """The quotation is unchecked, never lost and never called not found; the others are what they were."""
    before = checked()
    breaks(monkeypatch, negation, "board met", ValueError("no figure\nat all"))
    after = checked()
    assert [f.verdict.label for f in before.findings] == ["serious", "serious", "verbatim"]
    assert [f.verdict.label for f in after.findings] == ["serious", "unchecked", "verbatim"]
    assert after.findings[1].cause == "fault"
    assert after.findings[1].claim == before.findings[1].claim
    assert (after.findings[0], after.findings[2]) == (before.findings[0], before.findings[2])


def test_the_problem_says_which_quotation_where_and_what(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of the file, the words, the id, the error in one line."""
    breaks(monkeypatch, negation, "board met", ValueError("no figure\nat all"))
    report = checked()
    [problem] = [p for p in report.problems if "could not be checked" in p.message]
    assert problem.where == "draft.md:3"
    assert "“The board met on 3 March and took 13 votes.”" in problem.message
    assert report.findings[1].claim.quotation.id in problem.message
    assert problem.message.endswith("ValueError: no figure at all")


def test_every_finding_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """Then each has its own problem."""
    breaks(monkeypatch, marks, "", RecursionError("too deep"))
    report = checked()
    assert [f.cause for f in report.findings] == ["fault"] * 3
    assert len({p.message for p in report.problems if "RecursionError" in p.message}) == 3


def test_a_text_whose_quotations_cannot_be_looked_for_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is empty, and has the problem; so has the list."""

    def failing(*_: Any, **__: Any) -> None:
        raise IndexError("out of it")

    monkeypatch.setattr(pipeline, "find", failing)
    document = Document("draft", TEXT, path="draft.md")
    for told in (checked(), pipeline.listing(document)):
        assert any(p.where == "draft.md" and "IndexError: out of it" in p.message for p in told.problems)
    assert checked().findings == ()


def test_a_quotation_that_cannot_be_given_a_speaker_is_checked_without(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others keep theirs."""
    sound = pipeline.attribute

    def failing(document: Document, quotations: tuple[Any, ...], **more: Any) -> tuple[Claim, ...]:
        if any("ferry" in quotation.text for quotation in quotations):
            raise KeyError("ferry")
        return sound(document, quotations, **more)

    monkeypatch.setattr(pipeline, "attribute", failing)
    report = checked()
    assert [f.verdict.label for f in report.findings] == ["serious", "serious", "verbatim"]
    assert [f.claim.attribution.speaker is None for f in report.findings] == [False, False, True]
    assert any(p.where == "draft.md:5" and "speaker" in p.message for p in report.problems)


@pytest.mark.parametrize("error", [ArchiveDamaged("rebuild it"), OSError("the disk is gone"), MemoryError()])
def test_what_is_no_fault_of_one_finding_is_thrown(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """A broken archive would make every finding unchecked, one by one."""
    breaks(monkeypatch, negation, "board met", error)
    with pytest.raises(type(error)):
        checked()


def test_answers_that_fail_only_together_are_those_of_each_alone() -> None:
    """Nothing is asked for ever."""

    def ask(some: Any) -> list[int]:
        if len(some) > 1:
            raise ValueError
        return [some[0] + 1]

    assert answers(ask, [1, 2, 3]) == (2, 3, 4)


def test_an_answer_that_cannot_be_had_is_the_only_one_that_is_missing() -> None:
    """Those that can are given together, in their order."""
    together = []

    def ask(some: Any) -> list[int]:
        if 2 in some:
            raise ZeroDivisionError("two")
        together.append(tuple(some))
        return [one * 10 for one in some]

    first, fault, last = answers(ask, [1, 2, 3])
    assert (first, last) == (10, 30)
    assert isinstance(fault, Fault)
    assert str(fault) == "ZeroDivisionError: two"
    assert together[-1] == (1, 3)


# -- every character ---------------------------------------------------------------------------------------------------

ODD = st.text(st.characters(categories=("N", "M", "S", "Z", "P", "Cf", "Cc", "Co", "Lm", "Lo")), min_size=1, max_size=3)
BASES = (
    "The north quay will stay open until the 12 March survey is done, and no berth may be sold for $40 a day.",
    "In 1999 the board [of the harbour] agreed … that 5.2 mg were (not) enough; Ms Rao, 45, said so (Smith 2019).",
    "Wir werden den Kai nicht vor dem 3. Mai schließen, und 20 % der Plätze bleiben am 4. Juni 2020 frei.",
    "لن نغلق الرصيف قبل ٣ مايو، ولم يوافق المجلس على بيع ٢٠ مرسى في السنة.",
)
"""What makes rules look closely: figures, dates, units, names, brackets, an ellipsis, negations, notes."""


@st.composite
def sown(draw: st.DrawFn, base: str) -> str:
    """A text with odd characters sown into it, beside figures above all."""
    text = base
    for _ in range(draw(st.integers(0, 3))):
        figures = [at for at, char in enumerate(text) if char.isdecimal()]
        at = draw(st.sampled_from(figures or [0]) | st.integers(0, len(text)))
        text = text[: at + 1] + draw(ODD) + text[at + draw(st.integers(0, 1)) + 1 :]
    return text


@pytest.mark.slow
@given(st.data())
def test_no_character_makes_the_program_fail(data: st.DataObject) -> None:
    """Digits, marks, spaces and signs of every Unicode class, in the quotation, in the source, and around both."""
    base = data.draw(st.sampled_from(BASES))
    quotation, source, beside = (data.draw(sown(base)) for _ in range(3))
    text = f"Ruth Okafor said on 3 March: “{quotation}” ({data.draw(ODD)}) {beside}\n\n“{beside}”, she added."
    page = f"RUTH OKAFOR: {source} {data.draw(ODD)}\n\nPETER HOLT: {beside}"
    report = quoteproof.check(Document("text", text), [Document("page", page)])
    assert not [problem.message for problem in report.problems if problem.hint == pipeline.REPORT]


@pytest.mark.parametrize("long", ["7" * 5000, "million " * 60, "1." * 3000, "12/" * 2000, "²" * 400, "٣" * 5000])
def test_figures_of_any_length_are_read(long: str) -> None:
    """Python refuses to read an integer of more than 4,300 figures, and a float of more than 308 is infinite."""
    text = f"On {long} March she said: “There were {long} boats and 12 oars in the shed.” ({long}:3) [{long}]"
    report = quoteproof.check(
        Document("text", text), [Document("page", f"There were {long} boats and 13 oars in the shed.\n{long}\nx")]
    )
    assert not [problem.message for problem in report.problems if problem.hint == pipeline.REPORT]
