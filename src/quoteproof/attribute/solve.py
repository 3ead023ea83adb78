"""The rules applied: each quotation of a region gets the answer of the first rule that has one, and its record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, structs

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.mentions import Words
from quoteproof.analysis.people import Person, fold, person
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute import rules
from quoteproof.attribute.around import CARRIED
from quoteproof.attribute.claimed import claimed, paper, sender
from quoteproof.attribute.context import REMEMBERED, LastSpeaker, MentionContext
from quoteproof.attribute.exchange import exchanged
from quoteproof.attribute.framed import framed
from quoteproof.attribute.pronouns import by_pronoun
from quoteproof.attribute.relaying import relayed
from quoteproof.attribute.resolve import meant
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import according, one_of
from quoteproof.attribute.scene import Scene, build
from quoteproof.attribute.several import are_they, together
from quoteproof.attribute.unnamed import unnamed, within_sentence
from quoteproof.languages.words import Gender
from quoteproof.model import QUOTED, Attribution, Provenance, Quotation, RejectedSpeaker, Span


class Solved(Struct, frozen=True):
    """A region with the answer for each of its quotations, by their numbers in `scene.quotations`."""

    scene: Scene
    answers: dict[int, Answer]


def solve(
    analysis: Analysis,
    region: Span,
    quotations: Sequence[Quotation],
    named: Sequence[Span] = (),
    mute: Sequence[Span] = (),
) -> Solved:
    """Answer for the quotations of a region; none of them may lie inside another. `named`: names and titles that stand in marks; `mute`: other
    words in marks that nobody says, as those on a board: whoever is named there says nothing."""
    scene = build(analysis, region, quotations, rules.follows, named)
    told = framed(scene)
    answers = {number: answer for number, answer in told.items() if answer}
    asked = [number for number in range(len(quotations)) if number not in told]
    if languages.get(analysis.language).flows:
        from quoteproof.attribute.flowing import flowing  # eight modules, for some languages alone

        return Solved(scene, flowing(scene, region) | answers)
    for number in asked:
        found = next(own(scene, number), None)
        if found:
            answers[number] = found
    dialogue = exchanged(scene, answers)
    answers |= {number: answer for number, answer in dialogue.items() if answer}
    for number in asked:
        if number not in answers and number not in dialogue:
            carried = next(
                (
                    structs.replace(a, rule=name)
                    for name, rule in CARRIED
                    if (a := rule(scene, number, answers)) and not _is_in(mute, a, scene)
                ),
                None,
            )
            if carried:
                answers[number] = carried
    return Solved(scene, {number: relayed(scene, answer) for number, answer in answers.items()})


def _is_in(mute: Sequence[Span], answer: Answer, scene: Scene) -> bool:
    """Say whether the speaker of an answer is named in one of some stretches."""
    if answer.spans:
        return False
    unit = scene.sentences[answer.sentence].row[answer.speaker]
    at = bisect_right(mute, unit.start, key=lambda span: span.start) - 1
    return at >= 0 and unit.start < mute[at].end


def own(scene: Scene, number: int) -> Iterator[Answer]:
    """Yield what the sentence of a quotation itself says of its speaker, the strongest first."""
    for name, rule in rules.RULES:
        for place in scene.places.get(number, ()):
            hit = rule(scene, place)
            if hit:
                yield Answer(place.sentence, hit.speaker, hit.cue, name)


_NAMES = frozenset({"title", "nickname"})
"""What in marks is a name."""

Told = tuple[Attribution, Provenance]


class _Kit(Struct, frozen=True):
    analysis: Analysis
    children: dict[str | None, list[Quotation]]  # of each quotation, by its id, those nested in it; None: of the text
    told: dict[Words, Gender]
    named: tuple[Span, ...]
    mute: tuple[Span, ...]  # words in marks that are neither said nor names
    titles: tuple[Span, ...]  # and other words in marks that nobody says: who is named there does nothing
    explain: bool


def attributions(analysis: Analysis, quotations: Sequence[Quotation], *, explain: bool = False) -> dict[str, Told]:
    """Return what is told of all quotations of a text, nested ones included, by the quotations' ids."""
    children: dict[str | None, list[Quotation]] = {}
    parents = {quotation.id: quotation for quotation in quotations}
    for quotation in quotations:
        if quotation.kind in QUOTED:
            holder = parents.get(quotation.parent or "")
            while holder and holder.kind not in QUOTED:  # a title may hold words that somebody says
                holder = parents.get(holder.parent or "")
            children.setdefault(holder.id if holder else None, []).append(quotation)
    named = _apart(q.span for q in quotations if q.kind in _NAMES and q.marks)
    titles = _apart(q.span for q in quotations if q.kind not in QUOTED and q.kind != "nickname" and q.marks)
    mute = _apart(q.span for q in quotations if q.kind not in QUOTED and q.kind not in _NAMES and q.marks)
    kit = _Kit(analysis, children, {}, named, mute, titles, explain)
    return _inside(
        None,
        Span(0, len(analysis.text)),
        kit,
        MentionContext(analysis.names, analysis.lexicon, analysis.text, kit.told),
    )


