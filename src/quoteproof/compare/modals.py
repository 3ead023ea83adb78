"""Modal verbs told from the nouns and the month that look like them."""

from __future__ import annotations

from quoteproof.compare.changes import Shift
from quoteproof.compare.lexicon import Item
from quoteproof.compare.rows import Row
from quoteproof.compare.scope import Scope


def is_noun(scope: Scope, shift: Shift) -> bool:
    """Say whether one of a shift's words is no verb here: "the will", "their might", "5 May"."""
    sides = ((scope.table.source, shift.lost), (scope.table.quote, shift.gained))
    return any(item is not None and _is_noun(scope, row, item) for row, item in sides)


def _is_noun(scope: Scope, row: Row, item: Item) -> bool:
    if item.end - item.start > 1:
        return False
    cell = row[item.start]
    before = row[item.start - 1].norm if item.start else ""
    after = row[item.end].norm if item.end < len(row) else ""
    if before in scope.cues.determiners or before.isdecimal() or after.isdecimal():
        return True
    return bool(item.start) and cell.word.raw[0].isupper() and not cell.mark.strip()
