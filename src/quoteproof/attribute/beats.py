"""The turns of a dialogue, a paragraph each, and what tells who has them: a clause of saying, or what somebody does beside the words or in
the paragraph of the narrator's above them.

    "Gone." Corrie set down his pack.            beside the words
    Matvey put the lamp on the table.            above them, where nobody else is named

    "You will be sorry tomorrow."
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct, structs

from quoteproof.analysis.clauses import Row, is_relative, verbal
from quoteproof.analysis.people import given_gender, person
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.nearest import cut
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import speaks
from quoteproof.attribute.scene import Scene, Sentence, ending
from quoteproof.attribute.subjectless import is_subjectless

_BEAT = 80
"""Code points that a paragraph of dialogue tells beside its words: "Ishbel turned to the window."."""

_ABOVE = 160
"""Code points of the longest paragraph that does no more than show somebody; also of what is told before words that end a paragraph."""

GENDERS = ("m", "f")


class Turn(Struct, frozen=True):
    """A paragraph that begins with quoted words, or ends with them."""

    paragraph: int
    numbers: tuple[int, ...]  # of its quotations
    size: int  # code points quoted
    answer: Answer | None = None
    who: str = ""  # the speaker's last name or role; "m" or "f" where only "he" or "she" tells; "" where nothing does
    gender: str | None = None  # the speaker's, where anything tells it
    above: Answer | None = None  # who alone acts in the narrator's paragraph above
    shown: str = ""  # that one's name, role or gender, as in `who`
    shown_gender: str | None = None
    dropped: bool = False  # a verb of saying has its subject left out: "—Vendré —dijo."

    @property
    def named(self) -> bool:
        """Say whether a name or a role tells who speaks."""
        return self.who not in ("", *GENDERS)


def turns(scene: Scene, answers: Mapping[int, Answer]) -> Iterator[Turn]:
    """Yield the turns of a scene in order; a speech of several paragraphs is one."""
    before: Turn | None = None
    above: range | None = None
    for sentences in _paragraphs(scene):
        turn = _turn(scene, sentences, answers)
        if turn and before and turn.numbers[0] == before.numbers[-1]:
            numbers = tuple(dict.fromkeys(before.numbers + turn.numbers))
            before = structs.replace(before, paragraph=turn.paragraph, numbers=numbers)
        elif turn:
            yield from (before,) if before else ()
            acts = _alone(scene, above, sentences) if above else None
            shown, gender = _whose(scene, acts)
            before = structs.replace(turn, above=acts, shown=shown, shown_gender=gender)
        above = None if turn else sentences
    yield from (before,) if before else ()


def _paragraphs(scene: Scene) -> Iterator[range]:
    for _, run in groupby(range(len(scene.sentences)), lambda at: scene.sentences[at].paragraph):
        sentences = list(run)
        yield range(sentences[0], sentences[-1] + 1)


def _turn(scene: Scene, sentences: range, answers: Mapping[int, Answer]) -> Turn | None:
    """Return the turn of a paragraph; None where nothing is quoted, or more is told than said."""
    numbers = tuple(dict.fromkeys(number for at in sentences for number in scene.inhabitants.get(at, ())))
    size = sum(len(part) for number in numbers for part in scene.quotations[number].parts)
    row = scene.sentences[sentences[0]].row
    labelled = len(row) > 2 and row[0].tag == "phrase" and row[1].tag == "colon" and row[2].tag != "quote"
    if not numbers or labelled or not _is_said(scene, sentences, size, _ABOVE):
        return None  # "Marin: I asked him, “…”": of a page of turns the label says whose it is
    answer, acts = next((answers[number] for number in numbers if number in answers), None), beat(scene, sentences)
    answer = told(scene, answer, acts) or answer or acts
    if answer is None and _names(scene, sentences):
        return None  # "Then Marin rose. “…”", "“…” (Marin, 1981)": a report, whose next paragraph is nobody's turn
    who, gender = _whose(scene, answer)
    if answer is None:
        who = next((low for at in sentences if (low := _somebody(scene, at))), "")
    if who in GENDERS and not _is_said(scene, sentences, size, _BEAT):
        return None  # where much is told before, "she" is whom that speaks of
    dropped = answer is None and not who and scene.lexicon.speech.pro_drop and is_subjectless(scene, numbers[0])
    return Turn(scene.sentences[sentences[0]].paragraph, numbers, size, answer, who, gender, dropped=dropped)


def _is_said(scene: Scene, sentences: range, size: int, most: int) -> bool:
    """Say whether a paragraph begins with quoted words, or tells no more than `most` before those with which it ends."""
    rows = [scene.sentences[at].row for at in sentences]
    if not any(row[0].tag in ("quote", "dash") or _is_quoted(scene, row) for row in rows):
        return False  # words on a board
    first, last = rows[0], rows[-1]
    told = last[-1].end - first[0].start - size
    ends = scene.inhabitants.get(sentences[-1]) and last[0].tag == "quote"
    return first[0].tag == "quote" or told <= (most if ends else _BEAT)


def _whose(scene: Scene, answer: Answer | None) -> tuple[str, str | None]:
    """Return what tells the speaker of an answer from others, and the gender."""
    at = None if answer is None or answer.spans else answer.means or (answer.sentence, answer.speaker)
    unit = None if at is None else scene.sentences[at[0]].row[at[1]]
    return ("", None) if unit is None else (key(unit, scene), gender_of(unit, scene))


def _alone(scene: Scene, above: range, sentences: range) -> Answer | None:
    """Return who alone acts in the paragraph right above a turn, where it is short and nobody is quoted in it."""
    rows = [scene.sentences[at].row for at in above]
    near = scene.sentences[above[0]].paragraph + 1 == scene.sentences[sentences[0]].paragraph
    if not near or rows[-1][-1].end - rows[0][0].start > _ABOVE or any(_is_quoted(scene, row) for row in rows):
        return None
    shown = _actor(scene, above[0])
    if shown is None:
        return None
    who = _whose(scene, shown)
    others = (
        unit
        for at in above
        for place, unit in enumerate(scene.sentences[at].row)
        if (at, place) != (shown.sentence, shown.speaker) and _is_another(unit, who, scene)
    )
    return None if next(others, None) else shown


def _is_quoted(scene: Scene, row: Row) -> bool:
    """Say whether somebody's words stand in a sentence; words on a board have no stop at their end."""
    return any(unit.tag == "quote" and not ending(scene.text, unit).isalnum() for unit in row)


