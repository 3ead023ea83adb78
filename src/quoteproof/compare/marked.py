"""What the quoting author has marked as editing: ellipses, brackets, and the words that are partly in brackets."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.akin import made_of
from quoteproof.analysis.structure.perhaps import is_apparatus
from quoteproof.compare.clauses import folded
from quoteproof.compare.layout import Layout
from quoteproof.compare.places import Bracket, Cluster, Ellipsis, Pair, Step, Word, hull, paired
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import ELLIPSIS

_BRACKETS = lazy(r"\[([^\[\]]*)\]", signs="[")
_ROUND = lazy(r"\(([^()]*)\)", signs="(")
Place = TypeVar("Place", Pair, Step)

LONG_DASHES = frozenset("–—―")
"""Marks that may stand for what is left out, or for a pause."""

LEFT_OUT = 2
"""Words that a dash stands for at least."""

LONGEST = 300
"""Characters before and behind some words in which the source's brackets around them are looked for."""

_END = lazy(r"[.!?。؟۔][^\w]*\s")


class Insertion(Struct, frozen=True):
    """Brackets of the quoting author's around whole words."""

    span: Span  # with the brackets
    inner: str
    source: tuple[Word, ...]  # the source's words in their place
    source_text: str
    source_span: Span
    piece: int

    @property
    def quote_span(self) -> Span:
        """The brackets with what they hold."""
        return self.span


def ellipses(layout: Layout) -> tuple[Ellipsis, ...]:
    """Return the ellipses of the quotation, and the dashes that can be nothing else."""
    dots = (Ellipsis(span, _kept(layout, span, ELLIPSIS)) for span in _matches(layout, ELLIPSIS))
    return tuple(sorted((*dots, *_dashes(layout)), key=lambda ellipsis: ellipsis.span))


def _dashes(layout: Layout) -> Iterator[Ellipsis]:
    """Give the dashes that stand for words: the source has some between the two beside a dash, and no dash of its own there."""
    if LONG_DASHES.isdisjoint(layout.case.claim.quotation.span.of(layout.case.text)):
        return  # nearly all
    followed = dict(pairwise(layout.quote_words))
    for left, right in pairwise(layout.pairs):
        gap = Span(left.quote_span.end, right.quote_span.start)
        mark = gap.of(layout.case.text)
        if (
            left.piece != right.piece
            or followed.get(left.quote[-1]) != right.quote[0]
            or mark.strip() not in LONG_DASHES
        ):
            continue
        out = layout.document(left).text[left.source_span.end : right.source_span.start]
        if len(texts.tokens(out)) >= LEFT_OUT and LONG_DASHES.isdisjoint(out):
            start = gap.start + mark.index(mark.strip())
            yield Ellipsis(Span(start, start + 1), in_source=False)


def brackets(layout: Layout) -> tuple[Bracket, ...]:
    """Return the square brackets of the quotation that hold words (an ellipsis in brackets is an ellipsis)."""
    text = layout.case.text
    spans = [span for span in _matches(layout, _BRACKETS) if not ELLIPSIS.fullmatch(span.of(text))]
    return tuple(Bracket(s, s.of(text)[1:-1], _kept(layout, s, _BRACKETS) or _within_own(layout, s)) for s in spans)


def clusters(layout: Layout, brackets: tuple[Bracket, ...]) -> tuple[Cluster, ...]:
    """Return the words that the quoting author has put partly in brackets."""
    return tuple(found for b in brackets if not b.in_source for found in _cluster(layout, b))


def insertions(layout: Layout, brackets: tuple[Bracket, ...], clusters: tuple[Cluster, ...]) -> tuple[Insertion, ...]:
    """Return the brackets around whole words that the source does not have; round ones only where they hold nothing of its."""
    whole = [b.span for b in brackets if not b.in_source and not any(c.quote_span.covers(b.span) for c in clusters)]
    return (*(_insertion(layout, _with_ending(layout, span)) for span in whole), *_round(layout))


def _with_ending(layout: Layout, span: Span) -> Span:
    """Return brackets with the ending that is written on them: [the country]’s."""
    endings = layout.language.meaning.clitics
    part = next(p for p in layout.case.claim.quotation.parts if p.covers(span))
    longest = max(map(len, endings), default=0)
    for end in range(min(part.end, span.end + longest), span.end, -1):
        if (
            texts.fold(layout.case.text[span.end : end]).text in endings
            and not layout.case.text[end : end + 1].isalnum()
        ):
            return Span(span.start, end)
    return span


def _round(layout: Layout) -> Iterator[Insertion]:
    paired = {word for pair in layout.pairs for word in pair.quote}
    for span in _matches(layout, _ROUND):
        inside = [word for word in layout.quote_words if span.covers(word.span)]
        found = _insertion(layout, span) if inside and paired.isdisjoint(inside) else None
        if found and not found.source:
            yield found


def _matches(layout: Layout, pattern: re.Pattern[str]) -> Iterator[Span]:
    for part in layout.case.claim.quotation.parts:
        for match in pattern.finditer(layout.case.text, part.start, part.end):
            yield Span(match.start(), match.end())


