"""# unjudged

## What it says
The words differ, and nobody has looked at what that means: there are no tables for the meaning of this language.

## Example
The source has `Vi stänger inte hamnen`, the text “Vi stänger […] hamnen”.

## Why it matters
A dropped “inte” is found only by who knows the word. Where the rules of meaning are silent for want of tables, their silence is no
finding.

## Level
4 (“look at this”).

## Scope
A quotation whose words are not the source's, in a language without tables of meaning (docs/languages.md), where no other rule has
given it that level: words left out at an ellipsis, put into brackets or spelled otherwise are looked at by nobody either. Not the
calls of notes, `[sic]`, and what both sides have.

## Guides
None: this is about the program, and not about the quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.places import Step
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference

CODE = "unjudged"
ENOUGH = 4
"""The level from which somebody is told to look."""
HARMLESS = frozenset({"notes", "sic", "ellipsis.source", "bracket.source"})
"""Codes that name signs on the page, and no words of the source's."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look whether the words differ, and whether somebody was told to look."""
    comparison = reading.comparison
    if comparison.language.judged or any(difference.level >= ENOUGH for difference in reading.found):
        return
    step = next((step for step in comparison.steps if step.op != "same" and _differs(step, reading)), None)
    if step:
        name = comparison.language.name
        yield reading.note(
            CODE, f"the words differ, and no table tells what that means in this language ({name})", step
        )


def _differs(step: Step, reading: Reading) -> bool:
    named = [difference for difference in reading.found if difference.code in HARMLESS]
    quote = [word for word in step.quote if not any(d.quote and word.span.overlap(d.quote) for d in named)]
    source = [word for word in step.source if not any(d.source and word.span.overlap(d.source) for d in named)]
    return bool(quote or source)
