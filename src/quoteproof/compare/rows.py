"""A row of words, contractions taken apart: what clauses are cut in and phrases are looked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.compare.places import Step, Word, words
from quoteproof.languages import Language
from quoteproof.languages.meaning import Phrases
from quoteproof.model import Span

_MET = 1 << 15
"""Words whose parts are remembered, a language."""


class Cell(Struct, frozen=True, gc=False):
    """A word of a row. A contraction is two or three cells of one word."""

    word: Word
    norm: str
    mark: str  # what stands between the word before and this one; "" inside a contraction
    step: Step | None  # None: outside the quoted stretch
    beyond: bool = False  # outside the aligner's passage, and yet between words that the quotation has

    @property
    def quoted(self) -> bool:
        """Whether the word belongs to the quoted stretch."""
        return self.step is not None


Row = tuple[Cell, ...]


@lru_cache(maxsize=64)  # the sentences around an ellipsis are those around the next
def row(text: str, span: Span, language: Language) -> Row:
    """Return the words of a stretch of text that is in no table."""
    cells: list[Cell] = []
    for word, norm in expanded(words(text, span), language):
        last = cells[-1].word.span.end if cells else span.start
        cells.append(Cell(word, norm, text[last : word.span.start] if last <= word.span.start else "", None))
    return tuple(cells)


def parted_at(cells: Row, at: int) -> int:
    """Return how many words of a row begin before a place of the text."""
    return bisect_left(cells, at, key=lambda cell: cell.word.span.start)


def expanded(found: Iterable[Word], language: Language) -> Iterator[tuple[Word, str]]:
    """Give the words with their folded forms, contractions as their parts: don't → do, not; Iraq's → Iraq, 's; وإنما → و, إنما."""
    parts = _parts(language)
    for word in found:
        for norm in parts[word.norm]:
            yield word, norm


class _Parts(dict[str, tuple[str, ...]]):
    """Of each word of a language its parts, told when it is first met: rows are made of the same few thousand words."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, norm: str) -> tuple[str, ...]:
        known = _contractions(self._language).get(norm) or _headed(self._language).get(norm)
        parts = known or _apart(norm, self._language.meaning.clitics)
        if len(self) < _MET:
            self[norm] = parts
        return parts


@lru_cache(maxsize=16)
def _parts(language: Language) -> _Parts:
    return _Parts(language)


@lru_cache(maxsize=1 << 12)
def ways(norm: str, language: Language) -> frozenset[str]:
    """Return the words that may stand for a word, or a part of it, once contractions are written out: do for don't, don't for not."""
    return frozenset(_parts(language)[norm]).union(
        _written_on(language).get(norm, ()), [norm + end for end in language.meaning.clitics]
    )


@lru_cache(maxsize=16)
def _written_on(language: Language) -> dict[str, list[str]]:
    """Return the contractions that hold each word."""
    found: dict[str, list[str]] = {}
    for short, parts in (*_contractions(language).items(), *_headed(language).items()):
        for part in parts:
            found.setdefault(part, []).append(short)
    return found


def _apart(norm: str, endings: Phrases) -> tuple[str, ...]:
    """Cut an ending off that belongs to the phrase and not to the word: tomorrow's, Iraq's."""
    if not norm.endswith(endings):
        return (norm,)
    ending = next((e for e in endings if norm.endswith(e) and len(norm) > len(e)), None)
    return (norm[: -len(ending)], ending) if ending else (norm,)


@lru_cache(maxsize=16)
def _contractions(language: Language) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for short, long in language.words.contractions:
        norms = tuple(token.norm for token in texts.tokens(short))
        if len(norms) == 1:
            table.setdefault(norms[0], tuple(token.norm for token in texts.tokens(long)))
    return {short: tuple(part for norm in long for part in table.get(norm, (norm,))) for short, long in table.items()}


@lru_cache(maxsize=16)
def _headed(language: Language) -> dict[str, tuple[str, str]]:
    """Return the words of the tables with the conjunctions that may be written on them; not those that are words of a table so."""
    meaning = language.meaning
    lists = (meaning.negators, meaning.near_negations, meaning.hedges, meaning.conditions, meaning.loose_conditions)
    scales = (meaning.modals, meaning.quantifiers, meaning.connectives)
    phrases = (
        *(p for each in lists for p in each),
        *(p for scale in scales for _, each in scale.classes for p in each),
    )
    known = {token.norm for phrase in phrases for token in texts.tokens(phrase)[:1]} if language.form.heads else set()
    heads = [texts.fold(head).text for head in language.form.heads]
    return {head + norm: (head, norm) for head in heads for norm in known if head + norm not in known}
