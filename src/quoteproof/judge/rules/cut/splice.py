"""# splice

## What it says
Words that do not stand together in the source are joined without a mark.

## Example
The source has `We will rebuild. It will cost a great deal. We have no choice.`, the text “We will rebuild. We have no choice.”

## Why it matters
The reader takes it for one thought. What was skipped may be the promise, the doubt or the reason.

## Level
5; 4 (`added`) for a whole sentence that the source does not have between its own.

## Scope
At least one whole sentence or independent clause of the speaker's own is skipped, or the next words are from another document, or they stand
earlier in the source. Less than that, a question that somebody else asks in between, and what a reporter writes between two quotations, is `delete.unmarked`. A join with an ellipsis is one of the `ellipsis` codes.

## Guides
Every guide asks for an ellipsis, or for two quotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteproof import text as texts
from quoteproof.analysis.structure.perhaps import is_page_matter
from quoteproof.compare.clauses import cues
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.joins import Join
from quoteproof.compare.places import Step, sentence_around
from quoteproof.compare.quoted import anothers
from quoteproof.compare.reading import Reading
from quoteproof.compare.rows import row
from quoteproof.model import Difference, Span
from quoteproof.text.signs import ELLIPSIS

CODE = "splice"
CLAUSE = 4
"""Words that an independent clause has at least."""

NEAR = 4
STRETCH = 1 << 13
"""Code points of what is skipped that are looked at together: no page's head and no clause is as long, and what is skipped may be a book."""
"""Code points between the last words of a source and the remark that says why it breaks off."""

SENTENCE = 3
"""Words that a sentence has at least whose loss joins what was apart: "OK." and "They laughed." are the speaker's breath."""

TELLING = 2
"""Words with content, not among the source's, that a sentence has which says something of its own: "That’s all we want" does not."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at every jump that no ellipsis shows."""
    comparison = reading.comparison
    for join in comparison.joins:
        reason = None if join.ellipsis or _within_sentence(comparison, join) else _reason(comparison, join)
        if reason:
            source = join.out if join.way == "forward" else join.right.source_span
            yield reading.note(CODE, reason, join.right, quote=_around(join), source=source)
    for step in comparison.steps:
        for added in () if _breaks_off(comparison, step) else _added(comparison, step):
            reason = f"“{_cut(added.of(comparison.case.text))}” is a sentence that the source does not have there"
            yield reading.note(CODE, reason, step, quote=added, variant="added")


def _within_sentence(comparison: Comparison, join: Join) -> bool:
    """Say whether a jump comes of a stretch that stands at another place of its sentence: that is the rule `order.words`'s."""
    for move in comparison.moves:
        if join.way == "backward" and move.quote_span.start == join.right.quote_span.start:
            return True
        if join.way == "backward" and move.quote_span.end == join.left.quote_span.end:
            return True
        if join.way == "forward" and join.out.overlap(move.source_span):
            return True
    return False


def _breaks_off(comparison: Comparison, step: Step) -> bool:
    """Say whether the source breaks off where a step stands, by cross-talk or the end of a clip: nobody knows what was said there."""
    breaks = comparison.language.marks.directions.breaks
    near = Span(step.source_span.start - NEAR, step.source_span.start + NEAR)
    return any(
        silence.document == comparison.document(step).id
        and near.start <= silence.place <= near.end
        and not breaks.isdisjoint(token.norm for token in texts.tokens(silence.text))
        for silence in comparison.silences
    )


def _added(comparison: Comparison, step: Step) -> Iterator[Span]:
    """Give the whole sentences that only the quotation has; an ellipsis parts sentences too."""
    if step.source or len(step.quote) < CLAUSE or not _between(comparison, step):
        return  # before and behind all that the source has, the words may be from where it has not been looked: `insert.unmarked`
    text, own = comparison.case.text, set(step.quote)
    known = {word.norm for pair in comparison.pairs for word in pair.source}
    known |= comparison.language.small_words | cues(comparison.language.meaning).light
    for part in comparison.case.claim.quotation.parts:
        for sentence in (piece for whole in texts.sentences(text, part) for piece in _pieces(text, whole)):
            inside = [word for word in comparison.quote_words if sentence.covers(word.span)]
            telling = [cell for cell in row(text, sentence, comparison.language) if cell.norm not in known]
            whole = len(inside) >= CLAUSE and len(telling) >= TELLING and own.issuperset(inside)
            if whole and not _bracketed(comparison, inside[0].span):
                yield Span(inside[0].span.start, inside[-1].span.end)


