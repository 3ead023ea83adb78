"""# place

## What it says
The words are on another page than the text says.

## Example
The text: “the wall has moved” (p. 12). The words are on page 40.

## Why it matters
Who looks them up does not find them, and a wrong page may be the trace of words that were never looked up.

## Level
4.

## Scope
Sources whose pages are known by the numbers printed on them, and that have a page of the number that the text gives. One page off is the
same: a sentence may run over. What a text says of verses, sections and lines is its reference.

## Guides
Chicago (14.53), Bluebook (3.2): a quotation is cited with its page.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.stated import pages_given
from quoteproof.judge.scene import Scene
from quoteproof.model import Difference, Document

CODE = "place"
NEAR = 1
"""Pages by which a text's and a source's number may differ."""


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare the pages that the text gives with those on which the words stand."""
    alignment = scene.best.source.alignment
    there = [
        page
        for piece in alignment.pieces
        for page in _pages(alignment.document, piece.passage.span.start, piece.passage.span.end)
    ]
    given = pages_given(scene.case) if there else None  # few sources have pages
    if not given or not _has(alignment.document, given):
        return
    if max(there) < given[0] - NEAR or min(there) > given[1] + NEAR:
        said = f"page {given[0]}" if given[0] == given[1] else f"pages {given[0]} to {given[1]}"
        yield scene.note(CODE, f"the text says {said}, the words are on page {there[0]}")


def _pages(document: Document, start: int, end: int) -> list[int]:
    """Return the numbers of the pages on which a stretch stands; none where they are no figures."""
    marks = [mark for mark in document.marks if mark.kind == "page" and mark.span.start < end and start < mark.span.end]
    return [int(mark.value) for mark in marks if mark.value and mark.value.isdecimal()]


def _has(document: Document, given: tuple[int, int]) -> bool:
    """Say whether the document has a page of that number: what counts its pages otherwise has not."""
    return any(mark.kind == "page" and mark.value == str(given[0]) for mark in document.marks)
