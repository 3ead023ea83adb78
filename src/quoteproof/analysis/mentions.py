"""Every place where a text names a person, taken apart once, and the fullest form of each name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.bearers import couples, of_both
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.people import Person, fold, given_gender, person
from quoteproof.analysis.roles import roles_beside
from quoteproof.cached import cached_property
from quoteproof.languages.speech import Speech
from quoteproof.languages.words import Gender
from quoteproof.model import Span
from quoteproof.patterns import lazy

Words = tuple[str, ...]
"""A name's folded words, which tell it from others."""

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = rf"{_UPPER}(?:[\w’'\-‐‑]|\.(?=\w))*"
_OWNER = lazy(r"[’']s?(?=\s|$)")
_SEQUENCE = lazy(rf"{_NAME}\.?(?:[  ](?:{_NAME}\.?|[a-z]{{1,3}}(?=[  ]{_UPPER})))*")
_CALLED = lazy(rf"({_NAME}) [\"“”'‘«(]({_NAME}(?: {_NAME})?)[\"”“'’»)] ({_NAME})")
_MARKED = lazy(r"\w [\"“”'‘«(][^\W\d_][\w ]{1,20}[\"”“'’»)] [^\W\d_a-z]")
_ROLE = lazy(r"(?:\b([^\W\d_]+)[  ])?\b([^\W\d_]+),?[  ]\Z")
_CONTRACTED = lazy(r"['’](?:d|s|m|ll|re|ve)$")  # I’d, he’s
_RELATED_LEAD = 60
_WORDS = lazy(r"[^\W\d_]+")
_LONGEST = 6
"""Words of the longest name: a longer row of capitals is a headline."""
_LAST_WORD = lazy(r"\b([^\W\d_]+)[ \u00a0]\Z")
_DETERMINER = 12
"""Letters of the longest."""


class Mention(Struct, frozen=True):
    """One place where the text names a person."""

    span: Span
    person: Person
    full: bool = False  # the place has only the role ("the chair"): the person is whoever bears it, in full


