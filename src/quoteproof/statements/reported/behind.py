"""What is said behind its cue: "Marin said that …", "Marin urged the board to …", "Marin called for …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, according, one_of, speaker_of, speaks
from quoteproof.statements.reported.told import ENDS, Line, Told

_OBJECTS = ("phrase", "word", "quote", "determiner", "owner")
REACH = 14
"""Units between a verb of saying and what is said: a person told, a time, a place."""


def behind(line: Line) -> Iterator[Told]:
    """Yield what a sentence tells behind its verbs and nouns of saying."""
    for at, unit in enumerate(line.row):
        if line.says(unit):
            yield from _by_verb(line, at)
        elif unit.tag == "phrase" and unit.low in line.lexicon.speech.cue_nouns:
            yield from _by_noun(line, at)


def _by_verb(line: Line, verb: int) -> Iterator[Told]:
    if is_noun(line, verb) or (line.thinks(verb) and line.low(verb - 1) in line.lexicon.speech.infinitive_marks):
        return  # "to find a way"
    start = cues.sentence_start(line.row, verb)
    speaker = speaker_of(line.row, verb, start, line.lexicon)
    speaker = _subject_behind(line, verb, start) if speaker is None else speaker
    if speaker is None or line.own_view(Hit(speaker, verb)):
        return
    hit = Hit(speaker, verb)
    first = None if line.negated(hit) else opening(line, hit)
    if first is not None and (_speaks(line, speaker) or _told_by_anything(line, hit, first)):
        yield Told(hit, ((first, closing(line, first, hit)),), "behind-verb")
    if first is None and line.table.bare and not line.negated(hit) and _speaks(line, speaker):
        thing = _object(line, _begin(hit), hit)
        if thing is not None:
            yield Told(hit, ((thing, _object_end(line, thing, hit)),), "object")


def _subject_behind(line: Line, verb: int, start: int) -> int | None:
    """Return who does what a participle says that opens a sentence: "Noting that it was late, Marin", "After saying he was ill, Marin"."""
    opens = all(
        line.tag(at) in ("subordinator", "preposition", "adverb", "auxiliary", "conjunction")
        for at in range(start, verb)
    )
    if not opens or line.low(verb) not in line.lexicon.participle:
        return None
    return next(
        (at + 1 for at in range(verb, line.end()) if line.tag(at) == "comma" and line.begins_clause(at + 1)), None
    )


def is_noun(line: Line, at: int) -> bool:
    """Say whether a form is no verb where it stands: "warned state officials", "the rules permit", "of states", "4.3 points"."""
    before, speech = line.row[at - 1] if at else None, line.lexicon.speech
    if before is None:
        return False
    low = line.low(at)
    governed = (
        before.tag == "preposition" and before.low not in speech.infinitive_marks and low not in line.lexicon.participle
    )
    counted = (
        before.tag == "phrase"
        and before.low[-1:].isdigit()
        and low not in line.lexicon.passive | line.lexicon.participle
    )
    listed = before.tag in ("determiner", "owner") and before.low not in speech.pronouns
    behind = (
        line.tag(at + 1) == "verb"
        and line.low(at + 1) not in line.lexicon.participle
        and not (line.low(at + 1) in speech.verbs.bare and low not in speech.verbs.bare)
    )
    return before.tag == "verb" or behind or governed or counted or listed or _is_object(line, at)


def _is_object(line: Line, at: int) -> bool:
    """Say whether a form that may be a noun is what another verb governs, or has its article farther left: "received offers",
    "to give remarks", "the central claims"."""
    low, speech = line.low(at), line.lexicon.speech
    third = low.endswith(speech.plural_endings or ("\0",)) and low not in speech.verbs.bare
    noun = third or low in speech.verbs.bare or low in speech.cue_nouns
    several = third and speech.pronouns.get(line.low(at - 1)) == "plural"  # "some states"
    return several or (noun and line.tag(at - 1) == "word" and not speech.verb_second)


def _speaks(line: Line, speaker: int) -> bool:
    unit = line.row[speaker]
    if unit.low in line.lexicon.speech.singular_by_verb:
        return True  # "sie": she or they
    return speaks(unit, line.lexicon) or one_of(line.row, speaker, line.lexicon)


def _told_by_anything(line: Line, hit: Hit, first: int) -> bool:
    """Say whether a clause follows a verb of saying that takes clauses: whatever its subject is, it says that ("the leaflet says he")."""
    unit, cue = line.row[hit.speaker], line.low(hit.cue)
    thing = unit.tag == "phrase" and (unit.kind == "noun" or unit.low in line.lexicon.speech.impersonal)
    if line.lexicon.speech.verb_second:
        return thing and unit.kind == "noun"  # what follows is a clause: a comma and its verb tell
    if not thing or line.thinks(hit.cue):
        return False
    if line.low(first) in line.lexicon.speech.words.complementizers or line.opens_clause(first):
        return cue in line.table.clausal
    return cue in line.table.telling and unit.kind == "noun"


def _by_noun(line: Line, noun: int) -> Iterator[Told]:
    """Marin's claim that the bridge is safe; his promise to mend it; her argument is that it is safe."""
    unit = line.row[noun]
    first = _behind_noun(line, noun) if unit.owner else None
    if first is not None:
        hit = Hit(noun, noun)
        yield Told(hit, ((first, closing(line, first, hit)),), "behind-noun")


