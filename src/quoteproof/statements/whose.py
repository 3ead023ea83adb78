"""Whose figure it is: where a text tells who says it, and the sources have nothing of him, nobody can say whether he did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from quoteproof.analysis import analysis_of
from quoteproof.model import Assessment, Statement
from quoteproof.statements.reported.finding import reported
from quoteproof.statements.scene import Scene


def owned(scene: Scene, found: Iterable[Assessment]) -> Iterator[Assessment]:
    """Give figures, of those that no source has as unchecked what somebody says of whom the sources have nothing."""
    told = [*found]
    missed = any(one.verdict == "no_evidence" for one in told)
    reports = _reports(scene) if missed else ()
    for one in told:
        yield _held(scene, one, reports) if one.verdict == "no_evidence" else one


def _reports(scene: Scene) -> tuple[Statement, ...]:
    """Return what a text reports persons to say whom it names."""
    analysis = analysis_of(scene.document, scene.options.language)
    return tuple(one for one in reported(scene.document, scene.claims, analysis) if one.attribution.name)


def _held(scene: Scene, one: Assessment, reports: tuple[Statement, ...]) -> Assessment:
    start, sources = one.statement.span.start, scene.sources
    name = next((each.attribution.name for each in reports if each.span.start <= start < each.span.end), None)
    if name is None or sources.words_by(name) or sources.holds(name):
        return one
    reason = f"the text has it from {name}, and the sources have nothing of {name}"
    return replace(one, verdict="unchecked", reason=reason)
