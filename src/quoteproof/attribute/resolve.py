"""From a mention to the fullest form of the name in the text; None wherever two people could be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from quoteproof.attribute.clauses import antecedent
from quoteproof.attribute.lexer import Lexicon
from quoteproof.attribute.people import Person, fold, known, person
from quoteproof.attribute.phrases import Unit
from quoteproof.languages.speech import Gender
from quoteproof.model import Span

_BACK = 1500
"""How far back a pronoun's name is looked for, in code points: about three paragraphs of news."""


class Named(Struct, frozen=True):
    """One place where the text names a person."""

    span: Span
    person: Person
    roles: frozenset[str] = frozenset()


class Names(Struct, frozen=True):
    """All persons that a text names, in order, and the fullest form of each."""

    text: str
    places: tuple[Named, ...]
    starts: tuple[int, ...]
    full: dict[str, tuple[tuple[str, ...], ...]]  # surname or given name → the names of two words and more that have it
    printed: dict[tuple[str, ...], str]  # folded words → as the text prints them
    genders: dict[tuple[str, ...], Gender]


def gather(text: str, lexicon: Lexicon) -> Names:
    """Read all names of persons in `text`."""
    places = tuple(_places(text, lexicon))
    full: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    printed: dict[tuple[str, ...], str] = {}
    genders: dict[tuple[str, ...], Gender] = {}
    for place in places:
        words = place.person.words
        if words not in printed:
            printed[words] = _bare(place.span.of(text))
        if place.person.gender:
            genders.setdefault(words, place.person.gender)
        if len(words) > 1:
            for key in {words[-1], words[0]}:
                if words not in full[key]:
                    full[key].append(words)
    return Names(text, places, tuple(p.span.start for p in places), {k: tuple(v) for k, v in full.items()}, printed, genders)


_NAME = r"[^\W\d_a-zß-öø-ÿ](?:[\w’'\-‐‑]|\.(?=\w))*"
_SEQUENCE = re.compile(rf"{_NAME}\.?(?:[  ](?:{_NAME}\.?|[a-z]{{1,3}}(?=[  ]{_NAME})))*")


def _places(text: str, lexicon: Lexicon) -> list[Named]:
    found: list[Named] = []
    for match in _SEQUENCE.finditer(text):
        start, end = _trim(text, match.start(), match.end(), lexicon)
        if start >= end:
            continue
        someone = person(text[start:end])
        if someone.words:
            found.append(Named(Span(start, end), someone, _roles(text, start, end, lexicon)))
    return found


