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

from quoteproof.judge.scene import SEVERAL, Scene
from quoteproof.model import Evidence

CODE = "boilerplate"


def rule(scene: Scene) -> Iterator[Evidence]:
    """Count the documents that have the very words."""
    if scene.is_boilerplate:
        found = scene.exact
        passage = scene.best.source.alignment.main.passage
        names = ", ".join(c.source.alignment.document.id for c in found[:SEVERAL])
        reason = (
            f"{len(found)} documents by different speakers have these words ({names} …): the match proves no source"
        )
        yield Evidence(CODE, reason, passage.document.id, passage.span, passage.text)