class Names(Struct, frozen=True, dict=True, eq=False):
    """All persons that a text names."""

    text: str
    lexicon: Lexicon
    by_name: tuple[Mention, ...]  # in order

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The places in order, those included that have only a role that one person of the text bears."""
        return tuple(sorted((*self.by_name, *_by_role(self)), key=lambda mention: mention.span))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.span.start for mention in self.mentions)

    def within(self, start: int, end: int) -> Sequence[Mention]:
        """Return the places that begin from `start` on and before `end`."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def first(self) -> dict[Words, Mention]:
        """Where each form of a name stands first."""
        found: dict[Words, Mention] = {}
        for mention in self.by_name:
            found.setdefault(mention.person.words, mention)
        return found

    @cached_property
    def by_last(self) -> dict[str, list[Mention]]:
        """The places of each last name."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.by_name:
            found[mention.person.last].append(mention)
        return found

    @cached_property
    def often(self) -> frozenset[Words]:
        """The forms of names that stand there more than once."""
        return frozenset(
            words for words, places in Counter(one.person.words for one in self.by_name).items() if places > 1
        )

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that stand there in small letters."""
        return frozenset(word for word in _WORDS.findall(self.text) if word.islower())

    @cached_property
    def genders(self) -> dict[Words, Gender]:
        """The gender that one of a form's places tells, the first that does."""
        found: dict[Words, Gender] = {}
        for mention in self.by_name:
            if mention.person.gender:
                found.setdefault(mention.person.words, mention.person.gender)
        return found

    @cached_property
    def _full(self) -> dict[str, tuple[Words, ...]]:
        """By surname and by given name, the forms of two words and more that have it."""
        found: dict[str, list[Words]] = defaultdict(list)
        for words in self.first:
            if len(words) > 1:
                for key in {words[-1], words[0]}:
                    found[key].append(words)
        return {key: tuple(forms) for key, forms in found.items()}

    def is_person(self, full: Person) -> bool:
        """Say whether the text treats a full name as a person's: it gives a role to it, or calls whoever bears it by the surname."""
        mention = self.first.get(full.words)
        return mention is not None and (bool(self.roles(mention)) or (full.last,) in self.first)

    @property
    def in_full(self) -> bool:
        """Whether the text names anybody by more than one word."""
        return bool(self._full)

    def fullest(
        self, someone: Person, at: int | None = None, told: Mapping[Words, Gender] | None = None
    ) -> Person | None:
        """Return the fullest form of a name; the name itself where there is no fuller; None if several fit.

        Where several do, only those count that the text has named before `at`. `told`: genders known from elsewhere.
        """
        if not someone.words:
            return None
        if someone.words in self._called:
            return self._called[someone.words]
        someone = self._without_office(someone)
        fits = [words for words in self._candidates(someone) if self._fits(someone, words, told or {})]
        fits = _longest(
            [words for words in fits if given_gender(words[0])] or fits
        )  # "Crooked Hillary Clinton" is none
        if len(fits) > 1 and at is not None:
            fits = [words for words in fits if self.first[words].span.start < at]
        two = self._of_couple(someone)
        found = {words: self.first[words].person for words in fits} | two
        if len(found) > 1 and not two:
            return None
        return next(iter(found.values())) if len(found) == 1 else someone

    def _of_couple(self, someone: Person) -> dict[Words, Person]:
        """Return whom the text tells only as one of two and a title may mean, "Mr. Vask" of "Edgar and Maud Vask": where it may be either,
        the title and the surname are all that is known."""
        two = self._couples.get(someone.last, []) if len(someone.words) == 1 and someone.gender else []
        return {one.words: one for one in two if one.gender in (None, someone.gender) and one.words not in self.first}

    @cached_property
    def _couples(self) -> dict[str, list[Person]]:
        return couples(self.text, self.by_name, self.lexicon)

    @cached_property
    def _of_both(self) -> frozenset[str]:
        return of_both(self.by_name)

    def _without_office(self, someone: Person) -> Person:
        """Return whom the text names at the end of a row of capitals that is nobody's name: "(Secretary of) State Ruth Okafor"."""
        known = (
            someone.words in self.first or someone.words[0] in self.lexicon.speech.words.articles
        )  # "Le Courrier du Val"
        words = () if known else someone.words
        return next(
            (self.first[words[at:]].person for at in range(1, len(words) - 1) if words[at:] in self.first), someone
        )

    @cached_property
    def _called(self) -> dict[Words, Person]:
        """Whom the text calls by another name in the middle of his or her own: Elizabeth "Auntie Beth" Ngcobo."""
        found: dict[Words, Person] = {}
        for match in _CALLED.finditer(self.text) if _MARKED.search(self.text) else ():
            whole, called = person(f"{match[1]} {match[3]}"), person(match[2])
            if len(whole.words) > 1 and called.words:
                gender = whole.gender or called.gender or self.genders.get(whole.words)
                found.setdefault(called.words, replace(whole, gender=gender))
        return found

    def last_borne(self, surname: str, at: int) -> Words | None:
        """Return the form of two words and more that names somebody of that surname last before `at`."""
        places = self._borne.get(surname, ())
        place = bisect_left(places, (at,)) - 1
        return places[place][1] if place >= 0 else None

    @cached_property
    def _borne(self) -> dict[str, tuple[tuple[int, Words], ...]]:
        """Where each surname stands in a longer form, in order."""
        found: dict[str, list[tuple[int, Words]]] = defaultdict(list)
        for mention in self.by_name:
            if len(mention.person.words) > 1:
                found[mention.person.last].append((mention.span.start, mention.person.words))
        return {surname: tuple(places) for surname, places in found.items()}

    def _candidates(self, someone: Person) -> tuple[Words, ...]:
        forms = self._full.get(someone.last, ())
        if len(someone.words) > 1:
            return tuple(w for w in forms if set(someone.words) <= set(w) and w[0] == someone.words[0])
        surname = tuple(w for w in forms if w[-1] == someone.last) or self._declined(someone.last)
        return surname or forms

    def _declined(self, surname: str) -> tuple[Words, ...]:
        """Return the forms with a surname of which this one is a case: "по словам Крылова" of "Олег Крылов"."""
        for ending in self.lexicon.speech.name_cases:
            stem = surname.removesuffix(ending)
            if stem != surname and stem in self._full:
                return tuple(words for words in self._full[stem] if words[-1] == stem)
        return ()

    def _fits(self, someone: Person, words: Words, told: Mapping[Words, Gender]) -> bool:
        """Say whether somebody can be of that form of the name."""
        gender = self.genders.get(words) or told.get(words)
        if gender or len(someone.words) > 1:
            return not (someone.gender and gender and someone.gender != gender)
        return not (someone.gender and self._is_either(someone))

    def _is_either(self, someone: Person) -> bool:
        """Say whether a man and a woman bear the surname, and no full name tells that it is the other's."""
        told = (self.genders.get(words) for words in self._full.get(someone.last, ()) if words[-1] == someone.last)
        alone = someone.last in self._of_both and someone.last not in self._couples
        return alone and not any(sex and sex != someone.gender for sex in told)

    def roles(self, mention: Mention) -> frozenset[str]:
        """Return the roles that stand beside a name: "spokesman Lev Marin", "Ruth Okafor, the chair of the board,"."""
        return roles_beside(self.text, mention.span, self.lexicon.speech)

    @cached_property
    def _role_places(self) -> dict[str, list[Mention]]:
        """By role, the places that give it to somebody, in order."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for mention in self.by_name:
            for role in self.roles(mention):
                found[role].append(mention)
        return found

    @cached_property
    def _bearers(self) -> dict[str, dict[str, Person | None]]:
        """By role, those to whom the text gives it, by the names that it prints; None for whoever may be several."""
        found: dict[str, dict[str, Person | None]] = defaultdict(dict)
        for role, places in self._role_places.items():
            for mention in places:
                one = self.fullest(mention.person)
                found[role][one.printed if one else ""] = one
        return found

    def by_role(self, role: str) -> Person | None:
        """Return the only person in the text who is given the role."""
        found = self._bearers.get(role, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def by_relation(self, whose: str, role: str, at: int) -> Person | None:
        """Return the only bearer of a role that the text has named before `at` as the same person's: "his brother" of "his brother Lev Marin"."""
        someone = self.by_role(role)
        placed = self._role_places[role][0] if someone else None
        if placed is None or placed.span.start >= at:
            return None
        before = self.text[max(0, placed.span.start - _RELATED_LEAD) : placed.span.start]
        relation = rf"(?i)\b{re.escape(whose)}\s(?:\w+\s){{0,2}}{re.escape(role)},?\s\Z"
        return someone if re.search(relation, before) else None


