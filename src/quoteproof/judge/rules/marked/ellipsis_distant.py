"""# ellipsis.distant

## What it says
The pieces around the ellipsis stand far apart in the source, or in another document.

## Example
The first half is from the opening of a speech, the second from its end, with three dots between.

## Why it matters
The reader takes an ellipsis for a few words left out of one thought.

## Level
4 for more than 150 words; 5 for another document. A paragraph between is no distance: in a record of speech it is whoever typed it's.

## Scope
An ellipsis of the quoting author's. Without an ellipsis it is `splice`.

## Guides
Chicago 13.53: a sentence made of distant pieces misleads. AP: use an ellipsis only where the sense stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.joins import Join, is_distant
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference
from quoteproof.patterns import lazy

CODE = "ellipsis.distant"
SERIOUS = 5

_WORD = lazy(r"\S+")


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at how far the source goes on after an ellipsis."""
    comparison = reading.comparison
    for join in comparison.joins:
        if join.ellipsis and join.way == "document":
            ids = f"{comparison.document(join.left).id} and {comparison.document(join.right).id}"
            reason = f"the words before and after the ellipsis are from two documents, {ids}"
            yield reading.note(CODE, reason, join.right, quote=join.ellipsis.span, variant="document")
        elif join.ellipsis and join.way == "forward" and is_distant(comparison, join) and not _turned(reading, join):
            count = sum(1 for _ in _WORD.finditer(comparison.document(join.left).text, join.out.start, join.out.end))
            reason = f"the words before and after the ellipsis stand {count} words apart in the source"
            yield reading.note(CODE, reason, join.left, quote=join.ellipsis.span, source=join.out)


def _turned(reading: Reading, join: Join) -> bool:
    """Say whether what the ellipsis leaves out turns what is kept: then that is said, and not how long it is."""
    return any(
        d.level >= SERIOUS and d.quote and join.ellipsis and d.quote.overlap(join.ellipsis.span) for d in reading.found
    )
