"""What the lexer and the rules ask of a language's table of speech, brought together for speed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from quoteproof import languages
from quoteproof.analysis.people import fold, given_gender
from quoteproof.cached import cached_property
from quoteproof.languages.speech import Noun
from quoteproof.languages.words import Gender
from quoteproof.patterns import lazy
from quoteproof.text.abbreviations import ALWAYS
from quoteproof.text.signs import CURRENCIES

Tag = Literal[
    "quote", "pronoun", "determiner", "owner", "preposition", "conjunction", "subordinator", "relative", "auxiliary",
    "adverb", "verb", "word", "name", "number", "possessive", "comma", "colon", "semicolon", "dash", "stop", "open",
    "close", "break", "other",
]  # fmt: skip

_WORD = r"[^\W\d_](?:[^\W_]|[\x80-\x9f\xad]|_(?=[^\W_])|[’'‘.\-‐‑&](?=[^\W_])|[\u064B-\u065F\u0670])*"
_TOKEN = lazy(
    rf"(?P<w>(?:[@#]|u/)?{_WORD})|(?P<n>(?:§§?[  ]?|[{CURRENCIES}])?\d(?:[.,:/\-‑–]?\w)*%?)|(?P<b>\n)|(?P<d>--+)|(?P<p>\S)"
)
_UNSPACED = r"(?P<w>[^\W\d_]+)|(?P<n>\d+(?:[.,]\d+)*[%%％%s]?)|(?P<b>\n)|(?P<d>--+|——|……)|(?P<p>\S)"
_COMPOUND = 5
"""Letters of the longest word that an ending makes no person: "human", "roman"."""
_REMEMBERED = 50_000
"""How many words a lexicon keeps the tags of: some 10 MB, more than a day's news has."""

Formula = tuple[str, ...]


