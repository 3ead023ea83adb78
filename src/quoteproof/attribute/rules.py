"""The rules that say who is quoted, in their order: the first that answers decides.

A rule reads the units around one part of a quotation and names the phrase that speaks and the words that say so. It
answers None when its pattern is not there, and also when the pattern is there but points two ways.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.ascribed import ascribed
from quoteproof.attribute.beholding import beheld
from quoteproof.attribute.cues import REACH, cues, sentence_start, strong
from quoteproof.attribute.labelled import cell, headline, heckled, label, names_part, signature
from quoteproof.attribute.saying import Hit, clause_at, speaker_beside, speaks
from quoteproof.attribute.scene import Place, Scene, ending, opening
from quoteproof.attribute.words_of import identity_at, said_of, uttered_before
from quoteproof.model import Span


class Answer(Struct, frozen=True):
    """The phrase that speaks and its cue, as positions in one sentence of the scene."""

    sentence: int
    speaker: int
    cue: int
    rule: str
    spans: tuple[Span, Span] | None = None  # speaker and cue, where they stand inside the quotation ("PENCE: Well …")
    means: tuple[int, int] | None = None  # whom a pronoun means, where a dialogue tells: the phrase in its sentence
    name: str | None = None  # whom the place in `spans` means, where the rule knows
    through: int | None = None  # whoever passes the words on, in the same sentence: "RIA reported, citing the minister"


Rule = Callable[[Scene, Place], Hit | None]


_OPEN_ENDS = ",?!…—–-،؟，、！？"


def between(scene: Scene, place: Place) -> Hit | None:
    """ "…," Marin said, "…": the clause between two parts of one quotation."""
    row = scene.row(place)
    second = next((at for at in range(place.at + 1, len(row)) if row[at].tag == "quote"), None)
    own = second is not None and scene.owners[row[second].stretch] == scene.owners[row[place.at].stretch]
    return clause_at(row, place.at + 1, scene.lexicon) if own else None


def final(scene: Scene, place: Place) -> Hit | None:
    """山田さんは「…」と述べた: the subject stands before the words and the verb after them."""
    row, speech = scene.row(place), scene.lexicon.speech
    verb = place.at + 1
    while verb < len(row) and (row[verb].low in speech.likeness or row[verb].tag in ("adverb", "comma")):
        verb += 1
    if not speech.verb_final or verb >= len(row) or not clauses.finite(row[verb], scene.lexicon):
        return None
    for topic in speech.topics:
        for at in range(place.at - 1, 0, -1):
            if row[at].low == topic and row[at - 1].tag == "phrase":
                return Hit(at - 1, verb)
    return None


def leading(scene: Scene, place: Place) -> Hit | None:
    """Marin called the plan "a mess": a cue right before a fragment is stronger than any clause after it."""
    row = scene.row(place)
    if place.part or not opening(scene.text, row[place.at]).islower():
        return None
    hit = before(scene, place)
    direct = hit is not None and row[hit.cue].tag == "verb" and place.at - hit.cue <= 5
    return hit if direct and hit and speaks(row[hit.speaker], scene.lexicon) else None


def after(scene: Scene, place: Place) -> Hit | None:
    """ "…," Marin said; "…," said Marin; "…", according to Marin."""
    row, at = scene.row(place), place.at
    if at + 1 >= len(row):
        return None
    parted = row[at + 1].tag in ("comma", "dash") or ending(scene.text, row[at]) in (*_OPEN_ENDS,)
    second = scene.lexicon.speech.verb_second and row[at + 1].tag == "verb"
    closed = ending(scene.text, row[at]) in (".", "。") or scene.lexicon.speech.verb_final or _alone(row, at) or second
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


def follows(text: str, row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether the words after a quotation that ends like a sentence are still its clause of saying.

    After a full stop only the barest clause counts ("Marin said."), since most often a new sentence begins there.
    """
    hit = clause_at(row, at, lexicon, comma=False)
    opens = at < 2 or row[at - 2].tag in ("stop", "quote", "break", "close", "open")
    if hit is None or row[hit.cue].tag != "verb" or not opens:
        return False
    rest = [unit for unit in row[max(hit) + 1 :][:2] if unit.tag != "comma"]
    content = bool(rest) and (rest[0].low in lexicon.speech.words.complementizers or rest[0].tag in ("quote", "colon"))
    asked = ending(text, row[at - 1]) != "."
    if asked:
        return not content and not (rest and rest[0].kind == "pronoun")
    if content or abs(hit.cue - hit.speaker) != 1 or row[hit.cue].low not in lexicon.speech.verbs.finite:
        return False
    end = max(hit) + 1
    if rest and rest[0].tag == "phrase":
        end = clauses.chain_end(row, end, len(row))  # "Marin told the board."
        return end >= len(row) or row[end].tag == "stop"
    return not (rest and rest[0].tag in ("auxiliary", "word"))


