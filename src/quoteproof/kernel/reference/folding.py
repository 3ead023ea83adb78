"""Fold text for comparison, cut it into words and hash them, with the way back to the original.

Three steps, each a pass over whole arrays:

1. **Map** every character by the table (`scripts/make_folds.py` says how it was made): case, width, diacritics,
   typographic variants. One character may become none or several, so `source` keeps where each came from. Kept marks
   are put in canonical order, so that both spellings of a Thai vowel with its tone fold alike.
2. **Elide** what stands inside a word without being of it:
   - a hyphen (or soft hyphen) at a line's end between letters, with the break: exam-/ple is "example";
   - the mark between a group of exactly three digits and the digits before it: 1,700 and 1.700 are "1700"; any other
     comma between digits becomes a stop: 2,3 is "2.3";
   - the stop between single letters: U.N. is "un.", e.g. is "eg.".
3. **Cut**: a word is a run of letters, marks and digits, with an apostrophe before a letter ("don't", "l'homme") and a
   stop between digits ("2.3") inside. Hyphens part words (co-operate is two: the aligner sees that "co operate" and
   "cooperate" are the same letters). A character of a script without spaces is a word with the marks on it.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from quoteproof.kernel import folds, tables
from quoteproof.kernel.index import ID_BITS, NOWHERE, SPACING, THREE
from quoteproof.kernel.tables import APOSTROPHE, COMMA, DIGIT, LETTER, MARK, OTHER, SOLO, STOP

Array = npt.NDArray[np.uint32]
Bytes = npt.NDArray[np.uint8]
Mask = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int64]
Numbers: TypeAlias = "array[int]"

POINTS = 0x110000
PIECE = 1 << 20
"""Code points that are folded at a time: the passes need some 60 bytes each."""
SAFE = re.compile("(?<=[^-\u00ad\u2010\\s])[ \n]")
"""Where no rule looks across: before a space or line break that does not follow a hyphen or white space."""
PRIME = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2^64
INVERSE = pow(PRIME, -1, 1 << 64)
BROKEN = re.compile("[-\u00ad\u2010][ \t\r]*\n[ \t]*")
"""What may be a word's break at a line's end; letters must stand on both sides."""


class _Table(NamedTuple):
    """The folding table as arrays over all code points."""

    offset: Array  # where the targets of a character begin in `flat`
    length: Bytes
    flat: Array
    kind: Bytes
    order: Bytes


@cache
def _table() -> _Table:
    offset, length = np.arange(POINTS, dtype=np.uint32), np.ones(POINTS, np.uint8)
    extra: list[int] = []
    for first, last, target in tables.moved():
        offset[first : last + 1] = np.arange(target, target + last - first + 1)
    for point, targets in [*tables.spelt(), *_hangul()]:
        offset[point], length[point] = POINTS + len(extra), len(targets)
        extra.extend(targets)
    for first, last in tables.dropped():
        length[first : last + 1] = 0
    flat = np.concatenate([np.arange(POINTS, dtype=np.uint32), np.array(extra, np.uint32)])
    return _Table(offset, length, flat, _spread(folds.KINDS), _spread(folds.ORDER))


def _hangul() -> list[tuple[int, tuple[int, ...]]]:
    lead, vowel, tail = tables.JAMO_BASES
    _, vowels, tails = tables.JAMO_COUNTS
    parts = ((point, divmod(point - tables.HANGUL[0], tails)) for point in tables.HANGUL)
    return [
        (point, (lead + rest // vowels, vowel + rest % vowels, *([tail + end] if end else [])))
        for point, (rest, end) in parts
    ]


def _spread(rows: str) -> Bytes:
    values = np.zeros(POINTS, np.uint8)
    for first, last, value in tables.valued(rows):
        values[first : last + 1] = value
    return values


def _points(text: str) -> Array:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _map(text: str) -> tuple[Array, Array]:
    """Step 1: the folded characters, and for each the place in `text` it comes from (one entry more, for the end)."""
    table, points = _table(), _points(text)
    lengths = table.length[points]
    source = np.repeat(np.arange(len(points), dtype=np.uint32), lengths)
    first = np.cumsum(lengths, dtype=np.uint32) - lengths
    within = np.arange(len(source), dtype=np.uint32) - first[source]
    folded = _in_order(table.flat[table.offset[points[source]] + within])
    return folded, np.append(source, np.uint32(len(points)))


def _in_order(folded: Array) -> Array:
    """Sort neighbouring marks by their combining class, marks of class 0 and all other characters staying put."""
    order = _table().order[folded]
    if not np.any((order[:-1] > order[1:]) & (order[1:] > 0)):
        return folded
    group = np.cumsum(order == 0)
    return folded[np.lexsort((order, group))]


def _breaks(text: str, kinds: Bytes, source: Array) -> Mask:
    """Step 2, words broken at a line's end: which folded characters fall away."""
    gone = np.zeros(len(kinds), np.bool_)
    for match in BROKEN.finditer(text):
        first, last = np.searchsorted(source, match.span())
        whole = last < len(kinds) and source[last] == match.end() and kinds[last] == LETTER
        if whole and first > 0 and kinds[first - 1] in (LETTER, MARK):
            gone[first:last] = True
    return gone


