"""What is said behind its cue: "Marin said that …", "Marin urged the board to …", "Marin called for …", "Marin's claim that …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, one_of, speaker_beside, speaker_of, speaks
from quoteproof.statements.reported.closing import closing, thing_end
from quoteproof.statements.reported.opening import REACH, opening, to_do
from quoteproof.statements.reported.second import behind_noun
from quoteproof.statements.reported.things import thing
from quoteproof.statements.reported.told import Line, Told


def behind(line: Line) -> Iterator[Told]:
    """Yield what a sentence tells behind its verbs and nouns of saying."""
    for at, unit in enumerate(line.row):
        if line.says(unit):
            yield from _by_verb(line, at)
        elif unit.tag == "phrase" and (unit.low in line.lexicon.speech.cue_nouns or unit.low in line.table.nouns):
            yield from _by_noun(line, at)


def _by_verb(line: Line, verb: int) -> Iterator[Told]:
    if is_noun(line, verb) or (line.thinks(verb) and line.low(verb - 1) in line.lexicon.speech.infinitive_marks):
        return  # "to find a way"
    start = cues.sentence_start(line.row, verb)
    speaker = speaker_of(line.row, verb, start, line.lexicon)
    speaker = _subject_behind(line, verb, start) if speaker is None else speaker
    if speaker is None:
        return
    hit = Hit(speaker, verb)
    if line.own_view(hit) or line.negated(hit):
        return
    first = opening(line, hit)
    if first is not None:
        if _speaks(line, speaker) or _told_by_anything(line, hit, first):
            yield Told(hit, ((first, closing(line, first, hit)),), "behind-verb")
    elif not line.lexicon.speech.verb_second and _speaks(line, speaker):
        spoken_of = thing(line, hit)
        if spoken_of is not None:
            yield Told(hit, ((spoken_of, thing_end(line, spoken_of, hit)),), "object")


def _subject_behind(line: Line, verb: int, start: int) -> int | None:
    """Return who does what a participle says that opens a sentence: "Noting that it was late, Marin", "After saying he was ill, Marin"."""
    opens = all(
        line.tag(at) in ("subordinator", "preposition", "adverb", "auxiliary", "conjunction")
        for at in range(start, verb)
    )
    if not opens or line.low(verb) not in line.lexicon.participle:
        return None
    return next(
        (at + 1 for at in range(verb, line.end()) if line.tag(at) == "comma" and line.begins_clause(at + 1)), None
    )


def is_noun(line: Line, at: int) -> bool:
    """Say whether a form is no verb where it stands: "warned state officials", "the rules permit", "of states", "4.3 points"."""
    before, speech = line.row[at - 1] if at else None, line.lexicon.speech
    if before is None or speech.words.capital_nouns:
        return False
    low = line.low(at)
    governed = (
        before.tag == "preposition" and before.low not in speech.infinitive_marks and low not in line.lexicon.participle
    )
    counted = (
        before.tag == "phrase"
        and before.low[-1:].isdigit()
        and low not in line.lexicon.passive
        and low not in line.lexicon.participle
    )
    listed = before.tag in ("determiner", "owner") and before.low not in speech.pronouns
    behind = (
        line.tag(at + 1) == "verb"
        and line.low(at + 1) not in line.lexicon.participle
        and not (line.low(at + 1) in speech.verbs.bare and low not in speech.verbs.bare)
    )
    return before.tag == "verb" or behind or governed or counted or listed or _is_object(line, at)


def _is_object(line: Line, at: int) -> bool:
    """Say whether a form that may be a noun is what another verb governs, or has its article farther left: "received offers",
    "to give remarks", "the central claims"."""
    low, speech = line.low(at), line.lexicon.speech
    third = low.endswith(speech.plural_endings or ("\0",)) and low not in speech.verbs.bare
    noun = third or low in speech.verbs.bare or low in speech.cue_nouns
    several = third and speech.pronouns.get(line.low(at - 1)) == "plural"  # "some states"
    return several or (noun and line.tag(at - 1) == "word" and not speech.verb_second)


def _speaks(line: Line, speaker: int) -> bool:
    unit = line.row[speaker]
    if unit.low in line.lexicon.speech.singular_by_verb:
        return True  # "sie": she or they
    return speaks(unit, line.lexicon) or one_of(line.row, speaker, line.lexicon)


def _told_by_anything(line: Line, hit: Hit, first: int) -> bool:
    """Say whether a clause follows a verb of saying that takes clauses: whatever its subject is, it says that ("the leaflet says he")."""
    unit, cue = line.row[hit.speaker], line.low(hit.cue)
    anything = unit.tag == "phrase" and (unit.kind == "noun" or unit.low in line.lexicon.speech.impersonal)
    if line.lexicon.speech.verb_second:
        return anything and unit.kind == "noun"  # what follows is a clause: a comma and its verb tell
    if not anything or line.thinks(hit.cue):
        return False
    if line.low(first) in line.lexicon.speech.words.complementizers or line.opens_clause(first):
        return cue in line.table.clausal
    return cue in line.table.telling and unit.kind == "noun"


def _by_noun(line: Line, noun: int) -> Iterator[Told]:
    """Marin's claim that the bridge is safe; his promise to mend it; her argument is that it is safe."""
    if line.table.commas:
        hit, first = _whose(line, noun), behind_noun(line, noun)
    else:
        hit = Hit(noun, noun) if line.row[noun].owner else None
        first = _behind_noun(line, noun) if hit else None
    if hit and first is not None and not line.negated(hit):
        yield Told(hit, ((first, closing(line, first, hit)),), "behind-noun")


def _whose(line: Line, noun: int) -> Hit | None:
    """Return whose claim or promise a noun names: its owner, the phrase that owns it, or who makes it: "Marin vertritt die Ansicht"."""
    if line.row[noun].owner:
        return Hit(noun, noun)
    if line.tag(noun + 1) == "phrase" and line.row[noun + 1].genitive:
        return Hit(noun + 1, noun)
    if line.low(noun + 1) in line.lexicon.speech.agents and line.tag(noun + 2) == "phrase":
        return Hit(noun + 2, noun)
    start = cues.sentence_start(line.row, noun)
    verb = next((at for at in range(noun - 1, start, -1) if line.verbal(at)), None)
    speaker = None if verb is None else speaker_beside(line.row, verb, start, line.lexicon)
    return None if speaker is None or speaker == noun or not _speaks(line, speaker) else Hit(speaker, noun)


def _behind_noun(line: Line, noun: int) -> int | None:
    """Return where it begins what somebody's claim or promise is, behind the time of it, and behind a verb that says so."""
    speech, at = line.lexicon.speech, noun + 1
    while line.tag(at) == "adverb" or (at < line.end() and line.row[at].kind == "time"):
        at += 1
    if line.low(at) in speech.words.complementizers:
        return at
    if line.low(noun) in line.table.acts and to_do(line, at):
        return at
    for verb in range(at, min(line.end(), at + REACH)):
        if line.low(verb) in speech.passive_auxiliaries:
            return verb + 1 if line.low(verb + 1) in speech.words.complementizers else None
        if line.tag(verb) in ("verb", "relative", "subordinator", "quote") or line.verbal(verb):
            return None
    return None
