"""The whole of an HTML page, or of a piece of one, laid into a draft: for mails, books and feeds, which have no furniture around their text."""

from __future__ import annotations

import re
from html.entities import html5
from typing import Any

from quoteproof.patterns import lazy
from quoteproof.readers import page as pages
from quoteproof.readers import xml
from quoteproof.readers.decode import decode
from quoteproof.readers.draft import Draft
from quoteproof.readers.html import charset as pages_charset
from quoteproof.readers.origin import Unread
from quoteproof.readers.page import Place

ENTITY = lazy(r"&(\w{1,40});")
XMLS = frozenset({"amp", "lt", "gt", "quot", "apos"})


def lay(html: str, draft: Draft) -> None:
    """Write the blocks of some HTML, with their marks."""
    root = pages.parse(html) if html.strip() else None
    if root is not None:
        lay_root(root, draft)


def lay_xhtml(data: bytes, draft: Draft) -> None:
    """Write the blocks of a page of XHTML, in which every element may be empty (`<title/>`); what is no XML is read as HTML."""
    text = ENTITY.sub(_entity, decode(data, pages_charset(data)).text)
    try:
        root = xml.parse(text.encode(), broken=True)
    except Unread:
        lay(text, draft)
        return
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = xml.name(element)
    lay_root(root, draft)


def _entity(match: re.Match[str]) -> str:
    """Return the character of an entity that HTML knows and XML does not."""
    return match[0] if match[1] in XMLS else html5.get(f"{match[1]};", match[0])


def lay_root(root: Any, draft: Draft) -> None:
    """Write the blocks of a page that has been parsed."""
    page = pages.walk(root)
    starts, ends = [], []
    for block in page.blocks:
        span = draft.block(block.text)
        starts.append(span.start - (len(block.text) - len(block.text.lstrip())))
        ends.append(span.end)

    def offset(place: Place) -> int:
        known = place.block < len(starts)
        return min(starts[place.block] + place.offset, ends[place.block]) if known else draft.at

    for mark in page.marks:
        draft.mark_between(mark.kind, offset(mark.start), offset(mark.end), mark.value)