def _around(kinds: Bytes, *steps: int) -> list[Bytes]:
    """The kinds that stand so many steps after (or before) each place; OTHER beyond the ends."""
    padded = np.concatenate([np.zeros(4, np.uint8), kinds, np.zeros(4, np.uint8)])
    return [padded[4 + step : 4 + step + len(kinds)] for step in steps]


def _numbers(kinds: Bytes) -> tuple[Mask, Mask]:
    """Step 2, numbers: which marks group digits and fall away, and which commas become stops."""
    before, one, two, three, four = (near == DIGIT for near in _around(kinds, -1, 1, 2, 3, 4))
    inner = ((kinds == STOP) | (kinds == COMMA)) & before & one
    groups = inner & two & three & ~four
    return groups, inner & (kinds == COMMA) & ~groups


def _initials(kinds: Bytes) -> Mask:
    """Step 2, stops between single letters."""
    far, before, one, two = _around(kinds, -2, -1, 1, 2)
    lone = (before == LETTER) & ~np.isin(far, (LETTER, MARK, DIGIT))
    alone: Mask = (kinds == STOP) & lone & (one == LETTER) & ~np.isin(two, (LETTER, MARK, DIGIT))
    return alone


def _folded(text: str) -> tuple[Array, Array, Bytes]:
    """Steps 1 and 2: folded characters, their sources (and the end), their kinds."""
    folded, source = _map(text)
    kinds = _table().kind[folded]
    keep = ~_breaks(text, kinds, source)
    folded, source, kinds = folded[keep], source[np.append(keep, True)], kinds[keep]
    groups, decimals = _numbers(kinds)
    folded[decimals], kinds[decimals] = ord("."), STOP
    keep = ~(groups | _initials(kinds))
    return folded[keep], source[np.append(keep, True)], kinds[keep]


def _cut(kinds: Bytes) -> tuple[Places, Places]:
    """Step 3: where the words begin and end in the folded text."""
    before, after = _around(kinds, -1, 1)
    apostrophe = (kinds == APOSTROPHE) & np.isin(before, (LETTER, DIGIT)) & (after == LETTER)
    stop = (kinds == STOP) & (before == DIGIT) & (after == DIGIT)
    member = np.isin(kinds, (LETTER, MARK, DIGIT, SOLO)) | apostrophe | stop
    base = np.maximum.accumulate(np.where(kinds == MARK, 0, np.arange(len(kinds)))) if len(kinds) else kinds
    after_solo = np.append(False, kinds[base][:-1] == SOLO) if len(kinds) else member
    joined = np.append(False, member[:-1]) & (kinds != SOLO) & ~(after_solo & (kinds != MARK))
    starts = member & ~(joined[: len(kinds)])
    ends = member & np.append((~member | starts)[1:], True)[: len(kinds)]
    return np.flatnonzero(starts), np.flatnonzero(ends) + 1


def _hash(folded: Array, starts: Places, ends: Places) -> Array:
    """Hash each word: sum of character times PRIME to the power of its place, stirred, cut to ID_BITS, never 0."""
    if not len(starts):
        return np.empty(0, np.uint32)
    powers = np.multiply.accumulate(np.full(len(folded), PRIME, np.uint64)) * np.uint64(INVERSE)
    sums = np.append(np.uint64(0), np.cumsum(folded * powers, dtype=np.uint64))
    inverse = np.multiply.accumulate(np.full(len(folded), INVERSE, np.uint64)) * np.uint64(PRIME)
    value = (sums[ends] - sums[starts]) * inverse[starts]
    value ^= value >> np.uint64(32)
    value *= np.uint64(PRIME)
    ids: Array = np.maximum(value >> np.uint64(64 - ID_BITS), np.uint64(1)).astype(np.uint32)
    return ids


def fold(text: str) -> tuple[str, Numbers, Numbers]:
    """Steps 1 and 2, with the way back as runs (see `quoteproof.kernel`)."""
    folded, source, _ = _folded(text)
    at = np.append(0, np.flatnonzero(np.diff(source.astype(np.int64)) != 1) + 1)
    at = np.unique(np.append(at, len(folded))).astype(np.uint32)
    return _string(folded), plain(at), plain(source[at])


def _string(folded: Array) -> str:
    return folded.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")


