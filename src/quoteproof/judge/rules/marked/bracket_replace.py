"""# bracket.replace

## What it says
The text puts words, or an ending, in brackets in the place of the source's.

## Example
The source has `They agreed`, the text “[The ministers] agreed”; or “walk[s]” for `walked`.

## Why it matters
It is the honest way to fit a quotation in. It is checked where it can be: a name or a figure in brackets can be wrong.

## Level
2; 5 (`wrong`) where the figure or the name in the brackets is not the one that the source has there, where a name stands for an “I” that
somebody else says, where a negation comes or goes with the brackets, or where a modal or a quantity stands for one of other force; 4 (`unsure`) for a man's name where the source has “she”, and for
words of which nobody can tell whether they are names.

## Scope
Square brackets of the quoting author's: where the source has brackets at the same place, what differs in them is a change like any other. A
name for another pronoun or for a common noun is not contradicted by the source; a name for another name is. An ending that belongs to no
word of the source is no editing. Only a capital changed is `case.initial`.

## Guides
Chicago 13.60, APA, MLA; AP avoids it and paraphrases.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.editing import fault, turned
from quoteproof.compare.marked import Insertion
from quoteproof.compare.places import Cluster
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "bracket.replace"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at words partly in brackets, then at brackets that stand for words of the source."""
    for cluster in reading.comparison.clusters:
        if cluster.source_text and not _said(reading, cluster.quote_span.start):
            yield _partly(reading, cluster)
    for insertion in reading.comparison.insertions:
        if insertion.source and not _said(reading, insertion.span.start):
            yield _wholly(reading, insertion)


def _partly(reading: Reading, cluster: Cluster) -> Difference:
    wrong = turned(cluster, reading.comparison.language)
    reason = f"the source has {_shown(cluster.source_text, cluster.plain)}, the text “{cluster.text}”"
    return reading.note(CODE, wrong.reason if wrong else reason, cluster, variant=wrong.variant if wrong else "")


def _wholly(reading: Reading, insertion: Insertion) -> Difference:
    wrong = fault(insertion, reading.comparison)
    there = _shown(insertion.source_text, insertion.inner)
    reason = f"the source has {there} where the brackets have “{insertion.inner}”"
    return reading.note(CODE, wrong.reason if wrong else reason, insertion, variant=wrong.variant if wrong else "")


def _shown(source: str, text: str) -> str:
    """Show the source's words; of the same words, say that they are."""
    return f"the same “{source}”" if source == text else f"“{source}”"


def _said(reading: Reading, at: int) -> bool:
    return any(d.quote and d.quote.start <= at < d.quote.end for d in reading.found)
