"""# reported

## What it says
What somebody is reported to have said, without quotation marks, stands in the sources; or a part of it stands otherwise there; or
nothing was found that could be held against it.

## Example
Source: "Okafor: We will open 12 schools in May". Text: "Okafor said that the board would open 14 schools in May".

## Why it matters
Most of what a text takes from others stands without quotation marks.

## Level
5 where a figure, date or name differs and the passage is certainly that statement: the speaker's own words, and nearly all of the
statement's words stand in it; else 4.

## Scope
A report is never called false. The sources are searched for its rarer words in all their forms, in any order, the named speaker's own
words first. It is supported only where every part that has a value (figures, dates, names and their order, negation, modality,
quantifier, condition) agrees, whoever does it does it there too (a pronoun stands for one whom both sides name, or for who speaks), and nearly all of its words and all its verbs stand, in some form or as a word that a table lists as saying
the same or that is made of it by an ending, close together in one to three sentences of the source. It differs only where the passage speaks
of the same thing without doubt: most of its words and every name, and hardly more than it. Either way the named speaker says it there, or
the source tells nobody who does. All else is no evidence, with the nearest
passages.

## Guides
AP, Reuters (paraphrases are checked like quotations).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from quoteproof.analysis.akin import is_past, one_word
from quoteproof.model import Assessment, Compared, Holding, Statement
from quoteproof.sources import Sources
from quoteproof.statements.reported.comparing import compared
from quoteproof.statements.reported.evidence import Evidence, evidence, shown
from quoteproof.statements.reported.missing import missing
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row
from quoteproof.statements.rows.sought import Seeker, agrees
from quoteproof.statements.rows.told import words

CODE = "reported"

_COVERED = 0.8
"""The share of a statement's words, by their rareness, that support needs; word for word it is hardly ever 1, since reports change tense and person."""
_MISSING = 0.1
"""The share of its words, each counted as one, that may be missing: a frequent one turns the sense as a rare one does."""
_SAME = 0.75
"""The share that a passage has which certainly speaks of the same thing."""
_OWN = 0.6
"""The share in its very sentence, without those beside it."""
_CERTAIN = 0.9
"""The share beyond which there is no doubt."""
_LONGER = 2.5
"""How many times as long as the statement a sentence may be that accuses: a longer one speaks of several things."""
_ALIKE = 1.5
"""The same where a negator alone is the difference: it may belong to what else the longer one tells."""
_TELLING = 3
"""Words that tell what a statement is about, at the least: "that they are safe" stands everywhere."""
_SCALE, _SCALES = 100, 1000
"""Hundreds, thousands, millions by themselves are so many and up to a thousand times as many."""
_LONG = 5
"""Letters of a preposition that no other may stand for: outside, without, before; the shorter ones stand for each other."""
_GOVERNED = frozenset({"word", "name", "verb"})
_NOUNS_OPEN = frozenset({"determiner", "owner", "possessive"})
"""What a noun stands behind."""
_BEFORE = 3
"""Pieces before a noun among which its preposition is."""
_NOTHING = "no passage of the sources was found that says this or something else of it"
_FEW = "it has too few words for a passage to be surely of it"
_ACCUSING = frozenset({"number", "date", "name", "negation"})
"""Parts that can differ; how surely something holds, and for how many, is only missed: reports say it in other words."""


def assessed(statement: Statement, rows: Sequence[Row], page: Page, seeker: Seeker, sources: Sources) -> Assessment:
    """Return what the sources have of a statement."""
    if not rows:
        return _made(statement, "unchecked", "its words could not be read by the tables of the language")
    telling = {word for row in rows for word, _ in words(row, page.light)}
    found = evidence(seeker, statement, rows)
    name = statement.attribution.name
    silent = bool(name) and not sources.words_by(name or "") and not any(one.own for one in found)
    near = () if silent else (one for one in found if _is_near(one) and _may_speak(one))
    beside = [(one, _of_rows(statement, rows, page, one)) for one in near]
    for one, parts in beside:
        if _supports(one, parts, rows, telling, page):
            return _made(statement, "supported", "a source says the same", None, parts, [one, *_without(found, one)])
    for one, parts in beside:
        apart = [part for part in parts if not part.same and part.what in _ACCUSING]
        if apart and _accuses(one, parts, rows):
            level = 5 if one.own is True and one.place.own >= _CERTAIN else 4
            return _made(statement, "differs", apart[0].reason, level, parts, [one, *_without(found, one)])
    if silent:
        return _made(statement, "unchecked", f"the sources have no words of {name}", None, (), found)
    lacking = missing(page, rows, found, sources)
    nothing = _NOTHING if len(telling) >= _TELLING else _FEW
    reason = "; ".join([nothing, *(part.reason for part in lacking[:1])])
    return _made(statement, "no_evidence", reason, None, lacking, found)


def _of_rows(statement: Statement, rows: Sequence[Row], page: Page, one: Evidence) -> tuple[Compared, ...]:
    return tuple(part for row in rows for part in compared(page, statement, row, one.place))


