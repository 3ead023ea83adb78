"""EPUB: a book, its chapters in their order; headings, quotations and emphasis as its pages have them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import unquote

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import xml
from quoteproof.readers.draft import Draft
from quoteproof.readers.laying import lay_xhtml
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.zipped import Zip

CONTAINER = "META-INF/container.xml"
LOCKS = "META-INF/encryption.xml"
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways to hide fonts; what else is hidden is the text."""
PAGES = ("html", "xml")


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    members = Zip(stream)
    if LOCKS in members:
        ways = [
            xml.attribute(one, "Algorithm") for one in xml.every(xml.parse(members.read(LOCKS)), "EncryptionMethod")
        ]
        if any(way not in FONTS for way in ways):
            raise Unread("it is locked (DRM)")
    main = next(xml.every(xml.parse(members.read(CONTAINER)), "rootfile"), None)
    name = main.get("full-path") if main is not None else None
    if not name or name not in members:
        raise Unread("it does not say what is in it")
    package = xml.parse(members.read(name))
    draft, lost = Draft(), 0
    for chapter in _chapters(package, posixpath.dirname(name)):
        if chapter in members:
            lay_xhtml(members.read(chapter), draft)
        else:
            lost += 1
    meta = Meta(
        title=xml.first(package, "title"),
        author=", ".join(xml.words(one) for one in xml.every(package, "creator")),
        publisher=xml.first(package, "publisher"),
        date=(xml.first(package, "date") or "")[:10],
        language=(xml.first(package, "language") or "")[:2].lower(),
    )
    yield from draft.document(origin, meta, f"{lost} of its chapters are missing" if lost else None)


def _chapters(package: object, folder: str) -> Iterator[str]:
    """Yield the names of the pages in the order of reading."""
    files = {
        one.get("id"): posixpath.normpath(posixpath.join(folder, unquote(one.get("href") or "")))
        for one in xml.every(package, "item")
        if any(kind in (one.get("media-type") or "") for kind in PAGES)
    }
    for one in xml.every(package, "itemref"):
        if one.get("idref") in files:
            yield files[one.get("idref")]
