"""Where somebody goes on speaking: the label that is printed once more, and another's few words in between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteproof.analysis.structure.records import Silent, Turn
from quoteproof.model import Span
from quoteproof.text import tokens

FEW = 8
"""Words of an interjection: "Right.", "Order! Let the member speak." More are an answer; a word said again is not, so that what a
crowd chants is one however often it does."""

LONG = 400
"""Code points that are read to tell."""


def resumed(text: str, turns: Sequence[Turn], span: Span) -> Iterator[Silent]:
    """Give the labels and the interjections between two stretches of one voice that touch a span; `turns` are the text's."""
    first = bisect_left(turns, span.start, key=lambda turn: turn.span.end)
    near = turns[max(0, first - 1) : bisect_left(turns, span.end, key=lambda turn: turn.label.start)]
    for turn, later in pairwise(near):
        if later.label and turn.name and turn.name == later.name:
            yield Silent(later.label, "label")
    for turn, other, later in zip(near, near[1:], near[2:], strict=False):
        if turn.name and turn.name == later.name != other.name and _is_short(text, other):
            yield Silent(Span(other.label.start, max(later.label.end, later.span.start)), "interjection")


def _is_short(text: str, turn: Turn) -> bool:
    return len(turn.span) < LONG and len({token.norm for token in tokens(text, turn.span)}) <= FEW
