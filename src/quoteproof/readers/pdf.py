"""PDF: the words of each page in the order in which people read them; `pdf_pages` lays the lines, `pdf_text` makes paragraphs of them.

PDFium tells each character and where it stands. Here characters become lines: a stretch on one base line without a gap. What stands
across the page (a watermark) is left out; small raised figures behind a word refer to a note, and are no part of the word.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from ctypes import c_double
from typing import Any, BinaryIO

from msgspec import Struct

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers.draft import clean
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.pdf_pages import HYPHEN, Line, Page, numbered
from quoteproof.readers.pdf_text import write

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " ", "\xad": HYPHEN}
GAP = 1.4  # sizes between two stretches of one line; between words in a line that is set to its width up to one
RAISED = 0.15  # sizes above the base line, from which a sign refers to a note
SMALL = 0.85  # of the size of the line
REFERENCE = frozenset("0123456789*†‡§,")
CUTS = (2, 0x2D, 0xAD, 0x2010)  # what a hyphen at a line's end may be
STEP = math.pi / 8
UNIT = 3  # letters
UNREADABLE = 0.3  # share of the characters of a page that stand for nothing
MOST_PAGES = 20_000
JUNK = lazy(r"(?:Microsoft Word - |untitled\b|unspecified\b|anonymous\b|\(anonymous\)).*", 2)
ENDING = lazy(r"\.(?:docx?|rtf|odt|indd|pdf|tex)\Z", 2)


class Char(Struct):
    """A character: where it begins and ends on its base line, and how large it is."""

    sign: str
    start: float
    end: float
    base: float
    size: float


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
    chars, odd = _chars(text)
    lines = tuple(_lines(chars))
    lacking = None
    if odd > UNREADABLE * (len(chars) + odd) and odd > 20:
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


def _chars(text: Any) -> tuple[list[Char], int]:
    """Return the characters that stand along the lines of the page, in the order of the file, and how many stand for nothing."""
    import pypdfium2.raw as raw

    handle, box = text.raw, raw.FS_RECTF()
    x, y, left, right, below, above = (c_double() for _ in range(6))
    found: list[tuple[int, Char]] = []
    odd = 0
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, at)
        sign = HYPHEN if code in CUTS and raw.FPDFText_IsHyphen(handle, at) == 1 else chr(code)
        if raw.FPDFText_IsGenerated(handle, at) == 1 or sign in "\r\n":
            if sign == " " and found:
                turn, last = found[-1]
                found.append((turn, Char(" ", last.end, last.end, last.base, last.size)))
            continue
        if not _means(sign) or raw.FPDFText_HasUnicodeMapError(handle, at) == 1:
            odd += 1
            continue
        raw.FPDFText_GetCharOrigin(handle, at, x, y)
        raw.FPDFText_GetLooseCharBox(handle, at, box)
        if box.right <= box.left:
            raw.FPDFText_GetCharBox(handle, at, left, right, below, above)
            box.left, box.right, box.bottom, box.top = left.value, right.value, below.value, above.value
        turn = round(raw.FPDFText_GetCharAngle(handle, at) / STEP) % 16
        found.append((turn, _placed(sign, turn, x.value, y.value, box, raw.FPDFText_GetFontSize(handle, at))))
    turns = Counter(turn for turn, char in found if char.sign != " ")
    main = max((turn for turn in turns if turn % 4 == 0), key=turns.__getitem__, default=0)
    return [char for turn, char in found if turn == main], odd


def _placed(sign: str, turn: int, x: float, y: float, box: Any, size: float) -> Char:
    """Return a character as it stands when the page is turned so that it stands upright.

    `size` is the font's, which a file may scale: it holds where the character is as high as one of that size.
    """
    start, end, base, height = {
        4: (-box.top, -box.bottom, x, box.right - box.left),
        8: (-box.right, -box.left, -y, box.top - box.bottom),
        12: (box.bottom, box.top, -x, box.right - box.left),
    }.get(turn, (box.left, box.right, y, box.top - box.bottom))
    return Char(
        LIGATURES.get(sign, sign),
        start,
        end,
        base,
        size if 0.8 * size < height < 1.7 * size else max(height / 1.2, 1.0),
    )


def _means(sign: str) -> bool:
    """Say whether a character is one that text has: none of the private ones, no control character."""
    return not (
        "\ue000" <= sign <= "\uf8ff"
        or sign == "\ufffd"
        or (sign < " " and sign not in f"\t{HYPHEN}")
        or "\ud800" <= sign <= "\udfff"
    )


def _lines(chars: list[Char]) -> Iterator[Line]:
    """Yield the lines: characters on one base line, in a row."""
    row: list[Char] = []
    for char in chars:
        if row and not _goes_on(row, char):
            yield from _line(row)
            row = []
        row.append(char)
    yield from _line(row)


def _goes_on(row: list[Char], char: Char) -> bool:
    """Say whether a character stands in the line that a row of them is."""
    last = row[-1]
    size = max(last.size, char.size)
    beside = -size < char.start - last.end < GAP * size
    return beside and abs(char.base - row[0].base) < 0.6 * size and abs(char.base - last.base) < 0.6 * size


def _line(row: list[Char]) -> Iterator[Line]:
    sizes: Counter[float] = Counter()
    bases: Counter[float] = Counter()
    for char in row:
        if not char.sign.isspace():
            sizes[round(char.size, 1)] += 1
            bases[round(char.base, 1)] += 1
    if not sizes:
        return
    size = max(sizes, key=lambda one: (sizes[one], one))
    base = max(bases, key=bases.__getitem__)
    text = "".join(_without_references(row, size, base)).strip()
    if text:
        yield Line(text, row[0].start, row[-1].end, base, size)


def _without_references(row: list[Char], size: float, base: float) -> Iterator[str]:
    """Yield the signs of a line without those that refer to a note; the sign of a note at the line's beginning is parted from its words."""
    before = ""
    heading = False  # the sign of a note
    for char in row:
        raised = char.size < SMALL * size and char.base - base > RAISED * size and char.sign in REFERENCE
        if raised and before.strip() and not heading and not _is_a_power(before):
            continue
        if heading and not raised and not char.sign.isspace():
            yield " "
        heading = raised and (heading or not before.strip())
        before += char.sign
        yield char.sign


def _is_a_power(before: str) -> bool:
    """Say whether what stands before a small raised figure is a figure, or the unit of one: 10², 40 m²."""
    words = before.split()
    unit = len(words) > 1 and len(words[-1]) <= UNIT and words[-2][-1].isdecimal()
    return before[-1].isdecimal() or (unit and words[-1].isalpha())
