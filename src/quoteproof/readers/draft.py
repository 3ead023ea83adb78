"""A document while a reader writes it: blocks in reading order, parted by an empty line, with their marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from quoteproof.model import Document, Mark, Meta, Problem, Span, Turn
from quoteproof.readers.decode import mend
from quoteproof.readers.metadata import FIELDS
from quoteproof.readers.origin import Origin

BETWEEN = "\n\n"
NOTES = "\n\n\f\n"
"""Between the running text and what stands below it: foot notes, then the rest of a page."""


class Draft:
    """The text so far, what is known of its stretches, and whose turn it is; `at` is where the next word will stand."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self.at = 0
        self.marks: list[Mark] = []
        self.turns: list[Turn] = []

    def add(self, words: str) -> None:
        """Write on, as it is."""
        if words:
            self._pieces.append(words)
            self.at += len(words)

    def part(self, sign: str = BETWEEN) -> None:
        """Begin a block, unless nothing has been written."""
        if self.at:
            self.add(sign)

    def block(self, words: str, kind: str | None = None, value: str | None = None) -> Span:
        """Write a block of its own; return where it stands. One without words is left out."""
        words = words.strip()
        if not words:
            return Span(self.at, self.at)
        self.part()
        start = self.at
        self.add(words)
        if kind:
            self.mark(kind, start, value)
        return Span(start, self.at)

    def mark(self, kind: str, start: int, value: str | None = None) -> None:
        """Say what the stretch from `start` on is, if anything stands there."""
        self.mark_between(kind, start, self.at, value)

    def mark_between(self, kind: str, start: int, end: int, value: str | None = None) -> None:
        """Say what a stretch is, if anything stands there."""
        known: Any = kind
        if end > start >= 0:
            self.marks.append(Mark(known, Span(start, end), value))

    def document(
        self, origin: Origin, meta: Meta, partial: str | None = None, reading: str | None = None
    ) -> Iterator[Document | Problem]:
        """Yield the document, or that it is empty."""
        text = mend("".join(self._pieces))
        if not text.strip():
            yield origin.problem("there are no words in it")
            return
        marks = sorted(filter(None, (_trimmed(mark, text) for mark in self.marks)), key=_order)
        turns = tuple(self.turns) or None
        meta = replace(meta, **{key: clean(getattr(meta, key)) for key in FIELDS})
        yield Document(origin.id, text, meta, tuple(marks), origin.path, partial, turns, reading)


def clean(words: str | None) -> str | None:
    """Return what a format says in a field, in one line; None for white space alone."""
    return mend(" ".join(words.split())) or None if words else None


def _trimmed(mark: Mark, text: str) -> Mark | None:
    """Return a mark without white space at its ends; None where nothing is left."""
    words = mark.span.of(text)
    start = mark.span.start + len(words) - len(words.lstrip())
    span = Span(start, max(start, mark.span.start + len(words.rstrip())))
    return replace(mark, span=span) if span else None


def _order(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end
