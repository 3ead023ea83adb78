"""What the tables of the languages have written out, read from their source: what they take from another table is not counted."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "src" / "quoteproof" / "languages"
TABLES = ("words", "marks", "speech", "form", "meaning", "turns", "figures", "reporting")


@cache
def written(code: str, table: str) -> dict[str, frozenset[str]]:
    """Return the entries of each field of a table, as far as they are written there and not taken from elsewhere."""
    path = FOLDER / code / f"{table}.py"
    if not path.exists():
        return {}
    tree = ast.parse(path.read_text("utf-8"))
    names = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    call = names["WORDS" if table == "words" else "TABLE"]
    assert isinstance(call, ast.Call)
    return {f"{table}.{field.arg}": frozenset(_entries(field.value, names, False)) for field in call.keywords}


def _entries(node: ast.AST, names: dict[str, ast.expr], cut: bool) -> list[str]:
    """Return the strings of an expression; those handed to a function that reads a table are `cut` into its words."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.split(r"[\s|,:]+", node.value) if cut else [node.value]
    if isinstance(node, ast.Name):
        return _entries(names[node.id], names, cut) if node.id in names else []
    if isinstance(node, ast.Tuple) and _is_pair(node):
        return _entries(node.elts[0], names, cut)  # ("jan", 1), ("don't", "do not"): the first is what is looked up
    called = isinstance(node, ast.Call)
    return [entry for child in ast.iter_child_nodes(node) for entry in _entries(child, names, cut or called) if entry]


def _is_pair(node: ast.Tuple) -> bool:
    values = [item.value if isinstance(item, ast.Constant) else None for item in node.elts]
    return len(values) == 2 and isinstance(values[0], str) and isinstance(values[1], int | float)
