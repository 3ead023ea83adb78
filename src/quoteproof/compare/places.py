"""Places in a quotation and its source, as the rules name them: words, steps, pairs, gaps, brackets, ellipses.

Spans named `quote` are in the citing document, spans named `source` in the text of the piece's document; both in Unicode
code points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from quoteproof import kernel
from quoteproof import text as texts
from quoteproof.model import Edit, Mark, Operation, Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import ELLIPSIS

BESIDE = 200
"""Code points beside a place in which the signs of italics stand that hold it."""

WORD = 24
"""Code points that hold a word and what stands beside it, mostly: a sentence may be a page, and six words of it are asked for."""

WINDOW = 1500
"""How far from a place its sentence is looked for: longer sentences are read as cut there."""

_NO_TEXT = dict.fromkeys(
    [*map(ord, "*_¹²³⁰†‡﴾﴿"), *range(0x2074, 0x207A), *range(0x6D6, 0x6EE), *range(0x615, 0x61B), *range(0x8D3, 0x900)]
)
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_EMPHASIS = lazy(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])([^*_]+?)(?<=[^\s*_])\1(?![\w*_])")


class Word(Struct, frozen=True, gc=False):
    """A word with its place; `norm` is its folded form (see `text.fold`)."""

    span: Span
    raw: str
    norm: str


class Step(Struct, frozen=True, gc=False):
    """One edit with its words; of a change, those that no rule has explained yet."""

    op: Operation
    quote: tuple[Word, ...]
    source: tuple[Word, ...]
    edit: Edit
    piece: int  # index of the alignment's piece

    @property
    def quote_span(self) -> Span:
        """The words on the quotation's side; an empty span at their place where there are none."""
        return hull(self.quote) or Span(self.edit.quote.start, self.edit.quote.start)

    @property
    def source_span(self) -> Span:
        """The words on the source's side; an empty span at their place where there are none."""
        return hull(self.source) or Span(self.edit.source.start, self.edit.source.start)


class Pair(Struct, frozen=True, gc=False):
    """The same word on both sides; more than one where a break or a hyphen parts it on one side only."""

    quote: tuple[Word, ...]
    source: tuple[Word, ...]
    piece: int

    @property
    def quote_span(self) -> Span:
        """From the first word to the last on the quotation's side."""
        return Span(self.quote[0].span.start, self.quote[-1].span.end)

    @property
    def source_span(self) -> Span:
        """From the first word to the last on the source's side."""
        return Span(self.source[0].span.start, self.source[-1].span.end)


class Gap(Struct, frozen=True, gc=False):
    """What stands between two words that are neighbours on both sides, or after the last word of a part."""

    quote_span: Span
    source_span: Span
    quote_text: str
    source_text: str
    final: bool  # after the last word of the quotation or of one of its parts
    piece: int

    @property
    def bare(self) -> tuple[str, str]:
        """Both sides without italics, note signs and reciting marks; twice nothing where an editor's marks stand."""
        if ELLIPSIS.search(self.quote_text) or set("[]") & set(self.quote_text):
            return "", ""
        return self.quote_text.translate(_NO_TEXT), self.source_text.translate(_NO_TEXT)


class Cluster(Struct, frozen=True):
    """A word of the quotation that is partly in brackets: “[T]he”, “walk[s]”."""

    quote_span: Span
    source_span: Span  # the source's words at its place; an empty span where there are none
    text: str  # as printed
    plain: str  # without its brackets
    source_text: str
    piece: int


class Bracket(Struct, frozen=True):
    """Square brackets in the quotation with what they hold."""

    span: Span  # with the brackets
    inner: str
    in_source: bool  # the source has them too: they are text, not editing


class Ellipsis(Struct, frozen=True):
    """An ellipsis in the quotation."""

    span: Span
    in_source: bool  # the source has one at the same place: it is text, not editing


@lru_cache(maxsize=256)  # the quotation's are asked for beside every passage, the sentences around one by several rules
def words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a stretch of `text`, in the text's coordinates."""
    shift, part = span.start, span.of(text)
    cut = zip(*kernel.split(part), strict=True)
    return tuple([Word(Span(start + shift, end + shift), part[start:end], norm) for norm, start, end in cut])


