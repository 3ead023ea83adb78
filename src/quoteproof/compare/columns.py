"""Quotation and source as two rows of words, each word with its partner in the other row.

The aligner pairs equal words; the meaning rules must know more: which word stands in for which, what "don't" is made of,
what the source's sentence says around the quoted words. A `Table` has all that for one piece of an alignment. Indices
are positions in a row; words of the source outside the quoted stretch are in its row too, `quoted` being False.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import text as texts
from quoteproof.analysis.akin import akin, irregular_forms, one_word
from quoteproof.cached import cached_property
from quoteproof.compare.case import Case
from quoteproof.compare.clauses import clauses, cues
from quoteproof.compare.places import Step, Word, sentence_around, words
from quoteproof.compare.rows import Cell, Row, expanded
from quoteproof.languages import Language
from quoteproof.languages.form import Form
from quoteproof.languages.meaning import Meaning
from quoteproof.model import Document, Span
from quoteproof.text.signs import MEASURES

if TYPE_CHECKING:
    from quoteproof.analysis.amounts import Number
    from quoteproof.analysis.dates import Date
    from quoteproof.compare.values import Found

Side = Literal["quote", "source"]
SIDES: tuple[Side, Side] = ("quote", "source")

LONGEST = 250
"""Words on one side of a change beyond which its words are not paired: that is another text, not a rewording, and to pair 250
with 250 takes a quarter of a second."""

_SIGNS = frozenset((*MEASURES, *"?-−–"))
"""Signs that are no words and carry meaning."""

STOPS = frozenset(".?!؟。？！")
"""Signs between two words that end a sentence there."""

_GAP = 0.6
"""What a word without a partner costs; a pair of the same word costs nothing."""

_FORM = 0.3
"""What a word costs that stands there in another form: half a gap, so that forms are paired rather than left alone."""

_OTHER = 1.15
"""What an unlike pair costs: a little less than two gaps, so that a replaced word has a partner. To reach the same word n places
on, 2n words are left alone (n · 1.2) instead of n + 1 such pairs: it is found up to 22 places on, a form of it up to 16."""

_STEM = 4
"""Letters from which a word is a form of another that ends in it: unlikely, likely; shorter ends are endings."""


class Table(Struct, frozen=True, dict=True, eq=False):
    """One piece of an alignment: two rows and their partners. What is read in the rows is read when first asked for, once."""

    quote: Row
    source: Row
    to_source: tuple[int | None, ...]
    to_quote: tuple[int | None, ...]
    document: Document
    text: str  # the citing document's
    language: Language
    untouched: bool  # the quoted stretches are the same characters, white space aside

    def row(self, side: Side) -> Row:
        """Return one row."""
        return self.quote if side == "quote" else self.source

    def text_of(self, side: Side) -> str:
        """Return the text that a row stands in."""
        return self.text if side == "quote" else self.document.text

    @cached_property
    def clauses(self) -> dict[Side, tuple[int, ...]]:
        """For each word of a row the number of its clause."""
        return {side: clauses(self.row(side), self.language.meaning) for side in SIDES}

    @cached_property
    def dates(self) -> dict[Side, Found[Date]]:
        """The dates among the quoted words of a row; relative days too, if the source's own date is known."""
        from quoteproof.compare import values  # six modules, which a quotation without a change never asks for

        today = self.document.meta.date
        return {side: values.dates(self.row(side), self.text_of(side), self.language.form, today) for side in SIDES}

    @cached_property
    def numbers(self) -> dict[Side, Found[Number]]:
        """The numbers among the quoted words of a row, less those that are part of a date."""
        from quoteproof.compare import values

        return {
            side: values.numbers(self.row(side), self.text_of(side), self.language.form, self.dates[side])
            for side in SIDES
        }

    @cached_property
    def changed(self) -> dict[Side, tuple[int, ...]]:
        """The places in a row that lie in a change, or between words of the quotation beyond the aligner's passage."""
        return {side: tuple(k for k, cell in enumerate(self.row(side)) if _changed(cell)) for side in SIDES}

    def partner(self, side: Side, at: int) -> int | None:
        """Return the position in the other row of the word that stands in for this one."""
        return self.partners(side)[at]

    def same(self, side: Side, at: int) -> bool:
        """Say whether the word has a partner that is the same word."""
        other = self.partner(side, at)
        return other is not None and self.quote[at if side == "quote" else other].norm == (
            self.source[other if side == "quote" else at].norm
        )

    def kept(self, side: Side, at: int) -> bool:
        """Say whether the word, or a form of it, stands at its place in the other row."""
        other = self.partner(side, at)
        return other is not None and one_word(
            self.row(side)[at].norm, self.row(flip(side))[other].norm, self.language.meaning
        )

    def anchor(self, at: int) -> int:
        """Return where in the source's row a word of the quotation stands: its partner, or the nearest one before or after."""
        return self._anchors[at]

    @cached_property
    def _anchors(self) -> tuple[int, ...]:
        first = next((partner for partner in self.to_source if partner is not None), 0)
        return tuple(accumulate(self.to_source, lambda last, own: last if own is None else own, initial=first))[1:]

    @cached_property
    def same_before(self) -> dict[Side, tuple[int | None, ...]]:
        """For each place in a row, and the one behind its end, the last place before it with the same word in the other row."""
        return {side: tuple(self._same_before(side)) for side in SIDES}

    def _same_before(self, side: Side) -> Iterator[int | None]:
        last = None
        for at in range(len(self.row(side)) + 1):
            yield last
            last = at if at < len(self.row(side)) and self.same(side, at) else last

    @cached_property
    def counted_before(self) -> dict[Side, tuple[int, ...]]:
        """For each place in a row, and the one behind its end, how many words before it `counts` counts."""
        return {side: (0, *accumulate(self._counted[side])) for side in SIDES}

    @cached_property
    def kept_before(self) -> dict[Side, tuple[int, ...]]:
        """The same for those that are kept in the other row."""
        return {
            side: (0, *accumulate(counts and self.kept(side, at) for at, counts in enumerate(self._counted[side])))
            for side in SIDES
        }

    def counts(self, side: Side, at: int) -> bool:
        """Say whether a quoted word tells how much of its clause is kept; not an auxiliary that went with the verb's form."""
        return self._counted[side][at]

    @cached_property
    def _counted(self) -> dict[Side, list[bool]]:
        helping = cues(self.language.meaning).auxiliaries
        return {
            side: [
                cell.quoted and (cell.norm not in helping or partner is not None)
                for cell, partner in zip(self.row(side), self.partners(side), strict=True)
            ]
            for side in SIDES
        }

    def partners(self, side: Side) -> tuple[int | None, ...]:
        """Return what `partner` does, for each word of a row."""
        return self.to_source if side == "quote" else self.to_quote

    @cached_property
    def clause_in_source(self) -> dict[int, tuple[int, int]]:
        """For the number of each clause of the quotation the first and the last place in the source that its words have there."""
        found: dict[int, tuple[int, int]] = {}
        for at, (clause, place) in enumerate(zip(self.clauses["quote"], self.to_source, strict=True)):
            if place is not None and self.same("quote", at):
                first, last = found.get(clause, (place, place))
                found[clause] = min(first, place), max(last, place)
        return found

    @cached_property
    def sentence(self) -> tuple[int, ...]:
        """For each word of the source the number of sentences that end before it."""
        return tuple(accumulate(not STOPS.isdisjoint(cell.mark) for cell in self.source))


