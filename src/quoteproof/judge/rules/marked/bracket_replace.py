"""# bracket.replace

## What it says
The text puts words, or an ending, in brackets in the place of the source's.

## Example
The source has `They agreed`, the text “[The ministers] agreed”; or “walk[s]” for `walked`.

## Why it matters
It is the honest way to fit a quotation in. It is checked where it can be: a name or a figure in brackets can be wrong.

## Level
2; 5 (`wrong`) where the figure or the name in the brackets is not the one that the source has there, or where a negation
comes or goes with the brackets.

## Scope
Square brackets of the quoting author's. A name for a pronoun or for a common noun is not contradicted by the source; a
name for another name is. Only a capital changed is `case.initial`.

## Guides
Chicago 13.60, APA, MLA; AP avoids it and paraphrases.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.editing import fault
from quoteproof.compare.marked import Insertion
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "bracket.replace"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at words partly in brackets, then at brackets that stand for words of the source."""
    for cluster in reading.comparison.clusters:
        if cluster.plain.casefold() != cluster.source_text.casefold() and not _said(reading, cluster.quote_span.start):
            reason = f"the source has “{cluster.source_text}”, the text “{cluster.text}”"
            yield reading.note(CODE, reason, cluster)
    for insertion in reading.comparison.insertions:
        if insertion.source and not _said(reading, insertion.span.start):
            yield _note(reading, insertion)


def _note(reading: Reading, insertion: Insertion) -> Difference:
    wrong = fault(insertion, reading.comparison)
    reason = f"the source has “{insertion.source_text}” where the brackets have “{insertion.inner}”"
    return reading.note(CODE, wrong or reason, insertion, variant="wrong" if wrong else "")


def _said(reading: Reading, at: int) -> bool:
    return any(d.quote and d.quote.start <= at < d.quote.end for d in reading.found)
