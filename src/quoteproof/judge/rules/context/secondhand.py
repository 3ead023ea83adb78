"""# secondhand

## What it says
The archive has the words only as a quotation in another text.

## Example
The text quotes the minister; the archive has the words in an agency story that quotes her.

## Why it matters
The story may have them wrong. The chain is shown, so that an editor knows what was checked.

## Level
2; it changes neither the label nor the level of the finding.

## Scope
The words stand inside quotation marks in the source, and no other candidate with the same words has them outside.

## Guides
Chicago 14.260, APA: say “quoted in”.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.scene import CLOSE, Candidate, Scene, by_named
from quoteproof.model import Difference

CODE = "secondhand"


def rule(scene: Scene) -> Iterator[Difference]:
    """Look whether every close candidate only quotes the words."""
    near = [c for c in scene.others if c.share >= CLOSE]
    if (
        is_quoted(scene.best)
        and all(is_quoted(c) for c in near)
        and by_named(scene.named, scene.best.source) is not False
    ):
        document, voice = scene.best.source.alignment.document, scene.best.source.voice
        who = f", which quotes {voice.name}" if voice and voice.name else ", as a quotation there"
        yield scene.note(CODE, f"the archive has the words only in {document.meta.title or document.id}{who}")


def is_quoted(candidate: Candidate) -> bool:
    """Say whether the words stand inside quotation marks in the candidate's document."""
    return bool(candidate.source.voice and candidate.source.voice.quoted)
