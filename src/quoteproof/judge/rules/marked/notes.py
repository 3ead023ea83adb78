"""# notes

## What it says
A footnote call, a paragraph or verse number, a page break's number or a citation of the source is left out, or a number
in brackets is set where the source has none.

## Example
The source has `the Charter [12] forbids it (see A/35/4, p. 2)`, the text “the Charter forbids it”.

## Why it matters
It does not change what was said; in legal writing the reader must know that an authority was cited.

## Level
1 in news and academic writing; in legal writing 2 where the text says “(citation omitted)”, else 3.

## Scope
Figures or references that stand in brackets, at the beginning of a line, or raised. A number in the sentence is none.

## Guides
APA leaves footnote calls out silently; the Bluebook (5.2) wants “(citation omitted)”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Step, shown
from quoteproof.compare.reading import Reading
from quoteproof.compare.stated import says
from quoteproof.model import Difference, Span
from quoteproof.patterns import lazy

CODE = "notes"
_CALL = lazy(r"[\[(﴿{]\s*(?:\d{1,4}[a-z]?|[a-z]|[ivx]{1,5}|\*+)\s*[\])﴾}]|[¹²³⁰⁴-⁹]+|\u06dd\s*\d+", re.IGNORECASE)
_VERSE = lazy(r"[(﴿]\s?\d{1,3}\s?[)﴾]|\u06dd\s?\d{1,3}")  # as editions number verses; [12] is an editor's
_REFERENCE = lazy(r"[\[(][^\[\]()]*\d[^\[\]()]*[\])]")
_NUMBERED = lazy(r"(?:^|\n)[^\S\n]*(?:§\s*)?\d{1,4}(?:\.\d{1,3})*[.)\]]?\s+$")
_CITES = lazy(
    r"(?<!\w)(?:see|cf|pp?|para|paras|vol|art|sec|no|op|ibid|id|v|§|fn|n|resolution|res|supra)(?!\w)\.?|/",
    re.IGNORECASE,
)
_WINDOW = 60


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at words that only one side has, within one call or reference."""
    comparison = reading.comparison
    variant = "stated" if says(comparison.case, comparison.language.form.citation_omitted) else ""
    for step in reading.changes:
        note = _note(comparison, step) if step.source and not step.quote and step.op != "elided" else None
        if note:
            text = comparison.document(step).text
            reason = f"the text leaves out the note {shown(step.source, text)}"
            yield reading.note(CODE, reason, step, source=note, variant=variant)
        elif step.quote and (call := _call(comparison.case.text, step.quote_span)):
            number = call.of(comparison.case.text)
            # What the aligner laid on the last word stands behind the quotation.
            last = step.quote[-1] == comparison.quote_words[-1]
            source = step.source if last else Span(step.source_span.start, step.source_span.start)
            yield reading.note(
                CODE, f"the text sets the number {number}", step, quote=call, source=source, variant=variant
            )


def _call(text: str, words: Span) -> Span | None:
    """Return the number in round brackets or verse signs that is all of some words of the quotation."""
    found = _VERSE.search(text, max(0, words.start - 2), words.end + 2)
    return Span(*found.span()) if found and Span(*found.span()).covers(words) else None


def _note(comparison: Comparison, step: Step) -> Span | None:
    """Return the call, number or reference that holds all words of a step."""
    text, span = comparison.document(step).text, step.source_span
    window = Span(max(0, span.start - _WINDOW), min(len(text), span.end + _WINDOW))
    for match in _CALL.finditer(text, window.start, window.end):
        if Span(match.start(), match.end()).covers(span):
            return span
    for match in _REFERENCE.finditer(text, window.start, window.end):
        if Span(match.start(), match.end()).covers(span) and _CITES.search(match.group()):
            return span
    numbered = span.of(text).replace(".", "").isdigit() and _NUMBERED.search(text[window.start : span.end] + " ")
    return span if numbered else None
