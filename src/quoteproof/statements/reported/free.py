"""What is told in the mood of reports alone, behind a sentence that names who says it: "Er sei müde. Er werde gehen." """

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, speaker_of
from quoteproof.statements.reported.told import Line, Told


def free(line: Line) -> Told | None:
    """Return a sentence whose verb stands in the mood of reports; whose words they are an earlier sentence tells."""
    mood = line.lexicon.speech.reported_mood
    if not mood or line.tag(0) == "quote":
        return None
    told = next(
        (at for at, unit in enumerate(line.row) if unit.low in mood and unit.tag in ("auxiliary", "word", "verb")), None
    )
    if told is None or told + 1 >= len(line.row) or _in_clause(line, told):
        return _hearsay(line)
    return Told(Hit(told, told), ((0, line.end()),), "free")


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
    return None if _in_clause(line, told) else Told(Hit(told, told), ((0, line.end()),), "free")


def speaking(line: Line) -> Told | None:
    """Return who speaks in a sentence of which nothing can be held against anything: "Marin kritisierte die Pläne"."""
    if not line.lexicon.speech.reported_mood:
        return None
    for verb, unit in enumerate(line.row):
        if unit.tag == "verb" and unit.low in line.lexicon.verbs and not line.thinks(verb):
            speaker = speaker_of(line.row, verb, cues.sentence_start(line.row, verb), line.lexicon)
            if speaker is not None and line.tag(speaker) == "phrase" and line.row[speaker].kind != "time":
                return Told(Hit(speaker, verb), ((verb, verb + 1),), "heard")
    return None


def _in_clause(line: Line, verb: int) -> bool:
    """Say whether a verb stands in a subordinate clause, so that only that is reported, or wished."""
    before = line.row[:verb]
    finite = any(unit.tag in ("verb", "word") and clauses.verbal(unit, line.lexicon) for unit in before)
    return finite or any(unit.tag in ("subordinator", "relative") for unit in before)
