"""Marks into pairs: a stack a paragraph, and the repairs for marks that nobody closed.

Nothing gives up on an odd number of marks. A quotation that runs over several paragraphs has its mark repeated at the
head of each and closed once (Chicago 13.32); it becomes one pair with a piece a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from quoteproof.analysis.signs import CLOSING, OPENING, Sign

_DEPTH = 8  # nesting deeper than this is a run of stray marks; the limit keeps the stack's search constant
_CARRIED = frozenset({"double", "angle", "corner", "ornate"})  # families whose open mark may run to a later paragraph
_DOUBTFUL = frozenset(
    {",,", "``", "‘"}
)  # other signs typed for marks, apostrophes: only a closing mark shows that they are some
_NATURAL: dict[str, str] = {
    '"': '"＂', "＂": '＂"', "“": "”", "”": "”", "„": "“”\"", "‟": "”", "〝": "〞〟", "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’", "’": "’", "'": "'", "`": "'", "‚": "‘’", "‛": "’", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄",
    "《": "》", "〈": "〉", "﴿": "﴾", "﴾": "﴿",
}  # fmt: skip
_NATURAL_TWINS: dict[str, frozenset[str]] = {
    "''": frozenset({"''"}), "``": frozenset({"''"}), ",,": frozenset({"''", "“", "”", '"', "‘‘", "’’"}),
    "‘‘": frozenset({"’’"}), "’’": frozenset({"’’"}), "‚‚": frozenset({"‘‘", "’’"}),
}  # fmt: skip
_FAITHFUL = frozenset({"corner", "title", "ornate"})  # families in which only the natural closer closes


class Pair(Struct, frozen=True):
    """An opening mark and where its quotation ends; `close` is None where nobody closed it."""

    open: Sign
    close: Sign | None
    pieces: tuple[tuple[int, int], ...]  # the quoted stretches between the marks, one a paragraph

    @property
    def end(self) -> int:
        """The end of the closing mark, or of the words where there is none."""
        return self.close.end if self.close else self.pieces[-1][1]


class Paragraph(Struct, frozen=True):
    """A paragraph's bounds and its marks."""

    start: int
    end: int
    signs: Sequence[Sign]
    head: int  # its first character that is not white space
    wraps: bool = False  # its last line breaks in the middle of a sentence that the next paragraph takes up
    turn: int = 0  # where the words begin behind a speaker's name and colon at its head; 0 where there is none

    def begins_with(self, sign: Sign) -> bool:
        """Say whether the mark is the first thing in the paragraph."""
        return sign.start <= self.head


class _Open(Struct, frozen=True):
    """An opening mark on the stack, where its present piece begins, and its pieces in earlier paragraphs."""

    sign: Sign
    start: int
    begun: tuple[tuple[int, int], ...] = ()

    def until(self, end: int, close: Sign | None = None) -> Pair:
        """Return the pair that ends here."""
        return Pair(self.sign, close, (*self.begun, (self.start, end)))


def pair(paragraphs: Sequence[Paragraph]) -> list[Pair]:
    """Return the pairs of all paragraphs, in the order of their opening marks, outer before inner."""
    pairs: list[Pair] = []
    carried: _Open | None = None
    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        closed, left = _match(paragraph, carried)
        pairs.extend(closed)
        carried, ends = None, [paragraph.end]
        for entry in left:
            lone = _lone(entry, paragraph)
            if lone:
                pairs.append(entry.until(lone.start, lone))
                continue
            intruder = _intruder(entry, paragraph)
            whole = intruder is None or bool(entry.begun) or paragraph.begins_with(entry.sign)
            if whole and following and _goes_on(entry.sign, paragraph, following):
                carried = _Open(entry.sign, following.start, (*entry.begun, (entry.start, paragraph.end)))
                break
            cut = _cut(entry, intruder, closed) if intruder else paragraph.end
            ends.append(min([cut, *(end for end in ends if end > entry.sign.start)]))  # inside those that go on
            if entry.sign.shape not in _DOUBTFUL:
                pairs.append(entry.until(ends[-1]))
    return sorted(pairs, key=lambda found: (found.open.start, -found.end))


