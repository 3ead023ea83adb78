"""Whether words that text and source share are too many, or too rare, to stand in both by chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from math import log2

from msgspec import Struct

from quoteproof.align.local import Laid, Row
from quoteproof.archive.search import Candidate
from quoteproof.cached import cached_property
from quoteproof.judge.scale import PREDICTED, Scale
from quoteproof.languages import Language
from quoteproof.sources import Sources

LONG, FEW = 12, 6
"""Words of a passage, or rare words of a shorter one."""
SENSE = 4
"""Words that are neither names nor grammar: without them a row is an office with its bearer, or the frame of any sentence."""
RARE = 12.0
"""Bits of a rare word: one in four thousand."""
ALIKE = 0.7
"""The part of the words, of text and source together, that both have: one in eight changed leaves .87, and three of twelve .75."""
MARGIN = 20.0
"""Bits above what chance puts somewhere into an archive: a likeness in a million texts. Words predict each other more than PREDICTED has it
("the international community has made in the field of"): with 10, phrases of debate are found in speeches; with 30, one planted copy in 25 is lost."""
UNSPACED = 2
"""Where words are not spaced each character is one: so many make a word."""
_ENDS = frozenset(".!?:…。！？：\"“„«‘'\n")


def enough(laid: Laid[Candidate], sources: Sources, language: Language, asked: int) -> bool:
    """Say whether a passage was taken over, in one direction or the other, or from a third; `asked`: words at which one might begin."""
    per = 1 if language.spaced else UNSPACED
    words, shared = laid.count, laid.shared
    if shared < FEW * per or shared < ALIKE * (shared + laid.changed):
        return False
    units = [unit for row in laid.rows for unit in _units(laid.row, row, language)]
    own = [norms[0] for named, norms in units if not named and norms[0] not in language.small_words]
    least = FEW if words < LONG * per else SENSE
    if len(own) < least * per:
        return False  # the archive need not be asked
    scale = Scale(sources.counts(laid.span.of(laid.row.text)), sources.size, language)
    own = [norm for norm in own if scale.bits(norm) >= RARE] if least == FEW else [n for n in own if not scale.light(n)]
    if len(own) < least * per:
        return False
    bits = PREDICTED * sum(max(map(scale.bits, norms)) for _, norms in units)
    return bits / per >= scale.places + log2(asked) + MARGIN


class Sense(Struct, frozen=True, dict=True):
    """Which words of a text may be neither names nor grammar: what is needed of these before a passage is worth laying."""

    row: Row
    language: Language

    def suffices(self, hit: Candidate) -> bool:
        """Say whether there can be enough of them in a passage, as its words by their hashes tell."""
        first, after = hit.matches[0][0], hit.matches[-1][0] + hit.matches[-1][2]
        per = 1 if self.language.spaced else UNSPACED
        least = FEW if self.row.between(first, after) < LONG * per else SENSE
        return self.before[after] - self.before[first] >= least * per

    @cached_property
    def before(self) -> Sequence[int]:
        """For each word how many such words stand before it; one entry more."""
        row, language = self.row, self.language
        named, small = partial(_is_name, row, language=language), language.small_words
        words = zip(row.words.norms(), row.words.starts, strict=True)
        text = row.text
        told = [n not in small and not (text[at].isupper() and named(k)) for k, (n, at) in enumerate(words)]
        return list(accumulate(told, initial=0))


def _units(row: Row, stretch: tuple[int, int], language: Language) -> Iterator[tuple[bool, list[str]]]:
    """Give the words that count, each by itself; those of a name together, which tell what its rarest does."""
    name: list[str] = []
    for word, norm in zip(range(*stretch), row.words.norms(*stretch), strict=True):
        if row.between(word, word + 1) == 0:
            continue
        if _is_name(row, word, language) or (name and _goes_on(row, word)):
            name.append(norm)
            continue
        if name and norm not in language.small_words:
            yield True, name
            name = []
        yield False, [norm]
    if name:
        yield True, name


def _is_name(row: Row, word: int, language: Language) -> bool:
    """Say whether a word bears a capital that neither its sentence nor its language gives it."""
    start = row.words.start(word)
    if not row.text[start].isupper() or language.words.capital_nouns:
        return False
    before = row.text[max(0, start - 8) : start].rstrip(" \t\"“„«‘'")
    return bool(before) and before[-1] not in _ENDS


def _goes_on(row: Row, word: int) -> bool:
    """Say whether a name may go on with a capital that the beginning of a line, too, would give."""
    start = row.words.start(word)
    before = row.text[max(0, start - 8) : start].rstrip(" \t")
    return row.text[start].isupper() and before.endswith("\n") and not before[:-1].rstrip().endswith(tuple(_ENDS))
