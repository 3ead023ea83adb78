"""Who speaks in a dialogue that names its two speakers only now and then: they take turns, or nobody is named.

In a report a paragraph of quoted words by itself goes on with the speaker before it; in a dialogue it is the other's answer. "She said" is
then the one of the two who can be meant, or whose turn it is. Where the narrator tells something between two turns anybody may go on; but if
one person alone acts there, and is not who spoke last, it is he or she.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import structs

from quoteproof.attribute.beats import GENDERS, Turn, beat, told, turns
from quoteproof.attribute.continuation import bare
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import speaks
from quoteproof.attribute.scene import Scene
from quoteproof.patterns import lazy

_SHORT = 80
"""Code points of a turn of dialogue, on average: some fifteen words. A speaker of whom a report quotes paragraphs says more."""

_SHOWN = 8
"""Units of a sentence that does no more than show somebody."""

_LEAST = 3
"""Paragraphs of a dialogue."""

_BETWEEN = 2
"""Paragraphs of the narrator's that may stand within a conversation."""

_CALLED = lazy(r",\s+(?:[\w.]+\s+){0,2}?([^\W\d_][\w’'-]*)[.?!…]*\Z")

Turns = Sequence[Turn]


def exchanged(scene: Scene, answers: Mapping[int, Answer]) -> dict[int, Answer | None]:
    """Return what a dialogue tells of its quotations, by their numbers: who speaks where the sentence names nobody, whom "she said" means;
    None where nobody is known."""
    found: dict[int, Answer | None] = {
        number: told for number, answer in answers.items() if (told := _beside(scene, answer))
    }
    for talk in _cut(list(turns(scene, answers)), 1 + _BETWEEN):
        if len(talk) < _LEAST or sum(turn.size for turn in talk) > _SHORT * len(talk):
            continue
        for turn, answer in _spoken(scene, talk):
            said = [number for number in turn.numbers if number in answers or turn.dropped or bare(scene, number)]
            found |= {number: _own(answer, answers.get(number)) for number in said}
    return found


def _beside(scene: Scene, answer: Answer) -> Answer | None:
    """Return "he said" with whom it means, where the sentence before in the paragraph shows who comes to speak: Vane put on his hat. "Come," he said."""
    at = answer.sentence - 1
    if answer.spans or at < 0 or scene.sentences[at].paragraph != scene.sentences[answer.sentence].paragraph:
        return None
    row = scene.sentences[at].row
    own = scene.sentences[answer.sentence].row[: answer.speaker]
    others = any(unit.kind in ("name", "pronoun") for unit in row[1:]) or any(
        speaks(unit, scene.lexicon) for unit in own
    )
    return (
        None
        if others or len(row) > _SHOWN or row[0].kind != "name"
        else told(scene, answer, beat(scene, range(at, at + 1)))
    )


def _own(told: Answer | None, own: Answer | None) -> Answer | None:
    """Return a quotation's answer: its own sentence's, with what the turn tells of it."""
    if own is None or told is None:
        return told if own is None else own
    same = (own.sentence, own.speaker) == (told.sentence, told.speaker)
    return structs.replace(own, means=told.means) if same else own


def _cut(spoken: Turns, step: int) -> Iterator[list[Turn]]:
    """Yield the turns that follow each other at most `step` paragraphs apart."""
    run: list[Turn] = list(spoken[:1])
    for before, turn in pairwise(spoken):
        if turn.paragraph > before.paragraph + step:
            yield run
            run = []
        run.append(turn)
    yield run


def _spoken(scene: Scene, talk: Turns) -> Iterator[tuple[Turn, Answer | None]]:
    """Yield the turns of a conversation of which anything is known, each with its speaker."""
    pair, last = _speakers(talk), ""
    first = {turn.who: turn for turn in reversed(talk) if turn.answer}  # that tells each speaker
    genders: dict[str, str | None] = {}  # as the runs before tell them
    for run in _cut(talk, 1):
        opened = [_shown(run[0], last), *run[1:]]
        own = _speakers(opened)
        two = own[:2] if len(own) > 1 else pair if len(pair) == 2 else own
        if len(two) == 2 and (len(opened) >= _LEAST or len(pair) == 2):
            named = _named(run, opened, two, genders)
            answers, known = _alternated(scene, opened, two, named, first)
            last = known[-1]
            if len(run) > 1 or any(answers):
                yield from zip(run, answers, strict=True)
        else:
            last = opened[-1].who
            if opened[0] is not run[0]:
                yield run[0], opened[0].answer
            if len(opened) >= _LEAST and own:  # one name is not everybody's
                yield from ((turn, turn.answer) for turn in run[1:])
        genders |= {turn.who: turn.gender for turn in run}


