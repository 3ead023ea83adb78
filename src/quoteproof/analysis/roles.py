"""The roles that stand beside a name: "spokesman Lev Marin", "Ruth Okafor, the chair of the board,", "Ruth Okafor is the chair"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from quoteproof.languages.speech import Speech
from quoteproof.model import Span
from quoteproof.patterns import lazy

_SPACES = (" ", "\u00a0")
_OPEN = tuple(f"{space}(" for space in " \t\n\u00a0")
_NONE: frozenset[str] = frozenset()
_AROUND = 70
"""Code points before a name in which an office that heads its clause is looked for."""
_BEHIND = lazy(r"(?:\s\([^)]{1,12}\))?,\s([^,.;:()“”\"\n]{3,90})[,.]", signs=",")
_OFFICE = lazy(r"(?:^|[\n.;:,]\s*)([^\n.;:,()]{3,50})\s\($")
_HEADED = lazy(r"(?:^|[\n.;:(]\s*|, )([^\n.;:,()“”\"]{3,60}),\s$")
_CLOSED = lazy(r"\s?[,.;:]")
_GOES_ON = lazy(r"((?: [^\W\d_]+){3,12})(?=[ ,.;]|$)")  # no owner in it: "is the minister's brother"
_LISTED = lazy(r"\s\(([^)\d\n]{3,40})\)", signs="(")  # "Present: Ruth Okafor (chair), …"
_WORD = lazy(r"[^\W\d_]+")


def roles_beside(text: str, name: Span, speech: Speech) -> frozenset[str]:
    """Return the words for persons that stand right before, in, or behind a name."""
    start, end = name.start, name.end
    words = [word.rstrip(".") for word in text[start:end].split()[:-1]] if " " in text[start:end] else []
    before, after = text[max(0, start - _AROUND) : start], text[end : end + 2]
    if before.endswith(_SPACES):
        words += _right_before(before)
    if before.endswith((", ", "(")):
        words += _bearing(before, speech) + _headed(before, after, speech)
    if after[:1] == "," or after in _OPEN:
        words += _aside(text[end : end + 120], speech) + _listed(text[end : end + 50])
    elif after[:1] == " ":
        words += _told(text[end : end + 120], speech)
    return _persons(words, speech) if words else _NONE


def _right_before(before: str) -> list[str]:
    """Return the word before a name."""
    found = before[:-1].rsplit(maxsplit=1)[-1:]
    return _WORD.findall(found[0])[-1:] if found and found[0][-1].isalpha() else []


def _listed(after: str) -> list[str]:
    """Return the last word of brackets behind a name: "Present: Ruth Okafor (chair), …"."""
    found = _LISTED.match(after)
    return found[1].split()[-1:] if found else []


def _bearing(before: str, speech: Speech) -> list[str]:
    """Return the words of the office whose holder's name stands behind it in brackets: "The Minister for Transport (Oona Farrell)"."""
    found = _OFFICE.search(before[-60:]) if before.endswith("(") else None
    if found is None:
        return []
    stops = speech.prepositions | speech.conjunctions
    return list(takewhile(lambda word: word.lower() not in stops, _WORD.findall(found[1])))


def _headed(before: str, after: str, speech: Speech) -> list[str]:
    """Return the words of the office that a clause begins with and its holder stands beside: "The minister for transport, Olga Brandt,"."""
    found = _HEADED.search(before) if before.endswith(", ") and _CLOSED.match(after) else None
    if found is None or found[1].split()[0].lower() not in speech.words.articles - speech.indefinite:
        return []
    stops = speech.prepositions | speech.conjunctions
    return list(takewhile(lambda word: word.lower() not in stops, _WORD.findall(found[1])))


def _aside(after: str, speech: Speech) -> list[str]:
    """Return the words of the addition behind a name, "the chair" of ", the chair of the board,"; none of "who was the chair", "said the chair"."""
    found = _BEHIND.match(after)
    if found is None:
        return []
    stops = speech.prepositions | speech.relatives | speech.conjunctions | speech.verbs.finite
    return list(takewhile(lambda word: word.lower() not in stops, _WORD.findall(found[1])))


def _told(after: str, speech: Speech) -> list[str]:
    """Return the words that a verb gives to the name before it: "is the chair of the board", "came as the chair"."""
    found = _GOES_ON.match(after)
    words = found[1].split() if found else []
    is_one = bool(words) and words[0] in _being(speech)
    given = words[1:] if is_one else words[2:] if words[1:2] and words[1] in speech.likeness else []
    if not given or given[0] not in speech.determiners:
        return []
    stops = speech.prepositions | speech.relatives | speech.conjunctions
    return list(takewhile(lambda word: word not in stops, given[1:]))


@lru_cache(maxsize=32)
def _being(speech: Speech) -> frozenset[str]:
    """Return the auxiliaries that say what somebody is, not what somebody has."""
    known = speech.words.auxiliaries
    return known - speech.perfect_auxiliaries if speech.perfect_auxiliaries else known & speech.passive_auxiliaries


def _persons(words: Iterable[str], speech: Speech) -> frozenset[str]:
    return frozenset(word.lower() for word in words if speech.nouns.get(word.lower()) == "person")
