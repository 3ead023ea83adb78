"""Names as people bear them: parts of a name, gender, and whether two names can be one person."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from msgspec import Struct

from quoteproof import languages
from quoteproof.languages.speech import Gender, Speech

_PART = re.compile(r"[^\W\d_](?:[\w’'ʼ\-‐‑\u064B-\u065F]|\.(?=\w))*")


_OWNER = re.compile(r"[’']s?$")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"})


class Person(Struct, frozen=True):
    """A name taken apart: folded words without titles, and the gender that a title or a given name tells."""

    words: tuple[str, ...]
    gender: Gender | None = None
    titled: bool = False

    @property
    def last(self) -> str:
        """The surname, or the only name."""
        return self.words[-1] if self.words else ""


def fold(word: str) -> str:
    """Fold a word of a name: no case, no diacritics, one apostrophe."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ʼ", "'"))
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


class Known(Struct, frozen=True):
    """What all languages together know of names; names cross languages, so their tables do too."""

    titles: dict[str, Gender | None]
    given: dict[str, Gender]
    nicknames: dict[str, str]
    grammar: frozenset[str]
    bodies: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=1)
def known() -> Known:
    """Return the merged tables of all languages."""
    tables = [languages.get(code).speech for code in reversed(languages.LANGUAGES)]
    titles: dict[str, Gender | None] = {}
    given: dict[str, Gender] = {}
    nicknames: dict[str, str] = {}
    for table in tables:
        titles |= {fold(word): gender for word, gender in table.titles.items()}
        given |= {fold(word): gender for word, gender in table.given_names.items()}
        nicknames |= {fold(word): fold(name) for word, name in table.nicknames.items()}
    grammar = frozenset(fold(word) for table in tables for word in _grammar(table))
    bodies = frozenset(fold(word) for table in tables for word in (*table.nouns, *table.outlets)) - given.keys()
    particles = frozenset(fold(word) for table in tables for word in table.particles)
    return Known(titles, given, nicknames, grammar - particles - given.keys(), bodies, particles)


def _grammar(table: Speech) -> frozenset[str]:
    """Words that no name of a person begins with: pronouns, determiners, days, countries."""
    grammar = table.determiners | table.prepositions | table.possessives.keys() | table.pronouns.keys() | table.conjunctions
    return frozenset(grammar) | table.relatives | table.times | table.countries


def person(name: str) -> Person:
    """Take a name apart. What cannot be a person's name (a role, a pronoun, a country, a body) has no words."""
    tables = known()
    gender: Gender | None = None
    titled = False
    words: list[str] = []
    for part in _PART.findall(name.split(",")[0].split("(")[0]):
        word = fold(_OWNER.sub("", part)).rstrip(".")
        if not words and word in tables.titles:
            titled = True
            gender = gender or tables.titles[word]
        elif not words and word in tables.grammar:
            return Person(())
        elif word in _SUFFIXES or (part.islower() and word not in tables.particles and not _caseless(part)):
            continue
        else:
            words.append(word)
    if not words or words[-1] in tables.bodies or (words[0] in tables.bodies and not titled and len(words) > 3):
        return Person(())
    if len(words) > 1 and gender is None:
        gender = tables.given.get(words[0])
    return Person(tuple(words), gender, titled)


def _caseless(part: str) -> bool:
    return part.lower() == part.upper()


def same_person(a: str, b: str) -> bool | None:
    """Say whether two names can be one person's; None where a name is no person's name or there is no telling.

    "Obama", "Barack Obama" and "President Obama" are one; "Bill Clinton" and "Hillary Clinton" are two; a role, a
    pronoun, a country or an outlet against a name is None.
    """
    if fold(a).strip() == fold(b).strip() and a.strip():
        return True
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


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether all words of the shorter name stand in the longer, in order, an initial for its word."""
    rest = iter(long)
    return all(any(word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))
                   for other in rest) for word in short)  # fmt: skip


def _given(a: str, b: str) -> bool | None:
    """Compare two given names of one surname."""
    names = known().nicknames
    if names.get(a, a) == names.get(b, b) or a[0] == b[0] and (a.startswith(b) or b.startswith(a)):
        return True
    return None if a[0] == b[0] else False
