"""The lines of printed pages in the order of reading: columns one after the other, running heads and feet left out, foot notes apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.patterns import lazy

HYPHEN = "\x02"
"""A hyphen at a line's end, as PDFium tells it."""
FIGURES = lazy(r"\d+|\b[ivxlc]+\b", 2)
EDGE = 3  # lines at the top and bottom of a page among which its head and foot are
MARGIN = 0.16  # share of the page's height in which they stand
OFTEN = 0.4  # share of the pages, since left and right ones may have their own
NUMBERS = lazy(r"(?<![\d.,:/-])\d{1,4}(?![\d.,:/-]\d)")
LEAST_SHOWN = 3  # printed numbers that go on with the pages: fewer may be anything
NOTE = lazy(r"\s*(?:\[?\(?\d{1,3}[\])]?|[*†‡§]+|[¹²³⁰-⁹]+)\s*\S")
NOTE_SIZE = 0.93  # of the size of the text
GUTTER = 0.6  # sizes between columns
FILLED = 0.55  # of the width of a column that its lines mostly fill; the cells of a table do not
SHORT = 15  # characters of a line in the narrowest column
FEWEST = 3  # lines of a column
CROSSING = 0.34  # share of the lines that may stand across columns: titles, tables, pictures' captions
MOST = 2000  # stretches of a page that is looked at for columns; a drawing has more
STRETCHED = 1.7
"""Words between two wide gaps of a line that fills its width, and times by which such gaps differ: in a table cells have more words, or differ more."""
DEEPEST = 6  # columns beside one another


class Line(Struct, frozen=True):
    """A stretch of words on one base line: from where to where, and how large."""

    text: str
    left: float
    right: float
    base: float
    size: float


class Page(Struct, frozen=True):
    """A page: its number, what is printed as its number, its lines in the order of the file, its height, and why it has none; how many of its signs
    have a meaning, and how many have none."""

    number: int
    label: str
    lines: tuple[Line, ...]
    height: float
    lacking: str | None = None
    signs: int = 0
    odd: int = 0


class Column(Struct, frozen=True):
    """Lines below one another, and the notes below these."""

    page: Page
    lines: tuple[Line, ...]
    notes: tuple[Line, ...]


def columns(pages: Sequence[Page], furniture: Collection[tuple[int, Line]]) -> Iterator[Column]:
    """Yield the columns of all pages in the order of reading, without their furniture."""
    body = _body_size(pages)
    texts = [[line for line in page.lines if (page.number, line) not in furniture] for page in pages]
    gutters = [_gutter(lines) for lines in texts]
    known = sorted({round(gutter) for gutter in gutters if gutter})
    for page, lines, gutter in zip(pages, texts, gutters, strict=True):
        for column in ordered(lines, gutter or _known(lines, known)):
            rows = _rows(column)
            at = _notes_from(rows, body)
            yield Column(page, tuple(rows[:at]), tuple(rows[at:]))


def numbered(pages: Sequence[Page]) -> list[Page]:
    """Return pages under the numbers that are printed on them, where most show one that goes on with the pages.

    A file that labels its pages itself is believed; most label none, and their first pages are a cover and a table of contents:
    one before the first number has its place in the file for a number, in brackets.
    """
    if any(page.label != str(page.number) for page in pages):
        return list(pages)
    shown = [
        {int(figure) - page.number for line in _edges(page) for figure in NUMBERS.findall(line.text)} for page in pages
    ]
    votes = Counter(offset for offsets in shown for offset in offsets)
    offset, count = max(votes.items(), key=lambda item: (item[1], -abs(item[0])), default=(0, 0))
    if count < max(LEAST_SHOWN, OFTEN * sum(bool(page.lines) for page in pages)):
        return list(pages)
    printed = [page.number + offset for page in pages]
    labels = [str(number) if number > 0 else f"[{page.number}]" for page, number in zip(pages, printed, strict=True)]
    return [replace(page, label=label) for page, label in zip(pages, labels, strict=True)]


