"""The cue that leads to quoted words from the left, in their own sentence."""

from __future__ import annotations

from collections.abc import Iterator

from quoteproof.analysis import clauses
from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.attribute.saying import Hit, according, one_of, speaker_of, speaks

REACH = 80
"""How far from the words a cue is looked for, in units; no sentence of news is longer, and a text without end stays cheap."""


def cues(row: Row, quote: int, start: int, lexicon: Lexicon) -> Iterator[Hit]:
    """Yield the speakers by each cue from `start` up to the words quoted at `quote`, the nearest cue first."""
    start = max(start, quote - REACH)
    if _untold(row, quote, lexicon):
        return
    for at in range(quote - 1, start - 1, -1):
        hit = _cue(row, at, quote, start, lexicon)
        if hit and not _marks_words(row, hit, lexicon) and not _is_put_in(row, hit, start, lexicon):
            yield hit


def _untold(row: Row, quote: int, lexicon: Lexicon) -> bool:
    """Say whether the words were told to whoever is the subject, by somebody who is not named: "Marin rang the desk and was told, “…”"."""
    verb = quote - 1 - (row[quote - 1].tag in ("comma", "colon"))
    told = verb > 1 and row[verb].tag == "verb" and row[verb].low in lexicon.speech.verbs.passive
    return (
        told and row[verb - 1].low in lexicon.speech.passive_auxiliaries and row[verb].low not in lexicon.speech.quoted
    )


def _marks_words(row: Row, hit: Hit, lexicon: Lexicon) -> bool:
    """Say whether the cue only says that another's words follow: ", and I quote,", ", and I wrote it down,"."""
    speech = lexicon.speech
    if speech.pronouns.get(row[hit.speaker].low) != "first":
        return False
    aside = hit.speaker > 1 and row[hit.speaker - 1].tag == "conjunction" and row[hit.speaker - 2].tag == "comma"
    object_ = row[hit.cue + 1].low if hit.cue + 1 < len(row) else ""
    return row[hit.cue].low in speech.quoting or (aside and object_ in speech.impersonal)


def _is_put_in(row: Row, hit: Hit, start: int, lexicon: Lexicon) -> bool:
    """Say whether a clause between commas only tells who reports what another said: "He had told her, Marin said, that “…”"."""
    first, last = min(hit) - 1, max(hit) + 1
    first -= first > start and row[first].low in lexicon.speech.likeness  # ", so Marin, dass"
    if first <= start or last + 1 >= len(row) or not row[first].tag == row[last].tag == "comma":
        return False
    if row[last + 1].low not in lexicon.speech.words.complementizers:
        return False
    clause = row[clauses.clause_start(row, first) : first]
    told = (unit for unit in clause[1:] if unit.tag == "verb" and clauses.saying(unit, lexicon))
    return clause[0].tag == "phrase" and speaks(clause[0], lexicon) and next(told, None) is not None


def strong(row: Row, hit: Hit, quote: int, lexicon: Lexicon) -> bool:
    """Say whether the cue leads to the words by itself: a verb of saying, with someone who can speak, in the same clause."""
    cue, speech = row[hit.cue], lexicon.speech
    if cue.tag == "verb":
        thought = cue.low in speech.thought
        told = clauses.is_relative(row, hit.speaker, lexicon) and cue.low in speech.verbs
        speaker = told or speaks(row[hit.speaker], lexicon) or one_of(row, hit.speaker, lexicon)
        return not thought and speaker and not _aside(row, hit, quote, lexicon)
    if hit.speaker == hit.cue:  # "Marin's claim that": within "said of Marin's claim" the verb decides
        return hit.cue == 0 or (row[hit.cue - 1].tag != "preposition" and not _is_judged(row, hit.cue, quote, lexicon))
    return True


def _is_judged(row: Row, noun: int, quote: int, lexicon: Lexicon) -> bool:
    """Say whether somebody only says what the claim is: "She added that Marin's letter was “…”"."""
    reported = row[noun - 1].low in lexicon.speech.words.complementizers or row[noun - 1].tag == "verb"
    return reported and any(unit.tag == "auxiliary" for unit in row[noun + 1 : quote])