def flip(side: Side) -> Side:
    """Return the other side."""
    return "source" if side == "quote" else "quote"


# -- making the rows ---------------------------------------------------------------------------------------------------


def table(case: Case, document: Document, steps: list[Step]) -> Table:
    """Lay out one piece of an alignment, all of whose steps these are."""
    text, language = case.text, case.language
    quote = _row(text, [(step, step.quote) for step in steps], language)
    source = _row(document.text, _source_sides(document.text, steps), language)
    to_source, to_quote = _partners(steps, quote, source, language.meaning)
    same = _squeezed(text, quote) == _squeezed(document.text, [cell for cell in source if cell.quoted])
    if quote and _figure(quote[-1].norm, language):
        same = False  # "$50" of "$50 million"
    source = _widened(source, to_quote, steps)
    return Table(quote, source, to_source, to_quote, document, text, language, same)


def _source_sides(text: str, steps: list[Step]) -> list[tuple[Step | None, tuple[Word, ...]]]:
    """Return the source's words of each step, and those of its sentence before the first and after the last."""
    quoted = Span(steps[0].edit.source.start, steps[-1].edit.source.end)
    around = sentence_around(text, quoted)
    before, after = Span(around.start, quoted.start), Span(quoted.end, around.end)
    return [
        (None, words(text, before) if before else ()),
        *((step, step.source) for step in steps),
        (None, words(text, after) if after else ()),
    ]


def _changed(cell: Cell) -> bool:
    return cell.beyond or (cell.step is not None and cell.step.op != "same")


def _row(text: str, sides: list[tuple[Step | None, tuple[Word, ...]]], language: Language) -> Row:
    cells: list[Cell] = []
    for step, found in sides:
        for word, norm in expanded(found, language):
            last = cells[-1].word if cells else None
            mark = "" if last is None or last is word else text[last.span.end : word.span.start]
            cells.append(Cell(word, norm, mark, step))
    return tuple(cells)


def _figure(norm: str, language: Language) -> bool:
    """Say whether a word is a number or the beginning of one."""
    return norm[-1:].isdecimal() or norm in _number_words(language.form)


@lru_cache(maxsize=16)
def _number_words(form: Form) -> frozenset[str]:
    return frozenset(texts.fold(word).text for word, _ in form.numbers)


def _squeezed(text: str, cells: Sequence[Cell]) -> str:
    """Return a stretch of text in one line, from the first cell's word to the last one's, with a sign right beside it."""
    if not cells:
        return ""
    start, end = cells[0].word.span.start, cells[-1].word.span.end
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    beside = (before if before in _SIGNS else "", text[start:end], after if after in _SIGNS else "")
    return " ".join("".join(beside).split())


