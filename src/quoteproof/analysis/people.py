"""Names as people bear them: parts of a name, gender, and whether two names can be one person."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from quoteproof.languages import names
from quoteproof.languages.words import Gender
from quoteproof.patterns import lazy

_PART = lazy(r"[^\W\d_](?=\.\s)\.|[^\W\d_](?:[\w’'ʼ\-‐‑\u064B-\u065F]|\.(?=\w))*")

_ELIDED = lazy(r"[^\W\d_]{1,2}['’](?=[^\W\d_A-Z])")
"""An article before a noun, "L'historienne"; a name has a capital behind the apostrophe: "D'Arcy"."""
_OWNER = lazy(r"[’']s?$")
OWNED = lazy(r"['’]s\b")
"""The sign of an owner: "Berg's". English, and read in every language, for names cross languages."""
_COMPOUND = 8
"""Letters of the shortest title in one word that an ending tells: "Parteichef", but no "Konrat"."""
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"})


class Person(Struct, frozen=True):
    """A name taken apart: folded words without titles, and the gender that a title or a given name tells.

    Whoever bears no person's name has no words.
    """

    words: tuple[str, ...]
    gender: Gender | None = None
    titled: bool = False
    printed: str = ""  # as the text prints it, without title and role

    @property
    def last(self) -> str:
        """The surname, or the only name."""
        return self.words[-1] if self.words else ""


def fold(word: str) -> str:
    """Fold a word of a name: no case, no diacritics, one apostrophe."""
    if word.isascii():  # nearly all of the tables' words
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'"))
    for mark in filter(unicodedata.combining, set(plain)):  # the tables are folded as one word, and have a handful
        plain = plain.replace(mark, "")
    return plain.casefold()


class Known(Struct, frozen=True):
    """What all languages together know of names; names cross languages, so their tables do too."""

    titles: dict[str, Gender | None]
    given: dict[str, Gender]
    nicknames: dict[str, str]
    grammar: frozenset[str]
    bodies: frozenset[str]
    roles: frozenset[str]
    particles: frozenset[str]
    endings: tuple[str, ...]
    states: dict[str, str]


def state_of(metadata: str) -> str | None:
    """Return the state that a record's field names, by its name or its code; None where it names none."""
    from quoteproof.languages.codes import STATES  # few runs ask for it

    return dict(_pairs(STATES)).get(metadata) or known().states.get(fold(metadata).strip())


@lru_cache(maxsize=1)
def known() -> Known:
    """Return the merged tables of all languages."""
    return Known(
        titles={word: _gender(sex) for word, sex in _pairs(names.TITLES)},
        given={word: "m" if sex == "m" else "f" for word, sex in _pairs(names.GIVEN)},
        nicknames=dict(_pairs(names.NICKNAMES)),
        grammar=_words(names.GRAMMAR),
        bodies=_words(names.BODIES),
        roles=_words(names.ROLES),
        particles=_words(names.PARTICLES),
        endings=tuple(_words(names.ENDINGS)),
        states=dict(_pairs(names.STATES)),
    )


@lru_cache(maxsize=10_000)
def given_gender(word: str) -> Gender | None:
    """Return whose given name a folded word is: by the tables of the languages, else by the names of the world."""
    told = known().given.get(word)
    if told:
        return told
    from quoteproof.languages.given import MEN, WOMEN  # 16,000 names: most texts need a look at a few

    name, letter = (
        f"|{word}|",
        word[:1],
    )  # looked for in a row: to cut the rows into a table takes as long as a thousand looks
    return "m" if name in MEN.get(letter, "") else "f" if name in WOMEN.get(letter, "") else None


def _words(table: str) -> frozenset[str]:
    return frozenset(table.replace("\n", "").rstrip("|").split("|"))


def _pairs(table: str) -> Iterator[tuple[str, str]]:
    for row in table.replace("\n", "").rstrip("|").split("|"):
        word, _, value = row.partition("=")
        yield word, value


def _gender(sex: str) -> Gender | None:
    return "m" if sex == "m" else "f" if sex == "f" else None


