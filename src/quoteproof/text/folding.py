"""Folded text with its way back, and words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from msgspec import Struct

from quoteproof import kernel
from quoteproof.model import Span


class Folded(Struct, frozen=True):
    """A text in its comparison form.

    `at` and `source` are the runs: from `at[k]` of the folded text on, characters come from `source[k]` of the
    original on, one for one, until `at[k + 1]`.
    """

    text: str
    at: Sequence[int]
    source: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return where `text[start:end]` comes from: the only way back.

        Takes along what was folded away after the last character (a combining mark, a soft hyphen), and the whole of
        a character that became several. An empty stretch gives the empty span where it begins.
        """
        first = self._source(start)
        if end <= start:
            return Span(first, first)
        return Span(first, max(self._source(end), self._source(end - 1) + 1))

    def _source(self, position: int) -> int:
        run = bisect_right(self.at, position) - 1
        return int(self.source[run]) + position - int(self.at[run])


class Words(Struct, frozen=True):
    """The words of a text as the index sees them: three buffers of unsigned 32-bit integers, one entry a word."""

    ids: Sequence[int]  # hashes; 0 never occurs
    starts: Sequence[int]
    ends: Sequence[int]


class Token(NamedTuple):
    """A word in its place. `norm` is folded: lower case, no diacritics, straight apostrophe ("don't"), "1700" for 1,700."""

    span: Span
    norm: str


def fold(text: str) -> Folded:
    """Fold a text for comparison.

    >>> fold("Straße, “É”").text
    'strasse, "e"'
    """
    return Folded(*kernel.fold(text))


@lru_cache(maxsize=1 << 14)
def norm(word: str) -> str:
    """Return a word folded; the same words come again and again."""
    return fold(word).text


def words(text: str) -> Words:
    """Cut a text into words and hash them."""
    return Words(*kernel.words(text))


def tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """Cut a text, or the stretch of it, into words: no punctuation, no white space.

    >>> [token.norm for token in tokens("The U.N.’s 1,700 co-workers don’t.")]
    ['the', "un", 's', '1700', 'co', 'workers', "don't"]
    """
    norms, starts, ends = kernel.split(text if span is None else span.of(text))
    shift = 0 if span is None else span.start
    make = tuple.__new__  # a third of the time that Token(…) takes, and words come by the million
    return tuple(
        [
            make(Token, (Span(start + shift, end + shift), norm))
            for norm, start, end in zip(norms, starts, ends, strict=True)
        ]
    )


def same_letters(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether folded words are the same but for the places where they are parted: co operate, cooperate.

    Two digits may be parted only as thousands are (1 700 and 1700): 1 5 is not 15.
    """
    if "".join(left) != "".join(right):
        return False
    one, two = _seams(left), _seams(right)
    return all((one | two)[place] for place in one.keys() ^ two.keys())


def _seams(norms: Sequence[str]) -> dict[int, bool]:
    """Where words are parted, and whether the two could also be written as one."""
    ends = accumulate(map(len, norms))
    return {end: _joinable(before, after) for end, (before, after) in zip(ends, pairwise(norms), strict=False)}


def _joinable(before: str, after: str) -> bool:
    if not (before[-1].isdecimal() and after[0].isdecimal()):
        return True
    return before.isdecimal() and after.isdecimal() and len(before) <= 3 == len(after)
