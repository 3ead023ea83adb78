"""Who speaks in a dialogue that names its two speakers only now and then: they take turns, or nobody is named.

In a report a paragraph of quoted words by itself goes on with the speaker before it; in a dialogue it is the other's answer. "She said" is
then the one of the two who can be meant, or whose turn it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct, structs

from quoteproof.analysis.people import given_gender, person
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.continuation import bare
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import speaks
from quoteproof.attribute.scene import Scene

_SHORT = 80
"""Code points of a turn of dialogue, on average: some fifteen words. A speaker of whom a report quotes paragraphs says more."""

_BEAT = 80
"""Code points that a paragraph of dialogue tells beside its words: "Ishbel turned to the window."."""

_SHOWN = 8
"""Units of a sentence that does no more than show somebody."""

_LEAST = 3
"""Paragraphs of a dialogue."""


class _Turn(Struct, frozen=True):
    """A paragraph that begins with quoted words."""

    paragraph: int
    numbers: tuple[int, ...]  # of its quotations
    size: int  # code points quoted
    answer: Answer | None = None
    who: str = ""  # the speaker's last name or role; "m" or "f" where only "he" or "she" tells; "" where nothing does
    gender: str | None = None  # the speaker's, where anything tells it

    @property
    def named(self) -> bool:
        """Say whether a name or a role tells who speaks."""
        return self.who not in ("", *_GENDERS)


_GENDERS = ("m", "f")


def exchanged(scene: Scene, answers: Mapping[int, Answer]) -> dict[int, Answer | None]:
    """Return what a dialogue tells of its quotations, by their numbers: who speaks where the sentence names nobody, whom "she said" means;
    None where nobody is known."""
    found: dict[int, Answer | None] = {
        number: told for number, answer in answers.items() if (told := _beside(scene, answer))
    }
    for run in _runs(list(_turns(scene, answers))):
        if _is_dialogue(run):
            for turn, answer in zip(run, _alternated(run), strict=True):
                said = [number for number in turn.numbers if number in answers or bare(scene, number)]
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
        else _told(scene, answer, _beat(scene, range(at, at + 1)))
    )


def _own(told: Answer | None, own: Answer | None) -> Answer | None:
    """Return a quotation's answer: its own sentence's, with what the turn tells of it."""
    if own is None or told is None:
        return told if own is None else own
    same = (own.sentence, own.speaker) == (told.sentence, told.speaker)
    return structs.replace(own, means=told.means) if same else own


def _turns(scene: Scene, answers: Mapping[int, Answer]) -> Iterator[_Turn]:
    first, before = 0, None
    for at in range(1, len(scene.sentences) + 1):
        if at == len(scene.sentences) or scene.sentences[at].paragraph != scene.sentences[first].paragraph:
            turn = _turn(scene, range(first, at), answers)
            if turn and before and turn.numbers[0] == before.numbers[-1]:  # a speech of several paragraphs
                before = structs.replace(
                    before, paragraph=turn.paragraph, numbers=tuple(dict.fromkeys(before.numbers + turn.numbers))
                )
            else:
                yield from (before,) if before else ()
                before = turn
            first = at
    yield from (before,) if before else ()


def _turn(scene: Scene, sentences: range, answers: Mapping[int, Answer]) -> _Turn | None:
    """Return the turn of a paragraph; None where nothing is quoted, or more is told than said."""
    numbers = tuple(dict.fromkeys(number for at in sentences for number in scene.inhabitants.get(at, ())))
    size = sum(len(part) for number in numbers for part in scene.quotations[number].parts)
    row = scene.sentences[sentences[0]].row
    told = scene.sentences[sentences[-1]].row[-1].end - row[0].start - size
    labelled = len(row) > 2 and row[0].tag == "phrase" and row[1].tag == "colon" and row[2].tag != "quote"
    if not numbers or labelled or (row[0].tag != "quote" and told > _BEAT):
        return None  # "Marin: I asked him, “…”": of a page of turns the label says whose it is
    answer, beat = next((answers[number] for number in numbers if number in answers), None), _beat(scene, sentences)
    answer = _told(scene, answer, beat) or answer or beat
    if answer is None and _names(scene, sentences):
        return None  # "Then Marin rose. “…”", "“…” (Marin, 1981)": a report, whose next paragraph is nobody's turn
    at = None if answer is None or answer.spans else answer.means or (answer.sentence, answer.speaker)
    unit = None if at is None else scene.sentences[at[0]].row[at[1]]
    who, gender = ("", None) if unit is None else (_key(unit, scene), _gender(unit, scene))
    return _Turn(scene.sentences[sentences[0]].paragraph, numbers, size, answer, who, gender)


def _told(scene: Scene, answer: Answer | None, beat: Answer | None) -> Answer | None:
    """Return "she said" as said by whoever does something before it in the paragraph: Hester did not look up. "No," she said."""
    if answer is None or beat is None or answer.spans or beat.sentence >= answer.sentence:
        return None
    pronoun, unit = (scene.sentences[one.sentence].row[one.speaker] for one in (answer, beat))
    fits = (
        _key(pronoun, scene) in _GENDERS
        and unit.kind != "pronoun"
        and _gender(unit, scene) in (None, _key(pronoun, scene))
    )
    return structs.replace(answer, means=(beat.sentence, beat.speaker)) if fits else None


def _key(unit: Unit, scene: Scene) -> str:
    """Return what tells speakers apart: a last name, a role, the gender of a pronoun; who says "I" is nobody else."""
    speech = scene.lexicon.speech
    if unit.kind == "pronoun":
        gender = speech.pronouns.get(unit.low)
        return gender if gender and (gender in _GENDERS or unit.low in speech.words.own) else ""
    person = speech.nouns.get(unit.low, "person") == "person" and unit.low not in speech.cue_nouns
    return unit.low if unit.kind == "name" or (unit.kind == "noun" and person) else ""


def _gender(unit: Unit, scene: Scene) -> str | None:
    """Return the gender that a phrase tells, or that the text tells of its name."""
    speech, printed = scene.lexicon.speech, scene.text[unit.start : unit.end]
    if unit.kind == "pronoun":
        return speech.pronouns.get(unit.low)
    lead = printed.split()[0].lower()
    told = speech.genders.get(unit.low) or speech.genders.get(lead) or speech.gendered.get(lead)
    if told or unit.kind != "name":
        return told
    someone = person(printed)
    full = scene.analysis.names.fullest(someone) if someone.words else None
    known = someone.gender or (full.gender or scene.analysis.names.genders.get(full.words) if full else None)
    single = (
        full.words[0] if full and len(full.words) == 1 else ""
    )  # "Irina put on her hat. “Come,” he said": she did not
    return known or given_gender(single)


def _beat(scene: Scene, sentences: range) -> Answer | None:
    """Return who does something in a paragraph that quotes: "Gone." Corrie set down his pack."""
    for at in sentences:
        unit = scene.sentences[at].row[0]
        acts = unit.kind in ("name", "noun") or _key(unit, scene) in _GENDERS
        if acts and not scene.inhabitants.get(at) and speaks(unit, scene.lexicon):
            return Answer(at, 0, min(1, len(scene.sentences[at].row) - 1), "beat")
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
    """Say whether at least two people talk, and what they say is short."""
    return len(run) >= _LEAST and len(_speakers(run)) > 1 and sum(t.size for t in run) <= _SHORT * len(run)


def _speakers(run: Sequence[_Turn]) -> list[str]:
    """Return who speaks, in order; "he" and "she" are others than those who are named where their gender is another, or where all who are
    named have the turn before or behind."""
    named = {turn.who: turn.gender for turn in run if turn.named}
    found = list(named)
    for at, turn in enumerate(run):
        beside = {one.who for one in (*run[max(0, at - 1) : at], *run[at + 1 : at + 2])}
        other = all(gender not in (None, turn.who) or who in beside for who, gender in named.items())
        if turn.who in _GENDERS and turn.who not in found and other:
            found.append(turn.who)
    return found


def _alternated(run: Sequence[_Turn]) -> list[Answer | None]:
    """Return the speaker of each turn: two take turns, as far as those who are named fit in; as soon as there are more, only who is named."""
    found: list[Answer | None] = [turn.answer for turn in run]
    pair = _speakers(run)[:2]
    known = [_among(turn, run, pair) for turn in run]
    end = next((at for at, who in enumerate(known) if who and who not in pair), len(run))
    if any(left and left == right for left, right in pairwise(known[:end])):
        return found
    by_name = {
        who: answer for who, turn in zip(reversed(known), reversed(run), strict=True) if who and (answer := turn.answer)
    }
    for at, who in enumerate(_filled(known[:end], pair)):
        found[at] = _answer(run[at], by_name.get(who))
    return found


def _answer(turn: _Turn, other: Answer | None) -> Answer | None:
    """Return the answer for a turn that is the speaker's whom another turn names."""
    if turn.named or other is None:
        return turn.answer
    if turn.answer is None or turn.answer.means:
        return turn.answer or structs.replace(other, rule="exchange")
    return structs.replace(turn.answer, means=other.means or (other.sentence, other.speaker))


def _among(turn: _Turn, run: Sequence[_Turn], pair: Sequence[str]) -> str:
    """Return which of two speakers a turn names: by a name or a role, or by a pronoun that only one of them can be; "" where it does not tell."""
    if turn.who not in _GENDERS or turn.who in pair:
        return turn.who
    genders = {one.who: one.gender for one in run if one.who in pair}
    fitting = [who for who in pair if genders.get(who) in (None, turn.who)]
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
