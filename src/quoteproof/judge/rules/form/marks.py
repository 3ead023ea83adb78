"""# marks

## What it says
Quotation marks or apostrophes are of another kind than the source's, or inner marks are flipped between single and double.

## Example
The source has `the "green" plan`, the text “the ‘green’ plan”.

## Why it matters
It does not: each publisher sets its own marks, and marks within marks alternate.

## Level
1, silent, in every profile.

## Scope
The kind of a mark, and the cue by which the source parts what it quotes (“We came,” he said, “and saw.”). Marks that are there on one side and not on the other are `punct.inner`, or `voice.lost` where
another voice is swallowed.

## Guides
Chicago 13.7 and APA let single and double marks change places; Hart's Rules 9.3 gives marks to the house.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.letters import between, differ
from quoteproof.compare.places import shown
from quoteproof.compare.quoted import cues_between
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "marks"
REASON = "the marks are of another kind: the source has {}, the text {}"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look between and within the words that are the same."""
    comparison = reading.comparison
    for gap in reading.gaps:
        if not gap.final and between(*gap.bare) == "marks":
            reason = REASON.format(gap.source_text.strip(), gap.quote_text.strip())
            yield reading.note(CODE, reason, gap)
    for pair in comparison.respelt:
        quote, source = comparison.raw(pair)
        if differ(quote, source, "marks"):
            yield reading.note(CODE, REASON.format(source, quote), pair)
    for index in range(len(comparison.alignment.pieces)):
        for step in cues_between(comparison, index):
            words = shown(step.source, comparison.document(step).text)
            yield reading.note(CODE, f"the source parts what it quotes by its own {words}", step)
