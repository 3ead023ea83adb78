"""Several who speak as one: "Marin and Okafor", "Nand et al."; and that "they" behind their words are they."""

from __future__ import annotations

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person
from quoteproof.attribute.before import read_to
from quoteproof.attribute.context import MentionContext
from quoteproof.attribute.saying import speaks
from quoteproof.model import Span
from quoteproof.patterns import lazy

_OTHERS = lazy(r"[  ]et[  ]al\b\.?", signs="&e")


def together(row: Row, at: int, end: int, text: str, lexicon: Lexicon) -> str:
    """Return how several are printed who speak as one by the phrase at `at`, whose mention ends at `end`; "" where it is one."""
    if row[at].kind != "name" or not speaks(row[at], lexicon):
        return ""
    others = _OTHERS.match(text, row[at].end)
    stop = others.end() if others else end
    return " ".join(text[row[at].start : stop].split()) if stop > row[at].end else ""


def are_they(low: str, lexicon: Lexicon) -> bool:
    """Say whether a word is "they" itself, and not "some" or "both"."""
    return any(one.name == "they" and low in one.subjects for one in lexicon.speech.words.persons)


def meant_by_they(at: int, context: MentionContext) -> Person | None:
    """Return the several who spoke last, where nobody else is named between their words and "they" at `at`."""
    last = context.spoken[0] if context.spoken else None
    if last is None or not last.several or last.end > at:
        return None
    row = read_to(last.end, at, context)
    others = (unit for place, unit in enumerate(row) if _are_others(row, place, context.lexicon))
    if any(Span(unit.start, unit.end).of(context.names.text) not in last.several for unit in others):
        return None
    return Person((), printed=last.several)


def _are_others(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a phrase names whoever else "they" may be: a person, people, or what the next sentence is about."""
    unit = row[at]
    heads = at > 0 and row[at - 1].tag == "stop" and unit.kind == "noun"
    return unit.tag == "phrase" and (heads or unit.kind == "name" or lexicon.noun(unit.low) in ("people", "body"))
