"""What every rule reads: quotation and source as words, side by side, with what is still unexplained between them.

A `Reading` is made once for an alignment and handed to the difference rules in turn. Spans named `quote` are in the
citing document, spans named `source` in the text of the piece's document; both in Unicode code points.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.judge.profiles import Profile
from quoteproof.languages import Language
from quoteproof.model import Case, Difference, Document, Edit, Operation, Piece, Span

WINDOW = 1500
"""How far from a place its sentence is looked for: longer sentences are read as cut there."""

ELLIPSIS = re.compile(r"\[\s*(?:…|\.{3,4}|\. ?\. ?\.(?: ?\.)?)\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}|\. \. \.(?: \.)?")
"""An ellipsis as printed, with its brackets where it has them."""

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_CLAUSE_MARK = re.compile(r"[,;:()\[\]،؛–—]|(?<=\s)-+(?=\s)")


class Word(Struct, frozen=True):
    """A word with its place; `norm` is its folded form (see `text.fold`)."""

    span: Span
    raw: str
    norm: str


class Step(Struct, frozen=True):
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


class Pair(Struct, frozen=True):
    """The same word on both sides; more than one where a break or a hyphen parts it on one side only."""

    quote: tuple[Word, ...]
    source: tuple[Word, ...]
    piece: int


class Gap(Struct, frozen=True):
    """What stands between two words that are neighbours on both sides, or after the last word of a part."""

    quote: Span
    source: Span
    quote_text: str
    source_text: str
    final: bool  # after the last word of the quotation or of one of its parts
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


class Reading:
    """A case laid out for the rules. `found` holds what the rules before this one have said."""

    def __init__(self, case: Case, profile: Profile, language: Language, found: tuple[Difference, ...] = ()) -> None:
        self.case = case
        self.profile = profile
        self.language = language
        self.found = found

    def after(self, found: Iterable[Difference]) -> Reading:
        """Return the same reading with more differences found, whose words are thereby explained."""
        later = Reading(self.case, self.profile, self.language, self.found + tuple(found))
        kept = ("steps", "gaps", "brackets", "ellipses", "quote_words", "memo")
        later.__dict__.update({name: self.__dict__[name] for name in kept if name in self.__dict__})
        return later

    @cached_property
    def memo(self) -> dict[str, Any]:
        """What one rule worked out and others want too (see `judge/columns.py`)."""
        return {}

    # -- the words ---------------------------------------------------------------------------------------------------

    @cached_property
    def quote_words(self) -> tuple[Word, ...]:
        """The words of the quotation; nothing that stands between its parts."""
        return tuple(w for part in self.case.claim.quotation.parts for w in words(self.case.text, part))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every edit of every piece, with all its words."""
        return tuple(step for index, piece in enumerate(self.case.alignment) for step in self._steps(index, piece))

    @property
    def changes(self) -> tuple[Step, ...]:
        """The edits that are not `same`, less the words that a rule has explained: what is left to explain."""
        steps = (self._open(step) for step in self.steps if step.op != "same")
        return tuple(step for step in steps if step.quote or step.source)

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """The words that are the same on both sides, in order."""
        return tuple(pair for step in self.steps if step.op == "same" for pair in paired(step))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What stands between neighbours on both sides, and at the ends of the quotation's parts."""
        return tuple(self._inner_gaps()) + tuple(self._final_gaps())

    def document(self, step_or_piece: Step | int) -> Document:
        """Return the source that a step (or the piece of that index) lies in."""
        index = step_or_piece.piece if isinstance(step_or_piece, Step) else step_or_piece
        return self.case.alignment.pieces[index].passage.document

    # -- what stands around them -------------------------------------------------------------------------------------

    def source_sentence(self, step: Step) -> Span:
        """Return the source's sentence or sentences that hold the step."""
        return sentence_around(self.document(step).text, step.source_span)

    def source_clause(self, step: Step) -> Span:
        """Return the stretch of the source's sentence around the step, from clause mark to clause mark."""
        return clause_around(self.document(step).text, step.source_span)

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

    @cached_property
    def ellipses(self) -> tuple[Ellipsis, ...]:
        """The ellipses of the quotation."""
        return tuple(Ellipsis(span, self._kept(span, ELLIPSIS)) for span in self._matches(ELLIPSIS))

    @cached_property
    def brackets(self) -> tuple[Bracket, ...]:
        """The square brackets of the quotation that hold words (an ellipsis in brackets is an ellipsis)."""
        spans = [span for span in self._matches(_BRACKETS) if not ELLIPSIS.fullmatch(span.of(self.case.text))]
        return tuple(Bracket(s, s.of(self.case.text)[1:-1], self._kept(s, _BRACKETS)) for s in spans)

    def at_ellipsis(self, step: Step) -> bool:
        """Say whether the step stands where the quotation has an ellipsis of the quoting author's."""
        if step.op == "elided":
            return True
        before, after = self.quote_before(step, 1), self.quote_after(step, 1)
        start = before[0].span.end if before else self.case.claim.quotation.span.start
        end = after[0].span.start if after else self.case.claim.quotation.span.end
        return any(not e.in_source and start <= e.span.start and e.span.end <= end for e in self.ellipses)

    # -- saying something --------------------------------------------------------------------------------------------

    def note(
        self,
        code: str,
        reason: str,
        at: Step | None = None,
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
        document = (self.document(at) if at else self.case.alignment.document).id if origin else None
        return Difference(code, self.profile.level(code, variant), reason, place, origin, document)

    # -- inside ------------------------------------------------------------------------------------------------------

    def _steps(self, index: int, piece: Piece) -> Iterator[Step]:
        source_words = words(piece.passage.document.text, piece.passage.span)
        for edit in piece.edits:
            quote = tuple(w for w in self.quote_words if _starts_in(w, edit.quote))
            source = tuple(w for w in source_words if _starts_in(w, edit.source))
            yield Step(edit.op, quote, source, edit, index)

    def _inner_gaps(self) -> Iterator[Gap]:
        """Between two pairs; where a single word was replaced by a single word, also beside it."""
        links = [pair for step in self.steps for pair in (paired(step) if step.op == "same" else one_to_one(step))]
        followed = dict(zip(self.quote_words, self.quote_words[1:], strict=False))
        for left, right in zip(links, links[1:], strict=False):
            if left.piece == right.piece and followed.get(left.quote[-1]) == right.quote[0]:
                quote = Span(left.quote[-1].span.end, right.quote[0].span.start)
                source = Span(left.source[-1].span.end, right.source[0].span.start)
                if self._one_part(quote) and not self._skips(left, right):
                    yield self._gap(quote, source, left.piece, final=False)

    def _final_gaps(self) -> Iterator[Gap]:
        parts = self.case.claim.quotation.parts
        last = {w.span.end: part.end for part in parts for w in self.quote_words if part.covers(w.span)}
        ends = {part_end: word_end for word_end, part_end in last.items()}  # the last word of a part wins
        for pair in self.pairs:
            end = pair.quote[-1].span.end
            if end in ends.values():
                source = self.document(pair.piece).text
                start = pair.source[-1].span.end
                stop = next((i for i in range(start, min(len(source), start + 40)) if source[i].isalnum()), start + 40)
                yield self._gap(Span(end, last[end]), Span(start, min(stop, len(source))), pair.piece, final=True)

    def _skips(self, left: Pair, right: Pair) -> bool:
        """Say whether the source has words between two pairs."""
        between = Span(left.source[-1].span.end, right.source[0].span.start)
        return between.end < between.start or any(map(str.isalnum, between.of(self.document(left.piece).text)))

    def _one_part(self, span: Span) -> bool:
        return any(part.covers(span) for part in self.case.claim.quotation.parts)

    def _gap(self, quote: Span, source: Span, piece: int, *, final: bool) -> Gap:
        return Gap(quote, source, quote.of(self.case.text), source.of(self.document(piece).text), final, piece)

    def _open(self, step: Step) -> Step:
        id_ = self.document(step).id
        taken_quote = [d.quote for d in self.found if d.quote]
        taken_source = [d.source for d in self.found if d.source and d.document == id_]
        quote = tuple(w for w in step.quote if not any(w.span.overlap(t) for t in taken_quote))
        source = tuple(w for w in step.source if not any(w.span.overlap(t) for t in taken_source))
        op = step.op if step.op == "elided" else _operation(quote, source)
        return Step(op, quote, source, step.edit, step.piece)

    def _matches(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        for part in self.case.claim.quotation.parts:
            for match in pattern.finditer(self.case.text, part.start, part.end):
                yield Span(match.start(), match.end())

    def _kept(self, span: Span, pattern: re.Pattern[str]) -> bool:
        """Say whether the source has a match of `pattern` at the place that `span` is aligned with."""
        for step in self.steps:
            if step.edit.op == "same" and step.edit.quote.start <= span.start < step.edit.quote.end + 6:
                around = Span(max(step.edit.source.start - 8, 0), step.edit.source.end + 8)
                wanted = texts.fold(span.of(self.case.text)).text
                found = pattern.finditer(self.document(step).text, around.start, around.end)
                if any(texts.fold(match.group()).text == wanted or pattern is ELLIPSIS for match in found):
                    return True
        return False


def words(text: str, span: Span) -> tuple[Word, ...]:
    """Return the words of a stretch of `text`, in the text's coordinates."""
    return tuple(Word(t.span, t.span.of(text), t.norm) for t in texts.tokens(text, span))


def paired(step: Step) -> Iterator[Pair]:
    """Lay the words of a `same` step side by side; groups where one side parts a word that the other does not."""
    quote, source = list(step.quote), list(step.source)
    while quote and source:
        left, right = [quote.pop(0)], [source.pop(0)]
        while joined(left) != joined(right) and (quote or source):
            shorter = left if source == [] or (quote and len(joined(left)) < len(joined(right))) else right
            shorter.append((quote if shorter is left else source).pop(0))
        yield Pair(tuple(left), tuple(right), step.piece)


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


def sentence_around(text: str, span: Span) -> Span:
    """Return the sentence of `text` that holds `span`, or from the first to the last of those that it touches."""
    window = Span(max(0, span.start - WINDOW), min(len(text), span.end + WINDOW))
    touched = [s for s in texts.sentences(text, window) if s.start <= span.end and span.start < s.end]
    return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end)) if touched else span


def clause_around(text: str, span: Span) -> Span:
    """Return the part of the sentence around `span` that lies between two clause marks (comma, dash, bracket …)."""
    sentence = sentence_around(text, span)
    before = [m.end() for m in _CLAUSE_MARK.finditer(text, sentence.start, span.start)]
    after = _CLAUSE_MARK.search(text, span.end, sentence.end)
    return Span(before[-1] if before else sentence.start, after.start() if after else sentence.end)


def shown(found: tuple[Word, ...], text: str) -> str:
    """Return words as a reason shows them: as printed, in one line, in double marks."""
    span = hull(found)
    return f"“{' '.join(span.of(text).split())}”" if span else "nothing"


def _span(value: Span | tuple[Word, ...] | None) -> Span | None:
    return hull(value) if isinstance(value, tuple) else value


def _starts_in(word: Word, span: Span) -> bool:
    return span.start <= word.span.start < span.end


def _operation(quote: tuple[Word, ...], source: tuple[Word, ...]) -> Operation:
    if quote and source:
        return "replace"
    return "insert" if quote else "delete"
