"""The rules applied: each quotation of a region gets the answer of the first rule that has one, and its record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from quoteproof.attribute import rules
from quoteproof.attribute.carry import CARRIES
from quoteproof.attribute.lexer import Lexicon
from quoteproof.attribute.resolve import Names, name_of
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.scene import Scene, build
from quoteproof.model import QUOTED, Attribution, Lost, Quotation, Span


class Solved(Struct, frozen=True):
    """A region with the answer for each of its quotations, by their numbers in `scene.quotations`."""

    scene: Scene
    answers: dict[int, Answer]


def solve(text: str, region: Span, quotations: Sequence[Quotation], lexicon: Lexicon) -> Solved:
    """Answer for the quotations of a region; none of them may lie inside another."""
    scene = build(text, region, quotations, lexicon, rules.follows)
    answers: dict[int, Answer] = {}
    for number in range(len(quotations)):
        found = next(own(scene, number), None)
        if found:
            answers[number] = found
    for number in range(len(quotations)):
        if number not in answers:
            carried = next((a._replace(rule=name) for name, rule in CARRIES if (a := rule(scene, number, answers))), None)
            if carried:
                answers[number] = carried
    return Solved(scene, answers)


def own(scene: Scene, number: int) -> Iterator[Answer]:
    """Yield what the sentence of a quotation itself says of its speaker, the strongest first."""
    for name, rule in rules.RULES:
        for place in scene.places.get(number, ()):
            hit = rule(scene, place)
            if hit:
                yield Answer(place.sentence, hit.speaker, hit.cue, name)


def attributions(
    text: str, region: Span, quotations: Sequence[Quotation], lexicon: Lexicon, names: Names, *, explain: bool = False
) -> dict[str, Attribution]:
    """Return the attributions of all quotations in a region, nested ones included, by the quotations' ids."""
    return _inside(text, region, None, quotations, (lexicon, names, explain), ())


_Kit = tuple[Lexicon, Names, bool]


def _inside(
    text: str, region: Span, parent: str | None, quotations: Sequence[Quotation], kit: _Kit, chain: tuple[str, ...]
) -> dict[str, Attribution]:
    here = [q for q in quotations if q.parent == parent and q.kind in QUOTED]
    if not here:
        return {}
    solved = solve(text, region, here, kit[0])
    hidden = tuple(part for q in here for part in q.parts)
    found: dict[str, Attribution] = {}
    for number, quotation in enumerate(here):
        answer = solved.answers.get(number)
        record = _record(solved.scene, number, answer, hidden, kit) if answer else Attribution()
        through = chain + (record.chain or _last(record, text))
        found[quotation.id] = _chained(record, through)
        found |= _inside(text, quotation.span, quotation.id, quotations, kit, through)
    return found


def _chained(record: Attribution, chain: tuple[str, ...]) -> Attribution:
    if record.speaker is None:
        return record
    return Attribution(record.speaker, record.name, record.cue, chain, record.rule, record.lost)


def _last(record: Attribution, text: str) -> tuple[str, ...]:
    return (record.name or record.speaker.of(text),) if record.speaker else ()


def _record(scene: Scene, number: int, answer: Answer, hidden: Sequence[Span], kit: _Kit) -> Attribution:
    lexicon, names, explain = kit
    row = scene.sentences[answer.sentence].row
    speaker, cue = _spans(scene, answer)
    name = name_of(row, answer.speaker, hidden, names, lexicon)
    shown = name or speaker.of(scene.text)
    carrier = _carrier(scene, answer, hidden, kit)
    chain = (carrier, shown) if carrier and carrier != shown else (shown,)
    lost = tuple(_lost(scene, number, answer)) if explain else ()
    return Attribution(speaker, name, cue, chain, answer.rule, lost)


def _spans(scene: Scene, answer: Answer) -> tuple[Span, Span]:
    row = scene.sentences[answer.sentence].row
    speaker, cue = row[answer.speaker], row[answer.cue]
    if answer.speaker == answer.cue and speaker.owner:
        return Span(*speaker.owner), Span(speaker.owner[1], speaker.end)
    return Span(speaker.start, speaker.end), Span(cue.start, cue.end)


def _carrier(scene: Scene, answer: Answer, hidden: Sequence[Span], kit: _Kit) -> str | None:
    """Return whoever passes the words on in the same sentence: "according to Reuters, the minister said"."""
    row = scene.sentences[answer.sentence].row
    for at in range(len(row)):
        hit = rules.according(row, at, kit[0])
        if hit and hit.speaker != answer.speaker:
            unit = row[hit.speaker]
            return name_of(row, hit.speaker, hidden, kit[1], kit[0]) or scene.text[unit.start : unit.end]
    return None


def _lost(scene: Scene, number: int, answer: Answer) -> Iterator[Lost]:
    taken, _ = _spans(scene, answer)
    seen = {taken}
    for other in own(scene, number):
        span, _ = _spans(scene, other)
        if span not in seen:
            seen.add(span)
            yield Lost(span, other.rule, f"{answer.rule} comes before {other.rule}")