def gather(text: str, lexicon: Lexicon) -> Names:
    """Read all names of persons in `text`."""
    return Names(text, lexicon, tuple(_places(text, lexicon)))


def _longest(forms: Sequence[Words]) -> list[Words]:
    """Drop forms that are part of a longer one: "Lev Marin" beside "Lev B. Marin"."""
    return [w for w in forms if not any(o != w and set(w) <= set(o) for o in forms)]


def _by_role(names: Names) -> Iterator[Mention]:
    """Yield the places that name somebody by a role that only one person of the text has: "the chair"."""
    definite = names.lexicon.speech.determiners - names.lexicon.speech.indefinite
    for role, someone in ((role, names.by_role(role)) for role in names._bearers):
        for found in re.finditer(rf"{re.escape(role)}\b(?![ \u00a0][A-Z])", names.text) if someone else ():
            lead = _LAST_WORD.search(names.text, max(0, found.start() - _DETERMINER), found.start())
            if someone and lead and lead[1].lower() in definite:
                yield Mention(Span(lead.start(), found.end()), someone, full=True)


def _places(text: str, lexicon: Lexicon) -> Iterator[Mention]:
    if lexicon.speech.caseless:
        return  # nothing tells a name from other words
    for match in _SEQUENCE.finditer(text):
        first, last = match.span()
        if " " not in match[0] and match[0].lower() in lexicon.closed:
            continue  # half of all capitals: a small word with which a sentence begins
        for begin, stop in _apart(text, first, last, lexicon):
            start, end = _trim(text, begin, stop, lexicon)
            if text.count(" ", start, end) >= _LONGEST:
                start = _behind_titles(text, start, end)
            someone = person(text[start:end]) if start < end else None
            if someone is not None and someone.words:
                yield Mention(Span(start, end), _with_gender(someone, text, start, lexicon))


def _behind_titles(text: str, start: int, end: int) -> int:
    """Return where the name begins that ends a long row of capitals with titles, "Retired Harbour Police Capt. Lev Marin"; the row's end
    where it has none."""
    someone = person(text[start:end])
    return end - len(someone.printed) if someone.titled and text.endswith(f" {someone.printed}", start, end) else end