def _alone(row: Row, at: int) -> bool:
    """Say whether a sentence begins with the quotation, so that a clause without any comma can still be its own."""
    return at == 0 and len(row) > 2 and row[1].tag in ("phrase", "verb") and row[2].tag in ("verb", "phrase", "adverb")


def _subordinate(row: Row, at: int) -> bool:
    """Say whether the quotation stands in a clause that only leads up to the next: "While Marin called it “…,” Berg said"."""
    start = clauses.clause_start(row, at)
    opener = next((unit for unit in row[start:at] if unit.tag not in ("conjunction", "adverb")), None)
    return opener is not None and opener.tag == "subordinator"


def narrated(scene: Scene, place: Place) -> Hit | None:
    """«…», protestó Marín. — Нет, — буркнул Марин. —¿Y él? —Marín miró el reloj—. Whoever acts there is who speaks, whatever the verb."""
    row, verb, lexicon = scene.row(place), place.at + 1, scene.lexicon
    while verb < len(row) and row[verb].tag in ("comma", "dash"):
        verb += 1
    clause = lexicon.speech.inner_clauses or lexicon.speech.verb_second
    parted = verb > place.at + 1 or _goes_on_small(scene, place)
    if not parted or verb + 1 >= len(row) or not clause:
        return None
    bare = lexicon.speech.bare_nouns and row[verb].kind == "noun" and row[verb].first == row[verb].last
    inverted = (row[verb].tag == "word" or bare) and row[verb + 1].tag == "phrase"
    behind_dash = scene.quotations[scene.owners[row[place.at].stretch]].rule == "dash"
    straight = behind_dash and row[verb].kind in ("name", "noun") and clauses.verbal(row[verb + 1], lexicon)
    speaker = verb + 1 if inverted else verb
    return Hit(speaker, verb) if (inverted or straight) and _is_somebody(row[speaker], scene) else None


def _goes_on_small(scene: Scene, place: Place) -> bool:
    """Say whether a small letter follows what was asked or called out, so that the sentence is not over: « Jamais ! » mentit Marin."""
    row, at = scene.row(place), place.at
    small = at + 1 < len(row) and scene.text[row[at + 1].start].islower()
    return small and ending(scene.text, row[at]) in ("!", "?", "…")


def _is_somebody(unit: Unit, scene: Scene) -> bool:
    """Say whether a phrase can name who acts: a speaker, or a noun of no table with its article: "brummte der Schmied"."""
    speech = scene.lexicon.speech
    article = scene.text[unit.start : unit.end].split()[0].lower() in speech.words.articles
    unknown = unit.kind == "noun" and article and unit.low not in speech.nouns and not unit.oblique
    return unknown or speaks(unit, scene.lexicon)


