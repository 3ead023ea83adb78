"""Who is said to have said it: each quotation's speaker, by rules that can be read and named."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof import languages
from quoteproof.analysis.lexer import lexicon
from quoteproof.analysis.people import same_person
from quoteproof.attribute.solve import attributions
from quoteproof.attribute.voice import voice
from quoteproof.model import Claim, Document, Quotation

__all__ = ["attribute", "same_person", "voice"]


def attribute(document: Document, quotations: Sequence[Quotation], *, explain: bool = False) -> tuple[Claim, ...]:
    """Return a claim for each quotation, in the same order; look-alikes get an empty attribution.

    Each quotation is read with the tables of its own language, as finding told it for the paragraph.
    With `explain` the attribution also lists the speakers that were considered and lost.
    """
    if not quotations:
        return ()
    text = _signed(document)
    home = document.meta.language or languages.guess(text)
    found = {
        (code, key): told
        for code in {quotation.language or home for quotation in quotations}
        for key, told in attributions(text, quotations, lexicon(code), explain=explain).items()
    }
    return tuple(Claim(q, *found.get((q.language or home, q.id), ())) for q in quotations)


def _signed(document: Document) -> str:
    """Return the text with a dash before each name that the format knew as what signs a block quotation.

    The dash takes the place of the white space there, so that every offset stays what it was.
    """
    text = document.text
    blocks = [mark.span for mark in document.marks if mark.kind == "block"]
    for mark in document.marks:
        at = mark.span.start
        if mark.kind == "cite" and any(block.covers(mark.span) and block.end == mark.span.end for block in blocks):
            text = f"{text[: at - 1]}—{text[at:]}" if at and text[at - 1].isspace() else text
    return text