def _trim(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Drop grammatical words that a sentence began with, and what follows a possessive."""
    while start < end:
        word = re.match(r"[\w’'\-‐‑.]+", text[start:end])
        if word is None or word[0].lower().rstrip(".") not in lexicon.closed:
            break
        start += word.end()
        while start < end and text[start].isspace():
            start += 1
    owner = re.search(r"[’']s?(?=\s|$)", text[start:end])
    if owner:
        end = start + owner.start()
    while end > start and text[end - 1] in ". ":
        end -= 1
    return start, end


def _bare(name: str) -> str:
    """Strip titles, roles and an owner from a printed name: "Berg's spokesman Dr. Lev Marin" is Lev Marin."""
    tables = known()
    words = re.split(r"[’']s\s", name)[-1].split()
    while len(words) > 1 and (fold(words[0]).rstrip(".") in tables.titles or words[0].islower()):
        words.pop(0)
    return " ".join(words)


def _roles(text: str, start: int, end: int, lexicon: Lexicon) -> frozenset[str]:
    """Read the roles beside a name: "spokesman Lev Marin", "Ruth Okafor, the chair of the board,"."""
    nouns = lexicon.speech.nouns
    before = re.findall(r"[^\W\d_]+", text[max(0, start - 40) : start])[-2:]
    near = text[max(0, start - 40) : start]
    roles = {w.lower() for w in before if nouns.get(w.lower()) == "person"} if not re.search(r"[,.;:!?“”\"]\s*$", near) else set()
    titled = {w.lower().rstrip(".") for w in text[start:end].split()[:-1] if nouns.get(w.lower()) == "person"}
    after = re.match(r"(?:\s\([^)]{1,12}\))?,\s([^,.;:“”\"\n]{3,90})[,.]", text[end : end + 120])
    behind = set()
    if after and not re.match(r"(?:who|which)\b", after[1]):
        first = re.split(r"\b(?:of|for|at|in|who|to|from|and)\b", after[1])[0]
        behind = {w.lower() for w in re.findall(r"[^\W\d_]+", first) if nouns.get(w.lower()) == "person"}
    return frozenset(roles | titled | behind)


def name_of(row: Sequence[Unit], at: int, hidden: Sequence[Span], names: Names, lexicon: Lexicon) -> str | None:
    """Return the name that the phrase at `at` stands for; None where it is not certain.

    `hidden`: the quoted stretches, in order; a name in them says nothing of who speaks outside.
    """
    unit = row[at]
    if unit.tag == "relative":
        head = antecedent(row, at, 0)
        return None if head is None else name_of(row, head, hidden, names, lexicon)
    if unit.kind == "pronoun":
        gender = lexicon.speech.pronouns.get(unit.low)
        return by_pronoun(gender, unit.start, hidden, names) if gender in ("m", "f") else None
    printed = names.text[unit.start : unit.end]
    if unit.kind == "noun":
        return None if unit.owner else by_role(unit.low, names)
    return fullest(re.split(r"[’']s\s", printed)[-1], names) or _body(printed)


def _body(printed: str) -> str:
    """Return the name of a body or outlet without a small article."""
    words = printed.split()
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    return " ".join(words)


def fullest(mention: str, names: Names) -> str | None:
    """Return the fullest form of a name in the text; the name itself where there is no fuller; None if several fit."""
    someone = person(mention)
    if not someone.words:
        return None
    fits = [w for w in _candidates(someone, names) if _fits(someone, w, names)]
    longest = [w for w in fits if not any(o != w and set(w) <= set(o) for o in fits)]
    if len(longest) == 1:
        return names.printed[longest[0]]
    if longest:
        return None
    return _bare(mention)


def _candidates(someone: Person, names: Names) -> tuple[tuple[str, ...], ...]:
    if len(someone.words) == 1:
        return names.full.get(someone.last, ())
    return tuple(w for w in names.full.get(someone.last, ()) if set(someone.words) <= set(w) and w[0] == someone.words[0])


def _fits(someone: Person, words: tuple[str, ...], names: Names) -> bool:
    gender = names.genders.get(words)
    return not (someone.gender and gender and someone.gender != gender)


def by_role(role: str, names: Names) -> str | None:
    """Return the name of the only person in the text who is given the role."""
    found = {fullest(p.span.of(names.text), names) for p in names.places if role in p.roles}
    return found.pop() if len(found) == 1 else None


def by_pronoun(gender: str, at: int, hidden: Sequence[Span], names: Names) -> str | None:
    """Return the name that a pronoun at `at` stands for: the only person of that gender in the nearest lines that name one.

    `hidden`: quoted stretches, in order; a name in them says nothing of who speaks outside.
    """
    end = bisect_left(names.starts, at)
    begin = bisect_left(names.starts, at - _BACK)
    line: int | None = None
    found: set[str | None] = set()
    for place in reversed(names.places[begin:end]):
        if _hidden(place.span, hidden):
            continue
        if line is not None and names.text.find("\n", place.span.end, line) != -1:
            break
        name = fullest(place.span.of(names.text), names)
        told = place.person.gender or names.genders.get(_words(name))
        if told == gender or (told is None and len(_words(name)) > 1):
            found.add(name)
            line = place.span.start if line is None else line
    return found.pop() if len(found) == 1 else None


def _words(name: str | None) -> tuple[str, ...]:
    return person(name).words if name else ()


def _hidden(span: Span, hidden: Sequence[Span]) -> bool:
    at = bisect_right(hidden, span.start, key=lambda one: one.start) - 1
    return at >= 0 and hidden[at].covers(span)
