"""Find a language table's phrases in a row of words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.letters import clashes
from quoteproof.compare.rows import Row
from quoteproof.languages.meaning import Phrases, Scale

_Pattern = tuple[
    tuple[str, bool, str], ...
]  # the words, each with whether any ending may follow, and as the table has it


class Item(Struct, frozen=True, gc=False):
    """A phrase that stands in a row: cells `start` up to `end`."""

    start: int
    end: int
    name: str  # its class: the scale's, or the list's name

    def __contains__(self, at: int) -> bool:
        return self.start <= at < self.end


class Lexicon:
    """Named lists of phrases, made ready for reading."""

    def __init__(self, lists: tuple[tuple[str, Phrases], ...]) -> None:
        self._exact: dict[str, list[tuple[_Pattern, str]]] = {}
        self._open: dict[str, list[tuple[_Pattern, str]]] = {}  # by the first letter of a first word with any ending
        patterns = [(_pattern(phrase), name) for name, phrases in lists for phrase in phrases]
        for pattern, name in patterns:
            self._add(pattern, name)
        self._first = {first: tuple(pattern[0][0] for pattern, _ in some) for first, some in self._open.items()}
        self._words = frozenset(word for pattern, _ in patterns for word, any_ending, _ in pattern if not any_ending)
        self._beginnings = tuple({word for pattern, _ in patterns for word, any_ending, _ in pattern if any_ending})

    def may_have(self, norm: str) -> bool:
        """Say whether a word may be one of a phrase: whoever asks what became of a few words need not read two sentences for it."""
        return norm in self._words or norm.startswith(self._beginnings)

    def read(self, row: Row) -> tuple[Item, ...]:
        """Return the longest phrases of the row, from its first word on, none inside another."""
        norms = [cell.norm for cell in row]
        items, free = list[Item](), 0
        for at, norm in enumerate(norms):
            if at >= free and (norm in self._exact or norm.startswith(self._first.get(norm[:1], ()))):
                item = self._at(row, norms, at)
                if item:
                    items.append(item)
                    free = item.end
        return tuple(items)

    def _add(self, pattern: _Pattern, name: str) -> None:
        if not pattern:
            return
        first, any_ending, _ = pattern[0]
        place = self._open.setdefault(first[0], []) if any_ending else self._exact.setdefault(first, [])
        place.append((pattern, name))

    def _at(self, row: Row, norms: Sequence[str], at: int) -> Item | None:
        best: Item | None = None
        for pattern, name in (*self._exact.get(norms[at], ()), *self._open.get(norms[at][:1], ())):
            longer = best is None or len(pattern) > best.end - best.start
            if longer and _matches(pattern, norms, at) and _as_written(pattern, row, at):
                best = Item(at, at + len(pattern), name)
        return best


@lru_cache(maxsize=128)
def of_scale(scale: Scale) -> Lexicon:
    """Return the lexicon of a scale: each class a name."""
    return Lexicon(scale.classes)


@lru_cache(maxsize=128)
def of_lists(*lists: tuple[str, Phrases]) -> Lexicon:
    """Return the lexicon of named lists; where two hold a phrase, the first one's name counts."""
    return Lexicon(lists)


def _matches(pattern: _Pattern, norms: Sequence[str], at: int) -> bool:
    if at + len(pattern) > len(norms):
        return False
    for word, any_ending, _ in pattern:  # most fail at the first word: no generator for that
        if not (norms[at].startswith(word) if any_ending else norms[at] == word):
            return False
        at += 1
    return True


def _as_written(pattern: _Pattern, row: Row, at: int) -> bool:
    """Say whether no word bears other signs than the table's: إِنْ (if) is not إِنَّ (indeed), though folding makes them one."""
    written = zip(pattern, row[at : at + len(pattern)], strict=True)
    return not any(raw and cell.norm != cell.word.raw and clashes(cell.word.raw, raw) for (_, _, raw), cell in written)


def _pattern(phrase: str) -> _Pattern:
    """Cut a phrase as texts are cut, so that "so-called" is as many words here as there."""
    return tuple(word for part in phrase.split() for word in _pattern_words(part))


def _pattern_words(part: str) -> _Pattern:
    bare = part.removesuffix("*")
    if bare.isascii() and bare.isalpha() and bare.islower():  # nearly all: nothing to cut or fold
        return ((bare, bare != part, ""),)
    return tuple(
        (
            token.norm,
            part.endswith("*") and token.span.end == len(part) - 1,
            "" if part.isascii() else token.span.of(part),
        )
        for token in texts.tokens(part)
    )


def alike(scale: Scale, left: str, right: str) -> bool:
    """Say whether exchanging two classes of a scale changes the wording only."""
    return left == right or (left, right) in scale.alike or (right, left) in scale.alike
