"""Who is said to have said it: each quotation's speaker, by rules that can be read and named."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof import languages
from quoteproof.attribute.carry import CARRIES
from quoteproof.attribute.lexer import lexicon
from quoteproof.attribute.rules import RULES, Answer, follows
from quoteproof.attribute.scene import Scene, build
from quoteproof.model import QUOTED, Attribution, Claim, Document, Quotation, Span

__all__ = ["attribute"]


def attribute(document: Document, quotations: Sequence[Quotation], *, explain: bool = False) -> tuple[Claim, ...]:
    """Return a claim for each quotation, in the same order; look-alikes get an empty attribution.

    With `explain` the attribution also lists the speakers that were considered and lost.
    """
    code = document.meta.language or languages.guess(document.text)
    answers = solve(document.text, Span(0, len(document.text)), quotations, code)
    return tuple(Claim(q, answers.get(q.id, Attribution())) for q in quotations)


def solve(text: str, region: Span, quotations: Sequence[Quotation], code: str) -> dict[str, Attribution]:
    """Attribute the quotations of a region of `text` that no other quotation of that region holds."""
    top = [q for q in quotations if q.parent is None and q.kind in QUOTED]
    scene = build(text, region, top, lexicon(code), follows)
    answers: dict[int, Answer] = {}
    for number in range(len(top)):
        found = own(scene, number)
        if found:
            answers[number] = found
    for number in range(len(top)):
        if number not in answers:
            for name, rule in CARRIES:
                carried = rule(scene, number, answers)
                if carried:
                    answers[number] = carried._replace(rule=name)
                    break
    return {top[number].id: _record(scene, answer) for number, answer in answers.items()}


def own(scene: Scene, number: int) -> Answer | None:
    """Return what the sentence of a quotation itself says of its speaker."""
    for name, rule in RULES:
        for place in scene.places.get(number, ()):
            hit = rule(scene, place)
            if hit:
                return Answer(place.sentence, hit.speaker, hit.cue, name)
    return None


def _record(scene: Scene, answer: Answer) -> Attribution:
    row = scene.sentences[answer.sentence].row
    speaker, cue = row[answer.speaker], row[answer.cue]
    if answer.speaker == answer.cue and speaker.owner:
        return Attribution(speaker=Span(*speaker.owner), cue=Span(speaker.owner[1], speaker.end), rule=answer.rule)
    return Attribution(speaker=Span(speaker.start, speaker.end), cue=Span(cue.start, cue.end), rule=answer.rule)
