"""# boilerplate

## What it says
The words occur in several documents by different speakers, so that the match proves no source.

## Example
“peace and security” or a treaty's phrase that a dozen speeches repeat.

## Why it matters
A verbatim match looks like proof; here it is none.

## Level
Evidence: shown, and changes no verdict.

## Scope
At least three documents have the words with nothing but silent differences, and their speakers are not one person.

## Guides
None; it is a matter of evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.attribute import same_person
from quoteproof.judge.scene import Candidate, Scene, said_by
from quoteproof.model import Evidence

CODE = "boilerplate"
SEVERAL = 3


def rule(scene: Scene) -> Iterator[Evidence]:
    """Count the documents that have the very words."""
    if is_boilerplate(scene):
        found = _exact(scene)
        passage = scene.best.source.alignment.main.passage
        names = ", ".join(c.source.alignment.document.id for c in found[:SEVERAL])
        reason = (
            f"{len(found)} documents by different speakers have these words ({names} …): the match proves no source"
        )
        yield Evidence(CODE, reason, passage.document.id, passage.span, passage.text)


def is_boilerplate(scene: Scene) -> bool:
    """Say whether at least three documents by different speakers have the very words."""
    found = _exact(scene)
    speakers = [said_by(c.source) for c in found]
    differ = any(a and b and same_person(a, b) is not True for i, a in enumerate(speakers) for b in speakers[:i])
    return len(found) >= SEVERAL and differ


def _exact(scene: Scene) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for candidate in (scene.best, *scene.others):
        if candidate.exact:
            found.setdefault(candidate.source.alignment.document.id, candidate)
    return list(found.values())
