"""Figures and dates: what a text counts, measures and dates, held against itself and against what its sources say of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.model import QUOTED, Assessment, Compared, Document, Span, Statement
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.held import held
from quoteproof.statements.figures.rules import rules
from quoteproof.statements.rows.page import Page, pages
from quoteproof.statements.scene import Scene, analysed

CERTAIN, DOUBTFUL = 5, 4
"""Levels of a text that contradicts itself: where arithmetic leaves no doubt, and where one of the two may be of something else."""


def assess(scene: Scene) -> Iterator[Assessment]:
    """Give the figures of a text that its own figures contradict, and the others with what the sources have of the same thing."""
    analysis = scene.once(analysed)
    quoted = [claim.quotation.span for claim in scene.claims if claim.quotation.kind in QUOTED]
    for page in pages(scene.document, analysis):
        found = [*clashes(page)]
        yield from (_assessed(clash, page, scene.document) for clash in found)
        for one in held(page, scene.sources, scene.itself, quoted):
            if not any(one.statement.span.overlap(clash.span) for clash in found):
                yield one


def clashes(page: Page) -> Iterator[Clash]:
    """Give what the rules find in a text, each figure once: by the first rule that speaks of it."""
    taken = set[Span]()
    for module in rules():
        for clash in module.rule(page):
            if clash.span not in taken:
                taken.add(clash.span)
                yield clash


def _assessed(clash: Clash, page: Page, document: Document) -> Assessment:
    statement = Statement("", "figure", clash.span, page.show(clash.span), language=page.language, rule=clash.rule)
    compared = tuple(
        Compared(clash.what, False, clash.reason, clash.span, span, document.id if span else None)
        for span in clash.against or (None,)
    )
    level = CERTAIN if clash.certain else DOUBTFUL
    return Assessment(statement, "differs", clash.rule, clash.reason, level, compared)
