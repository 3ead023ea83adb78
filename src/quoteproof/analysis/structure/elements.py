"""The signs of HTML and its kin in a text as it was read: tags, comments, calls of notes in <sup> and <ref>."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.shapes import wholes
from quoteproof.model import Span
from quoteproof.patterns import lazy

_COMMENT = lazy(r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,4000}-->")
_ATTRIBUTE = r"\s+[\w:-]{1,40}\s*=\s*(?:\"[^\"<>]{0,500}\"|'[^'<>]{0,500}'|[^\s\"'<>=]{1,300})"
_TAG = lazy(rf"<(/?)([A-Za-z][\w:-]{{0,40}})((?:{_ATTRIBUTE}){{0,20}})\s?/?>")
_CALL_TAG = lazy(
    r"<(sup)[^<>]{0,200}>(?:<[^<>]{1,300}>)?\s?[\[(]?[\w*†‡§,–-]{1,7}[\])]?\s?(?:</[^<>]{1,20}>)?</sup>", re.IGNORECASE
)
_REF = lazy(r"<ref(?:\s[^<>]{0,200})?/>|<ref(?:\s[^<>]{0,200})?>(?:[^<]|<(?!/?ref)){0,2000}</ref>")
_AUTOLINK = lazy(r"<(?:https?://|mailto:|www\.)[^<>\s]{1,500}>|<[\w.+-]{1,80}@[\w.-]{1,80}>")
_APART = frozenset("br p div hr".split())
_ALONE = _APART | frozenset("wbr img span".split())
"""Tags of HTML that may stand alone. Of others both ends must be there: <name> and <table> may be what the reader shall fill in."""
_SIDES = ("start", "end", "open", "close")


def tags(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the tags of a stretch, and what they hide."""
    yield from wholes(_COMMENT, text, start, end)
    yield from wholes(_REF, text, start, end, "note")
    yield from wholes(_CALL_TAG, text, start, end, "note")
    yield from wholes(_AUTOLINK, text, start, end)
    found = list(_TAG.finditer(text, start, end))
    ends = {_end_of(tag) for tag in found}
    for tag in found:
        name = tag[2].lower()
        stem, closes = _end_of(tag)
        if tag[3] or name in _ALONE or (stem, not closes) in ends:
            yield Silent(Span(*tag.span()), "markup", " " if name in _APART else "")


def _end_of(tag: re.Match[str]) -> tuple[str, bool]:
    """Return a tag's name, and whether it closes: </verse>, <aya_end>."""
    name, _, side = tag[2].lower().rpartition("_")
    if name and side in _SIDES:
        return name, side in ("end", "close")
    return tag[2].lower(), bool(tag[1])
