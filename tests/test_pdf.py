"""PDF: what is printed becomes what people read; what cannot be read is said."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from test_formats import QUOTING, expected, said
from test_readers import marked, one, problem

from quoteproof import check, readers
from quoteproof.model import Document, Problem, Span
from quoteproof.readers import Origin, pdf_second
from quoteproof.readers import pdf as reader
from quoteproof.readers.lines import place
from quoteproof.readers.pdf_pages import Line, Page
from quoteproof.report.links import link

FILES = Path(__file__).parent / "data" / "pdf"
Printed = tuple[float, float, float, str]
"""Where a line begins, from the left and from below, its size, its words."""


def pdf(*pages: Sequence[Printed | str], turned: int = 0) -> bytes:
    """Return a PDF; a string is put into the page's content as it is."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    for page in pages:
        shown = []
        for row in page:
            if isinstance(row, str):
                shown.append(row)
            else:
                x, y, size, words = row
                escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
                shown.append(f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET")
        content = "\n".join(shown)
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]/Rotate {turned}/Contents {len(objects) + 2} 0 R"
            "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>>>>>"
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    body, places = "%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(f"{len(body):010} 00000 n \n")
        body += f"{number} 0 obj\n{words}\nendobj\n"
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{''.join(places)}"
    end = f"trailer<</Root 1 0 R/Size {len(objects) + 1}>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}{table}{end}".encode("cp1252")


def text(*rows: str, x: float = 40, y: float = 340, size: float = 10) -> list[Printed]:
    """Return lines below one another."""
    return [(x, y - 12 * number, size, words) for number, words in enumerate(rows)]


def raised(sign: str) -> str:
    """Return what a page has for a small raised sign behind some words."""
    return f" Tj 4 Ts /F1 5 Tf ({sign}) Tj 0 Ts /F1 10 Tf ()"


def read(*pages: Sequence[Printed | str]) -> str:
    """Return the main text of a PDF."""
    return readers.main_part(one(pdf(*pages), "a.pdf")).text


def test_columns_notes_and_cut_words() -> None:
    """Small columns set to their width, as an office program makes them, have the same verdicts as the page itself."""
    document = one((FILES / "office.pdf").read_bytes(), "minutes.pdf")
    assert said(check(QUOTING, against=document)) == expected()[0]
    document = readers.main_part(document)
    assert "Harbour Gazette" not in document.text
    assert "survey is done" in document.text
    assert document.text.endswith(
        "1 So the clerk’s copy; the printed minutes have another number.\n\n2 So the clerk’s copy; the printed minutes have another number."
    )
    assert place(document, document.text.index("between May")) == "minutes.pdf p. 2"


def test_words_cut_at_the_end_of_a_line() -> None:
    """A hyphen goes where the word was cut, and stays where the document writes one, or before a capital or figure."""
    assert read(
        text("We will not close the north quay be-", "fore the survey of all the coun-", "ty, and no berth.")
    ) == ("We will not close the north quay before the survey of all the county, and no berth.")
    assert "well-known and Anglo-Saxon" in read(
        text(
            "It is a well-",
            "known and Anglo-",
            "Saxon custom, and a well-known one that",
            "everybody likes a great deal.",
        )
    )
    assert "from 1990-1994" in read(
        text("He was chair from 1990-", "1994, as everybody in the town", "remembers very well.")
    )


def test_a_sentence_goes_on_over_pages() -> None:
    """Heads, feet and page numbers do not stand in it; a line that comes twice in the text stays."""
    pages = [
        [(40, 380, 8, "Harbour Gazette"), (200, 20, 8, f"{number} of 3"), *text("No berth will be lost.", *rows)]
        for number, rows in [
            (1, ["We will not close the quay before the sur-"]),
            (2, ["vey is done and"]),
            (3, ["June is over."]),
        ]
    ]
    pages[1][2:3] = []
    pages[2][2:3] = []
    assert read(*pages).split("\n\n") == [
        "No berth will be lost.", "We will not close the quay before the survey is done and June is over.",
    ]  # fmt: skip
    document = one(pdf(*pages), "a.pdf")
    assert [m.value for m in document.marks if m.kind == "page"][:-2] == ["1", "1", "2", "3"]
    assert document.text[document.main_end :] == "\n\n\f\nHarbour Gazette\n1 of 3"
    assert [m.span.of(document.text) for m in document.marks if m.kind == "aside"] == ["Harbour Gazette\n1 of 3"]


def test_pages_that_say_the_same_are_no_heads() -> None:
    """Where nothing else stands on any page, it is the text."""
    assert read(*[[(40, 380, 10, "The quay stays open.")]] * 4) == "\n\n".join(["The quay stays open."] * 4)


