"""Units behind figures: which one stands there, what it measures, and how many of that kind's first unit it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from quoteproof.languages.units import UNITS, WRITTEN
from quoteproof.patterns import lazy

_POWERS = {"²": 2, "³": 3, "2": 2, "3": 3, "^2": 2, "^3": 3}
_ALONE = frozenset("AJKNst")
"""Symbols of one letter that must have a blank before them: 1990s, 4K and 12A are no amounts."""


class Unit(Struct, frozen=True):
    """`kind`: what it measures, by the symbol of that kind's first unit; `size`: how many of those it is."""

    kind: str = ""
    size: float = 1

    def over(self, other: Unit) -> Unit:
        """Return so many of this unit for each of the other: km/h."""
        return Unit(f"{self.kind}/{other.kind}", self.size / other.size)

    def power(self, exponent: int) -> Unit:
        """Return a square or cubic unit."""
        return self if exponent == 1 else Unit(f"{self.kind}^{exponent}", self.size**exponent)


BARE = Unit()
"""No unit."""


def by_clock(value: float, unit: Unit) -> Iterator[tuple[float, Unit]]:
    """Give the hour by a clock of twenty-four: 9 pm is 21."""
    if unit.kind in ("am", "pm") and 0 <= value < 13:
        yield value % 12 + 12 * (unit.kind == "pm"), Unit("clock")


@cache
def _pattern() -> re.Pattern[str]:
    signs = sorted((*WRITTEN, "° C", "° F", "℃", "℉"), key=len, reverse=True)
    return re.compile(rf"({'|'.join(map(re.escape, signs))})([²³]|(?<=m)\^?[23](?![\d.,])|\^[23])?(?![\w^])")


_STROKE = lazy(r"\s?[/∕⁄]\s?|\s?[·⋅]\s?(?=\w+⁻¹)")
_SAME = {"° C": "°C", "° F": "°F", "℃": "°C", "℉": "°F"}


def symbol(text: str, at: int) -> tuple[Unit, int] | None:
    """Return the unit whose symbol stands at a place of a text, with a second one behind a stroke, and where it ends."""
    first = _one(text, at)
    if first is None:
        return None
    unit, end = first
    stroke = _STROKE.match(text, end)
    second = _one(text, stroke.end()) if stroke else None
    return (unit.over(second[0]), second[1]) if second else first


def may_touch(text: str, at: int) -> bool:
    """Say whether the symbol at a place may stand right behind its figures."""
    return text[at] not in _ALONE or text[at + 1 : at + 2].isalpha()


@cache
def named(name: str) -> Unit:
    """Return the unit that a table calls by this name; a unit of its own kind where no symbol has it: "$", "barrel"."""
    if name in UNITS:
        return Unit(*UNITS[name])
    found = symbol(name, 0)
    return found[0] if found and found[1] == len(name) else Unit(name)


def _one(text: str, at: int) -> tuple[Unit, int] | None:
    found = _pattern().match(text, at)
    if not found:
        return None
    sign = _SAME.get(found[1], found[1])
    unit = Unit(*UNITS[sign]) if sign in UNITS else named(WRITTEN[sign])
    return unit.power(_POWERS.get(found[2] or "", 1)), found.end()
