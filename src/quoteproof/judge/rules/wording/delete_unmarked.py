"""# delete.unmarked

## What it says
The quotation leaves out words of the source, and no mark says so.

## Example
The source has `We will, as promised, rebuild`, the text “We will rebuild”.

## Why it matters
The reader takes the words for whole.

## Level
4. Where the words left out turn, bound or hedge the sense, the rule for it speaks instead and gives 5.

## Scope
Words within one sentence, or the end of one and the beginning of the next. A whole sentence or clause is `splice`.

## Guides
All guides ask for an ellipsis.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import Step, shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "delete.unmarked"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name what is left on the source's side alone."""
    for step in reading.changes:
        if step.source and not step.quote and not (reading.comparison.at_ellipsis(step) or _beside(step, reading)):
            words = shown(step.source, reading.comparison.document(step).text)
            yield reading.note(CODE, f"the source says {words} here, the text leaves it out", step)


def _beside(step: Step, reading: Reading) -> bool:
    """Say whether the words begin or end the passage: of "she said we've" for "we have" the first two are before what is quoted."""
    passage = reading.comparison.alignment.pieces[step.piece].passage.span
    return step.source[0].span.start <= passage.start or step.source[-1].span.end >= passage.end
