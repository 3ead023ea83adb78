"""Quotation and source in two rows, word under word, as columns that can be laid on any width.

The words of an edit share a column; where both sides have the same number of words, each pair has its own. A long
stretch that only one side has is shortened in the middle, never in the rows' common words that stand beside a difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from quoteproof.model import Edit, Finding, Piece, Span
from quoteproof.report.screen import clean

LONG = 14  # words that only one side has, before the middle is left out
SHOWN = 5  # of them, at either end
FAR = 30  # common words, before the middle is left out
NEAR = 10  # of them, beside a difference
SHOWN_FROM = 2  # level; a comma for a full stop is not worth a line under it
REACH = 300  # characters looked at around a passage
WORD = re.compile(r"\S+")
PARAGRAPH = re.compile(r"[^\S\n]*\n\s*\n")
CLOSERS = "\"'”’»)]"
LEAD = 4  # words of the source shown before and after the quotation


class Column(Struct, frozen=True):
    """What stands above each other; `level` is that of the difference there, None where there is none."""

    quote: str
    source: str
    level: int | None = None


def columns(finding: Finding, pieces: Sequence[Piece], text: str) -> Iterator[Column]:
    """Yield the columns of some pieces of one source, with a few words of the source around them."""
    whole = finding.claim.quotation.span
    lead = "“" + clean(text[whole.start : pieces[0].quote.start])
    tail = clean(text[pieces[-1].quote.end : whole.end]) + "”"
    for number, piece in enumerate(pieces):
        opening, before = _before(finding if number == 0 else None, piece)
        closing, after = _after(finding if piece is pieces[-1] else None, piece)
        found = list(_shortened(list(_piece(finding, piece, text))))
        found[:1] = [_joined(opening, "" if number else lead, found[0], "", "")]
        found[-1:] = [_joined("", "", found[-1], closing, tail if piece is pieces[-1] else "")]
        if number:
            yield Column("…", "[…]")
        yield from before
        yield from found
        yield from after


def _joined(opening: str, lead: str, column: Column, closing: str, tail: str) -> Column:
    """Return a column with the signs that stand next to it on either side; a mark of the quotation moves no word."""
    opening = " " * (len(lead) - len(opening)) + clean(opening)
    return Column(lead + column.quote + tail, opening + column.source + clean(closing), column.level)


def _before(finding: Finding | None, piece: Piece) -> tuple[str, list[Column]]:
    """Return the signs at the passage's first word, and the words before it: a few, and back to what a difference names."""
    text, at = piece.passage.document.text, piece.passage.span.start
    words = [Span(*match.span()) for match in WORD.finditer(text, max(0, at - REACH), at)]
    opening = words.pop() if words and words[-1].end == at else Span(at, at)
    columns = [_beside(finding, piece, word) for word in words]
    keep = len(columns)
    while keep and len(columns) - keep < LEAD and not _ends(text, words[keep - 1]):
        keep -= 1
    named = next((number for number, column in enumerate(columns) if column.level is not None), keep)
    return opening.of(text), columns[min(keep, named) :]


def _after(finding: Finding | None, piece: Piece) -> tuple[str, list[Column]]:
    """Return the signs at the passage's last word, and the words behind it: a few, and up to what a difference names."""
    text, at = piece.passage.document.text, piece.passage.span.end
    words = [Span(*match.span()) for match in WORD.finditer(text, at, at + REACH)]
    closing = words.pop(0) if words and words[0].start == at else Span(at, at)
    columns = [_beside(finding, piece, word) for word in words]
    keep = 0
    before = closing or Span(at - 1, at)
    while keep < min(LEAD, len(columns)) and not _ends(text, before):
        before, keep = words[keep], keep + 1
    named = max((number + 1 for number, column in enumerate(columns) if column.level is not None), default=0)
    return closing.of(text), columns[: max(keep, named)]


