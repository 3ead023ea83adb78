"""Word (DOCX): the text as it stands when all changes are accepted, with its headings, quotations and foot notes.

What was deleted, comments, hidden text and the codes of fields are no text. Foot and end notes stand behind the text, and a text box
behind the paragraph that it hangs on. A row of a table is a paragraph, its cells parted by a tab, unless one of them has several.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import xml
from quoteproof.readers.draft import BETWEEN, NOTES, Draft
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.zipped import Zip

LEFT_OUT = frozenset(
    "del moveFrom delText instrText delInstrText rPr pPr Fallback txbxContent rt sdtPr sdtEndPr annotation footnoteRef endnoteRef".split()
)
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "‑", "ptab": "\t"}
HEADING = lazy(r"(?:heading|title|subtitle) ?(\d?)\Z")
QUOTES = frozenset({"quote", "intense quote", "block text"})
OFF = frozenset({"0", "false", "off", "none"})
FILES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


class Paragraph(Struct):
    """A paragraph: its text, what it is, the emphasis in it, the notes to it, and whether its end was deleted."""

    text: str = ""
    kind: str | None = None
    value: str | None = None
    emphasis: tuple[tuple[int, int], ...] = ()
    runs_on: bool = False


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document."""
    members = Zip(stream)
    body = xml.child(xml.parse(members.read(_main(members))), "body")
    if body is None:
        raise Unread("it has no body")
    draft = Draft()
    styles = _styles(members)
    _write(_paragraphs(body, styles), draft)
    notes = [note for note in _notes(members, body) if note.strip()]
    if notes:
        draft.part(NOTES)
        draft.add("\n\n".join(notes))
    yield from draft.document(origin, core(members))


def core(members: Zip) -> Meta:
    """Return what an Office file says of itself."""
    data = members.read("docProps/core.xml")
    if not data:
        return Meta()
    return xml.known(xml.parse(data, broken=True), ["creator"], {"created": "created", "modified": "modified"})


def _main(members: Zip) -> str:
    """Return the name of the main part; some writers number it."""
    found = sorted(name for name in members if name.startswith("word/document") and name.endswith(".xml"))
    if not found:
        raise Unread("it has no text part")
    return found[0]


def _styles(members: Zip) -> dict[str, tuple[str, str | None]]:
    """Return for each style that says what a paragraph is the kind of mark and its value; styles inherit that."""
    data = members.read("word/styles.xml")
    styles = list(xml.every(xml.parse(data), "style")) if data else []
    based = {xml.attribute(one, "styleId"): _value(one, "basedOn") for one in styles}
    own = {xml.attribute(one, "styleId"): _meaning((_value(one, "name") or "").lower()) for one in styles}
    found: dict[str, tuple[str, str | None]] = {}
    for style in based:
        at, steps = style, 0
        while at and not own.get(at) and steps < len(based):
            at, steps = based.get(at), steps + 1
        meaning = own.get(at) if at else None
        if style and meaning:
            found[style] = meaning
    return found


def _meaning(name: str) -> tuple[str, str | None] | None:
    if name in QUOTES:
        return "block", None
    match = HEADING.match(name)
    return ("heading", match[1] or "1") if match else None


def _value(element: Any, name: str) -> str | None:
    one = xml.child(element, name)
    return xml.attribute(one, "val") if one is not None else None


def _paragraphs(element: Any, styles: dict[str, tuple[str, str | None]]) -> Iterator[Paragraph]:
    """Yield the paragraphs in an element, in their order."""
    for one in element:
        name = xml.name(one)
        if name == "p":
            yield _paragraph(one, styles)
            for box in _boxes(one):
                yield from _paragraphs(box, styles)
        elif name == "tr":
            if not _is_deleted(one, "trPr"):
                yield from _row(one, styles)
        elif name and name not in LEFT_OUT:
            yield from _paragraphs(one, styles)


def _row(row: Any, styles: dict[str, tuple[str, str | None]]) -> Iterator[Paragraph]:
    """Yield a row of a table as a paragraph, or the paragraphs of its cells where one has several."""
    cells = [
        [p for p in _paragraphs(cell, styles) if p.text.strip()] for cell in row if xml.name(cell) in ("tc", "sdt")
    ]
    if any(len(cell) > 1 for cell in cells):
        yield from (paragraph for cell in cells for paragraph in cell)
    else:
        yield Paragraph("\t".join(cell[0].text if cell else "" for cell in cells))


