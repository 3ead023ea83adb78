"""Speakers carried over to a quotation that stands without a clause of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.labelled import names_somebody
from quoteproof.attribute.listed import hangs, is_another
from quoteproof.attribute.rules import Answer
from quoteproof.attribute.saying import Hit, clause_at, speaker_of, speaks
from quoteproof.attribute.scene import Scene, opens_paragraph
from quoteproof.attribute.subjectless import dropped
from quoteproof.attribute.words_of import said_of
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BEAT = 7
"""Units of the longest sentence that only shows who speaks next: "Erik shrugged and looked away."."""

_CLOSING = " \"'“”’»)"
Carry = Callable[[Scene, int, Mapping[int, Answer]], Answer | None]


def bare(scene: Scene, number: int) -> bool:
    """Say whether the sentence holds nothing but quoted stretches."""
    places = scene.places.get(number)
    plain: tuple[str, ...] = ("quote", "stop", "comma", "dash", "other", "conjunction", "adverb", "open", "close")
    if places is None:
        return False
    row = scene.row(places[0])
    return all(unit.tag in plain or _participle(scene, unit) for unit in row)


def _participle(scene: Scene, unit: Unit) -> bool:
    return unit.tag == "verb" and unit.low in scene.lexicon.speech.verbs.participle


def _quotations_in(scene: Scene, sentence: int) -> list[int]:
    return scene.inhabitants.get(sentence, [])


_TURN = lazy(r"\W{0,3}([^\W\d_a-z][^\W\d_a-z.’'\-]*(?:[  ][^\W\d_a-z][^\W\d_a-z.’'\-]*){0,4})(:)[\s]")


def turn(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """ "PENCE: Well, look …": a transcript that is quoted whole, its labels inside the marks."""
    part = scene.quotations[number].parts[0]
    head = min(part.end, part.start + 80)
    found = _TURN.match(scene.text, part.start, head) if ":" in scene.text[part.start : head] else None
    if found is None or not found[1].isupper() or not scene.places.get(number):
        return None
    return Answer(scene.places[number][0].sentence, -1, -1, "", (Span(*found.span(1)), Span(*found.span(2))))


def inside(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """« Oui, dit Marin, je viens »: the clause of saying within the marks."""
    lexicon, places = scene.lexicon, scene.places.get(number)
    if not lexicon.speech.inner_clauses or not places:
        return None
    for part in scene.quotations[number].parts:
        row = scene.analysis.chunks(part)
        for at in range(1, len(row) - 2):
            hit = clause_at(row, at + 1, lexicon, comma=False) if row[at].tag in ("comma", "dash") else None
            if (hit and hit.cue < hit.speaker) or (hit and row[hit.cue].low in lexicon.speech.verbs.passive):
                spans = _span(row[hit.speaker]), _span(row[hit.cue])
                return Answer(places[0].sentence, -1, -1, "", spans)
    return None


def _span(unit: Unit) -> Span:
    return Span(unit.start, unit.end)


def signed_below(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """A quotation by itself, with a dash and a name, or just a full name, after it; in a block an office may stand behind it."""
    here = scene.places[number][-1].sentence + 1 if scene.places.get(number) else len(scene.sentences)
    if not bare(scene, number) or here >= len(scene.sentences):
        return None
    row = scene.sentences[here].row
    full = row[0].kind == "name" and row[0].last > row[0].first and not _heads(scene, row[0])
    if full and len(row) < 3 and row[-1].tag in ("phrase", "stop"):
        return Answer(here, 0, 0, "")
    if full and _with_office(scene, row, number):
        return Answer(here, 0, 0, "")
    if len(row) < 2 or row[0].tag != "dash" or row[1].tag != "phrase" or row[1].kind == "time":
        return None
    if _next_item(scene, number, row[0]):
        return None
    end = clauses.chain_end(row, 1, len(row))
    return Answer(here, 1, 0, "") if end == len(row) or row[end].tag in ("stop", "comma") else None


_HEADS = lazy(r"[ \t]{0,24}(?:[-+•][ \t]|\*{1,6}[ \t]|#{1,6}[ \t]|[*_]{0,3}\d{1,3}[.)][ \t])")


def _heads(scene: Scene, name: Unit) -> bool:
    """Say whether a line that begins with a sign of a list or a heading names somebody: it leads to what stands below it."""
    return _HEADS.match(scene.text, scene.text.rfind("\n", 0, name.start) + 1) is not None


_BULLET = lazy(r"([ \t]{0,24})([-–—+•*])[ \t]")


def _next_item(scene: Scene, number: int, dash: Unit) -> bool:
    """Say whether the dash below a quotation only begins the next item of its list: "- “…” / - Schools"."""
    starts = (scene.text.rfind("\n", 0, at) + 1 for at in (scene.quotations[number].span.start, dash.start))
    here, below = (_BULLET.match(scene.text, start) for start in starts)
    return here is not None and below is not None and here[2] == below[2] and len(below[1]) <= len(here[1])


_OFFICE = 10
"""Units of a name with its office."""


def _with_office(scene: Scene, row: Row, number: int) -> bool:
    """Say whether a row that an arrow sets off like the quotation is a name with an office: "> Ruth Okafor, painter"."""
    line = scene.analysis.text[scene.analysis.text.rfind("\n", 0, row[0].start) + 1 : row[0].start]
    apart = (
        row[1].tag == "comma" and len(row) < _OFFICE and not any(clauses.verbal(unit, scene.lexicon) for unit in row)
    )
    return apart and row[-1].tag != "stop" and line.lstrip().startswith(">")


def told_below(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """A block quotation, and below it a paragraph that begins in lower case: "said Marin."."""
    here = scene.places[number][-1].sentence + 1 if scene.places.get(number) else len(scene.sentences)
    if not bare(scene, number) or here >= len(scene.sentences) or not _goes_on(scene, here):
        return None
    hit = clause_at(scene.sentences[here].row, 0, scene.lexicon, comma=False)
    return Answer(here, hit.speaker, hit.cue, "") if hit else None


def _is_turn(scene: Scene, number: int) -> bool:
    """Say whether a quotation is a paragraph behind a dash: what stands in the one before is somebody else's turn."""
    return scene.quotations[number].rule == "dash" and opens_paragraph(scene, number)