def worded(scene: Scene, place: Place) -> Hit | None:
    """With the words "…" Marin closed the hearing. Mit den Worten „…“ schloss Marin. Marin closed the hearing with the words "…"."""
    row, noun, lexicon = scene.row(place), place.at - 1, scene.lexicon
    noun -= noun > 0 and row[noun].tag in ("comma", "colon")
    if noun < 1 or row[noun].low not in lexicon.speech.cue_nouns or row[noun - 1].low not in lexicon.speech.companions:
        return None
    start = clauses.clause_start(row, noun - 1)
    behind = place.at + 1 + (place.at + 1 < len(row) and row[place.at + 1].tag == "comma")
    if noun - 1 == start and behind + 1 < len(row):
        acts = row[behind].tag in ("word", "verb", "auxiliary")
        found = next((at for at in (behind + acts, behind) if row[at].tag == "phrase"), None)
    else:
        found = clauses.clause_subject(row, noun - 1, start, lexicon)
    return Hit(found, noun) if found is not None and speaks(row[found], lexicon) else None


def before(scene: Scene, place: Place) -> Hit | None:
    """Marin said: "…"; Marin said that the plan was "…"."""
    row, lexicon = scene.row(place), scene.lexicon
    if uttered := uttered_before(scene, place):
        return uttered
    start = sentence_start(row, place.at)
    opened = start == place.at and any(unit.tag == "quote" for unit in row[:start])  # "…," said Marin; "…," said Okafor
    further = cues(row, place.at, 0, lexicon) if start and not opened else ()
    hits = [*cues(row, place.at, start, lexicon), *further]
    return next((hit for hit in hits if strong(row, hit, place.at, lexicon) and not _acts_in(scene, place, hit)), None)


def _acts_in(scene: Scene, place: Place, hit: Hit) -> bool:
    """Say whether what seems to speak is the subject of the quoted verb: "but said the state “cannot pay for it”"."""
    words, lexicon = scene.quotations[scene.owners[scene.row(place)[place.at].stretch]].text.split(), scene.lexicon
    inverted = hit.speaker == hit.cue + 1 == place.at - 1
    return inverted and bool(words) and words[0].lower() in lexicon.speech.auxiliaries | lexicon.speech.other_verbs


def late(scene: Scene, place: Place) -> Hit | None:
    """The plan was "a mess" for the town, Marin said."""
    row, lexicon = scene.row(place), scene.lexicon
    for at in range(place.at + 1, min(len(row), place.at + REACH)):
        tag = row[at].tag
        if tag in ("stop", "semicolon"):
            return None
        if tag in ("comma", "dash") or (tag == "quote" and ending(scene.text, row[at]) == ","):
            hit = clause_at(row, at + 1, lexicon, comma=False)
            if hit and (row[hit.cue].low in lexicon.speech.verbs.finite or row[hit.cue].tag != "verb"):
                return hit
    return None


def weakly(scene: Scene, place: Place) -> Hit | None:
    """A cue before the words that seldom leads to them: a verb of thought, a speaker that is a thing, his own "claim"."""
    row, start = scene.row(place), sentence_start(scene.row(place), place.at)
    return next((hit for hit in cues(row, place.at, start, scene.lexicon) if _tells(row, hit, scene.lexicon)), None)


def _tells(row: Row, hit: Hit, lexicon: Lexicon) -> bool:
    """Say whether somebody says the words, or a thing has them in it: "it reads", not "one point", "it has not helped to call him"."""
    speaker, cue = row[hit.speaker], row[hit.cue]
    if speaks(speaker, lexicon) or hit.speaker == hit.cue or speaker.kind != "pronoun":
        return True
    if cue.tag != "verb":
        return lexicon.speech.pronouns.get(speaker.low) != "any"
    return speaker.low not in lexicon.speech.impersonal or cue.low in lexicon.finite


def identified(scene: Scene, place: Place) -> Hit | None:
    """ "…" is what Marin called it; "…" were Marin's words."""
    row, at = scene.row(place), place.at + 1
    return identity_at(row, at + (at < len(row) and row[at].tag == "comma"), scene.lexicon)


