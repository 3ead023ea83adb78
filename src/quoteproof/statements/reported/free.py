"""What is told in the mood of reports alone, behind a sentence that names who says it: "Er sei müde. Er werde gehen." """

from __future__ import annotations

from quoteproof.attribute.saying import Hit
from quoteproof.statements.reported.told import Line, Told


def free(line: Line) -> Told | None:
    """Return a sentence whose verb stands in the mood of reports; whose words they are an earlier sentence tells."""
    mood = line.lexicon.speech.reported_mood
    if not mood or any(unit.tag == "quote" for unit in line.row):
        return None
    told = next(
        (at for at, unit in enumerate(line.row) if unit.low in mood and unit.tag in ("auxiliary", "word", "verb")), None
    )
    if told is None or told + 1 >= len(line.row) or _in_clause(line, told):
        return None
    return Told(Hit(told, told), ((0, line.end()),), "free")


def _in_clause(line: Line, verb: int) -> bool:
    """Say whether a verb stands in a subordinate clause, so that only that is reported, or wished."""
    return any(unit.tag in ("subordinator", "relative") for unit in line.row[:verb])
