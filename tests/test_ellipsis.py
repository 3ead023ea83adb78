"""An omission is the same omission however it is written: one table of ellipses is read on both sides of a comparison."""

from __future__ import annotations

import pytest
from judging import codes, only

from quoteproof.text.signs import ELLIPSIS

WAYS = (
    "…",
    "⋯",
    "...",
    "....",
    ". . .",
    ". . . .",
    "[…]",
    "[...]",
    "[. . .]",
    "(…)",
    "(...)",
    "***",
    "* * *",
    "[* * *]",
    "[ … ]",
    "( … )",
    "[ . . . ]",
    "[..]",
    "⸺",
    "• • •",
    "{...}",
)
FLEET = "We will close the quay before the winter, but only if the fishing fleet agrees to it, and sell the crane in the spring."
KEEPER = (
    "The keeper of the gate is never, whatever the skippers of the harbour may say, permitted to leave his post "
    "before the tide turns."
)
SHED = "We will rebuild the quay, the office, the crane and the sheds before the summer."
HEARD = "We have heard the board … and we will rebuild the quay before the summer."


def told(text: str, source: str) -> list[tuple[str, int]]:
    """Return what a text's one quotation is told: its label first, then each difference with its level."""
    finding = only(text, source)
    return [(finding.verdict.label, finding.verdict.level or 0), *((d.code, d.level) for d in finding.differences)]


@pytest.mark.parametrize("way", WAYS)
def test_an_omission_gets_the_same_verdict_however_it_is_written(way: str) -> None:
    """Code and level of what the ellipsis stands for do not depend on the printer."""
    text = f"“We will rebuild the quay {way} and the sheds before the summer”, Ruth Okafor said."
    assert told(text, SHED) == [("marked", 2), ("ellipsis", 2)]


@pytest.mark.parametrize("way", WAYS)
def test_a_condition_that_an_ellipsis_eats_is_seen_however_it_is_written(way: str) -> None:
    """Cut: but only if."""
    text = f"“We will close the quay before the winter {way} and sell the crane in the spring”, Ruth Okafor said."
    assert told(text, FLEET) == [("cut", 5), ("ellipsis.meaning", 5)]


@pytest.mark.parametrize("way", WAYS)
def test_a_negation_that_an_ellipsis_eats_is_seen_however_it_is_written(way: str) -> None:
    """Cut: never."""
    text = f"“The keeper of the gate {way} permitted to leave his post before the tide turns”, Ruth Okafor said."
    assert told(text, KEEPER) == [("cut", 5), ("ellipsis.meaning", 5)]


@pytest.mark.parametrize("way", WAYS)
def test_the_sources_own_ellipsis_is_no_omission_however_it_is_written(way: str) -> None:
    """Which form it has is the printer's."""
    finding = only(f"“We have heard the board {way} and we will rebuild the quay before the summer”, she said.", HEARD)
    assert codes(finding) == ["ellipsis.source"]
    assert not finding.verdict.level


def test_a_word_for_an_omission_is_one_too() -> None:
    """[snip] is a word in brackets, and what it hides is judged all the same."""
    text = "“The keeper of the gate [snip] permitted to leave his post before the tide turns”, Ruth Okafor said."
    assert max(level for _, level in told(text, KEEPER)) == 5


@pytest.mark.parametrize(
    "text",
    ["***The quay*** stays.", "that d*** quay", "**The** quay", "1. 2. 3.", "the quay.. stays", "a * b * c", "f****d", "* one\n* two\n* three"],
)  # fmt: skip
def test_other_dots_and_stars_are_no_ellipsis(text: str) -> None:
    """Bold, a swear word, a list, a product."""
    assert not ELLIPSIS.search(text)
