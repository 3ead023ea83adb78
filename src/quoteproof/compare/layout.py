"""A quotation and its source laid side by side: steps, pairs of the same word, and what stands between the pairs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from copy import copy
from itertools import pairwise
from typing import Protocol, Self

from quoteproof.cached import cached_property
from quoteproof.compare.case import Case
from quoteproof.compare.heard import Silence
from quoteproof.compare.places import Gap, Pair, Step, Word, one_to_one, paired, sentence_around, starting, words
from quoteproof.compare.slide import headed, normalised, normalised_between, tailed
from quoteproof.languages import Language
from quoteproof.model import Alignment, Document, Edit, Piece, Span

BEYOND = 40
"""How far after the last quoted word the source's own mark is looked for."""


FAR = 2000
"""Characters that a source may have between two pieces to be looked at word by word; more is a jump, not an omission."""

BESIDE = 80
"""Characters beside a piece that hold its neighbour, which tells whether there is more to find before a sentence is read."""


class InPiece(Protocol):
    """A place in one piece of the alignment."""

    @property
    def piece(self) -> int:
        """The piece's index."""


class Layout:
    """A case laid on a source. What no piece of the alignment covers of the quotation is an insertion here."""

    said_by: str | None = None  # who says the passage in the source, where that is known

    def __init__(self, case: Case, alignment: Alignment, silences: tuple[Silence, ...] = ()) -> None:
        self.case = case
        self.alignment = alignment
        self.silences = silences  # what was taken out of the source, since nobody says it

    def said(self, by: str | None) -> Self:
        """Return the same, said by somebody; what has been made of it is kept."""
        found = copy(self)
        found.said_by = by
        return found

    @property
    def language(self) -> Language:
        """The tables of the quotation's language."""
        return self.case.language

    def document(self, place: InPiece | int) -> Document:
        """Return the source that a place (or the piece of that index) lies in."""
        index = place if isinstance(place, int) else place.piece
        return self.alignment.pieces[index].passage.document

    def raw(self, pair: Pair) -> tuple[str, str]:
        """Return a pair as printed in the quotation and in the source."""
        return pair.quote_span.of(self.case.text), pair.source_span.of(self.document(pair).text)

    @cached_property
    def quote_words(self) -> tuple[Word, ...]:
        """The words of the quotation; nothing that stands between its parts."""
        return tuple(w for part in self.case.claim.quotation.parts for w in words(self.case.text, part))

    @cached_property
    def _uncovered(self) -> tuple[Word, ...]:
        """The quotation's words that no piece of the alignment covers."""
        pieces = [piece.quote for piece in self.alignment]
        return tuple(w for w in self.quote_words if not any(_starts_in(w, span) for span in pieces))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every edit of every piece, with all its words."""
        rows = [row for index, piece in enumerate(self.alignment) if (row := self._steps(index, piece))]
        for row, later in pairwise(rows):
            document = self.document(row[0])
            if document.id == self.document(later[0]).id:
                row[-1], later[0] = normalised_between(row[-1], later[0], self.case.text, document.text)
                row.extend(_skipped(row[-1], later[0], document.text))
        return tuple(self._with_uncovered([step for row in rows for step in row]))

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The words that are the same on both sides, in order."""
        return tuple(pair for step in self.steps if step.op == "same" for pair in paired(step))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What stands between neighbours on both sides, and at the ends of the quotation's parts, where it is not the same."""
        every = (*self._inner_gaps(), *self._final_gaps())
        return tuple(gap for gap in every if gap.quote_text != gap.source_text)

    def _steps(self, index: int, piece: Piece) -> list[Step]:
        document = piece.passage.document
        source_words = words(document.text, piece.passage.span)
        steps = []
        for edit in piece.edits:
            quote, source = starting(self.quote_words, edit.quote), starting(source_words, edit.source)
            steps.append(Step(edit.op, quote, source, edit, index))
        if index == 0:
            steps = headed(steps, self.case.text, self.case.claim.quotation.parts[0].start)
        if index == len(self.alignment.pieces) - 1:
            steps = tailed(steps, self.case.text, self.case.claim.quotation.parts[-1].end)
        return self._reached_out(normalised(steps, self.case.text, document.text), document.text)

    def _reached_out(self, steps: list[Step], source: str) -> list[Step]:
        """Let a piece go on to words beside it that are the same: an aligner stops where a single word is left."""
        if not steps or not self._uncovered:
            return steps
        first, last = steps[0], steps[-1]
        start, end = first.edit.source.start, last.edit.source.end
        before = [word for word in self._uncovered if word.span.start < first.edit.quote.start]
        after = [word for word in self._uncovered if word.span.start >= last.edit.quote.end]
        beside = words(source, Span(max(0, start - BESIDE), start))[-1:], words(source, Span(end, end + BESIDE))[:1]
        if not (_agreeing(before[-1:], beside[0]) or _agreeing(after[:1], beside[1])):
            return steps
        sentence = sentence_around(source, Span(start, end))
        ahead = words(source, Span(sentence.start, first.edit.source.start))
        behind = words(source, Span(last.edit.source.end, sentence.end))
        head = _agreeing(before[::-1], ahead[::-1])
        tail = _agreeing(after, behind)
        return [
            *_same(before[-head:], ahead[-head:], first, head),
            *steps,
            *_same(after[:tail], behind[:tail], last, tail),
        ]

    def _with_uncovered(self, steps: list[Step]) -> Iterator[Step]:
        """Give the steps, and before each the quotation's words that no piece covers: those nobody found."""
        covered = {word for step in steps for word in step.quote}
        missing = [word for word in self.quote_words if word not in covered]
        for step in steps:
            before = bisect_left(missing, step.quote_span.start, key=lambda word: word.span.start)
            if before:
                yield from _inserted(missing[:before], step, step.edit.source.start)
                missing = missing[before:]
            yield step
        if steps:
            yield from _inserted(missing, steps[-1], steps[-1].edit.source.end)

    def _inner_gaps(self) -> Iterator[Gap]:
        """Between two pairs; where a single word was replaced by a single word, also beside it."""
        links = [pair for step in self.steps for pair in (paired(step) if step.op == "same" else one_to_one(step))]
        followed = dict(pairwise(self.quote_words))
        for left, right in pairwise(links):
            if left.piece == right.piece and followed.get(left.quote[-1]) == right.quote[0]:
                quote = Span(left.quote[-1].span.end, right.quote[0].span.start)
                source = Span(left.source[-1].span.end, right.source[0].span.start)
                if self._in_one_part(quote) and not self._skips(left, right):
                    yield self._gap(quote, source, left.piece, final=False)

    def _final_gaps(self) -> Iterator[Gap]:
        """After the last word of each part, where the source has that word too."""
        paired_ends = {pair.quote_span.end: pair for pair in self.pairs}
        for part in self.case.claim.quotation.parts:
            last = bisect_right(self.quote_words, part.end, key=lambda word: word.span.end) - 1
            end = self.quote_words[last].span.end if last >= 0 else part.start
            pair = paired_ends.get(end) if end > part.start else None
            if pair:
                source = self.document(pair).text
                start = pair.source_span.end
                limit = min(len(source), start + BEYOND)
                stop = next((i for i in range(start, limit) if source[i].isalnum()), limit)
                yield self._gap(Span(pair.quote_span.end, part.end), Span(start, stop), pair.piece, final=True)

    def _skips(self, left: Pair, right: Pair) -> bool:
        """Say whether the source has words between two pairs."""
        between = Span(left.source[-1].span.end, right.source[0].span.start)
        return between.end < between.start or any(map(str.isalnum, between.of(self.document(left).text)))

    def _in_one_part(self, span: Span) -> bool:
        parts = self.case.claim.quotation.parts
        at = bisect_right(parts, span.start, key=lambda part: part.start) - 1
        return at >= 0 and parts[at].covers(span)

    def _gap(self, quote: Span, source: Span, piece: int, *, final: bool) -> Gap:
        return Gap(quote, source, quote.of(self.case.text), source.of(self.document(piece).text), final, piece)