def plain(values: Array) -> Numbers:
    """Hand an array over the gate: what is read from it are Python's own numbers."""
    return array("I", values.tobytes())


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Part a text where no rule looks across."""
    start = 0
    while len(text) - start > PIECE and (safe := SAFE.search(text, start + PIECE)):
        yield start, text[start : safe.start()]
        start = safe.start()
    yield start, text[start:]


class _Cut(NamedTuple):
    """The words of a text; `clean`: a cut that begins with the word finds the same words from there on."""

    ids: Array
    starts: Array
    ends: Array
    clean: Mask


def _words(piece: str) -> _Cut:
    folded, source, kinds = _folded(piece)
    starts, ends = _cut(kinds)
    ids = _hash(folded, starts, ends)
    return _Cut(ids, source[starts], _ends(source, ends), _clean(kinds, source, starts))


def _clean(kinds: Bytes, source: Array, starts: Places) -> Mask:
    """Which words follow what is of no word and no rule, or a word of a script without spaces, and share no character with it."""
    before = starts - 1
    free = np.isin(kinds[before], (OTHER, SOLO)) & (source[starts] != source[before]) if len(kinds) else before < 0
    clean: Mask = free | (starts == 0)
    return clean


def _scan(text: str) -> _Cut:
    parts = [(start, _words(piece)) for start, piece in _pieces(text)]
    shifted = [(cut.ids, cut.starts + np.uint32(at), cut.ends + np.uint32(at), cut.clean) for at, cut in parts]
    return _Cut(*(np.concatenate(column) for column in zip(*shifted, strict=True)))


def words(text: str) -> tuple[Numbers, Numbers, Numbers]:
    """All three steps and the hashes."""
    cut = _scan(text)
    return plain(cut.ids), plain(cut.starts), plain(cut.ends)


def pack(texts: Sequence[str]) -> tuple[Numbers, bytes, Numbers]:
    """The numbers of words, their ids, three in each number, and the places where a cut can begin again."""
    packed = [_pack(text) for text in texts]
    places = np.concatenate([np.empty(0, np.uint32), *(places for _, _, places in packed)])
    return array("I", [count for count, _, _ in packed]), b"".join(ids for _, ids, _ in packed), plain(places)


def _pack(text: str) -> tuple[int, bytes, Array]:
    cut = _scan(text)
    row = np.append(cut.ids, np.zeros(THREE - len(cut.ids) % THREE, np.uint32)).astype(np.uint64).reshape(-1, THREE)
    ids = row[:, 0] << np.uint64(2 * ID_BITS) | row[:, 1] << np.uint64(ID_BITS) | row[:, 2]
    chosen = slice(SPACING, None, SPACING)
    starts, clean = cut.starts[chosen], cut.clean[chosen]
    places = np.stack([starts, _in_bytes(text, starts)], axis=1)
    places[~clean] = NOWHERE
    return len(cut.ids), ids.astype("<u8").tobytes(), places.astype(np.uint32).reshape(-1)


def _in_bytes(text: str, places: Array) -> Array:
    """Where these code points begin in UTF-8."""
    points = _points(text)
    widths = 1 + (points >= 0x80).astype(np.int64) + (points >= 0x800) + (points >= 0x10000)
    return np.append(0, np.cumsum(widths))[places].astype(np.uint32)


def _ends(source: Array, ends: Places) -> Array:
    """Carry ends back: they take along what was dropped after the last character."""
    carried: Array = np.maximum(source[ends], source[ends - 1] + np.uint32(1))
    return carried


def split(text: str) -> tuple[list[str], Numbers, Numbers]:
    """All three steps, the words spelt out instead of hashed."""
    found = Words(text)
    return found.norms(), found.starts, found.ends


def _spelt(text: str) -> list[str]:
    folded, _, kinds = _folded(text)
    whole = _string(folded)
    return [whole[start:end] for start, end in zip(*map(np.ndarray.tolist, _cut(kinds)), strict=True)]


class Words:
    """The words of some stretches of a text, hashed and spelt."""

    def __init__(self, text: str, spans: Iterable[tuple[int, int]] | None = None) -> None:
        self.ids, self.starts, self.ends = array("I"), array("I"), array("I")
        self._norms: list[str] = []
        for start, end in ((0, len(text)),) if spans is None else spans:
            if not 0 <= start <= end <= len(text):
                raise IndexError
            self._take(text[start:end], start)

    def _take(self, text: str, at: int) -> None:
        """Put the words of one stretch behind those of the others."""
        cut = _scan(text)
        self.ids.extend(plain(cut.ids))
        self.starts.extend(plain(cut.starts + np.uint32(at)))
        self.ends.extend(plain(cut.ends + np.uint32(at)))
        self._norms += _spelt(text)

    def __len__(self) -> int:
        return len(self.ids)

    def start(self, word: int) -> int:
        """Where a word begins."""
        return self.starts[_sound(word)]

    def end(self, word: int) -> int:
        """Where a word ends."""
        return self.ends[_sound(word)]

    def norms(self, first: int = 0, after: int | None = None) -> list[str]:
        """Spell words out."""
        last = len(self) if after is None else after
        if not 0 <= first <= last <= len(self):
            raise IndexError
        return self._norms[first:last]


def _sound(word: int) -> int:
    if word < 0:
        raise IndexError
    return word
