"""# figure.sum

## What it says
Parts do not make the total that is told with them.

## Example
Text: "Of the 60 members, 35 voted for it and the remaining 20 against". 35 and 20 are 55.

## Why it matters
A sum is the one figure of a report that every reader could check and none does.

## Level
Serious where the text says that nothing is left over ("the remaining", "a total of"); level 4 where the parts only stand behind a colon.

## Scope
Numbers of one unit in one sentence: a whole and its parts up to "the remaining"; parts and "a total of", "in all"; a number, a colon or dash, and a list of numbers closed with "and". Percentages with "the remaining" make
a hundred. Rounding is no difference, and where a number stands among them that is about so much, or counts something else, nothing is said.

## Guides
AP, Reuters (figures are added up).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.figures.twice import ranged, wholes
from quoteproof.statements.rows.extent import Extent
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Piece, Row

CODE = "figure.sum"

_ITEM = 7
"""Words from one number of a list to the next: "three men from the village and"."""
_CLAUSE = 12
"""Words from a part to the remaining ones."""
_NOUN = 4
"""Words between a number and the colon before its parts."""
_WHOLE = 100.0


def rule(page: Page) -> Iterator[Clash]:
    """Find the totals that their parts do not make."""
    for row in page.rows:
        found = [(at, piece) for at, piece, number in row.numbers() if not number.ordinal]
        open_ = row.holds(page.table.including) or any(ranged(page, row, at) for at, _ in found)
        if len(found) > 1 and not open_:
            yield from _remaining(page, row, found)
            yield from _totalled(page, row, found)
            yield from _listed(page, row, found)


_Numbers = Sequence[tuple[int, Piece]]


def _remaining(page: Page, row: Row, found: _Numbers) -> Iterator[Clash]:
    """Hold a whole, or a hundred per cent, against its parts up to the remaining ones."""
    last = next((n for n, (at, _) in enumerate(found) if row.ends(at, page.table.remaining) is not None), None)
    if not last:
        return
    parts = found[: last + 1]
    if parts[-1][1].number and parts[-1][1].number.unit == "%":
        cents = [one for one in parts if one[1].number and one[1].number.unit == "%"]
        if len(cents) > 1:
            yield from _held(page, cents, None, certain=True)
        return
    of = wholes(page, row)
    whole = next((of[at] for at, _ in parts if at in of and of[at] < parts[-1][0]), parts[0][0])
    taken = [one for one in parts if one[0] != whole]
    if len(taken) > 1 and _chained(row, parts, _CLAUSE):
        yield from _held(page, taken, (whole, row[whole]), certain=True)


def _totalled(page: Page, row: Row, found: _Numbers) -> Iterator[Clash]:
    """Hold a list of numbers against the total behind it: three men and four women, seven in all."""
    for n, (at, _) in enumerate(found):
        total = row.ends(at, page.table.total_before) is not None or _behind(page, row, at)
        if n > 1 and total and _chained(row, found[:n]) and _joined(page, row, found[:n]):
            yield from _held(page, found[:n], found[n], certain=True)


def _behind(page: Page, row: Row, at: int) -> bool:
    ends = range(at + 1, min(at + 4, len(row)))
    return any(row.begins(place, page.table.total_behind) for place in ends)


def _listed(page: Page, row: Row, found: _Numbers) -> Iterator[Clash]:
    """Hold a number against the list behind its colon: seven people: three men and four women."""
    at = found[0][0]
    near = range(at + 1, min(at + 2 + _NOUN, len(row)))
    signs = ("colon", "dash", "open", "comma") if _placed(row, found[1:]) else ("colon", "dash", "open")
    sign = next((k for k in near if row[k].tag in signs), None)
    if sign is not None and row[sign].tag == "comma" and row.tagged(("preposition",), at, sign):
        return  # 42 for one, 18 for another and 16 for a third: no whole
    parts = found[1:]
    if (
        sign is None
        or len(parts) < 2
        or parts[0][0] != sign + 1
        or not _chained(row, parts)
        or not _joined(page, row, parts)
    ):
        return
    yield from _held(page, parts, found[0], certain=False)


def _placed(row: Row, parts: _Numbers) -> bool:
    """Say whether no number of a list has a noun of its own: 63 boats, 28 in one town and 35 in another."""
    return all(
        at + 1 < len(row) and row[at + 1].tag == "preposition" and piece.number and not piece.number.unit
        for at, piece in parts
    )


def _chained(row: Row, parts: _Numbers, most: int = _ITEM) -> bool:
    """Say whether numbers follow each other as those of one list do."""
    places = [at for at, _ in parts]
    return all(
        after - at <= most and not row.tagged(("stop", "subordinator"), at, after) for at, after in pairwise(places)
    )


def _joined(page: Page, row: Row, parts: _Numbers) -> bool:
    """Say whether a list is closed: three men, two boys "and" four women."""
    at = parts[-1][0]
    return row[at - 1].low in page.coordinators or row[at - 2].low in page.coordinators


def _held(page: Page, parts: _Numbers, total: tuple[int, Piece] | None, certain: bool) -> Iterator[Clash]:
    pieces = [piece for _, piece in parts]
    if not _alike([*pieces, total[1]] if total else pieces):
        return
    made = pieces[0].extent
    for piece in pieces[1:]:
        made += piece.extent
    whole = total[1].extent if total else Extent(_WHOLE, _WHOLE)
    if not made.meets(whole):
        accused = total[1] if total else pieces[-1]
        others = tuple(piece.span for piece in pieces if piece is not accused)
        shown = " + ".join(page.show(piece.span) for piece in pieces)
        value = sum(piece.number.value for piece in pieces if piece.number)
        said = page.show(total[1].span) if total else "that nothing else remains"
        yield Clash(CODE, "sum", accused.span, others, f"{shown} is {value:,.10g}, and the text says {said}", certain)


def _alike(pieces: Sequence[Piece]) -> bool:
    """Say whether all of them count one thing, as far as their units tell, and none is open."""
    first = pieces[0].number
    return first is not None and all(
        piece.number is not None
        and not piece.hedge
        and not piece.number.weak
        and piece.number.unit == first.unit
        and piece.number.size == first.size
        for piece in pieces
    )
