"""The rules that say who is quoted, in their order: the first that answers decides.

A rule reads the units around one part of a quotation and names the phrase that speaks and the words that say so. It
answers None when its pattern is not there, and also when the pattern is there but points two ways.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from quoteproof.attribute import clauses
from quoteproof.attribute.lexer import Lexicon
from quoteproof.attribute.phrases import Unit
from quoteproof.attribute.scene import Place, Scene, ending, opening
from quoteproof.model import Span

Row = Sequence[Unit]


class Answer(NamedTuple):
    """The phrase that speaks and its cue, as positions in one sentence of the scene."""

    sentence: int
    speaker: int
    cue: int
    rule: str
    spans: tuple[Span, Span] | None = None  # speaker and cue, where they stand inside the quotation ("PENCE: Well …")


class Hit(NamedTuple):
    """The same within one row: positions of the speaker's phrase and of the cue."""

    speaker: int
    cue: int


Rule = Callable[[Scene, Place], Hit | None]

_OPEN_ENDS = ",?!…—–-،؟"


# --- the clause that follows ---------------------------------------------------------------------------------------


def clause_at(row: Row, at: int, lexicon: Lexicon, *, comma: bool = True) -> Hit | None:
    """Return the clause of saying that begins at `at`: "Marin said", "said Marin", "according to Marin"."""
    while at < len(row) and (
        row[at].tag in ("comma", "dash", "adverb", "determiner") or row[at].low in lexicon.speech.likeness
    ):
        at += 1
    if at >= len(row):
        return None
    if row[at].tag == "verb" and clauses.finite(row[at], lexicon):
        hit = _inverted(row, at)
        source = None if hit is None else _source_of(row, hit.speaker, lexicon)
        return None if source is None else Hit(source, at)
    perfect = _perfect(row, at, lexicon)
    if perfect:
        return perfect
    if row[at].tag == "phrase" and row[at].kind != "time":
        return _straight(row, at, lexicon, comma)
    return according(row, at, lexicon)