def _body_size(pages: Sequence[Page]) -> float:
    """Return the size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=sizes.__getitem__, default=0)


def furniture(pages: Sequence[Page]) -> set[tuple[int, Line]]:
    """Return what stands at the top or bottom of many pages, by their numbers: the same words but for the figures in them.

    Pages that have nothing else (slides, forms) have none.
    """
    edges = [(page, line) for page in pages for line in _edges(page)]
    counts = Counter(key for key, _ in {(_key(page, line), page.number) for page, line in edges})
    least = max(2.0, OFTEN * sum(1 for page in pages if page.lines))
    found = {(page.number, line) for page, line in edges if counts[_key(page, line)] >= least}
    return found if any((page.number, line) not in found for page in pages for line in page.lines) else set()


def heads(pages: Sequence[Page], furniture: Collection[tuple[int, Line]]) -> Iterator[tuple[Page, str]]:
    """Yield what the heads and feet say, each where it stands first; page numbers say nothing."""
    seen = set[tuple[str, bool]]()
    for page in pages:
        for line in page.lines:
            if (page.number, line) in furniture and _key(page, line) not in seen:
                seen.add(_key(page, line))
                if any(map(str.isalpha, FIGURES.sub("", line.text))):
                    yield page, line.text


def _edges(page: Page) -> Iterator[Line]:
    """Yield the lines in the margins above and below."""
    by_base = sorted(page.lines, key=lambda line: -line.base)
    bases = [line.base for line in by_base]
    if not bases:
        return
    for line in {*by_base[:EDGE], *by_base[-EDGE:]}:
        if line.base > (1 - MARGIN) * page.height or line.base < MARGIN * page.height:
            yield line


def _key(page: Page, line: Line) -> tuple[str, bool]:
    """Return by what a head is the same as on another page: its words without figures, and whether it stands above."""
    return FIGURES.sub("#", line.text.lower()), line.base > page.height / 2


def ordered(lines: Sequence[Line], gutter: float | None, depth: int = 1) -> list[list[Line]]:
    """Return lines by the columns on both sides of a gutter. A line across them ends the columns above it, and those below begin anew."""
    if gutter is None or depth > DEEPEST:
        return [list(lines)] if lines else []
    found: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if line.right <= gutter:
            left.append(line)
        elif line.left >= gutter:
            right.append(line)
        else:
            found += [*_side(left, depth), *_side(right, depth), [line]]
            left, right = [], []
    return _joined([*found, *_side(left, depth), *_side(right, depth)])


def _side(lines: Sequence[Line], depth: int) -> list[list[Line]]:
    return ordered(lines, _gutter(lines), depth + 1)


def _known(lines: Sequence[Line], gutters: Sequence[int]) -> float | None:
    """Return the gutter of another page that parts the lines of this one, too: of a last page, whose second column has a line or two."""
    for x in gutters:
        left, right = [line for line in lines if line.right <= x], [line for line in lines if line.left >= x]
        if left and right and len(lines) - len(left) - len(right) <= CROSSING * len(lines):
            size = median(line.size for line in lines)
            if min(line.left for line in right) - max(line.right for line in left) >= GUTTER * size and _is_filled(
                left, size
            ):
                return float(x)
    return None


def _joined(found: list[list[Line]]) -> list[list[Line]]:
    """Put lines that stand across the columns, one below the other, together: each was a column by itself."""
    joined: list[list[Line]] = []
    for column in found:
        single = len(column) == 1 and joined and len(joined[-1]) >= 1
        if (
            single
            and abs(joined[-1][-1].left - column[0].left) < column[0].size
            and joined[-1][-1].base > column[0].base
        ):
            joined[-1].append(column[0])
        else:
            joined.append(list(column))
    return joined


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where white space parts two columns of running text; None where there is none."""
    if not 2 * FEWEST <= len(lines) <= MOST:
        return None
    size = median(line.size for line in lines)
    best: tuple[float, float] | None = None
    for x in sorted({line.right + GUTTER * size / 2 for line in lines}):
        left = [line for line in lines if line.right <= x]
        right = [line for line in lines if line.left >= x]
        crossing = len(lines) - len(left) - len(right)
        if crossing <= CROSSING * len(lines) and _are_columns(left, right, size):
            score = min(len(left), len(right)) - crossing
            if best is None or score > best[0]:
                best = (score, x)
    return best[1] if best else None


