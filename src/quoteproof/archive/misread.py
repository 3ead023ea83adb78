"""Words of a quotation as the archive may have them, where a page was misread: looked for only if many are not there as they are."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from itertools import islice

from quoteproof import kernel
from quoteproof.text.misread import UNREAD, readings

_MOST = 60
"""Words of a quotation that are looked for in other readings: a page."""

Counts = Callable[[memoryview], list[int | None]]


def as_printed(words: kernel.Words, counts: Counts) -> memoryview:
    """Return the ids of the words, each that the archive lacks as it may have been read there, where one such reading is in the archive."""
    found = counts(memoryview(words.ids))
    unknown = [k for k, count in enumerate(found) if count == 0]
    if UNREAD * len(unknown) < len(words.ids):
        return memoryview(words.ids)
    ids, norms = array("I", words.ids), words.norms()
    for k in islice(unknown, _MOST):
        ids[k] = _known(norms[k], counts) or ids[k]
    return memoryview(ids)


def _known(norm: str, counts: Counts) -> int:
    """Return the id of the first reading of a word that the archive has; 0 if it has none."""
    others = list(readings(norm))
    cut = kernel.Words(" ".join(others))
    found = counts(memoryview(cut.ids)) if len(cut.ids) == len(others) else []
    return next((cut.ids[k] for k, count in enumerate(found) if count != 0), 0)
