"""How much speaks against anybody's having said a few words in marks: one sum of what stands in them and around.

The weights are log-odds, as scripts/learn_doubts.py learns them from PolNeAR's train split and from texts of many genres. Where they were
learnt without the genre, or without the fifth of the articles, that they are tried on, the sum took 32 of the 224 look-alikes that the single
doubts had let pass, and 17 of 1,539 short quotations.
"""

from __future__ import annotations

from collections.abc import Iterable

WEIGHTS: dict[str, float] = {
    "start": 2.9,  # what a single word in marks begins with, of which nothing else is told
    "three words": -1.2,
    "four words": -2.3,
    "capital": 0.7,  # it begins with one
    "title": 1.1,  # all its words have one, as in a name
    "stop": -0.7,  # it ends like a sentence, or with a comma
    "auxiliary": -0.8,  # before the marks: it is "…"
    "goes on": -1.2,  # a word follows the marks
    "cued": -1.3,  # the sentence has a word of saying
    "somebody": -0.4,  # it names or has a person before the marks
    "named": -1.0,  # the speaker has a name
    "body": -1.0,  # the speaker is one
    "naming": 0.8,  # the cue gives a name: call, dub
    "sure": -1.5,  # the rule that names the speaker is seldom wrong
    "weak": -0.7,
    "guessed": 1.1,
    "far": -2.1,
}
"""What each trait adds to the odds that nobody says the words."""

LIMIT = 1.25
"""The sum from which on nobody says them: the lowest that loses no quotation of tests/cases; it loses one short one in ninety of those that the script learns from."""

SURE = frozenset(
    {"clause-before", "leading", "clause-after", "clause-between", "label", "signature", "framed", "clause-around"}
)
"""Rules whose speaker said the words, in nine cases of ten."""


def doubt(traits: Iterable[str]) -> float:
    """Return how much the traits of a stretch speak against its being somebody's words."""
    return WEIGHTS["start"] + sum(WEIGHTS[trait] for trait in traits)