def has_words(text: str, span: Span, least: int) -> bool:
    """Say whether a stretch, which may be most of a book, has so many words."""
    near = Span(span.start, min(span.end, span.start + WORD * (least + 1)))
    return len(words(text, near)) > least or len(words(text, span)) >= least


def starting(found: Sequence[Word], span: Span) -> tuple[Word, ...]:
    """Return the words that begin inside a span; they are in order."""
    first = bisect_left(found, span.start, key=lambda word: word.span.start)
    return tuple(found[first : bisect_left(found, span.end, first, key=lambda word: word.span.start)])


def touched(found: Sequence[Word], span: Span) -> Sequence[Word]:
    """Return the words that share a code point with a span; they are in order."""
    first = bisect_right(found, span.start, key=lambda word: word.span.end)
    return found[first : bisect_left(found, span.end, first, key=lambda word: word.span.start)]


class Spans:
    """Spans in any order, asked which of them touch a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._starts = [span.start for span in self._spans]
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def touching(self, place: Span) -> list[Span]:
        """Return those that share a code point with a place."""
        at, found = bisect_left(self._starts, place.end), []
        while at and self._reach[at - 1] > place.start:
            at -= 1
            if self._spans[at].overlap(place):
                found.append(self._spans[at])
        return found


def paired(step: Step) -> Iterator[Pair]:
    """Lay the words of a `same` step side by side; groups where one side parts a word that the other does not."""
    quote, source = deque(step.quote), deque(step.source)
    while quote and source:
        left, right = [quote.popleft()], [source.popleft()]
        while left[0].norm != right[0].norm and joined(left) != joined(right) and (quote or source):
            shorter = left if not source or (quote and len(joined(left)) < len(joined(right))) else right
            shorter.append((quote if shorter is left else source).popleft())
        yield Pair(tuple(left), tuple(right), step.piece)


def emphases(text: str, marks: tuple[Mark, ...], near: Span) -> tuple[Span, ...]:
    """Return the stretches near a place that are in italics or bold, by the format's marks or by stars and underscores."""
    if not may_emphasise(text, marks, near):
        return ()
    known = [m.span for m in marks if m.kind == "emphasis" and m.span.overlap(near)]
    start, end = max(0, near.start - BESIDE), min(len(text), near.end + BESIDE)
    return (*known, *(Span(m.start(2), m.end(2)) for m in _EMPHASIS.finditer(text, start, end)))


def may_emphasise(text: str, marks: tuple[Mark, ...], near: Span) -> bool:
    """Say whether there may be some: most texts have neither the marks nor the signs, and each word would be asked."""
    start, end = max(0, near.start - BESIDE), near.end + BESIDE
    signs = text.find("*", start, end) >= 0 or text.find("_", start, end) >= 0
    return signs or any(m.kind == "emphasis" and m.span.overlap(near) for m in marks)


def one_to_one(step: Step) -> Iterator[Pair]:
    """Give the words of a step that replaces one word by one word; nothing for another step."""
    if len(step.quote) == len(step.source) == 1:
        yield Pair(step.quote, step.source, step.piece)


def joined(found: Iterable[Word]) -> str:
    """Return the folded words without what parts them."""
    return "".join(word.norm for word in found)


def hull(found: tuple[Word, ...]) -> Span | None:
    """Return the span from the first word to the last; None where there is none."""
    return Span(found[0].span.start, found[-1].span.end) if found else None


@lru_cache(maxsize=64)  # rules ask for the same few sentences again and again
def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence of `text` that holds `span`, or from the first to the last of those that it touches."""
    near = texts.sentences_near(text, span, WINDOW)
    touched = [s for s in near if s.start <= span.end and span.start < s.end]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span


def trimmed(span: Span, text: str) -> Span:
    """Return a span without the white space at its ends; the empty span at its start if there is nothing else."""
    start, end = span.start, span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if end > start else Span(span.start, span.start)


def shown(found: tuple[Word, ...], text: str) -> str:
    """Return words as a reason shows them: as printed, in one line, in double marks."""
    span = hull(found)
    return f"“{' '.join(span.of(text).translate(_UNSEEN).split())}”" if span else "nothing"
