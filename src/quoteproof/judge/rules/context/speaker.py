"""# speaker

## What it says
The words are in the source, but there another voice says them.

## Example
The text: “We will not pay,” said Okafor. In the minutes the sentence is Lindqvist's.

## Why it matters
Right words in the wrong mouth are a wrong quotation.

## Level
5.

## Scope
Inside quotation marks of the source, the voice is the one the source names; outside, the document's own speaker or
author. Names are compared as people's names (Obama, Barack Obama, President Obama). A voice that is not known is no
mismatch, nor are words that many speakers use (`boilerplate`).

## Guides
Every guide: the attribution is part of the quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.rules.context.boilerplate import is_boilerplate
from quoteproof.judge.scene import Scene, by_named, said_by
from quoteproof.model import Difference

CODE = "speaker"


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare the named speaker with the voice of the source."""
    if by_named(scene.named, scene.best.source) is False and not is_boilerplate(scene):
        reason = f"in the source {said_by(scene.best.source)} says this, not {scene.named}"
        yield scene.note(CODE, reason)
