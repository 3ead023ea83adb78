"""Word, OpenDocument, RTF, PowerPoint, books and tables: what is kept of them, and what is not."""

from __future__ import annotations

import io
import zipfile

import pytest
from test_formats import file_of
from test_readers import marked, one, problem

from quoteproof import readers
from quoteproof.model import Document, Fields

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
)


def packed(**files: str) -> bytes:
    """Return a ZIP; in a name `__` is a folder."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as members:
        for name, words in files.items():
            members.writestr(name.replace("__", "/").replace("TYPES", "[Content_Types]") + ".xml", words)
    return stream.getvalue()


def word(body: str, **more: str) -> Document:
    """Return what is read of a Word file with this body."""
    data = packed(TYPES="<Types/>", word__document=f"<w:document {W}><w:body>{body}</w:body></w:document>", **more)
    return one(data, "a.docx")


def p(words: str, settings: str = "") -> str:
    """Return a paragraph of Word's, or one of its own runs."""
    run = words if words.startswith("<") else f"<w:r><w:t>{words}</w:t></w:r>"
    return f"<w:p><w:pPr>{settings}</w:pPr>{run}</w:p>"


def test_changes_are_accepted() -> None:
    """What was inserted is there, what was deleted or moved away is not, and a paragraph whose end was deleted runs on."""
    document = word(
        p(
            "<w:r><w:t>We will </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>not</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> soon</w:t></w:r></w:moveFrom>"
            "<w:r><w:t> close</w:t></w:r>"
        )
        + p("<w:r><w:t xml:space='preserve'>the quay </w:t></w:r>", "<w:rPr><w:del/></w:rPr>")
        + p("before June.")
        + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("gone") + "</w:tc></w:tr></w:tbl>"
    )  # fmt: skip
    assert document.text == "We will not close\n\nthe quay before June."


def test_what_is_no_text() -> None:
    """Hidden words, codes of fields, comments, and a text box that is there for old programs too."""
    box = f"<w:txbxContent>{p('Boxed.')}</w:txbxContent>"
    document = word(
        p(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>Shown</w:t></w:r>"
            "<w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:commentReference w:id='1'/></w:r>"
            f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
            "<w:r><w:t> here</w:t><w:noBreakHyphen/><w:softHyphen/><w:tab/><w:t>now.</w:t></w:r>"
        ),
        word__comments=f"<w:comments {W}><w:comment>{p('a comment')}</w:comment></w:comments>",
    )
    assert document.text == "Shown here‑\tnow.\n\nBoxed."


def test_styles() -> None:
    """Headings and quotations are told by their styles, also by those that are made from them."""
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/>{f"<w:basedOn w:val={chr(34)}{base}{chr(34)}/>" if base else ""}</w:style>'
        for key, name, base in [
            ("Ttulo1", "heading 1", ""), ("b2", "heading 2", ""), ("Q", "Quote", ""), ("Own", "Letter", "Q"), ("N", "Normal", ""),
            ("x", "loop", "y"), ("y", "loop too", "x"),
        ]
    )  # fmt: skip
    rows = [
        ("Title", "Ttulo1"),
        ("Part", "b2"),
        ("We will not", "Own"),
        ("close.", "Own"),
        ("She left.", "N"),
        ("So.", "x"),
    ]
    document = word(
        "".join(p(words, f'<w:pStyle w:val="{style}"/>') for words, style in rows),
        word__styles=f"<w:styles {W}>{styles}</w:styles>",
    )
    assert [(m.value, m.span.of(document.text)) for m in document.marks if m.kind == "heading"] == [
        ("1", "Title"),
        ("2", "Part"),
    ]
    assert marked(document, "block") == ["We will not\n\nclose."]


def test_notes_and_tables() -> None:
    """Notes stand behind the text, and interrupt no sentence; a row is a paragraph, unless a cell has several."""
    note = f"<w:footnotes {W}><w:footnote w:id='0' w:type='separator'>{p('---')}</w:footnote><w:footnote w:id='2'>{p('See the minutes.')}</w:footnote></w:footnotes>"
    cells = f"<w:tc>{p('Quay')}</w:tc><w:tc>{p('2.4')}</w:tc>"
    document = word(
        p("<w:r><w:t>Not</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t> before June.</w:t></w:r>")
        + f"<w:tbl><w:tr>{cells}</w:tr><w:tr><w:tc>{p('One.')}{p('Two.')}</w:tc><w:tc>{p('Three.')}</w:tc></w:tr></w:tbl>",
        word__footnotes=note,
    )
    assert document.text == "Not before June.\n\nQuay\t2.4\n\nOne.\n\nTwo.\n\nThree.\n\n\f\nSee the minutes."


