"""A number that both kernels go by is written in both, and is the same: read from the Cython text, compiled or not."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import quoteproof.kernel

FAST = Path(__file__).parents[1] / "src" / "quoteproof" / "kernel" / "fast"  # an installed package has no sources of it
DEFINED = re.compile(r"^(?:DEF|cdef uint(?:32|64)_t) (\w+) = ([^#\n]+)", re.MULTILINE)
NAMES = {
    "index": "DEPTH HERE ID_BITS NOWHERE PLACE_BITS SPACING STEP THREE WANTED",
    "reference.edit_script": "CELLS LEFT_OUT PUT_IN",
    "reference.chains": "BACK JUMP WORD",
    "reference.extension": "AROUND BESIDE HALF SLACK",
    "reference.folding": "POINTS PRIME",
    "reference.overlaps": "APART CHANGED GAP IN_A_ROW OFTENEST REACH SHARED SHIFT SPREAD TURNS",
    "reference.voting": "ALONE AMPLE AS_MANY BIN BINS ENOUGH FLOOR KEYS KEYS_A_WORD LONGEST MANY MIX OFTEN PLACES READ WINDOWS WORK",
    "reference.matching": "ASIDE BRIEF FAR_ASIDE PLENTY STRIDE",
    "reference.suffixes": "KINDS PLACE RAREST RUN TAG",
}
"""Where each number that decides an answer stands, with its reason."""
HOME = {name: module for module, names in NAMES.items() for name in names.split()}
RENAMED = {"PACKED": "THREE"}
OWN = {
    "searching.pyx": {"SMALL"},
    "matching.pxi": {"DIAGONALS", "MOST_DIAGONALS"},
    "voting.pxi": {"AHEAD", "LINE", "BITS"},
    "folding.pyx": {"LONG"},
    "plain.pxi": {"AHEAD", "NEAR", "POWERS", "REACH"},
    "suffixes.pyx": {"AHEAD", "BITSET", "FLAT", "HALVED", "KEY", "PARTS", "PART_BITS", "PASSES", "RADIX", "SMALL"},
}
"""What decides only how fast the compiled kernel answers."""
FREE = {"reference.folding": {"PIECE"}, "reference.edit_script": {"FAR"}}
"""Numbers of the readable kernel that decide only how it gets there: how much it folds at once, and what stands for no way at all."""


def value(text: str, known: dict[str, int]) -> int:
    """Return what a sum of numbers and of names above it comes to."""
    assert re.fullmatch(r"[\w<>+() -]+", text), text
    return int(eval(text, {"__builtins__": {}}, known))


def defined() -> dict[tuple[str, str], int]:
    """Return every number of the compiled kernel by its file and name."""
    found: dict[tuple[str, str], int] = {}
    for path in sorted([*FAST.glob("*.pyx"), *FAST.glob("*.pxi")]):
        known: dict[str, int] = {}
        for name, text in DEFINED.findall(path.read_text("utf-8")):
            known[name] = value(text.strip(), known)
        found |= {(path.name, name): number for name, number in known.items()}
    return found


FOUND = defined()


@pytest.mark.parametrize(("file", "name"), [key for key in FOUND if key[1] not in OWN.get(key[0], ())])
def test_a_number_of_both_kernels_is_the_same_in_both(file: str, name: str) -> None:
    """Whoever changes one changes the other; a new one is given a home or said to be of no weight."""
    known = RENAMED.get(name, name)
    assert known in HOME, f"{file}: say in {Path(__file__).name} which module of the readable kernel has {name}"
    readable = import_module(f"quoteproof.kernel.{HOME[known]}")
    assert getattr(readable, known) == FOUND[file, name], f"{file}: {name}"


def test_every_number_is_read() -> None:
    """No number of this file's lists has gone, and none of the readable kernel has no twin."""
    names = {RENAMED.get(name, name) for _, name in FOUND}
    assert HOME.keys() - names == set()
    assert {(file, name) for file, own in OWN.items() for name in own} - FOUND.keys() == set()
    for module, names_of in NAMES.items():
        numbers = {
            name for name, number in vars(import_module(f"quoteproof.kernel.{module}")).items() if is_own(name, number)
        }
        assert numbers - set(names_of.split()) - HOME.keys() - FREE.get(module, set()) == set(), module


def is_own(name: str, number: object) -> bool:
    """Say whether a name of a module is that of a number that somebody chose; the kinds of steps and characters are counted through."""
    kinds = {*vars(quoteproof.kernel.tables), "SAME", "REPLACE", "DELETE", "INSERT", "ELIDED", "INVERSE"}
    return name.isupper() and isinstance(number, int) and name not in kinds


def test_steps_have_the_same_numbers() -> None:
    """The kinds of steps are counted through in the same order in both."""
    text = (FAST / "align.pyx").read_text("utf-8")
    names = re.search(r"^ +(SAME, .*)$", text, re.MULTILINE)
    assert names
    readable = import_module("quoteproof.kernel.reference.edit_script")
    assert [getattr(readable, name) for name in names[1].split(", ")] == list(range(5))
