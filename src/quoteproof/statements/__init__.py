"""What a text takes from others without quotation marks: what people are reported to have said, figures, borrowed words.

A kind is a package of its own with a function `assess(scene)` that returns assessments in any order, their statements without an id.
It is imported only when it is asked for: a check of quotations alone costs nothing more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from importlib import import_module

from msgspec.structs import replace

from quoteproof.find.ids import called
from quoteproof.model import Assessment, StatementKind
from quoteproof.statements.scene import Scene

KINDS: dict[StatementKind, str] = {
    "reported": "quoteproof.statements.reported",
    "figure": "quoteproof.statements.figures",
    "borrowed": "quoteproof.statements.borrowed",
}
"""The package of each kind."""


def assess(scene: Scene, kind: StatementKind) -> tuple[Assessment, ...]:
    """Return the statements of a kind with what is to be said of them."""
    found = import_module(KINDS[kind]).assess(scene) if kind in KINDS else ()
    if kind == "figure":
        from quoteproof.statements.whose import owned  # reads what is reported, which other kinds need not

        return tuple(owned(scene, found))
    return tuple(found)


def ordered(found: Iterable[Assessment]) -> tuple[Assessment, ...]:
    """Return statements in the order of the text, each with an id that outlives edits around it; the second of the same words has a number behind."""
    seen: Counter[str] = Counter()
    numbered = []
    for one in sorted(found, key=lambda one: (one.statement.span, one.statement.kind)):
        name = called(one.statement.text, "s")
        seen[name] += 1
        name = name if seen[name] == 1 else f"{name}-{seen[name]}"
        numbered.append(replace(one, statement=replace(one.statement, id=name)))
    return tuple(numbered)
