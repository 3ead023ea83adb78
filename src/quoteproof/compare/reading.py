"""What every rule reads: quotation and source as words, side by side, with what is still unexplained between them.

A `Reading` is made once for an alignment and handed to the difference rules in turn. Its places are in `compare/places.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, Protocol

from quoteproof import text as texts
from quoteproof.analysis.akin import made_of
from quoteproof.compare.case import Case
from quoteproof.compare.layout import Layout
from quoteproof.compare.places import (
    Bracket,
    Cluster,
    Ellipsis,
    Gap,
    Pair,
    Step,
    Word,
    emphases,
    hull,
    paired,
    sentence_around,
    shown,
    trimmed,
    words,
)
from quoteproof.judge.profiles import Profile
from quoteproof.languages import Language
from quoteproof.model import Alignment, Difference, Operation, Span
from quoteproof.patterns import lazy
from quoteproof.text.signs import ELLIPSIS

__all__ = [
    "Bracket",
    "Cluster",
    "Ellipsis",
    "Gap",
    "Pair",
    "Reading",
    "Step",
    "Word",
    "hull",
    "paired",
    "sentence_around",
    "shown",
    "words",
]

_BRACKETS = lazy(r"\[([^\[\]]*)\]")


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


class Reading(Layout):
    """A case laid on a source, for the rules. `found` holds what the rules before this one have said."""

    def __init__(self, case: Case, alignment: Alignment, profile: Profile) -> None:
        super().__init__(case, alignment)
        self.profile = profile
        self.found: tuple[Difference, ...] = ()
        self.memo: dict[str, Any] = {}  # what rules have worked out and later rules need again

    def after(self, found: Iterable[Difference]) -> Reading:
        """Return the same reading with more differences found, whose words are thereby explained."""
        more = tuple(found)
        if not more:
            return self
        later = object.__new__(Reading)
        vars(later).update(vars(self), found=self.found + more)
        return later

    @property
    def language(self) -> Language:
        """The tables of the quotation's language."""
        return self.case.language

    @property
    def changes(self) -> tuple[Step, ...]:
        """The edits that are not `same`, less the words that a rule has explained: what is left to explain."""
        steps = (self._open(step) for step in self.steps if step.op != "same")
        return tuple(step for step in steps if step.quote or step.source)

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
            place, origin = trimmed(place, self.case.text), trimmed(origin, self.document(at).text)
        document = (self.document(at) if at else self.alignment.document).id if origin is not None else None
        return Difference(code, self.profile.level(code, variant), " ".join(reason.split()), place, origin, document)

    # -- what stands around ------------------------------------------------------------------------------------------

    def source_sentence(self, step: Step) -> Span:
        """Return the source's sentence or sentences that hold the step."""
        return sentence_around(self.document(step).text, step.source_span)

    def source_before(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the source's sentence before the step, in reading order."""
        sentence = self.source_sentence(step)
        return words(self.document(step).text, Span(sentence.start, step.source_span.start))[-count:]

    def source_after(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the source's sentence after the step."""
        sentence = self.source_sentence(step)
        return words(self.document(step).text, Span(step.source_span.end, sentence.end))[:count]

    def quote_before(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the quotation before the step."""
        return tuple(w for w in self.quote_words if w.span.end <= step.quote_span.start)[-count:]

    def quote_after(self, step: Step, count: int = 6) -> tuple[Word, ...]:
        """Return up to `count` words of the quotation after the step."""
        return tuple(w for w in self.quote_words if w.span.start >= step.quote_span.end)[:count]

    # -- the quoting author's marks ----------------------------------------------------------------------------------

    @cached_property
    def ellipses(self) -> tuple[Ellipsis, ...]:
        """The ellipses of the quotation."""
        return tuple(Ellipsis(span, self._kept(span, ELLIPSIS)) for span in self._matches(ELLIPSIS))

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """The square brackets of the quotation that hold words (an ellipsis in brackets is an ellipsis)."""
        spans = [span for span in self._matches(_BRACKETS) if not ELLIPSIS.fullmatch(span.of(self.case.text))]
        return tuple(Bracket(s, s.of(self.case.text)[1:-1], self._kept(s, _BRACKETS)) for s in spans)

    @cached_property
    def clusters(self) -> tuple[Cluster, ...]:
        """The words that the quoting author has put partly in brackets."""
        return tuple(found for b in self.brackets if not b.in_source for found in self._cluster(b))

    @cached_property
    def written(self) -> tuple[Pair, ...]:
        """The pairs without brackets of the quoting author's in or around them: how they are written is no editing."""
        edited = [b.span for b in self.brackets if not b.in_source] + [c.quote_span for c in self.clusters]
        return tuple(p for p in self.pairs if not any(span.overlap(p.quote_span) for span in edited))

    def emphasised(self, pair: Pair) -> tuple[bool, bool]:
        """Say whether a pair is in italics or bold in the quotation, and in the source."""
        document = self.document(pair)
        theirs = emphases(document.text, document.marks, pair.source_span)
        quote = any(span.covers(pair.quote_span) for span in self._quote_emphasis)
        return quote, any(span.covers(pair.source_span) for span in theirs)

    def at_ellipsis(self, step: Step) -> bool:
        """Say whether the step stands where the quotation has an ellipsis of the quoting author's."""
        if step.op == "elided":
            return True
        before, after = self.quote_before(step, 1), self.quote_after(step, 1)
        start = before[0].span.end if before else self.case.claim.quotation.span.start
        end = after[0].span.start if after else self.case.claim.quotation.span.end
        return any(not e.in_source and start <= e.span.start and e.span.end <= end for e in self.ellipses)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _open(self, step: Step) -> Step:
        id_ = self.document(step).id
        taken_quote = [d.quote for d in self.found if d.quote]
        taken_source = [d.source for d in self.found if d.source and d.document == id_]
        quote = tuple(w for w in step.quote if not any(w.span.overlap(t) for t in taken_quote))
        source = tuple(w for w in step.source if not any(w.span.overlap(t) for t in taken_source))
        op = step.op if step.op == "elided" else _operation(quote, source)
        return Step(op, quote, source, step.edit, step.piece)

    @cached_property
    def _quote_emphasis(self) -> tuple[Span, ...]:
        return emphases(self.case.text, self.case.marks, self.case.claim.quotation.span)

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        for part in self.case.claim.quotation.parts:
            for match in pattern.finditer(self.case.text, part.start, part.end):
                yield Span(match.start(), match.end())

    def _kept(self, span: Span, pattern: re.Pattern[str]) -> bool:
        """Say whether the source has a match of `pattern` between the words that stand around `span`."""
        left = next((p for p in reversed(self.pairs) if p.quote_span.end <= span.start), None)
        right = next((p for p in self.pairs if p.quote_span.start >= span.end), None)
        near = left or right
        if near is None or (left and right and left.piece != right.piece):
            return False
        text = self.document(near).text
        start = left.source_span.end if left else max(0, near.source_span.start - 8)
        end = right.source_span.start if right else min(len(text), start + len(span) + 8)
        wanted = texts.fold(span.of(self.case.text)).text
        found = pattern.finditer(text, start, max(start, end))
        return any(pattern is ELLIPSIS or texts.fold(match.group()).text == wanted for match in found)

    def _cluster(self, bracket: Bracket) -> Iterator[Cluster]:
        """Widen a bracket to the word that it is part of; nothing where it stands by itself."""
        part = next(p for p in self.case.claim.quotation.parts if p.covers(bracket.span))
        text = self.case.text
        start, end = bracket.span.start, bracket.span.end
        while start > part.start and text[start - 1].isalpha():
            start -= 1
        while end < part.end and text[end].isalpha():
            end += 1
        if self.steps and " " not in bracket.inner and (start, end) != (bracket.span.start, bracket.span.end):
            yield self._matched(Span(start, end))

    def _matched(self, span: Span) -> Cluster:
        """Find the source's word for a word that is partly in brackets."""
        text = span.of(self.case.text)
        plain = text.replace("[", "").replace("]", "")
        folded = texts.fold(plain).text
        touched = [s for s in self.steps if any(w.span.overlap(span) for w in s.quote)] or list(self.steps[:1])
        found = tuple(w for step in touched for w in _source_of(step, span) if made_of(folded, w.norm))[:1]
        source = hull(found) or Span(touched[0].edit.source.end, touched[0].edit.source.end)
        return Cluster(span, source, text, plain, source.of(self.document(touched[0]).text), touched[0].piece)


def _source_of(step: Step, span: Span) -> tuple[Word, ...]:
    """Return the source's words at a stretch of the quotation: exact in a `same` step, all of them in another."""
    if step.op != "same":
        return step.source
    return tuple(w for pair in paired(step) if pair.quote_span.overlap(span) for w in pair.source)


def _operation(quote: tuple[Word, ...], source: tuple[Word, ...]) -> Operation:
    if quote and source:
        return "replace"
    return "insert" if quote else "delete"


def _span(value: Span | tuple[Word, ...] | None) -> Span | None:
    return hull(value) if isinstance(value, tuple) else value
