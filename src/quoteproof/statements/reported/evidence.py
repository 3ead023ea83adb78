"""Where the sources speak of what somebody is reported to have said: sentences, ranked, the speaker's own words first."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.people import same_person
from quoteproof.judge.voiced import voiced
from quoteproof.model import Alignment, Passage, Piece, Source, Span, Statement
from quoteproof.statements.figures.row import Row
from quoteproof.statements.figures.sought import Place, Seeker

_OWN = 1.5
"""How many times as much a passage counts that the named speaker says: what others say of it is hearsay."""
_LOOKED_AT = 12
"""Places whose voice is looked up: the best by their words alone."""
_SHOWN = 3
"""Sources that are shown of one statement."""


class Evidence(Struct, frozen=True):
    """A sentence of a source that speaks of what a statement speaks of."""

    place: Place
    source: Source
    own: bool | None  # whether the named speaker says it there; None where nobody can tell


def evidence(seeker: Seeker, statement: Statement, rows: Sequence[Row]) -> tuple[Evidence, ...]:
    """Return the sentences that speak of what a statement speaks of, the best first."""
    places = [place for row in rows for place in seeker.places(row)]
    best = sorted(places, key=lambda one: -one.covered)[:_LOOKED_AT]
    found = [_voiced(place, statement, rows[0].span) for place in best]
    return tuple(sorted(found, key=lambda one: -one.place.covered * (_OWN if one.own else 1)))


def _voiced(place: Place, statement: Statement, span: Span) -> Evidence:
    whole = place.passage.span
    late = Passage(
        place.passage.document, Span((whole.start + whole.end) // 2, whole.end)
    )  # the label may stand before its first words
    told = voiced(Alignment((Piece(late, span, ()),)), statement.language or "")
    source = replace(told, alignment=Alignment((Piece(place.passage, span, ()),)))
    name, voice = statement.attribution.name, source.voice.name if source.voice else None
    return Evidence(place, source, same_person(voice, name) if voice and name else None)


def shown(found: Sequence[Evidence]) -> tuple[Source, ...]:
    """Return the sources that a report shows, the best first."""
    return tuple(replace(one.source, role="best" if at == 0 else "sibling") for at, one in enumerate(found[:_SHOWN]))
