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
    return _read_on(setting, sentence) or _bracketed(setting) or _pointed_at(setting) or _put_on(setting)


def _names_surface(setting: Setting, sentence: str) -> bool:
    return anywhere(setting.table.surfaces, setting.language.spaced).search(sentence) is not None


def _read_on(setting: Setting, sentence: str) -> bool:
    """Say whether a surface and what it does with words stand before the marks: a card that says "…"."""
    table, speech = setting.table, setting.language.speech
    if not hints(table.surfaces, sentence) or not hints(table.reads, sentence):
        return False
    found = written(table.surfaces, table.reads, setting.language.spaced).search(sentence)
    between = WORD.findall(found[1] + found[2]) if found else []
    _drop_relative(setting, between, len(WORD.findall(found[1])) if found else 0)
    if not found or _is_name(setting, found.start(1)) or any(_divides(setting, word) for word in between):
        return False
    return "," not in found[1] or WORD.findall(sentence)[0] in speech.prepositions


def _drop_relative(setting: Setting, between: list[str], before: int) -> None:
    """Take out the word that leads to what the surface itself says: a sign that says, a sign over the gate that says."""
    that = setting.language.speech.relatives | setting.language.words.complementizers
    at = next((at for at, word in enumerate(between[:before]) if word in that), None)
    if at is not None and (at == 0 or between[0] in setting.language.speech.prepositions):
        del between[at]


def _is_name(setting: Setting, end: int) -> bool:
    """Say whether the surface that ends there is somebody's name: "In Leeds Anna Bell said"."""
    words = WORD.findall(setting.opened[:end]) if not setting.language.words.capital_nouns else []
    return len(words) > 1 and words[-1][0].isupper() and words[-2][0].isupper()


def _divides(setting: Setting, word: str) -> bool:
    """Say whether another clause begins with a word, or somebody else."""
    speech = setting.language.speech
    divides = any(word in table for table in (speech.pronouns, speech.conjunctions, speech.relatives))
    return divides and word not in setting.language.words.articles


def _put_on(setting: Setting) -> bool:
    """Say whether the text goes on with what the words stand on, and nobody says them: "Black tie" on the poster applies to the men."""
    place, *noun = WORD.findall(STOP.split(setting.right.lower())[0])[:3] or [""]
    speech, closed = setting.language.speech, setting.is_closed
    article = bool(noun) and (noun[0] in speech.determiners or noun[0] in speech.possessives)
    told = closed or setting.led or setting.follows(setting.table.terms)
    on = place in setting.table.upon and article and not told
    return on and anywhere(setting.table.surfaces, setting.language.spaced).fullmatch(noun[-1]) is not None


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
