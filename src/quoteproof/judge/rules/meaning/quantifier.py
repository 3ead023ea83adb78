"""# quantifier

## What it says
How many, how much or how often is said otherwise: all for most, some for many; only, at least, almost came or went.

## Example
Source: "Most of the berths are safe." Text: "All of the berths are safe."

## Why it matters
It makes a rule of a case, or a case of a rule.

## Level
Serious. Level 4 where the two are near each other (many and several, almost and about), and where the clause is worded anew.

## Scope
The counted words must be quoted; "only" or "almost" right before them counts where the quotation begins with a capital of
its own and so passes for the whole; "some of the" and "one of the" count where the rest stays. "A most" and "a totally" heighten an
adjective alike (level 4). "All" or "many" that is merely left out is `delete.unmarked`; "more than", "over" and
"some" are limits only before a number, and so are "to" and "by" where one stands for the other ("rose to 40", "rose by 40").

## Guides
Reuters handbook (accuracy); Masson v. New Yorker Magazine (1991).
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.numbers import read
from quoteproof.compare.changes import Shift
from quoteproof.compare.clauses import folded
from quoteproof.compare.columns import SIDES, Side
from quoteproof.compare.lexicon import Item, Lexicon, alike, of_lists
from quoteproof.compare.reading import Reading
from quoteproof.compare.rows import Row
from quoteproof.compare.scope import Scope, scopes
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Difference, Span

CODE = "quantifier"

_BEFORE_NUMBERS = frozenset({"over", "under", "about", "at most", "to", "by"})
"""Classes whose phrases are prepositions too, and bound a quantity only where a number follows."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Find the quantifiers and limits that changed."""
    for scope in scopes(reading):
        lexicon = _lexicon(scope.meaning)
        for shift in scope.shifts(lexicon, frozenset({"empty"})):
            if not shift.moved and _counts(scope, shift):
                yield from _judged(scope, shift)
        ahead = scope.ahead(lexicon)
        limits = ahead and ahead.item.name in scope.meaning.limits and not scope.stands(ahead, "quote")
        if ahead and limits and _counts(scope, ahead):
            yield scope.note(CODE, scope.reason(ahead), ahead)
        yield from _parts(scope)


def _parts(scope: Scope) -> Iterator[Difference]:
    """Give the "one of", "some of" that came or went while the whole that it takes from stays: "one of the best", "the best"."""
    determiners = scope.cues.determiners | folded(scope.meaning.words.demonstratives)
    for side in SIDES:
        row = scope.table.row(side)
        for item in of_lists(("part", scope.meaning.partitives)).read(row):
            whole = item.end < len(row) and row[item.end].norm in determiners and scope.table.same(side, item.end)
            alone = scope.open[side].issuperset(range(item.start, item.end)) and not scope.stand_in(side, item)
            if whole and alone and row[item.start].quoted:
                shift = Shift(lost=item) if side == "source" else Shift(gained=item)
                yield scope.note(CODE, scope.reason(shift), shift, "" if scope.steady(shift) else "unsure")


def _lexicon(meaning: Meaning) -> Lexicon:
    """Return the quantifiers; "not only … but" is read and limits nothing."""
    return of_lists(*meaning.quantifiers.classes, ("empty", meaning.empty_negations))


def _judged(scope: Scope, shift: Shift) -> Iterator[Difference]:
    hold = scope.hold(shift.side, shift.item)
    sure = hold == "kept" and scope.steady(shift)
    if shift.lost and shift.gained:
        near = alike(scope.meaning.quantifiers, shift.lost.name, shift.gained.name) or _heightens(scope, shift)
        yield scope.note(CODE, scope.reason(shift), shift, "" if sure and not near else "unsure")
    elif shift.item.name in scope.meaning.limits and hold != "gone":
        yield scope.note(CODE, scope.reason(shift), shift, "" if sure and not _superlative(scope, shift) else "unsure")


def _counts(scope: Scope, shift: Shift) -> bool:
    """Say whether the phrases bound a quantity here: "over 300", not "over the sea"."""
    sides = (
        (scope.table.source, shift.lost, scope.table.document.text),
        (scope.table.quote, shift.gained, scope.table.text),
    )
    return all(
        item is None or item.name not in _BEFORE_NUMBERS or _number_follows(scope, row, item, text)
        for row, item, text in sides
    )


def _number_follows(scope: Scope, row: Row, item: Item, text: str) -> bool:
    if item.end >= len(row):
        return False
    start = row[item.end - 1].word.span.end
    found = read(text, Span(start, row[min(item.end + 2, len(row) - 1)].word.span.end), scope.table.language.form)
    return bool(found) and not found[0].weak and found[0].span.start <= row[item.end].word.span.end


def _heightens(scope: Scope, shift: Shift) -> bool:
    """Say whether both words heighten the adjective behind them, and count nothing: "a most needless war", "a totally needless war"."""
    degrees = folded(scope.meaning.degrees)
    sides: tuple[tuple[Side, Item | None], ...] = (("source", shift.lost), ("quote", shift.gained))
    return all(item and scope.table.row(side)[item.start].norm in degrees for side, item in sides)


def _superlative(scope: Scope, shift: Shift) -> bool:
    """Say whether "most" grades an adjective, or may: "the most important", "most welcome"."""
    item, row = shift.item, scope.table.row(shift.side)
    before = row[item.start - 1].norm if item.start else ""
    return item.name == "most" and item.end - item.start == 1 and (before in scope.cues.determiners or not shift.lost)
