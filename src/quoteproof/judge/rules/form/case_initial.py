"""# case.initial

## What it says
A word begins with a capital where the source has a small letter, or the other way round.

## Example
The source has `and we shall rebuild`, the text: “We shall rebuild”, or “[W]e shall rebuild”.

## Why it matters
Little: the first letter follows the sentence that the quotation stands in. A capital inside can turn a word into a name.

## Level
1 in news and academic writing. In legal writing 2 when the change is shown (“[W]e”), else 3.

## Scope
The first letter of a word, at the beginning of the quotation or (variant `inner`) inside it. Full capitals are
`letterforms`.

## Guides
Chicago and APA change the first letter silently; the Bluebook (5.2) brackets it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from quoteproof import text as texts
from quoteproof.analysis.letters import capitals, differ
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.reading import Reading
from quoteproof.languages.form import Form
from quoteproof.model import Difference

CODE = "case.initial"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the first letters of the words that are the same, then at letters set in brackets."""
    comparison = reading.comparison
    first = _first_words(comparison)
    for pair in comparison.respelt:
        quote, source = comparison.raw(pair)
        if differ(quote, source, "case") and capitals(quote) == capitals(source):
            reason = f"the source writes “{source}”, the text “{quote}”"
            variant = "" if pair.quote[0].span.start in first else "inner"
            yield reading.note(CODE, reason, pair, variant=variant)
    yield from _bracketed(reading)
    yield from _headless(reading, first)


def _headless(reading: Reading, first: set[int]) -> Iterator[Difference]:
    """Find the words that lack the conjunction that a script writes on them, where the quotation or its part begins."""
    heads = _heads(reading.comparison.language.form)
    for step in reading.changes if heads else ():
        if step.quote and step.quote[0].span.start in first:
            word = step.quote[0]
            whole = next((other for other in step.source if _headed(other.norm, word.norm, heads)), None)
            if whole:
                reason = f"the source writes “{whole.raw}”, the text “{word.raw}”"
                yield reading.note(CODE, reason, step, quote=word.span, source=whole.span)


def _headed(source: str, quoted: str, heads: tuple[str, ...]) -> bool:
    return len(quoted) > 1 and any(source == head + quoted for head in heads)


@lru_cache(maxsize=16)
def _heads(form: Form) -> tuple[str, ...]:
    return tuple(texts.fold(head).text for head in form.heads)


def _first_words(comparison: Comparison) -> set[int]:
    """Return where the quotation's parts begin, and where it goes on after an ellipsis."""
    parts = [part.start for part in comparison.case.claim.quotation.parts]
    resumed = [e.span.end for e in comparison.ellipses if not e.in_source]
    starts = [word.span.start for word in comparison.quote_words]
    return {starts[at] if (at := bisect_left(starts, begin)) < len(starts) else -1 for begin in parts + resumed}


def _bracketed(reading: Reading) -> Iterator[Difference]:
    for cluster in reading.comparison.clusters:
        if cluster.plain != cluster.source_text and cluster.plain.casefold() == cluster.source_text.casefold():
            reason = f"the source writes “{cluster.source_text}”, the text “{cluster.text}”, in brackets"
            yield reading.note(CODE, reason, cluster, variant="marked")