def _are_columns(left: Sequence[Line], right: Sequence[Line], size: float) -> bool:
    """Say whether lines on two sides are columns of text: beside one another, apart, and filled."""
    if min(len(left), len(right)) < FEWEST:
        return False
    lower, upper = max(_bottom(left), _bottom(right)), min(_top(left), _top(right))
    beside = upper - lower > 0.3 * min(_top(left) - _bottom(left), _top(right) - _bottom(right))
    apart = min(line.left for line in right) - max(line.right for line in left) >= GUTTER * size
    return beside and apart and _is_filled(left, size) and _is_filled(right, size)


def _bottom(lines: Sequence[Line]) -> float:
    return min(line.base for line in lines)


def _top(lines: Sequence[Line]) -> float:
    return max(line.base for line in lines)


def _is_filled(lines: Sequence[Line], size: float) -> bool:
    """Say whether lines are a column of running text: most are as long as it is wide. Short pieces below one another are the cells of a table."""
    rows = _by_base(lines)
    inner = [line for row in rows for line in row[1:]]
    if inner and median(len(line.text) for line in inner) < SHORT and _are_cells(rows, size):
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    long = median(sum(len(line.text) for line in row) for row in rows) >= SHORT
    return long and median(row[-1].right - row[0].left for row in rows) >= FILLED * width


def _are_cells(rows: Sequence[Sequence[Line]], size: float) -> bool:
    """Say whether most pieces behind the first begin or end where others do; words that were moved apart do so anywhere, but for the row's end."""
    edges = [
        {("left", round(line.left / size * 2)), *([] if line is row[-1] else [("right", round(line.right / size * 2))])}
        for row in rows
        for line in row[1:]
    ]
    counts = Counter(edge for one in edges for edge in one)
    shared = sum(any(counts[edge] > 2 for edge in one) for one in edges)
    return shared > len(edges) / 2


def _by_base(lines: Sequence[Line]) -> list[list[Line]]:
    """Return lines by rows: what stands on one base line, from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if rows and abs(rows[-1][0].base - line.base) < 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _rows(column: Sequence[Line]) -> list[Line]:
    """Put what stands on one base line into one line."""
    rows = _by_base(column)
    if len(rows) == len(column):
        return [row[0] for row in rows]
    cells = _are_cells(rows, median(line.size for line in column))
    edge = -1.0 if cells else max(line.right for line in column)
    return [row[0] if len(row) == 1 else _row(row, edge) for row in rows]


def _row(pieces: Sequence[Line], edge: float) -> Line:
    """Return one line: of the cells of a table, parted by tabs; of words that were moved apart to fill the width up to `edge`, parted by spaces."""
    gaps = [after.left - before.right for before, after in pairwise(pieces)]
    size = max(line.size for line in pieces)
    words = sum(len(line.text.split()) for line in pieces)
    stretched = (
        0 < edge < pieces[-1].right + size
        and words < STRETCHED * len(pieces)
        and max(gaps) < STRETCHED * max(min(gaps), size)
    )
    text = pieces[0].text
    for line, gap in zip(pieces[1:], gaps, strict=True):
        text += ("" if gap < 0.25 * size else " " if stretched else "\t") + line.text
    return Line(text, pieces[0].left, pieces[-1].right, pieces[0].base, size)


def _notes_from(rows: Sequence[Line], body: float) -> int:
    """Return from which line on a column has foot notes: the small lines at its end, from the first that begins with a sign for one."""
    at = len(rows)
    while at and rows[at - 1].size <= NOTE_SIZE * body:
        at -= 1
    if at == 0:
        return len(rows) if not rows or not NOTE.match(rows[0].text) else 0
    return next((number for number in range(at, len(rows)) if NOTE.match(rows[number].text)), len(rows))
