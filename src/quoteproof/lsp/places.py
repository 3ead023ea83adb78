"""Offsets of a text in code points, and positions as editors count them: lines that end as LSP says, columns in the client's units."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from lsprotocol.types import Position, Range

from quoteproof.model import Span
from quoteproof.readers.lines import BREAK


class Places:
    """The lines of a text; `units` counts the client's units of a string (UTF-16 mostly)."""

    def __init__(self, text: str, units: Callable[[str], int]) -> None:
        self._text, self._units = text, units
        self._starts = [0, *(match.end() for match in BREAK.finditer(text))]

    def position(self, offset: int) -> Position:
        """Return the position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, span: Span) -> Range:
        """Return the range of a span."""
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """Return the offset of a position; one behind the end of its line is that end."""
        if position.line >= len(self._starts):
            return len(self._text)
        at, left = self._starts[position.line], position.character
        end = self.end_of_line(at)
        while at < end and left > 0:
            left -= self._units(self._text[at])
            at += 1
        return at

    def end_of_line(self, offset: int) -> int:
        """Return where the line of an offset ends, before its break."""
        found = BREAK.search(self._text, offset)
        return found.start() if found else len(self._text)
