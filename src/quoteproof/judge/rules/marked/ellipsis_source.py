"""# ellipsis.source

## What it says
The ellipsis in the quotation was in the source: it is text, not editing.

## Example
The source has `Well … we tried`, the text “Well … we tried”.

## Why it matters
Taken for editing, it would look as if words had been left out.

## Level
0.

## Scope
An ellipsis at the same place in both, of any form (…, three dots, in brackets), with no words of the source beside it that the text leaves out.

## Guides
MLA and Hart's Rules: an ellipsis of the source is kept, the quoting author's own is bracketed.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "ellipsis.source"


def rule(reading: Reading) -> Iterator[Difference]:
    """Name the ellipses that both sides have."""
    for ellipsis in reading.comparison.ellipses:
        if ellipsis.in_source:
            yield reading.note(CODE, "the ellipsis stands in the source too", quote=ellipsis.span)
