"""Numbers by value: "three" and 3, "1.5 bn" and "1,500 million", "two thirds", "97.7 per cent".

`read` finds every number in a stretch of text with its unit (`amounts` compares two). The words come from the language's form table
(see `languages/form.py`); the figures' decimal mark and grouping too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from quoteproof.analysis import measures
from quoteproof.analysis.amounts import Number
from quoteproof.analysis.counting import PIECES, Words, by_place, fold, words_of
from quoteproof.analysis.measures import BARE, Unit
from quoteproof.languages.form import Form
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import CURRENCIES, measure

_SYMBOL_VALUES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
CODE = 3
"""Letters of a currency's code."""

_MINUS = lazy(r"(?<![\w\d.,])[-−–]$")
_BOUND = lazy(r"([<>]=|[<>≤≥⩽⩾=])\s?$")
_BOUNDS = {"⩽": "≤", "⩾": "≥", "<=": "≤", ">=": "≥"}
_POWER = lazy(r"(?:\s?[×xX·⋅*]\s?(10))?(?:([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|\^([-−–]?\d{1,3}))(?![\w^])")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_LARGEST = 300
"""An exponent beyond which a power of ten is no number of a machine."""
_SHORT = 4
"""Letters of a scale word that may be an abbreviation with its point: Mio."""
_JOINT = lazy(r"[\s\-‐‑\u00a0\u202f\u2009]*")


def read(text: str, span: Span, form: Form) -> tuple[Number, ...]:
    """Return the numbers in a stretch of `text`, in order, in the text's coordinates."""
    words = words_of(form)
    pieces = PIECES.findall(text, span.start, span.end)
    if not (words.compounds or any(_opens(piece, fold(piece), words) for piece in pieces)):
        return ()  # half of all stretches: nothing need be placed
    return tuple(_Reader(text, span, form).numbers())


def _opens(raw: str, norm: str, words: Words) -> bool:
    """Say whether a number can begin at a piece: few pieces are figures, signs, or in the tables."""
    sign = raw[-1].isdecimal() or raw in _SYMBOL_VALUES or raw in CURRENCIES
    return sign or norm in words.openers or (len(raw) == CODE and raw.isupper())


class _Core(Struct, frozen=True):
    """A number without its sign and unit, as far as the piece before `end`; the rest is as in `Number`."""

    value: float
    end: int
    digits: int = 2  # of what is written as a fraction, "half a million"
    ordinal: bool = False
    weak: bool = False
    also: tuple[tuple[float, Unit], ...] = ()


_EXACT = 9
"""Significant figures of an ordinal in words: "twentieth" rounds nothing."""

_PARTED = 3
"""Significant figures of a whole with its fraction in words, three quarters, or with a stroke, 3/4."""


