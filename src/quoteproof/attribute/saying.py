"""Clauses of saying: who speaks by a verb, in whatever form and order the two stand.

All functions read one row of units; a `Hit` names the speaker's phrase and the cue by their positions in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Formula, Lexicon
from quoteproof.analysis.phrases import Unit

_OPENERS = frozenset({"conjunction", "quote", "stop", "open"})
_CLAUSE_ENDS = frozenset({"comma", "colon", "stop", "quote"})


class Hit(NamedTuple):
    """Positions of the speaker's phrase and of the cue."""

    speaker: int
    cue: int


def clause_at(row: Row, at: int, lexicon: Lexicon, *, comma: bool = True) -> Hit | None:
    """Return the clause of saying that begins at `at`: "Marin said", "said Marin", "according to Marin"."""
    while at < len(row) and _leads_in(row, at, lexicon):
        at += 1
    if at >= len(row):
        return None
    if row[at].tag == "verb" and clauses.finite(row[at], lexicon):
        hit = inverted_at(row, at, lexicon)
        source = None if hit is None else _source_of(row, hit.speaker, lexicon)
        return None if source is None else Hit(source, at)
    periphrastic = _perfect(row, at, lexicon) or _habitual(row, at, lexicon)
    if periphrastic:
        return periphrastic
    if row[at].tag == "phrase" and row[at].kind != "time":
        return _straight(row, at, lexicon, comma)
    return according(row, at, lexicon)


