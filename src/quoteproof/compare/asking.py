"""Does a sentence ask by the order of its words, whatever mark ends it?"""

from __future__ import annotations

from itertools import pairwise

from quoteproof.compare.clauses import cues, folded
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Gap
from quoteproof.compare.rows import row
from quoteproof.languages import Language
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import QUESTIONS

_REACH = 300
"""Code points before a mark in which its sentence is looked for."""


_ENDED = lazy(r"[.!?。…？！؟।](?=[\s\"”’»)]|$)")
_PARTED = lazy(r"[,;:،、—–“”\"«»()]|--")


def asks_anyway(gap: Gap, comparison: Comparison) -> bool:
    """Say whether the words before a mark ask without it, on both sides, so that what the mark is changes nothing of what they say.

    Who put a question mark there has read them right. Who lost it has made a statement, unless there are others around that ask.
    """
    text, language, span = comparison.case.text, comparison.language, comparison.case.claim.quotation.span
    if not QUESTIONS & set(gap.quote_text) and not QUESTIONS & set(text[span.start : gap.quote_span.start]):
        return False
    quoted = asks_by_order(text, span.start, gap.quote_span.start, language)
    return quoted and asks_by_order(comparison.document(gap).text, 0, gap.source_span.start, language)


def asks_by_order(text: str, start: int, end: int, language: Language) -> bool:
    """Say whether the last sentence of a stretch has a clause that opens as questions do: "Kiel, will you go", "why have they left".

    A question word alone opens a clause of a statement, too: "when it rains".
    """
    begin = max(start, end - _REACH)
    ends = [match.end() for match in _ENDED.finditer(text, begin, end)]
    begin = ends[-1] if ends else begin
    borders = [begin, *(match.end() for match in _PARTED.finditer(text, begin, end)), end]
    return any(_opens(text, Span(a, b), language) for a, b in pairwise(borders) if a < b)


def _opens(text: str, clause: Span, language: Language) -> bool:
    meaning = language.meaning
    norms = [cell.norm for cell in row(text, clause, language)]
    for skipped in (cues(meaning).coordinators, folded(meaning.question_words)):
        if norms and norms[0] in skipped:
            del norms[0]
    return bool(norms) and norms[0] in folded(meaning.question_openers)
