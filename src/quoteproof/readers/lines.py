"""Offsets → line numbers as an editor counts them, and the places that a report names."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate

from quoteproof.model import Document
from quoteproof.patterns import lazy
from quoteproof.readers.formats import has_lines

SHOWN = {"time": "{}", "page": "p. {}", "slide": "slide {}", "cell": "{}"}
"""The marks that are places, and how a report writes them."""
BREAK = lazy(r"\r\n|\r|\n")


@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    if "\r" in text:
        return (0, *(match.end() for match in BREAK.finditer(text)))
    ends = accumulate(len(row) + 1 for row in text.split("\n"))
    return (0, *ends)[:-1]


@lru_cache(maxsize=16)
def _filled(text: str) -> tuple[int, ...]:
    """Return for each line how many lines with words stand before it."""
    return tuple(accumulate((bool(row.strip()) for row in BREAK.split(text)), initial=0))


@lru_cache(maxsize=16)
def _is_line(text: str) -> bool:
    return BREAK.search(text.rstrip()) is None


def line(text: str, offset: int) -> int:
    """Return the number, from 1, of the line of `text` that holds `offset`."""
    return bisect_right(_starts(text), offset)


def column(text: str, offset: int) -> int:
    """Return the number, from 1, of the code point at `offset` in its line."""
    return offset - _starts(text)[line(text, offset) - 1] + 1


def paragraph(document: Document, offset: int) -> int | None:
    """Return the number, from 1, of the paragraph that holds `offset`; None where a line of the text is one of the file."""
    if has_lines(document.path or document.id):
        return None
    return _filled(document.text)[line(document.text, offset) - 1] + 1


def place(document: Document, offset: int, name: str | None = None) -> str:
    """Name a place for someone who is to open it: the time, page, slide or cell that the format knew ("debate.srt 00:14:03"),
    the line ("minutes.md:17"), or, where the lines of the text are no lines of the file, the paragraph ("page.html ¶5").

    A text of one line, such as a row of JSONL, is its own place.
    """
    name = name or document.id
    known = next((m for m in document.marks if m.kind in SHOWN and m.span.start <= offset < m.span.end), None)
    if known:
        sheet = next((m for m in document.marks if m.kind == "sheet" and m.span.start <= offset < m.span.end), None)
        return f"{name} {SHOWN[known.kind].format(known.value)}{f' (sheet {sheet.value})' if sheet else ''}"
    number = paragraph(document, offset)
    if number is not None:
        return f"{name} ¶{number}"
    if _is_line(document.text):
        return name
    return f"{name}:{line(document.text, offset)}"
