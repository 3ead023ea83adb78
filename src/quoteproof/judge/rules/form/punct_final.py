"""# punct.final

## What it says
The mark at the end of the quotation is not the one that the source has there.

## Example
The source has `We will rebuild.`, the text: “We will rebuild,” she said.

## Why it matters
A comma for a full stop belongs to the sentence around. A question mark for a full stop makes another kind of sentence.

## Level
1; 4 where a statement becomes a question or a question a statement (`sense`), not where the words ask
by their order and the text has the mark, or has it in the questions before.

## Scope
The end of the quotation, and the end of each part where a cue interrupts it. No mark at all is no difference: the
quotation ends before it.

## Guides
Chicago 13.7 and APA change the last mark silently; Hart's Rules puts it outside where it is not the source's.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.letters import APOSTROPHES, QUOTES
from quoteproof.compare.asking import asks_anyway
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Gap
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference
from quoteproof.text.signs import ELLIPSIS, MEASURES

CODE = "punct.final"
_ASKS = frozenset("?؟;？")
_FULL = frozenset(".!。！۔")


def rule(reading: Reading) -> Iterator[Difference]:
    """Compare the first mark after the last word of each part."""
    for gap in reading.gaps:
        quote, source = _mark(gap.quote_text), _mark(gap.source_text)
        if gap.final and quote and quote != source and not _elided(reading.comparison, gap):
            yield reading.note(
                CODE,
                f"the text ends with “{quote}”, "
                + (f"the source goes on with “{source}”" if source else "the source has no mark there"),
                gap,
                variant=_variant(quote, source, gap, reading.comparison),
            )


def _mark(text: str) -> str:
    """Return the mark that ends the words, past quotation marks, brackets and stars."""
    mark = text.strip().strip(APOSTROPHES + QUOTES + "*_)(] \n")[:1]
    return "" if mark in MEASURES else mark


def _elided(comparison: Comparison, gap: Gap) -> bool:
    """An ellipsis at the end is marked editing; so is a bracket."""
    return bool(ELLIPSIS.search(gap.quote_text)) or "[" in gap.quote_text


def _variant(quote: str, source: str, gap: Gap, comparison: Comparison) -> str:
    if "?" not in (quote, source) or not {quote, source} & _FULL:
        return ""
    return "" if asks_anyway(gap, comparison) else "sense"
