"""Whose words a clause is about, or says that they are: "Marin's answer was short", "is what Marin called it"."""

from __future__ import annotations

from quoteproof.analysis.clauses import Row
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.attribute.saying import Hit, speaks
from quoteproof.attribute.scene import Place, Scene, opening


def identity_at(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """Return who is named by "is what Marin called it", "was how Marin put it", "were Marin's words", which begins at `at`."""
    speech = lexicon.speech
    if at + 1 >= len(row) or row[at].low not in (speech.copulas or speech.passive_auxiliaries):
        return None
    at += 1
    while at + 1 < len(row) and row[at].tag == "adverb":
        at += 1
    said = at + 2 < len(row) and row[at + 1].tag == "phrase" and row[at].low not in speech.words.complementizers
    if row[at].tag in ("relative", "subordinator") and said:
        verb = next((i for i in range(at + 2, len(row)) if row[i].tag in ("verb", "word", "auxiliary")), None)
        return Hit(at + 1, verb) if verb and speaks(row[at + 1], lexicon) else None
    return _words_of(row, at, lexicon)


def said_of(row: Row, end: int, lexicon: Lexicon) -> Hit | None:
    """Return whose words the clause before `end` is about: "Marin's answer was short", "the words of Marin come to mind"."""
    return next((hit for at in range(end) if (hit := _words_of(row, at, lexicon))), None)


def uttered_before(scene: Scene, place: Place) -> Hit | None:
    """Return whose words a quoted sentence is said to be, whoever tells of them: "Berg swore that Marin's last words were “Let go”"."""
    row, quote, last, lexicon = scene.row(place), place.at, place.at - 2, scene.lexicon
    speech = lexicon.speech
    if not opening(scene.text, row[quote]).isupper() or speech.words.capital_nouns:
        return None  # of "Marin's letter was “rude”" another may tell
    if last < 0 or row[quote - 1].low not in (speech.copulas or speech.passive_auxiliaries):
        return None
    if _is_utterance(row, last, lexicon):
        owned = last > 1 and row[last - 1].tag == "possessive" and speaks(row[last - 2], lexicon)
        return Hit(last - 2, last) if owned else None
    of = last > 1 and row[last - 1].low in speech.words.linkers and _is_utterance(row, last - 2, lexicon)
    return Hit(last, last - 2) if of and row[last].tag == "phrase" and speaks(row[last], lexicon) else None


def _is_utterance(row: Row, at: int, lexicon: Lexicon) -> bool:
    """Say whether a phrase is something that is said or written."""
    low = row[at].low
    return row[at].tag == "phrase" and (low in lexicon.speech.cue_nouns or lexicon.noun(low) == "paper")


def _words_of(row: Row, at: int, lexicon: Lexicon) -> Hit | None:
    """ "Marin's words", "the words of Marin"; no pronoun's, whose clause may have a speaker of its own."""
    unit, speech = row[at], lexicon.speech
    if unit.tag != "phrase" or not (unit.low in speech.cue_nouns or unit.low in speech.views):
        return None
    if unit.owner:
        return Hit(at, at) if unit.owner_named else None
    of = at + 2 < len(row) and (row[at + 1].low in speech.words.linkers or row[at + 1].low in speech.words.agents)
    if of and row[at + 2].kind == "name":
        return Hit(at + 2, at) if speaks(row[at + 2], lexicon) else None
    return None
