"""How two figures of a sentence hang together: told twice (in brackets, between commas, joined by "or"), ends of a range, part and whole."""

from __future__ import annotations

from quoteproof.analysis.lexicon import Tag
from quoteproof.statements.rows.page import LOOSE, Page
from quoteproof.statements.rows.row import Piece, Row

NOUN = 5
"""Words of the noun that the first figure counts: 45 of the 120 "houses on the eastern shore", or 38 per cent."""
_NAMED = 10
"""Words from a whole to those "of them" that are its part."""
_OWNED = 3
"""Words before the whole that say whose it is: of the village's 120 houses."""
_NO_NOUN: frozenset[Tag] = frozenset(
    {
        "verb",
        "auxiliary",
        "conjunction",
        "subordinator",
        "relative",
        "number",
        "stop",
        "break",
        "semicolon",
        "colon",
        "close",
    }
)
_STARTS: frozenset[Tag] = frozenset({"comma", "colon", "semicolon", "dash", "open", "conjunction"})
_APART: frozenset[Tag] = frozenset(
    {"number", "stop", "break", "semicolon", "colon", "close", "conjunction", "subordinator"}
)
_OPENS: frozenset[Tag] = frozenset({"open", "comma", "dash"})
_CLOSES: frozenset[Tag] = frozenset({"comma", "dash", "close", "stop", "semicolon", "break"})
_LIGHT: frozenset[Tag] = frozenset({"adverb", "determiner"})


def beside(page: Page, row: Row, end: int, start: int, after: int) -> bool:
    """Say whether a figure from `start` up to `after` tells once more what one told that ends before `end`."""
    sign = next((at for at in range(end, start) if row[at].tag in _OPENS or row.begins(at, page.table.or_else)), None)
    if sign is None or sign - end > NOUN:
        return False
    enclosed = row[sign].tag == "open" and after < len(row) and row[after].tag == "close"
    worded = row.begins(sign + (row[sign].tag in _OPENS), page.table.or_else) is not None
    if row.tagged(_APART if enclosed or worded else _NO_NOUN, end, sign):
        return False
    at, joined = (sign, False) if row[sign].tag not in _OPENS else (sign + 1, row[sign].tag == "open")
    while at < start:
        word = row.begins(at, page.table.or_else)
        step = word or row.begins(at, page.hedging) or (at + 1 if row[at].tag in _LIGHT else None)
        if step is None or step > start:
            return False
        at, joined = step, joined or word is not None
    return joined or after >= len(row) or row[after].tag in _CLOSES


def ranged(page: Page, row: Row, at: int) -> bool:
    """Say whether a number is one end of a range: 10 to 15 per cent, 10–15."""
    return any(
        0 <= at + 2 * way < len(row)
        and _ends_one(row[min(at, at + 2 * way)], row[max(at, at + 2 * way)])
        and (row[at + way].tag == "dash" or row[at + way].low in page.form.ranges)
        for way in (-1, 1)
    )


def _ends_one(first: Piece, last: Piece) -> bool:
    """Say whether two numbers may be the ends of one range: 10 to 15 per cent, not 10 per cent to 15."""
    return first.number is not None and last.number is not None and first.number.unit in ("", last.number.unit)


def wholes(page: Page, row: Row) -> dict[int, int]:
    """Return the place of each number that is a part, with that of its whole: 45 of the 120 · of the 120, 45 · 120, 45 of them."""
    found: dict[int, int] = {}
    places = [at for at, _, number in row.numbers() if not number.ordinal or row.begins(at + 1, page.table.shares_of)]
    for n, at in enumerate(places):
        whole = _whole_behind(page, row, at)
        if whole is not None:
            found[at] = whole
        elif n and row.begins(at + 1, page.table.of_them) is not None and row[at].hedge != LOOSE:
            if at - places[n - 1] <= _NAMED:
                found[at] = places[n - 1]
        elif n and _opens(page, row, places[n - 1]) and at - places[n - 1] <= NOUN + 1 and not _is_share(row[at]):
            found.setdefault(at, places[n - 1])
    return found


def _is_share(piece: Piece) -> bool:
    return piece.number is not None and (piece.number.unit == "%" or piece.number.value < 1)


def _opens(page: Page, row: Row, at: int) -> bool:
    """Say whether a number is a whole that opens its sentence or clause: Of the 120 houses, 45."""
    begun = row.ends(at, page.table.shares_of)
    counted = at + 1 < len(row) and row[at + 1].tag not in (
        "auxiliary",
        "comma",
        "number",
        "adverb",
    )  # of these 28 were
    return counted and begun is not None and (begun == 0 or row[begun - 1].tag in _STARTS)


def _whole_behind(page: Page, row: Row, at: int) -> int | None:
    """Return the place of the whole that stands behind its part: 45 of the 120, 45 out of 120, 45 of the village's 120."""
    after = row.begins(at + 1, page.table.shares_of)
    if after is None:
        return None
    owned = 0 if row[at].number and row[at].number.ordinal else _OWNED  # type: ignore[union-attr]
    for place in range(after, min(after + owned + 1, len(row))):
        piece = row[place]
        if piece.number and not piece.date and not piece.number.ordinal:
            return place
        if piece.tag in _NO_NOUN - {"verb"} or piece.tag in _OPENS or piece.tag == "preposition":
            return None
    return None
