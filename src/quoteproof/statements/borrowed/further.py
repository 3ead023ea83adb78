"""Who else has most of a passage, where whoever has all of it hid them: at each place the look for shared rows finds the longest.

"Allow me to congratulate you, Sir, on your election as President of the General Assembly" stands word for word in one speech, and nearly
so in twenty.
"""

from __future__ import annotations

from array import array

from quoteproof.align.local import Laid, lay
from quoteproof.archive.search import Candidate
from quoteproof.statements.borrowed.parting import HALF, Shared
from quoteproof.statements.scene import Scene

PIECE = 7
"""Of so many words one is not looked up: then no row is longer than the others, and none hides them."""


def further(scene: Scene, shared: Shared) -> list[Laid[Candidate]]:
    """Return all bearers of a passage, those that are known first."""
    best = shared.best
    row = best.row
    ids = array("I", bytes(4 * best.first)) + array("I", row.words.ids[best.first : best.after])
    for at in range(best.first + PIECE - 1, best.after, PIECE):
        ids[at] = 0
    known = {_document(one.hit) for one in shared.bearers}
    least = max(1, int(HALF * best.shared) - (best.after - best.first) // PIECE)
    hits = [hit for some in scene.sources.overlaps(memoryview(ids), least, exclude=scene.itself) for hit in some]
    others = [one for hit in hits if _document(hit) not in known and (one := lay(row, hit))]
    within = [part for one in others if (part := one.within(best.first, best.after))]
    return [*shared.bearers, *(one for one in within if one.shared >= HALF * best.shared)]


def _document(hit: Candidate) -> tuple[int, int]:
    return id(hit.segment), hit.number
