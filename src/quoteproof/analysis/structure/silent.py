"""What stands on a page and is no one's words, in a text as in a source: left out for looking up, laying and judging.

Each reader below knows one kind, by the signs that it cannot do without: most stretches of prose have none and are passed over. What
two readers claim is the first one's.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from quoteproof.analysis.structure import calls, citations, directions, furniture, markup, numbering, relabelled
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.units import units
from quoteproof.model import Mark, Span
from quoteproof.patterns import lazy

Reader = Callable[[str, int, int], Iterator[Silent]]

READERS: tuple[tuple[frozenset[str], Reader], ...] = (
    (calls.SIGNS, calls.calls),
    (citations.SIGNS, citations.citations),
    (frozenset("*"), furniture.stars),
    (frozenset(":"), numbering.times),
    (frozenset(":"), relabelled.relabelled),
    (directions.SIGNS, directions.remarks),
    *((frozenset(signs), reader) for signs, reader in markup.READERS),
    (numbering.DIGITS, calls.glued),
    (numbering.DIGITS, numbering.numbers),
)
"""Who reads a paragraph, in the order in which they are believed, each with the signs of which one must be there."""

_CODE = "`"
_SIGN = lazy(f"[{_CODE}{re.escape(''.join(sorted(frozenset[str]().union(*(signs for signs, _ in READERS)))))}]")
_FRONT = 5000
_HIDDEN = ("<!--", "---")


def silent(text: str, span: Span | None = None, marks: Sequence[Mark] = ()) -> tuple[Silent, ...]:
    """Return the stretches that are no one's words, in order and apart; those that touch `span`, all of them when it is None.

    `marks` are those of the text's format; what stands in its code is code, whatever it looks like.
    """
    whole = Span(0, len(text)) if span is None else span
    code = [mark.span for mark in marks if mark.kind == "code"]
    found = [*_hidden(text, whole, code)]
    for unit in units(text, whole):
        found += _in_unit(text, unit, [span for span in code if span.overlap(unit)])
    return tuple(each for each in _apart(found) if _touches(each.span, whole))


def _hidden(text: str, span: Span, code: Iterable[Span]) -> Iterator[Silent]:
    """Give what a format says of a page: the front matter, and comments that the marks know."""
    if text.startswith("---") and span.start < _FRONT:
        yield from markup.front_matter(text)
    for each in code:
        if each.overlap(span) and text.startswith(_HIDDEN, each.start):
            yield Silent(each, "markup")


def _in_unit(text: str, unit: Span, code: list[Span]) -> Iterable[Silent]:
    """Return what one unit has. In code nothing is silent but its own signs."""
    here = set(_SIGN.findall(text, unit.start, unit.end))
    if _CODE in here:
        code += markup.code_spans(text, [unit])
    found = list(furniture.furniture(text, unit.start, unit.end))
    for signs, reader in READERS if here else ():
        if not here.isdisjoint(signs):
            found += reader(text, unit.start, unit.end)
    if code:
        found = [each for each in found if not any(span.covers(each.span) for span in code)]
        found += markup.code(text, unit.start, unit.end)
    return [_set_apart(text, each) for each in _believed(found)]


def _believed(found: list[Silent]) -> list[Silent]:
    """Return what does not overlap with what is believed more."""
    kept: list[Silent] = []
    for each in found:
        if not any(each.span.overlap(other.span) for other in kept):
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
