"""The ends of a quotation, and what the source's sentence has beyond them."""

from __future__ import annotations

from itertools import takewhile

from msgspec import Struct

from quoteproof.compare.columns import STOPS
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.left_out import Governor, parted
from quoteproof.compare.lexicon import of_lists
from quoteproof.compare.negating import negates, negators
from quoteproof.compare.places import Pair, sentence_around
from quoteproof.compare.rows import Row, row
from quoteproof.model import Quotation, Span
from quoteproof.text import tokens
from quoteproof.text.signs import ELLIPSIS

WHOLE = 4
"""Words that a quotation has at least to look like a whole statement."""

BEFORE = 400
"""Characters before the quotation in which the text may have quoted the rest of the sentence."""

AROUND = 80
"""Characters of the citing text beside the quotation in which it may say the same in its own words."""


class End(Struct, frozen=True):
    """One end of a quotation in its source."""

    pair: Pair  # the outermost words that are the same
    out: Row  # the rest of the source's sentence beyond them
    kept: Row  # the sentence's quoted words


def head(comparison: Comparison) -> End | None:
    """Return what the source's sentence has before the first quoted word; None where nothing can be said."""
    pair = next(iter(comparison.pairs), None)
    if pair is None or pair.quote[0] != comparison.quote_words[0] or _elided(comparison, first=True):
        return None
    text = comparison.document(pair).text
    sentence = sentence_around(text, pair.source_span)
    out, kept = parted(text, sentence, pair.source_span.start, comparison.language)
    return End(pair, out, kept) if out and kept else None


def tail(comparison: Comparison) -> End | None:
    """Return what the source's sentence has after the last quoted word; None where nothing can be said."""
    pair = comparison.pairs[-1] if comparison.pairs else None
    if pair is None or pair.quote[-1] != comparison.quote_words[-1] or _elided(comparison, first=False):
        return None
    text = comparison.document(pair).text
    sentence = sentence_around(text, pair.source_span)
    kept, out = parted(text, sentence, pair.source_span.end, comparison.language)
    return End(pair, out, kept) if out and kept else None


def looks_whole(comparison: Comparison) -> bool:
    """Say whether the quotation reads as a statement of its own: no fragment, and it begins as sentences begin."""
    return reads_whole(comparison.case.claim.quotation, len(comparison.quote_words))


def reads_whole(quotation: Quotation, words: int) -> bool:
    """Say so of a quotation of so many words."""
    first = next((c for c in quotation.text if c.isalpha()), "")
    return quotation.kind != "mixed" and words >= WHOLE and not first.islower()


def cited_before(comparison: Comparison, governor: Governor) -> bool:
    """Say whether the citing text has the same kind of word right before the quotation, or has quoted the very words shortly before."""
    quotation, text = comparison.case.claim.quotation, comparison.case.text
    start = (quotation.outer or quotation.span).start
    before = row(text, Span(max(0, start - AROUND), start), comparison.language)
    if governor.kind == "negator" and _lacks(before, comparison):
        return True
    return _holds(before, governor, comparison) or _quoted(comparison, governor, Span(max(0, start - BEFORE), start))


def _lacks(before: Row, comparison: Comparison) -> bool:
    """Say whether the last word before the quotation denies what it says: "lacks", "without"."""
    meaning = comparison.language.meaning
    return bool(of_lists(("near", meaning.near_negations)).read(before[-1:]))


def quoted_elsewhere(comparison: Comparison, governor: Governor) -> bool:
    """Say whether the quotation has the governing words at another place of the sentence."""
    return any(pair.source_span.overlap(governor.words[0].span) for pair in comparison.pairs)


def _quoted(comparison: Comparison, governor: Governor, span: Span) -> bool:
    """Say whether a stretch of the citing text has the governing words with those that follow them in the source."""
    pair = comparison.pairs[0]
    source, first = comparison.document(pair).text, governor.words[0].span.start
    run = [token.norm for token in tokens(source, Span(first, pair.source_span.start))][: len(governor.words) + 2]
    here = [token.norm for token in tokens(comparison.case.text, span)]
    return len(run) > len(governor.words) + 1 and any(here[at : at + len(run)] == run for at in range(len(here)))


def cited_after(comparison: Comparison, governor: Governor) -> bool:
    """Say whether the citing text has the same kind of word after the quotation, or before it in the same sentence."""
    quotation = comparison.case.claim.quotation
    end = (quotation.outer or quotation.span).end
    text = comparison.case.text
    after = _sentence_after(row(text, Span(end, min(len(text), end + AROUND)), comparison.language), quotation.text)
    ahead = (
        () if governor.kind == "contrast" else _sentence_before(comparison)
    )  # "But he said" sets against what was before
    return _holds(after, governor, comparison) or _holds(ahead, governor, comparison)


def _sentence_after(cells: Row, quoted: str) -> Row:
    """Return words up to the end of their sentence; none where that ended with the quotation: “… of war.” But others …"""
    ended = quoted.rstrip()[-1:] in STOPS and cells and cells[0].word.raw[0].isupper()
    return () if ended else tuple(takewhile(lambda cell: STOPS.isdisjoint(cell.mark), cells))


def _sentence_before(comparison: Comparison) -> Row:
    """Return the words of the citing text's sentence before the quotation."""
    quotation, text = comparison.case.claim.quotation, comparison.case.text
    start = (quotation.outer or quotation.span).start
    sentence = sentence_around(text, Span(start, start))
    return row(text, Span(sentence.start, start), comparison.language)


def said_inside(comparison: Comparison, end: End, governor: Governor) -> bool:
    """Say whether the quotation holds a negator more than the source's words there: "At no time did we", “We never”."""
    if governor.kind != "negator":
        return False
    last = max(pair.source_span.end for pair in comparison.pairs if pair.piece == end.pair.piece)
    there = tuple(cell for cell in end.kept if cell.word.span.end <= last)
    here = row(comparison.case.text, comparison.case.claim.quotation.span, comparison.language)
    return negators(here, comparison.language) > negators(there, comparison.language)


def _holds(cells: Row, governor: Governor, comparison: Comparison) -> bool:
    """The very word, or for a negator any negator or verb that turns ("refused to")."""
    norms = {cell.norm for cell in cells}
    if {word.norm for word in governor.words} <= norms:
        return True
    return governor.kind == "negator" and negates(cells, comparison.language)


def _elided(comparison: Comparison, *, first: bool) -> bool:
    """Say whether an ellipsis opens (or closes) the quotation; one right outside the marks counts too."""
    quotation, text = comparison.case.claim.quotation, comparison.case.text
    if first:
        return bool(ELLIPSIS.search(text, quotation.span.start, comparison.quote_words[0].span.start))
    return bool(ELLIPSIS.search(text, comparison.quote_words[-1].span.end, quotation.span.end))
