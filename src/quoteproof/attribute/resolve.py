"""From a mention to the fullest form of the name in the text; None wherever two people could be meant."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, structs

from quoteproof.analysis.clauses import antecedent, chain_end
from quoteproof.analysis.lexer import Lexicon
from quoteproof.analysis.people import Person, bare, known, person
from quoteproof.analysis.phrases import Unit
from quoteproof.languages.speech import Noun
from quoteproof.languages.words import Gender
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BACK = 1500
"""How far back a pronoun's name is looked for, in code points: about three paragraphs of news."""


class Named(Struct, frozen=True):
    """One place where the text names a person."""

    span: Span
    person: Person
    name: str | None = None  # in full, where the place has only the role: "the chair"


class Names(Struct, frozen=True):
    """All persons that a text names, in order, and the fullest form of each."""

    text: str
    places: tuple[Named, ...]
    starts: tuple[int, ...]
    full: dict[str, tuple[tuple[str, ...], ...]]  # surname or given name → the names of two words and more that have it
    printed: dict[tuple[str, ...], str]  # folded words → as the text prints them
    genders: dict[tuple[str, ...], Gender]
    first: dict[tuple[str, ...], int]  # where each form stands first
    bearers: dict[str, set[str | None]]  # by role, filled when first asked for
    nouns: Mapping[str, Noun]  # of the text's language: which words are roles


def gather(text: str, lexicon: Lexicon) -> Names:
    """Read all names of persons in `text`."""
    places = tuple(_places(text, lexicon))
    full: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    printed: dict[tuple[str, ...], str] = {}
    genders: dict[tuple[str, ...], Gender] = {}
    first: dict[tuple[str, ...], int] = {}
    for place in places:
        words = place.person.words
        first.setdefault(words, place.span.start)
        if words not in printed:
            printed[words] = bare(place.span.of(text))
        if place.person.gender:
            genders.setdefault(words, place.person.gender)
        if len(words) > 1:
            for key in {words[-1], words[0]}:
                if words not in full[key]:
                    full[key].append(words)
    fullest_forms = {k: tuple(v) for k, v in full.items()}
    names = Names(text, places, _starts(places), fullest_forms, printed, genders, first, {}, lexicon.speech.nouns)
    shown = tuple(sorted((*places, *_by_role(names, lexicon)), key=lambda place: place.span))
    return structs.replace(names, places=shown, starts=_starts(shown))


def _starts(places: Sequence[Named]) -> tuple[int, ...]:
    return tuple(place.span.start for place in places)


def _by_role(names: Names, lexicon: Lexicon) -> Iterator[Named]:
    """Yield the places that name somebody by a role that only one person of the text has: "the chair"."""
    by_role("", names)
    roles = {role for role, who in names.bearers.items() if len(who) == 1 and None not in who}
    if not roles:
        return
    definite = lexicon.speech.determiners - lexicon.speech.indefinite
    for found in re.finditer(r"\b([^\W\d_]+)[  ]([^\W\d_]+)\b(?![  ][A-Z])", names.text):
        name = by_role(found[2].lower(), names) if found[2] in roles and found[1].lower() in definite else None
        if name:
            yield Named(Span(*found.span()), person(name), name)


_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"{_UPPER}(?:[\w’'\-‐‑]|\.(?=\w))*"


_OWNER = lazy(r"[’']s?(?=\s|$)")
_SEQUENCE = lazy(rf"{_NAME}\.?(?:[  ](?:{_NAME}\.?|[a-z]{{1,3}}(?=[  ]{_UPPER})))*")


def _places(text: str, lexicon: Lexicon) -> list[Named]:
    found: list[Named] = []
    if lexicon.speech.caseless:
        return found  # nothing tells a name from other words
    for match in _SEQUENCE.finditer(text):
        for begin, stop in _apart(text, match.start(), match.end(), lexicon):
            start, end = _trim(text, begin, stop, lexicon)
            someone = person(text[start:end]) if start < end else None
            if someone is not None and someone.words:
                found.append(Named(Span(start, end), someone))
    return found


