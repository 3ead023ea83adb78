"""The quotation marks of a text, each with what it may do where it stands: open, close, or either.

A mark's neighbours say more than its shape: typists and converters turn curly marks the wrong way round, German closes
with the mark that English opens with, and straight marks have no direction at all. The shape decides only where the
neighbours do not. Apostrophes, years ('90s), inches and feet never become marks here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from quoteproof.languages.marks import Marks, Words
from quoteproof.model import Span
from quoteproof.patterns import lazy

Family = Literal["double", "single", "angle", "low", "corner", "ornate", "title"]

_FAMILIES: dict[Family, str] = {
    "double": '"“”„‟＂〝〞〟',
    "single": "'‘’‚‛`",
    "angle": "«»",
    "low": "‹›",
    "corner": "「」『』﹁﹂﹃﹄",
    "ornate": "﴾﴿",
    "title": "《》〈〉",
}
_TWINS = ("''", "``", ",,", "‘‘", "’’", "‚‚")  # two single marks (or commas) typed for one double
FAMILY: dict[str, Family] = {char: family for family, chars in _FAMILIES.items() for char in chars}
FAMILY |= dict.fromkeys(_TWINS, "double")
"""The family of each shape; only marks of one family can open and close the same quotation."""

OPENING = frozenset("“„‟‘‚‛«‹「『﹁﹃《〈〝`") | {"``", ",,", "‘‘", "‚‚"}
"""Shapes that open where the neighbours leave it undecided."""
CLOSING = frozenset("”’»›」』﹂﹄》〉〞〟") | {"’’"}
"""Shapes that close where the neighbours leave it undecided."""
FIXED = frozenset("「」『』﹁﹂﹃﹄《》〈〉〝〞〟„‚`") | {"``", ",,", "‚‚"}
"""Shapes whose direction is never in doubt, whatever stands beside them."""

_CHARS = re.escape("".join(_FAMILIES.values()))
_APOSTROPHES = frozenset("'’‘`")
_RUN = lazy(rf"[{_CHARS}]+|,,(?=\w)")
_ORNAMENT = 8  # more marks in a row than three levels of doubled ones can need are a ruled line
_ONE = "|".join(map(re.escape, _TWINS)) + "|."
_PIECE = lazy(_ONE, re.DOTALL)
_PIECE_SINGLE_FIRST = lazy(rf"'(?='')|’(?=’’)|{_ONE}", re.DOTALL)  # .''' closes the inner pair first
# Emphasis in Markdown and invisible signs of direction and width: what stands behind them is the neighbour.
_SEEN_THROUGH = frozenset("*_\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_DASHES = "-–—―‒−/|~=+"
_BEFORE_OPEN = frozenset("([{<¿¡>" + _DASHES + "：，。、；！？（【")
_AFTER_CLOSE = frozenset(")]}>.,;:!?…" + _DASHES + "،؛؟。，、；：！？）】")
_FEET = (
    r"\d['’′]\s?\d{1,2}(?:[½¼¾]|\.\d+)?(?:\"|”|''|″)"  # 6'2"
    r"|\d{1,3}[\"”]\s?[x×]\s?\d{1,3}[\"”]|\d{1,3}[\"”](?=\s?[x×]\s?\d)"  # 4" x 6"
    r"|\d{1,3}[″′]"
)
_INCHES = r"|(?<![\d.])\d{1,3}(?:\.\d+|\s?\d/\d|[½¼¾])?[\"”](?=[\s-]+(?:%s)\b)"
_TAG = lazy(
    r"<[a-zA-Z][^<>\n]{0,500}>|\]\([^()\n]{0,500}\)", signs="<]"
)  # tags and addresses of links: the marks in them hold values, not words
_AFTER_FIGURE = lazy(r"\d['’′″\"”]")
_FIGURE = lazy(r"(?<![\d.,])\d{1,3}(?:\.\d+)?$")  # four digits are a year
_YEAR = lazy(r"\d\ds?\b(?!\s?(?:%|per))")
_WORD = lazy(r"\w+")
_CLIPPED = lazy(r"(?:\w[sSxXzZ]|\win|\b[onNO]|\bth|\ban)$")  # workers', goin', o', rock 'n'

_AND = frozenset({"'n", "’n", "‘n", "'N", "’N", "‘N"})  # rock 'n' roll


class Sign(Struct, frozen=True):
    """One mark at its place."""

    start: int
    end: int
    shape: str
    family: Family
    opens: bool
    closes: bool
    weak: bool = False  # it may as well be an apostrophe
    figure: bool = False  # a figure stands right before it: it may as well mean inches


def measures(text: str, start: int, end: int, table: Marks) -> list[Span]:
    """Return where feet and inches are written beyond doubt: 6'2", 4" x 6", a 12" pipe."""
    if not _AFTER_FIGURE.search(text, start, end):
        return []
    return [Span(*found.span()) for found in _measure(table.measured).finditer(text, start, end)]


