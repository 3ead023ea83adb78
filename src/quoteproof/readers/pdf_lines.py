"""What stands on a printed page, in runs → its lines: a stretch on one base line without a gap.

Small raised figures behind a word refer to a note, and are no part of the word.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from quoteproof.readers.pdf_pages import HYPHEN, Line

LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xa0": " ", "\xad": HYPHEN}
)
GAP = 1.4  # sizes between two stretches of one line; between words in a line that is set to its width up to one
RAISED = 0.15  # sizes above the base line, from which a sign refers to a note
SMALL = 0.85  # of the size of the line
REFERENCE = frozenset("0123456789*†‡§,")
UNIT = 3  # letters


class Run(Struct, frozen=True):
    """Signs in a row: where they begin and end on their base line, and how large they are."""

    text: str
    start: float
    end: float
    base: float
    size: float


def lines(runs: Iterable[Run]) -> Iterator[Line]:
    """Yield the lines of a page: what stands on one base line, in a row."""
    row: list[Run] = []
    for run in runs:
        if row and not _goes_on(row, run):
            yield from _line(row)
            row = []
        row.append(run)
    yield from _line(row)


def _goes_on(row: list[Run], run: Run) -> bool:
    """Say whether a run stands in the line that a row of them is."""
    last = row[-1]
    size = max(last.size, run.size)
    beside = -size < run.start - last.end < GAP * size
    return beside and abs(run.base - row[0].base) < 0.6 * size and abs(run.base - last.base) < 0.6 * size


def _line(row: list[Run]) -> Iterator[Line]:
    sizes: Counter[float] = Counter()
    bases: Counter[float] = Counter()
    for run in row:
        shown = sum(map(len, run.text.split()))
        if shown:
            sizes[round(run.size, 1)] += shown
            bases[round(run.base, 1)] += shown
    if not sizes:
        return
    size = max(sizes, key=lambda one: (sizes[one], one))
    base = max(bases, key=bases.__getitem__)
    text = "".join(_without_references(row, size, base)).strip()
    if text:
        yield Line(text, row[0].start, row[-1].end, base, size)


def _without_references(row: list[Run], size: float, base: float) -> Iterator[str]:
    """Yield what a line says without the signs that refer to a note; the sign of a note at the line's beginning is parted from its words."""
    before = ""
    heading = False  # the sign of a note
    for run in row:
        small = run.size < SMALL * size and run.base - base > RAISED * size
        for words in run.text if small or heading else (run.text,):
            raised = small and words in REFERENCE
            if raised and before.strip() and not heading and not _is_a_power(before):
                continue
            if heading and not raised and not words[:1].isspace():
                yield " "
            heading = raised and (heading or not before.strip())
            before += words
            yield words


def _is_a_power(before: str) -> bool:
    """Say whether what stands before a small raised figure is a figure, or the unit of one: 10², 40 m²."""
    words = before.split()
    unit = len(words) > 1 and len(words[-1]) <= UNIT and words[-2][-1].isdecimal()
    return before[-1].isdecimal() or (unit and words[-1].isalpha())