def gapped(scene: Scene, place: Place) -> Hit | None:
    """Marin called it "…", Okafor "…": the verb of the first goes for the second."""
    row, at, naming = scene.row(place), place.at - 1, scene.lexicon.speech.naming
    if at < 2 or row[at].kind != "name" or row[at - 1].tag not in ("quote", "comma", "conjunction", "semicolon"):
        return None
    quoted = next((i for i in range(at - 1, max(-1, at - 4), -1) if row[i].tag == "quote"), 0)
    cue = next((i for i in range(quoted - 1, -1, -1) if row[i].tag == "verb" and row[i].low in naming), None)
    return Hit(at, cue) if cue is not None and speaks(row[at], scene.lexicon) else None


def possessor(scene: Scene, place: Place) -> Hit | None:
    """Marin's "…" remark; what a name owns without such a word is a thing that is called so: Marin's "Harbour Nights"."""
    row, at = scene.row(place), place.at
    remark = at + 1 < len(row) and row[at + 1].low in scene.lexicon.speech.cue_nouns
    if remark and at >= 2 and row[at - 1].tag == "possessive" and row[at - 2].kind == "name":
        return Hit(at - 2, at - 1)
    return None


def colon(scene: Scene, place: Place) -> Hit | None:
    """Marin was blunt: "…". Marin issued a statement, "…". From the report: "…"."""
    row, at, lexicon = scene.row(place), place.at - 1, scene.lexicon
    if at < 1 or not (
        row[at].tag == "colon" or (row[at].tag == "comma" and row[at - 1].low in lexicon.speech.cue_nouns)
    ):
        return None
    if names_part(scene, row, at):
        return None
    if at > 0 and _is_heading(row, at - 1, lexicon):
        return Hit(at - 1, at)
    owned = said_of(row, at, lexicon) if row[at].tag == "colon" else None
    if owned:
        return owned
    if lexicon.speech.verb_second:
        verb = _main_verb(row, at, lexicon)
        found = _named_first(row, at, lexicon) if verb is None else speaker_beside(row, verb, 0, lexicon)
        return Hit(found, at) if found is not None and speaks(row[found], lexicon) else None
    found = clauses.clause_subject(row, at, 0, lexicon)
    if found is not None and not speaks(row[found], lexicon):
        found = _named_behind(row, found, at)
    if (found is None or not speaks(row[found], lexicon)) and row[at - 1].tag == "phrase":
        found = clauses.chain_head(row, at - 1, 0)  # "Words of the Emperor of Ethiopia:"
    return Hit(found, at) if found is not None and speaks(row[found], lexicon) else None


def _named_behind(row: Row, at: int, end: int) -> int:
    """Return the full name behind a phrase at `at` and a comma, or `at` where none is: "El proyeccionista, Aurelio Pinto, fue cauto:"."""
    name = at + 2
    full = name < end and row[at + 1].tag == "comma" and row[name].kind == "name" and row[name].last > row[name].first
    return name if full else at


