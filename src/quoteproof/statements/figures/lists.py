"""Lists in a sentence: names one after the other, and numbers that are counted together."""

from __future__ import annotations

from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row

WORDS = 5
"""Words of a name in a list."""


def names(page: Page, row: Row, start: int) -> tuple[int, int] | None:
    """Return how many names stand in the list that begins at a place, and where it ends; None where it is no list of names alone.

    The last two are joined by "and"; one by itself is a list of one.
    """
    count, at, joined = 0, start, False
    while (end := _name(page, row, at)) is not None:
        count, at = count + 1, end
        if joined:
            return count, at
        comma = at < len(row) and row[at].tag == "comma"
        after = at + comma
        joined = after < len(row) and row[after].low in page.coordinators
        if joined:
            at = after + 1
        elif comma and _name(page, row, after) is not None:
            at = after
        else:
            break
    return (count, at) if count == 1 and not joined else None


def _name(page: Page, row: Row, at: int) -> int | None:
    """Return where the name ends that begins at a place: capitals, with the small words that belong inside."""
    end = at + 1 if at < len(row) and row[at].tag == "determiner" else at
    first = end
    while (
        end < len(row) and end - first < WORDS and (row[end].tag == "name" or (end > first and _inside(page, row, end)))
    ):
        end += 1
    return end if end > first else None


def _inside(page: Page, row: Row, at: int) -> bool:
    small = row[at].low in page.form.words.particles | page.form.words.linkers
    return small and at + 1 < len(row) and row[at + 1].tag == "name"