def _shown(turn: Turn, last: str) -> Turn:
    """Return the first turn behind a paragraph of the narrator's, with whoever acts there if he or she did not speak last."""
    above, answer = turn.above, turn.answer
    if above is None or (turn.shown in GENDERS and answer):
        return turn
    told = (
        turn.dropped or above.speaker > 0 or last != ""
    )  # "It was Mary who spoke first"; before anybody spoke all may begin
    if answer is None and told and last != turn.shown:
        return structs.replace(turn, answer=above, who=turn.shown, gender=turn.shown_gender)
    if answer and turn.who in GENDERS and turn.shown_gender in (None, turn.who):  # "he said"
        means = structs.replace(answer, means=(above.sentence, above.speaker))
        return structs.replace(turn, answer=means, who=turn.shown, gender=turn.who)
    return turn


def _speakers(run: Turns) -> list[str]:
    """Return who speaks, in order; "he" and "she" are others than those who are named where their gender is another, or where all who are
    named have the turn before or behind."""
    named = {turn.who: turn.gender for turn in run if turn.named and turn.answer}
    found = list(named)
    for at, turn in enumerate(run):
        if turn.who not in GENDERS or turn.who in found:
            continue
        beside = {one.who for one in (*run[max(0, at - 1) : at], *run[at + 1 : at + 2])}
        if all(gender not in (None, turn.who) or who in beside for who, gender in named.items()):
            found.append(turn.who)
    return found


def _alternated(
    scene: Scene, run: Turns, pair: Sequence[str], known: list[str], first: Mapping[str, Turn]
) -> tuple[list[Answer | None], list[str]]:
    """Return the speaker of each turn: two take turns, as far as those who are named fit in; as soon as there are more, only who is named.

    `known`: which of the two each turn names; `first`: the first turn of the conversation that tells each speaker."""
    found: list[Answer | None] = [turn.answer for turn in run]
    end = next((at for at, who in enumerate(known) if who and who not in pair), len(run))
    if any(left and left == right for left, right in pairwise(known[:end])):
        return found, known
    by_name = _by_name([*((first[who], who) for who in pair if who in first), *zip(run, known, strict=True)])
    filled = _filled(known[:end], pair)
    if any(who and who == _called(scene, turn) for who, turn in zip(filled, run, strict=False)):
        return found, known
    for at, who in enumerate(filled):
        found[at] = _answer(run[at], by_name.get(who))
    return found, [*filled, *known[end:]]


def _by_name(told: Sequence[tuple[Turn, str]]) -> dict[str, Answer]:
    """Return the answer that tells each speaker first, one with a name before "she said"."""
    found = [(turn, who, turn.answer) for turn, who in reversed(told) if who and turn.answer]
    return {who: answer for _, who, answer in found} | {who: answer for turn, who, answer in found if turn.named}


def _called(scene: Scene, turn: Turn) -> str:
    """Return who is called by name at the end of what is said, who is not who says it: "Does she mention the window, Lowe?"."""
    said = scene.quotations[turn.numbers[-1]].parts[-1]
    found = _CALLED.search(scene.text, max(said.start, said.end - 80), said.end)
    return found[1].lower() if found else ""


def _answer(turn: Turn, other: Answer | None) -> Answer | None:
    """Return the answer for a turn that is the speaker's whom another turn names."""
    if turn.named or other is None:
        return turn.answer
    if turn.answer is None or turn.answer.means:
        return turn.answer or structs.replace(other, rule="exchange")
    return structs.replace(turn.answer, means=other.means or (other.sentence, other.speaker))


def _named(run: Turns, opened: Turns, pair: Sequence[str], genders: Mapping[str, str | None]) -> list[str]:
    """Return which of two speakers each turn names, by what the conversation has told of them before it.

    `opened`: the run with whom the narrator shows before its first turn; `genders`: what was told before the run."""
    told, found = {who: genders[who] for who in pair if who in genders}, []
    for turn, shown in zip(run, opened, strict=True):
        found.append(_among(shown, told, pair))
        told |= {one.who: one.gender for one in (turn, shown) if one.who in pair}
    return found


def _among(turn: Turn, genders: Mapping[str, str | None], pair: Sequence[str]) -> str:
    """Return which of two speakers a turn names: by a name or a role, or by a pronoun that only one of them can be who is named before; ""
    where it does not tell."""
    if turn.who in pair or turn.who == "":
        return turn.who
    if turn.named:  # "the girl", who was "she" before
        return turn.gender if turn.gender and turn.gender in pair else turn.who
    fitting = [who for who in pair if who in genders and genders[who] in (None, turn.who)]
    return fitting[0] if len(fitting) == 1 else ""


def _filled(known: Sequence[str], pair: Sequence[str]) -> list[str]:
    """Return whose each turn is, by taking turns from the last one known; "" where the next one known does not fit."""
    found = list(known)
    told = [at for at, who in enumerate(known) if who]
    for left, right in pairwise([*told, len(known)]):
        fits = right == len(known) or (known[left] == known[right]) == ((right - left) % 2 == 0)
        for at in range(left + 1, right):
            found[at] = pair[(pair.index(known[left]) + at - left) % 2] if fits else ""
    return found
