"""# modality

## What it says
A modal verb stands for another of other force: shall for may, must for should, will for could; or the obligation is gone; or what will
be stands as done, what was done as what will be.

## Example
Source: "Every berth must be kept." Text: "Every berth should be kept."

## Why it matters
Duty, permission, intention and possibility are what agreements and promises consist of.

## Level
Serious. Level 4 where the two are near each other (must and shall, can and may), where both are denied ("must not", "may
not"), where other words stand in its place, and where the clause is worded anew. "Will" for "would" is a tense, and so is a "will" that
goes with its verb still in the present. A lost "may" is a `hedge`.

## Scope
The modal's own verb must be quoted. "The will of the people", "military might" and the month of May are nouns.

## Guides
Legal drafting manuals on shall and may; Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import are_forms, is_past
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded
from quoteproof.compare.columns import flip
from quoteproof.compare.lexicon import Item, alike, of_lists
from quoteproof.compare.modals import is_noun
from quoteproof.compare.negating import negates
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.model import Difference

CODE = "modality"

_TIMES = frozenset({"will", "would", "shall"})
"""Classes whose loss alone tells another time, not another force."""

_AHEAD = frozenset({"will", "shall"})
"""Those that tell what is still to come."""

_NOT_ALONE = frozenset({"can", "right"})
"""Classes whose loss alone says little: of what can be done, and of nouns with what they are to: "freedom and rights to all"."""

_PASSIVE = 2
"""Auxiliaries between "will" and its verb at most: will have been sold."""

_BARS = frozenset({"must", "may", "shall"})
"""Classes that forbid alike when they are denied."""

_HALF = 4
"""Words before a phrase among which its auxiliary stands: "we are all really going to"."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the modals that changed."""
    for scope in scopes(reading):
        # The French "peut" in "peut-être" is no modal.
        lexicon = of_lists(*scope.meaning.modals.classes, ("hedge", scope.meaning.hedges))
        for shift in scope.shifts(lexicon, frozenset({"hedge"})):
            if not shift.moved and not is_noun(scope, shift):
                yield from _judged(scope, shift)


def _judged(scope: Scope, shift: Shift) -> Iterator[Difference]:
    if shift.lost and shift.gained:
        one, other = _norm(scope, shift.lost, True), _norm(scope, shift.gained, False)
        if one != other and not are_forms(one, other, scope.meaning):
            near = (
                alike(scope.meaning.modals, shift.lost.name, shift.gained.name)
                or _both_denied(scope, shift)
                or _softened(scope, shift)
                or _broken(scope, shift.lost)
            )
            yield scope.note(CODE, scope.reason(shift), shift, "unsure" if near or not scope.steady(shift) else "")
        return
    hold = scope.hold(shift.side, shift.item)
    if shift.item.name in _AHEAD and hold != "gone" and _done(scope, shift):
        yield scope.note(CODE, scope.reason(shift), shift, "" if scope.steady(shift) else "unsure")
    if shift.item.name in _TIMES or shift.item.name in scope.meaning.soft_modals or hold == "gone":
        return
    alone = scope.stand_in(shift.side, shift.item) is None and shift.item.name not in _NOT_ALONE
    sure = hold == "kept" and alone and scope.steady(shift)
    yield scope.note(CODE, scope.reason(shift), shift, "" if sure else "unsure")


def _done(scope: Scope, shift: Shift) -> bool:
    """Say whether the other side has the verb of a "will" as done: will close, “closed”; will be sold, “was sold”."""
    row, far = scope.table.row(shift.side), scope.table.row(flip(shift.side))
    verb = next((k for k in range(shift.item.end, len(row)) if row[k].norm not in scope.cues.auxiliaries), len(row))
    other = scope.table.partner(shift.side, verb) if verb < len(row) and verb - shift.item.end <= _PASSIVE else None
    if other is None or row[verb].norm in scope.cues.light or not scope.table.kept(shift.side, verb):
        return False  # of "going to have to be" the verb is not told
    at = other
    while at and far[at - 1].norm in scope.cues.auxiliaries:
        at -= 1
    helpers = [cell.norm for cell in far[at:other]]
    if helpers:
        return helpers[0] in folded(scope.meaning.past_auxiliaries)
    return far[other].norm != row[verb].norm and is_past(far[other].norm, scope.meaning)


def _norm(scope: Scope, item: Item, of_source: bool) -> str:
    return (scope.table.source if of_source else scope.table.quote)[item.start].norm


def _broken(scope: Scope, lost: Item) -> bool:
    """Say whether the source has half of a phrase, as typists hear it: "we going to" may have been "we've got to"."""
    known = scope.meaning.words.auxiliaries | folded(scope.meaning.clitics)
    first = max(scope.sentence("source", lost.start)[0], lost.start - _HALF)
    before = scope.table.source[first : lost.start]
    return lost.name in _TIMES and lost.end - lost.start > 1 and known.isdisjoint(cell.norm for cell in before)


def _softened(scope: Scope, shift: Shift) -> bool:
    """Say whether a hedge came for a soft modal: "perhaps … will" for "may"."""
    if shift.lost is None or shift.lost.name not in scope.meaning.soft_modals:
        return False
    hedges = scope.shifts(of_lists(("hedge", scope.meaning.hedges)))
    return any(h.gained and not h.lost and scope.one_clause(shift.lost, h.gained) for h in hedges)


def _both_denied(scope: Scope, shift: Shift) -> bool:
    """Say whether a negator follows both: what must not be may not be."""
    sides = ((scope.table.source, shift.lost), (scope.table.quote, shift.gained))
    return all(
        item and item.name in _BARS and negates(row[item.end : item.end + 1], scope.table.language)
        for row, item in sides
    )
