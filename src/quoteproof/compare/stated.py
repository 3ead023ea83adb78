"""What the citing text says about its own editing: “(emphasis added)”, “[citation omitted]”."""

from __future__ import annotations

from collections.abc import Iterable

from quoteproof.compare.case import Case
from quoteproof.patterns import lazy

NEAR = 160
"""How far after the quotation such a note may begin: a cue and a reference can stand between."""

_NOTE = lazy(r"[(\[]([^()\[\]]{3,80})[)\]]")


def says(case: Case, phrases: Iterable[str]) -> bool:
    """Say whether a bracketed note in the quotation, or shortly after it, holds one of the phrases."""
    span = case.claim.quotation.span
    around = case.text[span.start : span.end + NEAR]
    notes = [match.group(1).casefold() for match in _NOTE.finditer(around)]
    return any(phrase in note for phrase in phrases for note in notes)
