"""The checked text with its quotations marked: blocks of stretches, each with the finding that it belongs to.

Spans are half-open ranges of code points, as everywhere. A block is a line of the text, or several that were one before
somebody wrapped them by hand: these run on, so that they fit any width.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quoteproof.analysis.lines import joined
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.readers.lines import BREAK

WRAP = lazy(r"\r?\n[ \t]*(?:>[ \t]*)*")
"""The end of a line that runs on, and what the next one of a quoted block begins with."""


class Stretch(NamedTuple):
    """Some characters of one block; `owner` is the number of what they belong to, `first` says that it begins here."""

    text: str
    owner: int | None
    first: bool = False


class Block(NamedTuple):
    """A block of the text, with the number of the line that it begins on."""

    line: int
    stretches: list[Stretch]
    heading: bool = False


def marked(text: str, owners: Sequence[Sequence[Span]], headings: Sequence[int] = ()) -> Iterator[Block]:
    """Yield each block of a text, cut where one of the owners' spans begins or ends; the shortest span has the words.

    `headings`: where one begins, as the format knew.
    """
    waiting = sorted(((span, number) for number, mine in enumerate(owners) for span in mine if span), reverse=True)
    here: list[tuple[Span, int]] = []
    begun: set[int] = set()
    titles = sorted(headings)
    for number, place in _blocks(text):
        while waiting and waiting[-1][0].start < place.end:
            here.append(waiting.pop())
        here = [(span, owner) for span, owner in here if span.end > place.start]
        cuts = {place.start, place.end}
        cuts |= {at for span, _ in here for at in (span.start, span.end) if place.start < at < place.end}
        stretches = [_stretch(text, Span(*ends), here, begun) for ends in pairwise(sorted(cuts))]
        yield Block(number, stretches, bisect_left(titles, place.start) < bisect_left(titles, place.end))


def _stretch(text: str, part: Span, here: Sequence[tuple[Span, int]], begun: set[int]) -> Stretch:
    holders = [(len(span), number) for span, number in here if span.covers(part)]
    owner = min(holders)[1] if holders else None
    first = owner is not None and owner not in begun
    if owner is not None:
        begun.add(owner)
    return Stretch(WRAP.sub(" ", part.of(text)), owner, first)


def _blocks(text: str) -> Iterator[tuple[int, Span]]:
    """Yield each block with the number of its first line; a break is within one where putting lines together took it out."""
    run_on = joined(text)
    start, first = 0, 1
    for number, match in enumerate(BREAK.finditer(text), 1):
        if run_on[match.end() - 1] == " ":
            continue
        yield first, Span(start, match.start())
        start, first = match.end(), number + 1
    if start < len(text):
        yield first, Span(start, len(text))
