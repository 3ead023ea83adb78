"""# speech

## What it says
Sounds and slips of speaking are tidied away: um, er, a false start, a repeated word.

## Example
The source has `we, uh, we will rebuild`, the text “we will rebuild”.

## Why it matters
Houses differ: some tidy silently, some never alter a word between marks.

## Level
1 in news, 2 in academic, 3 in legal writing and in `strict`; a profile of your own decides.

## Scope
Fillers of a language's table ("like" between two commas), and a word or phrase that the source has twice in a row, fillers aside. Added
fillers count the same.

## Guides
The Guardian and Reuters tidy; AP never alters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from quoteproof import text as texts
from quoteproof.analysis.letters import APOSTROPHES, DASHES
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.places import Step, Word, shown
from quoteproof.compare.reading import Reading
from quoteproof.languages import Language
from quoteproof.model import Difference

CODE = "speech"
REPEATED = 4
"""Words that a false start has at most."""

_PARTS = frozenset({",", *DASHES})
"""Marks that set a word apart on both sides."""

ASIDE = 5
"""Words that may stand between a start of two words or more and its repetition: "believe it or not"."""


def rule(reading: Reading) -> Iterator[Difference]:
    """Look at words that one side only has: fillers, and repetitions of what follows or stands before."""
    comparison = reading.comparison
    for step in reading.changes:
        if step.op != "elided" and step.quote and step.source and _said_twice(comparison, step):
            reason = f"the text leaves out what is said again before {shown(step.quote, comparison.case.text)}"
            yield reading.note(CODE, reason, step)
        if step.op == "elided" or (step.quote and step.source):
            continue
        found = step.source or step.quote
        side = comparison.document(step).text if step.source else comparison.case.text
        verb = "leaves out" if step.source else "adds"
        filler = _is_filler(found, comparison.language) or _is_apart(found, side, comparison.language)
        if filler or _is_broken_off(comparison, step) or _is_repeated(comparison, step):
            yield reading.note(CODE, f"the text {verb} {shown(found, side)}, a slip of speaking", step)


@lru_cache(maxsize=16)
def _folded(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(texts.fold(phrase).text for phrase in phrases)


def _is_filler(found: tuple[Word, ...], language: Language) -> bool:
    fillers = _folded(language.form.fillers)
    text = " ".join(word.norm for word in found)
    return bool(found) and (text in fillers or all(word.norm in fillers for word in found))


def _is_apart(found: tuple[Word, ...], side: str, language: Language) -> bool:
    """Say whether words are a filler that stands between two commas or dashes: "it was, like, the first"."""
    if not found or " ".join(word.norm for word in found) not in _folded(language.form.fillers_apart):
        return False
    before, after = side[: found[0].span.start].rstrip()[-1:], side[found[-1].span.end :].lstrip()[:1]
    return all(mark and mark in _PARTS for mark in (before, after))


def _less(norms: list[str], fillers: frozenset[str]) -> list[str]:
    """Return words without the fillers among them, those of two words too: "you know"."""
    found, at = list[str](), 0
    while at < len(norms):
        size = next((size for size in (3, 2, 1) if " ".join(norms[at : at + size]) in fillers), 0)
        found += norms[at : at + 1] if not size else []
        at += size or 1
    return found


def _is_repeated(comparison: Comparison, step: Step) -> bool:
    """Say whether the step's words, less fillers, are said again right after it, or were said right before it."""
    fillers = _folded(comparison.language.form.fillers)
    norms = _less([word.norm for word in (step.source or step.quote)], fillers)
    if not norms or len(norms) > REPEATED or not step.source:
        return False
    after = _less([word.norm for word in comparison.source_after(step, len(norms) + 2)], fillers)
    before = _less([word.norm for word in comparison.source_before(step, len(norms) + 2)], fillers)
    return after[: len(norms)] == norms or before[-len(norms) :] == norms or _taken_up(comparison, step, norms)


def _is_broken_off(comparison: Comparison, step: Step) -> bool:
    """Say whether a word is broken off and said again in full: "the pri- private ones"."""
    text, after = comparison.document(step).text, comparison.source_after(step, 1)
    if len(step.source) != 1 or not after:
        return False
    word, whole = step.source[0], after[0]
    dashed = text[word.span.end : whole.span.start].strip()
    begun = len(word.norm) > 1 and whole.norm.startswith(word.norm) and whole.norm != word.norm
    return begun and bool(dashed) and all(char in DASHES for char in dashed)


def _said_twice(comparison: Comparison, step: Step) -> bool:
    """Say whether the words at an end of the quotation stand in the source beyond some that are said twice: "in the -- in the game"."""
    norms, pairs = [word.norm for word in step.quote], comparison.pairs
    if not pairs or len(norms) > REPEATED:
        return False
    there = [word.norm for word in step.source]
    before = [word.norm for word in comparison.source_before(step, 2 * REPEATED)]
    after = [word.norm for word in comparison.source_after(step, 2 * REPEATED)]
    if step.quote_span.start >= pairs[-1].quote_span.end:
        row = there + after
        return any(
            row[:k] == before[-k:] and row[k : k + len(norms)] == norms
            for k in range(1, min(REPEATED, len(before)) + 1)
        )
    if step.quote_span.end <= pairs[0].quote_span.start:
        row = before + there
        return any(
            row[-k:] == after[:k] and row[-k - len(norms) : -k] == norms
            for k in range(1, min(REPEATED, len(after)) + 1)
        )
    return False


def _taken_up(comparison: Comparison, step: Step, norms: list[str]) -> bool:
    """Say whether the start of a clause is broken off and begun again behind a few words: "It's not even, believe it or not, it's not even"."""
    after = [word.norm for word in comparison.source_after(step, ASIDE + len(norms))]
    before = comparison.document(step).text[: step.source_span.start].rstrip()[-1:]
    begins = not before or not (before.isalnum() or before in APOSTROPHES)
    return begins and len(norms) > 1 and any(after[at : at + len(norms)] == norms for at in range(1, ASIDE + 1))
