"""Quotations broken by a cue: "I will," he said, "go home." is one, since the cue interrupts a sentence.

Where the first half ends its sentence there are two quotations, however close they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quoteproof.find.draft import Draft
from quoteproof.find.voices import carries_on, tells
from quoteproof.model import QUOTED, Span
from quoteproof.patterns import lazy

_LONGEST = 160  # characters of a cue clause; longer ones name a person with an office and a place
_COMMAS = tuple(",،，–—-")
_STOPS, _CLOSERS = tuple(".!?…。！？؟"), tuple("'’”\"")
# What may stand between two halves: no end of a sentence but behind an initial or "Mr.", no other mark.
_CLAUSE = lazy(
    r"\s*(?:[,،，–—-]|--)?\s*((?:[^.!?:;\n“”\"„«»]|(?<=\b\w)\.|(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.)+?)\s*([,،，–—-]?)\s*$"
)


def join(text: str, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts, given in order, with the halves of an interrupted sentence made one; inner ones pass through."""
    waiting: Draft | None = None
    inner: list[Draft] = []
    for draft in drafts:
        if waiting and waiting.whole.covers(draft.whole):
            inner.append(draft)
        elif waiting and _interrupted(text, waiting, draft):
            waiting = _joined(waiting, draft)
        else:
            if waiting:
                yield waiting
            waiting = draft
    if waiting:
        yield waiting
    yield from join(text, inner) if inner else ()


def _interrupted(text: str, first: Draft, second: Draft) -> bool:
    """Say whether only a cue clause stands between two halves of one sentence."""
    gap = Span(first.whole.end, second.whole.start)
    if not (first.closed and 0 < len(gap) <= _LONGEST) or not {first.kind, second.kind} <= QUOTED:
        return False
    said = first.span.of(text)
    if said.endswith(_STOPS) or (said.endswith(_CLOSERS) and said[:-1].endswith(_STOPS)):
        return False
    clause = _CLAUSE.match(gap.of(text))
    if not clause or not (clause[2] or _continues(text, second)):
        return False
    if carries_on(first.language, clause[1]) and not clause[2]:
        return False
    if first.kind == "mixed" and not (_continues(text, second) and _broken_off(text, first, gap)):
        return False
    return tells(first.language, clause[1])


def _broken_off(text: str, first: Draft, gap: Span) -> bool:
    """Say whether a comma or a dash ends the first half, inside its marks or behind them."""
    return text[first.span.end - 1] in _COMMAS or gap.of(text).lstrip()[:1] in _COMMAS


def _continues(text: str, second: Draft) -> bool:
    return text[second.span.start].islower()


def _joined(first: Draft, second: Draft) -> Draft:
    outer = Span(first.whole.start, second.whole.end)
    marks = (first.marks[0], second.marks[1]) if first.marks and second.marks else first.marks
    return replace(first, parts=first.parts + second.parts, outer=outer, marks=marks, closed=second.closed)
