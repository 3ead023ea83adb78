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
Two stretches of one document, joined by an ellipsis of the quoting author's; at an end of the quotation three words in a row are enough, if
they stand in the same paragraph. Without an ellipsis it is `splice`.

## Guides
Chicago 13.53 and MLA: an ellipsis shows an omission and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Step, Word, shown, words
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference, Span

CODE = "ellipsis.order"
FEWEST = 3
"""Words in a row that were moved and did not only happen to stand there."""

NEAR = 600
"""Characters of the source, a paragraph, in which so few are looked for."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the ellipses after which the source goes back."""
    for join in reading.comparison.joins:
        if join.ellipsis and join.way == "backward":
            later = shown(join.right.source, reading.comparison.document(join.right).text)
            reason = f"what follows the ellipsis, from {later} on, stands before it in the source"
            yield reading.note(CODE, reason, join.right, quote=join.ellipsis.span)
    for step in reading.comparison.steps:
        if len(step.quote) >= FEWEST and not step.source:
            yield from _short(reading, step)


def _short(reading: Reading, step: Step) -> Iterator[Difference]:
    """Look for a few words beside an ellipsis where they may have come from: too few for a piece of their own."""
    comparison = reading.comparison
    before, after = comparison.quote_before(step, 1), comparison.quote_after(step, 1)
    if before and after:
        return  # only at an end of the quotation
    behind = next((e for e in comparison.ellipses if _between(before, e.span, step.quote)), None)
    ahead = next((e for e in comparison.ellipses if _between(step.quote, e.span, after)), None)
    text, edges = comparison.document(step).text, _edges(comparison, step.piece)
    if behind and _telling(comparison, step):
        found = _row(step.quote, words(text, Span(max(0, edges.start - NEAR), edges.start)))
        ellipsis = behind
    elif ahead and _telling(comparison, step):
        found = _row(step.quote, words(text, Span(edges.end, edges.end + NEAR)))
        ellipsis = ahead
    else:
        return
    if found:
        quote = Span(min(ellipsis.span.start, step.quote_span.start), max(ellipsis.span.end, step.quote_span.end))
        reason = f"{shown(found, text)} stands on the other side of the other words in the source"
        yield reading.note(CODE, reason, step, quote=quote, source=found)


def _between(left: tuple[Word, ...], span: Span, right: tuple[Word, ...]) -> bool:
    """Say whether a span lies between two rows of words."""
    return bool(left) and bool(right) and left[-1].span.end <= span.start and span.end <= right[0].span.start


def _telling(comparison: Comparison, step: Step) -> bool:
    return any(word.norm not in comparison.language.small_words for word in step.quote)


def _edges(comparison: Comparison, piece: int) -> Span:
    """Return where the words of a piece lie in its source."""
    own = [pair.source_span for pair in comparison.pairs if pair.piece == piece]
    return Span(own[0].start, own[-1].end) if own else Span(0, 0)


def _row(wanted: tuple[Word, ...], there: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words where they stand in a row."""
    norms, row = [word.norm for word in wanted], [word.norm for word in there]
    starts = (k for k in range(len(row) - len(norms) + 1) if row[k : k + len(norms)] == norms)
    at = next(starts, None)
    return () if at is None else there[at : at + len(norms)]
