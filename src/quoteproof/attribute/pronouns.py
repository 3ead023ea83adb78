"""Whom "he" and "she" mean: the speaker before, or the only one of that gender in the nearest line that names one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from quoteproof.analysis.mentions import Mention
from quoteproof.analysis.people import Person
from quoteproof.attribute.context import MentionContext
from quoteproof.model import Span

_BACK = 1500
"""How far back a pronoun's name is looked for, in code points: about three paragraphs of news."""

_LINE_HEAD = 12
"""Code points that may stand in a line before the name that heads a turn: a title, a time."""


def by_pronoun(gender: str, at: int, context: MentionContext) -> Person | None:
    """Return whom a pronoun at `at` means.

    It is the speaker of the quotation before, where nobody else of that gender is named in between; or else the only
    person of that gender in the nearest line that names one.
    """
    last = context.last
    if last.person and at - _BACK < last.end < at and _can_be(last.person, gender, context):
        between = _visible(last.end, at, gender, context)
        if _printed(_full(mention, context) for mention in between) <= {last.person.printed}:
            return last.person
    return _in_nearest_line(gender, at, context)


def _in_nearest_line(gender: str, at: int, context: MentionContext) -> Person | None:
    line: int | None = None
    found: list[Person | None] = []
    for mention in reversed(_visible(at - _BACK, at, gender, context)):
        if line is not None and context.names.text.find("\n", mention.span.end, line) != -1:
            break
        found.append(_full(mention, context, at))
        line = mention.span.start if line is None else line
    return _only(found) if found else _alone(at, context)


def _alone(at: int, context: MentionContext) -> Person | None:
    """Return the only person named in full in the paragraph before `at`, where nobody's gender tells: "Orin Vask went on"."""
    names = context.names
    inside = names.within(names.text.rfind("\n", 0, at) + 1, at)
    untold = next((m.person for m in inside if len(m.person.words) > 1 and m.person.gender is None), None)
    if untold is None or context.gender(untold) is not None:
        return None
    return _only([_full(mention, context, at) for mention in inside if not _hidden(mention.span, context.hidden)])


def _printed(people: Iterable[Person | None]) -> set[str | None]:
    return {one.printed if one else None for one in people}


def _only(people: Sequence[Person | None]) -> Person | None:
    """Return the one whom all of them are; None where there are several, or one of them may be several."""
    return people[0] if len(_printed(people)) == 1 else None


def _full(mention: Mention, context: MentionContext, at: int | None = None) -> Person | None:
    return mention.person if mention.full else context.fullest(mention.person, at)


def _visible(start: int, end: int, gender: str, context: MentionContext) -> list[Mention]:
    """Return the places from `start` to `end`, outside quotations, that name a person of that gender."""
    names = context.names
    inside = names.within(start, end)
    shown = (m for m in inside if not _hidden(m.span, context.hidden) and not _heads_turn(m.span, names.text))
    return [mention for mention in shown if _agrees(mention, gender, context)]


def _heads_turn(span: Span, text: str) -> bool:
    """Say whether a name heads a turn ("MR MARIN:"): within his own turn "he" is somebody else."""
    return text[span.end : span.end + 1] == ":" and text.rfind("\n", 0, span.start) >= span.start - _LINE_HEAD


def _can_be(someone: Person, gender: str, context: MentionContext) -> bool:
    return bool(someone.words) and context.gender(someone) in (None, gender)


def _agrees(mention: Mention, gender: str, context: MentionContext) -> bool:
    """Say whether a place names a person of that gender, or one whose gender nothing tells."""
    full = _full(mention, context) or mention.person
    told = mention.person.gender or context.gender_of(full.words)
    if told is not None:
        return told == gender
    names = context.names
    return bool(names.roles(mention)) or (len(full.words) > 1 and (full.last,) in names.first)


def _hidden(span: Span, hidden: Sequence[Span]) -> bool:
    at = bisect_right(hidden, span.start, key=lambda one: one.start) - 1
    return at >= 0 and hidden[at].covers(span)
