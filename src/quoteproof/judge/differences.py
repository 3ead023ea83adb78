"""One quotation beside one source: run the difference rules in their order."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.reading import Reading
from quoteproof.judge.rules import asked
from quoteproof.model import Difference, Span
from quoteproof.profiles import Profile
from quoteproof.text.signs import ELLIPSIS

OTHER_MARKS = "punct.inner"
"""The code of marks between words for which no rule has a name."""


def compare(comparison: Comparison, profile: Profile) -> tuple[Difference, ...]:
    """Return every difference between quotation and source, in the order of the quotation."""
    reading = Reading.of(comparison, profile)
    fidelity = comparison.case.claim.quotation.fidelity
    for module in asked(comparison):
        reading = reading.after(module.rule(reading))
    if fidelity == "words" and not any(difference.level for difference in reading.found):
        reading = reading.after(_unnamed(reading))
    return tuple(sorted(reading.found, key=_place))


def _unnamed(reading: Reading) -> Iterator[Difference]:
    """The characters decide what is verbatim: say so where they differ and no rule has named it (a doubled bracket)."""
    comparison = reading.comparison
    of = {word.span: pair for pair in comparison.pairs for word in pair.quote}
    for part in comparison.case.claim.quotation.parts:
        inside = [of[word.span] for word in comparison.quote_words if part.covers(word.span) and word.span in of]
        if inside:
            first, last = inside[0], inside[-1]
            quote = Span(first.quote_span.start, last.quote_span.end)
            source = Span(first.source_span.start, max(first.source_span.end, last.source_span.end))
            if _plain(quote.of(comparison.case.text)) != _plain(source.of(comparison.document(first).text)):
                yield reading.note(OTHER_MARKS, "the marks between the words are not the source's", first)


def _plain(text: str) -> str:
    """Return a text with one form of ellipsis and composed letters: which form they have is the printer's, or the machine's."""
    return ELLIPSIS.sub("…", normalize("NFC", text))


def _place(difference: Difference) -> tuple[int, int]:
    span = difference.quote
    return (1 << 62 if span is None else span.start, -difference.level)
