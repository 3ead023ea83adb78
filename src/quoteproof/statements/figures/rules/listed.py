"""# figure.listed

## What it says
So many are announced, and another number of names follows.

## Example
Text: "Three towns were hit: Lomas, Vera, Quint and Alba". Four are named.

## Why it matters
One was added or taken out, and the number was forgotten.

## Level
4.

## Scope
A number below twenty, its noun, and behind a colon, a dash or a bracket a list of names alone that ends with "and" and another name, and ends there. Lists with other words between the names are left
alone, and so are "among them" and "including".

## Guides
AP, Reuters (names are counted).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.model import Span
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.lists import names
from quoteproof.statements.figures.times import count
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row

CODE = "figure.listed"

_NOUN = 4
"""Words between the number and the sign before its names."""
_MOST = 20
_SIGNS = frozenset({"colon", "dash", "open"})
_NO_NOUN = frozenset({"comma", "preposition", "relative", "subordinator", "conjunction", "pronoun", "stop", "break"})
_ENDS = frozenset({"stop", "dash", "close", "break", "semicolon"})


def rule(page: Page) -> Iterator[Clash]:
    """Find the numbers that are not those of the names behind them."""
    for row in page.rows:
        for at, piece, number in row.numbers():
            if number.unit or number.ordinal or not 1 < number.value < _MOST or piece.hedge:
                continue
            found = _list(page, row, at)
            if found and found[0] > 1 and found[0] != number.value:
                listed = Span(row[found[1]].span.start, row[found[2] - 1].span.end)
                reason = f"{count(found[0], 'name')} stand in the list, and the text says {page.show(piece.span)}"
                yield Clash(CODE, "number", piece.span, (listed,), reason)


def _list(page: Page, row: Row, at: int) -> tuple[int, int, int] | None:
    """Return how many names a number announces, and where their list begins and ends."""
    if at and (row[at - 1].low in page.coordinators or row[at].span.of(page.text)[0].isupper()):
        return None  # two fathers and two mothers: …; the Two Sicilies
    known = at > 0 and (row[at - 1].tag == "determiner" or row.ends(at, page.table.remaining) is not None)
    signs = _SIGNS | {"comma"} if known else _SIGNS
    sign = next((place for place in range(at + 2, min(at + 2 + _NOUN, len(row))) if row[place].tag in signs), None)
    if sign is None or any(piece.tag in _NO_NOUN or piece.number for piece in row.pieces[at + 1 : sign]):
        return None
    start = sign + 1 + (sign + 1 < len(row) and row[sign + 1].tag == "preposition")
    found = names(page, row, start)
    ended = found is not None and (found[1] >= len(row) or row[found[1]].tag in _ENDS | {row[sign].tag})
    return (found[0], start, found[1]) if found and ended else None
