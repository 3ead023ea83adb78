"""Where a text quotes: every stretch set as other people's words, and the look-alikes with the rule that told.

blocks, dialogue, unmarked, collected     what is quoted without quotation marks
marked     what stands in quotation marks; behind it
  pairs      marks into pairs, over paragraphs too; the repairs for marks that nobody closed
  setting, kinds     what stands in the marks: a quotation, a fragment, or a look-alike
  split      halves of a sentence that a cue interrupts
formulas, pointed   what a formula, brackets, or vowel signs set apart
merging    one draft a stretch
ids        names, and which quotation stands in which
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from quoteproof.analysis import Analysis, analysis_of
from quoteproof.analysis.structure.entities import widened
from quoteproof.find.blocks import blocks
from quoteproof.find.collected import collected
from quoteproof.find.dialogue import spoken
from quoteproof.find.draft import Draft, Stretches
from quoteproof.find.ids import number
from quoteproof.find.marked import marked, measured
from quoteproof.find.merging import merged
from quoteproof.find.pointed import pointed
from quoteproof.find.unmarked import unmarked
from quoteproof.model import Document, Quotation, Span

Producer = Callable[[Analysis, Sequence[Draft]], Iterable[Draft]]
"""Yields what it finds in a text; the second argument is what those before it have found."""

PRODUCERS: tuple[Producer, ...] = (blocks, spoken, unmarked, collected, marked, measured, pointed)
"""In order: of several on one stretch the first says what it is (see `merging` for those in quotation marks)."""


def find(
    document: Document,
    *,
    language: str | None = None,
    analysis: Analysis | None = None,
    producers: Iterable[Producer] = PRODUCERS,
) -> tuple[Quotation, ...]:
    """Return every quotation and look-alike of the document in order of its start, outer ones before their inner ones.

    `language` overrides the guess, which is made paragraph by paragraph; `analysis` is the document's, if it was made.
    """
    analysis = analysis or analysis_of(document, language)
    found: list[Draft] = []
    for produce in producers:
        found = merged(found, produce(analysis, found))
    kept = _outside_frames(analysis, _outside_code(analysis, found))
    return number(document.text, kept if analysis.text == document.text else _printed(document.text, kept))


def _printed(text: str, drafts: Iterable[Draft]) -> list[Draft]:
    """Return drafts with all of the names of characters at their ends."""
    return [
        replace(
            draft,
            parts=tuple(widened(text, part) for part in draft.parts),
            outer=draft.outer and widened(text, draft.outer),
        )
        for draft in drafts
    ]


def _outside_code(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that do not stand in code, where marks have another sense; a quotation may well hold code."""
    code = Stretches(analysis.code)
    return [draft for draft in drafts if not _in_code(draft, code)] if code.spans else drafts


def _outside_frames(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that do not stand in the frame of a block, beside its words: the title of the book that it names."""
    frames, words = (
        Stretches(b.whole for b in analysis.displayed),
        Stretches(p for b in analysis.displayed for p in b.parts),
    )
    return [d for d in drafts if not frames.cover(d.whole) or words.touch(d.span)] if frames.spans else drafts


def _in_code(draft: Draft, code: Stretches) -> bool:
    """Say whether code holds all of a draft, or one of its marks."""
    if code.cover(draft.whole):
        return True
    ends = [draft.outer.start, *([draft.outer.end - 1] if draft.closed else [])] if draft.outer else []
    return any(code.cover(Span(end, end + 1)) for end in ends)