def test_a_stub_ends_where_its_text_does() -> None:
    """What its pages bear above and below does not stand behind its last words."""
    pages = [
        [
            (40, 380, 8, "Harbour Gazette"),
            *text("We will not close the north quay before the", f"survey is done in {year}, and"),
        ]
        for year in ("June", "July")
    ]
    stub = one(pdf(*pages), "a.pdf")
    said = "We said: “We will not close the north quay before the survey is done in July, and no berth will be lost.”"
    finding = check(said, against=stub).findings[0]
    assert finding.verdict.label == "unchecked"
    assert finding.cause == "partial"


def test_foot_notes() -> None:
    """They stand behind the text, and their signs are no part of words; a power is, and so are small words without a sign."""
    page = [
        f"BT /F1 10 Tf 40 340 Td (No berth will be lost){raised('3')} Tj 0 -12 Td (today, and the hall has 40 m){raised('2')} Tj"
        " 0 -12 Td (of floor for all of us, they say.) Tj ET",
        (40, 60, 7, "3 See the minutes of the board,"), (40, 52, 7, "and the letters."),
    ]  # fmt: skip
    assert (
        read(page)
        == "No berth will be lost today, and the hall has 40 m2 of floor for all of us, they say.\n\n\f\n3 See the minutes of the board, and the letters."
    )
    caption = [
        *text("No berth will be lost today, and the", "hall has a floor for us."),
        (40, 60, 7, "Picture: the quay in March"),
    ]
    assert read(caption).endswith("for us.\n\nPicture: the quay in March")


def test_a_reference_of_two_figures() -> None:
    """Its second figure stands beside a small one, and in the line all the same."""
    page = [
        f"BT /F1 10 Tf 40 340 Td (No berth will be lost){raised('12')}(, they say, in any of the years to come.) Tj ET"
    ]
    assert read(page) == "No berth will be lost, they say, in any of the years to come."


COLUMN = [
    "We will not close the north", "quay before the survey is", "done, and no berth will be", "lost in any of the years to",
]  # fmt: skip


def test_columns_are_read_one_after_the_other() -> None:
    """Also where the file has the lines across; a title over both stands first. Rows of a table stay rows."""
    second = [
        "come. That is what we have",
        "said in autumn, and what we",
        "say again today, in spite of",
        "everything that is written.",
    ]
    rows = [row for pair in zip(text(*COLUMN), text(*second, x=210), strict=True) for row in pair]
    title = (40, 370, 16, "The quay stays open for all of the boats")
    assert read([title, *rows]).split("\n\n") == [title[3], " ".join([*COLUMN, *second])]
    cells = [("Quay", "Berths", "Length"), ("North", "12", "300"), ("South", "9", "250"), ("East", "4", "80")]
    table = [
        (40 + 120 * at, 300 - 12 * number, 10.0, cell)
        for number, row in enumerate(cells)
        for at, cell in enumerate(row)
    ]
    assert read(table).split("\n\n") == ["\t".join(row) for row in cells]


def test_paragraphs() -> None:
    """They end at a gap, at a line that ends early, before one that is set in; a heading is larger."""
    page = [
        (40, 370, 16, "Part One"),
        *text("The board met on Tuesday to hear what the engineers found.", "It was late."),
        *text("The chair opened the meeting at nine and asked the clerk", "to read the letters that had come in since February, all", y=316),
        (52, 292, 10, "The reserve stands at two million, and we may spend it."),
    ]  # fmt: skip
    document = one(pdf(page), "a.pdf")
    assert [words.split(" ", 2)[1] for words in document.text.split("\n\n")] == ["One", "board", "chair", "reserve"]
    assert marked(document, "heading") == ["Part One"]


def test_what_stands_across_the_page() -> None:
    """A watermark is no text; a page that lies on its side is read."""
    across = "BT .7 .7 -.7 .7 100 100 Tm /F1 40 Tf (DRAFT) Tj ET"
    assert read([across, *text("No berth will be lost.")]) == "No berth will be lost."
    side = "BT 0 1 -1 0 100 40 Tm /F1 10 Tf (No berth will be lost,) Tj 0 -12 Td (not one.) Tj ET"
    assert one(pdf([side], turned=90), "a.pdf").text == "No berth will be lost, not one."


def test_pages_without_text() -> None:
    """A scan is a problem; of a document with one such page that page is named, and it is incomplete. An empty page lacks nothing."""
    scan = "0.2 g 10 10 300 300 re f"
    assert "no text layer" in problem(pdf([scan]), "a.pdf").message
    note, document = readers.parse(pdf(text("No berth will be lost."), [scan], []), "a.pdf")
    assert isinstance(note, Problem)
    assert note.message == "no text layer on 1 of 3 pages: 2"
    assert isinstance(document, Document)
    assert document.partial == "no text layer on 1 of 3 pages"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\nnothing", "damaged"),
        ((FILES / "locked.pdf").read_bytes(), "password"),
        (pdf([]), "no words"),
    ],
)
def test_what_cannot_be_read(data: bytes, words: str) -> None:
    """The problem says why."""
    assert words in problem(data, "a.pdf").message


