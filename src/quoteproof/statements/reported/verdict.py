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
A report is never called false. It is supported only where every part that has a value (figures, dates, names, negation, modality,
quantifier) agrees and nearly all of its words, by their rareness, stand in one sentence of the source and those beside it. It differs only where the passage speaks
of the same thing without doubt: most of its words and every name, and hardly more than it. Either way the named speaker says it there, or
the source tells nobody who does. All else is no evidence, with the nearest
passages.

## Guides
AP, Reuters (paraphrases are checked like quotations).
"""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.model import Assessment, Compared, Holding, Statement
from quoteproof.sources import Sources
from quoteproof.statements.reported.comparing import compared
from quoteproof.statements.reported.evidence import Evidence, evidence, shown
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row
from quoteproof.statements.rows.sought import Seeker
from quoteproof.statements.rows.told import told, words

CODE = "reported"

_COVERED = 0.85
"""The share of a statement's words, by their rareness, that support needs; word for word it is hardly ever 1, since reports change tense and person."""
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
_LONG = 5
"""Letters of a preposition that a passage must have for support: outside, without, before; the shorter ones stand for each other."""
_ACCUSING = frozenset({"number", "date", "name", "negation"})
"""Parts that can differ; how surely something holds, and for how many, is only missed: reports say it in other words."""
_FIGURES = frozenset({"number", "date"})


def assessed(statement: Statement, rows: Sequence[Row], page: Page, seeker: Seeker, sources: Sources) -> Assessment:
    """Return what the sources have of a statement."""
    if not rows:
        return _made(statement, "unchecked", "its words could not be read by the tables of the language")
    telling = {word for row in rows for word, _ in words(row, page.light)}
    if len(telling) < _TELLING:
        return _made(statement, "no_evidence", "it has too few words that could be looked up")
    found = evidence(seeker, statement, rows)
    name = statement.attribution.name
    silent = bool(name) and not sources.words_by(name or "") and not any(one.own for one in found)
    near = () if silent else (one for one in found if _is_near(one))
    beside = [(one, _of_rows(statement, rows, page, one)) for one in near]
    for one, parts in beside:
        if _supports(one, parts, rows):
            return _made(statement, "supported", "a source says the same", None, parts, [one, *_without(found, one)])
    for one, parts in beside:
        apart = [part for part in parts if not part.same and part.what in _ACCUSING]
        if apart and _accuses(one, parts, rows):
            level = 5 if one.own is True and one.place.own >= _CERTAIN else 4
            return _made(statement, "differs", apart[0].reason, level, parts, [one, *_without(found, one)])
    if silent:
        return _made(statement, "unchecked", f"the sources have no words of {name}", None, (), found)
    return _made(
        statement,
        "no_evidence",
        "no passage of the sources was found that says this or something else of it",
        None,
        (),
        found,
    )


def _of_rows(statement: Statement, rows: Sequence[Row], page: Page, one: Evidence) -> tuple[Compared, ...]:
    return tuple(part for row in rows for part in compared(page, statement, row, one.place))


def _is_near(one: Evidence) -> bool:
    """Say whether a passage may be the named speaker's words and speaks of the same thing: of any other one nothing is said."""
    return one.place.covered >= _SAME and one.place.own >= _OWN and _may_speak(one)


def _supports(one: Evidence, parts: Sequence[Compared], rows: Sequence[Row]) -> bool:
    """Say whether a passage that is near has a statement's words, each of its figures, and agrees in every part."""
    enough = one.place.covered >= _COVERED and one.place.named == 1.0
    found = {part.text for part in parts if part.same and part.what in _FIGURES}
    figures = len(found) == sum(1 for row in rows for _ in told(row))
    agreed = all(part.same for part in parts)
    return enough and figures and agreed and _has_prepositions(rows, one)


def _may_speak(one: Evidence) -> bool:
    """Say whether a passage can be the named speaker's words: he says it there, or nobody is told to."""
    return one.own is True or one.source.voice is None


def _has_prepositions(rows: Sequence[Row], one: Evidence) -> bool:
    ours, theirs = (
        {piece.low for row in some for piece in row.pieces if piece.tag == "preposition" and len(piece.low) >= _LONG}
        for some in (rows, (one.place.row,))
    )
    return ours <= theirs


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
