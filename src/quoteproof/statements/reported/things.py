"""What is said as a phrase: "called for a recount", "denied the charge", "accused him of lying", "called it a mess"."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.attribute.saying import Hit
from quoteproof.statements.reported.opening import REACH, begin
from quoteproof.statements.reported.told import Line

_HEADS = ("phrase", "word", "quote", "determiner", "owner")
"""What a phrase may begin with."""


def thing(line: Line, hit: Hit) -> int | None:
    """Return where a phrase begins that is what is said: "called for a recount", "denied the charge", "accused him of lying"."""
    table, cue, at = line.table, line.low(hit.cue), line.past(begin(hit), "adverb")
    word = line.row[at] if at < line.end() else None
    if word is None or word.kind == "time" or line.passive(hit.cue) or hit.speaker > hit.cue:
        return None
    if word.low in table.purposes and cue in table.acts and line.tag(at + 1) in ("phrase", "word", "verb", "adverb"):
        return at + 1
    if judges(line, at, cue):
        return at
    if cue in table.objects and (
        word.tag in ("owner", "determiner", "word") or (word.tag == "phrase" and word.kind != "pronoun")
    ):
        return at
    if (
        word.tag == "preposition"
        and word.low in table.topics
        and line.tag(at + 1) in (*_HEADS, "subordinator", "relative")
    ):
        return at + 1 if not line.thinks(hit.cue) else None
    whole = word.tag == "phrase" and word.kind == "noun" and line.first_word(at).endswith(table.actions)
    alone = word.tag in ("word", "verb", "adverb", "auxiliary") and word.low.endswith(table.actions)
    return at if (whole or alone) and (cue in table.acts or cue in table.objects) else None


def judges(line: Line, first: int, cue: str) -> bool:
    """Say whether somebody is judged: an object, and behind it what is said of it: "accused him of lying", "described it as a wreck"."""
    speech = line.lexicon.speech
    links = speech.charges if cue in line.table.blaming else speech.likeness if cue in speech.naming else frozenset()
    if not links or line.tag(first) not in _HEADS:
        return False
    if cue in speech.naming and _named(line, first):
        return True
    for at in range(first + 1, min(line.end(), first + REACH)):
        if line.low(at) in links and line.tag(at + 1) in (*_HEADS, "verb", "auxiliary", "adverb"):
            return True
        if line.tag(at) not in (*_HEADS, "preposition", "adverb", "possessive", "conjunction", "comma"):
            return False
    return False


def _named(line: Line, first: int) -> bool:
    """Say whether somebody or something is called a name: "called the plan “a mistake”", "called him a liar"."""
    at = clauses.chain_end(line.row, first, line.end()) if line.tag(first) == "phrase" else first + 1
    if line.tag(at) == "quote":
        return True
    return line.tag(at) in ("phrase", "determiner") and line.first_word(at) in line.lexicon.speech.indefinite