def test_a_web_page_that_was_saved_as_pdf() -> None:
    """A log-in page under the name of a report is what it is; bytes that are nothing are a damaged PDF."""
    assert one("<!doctype html><p>Log in to read on.</p>", "report.pdf").text == "Log in to read on."
    assert "PDF" in problem(b"version https://git-lfs.example/spec/v1\n", "report.pdf").message


@pytest.mark.parametrize(
    ("feet", "labels"),
    [
        (["11", "12", "13", "14"], ["11", "12", "13", "14"]),
        (["", "Page 3 of 90", "Page 4 of 90", "Page 5 of 90"], ["2", "3", "4", "5"]),
        (["Gazette 2019", "Gazette 2019", "Gazette 2019", "Gazette 2019"], ["1", "2", "3", "4"]),
        (["7", "3", "12", "12"], ["1", "2", "3", "4"]),
        (["12 May", "13 June", "", ""], ["1", "2", "3", "4"]),
        (["1.11", "1.12", "1.13", "1.14"], ["1", "2", "3", "4"]),
        (["", "1", "2", "3"], ["[1]", "1", "2", "3"]),
    ],
)
def test_pages_have_the_numbers_that_are_printed_on_them(feet: list[str], labels: list[str]) -> None:
    """Where most show one that goes on with the pages; a year, a date, a number of a paragraph do not."""
    rows = [f"The {word} wall of the harbour has moved a little." for word in ("north", "east", "south", "west")]
    pages = [[*text(row), *([(200, 20, 8, foot)] if foot else [])] for row, foot in zip(rows, feet, strict=True)]
    document = one(pdf(*pages), "a.pdf")
    found = {document.text.index(row): row for row in rows}
    marks = [mark for mark in document.marks if mark.kind == "page"]
    assert [next(m.value for m in marks if m.span.start <= at < m.span.end) for at in sorted(found)] == labels
    sheets = {m.value for m in document.marks if m.kind == "sheet"}
    assert sheets == {str(n) for n, label in enumerate(labels, 1) if label not in (str(n), f"[{n}]")}


def test_a_page_whose_number_is_not_that_of_its_sheet() -> None:
    """A report names both, a link opens the sheet, and the number that a text gives is held against the printed one."""
    said = "We will not close the north quay before the survey is done."
    rows = [f"The {word} wall of the harbour has moved a little." for word in ("north", "east", "south", "west")]
    pages = [[*text(row), (200, 20, 8, str(number))] for number, row in enumerate(rows, 1)]
    document = one(
        pdf(text("The title of a cover"), text("Contents and so on"), *pages, [*text(said), (200, 20, 8, "5")]), "a.pdf"
    )
    document = replace(document, meta=replace(document.meta, url="https://a.example/a.pdf"))
    at = document.text.index(said)
    assert place(document, at) == "a.pdf p. 5 (sheet 7)"
    assert link(document, Span(at, at + len(said))) == "https://a.example/a.pdf#page=7"
    for page, codes in (("5", []), ("7", []), ("2", ["place"])):
        (finding,) = check(f"The report says: “{said}” (p. {page})", against=document).findings
        assert [difference.code for difference in finding.differences if difference.code == "place"] == codes


def drawn(name: Callable[[str], str], words: str) -> bytes:
    """Return a PDF whose font has a drawing for each letter, and a name for each drawing, but no letters."""
    codes = {letter: number for number, letter in enumerate(sorted(set(words)), 33)}
    names = " ".join(name(letter) for letter in codes)
    drawings = "".join(f"{name(letter)} 6 0 R" for letter in codes)
    font = (
        f"<</Type/Font/Subtype/Type3/FontBBox[0 0 750 750]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<{drawings}>>"
        f"/Encoding<</Type/Encoding/Differences[33 {names}]>>/FirstChar 33/LastChar {32 + len(codes)}/Widths[{'500 ' * len(codes)}]>>"
    )
    shown = "".join(f"{codes[letter]:02X}" for letter in words)
    made = pdf([f"BT /F2 10 Tf 20 300 Td <{shown}> Tj ET"]).decode("latin-1")
    drawing = "<</Length 43>>stream\n500 0 0 0 500 500 d1 0 0 400 400 re f\nendstream"
    more = f"5 0 obj\n{font}\nendobj\n6 0 obj\n{drawing}\nendobj\n"
    body, _, _ = made.replace("/Font<<", "/Font<</F2 5 0 R").partition("xref\n")
    return f"{body}{more}trailer<</Root 1 0 R/Size 7>>\n%%EOF".encode("latin-1")