def _paragraph(element: Any, styles: dict[str, tuple[str, str | None]]) -> Paragraph:
    settings = xml.child(element, "pPr")
    kind, value = None, None
    runs_on = False
    if settings is not None:
        kind, value = styles.get(_value(settings, "pStyle") or "", (None, None))
        runs_on = _is_deleted(settings, "rPr")
    pieces: list[str] = []
    emphasis: list[tuple[int, int]] = []
    at = 0
    for _, words, strong in said(element):
        if strong and emphasis and emphasis[-1][1] == at:
            emphasis[-1] = (emphasis[-1][0], at + len(words))
        elif strong:
            emphasis.append((at, at + len(words)))
        pieces.append(words)
        at += len(words)
    return Paragraph("".join(pieces), kind, value, tuple(emphasis), runs_on)


def said(element: Any, *, strong: bool = False) -> Iterator[tuple[Any, str, bool]]:
    """Yield what is written in an element: the elements that hold it, their words, and whether these are emphasised."""
    for one in element:
        name = xml.name(one)
        if name == "t":
            yield one, one.text or "", strong
        elif name in SIGNS:
            yield one, SIGNS[name], strong
        elif name == "sym":
            yield one, _symbol(xml.attribute(one, "char")), strong
        elif name == "r":
            settings = xml.child(one, "rPr")
            if settings is None or not _is_on(settings, "vanish"):
                marked = settings is not None and (_is_on(settings, "b") or _is_on(settings, "i"))
                yield from said(one, strong=marked)
        elif name and name not in LEFT_OUT:
            yield from said(one, strong=strong)


def _symbol(code: str | None) -> str:
    """Return a character of a font of symbols, where it has a place in Unicode outside of it."""
    try:
        char = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= char <= "\uf8ff" or "\ud800" <= char <= "\udfff" else char


def _is_on(settings: Any, name: str) -> bool:
    one = xml.child(settings, name)
    return one is not None and xml.attribute(one, "val") not in OFF


def _is_deleted(element: Any, settings: str) -> bool:
    """Say whether what its settings stand for (a row, a paragraph's end) was deleted."""
    found = xml.child(element, settings)
    return found is not None and xml.child(found, "del") is not None


def _boxes(element: Any) -> Iterator[Any]:
    """Yield the text boxes that hang on a paragraph; each is there twice, for old programs and new."""
    for one in element:
        name = xml.name(one)
        if name == "txbxContent":
            yield one
        elif name and name not in LEFT_OUT:
            yield from _boxes(one)


def _write(paragraphs: Iterator[Paragraph], draft: Draft) -> None:
    """Write paragraphs, those whose end was deleted together with the next; neighbours in a quotation are one quotation."""
    quoted: int | None = None
    before: str | None = None  # the paragraph that runs on
    for paragraph in paragraphs:
        words = paragraph.text.strip()
        if not words:
            continue
        if paragraph.kind != "block" and quoted is not None:
            draft.mark("block", quoted)
            quoted = None
        draft.part(BETWEEN if before is None else " " * (before[-1].isspace() or paragraph.text[0].isspace()))
        start = draft.at
        draft.add(words)
        lead = len(paragraph.text) - len(paragraph.text.lstrip())
        for first, last in paragraph.emphasis:
            draft.mark_between("emphasis", start + max(0, first - lead), start + min(len(words), last - lead))
        if paragraph.kind == "heading":
            draft.mark("heading", start, paragraph.value)
        elif paragraph.kind == "block" and quoted is None:
            quoted = start
        before = paragraph.text if paragraph.runs_on else None
    if quoted is not None:
        draft.mark("block", quoted)


def _notes(members: Zip, body: Any) -> Iterator[str]:
    """Yield the notes, in the order in which the text refers to them."""
    for reference, file in FILES.items():
        data = members.read(f"word/{file}.xml")
        if not data:
            continue
        notes = {xml.attribute(one, "id"): one for one in xml.parse(data) if xml.name(one) in ("footnote", "endnote")}
        for one in xml.every(body, reference):
            note = notes.pop(xml.attribute(one, "id"), None)
            if note is not None and not any(xml.name(above) in ("del", "moveFrom") for above in one.iterancestors()):
                yield "\n\n".join(p.text.strip() for p in _paragraphs(note, {}))
