"""What is said behind its cue: "Marin said that …", "Marin urged the board to …", "Marin called for …"."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.attribute import cues
from quoteproof.attribute.saying import Hit, according, one_of, speaker_of, speaks
from quoteproof.statements.reported.told import ENDS, Line, Told

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
    if _is_noun(line, verb) or (line.thinks(verb) and line.low(verb - 1) in line.lexicon.speech.infinitive_marks):
        return  # "to find a way"
    start = cues.sentence_start(line.row, verb)
    speaker = speaker_of(line.row, verb, start, line.lexicon)
    if speaker is None or not _speaks(line, speaker):
        return
    hit = Hit(speaker, verb)
    first = None if line.negated(hit) else opening(line, hit)
    if first is not None:
        yield Told(hit, ((first, closing(line, first, hit)),), "behind-verb")


def _is_noun(line: Line, at: int) -> bool:
    """Say whether a form is no verb where it stands: "warned state officials", "the rules permit", "of states", "4.3 points"."""
    before, speech = line.row[at - 1] if at else None, line.lexicon.speech
    if before is None:
        return False
    governed = (
        before.tag == "preposition"
        and before.low not in speech.infinitive_marks
        and line.low(at) not in line.lexicon.participle
    )
    counted = before.tag == "phrase" and before.low[-1:].isdigit()
    return before.tag == "verb" or line.tag(at + 1) == "verb" or governed or counted


def _speaks(line: Line, speaker: int) -> bool:
    unit = line.row[speaker]
    if unit.low in line.lexicon.speech.singular_by_verb:
        return True  # "sie": she or they
    return speaks(unit, line.lexicon) or one_of(line.row, speaker, line.lexicon)


def _by_noun(line: Line, noun: int) -> Iterator[Told]:
    """Marin's claim that the bridge is safe; his promise to mend it."""
    speech, behind = line.lexicon.speech, line.low(noun + 1)
    promise = line.low(noun) in line.table.acts and behind in speech.infinitive_marks
    if behind not in speech.words.complementizers and not promise:
        return
    unit = line.row[noun]
    if unit.owner:
        hit = Hit(noun, noun)
        yield Told(hit, ((noun + 1, closing(line, noun + 1, hit)),), "behind-noun")


def opening(line: Line, hit: Hit) -> int | None:
    """Return where what is said begins behind a verb of saying; None where nothing of it stands there."""
    begin = max(hit) + 1 if hit.speaker == hit.cue + 1 else hit.cue + 1
    if line.lexicon.speech.verb_second:
        return _behind_comma(line, begin)
    found = _clause(line, begin, hit)
    return found if found is not None else _object(line, begin, hit)


def _clause(line: Line, begin: int, hit: Hit) -> int | None:
    """Return where the clause of what is said begins, behind whom it is told to, when and where."""
    speech, table = line.lexicon.speech, line.table
    told, near = None, True
    if table.bare and _subject_of_verbs(line, begin):
        return begin
    at = begin
    while at < min(len(line.row), begin + REACH):
        unit = line.row[at]
        if unit.low in speech.words.complementizers:
            return at
        if unit.low in line.asking and unit.tag in ("subordinator", "relative"):
            return at if at + 1 < line.end() and near else None
        if (
            unit.low in speech.infinitive_marks
            and line.low(at + 1)
            and line.tag(at + 1) in ("verb", "word", "auxiliary", "adverb")
        ):
            promised = line.low(hit.cue) in table.acts or (told is not None and not line.thinks(hit.cue))
            return (told if told is not None and line.low(hit.cue) in table.acts else at) if promised else None
        if unit.tag == "quote":
            return at if line.begins_clause(at) and table.bare else None
        if unit.tag == "phrase" and unit.kind != "time":
            if table.bare and line.begins_clause(at):
                return at
            if told is not None:
                return None
            told = at
            at = clauses.chain_end(line.row, at, len(line.row))
        elif unit.tag == "preposition" and line.tag(at + 1) == "phrase":
            if table.bare and line.begins_clause(at + 2):  # "said in a statement the plan was dead"
                return at + 2
            at, near = at + 2, False
        elif unit.tag == "adverb" or unit.kind == "time":
            at += 1
        elif unit.tag == "comma" and line.tag(at + 1) == "preposition":
            closed = next((i for i in range(at + 2, min(len(line.row), at + 8)) if line.tag(i) == "comma"), None)
            if closed is None or line.low(closed + 1) not in speech.words.complementizers:
                return None
            at = closed + 1
        else:
            return None
    return None


