"""# bracket.insert

## What it says
The text adds words in brackets that the source does not have.

## Example
The source has `the board agreed`, the text “the board [of the harbour] agreed”.

## Why it matters
It tells the reader what the speaker's listeners knew. The brackets say whose words they are.

## Level
2; 5 (`wrong`) where a negation comes with the brackets.

## Scope
Square brackets, and round ones where all their words are new (AP sets additions in round brackets).

## Guides
Chicago 13.60, APA, Bluebook 5.2.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.editing import fault
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "bracket.insert"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at brackets that stand for nothing in the source."""
    for insertion in reading.comparison.insertions:
        taken = any(d.quote and d.quote.overlap(insertion.span) for d in reading.found)
        if not insertion.source and not taken:
            wrong = fault(insertion, reading.comparison)
            reason = wrong.reason if wrong else f"the text adds “{insertion.inner}” in brackets"
            yield reading.note(CODE, reason, insertion, variant=wrong.variant if wrong else "")
