"""Put a gap where an editor would see it: normalised, as indels are in the alignment of sequences.

`A B [C B] D` and `A [B C] B D` are the same quotation, A B D, of the same source: which words count as left out is open
when the last of them stands before them too. An aligner takes either; here the gap goes to the ellipsis, or else to the
end of a sentence or clause.
"""

from __future__ import annotations

from msgspec.structs import replace

from quoteproof.compare.places import Step, Word, words
from quoteproof.model import Edit, Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import ELLIPSIS

FARTHEST = 8
"""Words that a gap may move."""

_HEAD = lazy(r"[^\w\[]{0,4}\[[^\[\]]{1,80}\]", signs="[")
_TAIL = lazy(r"\[[^\[\]]{1,80}\][^\w\[\]]{0,4}$", signs="[")
LONGEST = 90
"""Code points of brackets, with what stands behind them."""
_ENDS = frozenset(".;:!?…—–")


def headed(steps: list[Step], quote: str, start: int) -> list[Step]:
    """Let brackets at a quotation's head stand for the word before what it quotes, whatever farther ahead is the same: "[Ines Vogel]
    promised" is "I promised", though the label of the source has her name."""
    brackets = _HEAD.match(quote, start)
    own = [step for step in steps if brackets and step.quote and step.quote_span.end <= brackets.end()]
    own, rest = steps[: len(own) + 1], steps[len(own) + 1 :]
    if not rest or not any(step.op == "same" for step in own) or own[-1].op != "delete":
        return steps
    words, last = tuple(word for step in own for word in step.quote), own[-1].source[-1]
    edit = Edit(
        "replace", Span(own[0].edit.quote.start, own[-1].edit.quote.end), Span(last.span.start, own[-1].edit.source.end)
    )
    return [Step("replace", words, (last,), edit, own[0].piece), *rest]


def tailed(steps: list[Step], quote: str, end: int) -> list[Step]:
    """Let brackets at a quotation's end be what its author adds, whatever farther on is the same: "the value of the Charter [of the
    harbour]." though the source's next sentence has a harbour, too."""
    brackets = _TAIL.search(quote, max(0, end - LONGEST), end)
    own = [step for step in steps if brackets and step.quote and step.quote_span.start >= brackets.start()]
    at = len(steps) - len(own) - 1
    if not own or at < 0 or steps[at].op != "delete" or not any(step.op == "same" for step in own):
        return steps
    words, begin = tuple(word for step in own for word in step.quote), steps[at].edit.source.start
    edit = Edit("insert", Span(own[0].edit.quote.start, own[-1].edit.quote.end), Span(begin, begin))
    return [*steps[:at], Step("insert", words, (), edit, own[0].piece)]


def normalised(steps: list[Step], quote: str, source: str) -> list[Step]:
    """Return the steps of one piece with each gap in its best place."""
    for at in range(1, len(steps) - 1):
        before, gap, after = steps[at - 1 : at + 2]
        if before.op == after.op == "same" and gap.op in ("delete", "elided") and gap.source:
            steps[at - 1 : at + 2] = _best(before, gap, after, quote, source)
        if before.op == after.op == "same" and gap.op == "insert" and gap.quote:
            steps[at - 1 : at + 2] = _bracketed(before, gap, after, quote)
    return steps


def _bracketed(before: Step, gap: Step, after: Step, quote: str) -> list[Step]:
    """Let an insertion be the words in brackets: of [the board of] the town, and not [of the board] of the town."""
    row, size = before.quote + gap.quote + after.quote, len(gap.quote)
    left, moving, right = _turned(before), _turned(gap), _turned(after)
    for shift in (
        _places(left, moving, right)
        if len(before.quote) == len(before.source) and len(after.quote) == len(after.source)
        else ()
    ):
        at = len(before.quote) + shift
        if shift and quote[row[at].span.start - 1] in "[(" and quote[row[at + size - 1].span.end :][:1] in ("]", ")"):
            return [_turned(step) for step in _moved(left, moving, right, shift)]
    return [before, gap, after]


