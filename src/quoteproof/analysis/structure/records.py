"""The records of a page's structure, all in code points of the text as read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from quoteproof.model import Span, Turn, Way

__all__ = ["Nobodys", "Silent", "Turn", "Way", "turn_at"]

Nobodys = Literal[
    "direction", "gap", "label", "interjection", "furniture", "note", "citation", "number", "time", "markup",
]  # fmt: skip
"""What stands on a page and is no one's words: a stage direction; a gap where anything may have been said ("(INAUDIBLE)");
a speaker's label; another's few words while somebody speaks, which are not his; a running head or foot, a page's number, a caption; a note's call; a citation; a line's, verse's or
subtitle's number; a time; a format's own signs."""


class Silent(Struct, frozen=True):
    """A stretch that is no one's words."""

    span: Span
    kind: Nobodys
    instead: str = ""  # what is read in its place: "“" for "&ldquo;", a blank where words would run together


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    """Return the turn that an offset stands in."""
    place = bisect_right(turns, offset, key=lambda turn: turn.span.start) - 1
    return turns[place] if place >= 0 and offset < turns[place].span.end else None
