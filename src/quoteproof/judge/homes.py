"""The documents in which some quotations of a text certainly lie, searched once more for its others.

Among all sources the words of a short or loosely rendered quotation are common, and others crowd its passage out; in the document that the
text speaks of they stand once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain

from quoteproof.compare.case import Case
from quoteproof.judge.gates import is_short
from quoteproof.judge.weighing import Laid, home, with_more
from quoteproof.model import Alignment, Document

Search = Callable[[Case, Document], tuple[Alignment, ...]]
"""Lays a quotation on one document."""

MOST = 3
"""Documents that are searched for a text, those of most of its quotations first."""

LONGEST = 1_000_000
"""Code points of a document that is searched: to read one so long takes a twentieth of a second, and a book is no occasion."""


def searched(all_: Sequence[Laid], search: Search) -> tuple[Laid, ...]:
    """Lay the quotations that lie nowhere for certain on the documents where the others do."""
    homes = _homes(all_)
    return tuple(_closely(laid, homes, search) if homes and _is_open(laid) else laid for laid in all_)


def _homes(all_: Sequence[Laid]) -> tuple[Document, ...]:
    """Return the documents that have quotations of the text, the most often quoted first."""
    found = [document for document in map(home, all_) if document and len(document.text) <= LONGEST]
    often = Counter(document.id for document in found)
    once = {document.id: document for document in found}
    return tuple(once[name] for name, _ in often.most_common(MOST))


def _is_open(laid: Laid) -> bool:
    """Say whether nothing is certain of where a quotation lies, and a passage could prove it."""
    whole = any(one.weight.whole for one in laid.passages)
    return not (whole or home(laid) or is_short(laid.case.claim.quotation.text))


def _closely(laid: Laid, homes: tuple[Document, ...], search: Search) -> Laid:
    return with_more(laid, chain.from_iterable(search(laid.case, document) for document in homes))
