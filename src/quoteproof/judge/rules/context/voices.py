"""# voices

## What it says
The words are several people's, and the text gives them as one's.

## Example
The source has `VOGEL: We paid for the dyke. REYES: The farmers never saw the bill.`, the text “We paid for the dyke … The farmers never saw the bill”.

## Why it matters
One of the two is made to say what the other said: an ellipsis, or a skipped line, does not show that the speaker changed.

## Level
5.

## Scope
Neighbouring stretches of the quotation, of four words each at least, in different turns of the source or in different quotations of it, each by
somebody whom the page names, and certainly another. Whoever is quoted inside a speech is `voice.lost`; somebody's remark that is passed over, and
whoever then goes on, are no second voice.

## Guides
Every guide: a quotation has one speaker.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from quoteproof.attribute import same_person
from quoteproof.judge.scene import Scene
from quoteproof.judge.voiced import Voiced, stretches
from quoteproof.model import Difference

CODE = "voices"
SHOWN = 6
"""Words of a stretch that a reason repeats."""


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare who says each stretch of the quotation with who says the next."""
    for one, other in pairwise(stretches(scene.best.source.alignment, scene.case.language.code)):
        if one.quoted == other.quoted and one.name and other.name and same_person(one.name, other.name) is False:
            reason = f"in the source {one.name} says {_shown(one)}, and {other.name} {_shown(other)}"
            yield scene.note(CODE, reason)
            return


def _shown(stretch: Voiced) -> str:
    words = stretch.text.split()
    return f"“{' '.join(words[:SHOWN])}{' …' if len(words) > SHOWN else ''}”"
