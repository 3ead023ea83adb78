"""# cut.head

## What it says
The quotation begins after words of the same sentence that turn, bind or limit it, and looks whole.

## Example
The source has `If the survey is favourable, we will close the quay`, the text “We will close the quay”.

## Why it matters
Every word is right, and the statement is another.

## Level
5; 4 (“look at this”) where it is not certain that the words before govern the quoted ones, and for a contrast.

## Scope
A negator, a doubt (“few believe that”) or a condition that reaches the quoted words in the source's sentence; “no secret that” grants them. Not where the quotation opens with an
ellipsis, where the text before it says the same (he would not “close the quay”), where the quotation has a negator of its
own instead ("At no time did we", “We never”), where the sentence was given up and begun anew, or where what comes before has its
own clause. A fragment inside the author's sentence counts only for a negator or condition that touches it.

## Guides
Masson v. New Yorker (1991); Chicago 13.53; AP: never cut so that the sense changes.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.clauses import weak
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.ends import End, cited_before, head, looks_whole, quoted_elsewhere, said_inside
from quoteproof.compare.left_out import Governor, governs_next, supposes
from quoteproof.compare.places import shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference
from quoteproof.text.signs import QUESTIONS

CODE = "cut.head"


OPENING = 4
"""Words with which a sentence begins; one of them may be another when it begins anew."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the source's sentence before the first quoted word."""
    comparison = reading.comparison
    end = head(comparison)
    governor = governs_next(end.out, end.kept, comparison.language) if end else None
    if end is None or governor is None or cited_before(comparison, governor) or said_inside(comparison, end, governor):
        return
    if quoted_elsewhere(comparison, governor):
        return
    beside = end.out[-1].word == governor.words[-1]  # then the kept words are themselves what is supposed
    own = not beside and supposes(end.kept, comparison.language)
    if governor.kind == "condition" and (own or _asks(comparison)):
        return  # the statement has a condition of its own, or asks what the source asks, and does not pass for a fact
    if not governor.sure and _begun_anew(end, governor):
        return
    if looks_whole(comparison) or (governor.sure and governor.kind != "contrast"):
        sure = governor.sure and (looks_whole(comparison) or governor.kind == "negator")
        words = shown(governor.words, comparison.document(end.pair).text)
        reason = f"the source's sentence has {words} before the quoted words, which governs them"
        yield reading.note(CODE, reason, source=governor.words, variant="" if sure else "unsure")


def _begun_anew(end: End, governor: Governor) -> bool:
    """Say whether the sentence has begun with much the same words before: "if he asks, I think they'll, I think that they will" is a
    start that was given up, with what it hung on, and another."""
    opening = [cell.norm for cell in end.kept[:OPENING]]
    last = governor.words[-1].span.end
    row = [cell for cell in end.out if cell.word.span.start >= last]
    heads = [at for at, cell in enumerate(row) if cell.norm == opening[0] and weak(cell.mark)]
    return len(opening) == OPENING and any(
        len({cell.norm for cell in row[at : at + OPENING]} & set(opening)) >= OPENING - 1 for at in heads
    )


def _asks(comparison: Comparison) -> bool:
    """Say whether the quotation is a question: "if the bell is cracked", “Is the bell cracked?”."""
    quotation = comparison.case.claim.quotation
    return not QUESTIONS.isdisjoint(quotation.text.rstrip()[-3:])
