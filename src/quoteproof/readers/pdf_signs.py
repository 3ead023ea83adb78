"""What stands on a page of a PDF, as PDFium tells it: signs in a row, and where they stand.

PDFium is asked one sign at a time, and a call costs more than the answer. So it is asked for the box of each sign, and for the rest once for what
the file shows in one go (a text object), which has one size, one base line and one direction.
"""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise, repeat
from typing import Any

import numpy as np
from msgspec import Struct

from quoteproof.readers.pdf_lines import GAP, LIGATURES, Run
from quoteproof.readers.pdf_pages import HYPHEN

CUTS = (2, 0x2D, 0xAD, 0x2010)  # what a hyphen at a line's end may be
STEP = math.pi / 8
SAME = 0.01  # points by which boxes of one height differ: they come as 32-bit numbers
SPACE, TAB = 32, 9
SURROGATE = 0xD800 >> 11
TOLD_HYPHEN = 0xFFFE  # a hyphen at a line's end, where PDFium tells a whole text
STRIDE = 16  # signs: what a file shows in one go is a word or a line
LEFT, TOP, RIGHT, BOTTOM = range(4)
ALONG = {0: (LEFT, RIGHT, 1), 4: (TOP, BOTTOM, -1), 8: (RIGHT, LEFT, -1), 12: (BOTTOM, TOP, 1)}
"""By the direction of a line, in sixteenths of a turn: the sides at which a sign begins and ends, and whether these grow along the line."""
Array = np.ndarray[Any, Any]


def runs(textpage: Any) -> tuple[list[Run], int]:
    """Return what stands along the lines of a page, in the order of the file, and how many signs stand for nothing."""
    ask, count = _Asked(textpage.raw), textpage.count_chars()
    codes, boxes = ask.codes(count), ask.boxes(count)
    made = ask.generated(boxes)
    real = ~made & (codes != 10) & (codes != 13)
    for at in np.flatnonzero(np.isin(codes, CUTS) & real).tolist():
        if ask.is_hyphen(at) == 1:
            codes[at] = ord(HYPHEN)
    shown = ask.shown(np.flatnonzero(real))
    odd = real & (_means_nothing(codes) | ask.unmapped(codes, shown))
    shown = _along(shown[~odd[shown.places]], codes)
    if not len(shown.places):
        return [], int(odd.sum())
    before = np.searchsorted(shown.places, np.arange(count), "right") - 1
    added = made & (codes == SPACE) & (before >= 0)
    added[shown.places] = True
    kept = np.flatnonzero(added)
    owners = shown[before[kept]]
    return list(_runs(owners, codes[kept], boxes[owners.places], kept != owners.places)), int(odd.sum())


def _along(shown: _Shown, codes: Array) -> _Shown:
    """Return what stands in the direction of most of the page: a watermark stands across it."""
    counts = np.bincount(shown.turns[codes[shown.places] != SPACE], minlength=16)
    return shown[shown.turns == max(ALONG, key=counts.__getitem__)]


def _runs(owners: _Shown, codes: Array, boxes: Array, added: Array) -> Iterator[Run]:
    """Yield the runs as they stand when the page is turned so that they stand upright; `added` are spaces behind the signs that own them.

    The size is the font's, which a file may scale: it holds where a sign is as high as one of that size.
    """
    turn, size = int(owners.turns[0]), owners.sizes
    begins, ends, grows = ALONG[turn]
    stops = grows * boxes[:, ends]
    starts = np.where(added, stops, grows * boxes[:, begins])
    low, high = (BOTTOM, TOP) if turn in (0, 8) else (LEFT, RIGHT)
    heights = boxes[:, high] - boxes[:, low]
    bases = owners.bases if turn in (0, 4) else -owners.bases
    sizes = np.where((0.8 * size < heights) & (heights < 1.7 * size), size, np.maximum(heights / 1.2, 1.0))
    gaps = starts[1:] - stops[:-1]
    room = np.maximum(sizes[1:], sizes[:-1])
    parted = (gaps <= -room) | (gaps >= GAP * room) | (sizes[1:] != sizes[:-1]) | (np.abs(np.diff(bases)) > SAME)
    text = codes.astype("<u4").tobytes().decode("utf-32-le", "replace")
    for first, after in pairwise([0, *(np.flatnonzero(parted) + 1).tolist(), len(text)]):
        words = text[first:after].translate(LIGATURES)
        yield Run(words, float(starts[first]), float(stops[after - 1]), float(bases[first]), float(sizes[first]))


