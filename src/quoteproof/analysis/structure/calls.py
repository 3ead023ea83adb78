"""The calls of notes: raised (¹), in square brackets or braces ([38, 39], [^1], {46}), or glued to a sentence's end ("them.12,13 The").

None of them are an exponent (5 km², 10⁶), a year ([1999]), a measure ([0.15–0.42]), and a letter in brackets where a letter or a
word may have been put in ([s], [a]).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.structure.records import Silent
from quoteproof.model import Span
from quoteproof.patterns import lazy

RAISED = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹")
CIRCLED = frozenset(map(chr, (*range(0x2460, 0x2474), *range(0x24EA, 0x2500), *range(0x2776, 0x2794))))
SIGNS = frozenset("[{﴿†‡\u06dd") | RAISED | CIRCLED

_NUMBERS = r"\d{1,3}[a-z]?(?:\s?[,;–—-]\s?\d{1,3}[a-z]?)*"
_LINK = r"(?:\([^()\s]{0,300}\)|_(?!\w))"
_BRACKETED = lazy(
    rf"\[\[{_NUMBERS}\]\](?:\([^()\s]{{0,300}}\))?"  # [[1]](#note): the link of an encyclopedia
    rf"|\[\\?\[?{_NUMBERS}\\?\]?\]{_LINK}?"  # [38, 39], with a link, and as reST has it
    rf"|\[\^[^\s\[\]^]{{1,40}}\]:?|\[#[\w-]{{0,40}}\]_"
    rf"|\{{{_NUMBERS}\}}"
    r"|\[[*†‡§]{1,3}\]|\[(?P<letter>[ivxl]{1,6}|[a-z])\]"
    r"|﴿\s?[0-9٠-٩۰-۹]{1,3}\s?﴾|\u06dd\s?[0-9٠-٩۰-۹]{1,3}"
)
_RAISED = lazy(r"[¹²³⁰⁴-⁹]+(?:[,⁻–-][¹²³⁰⁴-⁹]+)*")
_CIRCLED = lazy("[①-⑳⓪-⓿❶-➓]")
_BASE = lazy(  # of an exponent: a figure with its unit, a unit behind a stroke, a letter, a length
    r"(?:\d[\s\u00a0]?[^\W\d_]{0,3}|[/·×*=+^⁻-][^\W\d_]{0,3}|(?<![^\W_])(?:[^\W\d_]|[kcdmnµμp]m|sq|ft))$"
)
_YEAR = lazy(r"(?<![\d.,])(?:1[5-9]|20)\d\d$")  # 1912², which nobody squares
_DAGGER = lazy(r"[†‡]{1,3}(?![^\W_])")
_GLUED = lazy(r"[.!?][”’\"»)]?([1-9]\d{0,2}(?:[,–-]\d{1,3})*)(?=\s+[A-Z“\"‘«(]|\s*\Z)")
_WORD = lazy(r"[^\W\dA-Z_]{4}\Z")  # a word, that is, and no abbreviation
_BEHIND = frozenset('.,;:!?)”’"»')


def calls(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the calls of notes in a stretch that has one of `SIGNS`."""
    for found in _BRACKETED.finditer(text, start, end):
        if not found["letter"] or text[found.start() - 1] in _BEHIND:
            yield Silent(Span(*found.span()), "note")
    for found in _CIRCLED.finditer(text, start, end):
        yield Silent(Span(*found.span()), "note")
    for found in _RAISED.finditer(text, start, end):
        near = max(start, found.start() - 6), found.start()
        if found.start() > start and (_YEAR.search(text, *near) or not _BASE.search(text, *near)):
            yield Silent(Span(*found.span()), "note")
    for found in _DAGGER.finditer(text, start, end):
        if found.start() > start and not text[found.start() - 1].isspace():
            yield Silent(Span(*found.span()), "note")


def glued(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the figures that stand at the end of a sentence without a blank between."""
    for found in _GLUED.finditer(text, start, end):
        if _WORD.search(text, max(start, found.start() - 4), found.start()):
            yield Silent(Span(*found.span(1)), "note")
