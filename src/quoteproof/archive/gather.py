"""Where several words stand close together, in whatever order and form: a statement told again shares its rarer words with its
source, and hardly ever three of them in a row.

Every place of the rarer words is gone through, up to `READ` of them in each segment, so that what it costs is not the archive's size.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from quoteproof import kernel
from quoteproof.archive import ahead
from quoteproof.archive.snapshot import Volume
from quoteproof.model import Passage

WINDOW = 60
"""Words: two or three sentences."""
READ = 8192
"""Places of all words of one statement that are gone through in a segment, the rarest words first."""

Place = tuple[int, int]  # a word of the segment, the wanted word that it is a form of


class Wanted(Struct, frozen=True):
    """A word that is looked for: the forms in which it may stand, and what finding it is worth."""

    forms: tuple[str, ...]
    weight: float


class Gathered(Struct, frozen=True):
    """A stretch of a document in which wanted words stand together."""

    weight: float
    passage: Passage


def gather(wanted: Sequence[Wanted], volumes: Sequence[Volume], limit: int, exclude: Collection[str]) -> list[Gathered]:
    """Return the stretches that have most of the wanted words by their weight, the best first."""
    weights, forms = [one.weight for one in wanted], [_ids(one.forms) for one in wanted]
    found: list[tuple[float, ahead.Place]] = []
    for volume in volumes:
        with volume.segment.guard:
            found += _best(weights, sorted(_places(forms, volume)), volume, limit, exclude)
    best = sorted(found, key=lambda one: -one[0])[:limit]
    ahead.passages(place for _, place in best)
    return [_gathered(weight, place) for weight, place in best]


def _places(forms: Sequence[Sequence[int]], volume: Volume) -> Iterator[Place]:
    """Give the places of the wanted words, those of the rarest first, until enough are read; a frequent one has too many."""
    standing = []
    for at, ids in enumerate(forms):
        counts = [(word, volume.segment.standing(word)) for word in ids]
        known = [(word, count) for word, count in counts if count]
        if known and all(count is not None for _, count in counts):
            standing.append((sum(count for _, count in known), at, known))
    left = READ
    for total, at, known in sorted(standing):
        left -= total
        if left < 0:
            return
        for word, _ in known:
            found = volume.segment.asked.occurrences(memoryview(array("I", [word])), READ)
            yield from ((place, at) for place in found)


def _gathered(weight: float, place: ahead.Place) -> Gathered:
    with place.segment.guard:
        return Gathered(weight, place.passage)


def _ids(forms: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of those forms that are one word."""
    cut = [memoryview(kernel.words(form)[0]) for form in forms]
    return tuple(dict.fromkeys(int(ids[0]) for ids in cut if len(ids) == 1))


def _best(
    weights: Sequence[float], places: Sequence[Place], volume: Volume, limit: int, exclude: Collection[str]
) -> Iterator[tuple[float, ahead.Place]]:
    """Give the heaviest stretches of one segment that do not lie over each other."""
    segment, taken = volume.segment, list[tuple[int, int]]()
    for weight, first, last in sorted(_windows(weights, places, segment.starts), key=lambda one: -one[0]):
        if len(taken) == limit:
            return
        number = segment.owner(first)
        if number in volume.removed or (exclude and segment.digest(number) in exclude):
            continue
        if not any(low <= last and first <= high for low, high in taken):
            taken.append((first, last))
            begun = segment.starts[number]
            yield weight, ahead.Place(segment, number, first - begun, last + 1 - begun)


def _windows(
    weights: Sequence[float], places: Sequence[Place], starts: Sequence[int]
) -> Iterator[tuple[float, int, int]]:
    """Give for each place what the words weigh that stand in the window ending there, in the same document, and where it begins and ends."""
    inside = [0] * len(weights)
    first, weight, begun, after = 0, 0.0, 0, 0  # the document's own words
    for place, at in places:
        if place >= after:
            number = bisect_right(starts, place)
            begun, after = starts[number - 1], starts[number]
        if not inside[at]:
            weight += weights[at]
        inside[at] += 1
        while (low := places[first][0]) <= place - WINDOW or low < begun:
            old = places[first][1]
            inside[old] -= 1
            if not inside[old]:
                weight -= weights[old]
            first += 1
        yield weight, low, place
