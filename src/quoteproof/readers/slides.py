"""PowerPoint (PPTX): slide after slide, its title, its texts and tables, then the speaker's notes; each slide is a place."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import Any, BinaryIO

from quoteproof.model import Document, Problem
from quoteproof.readers import xml
from quoteproof.readers.draft import Draft
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.word import core
from quoteproof.readers.zipped import Zip

MAIN = "ppt/presentation.xml"
TITLES = frozenset({"title", "ctrTitle"})
FURNITURE = frozenset({"sldNum", "dt", "ftr", "hdr", "sldImg"})


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    members = Zip(stream)
    if MAIN not in members:
        raise Unread("it has no list of slides")
    parts = _related(members, MAIN)
    draft = Draft()
    for number, one in enumerate(xml.every(xml.parse(members.read(MAIN)), "sldId"), 1):
        name = parts.get(_reference(one), ("", ""))[1]
        if name in members:
            draft.part()
            start = draft.at
            _slide(members, name, draft)
            draft.mark("slide", start, str(number))
    yield from draft.document(origin, core(members))


def _reference(element: Any) -> str:
    """Return the id of a relation: the attribute `id` that has a namespace."""
    return next((str(value) for key, value in element.attrib.items() if key.endswith("}id")), "")


def _related(members: Zip, name: str) -> dict[str, tuple[str, str]]:
    """Return the kind and the name of each part that a part relates to."""
    folder, _, base = name.rpartition("/")
    data = members.read(f"{folder}/_rels/{base}.rels")
    if not data:
        return {}
    return {
        str(one.get("Id")): (
            str(one.get("Type")).rpartition("/")[2],
            posixpath.normpath(posixpath.join(folder, str(one.get("Target")))).lstrip("/"),
        )
        for one in xml.every(xml.parse(data), "Relationship")
    }


def _slide(members: Zip, name: str, draft: Draft) -> None:
    """Write a slide, and the notes to it."""
    _shapes(xml.parse(members.read(name)), draft)
    for kind, part in _related(members, name).values():
        if kind == "notesSlide" and part in members:
            _shapes(xml.parse(members.read(part)), draft)


def _shapes(root: Any, draft: Draft) -> None:
    """Write the texts of shapes and tables, in the order in which they were drawn."""
    for one in xml.every(root, "sp", "tr"):
        if xml.name(one) == "tr":
            draft.block("\t".join(" ".join(_paragraphs(cell)) for cell in xml.every(one, "tc")))
            continue
        place = next(xml.every(one, "ph"), None)
        kind = xml.attribute(place, "type") if place is not None else None
        if kind not in FURNITURE:
            for words in _paragraphs(one):
                draft.block(words, *(("heading", "1") if kind in TITLES else ()))


def _paragraphs(element: Any) -> Iterator[str]:
    for paragraph in xml.every(element, "p"):
        words = "".join(
            "\n" if xml.name(one) == "br" else one.text or "" for one in xml.every(paragraph, "t", "br")
        ).strip()
        if words:
            yield words
