"""The ends of a quotation, and what the source's sentence has beyond them."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.compare.columns import Row
from quoteproof.compare.left_out import Governor, negates, negators, parted, row
from quoteproof.compare.places import Pair, sentence_around
from quoteproof.compare.reading import Reading
from quoteproof.model import Span
from quoteproof.text.signs import ELLIPSIS

WHOLE = 4
"""Words that a quotation has at least to look like a whole statement."""

AROUND = 80
"""Characters of the citing text beside the quotation in which it may say the same in its own words."""


class End(Struct, frozen=True):
    """One end of a quotation in its source."""

    pair: Pair  # the outermost words that are the same
    out: Row  # the rest of the source's sentence beyond them
    kept: Row  # the sentence's quoted words


def head(reading: Reading) -> End | None:
    """Return what the source's sentence has before the first quoted word; None where nothing can be said."""
    pair = next(iter(reading.pairs), None)
    if pair is None or pair.quote[0] != reading.quote_words[0] or _elided(reading, first=True):
        return None
    text = reading.document(pair).text
    sentence = sentence_around(text, pair.source_span)
    out, kept = parted(text, sentence, pair.source_span.start, reading.language)
    return End(pair, out, kept) if out and kept else None


def tail(reading: Reading) -> End | None:
    """Return what the source's sentence has after the last quoted word; None where nothing can be said."""
    pair = reading.pairs[-1] if reading.pairs else None
    if pair is None or pair.quote[-1] != reading.quote_words[-1] or _elided(reading, first=False):
        return None
    text = reading.document(pair).text
    sentence = sentence_around(text, pair.source_span)
    kept, out = parted(text, sentence, pair.source_span.end, reading.language)
    return End(pair, out, kept) if out and kept else None


def looks_whole(reading: Reading) -> bool:
    """Say whether the quotation reads as a statement of its own: no fragment, and it begins as sentences begin."""
    quotation = reading.case.claim.quotation
    first = next((c for c in quotation.text if c.isalpha()), "")
    return quotation.kind != "mixed" and len(reading.quote_words) >= WHOLE and not first.islower()


def cited_before(reading: Reading, governor: Governor) -> bool:
    """Say whether the citing text has the same kind of word right before the quotation."""
    quotation = reading.case.claim.quotation
    start = (quotation.outer or quotation.span).start
    before = row(reading.case.text, Span(max(0, start - AROUND), start), reading.language)
    return _holds(before, governor, reading)


def cited_after(reading: Reading, governor: Governor) -> bool:
    """Say whether the citing text goes on after the quotation with the same kind of word."""
    quotation = reading.case.claim.quotation
    end = (quotation.outer or quotation.span).end
    text = reading.case.text
    after = row(text, Span(end, min(len(text), end + AROUND)), reading.language)
    return _holds(after, governor, reading)


def said_inside(reading: Reading, end: End, governor: Governor) -> bool:
    """Say whether the quotation holds a negator more than the source's words there: "At no time did we", “We never”."""
    if governor.kind != "negator":
        return False
    last = max(pair.source_span.end for pair in reading.pairs if pair.piece == end.pair.piece)
    there = tuple(cell for cell in end.kept if cell.word.span.end <= last)
    here = row(reading.case.text, reading.case.claim.quotation.span, reading.language)
    return negators(here, reading.language) > negators(there, reading.language)


def _holds(cells: Row, governor: Governor, reading: Reading) -> bool:
    """The very word, or for a negator any negator or verb that turns ("refused to")."""
    norms = {cell.norm for cell in cells}
    if {word.norm for word in governor.words} <= norms:
        return True
    return governor.kind == "negator" and negates(cells, reading.language)


def _elided(reading: Reading, *, first: bool) -> bool:
    """Say whether an ellipsis opens (or closes) the quotation; one right outside the marks counts too."""
    quotation, text = reading.case.claim.quotation, reading.case.text
    if first:
        return bool(ELLIPSIS.search(text, quotation.span.start, reading.quote_words[0].span.start))
    return bool(ELLIPSIS.search(text, reading.quote_words[-1].span.end, quotation.span.end))
