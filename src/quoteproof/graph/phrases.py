"""Words without marks that two documents have in common as all have who speak of the same: a phrase, a formula of courtesy. They are no link.

Of 50 borrowings that nothing ties to their document (`bench/graph.py`, the fifth draw) 13 were phrases and two names. What has fewer than `RUN` words in a row
and one of three signs more were eleven of the 13, and none of the 35 that were none.
"""

from __future__ import annotations

from difflib import SequenceMatcher

from quoteproof.graph.dateline import year
from quoteproof.graph.relation import FORMULA, QUOTED_TOO, UNKNOWN, UNTIED, Related
from quoteproof.model import Assessment, Document, Source, Span
from quoteproof.text import tokens

LONG = 40
"""Words that two have on one day and that are no phrase of the day."""
RUN = 12
"""Words in a row that are a borrowing by themselves, however long before they were said."""
AGES = 10
"""Years after which fewer are no longer from there: of six such none was, and the oldest other one had seven."""
OPENING, SPEECH = 700, 7000
"""Code points in which those who speak greet and thank each other, and of the shortest speech that begins so."""
SHARE = 0.5
"""The part of a passage that its source has at least: two that had less had their words from nowhere, or elsewhere."""


def is_phrase(document: Document, found: Related, one: Assessment) -> bool:
    """Say whether words of a document are a phrase, that many say, or all said on one day, or that says nothing of where it is from."""
    source, said = found.sources[0], one.statement
    of_day = found.why == UNKNOWN and one.verdict == "uncredited" and len(said.text.split()) < LONG
    if of_day or found.why == FORMULA:
        return True
    loose = found.why in (UNTIED, QUOTED_TOO) and one.verdict == "uncredited" and _is_short(said.text, source)
    return loose and (
        _years(document, source) > AGES or _is_part(said.text, source) or _greets(document, said.span, source)
    )


def is_courtesy(document: Document, span: Span, source: Source) -> bool:
    """Say whether both begin with the words, or nearly so, and have few of them in a row."""
    return _greets(document, span, source) and _is_short(span.of(document.text), source)


def _greets(document: Document, span: Span, source: Source) -> bool:
    there = source.alignment.main.passage
    places = ((document, span), (there.document, there.span))
    return all(at.start < OPENING and len(one.text) >= SPEECH for one, at in places)


def _is_short(text: str, source: Source) -> bool:
    """Say whether a passage and its source have few words in a row."""
    ours, theirs = ([token.norm for token in tokens(one)] for one in (text, source.alignment.main.passage.text))
    return SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match().size < RUN


def _is_part(text: str, source: Source) -> bool:
    """Say whether a source has a small part of a passage only."""
    return len(tokens(source.alignment.main.passage.text)) < SHARE * len(tokens(text))


def _years(document: Document, source: Source) -> int:
    """Return the years between two documents; none where one has no date."""
    ours, theirs = (year(one.meta.date) for one in (document, source.alignment.document))
    return 0 if ours is None or theirs is None else abs(int(ours) - int(theirs))
