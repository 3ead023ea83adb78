"""The passages of a text that stand in sources too: each stretch once, with all that bear it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress

from quoteproof import languages
from quoteproof.align.local import Laid, Row, lay
from quoteproof.archive.search import Candidate
from quoteproof.statements.borrowed.counted import row_of
from quoteproof.statements.borrowed.parting import Shared, borne, parted
from quoteproof.statements.borrowed.telling import FEW, Sense, enough
from quoteproof.statements.scene import Scene


def passages(scene: Scene) -> Iterator[Shared]:
    """Give the passages of a text that were not put together by chance, in order."""
    row, ids = row_of(scene.document, scene.claims)
    language = languages.get(scene.document.meta.language)
    laid: list[Laid[Candidate]] = []
    sense = Sense(row, language)
    rest: list[Candidate] = []
    for hits in scene.sources.overlaps(ids, FEW, exclude=scene.itself):
        worth = [sense.suffices(hit) for hit in hits]
        laid += [one for hit in compress(hits, worth) if (one := lay(row, hit)) and one.shared >= FEW]
        rest += [hit for hit, suffices in zip(hits, worth, strict=True) if not suffices]
    for shared in parted(laid, lambda one: enough(one, scene.sources, language, asked(scene, row))):
        beside = (hit for hit in rest if _lies_over(hit, shared.best))
        yield borne(shared, [one for hit in beside if (one := lay(row, hit))])


def _lies_over(hit: Candidate, passage: Laid[Candidate]) -> bool:
    first, after = hit.matches[0][0], hit.matches[-1][0] + hit.matches[-1][2]
    return first < passage.after and passage.first < after


def asked(scene: Scene, row: Row) -> int:
    """Return how many words chance has to begin a passage at: those of the text, or those of the archive that it is a document of, since
    then all of them are asked for."""
    return scene.sources.size if scene.document.meta.digest else len(row)
