"""# translation

## What it says
Text and source look like two renderings of one utterance: another interpreter, another translation, a tidied record.

## Example
The source: `When the ice goes from the river, nobody can tell what it takes along`; the text: “Once the ice leaves the
river no one can say what it will carry off”.

## Why it matters
Half of what is printed from speeches differs from the record in this way, and it is nobody's fault. Both are shown.

## Level
4; 3 where few words differ. The other differences are then 4 at most, unless a figure, a name, a date or a negation
differs.

## Scope
At least four separate changes, spread over a quotation of at least twelve words; most words correspond in order; figures
and names agree and no negation differs. One change alone, however large, is no other translation.

## Guides
AP and Reuters: say whose translation it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.judge.labels import INTERPRETED
from quoteproof.judge.scene import Scene
from quoteproof.model import Difference

CODE = "translation"
WORDS, CHANGES, SHARE = 12, 4, 0.45
HARD = frozenset({"number", "name", "date", "negation"})
"""Codes that a translation does not excuse."""

_CHANGES = frozenset({"wording", "insert.unmarked", "delete.unmarked", "order.words", "synonym", "tense"}) | INTERPRETED


def rule(scene: Scene) -> Iterator[Difference]:
    """Count the changes and look for what no translation would change."""
    differences = scene.best.differences
    changes = sum(difference.code in _CHANGES for difference in differences)
    words = len(scene.case.claim.quotation.text.split())
    hard = any(difference.code in HARD for difference in differences)
    if words >= WORDS and changes >= CHANGES and scene.best.share >= SHARE and not hard and changes * 12 >= words:
        yield scene.note(CODE, f"text and source differ in {changes} places, as two renderings of one utterance do")
