"""The label of somebody who is speaking already, printed again in the middle of his sentence.

    INES MARLOW: Every berth that we open keeps a family

    INES MARLOW: in this town.

The evidence is a sentence that is broken off above and taken up behind the label, and the same label as the last one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from quoteproof.analysis.structure import units
from quoteproof.analysis.structure.furniture import AGAIN, LABEL, MOST, goes_on, shape, stripped
from quoteproof.analysis.structure.records import Silent
from quoteproof.model import Span


def relabelled(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the labels at the head of a paragraph, or of lines in it, that say again who is speaking."""
    if not any(_goes_on_behind(text, found, start, end) for found in LABEL.finditer(text, start, end)):
        return
    labels = LABEL.finditer(text, max(0, start - AGAIN), end)
    for last, found in pairwise(labels):
        if found.start() >= start and found[1] == last[1] and _goes_on_behind(text, found, start, end):
            yield Silent(Span(found.start(1), found.end()), "label")


def _goes_on_behind(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Say whether a sentence that is broken off above a label goes on behind it."""
    above = _above(text, found.start(), start) if text[found.end() : found.end() + 1].islower() else None
    return above is not None and goes_on(text, above, Span(found.end(), end))


def _above(text: str, place: int, start: int) -> Span | None:
    """Return what stands above a label: the lines of its paragraph, or the paragraph before."""
    inside = stripped(text, start, place)
    if inside:
        return inside
    before, passed = units.before(text, start), 0
    while before and passed < MOST and shape(text, stripped(text, before.start, before.end)):
        before, passed = units.before(text, before.start), passed + 1  # a page's end and the next one's head
    return stripped(text, before.start, before.end) if before else None
