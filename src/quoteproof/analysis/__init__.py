"""Reading a text once: what find, attribute, compare and judge ask of it, each fact in one place.

`analyse` reads nothing: every part of an `Analysis` is made when it is first asked for, and then kept.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof import text as texts
from quoteproof.analysis.lexer import tokens
from quoteproof.analysis.lexicon import Lexicon, lexicon
from quoteproof.analysis.lines import prose
from quoteproof.analysis.mentions import Names, gather
from quoteproof.analysis.phrases import Unit, units
from quoteproof.analysis.signs import Sign, signs
from quoteproof.analysis.structure.displayed import Displayed, displayed
from quoteproof.analysis.structure.entities import readable
from quoteproof.analysis.structure.markup import code_spans
from quoteproof.cached import cached_property
from quoteproof.languages.marks import Marks
from quoteproof.model import Document, Mark, Span
from quoteproof.patterns import lazy

if TYPE_CHECKING:
    from quoteproof.analysis.amounts import Number
    from quoteproof.analysis.dates import Date

_EMPHASIS = "''"
_WIKI = lazy(r"\[\[[^\[\]\n]+\]\]|<ref[ >/]|^==+ .+ ==+$", re.MULTILINE, signs="[<=")
"""The signs of wikitext."""
_TELLING = 300
"""Characters of a paragraph that its language is told by."""


class Analysis(Struct, frozen=True, dict=True, eq=False):
    """A text, characters that it writes by their names among it, and what is read in it, in the text's own coordinates. The tables are those of one language, its home."""

    text: str
    language: str  # the code of its home
    marks: tuple[Mark, ...] = ()  # what the format knew
    single: bool = False  # every paragraph is in that language; else each is in its own

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs in order; a text without words is one."""
        return texts.paragraphs(self.text) or (Span(0, len(self.text)),)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The language of each paragraph."""
        if self.single:
            return (self.language,) * len(self.paragraphs)
        heads = (self.text[span.start : min(span.end, span.start + _TELLING)] for span in self.paragraphs)
        return tuple(languages.guess(head, self.language) for head in heads)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.paragraphs)

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def paragraph_at(self, offset: int) -> Span:
        """Return the paragraph that holds an offset."""
        return self.paragraphs[self._place(offset)]

    def language_at(self, offset: int) -> str:
        """Return the language of the paragraph that holds an offset."""
        return self.languages[self._place(offset)]

    @cached_property
    def signs(self) -> tuple[tuple[Sign, ...], ...]:
        """The quotation marks of each paragraph, by the habits of its language."""
        wiki = _WIKI.search(self.text) is not None
        return tuple(
            tuple(self._signs_of(span, code, wiki)) for span, code in zip(self.paragraphs, self.languages, strict=True)
        )

    def _signs_of(self, span: Span, code: str, wiki: bool) -> Iterator[Sign]:
        """Yield the marks of a paragraph; on a page of wikitext rows of apostrophes are emphasis."""
        marks = _without_emphasis(code) if wiki else languages.get(code).marks
        for sign in signs(self.text, span.start, span.end, marks):
            beside = self.text[max(0, sign.start - 1) : sign.start] + self.text[sign.end : sign.end + 1]
            if not (wiki and sign.shape[0] == "'" and (len(sign.shape) > 1 or "'" in beside)):
                yield sign

    @cached_property
    def code(self) -> tuple[Span, ...]:
        """The stretches that are code, by the format's marks, else by the text's own signs; in order and apart."""
        known = tuple(mark.span for mark in self.marks if mark.kind == "code")
        return known or tuple(code_spans(self.text, self.paragraphs))

    @cached_property
    def displayed(self) -> tuple[Displayed, ...]:
        """The block quotations that the text's own signs set off, in order."""
        return tuple(displayed(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order."""
        return texts.sentences(self.text)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers by value, in order."""
        from quoteproof.analysis import numbers  # five modules, which most texts never ask for

        return numbers.read(self.text, Span(0, len(self.text)), languages.get(self.language).form)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """The dates, in order."""
        from quoteproof.analysis import dates

        return dates.read(self.text, Span(0, len(self.text)), languages.get(self.language).form)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The tables that tag its words."""
        return lexicon(self.language)

    @cached_property
    def prose(self) -> str:
        """The text with spaces for the breaks of lines that were wrapped by hand; every offset stays what it was."""
        return prose(self.text, self.marks)

    @cached_property
    def names(self) -> Names:
        """The persons whom it names, each place taken apart."""
        return gather(self.prose, self.lexicon)

    def chunks(self, span: Span, stretches: Sequence[Span] = (), first: int = 0) -> list[Unit]:
        """Return the phrases and words of a stretch; `stretches`, in order and apart, are one each, numbered from `first`.

        They are not kept: whoever lays out a stretch knows which parts of it are quoted, and keeps what he made of it.
        """
        return units(tokens(self.prose, span, stretches, self.lexicon, first), self.lexicon)

    def in_language(self, code: str) -> Analysis:
        """Return the same text, read with the tables of `code`."""
        return self if code == self.language else Analysis(self.text, code, self.marks, self.single)


@cache
def _without_emphasis(code: str) -> Marks:
    """Return a language's marks for a page whose format sets emphasis with apostrophes."""
    marks = languages.get(code).marks
    return replace(marks, pairs=tuple(pair for pair in marks.pairs if pair[0] != _EMPHASIS))


def analyse(text: str, language: str, *, marks: tuple[Mark, ...] = (), single: bool = False) -> Analysis:
    """Return a text's analysis with the tables of `language`; where not all is in it, each paragraph tells its own."""
    return Analysis(text, language, marks, single)


def analysis_of(document: Document, language: str | None = None) -> Analysis:
    """Return a document's analysis; `language` overrides what its paragraphs and its metadata tell."""
    text = readable(document.text)
    if language:
        return analyse(text, language, marks=document.marks, single=True)
    return analyse(text, languages.told(text, document.meta.language), marks=document.marks)
