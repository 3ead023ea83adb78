"""OpenDocument texts (ODT) and presentations (ODP): the text with all changes accepted, its headings, quotations and notes, its slides.

Comments and what was deleted are no text. Notes stand behind the text, a frame's text behind the paragraph that it hangs on.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.readers import xml
from quoteproof.readers.draft import NOTES, Draft
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.zipped import Zip

LEFT_OUT = frozenset(
    "tracked-changes annotation annotation-end note note-citation sequence-decls forms settings title desc frame text-box custom-shape "
    "ruby-text hidden-text hidden-paragraph event-listeners".split()
)
HANGING = frozenset({"frame", "custom-shape"})
SIGNS = {"tab": "\t", "line-break": "\n"}
SPACES = 1000  # that one element may stand for
QUOTES = "Quotations"


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    members = Zip(stream)
    if "META-INF/manifest.xml" in members and b"encryption-data" in members.read("META-INF/manifest.xml"):
        raise Unread("it is locked with a password", "save it without one")
    root = xml.parse(members.read("content.xml"))
    body = next(xml.every(root, "body"), None)
    if body is None:
        raise Unread("it has no body")
    writer = _Writer(_quotes(root))
    writer.write(body)
    writer.end()
    yield from writer.document(origin, _meta(members))


def _meta(members: Zip) -> Meta:
    data = members.read("meta.xml")
    if not data:
        return Meta()
    days = {"created": "creation-date", "modified": "date"}
    return xml.known(xml.parse(data, broken=True), ["initial-creator", "creator"], days)


def _quotes(root: Any) -> frozenset[str]:
    """Return the styles that are those of quotations."""
    found = {QUOTES}
    for style in xml.every(root, "style"):
        if xml.attribute(style, "parent-style-name") == QUOTES:
            found.add(xml.attribute(style, "name") or "")
    return frozenset(found)


class _Writer(Draft):
    """A draft that takes elements."""

    def __init__(self, quotes: frozenset[str]) -> None:
        super().__init__()
        self._quotes = quotes
        self._quoted: int | None = None
        self._notes: list[Any] = []
        self._slides = 0

    def write(self, element: Any) -> None:
        """Write the paragraphs of an element in their order."""
        for one in element:
            name = xml.name(one)
            if name in ("p", "h"):
                self._paragraph(one, name)
            elif name == "table-row":
                self._row(one)
            elif name == "page":  # of a presentation
                self._slide(one)
            elif name in HANGING or (name and name not in LEFT_OUT) or name == "text-box":
                self.write(one)

    def end(self) -> None:
        """Write the notes."""
        self._unquote()
        notes, self._notes = self._notes, []
        if notes and self.at:
            self.add(NOTES.rstrip("\n") + "\n")
            for number, note in enumerate(notes):
                if number:
                    self.part()
                self.add("\n\n".join("".join(_said(p)).strip() for p in xml.every(note, "p")))

    def _paragraph(self, element: Any, name: str) -> None:
        words = "".join(_said(element))
        if words.strip():
            if (xml.attribute(element, "style-name") or "") not in self._quotes:
                self._unquote()
                level = xml.attribute(element, "outline-level") or "1"
                self.block(words, "heading" if name == "h" else None, level if name == "h" else None)
            else:
                start = self.block(words).start
                self._quoted = start if self._quoted is None else self._quoted
        self._notes += [body for note in xml.every(element, "note") for body in note if xml.name(body) == "note-body"]
        for frame in _hanging(element):
            self.write(frame)

    def _row(self, row: Any) -> None:
        """Write a row of a table: one paragraph, unless a cell has several."""
        cells = [
            [p for p in xml.every(cell, "p", "h") if "".join(_said(p)).strip()]
            for cell in row
            if xml.name(cell) == "table-cell"
        ]
        if any(len(cell) > 1 for cell in cells):
            for cell in cells:
                for paragraph in cell:
                    self._paragraph(paragraph, xml.name(paragraph))
        else:
            self._unquote()
            self.block("\t".join("".join(_said(cell[0])).strip() if cell else "" for cell in cells))

    def _slide(self, page: Any) -> None:
        self._slides += 1
        self.part()
        start = self.at
        self.write(page)
        self.mark("slide", start, str(self._slides))

    def _unquote(self) -> None:
        """End the quotation that is open."""
        if self._quoted is not None:
            self.mark("block", self._quoted)
            self._quoted = None


def _said(element: Any) -> Iterator[str]:
    """Yield what is written in a paragraph; white space in a row is one space, as the format has it."""
    yield _squeezed(element.text)
    for one in element:
        name = xml.name(one)
        if name in SIGNS:
            yield SIGNS[name]
        elif name == "s":
            count = xml.attribute(one, "c") or "1"
            yield " " * min(int(count) if count.isdecimal() else 1, SPACES)
        elif name and name not in LEFT_OUT:
            yield from _said(one)
        yield _squeezed(one.tail)


def _squeezed(words: str | None) -> str:
    if not words:
        return ""
    inner = " ".join(words.split())
    return (" " if words[0].isspace() else "") + inner + (" " if inner and words[-1].isspace() else "")


def _hanging(element: Any) -> Iterator[Any]:
    """Yield the frames in a paragraph."""
    for one in element:
        if xml.name(one) in HANGING:
            yield one
        elif xml.name(one) not in LEFT_OUT:
            yield from _hanging(one)
