"""What the printed page puts between two lines of a text: running heads and feet, page numbers, captions, foot notes.

A line that can be nothing else says so itself: "[Page 46]", "— 46 —", "*355". A line in capitals, a title, a caption or a foot note may as
well be text. The evidence is the sentence around it, broken off above (no end mark) and taken up again below (a small letter); or the
same head with another number elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from quoteproof.analysis.structure import units
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.tables import apparatus
from quoteproof.model import Span
from quoteproof.patterns import lazy

Shape = Literal["number", "numbered", "head", "note", "caption"]

MOST = 4
"""Pieces of furniture between two halves of a sentence."""
LONG, LINE, WORDS = 800, 100, 12
"""Code points of the longest foot note, of the longest head, and words of it."""
REPEATS = 12000
"""Code points to each side in which a head is looked for again: some four pages."""
LEAST = 3
"""Words of a line or a paragraph that is text."""

LABEL = lazy(r"^[> \t*_-]{0,8}([^\W\d_][^\n:.!?]{1,60}?)[*_]{0,2}:[*_]{0,2}[^\S\n]+", re.MULTILINE)
"""A speaker's label at a line's head, which may be printed again below a head."""
AGAIN = 1500
"""Code points above in which the same label is looked for."""

STAR = "*"
_STAR = lazy(r"\[\*{1,2}\d{1,5}\]|(?<![\d)*/^=+-]\s)(?<![\w*\\/^=+-])\*{1,2}\d{1,5}(?=\s)(?![^\n]{0,200}?[^\s*\[(]\*)")
_NUMBER = lazy(
    r"[\[(—–\-*·•~<\s]*([^\W\d_]{1,10}\.?\s)?(\d{1,4}|[ivxlc]{1,7})(?:\s?(?:/|[^\W\d_]{2,4})\s?\d{1,4})?[\])—–\-*·•~>\s]*"
)
_RULED = lazy(r"\s*(?:[—–-]\s?\d{1,4}\s?[—–-]|\[\s?\d{1,4}\s?\]|~\s?\d{1,4}\s?~)\s*")
_HEAD_NUMBER = lazy(
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s{1,60}|\s?[|•·—–-]\s?)(?P<a>\D+)|(?P<b>\D+?)(?:\s{1,60}|\s?[|•·—–-]\s?)(?:\d{1,4}|[ivxlc]{1,6})"
)
_NOTE = lazy(
    r"(?:\[\^?\d{1,3}\]:?|\d{1,3}[.)]?|[*†‡§¶]{1,3}|[¹²³⁰⁴-⁹]{1,3})\s?[^\W\d_]",
)
_CAPTION = lazy(r"([^\W\d_]{2,14})\.?(\s\d{1,3}(?:[.–-]\d{1,3})?[a-z]?|\s[IVX]{1,4})?\s?[.:—–-]?")
_WORD = lazy(r"[^\W\d_]+")
_ENDS = frozenset('.!?…:。！？؟"”»’)]')
_GOES_ON = frozenset(",;—–-\u00ad")
_QUOTES = frozenset(">\"“‘«„'")
_NO_HEAD = _ENDS | _GOES_ON
_HYPHENS = frozenset("-\u00ad\u2010")
_GAP = lazy(r"\s{2,}|\s[|•·]\s")
_MARGINS = frozenset("[]—–-~|·•")
_LINE = lazy(r"[^\n\f]+")


def stars(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the star pages of a reporter: *355, [*356]."""
    for found in _STAR.finditer(text, start, end):
        yield Silent(Span(*found.span()), "furniture")