def _behind_noun(line: Line, noun: int) -> int | None:
    """Return where it begins what somebody's claim or promise is, behind the time of it, and behind a verb that says so."""
    speech, at = line.lexicon.speech, noun + 1
    while line.tag(at) == "adverb" or (at < line.end() and line.row[at].kind == "time"):
        at += 1
    if line.low(at) in speech.words.complementizers:
        return at
    if line.low(noun) in line.table.acts and _to_do(line, at):
        return at
    for verb in range(at, min(line.end(), at + REACH)):
        if line.low(verb) in speech.passive_auxiliaries:
            return verb + 1 if line.low(verb + 1) in speech.words.complementizers else None
        if line.tag(verb) in ("verb", "relative", "subordinator", "quote") or line.verbal(verb):
            return None
    return None


def opening(line: Line, hit: Hit) -> int | None:
    """Return where what is said begins behind a verb of saying; None where nothing of it stands there."""
    if line.lexicon.speech.verb_second:
        return _behind_comma(line, _begin(hit))
    return _clause(line, _begin(hit), hit)


def _begin(hit: Hit) -> int:
    return max(hit) + 1 if hit.speaker == hit.cue + 1 else hit.cue + 1


def _clause(line: Line, begin: int, hit: Hit) -> int | None:
    """Return where the clause of what is said begins, behind whom it is told to, when and where."""
    told, near, at = None, True, begin
    while at < min(len(line.row), begin + REACH):
        unit = line.row[at]
        if unit.low in line.lexicon.speech.words.complementizers and not line.verbal(at + 1):
            return at if told is None or _tells(line, hit, told) else None
        timed = unit.low in line.table.occasions and line.table.acts.get(line.low(hit.cue)) != "asked"
        if unit.low in line.asking and unit.tag in ("subordinator", "relative") and hit.speaker < hit.cue and not timed:
            asked = near and at + 1 < line.end() and (told is None or _tells(line, hit, told))
            return at if asked else None
        if _to_do(line, at):
            return _infinitive_told(line, at, told, hit)
        if _main(line, at, hit, told):
            return at if told is None or _tells(line, hit, told) or line.begins_clause(at) else None
        if unit.tag == "quote":
            return at if told is None and _quoted_in_part(line, at, hit) else None
        if unit.tag == "adverb" or unit.kind == "time":
            at += 1
        elif unit.tag == "preposition" and line.tag(at + 1) in ("phrase", "word"):
            at, near = at + 2, False
        elif unit.tag == "preposition" and line.low(at + 1) in line.lexicon.speech.words.complementizers:
            at += 1  # "pointed out that"
        elif unit.tag in ("phrase", "word", "owner", "determiner"):
            if told is not None and unit.tag == "phrase":
                return None
            told = at if told is None else told
            at = clauses.chain_end(line.row, at, len(line.row)) if unit.tag == "phrase" else at + 1
        elif unit.tag == "comma" and line.low(at + 1) in line.lexicon.speech.words.complementizers:
            at += 1
        elif unit.tag == "comma" and _behind_aside(line, at):
            at = _behind_aside(line, at)
        else:
            return None
    return None


def _main(line: Line, at: int, hit: Hit, told: int | None) -> bool:
    """Say whether a main clause begins at `at`, the conjunction left out."""
    cue = line.low(hit.cue)
    if not line.table.bare or line.passive(hit.cue) or (line.thinks(hit.cue) and cue not in line.table.clausal):
        return False
    whatever = cue in line.table.clausal and (told is not None or cue not in line.table.telling)
    return line.begins_clause(at) or (whatever and line.opens_clause(at))


