"""What a kind of statement is looked for in: a text as the pipeline has read it, and what it is held against."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from quoteproof.analysis import Analysis, analysis_of
from quoteproof.model import Attribution, Claim, Document, Finding, Options, Span
from quoteproof.sources import Sources

T = TypeVar("T")


class Scene(Struct, frozen=True, dict=True):
    """A text, its quotations, and the sources."""

    document: Document  # its main part, with its language told
    claims: tuple[Claim, ...]  # of its quotations, look-alikes included
    findings: tuple[Finding, ...]
    sources: Sources
    itself: frozenset[str]  # digests of documents that are the text itself, and no source of it
    options: Options
    speakers: dict[Span, Attribution] = {}  # who says what is reported at a place, where somebody knows better

    def once(self, make: Callable[[Scene], T]) -> T:
        """Return what `make` makes of the scene: of two kinds that ask for the same, the second has it made."""
        made = self.__dict__.setdefault("made", {})
        if make not in made:
            made[make] = make(self)
        found: T = made[make]
        return found


def analysed(scene: Scene) -> Analysis:
    """Return the analysis of a scene's text."""
    return analysis_of(scene.document, scene.options.language)
