"""Cut text into paragraphs and sentences, by rules.

A paragraph ends at an empty line; in a text with lines too long to be wrapped by hand, at every line's end. A sentence
ends with its paragraph, or after a final mark and the closing quotation marks and brackets behind it, unless

- the next word begins with a small letter, or a comma follows;
- nothing stands before it but a number or letter that counts the paragraphs, or no word at all;
- the mark is a full stop after an abbreviation (Mr., No. before a figure, single initials); after U.S. and its like
  only a word that often begins a sentence ends it ("in the U.S. The …").
"""

from __future__ import annotations

import re
from functools import lru_cache

from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.abbreviations import ALWAYS, BEFORE_FIGURES, OPENERS

WRAPPED = 120
"""A line longer than this was not wrapped by hand, so a single line break ends a paragraph."""

PAGE = 1 << 16
"""Code points that are asked for a long line at once, and as many more as such a line may reach into the next."""

EMPTY_LINE = lazy(r"\n[^\S\n]*(?:\r?\n[^\S\n]*)+|\u2029|\f")
LINE_BREAK = lazy(r"\n\s*|\u2029|\f")

_CLOSING = "\"'”’»›)\\]}」』》〉）"
END = lazy(
    rf"(?P<stop>\.(?:\s\.)+|[.!?…‽؟۔।॥։።]+)[{_CLOSING}“‘\u200f\u200e]*(?=\s)\s+|(?P<wide>[。！？｡]+)[{_CLOSING}]*\s*"
)
_BEFORE = lazy(r"[^\s\"'“‘«(\[—–]*\Z")
_NEXT = lazy(r"[\"'“”‘’«»‹›„(\[{—–\-*_\s…]*(\w[\w’']*)?")
_NO_SENTENCE = lazy(r"[\W_]*(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})?[\W_]*")  # "56." or "(a)", "…"
_FIGURE = lazy(r"\d|[IVXL]+\b")
_INITIALS = lazy(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")


def _trimmed(text: str, start: int, end: int) -> Span:
    if start < end and not text[start].isspace() and not text[end - 1].isspace():
        return Span(start, end)  # most are
    inner = text[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), max(start, start + len(inner.rstrip())))


def _pieces(text: str, cuts: list[tuple[int, int]], span: Span) -> tuple[Span, ...]:
    """What lies between the cuts inside `span`, without surrounding white space; nothing empty."""
    starts = [span.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), span.end]
    return tuple(piece for piece in map(lambda s, e: _trimmed(text, s, e), starts, ends) if piece)


@lru_cache(maxsize=16)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs in order, without the white space around them."""
    return _paragraphs(text, Span(0, len(text)))


def _paragraphs(text: str, within: Span) -> tuple[Span, ...]:
    breaks = (LINE_BREAK if _is_unwrapped(text) else EMPTY_LINE).finditer(text, within.start, within.end)
    return _pieces(text, [match.span() for match in breaks], within)


_KNOWN = 1 << 12
"""Texts of which is remembered whether they were wrapped, by a hash: a text that was is read to its end for it, and the candidates of
one quotation are nine texts."""

_unwrapped: dict[tuple[int, int], bool] = {}


def _is_unwrapped(text: str) -> bool:
    key = hash(text), len(text)
    known = _unwrapped.get(key)
    if known is None:
        pages = (text[at : at + PAGE + 2 * WRAPPED] for at in range(0, len(text), PAGE))  # the first long line answers
        known = any(max(map(len, page.splitlines())) > WRAPPED for page in pages)
        while len(_unwrapped) >= _KNOWN:
            _unwrapped.pop(next(iter(_unwrapped)), None)
        _unwrapped[key] = known
    return known


def sentences(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences in order, without the white space between them, of the text or of the stretch."""
    every = paragraphs(text) if span is None else _paragraphs(text, span)
    return tuple(sentence for one in every for sentence in _pieces(text, _cuts(text, one), one))


def sentences_near(text: str, span: Span, reach: int) -> tuple[Span, ...]:
    """Return the sentences of the paragraphs that a stretch touches, as far as so many code points beside it or a few more; the rest of
    the text, which may be a book, is not looked at. Windows begin and end at multiples of `reach`, so that neighbours share one."""
    low, high = max(0, span.start - reach) // reach * reach, -(-(span.end + reach) // reach) * reach
    window = _window(text, Span(low, min(len(text), high)))
    near = [one for one in window if span.start < one.end and one.start <= span.end]
    return tuple(sentence for one in near for sentence in _sentences(text, one))


@lru_cache(maxsize=32)
def _window(text: str, window: Span) -> tuple[Span, ...]:
    return _paragraphs(text, window)


@lru_cache(maxsize=64)
def _sentences(text: str, paragraph: Span) -> tuple[Span, ...]:
    return _pieces(text, _cuts(text, paragraph), paragraph)


def _cuts(text: str, within: Span) -> list[tuple[int, int]]:
    """Where a paragraph is cut; what has no word in it, or only its number, goes with the sentence behind it."""
    cuts = [(within.start, within.start)]
    for mark in END.finditer(text, within.start, within.end):
        if not _NO_SENTENCE.fullmatch(text, cuts[-1][1], mark.start()) and _ends(text, mark, within):
            cuts.append((mark.end(), mark.end()))
    return cuts[1:]


def _ends(text: str, mark: re.Match[str], within: Span) -> bool:
    """Say whether the mark ends a sentence."""
    if mark["wide"]:
        return True
    following = _NEXT.match(text, mark.end(), within.end)
    word = following[1] if following else None
    if word is None:
        return True
    if word[0].islower():
        return False
    if mark["stop"] != ".":
        return True
    return _stop_ends(text[max(within.start, mark.start() - 40) : mark.start()], word)


def _stop_ends(before: str, following: str) -> bool:
    """Say whether a full stop ends a sentence, by the word it follows and the one that follows it."""
    found = _BEFORE.search(before)
    word = found[0] if found else ""
    if word.lower() in ALWAYS:
        return False
    if word.lower() in BEFORE_FIGURES:
        return not _FIGURE.match(following)
    if _INITIALS.match(word) or (len(word) == 1 and word.isupper() and word != "I"):
        return "." in word and following in OPENERS
    return True
