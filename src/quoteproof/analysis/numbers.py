"""Numbers by value: "three" and 3, "1.5 bn" and "1,500 million", "two thirds", "97.7 per cent".

`read` finds every number in a stretch of text with its unit; `same` and `rounded` compare two. The words come from the
language's form table (see `languages/form.py`); the figures' decimal mark and grouping too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.letters import SIGN
from quoteproof.languages.form import Form
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import CURRENCIES, MEASURES, measure

_SIGNS = "".join(MEASURES)
_PIECES = lazy(
    r"\d{1,3}(?:[.,'’\u00a0\u2009\u202f ]\d{3})+(?![\d])(?:[.,]\d+)?|\d+[.,]\d+|(?<!\d)\d\d?[:：]\d\d(?![\d:：])|\d+"
    rf"|[^\W\d_](?:[^\W\d_]|{SIGN})*|[{_SIGNS}½¼¾⅓⅔]"
)
_SYMBOL_VALUES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MINUS = lazy(r"(?<![\w\d.,])[-−–]$")
_SHORT = 4
"""Letters of a scale word that may be an abbreviation with its point: Mio."""
_JOINT = lazy(r"[\s\-‐‑\u00a0\u202f\u2009]*")


class Number(Struct, frozen=True):
    """A number as it stands in a text. `span` holds its sign, its scale and its unit."""

    span: Span
    value: float
    unit: str = ""  # the unit's one name ("%", "$", "km"); "" where none is given
    ordinal: bool = False
    digits: int = 0  # significant figures as written: 97.7 has three, 1,500 two
    figures: bool = False  # written in figures
    weak: bool = False  # perhaps no number at all: "one" as a pronoun, "millions", "second"

    def like(self, other: Number) -> bool:
        """Say whether both count or measure the same kind of thing, as far as the units tell."""
        return self.ordinal == other.ordinal and (self.unit == other.unit or not self.unit or not other.unit)


def same(left: Number, right: Number) -> bool:
    """Say whether two numbers have one value, and units that do not contradict each other; "a third" is one third."""
    if left.ordinal != right.ordinal and left.value and right.value:
        part, whole = sorted((left.value, right.value))
        return part < 1 and abs(part * whole - 1) < 1e-9
    return left.like(right) and abs(left.value - right.value) <= 1e-9 * max(abs(left.value), abs(right.value))


def rounded(exact: Number, coarse: Number) -> bool:
    """Say whether `coarse` is `exact` with fewer figures: 97.7 and 98, 1,483,000 and 1.5 million.

    Whole numbers below a hundred are counts, and 21 is not "20"; nor is anything that is off by more than a twentieth.
    """
    if not exact.like(coarse) or exact.ordinal or coarse.digits >= exact.digits or not exact.value:
        return False
    if abs(exact.value) < 100 and exact.value == int(exact.value):
        return False
    gap = abs(exact.value - coarse.value)
    return gap <= 0.05 * abs(exact.value) and _to_figures(exact.value, coarse.digits) == _to_figures(
        coarse.value, coarse.digits
    )


def read(text: str, span: Span, form: Form) -> tuple[Number, ...]:
    """Return the numbers in a stretch of `text`, in order, in the text's coordinates."""
    return tuple(_Reader(text, span, form).numbers())


def _to_figures(value: float, digits: int) -> str:
    return f"{value:.{max(digits, 1) - 1}e}"


class _Words(Struct, frozen=True):
    """A form table's number words, folded, for looking up."""

    numbers: dict[str, int]
    ordinals: dict[str, int]
    scales: dict[str, int]
    fractions: dict[str, float]
    units: dict[tuple[str, ...], str]
    compounds: dict[tuple[str, ...], str]  # number words of several pieces
    joiners: frozenset[str]
    articles: frozenset[str]
    ordinal_endings: frozenset[str]


@lru_cache(maxsize=16)
def _words(form: Form) -> _Words:
    units = {tuple(_fold(part) for part in _PIECES.findall(name)): unit for name, unit in form.units}
    compounds = {
        tuple(_fold(part) for part in _PIECES.findall(w)): _fold(w) for w, _ in form.numbers if not w.isalpha()
    }
    return _Words(
        {_fold(w): v for w, v in form.numbers},
        {_fold(w): v for w, v in form.ordinals},
        {_fold(w): v for w, v in form.scales},
        {_fold(w): v for w, v in form.fractions},
        units,
        compounds,
        frozenset(_fold(w) for w in form.number_joiners),
        frozenset(_fold(w) for w in form.words.articles),
        frozenset(_fold(w) for w in form.words.ordinal_endings),
    )


def _fold(word: str) -> str:
    return texts.fold(word).text if word.isalpha() else word


class _Core(Struct, frozen=True):
    """A number without its sign and unit, as far as the piece before `end`; the rest is as in `Number`."""

    value: float
    end: int
    digits: int = 2  # of what is written as a fraction, "half a million"
    ordinal: bool = False
    weak: bool = False


