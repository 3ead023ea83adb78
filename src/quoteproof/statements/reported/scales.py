"""How surely something holds, and for how many: the classes of words on either side, beside each other.

What a text says less surely than its source, or of fewer, the source bears out: whoever says that it will rain says that it could.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.languages.figures import BOUNDS
from quoteproof.languages.meaning import Scale
from quoteproof.model import Compared
from quoteproof.statements.reported.clause import Clause
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row

_SPARED = frozenset({"almost", "hardly"})
_OF_NUMBERS = BOUNDS.keys() - _SPARED | {"to", "by"}
"""Classes that bound a number, which is compared by its value, and are other words elsewhere: over, about, to."""
_FILLING = frozenset({"just"})
"""Classes that whoever speaks puts in and nobody reports."""
_WEAKER = frozenset({"can", "could", "may", "might", "some"})
"""Classes that a text may have where its source has none but those of what is sure: it says less."""
_SURE = frozenset({"shall", "will", "would"})


def scales(page: Page, row: Row, said: Clause, document: str) -> Iterator[Compared]:
    """Yield the modals and the quantifiers of a statement, and those that the source has before its words."""
    for what, scale in (("modality", page.meaning.modals), ("quantifier", page.meaning.quantifiers)):
        mine, theirs = _classes(row, scale), _classes(said.row, scale)
        extra = _governing(page, said, scale) - _FILLING
        if mine or extra:
            less = bool(mine & _WEAKER) and theirs <= _SURE
            told, more = (mine - _WEAKER, extra - _SURE) if less else (mine, extra)
            same = _among(told, theirs, scale) and _among(more, mine, scale)
            reason = "" if same else f"the {what} is another one"
            yield Compared(what, same, reason, row.span, said.row.span, document)


def _classes(row: Row, scale: Scale) -> frozenset[str]:
    return frozenset(name for name, phrases in scale.classes if name not in _OF_NUMBERS and row.holds(phrases))


def _governing(page: Page, said: Clause, scale: Scale) -> frozenset[str]:
    """Return the classes of which a phrase stands before a word that the statement has too, and not once more without it: might raise, most schools."""
    found = set()
    for name, phrases in scale.classes:
        if name not in _OF_NUMBERS:
            ends = (said.row.begins(at, phrases) for at in range(len(said.row)))
            places = {said.governed(page, end) for end in ends if end is not None} - {None}
            if any(said.again(place) <= places for place in places if place is not None):
                found.add(name)
    return frozenset(found)


def _among(some: frozenset[str], others: frozenset[str], scale: Scale) -> bool:
    """Say whether each class of one side is on the other, or one that says the same."""
    pairs = {frozenset(pair) for pair in scale.alike}
    return all(any(a == b or frozenset((a, b)) in pairs for b in others) for a in some)
