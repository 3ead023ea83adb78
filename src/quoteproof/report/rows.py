"""Quotation and source in two rows, word under word, as columns that can be laid on any width.

The words of an edit share a column; where both sides have the same number of words, each pair has its own. A long
stretch that only one side has is shortened in the middle, never in the rows' common words that stand beside a difference.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from quoteproof.model import Edit, Finding, Piece, Span
from quoteproof.patterns import lazy
from quoteproof.report.screen import clean

LONG = 14  # words that only one side has, before the middle is left out
SHOWN = 5  # of them, at either end
FAR = 30  # common words, before the middle is left out
NEAR = 10  # of them, beside a difference
SHOWN_FROM = 2  # level; a comma for a full stop is not worth a line under it
REACH = 300  # characters looked at around a passage
WORD = lazy(r"\S+")
PARAGRAPH = lazy(r"[^\S\n]*\n\s*\n")
CLOSERS = "\"'”’»)]"
LEAD = 4  # words of the source shown before and after the quotation
CUT = 24  # words that the quotation leaves off at its head or tail, before the middle is left out


class Column(Struct, frozen=True):
    """What stands above each other; `level` is that of the difference there, None where there is none."""

    quote: str
    source: str
    level: int | None = None
    around: bool = False  # the source's words before and after the quotation


def columns(finding: Finding, pieces: Sequence[Piece], text: str, *, whole: bool = False) -> Iterator[Column]:
    """Yield the columns of some pieces of one source, with a few words of the source around them.

    With `whole`, long runs of common words are not shortened.
    """
    span = finding.claim.quotation.span
    lead = "“" + clean(text[span.start : pieces[0].quote.start])
    tail = clean(text[pieces[-1].quote.end : span.end]) + "”"
    for number, piece in enumerate(pieces):
        opening, before = _before(finding if number == 0 else None, piece)
        closing, after = _after(finding if piece is pieces[-1] else None, piece)
        found = list(_piece(finding, piece, text)) or [_unlaid(piece, text)]
        found = found if whole else list(_shortened(found))
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
    """Return the signs at the passage's first word, and the words before it: a few, or all that a difference says is cut."""
    text, at = piece.passage.document.text, piece.passage.span.start
    words = [Span(*match.span()) for match in WORD.finditer(text, max(0, at - REACH), at)]
    opening = words.pop() if words and words[-1].end == at else Span(at, at)
    columns = [_beside(finding, piece, word) for word in words]
    cut = next((number for number, column in enumerate(columns) if column.level is not None), None)
    if cut is not None:
        return opening.of(text), _cut(columns[cut:], columns[cut].level)
    keep = len(columns)
    while keep and len(columns) - keep < LEAD and not _ends(text, words[keep - 1]):
        keep -= 1
    return opening.of(text), columns[keep:]


def _after(finding: Finding | None, piece: Piece) -> tuple[str, list[Column]]:
    """Return the signs at the passage's last word, and the words behind it: a few, or all that a difference says is cut."""
    text, at = piece.passage.document.text, piece.passage.span.end
    words = [Span(*match.span()) for match in WORD.finditer(text, at, at + REACH)]
    closing = words.pop(0) if words and words[0].start == at else Span(at, at)
    columns = [_beside(finding, piece, word) for word in words]
    cut = next((number for number, column in enumerate(columns) if column.level is not None), None)
    if cut is not None:
        end = next((number for number, word in enumerate(words) if number >= cut and _ends(text, word)), len(words))
        return closing.of(text), [*columns[:cut], *_cut(columns[cut : end + 1], columns[cut].level)]
    keep = 0
    before = closing or Span(at - 1, at)
    while keep < min(LEAD, len(columns)) and not _ends(text, before):
        before, keep = words[keep], keep + 1
    return closing.of(text), columns[:keep]


