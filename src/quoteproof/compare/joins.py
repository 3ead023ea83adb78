"""Where the quotation jumps: two neighbouring words of it that are not neighbours in the source."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from quoteproof.compare.layout import Layout
from quoteproof.compare.places import Ellipsis, Pair, has_words
from quoteproof.model import Span

SEAM = 4
"""Words of the quotation's own that may stand at a jump: "and he was also"."""

FAR = 150
"""Words of a source between two pieces that make them distant: more than a minute of speech."""


class Join(Struct, frozen=True):
    """Two words of the quotation that follow each other, or nearly, and what the source has between them."""

    left: Pair
    right: Pair
    way: Literal["forward", "backward", "document"]  # where the source goes on
    out: Span  # what the source has between; empty where it does not go on forward
    ellipsis: Ellipsis | None  # the quoting author's, between the two

    @property
    def quote_span(self) -> Span:
        """What the quotation has between the two words."""
        return Span(self.left.quote_span.end, self.right.quote_span.start)


def joins(layout: Layout, ellipses: tuple[Ellipsis, ...]) -> Iterator[Join]:
    """Give every jump, and every ellipsis between two words of the source, in the order of the quotation."""
    last = {word.span.start: at for at, word in enumerate(layout.quote_words)}
    first = {word.span.start: at for at, word in reversed(tuple(enumerate(layout.quote_words)))}
    for left, right in pairwise(layout.pairs):
        if left.source_span.overlap(right.source_span):
            continue  # one character that is of several words: ﷺ, ำ
        between = first[right.quote[0].span.start] - last[left.quote[-1].span.start] - 1
        if between and left.piece == right.piece and not _loose(layout, left, right, between):
            continue
        join = _join(layout, left, right, ellipses)
        if join.way != "forward" or join.ellipsis or _says(layout.document(left).text, join.out):
            yield join


def _says(text: str, out: Span) -> bool:
    return any(text[at].isalnum() for at in range(out.start, out.end))  # to the first only: it may be most of a book


def is_distant(layout: Layout, join: Join) -> bool:
    """Say whether what is left out is very long; a paragraph in a record of speech is whoever typed it's."""
    return has_words(layout.document(join.left).text, join.out, FAR + 1)


def _loose(layout: Layout, left: Pair, right: Pair, between: int) -> bool:
    """Say whether a few words of the quotation's own stand where the source has many more: a seam, not a rewording."""
    out = Span(left.source_span.end, max(left.source_span.end, right.source_span.start))
    return between <= SEAM and has_words(layout.document(left).text, out, 4 * between)


def _join(layout: Layout, left: Pair, right: Pair, ellipses: tuple[Ellipsis, ...]) -> Join:
    gap = Span(left.quote_span.end, right.quote_span.start)
    at = bisect_left(ellipses, gap.start, key=lambda ellipsis: ellipsis.span.start)
    inside = at < len(ellipses) and gap.covers(ellipses[at].span)
    ellipsis = ellipses[at] if inside else None  # dots of the source's own mark what is left out there, too
    start, end = left.source_span.end, right.source_span.start
    if layout.document(left).id != layout.document(right).id:
        return Join(left, right, "document", Span(start, start), ellipsis)
    if end < start:
        return Join(left, right, "backward", Span(start, start), ellipsis)
    return Join(left, right, "forward", Span(start, end), ellipsis)
