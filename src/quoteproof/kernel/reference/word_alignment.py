"""Lay a stretch of a quotation on a stretch of a source: the words under matches, between them and beside them.

1. Words of a match are the same, unless those behind the hashes differ: then they are aligned like any others.
2. Between two matches: fewest changed words. At an ellipsis of the quotation, words of the source are passed for nothing.
   So many words that no table is filled for them are not looked at for words that one side writes apart.
3. Before the first match and after the last one, words of the source are passed at the outer end; these do not count.

Neighbours of one kind are one step: equal words with equal words, changes with changes; an elision stays by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from quoteproof.kernel.reference.edit_script import DELETE, ELIDED, INSERT, REPLACE, SAME, Step, edit_script, fits
from quoteproof.kernel.reference.folding import Words

Match = tuple[int, int, int]
Joined = Callable[[list[str], list[str], list[int]], list[Step]]


class Room(NamedTuple):
    """The words of the quotation, and of the source, that are laid on each other."""

    first: int
    after: int
    low: int
    high: int


class _Sides(NamedTuple):
    """What a stretch that matches leave open is aligned with."""

    quoted: list[str]
    source: list[str]
    ellipses: Sequence[int]
    joined: Joined


def word_alignment(
    quoted: Words,
    source: Words,
    shift: int,
    matches: Sequence[Match],
    ellipses: Sequence[int],
    room: tuple[int, int, int, int],
    joined: Joined,
) -> list[Step]:
    """Align the words `room` of both (see `quoteproof.kernel`). Raises IndexError for words that are not there."""
    first, after, low, high = room
    space = Room(first, after, low - shift, high - shift)
    inner = [(q, r - shift, n) for q, r, n in matches]
    _check(len(quoted), len(source), inner, space)
    sides = _Sides(quoted.norms(), source.norms(), ellipses, joined)
    steps = _gathered([*_head(sides, space, inner[0]), *_inside(sides, inner), *_tail(sides, space, inner[-1])])
    return [(op, shift + r0, shift + r1, q0, q1) for op, r0, r1, q0, q1 in steps]


def _check(quoted: int, source: int, matches: Sequence[Match], room: Room) -> None:
    """Matches run forward in both, within the room, and the room within the words."""
    at_q, at_r = room.first, room.low
    for q, r, n in matches:
        if q < at_q or r < at_r or n < 0:
            raise IndexError
        at_q, at_r = q + n, r + n
    if not matches or min(room) < 0 or not (at_q <= room.after <= quoted and at_r <= room.high <= source):
        raise IndexError


def _head(sides: _Sides, room: Room, match: Match) -> list[Step]:
    steps = _gap(sides, room.low, match[1], room.first, match[0], {0})
    return steps[1:] if steps and steps[0][0] == ELIDED else steps


def _tail(sides: _Sides, room: Room, match: Match) -> list[Step]:
    q, r, n = match
    steps = _gap(sides, r + n, room.high, q + n, room.after, {room.after - q - n})
    return steps[:-1] if steps and steps[-1][0] == ELIDED else steps


def _inside(sides: _Sides, matches: Sequence[Match]) -> Iterator[Step]:
    """The matches, and what lies between them."""
    end_q, end_r = matches[0][:2]
    for q, r, n in matches:
        yield from _gap(sides, end_r, r, end_q, q)
        if sides.quoted[q : q + n] == sides.source[r : r + n]:
            yield SAME, r, r + n, q, q + n
        else:
            yield from _gap(sides, r, r + n, q, q + n)
        end_q, end_r = q + n, r + n


def _gap(sides: _Sides, r0: int, r1: int, q0: int, q1: int, passing: Iterable[int] = ()) -> list[Step]:
    """Align what matches have left open; `passing`: places in q0 … q1 as at an ellipsis, besides those at one."""
    if r0 == r1 and q0 == q1:
        return []
    free = sorted({*passing, *(place - q0 for place in sides.ellipses if q0 <= place <= q1)})
    if r0 == r1 or q0 == q1:
        return [(INSERT if r0 == r1 else ELIDED if free else DELETE, r0, r1, q0, q1)]
    source, quoted = sides.source[r0:r1], sides.quoted[q0:q1]
    parted = fits(r1 - r0, q1 - q0) and (_joins(source, quoted) or _joins(quoted, source))
    found = sides.joined(source, quoted, free) if parted else edit_script(source, quoted, free)
    return [(op, r0 + a0, r0 + a1, q0 + b0, q0 + b1) for op, a0, a1, b0, b1 in found]


def _joins(a: list[str], b: list[str]) -> bool:
    """Say whether two neighbours in `a`, written as one word, begin a word of `b` or are one."""
    return any(word.startswith(one + two) for one, two in pairwise(a) for word in b)


def _gathered(steps: Iterable[Step]) -> list[Step]:
    """Join neighbours of one kind."""
    out: list[Step] = []
    for step in steps:
        if out and _kind(out[-1][0]) == _kind(step[0]) != ELIDED:
            last = out.pop()
            out.append(_step(step[0] == SAME, last[1], step[2], last[3], step[4]))
        else:
            out.append(step)
    return out


def _step(same: bool, r0: int, r1: int, q0: int, q1: int) -> Step:
    return (SAME if same else INSERT if r0 == r1 else DELETE if q0 == q1 else REPLACE), r0, r1, q0, q1


def _kind(operation: int) -> int:
    return operation if operation in (SAME, ELIDED) else REPLACE
