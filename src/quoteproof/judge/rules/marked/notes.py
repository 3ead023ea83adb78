"""# notes

## What it says
What stands on the source's page and is no one's words is left out: a footnote call, a paragraph or verse number, a citation, a stage
direction, a page's head, a time, a label. Or a number in brackets is set where the source has none; or words stand where the source
says that it could not be heard.

## Example
The source has `the Charter [12] forbids it. (APPLAUSE) We (INAUDIBLE) agree`, the text “the Charter forbids it. We all agree”.

## Why it matters
It does not change what was said; in legal writing the reader must know that an authority was cited.

## Level
1 in news and academic writing; in legal writing a call or citation is 2 where the text says “(citation omitted)”, else 3.

## Scope
Of each kind the first one is named. Figures or references that stand in brackets, at the beginning of a line, or raised; a number in the
sentence is none. At most ten words in the place of what could not be heard. What the text quotes with the words (“(Laughter)”) is compared.

## Guides
APA leaves footnote calls out silently; the Bluebook (5.2) wants “(citation omitted)”.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.structure.perhaps import is_apparatus, is_page_matter, verse_number
from quoteproof.analysis.structure.records import Nobodys
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.heard import Silence
from quoteproof.compare.places import Pair, Step, shown
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference, Edit, Span

CODE = "notes"

MOST = 10
"""Words that may have been said where a transcript says that it could not be heard."""

NAMES: dict[Nobodys, str] = {
    "direction": "what is no speech",
    "gap": "that something could not be heard",
    "label": "the speaker's label",
    "interjection": "an interjection",
    "furniture": "what the page has between the lines",
    "note": "the note",
    "citation": "the citation",
    "number": "the number",
    "time": "the time",
}
"""What is said of each kind that was left out; of a format's signs nothing."""

SCHOLARLY = frozenset({"note", "citation"})
"""Kinds that a reader of legal or scholarly writing wants to know of."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at what was taken out of the source, then at words that only one side has, within one call or reference."""
    comparison = reading.comparison
    variant = "stated" if says(comparison.case, comparison.language.form.citation_omitted) else ""
    yield from _left_out(reading, variant)
    for step in reading.changes:
        if step.source and not step.quote and step.op != "elided" and _is_note(comparison, step):
            reason = f"the text leaves out the note {shown(step.source, comparison.document(step).text)}"
            yield reading.note(CODE, reason, step, variant=variant)
        elif step.source and not step.quote and step.op != "elided" and _is_page(comparison, step):
            reason = f"the text leaves out {NAMES['furniture']}: {shown(step.source, comparison.document(step).text)}"
            yield reading.note(CODE, reason, step, variant="page")
        elif step.quote and _in_gap(comparison, step):
            words = shown(step.quote, comparison.case.text)
            reason = f"the source says that it could not be heard; the text has {words}"
            yield reading.note(CODE, reason, step, variant="unheard")
        elif step.quote and (call := verse_number(comparison.case.text, step.quote_span)):
            number = call.of(comparison.case.text)
            # What the aligner laid on the last word stands behind the quotation.
            last = step.quote[-1] == comparison.quote_words[-1]
            source = step.source if last else Span(step.source_span.start, step.source_span.start)
            reason = f"the text sets the number {number}"
            yield reading.note(CODE, reason, step, quote=call, source=source, variant=variant)


def _left_out(reading: Reading, variant: str) -> Iterator[Difference]:
    """Name the first of each kind that stood between words of the quotation."""
    named: set[Nobodys] = set()
    for silence in reading.comparison.silences:
        pair = _behind(reading.comparison, silence)
        if silence.kind in NAMES and silence.kind not in named and pair:
            named.add(silence.kind)
            quote, place = Span(pair.quote_span.start, pair.quote_span.start), Span(silence.place, silence.place)
            at = Step("delete", (), (), Edit("delete", quote, place), pair.piece)
            reason = f"the text leaves out {NAMES[silence.kind]}: “{' '.join(silence.text.split())}”"
            yield reading.note(CODE, reason, at, variant=variant if silence.kind in SCHOLARLY else "page")


def _behind(comparison: Comparison, silence: Silence) -> Pair | None:
    """Return the first word behind something that was taken out, where one of the quotation's stands before it too."""
    pairs = [pair for pair in comparison.pairs if comparison.document(pair).id == silence.document]
    before = any(pair.source_span.start < silence.place for pair in pairs)
    return next((pair for pair in pairs if before and pair.source_span.start >= silence.place), None)


def _in_gap(comparison: Comparison, step: Step) -> bool:
    """Say whether some words of the quotation stand where the source could not be heard."""
    if step.source or len(step.quote) > MOST:
        return False
    document = comparison.document(step).id
    near = range(step.source_span.start - 3, step.source_span.end + 4)
    return any(each.kind == "gap" and each.document == document and each.place in near for each in comparison.silences)


def _is_page(comparison: Comparison, step: Step) -> bool:
    words = Span(step.source[0].span.start, step.source[-1].span.end)
    return is_page_matter(
        comparison.document(step).text, words, numbered=comparison.at_page_end(words, comparison.document(step).id)
    )


def _is_note(comparison: Comparison, step: Step) -> bool:
    return is_apparatus(comparison.document(step).text, step.source_span)
