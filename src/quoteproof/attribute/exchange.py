"""Who speaks in a dialogue that names its two speakers only now and then: they take turns, or nobody is named.

In a report a paragraph of quoted words by itself goes on with the speaker before it; in a dialogue it is the other's answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import speaks
from quoteproof.attribute.scene import Scene

_SHORT = 80
"""Code points of a turn of dialogue, on average: some fifteen words. A speaker of whom a report quotes paragraphs says more."""

_BEAT = 80
"""Code points that a paragraph of dialogue tells beside its words: "Ishbel turned to the window."."""

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
                found |= {number: answer for number in turn.numbers if number not in answers}
    return found


def _turns(scene: Scene, answers: Mapping[int, Answer]) -> Iterator[_Turn]:
    first = 0
    for at in range(1, len(scene.sentences) + 1):
        if at == len(scene.sentences) or scene.sentences[at].paragraph != scene.sentences[first].paragraph:
            turn = _turn(scene, range(first, at), answers)
            if turn:
                yield turn
            first = at


def _turn(scene: Scene, sentences: range, answers: Mapping[int, Answer]) -> _Turn | None:
    """Return the turn of a paragraph; None where nothing is quoted, or more is told than said."""
    numbers = tuple(dict.fromkeys(number for at in sentences for number in scene.inhabitants.get(at, ())))
    size = sum(len(part) for number in numbers for part in scene.quotations[number].parts)
    row = scene.sentences[sentences[0]].row
    told = scene.sentences[sentences[-1]].row[-1].end - row[0].start - size
    if not numbers or (row[0].tag != "quote" and told > _BEAT):
        return None
    answer = next((answers[number] for number in numbers if number in answers), None) or _beat(scene, sentences)
    if answer is None and _names(scene, sentences):
        return None  # "Then Marin rose. “…”", "“…” (Marin, 1981)": a report, whose next paragraph is nobody's turn
    unit = None if answer is None or answer.spans else scene.sentences[answer.sentence].row[answer.speaker]
    paragraph = scene.sentences[sentences[0]].paragraph
    return _Turn(paragraph, numbers, size, answer, unit.low if unit and unit.kind == "name" else None)


def _beat(scene: Scene, sentences: range) -> Answer | None:
    """Return who does something in a paragraph that quotes: "Gone." Corrie set down his pack."""
    for at in sentences:
        row = scene.sentences[at].row
        if not scene.inhabitants.get(at) and row[0].kind == "name" and speaks(row[0], scene.lexicon):
            return Answer(at, 0, 0, "beat")
    return None


def _names(scene: Scene, sentences: range) -> bool:
    """Say whether a paragraph names somebody beside its quotations."""
    return any(
        unit.kind == "name" and speaks(unit, scene.lexicon) for at in sentences for unit in scene.sentences[at].row
    )


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
    """Return the speaker of each turn: two take turns, as far as those who are named fit in; of more than two, only who is named."""
    pair = list(dict.fromkeys(turn.who for turn in run if turn.who))
    found: list[Answer | None] = [turn.answer for turn in run]
    if len(pair) > 2:
        return found
    by_name = {turn.who: turn.answer for turn in reversed(run)}
    told = [at for at, turn in enumerate(run) if turn.answer]
    for left, right in zip([None, *told], [*told, None], strict=True):
        if left is None or (right is not None and not _fits(run, left, right)):
            continue
        known = run[left].who
        for at in range(left + 1, len(run) if right is None else right):
            other = by_name.get(pair[(pair.index(known) + at - left) % 2]) if known and len(pair) == 2 else None
            found[at] = other and structs.replace(other, rule="exchange")
    return found


def _fits(run: Sequence[_Turn], left: int, right: int) -> bool:
    """Say whether the turns between two named ones can be taken alternately."""
    same = run[left].who == run[right].who
    return run[right].who is not None and same == ((right - left) % 2 == 0)