def _between(comparison: Comparison, step: Step) -> bool:
    """Say whether a step stands between words that the source has, or behind an ellipsis, which says that it goes on there."""
    if not comparison.pairs or step.quote_span.start < comparison.pairs[0].quote_span.end:
        return False
    last = comparison.pairs[-1].quote_span.end
    return step.quote_span.start < last or bool(ELLIPSIS.search(comparison.case.text, last, step.quote_span.start))


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in ELLIPSIS.finditer(text, sentence.start, sentence.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, sentence.end)


def _bracketed(comparison: Comparison, span: Span) -> bool:
    return any(bracket.span.covers(span) for bracket in comparison.brackets)


def _reason(comparison: Comparison, join: Join) -> str | None:
    words = f"“{' '.join(join.right.source_span.of(comparison.document(join.right).text).split())}”"
    if join.way == "document":
        return f"from {words} on the words are from another document, {comparison.document(join.right).id}"
    if join.way == "backward":
        return f"from {words} on the words stand earlier in the source"
    skipped = "" if _is_page(comparison, join) else _skipped(comparison, join)
    return f"the text joins what the source parts: it skips “{_cut(skipped)}”" if skipped else None


def _is_page(comparison: Comparison, join: Join) -> bool:
    """Say whether what is skipped is a page's head or foot."""
    if join.out.end - join.out.start > STRETCH:
        return False
    document = comparison.document(join.left)
    found = texts.tokens(document.text, join.out)
    words = Span(found[0].span.start, found[-1].span.end) if found else join.out
    return is_page_matter(document.text, words, numbered=comparison.at_page_end(words, document.id))


def _skipped(comparison: Comparison, join: Join) -> str:
    """Return the first sentence or clause that is skipped whole; "" where less than one is."""
    text = comparison.document(join.left).text
    first, last = (sentence_around(text, Span(at, at)) for at in (join.out.start, join.out.end))
    for sentence in _sentences(text, Span(first.start, last.end)):
        whole = _within(text, sentence, join.out) and _says(comparison, texts.tokens(text, sentence))
        if whole and not anothers(comparison, join, sentence):
            return sentence.of(text)
    return _clause(comparison, join)


def _sentences(text: str, around: Span) -> Iterator[Span]:
    """Yield the sentences of a stretch; of one that is a book, a few pages are cut at a time."""
    for start in range(around.start, around.end, STRETCH):
        for sentence in texts.sentences_near(text, Span(start, min(start + STRETCH, around.end)), STRETCH):
            if start <= sentence.start < min(start + STRETCH, around.end):
                yield sentence


def _says(comparison: Comparison, sentence: Sequence[texts.Token]) -> bool:
    """Say whether a sentence is more than a word or two, and more than one that the quotation has: what is said again was not left out."""
    words = " ".join(token.norm for token in sentence)
    quoted = " ".join(word.norm for word in comparison.quote_words)
    return len(sentence) >= SENTENCE and f" {words} " not in f" {quoted} "


def _within(text: str, sentence: Span, out: Span) -> bool:
    """Say whether all words of a sentence are left out."""
    start, end = sentence.start, sentence.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return out.start <= start and end <= out.end


def _clause(comparison: Comparison, join: Join) -> str:
    """Return a clause with its own subject between two marks, where it is left out whole."""
    if join.out.end - join.out.start > STRETCH:
        return ""
    document = comparison.document(join.left)
    cells = row(document.text, join.out, comparison.language)
    words = cues(comparison.language.meaning)
    closed = join.out.of(document.text).rstrip()[-1:] in set(";.:!?,")
    for at, cell in enumerate(cells):
        own = ";" in cell.mark or (at > 0 and cells[at - 1].norm in words.coordinators and cell.norm in words.subjects)
        if own and closed and len(cells) - at >= CLAUSE:
            return Span(cell.word.span.start, join.out.end).of(document.text)
    return ""


def _around(join: Join) -> Span:
    return Span(join.left.quote_span.start, join.right.quote_span.end)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 120 else flat[:120].rsplit(" ", 1)[0] + " …"
