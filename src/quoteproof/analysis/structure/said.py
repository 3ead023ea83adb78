"""A text as it is said: what is no one's words taken out, with the way there and back.

Where a sentence goes on over what was taken out, the blank lines around go too: a page's end is no end of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.structure.records import Silent
from quoteproof.cached import cached_property
from quoteproof.model import Mark, Span
from quoteproof.patterns import lazy

T = TypeVar("T")

NEAR = 40
"""Code points beside a stretch in which the marks of a break are looked for."""

_ENDS = frozenset('.!?…:。！？؟"”»’)]')
_CLOSING = frozenset(".,;:!?…)]”’»、。，")
_BREAK_BEFORE = lazy(r"\s*(?:\.{2,}|…|--|—)\s*$")
_BREAK_BEHIND = lazy(r"\s*(?:\.{2,}|…|--|—)\s*")


class Cut(Struct, frozen=True):
    """A stretch of a text that is read as something else, mostly as nothing."""

    span: Span  # with the white space that goes with it
    instead: str
    silent: tuple[Silent, ...]


class Said(Struct, frozen=True, dict=True, eq=False):
    """A text and what was cut from it."""

    raw: str
    cuts: tuple[Cut, ...]

    @cached_property
    def text(self) -> str:
        """The text without the cuts."""
        pieces, at = [], 0
        for cut in self.cuts:
            pieces += [self.raw[at : cut.span.start], cut.instead]
            at = cut.span.end
        return "".join([*pieces, self.raw[at:]])

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(cut.span.start for cut in self.cuts)

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where each cut was, in the text without them."""
        places, shift = [], 0
        for cut in self.cuts:
            places.append(cut.span.start - shift)
            shift += len(cut.span) - len(cut.instead)
        return tuple(places)

    def there(self, at: int) -> int:
        """Return where a place of the raw text is in what is said; of one that was cut, where the cut is."""
        k = bisect_right(self._starts, at) - 1
        if k < 0:
            return at
        cut, place = self.cuts[k], self.places[k]
        return place if at < cut.span.end else place + len(cut.instead) + at - cut.span.end

    def span_there(self, span: Span) -> Span:
        """Return a stretch of the raw text in what is said."""
        start = self.there(span.start)
        return Span(start, max(start, self.there(span.end)))

    def back(self, span: Span) -> Span:
        """Return a stretch of what is said in the raw text; an empty one where something was cut is that."""
        if not span and (k := bisect_left(self.places, span.start)) < len(self.places) and self.places[k] == span.start:
            return self.cuts[k].silent[0].span if len(self.cuts[k].silent) == 1 else self.cuts[k].span
        start = self._back(span.start, behind=True)
        return Span(start, max(start, self._back(span.end, behind=False)))

    def _back(self, at: int, behind: bool) -> int:
        """Return a place in the raw text; at a cut, the one behind it or the one before it."""
        k = (bisect_right(self.places, at) if behind else bisect_left(self.places, at)) - 1
        if k < 0:
            return at
        cut, place = self.cuts[k], self.places[k]
        over = at - place - len(cut.instead)
        if over >= 0:
            return cut.span.end + over
        return cut.span.start if behind else cut.span.end


def said(text: str, silent: Iterable[Silent]) -> Said:
    """Return a text without these stretches, which are in order and apart."""
    return Said(text, tuple(_cuts(text, list(silent))))


def moved(record: T, said: Said) -> T:
    """Return a record with all spans in it moved to what is said."""
    if isinstance(record, Span):
        return said.span_there(record)  # type: ignore[return-value]
    if isinstance(record, tuple):
        return tuple(moved(each, said) for each in record)  # type: ignore[return-value]
    if isinstance(record, Struct):
        return replace(record, **{name: moved(getattr(record, name), said) for name in record.__struct_fields__})
    return record


def _cuts(text: str, found: Sequence[Silent]) -> Iterator[Cut]:
    """Give the cuts; stretches with only white space between them are one."""
    first = last = 0
    for k in range(1, len(found) + 1):
        if k == len(found) or not _adjoins(text, found[k - 1], found[k]):
            cut = _cut(text, tuple(found[first:k]))
            start = max(last, cut.span.start)  # the white space before it may be cut already
            last = max(start, cut.span.end)
            yield Cut(Span(start, last), cut.instead, cut.silent)
            first = k


def _adjoins(text: str, one: Silent, other: Silent) -> bool:
    between = text[one.span.end : other.span.start]
    return (
        not (one.instead or other.instead) and one.kind == other.kind != "markup" and (not between or between.isspace())
    )


def _cut(text: str, group: tuple[Silent, ...]) -> Cut:
    start, end = group[0].span.start, group[-1].span.end
    if len(group) == 1 and (group[0].instead or group[0].kind == "markup"):
        between = not group[0].instead and text[max(0, start - 1) : start] == " " == text[end : end + 1]
        return Cut(Span(start - between, end), group[0].instead, group)
    left, right = start, end
    while left and text[left - 1].isspace():
        left -= 1
    while right < len(text) and text[right].isspace():
        right += 1
    if (left < start or right < end or right > end) and _goes_on(text, left, right):
        return Cut(Span(left, right), " ", group)
    if group[0].kind in ("direction", "gap") and (dots := _between_breaks(text, start, end)):
        return Cut(dots, " ", group)
    blank = start - left if "\n" not in text[left:start] and (right > end or text[end : end + 1] in _CLOSING) else 0
    return Cut(Span(start - blank, end), "", group)


def _goes_on(text: str, left: int, right: int) -> bool:
    """Say whether a sentence that stops at one place goes on at another."""
    return left > 0 and right < len(text) and text[left - 1] not in _ENDS and text[right].islower()


def _between_breaks(text: str, start: int, end: int) -> Span | None:
    """Return a remark with the dots or the dashes on both sides of it, by which it breaks the sentence off."""
    before = _BREAK_BEFORE.search(text, max(0, start - NEAR), start)
    behind = _BREAK_BEHIND.match(text, end, min(len(text), end + NEAR))
    return Span(before.start(), behind.end()) if before and behind else None


def shifted(marks: Iterable[Mark], said: Said) -> tuple[Mark, ...]:
    """Return a format's marks in what is said."""
    return tuple(Mark(mark.kind, said.span_there(mark.span), mark.value) for mark in marks)
