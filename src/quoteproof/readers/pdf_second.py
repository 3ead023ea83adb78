"""A page of a PDF read a second time, by pdfminer.six, where PDFium's reading is not sound; whichever has more words that are some is taken.

The two know fonts in different ways: where one has signs that stand for nothing, the other may have letters.
"""

from __future__ import annotations

import io
import logging
import time
from collections.abc import Collection, Iterator
from importlib.util import find_spec
from typing import Any

from msgspec import Struct

from quoteproof.faults import Fault, until_fault
from quoteproof.patterns import lazy
from quoteproof.readers.pdf_lines import GAP, LIGATURES, Run, lines
from quoteproof.readers.pdf_pages import Line

LIBRARY = "pdfminer.six"
MODULE = "pdfminer"
SECONDS = 20  # that second readings of a file may take: they are slow, ten pages a second
DEEPEST = 5  # figures in figures
SPACE = 0.15  # sizes between two signs from which there is a space between the words
SAME = 0.01  # points
_NOTHING = lazy(r"\(cid:\d+\)|[\x00-\x08\x0b-\x1f\ufffd\ue000-\uf8ff]")
"""A sign that stands for nothing, as pdfminer tells it."""


class Reading(Struct, frozen=True):
    """The lines of a page, how many signs have a meaning, and how many have none."""

    lines: tuple[Line, ...]
    signs: int
    odd: int
    height: float

    @property
    def soundness(self) -> int:
        """The more, the better: of two readings the one that has more signs that mean something than ones that do not."""
        return self.signs - self.odd


def readings(data: bytes, wanted: Collection[int] | None) -> dict[int, Reading]:
    """Return second readings of some pages by their numbers, from 1 on, of all with None; of none where the library is not there."""
    if find_spec(MODULE) is None:
        return {}
    found: dict[int, Reading] = {}
    for item in until_fault(_readings(data, wanted)):
        if not isinstance(item, Fault):
            found[item[0]] = item[1]
    return found


def _readings(data: bytes, wanted: Collection[int] | None) -> Iterator[tuple[int, Reading]]:
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage

    logging.getLogger(MODULE).setLevel(logging.ERROR)  # it tells of every sign that it does not know
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=None)
    interpreter = PDFPageInterpreter(resources, device)
    until = time.process_time() + SECONDS
    for number, page in enumerate(PDFPage.get_pages(io.BytesIO(data)), 1):
        if time.process_time() > until:
            return
        if wanted is None or number in wanted:
            interpreter.process_page(page)
            shown = device.get_result()
            signs = list(_signs(shown, 0))
            odd = sum(_NOTHING.match(sign.get_text()) is not None for sign in signs)
            laid = tuple(lines(_runs(signs)))
            yield number, Reading(laid, len(signs) - odd, odd, shown.height)


def _signs(shown: Any, depth: int) -> Iterator[Any]:
    """Yield what has a place and a text, in the order of the file."""
    from pdfminer.layout import LTChar, LTContainer

    for one in shown:
        if isinstance(one, LTChar):
            yield one
        elif isinstance(one, LTContainer) and depth < DEEPEST:
            yield from _signs(one, depth + 1)


def _runs(signs: list[Any]) -> Iterator[Run]:
    """Yield upright signs in runs, a space where they stand apart."""
    row: list[Any] = []
    text = ""
    for sign in signs:
        _, b, c, d, _, _ = sign.matrix
        if b or c or d <= 0 or _NOTHING.match(sign.get_text()):
            continue
        gap = sign.x0 - row[-1].x1 if row else 0.0
        if row and not (_alike(row[-1], sign) and -sign.size < gap < GAP * sign.size):
            yield _run(row, text)
            row, text = [], ""
        elif row and gap > SPACE * sign.size and not text.endswith(" "):
            text += " "
        row.append(sign)
        text += sign.get_text()
    if row:
        yield _run(row, text)


def _alike(one: Any, other: Any) -> bool:
    return bool(max(abs(one.matrix[5] - other.matrix[5]), abs(one.size - other.size)) < SAME)


def _run(row: list[Any], text: str) -> Run:
    return Run(text.translate(LIGATURES), row[0].x0, row[-1].x1, row[0].matrix[5], row[0].size)
