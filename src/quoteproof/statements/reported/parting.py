"""A verb of saying taken out of the noun phrase that it was read into: "former rivals say it", "people in the crowd suggest that".

Many forms of these verbs are nouns too, and behind words of no table the reader of phrases takes them for such. Whether one is a verb
shows behind it: what is said begins there.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.languages.reporting import Reporting


def parted(row: Row, text: str, lexicon: Lexicon, table: Reporting) -> Row:
    """Return the row with each phrase cut before its last word where that is the verb of a clause of saying."""
    if not lexicon.nouns_like_verbs or not any(_may_say(unit, lexicon, table) for unit in row):
        return row
    return [part for at, unit in enumerate(row) for part in _parts(row, at, unit, text, lexicon, table)]


def _may_say(unit: Unit, lexicon: Lexicon, table: Reporting) -> bool:
    several = unit.tag == "phrase" and unit.first < unit.last and unit.kind in ("noun", "name")
    return several and unit.low in table.clausal and unit.low in lexicon.finite


def _parts(row: Row, at: int, unit: Unit, text: str, lexicon: Lexicon, table: Reporting) -> Iterator[Unit]:
    head, _, verb = text[unit.start : unit.end].rpartition(" ")
    subject = head.rstrip()
    last = subject.rpartition(" ")[2].lower()
    if last and _may_say(unit, lexicon, table) and _is_verb(row, at, last, lexicon):
        yield replace(unit, last=unit.last - 1, end=unit.start + len(subject), low=last)
        yield Unit("verb", unit.last, unit.last, unit.end - len(verb), unit.end, unit.low)
    else:
        yield unit


def _is_verb(row: Row, at: int, last: str, lexicon: Lexicon) -> bool:
    """Say whether the last word of a phrase is its verb, behind the word `last`: "rivals claim it", "data suggests"; not "the board's claim
    that", "the official line says"."""
    unit, speech, follows = row[at], lexicon.speech, row[at + 1] if at + 1 < len(row) else None
    if last in speech.determiners:
        return False
    small = speech.words
    clause = follows is not None and (follows.low in small.complementizers or follows.low in small.subjects)
    if _is_noun(unit.low, lexicon):
        plural = last.endswith(speech.plural_endings) and not unit.low.endswith(speech.plural_endings)
        return clause and plural and unit.owner is None
    return clause or follows is None or follows.tag in ("phrase", "determiner", "quote", "stop")


def _is_noun(low: str, lexicon: Lexicon) -> bool:
    """Say whether a form may be a noun by the tables: a claim, charges."""
    speech = lexicon.speech
    single = low[:-1] if low.endswith(speech.plural_endings) else low
    return any(one in table for one in (low, single) for table in (speech.nouns, speech.cue_nouns, speech.views))
