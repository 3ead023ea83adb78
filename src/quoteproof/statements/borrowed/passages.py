"""The passages of a text that stand in sources too: each stretch once, with all that bear it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from quoteproof import languages
from quoteproof.align.local import Laid, lay
from quoteproof.archive.search import Candidate
from quoteproof.sources import Sources
from quoteproof.statements.borrowed.counted import row_of
from quoteproof.statements.borrowed.telling import FEW, enough
from quoteproof.statements.scene import Scene

LEAST = 16.0
"""How rare words in rows must be together to be laid, in natural logarithms: two that stand once in a thousand, however many frequent ones."""
HALF = 0.5


class Shared(Struct, frozen=True):
    """A stretch of the text, laid on the source that has most of it, and on the others that have most of it too."""

    best: Laid[Candidate]
    bearers: tuple[Laid[Candidate], ...]  # `best` is the first


def passages(scene: Scene) -> Iterator[Shared]:
    """Give the passages of a text that were not put together by chance, in order."""
    row, ids = row_of(scene.document, scene.claims)
    language = languages.get(scene.document.meta.language)
    laid: list[Laid[Candidate]] = []
    for hits in scene.sources.overlaps(ids, exclude=scene.itself):
        laid += [one for hit in hits if hit.idf(ids) >= LEAST and (one := lay(row, hit)) and one.shared >= FEW]
    for together in _overlapping(laid):
        yield from _shared(together, scene.sources, language)


def _overlapping(laid: Iterable[Laid[Candidate]]) -> Iterator[list[Laid[Candidate]]]:
    """Give those together of which each lies over another."""
    together: list[Laid[Candidate]] = []
    after = 0
    for one in sorted(laid, key=lambda one: one.first):
        if together and one.first >= after:
            yield together
            together = []
        together.append(one)
        after = max(after, one.after)
    if together:
        yield together


def _shared(together: list[Laid[Candidate]], sources: Sources, language: languages.Language) -> Iterator[Shared]:
    """Part a stretch among those that lie over it: first who has most, then who has most of the rest."""
    open_ = sorted(together, key=lambda one: (-one.shared + 2 * one.changed, one.hit.record.seniority))
    found: list[Shared] = []
    while open_:
        best = open_.pop(0)
        if enough(best, sources, language):
            bearers = [one for other in open_ if (one := other.within(best.first, best.after)) and _most(one, best)]
            found.append(Shared(best, (best, *bearers)))
            rest = (part for other in open_ for part in other.without(best.first, best.after))
            open_ = sorted(rest, key=lambda one: (-one.shared + 2 * one.changed, one.hit.record.seniority))
    yield from sorted(found, key=lambda shared: shared.best.first)


def _most(one: Laid[Candidate], best: Laid[Candidate]) -> bool:
    return one.shared >= HALF * best.shared
