"""Figures and dates held against each other: the case files of `tests/cases/statements/figures`, one a rule.

A case is a heading and a fenced block: `text:`, with the figure that is accused in ⟦⟧ (a near-miss has none), the text's own `date:`, its
`language:` (English else), and what is said of the figure (`says:`, as it stands or its beginning).
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest
from fenced import fenced

import quoteproof
from quoteproof.analysis import analysis_of
from quoteproof.model import Document, Meta
from quoteproof.statements.figures import clashes
from quoteproof.statements.figures.rules import rules
from quoteproof.statements.rows.page import read

FOLDER = Path(__file__).parent / "cases" / "statements" / "figures"
RULES = tuple(rules())
MOST = 6  # cases that fire, and near-misses, which each rule has


class Case(NamedTuple):
    """A text, and the figures of it that the rule accuses."""

    rule: str
    title: str
    text: str
    date: str | None
    language: str
    says: str
    accused: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Read the case files."""
    for path in sorted(FOLDER.glob("*.md")):
        for title, block in fenced(path):
            fields = dict(re.findall(r"^(\w+): (.*(?:\n(?!\w+: ).*)*)", block, re.MULTILINE))
            text = fields["text"]
            yield Case(
                path.stem,
                title,
                re.sub("[⟦⟧]", "", text),
                fields.get("date"),
                fields.get("language", "en"),
                fields.get("says", ""),
                tuple(re.findall("⟦(.+?)⟧", text)),
            )


CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.title}")
def test_a_rule_says_what_its_cases_say(case: Case) -> None:
    """The accused figures and no others, by this rule and no other, in these words."""
    document = Document("text", case.text, Meta(date=case.date, language=case.language))
    found = [*clashes(read(document, analysis_of(document)))]
    assert [(one.rule, one.span.of(case.text)) for one in found] == [(case.rule, figure) for figure in case.accused]
    assert all(one.reason.startswith(case.says) for one in found)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.CODE))
def test_a_rule_has_its_page_and_its_cases(rule: ModuleType) -> None:
    """A docstring with the headings of every rule; cases that fire, and near-misses."""
    page = inspect.cleandoc(rule.__doc__ or "")
    heads = re.findall(r"^## (.+)$", page, re.MULTILINE)
    assert page.startswith(f"# {rule.CODE}\n")
    assert heads == ["What it says", "Example", "Why it matters", "Level", "Scope", "Guides"]
    own = [case for case in CASES if case.rule == rule.CODE]
    assert sum(bool(case.accused) for case in own) >= MOST
    assert sum(not case.accused for case in own) >= MOST


def test_a_report_has_the_figures_with_both_places() -> None:
    """`--also figures`: the figure, and where the text has the other one; no source is needed."""
    text = "Osei has led the choir for 33 years, since 1989, and has no thought of leaving it."
    document = Document("text", text, Meta(date="2017-03-01"))
    report = quoteproof.check(document, against="The choir sings on Sunday.", also="figures")
    (one,) = report.statements
    assert (one.verdict, one.level, one.statement.text) == ("differs", 4, "33 years")
    assert one.reason == "33 years back from 2017 is 1984, and the text says since 1989"
    (compared,) = one.compared
    assert compared.source and compared.source.of(text) == "1989" and compared.document == "text"


@pytest.mark.parametrize(
    "text", ["", "12", "1989 " * 20_000, "\0 5 of 3, 40%\0" * 500, "10 of " * 5_000, "1 (2%) " * 5_000]
)
def test_bad_input_is_read(text: str) -> None:
    """What is no text takes no long time, and nothing falls over."""
    document = Document("text", text, Meta(language="en"))
    assert isinstance([*clashes(read(document, analysis_of(document)))], list)


HARBOUR = Document(
    "minutes",
    "The harbour of Lomas employs 1,200 people in two shifts. Its budget for 2016 is $40 million.\n\n"
    "In March 2014 the council of Lomas voted for a new quay, which it had called too dear five years earlier. In 2009 Lomas had 50,431 inhabitants.\n\n"
    "In a poll of anglers 53 percent chose Marin, and 39 percent chose Berg for the harbour board. The mate was fined, with two years of probation.",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The harbour of Lomas employs 1,400 people in two shifts.",
            [("differs", 5, "1,400 people in two shifts", "1,200")],
        ),
        ("The budget of the harbour for 2016 is $45 million.", [("differs", 4, "$45 million", "$40 million")]),
        ("The council of Lomas voted in April 2014 for a new quay.", [("differs", 5, "April 2014", "March 2014")]),
        ("The harbour of Lomas employs 1,200 people.", [("supported", None, "1,200 people", "1,200")]),
        ("In 2009 Lomas had some 50,000 inhabitants.", [("supported", None, "50,000 inhabitants", "50,431")]),
        (
            "Lomas, with 50,431 inhabitants in 2009, is a quiet town.",
            [("supported", None, "50,431 inhabitants in 2009", "50,431")],
        ),
        ("In Kano 45 people died.", [("no_evidence", None, "45 people died", "")]),
        ("In Kano 45 ferries sank, according to Tom Berg.", [("unchecked", None, "45 ferries sank", "")]),
        (
            "The harbour of Vesterby employs 1,400 people in two shifts.",
            [("no_evidence", None, "1,400 people in two shifts", "")],
        ),
        (
            "In a poll of anglers 53 percent chose Marin, and 31 percent chose Berg for the harbour board.",
            [
                ("supported", None, "53 percent chose Marin", "53 percent"),
                ("differs", 5, "31 percent chose Berg for the harbour board", "39 percent"),
            ],
        ),
        (  # another poll
            "In a poll of anglers 48 percent chose Marin, and 31 percent chose Berg for the harbour board.",
            [
                ("no_evidence", None, "48 percent chose Marin", ""),
                ("no_evidence", None, "31 percent chose Berg for the harbour board", ""),
            ],
        ),
        ("I also got 15 years of probation.", [("no_evidence", None, "15 years of probation", "")]),
        ("The harbour of Lomas will employ another 1,400 people in two shifts.", []),
        ("The harbour of Lomas employs two engineers.", []),
        ("“The harbour of Lomas employs 1,400 people in two shifts,” she said.", []),
    ],
)
def test_a_figure_is_held_against_the_sources(text: str, expected: list[tuple[str, int | None, str, str]]) -> None:
    """The same value of the same thing supports it, another one differs; of another town, and of another time, nothing is said; what is quoted is a quotation's."""
    document = Document("text", text, Meta(date="2017-03-01", language="en"))
    report = quoteproof.check(document, against=HARBOUR, also="figures")
    found = [
        (
            one.verdict,
            one.level,
            one.statement.text,
            *(there.source.of(HARBOUR.text) for there in one.compared if there.source),
        )
        for one in report.statements
    ]
    assert [(*one, "")[:4] for one in found] == expected


def test_each_paragraph_is_read_in_its_own_language() -> None:
    """A figure in a French paragraph of an English text is read as French writes it; where all is told to be in one language, as that one does."""
    english = "The harbour of Lomas is a quiet one, and those who live there are fond of it. "
    french = "Le port de Lomas emploie depuis longtemps 1 600 personnes, et il les paie bien."
    source = "Le port de Lomas emploie depuis longtemps 1 700 personnes et il les paie bien."
    report = quoteproof.check(Document("text", english * 4 + "\n\n" + french), against=source, also="figures")
    assert [(one.verdict, one.statement.language, one.statement.text) for one in report.statements] == [
        ("differs", "fr", "1 600 personnes")
    ]
