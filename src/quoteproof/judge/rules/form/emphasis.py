"""# emphasis

## What it says
Words are set in italics or bold that the source sets plain, or the other way round.

## Example
The text has “we will *not* rebuild”, the source `we will not rebuild`.

## Why it matters
Emphasis is a way of speaking; adding it puts a stress where the speaker had none.

## Level
2 where the text says so (“emphasis added”), else 3.

## Scope
Single words or phrases of the quotation. A quotation that is in italics as a whole is only set that way.

## Guides
APA and the Bluebook (5.2): say “emphasis added”.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import Pair
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference

CODE = "emphasis"


def rule(reading: Reading) -> Iterator[Difference]:
    """Compare which of the words that are the same are emphasised."""
    comparison = reading.comparison
    if not comparison.has_emphasis:
        return
    set_apart = [(pair, comparison.emphasised(pair)) for pair in comparison.pairs]
    if not set_apart or all(quote for _, (quote, _) in set_apart):
        return
    variant = "stated" if says(comparison.case, comparison.language.form.emphasis_added) else ""
    for quote_too in (True, False):
        for pairs in _runs([p for p, (quote, source) in set_apart if quote == quote_too and source != quote_too]):
            first, last = pairs[0], pairs[-1]
            joined = Pair(first.quote + last.quote, first.source + last.source, first.piece)
            words = comparison.raw(joined)[0]
            who = "the text sets “{}” in italics or bold, the source does not"
            other = "the source sets “{}” in italics or bold, the text does not"
            yield reading.note(CODE, (who if quote_too else other).format(words), joined, variant=variant)


def _runs(pairs: list[Pair]) -> Iterator[list[Pair]]:
    """Group pairs that follow each other closely."""
    run: list[Pair] = []
    for pair in pairs:
        if run and (run[-1].piece != pair.piece or pair.quote[0].span.start - run[-1].quote[-1].span.end > 3):
            yield run
            run = []
        run.append(pair)
    if run:
        yield run
