"""The schema of `languages/<code>/words.py`: the facts of a language that more than one part of the program needs, each once.

The tables of finding, attributing and judging stand on them (`speech.words`, `form.words`, `meaning.words`), and take their own words from
here where theirs are these and more. All words in lower case, as `str.lower` leaves them. In every table of a language a star
stands for any letters: `novel*` is novel and novels, `*buch` any compound with Buch, `*our` every word with this ending.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from quoteproof.cached import cached_property

Gender = Literal["m", "f"]
Owner = Literal["m", "f", "plural", "first", "any"]
"""Whom a pronoun can stand for: a man, a woman, several, the speaker, or there is no telling."""

_OWNERS: dict[str, Owner] = {"I": "first", "we": "first", "he": "m", "she": "f", "they": "plural"}


class Person(Struct, frozen=True):
    """A grammatical person with its forms. One without a name has only owners that do not tell whose: French "son"."""

    name: str  # I, we, you, he, she, it, they
    subjects: tuple[str, ...] = ()  # he
    others: tuple[str, ...] = ()  # him, himself
    owners: tuple[str, ...] = ()  # his

    @property
    def stands_for(self) -> Owner:
        """Whom it can stand for."""
        return _OWNERS.get(self.name, "any")


class Vocabulary(Struct, frozen=True, eq=False, dict=True):
    """What one language calls months, titles, persons, and the smallest of its words. One a language: equal to itself only."""

    months: Mapping[str, int] = {}  # names and abbreviations, in the cases in which dates have them; January is 1
    weekdays: Mapping[str, int] = {}  # Monday is 0
    titles: Mapping[str, Gender | None] = {}  # mr, sen, dr, president: one word before a name
    long_titles: tuple[str, ...] = ()  # secretary of state: titles of several words that are none by themselves
    title_endings: tuple[str, ...] = ()  # -chef, -sprecherin: words that end so are titles, "Verbandschef"
    particles: frozenset[str] = frozenset()  # van, de, bin: small, inside a person's name
    capital_nouns: bool = False  # all nouns have a capital, so that a capital makes no name

    persons: tuple[Person, ...] = ()
    articles: frozenset[str] = frozenset()
    demonstratives: frozenset[str] = frozenset()  # this, those
    linkers: frozenset[str] = (
        frozenset()
    )  # of: they hang a noun on the one before (article 5 of the charter, 4 de marzo)
    ordinal_endings: frozenset[str] = frozenset()  # st, nd, rd, th: right behind a figure
    coordinators: frozenset[str] = frozenset()  # and, or, but
    subordinators: frozenset[str] = frozenset()  # because, if: a clause begins wherever they stand
    complementizers: frozenset[str] = frozenset()  # that: what is said, thought or denied follows
    auxiliaries: frozenset[str] = frozenset()  # have, was, will: they tell a time or a voice and nothing else
    agents: frozenset[str] = frozenset()  # by: who does it, in a passive
    formulas: tuple[str, ...] = ()  # phrases that are chosen as a whole, by anybody: "at the end of the day"
    contracted: tuple[tuple[str, str], ...] = ()  # what an ending that any word may have stands for: ("'s", "is")
    contractions: tuple[tuple[str, str], ...] = ()  # a contracted form and its long form: ("don't", "do not")

    @property
    def calendar(self) -> frozenset[str]:
        """The names of months and of days of the week."""
        return frozenset(self.months) | frozenset(self.weekdays)

    @property
    def all_titles(self) -> tuple[str, ...]:
        """The titles of one word and of several."""
        return (*self.titles, *self.long_titles)

    @cached_property
    def subjects(self) -> dict[str, Owner]:
        """The personal pronouns that can be a subject; `any` where one form is of two persons."""
        return _by_form([(form, person) for person in self.persons for form in person.subjects])

    @property
    def owners(self) -> dict[str, Owner]:
        """The possessives; `any` where one form is of two persons."""
        return _by_form([(form, person) for person in self.persons for form in person.owners])

    @property
    def own(self) -> frozenset[str]:
        """The forms by which whoever speaks means nobody else: I, me, my."""
        return frozenset(form for name, forms in self.pronouns if name == "I" for form in forms)

    @property
    def addressed(self) -> frozenset[str]:
        """The forms by which a speaker means whom he or she speaks to: you, yours, your."""
        return frozenset(form for name, forms in self.pronouns if name == "you" for form in forms)

    @property
    def gendered(self) -> dict[str, Gender]:
        """The forms that stand for a man, or for a woman, and for nobody else."""
        table: dict[str, set[Owner]] = {}
        for person in self.persons:
            for form in (*person.subjects, *person.others, *person.owners):
                table.setdefault(form, set()).add(person.stands_for)
        return {form: "m" if whom == {"m"} else "f" for form, whom in table.items() if whom in ({"m"}, {"f"})}

    @property
    def openers(self) -> tuple[str, ...]:
        """What opens a noun phrase and bears no meaning of its own: articles, demonstratives, possessives."""
        return (*sorted(self.articles), *sorted(self.demonstratives), *self.owners)

    @property
    def pronouns(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every form of each person, by the person's name."""
        return tuple((p.name, (*p.subjects, *p.others, *p.owners)) for p in self.persons if p.name)


def _by_form(forms: list[tuple[str, Person]]) -> dict[str, Owner]:
    table: dict[str, Owner] = {}
    for form, person in forms:
        table[form] = person.stands_for if table.get(form, person.stands_for) == person.stands_for else "any"
    return table


@cache
def words(text: str) -> frozenset[str]:
    """Read a table of single words."""
    return frozenset(text.split())


def numbered(table: str, first: int) -> dict[str, int]:
    """Read names by their number: "january, jan | february, feb", counted from `first` on."""
    rows = enumerate(table.split("|"), first)
    return {name.strip(): number for number, row in rows for name in row.split(",")}


def titles(m: str = "", f: str = "", either: str = "") -> dict[str, Gender | None]:
    """Read titles of men, of women, and of both."""
    table: dict[str, Gender | None] = dict.fromkeys(either.split())
    for gender, row in (("m", m), ("f", f)):
        table |= dict.fromkeys(row.split(), gender)  # type: ignore[arg-type]
    return table


def persons(table: str) -> tuple[Person, ...]:
    """Read persons, one a line: "he | he | him himself | his", that is name, subjects, other forms, owners."""
    lines = (f"{line}|||".split("|")[:4] for line in table.splitlines() if line.strip())
    return tuple(Person(name.strip(), *(tuple(cell.split()) for cell in cells)) for name, *cells in lines)
