"""The checked text with its quotations marked: lines of stretches, each with the finding that it belongs to.

Spans are half-open ranges of code points, as everywhere; the stretches of a line put together are the line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quoteproof.model import Span
from quoteproof.readers.lines import BREAK


class Stretch(NamedTuple):
    """Some characters of one line; `owner` is the number of what they belong to."""

    text: str
    owner: int | None


def marked(text: str, owners: Sequence[Sequence[Span]]) -> Iterator[list[Stretch]]:
    """Yield each line of a text, cut where one of the owners' spans begins or ends; the shortest span has the words."""
    waiting = sorted(((span, number) for number, mine in enumerate(owners) for span in mine if span), reverse=True)
    here: list[tuple[Span, int]] = []
    for place in _lines(text):
        while waiting and waiting[-1][0].start < place.end:
            here.append(waiting.pop())
        here = [(span, number) for span, number in here if span.end > place.start]
        cuts = {place.start, place.end}
        cuts |= {at for span, _ in here for at in (span.start, span.end) if place.start < at < place.end}
        yield [_stretch(text, Span(*ends), here) for ends in pairwise(sorted(cuts))]


def _stretch(text: str, part: Span, here: Sequence[tuple[Span, int]]) -> Stretch:
    holders = [(len(span), number) for span, number in here if span.covers(part)]
    return Stretch(part.of(text), min(holders)[1] if holders else None)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for match in BREAK.finditer(text):
        yield Span(start, match.start())
        start = match.end()
    if start < len(text):
        yield Span(start, len(text))
