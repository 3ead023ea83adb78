"""Turns inside turns: the innermost wins, and what it stands in is cut around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quoteproof.analysis.structure.records import Turn
from quoteproof.model import Span


def overlay(outer: Sequence[Turn], inner: Sequence[Turn]) -> list[Turn]:
    """Lay turns over others; both are in order and do not overlap among themselves, nor does the answer."""
    if not inner or not outer:
        return list(inner or outer)
    out = list(inner)
    at = 0
    for turn in outer:
        while at < len(inner) and inner[at].span.end <= turn.span.start:
            at += 1
        out.extend(_around(turn, inner, at))
    out.sort(key=lambda turn: (turn.span.start, turn.span.end))
    return out


def _around(turn: Turn, inner: Sequence[Turn], at: int) -> Iterator[Turn]:
    """Cut a turn where others stand, labels and all."""
    start = turn.span.start
    while at < len(inner) and min(inner[at].label.start, inner[at].span.start) < turn.span.end:
        cut = min(inner[at].label.start, inner[at].span.start) if inner[at].label else inner[at].span.start
        if cut > start:
            yield _part(turn, start, cut)
        start = max(start, inner[at].span.end)
        at += 1
    if start < turn.span.end or not turn.span:
        yield _part(turn, start, max(start, turn.span.end))


def _part(turn: Turn, start: int, end: int) -> Turn:
    label = turn.label if start == turn.span.start else Span(start, start)
    return replace(turn, span=Span(start, end), label=label)
