"""The rules that hold a text's figures and dates against each other, in the order in which they speak.

A rule is a module with `CODE`, whose docstring is its page, and

    def rule(page: Page) -> Iterator[Clash]

It looks at the rows of a text's sentences (see `rows/page.py`) and gives the places where two figures cannot both be meant. It never
writes a level: `certain` says that arithmetic leaves no doubt. Values are held against each other as stretches (`rows/extent.py`), so that
rounding, "about" and a day that is not told are no contradiction. A figure that one rule has spoken of is not spoken of by those behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

NAMES = (
    "weekday",
    "duration",
    "apart",
    "order",
    "share",
    "part",
    "change",
    "sum",
    "age",
    "anniversary",
    "rank",
    "listed",
    "same",
)
"""The rules' modules, below this one."""


def described() -> Iterator[ModuleType]:
    """Give every module whose docstring is the page of a code: the rules, and what holds figures against the sources."""
    yield from rules()
    yield import_module("quoteproof.statements.figures.held")


def rules() -> Iterator[ModuleType]:
    """Give the rules in their order."""
    for name in NAMES:
        yield import_module(f"{__name__}.{name}")
