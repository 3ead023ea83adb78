"""# cut.tail

## What it says
The quotation ends before words of the same sentence that bind or limit it, and looks whole.

## Example
The source has `We will close the quay, unless the survey is bad`, the text “We will close the quay.”

## Why it matters
Every word is right, and the statement is another.

## Level
5; 4 (“look at this”) for a contrast (", but …"), where other words stand between, and for a fragment.

## Scope
A condition, an exception or a contrast right after the quoted words in the source's sentence; half of “not this, but that” too. Not where
the quotation closes with an ellipsis or has the words at another place, or where the text's sentence has the same word before it or goes
on with it (“close the quay”, unless …).

## Guides
Masson v. New Yorker (1991); Chicago 13.53; AP: never cut so that the sense changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.ends import cited_after, looks_whole, quoted_elsewhere, tail
from quoteproof.compare.left_out import governs_previous
from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "cut.tail"


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the source's sentence after the last quoted word."""
    comparison = reading.comparison
    end = tail(comparison)
    governor = governs_previous(end.kept, end.out, comparison.language) if end else None
    if end is None or governor is None or cited_after(comparison, governor):
        return
    if quoted_elsewhere(comparison, governor):
        return
    if looks_whole(comparison) or (governor.sure and governor.kind == "condition"):
        sure = governor.sure and looks_whole(comparison)
        words = shown(governor.words, comparison.document(end.pair).text)
        reason = f"the source's sentence goes on with {words}, which limits the quoted words"
        yield reading.note(CODE, reason, source=governor.words, variant="" if sure else "unsure")
