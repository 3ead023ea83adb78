"""Text on a terminal: made harmless, measured in cells, cut and wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoteproof.patterns import lazy
from quoteproof.report import View

MIN_PLACE, MAX_PLACE, SET_IN = 12, 24, 4
WHITE = lazy(r"\s+")
PAINT = lazy("\x1b\\[[0-9]+m")
NARROW = lazy("[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u203e\u2190-\u2193]*")
"""Letters of European scripts, their punctuation and our own signs: each takes one cell."""
# Control characters, and the marks that turn the direction of what follows: a text must not steer a terminal.
STEERING = lazy("[\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Return text on one line, with the signs that would steer a terminal made visible or taken out."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # most texts; the two patterns below take long to compile
    return STEERING.sub(_shown, WHITE.sub(" ", text)).strip()


def visible(text: str) -> str:
    """Return text with the same signs made visible or taken out, and its white space as it is."""
    return "\t".join(STEERING.sub(_shown, part) for part in text.split("\t"))


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "�" if code < 0xA0 else ""


def width(text: str) -> int:
    """Count the cells that a text takes: two for a wide character, none for a combining mark."""
    if NARROW.fullmatch(text):
        return len(text)
    from unicodedata import normalize  # few reports have such characters

    return sum(map(cells_of, normalize("NFC", text)))


def cells_of(char: str) -> int:
    """Count the cells of one character, as most terminals set it."""
    from unicodedata import category, east_asian_width

    kind = category(char)
    if kind in ("Mn", "Me", "Cf"):
        return 0
    return 2 if kind != "Cn" and east_asian_width(char) in "WF" else 1  # what is not assigned yet is called wide there


def painted_width(text: str) -> int:
    """Count the cells of a text that may have colours."""
    return width(PAINT.sub("", text) if "\x1b" in text else text)


def shorten(text: str, cells: int) -> str:
    """Cut at a word so that it fits, with an ellipsis."""
    if width(text) <= cells:
        return text
    kept = text
    while kept and width(kept) > cells - 1:
        kept = kept[: max(cells - 1, 0)] if len(kept) > 2 * cells else kept[:-1]
    head = kept.rpartition(" ")[0]
    return (head if len(head) * 2 > len(kept) else kept).rstrip() + "…"


def wrap(text: str, cells: int) -> Iterator[str]:
    """Yield lines of at most so many cells, broken between words, and inside one only where it must be."""
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if width(joined) <= cells:
            line = joined
            continue
        if line:
            yield line
        while width(word) > cells:
            head = word[:cells]
            while len(head) > 1 and width(head) > cells:
                head = head[:-1]
            yield head
            word = word[len(head) :]
        line = word
    yield line


def headed(place: str, tag: str, cells: int, text: str, view: View) -> tuple[int, list[str]]:
    """Return the head of an entry (place, tag, a word on it), and how far what follows is set in.

    The tag gets so many cells; a long place has a line of its own.
    """
    shown = view.paint(place, bold=True)
    if width(place) + 2 <= MAX_PLACE:
        indent = max(width(place) + 2, MIN_PLACE)
        head = shown + " " * (indent - width(place)) + tag
        return indent, list(hanging(head, indent + cells, text, view.width))
    return SET_IN, [shown, *hanging(" " * SET_IN + tag, SET_IN + cells, text, view.width)]


def hanging(head: str, indent: int, text: str, cells: int) -> Iterator[str]:
    """Yield text behind a head, its further lines set in as far; the head may have colours."""
    lines = list(wrap(text, max(cells - indent, 20)))
    missing = max(1, indent - painted_width(head))
    yield (head + " " * missing + lines[0]).rstrip()
    yield from (" " * indent + row for row in lines[1:])


def flow(head: str, items: Iterable[str], between: str, indent: int, cells: int, *, lead: str = " ") -> Iterator[str]:
    """Yield items behind a head, broken only between them; they may have colours."""
    row, listed = head, list(items)
    for number, item in enumerate(listed):
        joined = f"{row}{between if number else lead}{item}"
        sign = between.rstrip() if number + 1 < len(listed) else ""  # it ends the row if the next item does not fit
        if painted_width(joined + sign) > cells:
            yield (row + between if number else row).rstrip()
            joined = " " * indent + item
        row = joined
    yield row