def _perfect(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """ "…", a déclaré Marin; "…", a-t-il déclaré."""
    speech = lexicon.speech
    if row[at].low not in speech.perfect_auxiliaries or at + 2 >= len(row):
        return None
    told = _forms(lexicon, "passive")
    if row[at + 1].tag == "verb" and row[at + 1].low in told:
        return _inverted(row, at + 1)
    if row[at + 1].tag == "phrase" and row[at + 2].tag == "verb" and row[at + 2].low in told:
        return Hit(at + 1, at + 2)
    return None


def _inverted(row: Row, verb: int) -> Hit | None:
    at = verb + 1
    while at < len(row) and row[at].tag == "adverb":
        at += 1
    if at < len(row) and row[at].tag == "phrase" and row[at].kind != "time" and not row[at].oblique:
        return Hit(at, verb)
    return None


def _straight(row: Row, at: int, lexicon: Lexicon, comma: bool) -> Hit | None:
    for verb in range(at + 1, min(len(row), at + 40)):
        tag = row[verb].tag
        if tag in ("stop", "quote", "semicolon", "colon"):
            return None
        if tag == "verb" and clauses.finite(row[verb], lexicon) and not _infinitive(row, verb, lexicon):
            passive = row[verb - 1].low in lexicon.speech.passive_auxiliaries
            if not passive and clauses.subject(row, verb, at, lexicon) == at:
                return Hit(at, verb)
        if tag == "verb" and row[verb - 1].low in lexicon.speech.likeness and row[verb].low in lexicon.speech.verbs:
            return Hit(at, verb)
        if comma and verb == at + 1 and tag == "word" and _verbal(row[verb], lexicon):
            return Hit(at, verb)
    return None


def _infinitive(row: Row, verb: int, lexicon: Lexicon) -> bool:
    return row[verb - 1].low in lexicon.speech.infinitive_marks


def _verbal(unit: Unit, lexicon: Lexicon) -> bool:
    return unit.low in lexicon.speech.other_verbs or unit.low.endswith(lexicon.speech.verb_endings)


def according(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """Return the phrase after "according to" and its like, where such a formula begins at `at`."""
    if (
        row[at].tag == "preposition"
        and at + 1 < len(row)
        and row[at + 1].owner
        and row[at + 1].low in lexicon.speech.views
    ):
        return Hit(at + 1, at + 1)
    if row[at].low in lexicon.speech.trailing and at + 1 < len(row) and row[at + 1].tag == "phrase":
        return Hit(at + 1, at)
    if row[at].low in lexicon.speech.postposed and at and row[at - 1].tag == "phrase":
        return Hit(clauses.chain_head(row, at - 1, clauses.clause_start(row, at)), at)
    for formula in lexicon.formulas.get(row[at].low, ()):
        end = at + len(formula)
        if end < len(row) and tuple(unit.low for unit in row[at:end]) == formula and row[end].tag == "phrase":
            return Hit(end, at)
    return None


def follows(text: str, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether the words after a quotation that ends like a sentence are still its clause of saying.

    After a full stop only the barest clause counts ("Marin said."), since most often a new sentence begins there.
    """
    hit = clause_at(row, at, lexicon, comma=False)
    opens = at < 2 or row[at - 2].tag in ("stop", "quote", "break", "close", "open")
    if hit is None or row[hit.cue].tag != "verb" or not opens:
        return False
    rest = [unit for unit in row[max(hit) + 1 :][:2] if unit.tag != "comma"]
    content = bool(rest) and (rest[0].low in lexicon.speech.complementizers or rest[0].tag in ("quote", "colon"))
    asked = ending(text, row[at - 1]) != "."
    if asked:
        return not content and not (rest and rest[0].kind == "pronoun")
    return (
        abs(hit.cue - hit.speaker) == 1
        and row[hit.cue].low in lexicon.speech.verbs.finite
        and not content
        and not (rest and rest[0].tag in ("phrase", "auxiliary", "word"))
    )


def after(scene: Scene, place: Place) -> Hit | None:
    """ "…," Marin said; "…," said Marin; "…", according to Marin."""
    row, at = scene.row(place), place.at
    if at + 1 >= len(row):
        return None
    parted = row[at + 1].tag in ("comma", "dash") or ending(scene.text, row[at]) in (*_OPEN_ENDS,)
    second = scene.lexicon.speech.verb_second and row[at + 1].tag == "verb"
    closed = ending(scene.text, row[at]) == "." or _alone(row, at) or second
    if not parted and not closed:
        return None
    hit = clause_at(row, at + 1, scene.lexicon, comma=ending(scene.text, row[at]) == ",")
    if hit is None or (row[hit.cue].tag == "verb" and _subordinate(row, at) and before(scene, place)):
        return None
    rest = row[max(hit) + 1 :]
    clause = len(rest) > 1 and rest[0].kind == "pronoun" and rest[1].tag in ("verb", "auxiliary", "word")
    goes_on = clause or (rest and rest[0].tag in ("subordinator", "colon"))
    if goes_on and before(scene, place):
        return None
    return hit


def _alone(row: Row, at: int) -> bool:
    """Say whether a sentence begins with the quotation, so that a clause without any comma can still be its own."""
    return at == 0 and len(row) > 2 and row[1].tag in ("phrase", "verb") and row[2].tag in ("verb", "phrase", "adverb")


def _subordinate(row: Row, at: int) -> bool:
    """Say whether the quotation stands in a clause that only leads up to the next: "While Marin called it “…,” Berg said"."""
    start = clauses.clause_start(row, at)
    opener = next((unit for unit in row[start:at] if unit.tag not in ("conjunction", "adverb")), None)
    return opener is not None and opener.tag == "subordinator"


# --- the clause before ---------------------------------------------------------------------------------------------


def before(scene: Scene, place: Place) -> Hit | None:
    """Marin said: "…"; Marin said that the plan was "…"."""
    row, lexicon = scene.row(place), scene.lexicon
    start = _sentence_start(row, place.at)
    hits = [*_cues(row, place.at, start, lexicon), *(_cues(row, place.at, 0, lexicon) if start else ())]
    return next((hit for hit in hits if _strong(row, hit, place.at, lexicon)), None)


def weakly(scene: Scene, place: Place) -> Hit | None:
    """A cue before the words that seldom leads to them: a verb of thought, a speaker that is a thing, his own "claim"."""
    row = scene.row(place)
    return next(_cues(row, place.at, _sentence_start(row, place.at), scene.lexicon), None)


def _cues(row: Row, quote: int, start: int, lexicon: Lexicon) -> Iterator[Hit]:
    for at in range(quote - 1, start - 1, -1):
        hit = _cue(row, at, quote, start, lexicon)
        if hit:
            yield hit


def _strong(row: Row, hit: Hit, quote: int, lexicon: Lexicon) -> bool:
    cue, speech = row[hit.cue], lexicon.speech
    if cue.tag == "verb":
        thought = cue.low in speech.thought
        return not thought and speaks(row[hit.speaker], lexicon) and not _aside(row, hit, quote, lexicon)
    if hit.speaker == hit.cue:  # "Marin's claim that": within "said of Marin's claim" the verb decides
        return hit.cue == 0 or row[hit.cue - 1].tag != "preposition"
    return True


def _aside(row: Row, hit: Hit, quote: int, lexicon: Lexicon) -> bool:
    """Say whether the cue stands in a clause of circumstance that ends before the words: "when Marin spoke, …"."""
    opener = row[hit.speaker - 1] if hit.speaker else None
    circumstance = (
        opener is not None and opener.tag == "subordinator" and opener.low not in lexicon.speech.complementizers
    )
    return circumstance and any(unit.tag == "comma" for unit in row[hit.cue + 1 : quote - 1])


def _sentence_start(row: Row, at: int) -> int:
    return next((i + 1 for i in range(at - 1, -1, -1) if row[i].tag in ("stop", "semicolon")), 0)


def _cue(row: Row, at: int, quote: int, start: int, lexicon: Lexicon) -> Hit | None:
    """Return the speaker by the unit at `at`, if that is a cue for the words quoted at `quote`."""
    unit = row[at]
    if unit.tag == "verb" and (clauses.saying(unit, lexicon) or _near(row, at, quote, lexicon)):
        speaker = speaker_of(row, at, start, lexicon)
        return None if speaker is None else _outer(row, Hit(speaker, at), start, lexicon)
    if unit.tag == "word" and _verbal(unit, lexicon) and _near(row, at, quote, lexicon) and quote > at + 1:
        speaker = clauses.subject(row, at, start, lexicon)
        return None if speaker is None or not speaks(row[speaker], lexicon) else Hit(speaker, at)
    if unit.tag in ("preposition", "verb", "word", "adverb"):
        return according(row, at, lexicon)
    if unit.tag == "phrase" and unit.low in lexicon.speech.cue_nouns:
        owner = _author(row, at, lexicon) if _introduces(row, at, quote, lexicon) else None
        return None if owner is None else Hit(owner, at)
    return None


def _introduces(row: Row, noun: int, quote: int, lexicon: Lexicon) -> bool:
    """Say whether a noun of saying leads to the words: "the claim that “…”", "a statement on Monday: “…”", "his “…” claim"."""
    for unit in row[noun + 1 : quote]:
        if unit.low in lexicon.speech.complementizers or unit.tag == "colon":
            return True
        if unit.tag not in ("preposition", "phrase", "auxiliary"):
            return False
    return noun + 2 >= quote


def speaks(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a phrase can name a speaker: a name, a person's pronoun, or a noun of the table."""
    if unit.tag in ("relative", "subordinator"):
        return unit.low in lexicon.speech.pronouns
    if unit.kind == "noun":
        return lexicon.speech.nouns.get(unit.low, "other") != "other"
    if unit.kind == "pronoun":
        return lexicon.speech.pronouns.get(unit.low) in ("m", "f", "plural", "first")
    return unit.kind == "name"


def _outer(row: Row, hit: Hit, start: int, lexicon: Lexicon) -> Hit:
    """Prefer the speaker of the sentence to a pronoun within what that speaker says: "Marin says it shows “…”"."""
    pronoun = row[hit.speaker]
    restrictive = pronoun.tag == "relative" and hit.speaker > start and row[hit.speaker - 1].tag == "phrase"
    if pronoun.kind != "pronoun" and not restrictive:
        return hit
    for at in range(hit.speaker - 1, start - 1, -1):
        tag = row[at].tag
        if tag == "verb" and row[at].low in lexicon.speech.verbs:
            speaker = speaker_of(row, at, start, lexicon)
            return Hit(speaker, at) if speaker is not None else hit
        if tag in ("comma", "dash", "quote", "semicolon", "conjunction", "relative"):
            return hit
    return hit


def _near(row: Row, at: int, quote: int, lexicon: Lexicon) -> bool:
    return all(
        row[i].tag in ("comma", "colon", "dash", "adverb") or row[i].low in lexicon.speech.complementizers
        for i in range(at + 1, quote)
    )


def _author(row: Row, at: int, lexicon: Lexicon) -> int | None:
    """ "a statement by Marin"."""
    if at + 2 < len(row) and row[at + 1].low in lexicon.speech.agents and row[at + 2].tag == "phrase":
        return at + 2
    return at if row[at].owner else None


def speaker_of(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the phrase that speaks by the verb at `verb`; None where nobody is named ("what was said")."""
    found = _speaker(row, verb, start, lexicon)
    unknown = found is not None and row[found].tag != "phrase" and row[found].low not in lexicon.speech.pronouns
    return None if unknown else found


def _speaker(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Find the subject that the form of the verb asks for."""
    speech, low = lexicon.speech, row[verb].low
    at = verb - 1
    while at > start and row[at].tag == "adverb":
        at -= 1
    helper = row[at] if at >= start else None
    passive = helper is not None and helper.low in speech.passive_auxiliaries
    if low in _forms(lexicon, "passive") and not passive:
        far = next((i for i in range(verb - 1, start - 1, -1) if row[i].low in speech.perfect_auxiliaries), None)
        if far is not None:
            return _speaker_beside(row, far, start, lexicon)
    if low in _forms(lexicon, "participle"):
        if passive:
            return clauses.subject(row, verb, start, lexicon)
        beside = _absolute(row, at, start, lexicon)
        return clauses.clause_subject(row, verb, start, lexicon) if beside is None else beside
    if helper is not None and helper.tag == "subordinator" and low in _forms(lexicon, "passive"):
        return None
    active = helper is not None and helper.tag in ("auxiliary", "possessive") and not passive
    if passive or (low not in _forms(lexicon, "finite") and not active) or _title_of(row, verb, lexicon):
        return _agent(row, verb, lexicon)
    if helper is not None and helper.low in speech.infinitive_marks:
        if at > start and row[at - 1].low in speech.passive_auxiliaries:
            return None  # "is to blame"
        return clauses.infinitive_subject(row, at, start, lexicon)
    return _speaker_beside(row, verb, start, lexicon)


def _speaker_beside(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the finite verb at `verb`, on whichever side of it."""
    at = verb - 1
    while at > start and row[at].tag == "adverb":
        at -= 1
    inverted = _inverted(row, verb)
    if lexicon.speech.verb_first:
        return inverted.speaker if inverted else clauses.subject(row, verb, start, lexicon)
    if lexicon.speech.verb_second:
        return _second(row, verb, start, inverted, lexicon)
    found = clauses.subject(row, verb, start, lexicon)
    if inverted and (found is None or found == at) and _fronted(row, at, start):
        return inverted.speaker
    return found


def _second(row: Row, verb: int, start: int, inverted: Hit | None, lexicon: Lexicon) -> int | None:
    """Find the subject of a verb that stands second: the phrase that opens the clause, or else the one after the verb."""
    found = clauses.subject(row, verb, start, lexicon)
    if found is not None and (row[found].oblique or (found > start and row[found - 1].tag == "preposition")):
        found = None
    begin = start
    while begin < verb and row[begin].tag in ("conjunction", "quote", "comma"):
        begin += 1
    opens = found is not None and (found == begin or row[found - 1].tag in ("comma", "conjunction"))
    if inverted and not row[inverted.speaker].oblique and not opens:
        return _source_of(row, inverted.speaker, lexicon)
    return None if found is None else _source_of(row, found, lexicon)


def _source_of(row: Row, speaker: int, lexicon: Lexicon) -> int | None:
    """Return the document behind an impersonal subject ("in dem Brief heißt es"), any other speaker as it is."""
    if row[speaker].low not in lexicon.speech.impersonal:
        return speaker
    for at in range(1, len(row)):
        if row[at].tag == "phrase" and row[at].kind != "time" and row[at - 1].low in lexicon.speech.source_prepositions:
            return at
    return None


def _fronted(row: Row, at: int, start: int) -> bool:
    """Say whether what stands before the verb is no subject: nothing, a quotation, a time, a place ("In Berlin sagte X")."""
    if (
        at < start
        or row[at].tag in ("quote", "comma", "adverb", "conjunction", "subordinator")
        or row[at].kind == "time"
    ):
        return True
    return at - 1 == start and row[start].tag == "preposition" and row[at].tag == "phrase"


def _absolute(row: Row, at: int, start: int, lexicon: Lexicon) -> int | None:
    """ "with Marin yelling", "a woman saying": the phrase beside the participle, unless it is what was made of paper."""
    if at < start or row[at].tag != "phrase" or row[at].kind == "time":
        return None
    head = clauses.chain_head(row, at, start)
    if row[head].kind == "noun" and lexicon.speech.nouns.get(row[head].low) in ("person", "people", "body"):
        return head
    companion = at > start and row[at - 1].low in lexicon.speech.companions
    return at if companion else None


def _title_of(row: Row, verb: int, lexicon: Lexicon) -> bool:
    """ "a memo titled “…”": a verb of naming right before the words has no object, so what stands before it is named."""
    naming = row[verb].low in lexicon.speech.naming.passive and row[verb].low not in lexicon.speech.verbs
    if any(unit.tag == "relative" for unit in row[max(0, verb - 8) : verb]):
        return False  # "what Marin called “…”": the relative word is the object
    return naming and verb + 1 < len(row) and row[verb + 1].tag == "quote"


def _forms(lexicon: Lexicon, form: str) -> frozenset[str]:
    speech = lexicon.speech
    groups = (speech.verbs, speech.naming, speech.thought, speech.manner)
    return frozenset[str]().union(*(getattr(group, form) for group in groups))


def _agent(row: Row, verb: int, lexicon: Lexicon) -> int | None:
    for at in range(verb + 1, min(verb + 4, len(row) - 1)):
        if row[at].low in lexicon.speech.agents and row[at + 1].tag == "phrase":
            return at + 1
    return None


# --- labels, signatures, introductions -------------------------------------------------------------------------------


def label(scene: Scene, place: Place) -> Hit | None:
    """MARIN: "…"."""
    row = scene.row(place)
    colon = place.at - 1
    if colon < 1 or row[colon].tag != "colon" or row[0].tag != "phrase":
        return None
    if clauses.chain_end(row, 0, colon) == colon and row[0].kind == "name":
        return Hit(0, colon)
    return None


def signature(scene: Scene, place: Place) -> Hit | None:
    """ "…" — Ruth Okafor."""
    row, at = scene.row(place), place.at + 1
    if at + 1 >= len(row) or row[at].tag != "dash" or row[at + 1].tag != "phrase" or row[at + 1].kind == "time":
        return None
    rest = row[clauses.chain_end(row, at + 1, len(row)) :]
    if not rest or rest[0].tag in ("stop", "comma", "quote"):
        return Hit(at + 1, at)
    return None


def possessor(scene: Scene, place: Place) -> Hit | None:
    """Marin's "…" remark."""
    row, at = scene.row(place), place.at
    if at >= 2 and row[at - 1].tag == "possessive" and row[at - 2].kind == "name":
        return Hit(at - 2, at - 1)
    return None


def fragment(scene: Scene, place: Place) -> Hit | None:
    """Marin went after the board as "…": nobody else in the clause can own the words."""
    row, start = scene.row(place), clauses.clause_start(scene.row(place), place.at)
    if scene.lexicon.speech.verb_second or not opening(scene.text, row[place.at]).islower():
        return None
    found = clauses.clause_subject(row, place.at, start, scene.lexicon)
    if found is None or not speaks(row[found], scene.lexicon):
        return None
    verbs = [at for at in range(found + 1, place.at) if _predicate(row[at], scene.lexicon)]
    passive = any(row[at].low in scene.lexicon.speech.passive_auxiliaries for at in verbs) and len(verbs) > 1
    return Hit(found, verbs[0]) if verbs and not passive else None


def _predicate(unit: Unit, lexicon: Lexicon) -> bool:
    return unit.tag in ("verb", "auxiliary") or _verbal(unit, lexicon)


def colon(scene: Scene, place: Place) -> Hit | None:
    """Marin was blunt: "…". Marin issued a statement, "…". From the report: "…"."""
    row, at, lexicon = scene.row(place), place.at - 1, scene.lexicon
    if at < 1 or not (
        row[at].tag == "colon" or (row[at].tag == "comma" and row[at - 1].low in lexicon.speech.cue_nouns)
    ):
        return None
    found = clauses.clause_subject(row, at, 0, lexicon)
    if (found is None or not speaks(row[found], lexicon)) and row[at - 1].tag == "phrase":
        found = at - 1
    return Hit(found, at) if found is not None and speaks(row[found], lexicon) else None


def late(scene: Scene, place: Place) -> Hit | None:
    """The plan was "a mess" for the town, Marin said."""
    row, lexicon = scene.row(place), scene.lexicon
    for at in range(place.at + 1, len(row)):
        tag = row[at].tag
        if tag in ("stop", "semicolon"):
            return None
        if tag in ("comma", "dash") or (tag == "quote" and ending(scene.text, row[at]) == ","):
            hit = clause_at(row, at + 1, lexicon, comma=False)
            if hit and (row[hit.cue].low in lexicon.speech.verbs.finite or row[hit.cue].tag != "verb"):
                return hit
    return None


def headline(scene: Scene, place: Place) -> Hit | None:
    """Marin: Town needs to "wake up"."""
    row = scene.row(place)
    if len(row) > 1 and row[0].tag == "phrase" and row[0].kind == "name":
        end = clauses.chain_end(row, 0, place.at)
        if end < place.at and row[end].tag == "colon":
            return Hit(0, end)
    return None


def _early(scene: Scene, place: Place) -> Hit | None:
    """Said or called directly before a fragment: stronger than any clause after it."""
    row = scene.row(place)
    if place.part or not opening(scene.text, row[place.at]).islower():
        return None
    hit = before(scene, place)
    direct = hit is not None and row[hit.cue].tag == "verb" and place.at - hit.cue <= 5
    return hit if direct and hit and speaks(row[hit.speaker], scene.lexicon) else None


def leading(scene: Scene, place: Place) -> Hit | None:
    """Marin called the plan "a mess"."""
    return _early(scene, place)


def between(scene: Scene, place: Place) -> Hit | None:
    """ "…," Marin said, "…": the clause between two parts of one quotation."""
    row = scene.row(place)
    second = next((at for at in range(place.at + 1, len(row)) if row[at].tag == "quote"), None)
    own = second is not None and scene.owners[row[second].stretch] == scene.owners[row[place.at].stretch]
    return clause_at(row, place.at + 1, scene.lexicon) if own else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("label", label),
    ("clause-between", between),
    ("leading", leading),
    ("clause-after", after),
    ("signature", signature),
    ("clause-before", before),
    ("clause-late", late),
    ("clause-before", weakly),
    ("possessor", possessor),
    ("colon", colon),
    ("headline", headline),
    ("fragment", fragment),
)
"""The rules that read the sentence of the quotation itself."""
