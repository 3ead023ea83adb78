"""What a sentence reports: which of its units are what is said, and by which cue of whom."""

from __future__ import annotations

from typing import NamedTuple

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexer import Lexicon
from quoteproof.attribute.saying import Hit
from quoteproof.languages.reporting import Reporting


class Told(NamedTuple):
    """Positions in a row: the speaker and the cue, and each stretch of what is said."""

    hit: Hit
    pieces: tuple[tuple[int, int], ...]
    rule: str


class Line(NamedTuple):
    """A sentence as the finders read it."""

    row: Row
    text: str
    lexicon: Lexicon
    table: Reporting
