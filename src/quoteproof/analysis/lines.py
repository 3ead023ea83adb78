"""Lines wrapped by hand put together again: a name, a clause or a date may run over the end of a line."""

from __future__ import annotations

import re
from itertools import pairwise

from quoteproof.analysis.structure.links import unlinked
from quoteproof.model import Mark
from quoteproof.patterns import lazy

_ARROWS = lazy(r"^[ \t]{0,3}(?:>[ \t]?)+", re.MULTILINE)
_BEGIN = lazy(r"[ \t]*[^\s\-–—―*#+|•=]\S*")  # a dash or a star at its head begins a line of its own
_NUMBERED = lazy(
    r"[ \t]*[*_]{0,3}\d{1,3}[.)][*_]{0,3}[ \t]"
)  # so does its number, in a list; in prose a year may end a sentence there

_FULL = 0.8  # of a paragraph's longest line: wrapped by hand, lines end a word or two apart


def prose(text: str, marks: tuple[Mark, ...]) -> str:
    """Return `text` as it would run on one endless line a paragraph: `joined`, without the signs of links, with a dash before what signs a
    block.

    The dash takes the place of the white space before a name that the format knew as what signs a block quotation.
    """
    return joined(_signed(unlinked(text), marks))


def _signed(text: str, marks: tuple[Mark, ...]) -> str:
    blocks: dict[int, int] = {}  # where each ends: where the longest of those that end there begins
    for mark in marks:
        if mark.kind == "block":
            blocks[mark.span.end] = min(mark.span.start, blocks.get(mark.span.end, mark.span.start))
    names = [m.span for m in marks if m.kind == "cite" and blocks.get(m.span.end, len(text)) <= m.span.start]
    places = sorted({name.start - 1 for name in names if name.start and text[name.start - 1].isspace()})
    starts = [0, *(place + 1 for place in places)]
    return "—".join(text[start:end] for start, end in zip(starts, [*places, len(text)], strict=True))


def joined(text: str) -> str:
    """Return `text` with spaces for the arrows of block quotations and for the line breaks of wrapping.

    Every offset stays what it was. A line was wrapped where with the word that begins the next one it would have been
    about as long as its paragraph's longest; the break after a headline or an address stays a break.
    """
    if "\n" not in text:
        return text
    if ">" in text:
        text = _ARROWS.sub(lambda arrow: " " * len(arrow[0]), text)
    out: list[str] = []
    paragraph: list[str] = []
    for line in text.split("\n"):
        if not line.strip():
            out += [*_unwrapped(paragraph), line]
            paragraph = []
        else:
            paragraph.append(line)
    return "\n".join([*out, *_unwrapped(paragraph)])


def _unwrapped(lines: list[str]) -> list[str]:
    """Return the lines of a paragraph, those that were one before the wrapping as one."""
    width = max(map(len, lines), default=0)
    found: list[str] = lines[:1]
    listed = bool(lines) and _NUMBERED.match(lines[0]) is not None
    for before, line in pairwise(lines):
        begin = _BEGIN.match(line)
        if begin and not (listed and _NUMBERED.match(line)) and len(before) + 1 + len(begin[0]) > width * _FULL:
            found[-1] += " " + line
        else:
            found.append(line)
    return found
