"""Who speaks in a dialogue that names its two speakers only now and then: they take turns, or nobody is named.

In a report a paragraph of quoted words by itself goes on with the speaker before it; in a dialogue it is the other's answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene

_SHORT = 80
"""Code points of a turn of dialogue, on average: some fifteen words. A speaker of whom a report quotes paragraphs says more."""

_LEAST = 3
"""Paragraphs of a dialogue."""


class _Turn(Struct, frozen=True):
    """A paragraph that begins with quoted words."""

    paragraph: int
    numbers: tuple[int, ...]  # of its quotations
    size: int  # code points quoted
    answer: Answer | None = None
    who: str | None = None  # the speaker's last name, where it is a name


def exchanged(scene: Scene, answers: Mapping[int, Answer]) -> dict[int, Answer | None]:
    """Return the answers for the quotations of dialogues whose own sentences name nobody, by their numbers; None where nobody is known."""
    found: dict[int, Answer | None] = {}
    for run in _runs(list(_turns(scene, answers))):
        if _is_dialogue(run):
            for turn, answer in zip(run, _alternated(run), strict=True):
                if turn.answer is None:
                    found |= dict.fromkeys(turn.numbers, answer)
    return found


def _turns(scene: Scene, answers: Mapping[int, Answer]) -> Iterator[_Turn]:
    last = -1
    for number, sentence in enumerate(scene.sentences):
        if sentence.paragraph == last:
            continue
        last = sentence.paragraph
        if sentence.row[0].tag == "quote":
            yield _turn(scene, number, answers)


def _turn(scene: Scene, first: int, answers: Mapping[int, Answer]) -> _Turn:
    """Return the turn that begins with the sentence numbered `first`."""
    paragraph, at = scene.sentences[first].paragraph, first
    numbers: list[int] = []
    while at < len(scene.sentences) and scene.sentences[at].paragraph == paragraph:
        numbers += scene.inhabitants.get(at, [])
        at += 1
    size = sum(len(part) for number in dict.fromkeys(numbers) for part in scene.quotations[number].parts)
    answer = next((answers[number] for number in numbers if number in answers), None)
    unit = None if answer is None or answer.spans else scene.sentences[answer.sentence].row[answer.speaker]
    return _Turn(paragraph, tuple(numbers), size, answer, unit.low if unit and unit.kind == "name" else None)


def _runs(turns: Sequence[_Turn]) -> Iterator[list[_Turn]]:
    """Yield the turns that follow each other without another paragraph between."""
    run: list[_Turn] = list(turns[:1])
    for before, turn in pairwise(turns):
        if turn.paragraph != before.paragraph + 1:
            yield run
            run = []
        run.append(turn)
    yield run


def _is_dialogue(run: Sequence[_Turn]) -> bool:
    """Say whether two people talk: both are named, and what they say is short."""
    return (
        len(run) >= _LEAST
        and len({turn.who for turn in run if turn.who}) > 1
        and sum(t.size for t in run) <= _SHORT * len(run)
    )


def _alternated(run: Sequence[_Turn]) -> list[Answer | None]:
    """Return the speaker of each turn: the one before the last, where both are known and the next who is named fits in."""
    found: list[Answer | None] = [turn.answer for turn in run]
    who: list[str | None] = [turn.who for turn in run]
    for at in range(2, len(run)):
        if run[at].answer is None and who[at - 1] and who[at - 2] and who[at - 1] != who[at - 2]:
            earlier = found[at - 2]
            found[at], who[at] = earlier and structs.replace(earlier, rule="exchange"), who[at - 2]
    for at in range(len(run) - 2, -1, -1):
        if run[at].answer is None and who[at] is not None and who[at] == who[at + 1]:
            found[at], who[at] = None, None
    return found
