"""Whether words in marks stand written on something: a wall, a card, a packet."""

from __future__ import annotations

from quoteproof.find.lookups import anywhere, hints, written
from quoteproof.find.setting import STOP, WORD, Setting
from quoteproof.patterns import lazy

_BRACKETED = lazy(r"([\w-]+)\s*[(（]\s*$")


def inscribed(setting: Setting) -> bool:
    """Say whether the words stand written on something: on the wall stood "…", the door was marked "…"."""
    table, sentence = setting.table, setting.opened.lower()
    if setting.follows(table.inscribed, between=setting.language.speech.prepositions):
        return True
    if setting.precedes(table.inscribed, reach=2):
        return True
    if setting.precedes(table.reads) and _names_surface(setting, sentence):
        return True
    return _read_on(setting, sentence) or _bracketed(setting) or _pointed_at(setting)


def _names_surface(setting: Setting, sentence: str) -> bool:
    return anywhere(setting.table.surfaces, setting.language.spaced).search(sentence) is not None


def _read_on(setting: Setting, sentence: str) -> bool:
    """Say whether a surface and what it does with words stand before the marks: a card that says "…"."""
    table, speech = setting.table, setting.language.speech
    if not hints(table.surfaces, sentence) or not hints(table.reads, sentence):
        return False
    found = written(table.surfaces, table.reads, setting.language.spaced).search(sentence)
    between = WORD.findall(found[1] + found[2]) if found else []
    if between and between[0] in speech.relatives:
        between.pop(0)  # what the surface itself says
    if not found or _is_name(setting, found.start(1)) or any(_divides(setting, word) for word in between):
        return False
    return "," not in found[1] or WORD.findall(sentence)[0] in speech.prepositions


def _is_name(setting: Setting, end: int) -> bool:
    """Say whether the surface that ends there is somebody's name: "In Leeds Anna Bell said"."""
    words = WORD.findall(setting.opened[:end]) if not setting.language.words.capital_nouns else []
    return len(words) > 1 and words[-1][0].isupper() and words[-2][0].isupper()


def _divides(setting: Setting, word: str) -> bool:
    """Say whether another clause begins with a word, or somebody else."""
    speech = setting.language.speech
    divides = any(word in table for table in (speech.pronouns, speech.conjunctions, speech.relatives))
    return divides and word not in setting.language.words.articles


def _bracketed(setting: Setting) -> bool:
    """Say whether the words stand in brackets behind what they are written on: as its packaging has it ("…")."""
    found = _BRACKETED.search(setting.before) if setting.right.startswith((")", "）")) else None
    return (
        found is not None and anywhere(setting.table.surfaces, setting.language.spaced).fullmatch(found[1]) is not None
    )


def _pointed_at(setting: Setting) -> bool:
    """Say whether "it" says the words, and is what they are written on: There is a sign. It says "…"."""
    words, speech = WORD.findall(setting.opened.lower()), setting.language.speech
    if len(words) != 2 or words[0] not in speech.impersonal or words[1] not in setting.table.reads:
        return False
    before = setting.left[: -len(setting.opened)].lower()
    sentence = next((one for one in reversed(STOP.split(before)) if one.strip()), "")
    return _names_surface(setting, sentence)
