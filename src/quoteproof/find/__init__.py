"""Where a text quotes: every stretch set as other people's words, and the look-alikes with the rule that told."""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.find.blocks import blocks
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.ids import number
from quoteproof.find.kinds import settle
from quoteproof.find.pairs import Pair, Paragraph, pair
from quoteproof.find.signs import signs
from quoteproof.find.split import join
from quoteproof.model import Document, Quotation, Span
from quoteproof.text import paragraphs

_HEAD = re.compile(r"[\s>*_]*")  # what may stand before the first mark of a paragraph: a prefix, emphasis


def find(document: Document, *, language: str | None = None) -> tuple[Quotation, ...]:
    """Return every quotation and look-alike of the document in order of its start, outer ones before their inner ones.

    `language` overrides the guess, which is made paragraph by paragraph.
    """
    page = _Page(document.text, language)
    drafts = [draft for found in pair(page.read()) if (draft := page.draft(found))]
    known = [settle(document.text, draft, page.paragraph(draft.whole.start)) for draft in drafts]
    set_off = [replace(block, language=page.language(block.span.start)) for block in blocks(document)]
    return number(document.text, _merged(set_off, list(join(document.text, known))))


class _Page:
    """A text with its paragraphs and their languages."""

    def __init__(self, text: str, language: str | None) -> None:
        self.text = text
        self.spans = paragraphs(text) or (Span(0, len(text)),)
        self.starts = [span.start for span in self.spans]
        expected = language or languages.guess(text)
        self.codes = [language or languages.guess(span.of(text), expected) for span in self.spans]

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)

    def paragraph(self, offset: int) -> Span:
        """Return the paragraph that holds an offset."""
        return self.spans[self._place(offset)]

    def language(self, offset: int) -> str:
        """Return the language of the paragraph that holds an offset."""
        return self.codes[self._place(offset)]

    def read(self) -> list[Paragraph]:
        """Return the paragraphs with their marks."""
        return [self._paragraph(span, code) for span, code in zip(self.spans, self.codes, strict=True)]

    def _paragraph(self, span: Span, code: str) -> Paragraph:
        found = signs(self.text, span.start, span.end, languages.get(code).marks)
        head = _HEAD.match(self.text, span.start, span.end)
        return Paragraph(span.start, span.end, found, head.end() if head else span.start)

    def draft(self, found: Pair) -> Draft | None:
        """Return a pair as a draft; None where there is no word between the marks."""
        parts = tuple(part for piece in found.pieces if (part := trimmed(self.text, *piece)))
        if not parts:
            return None
        marks = (found.open.shape, found.close.shape if found.close else "")
        outer = Span(found.open.start, found.end if found.close else parts[-1].end)
        return Draft(parts, outer, marks, self.language(found.open.start), closed=found.close is not None)


def _merged(set_off: list[Draft], marked: list[Draft]) -> list[Draft]:
    """Return both, a block that is one marked quotation from end to end only once."""
    twins = {draft.whole: draft for draft in marked}
    merged = [
        replace(twin, kind="block", rule=block.rule) if (twin := twins.pop(block.span, None)) else block
        for block in set_off
    ]
    return merged + list(twins.values())
