"""The records of an archive held against itself: who has whose words from which document."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quoteproof.archive.records import seniority
from quoteproof.model import Meta, Span

LinkKind = Literal["quotation", "borrowing"]
Relation = Literal["from", "with"]
"""Whether a document has the words from the other, or both have them from a third, or nobody can tell."""
HALF = 0.5
"""The part of the longer of two stretches of a document that both must have to be one place."""


def by(meta: Meta) -> str | None:
    """Return who speaks or writes in a document."""
    return meta.speaker or meta.author or meta.publisher


class Node(Struct, frozen=True):
    """A document that quotes or is quoted."""

    id: str
    by: str | None = None  # who speaks or writes in it
    title: str | None = None
    date: str | None = None

    @property
    def seniority(self) -> tuple[str, str]:
        """By what documents stand in order, as in the archive."""
        return seniority(self.date, self.id)


class Place(Struct, frozen=True):
    """A stretch of a document with its words."""

    document: str
    span: Span
    text: str

    def lies_on(self, other: Place) -> bool:
        """Say whether two places of one document are one."""
        return self.span.overlap(other.span) >= HALF * max(len(self.span), len(other.span))


class Link(Struct, frozen=True):
    """Words of one document that stand in another, which is not younger as far as the dates tell."""

    id: str  # of the quotation or statement in its document
    kind: LinkKind
    relation: Relation
    place: Place  # in the document that quotes
    source: Place
    speaker: str | None = None  # who is said to have said it
    voice: str | None = None  # who says it in the source
    verdict: str = ""
    level: int | None = None
    others: tuple[Place, ...] = ()  # where the same words stand too
    why: str = ""  # they are shared with the source, and not from it
    quoted: bool = False  # the source has them in marks itself


class Unsourced(Struct, frozen=True):
    """A quotation that no older document of the archive has."""

    id: str
    place: Place
    speaker: str | None = None
    verdict: str = ""
    why: str = ""


class Step(Struct, frozen=True):
    """A run of words in a version, and what the first form has in its place."""

    first: str
    version: str
    same: bool


class Harvest(Struct, frozen=True):
    """What one document gives: its links, its quotations without a source, and all documents that these speak of."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    unsourced: tuple[Unsourced, ...] = ()


class Version(Struct, frozen=True):
    """The words of a family as one document has them."""

    place: Place
    marked: bool  # quoted there, in marks: the first bearer's own words are not
    steps: tuple[Step, ...] = ()  # from the first form to these words; none for the first form

    @property
    def changes(self) -> int:
        """How many places differ from the first form."""
        return sum(not step.same for step in self.steps)


class Family(Struct, frozen=True):
    """The same words in several documents, the first bearer first, then in the order of their dates."""

    id: str
    versions: tuple[Version, ...]
    places: tuple[Place, ...] = ()  # all that were put together, also those that lie over a version's

    @property
    def bearers(self) -> int:
        """How many documents have the words."""
        return len({version.place.document for version in self.versions})


class Graph(Struct, frozen=True):
    """All of it."""

    nodes: dict[str, Node]
    links: tuple[Link, ...]
    families: tuple[Family, ...]
    unsourced: tuple[Unsourced, ...]
