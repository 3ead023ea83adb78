"""What is said behind a noun: "Marin's claim that …", "a warning from Marin that …", "Marin made the promise to …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, speaker_beside, speaker_of, speaks
from quoteproof.statements.reported.closing import closing
from quoteproof.statements.reported.opening import REACH, to_do
from quoteproof.statements.reported.second import behind_noun
from quoteproof.statements.reported.told import Line, Told

_CLAUSES = ("subordinator", "relative", "comma")
"""What may open another clause within what is said."""
_GOVERNING = ("auxiliary", "verb", "preposition", "conjunction")
"""What a verb stands behind that is not the second of two clauses."""
_ASIDES = 3
"""Times and places between a noun and what it is that is said."""


def by_noun(line: Line, noun: int) -> Iterator[Told]:
    """Yield what a noun of saying leads to, where it is told whose it is: its owner, who it comes from, or who gives it."""
    if line.table.commas:
        hit, first = _whose(line, noun), behind_noun(line, noun)
        if hit and first is not None and not line.negated(hit):
            yield Told(hit, ((first, closing(line, first, hit)),), "behind-noun")
        return
    agent = _agent(line, noun)
    first = _behind_noun(line, noun if agent is None else agent)
    if first is None:
        return
    speaker = noun if line.row[noun].owner else _giver(line, noun) if agent is None else agent
    if speaker is not None and not line.negated(Hit(speaker, noun)):
        hit = Hit(speaker, noun)
        yield Told(hit, ((first, _end(line, first, hit)),), "behind-noun")


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
    return None if speaker is None or speaker == noun or not line.speaks(speaker) else Hit(speaker, noun)


def _end(line: Line, first: int, hit: Hit) -> int:
    """Return where it ends: before the verb whose subject the noun is, "his claim that it is safe | was wrong", or before the clause that
    the noun only leads up to, "Despite his claim that it is safe, | the board left"."""
    last, start = closing(line, first, hit), cues.sentence_start(line.row, hit.cue)
    if any(line.verbal(at) for at in range(start, hit.cue)):
        return last
    if line.tag(hit.cue - 1) == "preposition":
        commas = (at for at in range(first, last) if line.tag(at) == "comma" and line.begins_clause(at + 1))
        return next(commas, last)
    finite = line.low(first) in line.lexicon.speech.infinitive_marks
    for at in range(first + 1, last):
        before = at - 1
        while line.tag(before) == "adverb":
            before -= 1
        if line.tag(at) in _CLAUSES:
            finite = False
        elif line.verbal(at) and line.tag(before) not in _GOVERNING:
            if finite and line.tag(at) == "auxiliary":
                return at
            finite = True
    return last


def _agent(line: Line, noun: int) -> int | None:
    """Return who says it behind a noun: "a claim by Marin", "advice from Marin"."""
    named = line.low(noun + 1) in line.lexicon.speech.agents and line.tag(noun + 2) == "phrase"
    return noun + 2 if named and speaks(line.row[noun + 2], line.lexicon) else None


def _giver(line: Line, noun: int) -> int | None:
    """Return who utters what a noun names: "Marin made the suggestion that", "Marin gave a warning that"; not "rejected the claim that"."""
    verb = noun - 1
    while verb > 0 and line.tag(verb) in ("word", "owner", "determiner") and line.low(verb) not in line.table.giving:
        verb -= 1
    if verb < 1 or line.low(verb) not in line.table.giving:
        return None
    subject = speaker_of if line.tag(verb) == "verb" else clauses.subject
    speaker = subject(line.row, verb, cues.sentence_start(line.row, verb), line.lexicon)
    return speaker if speaker is not None and speaks(line.row[speaker], line.lexicon) else None


def _behind_noun(line: Line, noun: int) -> int | None:
    """Return where it begins what somebody's claim or promise is, behind the time and place of it, and behind a verb that says so."""
    at = noun + 1
    while line.tag(at) == "adverb" or (at < line.end() and line.row[at].kind == "time"):
        at += 1
    if line.is_that(at):
        return at
    if line.low(noun) in line.table.acts and to_do(line, at):
        return at
    return _behind_aside(line, at) or _behind_copula(line, at)


def _behind_aside(line: Line, at: int) -> int | None:
    """Return where it begins behind times and places: "his claim on Monday in the debate that"."""
    for _ in range(_ASIDES):
        if line.tag(at) != "preposition" or line.tag(at + 1) != "phrase":
            return None
        at += 2
        if line.is_that(at):
            return at
    return None


def _behind_copula(line: Line, at: int) -> int | None:
    """Return where it begins behind a verb that says what the noun is: "his argument is that"."""
    speech = line.lexicon.speech
    for verb in range(at, min(line.end(), at + REACH)):
        if line.low(verb) in speech.passive_auxiliaries:
            return verb + 1 if line.is_that(verb + 1) else None
        if line.tag(verb) in ("verb", "relative", "subordinator", "quote") or line.verbal(verb):
            return None
    return None
