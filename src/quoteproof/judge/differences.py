"""One quotation beside one source: run the difference rules in their order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from unicodedata import normalize

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Pair
from quoteproof.compare.reading import Reading
from quoteproof.judge.rules import asked
from quoteproof.model import Difference, Span
from quoteproof.profiles import Profile
from quoteproof.text.signs import ELLIPSIS

SPACING, OTHER_MARKS, OTHER_WORDS = "space", "punct.inner", "wording"
"""The codes of what differs and no rule has a name for."""


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
    """The characters decide what is verbatim: say where they differ if no rule has named it (a doubled bracket)."""
    comparison = reading.comparison
    of = {word.span: pair for pair in comparison.pairs for word in pair.quote}
    for part in comparison.case.claim.quotation.parts:
        inside = [of[word.span] for word in comparison.quote_words if part.covers(word.span) and word.span in of]
        pairs = list(dict.fromkeys(inside))
        for pair in pairs:
            yield from _other(reading, pair, pair.quote_span, pair.source_span)
        for left, right in pairwise(pairs):
            start, end = left.source_span.end, right.source_span.start
            if start <= end and comparison.document(left).id == comparison.document(right).id:
                quote = Span(left.quote_span.end, right.quote_span.start)
                yield from _other(reading, left, quote, Span(start, end))


def _other(reading: Reading, at: Pair, quote: Span, source: Span) -> Iterator[Difference]:
    """Say what two stretches have that lie at one place, if it is not the same; words in them are no marks."""
    text, there = quote.of(reading.comparison.case.text), source.of(reading.comparison.document(at).text)
    if text == there or _plain(text) == _plain(there):
        return
    if _blank(text) == _blank(there):
        code, reason = SPACING, "spacing, line breaks or dashes are set another way"
    else:
        words = any(map(str.isalnum, text + there)) and quote != at.quote_span
        code = OTHER_WORDS if words else OTHER_MARKS
        reason = f"the source has {_shown(there)} here, the text {_shown(text)}"
    yield reading.note(code, reason, at, quote=quote, source=source)


def _shown(text: str) -> str:
    return f"“{text.strip()}”" if text.strip() else "nothing"


def _blank(text: str) -> str:
    return "".join(_plain(text).split())


def _plain(text: str) -> str:
    """Return a text with one form of ellipsis and composed letters: which form they have is the printer's, or the machine's."""
    return ELLIPSIS.sub("…", normalize("NFC", text))


def _place(difference: Difference) -> tuple[int, int]:
    span = difference.quote
    return (1 << 62 if span is None else span.start, -difference.level)
