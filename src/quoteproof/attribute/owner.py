"""Whose the paper is that somebody reads out: "Mr Dorn's letter … It says", "The union put out a line today. It says"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.analysis import Analysis, analyse
from quoteproof.analysis.clauses import chain_end
from quoteproof.analysis.people import same_person
from quoteproof.analysis.structure.records import Turn, turn_at
from quoteproof.model import Span

_FAR = 400
"""Code points before the words in which the paper is spoken of."""


def owner(text: str, at: int, turns: Sequence[Turn], language: str) -> str | None:
    """Return the person or the body last named before a place, in its turn or the one before; who speaks in these is none."""
    here = turn_at(turns, at)
    place = turns.index(here) if here else 0
    near = turns[max(0, place - 1) : place + 1] if here else ()
    start = max(near[0].span.start if near else 0, at - _FAR)
    analysis = analyse(text[start:at], language)
    speakers = [turn.name for turn in near if turn.name]
    named = [
        (mention.span.start, mention.person.printed)
        for mention in analysis.names.by_name
        if (mention.person.titled or mention.person.gender)
        and all(same_person(mention.person.printed, speaker) is not True for speaker in speakers)
    ]
    return max([*named, *_bodies(analysis)], default=(0, None))[1]


def _bodies(analysis: Analysis) -> Iterator[tuple[int, str]]:
    """Give the bodies that are named, each with what hangs on it: "the union of the bakers"."""
    nouns = analysis.lexicon.speech.nouns
    for sentence in analysis.sentences:
        row = analysis.chunks(sentence)
        for at, unit in enumerate(row):
            if unit.tag == "phrase" and nouns.get(unit.low) == "body":
                end = chain_end(row, at, len(row))
                yield unit.start, Span(unit.start, row[end - 1].end).of(analysis.text)
