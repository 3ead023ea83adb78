"""How two figures of a sentence hang together: told twice (in brackets, between commas, joined by "or"), ends of a range, part and whole."""

from __future__ import annotations

from quoteproof.analysis.lexer import Tag
from quoteproof.statements.figures.page import Page
from quoteproof.statements.figures.row import Row

NOUN = 5
"""Words of the noun that the first figure counts: 45 of the 120 "houses on the eastern shore", or 38 per cent."""
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
_OPENS: frozenset[Tag] = frozenset({"open", "comma", "dash"})
_CLOSES: frozenset[Tag] = frozenset({"comma", "dash", "close", "stop", "semicolon", "break"})
_LIGHT: frozenset[Tag] = frozenset({"adverb", "determiner"})


def beside(page: Page, row: Row, end: int, start: int, after: int) -> bool:
    """Say whether a figure from `start` up to `after` tells once more what one told that ends before `end`."""
    sign = next((at for at in range(end, start) if row[at].tag in _OPENS or row.begins(at, page.table.or_else)), None)
    if sign is None or sign - end > NOUN or row.tagged(_NO_NOUN, end, sign):
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
        and row[at + 2 * way].number is not None
        and (row[at + way].tag == "dash" or row[at + way].low in page.form.ranges)
        for way in (-1, 1)
    )


def whole_of(page: Page, row: Row, at: int) -> int | None:
    """Return the place of the whole that a number is a part of: 45 of the 120, 45 out of 120, 45 of the village's 120."""
    after = row.begins(at + 1, page.table.shares_of)
    if after is None:
        return None
    for place in range(after, min(after + _OWNED + 1, len(row))):
        piece = row[place]
        if piece.number and not piece.date and not piece.number.ordinal:
            return place
        if piece.tag not in ("word", "name", "owner", "possessive"):
            return None
    return None
