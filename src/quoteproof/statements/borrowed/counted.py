"""The words of a text that may have been borrowed: all but those that stand in quotation marks, in headings or in code."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from quoteproof import kernel
from quoteproof.align.local import Row
from quoteproof.model import Claim, Document, Span

APART = ("block", "heading", "code", "cite")
"""Marks of the format that set words apart from the author's own."""


def row_of(document: Document, claims: Iterable[Claim]) -> tuple[Row, memoryview]:
    """Return the words of a text, and what they are looked up by: 0 for a word that does not count."""
    words = kernel.Words(document.text)
    ids, starts = array("I", words.ids), words.starts
    counts = bytearray(b"\1" * len(ids))
    for span in _apart(document, claims):
        first, after = _place(starts, span.start), _place(starts, span.end)
        counts[first:after] = bytes(after - first)
        ids[first:after] = array("I", bytes(4 * (after - first)))
    return Row(document.text, words, array("I", accumulate(counts, initial=0))), memoryview(ids)


def _apart(document: Document, claims: Iterable[Claim]) -> Iterator[Span]:
    for claim in claims:
        quotation = claim.quotation
        yield from (quotation.outer,) if quotation.outer and len(quotation.parts) == 1 else quotation.parts
    for mark in document.marks:
        if mark.kind in APART:
            yield mark.span


def _place(starts: Sequence[int], offset: int) -> int:
    return bisect_left(starts, offset)
