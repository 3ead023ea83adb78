"""# sibling

## What it says
Another version of the same words is in the archive: a rewritten copy of the story, another translation, another record.

## Example
The agency's story has “we will not pay”, the copy on a portal “we won't pay up”.

## Why it matters
An editor should see both. The verdict concerns the one that is nearer to the speaker and to the text.

## Level
Evidence: shown, and changes no verdict.

## Scope
Candidates that have at least four fifths of the quotation's words, and have them differently.

## Guides
None; it is a matter of evidence.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.scene import CLOSE, Candidate, Scene
from quoteproof.model import Evidence

CODE = "sibling"
SHOWN = 3


def rule(scene: Scene) -> Iterator[Evidence]:
    """Show the close candidates whose wording is not the best one's."""
    best = _words(scene.best)
    others = [c for c in scene.others if c.share >= CLOSE and _words(c) != best]
    for candidate in others[:SHOWN]:
        passage = candidate.source.alignment.main.passage
        text = " ".join(passage.text.split())
        reason = f"{passage.document.meta.title or passage.document.id} has the words differently"
        yield Evidence(CODE, reason, passage.document.id, passage.span, text)


def _words(candidate: Candidate) -> str:
    passage = candidate.source.alignment.main.passage
    return " ".join(passage.text.split()).casefold().strip(" .,;:!?")
