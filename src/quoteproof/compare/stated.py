"""What the citing text says about its own editing: “(emphasis added)”, “[citation omitted]”."""

from __future__ import annotations

import re
from collections.abc import Iterable

from quoteproof.analysis.letters import QUOTES
from quoteproof.compare.case import Case
from quoteproof.patterns import lazy

NEAR = 160
"""How far after the quotation such a note may begin: a cue and a reference can stand between."""

_NOTE = lazy(r"[(\[]([^()\[\]]{3,120})[)\]]")
_NEXT = lazy(rf"[.!?][^\w\s]*\s[^()\[\]]{{0,{NEAR}}}?[{QUOTES}]")
"""A sentence behind the quotation that quotes in its turn: what stands behind that is said of it."""


def says(case: Case, phrases: Iterable[str]) -> bool:
    """Say whether a bracketed note in the quotation, or shortly after it, holds one of the phrases."""
    span = case.claim.quotation.span
    after = case.text[span.end : span.end + NEAR]
    further = _NEXT.search(after, 1)  # not the closing mark
    around = span.of(case.text) + after[: further.start() + 1 if further else None]
    said = [part for match in _NOTE.finditer(around) for part in match.group(1).casefold().split(";")]
    return any(_holds(part, phrase) for phrase in phrases for part in said)


def _holds(note: str, phrase: str) -> bool:
    """Say whether a note has the words of a phrase in their order: "citations and internal quotation marks omitted" has "citations omitted"."""
    rest = iter(re.findall(r"[^\W_]+(?:['’][^\W_]+)*", note))
    return all(any(word == other for other in rest) for word in phrase.split())
