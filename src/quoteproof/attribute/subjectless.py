"""Who speaks in a clause that leaves its subject out, as Spanish and Italian do: whoever the sentence before is about."""

from __future__ import annotations

from collections.abc import Mapping

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import given_gender
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import is_anyones, speaks
from quoteproof.attribute.scene import Scene, opens_paragraph


def dropped(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Marín habló. Dijo que «…»; a su juicio, «…» — a clause whose subject is left out goes on with whoever the sentence before is about,
    else with the speaker before."""
    if not scene.lexicon.speech.pro_drop or not scene.places.get(number) or not is_subjectless(scene, number):
        return None
    here = scene.places[number][0].sentence
    if scene.quotations[number].rule == "dash" and opens_paragraph(scene, number):
        return _in_turn(scene, number, answers)
    own = _own_subject(scene, number)
    if own is not None:
        return Answer(here, own, own, "")
    main = _main_subject(scene, here)
    if main is not None:
        return Answer(here - 1, main, main, "")
    told = [answers[n] for n in answers if answers[n].sentence < here]
    last = max(told, key=lambda answer: answer.sentence, default=None)
    if last and scene.sentences[last.sentence].paragraph >= scene.sentences[here].paragraph - 1:
        return _only_named(scene, here) if _names_another(scene, last, here) else last
    before = scene.sentences[here - 1].row if here else ()
    found = clauses.clause_subject(before, len(before), 0, scene.lexicon) if before else None
    if found is not None and _is_person(before[found], scene.lexicon):
        return Answer(here - 1, found, found, "")
    return _only_named(scene, here)


def _own_subject(scene: Scene, number: int) -> int | None:
    """Return the person behind the first verb of the sentence, which the verbs that follow share: "Salió un marinero, miró al cielo y dijo"."""
    place = scene.places[number][0]
    row, lexicon = scene.row(place), scene.lexicon
    verb = next((at for at in range(place.at) if clauses.verbal(row[at], lexicon)), place.at)
    found = verb + 1
    if found >= place.at or any(unit.kind in ("name", "pronoun") for unit in row[:verb]):
        return None
    given = row[found].kind == "name" and given_gender(row[found].low) is not None
    person = given or (row[found].kind == "noun" and lexicon.noun(row[found].low) == "person")
    shared = any(clauses.verbal(unit, lexicon) for unit in row[found + 1 : place.at])
    return found if row[found].tag == "phrase" and person and shared else None


def _in_turn(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Return who speaks in a turn of dialogue behind a dash: never who had the turn before, but who had the one before that, or whoever acts
    between."""
    here = scene.places[number][0].sentence
    if here and not scene.inhabitants.get(here - 1):
        found = _subject(scene.sentences[here - 1].row, scene.lexicon)
        return None if found is None else Answer(here - 1, found, found, "")
    before = number - 2
    turns = before >= 0 and all(scene.quotations[at].rule == "dash" for at in (before, number - 1))
    return answers.get(before) if turns and number - 1 in answers else None


def _is_person(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a phrase is a name, "he" or "she", or a noun for a person."""
    return speaks(unit, lexicon) and (unit.kind != "noun" or lexicon.noun(unit.low) == "person")


def is_subjectless(scene: Scene, number: int) -> bool:
    """Say whether a verb of saying, or "in his view", belongs to a quotation: anywhere in its sentence, one of manner only beside it."""
    place = scene.places[number][0]
    row, speech, lexicon = scene.row(place), scene.lexicon.speech, scene.lexicon
    behind = row[place.at + 2] if place.at + 2 < len(row) and row[place.at + 1].tag in ("comma", "dash") else None
    beside = behind is not None and clauses.finite(behind, lexicon)
    viewed = any(unit.low in speech.views and is_anyones(unit, lexicon) for unit in row[: place.at])
    said = next((unit for unit in row if unit.tag == "verb" and clauses.saying(unit, lexicon)), None)
    several = said is not None and bool(speech.plural_verb_endings) and said.low.endswith(speech.plural_verb_endings)
    return beside or viewed or (said is not None and not several)  # "lo llaman «atraso»": people do


def _names_another(scene: Scene, last: Answer, here: int) -> bool:
    """Say whether the sentence before names somebody else than who spoke last."""
    unit = scene.sentences[last.sentence].row[last.speaker] if not last.spans else None
    row = _before(scene, here) if last.sentence < here - 1 else ()
    return any(
        one.kind == "name" and speaks(one, scene.lexicon) and (unit is None or one.low != unit.low) for one in row
    )


def _only_named(scene: Scene, here: int) -> Answer | None:
    """Return the only one whom the sentence before names in full, in the paragraph: "encontré una entrevista con Amparo Villegas"."""
    row = _before(scene, here)
    named = [at for at, unit in enumerate(row) if unit.kind == "name" and unit.last > unit.first]
    if len(named) != 1:
        return None
    others = any(unit.kind == "noun" and scene.lexicon.noun(unit.low) == "person" for unit in row[: named[0]])
    apposed = named[0] > 1 and row[named[0] - 1].tag == "comma"
    return Answer(here - 1, named[0], named[0], "") if apposed or not others else None


def _main_subject(scene: Scene, here: int) -> int | None:
    """Return the person who is the subject of the whole sentence before, in the same paragraph: whoever speaks in a clause of it is spoken of;
    or else its source ("Según cuenta Marín,")."""
    return _subject(_before(scene, here), scene.lexicon)


def _before(scene: Scene, here: int) -> Row:
    """Return the sentence before in the same paragraph, nothing where there is none."""
    same = here and scene.sentences[here - 1].paragraph == scene.sentences[here].paragraph
    return scene.sentences[here - 1].row if same else ()


def _subject(row: Row, lexicon: Lexicon) -> int | None:
    """Return the person who is the subject of a sentence, or its source."""
    source = _source(row, lexicon)
    if source is not None:
        return source
    verb = next((at for at, unit in enumerate(row) if clauses.verbal(unit, lexicon)), None)
    found = None if verb is None else clauses.subject(row, verb, 0, lexicon)
    if found is None or verb is None or any(unit.tag == "quote" for unit in row[:found]):
        return None
    apposed = (at for at in range(found + 2, verb) if row[at].kind == "name" and row[at - 1].tag == "comma")
    named = next(apposed, found)
    return named if row[named].kind != "pronoun" and _is_person(row[named], lexicon) else None


def _source(row: Row, lexicon: Lexicon) -> int | None:
    """Return the name with which a sentence begins as its source: "Según Marín", "Según cuenta Marín"."""
    if not row or row[0].low not in lexicon.formulas:
        return None
    told = 1 + (len(row) > 1 and row[1].tag == "verb")
    return told if told < len(row) and row[told].kind == "name" and speaks(row[told], lexicon) else None
