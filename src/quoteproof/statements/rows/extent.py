"""How far a number or a date reaches: what was counted lies somewhere between two values, and two such stretches meet or do not.

A contradiction is said where they do not meet. So rounding, "about", "more than" and days that are not told are all one thing.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from math import floor, inf, log10

from msgspec import Struct

from quoteproof.analysis.amounts import Number
from quoteproof.analysis.dates import Date
from quoteproof.languages.figures import BOUNDS

_ROUND = 2
"""Noughts at the end of a number by which it may be rounded: 1,500, not 40."""
_ROUNDED = 0.025
"""The share of such a number that rounding takes or adds at most."""
_SMALL = 100
"""Below this, number words round nothing: forty."""

COUNTED = frozenset({"", "s"})
"""Units of what is counted, so that a whole number is no rounded one; a length of time has a scale of its own (`times.py`)."""


class Extent(Struct, frozen=True, gc=False):
    """A value that is not smaller than `low` nor greater than `high`."""

    low: float
    high: float

    def __mul__(self, factor: float) -> Extent:
        return Extent(self.low * factor, self.high * factor)

    def __add__(self, other: Extent) -> Extent:
        return Extent(self.low + other.low, self.high + other.high)

    def meets(self, other: Extent) -> bool:
        """Say whether one value can be both."""
        slack = 1e-9 * max(abs(self.low), abs(other.low), 1e-9)
        return self.low <= other.high + slack and other.low <= self.high + slack

    def wider(self, by: float) -> Extent:
        """Return it with so much more on either side."""
        return Extent(self.low - by, self.high + by)

    def over(self, whole: Extent) -> Extent:
        """Return the share that it is of a whole."""
        return Extent(self.low / whole.high, self.high / whole.low if whole.low > 0 else inf)


def of_number(number: Number, written: str, hedge: str | None) -> Extent:
    """Return how far a number reaches, in its own unit; `written` is how it stands, `hedge` the class of a word beside it."""
    half = _rounding(number, written)
    low, high = BOUNDS.get(hedge or "", (1.0, 1.0))
    return Extent(number.value * low - half, number.value * high + half)


def _rounding(number: Number, written: str) -> float:
    """Return half a step of the last figure written: 0.05 of 97.7, half a million of 12 million, nothing of 12."""
    if not number.value:
        return 0.0
    digits = "".join(filter(str.isdecimal, written))
    noughts = len(digits) - len(digits.rstrip("0")) if number.value == floor(number.value) else 0
    step = 10.0 ** (floor(log10(abs(number.value))) - number.digits + 1)
    last = step / 10**noughts if digits else step
    if number.unit == "%":
        return min(last, 1.0)  # cut off as often as rounded
    if not digits and number.value < _SMALL:
        return 0.0
    whole = 0.0 if last <= 1 and number.unit in COUNTED else last / 2
    return max(whole, min(step / 2, _ROUNDED * abs(number.value)) if noughts >= _ROUND or not digits else 0.0)


def days_between(first: Date, last: Date) -> Extent | None:
    """Return how many days may lie between two dates; None where one has no year, or is no day at all."""
    begun, ended = _days(first), _days(last)
    return Extent(ended[0] - begun[1], ended[1] - begun[0]) if begun and ended else None


def _days(value: Date) -> tuple[int, int] | None:
    """Return the first and the last day that a date may be, counted from the first of all."""
    if value.year is None or (value.day and not value.month):
        return None
    first, last = value.month or 1, value.month or 12
    days = monthrange(value.year, last)[1]
    if value.day and value.day > days:
        return None
    return (
        date(value.year, first, value.day or 1).toordinal(),
        date(value.year, last, value.day or days).toordinal(),
    )