def _is_heading(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a person's role without its article stands by itself before the colon: "It rained. Neighbour: “…”"."""
    alone = at == 0 or row[at - 1].tag in ("stop", "quote", "comma", "close")
    return alone and row[at].first == row[at].last and row[at].kind != "name" and lexicon.noun(row[at].low) == "person"


def _main_verb(row: Row, end: int, lexicon: Lexicon) -> int | None:
    """Return the first verb before `end` that stands in no clause that only leads up to it: "Ob es öffnet, ließ sie offen"."""
    opened = 0
    for at in range(end):
        if row[at].tag == "comma":
            opened = at + 1
            if row[0].tag == "subordinator" and row[opened].tag in ("word", "verb", "auxiliary"):
                return opened  # behind a clause that stands first the verb follows, whatever it is
        elif clauses.verbal(row[at], lexicon) and not any(unit.tag == "subordinator" for unit in row[opened:at]):
            return at
    return None


def _named_first(row: Row, colon: int, lexicon: Lexicon) -> int | None:
    """Return the full name before a colon where no verb is known: of whom something comes ("Beifall gab es von Ruth Okafor:"), or
    with whom the sentence begins."""
    last = colon - 1
    agent = last > 0 and row[last].tag == "phrase" and row[last - 1].low in lexicon.speech.words.agents
    at = last if agent else 0
    return at if row[at].kind == "name" and row[at].last > row[at].first else None


def framed(scene: Scene, place: Place) -> Hit | None:
    """Marin hat den Plan als „…“ bezeichnet; was Marin „…“ nennt: the words stand between the subject and the verb."""
    row, at, lexicon = scene.row(place), place.at, scene.lexicon
    if not lexicon.speech.verb_second or at + 1 >= len(row) or row[at + 1].tag != "verb":
        return None
    helper = next((i for i in range(at - 1, -1, -1) if row[i].low in lexicon.speech.perfect_auxiliaries), None)
    if helper is None or row[at + 1].low not in lexicon.passive:
        return _called(row, at, lexicon)
    found = speaker_beside(row, helper, 0, lexicon)
    return Hit(found, at + 1) if found is not None and speaks(row[found], lexicon) else None


def _called(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """Return who gives what stands before the verb its name: "was Marin „…“ nennt"."""
    ends = ("relative", "subordinator", "comma", "stop")
    opener = next((i for i in range(at - 1, -1, -1) if row[i].tag in ends), at)
    opens = row[opener].tag in ("relative", "subordinator") and row[opener + 1].kind in ("name", "pronoun")
    return Hit(opener + 1, at + 1) if opens and row[at + 1].low in lexicon.speech.naming.finite else None


def fragment(scene: Scene, place: Place) -> Hit | None:
    """Marin went after the board as "…": nobody else in the clause can own the words."""
    row, start = scene.row(place), max(clauses.clause_start(scene.row(place), place.at), place.at - REACH)
    if scene.lexicon.speech.verb_second or not opening(scene.text, row[place.at]).islower():
        return None
    found = clauses.clause_subject(row, place.at, start, scene.lexicon)
    if found is None or not speaks(row[found], scene.lexicon):
        return None
    if (
        row[place.at - 1].tag in ("auxiliary", "adverb")
        or row[place.at - 1].low in scene.lexicon.speech.infinitive_marks
    ) and not _governed(row, found, place.at, scene.lexicon):
        return None  # "Marin had “made it worse”": the words hold the verb, so somebody says them of Marin
    verbs = [at for at in range(found + 1, place.at) if _predicate(row[at], scene.lexicon)]
    passive = any(row[at].low in scene.lexicon.speech.passive_auxiliaries for at in verbs) and len(verbs) > 1
    return Hit(found, verbs[0]) if verbs and not passive else None


def _governed(row: Row, found: int, quote: int, lexicon: Lexicon) -> bool:
    """Say whether what comes before the words hangs on what somebody does: "wished it noted that it was “…”", "finds you to be “…”"."""
    small, speech = lexicon.speech.words, lexicon.speech
    that = next((at for at in range(found + 2, quote - 2) if row[at].low in small.complementizers), None)
    if that is not None:
        return row[that - 1].tag in ("verb", "word") and row[that - 1].low not in speech.passive_auxiliaries
    return (
        quote - found > 3
        and row[quote - 2].low in speech.infinitive_marks
        and row[quote - 3].tag in ("phrase", "owner")
    )


def _predicate(unit: Unit, lexicon: Lexicon) -> bool:
    return unit.tag in ("verb", "auxiliary") or clauses.verbal(unit, lexicon)


RULES: tuple[tuple[str, Rule], ...] = (
    ("label", label),
    ("heckled", heckled),
    ("cell", cell),
    ("clause-between", between),
    ("clause-around", final),
    ("ascribed", ascribed),
    ("gapped", gapped),
    ("framed", framed),
    ("leading", leading),
    ("clause-after", after),
    ("signature", signature),
    ("narrated", narrated),
    ("identified", identified),
    ("worded", worded),
    ("clause-before", before),
    ("clause-late", late),
    ("weak-cue", weakly),
    ("possessor", possessor),
    ("colon", colon),
    ("beheld", beheld),
    ("headline", headline),
    ("fragment", fragment),
)
"""The rules that read the sentence of the quotation itself."""
