"""# voice.lost

## What it says
The source quotes somebody inside the quoted passage, and the text has lost those inner marks.

## Example
The source has `My opponent says “the quay must go”, and I disagree`, the text “the quay must go, and I disagree”.

## Why it matters
Another person's words become the speaker's own.

## Level
5; 4 (“look at this”) where the words that introduce the inner quotation are quoted too, so that a reader can still tell; 2 where the text says that it
leaves such marks out: “(internal quotation marks omitted)”, “(cleaned up)”.

## Scope
Inner quotations of at least three words of which nothing but the marks is lost, and which stand beside words of the speaker's own; not
where the text puts a colon before them, with the words that introduce them. A word in marks is `punct.inner`; marks of
another kind are `marks`, and so is the cue inside a quotation that the source splits.

## Guides
Chicago 13.30, Hart's Rules 9.3: a quotation inside a quotation keeps its marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.letters import QUOTES
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Pair, words
from quoteproof.compare.quoted import WORDS, cues_between, stretches
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference, Span
from quoteproof.patterns import lazy

CODE = "voice.lost"
CUE = 3
"""Words of a source between its speaker's own words and what he cites that the text may have left out: "and he said"."""

_MARKS = lazy(rf"[{QUOTES}‘]|(?<!\w)'|'(?!\w)")


def rule(reading: Reading) -> Iterator[Difference]:
    """Look for inner quotations of the source that the quotation has without marks."""
    comparison = reading.comparison
    quotation = comparison.case.claim.quotation
    pieces = list(enumerate(comparison.alignment))
    within = [() if cues_between(comparison, index) else stretches(piece) for index, piece in pieces]
    if not any(within) or any(_MARKS.search(part.of(comparison.case.text)) for part in quotation.parts):
        return
    stated = says(comparison.case, comparison.language.form.marks_omitted)
    for (index, piece), found in zip(pieces, within, strict=True):
        mine = [p for p in comparison.pairs if p.piece == index]
        own = [p for p in mine if not any(inner.covers(p.source_span) for inner in found)]
        shown = -1  # how far the text itself shows that others are cited
        for inner in found:
            pairs = [p for p in comparison.pairs if p.piece == index and inner.covers(p.source_span)]
            if len(pairs) < WORDS:
                continue
            quote = Span(pairs[0].quote_span.start, pairs[-1].quote_span.end)
            before = [w.span.end for w in comparison.quote_words if w.span.end <= quote.start]
            known = len(before) >= WORDS
            if known and (before[-1] <= shown or ":" in comparison.case.text[before[-1] : quote.start]):
                shown = quote.end  # you ask: will it hold? Who pays?
                continue
            if not _has_beside(comparison, own, quote, inner):
                continue  # the text quotes what the source quotes, and nothing besides: its own marks are those
            said = inner.of(piece.passage.document.text)
            reason = f"the source quotes “{' '.join(said.split())}” from somebody; the text has lost those marks"
            variant = "stated" if stated else "unsure" if known else ""
            yield reading.note(CODE, reason, pairs[0], quote=quote, source=inner, variant=variant)


def _has_beside(comparison: Comparison, own: list[Pair], quote: Span, inner: Span) -> bool:
    """Say whether the speaker's own words stand right beside an inner quotation in the text, and with at most a cue between in the source."""
    before = [pair for pair in own if pair.quote_span.end <= quote.start][-1:]
    after = [pair for pair in own if pair.quote_span.start >= quote.end][:1]
    gaps = [(Span(p.quote_span.end, quote.start), Span(p.source_span.end, inner.start), p) for p in before]
    gaps += [(Span(quote.end, p.quote_span.start), Span(inner.end, p.source_span.start), p) for p in after]
    return any(
        not words(comparison.case.text, here)
        and there.start <= there.end
        and len(words(comparison.document(pair).text, there)) <= CUE
        for here, there, pair in gaps
    )
