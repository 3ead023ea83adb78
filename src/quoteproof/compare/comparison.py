"""A quotation and a passage beside each other: all that is known of the two before any rule has spoken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import ne
from typing import TYPE_CHECKING

from quoteproof.cached import cached_property
from quoteproof.compare import columns, joins, marked
from quoteproof.compare.columns import Table
from quoteproof.compare.joins import Join
from quoteproof.compare.layout import Layout
from quoteproof.compare.marked import Insertion
from quoteproof.compare.places import (
    WORD,
    Bracket,
    Cluster,
    Ellipsis,
    Pair,
    Spans,
    Step,
    Word,
    emphases,
    may_emphasise,
    sentence_around,
    words,
)
from quoteproof.compare.rows import expanded
from quoteproof.model import Span

if TYPE_CHECKING:
    from quoteproof.compare.misread import Found
    from quoteproof.compare.moves import Move

NEAR = 4
"""Code points between some words and what was taken out beside them."""


_BRACKETS = dict.fromkeys(map(ord, "[]"))


class Comparison(Layout):
    """A case laid on a passage, with what the quoting author has marked, where the quotation jumps, and the two as rows of words.

    It never changes; each part is made when it is first asked for, once. What the rules find of it is in a `Reading`.
    """

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The two as rows of words, one table a piece."""
        of: dict[int, list[Step]] = {}
        for step in self.steps:
            of.setdefault(step.piece, []).append(step)
        return tuple(columns.table(self.case, self.document(piece), of[piece]) for piece in sorted(of))

    @cached_property
    def verbatim(self) -> bool:
        """Whether the words are the source's, letter by letter; what is between them may be set another way."""
        return all(step.op == "same" for step in self.steps) and all(table.untouched for table in self.tables)

    @cached_property
    def edited(self) -> bool:
        """Whether the quotation has an ellipsis or brackets, or jumps in its source."""
        parts = (part.of(self.case.text) for part in self.case.claim.quotation.parts)
        return bool(self.ellipses or self.joins) or any("[" in part or "(" in part for part in parts)

    @cached_property
    def equal(self) -> tuple[bool, ...]:
        """For each step whether both sides have the same words, once contractions are written out."""
        return tuple(step.op == "same" or self._is_equal(step) for step in self.steps)

    @cached_property
    def misread(self) -> tuple[Found, ...]:
        """The words that are one word, misread on one side, if there are several."""
        from quoteproof.compare import misread  # most quotations have no such word

        return misread.misread([step for step in self.steps if step.op == "replace"])

    def _is_equal(self, step: Step) -> bool:
        quote, source = expanded(step.quote, self.language), expanded(step.source, self.language)
        return bool(step.quote) and [norm for _, norm in quote] == [norm for _, norm in source]

    @cached_property
    def joins(self) -> tuple[Join, ...]:
        """Every jump, and every ellipsis between two words of the source, in the order of the quotation."""
        return tuple(joins.joins(self, self.ellipses))

    @cached_property
    def moves(self) -> tuple[Move, ...]:
        """The stretches that stand at another place of their sentence."""
        from quoteproof.compare import moves  # nor a moved one

        return tuple(moves.moves(self, self.joins))

    # -- the quoting author's marks ----------------------------------------------------------------------------------

    @cached_property
    def ellipses(self) -> tuple[Ellipsis, ...]:
        """The ellipses of the quotation."""
        return marked.ellipses(self)

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """The square brackets of the quotation that hold words."""
        return marked.brackets(self)

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """The words that the quoting author has put partly in brackets."""
        return marked.clusters(self, self.brackets)

    @cached_property
    def insertions(self) -> tuple[Insertion, ...]:
        """The brackets around whole words that the source does not have."""
        return marked.insertions(self, self.brackets, self.clusters)

    @cached_property
    def respelt(self) -> tuple[Pair, ...]:
        """The pairs that are printed otherwise; not those in the quoting author's brackets, or around them: that is editing."""
        edited = Spans([b.span for b in self.brackets if not b.in_source] + [c.quote_span for c in self.clusters])
        unlike = (pair for pair in self.pairs if ne(*self.raw(pair)))
        return tuple(pair for pair in unlike if not edited.touching(pair.quote_span))

    @cached_property
    def lettered(self) -> tuple[Pair, ...]:
        """The words of which the source has letters in brackets, “[n]o”, and the quotation not."""
        raws = ((pair, *self.raw(pair)) for pair in self.respelt)
        return tuple(
            pair
            for pair, quote, source in raws
            if not set("[]").isdisjoint(source) and source.translate(_BRACKETS).casefold() == quote.casefold()
        )

    def lettered_word(self, pair: Pair) -> str:
        """Return the source's word with the brackets at its edges."""
        text, span = self.document(pair).text, pair.source_span
        start = span.start - text.startswith("[", span.start - 1) if span.start else 0
        return Span(start, span.end + text.startswith("]", span.end)).of(text)

    @cached_property
    def has_emphasis(self) -> bool:
        """Whether there may be italics or bold in the quotation, or near the words of the source."""
        here = self.case.claim.quotation.span
        if may_emphasise(self.case.text, self.case.marks, here):
            return True
        of: dict[int, list[Span]] = {}
        for pair in self.pairs:
            of.setdefault(pair.piece, []).append(pair.source_span)
        return any(
            may_emphasise(document.text, document.marks, Span(min(spans).start, max(spans).end))
            for document, spans in ((self.document(piece), spans) for piece, spans in of.items())
        )

    def emphasised(self, pair: Pair) -> tuple[bool, bool]:
        """Say whether a pair is in italics or bold in the quotation, and in the source."""
        document = self.document(pair)
        theirs = emphases(document.text, document.marks, pair.source_span)
        quote = any(span.covers(pair.quote_span) for span in self._quote_emphasis)
        return quote, any(span.covers(pair.source_span) for span in theirs)

    def at_ellipsis(self, step: Step) -> bool:
        """Say whether the step stands where the quotation has an ellipsis of the quoting author's."""
        if step.op == "elided":
            return True
        before, after = self.quote_before(step, 1), self.quote_after(step, 1)
        start = before[0].span.end if before else self.case.claim.quotation.span.start
        end = after[0].span.start if after else self.case.claim.quotation.span.end
        return any(not e.in_source and start <= e.span.start and e.span.end <= end for e in self.ellipses)

    @cached_property
    def _quote_emphasis(self) -> tuple[Span, ...]:
        return emphases(self.case.text, self.case.marks, self.case.claim.quotation.span)

    def at_page_end(self, words: Span, document: str) -> bool:
        """Say whether a page's number, or something else that only pages have, was taken out right before or behind some words."""
        near = range(words.start - NEAR, words.end + NEAR)
        return any(s.kind == "furniture" and s.document == document and s.place in near for s in self.silences)

    # -- what stands around ------------------------------------------------------------------------------------------

    def source_sentence(self, step: Step) -> Span:
        """Return the source's sentence or sentences that hold the step."""
        return sentence_around(self.document(step).text, step.source_span)

    def source_before(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the source's sentence before the step, in reading order."""
        text, end = self.document(step).text, step.source_span.start
        start = self.source_sentence(step).start
        near = words(text, Span(max(start, end - WORD * (count + 1)), end)) if count else ()
        return near[-count:] if len(near) > count else words(text, Span(start, end))[-count:]

    def source_after(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the source's sentence after the step."""
        text, start = self.document(step).text, step.source_span.end
        end = self.source_sentence(step).end
        near = words(text, Span(start, min(end, start + WORD * (count + 1))))
        return near[:count] if len(near) > count else words(text, Span(start, end))[:count]

    def quote_before(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the quotation before the step."""
        end = bisect_right(self.quote_words, step.quote_span.start, key=lambda word: word.span.end)
        return self.quote_words[max(0, end - count) : end]

    def quote_after(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the quotation after the step."""
        start = bisect_left(self.quote_words, step.quote_span.end, key=lambda word: word.span.start)
        return self.quote_words[start : start + count]
