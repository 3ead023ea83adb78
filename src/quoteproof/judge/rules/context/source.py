"""# source

## What it says
The words are in another document than the one that the text names.

## Example
The text: as the minutes of 4 March say. The archive has those minutes, and the words are in the press release.

## Why it matters
A reader who looks the words up will not find them where they were sent; right words under a wrong reference.

## Level
4.

## Scope
The text names a document or gives a reference, the archive's metadata know such a document, and the document that has the
words is another one. Where the archive does not hold the named document, nothing is said.

## Guides
Every guide: a citation leads to its source.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.claimed import in_named_document
from quoteproof.judge.scene import Scene, by_named
from quoteproof.model import Difference

CODE = "source"


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare the named document with the one that has the words."""
    document, claimed = scene.best.source.alignment.document, scene.case.claim.claimed
    named = in_named_document(scene.case, document)
    if named is False and scene.lookup.held and not _by_another(scene):
        wanted = claimed.reference or (claimed.source.of(scene.case.text) if claimed.source else "")
        yield scene.note(
            CODE, f"the text gives {wanted} as the source; the words are in {document.meta.title or document.id}"
        )


def _by_another(scene: Scene) -> bool:
    """Say whether somebody else says the words there, or somebody whom the page does not name: it repeats or resembles them."""
    own, voice = by_named(scene.named, scene.best.source), scene.best.source.voice
    told = voice is not None and (voice.quoted or not voice.name) and scene.case.claim.attribution.speaker is not None
    return own is False or (told and not own)
