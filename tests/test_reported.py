"""Reported speech: the case files of `tests/cases/statements/reported`, and what must be true of every text.

A case of `finding.md` (and of `finding-<language>.md`) has what is said in ⟦⟧ (a near-miss has none), its `language:` (English else) and what `says:` what is done by saying it
and by whom; of `holding.md` a `source:`, and in the marks the label before the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from fenced import fenced
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import Document, Options, Statement
from quoteproof.pipeline import check
from quoteproof.sources import held_sources
from quoteproof.statements.reported.finding import reported

FOLDER = Path(__file__).parent / "cases" / "statements" / "reported"


class Case(NamedTuple):
    """A text with what is marked in it."""

    title: str
    fields: dict[str, str]
    marked: str | None

    @property
    def text(self) -> str:
        """The text without its marks."""
        return re.sub(r"⟦(?:\w+: )?|⟧", "", self.fields["text"])


def cases(name: str) -> Iterator[Case]:
    """Read a case file."""
    for title, block in fenced(FOLDER / name):
        fields = dict(re.findall(r"^(\w+): (.*(?:\n(?!(?:text|says|source|language): ).*)*)", block, re.MULTILINE))
        marked = re.search("⟦(.+?)⟧", fields["text"])
        yield Case(title, fields, marked[1] if marked else None)


def found(text: str, language: str) -> tuple[Statement, ...]:
    """Return what a text reports."""
    document = Document("text", text)
    analysis = analysis_of(document, language)
    return reported(document, attribute(document, find(document, analysis=analysis), analysis=analysis), analysis)


FINDING = [case for path in sorted(FOLDER.glob("finding*.md")) for case in cases(path.name)]


@pytest.mark.parametrize("case", FINDING, ids=lambda case: case.title)
def test_what_is_reported_is_found(case: Case) -> None:
    """It is found where somebody is told to say it, with what is done by it; where nobody is, nothing is."""
    told = {one.span.of(case.text): one for one in found(case.text, case.fields.get("language", "en"))}
    if case.marked is None:
        assert not told
        return
    one = told[case.marked]
    assert f"{one.polarity}, {one.attribution.name}" == case.fields["says"]


@pytest.mark.parametrize("case", list(cases("holding.md")), ids=lambda case: case.title)
def test_a_report_is_held_against_its_source(case: Case) -> None:
    """It is supported where all of it stands there, differs where a part of it stands there otherwise, and else neither."""
    sources = held_sources(Document("source", case.fields["source"]))
    report = check(Document("text", case.text), sources, Options(also=("reported",)))
    told = [f"{one.verdict}: {one.statement.span.of(case.text)}" for one in report.statements]
    assert told == [case.marked]
    for one in report.statements:
        assert (one.level is None) == (one.verdict != "differs")
        assert one.verdict != "differs" or any(not part.same for part in one.compared)


WORDS = st.lists(
    st.sampled_from(
        """Marin Okafor said says that whether to for called denied promised according the board he she , . : “ ” ( ) " will not
        bridge open 12 in May and which who , adding sagte dass sei laut so die Brücke""".split()
    ),
    max_size=40,
)


@given(WORDS, st.sampled_from(["en", "de", "fr", "ja", "und"]))
def test_whatever_the_words_a_statement_stands_in_the_text(words: list[str], language: str) -> None:
    """Its words stand in its stretch in order, its speaker and cue are places of the text, and no stop ends it."""
    text = " ".join(words)
    for one in found(text, language):
        stretch = " ".join(one.span.of(text).split())
        assert one.text == stretch or all(word in stretch for word in one.text.split())
        assert one.attribution.speaker is not None
        assert one.attribution.speaker.of(text)
        assert not one.span.of(text).endswith((".", ","))


def test_whoever_knows_the_speaker_better_is_believed() -> None:
    """What is reported of somebody else is held against that person's words, under the id that it had; the others stay as they are."""
    text = Document(
        "column.md",
        "Grace Whitlow said that the north quay would not be closed before the survey is done.\n\n"
        "Lev Marin said that the boats need a date in writing.\n",
    )
    minutes = {
        "minutes.md": "Ruth Okafor: We will not close the north quay before the survey is done.\n",
        "talk.md": "Lev Marin: The boats need a date in writing, and a name under it.\n",
    }

    def said(speakers: dict[str, str]) -> list[tuple[str, str | None, str]]:
        with held_sources(minutes) as sources:
            found = check(text, sources, Options(also=("reported",)), speakers=speakers).statements
        return [(one.statement.id, one.statement.attribution.name, one.verdict) for one in found]

    (first, name, verdict), other = said({})
    assert (name, verdict) == ("Grace Whitlow", "unchecked")
    assert said({first: "Ruth Okafor"}) == [(first, "Ruth Okafor", "supported"), other]
    assert said({first: ""})[0] == (first, None, "no_evidence")
    assert said({"s-00000000": "Ruth Okafor"}) == [(first, name, verdict), other]


def test_what_is_reported_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures ask who reports them, and the reports are those that were found already."""
    calls: list[str] = []

    def counted(*given: object) -> tuple[Statement, ...]:
        calls.append("read")
        return reported(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("quoteproof.statements.reported.reported", counted)
    text = Document("text", "Lev Marin said that the ferry carried 4,000 passengers in 2011.")
    with held_sources({"minutes.md": "Ruth Okafor: We will open 12 schools in May.\n"}) as sources:
        found = check(text, sources, Options(also=("reported", "figure"))).statements
    assert {one.statement.kind for one in found} == {"reported", "figure"}
    assert calls == ["read"]