class _Shown(Struct, frozen=True):
    """Signs that the file has: their places in the row of all, directions in sixteenths of a turn, base lines and sizes."""

    places: Array
    turns: Array
    bases: Array
    sizes: Array

    def __getitem__(self, chosen: Array) -> _Shown:
        return _Shown(self.places[chosen], self.turns[chosen], self.bases[chosen], self.sizes[chosen])


def _means_nothing(codes: Array) -> Array:
    """Say which signs are none that text has: private ones, control characters."""
    control = (codes < SPACE) & (codes != TAB) & (codes != ord(HYPHEN))
    private = (codes >= 0xD800) & (codes <= 0xF8FF)  # surrogates stand before them
    found: Array = control | private | (codes == 0xFFFD) | (codes > 0x10FFFF)
    return found


class _Asked:
    """The functions of PDFium that tell of one sign; numbers that are asked for one after the other are asked for by `map`, which is fast."""

    def __init__(self, handle: Any) -> None:
        self._page = ctypes.cast(handle, ctypes.c_void_p).value
        self._known = _functions()
        self._sides = (ctypes.c_double * 4)()  # where PDFium writes an answer of several numbers
        self._into = [ctypes.addressof(self._sides) + 8 * number for number in range(4)]

    def _each(self, name: str, places: Iterable[int]) -> Iterator[Any]:
        return map(self._known[name], repeat(self._page), places)

    def codes(self, count: int) -> Array:
        """Return the signs, in one go where each is one unit of UTF-16."""
        units = np.zeros(count + 1, np.uint16)
        written = self._known["FPDFText_GetText"](self._page, 0, count, units.ctypes.data)
        found = units[:-1]
        if written == count + 1 and not ((found == 0) | (found >> 11 == SURROGATE)).any():
            return np.where(found == TOLD_HYPHEN, ord(HYPHEN), found).astype(np.uint32)
        return np.fromiter(self._each("FPDFText_GetUnicode", range(count)), np.uint32, count)

    def boxes(self, count: int) -> Array:
        """Return the boxes: left, top, right, bottom, as high as a line of the font; as high as the sign where the font does not say."""
        found = np.zeros((count, 4), np.float32)
        start = found.ctypes.data
        deque(self._boxed("FPDFText_GetLooseCharBox", range(count), range(start, start + 16 * count, 16)), 0)
        return found.astype(np.float64)

    def _boxed(self, name: str, places: Iterable[int], addresses: Iterable[int]) -> Iterator[Any]:
        return map(self._known[name], repeat(self._page), places, addresses)

    def generated(self, boxes: Array) -> Array:
        """Say which signs the file does not have: PDFium adds spaces and ends of lines. Those that it has and that are as narrow as these get a box."""
        made = np.zeros(len(boxes), bool)
        for at in np.flatnonzero(boxes[:, RIGHT] <= boxes[:, LEFT]).tolist():
            made[at] = self._known["FPDFText_IsGenerated"](self._page, at) == 1
            if not made[at]:
                self._known["FPDFText_GetCharBox"](self._page, at, *self._into)
                left, right, bottom, top = self._sides
                boxes[at] = left, top, right, bottom
        return made

    def shown(self, places: Array) -> _Shown:
        """Return what is known of the signs at some places. What the file shows in one go has one direction, size and base line."""
        where = places.tolist()
        ends = [*self._firsts(where), len(where)] if where else []
        told = [row for first, after in pairwise(ends) for row in self._shown_at_once(where[first:after])]
        lengths = [length for length, _ in told]
        columns = np.array([row for _, row in told]).reshape(-1, 3).T
        turns, bases, sizes = (np.repeat(column, lengths) for column in columns)
        return _Shown(places, turns.astype(np.int64), bases, sizes)

    def _shown_at_once(self, places: list[int]) -> Iterator[tuple[int, tuple[int, float, float]]]:
        """Yield how many signs are alike, and what is told of them: all, unless they stand in a column, one below the other."""
        first = self._told(places[0])
        if len(places) == 1 or abs(self._told(places[-1])[1] - first[1]) < SAME:
            yield len(places), first
        else:
            yield from ((1, self._told(at)) for at in places)

    def _firsts(self, places: list[int]) -> Iterator[int]:
        """Yield where signs begin that the file shows in one go: of two from the same go, those between are of it, too."""
        steps = sorted({*range(0, len(places), STRIDE), len(places) - 1})
        objects = list(self._each("FPDFText_GetTextObject", [places[at] for at in steps]))
        yield 0
        for (first, last), (one, other) in zip(pairwise(steps), pairwise(objects), strict=True):
            yield from self._between(places, first, last, one, other)

    def _between(self, places: list[int], first: int, last: int, one: int, other: int) -> Iterator[int]:
        if one == other:
            return
        if last - first == 1:
            yield last
            return
        middle = (first + last) // 2
        at = self._known["FPDFText_GetTextObject"](self._page, places[middle])
        yield from self._between(places, first, middle, one, at)
        yield from self._between(places, middle, last, at, other)

    def _told(self, at: int) -> tuple[int, float, float]:
        """Return a sign's direction (none: -1), base line and size, before the file scales it."""
        turn = round(self._known["FPDFText_GetCharAngle"](self._page, at) / STEP) % 16
        self._known["FPDFText_GetCharOrigin"](self._page, at, *self._into[:2])
        base = self._sides[1 if turn in (0, 8) else 0]
        return turn, base, self._known["FPDFText_GetFontSize"](self._page, at)

    def unmapped(self, codes: Array, shown: _Shown) -> Array:
        """Say of which signs the font does not tell what they stand for.

        A font tells it of all or of none, but for a few. So the first and the last of each kind are looked at, and where the size changes; all of them
        where one of these stands for nothing.
        """
        places, found = shown.places, np.zeros(len(codes), bool)
        if not len(places):
            return found
        _, first = np.unique(codes[places], return_index=True)
        _, last = np.unique(codes[places][::-1], return_index=True)
        changes = np.flatnonzero(np.diff(shown.sizes)) + 1
        looked = {*first.tolist(), *(len(places) - 1 - last).tolist(), *changes.tolist()}
        name = "FPDFText_HasUnicodeMapError"
        if any(one == 1 for one in self._each(name, places[sorted(looked)].tolist())):
            found[:] = np.fromiter(self._each(name, range(len(codes))), np.int32, len(codes)) == 1
        return found

    def is_hyphen(self, at: int) -> Any:
        """Say (1) whether a sign is a hyphen at a line's end."""
        return self._known["FPDFText_IsHyphen"](self._page, at)


