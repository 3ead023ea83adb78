"""Families: places that have the same words, put together over all links, each as it differs from the first form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from quoteproof.align.over import over
from quoteproof.digests import sha256
from quoteproof.graph.records import Family, Link, Node, Place, Step, Version
from quoteproof.model import Span
from quoteproof.text import tokens


class _Sets:
    """Which places are of one family (union and find)."""

    def __init__(self) -> None:
        self._parent: dict[Place, Place] = {}

    def of(self, place: Place) -> Place:
        """Return the place that stands for the family."""
        self._parent.setdefault(place, place)
        while self._parent[place] is not place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: Place, other: Place) -> None:
        """Put two places into one family."""
        self._parent[self.of(one)] = self.of(other)

    def families(self) -> Iterable[list[Place]]:
        """Return the places of each family."""
        found: dict[Place, list[Place]] = defaultdict(list)
        for place in self._parent:
            found[self.of(place)].append(place)
        return found.values()


def families(links: Sequence[Link], nodes: Mapping[str, Node]) -> tuple[Family, ...]:
    """Return the families, those with most bearers first."""
    sets, marked = _Sets(), set[Place]()
    for link in links:
        for source in (link.source, *link.others):
            sets.join(link.place, source)
        if link.kind == "quotation":
            marked.add(link.place)
        if link.quoted:
            marked.add(link.source)
    _overlapping(sets, [place for link in links for place in (link.place, link.source, *link.others)])
    made = (_family(places, nodes, marked) for places in sets.families())
    return tuple(sorted(made, key=lambda one: (-one.bearers, one.id)))


def _overlapping(sets: _Sets, places: Iterable[Place]) -> None:
    """Put places of one document together that are one: what two others have from it."""
    beside: dict[str, list[Place]] = defaultdict(list)
    for place in dict.fromkeys(places):
        beside[place.document].append(place)
    for some in beside.values():
        open_: list[Place] = []
        for place in sorted(some, key=lambda place: place.span):
            open_ = [one for one in open_ if one.span.end > place.span.start]
            for one in open_:
                if one.lies_on(place):
                    sets.join(one, place)
                    break
            open_.append(place)


def _family(places: list[Place], nodes: Mapping[str, Node], marked: set[Place]) -> Family:
    """Order a family by date, one place a document and stretch; the first form is the first bearer's longest."""
    own = list(_single(places, marked))
    own.sort(key=lambda place: (*nodes[place.document].seniority, place.span))
    first = own[0]
    versions = [Version(first, first in marked)]
    versions += [Version(place, place in marked, _steps(first.text, place.text)) for place in own[1:]]
    return Family(
        f"f-{sha256(_folded(first).encode('utf-8', 'surrogatepass')).hexdigest()[:8]}", tuple(versions), tuple(places)
    )


def _single(places: Iterable[Place], marked: set[Place]) -> Iterator[Place]:
    """Give one place for those of a document that lie over each other: what it quotes itself, else the longest."""
    beside: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(places, key=lambda place: (place not in marked, -len(place.span), place.span)):
        if not any(place.span.overlap(other.span) for other in beside[place.document]):
            beside[place.document].append(place)
            yield place


def _folded(place: Place) -> str:
    return " ".join(token.norm for token in tokens(place.text))


def _steps(first: str, version: str) -> tuple[Step, ...]:
    """Return what becomes of the first form in another, word by word."""
    edits = over(version, [Span(0, len(version))], first, Span(0, len(first)))
    if not edits:
        return (Step(first, version, same=False),)
    head, tail = first[: edits[0].source.start].strip(), first[edits[-1].source.end :].strip(' .,;:!?"”»')
    steps = [Step(head, "", same=False)] if head.strip('"“«') else []
    steps += [_step(edit.op == "same", edit.source.of(first), edit.quote.of(version)) for edit in edits]
    return tuple([*steps, Step(tail, "", same=False)] if tail else steps)


def _step(same: bool, first: str, version: str) -> Step:
    return Step(first.rstrip(), version.rstrip(), same)
