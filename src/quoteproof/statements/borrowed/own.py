"""Sources that a text need not name: earlier versions of itself, other texts of its author or its house, and what was written later."""

from __future__ import annotations

import re

from quoteproof.analysis.people import same_person
from quoteproof.archive.records import Record
from quoteproof.judge.claimed import after
from quoteproof.model import Document
from quoteproof.patterns import lazy
from quoteproof.text import tokens

MOST = 0.5
"""The part of the text's words that a document of its name must have to be an earlier version of it."""
_NAME = lazy(r"[^/\\]*$")
_FIGURES = lazy(r"\d+")


def is_own(document: Document, record: Record, share: float) -> bool:
    """Say whether a source is of the text's author or house, or a version of the text; `share`: of the text's words that it has."""
    ours, theirs = document.meta, record.meta
    if any(a and b and same_person(a, b) for a in (ours.author, ours.speaker) for b in (theirs.author, theirs.speaker)):
        return True
    if any(one and one == other for one, other in ((ours.url, theirs.url), (ours.publisher, theirs.publisher))):
        return True
    return share >= MOST and bool(_names(document) & _names(record))


def is_later(document: Document, record: Record) -> bool:
    """Say whether a source is certainly younger than the text."""
    return after(record.meta.date, document.meta.date)


def _names(one: Document | Record) -> frozenset[str]:
    """Return what a document is called: its title, and its file without folder, ending and the figures that count versions."""
    stem = re.sub(r"\.\w{1,5}$", "", _NAME.search(one.path or one.id)[0])  # type: ignore[index]
    called = (one.meta.title or "", _FIGURES.sub(" ", stem))
    return frozenset(
        filter(None, (" ".join(token.norm for token in tokens(name.replace("_", " "))) for name in called))
    )
