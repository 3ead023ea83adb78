"""What a rule reads: a comparison, with what the rules before it have found and what is still unexplained."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.names import ACRONYM
from quoteproof.compare.places import Gap, Spans, Step, Word, hull, trimmed
from quoteproof.model import Difference, Operation, Span
from quoteproof.profiles import Profile

SHORT = 40
"""Words on a side of a change up to which the same words are looked for in it."""


class Place(Protocol):
    """Anything that has a place on both sides: a step, a pair, a gap …"""

    @property
    def quote_span(self) -> Span:
        """In the citing text."""

    @property
    def source_span(self) -> Span:
        """In the source."""

    @property
    def piece(self) -> int:
        """The alignment's piece."""


class Reading(Struct, frozen=True, eq=False):
    """A comparison at one point of the rules' work. What was found explains the words that it touches, which are no longer in
    `changes`, and the gap between words that it lies in, which is no longer in `gaps`."""

    comparison: Comparison
    profile: Profile
    found: tuple[Difference, ...]
    changes: tuple[Step, ...]  # the edits that are not `same`, less the words that are explained
    gaps: tuple[Gap, ...]  # between neighbours on both sides, less those that are explained

    @staticmethod
    def of(comparison: Comparison, profile: Profile) -> Reading:
        """Return the reading that the first rule is given: nothing is found, every change is open."""
        changes = (_less_same(step, comparison) for step in comparison.steps if step.op != "same")
        return Reading(comparison, profile, (), tuple(filter(_holds_words, changes)), comparison.gaps)

    def after(self, found: Iterable[Difference]) -> Reading:
        """Return the reading with more differences found, whose words and gaps are thereby explained."""
        more = tuple(found)
        if not more:
            return self
        quotes, sources = Spans(d.quote for d in more if d.quote), _by_document(more)
        changes = tuple(filter(_holds_words, (self._less(step, quotes, sources) for step in self.changes)))
        return Reading(self.comparison, self.profile, self.found + more, changes, tuple(self._open_gaps(more)))

    def _open_gaps(self, found: tuple[Difference, ...]) -> Iterator[Gap]:
        """Yield the gaps that no difference lies in on both sides."""
        lying = sorted((d.quote, d.source, d.document) for d in found if d.quote is not None and d.source is not None)
        starts = [quote.start for quote, _, _ in lying]
        for gap in self.gaps:
            around, document = gap.quote_span, self.comparison.document(gap).id
            near = lying[bisect_left(starts, around.start) : bisect_right(starts, around.end)]
            if not any(around.covers(q) and gap.source_span.covers(s) and d == document for q, s, d in near):
                yield gap

    def _less(self, step: Step, quotes: Spans, sources: dict[str | None, Spans]) -> Step:
        """Return a step less the words that some differences explain."""
        there = sources.get(self.comparison.document(step).id)
        quote = _outside(step.quote, quotes)
        source = _outside(step.source, there) if there else step.source
        return step if quote is step.quote and source is step.source else _left(step, quote, source)

    def _trimmed(self, quote: Span, source: Span, at: Gap) -> tuple[Span, Span]:
        """Return both sides of a gap without the white space at their ends, unless that is all in which they differ."""
        here, there = self.comparison.case.text, self.comparison.document(at).text
        marks = trimmed(quote, here), trimmed(source, there)
        return marks if marks[0].of(here) != marks[1].of(there) or not marks[0] else (quote, source)

    def note(
        self,
        code: str,
        reason: str,
        at: Place | None = None,
        *,
        quote: Span | tuple[Word, ...] | None = None,
        source: Span | tuple[Word, ...] | None = None,
        variant: str = "",
    ) -> Difference:
        """Return a difference with the profile's level for `code` (or its `variant`).

        `at` gives both spans and the document; `quote` and `source` narrow them to words in it. Every word that the
        spans touch counts as explained for the rules that follow.
        """
        place = _span(quote) or (at.quote_span if at else None)
        origin = _span(source) or (at.source_span if at else None)
        if isinstance(at, Gap) and place and origin:
            place, origin = self._trimmed(place, origin, at)
        document = (
            (self.comparison.document(at) if at else self.comparison.alignment.document).id
            if origin is not None
            else None
        )
        return Difference(code, self.profile.level(code, variant), " ".join(reason.split()), place, origin, document)


def _by_document(found: tuple[Difference, ...]) -> dict[str | None, Spans]:
    """Return the sources' words that differences explain, by their document."""
    ids = {d.document for d in found if d.source}
    return {id_: Spans(d.source for d in found if d.source and d.document == id_) for id_ in ids}


def _outside(words: tuple[Word, ...], spans: Spans) -> tuple[Word, ...]:
    """Return the words that none of the spans touch; the same tuple if that is all of them."""
    around = hull(words)
    near = spans.touching(around) if around else []
    return tuple(w for w in words if not any(w.span.overlap(span) for span in near)) if near else words


def _left(step: Step, quote: tuple[Word, ...], source: tuple[Word, ...]) -> Step:
    """Return a change with the words that are left of it."""
    return replace(step, op=step.op if step.op == "elided" else _operation(quote, source), quote=quote, source=source)


def _less_same(step: Step, comparison: Comparison) -> Step:
    """Return a change less the words that both sides have in the same order, of the source also the one beyond an end, or as many as initials stand for."""
    quote, source = step.quote, step.source
    if step.op == "elided" or not quote or not source or max(len(quote), len(source)) > SHORT:
        return _left(step, quote, source)
    room = ACRONYM if any(word.raw.isupper() for word in quote) else 1
    before = comparison.source_before(step, room) if quote[0] == comparison.quote_words[0] else ()
    after = comparison.source_after(step, room) if quote[-1] == comparison.quote_words[-1] else ()
    theirs = before + source + after
    from difflib import SequenceMatcher  # most quotations have no change

    blocks = SequenceMatcher(
        None, [w.raw for w in quote], [w.raw for w in theirs], autojunk=False
    ).get_matching_blocks()
    here = {w for block in blocks for w in quote[block.a : block.a + block.size]}
    there = {w for block in blocks for w in theirs[block.b : block.b + block.size]}
    return _left(step, tuple(w for w in quote if w not in here), tuple(w for w in source if w not in there))


def _holds_words(step: Step) -> bool:
    return bool(step.quote or step.source)


def _operation(quote: tuple[Word, ...], source: tuple[Word, ...]) -> Operation:
    if quote and source:
        return "replace"
    return "insert" if quote else "delete"


def _span(value: Span | tuple[Word, ...] | None) -> Span | None:
    return hull(value) if isinstance(value, tuple) else value