def _is_near(one: Evidence) -> bool:
    """Say whether a passage speaks of the same thing: of any other one nothing is said."""
    telling = len(frozenset().union(*one.place.here))
    return one.place.covered >= _SAME and one.place.own >= _OWN and telling >= _TELLING


def _supports(
    one: Evidence, parts: Sequence[Compared], rows: Sequence[Row], telling: Collection[str], page: Page
) -> bool:
    """Say whether a passage that is near has a statement's words and its verbs, each of its figures, and agrees in every part."""
    place = one.place
    enough = place.covered >= _COVERED and place.own >= _SAME and place.named == 1.0
    enough = enough and len(place.absent.intersection(telling)) <= _MISSING * len(telling)
    first, last = place.core()
    close = last - first <= _LONGER * sum(map(len, rows))
    verbs = {piece.low for row in rows for at, piece in enumerate(row.pieces) if _is_deed(row, at, page)}
    figures = all(_stands(piece, place.row) for row in rows for piece in row.pieces if piece.tag == "number")
    agreed = all(part.same for part in parts)
    return (
        enough
        and close
        and agreed
        and figures
        and verbs.isdisjoint(place.absent)
        and _has_prepositions(page, rows, one)
        and not _tells_of_speaker(one, rows)
    )


def _tells_of_speaker(one: Evidence, rows: Sequence[Row]) -> bool:
    """Say whether a passage names the speaker, as others do who tell of him under his label; a label has a colon behind it."""
    name = (one.statement.attribution.name or "").casefold().split()[-1:]
    pieces = one.place.row.pieces
    named = (at for at, piece in enumerate(pieces) if [piece.low] == name and piece.tag == "name")
    told = any(at + 1 == len(pieces) or pieces[at + 1].tag != "colon" for at in named)
    return told and not any([piece.low] == name for row in rows for piece in row.pieces)


def _is_deed(row: Row, at: int, page: Page) -> bool:
    """Say whether a word tells what is done; behind an article one that ends so is a noun or stands before one: the building, a growing crowd."""
    piece = row[at]
    if at and row[at - 1].tag in _NOUNS_OPEN:
        return False
    return piece.tag == "verb" or (piece.tag == "word" and is_past(piece.low, page.meaning))


def _stands(figure: Piece, row: Row) -> bool:
    """Say whether a source's sentence has a figure, whatever it counts there: what it counts is compared apart."""
    others = [piece for piece in row.pieces if piece.tag == "number"]
    if figure.number and figure.number.weak and figure.number.value >= _SCALE:
        low = figure.number.value
        return any(other.number and low <= other.number.value < _SCALES * low for other in others)
    return any(
        other.low == figure.low or (bool(figure.date) == bool(other.date) and agrees(figure, other, openly=False))
        for other in others
    )


def _may_speak(one: Evidence) -> bool:
    """Say whether a passage can be the named speaker's words: he says it there, or nobody is told to. What a text says itself, with nobody
    who is said to have said it, anybody may have said before."""
    itself = one.statement.polarity is None and not one.statement.attribution.name
    return itself or one.own is True or one.source.voice is None


def _has_prepositions(page: Page, rows: Sequence[Row], one: Evidence) -> bool:
    """Say whether no longer preposition has another one in its place in the source: outside the yard, in the yard."""
    there = one.place.row
    places = ((row, at) for row in rows for at, piece in enumerate(row.pieces) if _is_long(piece))
    return all(_stands_alike(page, row, at, there) for row, at in places)


def _is_long(piece: Piece) -> bool:
    return piece.tag == "preposition" and len(piece.low) >= _LONG


def _stands_alike(page: Page, row: Row, at: int, there: Row) -> bool:
    """Say whether the source has a preposition too, or none before the word that it stands before here."""
    if any(piece.low == row[at].low for piece in there.pieces):
        return True
    governed = next((piece.low for piece in row.pieces[at + 1 :] if piece.tag in _GOVERNED), "")
    return not any(
        one_word(piece.low, governed, page.meaning) and there.tagged(("preposition",), max(0, k - _BEFORE), k)
        for k, piece in enumerate(there.pieces)
        if piece.tag in _GOVERNED
    )


def _accuses(one: Evidence, parts: Sequence[Compared], rows: Sequence[Row]) -> bool:
    """Say whether a passage that is near tells of hardly more, so that another part is a difference."""
    if len(rows) != 1 or len(one.place.row) > _LONGER * len(rows[0]):
        return False
    apart = {part.what for part in parts if not part.same}
    if "negation" in apart and (one.place.own < _CERTAIN or len(one.place.row) > _ALIKE * len(rows[0])):
        return False  # a negator may belong to another clause; only nearly the same words say so
    return one.place.named == 1.0 or "name" in apart


def _without(found: Sequence[Evidence], one: Evidence) -> list[Evidence]:
    return [other for other in found if other is not one]


def _made(
    statement: Statement,
    verdict: Holding,
    reason: str,
    level: int | None = None,
    parts: tuple[Compared, ...] = (),
    found: Sequence[Evidence] = (),
) -> Assessment:
    return Assessment(statement, verdict, CODE, reason, level, parts, shown(found))