def _kept(layout: Layout, span: Span, pattern: re.Pattern[str]) -> bool:
    """Say whether the source has a match of `pattern` between the words that stand around `span`."""
    before = bisect_right(layout.pairs, span.start, key=lambda pair: pair.quote_span.end)
    after = bisect_left(layout.pairs, span.end, key=lambda pair: pair.quote_span.start)
    left = layout.pairs[before - 1] if before else None
    right = layout.pairs[after] if after < len(layout.pairs) else None
    near = left or right
    if near is None or (left and right and left.piece != right.piece):
        return False
    text = layout.document(near).text
    start = left.source_span.end if left else max(0, near.source_span.start - 8)
    end = right.source_span.start if right else min(len(text), start + len(span) + 8)
    found = pattern.finditer(text, start, max(start, end))
    if pattern is ELLIPSIS:  # with words beside its own one in the source, it stands for these
        return any(found) and not (left and right and any(map(str.isalnum, ELLIPSIS.sub("", text[start:end]))))
    wanted = texts.fold(span.of(layout.case.text)).text
    return any(texts.fold(match.group()).text == wanted for match in found)


def _within_own(layout: Layout, span: Span) -> bool:
    """Say whether what stands for brackets in the source stands in brackets of its own; a note's call is nobody's words."""
    found = _insertion(layout, span)
    if not found.source:
        return False
    text, words = layout.document(found.piece).text, found.source_span
    near = Span(max(0, words.start - LONGEST), words.end + LONGEST)
    inside = (Span(m.start(1), m.end(1)) for m in _BRACKETS.finditer(text, near.start, near.end))
    return any(own.covers(words) and not is_apparatus(text, own) for own in inside)


def _cluster(layout: Layout, bracket: Bracket) -> Iterator[Cluster]:
    """Widen a bracket to the word that it is part of; nothing where it stands by itself."""
    part = next(p for p in layout.case.claim.quotation.parts if p.covers(bracket.span))
    text = layout.case.text
    start, end = bracket.span.start, bracket.span.end
    while start > part.start and text[start - 1].isalpha():
        start -= 1
    while end < part.end and text[end].isalpha():
        end += 1
    if layout.steps and " " not in bracket.inner and (start, end) != (bracket.span.start, bracket.span.end):
        yield _matched(layout, Span(start, end))


def _matched(layout: Layout, span: Span) -> Cluster:
    """Find the source's word for a word that is partly in brackets: one that it was made of, or is made of with what is in them."""
    text = span.of(layout.case.text)
    plain = text.replace("[", "").replace("]", "")
    folded, outside = (texts.fold(word).text for word in (plain, _BRACKETS.sub("", text)))
    touched = [s for s in _touching(layout.steps, span) if s.quote] or list(layout.steps[:1])
    near = [w for step in touched for w in _source_of(step, span)]
    found = next((k for k, w in enumerate(near) if w.norm == outside or made_of(folded, w.norm)), None)
    words = () if found is None else (*_helpers(layout, near[:found]), near[found])
    source = hull(words) or Span(touched[0].edit.source.end, touched[0].edit.source.end)
    return Cluster(span, source, text, plain, source.of(layout.document(touched[0]).text), touched[0].piece)


def _helpers(layout: Layout, before: list[Word]) -> tuple[Word, ...]:
    """Return the auxiliaries right before a verb: "open[ed]" stands for "were opening"."""
    auxiliaries = folded(layout.language.words.auxiliaries)
    at = len(before)
    while at and before[at - 1].norm in auxiliaries:
        at -= 1
    return tuple(before[at:])


def _source_of(step: Step, span: Span) -> tuple[Word, ...]:
    """Return the source's words at a stretch of the quotation: exact in a `same` step, all of them in another."""
    if step.op != "same":
        return step.source
    return tuple(w for pair in paired(step) if pair.quote_span.overlap(span) for w in pair.source)


def _insertion(layout: Layout, span: Span) -> Insertion:
    shown, piece = span.of(layout.case.text), 0
    inner = shown[1:].replace("]", "") if shown.startswith("[") else shown[1:-1]
    at = Span(0, 0)
    found = [(w, pair.piece) for pair in _touching(layout.pairs, span) for w in pair.source]
    for step in _touching(layout.steps, span):
        inside = [word for word in step.quote if span.covers(word.span)]
        if inside and step.op != "same":
            found += [(word, step.piece) for word in _share(step, inside) if not _next_sentence(layout, step, word)]
            at = Span(step.source_span.start, step.source_span.start)
            piece = step.piece
    if found:
        source = tuple(sorted((word for word, _ in found), key=lambda word: word.span))
        origin, piece = hull(source) or Span(0, 0), found[0][1]
        return Insertion(span, inner, source, origin.of(layout.document(piece).text), origin, piece)
    return Insertion(span, inner, (), "", at, piece)


def _touching(places: Sequence[Place], span: Span) -> Sequence[Place]:
    """Return those of some places, which are in the order of the quotation, that share a code point with a span of it."""
    first = bisect_right(places, span.start, key=lambda place: place.quote_span.end)
    return places[first : bisect_left(places, span.end, first, key=lambda place: place.quote_span.start)]


def _next_sentence(layout: Layout, step: Step, word: Word) -> bool:
    """Say whether a sentence ends between the step's neighbour before and a word: brackets at its end replace nothing there."""
    text = layout.document(step).text
    before = [
        w
        for s in layout.steps
        if s.piece == step.piece and s.op == "same"
        for w in s.source
        if w.span.end <= word.span.start
    ]
    return bool(before) and bool(_END.search(text, before[-1].span.end, word.span.start))


def _share(step: Step, inside: list[Word]) -> tuple[Word, ...]:
    """Return the source's words that the bracketed words of a step stand for; the others keep theirs, one each."""
    others = len(step.quote) - len(inside)
    if step.quote[0] in inside:
        return step.source[: max(0, len(step.source) - others)]
    return step.source[others:]
