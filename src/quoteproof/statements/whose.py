"""Whose figure it is: where a text tells who says it, and the sources have nothing of him, nobody can say whether he did."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from quoteproof.model import Assessment, Statement
from quoteproof.statements.reported import reports
from quoteproof.statements.scene import Scene


def owned(scene: Scene, found: Iterable[Assessment]) -> Iterator[Assessment]:
    """Give figures, of those that no source has as unchecked what somebody says of whom the sources have nothing."""
    told = [*found]
    missed = any(one.verdict == "no_evidence" for one in told)
    named = tuple(one for one in scene.once(reports) if one.attribution.name) if missed else ()
    for one in told:
        yield _held(scene, one, named) if one.verdict == "no_evidence" else one


def _held(scene: Scene, one: Assessment, told: tuple[Statement, ...]) -> Assessment:
    start, sources = one.statement.span.start, scene.sources
    name = next((each.attribution.name for each in told if each.span.start <= start < each.span.end), None)
    if name is None or sources.words_by(name) or sources.holds(name):
        return one
    reason = f"the text has it from {name}, and the sources have nothing of {name}"
    return replace(one, verdict="unchecked", reason=reason)
