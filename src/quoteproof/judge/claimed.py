"""What the text says of where its words stand, held against a document's metadata."""

from __future__ import annotations

import re
from datetime import date

from quoteproof import text as texts
from quoteproof.languages import Language
from quoteproof.model import Claimed, Document

_PLACE = re.compile(r"\d+(?:\s*[:.,]\s*\d+)*")
SLACK = 2
"""Days by which a record's date and a report's may differ: time zones, the day after."""


def in_named_document(claimed: Claimed, text: str, document: Document, language: Language) -> bool | None:
    """Say whether a document is the one that the text names; None where the text names none or there is no telling."""
    if claimed.reference:
        return _referred(claimed.reference, document)
    if claimed.source is None:
        return None
    wanted = _names(claimed.source.of(text), language)
    meta = document.meta
    given = [document.id, meta.title, meta.publisher, meta.author, meta.speaker, document.path]
    have = {norm for value in given if value for norm in _names(value, language)}
    if not wanted or not have:
        return None
    shared = len(wanted & have)
    return True if 2 * shared >= len(wanted) else (None if shared else False)


def dates_agree(claimed: str | None, given: str | None) -> bool | None:
    """Compare two dates (ISO 8601, each as exact as it is); None where one is missing or is no date."""
    ours, theirs = _date(claimed), _date(given)
    if not ours or not theirs:
        return None
    if len(ours) == len(theirs) == 3:
        return abs((date(*ours) - date(*theirs)).days) <= SLACK
    common = min(len(ours), len(theirs))
    return ours[:common] == theirs[:common]


def _referred(reference: str, document: Document) -> bool | None:
    """Compare a reference's figures with those that the document's title, id or further metadata give."""
    wanted = _figures(reference)
    values = [document.id, document.meta.title, *(value for _, value in document.meta.extra)]
    given = [figures for value in values if value for figures in _figures(value)]
    if not wanted or not given:
        return None
    if any(figures in given for figures in wanted):
        return True
    return False if any(len(figures) > 1 for figures in given) or len(wanted[0]) == 1 else None


def _figures(value: str) -> list[tuple[int, ...]]:
    return [tuple(int(n) for n in re.findall(r"\d+", match)) for match in _PLACE.findall(value)]


def _names(value: str, language: Language) -> set[str]:
    """Return the telling words of a name, with figures."""
    small = language.small_words
    return {token.norm for token in texts.tokens(value.replace("_", " ")) if token.norm not in small}


def _date(value: str | None) -> tuple[int, ...] | None:
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)", value or "")
    parts = tuple(int(part) for part in match.groups() if part) if match else ()
    if len(parts) == 3:
        try:
            date(*parts)
        except ValueError:
            return None
    return parts or None
