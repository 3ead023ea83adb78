"""What a kind of statement is looked for in: a text as the pipeline has read it, and what it is held against."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.model import Attribution, Claim, Document, Finding, Options, Span
from quoteproof.sources import Sources


class Scene(Struct, frozen=True):
    """A text, its quotations, and the sources."""

    document: Document  # its main part, with its language told
    claims: tuple[Claim, ...]  # of its quotations, look-alikes included
    findings: tuple[Finding, ...]
    sources: Sources
    itself: frozenset[str]  # digests of documents that are the text itself, and no source of it
    options: Options
    speakers: dict[Span, Attribution] = {}  # who says what is reported at a place, where somebody knows better
