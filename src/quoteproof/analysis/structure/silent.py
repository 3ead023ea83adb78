"""What stands on a page and is no one's words, in a text as in a source: left out for looking up, laying and judging.

Each reader below knows one kind, by the signs that it cannot do without: most stretches of prose have none and are passed over. What
two readers claim is the first one's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from quoteproof.analysis.structure import (
    calls,
    citations,
    directions,
    furniture,
    markup,
    numbering,
    relabelled,
    reports,
)
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.units import units
from quoteproof.model import Mark, Span
from quoteproof.patterns import lazy

Reader = Callable[[str, int, int], Iterator[Silent]]

READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (calls.SIGNS, calls.calls),
    (citations.SIGNS, citations.citations),
    (reports.SIGNS, reports.reports),
    (frozenset("*"), furniture.stars),
    (frozenset(":"), numbering.times),
    (frozenset(":"), relabelled.relabelled),
    (directions.SIGNS, directions.remarks),
    *((frozenset(signs), reader) for signs, reader in markup.READERS),
)
"""Who reads a paragraph, in the order in which they are believed, each with the signs of which one must be there."""

FIGURES: tuple[Reader, ...] = (calls.glued, numbering.numbers)
"""Who reads it last, where a figure stands in the span or beside it: what they find is a figure and no more."""

BESIDE = 16
"""Code points of the longest find of theirs."""

_CODE = "`"
_FIGURE = lazy(r"[0-9]")
_SIGNS = frozenset(_CODE).union(*(signs for signs, _ in READERS))
_FRONT = 5000
_HIDDEN = ("<!--", "---")


def silent(text: str, span: Span | None = None, marks: Sequence[Mark] = ()) -> tuple[Silent, ...]:
    """Return the stretches that are no one's words, in order and apart; those that touch `span`, all of them when it is None.

    `marks` are those of the text's format; what stands in its code is code, whatever it looks like.
    """
    whole = Span(0, len(text)) if span is None else span
    code = sorted(mark.span for mark in marks if mark.kind == "code")
    found = [*_hidden(text, whole, code)]
    for unit in units(text, whole):
        found += _in_unit(text, unit, _has_figure(text, unit, whole), tuple(_overlapping(code, unit)))
    return tuple(each for each in _apart(found) if _touches(each.span, whole))


def _hidden(text: str, span: Span, code: Iterable[Span]) -> Iterator[Silent]:
    """Give what a format says of a page: the front matter, and comments that the marks know."""
    if text.startswith("---") and span.start < _FRONT:
        yield from markup.front_matter(text)
    for each in code:
        if each.overlap(span) and text.startswith(_HIDDEN, each.start):
            yield Silent(each, "markup")


def _overlapping(spans: Sequence[Span], unit: Span) -> Iterator[Span]:
    """Give those of some stretches, which are in order and apart, that touch a unit."""
    place = max(0, bisect_right(spans, unit.start, key=lambda span: span.start) - 1)
    for span in spans[place : bisect_left(spans, unit.end, key=lambda span: span.start)]:
        if span.overlap(unit):
            yield span


def _has_figure(text: str, unit: Span, look: Span) -> bool:
    """Say whether a unit has a figure in the stretch that is asked for, or right beside it."""
    return _FIGURE.search(text, max(unit.start, look.start - BESIDE), min(unit.end, look.end + BESIDE)) is not None


@lru_cache(maxsize=128)  # a paragraph is asked about by each of its quotations, and by several steps
def _in_unit(text: str, unit: Span, figures: bool, code: tuple[Span, ...]) -> tuple[Silent, ...]:
    """Return what one unit has, its figures only if they are asked for. In code nothing is silent but its own signs."""
    here = _SIGNS.intersection(unit.of(text))
    found = list(furniture.furniture(text, unit.start, unit.end))
    for signs, reader in READERS if here else ():
        if not here.isdisjoint(signs):
            found += reader(text, unit.start, unit.end)
    if figures:
        found += (each for reader in FIGURES for each in reader(text, unit.start, unit.end))
    if _CODE in here:
        code += tuple(markup.code_spans(text, [unit]))
    if code:
        held = _Taken(unit)
        for span in code:
            held.take(span)
        found = [each for each in found if not held.has(each.span)]
        found += markup.code(text, unit.start, unit.end)
    return tuple([_set_apart(text, each) for each in _believed(found, unit)])


class _Taken:
    """The code points of a unit that are taken."""

    def __init__(self, unit: Span) -> None:
        self.start = unit.start
        self.signs = bytearray(len(unit))

    def has(self, span: Span) -> bool:
        """Say whether any of a stretch is taken."""
        return self.signs.find(1, max(0, span.start - self.start), max(0, span.end - self.start)) >= 0

    def take(self, span: Span) -> None:
        """Take a stretch."""
        start, end = max(0, span.start - self.start), min(len(self.signs), span.end - self.start)
        self.signs[start:end] = b"\1" * (end - start)


def _believed(found: list[Silent], unit: Span) -> list[Silent]:
    """Return what does not overlap with what is believed more."""
    if len(found) < 2:
        return found
    kept, taken = [], _Taken(unit)
    for each in found:
        if not taken.has(each.span):
            taken.take(each.span)
            kept.append(each)
    return kept


def _set_apart(text: str, found: Silent) -> Silent:
    """Put a blank in the place of what parts two words: "sold[38]but". Markup, and furniture in a word, part none."""
    start, end = found.span.start, found.span.end
    if found.instead or found.kind in ("markup", "furniture") or not (start and end < len(text)):
        return found
    parts = text[start - 1].isalnum() and text[end].isalnum()
    return Silent(found.span, found.kind, " ") if parts else found


def _apart(found: Iterable[Silent]) -> list[Silent]:
    """Return stretches in their order, without those that lie in others; of two that cross, the one that begins first."""
    kept: list[Silent] = []
    for each in sorted(set(found), key=lambda each: (each.span.start, -each.span.end)):
        if not kept or each.span.start >= kept[-1].span.end:
            kept.append(each)
    return kept


def _touches(found: Span, span: Span) -> bool:
    return found.overlap(span) > 0 or (not span and found.start <= span.start < found.end)
