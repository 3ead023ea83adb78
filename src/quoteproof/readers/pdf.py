"""PDF: the words of each page in the order in which people read them.

pdf_signs     what PDFium tells of each sign → runs of signs of one kind
pdf_lines     runs → lines; signs that refer to notes are taken out
pdf_pages     lines → columns in the order of reading, without heads and feet
pdf_text      columns → paragraphs, and the notes behind them
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers.draft import clean
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.pdf_lines import lines as lines_of
from quoteproof.readers.pdf_pages import Page, numbered
from quoteproof.readers.pdf_signs import runs
from quoteproof.readers.pdf_text import write

UNREADABLE = 0.3  # share of the signs of a page that stand for nothing
LEAST_ODD = 20  # signs
MOST_PAGES = 20_000
JUNK = lazy(r"(?:Microsoft Word - |untitled\b|unspecified\b|anonymous\b|\(anonymous\)).*", 2)
ENDING = lazy(r"\.(?:docx?|rtf|odt|indd|pdf|tex)\Z", 2)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document; of one without any text a problem."""
    import pypdfium2

    try:
        book = pypdfium2.PdfDocument(stream.read())
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unread("it is locked with a password", "save it without one") from None
        raise Unread(f"it is damaged ({error})", "fetch or save it again") from None
    pages = [_page(book, number) for number in range(min(len(book), MOST_PAGES))]
    pages = numbered(pages)
    blind = [page.number for page in pages if page.lacking]
    if not any(page.lines for page in pages):
        raise Unread(_why_blind(pages), "recognise its text (OCR) first, or give it as .txt")
    partial = None
    if blind:
        partial = f"{pages[blind[0] - 1].lacking} on {len(blind)} of {len(pages)} pages"
        yield origin.note(f"{partial}: {', '.join(map(str, blind[:10]))}{' …' if len(blind) > 10 else ''}")
    yield from write(pages).document(origin, _meta(book), partial)


def _why_blind(pages: list[Page]) -> str:
    return next((page.lacking for page in pages if page.lacking), None) or "there are no words in it"


def _meta(book: Any) -> Meta:
    """Return what the file says of itself. When it was made says nothing of when its words were said."""
    known = book.get_metadata_dict()
    title = ENDING.sub("", JUNK.sub("", clean(known.get("Title")) or ""))
    days = [(name, known.get(key, "")) for name, key in (("created", "CreationDate"), ("modified", "ModDate"))]
    return Meta(
        title=title,
        author=JUNK.sub("", clean(known.get("Author")) or ""),
        extra=tuple((name, f"{day[2:6]}-{day[6:8]}-{day[8:10]}") for name, day in days if day[2:10].isdecimal()),
    )


def _page(book: Any, index: int) -> Page:
    """Return the lines of a page, and what is lacking where it has none."""
    import pypdfium2

    try:
        page = book[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page(index + 1, str(index + 1), (), 0, "the page is damaged")
    found, odd = runs(text)
    lines = tuple(lines_of(found))
    lacking = None
    if odd > max(LEAST_ODD, UNREADABLE * (sum(len(run.text) for run in found) + odd)):
        lines, lacking = (), "no text layer that can be read"
    elif not lines and any(_is_picture(one) for one in page.get_objects(max_depth=3)):
        lacking = "no text layer"
    label = book.get_page_label(index) or str(index + 1)
    height = page.get_height()
    text.close()
    page.close()
    return Page(index + 1, label, lines, height, lacking)


def _is_picture(one: Any) -> bool:
    import pypdfium2.raw as raw

    return bool(one.type in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING))
