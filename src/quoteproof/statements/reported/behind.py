"""What is said behind a verb: "Marin said that …", "Marin urged the board to …", "Marin called for …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, speaker_of
from quoteproof.statements.reported.closing import closing, thing_end
from quoteproof.statements.reported.nouns import by_noun
from quoteproof.statements.reported.opening import opening
from quoteproof.statements.reported.things import judges, thing
from quoteproof.statements.reported.told import Line, Told


def behind(line: Line) -> Iterator[Told]:
    """Yield what a sentence tells behind its verbs and nouns of saying."""
    for at, unit in enumerate(line.row):
        if line.says(unit) and not is_noun(line, at):
            yield from _by_verb(line, at)
        elif line.is_cue_noun(at):
            yield from by_noun(line, at)


def _by_verb(line: Line, verb: int) -> Iterator[Told]:
    if line.thinks(verb) and line.low(verb - 1) in line.lexicon.speech.infinitive_marks:
        return  # "to find a way"
    start = cues.sentence_start(line.row, verb)
    speaker = speaker_of(line.row, verb, start, line.lexicon)
    speaker = _subject_behind(line, verb, start) if speaker is None else speaker
    if speaker is None:
        yield from _subjectless(line, verb, start)
        return
    hit = Hit(speaker, verb)
    if line.own_view(hit) or line.negated(hit):
        return
    first = opening(line, hit)
    if first is not None and not _denied_behind(line, hit, first):
        if line.speaks(speaker) or _told_by_anything(line, hit, first):
            yield Told(hit, ((first, closing(line, first, hit)),), "behind-verb")
    elif first is None and not line.lexicon.speech.verb_second and line.speaks(speaker):
        yield from _thing(line, hit)


def _thing(line: Line, hit: Hit) -> Iterator[Told]:
    """Yield the phrase that is what is said; where only speaking of it is told, it holds a clause: a bare name could be held against nothing."""
    first = thing(line, hit)
    if first is None:
        return
    end = thing_end(line, first, hit)
    if line.low(hit.cue) in line.table.acts or judges(line, first, line.low(hit.cue)) or line.is_clause(first, end):
        yield Told(hit, ((first, end),), "object")


def _subjectless(line: Line, verb: int, start: int) -> Iterator[Told]:
    """Yield what whoever spoke last says, in a language that may leave the subject out: "Ha aggiunto che"; his is a clause of its own."""
    speech = line.lexicon.speech
    before = all(line.tag(at) in ("auxiliary", "adverb", "conjunction") for at in range(start, verb))
    if not speech.pro_drop or not before or line.low(verb) in line.lexicon.participle or line.thinks(verb):
        return
    hit = Hit(verb, verb)
    first = None if any(line.low(at) in line.negators for at in range(start, verb)) else opening(line, hit)
    if first is not None and line.is_that(first):
        yield Told(hit, ((first, closing(line, first, hit)),), "subjectless")


def _denied_behind(line: Line, hit: Hit, first: int) -> bool:
    """Say whether it is told behind a verb that stands second that somebody does not say it: "zei niet dat", "sagte nicht, dass"."""
    second = line.lexicon.speech.verb_second
    return second and any(line.low(at) in line.negators for at in range(hit.cue + 1, first))


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
        and low.endswith(speech.plural_endings)  # "4.3 points"; not "six in 10 say"
    )
    listed = before.tag in ("determiner", "owner") and before.low not in speech.pronouns
    behind = (
        line.tag(at + 1) == "verb"
        and line.low(at + 1) not in line.lexicon.participle
        and not (line.low(at + 1) in speech.verbs.bare and low not in speech.verbs.bare)
    )
    lead = before.tag == "verb" and low not in line.lexicon.participle  # "began dismissing" is two verbs
    return lead or behind or governed or counted or listed or _is_object(line, at) or _modifies(line, at)


def _modifies(line: Line, at: int) -> bool:
    """Say whether a past participle tells of the noun behind it: "a racially charged argument", "the most feared and criticized move"."""
    lead = at - 1
    while lead > 0 and line.tag(lead) in ("adverb", "word", "conjunction"):
        lead -= 1
    article = line.tag(lead) == "determiner" and line.low(lead) not in line.lexicon.speech.pronouns
    return lead < at - 1 and article and line.low(at) in line.lexicon.passive and line.tag(at + 1) in ("phrase", "word")


def _is_object(line: Line, at: int) -> bool:
    """Say whether a form that may be a noun is what another verb governs, or has its article farther left: "received offers",
    "to give remarks", "the central claims"."""
    low, speech = line.low(at), line.lexicon.speech
    third = low.endswith(speech.plural_endings) and low not in speech.verbs.bare
    noun = third or low in speech.verbs.bare or low in speech.cue_nouns
    several = third and speech.pronouns.get(line.low(at - 1)) == "plural"  # "some states"
    return several or (noun and line.tag(at - 1) == "word" and not speech.verb_second)


def _counts(line: Line, at: int) -> bool:
    """Say whether a number stands for so many people: "45% of members say", "one in five say", "10 said"; not "in 2014"."""
    share = not line.low(at)[-1:].isdigit() or line.tag(at + 1) == "preposition" or line.low(at).isdigit()
    return share and (at == 0 or line.tag(at - 1) != "preposition")


def _told_by_anything(line: Line, hit: Hit, first: int) -> bool:
    """Say whether a clause follows a verb of saying that takes clauses: whatever its subject is, it says that ("the leaflet says he")."""
    unit, cue = line.row[hit.speaker], line.low(hit.cue)
    if line.lexicon.speech.verb_second:
        return unit.tag == "phrase" and unit.kind == "noun"  # what follows is a clause: a comma and its verb tell
    if unit.tag != "phrase" or (unit.kind == "time" and not _counts(line, hit.speaker)) or line.thinks(hit.cue):
        return False
    if line.is_that(first) or line.opens_clause(first) or (not line.table.clausal and line.low(first) in line.asking):
        return not line.table.clausal or cue in line.table.clausal
    return cue in line.table.telling and unit.kind == "noun"