def _apart(spans: Iterable[Span]) -> tuple[Span, ...]:
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _inside(
    parent: str | None, region: Span, kit: _Kit, around: MentionContext, chain: tuple[str, ...] = ()
) -> dict[str, Told]:
    here = kit.children.get(parent)
    if not here:
        return {}
    solved = solve(kit.analysis, region, here, kit.named, kit.mute)
    hidden = _apart([*(part for q in here for part in q.parts), *kit.titles])
    context = structs.replace(around, hidden=hidden, spoken=())
    found: dict[str, Told] = {}
    for number, quotation in enumerate(here):
        someone = _speaker(solved, number, context)
        record = _record(solved, number, someone, context, kit.explain)
        _learn(solved, number, someone, context)
        through = chain + (record.chain or _last(record, kit.analysis.prose))
        told = structs.replace(record, chain=through if record.speaker else ())
        found[quotation.id] = told, _claimed(solved, number, kit.analysis.lexicon)
        if quotation.id in kit.children:
            said = structs.replace(around, inside=True, author=someone)
            found |= _inside(quotation.id, quotation.span, kit, said, through)
        one = someone if someone and someone.words else _unnamed(solved, number)
        if not _is_own(solved, number):  # whose turn it is speaks of himself as "I"
            last = LastSpeaker(one, quotation.span.end, _together(solved, number, someone))
            spoken = (last, *context.spoken)
            context = structs.replace(context, spoken=spoken[:REMEMBERED])
    return found


def _learn(solved: Solved, number: int, someone: Person | None, context: MentionContext) -> None:
    """Where a pronoun was resolved, keep what it tells of the name."""
    answer = solved.answers.get(number)
    if someone and answer and not answer.spans:
        unit = solved.scene.sentences[answer.sentence].row[answer.speaker]
        gender = context.lexicon.speech.pronouns.get(unit.low) if unit.kind == "pronoun" else None
        if gender == "m" or gender == "f":
            context.learn(someone, gender)


def _speaker(solved: Solved, number: int, context: MentionContext) -> Person | None:
    """Return whom the mention of a quotation's answer means."""
    scene, answer = solved.scene, solved.answers.get(number)
    if answer is None:
        return None
    if answer.spans:
        return _told(answer, answer.spans[0], scene, context)
    if answer.means:
        row, at = scene.sentences[answer.means[0]].row, answer.means[1]
        return meant(row, at, context) or unnamed(row, at, scene.text, scene.lexicon)
    row = scene.sentences[answer.sentence].row
    if _joined_end(row, answer) != row[answer.speaker].end:
        return None  # two people have no one name
    owner = row[answer.speaker].owner if answer.speaker == answer.cue else None
    if owner:  # "Marin's words"
        gender = context.lexicon.speech.possessives.get(Span(*owner).of(scene.text).lower())
        if gender in ("m", "f"):
            return by_pronoun(gender, owner[0], context)  # "по его словам"
        someone = person(Span(*owner).of(scene.text))
        return context.fullest(someone, owner[0]) if someone.words else None
    return meant(row, answer.speaker, context, row[answer.cue].low)