def _cut(columns: Sequence[Column], level: int | None) -> list[Column]:
    """Return the source's words that the quotation leaves off, under one line: the clause, not only what names it."""
    marked = [Column("", column.source, level, around=True) for column in columns]
    if len(marked) <= CUT:
        return marked
    return [*marked[: CUT // 2], Column("", "[…]", level, around=True), *marked[-CUT // 2 :]]


def _beside(finding: Finding | None, piece: Piece, word: Span) -> Column:
    """Return a word of the source that stands beside the passage, with the level of the difference that names it.

    Without a finding none is looked for: what a splice skips is too long to be shown.
    """
    document = piece.passage.document
    level = _level(finding, Edit("same", Span(0, 0), word), document.id) if finding else None
    return Column("", clean(word.of(document.text)), level, around=True)


def _ends(text: str, word: Span) -> bool:
    """Say whether a sentence or a paragraph ends with a word."""
    return PARAGRAPH.match(text, word.end) is not None or word.of(text).rstrip(CLOSERS)[-1:] in tuple(".!?。！？")


def _piece(finding: Finding, piece: Piece, text: str) -> Iterator[Column]:
    """Yield the columns of a piece; an ellipsis stands above the words that it leaves out."""
    held: Column | None = None
    for column in _edits(finding, piece, text):
        if held and not column.quote:
            column = Column(held.quote, column.source, column.level)
        elif held:
            yield held
        held = None
        if column.quote and not column.source and not any(map(str.isalnum, column.quote)):
            held = column
        else:
            yield column
    if held:
        yield held


def _edits(finding: Finding, piece: Piece, text: str) -> Iterator[Column]:
    source = piece.passage.document
    for edit in _settled(piece.edits, text, source.text):
        least = None if edit.op == "same" else 2 if edit.op == "elided" else 0
        found = []
        for one, other in _pairs(text, source.text, edit):
            level = _level(finding, Edit(edit.op, _bare(text, one), _bare(source.text, other)), source.id)
            level = least if level is None else level
            found.append(Column(clean(one.of(text)), clean(other.of(source.text)), level))
        yield from found if edit.op == "same" else _middle_out(found)


def _pairs(text: str, source: str, edit: Edit) -> Iterator[tuple[Span, Span]]:
    """Pair the words where both sides have as many, or one has none; else the sides as they are.

    A sign that stands alone, such as an ellipsis, is paired with a sign or with nothing.
    """
    ours, theirs = _words(text, edit.quote), _words(source, edit.source)
    counts = {sum(lettered for _, lettered in side) for side in (ours, theirs)} - {0}
    if len(counts) > 1:
        yield edit.quote, edit.source
        return
    none, nothing = Span(edit.quote.start, edit.quote.start), Span(edit.source.start, edit.source.start)
    while ours or theirs:
        alike = ours and theirs and ours[0][1] == theirs[0][1]
        mine = bool(ours) and (alike or not theirs or not ours[0][1])
        yield ours.pop(0)[0] if mine else none, theirs.pop(0)[0] if alike or not mine else nothing


def _unlaid(piece: Piece, text: str) -> Column:
    return Column(clean(piece.quote.of(text)), clean(piece.passage.text))


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


def _words(text: str, span: Span) -> list[tuple[Span, bool]]:
    """Return the words of a stretch, each with whether it is more than signs."""
    found = WORD.finditer(text, span.start, span.end)
    return [(Span(*match.span()), any(map(str.isalnum, match[0]))) for match in found]


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


def _bare(text: str, span: Span) -> Span:
    """Return a word without the signs at its ends, which are its neighbours' as well; signs alone as they are."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) or span


def _middle_out(found: list[Column]) -> list[Column]:
    """Return the columns of an edit, without the middle where only one side has so many words."""
    if len(found) <= LONG or all(column.quote and column.source for column in found):
        return found
    gap = f"[… {len(found) - 2 * SHOWN} words …]"
    middle = Column(gap if found[0].quote else "", gap if found[0].source else "", found[SHOWN].level)
    return [*found[:SHOWN], middle, *found[-SHOWN:]]


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
