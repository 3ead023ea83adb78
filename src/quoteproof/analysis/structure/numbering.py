"""Numbers that count and times that measure: verses, lines, paragraphs, subtitles, the clock of a recording.

A number alone tells nothing: "we have\\n13 boats". It counts where others do so beside it: the one before and the one after, at the
same kind of place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteproof.analysis.structure.records import Silent
from quoteproof.model import Span
from quoteproof.patterns import lazy

DIGITS = frozenset("0123456789")

REACH = 1500
"""Code points to each side among which the numbers beside one are looked for."""
APART = 30
"""Code points that stand at least between two verses' numbers: fewer are a list."""
LINES = 4
"""Numbered lines in a row that are a margin; at least so many."""

_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_CUE = lazy(
    rf"^[^\S\n]*(?:(\d{{1,5}})[^\S\n]*\r?\n[^\S\n]*)?((?:{_CLOCK})[^\S\n]*-->[^\S\n]*(?:{_CLOCK})[^\n]*)$", re.MULTILINE
)
_TIME = lazy(
    rf"\[{_CLOCK}(?:\s?(?:-->|[–-])\s?{_CLOCK})?\]"  # [00:12], [1:02:03–1:02:09]
    r"|\((?:\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?|00:\d{2})\)"  # (18:30) is an hour of the day
    rf"|<{_CLOCK}>"
    rf"|^[^\S\n]*\(?{_CLOCK}\)?(?=[^\S\n]*$)"
    r"|^[^\S\n]*\d{1,2}:\d{2}:\d{2}(?:[.,:;]\d{1,3})?(?=\s)",
    re.MULTILINE,
)
_HEAD = lazy(r"^[^\S\n]*(?:§\s?)?(\d{1,3}|\d{1,3}(?:\.\d{1,3}){1,2})([.)\]]?)([^\S\n]+)(?=\S)", re.MULTILINE)
_VERSE = lazy(r"(\d{1,3})(?=\s?[^\W\d_]|\s[“‘«\"'])(?!\w*\d|(?:st|nd|rd|th)\b)")
_CLAUSE = lazy(r"(?:[.,;:!?”’»\")]\s|(?:\n|^)[^\S\n]{0,20})\Z")  # what stands before a verse
_CLOCKISH = lazy(r"\d:\d\d")
_TAB = "\t"
_PROSE = lazy(r"[^\W\d_]{2,}(?:[^\S\n]+\S+){3}")


def times(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the times of a recording, and the numbers of subtitles above them."""
    if not _CLOCKISH.search(text, start, end):
        return
    for found in _CUE.finditer(text, start, end):
        if found[1]:
            yield Silent(Span(*found.span(1)), "number")
        yield Silent(Span(*found.span(2)), "time")
    for found in _TIME.finditer(text, start, end):
        yield Silent(_trimmed(text, found.span()), "time")


def numbers(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the numbers of verses, paragraphs and lines."""
    heads = list(_HEAD.finditer(text, start, end))
    if heads:
        yield from _heads(text, heads)
    if found := [found for found in _VERSE.finditer(text, start, end) if _heads_clause(text, found)]:
        yield from _verses(text, found)


def _heads(text: str, heads: Sequence[re.Match[str]]) -> Iterator[Silent]:
    """Give the numbers at the head of lines that have the one before or the one after them at a line's head nearby."""
    near = _around(text, heads[0].start(), heads[-1].end(), _HEAD)
    places = {found.start(1): k for k, found in enumerate(near)}
    for found in heads:
        k = places.get(found.start(1))
        if k is not None and (_in_margin(near, k) or _counts(text, near, k)):
            yield Silent(Span(found.start(1), found.end(2)), "number")


def _counts(text: str, near: Sequence[re.Match[str]], k: int) -> bool:
    """Say whether a number with its sign or its tab stands before a sentence, and the next one or the last one does."""
    found = near[k]
    if not (found[2] or _TAB in found[3]) or not _PROSE.match(text, found.end()):
        return False
    number = _last(found[1])
    beside = [*near[max(0, k - 1) : k], *near[k + 1 : k + 2]]
    return any(abs(_last(other[1]) - number) == 1 and other[2] == found[2] for other in beside)


def _last(number: str) -> int:
    return int(number.rpartition(".")[2])


def _in_margin(near: Sequence[re.Match[str]], k: int) -> bool:
    """Say whether a bare number is one of a column: on each line the next one, set apart from the text by two blanks or a tab."""
    first = last = k
    while first and k - first < LINES and _follows(near[first - 1], near[first]):
        first -= 1
    while last + 1 < len(near) and last - first < LINES and _follows(near[last], near[last + 1]):
        last += 1
    return last - first + 1 >= LINES


def _follows(one: re.Match[str], other: re.Match[str]) -> bool:
    """Say whether the line with one number is the next numbered one above the line with another."""
    wide = all(not found[2] and (len(found[3]) > 1 or found[3] == _TAB) for found in (one, other))
    if not wide or not (one[1].isdecimal() and other[1].isdecimal()):
        return False
    lines = one.string.count("\n", one.start(1), other.start(1))
    return 0 < lines <= 6 and int(other[1]) - int(one[1]) in (1, lines)


def _verses(text: str, inside: Sequence[re.Match[str]]) -> Iterator[Silent]:
    """Give the numbers at the head of clauses that have two others in their row."""
    around = _around(text, inside[0].start(), inside[-1].end(), _VERSE)
    near = [found for found in around if _heads_clause(text, found)]
    places = {found.start(1): k for k, found in enumerate(near)}
    for found in inside:
        k = places.get(found.start(1))
        if k is not None and _in_row(near, k):
            yield Silent(Span(*found.span(1)), "number")


def _heads_clause(text: str, found: re.Match[str]) -> bool:
    return _CLAUSE.search(text, max(0, found.start() - 21), found.start()) is not None


def _in_row(near: Sequence[re.Match[str]], k: int) -> bool:
    row = near[max(0, k - 2) : k + 3]
    steps = [_next_verse(one, other) for one, other in pairwise(row)]
    at = min(k, 2)
    joined = "".join("x" if step else "." for step in steps)
    return "xx" in joined[max(0, at - 2) : at + 2]


def _next_verse(one: re.Match[str], other: re.Match[str]) -> bool:
    return int(other[1]) == int(one[1]) + 1 and other.start(1) - one.end(1) >= APART


def _around(text: str, start: int, end: int, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """Return the matches from some way before a stretch to some way behind it."""
    low = text.rfind("\n", 0, max(0, start - REACH)) + 1 if start > REACH else 0
    return list(pattern.finditer(text, max(low, start - 2 * REACH), min(len(text), end + REACH)))


def _trimmed(text: str, place: tuple[int, int]) -> Span:
    start, end = place
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
