"""Characters that are written by their names: &ldquo; for “, &#160; for a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Silent
from quoteproof.model import Span
from quoteproof.patterns import lazy

LONGEST = 33
"""Code points of the longest name, with its signs."""

_ENTITY = lazy(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def entities(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the characters of a stretch that are written by their names."""
    for found in _ENTITY.finditer(text, start, end):
        char = _named(found[0])
        if char != found[0]:
            yield Silent(Span(*found.span()), "markup", " " if char.isspace() else char)


def _named(name: str) -> str:
    from html import unescape  # 4 ms of a start, for tables that few pages need

    return unescape(name)


def readable(text: str) -> str:
    """Return a text with such characters in the places of their names, as long as it was: every offset stays what it was."""
    return _ENTITY.sub(_padded, text) if "&" in text else text


def _padded(found: re.Match[str]) -> str:
    """Return a character with what makes up for its name: letters where a word goes on, else blanks, on the side away from the words."""
    char, size = _named(found[0]), len(found[0])
    if char == found[0] or len(char) > 1:
        return found[0]
    before, behind = (
        found.string[max(0, found.start() - 1) : found.start()],
        found.string[found.end() : found.end() + 1],
    )
    if before.isalnum() and behind.isalnum() and not char.isspace():
        return char + behind * (size - 1)
    return char.ljust(size) if before.isalnum() or not behind.isalnum() else char.rjust(size)


def widened(text: str, span: Span) -> Span:
    """Return a stretch that was found in what is readable with all of the names that it holds a part of."""
    start, end = span.start, span.end
    for found in _ENTITY.finditer(text, max(0, start - LONGEST), min(len(text), start + LONGEST)):
        start = found.start() if found.start() < start < found.end() else start
    for found in _ENTITY.finditer(text, max(0, end - LONGEST), min(len(text), end + LONGEST)):
        end = found.end() if found.start() < end < found.end() else end
    return Span(start, end)
