"""One piece of an alignment: a stretch of the quotation laid on one stretch of a source, word by word."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import takewhile

from quoteproof import kernel
from quoteproof.align.parts import BRIDGE, Hit, Part, Quote, Stretch
from quoteproof.kernel import INSERT, REPLACE
from quoteproof.model import Document, Edit, Operation, Passage, Piece, Span
from quoteproof.patterns import lazy
from quoteproof.text import same_letters

REACH = 6
"""Words beside a piece, and two for each word of the quotation that is left, among which these are looked for."""
STAND_IN = 3
"""As many words at an end of the quotation may stand for the words beside the match; more are an insertion."""

JOINED = 4
"""As many words may be one word on the other side: U. N. I. C., UNIC."""

BOUNDARY = lazy(r"[.!?…؟۔।:]\W*\s|[。！？：\"“”„«»「」]|\n\s*\n")
"""Between two words of a source: a sentence, a label or somebody's speech begins or ends."""

Steps = list[kernel.Step]
NAMES: tuple[Operation, ...] = ("same", "replace", "delete", "insert", "elided")


def verbatim(quote: Quote, hit: Hit) -> Piece | None:
    """Lay a quotation at once if all its words stand there in a row, letter by letter after folding; else None."""
    if len(hit.matches) > 1 or hit.matches[0][2] < len(quote):
        return None
    first, after = hit.matches[0][1], hit.matches[0][1] + len(quote)
    document = hit.document  # first, so that the stretch is looked at in its text
    cut = hit.stretch(first, after)
    quoted, source = quote.span, Span(cut.start(first), cut.end(after - 1))
    alike = len(quote.parts) == 1 and source.of(document.text) == quoted.of(quote.text)
    if not alike and cut.norms(first, after) != quote.words.norms():
        return None
    return Piece(Passage(document, source), quoted, (Edit("same", quoted, source),))


def piece(quote: Quote, part: Part, first: int, after: int) -> Piece:
    """Lay the words first … after of the quotation on the source's words under the matches, and on as many beside them as the
    ends may need."""
    low, high = _around(quote, part, first, after)
    document = part.hit.document  # first, so that the stretch is looked at in its text
    cut = part.hit.stretch(low, high)
    room = first, after, low, high
    steps = kernel.word_alignment(quote.words, cut.words, cut.first, part.matches, quote.ellipses, room, joined)
    if steps[0][0] == INSERT:
        steps[0] = _stand_in(quote, document, cut, steps[0], range(steps[0][1] - 1, low - 1, -1))
    if steps[-1][0] == INSERT:
        steps[-1] = _stand_in(quote, document, cut, steps[-1], range(steps[-1][2], high))
    return laid(document, quote.words, cut, steps)


def laid(document: Document, words: kernel.Words, cut: Stretch, steps: Sequence[kernel.Step]) -> Piece:
    """Return steps over the words of both sides as a piece in code points."""
    quoted = _bounds(words, [step[3] for step in steps], steps[-1][4])
    source = _bounds(cut, [step[1] for step in steps], steps[-1][2])
    edits = tuple(
        Edit(NAMES[step[0]], Span(quoted[k], quoted[k + 1]), Span(source[k], source[k + 1]))
        for k, step in enumerate(steps)
    )
    return Piece(Passage(document, Span(source[0], source[-1])), Span(quoted[0], quoted[-1]), edits)


def _around(quote: Quote, part: Part, first: int, after: int) -> tuple[int, int]:
    """The words of the source among which those of the quotation are looked for."""
    low, high = part.matches[0][1], part.matches[-1][1] + part.matches[-1][2]
    if first < part.first:
        low -= min(low, _reach(quote, part.first - first, first + 1))
    if part.after < after:
        high += min(part.hit.length - high, _reach(quote, after - part.after, part.after))
    return low, high


def _reach(quote: Quote, count: int, seam: int) -> int:
    """How far to look for so many words of the quotation; `seam`: the first place among or beside them where an ellipsis parts them
    from the match, or one of them from the next."""
    marked = any(seam <= place < seam + count for place in quote.ellipses)
    return 2 * count + REACH + (BRIDGE if marked else 0)


def _stand_in(quote: Quote, document: Document, cut: Stretch, step: kernel.Step, near: range) -> kernel.Step:
    """Let a few words at an end that match nothing stand for those of the source beside the match, nearest first: as many as
    they are, within a sentence; a figure stands for the nearest figure."""
    _, r, _, q0, q1 = step
    if q1 - q0 > STAND_IN:
        return step
    seam = near.step < 0  # the place between a word and the one nearer to the match is before it, or behind it
    within = list(takewhile(lambda word: not _parted(document, cut, word + seam), near[: q1 - q0]))
    count = len(within)
    if any(norm[0].isdecimal() for norm in quote.words.norms(q0, q1)):
        norms = (cut.norms(word, word + 1)[0] for word in within)
        count = next((k + 1 for k, norm in enumerate(norms) if norm[0].isdecimal()), count)
    if not count:
        return step
    return (REPLACE, r - count, r, q0, q1) if seam else (REPLACE, r, r + count, q0, q1)


def _parted(document: Document, cut: Stretch, word: int) -> bool:
    """Say whether a sentence, or somebody's speech, begins or ends before this word of the source."""
    return BOUNDARY.search(document.text, cut.end(word - 1), cut.start(word)) is not None


def _bounds(words: kernel.Words | Stretch, firsts: list[int], after: int) -> list[int]:
    """Where edits begin that have these first words, in code points: one reaches to the next one's first word, the last one to
    the end of its last word, which is the one before `after`."""
    end = words.end(after - 1)
    return [*(words.start(word) if word < after else end for word in firsts), end]


def joined(source: list[str], quoted: list[str], free: list[int]) -> Steps:
    """Align words of which some are parted on one side only: these are one unit on both."""
    left, right = _units(source, quoted), _units(quoted, source)
    r, q = ([0, *(after for _, after in units)] for units in (left, right))
    places = [k for k, place in enumerate(q) if place in free]
    found = kernel.edit_script([unit for unit, _ in left], [unit for unit, _ in right], places)
    return [(op, r[a0], r[a1], q[b0], q[b1]) for op, a0, a1, b0, b1 in found]


def _units(norms: list[str], others: list[str]) -> list[tuple[str, int]]:
    """Join neighbours that the other side writes as one word; each unit with the number of words up to its end."""
    whole: dict[str, list[str]] = {}
    for word in set(others).difference(norms):
        whole.setdefault(word[0], []).append(word)
    units, at = [], 0
    while at < len(norms):
        first, k = norms[at], 1
        if longer := [word for word in whole.get(first[0], ()) if word.startswith(first)]:
            k = _as_one(norms[at : at + JOINED], longer)
        at += k
        units.append((first if k == 1 else "".join(norms[at - k : at]), at))
    return units


def _as_one(norms: list[str], longer: Collection[str]) -> int:
    """How many of these words, from the first on, are one of `longer` when written together; 1 if none are."""
    found = (k for word in longer for k in range(len(norms), 1, -1) if same_letters(norms[:k], [word]))
    return next(found, 1)
