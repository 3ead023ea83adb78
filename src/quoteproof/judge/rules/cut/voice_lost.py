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
from quoteproof.compare.quoted import WORDS, cues_between, stretches
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference, Span
from quoteproof.patterns import lazy

CODE = "voice.lost"
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
        if all(any(inner.covers(p.source_span) for inner in found) for p in mine):
            continue  # the text quotes what the source quotes, and nothing besides: its own marks are those
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
            said = inner.of(piece.passage.document.text)
            reason = f"the source quotes “{' '.join(said.split())}” from somebody; the text has lost those marks"
            variant = "stated" if stated else "unsure" if known else ""
            yield reading.note(CODE, reason, pairs[0], quote=quote, source=inner, variant=variant)
