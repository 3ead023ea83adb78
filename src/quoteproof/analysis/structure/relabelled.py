"""The label of somebody who is speaking already, printed again in the middle of his sentence.

    INES MARLOW: Every berth that we open keeps a family

    INES MARLOW: in this town.

The evidence is a sentence that is broken off above and taken up behind the label, and the same label as the last one above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure import units
from quoteproof.analysis.structure.furniture import goes_on, stripped
from quoteproof.analysis.structure.records import Silent
from quoteproof.model import Span
from quoteproof.patterns import lazy

REACH = 3000
"""Code points above in which the last label is looked for."""

_LABEL = lazy(r"^[>\s*_-]{0,8}([^\W\d_][^\n:.!?]{1,60}?)[*_]{0,2}:[*_]{0,2}[^\S\n]+", re.MULTILINE)


def relabelled(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the labels at the head of a paragraph, or of lines in it, that say again who is speaking."""
    for found in _LABEL.finditer(text, start, end):
        behind = Span(found.end(), end)
        above = _above(text, found.start(), start)
        if above and behind and goes_on(text, above, behind) and _last(text, found.start()) == found[1]:
            yield Silent(Span(found.start(1), found.end()), "label")


def _above(text: str, place: int, start: int) -> Span | None:
    """Return what stands above a label: the lines of its paragraph, or the paragraph before."""
    inside = stripped(text, start, place)
    if inside:
        return inside
    before = units.before(text, start)
    return stripped(text, before.start, before.end) if before else None


def _last(text: str, place: int) -> str | None:
    labels = [found[1] for found in _LABEL.finditer(text, max(0, place - REACH), place)]
    return labels[-1] if labels else None