def _aside(row: Row, hit: Hit, quote: int, lexicon: Lexicon) -> bool:
    """Say whether the cue stands in a clause of circumstance that ends before the words: "when Marin spoke, …"."""
    return _is_circumstance(row, hit.speaker, lexicon) and any(
        unit.tag == "comma" for unit in row[hit.cue + 1 : quote - 1]
    )


def _is_circumstance(row: Row, speaker: int, lexicon: Lexicon) -> bool:
    """Say whether a subject opens a clause that tells when or why; "As Marin explained" tells who."""
    opener, speech = row[speaker - 1] if speaker else None, lexicon.speech
    told = opener is not None and opener.tag == "subordinator" and opener.low not in speech.words.complementizers
    return told and opener is not None and opener.low not in speech.likeness


def sentence_start(row: Row, at: int) -> int:
    """Return where the sentence part of the unit at `at` begins: after the last stop or semicolon, or in open brackets."""
    closed = 0
    for before in range(at - 1, -1, -1):
        tag = row[before].tag
        closed += (tag == "close") - (tag == "open")
        if tag in ("stop", "semicolon") or closed < 0:
            return before + 1
    return 0


def _cue(row: Row, at: int, quote: int, start: int, lexicon: Lexicon) -> Hit | None:
    """Return the speaker by the unit at `at`, if that is a cue for the words quoted at `quote`."""
    unit = row[at]
    found = unit.low in lexicon.speech.thought and _content_follows(row, at, quote, lexicon)
    if unit.tag == "verb" and (clauses.saying(unit, lexicon) or found or _near(row, at, quote, lexicon)):
        speaker = speaker_of(row, at, start, lexicon)
        said = quote - at == 2 and row[quote - 1].tag in ("comma", "colon") and unit.low in lexicon.speech.verbs
        if speaker is None or (said and row[speaker].kind == "pronoun"):
            return None if speaker is None else Hit(speaker, at)  # "Marin recalls that she rose and said, “…”"
        return _outer(row, Hit(speaker, at), start, lexicon)
    if unit.tag == "word" and clauses.verbal(unit, lexicon) and _near(row, at, quote, lexicon) and quote > at + 1:
        speaker = clauses.within_subordinate(row, at, lexicon) or clauses.subject(row, at, start, lexicon)
        passive = row[at - 1].low in lexicon.speech.passive_auxiliaries
        return None if passive or speaker is None or not speaks(row[speaker], lexicon) else Hit(speaker, at)
    if unit.low in lexicon.speech.quotatives and _near(row, at, quote, lexicon):
        return _like(row, at, start, lexicon) or according(row, at, lexicon)
    noun = unit.tag in ("phrase", "word") and unit.low in lexicon.speech.cue_nouns
    owner = _author(row, at, lexicon) if noun and _introduces(row, at, quote, lexicon) else None
    if owner is not None:
        return Hit(owner, at)
    return according(row, at, lexicon) if unit.tag in ("preposition", "verb", "word", "adverb") else None


def _content_follows(row: Row, verb: int, quote: int, lexicon: Lexicon) -> bool:
    """Say whether what is thought or held follows a verb, be it behind a time or a place: "held at [31] that", not "heard from Marin that"."""
    if verb + 1 < quote and row[verb + 1].tag == "phrase" and row[quote - 1].tag == "auxiliary":
        return True  # "She felt the kick was “…”"
    if verb + 2 == quote and row[verb + 1].tag == "phrase" and row[verb].low in lexicon.speech.judging:
        return True  # "found the rules “cruel”"
    if verb + 2 == quote and (row[verb + 1].low in lexicon.objects or row[verb + 1].low in lexicon.speech.impersonal):
        return True  # "thought it “a handsome thing”"
    for unit in row[verb + 1 : min(quote, verb + 6)]:
        if unit.low in lexicon.speech.words.complementizers:
            return True
        if unit.tag not in ("preposition", "phrase", "open", "close", "adverb") or unit.low in lexicon.speech.agents:
            return False
        if unit.kind in ("name", "pronoun"):
            return False
    return False