def _is_another(unit: Unit, who: tuple[str, str | None], scene: Scene) -> bool:
    """Say whether a phrase is somebody else than whoever acts."""
    other = key(unit, scene)
    if unit.kind == "pronoun":
        somebody = unit.low in scene.lexicon.speech.pronouns and unit.low not in scene.lexicon.speech.impersonal
        return somebody and other not in who
    return unit.tag == "phrase" and bool(other) and speaks(unit, scene.lexicon) and other != who[0]


def told(scene: Scene, answer: Answer | None, acts: Answer | None) -> Answer | None:
    """Return "she said" as said by whoever does something before it in the paragraph: Hester did not look up. "No," she said."""
    if answer is None or acts is None or answer.spans or acts.sentence >= answer.sentence:
        return None
    pronoun, unit = (scene.sentences[one.sentence].row[one.speaker] for one in (answer, acts))
    fits = (
        key(pronoun, scene) in GENDERS
        and unit.kind != "pronoun"
        and gender_of(unit, scene) in (None, key(pronoun, scene))
    )
    return structs.replace(answer, means=(acts.sentence, acts.speaker)) if fits else None


def key(unit: Unit, scene: Scene) -> str:
    """Return what tells speakers apart: a last name, a role, the gender of a pronoun; who says "I" is nobody else."""
    speech = scene.lexicon.speech
    if unit.kind == "pronoun":
        gender = speech.pronouns.get(unit.low)
        return gender if gender and (gender in GENDERS or unit.low in speech.words.own) else ""
    other = "thing" if unit.owner_named else "person"  # "Chidi's voice went up"
    person = speech.nouns.get(unit.low, other) == "person" and unit.low not in speech.cue_nouns
    return unit.low if unit.kind == "name" or (unit.kind == "noun" and person) else ""


