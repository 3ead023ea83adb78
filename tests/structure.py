"""The case files of a page's structure: `cases/structure/turns.md` and `silent.md`.

A turn's case is a page in a fence and a line for each turn, in order: who says it, and its first and last words. A voice
without a name has an empty one; `- none` stands for a page without turns. Whether a direction at a turn's edge belongs to
the turn is not looked at.

    - Olaf Berg | Give the pilots … any fog.
    - | Speak up!

A case of what nobody says is a page in which it is marked: `⟦direction: APPLAUSE⟧`. Where two kinds would do, both stand
there (`note/furniture`). Only words count: whether a bracket or a colon belongs to the stretch beside it is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

FOLDER = Path(__file__).parent / "cases" / "structure"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+(?P<fence>`{3,})\n(?P<page>.*?)\n(?P=fence)$(?P<lines>(?:\n+- [^\n]*)*)",
    re.MULTILINE | re.DOTALL,
)
_MARK = re.compile(r"⟦(?P<kind>[a-z/]+): |(?P<end>⟧)")
_ARROWS = re.compile(r"^[>\s]+", re.MULTILINE)
_ASIDE = re.compile(r"^\([^()]*\)\s*|\s*\([^()]*\)$")
_LETTER = re.compile(r"\w")


class Place(Protocol):
    """A span, whoever made it."""

    start: int
    end: int


class Case(NamedTuple):
    """One page as it stands in the file, with the lines below it."""

    title: str
    marked: str
    lines: tuple[str, ...]

    @property
    def page(self) -> str:
        """The page without the marks."""
        return _MARK.sub("", self.marked)


class Stretch(NamedTuple):
    """Where a kind of silence is expected, or was found."""

    start: int
    end: int
    kinds: str


def read(name: str) -> list[Case]:
    """Return the cases of a file in order."""
    return [
        Case(m["title"], m["page"], tuple(m["lines"].split("\n- ")[1:]) if m["lines"] else ())
        for m in _CASE.finditer((FOLDER / name).read_text("utf-8"))
    ]


def told(page: str, turns: Iterable[tuple[str, Place]], expected: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines that tell these turns, worded as the expected lines where they agree."""
    lines = tuple(
        _line(name, page[span.start : span.end], expected[number] if number < len(expected) else "")
        for number, (name, span) in enumerate(turns)
    )
    return lines or ("none",)


def _line(name: str, words: str, expected: str) -> str:
    words = _ASIDE.sub("", " ".join(_ARROWS.sub("", words).split()))
    wanted, _, shape = (part.strip() for part in expected.partition("|"))
    first, _, last = (part.strip() for part in shape.partition("…"))
    alike = bool(first) and words.startswith(first) and words.endswith(last) and (last or words == first)
    if not alike:
        pieces = words.split()
        shape = words if len(pieces) < 9 else f"{' '.join(pieces[:4])} … {' '.join(pieces[-4:])}"
    name = wanted if name.casefold() == wanted.casefold() else name
    return f"{name} | {shape}" if name else f"| {shape}"


def expected_stretches(marked: str) -> Iterator[Stretch]:
    """Give the stretches that a page marks, in the coordinates of the page without marks."""
    dropped, start, kinds = 0, 0, ""
    for mark in _MARK.finditer(marked):
        at = mark.start() - dropped
        dropped += len(mark[0])
        if mark["end"]:
            yield Stretch(start, at, kinds)
        else:
            start, kinds = at, mark["kind"]


def show(page: str, stretches: Iterable[Stretch], alike: Iterable[Stretch] = ()) -> str:
    """Return the page with the letters and digits marked that these stretches hold, kinds as in `alike` if one allows them."""
    kinds, allowed = _kinds(page, stretches), _kinds(page, alike)
    runs: list[tuple[int, int, str]] = []
    for at in (match.start() for match in _LETTER.finditer(page)):
        kind, several = kinds.get(at, ""), allowed.get(at, "")
        kind = several if kind in several.split("/") else kind
        if runs and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], at + 1, kind)
        else:
            runs.append((at, at + 1, kind))
    for start, end, kind in reversed(runs):
        if kind:
            page = f"{page[:start]}⟦{kind}: {page[start:end]}⟧{page[end:]}"
    return page


def _kinds(page: str, stretches: Iterable[Stretch]) -> dict[int, str]:
    return {
        stretch.start + match.start(): stretch.kinds
        for stretch in stretches
        for match in _LETTER.finditer(page[stretch.start : stretch.end])
    }