def _quoted_in_part(line: Line, at: int, hit: Hit) -> bool:
    """Say whether words in marks only begin what is said: "said “the worst” was over"; not "said “it is over” on Monday"."""
    known = line.table.bare and line.low(hit.cue) in line.table.clausal and line.is_clause(at + 1, line.end())
    rest = line.row[line.end() - 1].end - line.row[at].end
    return (
        known
        and line.tag(at + 1) not in ("comma", "conjunction", *ENDS)
        and rest > line.row[at].end - line.row[at].start
    )


def _tells(line: Line, hit: Hit, told: int) -> bool:
    """Say whether a verb takes whom it is told to as its object, and one who can be told stands there: not "a story that"."""
    unit = line.row[told]
    if line.low(hit.cue) in line.table.telling:
        return unit.tag != "phrase" or unit.kind in ("name", "pronoun") or line.lexicon.noun(unit.low) != "paper"
    return False


def _to_do(line: Line, at: int) -> bool:
    """Say whether an infinitive begins at `at`: "to mend", "not to mend"; of a verb in no table the phrase has no article."""
    at += line.low(at) in line.negators
    if line.low(at) not in line.lexicon.speech.infinitive_marks or at + 1 >= line.end():
        return False
    unit = line.row[at + 1]
    loose = (
        unit.tag == "phrase"
        and unit.kind != "time"
        and line.text[unit.start].islower()
        and " " in line.text[unit.start : unit.end]
    )
    return unit.tag in ("verb", "word", "auxiliary", "adverb") or (
        loose and not unit.owner and _no_article(line, at + 1)
    )


def _no_article(line: Line, at: int) -> bool:
    first = line.text[line.row[at].start : line.row[at].end].split(" ")[0].lower()
    return first not in line.lexicon.speech.determiners and first not in line.lexicon.speech.nouns


def _infinitive_told(line: Line, at: int, told: int | None, hit: Hit) -> int | None:
    """Return where it begins what somebody is told to do, or promises to do: with whom it is told to."""
    act = line.low(hit.cue) in line.table.acts
    if told is None:
        return at if act else None
    named = line.low(hit.cue) in line.lexicon.speech.naming and told == hit.cue + 1  # "called him to say"
    told_to = (act and not named) or line.low(hit.cue) in line.table.telling
    return told if told_to and not line.thinks(hit.cue) else None


def _behind_aside(line: Line, comma: int) -> int:
    """Return where it goes on behind words between commas, if with a conjunction: "said, in a letter, that"; 0 elsewhere."""
    if line.tag(comma + 1) not in ("preposition", "phrase"):
        return 0
    closed = next((at for at in range(comma + 2, min(len(line.row), comma + 8)) if line.tag(at) == "comma"), None)
    behind = closed is not None and line.low(closed + 1) in line.lexicon.speech.words.complementizers
    return closed + 1 if behind and closed is not None else 0


def _object(line: Line, begin: int, hit: Hit) -> int | None:
    """Return where a phrase begins that is what is said: "called for a recount", "denied the charge", "accused him of lying"."""
    table, cue = line.table, line.low(hit.cue)
    while line.tag(begin) == "adverb":
        begin += 1
    word = line.row[begin] if begin < line.end() else None
    if word is None or word.kind == "time" or line.passive(hit.cue) or hit.speaker > hit.cue:
        return None
    if word.low in table.purposes and cue in table.acts and line.tag(begin + 1) in ("phrase", "word", "verb", "adverb"):
        return begin + 1
    if _judges(line, begin, cue):
        return begin
    if cue in table.objects and (
        word.tag in ("owner", "determiner", "word") or (word.tag == "phrase" and word.kind != "pronoun")
    ):
        return begin if cue in table.acts or line.is_clause(begin, line.end()) else None
    if (
        word.tag == "preposition"
        and word.low in table.topics
        and line.tag(begin + 1) in (*_OBJECTS, "subordinator", "relative")
    ):
        return begin + 1 if not line.thinks(hit.cue) and line.is_clause(begin, line.end()) else None
    acted = word.tag in ("word", "verb", "adverb", "auxiliary") and word.low.endswith(table.actions or ("\0",))
    return begin if acted and (cue in table.acts or cue in table.objects) else None


