"""A statement beside a sentence of a source, compared by value: figures, dates, names, whether it is denied, how far it holds."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import one_word
from quoteproof.languages.meaning import Scale
from quoteproof.model import Compared, Statement
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import Place, agrees, alone, same_thing
from quoteproof.statements.rows.told import Told, told


def compared(page: Page, statement: Statement, row: Row, place: Place) -> Iterator[Compared]:
    """Yield each part of a statement that has a value, with its counterpart in a source."""
    document = place.passage.document.id
    ours = list(told(row))
    for one in ours:
        part = _figure(page, one, ours, place)
        if part:
            yield part
    yield from _names(page, row, place)
    yield _negation(page, statement, row, place)
    for what, scale in (("modality", page.meaning.modals), ("quantifier", page.meaning.quantifiers)):
        mine, theirs = _classes(row, scale), _classes(place.row, scale)
        if mine or theirs:
            same = _alike(mine, theirs, scale)
            yield Compared(what, same, "" if same else f"the {what} is another one", row.span, place.row.span, document)


def _figure(page: Page, one: Told, ours: list[Told], place: Place) -> Compared | None:
    """Hold a figure against those of the source that count or date the same thing; None where it has none."""
    others = list(same_thing(page, one, place))
    what, document = ("date" if one.piece.date else "number"), place.passage.document.id
    for other in others:
        if agrees(one.piece, other.piece, openly=False):
            return Compared(what, True, "", one.piece.span, other.piece.span, document)
    if alone(page, one, ours, others) and not agrees(one.piece, others[0].piece, openly=True):
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


def _negation(page: Page, statement: Statement, row: Row, place: Place) -> Compared:
    """Hold against each other whether the two are denied: by their negators, and by the verb of saying."""
    mine = _negated(page, row) ^ (statement.polarity == "denied")
    theirs = _negated(page, place.row)
    says = ("denies" if mine else "does not deny", "denies" if theirs else "does not deny")
    reason = "" if mine == theirs else f"the text {says[0]} it, and the source {says[1]} it"
    return Compared("negation", mine == theirs, reason, row.span, place.row.span, place.passage.document.id)


def _negated(page: Page, row: Row) -> bool:
    denied = row.holds(page.meaning.denials)
    return (sum(piece.low in page.negators for piece in row.pieces) + denied) % 2 == 1


def _classes(row: Row, scale: Scale) -> frozenset[str]:
    return frozenset(name for name, phrases in scale.classes if row.holds(phrases))


def _alike(mine: frozenset[str], theirs: frozenset[str], scale: Scale) -> bool:
    """Say whether each class of one side is on the other, or one that says the same."""
    pairs = {frozenset(pair) for pair in scale.alike}
    return all(
        any(a == b or frozenset((a, b)) in pairs for b in other)
        for one, other in ((mine, theirs), (theirs, mine))
        for a in one
    )
