"""# insert.unmarked

## What it says
The quotation has words that the source does not have, and no mark says so.

## Example
The source has `We will rebuild`, the text “We will surely rebuild”.

## Why it matters
They are put into the speaker's mouth, or they were said and are not in this record.

## Level
4. Where an added word turns, bounds or hedges the sense, the rule for it speaks instead and gives 5.

## Scope
Words that no other rule has explained. Added in brackets they are `bracket.insert`.

## Guides
All guides ask for brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "insert.unmarked"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name what is left on the quotation's side alone."""
    for step in reading.changes:
        if step.quote and not step.source:
            words = shown(step.quote, reading.comparison.case.text)
            yield reading.note(CODE, f"the text adds {words}, which the source does not have here", step)
