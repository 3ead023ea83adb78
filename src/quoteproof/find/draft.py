"""A quotation in the making: what the steps of `find` hand on before ids and parents are given."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from msgspec import Struct

from quoteproof.model import Fidelity, Kind, Span


class Draft(Struct, frozen=True):
    """A stretch that may be a quotation; its kind is settled last."""

    parts: tuple[Span, ...]  # the quoted stretches, trimmed
    outer: Span | None  # with the marks
    marks: tuple[str, str] | None
    language: str
    kind: Kind | None = None
    rule: str = ""
    closed: bool = True
    fidelity: Fidelity = "words"

    @property
    def span(self) -> Span:
        """From the first part to the last."""
        return Span(self.parts[0].start, self.parts[-1].end)

    @property
    def whole(self) -> Span:
        """All that it takes up of the text."""
        return self.outer or self.span


class Stretches:
    """Stretches of a text that do not overlap, in order."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]

    def cover(self, span: Span) -> bool:
        """Say whether one of them holds all of `span`."""
        place = bisect_right(self.starts, span.start) - 1
        return place >= 0 and self.spans[place].end >= span.end

    def touch(self, span: Span) -> bool:
        """Say whether one of them holds the beginning of `span` or begins in it."""
        place = bisect_left(self.starts, span.end) - 1
        return place >= 0 and self.spans[place].end > span.start


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return the stretch without white space at its ends and without emphasis around all of it; None if no word is left."""
    while True:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end - start > 2 and text[start] in "*_" and text[start] == text[end - 1]:
            start, end = start + 1, end - 1
        else:
            break
    return Span(start, end) if any(map(str.isalnum, text[start:end])) else None
