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

from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "delete.unmarked"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name what is left on the source's side alone."""
    for step in reading.changes:
        if step.source and not step.quote and not reading.comparison.at_ellipsis(step):
            words = shown(step.source, reading.comparison.document(step).text)
            yield reading.note(CODE, f"the source says {words} here, the text leaves it out", step)