class Lexicon:
    """One language's table, with what the lexer asks of it brought together for speed."""

    def __init__(self, language: languages.Language) -> None:
        self.spaced = language.spaced  # else the words of the tables are cut out of each run of letters
        self.speech = speech = language.speech
        groups = (speech.verbs, speech.naming, speech.thought, speech.manner)
        forms = ("finite", "participle", "infinitive", "passive")
        self.verbs: frozenset[str] = frozenset().union(*(getattr(group, form) for group in groups for form in forms))
        self.finite, self.participle, self.infinitive, self.passive = (
            frozenset[str]().union(*(getattr(group, form) for group in groups))
            for form in ("finite", "participle", "infinitive", "passive")
        )
        self.objects = frozenset(form for one in speech.words.persons for form in one.others) - set(speech.pronouns)
        self.gendered, told = speech.words.gendered, language.reporting
        self.asked_of, self.pleas = told.asked_of, told.pleas
        self.inquiring = told.inquiring | {form for form, act in told.acts.items() if act == "asked"}
        self.addressed = speech.words.addressed - {form.lower() for form in speech.polite}
        formulas = [formula[0] for formula in speech.according if formula[0] not in self.verbs]
        classes: tuple[tuple[Tag, object], ...] = (
            ("owner", speech.possessives), ("relative", speech.relatives), ("subordinator", speech.subordinators),
            ("determiner", speech.determiners), ("pronoun", speech.pronouns), ("preposition", speech.prepositions),
            ("preposition", speech.trailing | speech.postposed), ("preposition", formulas), ("conjunction", speech.conjunctions),
            ("auxiliary", speech.auxiliaries), ("adverb", speech.adverbs),
        )  # fmt: skip
        self.token = _TOKEN if self.spaced else re.compile(_UNSPACED % speech.counters)
        self.simple: dict[tuple[str, bool], tuple[Tag, str]] = {}  # words met before that are one token, by `first`
        self.endings = speech.verb_endings + speech.participle_endings
        self._person_endings = tuple(speech.person_endings)
        self.closed: dict[str, Tag] = {}
        for tag, words in reversed(classes):
            self.closed |= dict.fromkeys(words, tag)  # type: ignore[call-overload]
        self.formulas, self.citing = _by_first(speech.according), _by_first(speech.citing)

    def tag(self, word: str, low: str, first: bool) -> Tag:
        """Tag a word; `first` says that a sentence begins with it, so that its capital tells nothing."""
        closed = self.closed.get(low)
        capital = word[0].isupper() or word.startswith(("@", "#", "u/"))
        if capital and not first:
            shouted = word.isupper() and (len(word) > 1 or closed != "pronoun")  # NO, IT; but I is always written so
            return closed if closed and closed not in ("auxiliary", "adverb") and not shouted else "name"
        if closed:
            return closed
        if low in self.verbs:
            return "verb"
        known = low in self.speech.nouns or low in self.speech.cue_nouns or low in self.speech.occasions
        if low.endswith(self.speech.adverb_endings) and not known and (not capital or given_gender(low) is None):
            return "adverb"
        mixed = self.speech.words.capital_nouns and word != low  # ai-Bericht, eBay
        if (not capital and not mixed) or known or low.endswith(self.endings):
            return "word"
        return "name"

    def noun(self, low: str) -> Noun | None:
        """Return what a noun names, a compound as its last part does ("co-author"), a figure if it is an age ("43-year-old")."""
        found = self.speech.nouns.get(low)
        if found is None and self._ends_as_person(low):
            return "person"
        if found is None and self.nouns_like_verbs and low.endswith(self.speech.plural_endings):
            several = any(
                self.speech.nouns.get(low.removesuffix(end)) == "person" for end in self.speech.plural_endings
            )
            found = "people" if several else None
        if found or "-" not in low:
            return found
        return "person" if low.endswith(self.speech.aged) else self.speech.nouns.get(low.rpartition("-")[2])

    def gender(self, low: str) -> Gender | None:
        """Return the gender that a noun for a person tells: "mother", "groundsman"."""
        found = self.speech.genders.get(low) or self.speech.words.titles.get(low)
        if found is None and low not in self.speech.nouns and self._ends_as_person(low):
            return next(sex for ending, sex in self.speech.person_endings.items() if low.endswith(ending))
        return found

    def _ends_as_person(self, low: str) -> bool:
        return len(low) > _COMPOUND and low.endswith(self._person_endings)

    def joins(self, before: str, low: str) -> bool:
        """Say whether a small word belongs to a name behind another word of it: "Ursula von der Leyen", "Anna de Groot", not "Anna Vogt
        den Räten"; a conjunction behind another such word or a surname, "von und zu Rohde", "Ortega y Gasset", not "Edgar y Maud Vask"."""
        speech = self.speech
        apart = low in speech.words.articles if speech.words.capital_nouns else False
        if low in speech.conjunctions:
            apart = speech.words.capital_nouns or given_gender(fold(before)) is not None
        return low in speech.particles and (not apart or before in speech.particles)

    def shortens(self, low: str) -> bool:
        """Say whether a word is an abbreviation, so that its full stop ends no sentence."""
        return low in ALWAYS or low in self.speech.abbreviations

    @cached_property
    def parts(self) -> re.Pattern[str]:
        """Cut a run of letters without spaces into the words of the tables, the longest first, and what is between them."""
        speech = self.speech
        known = {*self.closed, *self.verbs, *speech.nouns, *speech.cue_nouns, *speech.times, *speech.occasions}
        known -= speech.joints
        whole = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
        joints = "|".join(sorted(map(re.escape, speech.joints))) or "(?!)"
        behind = f"|[{speech.joints_behind}]" if speech.joints_behind else ""
        return re.compile(rf"{whole}|(?:(?<=[^\u3041-\u3096]{behind})|\A(?=.[^\u3041-\u3096]))(?:{joints})")

    @cached_property
    def owners_tell(self) -> bool:
        """Whether an owner tells his or her gender (his, её), or subjects are never left out, so that he or she stands somewhere near."""
        return not self.speech.pro_drop or not {"m", "f"}.isdisjoint(self.speech.possessives.values())

    @cached_property
    def nouns_like_verbs(self) -> bool:
        """Whether a noun may look like a verb: "the claims", "a report"."""
        return bool(self.speech.verbs.bare)

    def remember(self, word: str, first: bool, tag: Tag, low: str) -> None:
        """Keep the tag of a word that is one token wherever it stands."""
        if len(self.simple) > _REMEMBERED:
            self.simple.clear()
        self.simple[word, first] = tag, low


def _by_first(formulas: tuple[Formula, ...]) -> dict[str, list[Formula]]:
    """Return formulas by their first word."""
    found: dict[str, list[Formula]] = {}
    for formula in formulas:
        found.setdefault(formula[0], []).append(formula)
    return found


@lru_cache(maxsize=32)
def lexicon(code: str) -> Lexicon:
    """Return the lexicon of the language `code`."""
    return Lexicon(languages.get(code))