def _widened(source: Row, to_quote: tuple[int | None, ...], steps: list[Step]) -> Row:
    """Count the words beyond the ends to the quoted stretch, as far as the quotation's first and last words were found there."""
    quoted = [k for k, cell in enumerate(source) if cell.quoted]
    found = [k for k, other in enumerate(to_quote) if other is not None]
    if not quoted or not found:
        return source
    first, last = min(found[0], quoted[0]), max(found[-1], quoted[-1])
    return tuple(
        cell
        if cell.quoted or not first <= k <= last
        else replace(cell, step=steps[0 if k < quoted[0] else -1], beyond=True)
        for k, cell in enumerate(source)
    )


def _partners(
    steps: list[Step], quote: Row, source: Row, meaning: Meaning
) -> tuple[tuple[int | None, ...], tuple[int | None, ...]]:
    to_source: list[int | None] = [None] * len(quote)
    to_quote: list[int | None] = [None] * len(source)
    here, there = _by_step(quote), _by_step(source)
    quoted = [k for k, cell in enumerate(source) if cell.quoted]
    around = range(quoted[0], quoted[-1] + 1) if quoted else None
    for run in _runs(steps):
        left = [k for step in run for k in here.get(id(step), ())]
        right = [k for step in run for k in there.get(id(step), ())]
        if left and around and run[0].op != "same":
            right = _beyond(len(source), right, around, run[0] is steps[0], run[-1] is steps[-1], len(left) + 2)
        inside = [source[k].quoted for k in right]
        for a, b in _pair([quote[k].norm for k in left], [source[k].norm for k in right], inside, meaning):
            to_source[left[a]], to_quote[right[b]] = right[b], left[a]
    return tuple(to_source), tuple(to_quote)


def _runs(steps: list[Step]) -> Iterator[list[Step]]:
    """Give each `same` step alone, and neighbouring changes together; elided words have no partners."""
    run: list[Step] = []
    for step in steps:
        if step.op in ("same", "elided"):
            if run:
                yield run
            run = []
            if step.op == "same":
                yield [step]
        else:
            run.append(step)
    if run:
        yield run


def _by_step(row: Row) -> dict[int, list[int]]:
    """Return the places of each step's words in a row, by the step's identity: two steps may be equal."""
    of: dict[int, list[int]] = {}
    for k, cell in enumerate(row):
        of.setdefault(id(cell.step), []).append(k)
    return of


def _beyond(size: int, own: list[int], quoted: range, first: bool, last: bool, room: int) -> list[int]:
    """Return the source's words for a change; at an end of the quotation also some beyond, where its words may go on."""
    before = list(range(max(0, quoted.start - room), quoted.start)) if first else []
    after = list(range(quoted.stop, min(size, quoted.stop + room))) if last else []
    return before + own + after


def _pair(left: list[str], right: list[str], inside: list[bool], meaning: Meaning) -> list[tuple[int, int]]:
    """Return the pairs of the cheapest alignment of two short rows of words; those not `inside` cost nothing to leave out."""
    if left == right:
        return [(k, k) for k in range(len(left))]
    if not left or not right or max(len(left), len(right)) > LONGEST:
        return []
    irregular = _irregular(meaning)
    gaps = [_GAP if quoted else 0.0 for quoted in inside]
    cost = [[_GAP * a] + [0.0] * len(right) for a in range(len(left) + 1)]
    for b in range(1, len(right) + 1):
        cost[0][b] = cost[0][b - 1] + gaps[b - 1]
        for a in range(1, len(left) + 1):
            pair = cost[a - 1][b - 1] + _price(left[a - 1], right[b - 1], inside[b - 1], irregular)
            cost[a][b] = min(pair, cost[a - 1][b] + _GAP, cost[a][b - 1] + gaps[b - 1])
    pairs, a, b = [], len(left), len(right)
    while a and b:
        if abs(cost[a][b] - cost[a - 1][b - 1] - _price(left[a - 1], right[b - 1], inside[b - 1], irregular)) < 1e-9:
            a, b = a - 1, b - 1
            pairs.append((a, b))
        elif abs(cost[a][b] - cost[a - 1][b] - _GAP) < 1e-9:
            a -= 1
        else:
            b -= 1
    return pairs[::-1]


@lru_cache(maxsize=16)
def _irregular(meaning: Meaning) -> dict[str, frozenset[str]]:
    """Return the other forms of each form of an irregular verb; not of auxiliaries: is and was stand in any two sentences."""
    small = cues(meaning).auxiliaries
    return {word: forms for word, forms in irregular_forms(meaning).items() if word not in small}


def _price(left: str, right: str, quoted: bool, irregular: Mapping[str, frozenset[str]]) -> float:
    if left == right:
        return 0.0
    form = akin(left, right) or right in irregular.get(left, ())
    if form or (min(len(left), len(right)) >= _STEM and (left.endswith(right) or right.endswith(left))):
        return _FORM
    return _OTHER if quoted else 2 * _GAP  # a word beyond the quotation is never replaced, only found again
