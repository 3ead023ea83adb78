"""Who is said to have said it: each quotation's speaker, by rules that can be read and named."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof import languages
from quoteproof.attribute.lexer import lexicon
from quoteproof.attribute.people import same_person
from quoteproof.attribute.solve import attributions
from quoteproof.attribute.voice import voice
from quoteproof.model import Claim, Document, Quotation

__all__ = ["attribute", "same_person", "voice"]


def attribute(document: Document, quotations: Sequence[Quotation], *, explain: bool = False) -> tuple[Claim, ...]:
    """Return a claim for each quotation, in the same order; look-alikes get an empty attribution.

    With `explain` the attribution also lists the speakers that were considered and lost.
    """
    if not quotations:
        return ()
    text = document.text
    tables = lexicon(document.meta.language or languages.guess(text))
    found = attributions(text, quotations, tables, explain=explain)
    return tuple(Claim(quotation, *found.get(quotation.id, ())) for quotation in quotations)
