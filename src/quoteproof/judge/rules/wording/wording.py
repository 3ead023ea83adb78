"""# wording

## What it says
Other words than the source's stand at this place.

## Example
The source has `breaks out between the two countries`, the text “starts between the two countries”.

## Why it matters
Between quotation marks the reader expects the speaker's own words.

## Level
4.

## Scope
Words in the place of words that no other rule has explained: not a spelling, a number, a name, a word for its like, or
one that turns the sense.

## Guides
All guides: paraphrase without marks, or quote.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "wording"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name what is left where both sides have words."""
    for step in reading.changes:
        if step.quote and step.source:
            source = shown(step.source, reading.comparison.document(step).text)
            quote = shown(step.quote, reading.comparison.case.text)
            yield reading.note(CODE, f"the source says {source}, the text {quote}", step)
