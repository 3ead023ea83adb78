"""A text in units that are read one by one: its paragraphs, and stretches of those that go on and on.

A paragraph ends before a blank line, at a page's break, and at the end of a line that is longer than any that is wrapped. Where a unit
begins depends on the text alone, not on where one begins to look. So what stands in it is read the same for a span of a few words
and for all of the text, and a span costs no more than the units that it touches.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.model import Span
from quoteproof.patterns import lazy

GRID = 4096
"""Code points without the end of a paragraph after which a text is cut at a multiple of as many, or at the end of the line there."""
LINE = 200
"""Code points of a line that is a paragraph by itself."""

_EMPTY = lazy(r"[^\S\n\f]{0,4096}\n")
_ALL_EMPTY = lazy(r"(?:[^\S\n\f]{0,4096}\n)+")


def units(text: str, span: Span) -> Iterator[Span]:
    """Give the units that a span touches, in order, each with the blank lines behind it; an empty span touches one."""
    start = unit_start(text, span.start)
    while True:
        end = unit_end(text, start)
        yield Span(start, end)
        if end >= min(span.end, len(text)):
            return
        start = end


def unit_start(text: str, at: int) -> int:
    """Return where the unit that holds a place begins."""
    low = max(0, at - 3 * GRID)
    start = _last_bound(text, low, at)
    if start is None:
        start = _cut(text, at // GRID * GRID - GRID) if low else 0
    while (end := unit_end(text, start)) <= at and end < len(text):
        start = end
    return start


def unit_end(text: str, start: int) -> int:
    """Return where the next unit begins, or where the text ends."""
    place = -(-start // GRID) * GRID if _is_bound(text, start) else start // GRID * GRID
    cut = _cut(text, place + GRID)
    page = text.find("\f", start, cut)
    end = line = cut if page < 0 else page + 1
    at = start
    while (at := text.find("\n", at, line) + 1) > 0:
        if blank := _ALL_EMPTY.match(text, at):
            return blank.end()
        if at > LINE and text.rfind("\n", at - 1 - LINE, at - 1) < 0:
            return at
    return end


def before(text: str, start: int) -> Span | None:
    """Return the unit before the one that begins at a place, blank ones passed over."""
    while start > 0:
        found = Span(unit_start(text, start - 1), start)
        if not found.of(text).isspace():
            return found
        start = found.start
    return None


def behind(text: str, end: int) -> Span | None:
    """Return the unit behind the one that ends at a place, blank ones passed over."""
    while end < len(text):
        found = Span(end, unit_end(text, end))
        if not found.of(text).isspace():
            return found
        end = found.end
    return None


def _cut(text: str, place: int) -> int:
    """Return the end of the line at a place of the grid; the place itself where the line goes on and on."""
    if place >= len(text):
        return len(text)
    line = text.find("\n", place, place + GRID - 1)
    return place if line < 0 else line + 1


def _is_bound(text: str, start: int) -> bool:
    """Say whether a paragraph or a page begins here."""
    if start == 0 or text[start - 1] == "\f":
        return True
    if text[start - 1] != "\n":
        return False
    line = text.rfind("\n", max(0, start - GRID), start - 1)
    above = text[line + 1 : start - 1]
    return (start > LINE and line < start - 1 - LINE) or (line >= 0 and not above.replace("\f", "x").strip())


def _last_bound(text: str, low: int, at: int) -> int | None:
    """Return where the last paragraph or page begins at or before a place; None where none does in reach."""
    page = text.rfind("\f", low, at)
    line = at
    while (line := text.rfind("\n", max(low, page), line)) >= 0:
        if _is_bound(text, line + 1) and not _EMPTY.match(text, line + 1):
            return line + 1
    return page + 1 if page >= 0 else None
