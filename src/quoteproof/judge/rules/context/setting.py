"""# setting

## What it says
In the source the words are reported, denied, supposed, asked or quoted from others. The sentence that shows it is given.

## Example
The source: `Some say that we will close the quay. They are wrong.` The text: “We will close the quay,” she said.

## Why it matters
A speaker who repeats a view in order to reject it has said the words, and not meant them.

## Level
Evidence: shown, and changes no verdict by itself.

## Scope
The source's own sentence, before and after the quoted words: a verb of saying with “that”, a negator or condition that
reaches them, a question mark at its end that the quotation does not have, quotation marks around them.

## Guides
Masson v. New Yorker (1991); AP: context.
"""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.compare.left_out import governs_next, parted
from quoteproof.compare.places import sentence_around
from quoteproof.judge.scene import Scene
from quoteproof.model import Evidence, Span

CODE = "setting"


def rule(scene: Scene) -> Iterator[Evidence]:
    """Read the source's sentence around the quoted words."""
    passage = scene.best.source.alignment.pieces[0].passage
    text = passage.document.text
    sentence = sentence_around(text, Span(passage.span.start, passage.span.start))
    for reason in _reasons(scene, text, sentence):
        yield Evidence(CODE, reason, passage.document.id, sentence, " ".join(sentence.of(text).split()))
        return


def _reasons(scene: Scene, text: str, sentence: Span) -> Iterator[str]:
    start, language = scene.best.source.alignment.pieces[0].passage.span.start, scene.case.language
    lead, kept = parted(text, sentence, start, language)
    speech = language.speech
    if len(lead) > 1 and lead[-1].norm in speech.words.complementizers and lead[-2].norm in speech.verbs:
        yield "the source reports these words: " + _shown(text, lead[-2].word.span.start, start)
    governor = governs_next(lead, kept, language) if lead and kept else None
    if governor and governor.kind != "contrast":
        kinds = {"negator": "denies", "condition": "supposes"}
        yield f"the source {kinds[governor.kind]} what is quoted: " + _shown(text, governor.words[0].span.start, start)
    ends = sentence.of(text).rstrip(" \n\"'”’»)")[-1:]
    if ends in ("?", "؟", "？") and not set("?؟？") & set(scene.case.claim.quotation.text):
        yield "in the source the sentence is a question"


def _shown(text: str, start: int, end: int) -> str:
    return f"“{' '.join(text[start:end].split())} …”"
