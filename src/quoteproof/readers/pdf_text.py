"""Lines of printed columns → paragraphs: words that a line's end cut are put together, sentences go on over columns and pages.

Foot notes stand behind the text, and behind these the running heads and feet, each once. Each page is a mark; its value is what is printed as its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median

from quoteproof.patterns import lazy
from quoteproof.readers.draft import BETWEEN, NOTES, Draft
from quoteproof.readers.pdf_pages import HYPHEN, NOTE, Column, Line, Page, columns, furniture, heads

ENDED = lazy(r"[.!?:…。！？][\"'”’»)\]]*\Z")
CUT = lazy(rf"(?<=[^\W\d_])[{HYPHEN}\-‐]\Z")
WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)+|[^\W\d_]+")
FIRST = lazy(r"[^\W\d_]+")
LAST = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
SIGN = lazy(r"\A\d{1,3}(?=[^\W\d_])")  # of a note, that is parted from its words by nothing but its place
LEADING = 1.4  # times the usual distance of lines, from which a paragraph ends
INDENT = 0.8  # sizes
RAGGED = 0.82  # of the width, below which a line that ends a sentence ends its paragraph
LARGER = 1.12  # times the size of the text: a heading


def write(pages: Sequence[Page]) -> Draft:
    """Return the text of some pages."""
    apart = furniture(pages)
    laid = list(columns(pages, apart))
    words = _vocabulary(laid)
    writer = _Writer(words, _usual(line.size for column in laid for line in column.lines))
    for column in laid:
        writer.column(column)
    writer.finish()
    writer.aside(heads(pages, apart))
    return writer.draft


def _usual(numbers: Iterable[float]) -> float:
    return median(list(numbers) or [0.0])


def _vocabulary(laid: Iterable[Column]) -> Counter[str]:
    """Count the words inside lines, by which a hyphen at a line's end is told from one that is part of a word."""
    found: Counter[str] = Counter()
    for column in laid:
        for line in (*column.lines, *column.notes):
            found.update(WORD.findall(line.text.rstrip(HYPHEN).lower()))
    return found


class _Writer:
    """Writes column after column."""

    def __init__(self, words: Counter[str], size: float) -> None:
        self.draft = Draft()
        self._words, self._size = words, size
        self._row: list[str] = []  # the lines of the paragraph in hand, and where in it each page begins
        self._pages: list[tuple[int, Page]] = []
        self._last: Line | None = None
        self._heading = False
        self._notes: list[tuple[Page, str]] = []

    def column(self, column: Column) -> None:
        """Write the lines of a column, and keep its notes."""
        gap = _usual(above.base - below.base for above, below in pairwise(column.lines) if above.base > below.base)
        left, right = min((c.left for c in column.lines), default=0), max((c.right for c in column.lines), default=0)
        before: Line | None = None
        for line in column.lines:
            if self._begins(line, before, gap, left, right):
                self._close()
                self._heading = line.size > LARGER * self._size
            self._put(line.text, column.page)
            before = self._last = line
        for line in column.notes:
            self._note(line, column.page)

    def finish(self) -> None:
        """Write what is in hand, then the notes."""
        self._close()
        sign = NOTES
        for page, words in self._notes:
            self.draft.part(sign)
            start = self.draft.at
            self.draft.add(words)
            self._mark(page, start, self.draft.at)
            sign = BETWEEN

    def aside(self, heads: Iterable[tuple[Page, str]]) -> None:
        """Write the heads and feet of pages behind all, a line each."""
        begun = None
        for page, words in heads:
            self.draft.part(NOTES if begun is None else "\n")
            start = self.draft.at
            begun = start if begun is None else begun
            self.draft.add(words.replace(HYPHEN, "-"))
            self._mark(page, start, self.draft.at)
        if begun is not None:
            self.draft.mark("aside", begun)

    def _begins(self, line: Line, before: Line | None, gap: float, left: float, right: float) -> bool:
        """Say whether a line begins a paragraph; the first of a column does, unless a sentence goes on."""
        last = self._last
        if last is None:
            return True
        if abs(line.size - last.size) > (LARGER - 1) * last.size:
            return True
        if before is None:  # of a new column
            return ENDED.search(last.text) is not None and not line.text[0].islower()
        far = before.base - line.base > LEADING * gap or line.base > before.base
        ended = ENDED.search(before.text) is not None
        short = ended and before.right - left < RAGGED * (right - left)
        set_in = line.left - before.left > INDENT * line.size and line.left - left > INDENT * line.size
        return (
            far
            or short
            or (set_in and (ended or not line.text[0].islower()))
            or "\t" in line.text
            or "\t" in before.text
        )

    def _put(self, text: str, page: Page) -> None:
        row = joined(self._row[-1] if self._row else "", text, self._words)
        if self._row:
            self._row[-1] = row[0]
        at = sum(map(len, self._row))
        if not self._pages or self._pages[-1][1].number != page.number:
            self._pages.append((at, page))
        self._row.append(row[1])

    def _close(self) -> None:
        """Write the paragraph in hand, with its pages."""
        words = "".join(self._row).replace(HYPHEN, "-")
        if words.strip():
            self.draft.part()
            start = self.draft.at
            self.draft.add(words)
            ends = [at for at, _ in self._pages[1:]] + [len(words)]
            for (at, page), end in zip(self._pages, ends, strict=True):
                self._mark(page, start + at, start + end)
            if self._heading:
                self.draft.mark("heading", start, "1")
        self._row, self._pages = [], []

    def _mark(self, page: Page, start: int, end: int) -> None:
        """Say on which page a stretch stands, and on which sheet of the file, if another number is printed there."""
        self.draft.mark_between("page", start, end, page.label)
        if page.label not in (str(page.number), f"[{page.number}]"):
            self.draft.mark_between("sheet", start, end, str(page.number))

    def _note(self, line: Line, page: Page) -> None:
        """Keep a line of a note: of the one in hand, unless it begins another."""
        if self._notes and self._notes[-1][0].number == page.number and not NOTE.match(line.text):
            words = "".join(joined(self._notes[-1][1], line.text, self._words))
            self._notes[-1] = (page, words)
        else:
            self._notes.append((page, SIGN.sub(r"\g<0> ", line.text)))


def joined(before: str, line: str, words: Counter[str]) -> tuple[str, str]:
    """Return the end of a paragraph and the line that goes on with it, a word that was cut put together.

    The hyphen stays where the document writes the word with one inside a line, or where what follows is no small letter.
    """
    cut = CUT.search(before)
    first = FIRST.match(line)
    if cut is None or first is None:
        between = " " if before and not before.endswith((" ", "-", "–", "—", "/")) else ""
        return before, f"{between}{line}"
    head = LAST.search(before[: cut.start()])
    start = (head[0] if head else "").lower()
    hyphened = f"{start}-{first[0].lower()}"
    keeps = not first[0][0].islower() or (
        words[hyphened] > 0 and not words[start.rpartition("-")[2] + first[0].lower()]
    )
    return before[: cut.start()] + ("-" if keeps else ""), line
