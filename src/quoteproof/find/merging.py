"""One draft a stretch: what several producers found in one place is one quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from quoteproof.analysis.signs import FAMILY
from quoteproof.find.draft import Draft


def merged(found: Sequence[Draft], more: Iterable[Draft]) -> list[Draft]:
    """Return all; of several on the same stretch the first alone.

    Quotation marks tell more than what stands around them: what stands in some is taken for what was found on the same
    words without them, and where they are a part of what was found before, that has marks from now on.
    """
    new = list(more)
    wholes = {draft.whole: draft for draft in new if _in_marks(draft)}
    inner = {draft.span for draft in new if _in_marks(draft)}
    kept: list[Draft] = []
    for draft in found:
        twin = wholes.pop(draft.span, None)
        if twin or draft.span not in inner:
            kept.append(replace(twin, kind=draft.kind, rule=draft.rule) if twin else draft)
    taken = {draft.span for draft in kept}
    for draft in new:
        if draft.whole in wholes if _in_marks(draft) else draft.span not in taken:
            kept.append(draft)
            taken.add(draft.span)
    return kept


def _in_marks(draft: Draft) -> bool:
    return draft.marks is not None and draft.marks[0] in FAMILY