def _match(paragraph: Paragraph, carried: _Open | None) -> tuple[list[Pair], list[_Open]]:
    """Return the closed pairs of a paragraph, and the marks that stay open and may go on, outermost first."""
    signs = paragraph.signs
    stack: list[_Open] = []
    if carried:
        reopened = bool(signs) and _reopens(signs[0], carried.sign, paragraph)
        stack.append(_Open(carried.sign, signs[0].end if reopened else paragraph.start, carried.begun))
        signs = signs[1:] if reopened else signs
    closed: list[Pair] = []
    dangling: Sign | None = None  # a straight mark that stands like a closing one, with nothing to close
    for sign, again in zip(signs, _closed_again(signs), strict=True):
        place = _partner(stack, sign, again)
        if place is not None:
            closed.append(stack[place].until(sign.start, sign))
            if dangling and stack[place].sign.start < dangling.start:
                dangling = None  # it stands inside what has just been closed
            del stack[place:]
        elif sign.opens or sign.shape in OPENING:
            begin = paragraph.turn if paragraph.turn and paragraph.begins_with(sign) else sign.end
            stack = [*stack[-_DEPTH + 1 :], _Open(sign, max(begin, sign.end))]
        elif sign.family == "double" and not sign.figure:
            if dangling:  # two of them: the first had its space on the wrong side
                stack = [entry for entry in stack if entry.sign.start < dangling.start]
                closed.append(_Open(dangling, dangling.end).until(sign.start, sign))
            dangling = None if dangling else sign
    return closed, [entry for entry in stack if entry.sign.family in _CARRIED or entry.sign.shape == "‘"]


def _partner(stack: list[_Open], sign: Sign, again: bool) -> int | None:
    """Return the place in the stack of the opening mark that `sign` closes; the mark's own kind before its family."""
    against = not sign.closes  # it stands like an opening mark, and only its shape says that it closes
    if sign.shape not in CLOSING if against else again and (sign.weak or sign.figure):
        return None
    loose: int | None = None
    for place in range(len(stack) - 1, -1, -1):
        opener = stack[place].sign
        if opener.family != sign.family:
            if sign.family == "single":
                return loose  # a single mark never closes over the head of another kind: it is an apostrophe
            continue
        if _natural(opener.shape, sign.shape):
            return place
        if loose is None and not against and not sign.opens and sign.family not in _FAITHFUL:
            loose = place
    return loose


def _closed_again(signs: Sequence[Sign]) -> list[bool]:
    """Say of each mark whether another one of its family that closes follows before any that opens."""
    after: list[bool] = []
    following: dict[str, bool] = {}
    for sign in reversed(signs):
        after.append(following.get(sign.family, False))
        if sign.family != "single":
            following["single"] = False
        following[sign.family] = not sign.opens
    return after[::-1]


def _intruder(entry: _Open, paragraph: Paragraph) -> Sign | None:
    """Return the mark of the same shape that opens behind one that stayed open: a closing mark is missing between."""
    return next(
        (s for s in paragraph.signs if s.start >= entry.start and s.opens and s.shape == entry.sign.shape), None
    )


def _lone(entry: _Open, paragraph: Paragraph) -> Sign | None:
    """Return the single mark that closes what two single ones opened, where nothing else does: ''the lost years.'."""
    if entry.sign.shape not in _NATURAL_TWINS or entry.begun:
        return None
    behind = (sign for sign in paragraph.signs if sign.start >= entry.start)
    first = next((sign for sign in behind if not (sign.family == "single" and sign.opens)), None)
    return first if first and first.family == "single" and first.closes and not first.weak else None


def _cut(entry: _Open, intruder: Sign, closed: list[Pair]) -> int:
    """Return where a quotation without a closing mark ends: before the next one, and before what holds that one."""
    holding = [pair.open.start for pair in closed if entry.start <= pair.open.start < intruder.start < pair.end]
    return min([intruder.start, *holding])


def _goes_on(sign: Sign, paragraph: Paragraph, following: Paragraph) -> bool:
    """Say whether the next paragraph takes an open quotation up: by its mark repeated, by a closing one, or by its line."""
    if following.turn:  # another turn of a transcript is another quotation
        return False
    if following.signs and _reopens(following.signs[0], sign, following):
        if _is_inner(following.signs[0], sign, paragraph):
            return False
        return sign.family != "single" or following.signs[0].shape == sign.shape
    if sign.family == "single":
        return False
    same = next((s for s in following.signs if s.family == sign.family), None)
    return paragraph.wraps if same is None else same.closes and not same.opens and not same.figure


def _is_inner(mark: Sign, sign: Sign, paragraph: Paragraph) -> bool:
    """Say whether a mark that would repeat an open one is of another shape, by which quotations inside that one are marked."""
    return (
        mark.shape != sign.shape
        and sign.family == "double"
        and any(s.opens and s.shape == mark.shape for s in paragraph.signs)
    )


def _reopens(mark: Sign, sign: Sign, paragraph: Paragraph) -> bool:
    """Say whether a paragraph begins with the mark repeated; French and Spanish repeat the closing one."""
    if mark.family != sign.family or not paragraph.begins_with(mark):
        return False
    return mark.opens or (mark.family == "angle" and mark.shape != sign.shape)


def _natural(opener: str, closer: str) -> bool:
    if opener in _NATURAL:
        return closer in _NATURAL[opener]
    return closer in _NATURAL_TWINS.get(opener, ())
