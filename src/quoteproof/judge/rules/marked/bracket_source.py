"""# bracket.source

## What it says
The brackets in the quotation were in the source.

## Example
The source, itself an edited record, has `he [the Chairman] agreed`, and so has the text.

## Why it matters
Taken for the quoting author's, they would look like an addition.

## Level
0.

## Scope
Square brackets with the same words at the same place in both. Other words in the source's own brackets are changes like any others.

## Guides
MLA and the Bluebook: brackets of the source are kept, and said to be its own where it matters.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "bracket.source"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name the brackets that both sides have."""
    for bracket in reading.comparison.brackets:
        if bracket.in_source and not any(change.quote_span.overlap(bracket.span) for change in reading.changes):
            yield reading.note(
                CODE, f"the brackets around “{bracket.inner}” stand in the source too", quote=bracket.span
            )
