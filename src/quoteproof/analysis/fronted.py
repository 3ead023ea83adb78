"""Where a phrase ends although nothing stands before the next one: "On Monday | Marin said", "Last March | Marin said", "из кухни | тётя Зоя"."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof.analysis.lexer import Token
from quoteproof.analysis.lexicon import Lexicon

_OPENERS = frozenset(
    {"stop", "comma", "dash", "quote", "break", "conjunction", "subordinator", "semicolon", "colon", "open", "other"}
)
"""What a clause may begin behind."""


def opens_subject(row: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a word opens another phrase than the one that a preposition governs, where no article tells: "из кухни | тётя Зоя",
    "из Твери | Антон Белоусов"."""
    if not lexicon.speech.bare_nouns or at == 0 or row[at - 1].tag != "preposition":
        return False
    token, last = row[end], row[end - 1]
    office = token.tag == "word" and lexicon.speech.nouns.get(token.low) == "person"
    named = end + 1 < len(row) and row[end + 1].tag == "name"
    return office or (named and token.low in lexicon.speech.given_names and last.low not in lexicon.speech.given_names)


def is_fronted(row: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether the name at `end` opens another phrase than the one that a preposition opened at `at`: "On Monday Marin said",
    "In 2014 The Courier wrote", "In Oslo Mr. Marin said", or that tells a time without one: "Last March Marin said". It does where a verb
    of saying follows that would lack its subject."""
    token, last, speech = row[end], row[end - 1], lexicon.speech
    placed = at > 0 and row[at - 1].tag == "preposition" and (at == 1 or row[at - 2].tag in _OPENERS)
    if end - at > 2 or not (placed or _tells_time(row, at, end, lexicon)) or not _says_next(row, end, lexicon):
        return False
    if last.tag == "word" and row[at].tag in ("determiner", "owner") and speech.nouns.get(last.low) != "person":
        return True  # "At his inauguration Marin declared"
    timed = last.low in speech.times or last.low in speech.words.weekdays or last.low in speech.words.months
    return timed or last.tag == "number" or _leads_name(token, lexicon)


def _tells_time(row: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a clause opens with a day or month and a word that tells which: "last March", "early Monday". "April Marin" and "the
    March Hare" are names."""
    day, small = row[end - 1].low, lexicon.speech.words
    if end - at == 2:
        opens = (at == 0 or row[at - 1].tag in _OPENERS) and row[at].tag in ("determiner", "word")
        return opens and (day in small.months or day in small.weekdays) and row[at].low not in small.articles
    return end - at == 1 and day in small.weekdays and at > 0 and row[at - 1].tag == "adverb"


def _leads_name(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a name's word can only be its first: a given name, a courtesy title, an article."""
    speech = lexicon.speech
    courtesy = speech.words.titles.get(token.low.rstrip(".")) in ("m", "f")
    return token.low in speech.given_names or courtesy or token.low in speech.words.articles


def _says_next(row: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether a finite verb of saying stands behind the names from `at` on."""
    while at < len(row) and row[at].tag == "name":
        at += 1
    if at + 1 < len(row) and row[at].tag == "possessive" and row[at + 1].tag == "word":
        at += 2
    return at < len(row) and row[at].tag == "verb" and row[at].low in lexicon.speech.verbs.finite