def _subject_of_verbs(line: Line, at: int) -> bool:
    """Say whether a bare word that the tables take for a verb, or for nothing, is the subject of a clause: "said praise from him would"."""
    if line.tag(at) not in ("word", "verb") or line.low(at).endswith(line.table.actions or ("",)):
        return False
    for end in range(at + 1, min(line.end(), at + 8)):
        if line.tag(end) == "auxiliary":
            return True
        if line.tag(end) not in ("word", "phrase", "preposition", "verb"):
            return False
    return False


def _object(line: Line, begin: int, hit: Hit) -> int | None:
    """Return where a phrase begins that is what is said: "called for a recount", "denied the charge", "denied taking it"."""
    table, cue = line.table, line.low(hit.cue)
    if cue not in table.acts and cue not in table.objects:
        return None
    word = line.row[begin] if begin < len(line.row) else None
    if word is None:
        return None
    if word.low in table.purposes and cue in table.acts and line.tag(begin + 1) in ("phrase", "word", "verb", "adverb"):
        return begin + 1
    if cue in table.objects and word.tag == "phrase" and word.kind not in ("time", "pronoun"):
        return begin
    acted = (
        word.tag in ("word", "verb", "adverb", "auxiliary") and bool(table.actions) and word.low.endswith(table.actions)
    )
    return begin if acted and cue in table.acts else None


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
    if (
        line.tag(first) in ("subordinator", "relative", "conjunction", "comma", "")
        or line.row[first].low in speech.infinitive_marks
    ):
        return False
    relative = line.row[first].kind == "pronoun" and line.low(first) in speech.words.articles
    end = next((at for at in range(first, len(line.row)) if line.tag(at) in ("comma", *ENDS)), len(line.row))
    if relative:
        return False
    for at in range(first + 1, min(end, first + 8)):
        if (
            line.tag(at) == "auxiliary"
            or line.low(at) in speech.reported_mood
            or (line.tag(at) in ("verb", "word") and line.verbal(at))
        ):
            return True
        if line.tag(at) not in ("phrase", "preposition", "adverb", "word", "quote"):
            return False
    return False


def _infinitive(line: Line, first: int) -> bool:
    """Say whether an infinitive with its particle follows up to the next comma: ", den Vertrag zu kündigen"."""
    marks = line.lexicon.speech.infinitive_marks
    for at in range(first, len(line.row)):
        if line.tag(at) in ("comma", *ENDS):
            return False
        if line.low(at) in marks and line.tag(at + 1) in ("word", "verb", "auxiliary"):
            return True
    return False


def closing(line: Line, first: int, hit: Hit) -> int:
    """Return where what is said ends: with its sentence, its brackets, or before what the sentence goes on to tell."""
    relative = line.tag(hit.speaker) == "relative" or _in_aside(line, hit)
    opened = 0
    for at in range(first, line.end()):
        tag = line.tag(at)
        opened += (tag == "open") - (tag == "close")
        if opened < 0 or tag == "semicolon":
            return at
        if at == first or opened:
            continue
        if tag == "comma" and (_goes_on(line, at, hit) or (relative and _main_verb(line, at + 1))):
            return at
        joined = tag == "conjunction" and at + 1 < len(line.row) and line.says(line.row[at + 1])
        if joined and _reports(line, at + 1):
            return at - (line.tag(at - 1) == "comma")
        if tag == "dash" and relative:
            return at
    return line.end()


def _in_aside(line: Line, hit: Hit) -> bool:
    """Say whether the clause of saying only leads up to the main one: "When Marin said that …, the board left"."""
    opener = line.row[hit.speaker - 1] if hit.speaker else None
    speech = line.lexicon.speech
    return opener is not None and opener.tag == "subordinator" and opener.low not in speech.words.complementizers


def _main_verb(line: Line, at: int) -> bool:
    """Say whether the clause around goes on at `at`."""
    return line.tag(at) in ("verb", "auxiliary") or line.verbal(at) or line.begins_clause(at)


def _goes_on(line: Line, comma: int, hit: Hit) -> bool:
    """Say whether the sentence goes on behind a comma with what is told of somebody's saying: ", adding that", ", according to", ", but"."""
    at = comma + 1
    while line.tag(at) == "adverb":
        at += 1
    unit = line.row[at] if at < len(line.row) else None
    if unit is None:
        return False
    participle = unit.low in line.lexicon.participle and unit.tag == "verb"
    formula = unit.tag in ("preposition", "verb", "word") and according(line.row, at, line.lexicon)
    return participle or bool(formula) or line.clause_of_saying(comma) is not None


def _reports(line: Line, verb: int) -> bool:
    """Say whether a second verb of saying has a clause of its own right behind it: "said … and promised to"."""
    small = line.lexicon.speech
    return line.low(verb + 1) in small.words.complementizers or line.low(verb + 1) in small.infinitive_marks
