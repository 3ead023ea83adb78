"""# sic

## What it says
The text adds “[sic]”: so it stands in the source.

## Example
The source has `the the board`, the text “the the [sic] board”.

## Why it matters
It vouches for an oddity. Where the source has none, the oddity is the text's own and is laid at the speaker's door.

## Level
2; 4 where the source writes the word before it another way.

## Scope
“sic” (and what a language says for it) alone in square or round brackets. Whether a word that both have is an oddity is
not judged.

## Guides
Chicago 13.61, APA: use it sparingly, and only for what the source really has.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Word, shown
from quoteproof.compare.reading import Reading
from quoteproof.model import Difference, Span
from quoteproof.patterns import lazy

CODE = "sic"
_BRACKETED = lazy(r"[\[(]\s*+([^\[\]()]{2,12}?)\s*+(?:[!?.]\s*+)?[\])]")


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at the word before each [sic]."""
    comparison = reading.comparison
    text = comparison.case.text
    for part in comparison.case.claim.quotation.parts:
        for match in _BRACKETED.finditer(text, part.start, part.end) if _opens(part.of(text)) else ():
            if match.group(1).casefold() in comparison.language.form.sic:
                yield from _judged(reading, Span(match.start(), match.end()))


def _opens(part: str) -> bool:
    return "[" in part or "(" in part


def _judged(reading: Reading, span: Span) -> Iterator[Difference]:
    comparison = reading.comparison
    before = [w for w in comparison.quote_words if w.span.end <= span.start][-1:]
    same = before and any(before[0] in pair.quote for pair in comparison.pairs)
    if same or not before:
        yield reading.note(CODE, "the text vouches with [sic] for what the source has", quote=span)
        return
    word, source = before[0], _instead(comparison, before[0])
    reason = f"the text puts [sic] after “{word.raw}”, but the source has {source}"
    yield reading.note(CODE, reason, quote=Span(word.span.start, span.end), variant="groundless")


def _instead(comparison: Comparison, word: Word) -> str:
    for step in comparison.steps:
        if word in step.quote and step.source:
            return shown(step.source, comparison.document(step).text)
    return "no such word"
