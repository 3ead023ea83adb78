"""The schema of `languages/<code>/speech.py`: the words by which a text says who said something.

All words are written in lower case, as `str.lower` leaves them. A language without a kind of word leaves its field
empty; the rules that read it then never fire.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from quoteproof.languages.words import Gender, Owner, Vocabulary

Noun = Literal["person", "people", "body", "paper", "other"]
"""What a noun can name: one person, several, a body or outlet, a document, or none that speaks."""


class Verbs(Struct, frozen=True):
    """The forms of a class of verbs, by what their subject is."""

    finite: frozenset[str] = frozenset()  # says, said: the subject stands beside it
    participle: frozenset[str] = frozenset()  # saying: the subject is that of the main clause
    infinitive: frozenset[str] = frozenset()  # (to) say
    passive: frozenset[str] = frozenset()  # (was) called: the speaker follows `agents`
    bare: frozenset[str] = frozenset()  # finite forms that only a plural or a first or second person takes: (they) say

    def __contains__(self, word: str) -> bool:
        return word in self.finite or word in self.participle or word in self.infinitive or word in self.passive

    @property
    def forms(self) -> frozenset[str]:
        """All of their forms."""
        return self.finite | self.participle | self.infinitive | self.passive

    @property
    def text(self) -> str:
        """All of their forms, as a table of words writes them."""
        return f" {' '.join(sorted(self.forms))} "


def joined(*groups: Verbs) -> Verbs:
    """Put classes of verbs together, form by form."""
    return Verbs(
        **{form: frozenset().union(*(getattr(group, form) for group in groups)) for form in Verbs.__struct_fields__}
    )


def verbs(table: str) -> Verbs:
    """Read verbs, one a line: "infinitive | finite forms | past participles | present participles"."""
    parts = [[part.split() for part in f"{line} | | | ".split("|")] for line in table.splitlines() if line.strip()]
    return Verbs(
        infinitive=frozenset(word for part in parts for word in part[0]),
        finite=frozenset(word for part in parts for word in part[1]),
        passive=frozenset(word for part in parts for word in part[2]),
        participle=frozenset(word for part in parts for word in part[3]),
    )


def nouns(**classes: str) -> dict[str, Noun]:
    """Read nouns by what they name: `nouns(person="minister chair", body="board")`."""
    table: dict[str, Noun] = {}
    for noun, members in classes.items():
        table |= dict.fromkeys(members.split(), noun)  # type: ignore[arg-type]
    return table


def given(m: str, f: str) -> dict[str, Gender]:
    """Read given names of men and of women."""
    men: dict[str, Gender] = dict.fromkeys(m.split(), "m")
    women: dict[str, Gender] = dict.fromkeys(f.split(), "f")
    return men | women


class Speech(Struct, frozen=True, eq=False):
    """What one language's words tell about who speaks."""

    words: Vocabulary  # months, titles, persons, small words: many of the sets below are some of these and more
    verbs: Verbs  # say, tell, warn: introduce words wherever they stand
    separable: Mapping[str, frozenset[str]] = {}
    """gab (… an): finite forms that say something only where one of these words ends their clause."""

    parting: frozenset[str] = (
        frozenset()
    )  # (fand) statt: where one that is not its own ends its clause, a verb says nothing
    naming: Verbs = Verbs()  # call, describe: X called Y "…"
    thought: Verbs = Verbs()  # think, show: introduce words unless a verb of saying stands before them
    judging: frozenset[str] = frozenset()  # found (the rules "cruel"): what is thought of it stands behind its object
    manner: Verbs = Verbs()  # laugh, begin: introduce words only beside the quotation
    cue_nouns: frozenset[str] = frozenset()  # statement, claim: X's claim that "…"
    beholders: frozenset[str] = frozenset()  # for (X, the garden is "…"): they open a sentence with whose view it tells
    ascribing: frozenset[str] = frozenset()  # attribute, attributed (to X): whoever does so does not say the words
    ascribed_to: frozenset[str] = frozenset()  # to
    crediting: frozenset[str] = frozenset()  # credits, credited (X with the line "…")
    credited_with: frozenset[str] = frozenset()  # with
    seeming: frozenset[str] = frozenset()  # marks, remains: (for X, it) remains "…": verbs of being
    views: frozenset[str] = frozenset()  # in X's view
    according: tuple[tuple[str, ...], ...] = ()  # according to X
    citing: tuple[
        tuple[str, ...], ...
    ] = ()  # with reference to X (RIA said): those of `according` whose X is passed on
    relaying: frozenset[str] = frozenset()  # citing, quoting: (RIA said,) citing X
    trailing: frozenset[str] = frozenset()  # "…", so X
    postposed: frozenset[str] = frozenset()  # X zufolge
    genitives: frozenset[str] = frozenset()  # articles that hang a noun phrase on the one before it
    oblique: frozenset[str] = frozenset()  # articles and owners that open no subject: den, dem
    verb_second: bool = False  # the finite verb stands second, so that the subject may follow it
    impersonal: frozenset[str] = frozenset()  # es (heißt in dem Brief): the speaker is the document
    therein: frozenset[str] = frozenset()  # darin, dort (heißt es): the document of the sentence before
    reported_mood: frozenset[str] = frozenset()  # sei, habe: forms that go on with what somebody says
    mood_lacks: str = ""  # n: what a verb in that mood lacks of its infinitive, (man) bewerte
    pro_drop: bool = False  # the subject may be left out: the speaker before goes on
    caseless: bool = False  # no capital letters: every word can be part of a name
    joints: frozenset[str] = frozenset()  # small words that are cut out only behind a letter that is not theirs: は, が
    joints_behind: str = ""  # letters of their kind that they may stand behind all the same
    counters: str = ""  # letters that are written onto a figure: 3月, 10時
    topics: tuple[str, ...] = ()  # は, が: they mark the subject before them; the first is the surest
    verb_final: bool = False  # the verb of saying follows the words, the subject stands before them
    verb_first: bool = False  # the subject follows the verb wherever the clause stands
    inner_clauses: bool = False  # the clause of saying may stand inside the marks: « Oui, dit-il, je viens »
    heads_first: bool = False  # what tells more of a noun follows it: un critique (anonyme), директор (школы)
    bare_nouns: bool = False  # no articles: a word of no table can be a noun phrase by itself
    elisions: frozenset[str] = frozenset()  # l(’homme), qu(’il): small words joined by an apostrophe
    clitics: frozenset[str] = frozenset()  # me (dijo), se (queja): small words for an object, right before the verb
    enclitics: tuple[str, ...] = ()  # (dit)-il: subject pronouns joined by a hyphen, the longest first
    quoted: frozenset[str] = frozenset()  # (X was) quoted: the passive that names the speaker as its subject
    perfect_auxiliaries: frozenset[str] = frozenset()  # hat … gesagt: it stands by the subject, not by the verb
    labels: frozenset[str] = frozenset()  # q, a, question: marks of turns that name nobody

    pronouns: Mapping[str, Owner] = {}  # subject pronouns
    polite: frozenset[str] = (
        frozenset()
    )  # Sie, Lei: forms that mean whom one speaks to, by their capital inside a sentence
    determiners: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()  # a, another: determiners that bring in somebody new
    singular_by_verb: frozenset[str] = frozenset()  # sie: she or they, as the verb's ending tells
    plural_verb_endings: tuple[str, ...] = ()
    plural_articles: frozenset[str] = frozenset()  # these, those
    possessives: Mapping[str, Owner] = {}  # his, her: determiners with an owner
    prepositions: frozenset[str] = frozenset()
    articled: frozenset[str] = frozenset()  # du, al: prepositions that hold an article, so that a noun follows
    agents: frozenset[str] = frozenset()  # by, and what else stands before the speaker of a phrase: (a tweet) from
    reciprocal: frozenset[str] = frozenset()  # met, married: what one does the other does too
    charges: frozenset[str] = frozenset()  # of, for: "accused him of saying", "thanked her for saying"
    infinitive_marks: frozenset[str] = frozenset()  # to (say)
    quotatives: frozenset[str] = (
        frozenset()
    )  # (I was) like: words that stand before what somebody says and are no verbs
    quoting: frozenset[str] = frozenset()  # (and I) quote: verbs by which a speaker says that another's words follow
    likeness: frozenset[str] = frozenset()  # as (Marin put it), (quoted) as saying
    companions: frozenset[str] = frozenset()  # with (Marin shouting)
    conjunctions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()  # that, because: a clause begins
    relatives: frozenset[str] = frozenset()  # who, which
    auxiliaries: frozenset[str] = frozenset()
    copulas: frozenset[str] = (
        frozenset()
    )  # sind: (das) sind (die Worte von X), where that is no auxiliary of the passive
    passive_auxiliaries: frozenset[str] = frozenset()  # was (called)
    adverbs: frozenset[str] = frozenset()
    plural_endings: tuple[str, ...] = ()
    adverb_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()  # endings that mark a word of no table as a finite verb
    participle_endings: tuple[str, ...] = ()  # endings of words that are no name although a capital begins the sentence
    other_verbs: frozenset[str] = frozenset()  # common finite verbs that introduce nothing

    nouns: Mapping[str, Noun] = {}  # spokesman, officials, ministry, report
    aged: tuple[str, ...] = ()  # (the 43)-year-old: what makes a figure a person
    person_endings: Mapping[
        str, Gender | None
    ] = {}  # grounds(man), clock(maker): words of no table that end so are persons
    kin: frozenset[str] = frozenset()  # жена (Ивана): whoever is of somebody whose name follows in a case
    nobody: frozenset[str] = frozenset()  # personne, none (of them): words by which nobody is told of
    epithets: frozenset[str] = (
        frozenset()
    )  # (the) teenager, Swede: by what somebody is, of whom the text has told, not by an office
    epithet_endings: tuple[str, ...] = ()  # (the Trinidad)ian: what makes a name's word the man or woman from there
    name_cases: tuple[str, ...] = ()  # what the cases hang on a surname: Крылов(а)
    name_genders: Mapping[str, Gender] = {}  # endings of names that tell the gender: Крыл(ов), Павл(овна)
    verb_genders: Mapping[str, Gender] = {}  # endings of verbs that tell the gender of the subject: приехал(а)
    impersonal_plurals: tuple[
        str, ...
    ] = ()  # endings of a verb without a subject, behind a place that speaks: в мэрии (говорят)
    genders: Mapping[str, Gender] = {}  # mother, actress: nouns for persons of one gender that are no titles
    gendered: Mapping[
        str, Gender
    ] = {}  # la (portavoz): articles that tell the gender of whom the noun behind them names
    given_names: Mapping[str, Gender] = {}
    nicknames: Mapping[str, str] = {}  # bill: william
    countries: frozenset[str] = frozenset()  # names that no person bears, as one word or the first of several
    states: Mapping[str, str] = {}  # every name of a state that can be a speaker, with the one it is compared by
    particles: frozenset[str] = frozenset()  # van, de, bin: inside a name
    abbreviations: frozenset[str] = (
        frozenset()
    )  # words whose full stop ends no sentence, beside those of `text.abbreviations`
    times: frozenset[str] = frozenset()  # monday, yesterday, week: no speaker, whatever the case
    outlets: frozenset[str] = frozenset()  # words that end an outlet's name: times, post, news
    date_prepositions: frozenset[str] = (
        frozenset()
    )  # in (May 2024), on (3 March): they hang a date on what was done then
    source_prepositions: frozenset[str] = frozenset()  # in (a letter), at (a rally)
    occasions: frozenset[str] = frozenset()  # speech, hearing, interview: where words are said
    reference_words: frozenset[str] = frozenset()  # article, section: before the number of a reference
    reference_verbs: frozenset[str] = frozenset()  # narrated, reported: "(narrated by Muslim)"
    reference_means: tuple[tuple[str, str], ...] = ()  # set phrases that stand for names, and the names
