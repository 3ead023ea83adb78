"""The layer table of ARCHITECTURE.md, read from there and held against what the modules import."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
FILES = {
    ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(SOURCE.glob("quoteproof/**/*.py"))
}
ROWS = re.findall(r"^\| ([\d.]+) \| (.+?) \|", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.MULTILINE)
LAYERS = {
    "quoteproof." + name.strip("/").removesuffix("/__init__").replace("/", "."): tuple(map(int, layer.split(".")))
    for layer, names in ROWS
    for name in re.findall(r"`([^`]+)`", names)
}


def nearest(name: str, known: Mapping[str, object]) -> str:
    """Return the longest head of a dotted name that is known: of `quoteproof.text.fold`, `quoteproof.text`."""
    return name if name in known or "." not in name else nearest(name.rpartition(".")[0], known)


def imported(module: str) -> set[str]:
    """Return the modules of ours that a module imports, wherever in its text; all imports are absolute."""
    found = set()
    for node in ast.walk(ast.parse(FILES[module].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} has a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {nearest(name, FILES) for name in found if name.partition(".")[0] == "quoteproof"} - {module}


def package(module: str) -> str:
    """Return the part of the program that a module belongs to: `archive` of `quoteproof.archive.format`."""
    return [*module.split("."), ""][1]


DETAILED = {package(name) for name, layer in LAYERS.items() if len(layer) > 1}
"""Parts in which each module has a line."""


def upward(module: str, name: str) -> bool:
    """Say whether a module imports one that does not stand above it: part from part, or inside a part by lines of their own."""
    here, there = nearest(module, LAYERS), nearest(name, LAYERS)
    if package(module) != package(name):
        return LAYERS.get(there, (99,))[:1] >= LAYERS[here][:1]
    if here == there or name.startswith(f"{module}."):
        return False
    if package(module) in DETAILED:
        return LAYERS[there] >= LAYERS[here]
    return LAYERS.get(name, (0,)) > LAYERS.get(module, (99,))


@pytest.mark.parametrize("module", FILES)
def test_a_module_imports_only_from_lines_above_its_own(module: str) -> None:
    """Nothing below knows what stands above it; inside a package the parts that have lines keep to them too."""
    if module == "quoteproof":
        return  # the public names: may take from anywhere
    own = LAYERS.get(nearest(module, LAYERS), ())
    detailed = package(module) in DETAILED and module != f"quoteproof.{package(module)}"
    assert len(own) > detailed, f"{module} has no line in the table"
    found = sorted(name for name in imported(module) if upward(module, name))
    assert not found, f"{module} (line {'.'.join(map(str, own))}) imports {', '.join(found)}"


def executed(module: str) -> set[str]:
    """Return what runs when a module is imported: what it names, and the packages that this lies in, but for its own."""
    above = {head for name in imported(module) for head in heads(name)} - heads(module) - {module}
    return imported(module) | above


def heads(module: str) -> set[str]:
    """Return the packages that a module lies in: `quoteproof.text` and `quoteproof` for `quoteproof.text.folding`."""
    return {module.rsplit(".", depth)[0] for depth in range(1, module.count(".") + 1)}


@pytest.mark.slow
def test_every_module_can_be_imported_alone() -> None:
    """The modules can be put in an order in which each comes after all that importing it runs, packages included."""
    order = list(TopologicalSorter({module: executed(module) for module in FILES}).static_order())
    assert set(order) == set(FILES)


def test_only_the_table_of_rules_imports_a_rule() -> None:
    """A rule can be taken out or put elsewhere: what two of them need, or another part, stands below them."""
    rules = "quoteproof.judge.rules"
    importing = {
        module: named
        for module in FILES
        if module != rules and (named := {name for name in imported(module) if name.startswith(f"{rules}.")})
    }
    assert not importing


def test_every_line_of_the_table_is_there() -> None:
    """The table names no module that does not exist."""
    assert LAYERS
    assert [name for name in LAYERS if name not in FILES] == []
