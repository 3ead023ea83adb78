"""Phrases for persons in Arabic: the office before the name, what is written onto words, and what ends a phrase."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.cast import STRETCH
from quoteproof.analysis.cast import Phrase as Who
from quoteproof.analysis.letters import VOWEL_SIGNS
from quoteproof.analysis.verb_forms import form
from quoteproof.attribute.page import Page
from quoteproof.cached import cached_property
from quoteproof.languages.words import Gender
from quoteproof.model import Span
from quoteproof.patterns import lazy

_WORD = lazy(rf"{STRETCH}+|[^\W\d_](?:[^\W_]|[\u064b-\u0652\u0670\u0640])*|\d+|\S")
_FEMININE = "\u0629\u0649"
"""Letters that end a feminine noun."""
_INDEFINITE = "\u064b"  # the sign of an indefinite accusative: it ends no name
PAUSES = "،,؛;:()—–-"
_NAME = 2
"""Words of a name whose end nothing tells: one's own and the family's."""


class Word(Struct, frozen=True):
    """A word, a mark or a stretch: `low` has no vowel signs."""

    span: Span
    low: str
    printed: str


class Offices:
    """The persons of a page in such a language."""

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

    def words(self, start: int, end: int) -> list[Word]:
        """Cut a stretch into words and marks; a vowel sign by itself is neither."""
        found = _WORD.finditer(self.page.text, start, end)
        cut = [Word(Span(*one.span()), one[0].translate(VOWEL_SIGNS), one[0]) for one in found]
        return [word for word in cut if word.low]

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
        return (low[0] in self.flow.oblique and low[1:].startswith(article)) or low.startswith(article[1:] * 2)

    def phrase(
        self, row: Sequence[Word], at: int, bare: bool = False, governed: bool = False
    ) -> tuple[Who, int] | None:
        """Return the person or body whom a phrase at `at` names, and where the phrase ends; `bare`: also a name without an office."""
        one = (self._revered(row, at) or self._one_of(row, at)) if at < len(row) else None
        if one:
            return one
        if at >= len(row) or (self.ends(row[at], head=True) and not governed):
            return None
        office, end = self.role(row[at].low) is not None, at + 1
        while (
            end < len(row)
            and end - at < 9
            and (not self.ends(row[end]) or self._hangs(row, end, office) or row[end - 1].low in self.flow.titles)
        ):
            end += 1
        if end == at:
            return None
        closed = end < len(row) and row[end].low[:1] in (*PAUSES, STRETCH, ".")
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

    def _revered(self, row: Sequence[Word], at: int) -> tuple[Who, int] | None:
        """Return one who needs no name, with the words of reverence that follow."""
        size = self._longest(row, at, self.flow.revered)
        if not size:
            return None
        end = at + size
        while more := self._longest(row, end, self.flow.honours):
            end += more
        core = " ".join(word.low for word in row[at : at + size])
        what = "role" if core in self.flow.persons or self.role(row[at].low) else "name"
        return Who(Span(row[at].span.start, row[at + size - 1].span.end), what, core, "m"), end

    @staticmethod
    def _longest(row: Sequence[Word], at: int, phrases: tuple[str, ...]) -> int:
        """Return of how many words the longest phrase is that stands at a place."""
        known = _by_first_word(phrases).get(row[at].low, ()) if at < len(row) else ()
        found = (len(words) for words in known if tuple(word.low for word in row[at : at + len(words)]) == words)
        return max(found, default=0)

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
        if rest and rest[0].low in self.flow.on_behalf:
            return None  # "the spokeswoman for the port authority"
        named = bool(rest) and (rest[0].low in self.cast or rest[0].low in self.flow.titles)
        if rest and self._is_manner(rest[0].low):
            return None  # "the inspector with his blue hat"
        if rest and at and self._is_owned(words[at - 1].low) and not named:
            return None  # "my uncle", and what he does: nothing tells a name
        if not rest or (not office and (self.is_body(rest[0].low) or not bare)):
            return None
        if rest[0].low.startswith(self.flow.article):
            return None
        if rest[0].low in self.full:
            return rest[:1]
        cut = (
            i for i in range(1, len(rest)) if rest[i].low.endswith(self.flow.theirs) and rest[i].low not in self.cast
        )
        rest = rest[: next(cut, len(rest))]  # "the mukhtar Abu Nizar | his talk"
        size, more = self._size(rest, _NAME), self._size(rest, _NAME + 1)
        third = closed and len(rest) == more and rest[-1].low[0] not in self.flow.oblique
        return rest if third else rest[:size]

    def _is_manner(self, low: str) -> bool:
        """Say whether a preposition and an owner are written onto a word, which is no name then."""
        return low[0] in self.flow.oblique and low not in self.cast and low.endswith(self.flow.owners) and len(low) > 4

    def _is_kunya(self, words: Sequence[Word], at: int) -> bool:
        """Say whether "mother of", "father of" begins a name: أم ياسر."""
        return words[at].low in self.flow.titles and at + 1 < len(words)

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

    def _governs(self, row: Sequence[Word], at: int) -> bool:
        """Say whether a word has its preposition written onto it: "to the press", "to my grandfather", "of him"."""
        low = row[at].low
        governed = self._is_governed(low) or (low[:1] in self.flow.oblique and len(low) > 1 and not self._bears(low))
        pronoun = any(low.removesuffix(owner) in self.prepositions for owner in self.flow.owners if low.endswith(owner))
        return governed or pronoun

    def _bears(self, low: str) -> bool:
        """Say whether a word that begins like a preposition is a name or a noun of the tables all the same: كمال, كاتب."""
        return low in self.cast or low in self.speech.determiners or self._noun(low)

    def _noun(self, low: str) -> bool:
        bare = low.removeprefix(self.flow.article)
        return bare in self.flow.persons or bare in self.flow.kin or self.is_body(low) or low[:-1] in self.flow.kin

    def _past(self, row: Sequence[Word], at: int) -> int:
        """Return the place behind what a preposition governs: a word, and one with the article that hangs on it."""
        at += 1
        while at < len(row) and (row[at].low.startswith((self.flow.article, "لل")) and self.role(row[at].low) is None):
            at += 1
        return at

    @cached_property
    def cast(self) -> dict[str, Gender]:
        """First words of names that stand somewhere in the text behind a verb of saying, with the gender that it tells."""
        return self.flow.given_names | _cast(self.page.whole, self.page.scene.analysis.language)


@cache
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, list[tuple[str, ...]]]:
    """Return phrases cut into words, by their first: most words of a text begin none."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in map(str.split, phrases):
        found.setdefault(words[0], []).append(tuple(words))
    return found


@lru_cache(maxsize=4)
def _cast(text: str, code: str) -> dict[str, Gender]:
    """Return the words that a verb of saying, or "his name is", shows to begin a name, with the gender that it tells."""
    flow = languages.get(code).flow
    found: dict[str, Gender] = {}
    before = ""
    for one in _WORD.finditer(text):
        low = one[0].translate(VOWEL_SIGNS)
        told = form(code, before) or ("m" if before in flow.named_by else None)
        if told in ("m", "f") and _may_name(code, low):
            found.setdefault(low, "m" if told == "m" else "f")
        before = low
    return found


def _may_name(code: str, low: str) -> bool:
    """Say whether a word may begin a name: it has no article, nothing is joined to it, and it is no other word that is known."""
    flow = languages.get(code).flow
    joined = low.startswith(flow.article) or low[:1] in flow.oblique or low[:1] in flow.prefixes
    return not joined and len(low) > 2 and _role(code, low) is None and low not in _closed(code)


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


@lru_cache(maxsize=1 << 14)  # words of any text
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
