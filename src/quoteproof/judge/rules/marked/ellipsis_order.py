"""# ellipsis.order

## What it says
What follows the ellipsis stands before it in the source.

## Example
The source has `We will rebuild. We were slow.`, the text “We were slow … We will rebuild.”

## Why it matters
An ellipsis says “something is left out here”, not “this came earlier”. Order carries cause and weight.

## Level
5.

## Scope
Two stretches of one document, joined by an ellipsis of the quoting author's. Without an ellipsis it is `splice`.

## Guides
Chicago 13.53 and MLA: an ellipsis shows an omission and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "ellipsis.order"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the ellipses after which the source goes back."""
    for join in reading.comparison.joins:
        if join.ellipsis and join.way == "backward":
            words = shown(join.right.source, reading.comparison.document(join.right).text)
            reason = f"what follows the ellipsis, from {words} on, stands before it in the source"
            yield reading.note(CODE, reason, join.right, quote=join.ellipsis.span)
