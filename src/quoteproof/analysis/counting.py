"""What a language counts with, folded for looking up: number words, scales, units; and the pieces in which numbers are read."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis import measures
from quoteproof.analysis.letters import SIGN
from quoteproof.analysis.measures import Unit
from quoteproof.languages.form import Form
from quoteproof.languages.scripts import UNSPACED
from quoteproof.patterns import lazy
from quoteproof.text.signs import MEASURES

_SIGNS = "".join(MEASURES)
PIECES = lazy(
    r"\d{1,3}(?:[.,'’\u00a0\u2009\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+[.,]\d+|(?<!\d)\d\d?[:：]\d\d(?![\d:：])"
    rf"|(?<![\w.,])\.\d+|\d+|[{UNSPACED}]|[^\W\d_{UNSPACED}](?:[^\W\d_{UNSPACED}]|{SIGN})*|[{_SIGNS}½¼¾⅓⅔]"
)


class Words(Struct, frozen=True):
    """A form table's number words, folded, for looking up."""

    numbers: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    fractions: dict[str, float]
    units: dict[tuple[str, ...], tuple[Unit, ...]]
    symbols: dict[str, Unit]
    before: dict[tuple[str, ...], Unit]
    longest: int  # pieces of a unit's name
    rates: frozenset[str]
    numerals: dict[str, int]
    compounds: dict[tuple[str, ...], str]  # number words of several pieces
    joiners: frozenset[str]
    tens_joiners: frozenset[str]
    articles: frozenset[str]
    linkers: frozenset[str]
    ordinal_endings: frozenset[str]
    openers: frozenset[str]  # with which a number that is written in words, or its unit, may begin


@lru_cache(maxsize=16)
def words_of(form: Form) -> Words:
    """Return a form table's words, made ready once."""
    units: dict[tuple[str, ...], tuple[Unit, ...]] = {}
    for way, name in form.units:
        pieces = tuple(fold(part) for part in PIECES.findall(way))
        units[pieces] = (*units.get(pieces, ()), measures.named(name))
    compounds = {tuple(fold(part) for part in PIECES.findall(w)): fold(w) for w, _ in form.numbers if not w.isalpha()}
    numbers, ordinals = {fold(w): v for w, v in form.numbers}, {fold(w): v for w, v in form.ordinals}
    scales, fractions = {fold(w): v for w, v in form.scales}, {fold(w): v for w, v in form.fractions}
    before = {
        tuple(fold(part) for part in PIECES.findall(way)): measures.named(name) for way, name in form.units_before
    }
    numerals = dict(form.numerals)
    return Words(
        numbers,
        ordinals,
        scales,
        fractions,
        units,
        {way: measures.named(name) for way, name in form.symbols},
        before,
        max(map(len, units), default=1),
        frozenset(fold(w) for w in form.rates),
        numerals,
        compounds,
        frozenset(fold(w) for w in form.number_joiners),
        frozenset(fold(w) for w in form.tens_joiners),
        frozenset(fold(w) for w in form.words.articles),
        frozenset(fold(w) for w in form.words.linkers),
        frozenset(fold(w) for w in form.words.ordinal_endings),
        frozenset(numbers).union(ordinals, scales, fractions, numerals, (way[0] for way in before)),
    )


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Return a piece as it is looked up: letters folded, with the vowel signs on them; figures and signs as they are."""
    return texts.fold(word).text if word[:1].isalpha() else word


def by_place(values: list[int]) -> float:
    """Return the number that digits and powers of ten make in a row: each power multiplies what stands before it."""
    if all(value < 10 for value in values):
        return float("".join(map(str, values)))
    total, section, digit = 0.0, 0.0, 0
    for value in values:
        if value < 10:
            digit = value
        elif value < 10**4:
            section, digit = section + (digit or 1) * value, 0
        else:
            total, section, digit = total + (section + digit or 1) * value, 0, 0
    return total + section + digit
