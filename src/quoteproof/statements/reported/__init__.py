"""Reported speech: what a text says that somebody said, without quotation marks, and what the sources have of it.

finding    each sentence's reports, from their `opening` to their `closing`, or the `things` spoken of: `behind` a verb (taken out of phrases by `parting`) or one of the `nouns`, `before` and around it, by `formulas`, in a mood of their own (`free`), in the sentence before (`pointed`); `who` says it
evidence   the sentences of the sources that speak of the same, the speaker's own first
comparing  part by part, by value
verdict    what may be said on that
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.model import Assessment, Statement
from quoteproof.statements.reported.finding import reported
from quoteproof.statements.reported.verdict import assessed
from quoteproof.statements.rows.page import read, stretch
from quoteproof.statements.rows.sought import Seeker
from quoteproof.statements.scene import Scene, analysed


def reports(scene: Scene) -> tuple[Statement, ...]:
    """Return what a text reports of others' words."""
    return reported(scene.document, scene.claims, scene.once(analysed))


def assess(scene: Scene) -> Iterator[Assessment]:
    """Give what a text reports of others' words, with what the sources have of it."""
    analysis = scene.once(analysed)
    page = read(scene.document, analysis)
    seeker = Seeker(page, scene.sources, scene.itself, retelling=True)
    for statement in scene.once(reports):
        rows = stretch(analysis.text, statement.span, page.language)
        said = scene.speakers.get(statement.span, statement.attribution)
        yield assessed(replace(statement, attribution=said), rows, page, seeker, scene.sources)
