"""RSS and Atom: each entry is a document, with its title, author, day and address."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any, BinaryIO

from lxml import etree

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import xml
from quoteproof.readers.draft import Draft
from quoteproof.readers.laying import lay
from quoteproof.readers.origin import Origin, Unread

WORDS = ("encoded", "content", "description", "summary")
"""Where an entry has its text, the fullest first."""


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield a document for each entry that has words."""
    root = xml.parse(stream.read(), broken=True)
    entries = list(xml.every(root, "item", "entry"))
    channel = xml.child(root, "channel")
    head = root if channel is None else channel
    title = xml.child(head, "title")
    language = (_value(head, "language") or xml.attribute(root, "lang") or "")[:2].lower()
    known = Meta(publisher=xml.words(title) if title is not None else None, language=language)
    found = 0
    for number, entry in enumerate(entries, 1):
        draft = Draft()
        lay(_html(entry), draft)
        if draft.at:
            found += 1
            yield from draft.document(origin.row(number), _meta(entry, known))
    if not found:
        raise Unread("it has no entry with words in it")


def _html(entry: Any) -> str:
    """Return the text of an entry as HTML, in whichever way it is written."""
    for name in WORDS:
        one = xml.child(entry, name)
        if one is None:
            continue
        if len(one):  # XHTML as it is
            return "".join(etree.tostring(inner, encoding="unicode", method="html") for inner in one)
        if (one.text or "").strip():
            return str(one.text)
    return ""


def _meta(entry: Any, known: Meta) -> Meta:
    link = next((one for one in entry if xml.name(one) == "link" and one.get("rel") in (None, "alternate")), None)
    author = xml.child(entry, "author")
    return Meta(
        title=_value(entry, "title"),
        author=_value(author, "name")
        if author is not None and len(author)
        else _value(entry, "author") or _value(entry, "creator"),
        publisher=known.publisher,
        date=_day(
            _value(entry, "pubDate") or _value(entry, "published") or _value(entry, "date") or _value(entry, "updated")
        ),
        url=(link.get("href") or xml.words(link)) if link is not None else None,
        language=known.language,
    )


def _value(element: Any, name: str) -> str | None:
    one = xml.child(element, name)
    return xml.words(one) or None if one is not None else None


def _day(words: str | None) -> str | None:
    """Return the day of a date as feeds write it: by RFC 822, or ISO 8601."""
    if not words or words[:4].isdecimal():
        return words[:10] if words else None
    try:
        return parsedate_to_datetime(words).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return words
