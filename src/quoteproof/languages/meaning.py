"""The schema of a language's table of meaning: the words that turn, bind, bound, soften or order what is said.

Every entry is a phrase of words parted by one blank, as the language writes them (folding is done by the reader). A
star at a word's end stands for any ending: `refus* to` is refuse, refuses, refused, refusing. The longest phrase that
begins at a word is the one that is read, over all the phrases of one list or scale.
"""

from __future__ import annotations

from msgspec import Struct

from quoteproof.languages.words import Vocabulary

Phrases = tuple[str, ...]
Pairs = tuple[tuple[str, str], ...]


class Scale(Struct, frozen=True, eq=False):
    """Classes of phrases, and the pairs of classes whose exchange changes the wording and not the sense."""

    classes: tuple[tuple[str, Phrases], ...] = ()
    alike: Pairs = ()


class Meaning(Struct, frozen=True, eq=False):
    """One language's table of meaning. What a language lacks is left empty, and the rule is silent there."""

    words: Vocabulary  # persons, titles, small words: some of the lists below are these and more
    particles: Phrases = ()  # written on the word behind them: Arabic و, ب
    clitics: Phrases = ()  # endings that are no part of their word: "'s"

    # Clauses.
    breakers: Phrases = ()  # words that begin another clause wherever they stand: because, although, but
    starters: Phrases = ()  # words that begin another clause after a comma or a coordinator: we, it, this, who
    light: Phrases = ()  # words without content of their own: articles, auxiliaries, particles, prepositions
    articles: Phrases = ()
    determiners: Phrases = ()  # a modal's form after one of these is a noun: "the will", "their might"

    # negation
    negators: Phrases = ()
    empty_negations: Phrases = ()  # hold a negator and negate nothing: "not only", "no doubt"
    additions: Phrases = ()  # those of them that a "but" adds to: "not only"
    negative_verbs: Phrases = ()  # negate by themselves: "refus* to", "far from"
    denials: Phrases = ()  # verbs that deny what hangs on them by a complementizer: deny, reject (the charge)
    cessations: Phrases = ()  # negate a verb that follows in its form as an action: "stopped paying"
    action_endings: Phrases = ()  # of that form: "ing"
    concord: Phrases = ()  # negators that only repeat another one of their clause (Spanish "no … nadie")
    near_negations: Phrases = ()  # may stand in for a negator ("reject" for "not accept"); never reported alone
    negative_prefixes: Phrases = ()
    negative_endings: Pairs = ()  # the ending and what it turns: ("less", "ful")
    backward: bool = False  # the negator often follows what it negates (German "nicht")

    # modality, hedge, condition
    modals: Scale = Scale()
    past_auxiliaries: Phrases = ()  # with a verb they tell what was done: has, was
    soft_modals: Phrases = ()  # the classes of `modals` whose loss turns a possibility into a fact (that is a hedge)
    hedges: Phrases = ()
    convictions: Phrases = ()  # hedges that a speaker opens with out of habit: quoting from after them leaves nothing out
    prospects: Phrases = ()  # verbs of a deed that is only ahead, thought of or tried: "promised to return"
    opinions: Phrases = ()  # hedges that call what follows the speaker's opinion, as a quotation does too: "I think"
    conditions: Phrases = ()
    verbal_conditions: Phrases = ()  # those of `conditions` that are verbs unless they open a clause: "has provided"
    loose_conditions: Phrases = ()  # words that are conditions in some of their uses: until, otherwise
    asking: Phrases = ()  # verbs before which a condition's word opens a question: "ask if", "do not know if"
    telling: Phrases = ()  # those that do so with a word for a person between: "told us if"
    untrue: Phrases = ()  # heads that call untrue what follows them: "Myth: …"
    cut_conditions: Phrases = ()  # what a statement must not be cut from besides `conditions`: "pending", "only after"
    cut_contrasts: Phrases = ()  # what opens a contrast that it must not be cut from: "but", "although"
    exceptions: Phrases = ()  # those of `loose_conditions` that except something, as an aside or from all or none: "all, apart from"
    consequents: Phrases = ()  # what may open a main clause behind its condition: then
    cut_frames: Phrases = ()  # words that, negated, deny the sentence behind them: not "true" that; not those that grant it (not "forget" that)
    cut_grants: Phrases = ()  # words that, negated, grant the sentence behind them: no "secret" that, not "surprising" that
    cut_doubts: Phrases = ()  # what leaves little of a frame behind it: "few" believe that
    inversions: Phrases = ()  # verbs that open a condition without "if": "Had they asked"
    question_words: Phrases = ()
    question_openers: Phrases = ()  # verbs that open a yes-no question: do, is, can

    # quantifier, connective
    quantifiers: Scale = Scale()
    degrees: Phrases = ()  # words of `quantifiers` that also heighten an adjective: "a most (a totally) needless war"
    partitives: Phrases = ()  # one of, some of: what is said of the whole where they are left out
    limits: Phrases = ()  # the classes of `quantifiers` whose loss or arrival alone changes the sense: only, almost
    connectives: Scale = Scale()
    opposed: Pairs = ()  # the classes of `connectives` that say different things

    # name, roles
    pronouns: Scale = Scale()
    name_particles: Phrases = ()  # inside a name, small: de, van, bin, of
    name_endings: Phrases = ()  # make of a country its people or its adjective: Iraq, Iraqi
    peoples: tuple[
        Phrases, ...
    ] = ()  # names that no capital shows: the words that are made of one state's, town's or person's
    people_endings: Phrases = ()  # of learned names of a people or a faith: Sunn-ite, Sephard-ic
    aliases: tuple[Phrases, ...] = ()  # names of one body or place
    not_names: Phrases = ()  # words that are written with a capital and name nobody
    symmetric: Phrases = ()  # between these two the order says nothing: and, with, equals

    # date
    times: Scale = Scale()  # relative times: yesterday, last year

    # antonym, synonym, tense
    antonyms: Pairs = ()
    synonyms: tuple[Phrases, ...] = ()
    verb_forms: tuple[Phrases, ...] = ()  # irregular verbs: all forms of one
    endings: Pairs = ()  # regular endings, and what stands in the base form instead: ("ies", "y"), ("ed", "")
    tense_endings: Phrases = ()  # those that tell a time: ed, ing


def pairs(words: str) -> Pairs:
    """Read pairs written as left/right, parted by blanks."""
    cut = (pair.split("/") for pair in words.split())
    return tuple((left, right) for left, right in cut)


def groups(words: str) -> tuple[Phrases, ...]:
    """Read groups written as one,two,three, parted by blanks."""
    return tuple(tuple(group.split(",")) for group in words.split())