def _starts_in(word: Word, span: Span) -> bool:
    return span.start <= word.span.start < span.end


def _agreeing(quote: Sequence[Word], source: Sequence[Word]) -> int:
    """Count how far two rows begin with the same words."""
    return next(
        (i for i, (a, b) in enumerate(zip(quote, source, strict=False)) if a.norm != b.norm),
        min(len(quote), len(source)),
    )


def _same(quote: Sequence[Word], source: Sequence[Word], step: Step, count: int) -> Iterator[Step]:
    """Give a step for words beside a piece that are the same, if there are any."""
    if count:
        edit = Edit("same", _hull(quote), _hull(source))
        yield Step("same", tuple(quote), tuple(source), edit, step.piece)


def _hull(found: Sequence[Word]) -> Span:
    return Span(found[0].span.start, found[-1].span.end)


def _skipped(left: Step, right: Step, source: str) -> Iterator[Step]:
    """Give a step for the source's words between two pieces that follow each other there."""
    out = Span(left.edit.source.end, max(left.edit.source.end, right.edit.source.start))
    found = words(source, out) if len(out) <= FAR else ()
    if found:
        at = right.edit.quote.start
        yield Step("delete", (), found, Edit("delete", Span(at, at), _hull(found)), left.piece)


def _inserted(found: list[Word], step: Step, at: int) -> Iterator[Step]:
    """Give a step for words that the source does not have, at a place of it."""
    if found:
        edit = Edit("insert", _hull(found), Span(at, at))
        yield Step("insert", tuple(found), (), edit, step.piece)
