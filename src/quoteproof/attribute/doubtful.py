"""How much speaks against anybody's having said a few words in marks: one sum of what stands in them and around.

The weights are log-odds, learnt by scripts/learn_doubts.py from PolNeAR's train split and from texts of many genres. Where each genre in
turn was left out, the sum took a quarter of the look-alikes that the single doubts had let pass, and two quotations of 210.
"""

from __future__ import annotations

from collections.abc import Iterable

WEIGHTS: dict[str, float] = {
    "start": 3.0,  # what a single word in marks begins with, of which nothing else is told
    "three words": -1.2,
    "four words": -2.4,
    "capital": 0.8,  # it begins with one
    "title": 1.2,  # all its words have one, as in a name
    "stop": -0.7,  # it ends like a sentence, or with a comma
    "colon": -1.7,  # before the marks
    "auxiliary": -0.8,  # before the marks: it is "…"
    "goes on": -1.2,  # a word follows the marks
    "cued": -1.2,  # the sentence has a word of saying
    "somebody": -0.6,  # it names or has a person before the marks
    "named": -0.9,  # the speaker has a name
    "body": -1.1,  # the speaker is one
    "naming": 0.8,  # the cue gives a name: call, dub
    "sure": -1.5,  # the rule that names the speaker is seldom wrong
    "weak": -0.8,
    "guessed": 0.8,
    "far": -2.2,
}
"""What each trait adds to the odds that nobody says the words."""

LIMIT = 1.25
"""The sum from which on nobody says them: there one in two hundred of the short quotations is lost."""

SURE = frozenset(
    {"clause-before", "leading", "clause-after", "clause-between", "label", "signature", "framed", "clause-around"}
)
"""Rules whose speaker said the words, in nine cases of ten."""


def doubt(traits: Iterable[str]) -> float:
    """Return how much the traits of a stretch speak against its being somebody's words."""
    return WEIGHTS["start"] + sum(WEIGHTS[trait] for trait in traits)