def furniture(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the furniture that a unit is, has between two of its lines, or that stands behind a word broken at its end."""
    own, unit = Span(start, end), stripped(text, start, end)
    if unit:
        yield from (found for found in _of_unit(text, own, unit) if found.span.overlap(own))


def _of_unit(text: str, own: Span, unit: Span) -> Iterator[Silent]:
    if shape(text, unit):
        yield from _between(text, own)
    elif "\n" in unit.of(text):
        yield from _lines(text, unit)
    after = units.behind(text, own.end) if text[unit.end - 1] in _HYPHENS else None
    above = units.before(text, own.start) if own.start and text[unit.start].islower() else None
    for beside in (after, above):  # a word that is broken off here, or goes on here
        if beside and shape(text, stripped(text, beside.start, beside.end)):
            yield from _between(text, beside)


def shape(text: str, span: Span) -> Shape | None:
    """Say what furniture a line or a paragraph may be by its form; None for text."""
    if not 0 < len(span) <= LONG:
        return None
    words = span.of(text)
    if words[0].isalpha():
        found: Shape | None = "caption" if _is_caption(words) else None
    else:
        found = "note" if _NOTE.match(words) and words[-1] in _ENDS else None
    if len(words) > LINE or "\n" in words:
        return found
    if _NUMBER.fullmatch(words) and _numbers_page(words):
        return "number"
    return found or (_head(words) if words[-1] not in _NO_HEAD and words[0] not in _QUOTES else None)


def _numbers_page(words: str) -> bool:
    """Say whether the word before a number, if there is one, is one for a page."""
    found = _NUMBER.fullmatch(words)
    word = found and (found[1] or "").strip().rstrip(".").lower()
    return not word or word in apparatus().pages


def _is_caption(words: str) -> bool:
    """Say whether a paragraph begins as a caption does: Figure 3, Table 2.1:, Photo:"""
    found = _CAPTION.match(words) if words[0].isupper() else None
    shaped = found is not None and (bool(found[2]) or found[0][-1] in ".:—–-")
    return found is not None and shaped and found[1].lower() in apparatus().captions


def _head(words: str) -> Shape | None:
    """Say whether a line can be a running head: in capitals, or like a title; with a number or without."""
    numbered = _HEAD_NUMBER.fullmatch(words)
    title = (numbered["a"] or numbered["b"]) if numbered else words
    found = _WORD.findall(title)
    if not 0 < len(found) <= WORDS or not found[0][0].isupper():
        return None
    long = [word for word in found if len(word) > 3] or found
    if sum(word[0].isupper() for word in long) * 2 <= len(long):
        return None
    return "numbered" if numbered else "head"


def _between(text: str, unit: Span) -> Iterator[Silent]:
    """Give what stands between two halves of a text, if this unit is a part of it."""
    run = [stripped(text, unit.start, unit.end)]
    before, after = units.before(text, unit.start), units.behind(text, unit.end)
    while before and len(run) < MOST and shape(text, found := stripped(text, before.start, before.end)):
        run.insert(0, found)
        before = units.before(text, before.start)
    while after and len(run) < MOST and shape(text, found := stripped(text, after.start, after.end)):
        run.append(found)
        after = units.behind(text, after.end)
    above = stripped(text, before.start, before.end) if before else None
    below = _behind_label(text, stripped(text, after.start, after.end)) if after else None
    yield from _judged(text, run, above, below)


def _behind_label(text: str, span: Span) -> Span:
    """Return a paragraph without the label at its head, if that is printed above, too."""
    found = LABEL.match(text, span.start, span.end)
    again = found and text.rfind(found[1], max(0, span.start - AGAIN), span.start) >= 0
    return Span(found.end(), span.end) if found and again else span


def _judged(text: str, run: list[Span], above: Span | None, below: Span | None) -> Iterator[Silent]:
    """Give all of a run where a sentence goes on over it, else what is furniture by itself."""
    broken = above is not None and below is not None and goes_on(text, above, below)
    if broken and above and below and _is_broken_word(text, above, below):
        yield Silent(Span(above.end - 1, below.start), "furniture")
        return
    for span in run:
        if broken or _evident(text, span, above, below):
            yield Silent(span, "furniture")


def goes_on(text: str, above: Span, below: Span) -> bool:
    """Say whether a sentence is broken off at the end of one stretch and taken up again at the beginning of another."""
    last = text[above.end - 1]
    first = next((char for char in text[below.start : below.start + 4] if char.isalpha()), "")
    if (
        not (last.isalnum() or last in _GOES_ON)
        or len(_WORD.findall(text, max(above.start, above.end - LINE), above.end)) < LEAST
    ):
        return False
    return first.islower()


def _is_broken_word(text: str, above: Span, below: Span) -> bool:
    return text[above.end - 1] in _HYPHENS and text[above.end - 2].isalpha() and text[below.start].islower()


def _evident(text: str, span: Span, above: Span | None, below: Span | None) -> bool:
    """Say whether a line is furniture though no sentence goes on over it."""
    kind = shape(text, span)
    if kind == "number":
        words = span.of(text)
        named = any(map(str.isalpha, words)) and len(words) > 2 and not words.isalpha()
        return bool(_RULED.fullmatch(words)) or named or (_is_text(text, above) and _is_text(text, below))
    return kind == "numbered" and _is_repeated(text, span)


def _is_text(text: str, span: Span | None) -> bool:
    """Say whether a stretch is prose, or the edge of the text."""
    return span is None or len(_WORD.findall(text, span.start, min(span.end, span.start + LINE))) >= LEAST


def _is_repeated(text: str, span: Span) -> bool:
    """Say whether the words of a head stand elsewhere, on a line with another number."""
    found = _HEAD_NUMBER.fullmatch(span.of(text))
    words = (found["a"] or found["b"]).strip() if found else ""
    low, high = max(0, span.start - REPEATS), min(len(text), span.end + REPEATS)
    for place in (text.rfind(words, low, span.start), text.find(words, span.end, high)):
        if place >= 0:
            line = Span(text.rfind("\n", 0, place) + 1, _line_end(text, place))
            other = stripped(text, line.start, line.end)
            if len(other) <= LINE and other.of(text) != span.of(text) and shape(text, other) == "numbered":
                return True
    return False


def _lines(text: str, unit: Span) -> Iterator[Silent]:
    """Give the lines of a paragraph that are furniture between two others; a head only at the page's break or with a number."""
    lines = [stripped(text, *line.span()) for line in _LINE.finditer(text, unit.start, unit.end)]
    for k, line in enumerate(lines):
        if not _is_worth(text, line) or not shape(text, line):
            continue
        above = lines[k - 1] if k else _neighbour(text, unit, -1)
        below = lines[k + 1] if k + 1 < len(lines) else _neighbour(text, unit, 1)
        if _may_stand(text, line, k == 0 or k + 1 == len(lines), above, below):
            yield from _judged(text, [line], above, below)


def _is_worth(text: str, line: Span) -> bool:
    """Say whether a line is worth a look: short, with a number at an end, or beside a page's break."""
    if not 0 < len(line) <= LINE:
        return False
    ends = text[line.start], text[line.end - 1]
    return any(end.isdecimal() or end in _MARGINS for end in ends) or len(line) < 8 or text[line.start - 1] == "\f"


def _may_stand(text: str, line: Span, edge: bool, above: Span | None, below: Span | None) -> bool:
    """Say whether a line without blank ones around it can be furniture: a line of text that was broken there looks the same."""
    kind = shape(text, line)
    if kind == "number":
        return above is not None and below is not None and _is_text(text, above) and _is_text(text, below)
    if kind == "numbered":
        words = line.of(text)
        return not any(map(str.islower, words)) or _GAP.search(words) is not None
    return edge and kind == "head" and "\f" in text[max(0, line.start - 3) : line.end + 3]


def _neighbour(text: str, unit: Span, way: int) -> Span | None:
    """Return the line or paragraph beside a unit."""
    beside = (
        units.before(text, units.unit_start(text, unit.start))
        if way < 0
        else units.behind(text, units.unit_end(text, unit.start))
    )
    return stripped(text, beside.start, beside.end) if beside else None


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def stripped(text: str, start: int, end: int) -> Span:
    """Return a stretch without the white space at its ends."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)