def _answers(scene: Scene, number: int) -> bool:
    """Say whether a quotation begins a paragraph behind one whose words end with a question: whoever answers it is another."""
    if not number or not opens_paragraph(scene, number):
        return False
    asked = scene.quotations[number - 1].span
    return scene.text[asked.start : asked.end].rstrip(_CLOSING)[-1:] in ("?", "？", "؟")


def _goes_on(scene: Scene, sentence: int) -> bool:
    """Say whether a paragraph begins with the sentence, in lower case: it goes on with the one before."""
    begins = sentence > 0 and scene.sentences[sentence - 1].paragraph != scene.sentences[sentence].paragraph
    return begins and scene.text[scene.sentences[sentence].row[0].start].islower()


def therein(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Marin legte ein Gutachten vor. Darin heißt es: „…“ — the document that the sentence before names says it."""
    if not scene.places.get(number) or not _is_therein(scene, number) or not scene.places[number][0].sentence:
        return None
    here = scene.places[number][0].sentence - 1
    row, speech = scene.sentences[here].row, scene.lexicon.speech
    papers = [
        at
        for at in range(len(row))
        if row[at].tag == "phrase" and (speech.nouns.get(row[at].low) == "paper" or row[at].low in speech.cue_nouns)
    ]
    return Answer(here, papers[-1], papers[-1], "") if papers else None


def _is_therein(scene: Scene, number: int) -> bool:
    """Say whether the sentence of a quotation begins with a word for where the words stand: "darin", "dort"."""
    return scene.row(scene.places[number][0])[0].low in scene.lexicon.speech.therein


def going_on(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """ "…," Marin said. "We" and the board "will stay." — the sentence before in the paragraph names the speaker."""
    if not scene.places.get(number):
        return None
    here = scene.places[number][0].sentence
    if (
        here == 0
        or scene.sentences[here - 1].paragraph != scene.sentences[here].paragraph
        or _is_therein(scene, number)
    ):
        return None
    before = scene.sentences[here].row[: scene.places[number][0].at]
    if before and is_another(scene.text, scene.sentences[here - 1].row[0].start, before[0].start):
        return None  # "- On mornings: “…”"
    if any(unit.low in scene.lexicon.speech.words.complementizers for unit in before):
        return None  # "The firm is sure that the word is “…”"
    if scene.lexicon.speech.pronouns.get(scene.sentences[here].row[0].low) in ("m", "f"):
        return None  # "The Courier called him “…”. He took himself for “…”"
    if any(unit.kind in ("name", "noun") and speaks(unit, scene.lexicon) for unit in before):
        return None  # "For Kant, the law commands “…”": somebody else is spoken of
    told = [answers[n] for n in _quotations_in(scene, here - 1) if n in answers]
    return told[-1] if told and not _is_apart(scene, here, told[-1]) else None


def _is_apart(scene: Scene, here: int, last: Answer) -> bool:
    """Say whether a sentence cannot go on with who spoke in the one before: "I" is another than "he", and the next item of a list is about
    something else."""
    row, pronouns = scene.sentences[here].row, scene.lexicon.speech.pronouns
    spoke = scene.sentences[last.sentence].row[last.speaker] if not last.spans else None
    own = pronouns.get(row[0].low) == "first" and spoke is not None and pronouns.get(spoke.low) != "first"
    line = scene.text.rfind("\n", 0, row[0].start) + 1
    return own or (_HEADS.match(scene.text, line) is not None and row[0].start - line < _ITEM)


_ITEM = 20
"""Code points before the first word of an item: its mark, a time in brackets."""


def same_sentence(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Several fragments in a row have one speaker, unless a clause of their own says otherwise: "“…”, “…” and “…,” Marin said".

    With words between them another may speak: so it was in two of three of those that had some (PolNeAR, train).
    """
    if not scene.places.get(number):
        return None
    row, here = scene.row(scene.places[number][0]), scene.places[number][0]
    told = [n for n in _quotations_in(scene, here.sentence) if n in answers]
    return next((answers[n] for n in reversed(told) if _in_a_row(row, here.at, scene.places[n][0].at)), None)


def _in_a_row(row: Row, one: int, other: int) -> bool:
    """Say whether nothing but commas, small words that join, and other quoted words stand between two places."""
    first, last = sorted((one, other))
    return all(unit.tag in ("comma", "conjunction", "quote", "semicolon") for unit in row[first + 1 : last])


_BESIDE = 64
"""Sentences of quotations, none of which says whose it is, over which one is looked for that does: a paragraph may have thousands."""


def beside(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """ "…," Marin said. "…" — the same speaker goes on in the paragraph."""
    if not bare(scene, number):
        return None
    here = scene.places[number][0].sentence
    paragraph = scene.sentences[here].paragraph
    for step in (-1,) if _acts(scene, here - 1, paragraph) else (-1, 1):
        for at in range(here + step, here + step * _BESIDE, step):
            if not 0 <= at < len(scene.sentences) or scene.sentences[at].paragraph != paragraph:
                break
            told = [answers[n] for n in _quotations_in(scene, at) if n in answers]
            if told and step > 0 and scene.sentences[at].row[0].tag != "quote":
                break  # "Marin said: “…”" begins something new
            if told:
                return told[-1] if step < 0 else told[0]
            if not _quotations_in(scene, at):
                break
    return None


def _acts(scene: Scene, sentence: int, paragraph: int) -> bool:
    """Say whether a sentence without quotations, in the paragraph, tells what somebody does: "Erik shrugged."."""
    if sentence < 0 or scene.sentences[sentence].paragraph != paragraph or _quotations_in(scene, sentence):
        return False
    row = scene.sentences[sentence].row
    return len(row) < _BEAT and row[0].kind in ("name", "pronoun") and speaks(row[0], scene.lexicon)


_NAMED = lazy(r"\s?\([^\W\d_a-z][\w.'’-]*[ \u00a0][^\W\d_a-z]")


def _is_cited(scene: Scene, number: int) -> bool:
    """Say whether brackets behind a quotation hold a name, be it a person's or a book's: nobody of another paragraph says the words."""
    quotation = scene.quotations[number]
    return (
        opens_paragraph(scene, number) and _NAMED.match(scene.text, (quotation.outer or quotation.span).end) is not None
    )


def sentence_before(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Marin was blunt. "…"."""
    if not bare(scene, number) or _is_cited(scene, number):
        return None
    here = scene.places[number][0].sentence
    if here == 0 or _goes_on(scene, here - 1):
        return None
    row = scene.sentences[here - 1].row
    if hangs(scene.text, row[0].start, scene.quotations[number].span.start):
        return None
    if (_is_turn(scene, number) or _answers(scene, number)) and any(unit.tag == "quote" for unit in row):
        return None
    same = scene.sentences[here - 1].paragraph == scene.sentences[here].paragraph or row[-1].tag == "colon"
    ended = _closing(row, scene.lexicon)
    if ended:
        return Answer(here - 1, ended.speaker, ended.cue, "")
    for at in range(len(row)):
        if row[at].tag == "verb" and clauses.finite(row[at], scene.lexicon) and clauses.saying(row[at], scene.lexicon):
            found = speaker_of(row, at, 0, scene.lexicon)
            if found is not None and row[found].tag == "phrase" and speaks(row[found], scene.lexicon):
                return Answer(here - 1, found, at, "")
    found = clauses.clause_subject(row, len(row), 0, scene.lexicon) if same else None
    topic = (
        found == 0
        and scene.lexicon.speech.words.capital_nouns
        and row[0].first == row[0].last
        and row[1:2]
        and row[1].tag == "colon"
    )
    if topic:
        return None  # "Verkehrspolitik: Die Partei will …"
    if found is not None and _is_topic(scene, row, found):
        return None
    known = found is not None and row[found].low not in scene.lexicon.speech.impersonal
    somebody = found is not None and (
        speaks(row[found], scene.lexicon) or row[found].low in scene.lexicon.speech.singular_by_verb
    )
    if found is not None and known and somebody and row[found].kind in ("name", "pronoun"):
        return Answer(here - 1, found, found, "")
    return None


def _is_topic(scene: Scene, row: Row, at: int) -> bool:
    """Say whether an item of a list is a word that nobody is called by: "- Transport"."""
    item = at == 1 and len(row) == 2 and row[0].tag == "dash" and row[1].kind == "name"
    return item and not names_somebody(row[1], scene)


def _closing(row: Row, lexicon: Lexicon) -> Hit | None:
    """Return the clause of saying that ends a sentence ("…, said Marin, the chair."), or whose words it only names ("Marin's verdict?")."""
    if len(row) < 3 and row[0].tag == "phrase":
        return said_of(row, 1, lexicon)
    for at in range(len(row) - 1, 0, -1):
        hit = clause_at(row, at + 1, lexicon, comma=False) if row[at].tag in ("comma", "dash") else None
        if hit is None or max(hit) <= at or any(clauses.verbal(unit, lexicon) for unit in row[max(hit) + 1 :]):
            continue
        if row[at - 1].kind == "name" and any(unit.tag == "comma" for unit in row[hit.speaker : hit.cue]):
            continue  # "Miss Tolland, Form 4B, summed up"
        inverted = hit.cue < hit.speaker and _has_subject(row, at, lexicon)
        if speaks(row[hit.speaker], lexicon) and not inverted:
            return hit
    return None


def _has_subject(row: Row, comma: int, lexicon: Lexicon) -> bool:
    """Say whether the verb behind a comma has its subject before it, an addition between: "Marin, the chair, told the Courier."."""
    found = clauses.subject(row, comma + 1, 0, lexicon)
    if found is None or found >= comma:
        return False
    end = clauses.chain_end(row, found, comma + 1)
    return row[end].tag == "comma" and speaks(row[found], lexicon)


def reported_mood(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """Marin sagte, er gehe. Das sei "…" — a sentence in the mood of reported speech goes on with the speaker before."""
    mood = scene.lexicon.speech.reported_mood
    here = scene.places[number][0].sentence if scene.places.get(number) else 0
    if not mood or not any(unit.low in mood for unit in scene.sentences[here].row):
        return None
    for at in range(here - 1, max(-1, here - 5), -1):
        if scene.sentences[at].paragraph != scene.sentences[here].paragraph:
            return None
        told = [answers[n] for n in _quotations_in(scene, at) if n in answers]
        if told:
            return told[-1]
        row = scene.sentences[at].row
        for cue in range(len(row)):
            if row[cue].tag == "verb" and row[cue].low in scene.lexicon.speech.verbs:
                found = speaker_of(row, cue, 0, scene.lexicon)
                if found is not None and speaks(row[found], scene.lexicon):
                    return Answer(at, found, cue, "")
        if not any(unit.low in mood for unit in row):
            return None
    return None


def paragraph_before(scene: Scene, number: int, answers: Mapping[int, Answer]) -> Answer | None:
    """A paragraph that is only quoted goes on with the speaker of the one before, if that one ended quoted; behind a dash it is another's."""
    if not bare(scene, number) or _is_cited(scene, number) or _is_turn(scene, number) or _answers(scene, number):
        return None
    here = scene.places[number][0].sentence
    if here == 0:
        return None
    told = [answers[n] for n in _quotations_in(scene, here - 1) if n in answers]
    return told[-1] if told else None


CONTINUATIONS: tuple[tuple[str, Carry], ...] = (
    ("turn", turn),
    ("clause-inside", inside),
    ("signed-below", signed_below),
    ("told-below", told_below),
    ("therein", therein),
    ("same-sentence", same_sentence),
    ("same-paragraph", beside),
    ("dropped-subject", dropped),
    ("reported-mood", reported_mood),
    ("sentence-before", sentence_before),
    ("paragraph-before", paragraph_before),
    ("going-on", going_on),
)
"""The rules for quotations whose own sentence names nobody, in their order."""