def _object_end(line: Line, first: int, hit: Hit) -> int:
    """Return where a phrase ends that is what is said: before when and why it was said."""
    last = closing(line, first, hit)
    for at in range(first + 1, last):
        if line.low(at) in line.table.occasions:
            return at
    return last


def _judges(line: Line, begin: int, cue: str) -> bool:
    """Say whether somebody is judged: an object, and behind it what is said of it: "accused him of lying", "described it as a wreck"."""
    speech = line.lexicon.speech
    links = speech.charges if cue in line.table.blaming else speech.likeness if cue in speech.naming else frozenset()
    if not links or line.tag(begin) not in _OBJECTS:
        return False
    if cue in speech.naming and _named(line, begin):
        return True
    for at in range(begin + 1, min(line.end(), begin + REACH)):
        if line.low(at) in links and line.tag(at + 1) in (*_OBJECTS, "verb", "adverb"):
            return True
        if line.tag(at) not in (*_OBJECTS, "preposition", "adverb", "possessive", "conjunction", "comma"):
            return False
    return False


def _named(line: Line, begin: int) -> bool:
    """Say whether somebody or something is called a name: "called the plan “a mistake”", "called him a liar"."""
    at = clauses.chain_end(line.row, begin, line.end()) if line.tag(begin) == "phrase" else begin + 1
    if line.tag(at) == "quote":
        return True
    word = (
        line.text[line.row[at].start : line.row[at].end].split(" ")[0].lower()
        if line.tag(at) in ("phrase", "determiner")
        else ""
    )
    return word in line.lexicon.speech.indefinite


def _behind_comma(line: Line, begin: int) -> int | None:
    """Return where what is said begins, where a comma or colon always stands before it: "sagte am Montag, dass", "sagte, er werde"."""
    speech = line.lexicon.speech
    at, asides = begin, 0
    while at < min(len(line.row), begin + 3 * REACH):
        tag = line.tag(at)
        if tag in ENDS or tag == "quote":
            return None
        if tag == "colon":
            return at + 1 if line.tag(at + 1) != "quote" and line.is_clause(at + 1, line.end()) else None
        if tag == "comma":
            first = at + 1
            if line.low(first) in speech.words.complementizers or line.low(first) in line.asking:
                return first
            if _second(line, first) or _infinitive(line, first):
                return first
            if asides == 2:
                return None
            asides += 1
        at += 1
    return None


def _second(line: Line, first: int) -> bool:
    """Say whether a main clause begins at `first`: a phrase, or what stands in its place, and the finite verb behind it."""
    speech = line.lexicon.speech
    opener = line.tag(first) in ("subordinator", "relative", "conjunction", "comma", "")
    if opener or line.row[first].low in speech.infinitive_marks:
        return False
    if line.row[first].kind == "pronoun" and line.low(first) in speech.words.articles:
        return False  # "Marin, der"
    if line.low(first) in speech.words.subjects and line.tag(first + 1) == "word":
        return True  # "sagte, er freue sich"
    for at in range(first + 1, min(len(line.row), first + 10)):
        if line.tag(at) == "auxiliary" or line.low(at) in speech.reported_mood or line.tag(at) == "quote":
            return True
        moody = line.low(at).endswith(line.table.mood_endings or ("\0",)) and line.tag(at - 1) in ("phrase", "close")
        if line.tag(at) in ("verb", "word") and (line.verbal(at) or moody):
            return True
        if line.tag(at) not in (
            "phrase",
            "preposition",
            "adverb",
            "word",
            "open",
            "close",
            "conjunction",
            "determiner",
            "owner",
        ):
            return False
    return False


def _infinitive(line: Line, first: int) -> bool:
    """Say whether an infinitive with its particle follows up to the next comma: ", den Vertrag zu kündigen", ", ihn aufzukündigen"."""
    marks = line.lexicon.speech.infinitive_marks
    for at in range(first, len(line.row)):
        if line.tag(at) in ("comma", *ENDS):
            return False
        if line.low(at) in marks and line.tag(at + 1) in ("word", "verb", "auxiliary", "owner"):
            return True
        if line.tag(at) in ("word", "verb") and _holds_mark(line, line.low(at)):
            return True
    return False


def _holds_mark(line: Line, low: str) -> bool:
    """Say whether the particle of an infinitive stands in it, behind a prefix: "anzugeben", "aufzusuchen"."""
    speech = line.lexicon.speech
    ends = frozenset().union(*speech.separable.values())
    cuts = (low.partition(mark) for mark in speech.infinitive_marks)
    return any(prefix in ends and rest.endswith(speech.mood_lacks or "\0") for prefix, _, rest in cuts)


