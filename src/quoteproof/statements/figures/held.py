"""# figure.source

## What it says
A source has another figure of the same thing; or it has the same one; or none was found.

## Example
Source: "The harbour of Lomas employs 1,200 people". Text: "The harbour of Lomas employs 1,400 people".

## Why it matters
Figures are copied on and on, and no reader can see that one is wrong.

## Level
5 where the source's sentence has nearly all that the text's one tells, by the rareness of its words, and neither is about so much; else 4.

## Scope
Numbers with a unit or a noun, and days, outside quotations. A source's sentence speaks of the same where it has most of the words, and every name, or those beside it have them; "differs" is said where either sentence has one figure of that kind and no
word of another time or of a second number ("earlier", "another"), or where another one stands between the same words in a sentence that has
all the others of the text's. A rounded number is the same. Of numbers below ten in words, years by themselves and times of day only differences are told: what the sources do not have of them is no news.

## Guides
AP, Reuters (figures are checked against their source).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.model import Alignment, Assessment, Compared, Holding, Source, Span, Statement
from quoteproof.model import Piece as Laid
from quoteproof.sources import Sources
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece
from quoteproof.statements.rows.slots import partner
from quoteproof.statements.rows.sought import Place, Seeker, agrees, alone, same_thing, stand_alike
from quoteproof.statements.rows.told import Told, counted, told, weighty, words

CODE = "figure.source"

_SAME = 0.5
"""The share of a sentence that a source's one must have for a figure that both have to be the same one."""
_TELLING = 0.3
"""The same for a day, and for a figure of three or four places: 15.8%, 1,483."""
_BY_DIGITS = ((5, 0.1), (3, _TELLING))
"""The same by a figure's places: one of five is hardly that of another thing."""
_LONGER = 2.5
"""How many times as long a source's sentence may be that accuses: a longer one is a list, or several."""
_OTHER = 0.75
"""The same where they have another one, which accuses somebody."""
_OWN = 0.45
"""The share that the other figure's own sentence must have, without those beside it."""
_WORDS = 2
"""Words that both must have: what has only "years of probation" may be of anybody."""
_CERTAIN = 0.9
"""The same where there can be no doubt that both speak of one thing."""
_BESIDE = 3
"""Pieces on either side of a figure among which a word tells that it was another one at some other time."""
_SHOWN = 3
"""Sources that are shown of one figure."""


def held(page: Page, sources: Sources, itself: frozenset[str], quoted: Sequence[Span]) -> Iterator[Assessment]:
    """Give the figures that stand in no quotation, with what the sources have of each; those of no weight only where it is another one."""
    seeker = Seeker(page, sources, itself)
    for row in page.rows:
        ours = [one for one in told(row) if not any(span.overlap(one.piece.span) for span in quoted)]
        places = seeker.places(row) if ours else ()
        for one in ours:
            found = _assessed(page, one, ours, places)
            if found.verdict == "differs" or weighty(one):
                yield found


def _assessed(page: Page, one: Told, ours: list[Told], places: tuple[Place, ...]) -> Assessment:
    enough = _enough(one)
    near = [place for place in places if place.covered >= enough]
    slots = [(place, other) for place in near for other in _in_its_place(one, ours, place)]
    other_there = [(place, other) for place, other in slots if not agrees(one.piece, other.piece, openly=True)]
    free = [place for place in near if not any(place is apart for apart, _ in other_there)]
    pairs = [(place, [*same_thing(page, one, place)]) for place in free]
    same = [(p, o) for p, others in pairs for o in others if agrees(one.piece, o.piece, openly=False)]
    if same:
        place, other = same[0]
        return _made(page, one, "supported", None, f"a source says {place.show(other.piece.span)} of the same", same)
    single = [(place, others[0]) for place, others in pairs if alone(page, one, ours, others)]
    apart = other_there + [pair for pair in single if _accuses(page, one, *pair)]
    if apart:
        place, other = apart[0]
        level = 5 if place.own >= _CERTAIN and one.piece.hedge is None and other.piece.hedge is None else 4
        reason = f"the source says {place.show(other.piece.span)}, and the text says {page.show(one.piece.span)}"
        return _made(page, one, "differs", level, reason, apart)
    return _made(page, one, "no_evidence", None, "no passage of the sources was found that speaks of the same", [])


def _in_its_place(one: Told, ours: Sequence[Told], place: Place) -> Iterator[Told]:
    """Give the figure that stands between the same words in a sentence that is the text's own, but for that figure.

    Where another one is different too, it is another day's sentence in the same form: a poll, a table.
    """
    if place.own >= _CERTAIN and place.named == 1.0 and len(place.row) <= _LONGER * len(one.row):
        at = partner(one.row, one.at, place.row)
        others = (mine.piece for mine in ours if mine is not one)
        if at is not None and all(_stands(other, place) for other in others):
            yield Told(place.row, at, ())


def _stands(figure: Piece, place: Place) -> bool:
    figures = (piece for piece in place.row.pieces if bool(piece.date) == bool(figure.date) and piece.tag == "number")
    return any((piece.date or piece.number) and agrees(figure, piece, openly=False) for piece in figures)


def _enough(one: Told) -> float:
    """Return the share of its sentence that must be found beside a figure: the more places it has, the less another thing has the same."""
    number, day = one.piece.number, one.piece.date
    digits = number.digits if number else 0
    if day:
        return _TELLING if day.day is not None else _SAME
    return next((share for least, share in _BY_DIGITS if digits >= least), _SAME)


def _accuses(page: Page, one: Told, place: Place, other: Told) -> bool:
    """Say whether the only figure of its kind on either side is another one: of the same thing, and with no word of another time."""
    near = place.covered >= _OTHER and place.own >= _OWN and place.named == 1.0
    near = near and sum(word not in place.missing for word, _ in words(one.row, page.light)) >= _WORDS
    near = near and len(place.row) <= _LONGER * len(one.row) and stand_alike(one, other)
    differs = near and not agrees(one.piece, other.piece, openly=True)
    return differs and not _open(page, one) and not _open(page, other)


def _open(page: Page, one: Told) -> bool:
    return one.row.holds(page.table.changing, max(0, one.at - _BESIDE), min(len(one.row), one.at + _BESIDE))


def _made(
    page: Page, one: Told, verdict: Holding, level: int | None, reason: str, pairs: Sequence[tuple[Place, Told]]
) -> Assessment:
    span = counted(one.row, one.at)
    statement = Statement("", "figure", span, page.show(span), language=page.language, rule=CODE)
    compared = tuple(
        Compared(
            _what(one.piece),
            verdict == "supported",
            reason,
            one.piece.span,
            other.piece.span,
            place.passage.document.id,
        )
        for place, other in pairs[:1]
    )
    sources = tuple(
        Source(Alignment((Laid(place.passage, one.row.span, ()),)), role="best" if n == 0 else "sibling")
        for n, (place, _) in enumerate(pairs[:_SHOWN])
    )
    return Assessment(statement, verdict, CODE, reason, level, compared, sources)


def _what(piece: Piece) -> str:
    return "date" if piece.date else "number"
