"""# figure.part

## What it says
A part is larger than the whole that it is taken from.

## Example
Text: "45 of the 40 members stayed away". Text: "12 people were hurt, including 15 children".

## Why it matters
One of the two numbers is wrong, and nobody can tell which from the text.

## Level
Serious.

## Scope
"45 of the 40", "45 out of 40", "the fifth of four", "12 …, including 15 …". Both count the same, as far as their units tell; what is about so much, more than so much, or one end of a range
is taken as it is meant.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.twice import ranged, wholes
from quoteproof.statements.rows.page import LOOSE, Page
from quoteproof.statements.rows.row import BREAKS, Piece, Row

CODE = "figure.part"


def rule(page: Page) -> Iterator[Clash]:
    """Find the parts that exceed their wholes."""
    for row in page.rows:
        of = wholes(page, row)
        for at, part, number in row.numbers():
            if (
                part.hedge == LOOSE
                or number.unit == "%"
                or ranged(page, row, at)
                or _proportion(row, at)
                or _reached(page, row, at)
            ):
                continue
            place = of.get(at)
            held = [row[place]] if place is not None and not ranged(page, row, place) else [*_including(page, row, at)]
            if held and all(_exceeds(part, whole) for whole in held):
                reason = f"{page.show(part.span)} is more than the {page.show(held[0].span)} that it is a part of"
                yield Clash(CODE, "number", part.span, (held[0].span,), reason, certain=True)


def _proportion(row: Row, at: int) -> bool:
    """Say whether a number is the whole of another one already, or the second of two: 6 in 10 of the 3 in 10, 6 or 7."""
    return at > 1 and row[at - 2].number is not None and row[at - 1].tag in ("preposition", "conjunction")


def _reached(page: Page, row: Row, at: int) -> bool:
    """Say whether a number is what another one before it came to: from 40 to 60."""
    return any(
        (opened := row.ends(at, (to,))) is not None and opened > 0 and row[opened - 1].number
        for to, _ in page.table.reached
    )


def _exceeds(part: Piece, whole: Piece) -> bool:
    if not (part.number and whole.number) or whole.hedge == LOOSE or whole.number.ordinal:
        return False
    alike = part.number.unit == whole.number.unit and whole.number.value > 1 and not whole.number.weak
    return alike and part.extent.low * part.number.size > whole.extent.high * whole.number.size


def _including(page: Page, row: Row, at: int) -> Iterator[Piece]:
    """Give the numbers before one that is said to be some of them: 12 people, including 15 children."""
    sign = row.ends(at, page.table.including)
    number = row[at].number
    if sign is None or number is None or number.ordinal:
        return
    for place in range(sign - 1, -1, -1):
        if row[place].number and not row[place].date:
            yield row[place]
        if row[place].tag in BREAKS - {"conjunction"}:
            return
