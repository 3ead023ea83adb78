"""Figures and dates: what a text counts, measures and dates, held against itself and against what its sources say of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.model import Span
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.page import Page
from quoteproof.statements.figures.rules import rules


def clashes(page: Page) -> Iterator[Clash]:
    """Give what the rules find in a text, each figure once: by the first rule that speaks of it."""
    taken = set[Span]()
    for module in rules():
        for clash in module.rule(page):
            if clash.span not in taken:
                taken.add(clash.span)
                yield clash