def _beside(finding: Finding | None, piece: Piece, word: Span) -> Column:
    """Return a word of the source that stands beside the passage, with the level of the difference that names it.

    Without a finding none is looked for: what a splice skips is too long to be shown.
    """
    document = piece.passage.document
    level = _level(finding, Edit("same", Span(0, 0), word), document.id) if finding else None
    return Column("", clean(word.of(document.text)), level)


def _ends(text: str, word: Span) -> bool:
    """Say whether a sentence or a paragraph ends with a word."""
    return PARAGRAPH.match(text, word.end) is not None or word.of(text).rstrip(CLOSERS)[-1:] in tuple(".!?。！？")


def _piece(finding: Finding, piece: Piece, text: str) -> Iterator[Column]:
    source = piece.passage.document
    for edit in _settled(piece.edits, text, source.text):
        ours, theirs = _words(text, edit.quote), _words(source.text, edit.source)
        quote, words = clean(edit.quote.of(text)).split(), clean(edit.source.of(source.text)).split()
        level = _level(finding, edit, source.id)
        if len(ours) == len(theirs) and edit.op in ("same", "replace"):
            for one, other in zip(ours, theirs, strict=True):
                level = _level(finding, Edit(edit.op, one, other), source.id)
                shown = level if level is not None or edit.op == "same" else 0
                yield Column(clean(one.of(text)), clean(other.of(source.text)), shown)
        elif edit.op == "same":
            yield Column(" ".join(quote), " ".join(words), level)
        else:
            yield Column(
                _middle_out(quote), _middle_out(words), 2 if edit.op == "elided" and level is None else level or 0
            )


def _settled(edits: Sequence[Edit], text: str, source: str) -> Iterator[Edit]:
    """Yield the edits with their borders moved to white space, so that "£" goes with the "4" behind it."""
    ends = [(_border(text, edit.quote.end), _border(source, edit.source.end)) for edit in edits[:-1]]
    starts = [(edits[0].quote.start, edits[0].source.start), *ends]
    for edit, start, end in zip(edits, starts, [*ends, (edits[-1].quote.end, edits[-1].source.end)], strict=True):
        quote, words = Span(start[0], max(start[0], end[0])), Span(start[1], max(start[1], end[1]))
        yield Edit(edit.op, quote, words)


def _border(text: str, at: int) -> int:
    """Return the place before the signs that stand, without white space, between a place and the word before it."""
    start = at
    while 0 < start < len(text) and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    return start if start and text[start - 1].isspace() else at


def _words(text: str, span: Span) -> list[Span]:
    """Return the words of a stretch; signs that stand alone, such as an ellipsis, go with the word before them."""
    found: list[Span] = []
    for match in WORD.finditer(text, span.start, span.end):
        if found and not any(map(str.isalnum, match[0])):
            found[-1] = Span(found[-1].start, match.end())
        else:
            found.append(Span(*match.span()))
    return found


def _level(finding: Finding, edit: Edit, document: str) -> int | None:
    """Return the highest level of the differences that touch an edit, less those that need no sign."""
    levels = [
        difference.level
        for difference in finding.differences
        if _touches(difference.quote, edit.quote)
        or (difference.document == document and _touches(difference.source, edit.source))
    ]
    return max((level for level in levels if level >= SHOWN_FROM), default=None)


def _touches(span: Span | None, other: Span) -> bool:
    return span is not None and span.overlap(other) > 0


def _middle_out(words: list[str]) -> str:
    if len(words) <= LONG:
        return " ".join(words)
    return " ".join([*words[:SHOWN], f"[… {len(words) - 2 * SHOWN} words …]", *words[-SHOWN:]])


def _shortened(found: list[Column]) -> Iterator[Column]:
    """Yield the columns, long runs of common words without their middle."""
    run: list[Column] = []
    for column in [*found, None]:
        if column is not None and column.level is None and column.quote:
            run.append(column)
            continue
        if len(run) > FAR:
            run = [*run[:NEAR], Column("[…]", "[…]"), *run[-NEAR:]]
        yield from run
        run = []
        if column is not None:
            yield column
