"""What stands before a place, read sentence by sentence, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexer import tokens
from quoteproof.analysis.phrases import Unit, units
from quoteproof.attribute.context import MentionContext
from quoteproof.model import Span

ENDS = frozenset({"stop", "quote", "break", "colon"})
"""The units that end a sentence."""
_NEAR = 400
"""How far back the sentence before a demonstrative is read, in code points."""


def read_to(start: int, at: int, context: MentionContext) -> list[Unit]:
    """Return the units from `start` to a place, what is quoted there as one unit each."""
    stretches = context.hidden_in(start, at)
    return units(tokens(context.names.text, Span(start, at), stretches, context.lexicon), context.lexicon)


def first_end(row: Row) -> int:
    """Return where the first sentence of a row ends."""
    return next((at for at, unit in enumerate(row) if unit.tag in ENDS), len(row))


def sentences(row: Sequence[Unit]) -> Iterator[Row]:
    """Yield the sentences of a row, the last first."""
    end = len(row)
    for at in range(len(row) - 1, -2, -1):
        if at < 0 or row[at].tag in ENDS:
            if end > at + 1:
                yield row[at + 1 : end]
            end = at


def last_phrase(at: int, context: MentionContext) -> tuple[Row, int | None]:
    """Return the sentence before a place, and in it the last phrase that can name somebody."""
    text = context.names.text
    start = max(0, at - _NEAR)
    start = max(start, text.rfind("\n\n", start, text.rfind("\n\n", start, at)) + 1)
    read = read_to(start, at, context)
    cut = start > 0 and text[start - 1 : start] != "\n"
    rows = sentences(read[first_end(read) :] if cut else read)  # what is cut off is no sentence
    row = next((one for one in rows if any(unit.tag != "other" for unit in one)), ())  # bold letters: "**"
    found = (i for i in range(len(row) - 1, -1, -1) if row[i].tag == "phrase" and row[i].kind in ("name", "noun"))
    return row, next(found, None)