@lru_cache(maxsize=8192)
def person(name: str) -> Person:
    """Take a name apart. What cannot be a person's name (a role, a pronoun, a country, a body) has no words."""
    tables = known()
    gender: Gender | None = None
    titled = False
    words: list[str] = []
    printed = bare(name)
    for part in printed.split():
        word = fold(part).rstrip(".")
        if word not in _SUFFIXES:
            words.append(word)
    for title in _titles(name):
        titled, gender = True, gender or tables.titles[title]
    if (
        not words
        or any(map(str.isdecimal, name))
        or (words[0] in tables.grammar and printed[1:2] != ".")  # "J. Marin"
        or words[-1] in tables.bodies
        or (words[0] in tables.bodies and len(words) > 3)
    ):
        return Person(())
    if len(words) > 1 and gender is None:
        gender = given_gender(words[0])
    return Person(tuple(words), gender, titled, printed)


def bare(name: str) -> str:
    """Strip titles, roles, an owner and additions: "Berg's spokesman Dr. Lev Marin (Oslo)" is "Lev Marin"."""
    tables = known()
    kept: list[str] = []
    for whole in _parts(name):
        part = _ELIDED.sub("", whole, count=1) if _ELIDED.match(whole) else whole
        word = fold(part).rstrip(".")
        if (
            (word in tables.titles and not _is_initial(word, kept))
            or word in tables.roles
            or (word.endswith(tables.endings) and word not in tables.given and len(word) > _COMPOUND)
            or (part.islower() and word not in tables.particles)
            or OWNED.match(part[-2:])
        ):
            kept.clear()
        else:
            kept.append(part)
    last = _parts(name)[-1:] if not kept else []
    return " ".join(kept or [_OWNER.sub("", part) for part in last if not part.islower()])


def _is_initial(word: str, before: list[str]) -> bool:
    """Say whether a title of one letter is the middle of a name: "Harry M. Reid", not "M. Reid"."""
    return len(word) == 1 and bool(before) and given_gender(fold(before[-1])) is not None


def _parts(name: str) -> list[str]:
    return [_OWNER.sub("", p) if i == 0 else p for p, i in _numbered(_PART.findall(name.split(",")[0].split("(")[0]))]


def _numbered(parts: list[str]) -> list[tuple[str, int]]:
    """Pair each part with the number of parts after it: the last one's owner mark says nothing."""
    return [(part, len(parts) - 1 - i) for i, part in enumerate(parts)]


def _titles(name: str) -> list[str]:
    titles = known().titles
    parts = _parts(name)[:-1]
    words = [fold(part).rstrip(".") for part in parts]
    return [word for at, word in enumerate(words) if word in titles and not _is_initial(word, parts[:at])]


def same_person(a: str, b: str) -> bool | None:
    """Say whether two names can be one person's; None where a name is no person's name or there is no telling.

    "Obama", "Barack Obama" and "President Obama" are one; "Bill Clinton" and "Hillary Clinton" are two; so are "Brazil"
    and "Chile", for a delegation speaks in its state's name; a role, a pronoun, a state or an outlet against a name is
    None.
    """
    if fold(a).strip() == fold(b).strip() and a.strip():
        return True
    here, there = _state(a), _state(b)
    if here and there:
        return here == there
    one, two = person(a), person(b)
    if not one.words or not two.words:
        return None
    if one.gender and two.gender and one.gender != two.gender:
        return False
    short, long = sorted((one.words, two.words), key=len)
    if len(short) == 1:
        if short[0] == long[-1] or (short[0] in long[1:]):
            return True
        if short[0] == long[0]:
            return True if one.titled or two.titled else None
        return False
    if _within(short, long):
        return True
    if short[-1] not in long and long[-1] not in short:
        return False
    return _given(short[0], long[0])


def is_named(mention: str) -> bool:
    """Say whether a mention is a name by which somebody is known: a person's, or that of the state for which he speaks."""
    return bool(person(mention).words or _state(mention))


def _state(name: str) -> str | None:
    """Return the state that a name names or speaks for: "the United Kingdom", "the representative of Chile"."""
    words, tables = fold(name).split(), known()
    for at in range(len(words)):
        state = tables.states.get(" ".join(words[at:]))
        if state and (at == 0 or words[at - 1] in tables.grammar):
            return state
    return None


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether all words of the shorter name stand in the longer, in order, an initial for its word."""
    rest = iter(long)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))
                   for other in rest) for word in short)  # fmt: skip


def _given(a: str, b: str) -> bool | None:
    """Compare two given names of one surname."""
    names = known().nicknames
    if names.get(a, a) == names.get(b, b) or (a[0] == b[0] and (a.startswith(b) or b.startswith(a))):
        return True
    return None if a[0] == b[0] else False
