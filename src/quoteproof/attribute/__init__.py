"""Who is said to have said it: each quotation's speaker, by rules that can be read and named."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.analysis import Analysis, analysis_of
from quoteproof.analysis.people import same_person
from quoteproof.attribute.solve import attributions
from quoteproof.attribute.unsaid import unsaid
from quoteproof.attribute.voice import voice
from quoteproof.model import Claim, Document, Quotation

__all__ = ["attribute", "same_person", "voice"]


def attribute(
    document: Document, quotations: Sequence[Quotation], *, explain: bool = False, analysis: Analysis | None = None
) -> tuple[Claim, ...]:
    """Return a claim for each quotation, in the same order; look-alikes get an empty attribution.

    Each quotation is read with the tables of its own language, as finding told it for the paragraph.
    With `explain` the attribution also lists the speakers that were considered and lost. `analysis` is the document's,
    if it was made.
    """
    if not quotations:
        return ()
    home = analysis or analysis_of(document)
    found = {
        (code, key): told
        for code in {quotation.language or home.language for quotation in quotations}
        for key, told in attributions(home.in_language(code), quotations, explain=explain).items()
    }
    claims = (Claim(q, *found.get((q.language or home.language, q.id), ())) for q in quotations)
    return tuple(unsaid(home, claim) for claim in claims)
