"""What is said as a phrase: "called for a recount", "denied the charge", "accused him of lying", "called it a mess"."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.attribute.saying import Hit
from quoteproof.statements.reported.opening import REACH
from quoteproof.statements.reported.told import Line

_HEADS = ("phrase", "word", "quote", "determiner", "owner")
"""What a phrase may begin with."""


def thing(line: Line, begin: int, hit: Hit) -> int | None:
    """Return where a phrase begins that is what is said: "called for a recount", "denied the charge", "accused him of lying"."""
    table, cue = line.table, line.low(hit.cue)
    while line.tag(begin) == "adverb":
        begin += 1
    word = line.row[begin] if begin < line.end() else None
    if word is None or word.kind == "time" or line.passive(hit.cue) or hit.speaker > hit.cue:
        return None
    if word.low in table.purposes and cue in table.acts and line.tag(begin + 1) in ("phrase", "word", "verb", "adverb"):
        return begin + 1
    if _judges(line, begin, cue):
        return begin
    if cue in table.objects and (
        word.tag in ("owner", "determiner", "word") or (word.tag == "phrase" and word.kind != "pronoun")
    ):
        return begin if cue in table.acts or line.is_clause(begin, line.end()) else None
    if (
        word.tag == "preposition"
        and word.low in table.topics
        and line.tag(begin + 1) in (*_HEADS, "subordinator", "relative")
    ):
        return begin + 1 if not line.thinks(hit.cue) and line.is_clause(begin, line.end()) else None
    acted = word.tag in ("word", "verb", "adverb", "auxiliary") and word.low.endswith(table.actions or ("\0",))
    return begin if acted and (cue in table.acts or cue in table.objects) else None


def _judges(line: Line, begin: int, cue: str) -> bool:
    """Say whether somebody is judged: an object, and behind it what is said of it: "accused him of lying", "described it as a wreck"."""
    speech = line.lexicon.speech
    links = speech.charges if cue in line.table.blaming else speech.likeness if cue in speech.naming else frozenset()
    if not links or line.tag(begin) not in _HEADS:
        return False
    if cue in speech.naming and _named(line, begin):
        return True
    for at in range(begin + 1, min(line.end(), begin + REACH)):
        if line.low(at) in links and line.tag(at + 1) in (*_HEADS, "verb", "adverb"):
            return True
        if line.tag(at) not in (*_HEADS, "preposition", "adverb", "possessive", "conjunction", "comma"):
            return False
    return False


def _named(line: Line, begin: int) -> bool:
    """Say whether somebody or something is called a name: "called the plan “a mistake”", "called him a liar"."""
    at = clauses.chain_end(line.row, begin, line.end()) if line.tag(begin) == "phrase" else begin + 1
    if line.tag(at) == "quote":
        return True
    word = (
        line.text[line.row[at].start : line.row[at].end].split(" ")[0].lower()
        if line.tag(at) in ("phrase", "determiner")
        else ""
    )
    return word in line.lexicon.speech.indefinite
