"""Count the steps that a backtracking matcher takes over a pattern: what `re` does, without its short cuts, on the tree that it parses.

Time says little on a busy machine, and a pattern that explodes does so at thirty characters. Here a step is a node of the pattern
that is tried at a place of the text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from re import _constants as sre
from re import _parser
from typing import Any

Node = tuple[Any, Any]
Next = Callable[[int], bool]

CATEGORIES: dict[Any, Callable[[str], bool]] = {
    sre.CATEGORY_DIGIT: str.isdecimal,
    sre.CATEGORY_SPACE: str.isspace,
    sre.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    sre.CATEGORY_NOT_DIGIT: lambda char: not char.isdecimal(),
    sre.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    sre.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}
REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
SAMPLES = "a1 A.,-’'\"“*_<[(&:\n|>/\\=@#~`é中א²"
"""Characters, one of each kind that patterns tell apart."""


class TooMany(Exception):
    """More steps than were allowed."""


class Matcher:
    """Tries a pattern at the beginning of a text."""

    def __init__(self, pattern: str, flags: int, most: int) -> None:
        self.nodes = _parser.parse(pattern, flags)
        self.flags = self.nodes.state.flags
        self.most = most

    def steps(self, text: str) -> int:
        """Return how many steps it takes; TooMany if more than are allowed."""
        self.text, self.count = text, 0
        self.groups: dict[int, tuple[int, int]] = {}
        sys.setrecursionlimit(200_000)
        self._from(self.nodes, 0, 0, lambda at: True)
        return self.count

    def _from(self, nodes: Sequence[Node], number: int, at: int, then: Next) -> bool:
        self.count += 1
        if self.count > self.most:
            raise TooMany
        if number == len(nodes):
            return then(at)
        kind, what = nodes[number]
        return bool(self._one(kind, what, at, lambda end: self._from(nodes, number + 1, end, then)))

    def _one(self, kind: Any, what: Any, at: int, then: Next) -> bool:
        if kind in (sre.LITERAL, sre.NOT_LITERAL, sre.ANY, sre.IN):
            return at < len(self.text) and takes(kind, what, self.text[at], self.flags) and then(at + 1)
        if kind is sre.BRANCH:
            return any(self._from(branch, 0, at, then) for branch in what[1])
        if kind is sre.SUBPATTERN:
            return self._group(what[0], what[3], at, then)
        if kind in REPEATS:
            low, high, body = what
            if kind is sre.POSSESSIVE_REPEAT:
                return then(self._all(body, high, at)) if self._count(body, low, at) else False
            return self._repeat(body, low, high, 0, at, then, kind is sre.MAX_REPEAT)
        if kind is sre.ATOMIC_GROUP:
            end = self._end(what, at)
            return end is not None and then(end)
        if kind in (sre.ASSERT, sre.ASSERT_NOT):
            way, body = what
            start = at if way > 0 else at - body.getwidth()[0]
            met = start >= 0 and self._from(body, 0, start, lambda end: way > 0 or end == at)
            return met is (kind is sre.ASSERT) and then(at)
        if kind is sre.AT:
            return self._stands(what, at) and then(at)
        if kind is sre.GROUPREF:
            start, end = self.groups.get(what, (0, 0))
            said = self.text[start:end]
            return self.text.startswith(said, at) and then(at + len(said))
        raise NotImplementedError(kind)

    def _group(self, number: int | None, body: Sequence[Node], at: int, then: Next) -> bool:
        def ended(end: int) -> bool:
            if number is not None:
                self.groups[number] = at, end
            return then(end)

        return self._from(body, 0, at, ended)

    def _repeat(self, body: Any, low: int, high: int, done: int, at: int, then: Next, greedy: bool) -> bool:
        def more() -> bool:
            return done < high and self._from(
                body,
                0,
                at,
                lambda end: (end > at or done < low) and self._repeat(body, low, high, done + 1, end, then, greedy),
            )

        ready = done >= low
        return (more() or (ready and then(at))) if greedy else ((ready and then(at)) or more())

    def _end(self, body: Sequence[Node], at: int) -> int | None:
        found: list[int] = []
        self._from(body, 0, at, lambda end: found.append(end) is None)
        return found[0] if found else None

    def _count(self, body: Sequence[Node], low: int, at: int) -> bool:
        for _ in range(low):
            end = self._end(body, at)
            if end is None:
                return False
            at = end
        return True

    def _all(self, body: Sequence[Node], high: int, at: int) -> int:
        for _ in range(min(high, len(self.text) + 1)):
            end = self._end(body, at)
            if end is None or end == at:
                return at
            at = end
        return at

    def _stands(self, what: Any, at: int) -> bool:
        before = self.text[at - 1] if at else ""
        after = self.text[at] if at < len(self.text) else ""
        if what in (sre.AT_BOUNDARY, sre.AT_NON_BOUNDARY):
            word = CATEGORIES[sre.CATEGORY_WORD]
            return (bool(before and word(before)) != bool(after and word(after))) is (what is sre.AT_BOUNDARY)
        lines = bool(self.flags & re.MULTILINE)
        if what in (sre.AT_BEGINNING, sre.AT_BEGINNING_STRING):
            return not at or (lines and what is sre.AT_BEGINNING and before == "\n")
        last = at == len(self.text)
        return last or (what is sre.AT_END and after == "\n" and (lines or at + 1 == len(self.text)))


def takes(kind: Any, what: Any, char: str, flags: int) -> bool:
    """Say whether a node takes a character."""
    if kind is sre.ANY:
        return char != "\n" or bool(flags & re.DOTALL)
    chars = {char, char.lower(), char.upper()[:1]} if flags & re.IGNORECASE else {char}
    if kind is not sre.IN:
        return (chr(what) in chars) is (kind is sre.LITERAL)
    wanted = what[0][0] is not sre.NEGATE
    items = what if wanted else what[1:]
    return any(_is(item, one) for item in items for one in chars) is wanted


def _is(item: Node, char: str) -> bool:
    kind, what = item
    if kind is sre.LITERAL:
        return ord(char) == what
    if kind is sre.RANGE:
        return bool(what[0] <= ord(char) <= what[1])
    return CATEGORIES[what](char)


def hostile(pattern: str, flags: int, size: int) -> Iterator[str]:
    """Yield texts in which what a repeat repeats is there again and again, and then something that ends every hope."""
    tree = _parser.parse(pattern, flags)
    for before, body in repeats(tree, "", tree.state.flags):
        for unit in dict.fromkeys(sample(body, tree.state.flags, turn) for turn in range(3)):
            if unit:
                yield before + unit * (size if len(unit) == 1 else size // 2) + "\0"


def repeats(nodes: Sequence[Node], before: str, flags: int) -> Iterator[tuple[str, Sequence[Node]]]:
    """Yield the body of every repeat, with a text that leads to it."""
    for kind, what in nodes:
        inner: list[Sequence[Node]] = []
        if kind in REPEATS:
            inner = [what[2]]
            if what[1] > 1:
                yield before, what[2]
        elif kind is sre.SUBPATTERN:
            inner = [what[3]]
        elif kind is sre.BRANCH:
            inner = list(what[1])
        elif kind is sre.ATOMIC_GROUP:
            inner = [what]
        for body in inner:
            yield from repeats(body, before, flags)
        before += sample([(kind, what)], flags, 0)


def sample(nodes: Sequence[Node], flags: int, turn: int) -> str:
    """Return a short text that the nodes take, or nearly."""
    said = ""
    for kind, what in nodes:
        if kind is sre.LITERAL:
            said += chr(what)
        elif kind in (sre.NOT_LITERAL, sre.ANY, sre.IN):
            taken = [char for char in SAMPLES if takes(kind, what, char, flags)]
            taken = taken or [
                chr(each if isinstance(each, int) else each[0])
                for sort, each in what
                if sort in (sre.LITERAL, sre.RANGE)
            ]
            said += taken[turn % len(taken)] if taken else ""
        elif kind is sre.BRANCH:
            said += sample(what[1][turn % len(what[1])], flags, turn)
        elif kind is sre.SUBPATTERN:
            said += sample(what[3], flags, turn)
        elif kind is sre.ATOMIC_GROUP:
            said += sample(what, flags, turn)
        elif kind in REPEATS:
            said += sample(what[2], flags, turn) * min(max(what[0], 1), 3)
    return said
