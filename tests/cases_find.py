"""Reading case files: a text with the expected quotations marked in place.

`⟦kind words⟧` marks the first part of a quotation, `⟦+ words⟧` a further part of the same one; marks nest.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from quoteproof.model import Quotation

FOLDER = Path(__file__).parent / "cases" / "find"
_CASE = re.compile(
    r"^## (?P<name>.+?)\n+(?:language: (?P<language>\w+)\n+)?```\n(?P<text>.*?)\n```$", re.MULTILINE | re.DOTALL
)
_MARK = re.compile(r"⟦(?:[a-z]+|\+) |⟧")


class Case(NamedTuple):
    """One text of a case file as it stands there."""

    name: str
    language: str | None
    marked: str

    @property
    def text(self) -> str:
        """The text without the marks."""
        return _MARK.sub("", self.marked)


def read(path: Path) -> list[Case]:
    """Return the cases of a file in order."""
    return [Case(*match.group("name", "language", "text")) for match in _CASE.finditer(path.read_text("utf-8"))]


def mark(text: str, quotations: tuple[Quotation, ...]) -> str:
    """Return the text with the quotations marked as in a case file."""
    places: list[tuple[int, int, int, str]] = []
    for quotation in quotations:
        for turn, part in enumerate(quotation.parts):
            places.append((part.start, 1, -part.end, f"⟦{'+' if turn else quotation.kind} "))
            places.append((part.end, 0, -part.start, "⟧"))
    out, at = [], 0
    for place, _, _, sign in sorted(places):
        out.append(text[at:place] + sign)
        at = place
    return "".join(out) + text[at:]