def closing(line: Line, first: int, hit: Hit) -> int:
    """Return where what is said ends: with its sentence, its brackets, or before what the sentence goes on to tell."""
    relative = line.tag(hit.speaker) == "relative" or _in_aside(line, hit) or hit.speaker > first
    opened, finite = (
        0,
        not line.table.bare or line.low(first) in line.lexicon.speech.words.complementizers or line.opens_clause(first),
    )
    for at in range(first, line.end()):
        tag = line.tag(at)
        opened += (tag == "open") - (tag == "close")
        if opened < 0 or tag == "semicolon":
            return at
        if at == first or opened:
            continue
        if tag == "comma" and (_goes_on(line, at, hit) or (relative and _main_verb(line, at + 1))):
            return at
        if tag in ("conjunction", "comma") and _says_more(line, at + 1, hit):
            return at - (line.tag(at - 1) == "comma")
        if tag in ("comma", "conjunction") and _turns(line, at + (tag == "comma"), tag == "comma"):
            return at
        if tag == "conjunction" and not finite and line.verbal(at + 1) and line.tag(at + 1) != "possessive":
            return at - (line.tag(at - 1) == "comma")
        if tag == "dash" and relative and _main_verb(line, at + 1):
            return at
    return line.end()


def _in_aside(line: Line, hit: Hit) -> bool:
    """Say whether the clause of saying only leads up to the main one: "When Marin said that …, the board left"."""
    complementizers = line.lexicon.speech.words.complementizers
    for at in range(min(hit) - 1, -1, -1):
        if line.tag(at) in ("subordinator", "relative"):
            return line.low(at) not in complementizers
        if line.tag(at) not in ("phrase", "word", "preposition", "adverb", "determiner", "comma"):
            return False
    return False


def _main_verb(line: Line, at: int) -> bool:
    """Say whether the clause around goes on at `at`."""
    while line.tag(at) == "adverb":
        at += 1
    return line.tag(at) in ("verb", "auxiliary") or line.verbal(at) or line.begins_clause(at)


def _goes_on(line: Line, comma: int, hit: Hit) -> bool:
    """Say whether the sentence goes on behind a comma with what is told of somebody's saying: ", adding that", ", according to", ", but"."""
    at = comma + 1
    while line.tag(at) == "adverb":
        at += 1
    unit = line.row[at] if at < len(line.row) else None
    if unit is None:
        return False
    participle = unit.low in line.lexicon.participle and line.says(unit)
    formula = unit.tag in ("preposition", "verb", "word") and according(line.row, at, line.lexicon)
    return participle or bool(formula) or line.clause_of_saying(comma) is not None


def _says_more(line: Line, verb: int, hit: Hit) -> bool:
    """Say whether a second verb of saying has what it says behind it: "said … and promised to", "urged …, proposed that"."""
    while line.tag(verb) == "adverb":
        verb += 1
    if verb >= line.end() or not line.says(line.row[verb]):
        return False
    if line.low(verb) in line.lexicon.participle and line.low(hit.cue) not in line.lexicon.participle:
        return False
    if line.low(verb) in line.lexicon.infinitive and line.low(hit.cue) not in line.lexicon.infinitive:
        return False  # "promised to go and tell them that"
    small = line.lexicon.speech
    if line.low(verb + 1) in small.words.complementizers or line.low(verb + 1) in small.infinitive_marks:
        return True
    second = Hit(hit.speaker, verb)
    return not small.verb_second and (opening(line, second) is not None or _object(line, verb + 1, second) is not None)


def _turns(line: Line, at: int, comma: bool) -> bool:
    """Say whether the text's own telling goes on: ", but she has since", "but went on to", ", and Okafor said"."""
    behind = at + 1
    if line.low(at) in line.table.turning:
        while line.tag(behind) == "adverb":
            behind += 1
        return (comma and line.opens_clause(at + 1)) or (line.tag(behind) in ("word", "verb") and line.verbal(behind))
    if not comma or line.tag(at) != "conjunction" or line.tag(behind) != "phrase" or line.lexicon.speech.verb_second:
        return False
    behind = clauses.chain_end(line.row, behind, line.end())
    while line.tag(behind) in ("adverb", "auxiliary"):
        behind += 1
    return behind < line.end() and line.says(line.row[behind])