@cache
def _measure(measured: Words) -> re.Pattern[str]:
    return re.compile(_FEET + (_INCHES % "|".join(map(re.escape, sorted(measured))) if measured else ""))


def signs(text: str, start: int, end: int, table: Marks) -> list[Sign]:
    """Return the marks of one paragraph in order."""
    runs = [run.span() for run in _RUN.finditer(text, start, end) if len(run[0]) <= _ORNAMENT]
    if not runs:
        return []
    deaf = sorted([*measures(text, start, end, table), *(Span(*tag.span()) for tag in _TAG.finditer(text, start, end))])
    return [sign for run in _outside(runs, deaf) for sign in _of_run(text, run, (start, end), table)]


def _outside(runs: list[tuple[int, int]], deaf: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield the runs of marks without what lies in the stretches given, both in order."""
    rest = iter(deaf)
    stretch = next(rest, None)
    for start, end in runs:
        while stretch and stretch.end <= start:
            stretch = next(rest, None)
        if stretch and stretch.start <= start:
            start = min(end, stretch.end)
        if start < end:
            yield start, end


def _of_run(text: str, run: tuple[int, int], bounds: tuple[int, int], table: Marks) -> Iterator[Sign]:
    """Yield the marks of a run of adjacent ones, which share their neighbours."""
    before, after = _neighbours(text, run, bounds)
    inside = _is_letter(before) and _is_letter(after)  # don't, l’eau, l’«eau»
    if inside and run[1] - run[0] == 1 and text[run[0]] in _APOSTROPHES:
        return  # four in ten quotations hold one
    loose_left = not before or before.isspace() or before in _BEFORE_OPEN
    loose_right = not after or after.isspace() or after in _AFTER_CLOSE
    pieces = _PIECE if loose_left and not loose_right else _PIECE_SINGLE_FIRST
    figure = before.isdecimal() and bool(_FIGURE.search(text, max(bounds[0], run[0] - 8), run[0]))
    for piece in pieces.finditer(text, *run):
        shape = piece.group()
        opens, closes = _direction(shape, loose_left, loose_right)
        opens = opens and (shape in FIXED or not (before.isdecimal() or before == "="))  # 12", class="x"
        closes = closes and not (opens and _announced(text, run[0], bounds[0]))
        single = FAMILY[shape] == "single"
        if single and (inside or _is_apostrophe(text, piece.span(), opens, table)):
            continue
        weak = single and closes and bool(_CLIPPED.search(text, max(bounds[0], piece.start() - 3), piece.start()))
        yield Sign(*piece.span(), shape, FAMILY[shape], opens, closes, weak, figure)


def _announced(text: str, place: int, start: int) -> bool:
    """Say whether a colon and a space stand before a mark: then it opens, though nothing follows it."""
    before = text[max(start, place - 4) : place]
    return before[-1:].isspace() and before.rstrip().endswith((":", "："))


def _is_letter(char: str) -> bool:
    """Say whether apostrophes stand beside such a letter: Chinese and Japanese have none."""
    return char.isalnum() and char < "\u3000"


def _neighbours(text: str, run: tuple[int, int], bounds: tuple[int, int]) -> tuple[str, str]:
    """Return the characters beside a run of marks, looking through emphasis and the invisible; "" at the ends of the paragraph."""
    left, right = run[0] - 1, run[1]
    while left >= bounds[0] and run[0] - left < 4 and text[left] in _SEEN_THROUGH:
        left -= 1
    while right < bounds[1] and right - run[1] < 3 and text[right] in _SEEN_THROUGH:
        right += 1
    return text[left] if left >= bounds[0] else "", text[right] if right < bounds[1] else ""


def _direction(shape: str, loose_left: bool, loose_right: bool) -> tuple[bool, bool]:
    """Say whether a mark may open and may close."""
    if shape not in FIXED and loose_left != loose_right:
        return loose_left, loose_right
    return shape not in CLOSING, shape not in OPENING


def _is_apostrophe(text: str, place: tuple[int, int], opens: bool, table: Marks) -> bool:
    """Say whether a single mark stands for dropped letters or figures: 'em, '90s, rock 'n' roll."""
    start, end = place
    if text[start - 2 : start] in _AND:
        return True
    if not opens:
        return False
    word = _WORD.match(text, end, end + 12)
    return _YEAR.match(text, end) is not None or (word is not None and word.group().lower() in table.elisions)