_EXACT = 9
"""Significant figures of an ordinal in words: "twentieth" rounds nothing."""

_PARTED = 3
"""Significant figures of a whole with its fraction in words, three quarters, or with a stroke, 3/4."""


class _Reader:
    """One pass over the pieces (figures, words, signs) of a stretch of text."""

    def __init__(self, text: str, span: Span, form: Form) -> None:
        self.text = text
        self.form = form
        self.words = _words(form)
        self.spans = [Span(*m.span()) for m in _PIECES.finditer(text, span.start, span.end)]
        self.norm = [_fold(piece.of(text)) for piece in self.spans]
        self._join_compounds()
        self.raw = [piece.of(text) for piece in self.spans]

    def numbers(self) -> Iterator[Number]:
        at = 0
        while at < len(self.raw):
            read = self._number(at)
            if read is None:
                at += 1
                continue
            number, at = read
            yield number

    def _join_compounds(self) -> None:
        """Make one piece of a number word that is written as several: quatre-vingt-dix."""
        for at in range(len(self.norm) - 1, -1, -1):
            for length in (3, 2):
                word = self.words.compounds.get(tuple(self.norm[at : at + length]))
                whole = at + length <= len(self.norm)
                if word and whole and all(self._joined(k) for k in range(at + 1, at + length)):
                    self.norm[at : at + length] = [word]
                    self.spans[at : at + length] = [Span(self.spans[at].start, self.spans[at + length - 1].end)]
                    break

    def _number(self, start: int) -> tuple[Number, int] | None:
        """Return the number that begins at the piece `start`, and the piece after it."""
        before = self._unit(start) if self.raw[start] in CURRENCIES else None
        at = before[1] if before else start
        if at >= len(self.raw):
            return None
        core = self._figures(at) or self._in_words(at)
        if core is None:
            return None
        value, end = core.value, core.end
        after = None if core.ordinal else self._unit(end)
        unit = before[0] if before else (after[0] if after else "")
        if after and (not before or after[0] == unit):
            end = after[1]
        first = self.spans[start].start
        minus = _MINUS.search(self.text, max(0, first - 2), first)
        if minus and self.raw[at][0].isdecimal():
            value, first = -value, minus.start()
        span = Span(first, self.spans[end - 1].end)
        figures, weak = self.raw[at][0].isdecimal(), core.weak and not unit
        return Number(span, value, unit, core.ordinal, core.digits, figures, weak), end

    def _figures(self, at: int) -> _Core | None:
        """Read figures with what multiplies them: 1,500 · 1.5 billion · 20th."""
        raw = self.raw[at]
        if raw in _SYMBOL_VALUES:
            return _Core(_SYMBOL_VALUES[raw], at + 1)
        if not raw[0].isdecimal():
            return None
        value, digits = self._value(raw)
        end = at + 1
        if (part := self._slashed(at)) is not None:
            return _Core(part, at + 2, _PARTED)
        if end < len(self.raw) and self._joined(end) and (part := self._slashed(end)) is not None:
            return _Core(value + part, end + 2, digits + 2)  # 4 1/2
        if end < len(self.raw) and self._touches(end) and self.norm[end] in self.words.ordinal_endings:
            return _Core(value, end + 1, digits, ordinal=True)
        if end < len(self.raw) and self.raw[end] in _SYMBOL_VALUES and self._joined(end):
            value, digits, end = value + _SYMBOL_VALUES[self.raw[end]], digits + 2, end + 1
        if end < len(self.raw) and self._joined(end) and self.norm[end] in self.words.fractions and value < 20:
            return _Core(value * self.words.fractions[self.norm[end]], end + 1, _PARTED)
        while end < len(self.raw) and self._joined(end) and self._scale(end):
            value, end = value * self.words.scales[self.norm[end]], end + 1
        return _Core(value, end, digits)

    def _slashed(self, at: int) -> float | None:
        """Return the value of a small fraction written with a stroke, 1/2 to 9/10, that begins at a piece."""
        if at + 1 >= len(self.raw) or not (self.raw[at].isdecimal() and self.raw[at + 1].isdecimal()):
            return None
        above, below = (int(raw) if len(raw) <= 2 else 0 for raw in self.raw[at : at + 2])
        stroke = self.text[self.spans[at].end : self.spans[at + 1].start]
        return above / below if stroke in ("/", "\u2044") and 0 < above < below <= 10 else None

    def _value(self, raw: str) -> tuple[float, int]:
        # A time of day is read as if it had a point: 9:30 is 9.30.
        plain = re.sub(r"['’\u00a0\u2009\u202f ]", "", raw).replace("：", ":").replace(":", self.form.decimal)
        grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?", plain)
        if grouped and (self.form.grouping in plain or len(re.findall(r"[.,]", plain)) > 1):
            plain = plain.replace(self.form.grouping, "")
        plain = plain.replace(self.form.decimal, ".").replace(",", "")
        whole, _, part = plain.partition(".")
        value = float(f"{whole}.{part or 0}") if "." not in part else float(plain.replace(".", ""))
        figures = (whole + part).lstrip("0")
        return value, len(figures if part else figures.rstrip("0")) or 1

    def _in_words(self, at: int) -> _Core | None:
        """Read number words: twenty-five · two hundred and five million · two thirds · half a million · third."""
        words, norm = self.words, self.norm
        if norm[at] in words.fractions and norm[at] not in words.ordinals:
            return self._fraction(at)
        total, group, end, last = 0.0, None, at, 0.0
        while end < len(norm) and (end == at or self._joined(end)):
            word = norm[end]
            step = words.numbers.get(word)
            if step is not None and (group is None or self._adds(last, step)):
                group, last = (group or 0) + step, step
            elif self._scale(end) and (group is not None or end == at):
                scale = words.scales[word]
                if scale >= 1000:
                    total, group = total + (1 if group is None else group) * scale, None
                else:
                    group = (1 if group is None else group) * scale
                last = scale
            elif self._scale(end) and total and words.scales[word] > last:  # mil millones, two thousand million
                last = words.scales[word]
                total *= last
            elif (
                word in words.ordinals
                and end > at
                and self._adds(last, words.ordinals[word])
                and word not in words.fractions
            ):
                return _Core(total + (group or 0) + words.ordinals[word], end + 1, _EXACT, ordinal=True)
            elif not (word in words.joiners and last >= 100 and end + 1 < len(norm) and norm[end + 1] in words.numbers):
                break
            end += 1
        if end == at:
            return self._ordinal(at)
        return self._ended(total + (group or 0), at, end)

    def _ended(self, value: float, at: int, end: int) -> _Core:
        words, norm = self.words, self.norm
        if (
            end < len(norm)
            and norm[end] in words.fractions
            and self._joined(end)
            and value < 20
            and norm[end - 1] in words.numbers
        ):
            return _Core(value * words.fractions[norm[end]], end + 1, _PARTED)
        if (
            end + 2 < len(norm)
            and norm[end] in words.joiners
            and norm[end + 2] in words.fractions
            and norm[end + 1] in words.articles
        ):
            half, after = words.fractions[norm[end + 2]], end + 3
            scale = words.scales[norm[after]] if after < len(norm) and self._scale(after) else None
            return _Core((value + half) * (scale or 1), after + (scale is not None))
        alone = end == at + 1
        weak = alone and (value == 1 or norm[at] in words.scales)
        return _Core(value, end, len(f"{value:.0f}".rstrip("0")) or 1, weak=weak)

    def _fraction(self, at: int) -> _Core:
        value, end = self.words.fractions[self.norm[at]], at + 1
        skip = end + 1 if end < len(self.norm) and self.norm[end] in self.words.articles else end
        if skip < len(self.norm) and self._scale(skip) and self._joined(end):
            return _Core(value * self.words.scales[self.norm[skip]], skip + 1)
        return _Core(value, end)

    def _ordinal(self, at: int) -> _Core | None:
        value = self.words.ordinals.get(self.norm[at])
        return None if value is None else _Core(float(value), at + 1, _EXACT, ordinal=True, weak=value <= 2)

    def _adds(self, last: float, step: float) -> bool:
        """Say whether number words of these values stand for a sum: twenty + five, hundred + five."""
        ones = 20 if last in self.form.long_tens else 10
        return (last >= 100 and step < last) or (20 <= last < 100 and 0 < step < ones)

    def _scale(self, at: int) -> bool:
        """Say whether the piece is a word that multiplies; a mere letter ("5m") has to touch its figures."""
        if self.norm[at] not in self.words.scales:
            return False
        return len(self.norm[at]) > 1 or (at > 0 and self._touches(at) and self.raw[at - 1][-1].isdecimal())

    def _unit(self, at: int) -> tuple[str, int] | None:
        """Return the unit that begins at the piece `at` and the piece after it; the longest one."""
        if at >= len(self.raw) or (at and not self._joined(at)):
            return (
                (self.words.units.get((self.norm[at],), self.raw[at]), at + 1)
                if at < len(self.raw) and self.raw[at] in CURRENCIES
                else None
            )
        for length in range(min(3, len(self.norm) - at), 0, -1):
            unit = self.words.units.get(tuple(self.norm[at : at + length]))
            if unit is not None and all(self._joined(k) for k in range(at + 1, at + length)):
                return unit, at + length
        sign = measure(self.raw[at])
        return (sign, at + 1) if sign else None

    def _joined(self, at: int) -> bool:
        end, start = self.spans[at - 1].end, self.spans[at].start
        letter = len(self.norm[at - 1]) == 1 and self.norm[at - 1].isalpha()  # p.m.
        short = self.text[end : end + 1] == "." and (
            letter or (len(self.norm[at - 1]) <= _SHORT and self.norm[at - 1] in self.words.scales)
        )
        return bool(_JOINT.fullmatch(self.text, end + short, start))

    def _touches(self, at: int) -> bool:
        return self.spans[at - 1].end == self.spans[at].start
