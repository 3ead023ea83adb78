"""Numbers with their units, by value: whether two are one amount, and whether one is the other with fewer figures."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof.analysis.measures import Unit
from quoteproof.model import Span


class Number(Struct, frozen=True):
    """A number as it stands in a text. `span` holds its sign, its scale and its unit."""

    span: Span
    value: float
    unit: str = ""  # what is measured, by its first unit ("%", "$", "m"); "" where none is given
    size: float = 1  # how many of that first unit the number's own one is: 1000 for km
    ordinal: bool = False
    digits: int = 0  # significant figures as written: 97.7 has three, 1,500 two
    figures: bool = False  # written in figures
    weak: bool = False  # perhaps no number at all: "one" as a pronoun, "millions", "second"
    bound: str = ""  # the sign before it: < > ≤ ≥ =
    also: tuple[tuple[float, Unit], ...] = ()  # other amounts that it may stand for: 12m is twelve million, or metres

    def like(self, other: Number) -> bool:
        """Say whether both count or measure the same kind of thing, as far as the units tell."""
        return self.ordinal == other.ordinal and _agree(self.unit, other.unit)

    @property
    def readings(self) -> tuple[tuple[float, Unit], ...]:
        """The amounts that it may stand for, the likeliest first."""
        return ((self.value, Unit(self.unit, self.size)), *self.also)


def same(left: Number, right: Number) -> bool:
    """Say whether two numbers have one value, and units that do not contradict each other; "a third" is one third."""
    if left.bound and right.bound and left.bound != right.bound:
        return False
    if left.ordinal != right.ordinal and left.value and right.value:
        part, whole = sorted((left.value, right.value))
        return part < 1 and abs(part * whole - 1) < 1e-9
    return left.ordinal == right.ordinal and any(_equal_readings(left, right))


def measured_alike(left: Number, right: Number) -> bool:
    """Say whether two numbers of one value have the same unit too, or neither has one; 21:00 needs none to be 9 pm."""
    kinds = ({one.kind, other.kind} for one, other in _equal_readings(left, right))
    return left.ordinal != right.ordinal or any(
        len(pair - {"clock"}) <= 1 and (len(pair) == 1 or "clock" in pair) for pair in kinds
    )


def _equal_readings(left: Number, right: Number) -> Iterator[tuple[Unit, Unit]]:
    """Give the units of the readings in which two numbers are one amount."""
    for value, unit in left.readings:
        for other, theirs in right.readings:
            if _equal(value, unit, other, theirs):
                yield unit, theirs


def _equal(left: float, unit: Unit, right: float, other: Unit) -> bool:
    one, two = _amounts(left, unit, right, other)
    return _agree(unit.kind, other.kind) and abs(one - two) <= 1e-9 * max(abs(one), abs(two))


def _amounts(left: float, unit: Unit, right: float, other: Unit) -> tuple[float, float]:
    """Return two values in one unit; as they are where one has none, or is not told for how much each."""
    whole = unit.kind and other.kind and _is_rate(unit.kind) == _is_rate(other.kind)
    return (left * unit.size, right * other.size) if whole else (left, right)


def _is_rate(kind: str) -> bool:
    return "/" in kind


def _agree(unit: str, other: str) -> bool:
    """Say whether two units may be of one kind: none is said to be another, degrees are of either scale, and what a rate is for each
    of may be said elsewhere (5% a year)."""
    if _is_rate(unit) != _is_rate(other):
        unit, other = unit.partition("/")[0], other.partition("/")[0]
    short, long = sorted((unit, other), key=len)
    return short == long or not short or (short == "°" and long.startswith("°"))


def rounded(exact: Number, coarse: Number) -> bool:
    """Say whether `coarse` is `exact` with fewer figures: 97.7 and 98, 1,483,000 and 1.5 million.

    Whole numbers below a hundred are counts, and 21 is not "20"; nor is anything that is off by more than a twentieth.
    """
    if not exact.like(coarse) or exact.ordinal or coarse.digits >= exact.digits or not exact.value:
        return False
    if abs(exact.value) < 100 and exact.value == int(exact.value):
        return False
    one, other = _amounts(*exact.readings[0], *coarse.readings[0])
    figures = _to_figures(one, coarse.digits) == _to_figures(other, coarse.digits)
    return figures and abs(one - other) <= 0.05 * abs(one)


def _to_figures(value: float, digits: int) -> str:
    return f"{value:.{max(digits, 1) - 1}e}"