def _with_gender(someone: Person, text: str, start: int, lexicon: Lexicon) -> Person:
    """Return a person with the gender that a role before the name tells: "her mother, Pru Aldous", "la portavoz Ana Ferrer"."""
    speech = lexicon.speech
    if someone.gender is None and speech.name_genders:
        told = _by_ending(someone, lexicon)
        if told:
            return replace(someone, gender=told)
    found = (
        _ROLE.search(text, max(0, start - 40), start)
        if someone.gender is None and (speech.genders or speech.gendered)
        else None
    )
    if found is None:
        return someone
    role = found[2].lower()
    told = speech.genders.get(role) or _by_relation(text, found.start(), speech)
    if told is None and found[1] and speech.nouns.get(role) == "person":
        told = speech.gendered.get(found[1].lower())
    return replace(someone, gender=told) if told else someone


_RELATED = lazy(r"\b([^\W\d_]+)[ \u00a0]([^\W\d_]+), (?:[^\W\d_]+[ \u00a0])?\Z")


def _by_relation(text: str, at: int, speech: Speech) -> Gender | None:
    """Return the gender that a relation before what somebody is tells: "his widow, the | translator Maie Teder"."""
    found = _RELATED.search(text, max(0, at - 40), at)
    return speech.genders.get(found[2].lower()) if found and found[1].lower() in speech.possessives else None


def _by_ending(someone: Person, lexicon: Lexicon) -> Gender | None:
    """Return the gender that the ending of a name tells: Павловна, Крылов. A name of two words and more has its given name for that."""
    endings = lexicon.speech.name_genders
    for word in reversed(someone.words[-2:]):
        found = next(
            (ending for ending in endings if word.endswith(fold(ending)) and len(word) > len(ending) + 2), None
        )
        if found:
            return endings[found]
    return None


def _apart(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Cut a row of capital words where a sentence ends in it, and at a small word that is no particle of a name."""
    begin = at = start
    before = ""
    for word in text[start:end].split(" "):
        stop = at + len(word)
        low = word.lower()
        said = low in lexicon.speech.verbs.finite and low not in lexicon.speech.verbs.bare  # "Marin Says Okafor Lied"
        small = (word.islower() and not lexicon.joins(before, word)) or (said and at > start)
        if small:
            yield begin, at
        if small or (word[-1:] == "." and not _short(word[:-1], lexicon)):
            if not small:
                yield begin, stop
            begin = stop + 1
        at, before = stop + 1, low
    yield begin, end


def _short(word: str, lexicon: Lexicon) -> bool:
    return len(word) == 1 or "." in word or lexicon.shortens(word.lower())


def _trim(text: str, start: int, end: int, lexicon: Lexicon) -> tuple[int, int]:
    """Drop grammatical words that a sentence began with, and what follows a possessive."""
    name = text[start:end]
    while name:
        word, _, rest = name.partition(" ")
        low = _CONTRACTED.sub("", word).lower().rstrip(".")
        if low not in lexicon.closed and low not in lexicon.participle:
            break
        start, name = end - len(rest), rest
    first, _, rest = name.partition(" ")
    if _is_office(first, rest, lexicon):
        start, name = end - len(rest), rest
        first, _, rest = name.partition(" ")
    if " " in rest and text[start - 4 : start] == " of " and given_gender(fold(rest.partition(" ")[0])):
        start, name = start + len(first) + 1, rest  # "Secretary of State Ruth Okafor"
    owner = _OWNER.search(name) if "’" in name or "'" in name else None
    if owner:
        name = name[: owner.start()]
    return start, start + len(name.rstrip(". "))


def _is_office(word: str, rest: str, lexicon: Lexicon) -> bool:
    """Say whether the first of several capital words is what somebody is, before his or her name: "Фельдшер Анна Рогова" where a sentence
    begins, "Geografin Sabine Trautwein" where all nouns bear capitals."""
    speech, given = lexicon.speech, given_gender(fold(rest.partition(" ")[0]))
    if speech.bare_nouns and rest:
        return speech.nouns.get(word.lower()) == "person"
    return speech.words.capital_nouns and " " in rest and given is not None and given_gender(fold(word)) is None
