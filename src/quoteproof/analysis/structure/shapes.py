"""How a pattern's finds become silent stretches: as wholes, or as the signs around words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Nobodys, Silent
from quoteproof.model import Span


def wholes(pattern: re.Pattern[str], text: str, start: int, end: int, kind: Nobodys = "markup") -> Iterator[Silent]:
    """Give each find whole."""
    for found in pattern.finditer(text, start, end):
        yield Silent(Span(*found.span()), kind)


def signs(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the groups of each find: the signs around words, which stay."""
    for found in pattern.finditer(text, start, end):
        for group in range(1, found.re.groups + 1):
            if found[group]:
                yield Silent(Span(*found.span(group)), "markup")
