"""The schema of `languages/<code>/marks.py`: which marks a language quotes with, and the words that betray a look-alike."""

from __future__ import annotations

from msgspec import Struct

Words = frozenset[str]


class Directions(Struct, frozen=True):
    """Words of the remarks that a transcript, a play or a record has in brackets, in lower case."""

    heads: Words = frozenset()  # what happens, or is done: a remark by themselves: "applause", "laughs"
    beside: Words = frozenset()  # what may stand beside these, and is a remark only in capitals: "loud", "video"
    breaks: Words = (
        frozenset()
    )  # remarks after which somebody goes on whom the record does not have: "crosstalk", "clip"
    doubts: Words = frozenset()  # remarks on a word that was only heard: "ph"
    capitals: Words = frozenset()  # remarks in capitals only, since an author's own stand in small letters: "(SIC)"
    callers: Words = frozenset()  # who may shout something, before a colon: "voice"
    tongues: Words = frozenset()  # languages that somebody may speak: "spanish"
    phrases: Words = frozenset()  # remarks of words of which none is one by itself: "through interpreter"
    gaps: Words = frozenset()  # words that nobody could hear, so that any may have been said: "inaudible"


class Apparatus(Struct, frozen=True):
    """Words of what a printed page or a scholarly text has besides its text, in lower case."""

    pages: Words = frozenset()  # before a page's number: "page", "p"
    captions: Words = frozenset()  # before the number of what bears a caption: "figure", "table"
    citing: Words = frozenset()  # what a citation is made of besides names and figures: "see", "ibid", "meeting"
    against: Words = frozenset()  # between the parties of a case: "v"


class Marks(Struct, frozen=True, eq=False):
    """Quotation marks, habits and look-alike words of one language; all words in lower case.

    A star stands for any letters: "novel*" is novel and novels, "*buch" every compound with Buch. A phrase is words with single spaces,
    in which … stands for up to eight words: "known … as". A language
    without a kind of word leaves its field empty; the rules that read it then never fire.
    """

    pairs: tuple[tuple[str, str], ...]  # opening and closing marks, the customary outer pair first
    dash: bool = False  # a dash at the head of a paragraph opens speech
    elisions: Words = frozenset()  # words written with an apostrophe in front: 'em, 'tis
    so_called: Words = frozenset()  # phrases right before marks that keep their content at arm's length
    defining: Words = frozenset()  # words between a bracket and a name given there: (hereinafter the "Fund")
    terms: Words = frozenset()  # nouns right before a word that is named as a word: "the term"
    usage: Words = frozenset()  # verbs by which somebody uses a term: then it is a quotation
    meaning: Words = frozenset()  # phrases right behind a word that is explained: "means"
    glossing: Words = frozenset()  # phrases right before what a word means: "literally", "is Latin for"
    labels: Words = frozenset()  # things that bear a caption or a name on a screen, beside it: "button", "flag"
    pressing: Words = frozenset()  # what one does to them, right before the caption: "click"
    namings: Words = frozenset()  # phrases right before the name of somebody or something: "known as"
    bears: Words = (
        frozenset()
    )  # verbs by which something has a name, which may stand some words before it: (intern) heißt (das Projekt)
    selves: Words = (
        frozenset()
    )  # right before a name that some give themselves, the verb behind it: (die) sich selbst ("…" nannten)
    callers: Words = frozenset()  # who calls something what everybody calls it: "locals", "everyone"
    nicknamings: Words = frozenset()  # the same, for a name that is not the proper one: "nicknamed"
    byname: Words = (
        frozenset()
    )  # right before a byname that begins with a small word: (le rond-point) dit ("de la Carotte")
    dubbed: Words = frozenset()  # participles that name what stands before, unless somebody does the naming: "dubbed"
    works: Words = frozenset()  # works, their kinds and parts: "novel", "film", "episode"
    makers: Words = frozenset()  # what stands right behind a work's title: "star", "host", "author"
    titled: Words = frozenset()  # phrases right before a title, whatever the noun: "entitled", "author of"
    linking: Words = frozenset()  # words between a thing and its name: (the project) "is called", (songs) "such as"
    venues: Words = frozenset()  # prepositions before a programme: (appeared) "on"
    slogans: Words = frozenset()  # "motto", and what carries one: "banner", "T-shirt"
    bearing: Words = frozenset()  # words between a carrier and its slogan: "reading", "that says"
    surfaces: Words = frozenset()  # what words are written on: "wall", "envelope"
    upon: Words = frozenset()  # prepositions between words and what they stand on: ("Keep out") on (the gate)
    reads: Words = frozenset()  # what such a thing does with them: (the sign) "reads"
    inscribed: Words = frozenset()  # what was done to put them there: "painted", "stamped"
    measured: Words = frozenset()  # what follows feet and inches: "tall", "pipe"
    formulas: Words = frozenset()  # phrases that introduce a quotation without marks: "it is written"
    bare: bool = False  # the formulas need no colon
    cited: Words = frozenset()  # writings and voices whose words follow a colon, or stand in brackets: "in the verse"
    asides: Words = frozenset()  # phrases in brackets that are a writer's courtesy, and nobody's words
    prefixes: str = ""  # letters that may be written onto the first word of a formula: and, so
    framed: tuple[tuple[str, str], ...] = ()  # brackets that hold a quotation behind a formula or before a reference
    texts: Words = frozenset()  # writings that are quoted without marks: "constitution"
    texts_say: Words = frozenset()  # what they do, before a colon: "says"
    said: Words = frozenset()  # the commonest verbs of a narrator's clause, where speech stands behind a dash
    directions: Directions = Directions()
    apparatus: Apparatus = Apparatus()
    names: bool = False  # names of ships, firms, shops stand in marks by rule
    titling: str = "《〈"  # opening marks that set titles of works apart from quotations
    small: Words = (
        frozenset()
    )  # words that a title leaves in small letters; empty where titles are written like sentences
