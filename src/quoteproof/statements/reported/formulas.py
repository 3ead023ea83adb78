"""What is told by a formula that names who says it: "According to Marin, …", "…, so Marin", "Marin zufolge …", "Nach Polizeiangaben …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.attribute.saying import Hit, according
from quoteproof.statements.reported.before import continues, only_quoted, sentence_start
from quoteproof.statements.reported.told import REACH, Line, Told

_LEADS = frozenset({"conjunction", "adverb"})
_APPOSED = 12
"""Units of the longest apposition behind who says it: ", Damian Ruiz vom Gericht in Luxemburg,"."""


def formulas(line: Line) -> Iterator[Told]:
    """Yield what is told by a formula: "According to Marin, …", "…, so Marin", "Marin zufolge …"."""
    liken = _likened(line)
    if liken:
        yield liken
    for at in range(len(line.row)):
        hit = _formula(line, at)
        told = _by_formula(line, hit, at) if hit else None
        if told and not only_quoted(line, told.pieces):  # many verbs are in no table, and a formula is sure
            yield told


def _formula(line: Line, at: int) -> Hit | None:
    """Return who tells something by a formula whose cue stands at `at`."""
    apart = line.low(at) in line.lexicon.speech.trailing and line.tag(at - 1) != "comma"
    if apart or line.low(at) in line.lexicon.verbs:
        return None
    hit = according(line.row, at, line.lexicon) or _account(line, at) or _loosely(line, at)
    return None if hit is None or _unsure(line, hit, at) else hit


def _account(line: Line, at: int) -> Hit | None:
    """Return who tells something by a noun that says so: "nach Polizeiangaben", "dem Vernehmen nach", "nach einer Studie"."""
    if line.low(at) not in line.table.sources or line.tag(at) != "preposition":
        return None
    told = line.table.accounts
    if line.tag(at + 1) == "phrase":
        paper = (
            line.lexicon.noun(line.low(at + 1)) == "paper" and line.first_word(at + 1) in line.lexicon.speech.indefinite
        )
        return Hit(at + 1, at) if paper or line.low(at + 1).endswith(told) else None
    return Hit(at - 1, at) if line.tag(at - 1) == "phrase" and line.low(at - 1).endswith(told) else None


def _loosely(line: Line, at: int) -> Hit | None:
    """Return who tells something by a formula, where its noun is in no table: "according to early returns"."""
    if not line.table.bare:
        return None
    for formula in line.lexicon.formulas.get(line.low(at), ()):
        source = at + len(formula)
        if len(formula) > 1 and tuple(line.low(k) for k in range(at, source)) == formula:
            source = line.past(source, "adverb", "determiner", "owner")
            while line.tag(source) == line.tag(source + 1) == "word":
                source += 1  # "exit polls"
            return Hit(source, at) if line.tag(source) in ("word", "phrase", "quote") else None
    return None


def _likened(line: Line) -> Told | None:
    """Return what a sentence tells that begins or ends with whose words it is like: "As Marin noted, …", "…, wie der Kurier berichtet"."""
    like = line.lexicon.speech.likeness
    if line.lexicon.speech.verb_second:
        last = next((at for at in range(line.end() - 1, 0, -1) if line.tag(at) == "comma"), 0)
        hit = _verb_last(line, last + 1, line.end()) if last and line.low(last + 1) in like else None
        if hit and last > 1:
            return Told(hit, ((sentence_start(line, last), last),), "formula")
    first = int(line.tag(0) == "conjunction")  # "Denn wie Marin sagt, …"
    if line.low(first) not in like:
        return None
    comma = next((at for at in range(1, min(REACH, line.end())) if line.tag(at) == "comma"), None)
    if comma is None:
        return None
    hit = _verb_last(line, first, comma) if line.lexicon.speech.verb_second else line.clause_of_saying(0)
    if hit is None or max(hit) >= comma or line.tag(comma + 1) == "quote" or line.end() < comma + 3:
        return None
    return Told(hit, ((comma + 1, line.end()),), "formula")


def _verb_last(line: Line, first: int, comma: int) -> Hit | None:
    """Return the clause of saying from `first` on whose verb stands at its end: "Wie der Kurier gestern berichtet hat,"."""
    verb, who = comma - 1, line.past(first + 1, "adverb")
    while line.tag(verb) == "auxiliary":
        verb -= 1
    named = line.tag(who) == "phrase" and not line.row[who].oblique and line.row[who].kind != "time"
    return Hit(who, verb) if named and verb > who and line.says(line.row[verb]) else None


def _unsure(line: Line, hit: Hit, at: int) -> bool:
    """Say whether a formula may be none: "per episode", "between the candidate's words and deeds"."""
    unit = line.row[hit.speaker]
    if unit.low in line.table.standards or line.first_word(hit.speaker) in line.table.standards:
        return True  # "volgens de regels"
    if line.low(at) in line.table.fronted or (unit.low in line.lexicon.speech.views and unit.owner):
        return at > 0 and line.tag(at - 1) not in ("comma", "dash", "conjunction", "quote", "stop")
    single = (
        line.table.bare
        and not line.lexicon.speech.verb_second
        and unit.tag == "phrase"
        and unit.kind == "noun"
        and line.tag(at) == "preposition"
        and hit.speaker == at + 1
    )
    return single and line.lexicon.noun(unit.low) not in ("person", "people", "body") and unit.owner is None


def _by_formula(line: Line, hit: Hit, at: int) -> Told | None:
    begin, end = min(hit.speaker, at), _source_end(line, hit, at)
    start, stop = _clause(line, begin, end)
    while line.tag(start) in _LEADS and start < begin:
        start += 1
    if begin > start:
        left = (start, begin - (line.tag(begin - 1) in ("comma", "dash")))
        full = left[1] - left[0] > 1 and line.is_clause(*left)
        closed = line.tag(end) in ("comma", "dash")
        around = _free_order(line) and line.low(at) not in line.lexicon.speech.trailing
        goes = end < stop and (around or (closed and continues(line, end + 1, full)))
        right = (end + closed, stop) if goes and not (closed and full) else None
        pieces = tuple(piece for piece in (left, right) if piece and piece[1] > piece[0])
        return Told(hit, pieces, "formula") if pieces else None
    first = _behind_source(line, end)
    return Told(hit, ((first, stop),), "formula") if first < stop else None


def _free_order(line: Line) -> bool:
    """Say whether a formula may stand anywhere in a clause without commas around it: "ist laut WWF", "blijft volgens Jan"."""
    return line.table.commas or line.lexicon.speech.verb_second


def _source_end(line: Line, hit: Hit, at: int) -> int:
    """Return where it goes on behind who says it; where the verb stands second, only what is owned by it or set beside it belongs to it:
    "ist laut WWF in Absprache mit"."""
    if not _free_order(line):
        return max(at + 1, clauses.chain_end(line.row, hit.speaker, len(line.row)))
    if at > hit.speaker:
        return at + 1  # "Marin zufolge"
    end = hit.speaker + 1
    inside = any(
        line.tag(i) == "subordinator" for i in range(at)
    )  # a subject may follow: "weil laut der Reederei der Motor streikte"
    while end < line.end():
        linked = line.tag(end) == "preposition" and line.low(end) in line.lexicon.speech.agents
        if linked and line.tag(end + 1) == "phrase":
            end += 2
        elif (
            line.tag(end) == "phrase"
            and line.row[end].genitive
            and (line.row[end].oblique or not (inside or end > hit.speaker + 1))
        ):
            end += 1
        else:
            break
    if line.tag(end) == "comma" and line.tag(end + 1) == "phrase" and line.row[end + 1].kind != "pronoun":
        closed = next((i for i in range(end + 1, min(line.end(), end + _APPOSED)) if line.tag(i) == "comma"), None)
        if closed is not None and not line.is_clause(end + 1, closed):
            return closed + 1
    return end


def _clause(line: Line, begin: int, end: int) -> tuple[int, int]:
    """Return the clause that a formula tells: its sentence, or what is set apart by commas and opened by a word of its own or by the
    formula itself: "…, da nach Angaben der Bahn die Strecke gesperrt war, …"."""
    start = sentence_start(line, begin)
    comma = next((at for at in range(begin - 1, start, -1) if line.tag(at) == "comma"), None)
    if comma is None or not line.table.commas:
        return start, line.end()
    first, stop = comma + 1, line.clause_end(end)
    opened = line.tag(first) in ("subordinator", "relative") or line.relates(first)
    if opened and first < begin:
        return first, stop
    return (first, line.end()) if first == begin and line.is_clause(end, stop) else (start, line.end())


def _behind_source(line: Line, end: int) -> int:
    """Return where the clause begins behind "According to Marin, the chair of the board,"."""
    if line.table.commas and line.tag(end) != "comma":
        return end
    commas = [at for at in range(end, line.end()) if line.tag(at) == "comma"]
    if not commas:
        return end
    for comma in commas[:3]:
        if line.begins_clause(comma + 1) or (line.table.commas and line.verbal(comma + 1)):
            return comma + 1
    return commas[0] + 1
