"""The commands of LaTeX in a text as it was read, and letters written by them: \\emph{word}, \\cite{key}, G\\"odel."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.shapes import wholes
from quoteproof.model import Span
from quoteproof.patterns import lazy

DEEP = 6
"""Braces inside each other that a command is not followed through."""

_ESCAPE = lazy(r"\\(?=[!-/:-@\[-`{-~])(?![\\'\"`^~=.][A-Za-z{])")
_COMMAND = lazy(r"(?<![:\\/])\\([A-Za-z]{2,20})\*?((?:\[[^\[\]\n]{0,120}\]){0,2})(\{)?(?![\\/])")
_ACCENT = lazy(r"\\([\"'`^~=.])(?:\{\\?([A-Za-z])\}|(?<=\w..)\\?([A-Za-z]))|\\([cvuHdbkr])\{([A-Za-z])\}")
LETTERS = {"ss": "ß", "ae": "æ", "oe": "œ", "aa": "å", "AE": "Æ", "OE": "Œ", "AA": "Å"}
"""Letters by their commands."""
ACCENTS = dict(
    zip(
        "\"'`^~=.cvuHdbkr",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0323\u0331\u0328\u030a",
        strict=True,
    )
)
"""What stands above or below a letter, by its command."""

_UNSEEN = frozenset(
    "cite citep citet citealp citeauthor citeyear parencite textcite autocite footcite ref pageref eqref autoref cref label footnote footnotemark footnotetext index url vspace hspace input include includegraphics begin end bibliography bibliographystyle usepackage documentclass thanks".split()
)
_NOTES = frozenset(
    "cite citep citet citealp parencite textcite autocite footcite footnote footnotemark footnotetext thanks".split()
)


def commands(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the commands of a stretch, and the strokes before signs that mean themselves."""
    for found in _ACCENT.finditer(text, start, end):
        mark, letter = found[1] or found[4], found[2] or found[3] or found[5]
        yield Silent(Span(*found.span()), "markup", unicodedata.normalize("NFC", letter + ACCENTS[mark]))
    for found in _COMMAND.finditer(text, start, end):
        if text[max(start, found.start() - 1) : found.start()].isalnum() and found[1] not in _NOTES:
            continue  # a path; a note's call stands at its word
        yield from _command(text, found, end)
    yield from wholes(_ESCAPE, text, start, end)


def _command(text: str, found: re.Match[str], end: int) -> Iterator[Silent]:
    """Give a command with its braces; with its argument where that is no text."""
    if found[1] in LETTERS:
        yield Silent(Span(found.start(), found.end()), "markup", LETTERS[found[1]])
        return
    close = _closing(text, found.end(), end) if found[3] else None
    if found[3] and close is None:
        return
    if close is not None and found[1] in _UNSEEN:
        yield Silent(Span(found.start(), close + 1), "note" if found[1] in _NOTES else "markup")
        return
    yield Silent(Span(*found.span()), "markup")
    if close is not None:
        yield Silent(Span(close, close + 1), "markup")


def _closing(text: str, start: int, end: int) -> int | None:
    """Return where the brace closes that was opened before `start`."""
    depth = 1
    for at in range(start, min(end, start + 600)):
        depth += (text[at] == "{") - (text[at] == "}")
        if not 0 < depth < DEEP:
            return None if depth else at
    return None
