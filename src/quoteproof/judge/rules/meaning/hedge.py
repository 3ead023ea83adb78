"""# hedge

## What it says
A word that softens or reserves the claim is on one side only: reportedly, alleged, perhaps, may, in part, "I think"; or what was promised,
threatened or tried stands as done.

## Example
Source: "The pump was reportedly faulty." Text: "The pump was faulty."

## Why it matters
Without it a guess, a report or a hope reads as a fact that the speaker vouches for.

## Level
Serious. Level 4 where the clause is worded anew, where a negation changed beside it ("I do not think", "I think"), where other words stand in place of those it softened, or where
"I think", or any hedge before words that suppose ("would", "may"), is cut off.

## Scope
The softened words must be quoted. "I think" right before them counts where the quotation begins with a capital of its
own and so passes for the whole; "promised to return" counts where the other side has "returned", in another form than the bare one;
"I believe" and "we hope", with which speakers open, do not. A hedge for another hedge ("perhaps" for "may"), or with another word in it, is wording.

## Guides
Reuters handbook (accuracy; attribution); Guardian style guide on "alleged"; AP on attribution.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.akin import are_forms
from quoteproof.compare.changes import Shift
from quoteproof.compare.columns import flip
from quoteproof.compare.lexicon import Lexicon, of_lists
from quoteproof.compare.modals import is_noun
from quoteproof.compare.reading import Reading
from quoteproof.compare.scope import Scope, scopes
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference

CODE = "hedge"

_AHEAD = "ahead"
"""Name of the list of verbs that tell of a deed that is only ahead."""

_SUPPOSE = frozenset({"would", "could", "may", "might", "should"})
"""Classes of modals that do not state."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the hedges that only one side has."""
    for scope in scopes(reading):
        yield from _differences(scope)
        yield from _first_words(scope)


def _differences(scope: Scope) -> Iterator[Difference]:
    for shift in scope.shifts(_lexicon(scope.meaning)):
        if shift.moved or (shift.lost and shift.gained) or is_noun(scope, shift):
            continue
        if scope.reworded(shift.side, shift.item) or _from_outside(scope, shift):
            continue
        if shift.item.name == _AHEAD and not _done(scope, shift):
            continue
        hold = scope.hold(shift.side, shift.item)
        if hold != "gone":
            beside = scope.found_beside("negation", shift) or scope.found_beside("modality", shift)
            sure = (
                hold == "kept"
                and scope.steady(shift)
                and not (beside or _said_again(scope, shift) or _put_otherwise(scope, shift))
            )
            yield scope.note(CODE, scope.reason(shift), shift, "" if sure else "unsure")


def _done(scope: Scope, shift: Shift) -> bool:
    """Say whether the other side has the verb behind a phrase as done: “returned” for "promised to return", not “thank” for "wish to thank"."""
    end, row = shift.item.end, scope.table.row(shift.side)
    other = scope.table.partner(shift.side, end) if end < len(row) else None
    if other is None or not scope.table.kept(shift.side, end) or scope.table.same(shift.side, end):
        return False
    return are_forms(row[end].norm, scope.table.row(flip(shift.side))[other].norm, scope.meaning)


def _first_words(scope: Scope) -> Iterator[Difference]:
    """Give the hedge that was cut off before a quotation that begins as a sentence does: "I think …"."""
    lexicon = of_lists(("conviction", scope.meaning.convictions), (CODE, scope.meaning.hedges))
    shift = scope.ahead(lexicon)
    if shift and shift.item.name == CODE and not is_noun(scope, shift) and not scope.stands(shift, "quote"):
        row = scope.table.source[shift.item.start : shift.item.end]
        opinion = bool(of_lists(("opinion", scope.meaning.opinions)).read(row))
        yield scope.note(CODE, scope.reason(shift), shift, "unsure" if opinion or _reserved(scope) else "")


def _from_outside(scope: Scope, shift: Shift) -> bool:
    """Say whether the source has the hedge in its sentence before or behind the quoted words: "Perhaps it came", “It came perhaps”."""
    return shift.gained is not None and scope.stands(shift, "source")


def _put_otherwise(scope: Scope, shift: Shift) -> bool:
    """Say whether the hedge came with other words in the place of others: "sketches to try to rebuild", "plans for rebuilding"."""
    row, open_ = scope.table.row(shift.side), scope.open[shift.side]
    at = shift.item.start - 1
    while at in open_ and row[at].norm in scope.cues.light:
        at -= 1
    return at in open_ and scope.stand_in(shift.side, shift.item) is not None


def _said_again(scope: Scope, shift: Shift) -> bool:
    """Say whether the same hedge stands in both texts once more: "because I think …, so I think …".

    A modal softens its own verb only, if nothing joins that to another: "nor may they".
    """
    row, at = scope.table.row(shift.side), shift.item.start
    phrase = [cell.norm for cell in row[at : shift.item.end]]
    joined = at > 0 and row[at - 1].norm in scope.cues.coordinators
    lexicon = _lexicon(scope.meaning) if joined else of_lists((CODE, scope.meaning.hedges))
    return all(
        any(
            [cell.norm for cell in cells[item.start : item.end]] == phrase
            for item in lexicon.read(cells)
            if item != here
        )
        for cells, here in ((row, shift.item), (scope.table.row(flip(shift.side)), None))
    )


def _reserved(scope: Scope) -> bool:
    """Say whether the quotation holds a hedge, or a modal that supposes, of its own: it does not pass for a fact."""
    supposing = tuple(form for name, forms in scope.meaning.modals.classes if name in _SUPPOSE for form in forms)
    return bool(of_lists((CODE, scope.meaning.hedges + supposing)).read(scope.table.quote))


def _lexicon(meaning: Meaning) -> Lexicon:
    soft = tuple(form for name, forms in meaning.modals.classes if name in meaning.soft_modals for form in forms)
    return of_lists((CODE, meaning.hedges + soft), (_AHEAD, meaning.prospects))