@lru_cache(maxsize=1)
def _functions() -> dict[str, Callable[..., Any]]:
    """Return PDFium's functions under shapes that take addresses as numbers: several times as fast as those that look at types."""
    import pypdfium2.raw as raw

    number, address, sign = ctypes.c_int, ctypes.c_size_t, (ctypes.c_void_p, ctypes.c_int)
    shapes: dict[str, tuple[Any, ...]] = {
        "FPDFText_GetUnicode": (ctypes.c_uint, *sign),
        "FPDFText_GetText": (number, *sign, number, address),
        "FPDFText_GetTextObject": (ctypes.c_void_p, *sign),
        "FPDFText_IsGenerated": (number, *sign),
        "FPDFText_IsHyphen": (number, *sign),
        "FPDFText_HasUnicodeMapError": (number, *sign),
        "FPDFText_GetCharAngle": (ctypes.c_float, *sign),
        "FPDFText_GetFontSize": (ctypes.c_double, *sign),
        "FPDFText_GetCharOrigin": (number, *sign, address, address),
        "FPDFText_GetLooseCharBox": (None, *sign, address),
        "FPDFText_GetCharBox": (number, *sign, address, address, address, address),
    }
    return {
        name: ctypes.PYFUNCTYPE(*shape)(ctypes.cast(getattr(raw, name), ctypes.c_void_p).value or 0)
        for name, shape in shapes.items()
    }