def test_a_second_reading_where_signs_stand_for_nothing() -> None:
    """The names of a font's drawings may tell their letters; where they do not, what comes out is in no language, and is not taken."""
    pytest.importorskip("pdfminer", reason="pdfminer.six is not installed")
    words = (
        "We will not close the north quay before the survey is done, and no berth will be lost in the years to come."
    )
    note, document = readers.parse(drawn(lambda letter: f"/uni{ord(letter):04X}", words), "a.pdf")
    assert isinstance(document, Document)
    assert document.text == words
    assert document.reading == (
        "read by pdfminer.six on 1 of 1 pages, whose signs stand for nothing in PDFium's reading"
    )
    assert isinstance(note, Problem)
    assert note.message == document.reading
    assert problem(drawn(lambda letter: f"/c{ord(letter)}", words), "a.pdf").message == (
        "a PDF file: no text layer that can be read"
    )


@pytest.mark.parametrize(("odd", "taken"), [(6, False), (1, True)])
def test_a_second_reading_knows_more(monkeypatch: pytest.MonkeyPatch, odd: int, taken: bool) -> None:
    """One that has as many signs for nothing, as bullets are, is not taken; one that has hardly any is."""
    words = "We will not close the north quay before the survey is done."
    line = Line(words, 40, 300, 340, 10)
    reading = pdf_second.Reading((line,), 500, odd, 400)
    monkeypatch.setattr(pdf_second, "readings", lambda _, wanted: dict.fromkeys(wanted, reading))
    page = Page(1, "1", (replace(line, text="We will not."),), 400, None, 60, 6)
    (read_again,), said = reader._read_again([page], b"")
    assert (read_again.lines[0].text == words) == taken == (said is not None)
    sound = replace(page, odd=1)
    assert reader._read_again([sound], b"") == ([sound], None)


FONT = "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
SHOWN = "BT /F1 10 Tf 40 340 Td (The quay stays open.) Tj ET"


def built(*objects: str) -> bytes:
    """Return a PDF of some objects, the first of which is its root, without a table of where they are."""
    body = "".join(f"{number} 0 obj\n{words}\nendobj\n" for number, words in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n%%EOF".encode("latin-1")


def of_pages(kids: str, count: int, page: str, *more: str) -> bytes:
    """Return a PDF whose pages are the third object, as often as `kids` says so; the fourth is the content."""
    content = f"<</Length {len(SHOWN)}>>stream\n{SHOWN}\nendstream"
    tree = f"<</Type/Pages/Count {count}/Kids[{kids}]>>"
    return built(
        "<</Type/Catalog/Pages 2 0 R>>",
        tree,
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 400]{page}>>",
        content,
        *more,
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (of_pages("3 0 R", 2_000_000_000, f"/Contents 4 0 R{FONT}"), "The quay stays open."),
        (of_pages("2 0 R 3 0 R", 9, f"/Contents 4 0 R{FONT}"), "The quay stays open."),
        (of_pages("3 0 R", 1, f"/Contents 4 0 R{FONT}".replace("4 0 R", "[4 0 R 4 0 R]") + "/A " + "[" * 100_000), None),
        (of_pages("3 0 R", 1, "/Contents 5 0 R/Resources<</XObject<</X 6 0 R>>>>", "<</Length 5>>stream\n/X Do\nendstream", "<</Type/XObject/Subtype/Form/BBox[0 0 400 400]/Resources<</XObject<</X 6 0 R>>>>/Length 5>>stream\n/X Do\nendstream"), "there are no words in it"),
        (b"%PDF-1.7\n", "it is damaged"),
    ],
    ids=["two-billion-pages", "pages-in-a-circle", "deep", "drawings-in-a-circle", "nothing"],
)  # fmt: skip
def test_hostile(data: bytes, said: str | None) -> None:
    """What is built to keep a reader busy is read, or refused in one line, and so fast that nobody waits."""
    for item in readers.parse(data, "a.pdf"):
        words = item.text if isinstance(item, Document) else item.message
        assert said is None or said in words or "the page is damaged on" in words
        assert isinstance(item, Document) or "\n" not in words


def test_more_pages_than_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The document says that it is not all there."""
    monkeypatch.setattr(reader, "MOST_PAGES", 2)
    note, document = reader.read(io.BytesIO(pdf(text("One."), text("Two."), text("Three."))), Origin("a.pdf", "a.pdf"))
    assert isinstance(document, Document)
    assert isinstance(note, Problem)
    assert document.partial == note.message == "only 2 of its 3 pages are read"
    assert "Three" not in document.text
