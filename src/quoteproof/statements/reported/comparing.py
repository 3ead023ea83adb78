"""A statement beside a sentence of a source, compared by value: figures, dates, names, whether it is denied, how far it holds."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import one_word
from quoteproof.analysis.lexicon import Tag
from quoteproof.model import Compared, Statement
from quoteproof.statements.reported.clause import Clause, clause
from quoteproof.statements.reported.scales import scales
from quoteproof.statements.reported.subject import subject
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import Place, agrees, alone, same_thing, stand_alike
from quoteproof.statements.rows.told import Told, told

_IS, _IS_NOT = frozenset((0,)), frozenset[int]()
"""Whether a source has a word of a statement, where it does not matter which it is."""
_DEEDS: tuple[Tag, ...] = ("word", "verb")
"""Pieces that may be a verb."""


def compared(page: Page, statement: Statement, row: Row, place: Place) -> Iterator[Compared]:
    """Yield each part of a statement that has a value, with its counterpart in a source."""
    document = place.passage.document.id
    ours = list(told(row))
    for one in ours:
        part = _figure(page, one, ours, place)
        if part:
            yield part
    yield from _names(page, row, place)
    said = clause(place)
    yield _negation(page, statement, row, place, said)
    yield from scales(page, row, said, document)
    part = subject(page, statement, row, place, said)
    if part:
        yield part
    if not row.holds(page.meaning.conditions) and said.row.holds(page.meaning.conditions):
        yield Compared("condition", False, "the source says it under a condition", row.span, said.row.span, document)
    if _turned(page, row, said.row):
        yield Compared("order", False, "the names stand the other way round", row.span, said.row.span, document)


def _turned(page: Page, row: Row, said: Row) -> bool:
    """Say whether two names stand in the other order, with what may be a verb between them on both sides."""
    ours, theirs = ([at for at, p in enumerate(one.pieces) if p.tag == "name"] for one in (row, said))
    pairs = [(a, b) for a in ours for b in theirs if one_word(row[a].low, said[b].low, page.meaning)]
    once = [
        (a, b) for a, b in pairs if sum(a == other for other, _ in pairs) == sum(b == other for _, other in pairs) == 1
    ]
    return any(
        a < c and b > d and row.tagged(_DEEDS, a, c) and said.tagged(_DEEDS, d, b) for a, b in once for c, d in once
    )


def _figure(page: Page, one: Told, ours: list[Told], place: Place) -> Compared | None:
    """Hold a figure against those of the source that count or date the same thing; None where it has none."""
    others = list(same_thing(page, one, place))
    what, document = ("date" if one.piece.date else "number"), place.passage.document.id
    for other in others:
        if agrees(one.piece, other.piece, openly=False):
            return Compared(what, True, "", one.piece.span, other.piece.span, document)
    if (
        alone(page, one, ours, others)
        and stand_alike(one, others[0])
        and not agrees(one.piece, others[0].piece, openly=True)
    ):
        span = others[0].piece.span
        reason = f"the source says {place.show(span)}, and the text says {page.show(one.piece.span)}"
        return Compared(what, False, reason, one.piece.span, span, document)
    return None


def _names(page: Page, row: Row, place: Place) -> Iterator[Compared]:
    """Yield the names of a statement, and the ones of the source; another name is told only where each side has one that the other lacks."""
    ours, theirs = ([p for p in one.pieces if p.tag == "name" and len(p.low) > 3] for one in (row, place.row))
    common = [(a, b) for a in ours for b in theirs if one_word(a.low, b.low, page.meaning)]
    for a, b in common:
        yield Compared("name", True, "", a.span, b.span, place.passage.document.id)
    left = [a for a in ours if not any(a is one for one, _ in common)]
    right = [b for b in theirs if not any(b is other for _, other in common)]
    if len(left) == len(right) == 1 and _beside(row, left[0]) & _beside(place.row, right[0]):
        shown = f"the source names {place.show(right[0].span)}, and the text {page.show(left[0].span)}"
        yield Compared("name", False, shown, left[0].span, right[0].span, place.passage.document.id)


def _beside(row: Row, piece: Piece) -> frozenset[str]:
    """Return the words right beside a name: two names that fill one place have them in common."""
    at = row.at(piece.span)
    return frozenset(one.low for one in row.pieces[max(0, at - 1) : at + 2] if one is not piece and one.low.isalnum())


def _negation(page: Page, statement: Statement, row: Row, place: Place, said: Clause) -> Compared:
    """Hold against each other whether the two are denied: by their negators, and by the verb of saying.

    Where a negator of one side stands before a word that the other lacks, it may deny something else: that is only "denial".
    """
    mine = _negated(page, row) ^ (statement.polarity == "denied")
    theirs = _negated(page, said.row)
    says = ("denies" if mine else "does not deny", "denies" if theirs else "does not deny")
    reason = "" if mine == theirs else f"the text {says[0]} it, and the source {says[1]} it"
    ours = Clause(row, tuple(_IS if piece.low not in place.missing else _IS_NOT for piece in row.pieces))
    sure = all(_denies_shared(page, one) for one in (ours, said))
    one_denies = bool(_negators(page, row)) != bool(_negators(page, said.row))
    even = mine == theirs and one_denies and statement.polarity != "denied"  # "they can't be made to, it never works"
    what = "negation" if sure and not even else "denial"
    same = mine == theirs and not even
    return Compared(what, same, reason, row.span, said.row.span, place.passage.document.id)


def _negators(page: Page, row: Row) -> int:
    return sum(piece.low in page.negators for piece in row.pieces)


def _denies_shared(page: Page, one: Clause) -> bool:
    """Say whether each negator stands before a word that both sides have."""
    places = (at for at, piece in enumerate(one.row.pieces) if piece.low in page.negators)
    return all(one.governed(page, at + 1) is not None for at in places)


def _negated(page: Page, row: Row) -> bool:
    denied = row.holds(page.meaning.denials)
    return (_negators(page, row) + denied) % 2 == 1
