"""Whom a phrase without a name is said to be beside it: "a clerk named Colby Rusk", "my nephew, a baker called Con", "my dog is called Rex"."""

from __future__ import annotations

from quoteproof.analysis.clauses import Row, chain_end
from quoteproof.analysis.lexicon import Lexicon


def called(row: Row, at: int, lexicon: Lexicon) -> int | None:
    """Return the name by which somebody is called whom the phrase at `at` tells of; None where no name is given."""
    end = chain_end(row, at, len(row))
    if end + 1 < len(row) and row[end].tag == "comma" and row[end + 1].kind == "noun":
        end = chain_end(row, end + 1, len(row))
    elif end < len(row) and row[end].tag == "auxiliary":
        end += 1
    named = end + 1 < len(row) and row[end].low in lexicon.speech.naming.passive and row[end + 1].kind == "name"
    return end + 1 if named else None