def _turned(step: Step) -> Step:
    """Return a step with its sides exchanged."""
    edit = replace(step.edit, quote=step.edit.source, source=step.edit.quote)
    return replace(step, quote=step.source, source=step.quote, edit=edit)


def normalised_between(left: Step, right: Step, quote: str, source: str) -> tuple[Step, Step]:
    """Give the last words of one piece to the next one of the same source, where they stand before that too."""
    begin = right.edit.source.start
    before = words(source, Span(max(0, begin - 12 * FARTHEST), begin))
    if not (left.op == right.op == "same" and right.quote and len(left.quote) == len(left.source)):
        return left, right
    counts = [0]
    for count in range(1, min(FARTHEST, len(left.source) - 1, len(before)) + 1):
        if left.source[-count].norm != before[-count].norm:
            break
        counts.append(count)
    row = left.quote + right.quote

    def score(count: int) -> int:
        last, following = left.source[len(left.source) - count - 1].span.end, row[len(left.quote) - count].span.start
        if ELLIPSIS.search(quote, row[len(left.quote) - count - 1].span.end, following):
            return 2
        return int(bool(_ENDS & set(source[last : last + 2])))

    best = max(counts, key=lambda count: (score(count), -count))
    if not best:
        return left, right
    moved = _cut(right, left.quote[-best:] + right.quote, before[-best:] + right.source)
    return _cut(left, left.quote[:-best], left.source[:-best]), moved


def _best(before: Step, gap: Step, after: Step, quote: str, source: str) -> list[Step]:
    """Try every place that the gap can slide to; the one it has wins a tie."""
    whole = len(before.quote) == len(before.source) and len(after.quote) == len(after.source)
    if not (
        whole and before.quote and after.quote
    ):  # a character that stands for several words has no word of its own here
        return [before, gap, after]
    places = _places(before, gap, after)
    shift = max(places, key=lambda place: (_score(before, gap, after, place, quote, source), -abs(place)))
    return _moved(before, gap, after, shift) if shift else [before, gap, after]


def _places(before: Step, gap: Step, after: Step) -> list[int]:
    """Return by how many words the gap can move, back and forth, with the same words left in the quotation."""
    row, start, end = before.source + gap.source + after.source, len(before.source), len(before.source + gap.source)
    places = [0]
    for back in range(1, min(FARTHEST, start - 1) + 1):
        if row[start - back].norm != row[end - back].norm:
            break
        places.append(-back)
    for forth in range(min(FARTHEST, len(after.source) - 1)):
        if row[start + forth].norm != row[end + forth].norm:
            break
        places.append(forth + 1)
    return places


def _score(before: Step, gap: Step, after: Step, shift: int, quote: str, source: str) -> int:
    """Two for a place with an ellipsis, one for one after the end of a sentence or clause."""
    words, row = before.quote + after.quote, before.source + gap.source + after.source
    at = len(before.quote) + shift
    if ELLIPSIS.search(quote, words[at - 1].span.end, words[at].span.start):
        return 2
    return int(bool(_ENDS & set(source[row[at - 1].span.end : row[at].span.start])))


def _moved(before: Step, gap: Step, after: Step, shift: int) -> list[Step]:
    """Cut the three steps anew, with the gap `shift` words further on."""
    words, row = before.quote + after.quote, before.source + gap.source + after.source
    at, size = len(before.quote) + shift, len(gap.source)
    return [
        _cut(before, words[:at], row[:at]),
        _cut(gap, (), row[at : at + size], words[at].span.start),
        _cut(after, words[at:], row[at + size :]),
    ]


def _cut(step: Step, quote: tuple[Word, ...], source: tuple[Word, ...], place: int = 0) -> Step:
    spans = Span(quote[0].span.start, quote[-1].span.end) if quote else Span(place, place)
    edit = replace(step.edit, quote=spans, source=Span(source[0].span.start, source[-1].span.end))
    return replace(step, quote=quote, source=source, edit=edit)
