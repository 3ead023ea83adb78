"""# figure.same

## What it says
The same thing is counted twice in a text, and the two numbers are not one.

## Example
Text: "The fire in Lomas killed 12 people", and further down: "The fire killed 14 people in Lomas, the mayor said".

## Why it matters
A head has one number and the body another one, most often because one of them was brought up to date.

## Level
4: the two may be of different days, or of two counts.

## Scope
Two sentences with one number of one kind each, of which the shorter has hardly a word that the longer lacks, and no name. Nothing is said where a word tells of another time or of a second number ("earlier", "another", "up from"), where
the days that they name differ or only one names a year, where two persons say so, where each of the two numbers comes back in the text, where a third one is told in the same form of words, in a running report, and where one number can be the other, rounded or left open.

## Guides
AP, Reuters (figures are checked against each other).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from quoteproof.analysis.akin import are_opposites, one_word
from quoteproof.statements.figures.clash import Clash
from quoteproof.statements.rows.page import Page
from quoteproof.statements.rows.row import Row
from quoteproof.statements.rows.told import Told, told, words

CODE = "figure.same"

_LEAST = 4
"""Words that the shorter sentence must have, what is counted among them, so that it tells one thing from another."""
_HEAD = 3
"""Letters of what is counted by which numbers are put together before their words are looked at."""
_SHARED = 0.8
"""The share of them that the longer sentence must have too."""
_MANY = 8
"""Numbers of a sentence beyond which it is a table's row."""
_KEPT = 40
"""How many sentences back a number of one kind is looked for: beyond that a text is a list."""
_CLOCKS = frozenset({"am", "pm", "clock"})
_STAMPS = 3
"""Sentences that open with a time of day, from which on a text is a running report."""


class Count(Struct, frozen=True):
    """A number of a sentence, and the words that tell of what."""

    one: Told
    words: tuple[tuple[str, bool], ...]
    times: frozenset[str]
    years: frozenset[int]
    places: frozenset[float]  # its ordinals: the first quarter
    said: frozenset[str]  # the verbs of saying

    @property
    def value(self) -> float:
        """The number."""
        return self.one.piece.number.value if self.one.piece.number else 0.0


def rule(page: Page) -> Iterator[Clash]:
    """Find the numbers that are told twice of one thing, and differ."""
    kinds: dict[str, list[Count]] = {}
    for row in page.rows if not _runs_on(page) else ():
        for count in _counts(page, row):
            for kind in _kinds(count.one):
                kinds.setdefault(kind, []).append(count)
    for counts in kinds.values():
        often = Counter(count.value for count in counts)
        for at, count in enumerate(counts):
            before = counts[max(0, at - _KEPT) : at]
            first = next((other for other in reversed(before) if _one_thing(page, other, count)), None)
            if first is None or _agree(first.one, count.one) or min(often[first.value], often[count.value]) > 1:
                continue
            if not _series(page, counts[max(0, at - _KEPT) : at + _KEPT], first, count):
                ours, theirs = page.show(count.one.piece.span), page.show(first.one.piece.span)
                reason = f"the text says {theirs} of the same elsewhere, and {ours} here"
                yield Clash(CODE, "number", count.one.piece.span, (first.one.piece.span,), reason)


def _series(page: Page, counts: list[Count], first: Count, count: Count) -> bool:
    """Say whether more than two values are told in one form of words, as of one town after the other."""
    others = (other for other in counts if other.value not in (first.value, count.value))
    return any(_one_thing(page, other, one) for other in others for one in (first, count))


def _runs_on(page: Page) -> bool:
    """Say whether a text is a running report, in which sentence after sentence opens with the time of day and a number may have grown."""
    clocks = sum(any(n.unit in _CLOCKS for at, _, n in row.numbers() if at <= 1) for row in page.rows)
    return clocks >= _STAMPS


def _kinds(one: Told) -> frozenset[str]:
    """Return what a number may be a number of: its unit, or each of the words behind it."""
    unit = one.piece.number.unit if one.piece.number else ""
    return frozenset(noun[:_HEAD] for noun in one.nouns) or frozenset({unit})


def _counts(page: Page, row: Row) -> Iterator[Count]:
    """Give the number of a sentence that is the only one of its kind, where no word of another time stands in it."""
    found = [one for one in told(row) if one.piece.number and not one.piece.date and one.piece.number.unit != "s"]
    places = frozenset(number.value for _, _, number in row.numbers() if number.ordinal)
    years = frozenset(day.year for _, _, day in row.dates() if day.year)
    for one in found if len(found) <= _MANY else ():
        alone = not any(_kinds(other) & _kinds(one) for other in found if other is not one)
        if alone and (one.nouns or one.piece.number.unit) and not row.holds(page.table.changing):  # type: ignore[union-attr]
            times = frozenset(name for name, phrases in page.meaning.times.classes if row.holds(phrases))
            yield Count(
                one,
                words(row, page.light),
                times,
                years,
                places,
                page.saying.intersection(piece.low for piece in row.pieces),
            )


def _one_thing(page: Page, first: Count, other: Count) -> bool:
    """Say whether two sentences tell of the same: the shorter has hardly a word that the longer lacks."""
    quoted = first.said - other.said and other.said - first.said
    if quoted or first.times != other.times or first.years != other.years or first.places != other.places:
        return False
    short, long = sorted((first.words, other.words), key=len)
    shared = [_has(page, word, long) for word, _ in short]
    if any(are_opposites(word, other, page.meaning) for word, _ in short for other, _ in long if word != other):
        return False
    names = all(found for found, (_, name) in zip(shared, short, strict=True) if name)
    return len(short) >= _LEAST and names and sum(shared) >= _SHARED * len(short)


def _has(page: Page, word: str, others: tuple[tuple[str, bool], ...]) -> bool:
    return any(word == other or (word[:2] == other[:2] and one_word(word, other, page.meaning)) for other, _ in others)


def _agree(one: Told, other: Told) -> bool:
    """Say whether two numbers may be one, rounded or left open."""
    left, right = one.piece, other.piece
    if left.number is None or right.number is None:
        return True
    return (left.extent * left.number.size).meets(right.extent * right.number.size)
