"""No pattern of the program takes a time that grows faster than the square of what it is tried at, whatever the text."""

from __future__ import annotations

import gc
import pkgutil
import re
import threading
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as tried
from hypothesis import strategies as st
from steps import Matcher, TooMany, hostile

import quoteproof
from quoteproof import Document, languages
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.patterns import _Pattern, _Signed, lazy

SHORT, LONG = 12, 24
MOST = 60_000
"""Steps at LONG characters: a hundred for each pair of them."""
GROWTH = 5.0
"""How many times as many for twice the text: four is the square."""
WORTH = 3_000
"""Steps below which no growth is looked at: the pattern itself counts for much."""


def modules() -> Iterator[Any]:
    """Yield every module but those that are made of C."""
    for found in pkgutil.walk_packages(quoteproof.__path__, "quoteproof."):
        if ".kernel.fast" not in found.name and not found.name.endswith("__main__"):
            yield import_module(found.name)


def written() -> dict[tuple[str, int], str]:
    """Return the patterns of all modules, with the place of each."""
    found = {}
    for module in modules():
        for name, value in vars(module).items():
            values = value if isinstance(value, tuple) else (value,)
            for each in values:
                if isinstance(each, re.Pattern):
                    found.setdefault((each.pattern, each.flags & ~re.UNICODE), f"{module.__name__}.{name}")
                elif isinstance(each, _Pattern):
                    found.setdefault(each._given, f"{module.__name__}.{name}")
    return {given: place for given, place in found.items() if isinstance(given[0], str)}


def made() -> dict[tuple[str, int], str]:
    """Return the patterns that are made of a language's tables while texts in it are read."""
    found: dict[tuple[str, int], str] = {}
    compile_ = re.compile

    def noted(pattern: Any, flags: int = 0) -> Any:
        if isinstance(pattern, str):
            found.setdefault((pattern, int(flags)), "made while reading")
        return compile_(pattern, flags)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(re, "compile", noted)
        for path in sorted((Path(__file__).parent / "cases").glob("find/*.md")):
            code = path.stem if path.stem in languages.LANGUAGES else "en"
            document = Document("d", path.read_text("utf-8")[:4000])
            attribute(document, find(document, language=code))
    return found


PATTERNS = {**made(), **written()}


def growth(given: tuple[str, int]) -> list[str]:
    """Return for a pattern what is wrong with its steps."""
    matcher, faults = Matcher(*given, MOST), []
    for short, long in zip(hostile(*given, SHORT), hostile(*given, LONG), strict=True):
        try:
            few, many = matcher.steps(short), matcher.steps(long)
        except TooMany:
            return [f"{long!r}: more than {MOST:,}"]
        if many > WORTH and many > GROWTH * few:
            faults.append(f"{long!r}: {few:,}, {many:,}")
    return faults


@pytest.mark.slow
def test_every_pattern_is_bounded() -> None:
    """Counted in steps, on texts that are made of the pattern's own repeats."""
    found: dict[str, list[str]] = {}

    def look() -> None:
        for given, place in PATTERNS.items():
            if faults := growth(given):
                found[f"{place}: {given[0]}"] = faults[:2]

    threading.stack_size(512 * 2**20)
    try:
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(0)
    assert len(PATTERNS) > 300
    assert found == {}


@pytest.mark.parametrize(
    "pattern", [r"(a+)+\Z", r"(?:a|a)*\Z", r"(?:<!--.*?-->\s*)*<html", r"(?:[^\W\d_]\w*,?\s*){1,7}\Z", r"(?:\w+\s?)*\Z"]
)
def test_a_pattern_that_explodes_is_found(pattern: str) -> None:
    """Those that hung the program, and some from books."""
    assert growth((pattern, re.DOTALL))


@pytest.mark.parametrize(
    "pattern", [r"(?:a|b)*+\Z", r"\w+(?:,\s*\w+)*\Z", r"a.{0,20}b", r"(?:<!--(?:(?!-->).)*+-->\s*)*+<html"]
)
def test_a_pattern_that_does_not_is_not(pattern: str) -> None:
    """Possessive, or parted by what it does not repeat."""
    assert not growth((pattern, re.DOTALL))


SIGNED = [each for each in gc.get_objects() if type(each) is _Signed]  # all modules are loaded by now
"""The patterns that are not compiled for a text without one of their signs."""


def text_of(given: str | bytes) -> str:
    """Return a pattern, or a sign, of bytes as one of text: Hypothesis makes more of these."""
    return given if isinstance(given, str) else given.decode("latin-1")


@pytest.mark.parametrize("pattern", SIGNED, ids=lambda pattern: text_of(pattern._given[0])[:40])
def test_a_pattern_that_names_its_signs_matches_nothing_without_them(pattern: Any) -> None:
    """Whatever it matches has one of them."""
    source, flags = pattern._given
    whole, signs = re.compile(text_of(source), flags), list(map(text_of, pattern._signs))

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @tried(st.from_regex(whole))
    def holds(text: str) -> None:
        found = whole.search(text)
        assert found
        assert any(sign in found[0] for sign in signs)

    holds()


def test_a_pattern_is_compiled_for_a_text_that_has_a_sign_of_it() -> None:
    """Without one it answers as one that finds nothing; with one inside the stretch that is looked at, as itself."""
    pattern = lazy(r"\[(\w)\]", signs="[")
    assert (pattern.search("a"), pattern.match("[a]", 1), pattern.fullmatch("a")) == (None, None, None)
    assert (pattern.findall("a"), list(pattern.finditer("[a] b", 1))) == ([], [])
    assert "search" not in vars(pattern)
    assert pattern.sub("c", "b") == "b"
    assert pattern.findall("[a] [b]") == ["a", "b"]
    assert (found := pattern.search("x [a]", 1)) and found[1] == "a"