def _leads_in(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether the unit at `at` may stand before a clause of saying: a mark, an adverb, the small word of "s'écria", "so nannte"."""
    unit, speech = row[at], lexicon.speech
    if unit.tag in ("comma", "dash", "adverb", "determiner") or unit.low in speech.likeness:
        return True
    verb = at + 1 < len(row) and row[at + 1].tag == "verb"
    return verb and (unit.low in speech.elisions or unit.low in speech.trailing or unit.low in speech.clitics)


def _habitual(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """ "…", pflegte Marin zu sagen."""
    if at + 3 >= len(row) or row[at].tag not in ("word", "verb") or row[at + 1].tag != "phrase":
        return None
    for to in range(at + 2, min(len(row) - 1, at + 5)):
        if row[to].low in lexicon.speech.infinitive_marks and row[to + 1].low in lexicon.infinitive:
            return Hit(at + 1, to + 1)
    return None


def _perfect(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """ "…", a déclaré Marin; "…", a-t-il déclaré."""
    speech = lexicon.speech
    if at + 2 >= len(row):
        return None
    if row[at].low in speech.passive_auxiliaries:  # "…", wird Marin zitiert
        return Hit(at + 1, at + 2) if row[at + 1].tag == "phrase" and row[at + 2].low in speech.quoted else None
    if row[at].low not in speech.perfect_auxiliaries:
        return None
    told = lexicon.passive
    if row[at + 1].tag == "verb" and row[at + 1].low in told:
        return inverted_at(row, at + 1, lexicon)
    if row[at + 1].tag != "phrase":
        return None
    reach = at + 9 if speech.verb_second else at + 3  # "…", hatte Marin in einem Interview gesagt
    for verb in range(at + 2, min(len(row), reach)):
        if row[verb].tag == "verb" and row[verb].low in told:
            return Hit(at + 1, verb)
        if row[verb].tag in ("stop", "comma", "quote", "colon"):
            break
    return None


def inverted_at(row: Row, verb: int, lexicon: Lexicon) -> Hit | None:
    """Return the phrase that follows the verb as its subject: "said Marin", "so nannte ihn Marin"."""
    at = verb + 1
    while at < len(row) and (
        row[at].tag == "adverb" or (lexicon.speech.verb_second and row[at].low in lexicon.objects)
    ):
        at += 1
    if lexicon.speech.inner_clauses and at + 1 < len(row) and row[at].kind == "time" and row[at + 1].tag == "phrase":
        at += 1  # "a résumé mardi la présidente"
    if at + 2 < len(row) and row[at].tag == "preposition" and row[at + 1].tag == row[at + 2].tag == "phrase":
        at += 0 if row[at + 2].genitive else 2  # "ha scritto su Twitter la ministra"
    if at < len(row) and row[at].tag == "phrase" and row[at].kind != "time" and not row[at].oblique:
        return Hit(at, verb)
    return None


def _straight(row: Row, at: int, lexicon: Lexicon, comma: bool) -> Hit | None:
    """Return "Marin said", and, after a comma, "Marin, the chair, said" with whatever stands between (`comma`)."""
    loose: Hit | None = None
    for verb in range(at + 1, min(len(row), at + 40)):
        tag = row[verb].tag
        if tag in ("stop", "quote", "semicolon", "colon"):
            break
        if tag == "verb" and _infinitive(row, verb, lexicon) and row[verb].low in lexicon.speech.verbs:
            wont = verb - 2 > at and (row[verb - 2].tag == "auxiliary" or clauses.verbal(row[verb - 2], lexicon))
            if wont and clauses.subject(row, verb - 2, at, lexicon) == at:
                return Hit(at, verb)  # "she used to say"
        if tag == "verb" and clauses.finite(row[verb], lexicon) and not _infinitive(row, verb, lexicon):
            passive = row[verb - 1].low in lexicon.speech.passive_auxiliaries
            if not passive and clauses.subject(row, verb, at, lexicon) == at:
                return Hit(at, verb)
            if comma and not passive and loose is None and row[verb].low in lexicon.speech.verbs.finite:
                loose = Hit(at, verb)
        if tag == "verb" and row[verb - 1].low in lexicon.speech.likeness and row[verb].low in lexicon.speech.verbs:
            return Hit(at, verb)
        if comma and verb == at + 1 and tag == "word" and clauses.verbal(row[verb], lexicon):
            return Hit(at, verb)
    return loose


def _infinitive(row: Row, verb: int, lexicon: Lexicon) -> bool:
    return row[verb - 1].low in lexicon.speech.infinitive_marks


def according(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """Return the phrase after "according to" and its like, where such a formula begins at `at`."""
    if (
        row[at].tag == "preposition"
        and at + 1 < len(row)
        and row[at + 1].owner
        and row[at + 1].low in lexicon.speech.views
    ):
        return None if is_anyones(row[at + 1], lexicon) else Hit(at + 1, at + 1)
    if row[at].low in lexicon.speech.trailing and at + 1 < len(row) and row[at + 1].tag == "phrase":
        return Hit(at + 1, at)
    if row[at].low in lexicon.speech.postposed and at and row[at - 1].tag == "phrase":
        return Hit(clauses.chain_head(row, at - 1, clauses.clause_start(row, at)), at)
    for end in formula_ends(row, at, lexicon.formulas):
        if end + 2 < len(row) and row[end].tag == "verb" and row[end + 1].low in lexicon.speech.agents:
            end += 2  # "according to reporting by the Courier"
        if row[end].tag == "phrase" and row[end].kind != "time":
            return Hit(end, at)
    return None


def formula_ends(row: Row, at: int, formulas: Mapping[str, Sequence[Formula]]) -> Iterator[int]:
    """Yield where formulas that begin at `at` end, with something behind them."""
    for formula in formulas.get(row[at].low, ()):
        end = at + len(formula)
        if end < len(row) and tuple(unit.low for unit in row[at:end]) == formula:
            yield end


def is_anyones(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a phrase is owned by a word that tells no gender and no number, in a language that leaves subjects out: "su juicio"."""
    return not lexicon.owners_tell and unit.owner is not None and not unit.owner_named


def speaks(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a phrase can name a speaker: a name, a person's pronoun, or a noun of the table."""
    if unit.tag in ("relative", "subordinator"):
        return unit.low in lexicon.speech.pronouns
    if unit.low in lexicon.speech.labels:
        return False  # "Q:" and "A:" name nobody
    if unit.kind == "noun" and not lexicon.spaced and unit.low not in lexicon.speech.nouns:
        return 1 < len(unit.low) < 5  # 王芳: nothing else tells a name
    if unit.kind == "noun":
        return (lexicon.noun(unit.low) or "other") != "other"
    if unit.kind == "pronoun":
        return lexicon.speech.pronouns.get(unit.low) in ("m", "f", "plural", "first")
    return unit.kind == "name"


def one_of(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a pronoun at `at` picks somebody out of several: "one of them"."""
    speech = lexicon.speech
    picks = row[at].kind == "pronoun" and speech.pronouns.get(row[at].low) == "any" and at + 2 < len(row)
    return picks and row[at + 1].low in speech.words.linkers and row[at + 1].tag == "preposition"


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
    if low in speech.quoted:
        was = next((i for i in range(verb - 1, start - 1, -1) if row[i].low in speech.passive_auxiliaries), None)
        if was is not None:
            return speaker_beside(row, was, start, lexicon)
    if low in lexicon.passive and not passive:
        far = next((i for i in range(verb - 1, start - 1, -1) if row[i].low in speech.perfect_auxiliaries), None)
        if far is not None:
            return speaker_beside(row, far, start, lexicon)
        if verb + 1 < len(row) and row[verb + 1].low in speech.perfect_auxiliaries:
            return clauses.within_subordinate(row, verb, lexicon)
    if low in lexicon.participle:
        if passive:
            return clauses.subject(row, verb, start, lexicon)
        beside = _charged(row, at, start, lexicon) or _absolute(row, at, start, lexicon)
        return clauses.clause_subject(row, verb, start, lexicon) if beside is None else beside
    agent = (
        _agent(row, verb, lexicon)
        if low in lexicon.passive
        and (verb == start or row[verb - 1].tag in _OPENERS or _is_when(row[verb - 1], lexicon))
        else None
    )
    if agent is not None:
        return agent  # "Asked by Marin whether", "When asked by Marin if"
    if helper is not None and _is_when(helper, lexicon) and low in lexicon.passive:
        return None  # "when asked"
    active = helper is not None and helper.tag in ("auxiliary", "possessive") and not passive
    if passive or (low not in lexicon.finite and not active) or _title_of(row, verb, lexicon):
        return _agent(row, verb, lexicon)
    if helper is not None and helper.low in speech.infinitive_marks:
        if at > start and row[at - 1].low in speech.passive_auxiliaries:
            return None  # "is to blame"
        for_ = at - 2 >= start and row[at - 2].low in speech.beholders - speech.infinitive_marks
        if for_ and speaks(row[at - 1], lexicon):
            return at - 1  # "only for Marin to write that"
        return clauses.infinitive_subject(row, at, start, lexicon)
    return speaker_beside(row, verb, start, lexicon)


def _is_when(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a word opens a clause of circumstance: "when", not "that"."""
    return unit.tag == "subordinator" and unit.low not in lexicon.speech.words.complementizers


def speaker_beside(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject of the finite verb at `verb`, on whichever side of it."""
    at = verb - 1
    while at > start and (
        row[at].tag == "adverb" or (row[at].tag == "determiner" and row[at].low in lexicon.speech.clitics)
    ):
        at -= 1
    inverted = inverted_at(row, verb, lexicon)
    if inverted and row[inverted.speaker].low in lexicon.speech.impersonal and not lexicon.speech.verb_second:
        inverted = None  # "as Marin put it"
    if lexicon.speech.verb_first:
        return inverted.speaker if inverted else clauses.subject(row, verb, start, lexicon)
    if inverted and _parenthetical(row, verb, inverted):
        return inverted.speaker
    if lexicon.speech.verb_second:
        return _second(row, verb, start, inverted, lexicon)
    found = clauses.subject(row, verb, start, lexicon)
    if inverted is None and (found is None or found == at) and _place_speaks(row, verb, start, lexicon):
        return start + 1
    if inverted and (found is None or found == at) and _fronted(row, at, start, row[inverted.speaker], lexicon):
        return inverted.speaker
    return found


def _place_speaks(row: Row, verb: int, start: int, lexicon: Lexicon) -> bool:
    """В мэрии напоминают: a verb in the plural without a subject, behind the place that speaks."""
    speech = lexicon.speech
    plural = bool(speech.impersonal_plurals) and row[verb].low.endswith(speech.impersonal_plurals)
    opens = start + 1 < verb and row[start].low in speech.source_prepositions and row[start + 1].tag == "phrase"
    return plural and opens and row[start + 1].kind != "time"


def _parenthetical(row: Row, verb: int, inverted: Hit) -> bool:
    """Say whether the verb and its speaker stand between commas within somebody's clause: "the town, said Marin, would"."""
    end = clauses.chain_end(row, inverted.speaker, len(row))
    if end + 2 < len(row) and row[end].tag == "comma" and row[end + 1].tag == "phrase":
        end = clauses.chain_end(row, end + 1, len(row))  # "said Marin, the chair, would"
    return (
        verb > 0
        and end + 1 < len(row)
        and row[verb - 1].tag == row[end].tag == "comma"
        and row[end + 1].tag in ("auxiliary", "verb", "quote")
    )


def _second(row: Row, verb: int, start: int, inverted: Hit | None, lexicon: Lexicon) -> int | None:
    """Find the subject of a verb that stands second: the phrase that opens the clause, or else the one after the verb; of one that ends
    a clause about somebody ("Marin, der sagte"), the article that opens it."""
    opener = clauses.within_subordinate(row, verb, lexicon)
    last = verb + 1 == len(row) or row[verb + 1].tag in _CLAUSE_ENDS
    joined = opener is not None and row[opener - 1].tag == "subordinator" and last  # "indem er den Rat aufforderte"
    if opener is not None and (joined or clauses.is_relative(row, opener, lexicon)):
        return opener
    found = clauses.subject(row, verb, start, lexicon)
    if found is not None and (row[found].oblique or (found > start and row[found - 1].tag == "preposition")):
        found = None
    begin = start
    while begin < verb and row[begin].tag in ("conjunction", "quote", "comma"):
        begin += 1
    if found is None and inverted is None and verb > start and row[verb - 1].tag == "conjunction":
        return _shared(row, verb, start, lexicon)
    if inverted and found is not None and _is_dative(row, found, inverted.speaker, lexicon):
        found = None
    opens = found is not None and (found == begin or row[found - 1].tag in ("comma", "conjunction"))
    if inverted and not row[inverted.speaker].oblique and not opens:
        return _source_of(row, inverted.speaker, lexicon)
    return None if found is None else _source_of(row, found, lexicon)


def _shared(row: Row, verb: int, start: int, lexicon: Lexicon) -> int | None:
    """Return the subject that a verb shares with the one before, behind which it stands: "Zuvor war Marin still und sagte"."""
    for at in range(verb - 2, start, -1):
        if row[at].tag == "phrase" and clauses.verbal(row[at - 1], lexicon) and not row[at].oblique:
            return at
    return None


def _is_dative(row: Row, front: int, behind: int, lexicon: Lexicon) -> bool:
    """Say whether the phrase in front is whom the words are told: a paper or a body, where a name stands behind the verb."""
    kind = lexicon.speech.nouns.get(row[front].low)
    return kind in ("paper", "body") and row[behind].kind == "name"


def _source_of(row: Row, speaker: int, lexicon: Lexicon) -> int | None:
    """Return the document behind an impersonal subject ("in dem Brief heißt es"), any other speaker as it is."""
    if row[speaker].low not in lexicon.speech.impersonal:
        return speaker
    for at in range(1, len(row)):
        led = row[at - 1].low in lexicon.speech.source_prepositions or _ends_formula(row, at, lexicon)
        if row[at].tag == "phrase" and row[at].kind != "time" and led:
            return at
    return None


def _ends_formula(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a formula that names a source ends right before `at`: "heißt es von Seiten der Stadt"."""
    return any(at in formula_ends(row, begin, lexicon.formulas) for begin in range(max(0, at - 3), at))


def _fronted(row: Row, at: int, start: int, behind: Unit, lexicon: Lexicon) -> bool:
    """Say whether what stands before the verb is no subject: nothing, a quotation, a time, a place with a name behind the verb ("In Berlin
    said Marin": in "In Nordhavn Marin told voters" the phrase after the preposition may hold the subject)."""
    if (
        at < start
        or row[at].tag in ("quote", "comma", "adverb", "conjunction", "subordinator")
        or row[at].kind == "time"
        or (row[at].low,) in lexicon.speech.according
    ):
        return True  # "según informó Marin"
    placed = at - 1 == start and row[start].tag == "preposition" and row[at].tag == "phrase"
    return placed and behind.kind == "name"


def _charged(row: Row, at: int, start: int, lexicon: Lexicon) -> int | None:
    """ "accused Marin of saying", "thanked Marin for saying": the object of a verb whose charge or cause the participle is."""
    charge = at - 2 >= start and row[at].low in lexicon.speech.charges
    return (
        at - 1
        if charge and row[at - 1].tag == "phrase" and row[at - 2].tag == "verb" and speaks(row[at - 1], lexicon)
        else None
    )


def _absolute(row: Row, at: int, start: int, lexicon: Lexicon) -> int | None:
    """ "with Marin yelling", "a woman saying": the phrase beside the participle, unless it is what was made of paper."""
    if at < start or row[at].tag != "phrase" or row[at].kind == "time":
        return None
    head = clauses.chain_head(row, at, start)
    if row[head].kind == "noun" and lexicon.noun(row[head].low) in ("person", "people", "body"):
        return head
    companion = at > start and row[at - 1].low in lexicon.speech.companions
    return at if companion else None


def _title_of(row: Row, verb: int, lexicon: Lexicon) -> bool:
    """ "a memo titled “…”": a verb of naming right before the words has no object, so what stands before it is named."""
    naming = row[verb].low in lexicon.speech.naming.passive and row[verb].low not in lexicon.speech.verbs
    if any(unit.tag == "relative" for unit in row[max(0, verb - 8) : verb]):
        return False  # "what Marin called “…”": the relative word is the object
    return naming and verb + 1 < len(row) and row[verb + 1].tag == "quote"


def _agent(row: Row, verb: int, lexicon: Lexicon) -> int | None:
    for at in range(verb + 1, min(verb + 4, len(row) - 1)):
        if row[at].low in lexicon.speech.agents and row[at + 1].tag == "phrase":
            matter = row[at + 1].owner is not None and not row[at + 1].owner_named and not speaks(row[at + 1], lexicon)
            return None if matter else at + 1  # "preguntada por su futuro"
    return None
