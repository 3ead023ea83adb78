"""# figure.rank

## What it says
A place in a row is another one than the names before it make.

## Example
Text: "She finished second behind Ruiz and Adeyemi". Behind two she is third.

## Why it matters
A place is what is remembered of a race, a vote or a list.

## Level
4: of those before it only some may be named.

## Scope
An ordinal, "behind", and a list of names that is closed with "and", or one name behind "first". That more of them stood before than are named is no contradiction where one is named only.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.lists import names
from quoteproof.statements.figures.times import count
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import BREAKS, Row

CODE = "figure.rank"

_NEAR = 8
"""Words between a place and "behind": "third in the women's race, behind"."""
_LAST = 12
"""The last place that a list of names is told for."""


def rule(page: Page) -> Iterator[Clash]:
    """Find the places that the names before them contradict."""
    for row in page.rows:
        for at, piece, number in row.numbers():
            before = _before(page, row, at) if number.ordinal and number.value <= _LAST else None
            if before and number.value != before + 1 and (before > 1 or number.value == 1):
                reason = f"{count(before, 'name')} stand before it, and the text says {page.show(piece.span)}"
                yield Clash(CODE, "rank", piece.span, (), reason)


def _those_of(page: Page, row: Row, at: int) -> int:
    """Return where the names begin: behind A and B, behind those of A and B."""
    words = page.form.words
    stand_in = at + 1 < len(row) and row[at].low in words.demonstratives and row[at + 1].low in words.linkers
    return at + 2 if stand_in else at


def _before(page: Page, row: Row, at: int) -> int | None:
    """Return how many names stand behind the "behind" of a place."""
    for place in range(at + 1, min(at + _NEAR, len(row))):
        other = (
            place == at + 1
            and row[place].tag not in ("comma", "preposition")
            and not row.begins(place, page.table.ranks)
        )
        if row[place].tag in BREAKS or row[place].number or (other and not row.begins(place, page.table.behind)):
            return None
        start = row.begins(place, page.table.behind)
        if start is not None:
            found = names(page, row, _those_of(page, row, start))
            return found[0] if found else None
    return None