def gender_of(unit: Unit, scene: Scene) -> str | None:
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


def beat(scene: Scene, sentences: Sequence[int]) -> Answer | None:
    """Return who does something in a paragraph that quotes: "Gone." Corrie set down his pack."""
    told = (_actor(scene, at) for at in sentences if not scene.inhabitants.get(at))
    return next((answer for answer in told if answer), None)


def _actor(scene: Scene, at: int) -> Answer | None:
    """Return the person with whom a sentence begins, or of whom it says who it was: "It was Danka who answered"."""
    unit = _first(scene, at)
    acts = unit.kind in ("name", "noun") or key(unit, scene) != ""
    if acts and speaks(unit, scene.lexicon):
        return Answer(at, 0, min(1, len(scene.sentences[at].row) - 1), "beat")
    row, impersonal = scene.sentences[at].row, scene.lexicon.speech.impersonal
    was = len(row) > 4 and row[0].low in impersonal and row[1].tag == "auxiliary" and key(row[2], scene) != ""
    who = 3 + (was and row[3].tag == "comma")
    told = (
        was and speaks(row[2], scene.lexicon) and (row[who].tag == "relative" or is_relative(row, who, scene.lexicon))
    )
    return Answer(at, 2, who, "beat") if told else None


def _somebody(scene: Scene, at: int) -> str:
    """Return the pronoun with which a sentence of the narrator's begins, where it means one more person: "Somebody laughed"."""
    unit, speech = scene.sentences[at].row[0], scene.lexicon.speech
    other = speech.pronouns.get(unit.low) == "any" and unit.low not in speech.impersonal
    return unit.low if unit.kind == "pronoun" and other and not scene.inhabitants.get(at) else ""


def _first(scene: Scene, at: int) -> Unit:
    """Return what a sentence begins with; a verb of no table that was read into it is left to itself: "Hask | spat into the straw"."""
    row = scene.sentences[at].row
    whole = _to_head(row, scene) or cut(row[0], scene.text, scene.lexicon)
    if whole is not row[0] and (whole.kind == "noun" or _is_named(whole, scene)):
        scene.sentences[at] = Sentence((whole, *row[1:]), scene.sentences[at].paragraph)
        return whole
    return row[0]


def _to_head(row: Row, scene: Scene) -> Unit | None:
    """Return the noun for a person with which a sentence begins, without the word behind it where no verb follows: "L'horloger | ajusta"."""
    unit, lexicon = row[0], scene.lexicon
    if not lexicon.speech.heads_first or lexicon.noun(unit.low) != "person" or (row[1:] and verbal(row[1], lexicon)):
        return None
    found = scene.text[unit.start : unit.end].lower().rfind(unit.low)
    end = unit.start + found + len(unit.low)
    return structs.replace(unit, end=end) if found >= 0 and end < unit.end else None


def _is_named(unit: Unit, scene: Scene) -> bool:
    """Say whether a name stands elsewhere in the text too, so that it is more than the word with which a sentence begins."""
    someone = person(scene.text[unit.start : unit.end])
    named = scene.analysis.names.by_last.get(someone.last, ()) if someone.words else ()
    return any(mention.span.start != unit.start for mention in named)


def _names(scene: Scene, sentences: range) -> bool:
    """Say whether a paragraph names somebody beside its quotations."""
    return any(
        unit.kind == "name" and speaks(unit, scene.lexicon) for at in sentences for unit in scene.sentences[at].row
    )
