"""Clauses and phrases that stand at another place of the same sentence: "B, because A" for "Because A, B".

The aligner lays such a sentence as two pieces, the second of which stands earlier in the source. That is a jump backward as in a
splice, but nothing is left out between the two, and nothing is brought in from elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise, takewhile

from msgspec import Struct

from quoteproof.compare.clauses import cues
from quoteproof.compare.joins import Join
from quoteproof.compare.layout import Layout
from quoteproof.compare.places import Pair, Spans, sentence_around, words
from quoteproof.model import Span

LONGEST = 100
"""Words on either side of a jump that are looked at: more than a sentence has."""


GONE = 2
"""Words with content that may be lost where a stretch moves; other rules name them."""


class Move(Struct, frozen=True):
    """A stretch of a sentence that the quotation has before, or behind, what follows it in the source."""

    first: Pair
    last: Pair
    sentence: Span  # of the source

    @property
    def quote_span(self) -> Span:
        """The moved words in the citing text."""
        return Span(self.first.quote_span.start, self.last.quote_span.end)

    @property
    def source_span(self) -> Span:
        """The moved words in the source."""
        return Span(self.first.source_span.start, self.last.source_span.end)

    @property
    def piece(self) -> int:
        """The alignment's piece."""
        return self.first.piece


def moves(layout: Layout, joins: tuple[Join, ...]) -> Iterator[Move]:
    """Give the moved stretch for every jump backward within a sentence all of which is there."""
    for join in joins:
        if join.way == "backward" and not join.ellipsis and not _words_between(layout, join):
            move = _move(layout, join)
            if move:
                yield move


def _words_between(layout: Layout, join: Join) -> bool:
    return any(map(str.isalnum, join.quote_span.of(layout.case.text)))


def _move(layout: Layout, join: Join) -> Move | None:
    text = layout.document(join.left).text
    sentence = sentence_around(text, join.left.source_span)
    if not sentence.covers(join.right.source_span):
        return None
    at = bisect_left(layout.pairs, join.right.quote_span.start, key=lambda pair: pair.quote_span.start)
    inside = partial(_inside, layout, layout.document(join.left).id, sentence)
    ahead = list(takewhile(inside, reversed(layout.pairs[max(0, at - LONGEST) : at])))[::-1]
    behind = list(takewhile(inside, layout.pairs[at : at + LONGEST]))
    if not (_in_order(ahead) and _in_order(behind)):
        return None
    later = [pair for pair in ahead if pair.source_span.start > behind[0].source_span.start]
    earlier = [pair for pair in behind if pair.source_span.end <= later[0].source_span.start]
    rest = behind[len(earlier) :]
    if not earlier or (rest and rest[0].source_span.start < later[-1].source_span.end):
        return None
    if not _all_there(layout, Span(earlier[0].source_span.start, later[-1].source_span.end), [*earlier, *later]):
        return None
    moved = min(later, earlier, key=len)
    return Move(moved[0], moved[-1], sentence)


def _inside(layout: Layout, document: str, sentence: Span, pair: Pair) -> bool:
    return layout.document(pair).id == document and sentence.covers(pair.source_span)


def _in_order(pairs: Sequence[Pair]) -> bool:
    return bool(pairs) and all(a.source_span.end <= b.source_span.start for a, b in pairwise(pairs))


def _all_there(layout: Layout, span: Span, pairs: Sequence[Pair]) -> bool:
    """Say whether the quotation has every word of a stretch of the source, small ones and a word or two aside.

    A verb may change its place with a clause: "Weil A war, sagte B", "B sagte, weil A war".
    """
    light = cues(layout.language.meaning).light | cues(layout.language.meaning).coordinators
    put_in = {word.norm for step in layout.steps if not step.source for word in step.quote}
    kept = Spans([pair.source_span for pair in pairs])
    found = words(layout.document(pairs[0]).text, span)
    gone = [w for w in found if w.norm not in light and w.norm not in put_in and not kept.touching(w.span)]
    return len(gone) <= GONE
