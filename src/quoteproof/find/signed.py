"""Names inside the marks, behind the words: the pull quote of a page, “We were never asked – Ruth Okafor”."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.analysis.people import given_gender, person
from quoteproof.find.draft import trimmed
from quoteproof.model import Span
from quoteproof.patterns import lazy

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_NAME = rf"{_CAPITAL}(?:[ \u00a0]{_CAPITAL}){{1,4}}"
SIGNED = lazy(
    rf"(?:[ \u00a0\n]+(?:—|–|―|--?)[ \u00a0]*|(?<=[.?!…”’\"'])[ ]?\n\s*)(?P<name>{_NAME})(?:,[^.?!,;:\n“”\"]{{1,60}})?\.?\s*\Z"
)
"""A dash and a full name, or one on a line of its own below a sentence, with what its bearer is."""
_MARGIN = 12
_SIGNS = " \t*_>#-•"
"""What may stand beside a pull quote in its line: emphasis, the sign of an item or a block."""
_MARKS = "\"'“”„‘’‚«»‹›"
_FAR = 160
"""Code points of the longest signature."""


def unsigned(text: str, parts: Sequence[Span]) -> tuple[Span, ...]:
    """Return the parts of what stands in marks without a signature at the end of the last."""
    *before, last = parts
    found = SIGNED.search(text, max(last.start, last.end - _FAR), last.end) if _may_sign(text, last) else None
    words = trimmed(text, last.start, found.start()) if found and is_full(found["name"]) else None
    return (*before, words or last)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Say whether nothing but signs stands before and behind a stretch in its lines: it is a paragraph, or an item."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    after = text[end : min(end + _MARGIN, len(text))].partition("\n")[0]
    return len(before) < _MARGIN and not before.strip(_SIGNS) and not after.strip(_SIGNS)


def is_marked(text: str, words: Span) -> bool:
    """Say whether words stand in marks of their own."""
    return text[words.start] in _MARKS and text[words.end - 1] in _MARKS


def _may_sign(text: str, part: Span) -> bool:
    """Say whether a dash or a line stands near the end of a stretch; few have one, and the pattern is long."""
    tail = text[max(part.start, part.end - _FAR) : part.end]
    return any(sign in tail for sign in "—–―\n") or " -" in tail


def is_full(name: str) -> bool:
    """Say whether words are a full name, by the given name or a title."""
    someone = person(name)
    return someone.titled or (len(someone.words) > 1 and given_gender(someone.words[0]) is not None)
