"""Laying anew: the words of a piece, where some that stood between them are taken away."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from quoteproof.align.lay import NAMES, joined
from quoteproof.kernel import DELETE, Step
from quoteproof.model import Edit, Span
from quoteproof.text import Token, tokens
from quoteproof.text.signs import ELLIPSIS


def over(quoting: str, quoted: Sequence[Span], source: str, passage: Span) -> tuple[Edit, ...]:
    """Lay stretches of a quotation on a passage, word by word; nothing where one of the two has no words.

    The passage's words before the first and after the last one that the quotation has are left alone.
    """
    left = [token for part in quoted for token in tokens(quoting, part)]
    right = list(tokens(source, passage))
    if not left or not right:
        return ()
    free = _ellipses(quoting, quoted, left)
    steps = joined([token.norm for token in right], [token.norm for token in left], free)
    while steps and steps[0][0] == DELETE:
        steps = steps[1:]
    while steps and steps[-1][0] == DELETE:
        steps = steps[:-1]
    return _edits(steps, left, right)


def _ellipses(text: str, parts: Sequence[Span], words: Sequence[Token]) -> list[int]:
    starts = [word.span.start for word in words]
    found = [match.start() for part in parts for match in ELLIPSIS.finditer(text, part.start, part.end)]
    return [place for place in dict.fromkeys(bisect_left(starts, at) for at in found) if place]


def _edits(steps: Sequence[Step], left: Sequence[Token], right: Sequence[Token]) -> tuple[Edit, ...]:
    """Return steps over words as edits over code points; one reaches to the next one's first word."""
    quote = _bounds(left, [step[3] for step in steps], steps[-1][4])
    source = _bounds(right, [step[1] for step in steps], steps[-1][2])
    return tuple(
        Edit(NAMES[step[0]], Span(quote[k], quote[k + 1]), Span(source[k], source[k + 1]))
        for k, step in enumerate(steps)
    )


def _bounds(words: Sequence[Token], firsts: Sequence[int], after: int) -> list[int]:
    end = words[after - 1].span.end
    return [*(words[first].span.start if first < after else end for first in firsts), end]
