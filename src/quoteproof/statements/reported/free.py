"""What is told in the mood of reports alone, behind a sentence that names who says it: "Er sei müde. Er werde gehen." """

from __future__ import annotations

from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, speaker_of, speaks
from quoteproof.statements.reported.told import Line, Told

_SHORTEST = 4
"""Letters of the longest word that an ending makes no verb: "eine", "sehe" is one of the table."""


def free(line: Line, running: bool = False) -> Told | None:
    """Return a sentence whose verb stands in the mood of reports; whose words they are an earlier sentence tells. `running`: the sentence
    before reports too, so that a form that may be the author's own ("könnte") or is in no table ("bestehe") goes on with it."""
    speech = line.lexicon.speech
    if not speech.reported_mood or line.tag(0) == "quote":
        return None
    told = next((at for at in range(line.end()) if _in_mood(line, at, running)), None)
    if told is None or told + 1 >= len(line.row) or not _is_main(line, told):
        return _hearsay(line) or _thereby(line)
    return Told(Hit(told, told), ((0, line.end()),), "free")


def _in_mood(line: Line, at: int, running: bool) -> bool:
    """Say whether a form tells by its mood that somebody said it."""
    low, speech = line.low(at), line.lexicon.speech
    if low in speech.reported_mood:
        return line.tag(at) in ("auxiliary", "word", "verb") and (running or low not in line.table.own_moods)
    ends = running and low.endswith(line.table.mood_endings) and line.tag(at - 1) in ("phrase", "close", "comma")
    past = low.endswith(speech.verb_endings)
    return (
        ends and line.tag(at) in ("word", "verb") and len(low) > _SHORTEST and not past and not line.lexicon.noun(low)
    )


def _is_main(line: Line, verb: int) -> bool:
    """Say whether a verb stands second in its sentence: behind one part of it, which may be a clause with its comma, so that all of it is
    reported, and not a clause alone: "Der Verdacht, er sei krank"."""
    if line.tag(0) == "conjunction" and line.tag(1) in ("subordinator", "relative"):
        return False
    commas = [at for at in range(verb) if line.tag(at) in ("comma", "dash", "semicolon", "colon")]
    if not commas:
        return not _clausal(line, verb)
    return commas[-1] == verb - 1 and line.tag(verb + 1) not in ("comma", "stop", "")


def _thereby(line: Line) -> Told | None:
    """Return a sentence that is told by whoever told the one before: "Demnach war die Brücke gesperrt"."""
    opens = line.low(0) in line.table.thereby and line.end() > 1
    return Told(Hit(0, 0), ((1, line.end()),), "free") if opens else None


def _hearsay(line: Line) -> Told | None:
    """Return a sentence that is told as hearsay: "Er soll drei Boote verkauft haben"; not "Er soll gehen"."""
    told = next((at for at, unit in enumerate(line.row) if unit.low in line.table.hearsay), None)
    end = next((at for at in range(told or 0, line.end()) if line.tag(at) == "comma"), line.end())
    if (
        told is None
        or line.low(end - 1) not in line.table.done
        or line.tag(end - 2) not in ("word", "verb", "auxiliary")
    ):
        return None
    return None if _clausal(line, told) else Told(Hit(told, told), ((0, line.end()),), "free")


def _clausal(line: Line, verb: int) -> bool:
    """Say whether a verb stands in a subordinate clause, so that only that is reported, or wished."""
    finite = any(line.tag(at) in ("verb", "word") and line.verbal(at) for at in range(verb))
    return finite or any(line.tag(at) in ("subordinator", "relative") for at in range(verb))


def speaking(line: Line) -> Told | None:
    """Return who speaks in a sentence of which nothing can be held against anything: "Marin kritisierte die Pläne"."""
    if not line.lexicon.speech.reported_mood:
        return None
    for verb, unit in enumerate(line.row):
        if unit.tag == "verb" and unit.low in line.lexicon.verbs and not line.thinks(verb):
            speaker = speaker_of(line.row, verb, cues.sentence_start(line.row, verb), line.lexicon)
            if speaker is not None and line.tag(speaker) == "phrase" and speaks(line.row[speaker], line.lexicon):
                return Told(Hit(speaker, verb), ((verb, verb + 1),), "heard")
    return None
