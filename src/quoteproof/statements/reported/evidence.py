"""Where the sources speak of what somebody is reported to have said: sentences, ranked, the speaker's own words first."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.lexicon import lexicon
from quoteproof.analysis.people import same_person
from quoteproof.cached import cached_property
from quoteproof.judge.voiced import voiced
from quoteproof.model import Alignment, Passage, Piece, Source, Span, Statement
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row
from quoteproof.statements.rows.sought import Place, Seeker

_OWN = 1.5
"""How many times as much a passage counts that the named speaker says: what others say of it is hearsay."""
_LOOKED_AT = 8
"""Places whose voice is looked up: the best by their words alone."""
_SENTENCES = 3
"""Sentences of a source that may have one statement between them."""
_SUBJECT = 3
"""Words of a subject that a speaker can be one of, at most."""
_SHOWN = 3
"""Sources that are shown of one statement."""


class Evidence(Struct, frozen=True, dict=True):
    """A sentence of a source that speaks of what a statement speaks of; who says it there is looked up where that is asked for."""

    place: Place
    statement: Statement
    span: Span  # of the statement's first sentence

    @cached_property
    def source(self) -> Source:
        """The passage, with who says it."""
        passage = self.place.passage
        whole = passage.span
        late = Span((whole.start + whole.end) // 2, whole.end)  # the label may stand before its first words
        told = voiced(self._laid(Passage(passage.document, late)), self.statement.language or "")
        return replace(told, alignment=self._laid(passage))

    def _laid(self, passage: Passage) -> Alignment:
        return Alignment((Piece(passage, self.span, ()),))

    @cached_property
    def own(self) -> bool | None:
        """Whether the named speaker says it there; None where nobody is named, or nobody can tell."""
        name = self.statement.attribution.name
        voice = self.source.voice if name else None
        return same_person(voice.name, name) if voice and voice.name and name else None


def evidence(seeker: Seeker, statement: Statement, rows: Sequence[Row]) -> tuple[Evidence, ...]:
    """Return the sentences that speak of what a statement speaks of, the best first."""
    places = [place for row in rows for place in seeker.places(row, _stands_for_we(row, seeker.page), _SENTENCES)]
    best = _apart(sorted(places, key=lambda one: (-one.covered, len(one.row))))[:_LOOKED_AT]
    found = [Evidence(place, statement, rows[0].span) for place in best]
    return tuple(sorted(found, key=lambda one: -one.place.covered * (_OWN if one.own else 1)))


def _apart(places: Sequence[Place]) -> list[Place]:
    """Leave out the stretches that lie over a better one, and over nothing else."""
    kept: list[Place] = []
    for place in places:
        if not any(
            one.passage.document.id == place.passage.document.id and one.row.span.overlap(place.row.span)
            for one in kept
        ):
            kept.append(place)
        if len(kept) == _LOOKED_AT:
            break
    return kept


def _stands_for_we(row: Row, page: Page) -> frozenset[str]:
    """Return the subject that a statement begins with, where a speaker may be one of it: "(she said that) the board would close"."""
    verb = next((at for at, piece in enumerate(row.pieces) if piece.tag in ("verb", "auxiliary")), 0)
    subject = row.pieces[:verb]
    heads = [piece.low for piece in subject if piece.tag in ("word", "name")]
    one_of = bool(heads) and lexicon(page.language).noun(heads[-1]) in ("body", "people")
    return frozenset(heads) if one_of and len(heads) <= _SUBJECT else frozenset()


def shown(found: Sequence[Evidence]) -> tuple[Source, ...]:
    """Return the sources that a report shows, the best first."""
    return tuple(replace(one.source, role="best" if at == 0 else "sibling") for at, one in enumerate(found[:_SHOWN]))
