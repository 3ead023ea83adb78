"""Who does it: the subject of a statement beside that of the clause of a source in which its words stand.

A sentence is not parsed. A subject is the last word for a person or a thing before the first auxiliary or verb, and in a source before
the one that goes with the first word which both sides say of it. What it is told to be there has to be in the text: by its word, or as
a pronoun whose person the text names; "he" is whoever speaks where the source says "I".
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from quoteproof import languages
from quoteproof.analysis.akin import is_past, one_word
from quoteproof.model import Compared, Span, Statement
from quoteproof.statements.reported.clause import Clause
from quoteproof.statements.rows.page import Page, stretch
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import Place

_NAMED = 300
"""Code points before a statement among which the text names whom a pronoun of it stands for."""
_BEFORE = 400
"""Code points of a source before a sentence among which it names whom a pronoun stands for."""
_PERSONS = frozenset({"m", "f", "plural"})
_NOMINAL = frozenset({"word", "name", "pronoun"})
_BOUNDS = frozenset({"preposition", "relative"})
_OPEN = frozenset({"subordinator", "conjunction", "comma", "semicolon", "colon", "dash", "stop", "break", "relative"})


class _Subject(NamedTuple):
    head: Piece
    owner: str | None  # of a pronoun: whom it stands for


def subject(page: Page, statement: Statement, row: Row, place: Place, said: Clause) -> Compared | None:
    """Hold the subjects of both sides against each other; None where a statement has none that could be told."""
    mine, verb = _first(page, row)
    if mine is None or mine.owner == "any":
        return None
    theirs = _before(page, said.row, _predicate(row, verb, said))
    shared = theirs is not None and bool(said.shared[said.row.at(theirs.head.span)])
    same = _same(page, statement, mine, theirs, place) or (shared and mine.owner is None)
    reason = "" if same else "the source says it of somebody else, or of nobody whom the text names"
    where = theirs.head.span if theirs else said.row.span
    return Compared("subject", same, reason, mine.head.span, where, place.passage.document.id)


def _same(page: Page, statement: Statement, mine: _Subject, theirs: _Subject | None, place: Place) -> bool:
    if mine.owner in _PERSONS:
        return theirs is not None and _stands_for(page, statement, theirs, place)
    return (theirs is None or theirs.owner is not None) and mine.head.low not in place.absent


def _stands_for(page: Page, statement: Statement, theirs: _Subject, place: Place) -> bool:
    """Say whether a pronoun of the text can stand for the subject of a source: for its speaker, or for whom both sides name."""
    if theirs.owner == "first":
        return True
    before = _names(page, Span(max(0, statement.span.start - _NAMED), statement.span.start))
    before -= frozenset((statement.attribution.name or "").casefold().split())
    own = _names(page, statement.span)
    if theirs.owner is None:
        return any(one_word(theirs.head.low, name, page.meaning) for name in before | own)
    start = max(0, place.row.span.start - _BEFORE)
    told = Span(start, place.row.span.end).of(place.passage.document.text).casefold()
    return any(name in told for name in before - own)


def _names(page: Page, span: Span) -> frozenset[str]:
    return frozenset(piece.low for piece in _told(page, span) if piece.tag == "name")


def _told(page: Page, span: Span) -> tuple[Piece, ...]:
    return tuple(piece for row in stretch(page.text, span, page.language) for piece in row.pieces)


def _first(page: Page, row: Row) -> tuple[_Subject | None, int]:
    """Return the subject before the first verb of a statement, and the place of that verb."""
    verb = next((at for at, piece in enumerate(row.pieces) if at and _is_verb(page, piece)), None)
    return (None, len(row)) if verb is None else (_head(page, row, 0, verb), verb)


def _before(page: Page, row: Row, at: int) -> _Subject | None:
    """Return the subject that stands before what is said of it at a place."""
    verb = at
    while verb > 0 and not _is_verb(page, row[verb]):
        verb -= 1
    while verb > 0 and _is_verb(page, row[verb - 1]):
        verb -= 1
    start = next((k + 1 for k in range(verb - 1, -1, -1) if row[k].tag in _OPEN), 0)
    return _head(page, row, start, verb)


def _head(page: Page, row: Row, start: int, end: int) -> _Subject | None:
    """Return the last word of a subject, without what a preposition adds: the mayor (of Nordhavn)."""
    head = None
    for piece in row.pieces[start:end]:
        if head and piece.tag in _BOUNDS:
            break
        if piece.tag in _NOMINAL:
            head = piece
    return _Subject(head, _owner(page, head)) if head else None


def _owner(page: Page, piece: Piece) -> str | None:
    return languages.get(page.language).speech.words.subjects.get(piece.low)


def _predicate(row: Row, verb: int, said: Clause) -> int:
    """Return the place in a source of the first word that both sides say of their subjects."""
    later: Collection[str] = {piece.low for piece in row.pieces[verb:]}
    places = [at for at, shared in enumerate(said.shared) if shared]
    return next((at for at in places if said.row[at].low in later), places[-1] if places else 0)


def _is_verb(page: Page, piece: Piece) -> bool:
    return piece.tag in ("verb", "auxiliary") or (piece.tag == "word" and is_past(piece.low, page.meaning))
