"""Where what is said ends: with its sentence, or before what the sentence goes on to tell in its own words."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.attribute.saying import Hit, according
from quoteproof.statements.reported.opening import opening
from quoteproof.statements.reported.things import thing
from quoteproof.statements.reported.told import Line


def closing(line: Line, first: int, hit: Hit) -> int:
    """Return where what is said ends: with its sentence, its brackets, or before what the sentence goes on to tell."""
    relative = line.tag(hit.speaker) == "relative" or _in_aside(line, hit) or hit.speaker > first
    opened, finite = 0, not line.table.bare or line.is_that(first) or line.opens_clause(first)
    for at in range(first, line.end()):
        tag = line.tag(at)
        opened += (tag == "open") - (tag == "close")
        if opened < 0 or tag == "semicolon":
            return at
        if at == first or opened:
            continue
        if tag == "comma" and (_goes_on(line, at) or (relative and _main_verb(line, at + 1))):
            return at
        if tag in ("conjunction", "comma") and _says_more(line, at + 1, hit):
            return at - (line.tag(at - 1) == "comma")
        if tag in ("comma", "conjunction") and _turns(line, at + (tag == "comma"), tag == "comma"):
            return at
        if tag == "conjunction" and not finite and line.verbal(at + 1) and line.tag(at + 1) != "possessive":
            return at - (line.tag(at - 1) == "comma")
        if tag == "dash" and relative and _main_verb(line, at + 1):
            return at
    return line.end()


def thing_end(line: Line, first: int, hit: Hit) -> int:
    """Return where a phrase ends that is what is said: before when and why it was said."""
    last = closing(line, first, hit)
    for at in range(first + 1, last):
        if line.low(at) in line.table.occasions:
            return at
    return last


def _in_aside(line: Line, hit: Hit) -> bool:
    """Say whether the clause of saying only leads up to the main one: "When Marin said that …, the board left"."""
    for at in range(min(hit) - 1, -1, -1):
        if line.tag(at) in ("subordinator", "relative"):
            return not line.is_that(at)
        if line.tag(at) not in ("phrase", "word", "preposition", "adverb", "determiner", "comma"):
            return False
    return False


def _main_verb(line: Line, at: int) -> bool:
    """Say whether the clause around goes on at `at`."""
    at = line.past(at, "adverb")
    return line.tag(at) in ("verb", "auxiliary") or line.verbal(at) or line.begins_clause(at)


def _goes_on(line: Line, comma: int) -> bool:
    """Say whether the sentence goes on behind a comma with what is told of somebody's saying: ", adding that", ", according to", ", but"."""
    at = line.past(comma + 1, "adverb")
    unit = line.row[at] if at < len(line.row) else None
    if unit is None:
        return False
    participle = unit.low in line.lexicon.participle and line.says(unit)
    formula = unit.tag in ("preposition", "verb", "word") and according(line.row, at, line.lexicon)
    return participle or bool(formula) or line.clause_of_saying(comma) is not None


def _says_more(line: Line, verb: int, hit: Hit) -> bool:
    """Say whether a second verb of saying has what it says behind it: "said … and promised to", "urged …, proposed that"."""
    verb = line.past(verb, "adverb")
    if verb >= line.end() or not line.says(line.row[verb]):
        return False
    if line.low(verb) in line.lexicon.participle and line.low(hit.cue) not in line.lexicon.participle:
        return False
    if line.low(verb) in line.lexicon.infinitive and line.low(hit.cue) not in line.lexicon.infinitive:
        return False  # "promised to go and tell them that"
    speech = line.lexicon.speech
    if line.is_that(verb + 1) or line.low(verb + 1) in speech.infinitive_marks:
        return True
    second = Hit(hit.speaker, verb)
    return not speech.verb_second and (opening(line, second) is not None or thing(line, second) is not None)


def _turns(line: Line, at: int, comma: bool) -> bool:
    """Say whether the text's own telling goes on: ", but she has since", "but went on to", ", and Okafor said"."""
    behind = at + 1
    if line.low(at) in line.table.turning:
        behind = line.past(behind, "adverb")
        return (comma and line.opens_clause(at + 1)) or (line.tag(behind) in ("word", "verb") and line.verbal(behind))
    if not comma or line.tag(at) != "conjunction" or line.tag(behind) != "phrase" or line.lexicon.speech.verb_second:
        return False
    behind = line.past(clauses.chain_end(line.row, behind, line.end()), "adverb", "auxiliary")
    return behind < line.end() and line.says(line.row[behind])
