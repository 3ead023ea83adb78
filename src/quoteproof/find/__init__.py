"""Where a text quotes: every stretch set as other people's words, and the look-alikes with the rule that told.

signs      the marks of a paragraph: what each may do where it stands
pairs      marks into pairs, over paragraphs too; the repairs for marks that nobody closed
setting, kinds     what stands in the marks: a quotation, a fragment, or a look-alike
split      halves of a sentence that a cue interrupts
blocks, dialogue, unmarked     what is quoted without quotation marks
formulas, pointed   what a formula, brackets, or vowel signs set apart
ids        names, and which quotation stands in which
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.find.blocks import blocks
from quoteproof.find.dialogue import spoken
from quoteproof.find.draft import Draft, Stretches, trimmed
from quoteproof.find.ids import number
from quoteproof.find.kinds import settle
from quoteproof.find.pairs import Pair, Paragraph, pair
from quoteproof.find.pointed import pointed
from quoteproof.find.signs import measures, signs
from quoteproof.find.split import join
from quoteproof.find.unmarked import unmarked
from quoteproof.model import Document, Quotation, Span
from quoteproof.patterns import lazy
from quoteproof.text import paragraphs

_TELLING = 300  # characters of a paragraph that its language is told by
_HEAD = lazy(r"[\s>*_]*")  # what may stand before the first mark of a paragraph: a prefix, emphasis

# A transcript inside marks names its speakers in capitals; the names are nobody's words.
_TURN = lazy(r"[\"“‘«„][A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}:\s+")

_WRAPPED = lazy(r"[\w,;’'-][ \t]*\r?\n[ \t]*[^\W\d_A-Z]")  # a line's end, and a small letter on the next line

_OPENERS = frozenset('"“‘«„')
_GOING_ON = frozenset("_,;’'-")
_ARROW = lazy(r"\n[ \t]{0,3}(?:>[ \t]?)+")


def find(document: Document, *, language: str | None = None) -> tuple[Quotation, ...]:
    """Return every quotation and look-alike of the document in order of its start, outer ones before their inner ones.

    `language` overrides the guess, which is made paragraph by paragraph.
    """
    text = document.text
    page = _Page(document, language)
    drafts = [draft for found in pair(page.read()) if (draft := page.draft(found))]
    marked = list(join(text, list(settle(text, drafts, page.paragraph))))
    bare = [*page.blocks(document), *spoken(text, page.spans, page.language), *unmarked(text, page.spans, page.codes)]
    found = _merged(bare, marked, page.measures())
    found += pointed(text, [draft.whole for draft in found], zip(page.spans, page.codes, strict=True))
    return number(text, _outside_code(document, found))


def _wraps(text: str, last: int) -> bool:
    """Say whether a line goes on below its last character; few paragraphs end in a word."""
    sign = text[last : last + 1]
    return (sign.isalnum() or sign in _GOING_ON) and _WRAPPED.match(text, last) is not None


class _Page:
    """A text with its paragraphs and their languages."""

    def __init__(self, document: Document, language: str | None) -> None:
        self.text = text = document.text
        self.spans = paragraphs(text) or (Span(0, len(text)),)
        self.starts = [span.start for span in self.spans]
        if language:
            self.codes = [language] * len(self.spans)
            return
        named = (document.meta.language or "")[:2].lower()
        expected = named if named in languages.LANGUAGES else languages.guess(text)
        self.codes = [languages.guess(text[s.start : min(s.end, s.start + _TELLING)], expected) for s in self.spans]

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
        return [self._paragraph(place) for place in range(len(self.spans))]

    def _paragraph(self, place: int) -> Paragraph:
        span, text = self.spans[place], self.text
        found = _HEAD.match(text, span.start, span.end)
        head = found.end() if found else span.start
        turn = _TURN.match(text, head, span.end) if text[head : head + 1] in _OPENERS else None
        return Paragraph(
            span.start,
            span.end,
            signs(text, span.start, span.end, languages.get(self.codes[place]).marks),
            head=head,
            turn=turn.end() if turn else 0,
            wraps=_wraps(text, max(span.start, span.end - 1)),
        )

    def blocks(self, document: Document) -> list[Draft]:
        """Return the block quotations, each in the language of its first paragraph."""
        return [replace(block, language=self.language(block.span.start)) for block in blocks(document)]

    def measures(self) -> list[Draft]:
        """Return feet and inches, whose signs look like marks."""
        return [
            Draft((found,), None, None, code, kind="measure", rule="measure")
            for span, code in zip(self.spans, self.codes, strict=True)
            for found in measures(self.text, span.start, span.end, languages.get(code).marks)
        ]

    def _without_arrows(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the lines of a stretch that lies in lines behind ">"; the whole of any other."""
        for arrow in _ARROW.finditer(self.text, start, end):
            yield start, arrow.start()
            start = arrow.end()
        yield start, end

    def _unbroken(self, parts: Iterable[Span]) -> tuple[Span, ...]:
        """Return the parts, those that only white space divides made one."""
        joined: list[Span] = []
        for part in parts:
            if joined and self.text[joined[-1].end : part.start].isspace():
                joined[-1] = Span(joined[-1].start, part.end)
            else:
                joined.append(part)
        return tuple(joined)

    def _is_stray(self, opened: int, parts: Sequence[Span]) -> bool:
        """Say whether a mark that nobody closed stands alone on its line, above the words that introduce a quotation."""
        return "\n" in self.text[opened : parts[0].start] and self.text[parts[-1].end - 1] in ":："

    def draft(self, found: Pair) -> Draft | None:
        """Return a pair as a draft; None where there is no word between the marks."""
        pieces = (piece for whole in found.pieces for piece in self._without_arrows(*whole))
        parts = self._unbroken(part for piece in pieces if (part := trimmed(self.text, *piece)))
        if not parts or (found.close is None and self._is_stray(found.open.end, parts)):
            return None
        marks = (found.open.shape, found.close.shape if found.close else "")
        outer = Span(found.open.start, found.end if found.close else parts[-1].end)
        return Draft(parts, outer, marks, self.language(found.open.start), closed=found.close is not None)


def _merged(bare: list[Draft], marked: list[Draft], measured: list[Draft]) -> list[Draft]:
    """Return all; of several on the same stretch the first alone, with the marks if it has some."""
    twins = {draft.whole: draft for draft in marked}
    quoted_spans = {draft.span for draft in marked}
    first: dict[Span, Draft] = {}
    for draft in bare:
        twin = twins.pop(draft.span, None)
        if twin or draft.span not in quoted_spans:
            first.setdefault(draft.span, replace(twin, kind=draft.kind, rule=draft.rule) if twin else draft)
    quoted = [*first.values(), *twins.values()]
    taken = {draft.span for draft in quoted}
    return [*quoted, *(draft for draft in measured if draft.span not in taken)]


def _outside_code(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts that do not stand in code, where marks have another sense."""
    code = Stretches(mark.span for mark in document.marks if mark.kind == "code")
    return [draft for draft in drafts if not code.touch(draft.whole)]
