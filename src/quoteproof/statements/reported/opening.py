"""Where what is said begins behind a verb of saying: a clause with its conjunction or without, a question, an infinitive."""

from __future__ import annotations

from quoteproof.analysis import clauses
from quoteproof.attribute.saying import Hit
from quoteproof.statements.reported.second import behind_comma, infinitive
from quoteproof.statements.reported.told import ENDS, Line

REACH = 14
"""Units between a verb of saying and what is said: a person told, a time, a place."""


def opening(line: Line, hit: Hit) -> int | None:
    """Return where what is said begins behind a verb of saying; None where nothing of it stands there."""
    if line.table.commas:
        return behind_comma(line, hit.cue, begin(hit))
    first = _clause(line, begin(hit), hit)
    if first is None and line.lexicon.speech.verb_second and line.low(hit.cue) in line.table.acts:
        first = begin(hit) if infinitive(line, begin(hit)) else None  # "beloofde het dak te repareren"
    return first


def begin(hit: Hit) -> int:
    """Return where it goes on behind a verb of saying and its speaker."""
    return max(hit) + 1 if hit.speaker == hit.cue + 1 else hit.cue + 1


def _clause(line: Line, start: int, hit: Hit) -> int | None:
    """Return where the clause of what is said begins, behind whom it is told to, when and where."""
    told, near, at = None, True, start
    while at < min(len(line.row), start + REACH):
        unit = line.row[at]
        if line.is_that(at) and not line.verbal(at + 1):
            return at if told is None or _tells(line, hit, told) else None
        timed = unit.low in line.table.occasions and line.table.acts.get(line.low(hit.cue)) != "asked"
        asks = unit.low in line.table.whether or unit.tag in ("subordinator", "relative")
        if unit.low in line.asking and asks and hit.speaker < hit.cue and not timed:
            asked = near and at + 1 < line.end() and (told is None or _tells(line, hit, told))
            return at if asked else None
        if to_do(line, at):
            return _infinitive_told(line, at, told, hit)
        if _main(line, at, hit, told):
            return at if told is None or _tells(line, hit, told) else None
        if unit.tag == "quote":
            return at if told is None and _quoted_in_part(line, at, hit) else None
        if unit.tag == "adverb" or unit.kind == "time" or line.parts(at):
            at += 1
        elif unit.tag == "preposition" and line.tag(at + 1) in ("phrase", "word", "owner"):
            at, near = at + 2, False
        elif unit.tag == "preposition" and line.is_that(at + 1):
            at += 1  # "pointed out that"
        elif unit.tag in ("phrase", "word", "owner", "determiner"):
            if told is not None and unit.tag == "phrase":
                return None
            told = at if told is None else told
            at = _told_end(line, at) if unit.tag == "phrase" else at + 1
        elif unit.tag == "comma" and line.is_that(at + 1):
            at += 1
        elif unit.tag in ("comma", "dash") and (behind := _behind_aside(line, at)):
            at = behind
        else:
            return None
    return None


def _main(line: Line, at: int, hit: Hit, told: int | None) -> bool:
    """Say whether a main clause begins at `at`, the conjunction left out."""
    cue = line.low(hit.cue)
    if not line.table.bare or line.passive(hit.cue) or (line.thinks(hit.cue) and cue not in line.table.clausal):
        return False
    whatever = cue in line.table.clausal and (told is not None or cue not in line.table.telling)
    return line.begins_clause(at) or (whatever and line.opens_clause(at))


def _quoted_in_part(line: Line, at: int, hit: Hit) -> bool:
    """Say whether words in marks only begin what is said: "said “the worst” was over"; not "said “it is over” on Monday"."""
    known = line.table.bare and line.low(hit.cue) in line.table.clausal and line.is_clause(at + 1, line.end())
    rest = line.row[line.end() - 1].end - line.row[at].end
    return (
        known
        and line.tag(at + 1) not in ("comma", "conjunction", *ENDS)
        and rest > line.row[at].end - line.row[at].start
    )


def _tells(line: Line, hit: Hit, told: int) -> bool:
    """Say whether a verb takes whom it is told to as its object, and one who can be told stands there: not "a story that"."""
    unit = line.row[told]
    if line.low(hit.cue) in line.table.telling:
        return unit.tag != "phrase" or unit.kind in ("name", "pronoun") or line.lexicon.noun(unit.low) != "paper"
    return False


def to_do(line: Line, at: int) -> bool:
    """Say whether an infinitive begins at `at`: "to mend", "not to mend"; of a verb in no table the phrase has no article."""
    at += line.low(at) in line.negators
    if line.low(at) not in line.lexicon.speech.infinitive_marks or at + 1 >= line.end():
        return False
    unit = line.row[at + 1]
    if unit.tag in ("verb", "word", "auxiliary", "adverb"):
        return True
    if unit.tag == "quote":
        return line.table.bare and line.quoted(at + 1).islower() and _no_article(line, at + 1)
    several = " " in line.text[unit.start : unit.end] or line.tag(at + 2) in ("phrase", "owner", "determiner")
    loose = unit.tag == "phrase" and unit.kind != "time" and line.text[unit.start].islower() and several
    return loose and not unit.owner and _no_article(line, at + 1)


def _no_article(line: Line, at: int) -> bool:
    first = line.quoted(at) if line.tag(at) == "quote" else line.first_word(at)
    return first not in line.lexicon.speech.determiners and first not in line.lexicon.speech.nouns


def _infinitive_told(line: Line, at: int, told: int | None, hit: Hit) -> int | None:
    """Return where it begins what somebody is told to do, or promises to do: with whom it is told to."""
    act = line.low(hit.cue) in line.table.acts or line.low(hit.cue) in line.table.claiming
    if told is None:
        return at if act else None
    named = line.low(hit.cue) in line.lexicon.speech.naming and told == hit.cue + 1  # "called him to say"
    told_to = (act and not named) or line.low(hit.cue) in line.table.telling
    return told if told_to and not line.thinks(hit.cue) else None


def _told_end(line: Line, at: int) -> int:
    """Return the end of a phrase and all that is joined to it: "asked Marin, Okafor and Berg to", "told a hall in Solvik, Norland that"."""
    end = clauses.chain_end(line.row, at, len(line.row))
    for _ in range(REACH):
        joined = end + 1 + (line.tag(end) == "comma" and line.tag(end + 1) == "conjunction")
        if line.tag(end) not in ("comma", "conjunction") or line.tag(joined) != "phrase" or line.begins_clause(joined):
            break
        end = clauses.chain_end(line.row, joined, len(line.row))
    return end


def _behind_aside(line: Line, mark: int) -> int:
    """Return where it goes on behind words between two marks, if with a conjunction: "said, in a letter, that", "said - twice - that";
    0 elsewhere."""
    reach = range(mark + 2, min(len(line.row), mark + REACH))
    closed = next((at for at in reach if line.tag(at) == line.tag(mark)), None)
    return closed + 1 if closed is not None and line.is_that(closed + 1) else 0
