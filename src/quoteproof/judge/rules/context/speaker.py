"""# speaker

## What it says
The words are in the source, but there another voice says them.

## Example
The text: “We will not pay,” said Okafor. In the minutes the sentence is Lindqvist's.

## Why it matters
Right words in the wrong mouth are a wrong quotation.

## Level
5.

## Scope
Inside quotation marks of the source, the voice is the one the source names; outside, the one whose turn it is, else the
document's own speaker or author. Names are compared as people's names (Obama, Barack Obama, President Obama). A voice that is not
known is no mismatch, nor are words that many speakers use (`boilerplate`), words that somebody reads out who has just named the
speaker, and words under a "he" that may be the source's speaker, if the text names him somewhere. Nine in ten of the words are there, and they are too many and too rare for chance.

## Guides
Every guide: the attribution is part of the quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis.people import is_named, person
from quoteproof.compare.clauses import folded
from quoteproof.compare.places import sentence_around
from quoteproof.judge.evidence import CERTAIN
from quoteproof.judge.scene import Scene, by_named, listened, said_by
from quoteproof.model import Difference, Span
from quoteproof.text import tokens

CODE = "speaker"
BESIDE = 40
"""Code points behind a role in which its bearer is named."""
CLOSE = 0.9
"""Share of the words that must be there: a passage that resembles may be somebody's who says alike things."""


def rule(scene: Scene) -> Iterator[Difference]:
    """Compare the named speaker with the voice of the source."""
    best = scene.best
    close = best.share >= CLOSE and best.weight.of_words >= CERTAIN
    same = by_named(scene.named, best.source)
    another = same is False or (same is None and listened(scene))
    if another and close and _is_named(scene) and not scene.is_boilerplate and not _names_nobody(scene):
        reason = f"in the source {said_by(scene.best.source)} says this, not {scene.named}"
        yield scene.note(CODE, reason)


def _names_nobody(scene: Scene) -> bool:
    """Say whether a page was read to name as the speaker what only bears a capital: "States", "the Court"."""
    words = {token.norm for token in tokens(said_by(scene.best.source) or "")}
    return bool(words) and words <= folded(scene.case.language.meaning.not_names)


def _is_named(scene: Scene) -> bool:
    """Say whether the text certainly means the person: it has the name beside the quotation, or nowhere names whom else "he" may be."""
    text, mention = scene.case.text, scene.case.claim.attribution.speaker
    if scene.case.claim.quotation.kind == "mixed" and _in_one_sentence(scene):
        return False
    if mention is None or is_named(mention.of(text)):
        return True
    if _stands_beside(scene.named, mention, text):
        return True
    other = person(said_by(scene.best.source) or "").last
    return bool(other) and all(token.norm != other for token in tokens(text))


def _in_one_sentence(scene: Scene) -> bool:
    """Say whether the sentence that a few words are woven into names both: "Sole broke in, and accused Lund of having “…”". Whose they
    are there it is hard to tell."""
    text, span = scene.case.text, scene.case.claim.quotation.span
    other = person(said_by(scene.best.source) or "").last
    before = Span(sentence_around(text, span).start, span.start)
    return bool(other) and any(token.norm == other for token in tokens(before.of(text)))


def _stands_beside(name: str | None, mention: Span, text: str) -> bool:
    """Say whether a role's bearer is named right behind it: "the treasurer, Rita Sole"."""
    behind = tokens(text[mention.end : mention.end + BESIDE])
    last = person(name).last if name else ""
    return bool(last) and text[mention.end : mention.end + 1] == "," and last in [token.norm for token in behind]
