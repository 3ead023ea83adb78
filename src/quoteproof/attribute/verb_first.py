"""Who speaks where the verb stands first and no capital tells a name (Arabic): whoever stands behind the verb, office before name, in its
gender; else the subject that the sentence has already, or the last one of that gender.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.cast import STRETCH
from quoteproof.analysis.cast import Phrase as Who
from quoteproof.analysis.verb_forms import form
from quoteproof.attribute.page import Page, Told
from quoteproof.languages.words import Gender
from quoteproof.model import Span
from quoteproof.patterns import lazy

_WORD = lazy(rf"{STRETCH}+|[^\W\d_](?:[^\W_]|[\u064b-\u0652\u0670\u0640])*|\d+|\S")
_SIGNS = dict.fromkeys([*range(0x064B, 0x0653), 0x0670, 0x0640])
_ALIF, _ALIF_BELOW = "\u0623", "\u0625"
_FEMININE = "\u0629\u0649"
"""Letters that end a feminine noun."""
_INDEFINITE = "\u064b"  # the sign of an indefinite accusative: it ends no name
_PAUSES = "،,؛;:()—–-"
_NAME = 2
"""Words of a name whose end nothing tells: one's own and the family's."""
_REACH = 14
"""Words behind a verb in which its subject begins."""
_PARAGRAPH = 1000
"""Code points of a paragraph that are read to see who is named there."""
_BACK = 6
"""Sentences back in which the subject of a verb is looked for."""


class Word(Struct, frozen=True):
    """A word, a mark or a stretch: `low` has no vowel signs."""

    span: Span
    low: str
    printed: str


class Verb(Struct, frozen=True):
    """A verb of saying in a sentence: where it stands, and the gender that its subject must have."""

    at: int
    gender: str
    participle: bool


class VerbFirst:
    """The clauses of a page in such a language."""

    def __init__(self, page: Page) -> None:
        self.page, self.flow = page, page.flow
        self.full: dict[str, str] = {}  # by the last word, names of several words met so far
        language = languages.get(page.scene.analysis.language)
        self.speech = language.speech
        self.prepositions = language.speech.prepositions
        self.that = language.words.complementizers
        self.closed = _closed(page.scene.analysis.language) - set(language.speech.nouns)
        self.bodies = {word for word, kind in language.speech.nouns.items() if kind in ("body", "people", "paper")}
        self.people = {word for word, kind in language.speech.nouns.items() if kind == "person"}

    # -- words

    def words(self, start: int, end: int) -> list[Word]:
        """Cut a stretch into words and marks."""
        return [
            Word(Span(*found.span()), found[0].translate(_SIGNS), found[0])
            for found in _WORD.finditer(self.page.text, start, end)
        ]

    def verb(self, word: Word) -> str | None:
        """Return the gender of the subject where a word is a form of a verb of saying."""
        return form(self.page.scene.analysis.language, word.low)

    def role(self, low: str) -> str | None:
        """Return the noun for a person that a word is, without what is written onto it."""
        return _role(self.page.scene.analysis.language, low)

    def is_body(self, low: str) -> bool:
        """Say whether a word names a body, people or a paper."""
        bare = low.removeprefix(self.flow.article)
        return low in self.bodies or bare in self.bodies

    def ends(self, word: Word, head: bool = False) -> bool:
        """Say whether a word cannot stand in a phrase for a person."""
        low = word.low
        if not low[:1].isalpha() or low in self.closed or word.printed.rstrip("ا")[-1:] == _INDEFINITE:
            return True
        if self.verb(word) and self.role(low) is None:
            return True
        if not head and self._opens_clause(low):
            return True
        if head and low[0] == self.flow.present[0] and low not in self.flow.given_names:
            return True
        return self._is_governed(low) or (
            not head and low[0] in self.flow.prefixes and low[1:].startswith(self.flow.article)
        )

    def _opens_clause(self, low: str) -> bool:
        """Say whether a word behind the first of a phrase is no part of a name: "and she closed", "writes"."""
        joined = low[0] in self.flow.prefixes and (
            low[0] == self.flow.prefixes[0] or low[1:] in self.closed or low[1:2] in self.flow.present
        )
        return (joined or low[0] in self.flow.present) and low not in self.flow.given_names

    def _is_governed(self, low: str) -> bool:
        """Say whether a preposition is written onto a word with the article."""
        article = self.flow.article
        oblique = bool(low) and low[0] in self.flow.oblique  # a word of signs alone has no letters
        return (oblique and low[1:].startswith(article)) or low.startswith(article[1:] * 2)

    # -- persons

    def phrase(
        self, row: Sequence[Word], at: int, bare: bool = False, governed: bool = False
    ) -> tuple[Who, int] | None:
        """Return the person or body whom a phrase at `at` names, and where the phrase ends; `bare`: also a name without an office."""
        one = self._one_of(row, at) if at < len(row) else None
        if one:
            return one
        if at >= len(row) or (self.ends(row[at], head=True) and not governed):
            return None
        office, end = self.role(row[at].low) is not None, at + 1
        while end < len(row) and end - at < 9 and (not self.ends(row[end]) or self._hangs(row, end, office)):
            end += 1
        if end == at:
            return None
        closed = end < len(row) and row[end].low[:1] in (*_PAUSES, STRETCH, ".")
        words = row[at:end]
        lead = self.role(words[0].low)
        name = self._name(words, closed, bare or row[at].low in self.cast)
        apposed = self._apposed(row, end) if lead and name is None else None
        if apposed:
            name, end = apposed
        what = "name" if name else "role" if lead else "body" if self.is_body(words[0].low) else "other"
        last = name[-1] if name else words[-1]
        core = " ".join(word.low for word in name) if name else " ".join(word.low for word in words)
        if not name and lead:
            last = self._office(words)
        gender = self._gender(lead, name) or self._body_gender(words[0].low, what)
        return Who(Span(words[0].span.start, last.span.end), what, core, gender), end

    def _office(self, words: Sequence[Word]) -> Word:
        """Return the last word of an office nobody's name stands behind: what else has the article may be an object."""
        definite = words[0].low.startswith(self.flow.article) or self._is_owned(words[0].low)
        more = len(words) > 1 and not definite and words[1].low.startswith(self.flow.article)
        return words[1] if more else words[0] if definite else words[-1]

    def _gender(self, lead: str | None, name: Sequence[Word] | None) -> Gender | None:
        """Return the gender that an office tells, or else a name."""
        borne = self.flow.titles.get(name[0].low) or self.cast.get(name[0].low) if name else None
        if borne:
            return borne  # a woman may bear an office in its masculine form
        feminine = lead is not None and lead[-1] in _FEMININE
        return "f" if feminine else "m" if lead and lead + _FEMININE[0] in self.flow.persons else None

    @staticmethod
    def _body_gender(low: str, what: str) -> Gender | None:
        return "f" if what == "body" and low[-1] == _FEMININE[0] else None

    def _one_of(self, row: Sequence[Word], at: int) -> tuple[Who, int] | None:
        """Return "one of the fans", "some of the traders": nobody who is named."""
        if (
            row[at].low not in self.speech.determiners
            or at + 1 >= len(row)
            or not row[at + 1].low.startswith(self.flow.article)
        ):
            return None
        span = Span(row[at].span.start, row[at + 1].span.end)
        return Who(span, "role", f"{row[at].low} {row[at + 1].low}"), at + 2

    def _hangs(self, row: Sequence[Word], at: int, office: bool) -> bool:
        """Say whether a word with its preposition belongs to an office, a name behind it: الرئيسة التنفيذية للشركة رانيا حلبي."""
        return office and self._is_governed(row[at].low) and at + 1 < len(row) and not self.ends(row[at + 1])

    def _name(self, words: Sequence[Word], closed: bool, bare: bool) -> Sequence[Word] | None:
        """Return the name in a phrase: what stands behind offices and what hangs on them."""
        at, office = 0, False
        while at < len(words) and self.role(words[at].low) and not self._is_kunya(words, at):
            owned = words[at].low in self.flow.persons or not words[at].low.startswith(self.flow.article)
            kin = self._is_owned(words[at].low)
            at, office = at + 1, True
            if owned and not kin:  # an office and whatever it is of, up to a word with the article
                governed = at
                while governed < len(words) and not words[governed].low.startswith(self.flow.article):
                    governed += 1
                at = governed + 1 if governed < len(words) else at
            while at < len(words) and self._is_adjective(words, at) and not (kin and at + 1 == len(words)):
                at += 1
        rest = words[at:]
        if not rest or (not office and (self.is_body(rest[0].low) or not bare)):
            return None
        if rest[0].low.startswith(self.flow.article):
            return None
        if rest[0].low in self.full:
            return rest[:1]
        size, more = self._size(rest, _NAME), self._size(rest, _NAME + 1)
        third = closed and len(rest) == more and rest[-1].low[:1] not in self.flow.oblique
        return rest if third else rest[:size]

    def _is_kunya(self, words: Sequence[Word], at: int) -> bool:
        """Say whether "mother of", "father of" begins a name: أم ياسر."""
        return self.flow.titles.get(words[at].low) is not None and at + 1 < len(words)

    def _is_adjective(self, words: Sequence[Word], at: int) -> bool:
        """Say whether a word with the article still tells more of the office: رئيس المجلس المحلي."""
        low = words[at].low
        return (low.startswith(self.flow.article) or self._is_governed(low)) and self.role(low) is None

    def _is_owned(self, low: str) -> bool:
        bare = low.lstrip(self.flow.prefixes) if low[1:] else low
        return any((bare.endswith(owner) and bare.removesuffix(owner).replace("ت", "ة") in self.flow.kin) or bare.removesuffix(owner) in self.flow.kin
                   for owner in self.flow.owners if bare.endswith(owner))  # fmt: skip

    def _size(self, words: Sequence[Word], most: int) -> int:
        size = at = 0
        while at < len(words) and size < most:
            at += 2 if words[at].low in self.flow.titles else 1
            size += 1
        return min(at, len(words))

    def _apposed(self, row: Sequence[Word], comma: int) -> tuple[Sequence[Word], int] | None:
        """Return the name between commas behind an office: "the harbour master, Nabil Shahin,"."""
        if comma + 1 >= len(row) or row[comma].low not in "،,":
            return None
        end = comma + 1
        while end < len(row) and end - comma < 6 and not self.ends(row[end], head=end == comma + 1):
            end += 1
        words = row[comma + 1 : end]
        while words and self.role(words[0].low):
            words = words[1:]
        closed = end < len(row) and not row[end].low[:1].isalnum()
        named = 0 < len(words) < 5 and closed and not words[0].low.startswith(self.flow.article)
        return (words, end) if named else None

    # -- clauses

    def own(self, number: int) -> Told | None:
        """Return what the sentence of a quotation tells."""
        outer = self.page.outer(number)
        start = self.page.start_of(outer.start)
        heading = self.page.label.get(self.page.text.rfind("\n", 0, outer.start) + 1)
        if heading and start <= heading.span.start and self.page.text[heading.span.end + 1 : outer.start].strip():
            start = heading.span.end + 1
        row = self.words(start, outer.start)
        before = self._before(row, start)
        if before and before.who.what == "name" and " " in before.who.core:
            self.full.setdefault(before.who.core.split()[-1], before.who.core)
        colon = bool(row) and row[-1].low == ":"
        return before if before and (colon or before.rule == "clause-before") else self._behind(outer) or before

    def _before(self, row: Sequence[Word], start: int) -> Told | None:
        for verb in reversed(list(self._verbs(row))):
            cue = row[verb.at].span
            if verb.gender == "first":
                return Told(Who(cue, "pronoun", "first", None), cue, "clause-before")
            who = None if verb.participle else self._relayed(row, verb) or self._behind_verb(row, verb)
            who = who or self._ahead(row, verb)
            if who:
                return Told(who, cue, "clause-before")
            carried = None if self._another(row, verb) else self.carried(start, verb.gender)
            return Told(carried, cue, "dropped-subject") if carried else None
        return self._according(row)

    def _according(self, row: Sequence[Word], first: bool = False) -> Told | None:
        for at in range(1 if first else len(row)):
            for formula in self.speech.according:
                size = len(formula)
                lows = tuple(
                    word.low.lstrip(self.flow.prefixes) if i == 0 else word.low
                    for i, word in enumerate(row[at : at + size])
                )
                plain = tuple(word.low for word in row[at : at + size])
                if formula in (lows, plain):
                    governed = at + size < len(row) and self._is_governed(row[at + size].low)
                    found = self.phrase(row, at + size, bare=True, governed=governed)
                    if found:
                        return Told(found[0], row[at].span, "clause-before")
        return None

    def _verbs(self, row: Sequence[Word]) -> Iterator[Verb]:
        for at, word in enumerate(row):
            gender = self.verb(word)
            if gender:
                yield Verb(at, gender.rstrip("."), gender.endswith("."))

    def _behind_verb(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return the subject behind a verb, past whom it is said to, and when and where."""
        at = verb.at + 1
        while at < min(len(row), verb.at + _REACH):
            low = row[at].low
            if low in self.that or low == ":" or low[:1] in (STRETCH, "."):
                return None
            if low in self.speech.adverbs or self._governs(row, at):
                at += 1
                plain = at < len(row) and not self._bears(row[at].low) and self.role(row[at].low) is None
                at += bool(low) and low[0] in self.flow.oblique and plain and not self.ends(row[at])
                continue
            if low in self.prepositions:
                at = self._past(row, at + 1)
                continue
            found = self.phrase(row, at, bare=True)
            if found is None or found[0].what == "other":
                return None
            return self._with(found[0], verb)
        return None

    def _another(self, row: Sequence[Word], verb: Verb) -> bool:
        """Say whether the sentence tells of somebody whom it only calls "he", her words being reported: "his daughter says that he would"."""
        teller = next(self._verbs(row), verb)
        words = self.page.scene.lexicon.speech.words
        kinds = {other: one.name for one in words.persons for other in one.others}
        called = [kinds.get(word.low.replace(_ALIF, _ALIF_BELOW)) for word in row[teller.at + 1 : verb.at]]
        return teller.gender != verb.gender and any(name == ("he" if verb.gender == "m" else "she") for name in called)

    def _relayed(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return whose words are passed on: "the agency quoted Alves as saying"."""
        if (
            row[verb.at].low.lstrip(self.flow.prefixes) not in self.flow.relaying
            and row[verb.at].low not in self.flow.relaying
        ):
            return None
        for formula in self.speech.according:
            about = next(
                (at for at in range(verb.at + 1, len(row)) if row[at].low == formula[-1] and len(formula) == 2), None
            )
            found = None if about is None else self.phrase(row, about + 1, bare=True)
            if found and found[0].what in ("name", "role"):
                return found[0]
        return None

    def _governs(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a word has its preposition written onto it: "to the press", "to my grandfather", "of him"."""
        low = row[at].low
        governed = self._is_governed(low) or (low[:1] in self.flow.oblique and len(low) > 1 and not self._bears(low))
        pronoun = any(low.removesuffix(owner) in self.prepositions for owner in self.flow.owners if low.endswith(owner))
        return governed or pronoun

    def _bears(self, low: str) -> bool:
        """Say whether a word that begins like a preposition is a name or a noun of the tables all the same: كمال, كاتب."""
        return low in self.cast or self._noun(low)

    def _noun(self, low: str) -> bool:
        bare = low.removeprefix(self.flow.article)
        return bare in self.flow.persons or bare in self.flow.kin or self.is_body(low) or low[:-1] in self.flow.kin

    def _past(self, row: Sequence[Word], at: int) -> int:
        """Return the place behind what a preposition governs: a word, and one with the article that hangs on it."""
        at += 1
        while at < len(row) and (row[at].low.startswith((self.flow.article, "لل")) and self.role(row[at].low) is None):
            at += 1
        return at

    def _ahead(self, row: Sequence[Word], verb: Verb) -> Who | None:
        """Return the first person of the clause before the verb who agrees with it, else of the clause before that."""
        stop = verb.at
        while stop > 0:
            start = max((at + 1 for at in range(stop - 1) if row[at].low[:1] in (*_PAUSES, STRETCH)), default=0)
            found = self._opening(row, start, stop, verb)
            if found:
                return found
            stop = start
        return None

    def _opening(self, row: Sequence[Word], start: int, stop: int, verb: Verb) -> Who | None:
        at = start
        while at < stop:
            free = at == 0 or (row[at - 1].low not in self.prepositions and not self._governs(row, at))
            found = self.phrase(row, at, bare=self._names_next(row, at)) if free and self._may_open(row, at) else None
            if found and found[0].what in ("name", "role", "body") and self._agrees(found[0], verb):
                return self._with(found[0], verb)
            at = found[1] if found and found[0].what != "other" else at + 1
        return None

    def _names_next(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a name may stand at a place without an office: behind "as to", "his name is"."""
        return at > 0 and (row[at - 1].low in self.flow.openers or row[at - 1].low in self.flow.named_by)

    def _may_open(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a phrase for a person may begin: with an office or a known name, or behind a word that brings one in."""
        low = row[at].low
        bare = low.lstrip(self.flow.prefixes)
        known = self.role(low) or self.role(bare) or self.is_body(low) or low in self.flow.titles or low in self.cast
        return bool(known) or self._names_next(row, at) or self._said(row, at)

    def _said(self, row: Sequence[Word], at: int) -> bool:
        gender = self.verb(row[at - 1]) if at else None
        return gender in ("m", "f")

    @cached_property
    def cast(self) -> dict[str, Gender]:
        """First words of names that stand somewhere in the text behind a verb of saying, with the gender that it tells."""
        return self.flow.given_names | _cast(self.page.whole, self.page.scene.analysis.language)

    def _agrees(self, who: Who, verb: Verb) -> bool:
        return who.gender is None or verb.gender not in ("m", "f") or who.gender == verb.gender

    @staticmethod
    def _with(who: Who, verb: Verb) -> Who:
        gender = "m" if verb.gender == "m" else "f" if verb.gender == "f" else who.gender
        return Who(who.span, who.what, who.core, gender)

    def _behind(self, outer: Span) -> Told | None:
        """ "…", said X. "…" said he, laughing."""
        end = self.page.end_of(outer.end)
        row = self.words(outer.end, end)
        first = next((at for at, word in enumerate(row[:4]) if word.low[:1].isalpha()), None)
        if first is None:
            return None
        if row[first].low in self.speech.likeness and first + 1 < len(row):
            first += 1
        source = self._according(row[first : first + 8], first=True)
        if source:
            return source
        gender = self.verb(row[first])
        parted = self.page.ends(outer.end) or any(word.low in "،,-–—" for word in row[:first])
        joined = (
            row[first].low[:1] in self.flow.prefixes
            and self.verb(row[first])
            and not form(self.page.scene.analysis.language, row[first].low, False)
        )
        if gender is None or gender.endswith(".") or joined or not (parted or first == 0):
            return None
        verb = Verb(first, gender, False)
        if verb.gender == "first":
            return Told(Who(row[first].span, "pronoun", "first", None), row[first].span, "clause-after")
        who = self._behind_verb(row, verb)
        if who:
            return Told(who, row[first].span, "clause-after")
        carried = self.carried(outer.start, verb.gender)
        return Told(carried, row[first].span, "dropped-subject") if carried else None

    # -- the subject that goes on

    def name(self, who: Who) -> str | None:
        """Return the name of whoever a phrase means, without vowel signs; "I" is whoever heads the line."""
        if who.what == "pronoun":
            heading = self.page.label.get(self.page.text.rfind("\n", 0, who.span.start) + 1)
            return heading.core if heading else None
        return self.full.get(who.core, who.core) if who.what == "name" else None

    def carried(self, at: int, gender: str = "any") -> Who | None:
        """Return the last subject before `at` that agrees with a verb."""
        breaks = 0
        for _ in range(_BACK):
            while at > 0 and (self.page.is_stop(at - 1) or self.page.text[at - 1].isspace()):
                at -= 1
                breaks += self.page.text[at] == "\n"
            if at <= 0 or breaks > 4:
                return None
            start = self.page.start_of(at)
            who = self._subject(start, at, gender)
            if who:
                return who if not breaks or self._alone(who, at, gender) else None
            at = start if start < at else at - 1
        return None

    def _alone(self, who: Who, at: int, gender: str) -> bool:
        """Say whether nobody else in the paragraph that ends at `at` agrees."""
        row = self.words(max(self.page.text.rfind("\n", 0, at) + 1, at - _PARAGRAPH), at)
        others = (
            found[0]
            for place in range(len(row))
            if self._may_open(row, place) and (found := self.phrase(row, place)) and found[0].what in ("name", "role")
        )
        return all(one.gender not in (None, gender) or one.core in who.core or who.core in one.core for one in others)

    def _subject(self, start: int, end: int, gender: str) -> Who | None:
        row = self.words(start, end)
        said = [
            who
            for verb in self._verbs(row)
            if not verb.participle and verb.gender in (gender, "plural") and (who := self._behind_verb(row, verb))
        ]
        return said[-1] if said else self._ahead(row, Verb(len(row), gender, False))

    def subject(self, start: int, end: int, trusting: bool = True) -> Who | None:
        """Return the subject of a sentence that quotes nothing."""
        return self._subject(start, end, "any")

    def acting(self, at: int) -> Who | None:
        """Nobody: who does something behind quoted words need not have said them."""
        return None


@lru_cache(maxsize=4)
def _cast(text: str, code: str) -> dict[str, Gender]:
    """Return the words that a verb of saying, or "his name is", shows to begin a name, with the gender that it tells."""
    flow = languages.get(code).flow
    found: dict[str, Gender] = {}
    before = ""
    for one in _WORD.finditer(text):
        low = one[0].translate(_SIGNS)
        told = form(code, before) or ("m" if before in flow.named_by else None)
        joined = low.startswith(flow.article) or low[:1] in flow.oblique or low[:1] in flow.prefixes
        plain = len(low) > 2 and _role(code, low) is None and low not in _closed(code)
        if plain and not joined and told in ("m", "f"):
            found.setdefault(low, "m" if told == "m" else "f")
        before = low
    return found


@cache
def _closed(code: str) -> frozenset[str]:
    speech = languages.get(code).speech
    return (
        speech.prepositions
        | speech.conjunctions
        | speech.subordinators
        | speech.relatives
        | speech.auxiliaries
        | speech.adverbs
        | speech.cue_nouns
        | frozenset(speech.determiners)
        | frozenset(speech.pronouns)
        | languages.get(code).flow.asking
        | speech.words.complementizers
    ) | {word for word, kind in speech.nouns.items() if kind != "person"}


@cache
def _role(code: str, low: str) -> str | None:
    flow, nouns = languages.get(code).flow, languages.get(code).speech.nouns
    written = flow.article[1:] * 2
    plain = flow.article + low.removeprefix(written) if low.startswith(written) else low
    for word in (low, low[1:] if low[:1] in flow.prefixes else plain):
        bare = word.removeprefix(flow.article)
        if bare in flow.persons or nouns.get(word) == "person":
            return bare
        for owner in flow.owners:
            stem = word.removesuffix(owner)
            for noun in (stem, stem[:-1] + "\u0629"):
                if stem != word and noun in flow.kin:
                    return noun
    return None