def test_opendocument() -> None:
    """Text as it stands, spaces and breaks, notes behind it, what was deleted or commented left out."""
    body = (
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:h text:outline-level="2">Part</text:h>'
        '<text:p>We  will\n<text:span>not</text:span><text:s text:c="2"/>close<text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>See the minutes.</text:p></text:note-body></text:note> it<office:annotation><text:p>why</text:p></office:annotation>."
        "<text:line-break/>No.<draw:frame><draw:text-box><text:p>Boxed.</text:p></draw:text-box></draw:frame></text:p>"
        '<text:p text:style-name="P1">Quoted.</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )  # fmt: skip
    style = '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
    content = f"<office:document-content {ODF}>{style}<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    document = one(packed(content=content), "a.odt")
    assert document.text == "Part\n\nWe will not  close it.\nNo.\n\nBoxed.\n\nQuoted.\n\na\tb\n\n\f\nSee the minutes."
    assert (marked(document, "block"), marked(document, "heading")) == (["Quoted."], ["Part"])


def test_rtf() -> None:
    """Characters in every way that RTF writes them; deleted, hidden and technical words left out; notes behind the text."""
    rtf = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}{\f1\fcharset204 Arial;}}{\info{\title Quay}{\author Ida}}{\*\generator X;}"
        r"\pard We will {\b not} close\u8212?or \'93sell\'94 it{\footnote {\super 1} See the minutes.}.{\deleted gone}{\v hidden}\par "
        r"{\f1 \'cd\'e5\'f2}\~\{x\}{\field{\*\fldinst HYPERLINK}{\fldrslt here}}\line \uc2\u-10179 ab\u-8704 cd{\pict 0102}"
        r"{\header Page 1}\par}"
    )
    document = one(rtf, "a.rtf")
    assert document.text == "We will not close—or “sell” it.\n\nНет\xa0{x}here\n😀\n\n\f\n1 See the minutes."
    assert (document.meta.title, document.meta.author) == ("Quay", "Ida")
    assert "groups" in problem("{\\rtf1" + "{" * 3000, "a.rtf").message


def test_slides_are_places() -> None:
    """A finding in a presentation names the slide."""
    from quoteproof.readers.lines import place

    document = one(file_of("powerpoint").read_bytes(), "talk.pptx")
    assert [mark.value for mark in document.marks if mark.kind == "slide"] == ["1", "2", "3", "4"]
    assert place(document, document.text.index("The reserve")) == "talk.pptx slide 4"


def test_cells_are_places() -> None:
    """A finding in a spreadsheet names sheet and cell."""
    from quoteproof.readers.lines import place

    document = one(file_of("spreadsheet").read_bytes(), "budget.xlsx")
    assert place(document, document.text.index("The reserve")) == "budget.xlsx Minutes!B5"


def test_a_table_of_texts() -> None:
    """A column that is called like the text field makes each row a document with its metadata; otherwise the table is one."""
    table = 'id,text,speaker\n1,"We will not\nclose, not now.",Ruth Okafor\n2,,Tom\n,No.,\n'
    items = list(readers.parse(table.encode(), "a.csv"))
    assert [(getattr(i, "id", None), getattr(i, "text", None)) for i in items] == [
        ("1", "We will not\nclose, not now."), (None, None), ("a.csv:4", "No."),
    ]  # fmt: skip
    (named,) = readers.parse(b"words\tspeaker\nNo.\tTom\n", "a.tsv", fields=Fields(text="words"))
    assert isinstance(named, Document)
    assert named.meta.speaker == "Tom"
    capitals = one("Text;Speaker;Date\nNo.;Tom;2025-03-04\n", "a.csv")
    assert (capitals.text, capitals.meta.speaker, capitals.meta.date) == ("No.", "Tom", "2025-03-04")
    (both,) = readers.parse(b"text;Text;Who;speaker\nNo.;nej;Tom;Ida\n", "a.csv", fields=Fields(speaker="Who"))
    assert isinstance(both, Document)
    assert (both.text, both.meta.speaker, both.meta.extra) == ("No.", "Tom", (("Text", "nej"),))
    plain = one("name;said\nRuth;“No, never”\n", "a.csv")
    assert plain.text == "name\tsaid\n\nRuth\t“No, never”"
    assert [mark.value for mark in plain.marks] == ["A1", "B1", "A2", "B2"]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", packed(TYPES="<Types/>", word__other="<x/>"), "no text part"),
        ("a.docx", packed(TYPES="<Types/>", word__document="<x/>"), "no body"),
        ("a.docx", packed(TYPES="<Types/>", word__document="<x><y>"), "XML is damaged"),
        ("a.docx", packed(TYPES="", word__document='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "entities"),
        ("a.docx", packed(TYPES="", word__document="<x>" * 9999), "XML is damaged"),
        ("a.odt", packed(content="<x/>"), "no body"),
        ("a.epub", b"PK\x03\x04" + b"x" * 99, "damaged"),
        ("a.pptx", b"PK\x03\x04", "damaged"),
        ("a.xlsx", packed(TYPES="<Types/>", xl__workbook="<x/>"), "damaged"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "cannot be read"),
        ("a.rtf", b"\0\1", "RTF"),
    ],
)
def test_damage(name: str, data: bytes, said: str) -> None:
    """What cannot be read says why."""
    assert said in problem(data, name).message


def test_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that unpacks to more than a text of its size can is not unpacked."""
    bomb = packed(TYPES="<Types/>", word__document=" " * 10**8)
    assert "unpack to 100 MB" in problem(bomb, "a.docx").message


def test_a_locked_file() -> None:
    """A password is asked for in words."""
    data = bytearray(packed(TYPES="<Types/>", word__document="<x/>"))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = data.find(sign)
        while at >= 0:
            data[at + (6 if sign[2] == 3 else 8)] |= 1
            at = data.find(sign, at + 4)
    assert "password" in problem(bytes(data), "a.docx").message