class _Reader:
    """One pass over the pieces (figures, words, signs) of a stretch of text."""

    def __init__(self, text: str, span: Span, form: Form) -> None:
        self.text = text
        self.form = form
        self.words = words_of(form)
        self.spans = [Span(*m.span()) for m in PIECES.finditer(text, span.start, span.end)]
        self.norm = [fold(piece.of(text)) for piece in self.spans]
        self._join_compounds()
        self.raw = [piece.of(text) for piece in self.spans]
        self._reach = 0  # where the last power or symbol ends, of which raised digits are no pieces

    def numbers(self) -> Iterator[Number]:
        at = 0
        while at < len(self.raw):
            read = self._number(at) if _opens(self.raw[at], self.norm[at], self.words) else None
            if read is None:
                at += 1
                continue
            number, at = read
            yield number

    def _join_compounds(self) -> None:
        """Make one piece of a number word that is written as several: quatre-vingt-dix."""
        for at in range(len(self.norm) - 1, -1, -1) if self.words.compounds else ():
            for length in (3, 2):
                word = self.words.compounds.get(tuple(self.norm[at : at + length]))
                whole = at + length <= len(self.norm)
                if word and whole and all(self._joined(k) for k in range(at + 1, at + length)):
                    self.norm[at : at + length] = [word]
                    self.spans[at : at + length] = [Span(self.spans[at].start, self.spans[at + length - 1].end)]
                    break

    def _number(self, start: int) -> tuple[Number, int] | None:
        """Return the number that begins at the piece `start`, and the piece after it."""
        self._reach = 0
        before = self._before(start)
        at = before[1] if before else start
        if at >= len(self.raw):
            return None
        core = self._figures(at, money=before is not None) or self._in_words(at)
        if core is None:
            return None
        after = None if core.ordinal else self._unit(core.end)
        end = after[1] if after and (not before or before[0] in after[0]) else core.end
        units = (before[0],) if before else (after[0] if after else (BARE,))
        figures = self._is_figure(at)
        first, value, bound = self._signed(self.spans[start].start, core.value) if figures else (
            self.spans[start].start, core.value, "")  # fmt: skip
        span = Span(first, max(self.spans[end - 1].end, self._reach))
        also = (
            *((value, unit) for unit in units[1:]),
            *core.also,
            *measures.by_clock(value, units[0]),
            *(() if before else self._letter(at, core, after)),
        )
        return Number(
            span,
            value,
            units[0].kind,
            units[0].size,
            core.ordinal,
            core.digits,
            figures,
            core.weak and units[0] == BARE,
            bound,
            also,
        ), end

    def _before(self, start: int) -> tuple[Unit, int] | None:
        """Return the unit that stands before its number, and the piece after it: $, USD, 百分之."""
        if self.raw[start] in CURRENCIES or self._is_code(start):
            return self.words.units.get((self.norm[start],), (Unit(self.raw[start]),))[0], start + 1
        for way, unit in self.words.before.items():
            if tuple(self.norm[start : start + len(way)]) == way:
                return unit, start + len(way)
        return None

    def _is_code(self, at: int) -> bool:
        """Say whether a piece is a currency's code with figures behind it: USD 75."""
        raw = self.raw[at]
        coded = len(raw) == CODE and raw.isupper() and (self.norm[at],) in self.words.units
        return coded and at + 1 < len(self.raw) and self._is_figure(at + 1)

    def _signed(self, first: int, value: float) -> tuple[int, float, str]:
        """Return where a figure begins with its sign, its value with it, and the bound that it is: -5, < 0.01."""
        minus = _MINUS.search(self.text, max(0, first - 2), first)
        first, value = (minus.start(), -value) if minus else (first, value)
        bound = _BOUND.search(self.text, max(0, first - 3), first)
        return (bound.start(), value, _BOUNDS.get(bound[1], bound[1])) if bound else (first, value, "")

    def _is_figure(self, at: int) -> bool:
        return self.raw[at][-1].isdecimal()

    def _letter(self, at: int, core: _Core, after: tuple[tuple[Unit, ...], int] | None) -> Iterator[tuple[float, Unit]]:
        """Give the other amount of a letter that may be a scale or a unit's symbol: 12m, 5 m."""
        last = core.end - 1
        if last > at and len(self.raw[last]) == 1 and self.norm[last] in self.words.scales:
            symbol = measures.symbol(self.text, self.spans[last].start)
            if symbol:
                yield core.value / self.words.scales[self.norm[last]], symbol[0]
        elif after and after[1] == core.end + 1 and self.norm[core.end] in self.words.scales:
            yield core.value * self.words.scales[self.norm[core.end]], BARE

    def _figures(self, at: int, money: bool) -> _Core | None:
        """Read figures with what multiplies them: 1,500 · 1.5 billion · 20th · 3 × 10⁸."""
        raw = self.raw[at]
        if raw in _SYMBOL_VALUES:
            return _Core(_SYMBOL_VALUES[raw], at + 1)
        if not self._is_figure(at):
            return None
        value, digits = self._value(raw)
        end = at + 1
        if (power := self._power(at, value)) is not None:
            return power
        if (part := self._slashed(at)) is not None:
            return _Core(part, at + 2, _PARTED)
        if end < len(self.raw) and self._joined(end) and (part := self._slashed(end)) is not None:
            return _Core(value + part, end + 2, digits + 2)  # 4 1/2
        if end < len(self.raw) and self._touches(end) and self.norm[end] in self.words.ordinal_endings:
            return _Core(value, end + 1, digits, ordinal=True)
        if end < len(self.raw) and self.raw[end] in _SYMBOL_VALUES and self._joined(end):
            value, digits, end = value + _SYMBOL_VALUES[self.raw[end]], digits + 2, end + 1
        if end < len(self.raw) and self._joined(end) and self.norm[end] in self.words.fractions and value < 20:
            return _Core(value * self.words.fractions[self.norm[end]], self._to_unit(end + 1), _PARTED)
        while end < len(self.raw) and self._joined(end) and self._scale(end, money):
            value, end = value * self.words.scales[self.norm[end]], end + 1
        return _Core(value, end, digits)

    def _power(self, at: int, value: float) -> _Core | None:
        """Read a power: 10⁹, 2^64, 3 × 10⁻⁴. A raised digit behind another figure calls a note; "2²" may be either."""
        found = _POWER.match(self.text, self.spans[at].end)
        exponent = int((found[2] or found[3]).translate(_RAISED)) if found else 0
        if (
            not found
            or abs(exponent) > _LARGEST
            or not (found[1] or value in (2, 10) or (found[3] and 1 <= value <= 10))
        ):
            return None
        power = value * 10.0**exponent if found[1] else value**exponent
        end = next((k for k in range(at, len(self.spans)) if self.spans[k].start >= found.end()), len(self.spans))
        self._reach = found.end()
        note = value == 2 and bool(found[2]) and 0 < exponent < 10
        return _Core(power, end, _EXACT, also=((value, BARE),) if note else ())

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
        if norm[at] in words.numerals:
            return self._numerals(at)
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
            elif not self._links(end, last):
                break
            end += 1
        if end == at:
            return self._ordinal(at)
        return self._ended(total + (group or 0), at, end)

    def _links(self, at: int, last: float) -> bool:
        """Say whether a word only joins two words of one number, the first of which has a value: hundred and five, treinta y dos."""
        following = self.words.numbers.get(self.norm[at + 1]) if at + 1 < len(self.norm) else None
        if following is None:
            return False
        tens = self.norm[at] in self.words.tens_joiners and 20 <= last < 100 and 0 < following < 10
        return tens or (self.norm[at] in self.words.joiners and last >= 100)

    def _ended(self, value: float, at: int, end: int) -> _Core:
        words, norm = self.words, self.norm
        if (
            end < len(norm)
            and norm[end] in words.fractions
            and self._joined(end)
            and value < 20
            and norm[end - 1] in words.numbers
        ):
            return _Core(value * words.fractions[norm[end]], self._to_unit(end + 1), _PARTED)
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
        small = self.words.articles | self.words.linkers
        skip = next((k for k in range(end, min(end + 3, len(self.norm))) if self.norm[k] not in small), end)
        if skip < len(self.norm) and self._scale(skip) and self._joined(end):
            return _Core(value * self.words.scales[self.norm[skip]], skip + 1)
        return _Core(value, self._to_unit(end))

    def _to_unit(self, at: int) -> int:
        """Return the piece behind the small words that a fraction has before its unit: half an hour, three quarters of a mile."""
        small = self.words.articles | self.words.linkers
        unit = next((k for k in range(at, min(at + 3, len(self.norm))) if self.norm[k] not in small), at)
        return unit if unit < len(self.norm) and self._named_unit(unit) else at

    def _ordinal(self, at: int) -> _Core | None:
        value = self.words.ordinals.get(self.norm[at])
        return None if value is None else _Core(float(value), at + 1, _EXACT, ordinal=True, weak=value <= 2)

    def _numerals(self, at: int) -> _Core:
        """Read numerals that are written one after the other: 三万五千, 二〇二四. One by itself may be part of a word."""
        end = at
        while end < len(self.norm) and self.norm[end] in self.words.numerals and (end == at or self._touches(end)):
            end += 1
        value = by_place([self.words.numerals[norm] for norm in self.norm[at:end]])
        return _Core(value, end, len(f"{value:.0f}".rstrip("0")) or 1, weak=end == at + 1)

    def _adds(self, last: float, step: float) -> bool:
        """Say whether number words of these values stand for a sum: twenty + five, hundred + five."""
        ones = 20 if last in self.form.long_tens else 10
        return (last >= 100 and step < last) or (20 <= last < 100 and 0 < step < ones)

    def _scale(self, at: int, money: bool = False) -> bool:
        """Say whether the piece is a word that multiplies; a mere letter ("5m") has to touch its figures, if they are no money."""
        if self.norm[at] not in self.words.scales:
            return False
        letter = len(self.norm[at]) == 1 and at > 0 and self._is_figure(at - 1)
        return len(self.norm[at]) > 1 or (letter and (money or self._touches(at)))

    def _unit(self, at: int) -> tuple[tuple[Unit, ...], int] | None:
        """Return the unit that begins at the piece `at`, in all its senses, and the piece after it; with what it is counted for (per hour)."""
        first = self._one_unit(at)
        if first is None:
            return None
        units, end = first
        rate = self._one_unit(end + 1) if end < len(self.norm) and self._is_rate(end) else None
        return (tuple(unit.over(rate[0][0]) for unit in units), rate[1]) if rate else first

    def _is_rate(self, at: int) -> bool:
        return self._joined(at) and self.norm[at] in self.words.rates

    def _one_unit(self, at: int) -> tuple[tuple[Unit, ...], int] | None:
        if at >= len(self.raw):
            return None
        if at and not self._joined(at) and self.raw[at] not in CURRENCIES:
            return None
        named, symbol = self._named_unit(at), self._symbol(at)
        best = max((found for found in (named, symbol) if found), key=lambda found: found[1], default=None)
        sign = measure(self.raw[at])
        return best or (((Unit(sign),), at + 1) if sign else None)

    def _named_unit(self, at: int) -> tuple[tuple[Unit, ...], int] | None:
        """Return the unit that a language has a word for; the longest one."""
        if self.raw[at] in self.words.symbols:
            return (self.words.symbols[self.raw[at]],), at + 1
        for length in range(min(self.words.longest, len(self.norm) - at), 0, -1):
            units = self.words.units.get(tuple(self.norm[at : at + length]))
            if units and all(self._joined(k) for k in range(at + 1, at + length)):
                return units, at + length
        return None

    def _symbol(self, at: int) -> tuple[tuple[Unit, ...], int] | None:
        """Return the unit that has a symbol of no language there."""
        start = self.spans[at].start
        found = measures.symbol(self.text, start)
        if found is None or (at and self._touches(at) and not measures.may_touch(self.text, start)):
            return None
        unit, end = found
        self._reach = end
        return (unit,), next((k for k in range(at, len(self.spans)) if self.spans[k].start >= end), len(self.spans))

    def _joined(self, at: int) -> bool:
        end, start = self.spans[at - 1].end, self.spans[at].start
        letter = len(self.norm[at - 1]) == 1 and self.norm[at - 1].isalpha()  # p.m.
        short = self.text[end : end + 1] == "." and (
            letter or (len(self.norm[at - 1]) <= _SHORT and self.norm[at - 1] in self.words.scales)
        )
        return bool(_JOINT.fullmatch(self.text, end + short, start))

    def _touches(self, at: int) -> bool:
        return self.spans[at - 1].end == self.spans[at].start