def _apart(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Cut a row of capital words where a sentence ends in it, and at a small word that is no particle of a name."""
    begin = at = start
    for word in text[start:end].split(" "):
        stop = at + len(word)
        small = word.islower() and word not in lexicon.speech.particles
        if small:
            yield begin, at
        if small or (word[-1:] == "." and not _short(word[:-1], lexicon)):
            if not small:
                yield begin, stop
            begin = stop + 1
        at = stop + 1
    yield begin, end


def _short(word: str, lexicon: Lexicon) -> bool:
    return len(word) == 1 or "." in word or lexicon.shortens(word.lower())


def _trim(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Drop grammatical words that a sentence began with, and what follows a possessive."""
    name = text[start:end]
    while name:
        word, _, rest = name.partition(" ")
        low = word.lower().rstrip(".")
        if low not in lexicon.closed and low not in lexicon.participle:
            break
        start, name = end - len(rest), rest
    owner = _OWNER.search(name) if "’" in name or "'" in name else None
    if owner:
        name = name[: owner.start()]
    return start, start + len(name.rstrip(". "))


def _roles(place: Named, names: Names) -> frozenset[str]:
    """Read the roles beside a name: "spokesman Lev Marin", "Ruth Okafor, the chair of the board,"."""
    text, nouns, start, end = names.text, names.nouns, place.span.start, place.span.end
    before = re.search(r"([^\W\d_]+)[ \u00a0]$", text[max(0, start - 30) : start])
    roles = {before[1].lower()} if before and nouns.get(before[1].lower()) == "person" else set()
    titled = {w.lower().rstrip(".") for w in text[start:end].split()[:-1] if nouns.get(w.lower()) == "person"}
    after = re.match(r"(?:\s\([^)]{1,12}\))?,\s([^,.;:“”\"\n]{3,90})[,.]", text[end : end + 120])
    behind = set()
    if after and not re.match(r"(?:who|which)\b", after[1]):
        first = re.split(r"\b(?:of|for|at|in|who|to|from|and)\b", after[1])[0]
        behind = {w.lower() for w in re.findall(r"[^\W\d_]+", first) if nouns.get(w.lower()) == "person"}
    listed = re.match(r"\s\(([^)\d\n]{3,40})\)", text[end : end + 50])  # "Present: Ruth Okafor (chair), …"
    if listed and nouns.get(listed[1].split()[-1].lower()) == "person":
        behind.add(listed[1].split()[-1].lower())
    return frozenset(roles | titled | behind)


class Said(Struct, frozen=True):
    """The speaker of the quotation before, and where that quotation ends."""

    name: str | None = None
    end: int = 0


class Setting(Struct, frozen=True):
    """What is known around a mention: the names of the text, the quoted stretches, and who spoke last.

    A name in a quoted stretch says nothing of who speaks outside; `hidden` is in order of place.
    """

    names: Names
    lexicon: Lexicon
    hidden: Sequence[Span] = ()
    said: Said = Said()


def name_of(row: Sequence[Unit], at: int, setting: Setting) -> str | None:
    """Return the name that the phrase at `at` stands for; None where it is not certain."""
    unit, names, lexicon = row[at], setting.names, setting.lexicon
    if unit.tag == "relative":
        head = antecedent(row, at, 0)
        return None if head is None else name_of(row, head, setting)
    if unit.kind == "pronoun":
        if lexicon.speech.pronouns.get(unit.low) == "any":
            return _beside(row, at, setting)
        gender = lexicon.speech.pronouns.get(unit.low)
        return by_pronoun(gender, unit.start, setting) if gender in ("m", "f") else None
    printed = names.text[unit.start : unit.end]
    role = lexicon.speech.nouns.get(unit.low) == "person" and printed.split()[0].lower() in lexicon.speech.determiners
    if unit.kind == "noun" or role:
        other = unit.owner or printed.split()[0].lower() in lexicon.speech.indefinite
        return _beside(row, at, setting) or (None if other else by_role(unit.low, names))
    return fullest(printed, names, unit.start) if person(printed).words else _body(printed)


def _beside(row: Sequence[Unit], at: int, setting: Setting) -> str | None:
    """Return the name that stands beside a role between commas: "the chair, Ruth Okafor, said"."""
    end = chain_end(row, at, len(row))
    comma, name = [*row[end : end + 2], None, None][:2]
    person_ = row[at].kind == "pronoun" or setting.lexicon.speech.nouns.get(row[at].low) == "person"
    if not (person_ and comma and name and name.kind == "name"):
        return None
    closed = end + 2 == len(row) or row[end + 2].tag in ("comma", "stop", "colon", "quote", "dash", "semicolon")
    printed = setting.names.text[name.start : name.end]
    named = comma.tag == "comma" and closed and len(person(printed).words) > 1
    return fullest(printed, setting.names) if named else None


def _body(printed: str) -> str | None:
    """Return the name of a body or outlet without a small article."""
    words = printed.split()
    while len(words) > 1 and words[0].islower():
        words.pop(0)
    return " ".join(words) if words[0][0].isupper() else None


def fullest(mention: str, names: Names, at: int | None = None) -> str | None:
    """Return the fullest form of a name in the text; the name itself where there is no fuller; None if several fit.

    Where several do, only those count that the text has named before `at`.
    """
    someone = person(mention)
    if not someone.words:
        return None
    fits = _longest([w for w in _candidates(someone, names) if _fits(someone, w, names)])
    if len(fits) > 1 and at is not None:
        fits = [w for w in fits if names.first[w] < at]
    if len(fits) == 1:
        return names.printed[fits[0]]
    return None if fits else bare(mention)


def _longest(forms: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Drop forms that are part of a longer one: "Lev Marin" beside "Lev B. Marin"."""
    return [w for w in forms if not any(o != w and set(w) <= set(o) for o in forms)]


def _candidates(someone: Person, names: Names) -> tuple[tuple[str, ...], ...]:
    forms = names.full.get(someone.last, ())
    if len(someone.words) > 1:
        return tuple(w for w in forms if set(someone.words) <= set(w) and w[0] == someone.words[0])
    surname = tuple(w for w in forms if w[-1] == someone.last)
    return surname or tuple(w for w in forms if someone.last in known().given)


def _fits(someone: Person, words: tuple[str, ...], names: Names) -> bool:
    gender = names.genders.get(words)
    return not (someone.gender and gender and someone.gender != gender)


def by_role(role: str, names: Names) -> str | None:
    """Return the name of the only person in the text who is given the role."""
    if not names.bearers:
        for place in names.places:
            for one in _roles(place, names):
                names.bearers.setdefault(one, set()).add(fullest(place.span.of(names.text), names))
    found = names.bearers.get(role, set())
    return next(iter(found)) if len(found) == 1 else None


def by_pronoun(gender: str, at: int, setting: Setting) -> str | None:
    """Return the name that a pronoun at `at` stands for.

    It is the speaker of the quotation before, where nobody else of that gender is named in between; or else the only
    person of that gender in the nearest line that names one.
    """
    names, said = setting.names, setting.said
    if said.name and at - _BACK < said.end < at and _agrees_name(said.name, gender, names):
        between = {_full(p, names) for p in _visible(said.end, at, gender, setting)}
        if between <= {said.name}:
            return said.name
    line: int | None = None
    found: set[str | None] = set()
    for place in reversed(_visible(at - _BACK, at, gender, setting)):
        if line is not None and names.text.find("\n", place.span.end, line) != -1:
            break
        found.add(_full(place, names, at))
        line = place.span.start if line is None else line
    if not found:
        return _alone(at, setting)
    return found.pop() if len(found) == 1 else None


def _alone(at: int, setting: Setting) -> str | None:
    """Return the only person named in full in the paragraph before `at`, where nobody's gender tells: "Orin Vask went on"."""
    names = setting.names
    start = names.text.rfind("\n", 0, at) + 1
    inside = names.places[bisect_left(names.starts, start) : bisect_left(names.starts, at)]
    shown = {_full(p, names, at) for p in inside if not _hidden(p.span, setting.hidden)}
    untold = [p for p in inside if len(p.person.words) > 1 and p.person.gender is None]
    return shown.pop() if len(shown) == 1 and untold and names.genders.get(untold[0].person.words) is None else None


def _full(place: Named, names: Names, at: int | None = None) -> str | None:
    return place.name or fullest(place.span.of(names.text), names, at)


def _visible(start: int, end: int, gender: str, setting: Setting) -> list[Named]:
    """Return the places from `start` to `end`, outside quotations, that name a person of that gender."""
    names = setting.names
    inside = names.places[bisect_left(names.starts, start) : bisect_left(names.starts, end)]
    shown = (p for p in inside if not _hidden(p.span, setting.hidden) and not _labels(p.span, names.text))
    return [p for p in shown if _agrees(p, gender, names)]


def _labels(span: Span, text: str) -> bool:
    """Say whether a name heads a turn ("MR MARIN:"): within his own turn "he" is somebody else."""
    return text[span.end : span.end + 1] == ":" and text.rfind("\n", 0, span.start) >= span.start - 12


def _agrees_name(name: str, gender: str, names: Names) -> bool:
    someone = person(name)
    return bool(someone.words) and (someone.gender or names.genders.get(someone.words)) in (None, gender)


def _agrees(place: Named, gender: str, names: Names) -> bool:
    """Say whether a place names a person of that gender, or one whose gender nothing tells."""
    words = person(fullest(place.span.of(names.text), names) or "").words or place.person.words
    told = place.person.gender or names.genders.get(words)
    if told is not None:
        return told == gender
    return bool(_roles(place, names)) or (len(words) > 1 and (words[-1],) in names.printed)


def _hidden(span: Span, hidden: Sequence[Span]) -> bool:
    at = bisect_right(hidden, span.start, key=lambda one: one.start) - 1
    return at >= 0 and hidden[at].covers(span)
