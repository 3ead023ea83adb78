"""Where in a text the trouble is: a strip of a hundred places, each with the gravest finding that begins there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

PLACES = 100


class Tick(NamedTuple):
    """A place of the strip: how far down, the label's name, and the card that it leads to."""

    at: int
    label: str
    anchor: str


def strip(found: Iterable[tuple[int, tuple[int, ...], str, str]], length: int) -> list[Tick]:
    """Return the ticks of findings: where each begins in a text of this length, its gravity (less is graver), its label, its card."""
    gravest: dict[int, tuple[tuple[int, ...], str, str]] = {}
    for start, gravity, label, anchor in found:
        at = min(start * PLACES // max(length, 1), PLACES - 1)
        if at not in gravest or gravity < gravest[at][0]:
            gravest[at] = gravity, label, anchor
    return [Tick(at, label, anchor) for at, (_, label, anchor) in sorted(gravest.items())]