def _is_own(solved: Solved, number: int) -> bool:
    """Say whether a quotation is given to "I"."""
    answer = solved.answers.get(number)
    if answer is None or answer.spans:
        return False
    unit = solved.scene.sentences[answer.sentence].row[answer.speaker]
    return unit.kind == "pronoun" and solved.scene.lexicon.speech.pronouns.get(unit.low) == "first"


def _told(answer: Answer, mention: Span, scene: Scene, context: MentionContext) -> Person | None:
    """Return whom a rule that reads no rows names."""
    if languages.get(scene.analysis.language).flows:
        return Person((fold(answer.name),), printed=answer.name) if answer.name else None
    return _outside_rows(mention, scene.text, context)


def _unnamed(solved: Solved, number: int) -> Person | None:
    """Return the speaker of a quotation who has a role and no name."""
    answer = solved.answers.get(number)
    if answer is None or answer.spans:
        return None
    return unnamed(solved.scene.sentences[answer.sentence].row, answer.speaker, solved.scene.text, solved.scene.lexicon)


def _together(solved: Solved, number: int, someone: Person | None) -> str:
    """Return how those are printed who say a quotation together."""
    scene, answer = solved.scene, solved.answers.get(number)
    if answer is None or answer.spans:
        return ""
    row = scene.sentences[answer.sentence].row
    if are_they(row[answer.speaker].low, scene.lexicon):
        return someone.printed if someone else ""
    return together(row, answer.speaker, _joined_end(row, answer), scene.text, scene.lexicon)


def _outside_rows(mention: Span, text: str, context: MentionContext) -> Person | None:
    """Return whom a mention outside all rows means: a name, or "he"."""
    gender = context.lexicon.speech.pronouns.get(mention.of(text).lower())
    if gender:
        return by_pronoun(gender, mention.start, context) if gender in ("m", "f") else None
    return context.fullest(person(mention.of(text)))


def _claimed(solved: Solved, number: int, lexicon: Lexicon) -> Provenance:
    scene, answer = solved.scene, solved.answers.get(number)
    places = scene.places.get(number)
    if not places:
        return Provenance()
    row, own, cue = scene.row(places[0]), None, None
    if answer and answer.sentence == places[0].sentence:
        own, cue = answer.speaker, answer.cue
    told = claimed(scene.text, scene.quotations[number], row, own, cue, lexicon)
    if told.source or own is None or answer is None:
        return told
    return structs.replace(told, source=_paper_meant(scene, answer))


def _paper_meant(scene: Scene, answer: Answer) -> Span | None:
    """Return the document that "it" means in its clause of saying: "Her letter was short. It read: “…”"."""
    if answer.spans:
        return None
    row, lexicon = scene.sentences[answer.sentence].row, scene.lexicon
    if row[answer.speaker].low not in lexicon.speech.impersonal:
        return None
    above = scene.sentences[answer.sentence - 1].row if answer.sentence else ()
    return paper(row[: answer.speaker], lexicon) or paper(above, lexicon)


def _document_named(scene: Scene, answer: Answer) -> str | None:
    """Return how a sentence calls the document that "it" means, or from whom it says that one comes."""
    document = _paper_meant(scene, answer)
    if document is None:
        return None
    rows = (scene.sentences[at].row for at in (answer.sentence, answer.sentence - 1))
    whose = next((found for row in rows if (found := sender(row, document, scene.lexicon))), document)
    printed = whose.of(scene.text)
    return within_sentence(printed) if printed.split()[0].lower() in scene.lexicon.speech.determiners else printed


def _last(record: Attribution, text: str) -> tuple[str, ...]:
    return (record.name or record.speaker.of(text),) if record.speaker else ()


def _record(solved: Solved, number: int, someone: Person | None, context: MentionContext, explain: bool) -> Attribution:
    scene, answer = solved.scene, solved.answers.get(number)
    if answer is None:
        return Attribution()
    speaker, cue = _spans(scene, answer)
    name = someone.printed if someone else _document_named(scene, answer)
    shown = name or speaker.of(scene.text)
    carrier = _carrier(scene, answer, context)
    chain = (carrier, shown) if carrier and carrier != shown else (shown,)
    lost = tuple(_lost(scene, number, answer)) if explain else ()
    return Attribution(speaker, name, cue, chain, answer.rule, lost)


