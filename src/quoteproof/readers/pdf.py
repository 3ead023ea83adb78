"""PDF: the words of each page in the order in which people read them.

pdf_signs     what PDFium tells of each sign → runs of signs of one kind
pdf_lines     runs → lines; signs that refer to notes are taken out
pdf_pages     lines → columns in the order of reading, without heads and feet
pdf_text      columns → paragraphs, and the notes behind them
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import mean
from typing import Any, BinaryIO

from msgspec.structs import replace

from quoteproof.languages import UND, guess
from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import pdf_ocr, pdf_second
from quoteproof.readers.draft import clean
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.pdf_lines import lines as lines_of
from quoteproof.readers.pdf_pages import Page, numbered
from quoteproof.readers.pdf_signs import runs
from quoteproof.readers.pdf_text import write

UNREADABLE = 0.3  # share of the signs of a page that stand for nothing
LEAST_ODD = 20  # signs
UNSOUND = 0.02  # of the signs of a page, from which on a second reading is made
DAMAGED = "the page is damaged"
NO_TEXT = "no text layer"
NO_LETTERS = "no text layer that can be read"
MOST_PAGES = 20_000
JUNK = lazy(r"(?:Microsoft Word - |untitled\b|unspecified\b|anonymous\b|\(anonymous\)).*", 2)
ENDING = lazy(r"\.(?:docx?|rtf|odt|indd|pdf|tex)\Z", 2)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document; of one without any text a problem."""
    data = stream.read()
    book = _opened(data)
    pages = [_page(book, number) for number in range(min(len(book), MOST_PAGES))]
    pages, again = _read_again(pages, data)
    pages, recognised = _recognised(book, pages, origin.ocr) if origin.ocr else (pages, None)
    pages = numbered(pages)
    blind = [page.number for page in pages if page.lacking]
    if not any(page.lines for page in pages):
        raise _blind(pages, origin.ocr)
    partial = None
    if blind:
        partial = f"{pages[blind[0] - 1].lacking} on {len(blind)} of {len(pages)} pages"
        yield origin.note(f"{partial}: {', '.join(map(str, blind[:10]))}{' …' if len(blind) > 10 else ''}")
    if len(book) > MOST_PAGES:
        partial = f"only {MOST_PAGES:,} of its {len(book):,} pages are read"
        yield origin.note(partial, "cut it into parts")
    reading = "; ".join(filter(None, (again, recognised))) or None
    if reading:
        yield origin.note(f"read by {reading}")
    yield from write(pages).document(origin, _meta(book), partial, reading and f"read by {reading}")


def _opened(data: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unread("it is locked with a password", "save it without one") from None
        raise Unread(f"it is damaged ({error})", "fetch or save it again") from None


def _read_again(pages: list[Page], data: bytes) -> tuple[list[Page], str | None]:
    """Read pages whose text is not sound a second time; return all, and what is to be said of those for which the second reading was better."""
    unsound = {page.number: page for page in pages if page.lacking or page.odd > UNSOUND * page.signs}
    if not unsound:
        return pages, None
    better = {
        number: Page(number, unsound[number].label, one.lines, one.height, None, one.signs, one.odd)
        for number, one in pdf_second.readings(data, unsound).items()
        if _is_better(one, unsound[number])
    }
    if guess(" ".join(line.text for page in better.values() for line in page.lines)) == UND:
        return pages, None  # in no language: what is told of a font may be wrong, and then they are signs in disguise
    said = f"{pdf_second.LIBRARY} on {len(better)} of {len(pages)} pages, whose signs stand for nothing in PDFium's reading"
    return [better.get(page.number, page) for page in pages], said


def _is_better(one: pdf_second.Reading, page: Page) -> bool:
    """Say whether a second reading is to be taken: a list with a font's own bullets has signs for nothing in both, and stays as it was."""
    known = bool(page.lacking) or one.odd < page.odd / 2
    return bool(one.lines) and known and one.soundness > max(0, page.signs - page.odd)


def _recognised(book: Any, pages: list[Page], languages: str) -> tuple[list[Page], str | None]:
    """Recognise the words of pages without text; return all pages, and what is to be said of those."""
    found: list[Page] = []
    sure: list[float] = []
    count = 0
    for page in pages:
        if page.lacking in (NO_TEXT, NO_LETTERS):
            read_ = pdf_ocr.recognise(book[page.number - 1], languages)
            if read_.lines:
                count += 1
                sure += read_.sure
                page = replace(page, lines=read_.lines, lacking=None)
        found.append(page)
    said = f"OCR (tesseract, {languages}) on {count} of {len(pages)} pages"
    return found, f"{said}, {mean(sure):.0f} % sure" if count else None


def _blind(pages: list[Page], ocr: str | None) -> Unread:
    """Say why there is nothing to read on any page."""
    why = next((page.lacking for page in pages if page.lacking), None)
    if why == DAMAGED:
        return Unread(why, "fetch or save it again")
    if why is None:
        return Unread("there are no words in it")
    return Unread(why, "give it as .txt" if ocr else "read it with --ocr, or give it as .txt")


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
        return Page(index + 1, str(index + 1), (), 0, DAMAGED)
    found, odd = runs(text)
    lines = tuple(lines_of(found))
    lacking = None
    signs = sum(len(run.text) for run in found)
    if odd > max(LEAST_ODD, UNREADABLE * (signs + odd)):
        lines, lacking = (), NO_LETTERS
    elif not lines and any(_is_picture(one) for one in page.get_objects(max_depth=3)):
        lacking = NO_TEXT
    label = book.get_page_label(index) or str(index + 1)
    height = page.get_height()
    text.close()
    page.close()
    return Page(index + 1, label, lines, height, lacking, signs, odd)


def _is_picture(one: Any) -> bool:
    import pypdfium2.raw as raw

    return bool(one.type in (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING))
