"""What a text says that somebody said is one record, whoever found it; its fidelity says which rules speak of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

import pytest

from quoteproof import judge
from quoteproof.analysis import Analysis
from quoteproof.attribute import attribute
from quoteproof.find import PRODUCERS, find
from quoteproof.find.draft import Draft
from quoteproof.judge import rules
from quoteproof.judge.rules import CONTEXT, RULES
from quoteproof.judge.rules.meaning import negation
from quoteproof.model import Claim, Document, Fidelity, Finding, Meta, Span
from quoteproof.report import fields
from quoteproof.sources import held_sources
from quoteproof.sources.lookup import look_up

MINUTES = Document(
    "minutes",
    "The harbour board will close the northern quay in the autumn after the last of the ferries has left.",
    Meta(speaker="Ruth Okafor"),
)
TEXT = (
    "Ruth Okafor said that the board would not close the northern quay in the autumn after the last of the ferries "
    "has left. “We will mend it,” she said."
)


def reported(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield what follows "said that" outside quotations: a producer as one could be added, in its smallest form."""
    for match in re.finditer(r"said that ([^.“]+)\.", analysis.text):
        span = Span(*match.span(1))
        if not any(draft.whole.overlap(span) for draft in found):
            code = analysis.language_at(span.start)
            yield Draft((span,), None, None, code, kind="unmarked", rule="reported", fidelity="sense")


def claims(text: str) -> tuple[Claim, ...]:
    """Return what a text says, with the producer added to those that there are."""
    document = Document("text", text)
    return attribute(document, find(document, producers=(*PRODUCERS, reported)))


def finding(text: str) -> Finding:
    """Judge the first statement of a text against the minutes."""
    case = judge.case(claims(text)[0], Document("text", text))
    (lookup,) = look_up([case], held_sources([MINUTES]), frozenset())
    return judge.judge(case, lookup)


def test_a_producer_is_a_function_in_a_tuple() -> None:
    """Its statements are told from the others by their fidelity, have a speaker as they have, and change nothing for them."""
    first, second = claims(TEXT)
    assert first.quotation.text.startswith("the board would not close")
    assert (first.quotation.fidelity, first.attribution.name) == ("sense", "Ruth Okafor")
    assert (second.quotation.fidelity, second.attribution.name) == ("words", "Ruth Okafor")
    document = Document("text", TEXT)
    assert find(document) == (second.quotation,)


def test_a_rule_that_does_not_say_so_does_not_speak_of_the_sense() -> None:
    """The words are the text's own: none is wrong for being another; and what nobody looked at is not faithful."""
    judged = finding(TEXT)
    assert judged.sources
    assert judged.differences == ()
    assert (judged.verdict.label, judged.cause) == ("unchecked", "own words")


def test_a_rule_that_says_so_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """And it alone: that "will" became "would" is what reporting does."""
    monkeypatch.setattr(negation, "FIDELITY", frozenset({"words", "sense"}), raising=False)
    rules.speaking_of.cache_clear()  # which rules speak is asked once
    try:
        judged = finding(TEXT)
    finally:
        rules.speaking_of.cache_clear()
    assert [difference.code for difference in judged.differences] == ["negation"]
    assert judged.verdict.label == "serious"


def test_the_same_in_quotation_marks_is_held_to_its_words() -> None:
    """All rules speak of what stands in marks."""
    said = TEXT.partition("said that ")[2].partition(".")[0]
    judged = finding(f"Ruth Okafor said: “{said}.”")
    assert {"negation"} < {difference.code for difference in judged.differences}


def test_rules_name_fidelities_that_there_are() -> None:
    """A misspelt one would silence the rule."""
    for module in (*RULES, *CONTEXT):
        assert getattr(module, "FIDELITY", frozenset({"words"})) <= frozenset(get_args(Fidelity)), module.__name__


def test_the_report_says_what_it_said() -> None:
    """The objects of the report are the same for every statement."""
    document = Document("text", TEXT)
    listing = fields.listing(fields.Listing(document, claims(TEXT)))
    one, other = listing["findings"]
    assert one.keys() == other.keys()
    assert "fidelity" not in str(listing)
