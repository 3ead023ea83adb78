"""Where what is said begins where a comma stands before every clause and the verb of a main clause is its second part, as in German."""

from __future__ import annotations

from quoteproof.statements.reported.told import ENDS, REACH, Line

_STEM = 3
"""Letters of the shortest infinitive."""
_ASIDES = 2
"""Clauses that may stand between a verb of saying and what is said: "sagte Marin, der den Hafen leitet, dass"."""
_BEFORE_VERB = frozenset(
    "phrase preposition adverb word open close conjunction determiner owner quote number possessive".split()
)
"""What may stand before the verb of a main clause."""
_APPOSED = 8
"""Units of the longest apposition: "dem Generalsekretär, Lev Marin,"."""


def behind_comma(line: Line, cue: int, start: int) -> int | None:
    """Return where what is said begins behind a comma or colon: "sagte am Montag, dass", "sagte, er werde", "versprach, den Hafen zu"."""
    clausal = not line.table.clausal or line.low(cue) in line.table.clausal
    asides = 0
    for at in range(start, min(len(line.row), start + 3 * REACH)):
        tag, first = line.tag(at), at + 1
        if tag in ENDS or tag == "quote":
            return None
        if tag == "colon":
            said = line.tag(first) != "quote" and line.is_clause(first, line.end())
            return first if said and clausal and not line.thinks(cue) else None
        if tag != "comma":
            continue
        if line.is_that(first) or line.first_word(first) in line.table.openers or _asks(line, first):
            return first
        if clausal and (
            (line.table.bare and _main_clause(line, cue, first)) or (not asides and infinitive(line, first))
        ):
            return first
        if asides == _ASIDES:
            return None
        asides += 1
    return None


def behind_noun(line: Line, noun: int) -> int | None:
    """Return where it begins behind a comma what a claim or a promise is: "Marins Forderung, den Hafen zu sperren", "der Verdacht gegen
    Marin, er habe"; what the text itself tells of it has no mood of reports."""
    comma = next((at for at in range(noun + 1, min(line.end(), noun + _APPOSED)) if line.tag(at) == "comma"), None)
    if comma is None or line.is_clause(noun + 1, comma):
        return None
    first = comma + 1
    if line.is_that(first) or infinitive(line, first):
        return first
    verb = None if line.relates(first) or line.tag(first) in ("subordinator", "relative") else _verb(line, first)
    return first if verb is not None and line.low(verb) in line.lexicon.speech.reported_mood else None


def _asks(line: Line, first: int) -> bool:
    """Say whether a question is told: its word, and a verb before the next comma; not "Filme, wie „Kane“"."""
    if line.low(first) in line.table.whether or line.low(first + 1) in line.table.whether:
        return True  # "ob …", "открыт ли …"
    verb = not line.table.bare or line.is_clause(first + 1, line.clause_end(first))
    return verb and line.low(first) in line.asking


def _main_clause(line: Line, cue: int, first: int) -> bool:
    """Say whether a main clause begins at `first`; of what somebody thinks only one in the mood of reports is known to be his."""
    speech = line.lexicon.speech
    if line.tag(first) == "subordinator" and line.tag(first + 1) == "auxiliary":
        return True  # "sagte, damit solle"
    if (
        line.tag(first) in ("subordinator", "relative", "conjunction", "comma", "")
        or line.low(first) in line.table.aims
    ):
        return False
    relative = line.relates(first)
    if not relative and line.low(first) in speech.words.subjects and line.tag(first + 1) in ("word", "verb", "quote"):
        return True  # "sagte, er freue sich"
    verb = _verb(line, first)
    if verb is None:
        return False
    if relative or line.thinks(cue):
        return line.low(verb) in speech.reported_mood and verb + 1 < line.clause_end(verb)
    return True


def _verb(line: Line, first: int) -> int | None:
    """Return the finite verb that stands second in a clause, or behind an apposition to what stands before it."""
    mood = line.lexicon.speech.reported_mood
    for at in range(first + 1, min(len(line.row), first + 2 * _APPOSED)):
        if line.tag(at) == "auxiliary" or line.low(at) in mood or _holds_verb(line, at):
            return at
        moody = line.low(at).endswith(line.table.mood_endings) and line.tag(at - 1) in ("phrase", "close")
        if line.tag(at) in ("verb", "word") and (line.verbal(at) or moody):
            return at
        if line.tag(at) == "comma":
            closed = next((end for end in range(at + 1, at + _APPOSED) if line.tag(end) == "comma"), None)
            return closed + 1 if closed is not None and line.low(closed + 1) in mood else None
        if line.tag(at) not in _BEFORE_VERB:
            return None
    return None


def _holds_verb(line: Line, at: int) -> bool:
    """Say whether words in marks go on with a clause, so that its verb is among them: "das Gespräch „sei freundlich verlaufen“"."""
    unit = line.row[at]
    return unit.tag == "quote" and next((c for c in line.text[unit.start : unit.end] if c.isalpha()), "A").islower()


def infinitive(line: Line, first: int) -> bool:
    """Say whether an infinitive with its particle ends the clause at `first`: ", den Vertrag zu kündigen", ", ihn aufzukündigen"; behind
    "um" it tells why something was said, and behind a word that opens a clause it is what that clause has."""
    marks = line.lexicon.speech.infinitive_marks
    if line.tag(first) in ("subordinator", "relative") or line.low(first) in line.table.aims or line.relates(first):
        return False
    for at in range(first, line.clause_end(first)):
        parted = line.low(at) in marks and line.tag(at + 1) in ("word", "verb", "auxiliary", "owner")
        if parted or (line.tag(at) in ("word", "verb") and _holds_mark(line, line.low(at))):
            end = at + 1 + parted
            return line.tag(end) != "auxiliary" and not line.verbal(end)
    return False


def _holds_mark(line: Line, low: str) -> bool:
    """Say whether the particle of an infinitive stands in it, behind a prefix: "anzugeben", "aufzusuchen"."""
    speech = line.lexicon.speech
    cuts = (low.partition(mark) for mark in speech.infinitive_marks)
    ends = speech.mood_lacks or "\0"
    return any(len(prefix) > 1 and len(rest) > _STEM and rest.endswith(ends) for prefix, _, rest in cuts)
