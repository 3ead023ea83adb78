"""What `--suggest` gives: the source's words at the length quoted, and the natural unit around them."""

from __future__ import annotations

import pytest

import quoteproof
from quoteproof.model import Document, Suggestion

POEM = "The tide went out before the bell had rung.\nThe nets hung dry.\nNobody spoke of the boat again until the long winter was over and done with."
DEBATE = """TOM ASHGROVE: The reservoir is closed, and so is the road.

LENA FISK: We will open the road (APPLAUSE) before the snow, and the reservoir after it. [Page 12]

TOM ASHGROVE: With whose shovel?"""
WRAPPED = """The board met at nine and talked for an hour about the northern quay and
the lamps on it. Nobody had thought of the pilots, who want them lit from
dusk until the last of the boats is in. So it was put off once again."""
REPORT = 'The clerk then read the letter. "The northern quay will not be sold to anybody this year. The board has no plans." '
PADDED = REPORT + "Nothing else of weight was said that day, and everybody went home early. " * 8


def suggested(quotation: str, source: str) -> Suggestion | None:
    """Return what is suggested for the one quotation of a text."""
    report = quoteproof.check(
        Document("text", f"Okafor said: “{quotation}”"), [Document("source", source)], language="en", suggest=True
    )
    (finding,) = report.findings
    return finding.suggestion


@pytest.mark.parametrize(
    ("quotation", "source", "quoted", "unit"),
    [
        (
            "Nobody spoke of the boat again until the short winter was over.",
            POEM,
            "Nobody spoke of the boat again until the long winter was over",
            "Nobody spoke of the boat again until the long winter was over and done with.",
        ),
        (
            "Nobody had thought of the pilots, who want them dark from dusk.",
            "\n\n".join([WRAPPED] * 3),
            "Nobody had thought of the pilots, who want them lit from dusk",
            "Nobody had thought of the pilots, who want them lit from dusk until the last of the boats is in.",
        ),
        (
            "The northern quay will be sold to anybody this year.",
            PADDED,
            "The northern quay will not be sold to anybody this year",
            "The northern quay will not be sold to anybody this year. The board has no plans.",
        ),
        (
            "We will never open the road before the snow, and the reservoir after it.",
            DEBATE,
            "We will open the road before the snow, and the reservoir after it",
            "We will open the road before the snow, and the reservoir after it.",
        ),
    ],
    ids=[
        "a line where lines are verses",
        "a sentence where lines were wrapped by hand",
        "a saying in the source's own marks",
        "a turn, without what nobody says",
    ],
)
def test_the_unit_is_the_natural_one(quotation: str, source: str, quoted: str, unit: str) -> None:
    """A verse, a sentence, or all that the source's own quotation marks hold."""
    assert suggested(quotation, source) == Suggestion(quoted, unit)


def test_right_words_need_no_suggestion() -> None:
    """Where nothing is wrong, nothing is suggested."""
    assert (
        suggested("The nets hung dry before the bell had rung.", "The nets hung dry before the bell had rung.") is None
    )


def test_nothing_near_gives_nothing() -> None:
    """An invented quotation gets no source forced upon it."""
    assert suggested("Every harbour deserves a brass band of its own.", POEM) is None


def test_a_passage_that_shares_a_few_words_is_no_suggestion() -> None:
    """Who says that nothing was careless did not mean to say what the source has of somebody's eldest."""
    source = "Her friends in the valley had seen her eldest at the fair. " * 3
    assert suggested("We have seen no carelessness in her at any time.", source) is None
