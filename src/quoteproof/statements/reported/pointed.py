"""Who says by a sentence what the one before tells: "Der Hafen wird gesperrt. Das teilte die Stadt mit."."""

from __future__ import annotations

from quoteproof.attribute.saying import Hit, inverted_at
from quoteproof.statements.reported.opening import opening
from quoteproof.statements.reported.told import Line


def pointed(line: Line) -> Hit | None:
    """Return who says what the sentence before tells, in one that points to it and says nothing else: "Dies teilte Marin am Montag mit"."""
    if line.low(0) not in line.table.pointers or line.low(0) == line.low(line.end() - 1):
        return None
    if any(unit.tag in ("quote", "colon") for unit in line.row):
        return None
    finite = line.past(1, "adverb")
    hit = inverted_at(line.row, finite, line.lexicon)
    if hit and line.tag(finite) == "auxiliary":  # "Das hat Marin mitgeteilt"
        hit = Hit(hit.speaker, line.end() - 1)
    told = hit is not None and line.says(line.row[hit.cue]) and line.low(hit.cue) in line.table.clausal
    return hit if hit and told and not line.thinks(hit.cue) and opening(line, hit) is None else None