def _like(row: Row, at: int, start: int, lexicon: Lexicon) -> Hit | None:
    """ "And I was like, “…”", "I'm like: “…”": who is so, by the auxiliary, or by the word alone where the language has none there."""
    speech, before = lexicon.speech, at - 1
    while before > start and row[before].tag == "adverb":
        before -= 1
    contracted = row[before].tag in ("auxiliary", "possessive") and row[before - 1].kind == "pronoun"  # "she's", "I'm"
    is_so = before > start and (
        contracted or row[before].low in speech.passive_auxiliaries or row[before].low in speech.copulas
    )
    found = clauses.subject(row, before, start, lexicon) if is_so else None
    return Hit(found, at) if found is not None and speaks(row[found], lexicon) else None


def _introduces(row: Row, noun: int, quote: int, lexicon: Lexicon) -> bool:
    """Say whether a noun of saying leads to the words: "the claim that “…”", "a statement on Monday: “…”", "his “…” claim", "his verdict on
    it was “…”"."""
    is_ = quote - 1 - (row[quote - 1].tag == "comma")
    if is_ > noun and row[is_].tag == "auxiliary" and clauses.subject(row, is_, 0, lexicon) == noun:
        return True
    for unit in row[noun + 1 : quote]:
        if unit.low in lexicon.speech.words.complementizers or unit.tag == "colon":
            return True
        passed = unit.tag in ("preposition", "phrase", "auxiliary", "owner") or unit.low in lexicon.objects
        if unit.low not in lexicon.speech.likeness and not passed:
            return False
    return noun + 2 >= quote


def _outer(row: Row, hit: Hit, start: int, lexicon: Lexicon) -> Hit:
    """Prefer the speaker of the sentence to a pronoun within what that speaker says: "Marin says it shows “…”"."""
    pronoun = row[hit.speaker]
    relative = pronoun.tag in ("relative", "subordinator")
    restrictive = relative and hit.speaker > start and row[hit.speaker - 1].tag == "phrase"
    if pronoun.kind != "pronoun" and not restrictive:
        return hit
    for at in range(hit.speaker - 1, start - 1, -1):
        tag = row[at].tag
        if tag == "verb" and row[at].low in lexicon.speech.verbs:
            speaker = speaker_of(row, at, start, lexicon)
            if speaker is None or row[speaker].tag == "relative" or _is_circumstance(row, speaker, lexicon):
                return hit  # "When I asked what we should wear she wrote"
            return hit if _is_other(pronoun, row[speaker], lexicon) else Hit(speaker, at)
        if tag in ("comma", "dash", "quote", "semicolon", "conjunction") or (
            tag == "relative" and row[at].low in lexicon.speech.pronouns
        ):
            return hit
    return hit


def _is_other(one: Unit, other: Unit, lexicon: Lexicon) -> bool:
    """Say whether one of two speakers is "he" and the other "she": "She tells that he called to say"."""
    sexes = {lexicon.speech.pronouns.get(unit.low) for unit in (one, other) if unit.kind == "pronoun"}
    return sexes == {"m", "f"}


def _near(row: Row, at: int, quote: int, lexicon: Lexicon) -> bool:
    return all(
        row[i].tag in ("comma", "colon", "dash", "adverb") or row[i].low in lexicon.speech.words.complementizers
        for i in range(at + 1, quote)
    )


def _author(row: Row, at: int, lexicon: Lexicon) -> int | None:
    """ "a statement by Marin"."""
    if at + 2 < len(row) and row[at + 1].low in lexicon.speech.agents and row[at + 2].tag == "phrase":
        return at + 2
    if row[at].owner:
        return at
    said = at > 1 and at + 1 < len(row) and row[at + 1].low in lexicon.speech.words.complementizers
    if not said or not clauses.verbal(row[at - 1], lexicon) or row[at - 1].tag == "auxiliary":
        return None
    found = clauses.subject(row, at - 1, 0, lexicon)  # "Marin gave evidence that"
    return found if found is not None and row[found].tag == "phrase" and speaks(row[found], lexicon) else None