def _spans(scene: Scene, answer: Answer) -> tuple[Span, Span]:
    if answer.spans:
        return answer.spans
    row = scene.sentences[answer.sentence].row
    speaker, cue = row[answer.speaker], row[answer.cue]
    if answer.speaker == answer.cue and speaker.owner:
        return Span(*speaker.owner), Span(speaker.owner[1], speaker.end)
    return Span(speaker.start, _mention_end(row, answer, scene)), Span(cue.start, cue.end)


def _joined_end(row: Sequence[Unit], answer: Answer) -> int:
    """Return where the mention ends, with what is joined to it: "Marin and Okafor"."""
    at = answer.speaker
    if at + 2 >= len(row) or row[at + 1].tag != "conjunction" or row[at + 2].tag != "phrase":
        return row[at].end
    ended = at + 3 >= len(row) or row[at + 3].tag in ("comma", "stop", "preposition")
    both = at + 2 < answer.cue or (answer.cue == at - 1 and ended and row[at + 2].kind == row[at].kind == "name")
    return row[at + 2].end if both else row[at].end


def _mention_end(row: Sequence[Unit], answer: Answer, scene: Scene) -> int:
    """Return where the mention ends as it is printed, with what tells a person without a name from others: "a woman in the office",
    "one of them"."""
    at, end, lexicon, speech = answer.speaker, _joined_end(row, answer), scene.lexicon, scene.lexicon.speech
    if not at + 2 < answer.cue or end != row[at].end or row[at + 2].tag not in ("phrase", "word"):
        return end
    what = lexicon.noun(row[at].low) if row[at].kind == "noun" or _is_office(row[at], scene) else None
    if row[at + 2].kind == "time" and what != "paper":
        return end
    hung = speech.source_prepositions | speech.charges | speech.articled | speech.words.linkers
    printed = what == "paper" and row[at + 2].kind == "name" and row[at + 1].low in speech.source_prepositions
    placed = (what == "person" and row[at + 1].low in hung) or (
        what in ("body", "paper") and row[at + 1].low in speech.words.linkers
    )
    placed = placed or printed  # "a charter of 1247", "an article at the Plough"
    return row[at + 2].end if placed or one_of(row, at, lexicon) else end


def _is_office(unit: Unit, scene: Scene) -> bool:
    """Say whether a phrase with a capital is an article and an office, and no name: "the Secretary (of State)"."""
    opens = unit.kind == "name" and unit.last == unit.first + 1
    return opens and Span(unit.start, unit.end).of(scene.text).split()[0].lower() in scene.lexicon.speech.words.articles


def _carrier(scene: Scene, answer: Answer, context: MentionContext) -> str | None:
    """Return whoever passes the words on in the same sentence: "according to Reuters, the minister said"."""
    if answer.spans:
        return None
    row = scene.sentences[answer.sentence].row
    if answer.through is not None:
        return _shown(scene, row, answer.through, context)
    for at in range(len(row)):
        hit = according(row, at, context.lexicon)
        by = row[at].low in context.lexicon.speech.agents and at + 1 < len(row) and row[at + 1].tag == "phrase"
        if by and at > 2 and row[at - 1].tag == "verb" and row[at - 2].low in context.lexicon.speech.likeness:
            return _shown(scene, row, at + 1, context)  # "was quoted as saying by the Courier"
        if hit and hit.speaker != answer.speaker:
            return _shown(scene, row, hit.speaker, context)
    return None


def _shown(scene: Scene, row: Sequence[Unit], at: int, context: MentionContext) -> str:
    """Return the name of the phrase at `at`, or its words."""
    someone = meant(row, at, context)
    return someone.printed if someone else scene.text[row[at].start : row[at].end]


def _lost(scene: Scene, number: int, answer: Answer) -> Iterator[RejectedSpeaker]:
    taken, _ = _spans(scene, answer)
    seen = {taken}
    for other in own(scene, number):
        span, _ = _spans(scene, other)
        if span not in seen:
            seen.add(span)
            yield RejectedSpeaker(span, other.rule, f"{answer.rule} comes before {other.rule}")
