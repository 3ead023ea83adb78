"""# space

## What it says
White space, line breaks, soft hyphens, a word broken at a line's end, the kind of dash, ligatures or the width of letters
differ.

## Example
The source has `the har-` at a line's end and `bour board` on the next, the text “the harbour board”.

## Why it matters
It does not: these come from setting the page, not from the speaker.

## Level
1, silent, in every profile.

## Scope
Nothing but space and kinds of dash, and strokes (/, //) where the source's line ends: verse in running text. A dash that becomes a comma, or goes, is `punct.inner`; so a range (1990–95) that
loses its dash is seen.

## Guides
Hart's Rules 9.3: spacing and dashes may follow the house.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.letters import between, differ
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference
from quoteproof.patterns import lazy

CODE = "space"
_STROKE = lazy(r"\s*(?:/{1,2}|\|{1,2})\s*")
REASON = "spacing, line breaks or dashes are set another way"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look between and within the words that are the same."""
    comparison = reading.comparison
    for gap in reading.gaps:
        if not gap.final and between(*gap.bare) == "space":
            yield reading.note(CODE, REASON, gap)
        elif not gap.final and _ends_line(*gap.bare):
            yield reading.note(CODE, "a stroke stands for the end of a line", gap)
    for pair in comparison.respelt:
        if differ(*comparison.raw(pair), "space"):
            yield reading.note(CODE, REASON, pair)


def _ends_line(quote: str, source: str) -> bool:
    """Say whether the text parts with a stroke what the source parts by a new line, and the marks are the same."""
    return "\n" in source and between(_STROKE.sub(" ", quote, count=1), source) in ("", "space")
