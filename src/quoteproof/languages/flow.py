"""The schema of the `flow` of `languages/<code>/flow.py`: how sentences without spaces between their words say who speaks.

Nothing parts the words of such a sentence, so that nothing can be tagged word by word. What is read instead is its
grammar: Japanese marks the subject by a particle behind it and quoted words by another; Chinese puts the subject first in its
clause, and its persons are told by their surnames, titles and kinds.
"""

from __future__ import annotations

from msgspec import Struct

from quoteproof.languages.words import Gender

Words = frozenset[str]


class Flow(Struct, frozen=True):
    """Words and endings of one language without spaces; the longest of several that fit is taken."""

    says: Words = frozenset()  # verbs of saying, or their stems, wherever they stand
    persons: Words = frozenset()  # nouns for one person, of office and kin: 市长, 母
    person_endings: str = ""  # last letters of nouns for one person: 者, 員
    bodies: str = ""  # last letters of nouns for bodies that speak: 省, 局
    revered: tuple[str, ...] = ()
    """Who needs no name, in all the ways of writing it: God, the Prophet."""

    honours: tuple[str, ...] = ()
    """What is said behind such a one, and is no part of a clause: صلى الله عليه وسلم."""

    titles: dict[str, Gender | None] = {}  # what stands behind a name: さん, 先生
    plurals: Words = frozenset()  # what makes several of one: ら, 们
    given: str = ""  # letters that open a familiar name: 阿, お
    given_surnames: str = ""  # the same, before a surname: 老, 小

    # the subject is marked by a particle behind it
    topics: tuple[str, ...] = ()  # は: what the sentence is about
    subjects: tuple[str, ...] = ()  # が, も
    sources: tuple[str, ...] = ()  # によると
    givers: tuple[
        str, ...
    ] = ()  # から, より, に: from whom words come, where the verb is passive or a noun of saying follows
    quotative: tuple[str, ...] = ()  # と: what stands behind quoted words before the verb
    saying_nouns: tuple[str, ...] = ()  # との(質問): what stands behind quoted words that come from a giver
    passives: tuple[str, ...] = ()  # 言われ: endings of a verb whose subject was told the words
    pointing: tuple[str, ...] = ()  # そう(言った): what stands for quoted words in the sentence behind them
    links: str = ""  # の: it hangs a name on an office

    # the subject stands first in its clause
    surnames: Words = frozenset()
    openers: Words = frozenset()  # what may stand before the subject: times, conjunctions
    behind: Words = frozenset()  # what may stand behind a name that is a subject: verbs, adverbs, prepositions
    foreign: str = "\ufffd"  # letters by which foreign names are written: 拉莫斯
    never: str = ""  # letters that end no given name: 桥, 局
    never_inside: str = ""  # letters that stand in no noun phrase: 对, 被
    measures: Words = frozenset()  # 一个, 这位: they open a phrase for a person
    adverbial: str = ""  # 地: it ends a word of manner
    owning: str = ""  # 的: what stands before it tells more of what follows
    parts: Words = frozenset()  # parts of a body, whose owner is whom a clause is about: 店主的(手)
    words_of: Words = frozenset()  # nouns for what somebody said, his name before them: (X的)句子
    around: tuple[
        tuple[str, str], ...
    ] = ()  # 在…看来, 据…报道: what stands before and behind whoever holds or tells something
    telling: Words = frozenset()  # endings of a clause whose colon leads to words: 一句话

    # the verb stands first, in the gender of its subject
    forms: dict[
        str, str
    ] = {}  # forms of verbs of saying: m, f, plural, first (person), and of their participles (m., f.)
    kin: Words = frozenset()  # nouns for persons that take an owner: جد(ي)
    prefixes: str = ""  # letters written onto the first word of a clause: و
    objects: tuple[str, ...] = ()  # object pronouns written onto a verb: ه
    owners: tuple[str, ...] = ()  # owners written onto a noun
    theirs: tuple[str, ...] = ()  # of these those that end few names: (حديث)ه
    article: str = ""  # ال
    oblique: str = ""  # prepositions written onto a noun, which is no subject then: ل
    named_by: Words = frozenset()  # right before a name: اسمه
    present: str = ""  # letters that open a verb in the present: ي
    given_names: dict[str, Gender] = {}  # names that nothing else tells
    manner: Words = frozenset()  # words of manner, their preposition written onto them: بصوت
    calling: Words = frozenset()  # نادى: verbs behind which kin with an owner are spoken to: نادت (ابنتها)
    on_behalf: Words = frozenset()  # باسم: before whomever somebody speaks for
    accusatives: Words = frozenset()  # أبا(ه): forms of kin that are no subject
    asking: Words = frozenset()  # words of asking, which are no names: لماذا
    relaying: Words = frozenset()  # verbs of those who pass on what another said
    linking: Words = frozenset()  # prepositions by themselves: what stands in marks behind them may be quoted
    apposing: bool = (
        False  # a noun right before the marks is named by what stands in them, where no clause of saying goes on
    )

    # what stands in marks and is no quotation; the words are patterns
    naming: Words = frozenset()  # right before a name: 名为, 叫
    thinking: str = "x"  # a letter before such a word that makes it a verb of saying: 认(为)
    heads: Words = frozenset()  # right behind a name: 一词, 渡轮
    auxiliaries: str = ""  # letters behind which a verb must follow, so that the marks hold one: 将
    predicates: str = ""  # letters with which what is said of something begins: 太
    named: Words = frozenset()  # right behind a name, where quoted words would have a verb of saying: という店
    inscribing: Words = frozenset()  # right before what stands on a sign
    inscribed: Words = frozenset()  # right behind what stands on a sign, be it no more than a noun: と書いた札
    cases: Words = frozenset()  # particles of nouns: を, の
    quoting: Words = frozenset()  # the same letters where words are quoted all the same: だと, の声
    answers: Words = frozenset()  # right before words that somebody says, whatever stands behind: 答えは
    sentence_endings: str = ""  # letters that end a sentence, and no noun


def conjugated(table: str, first: str = "") -> dict[str, str]:
    """Read Arabic verbs, `past present participle` of each between bars, and return their forms with the gender of the subject."""
    found: dict[str, str] = {}
    for verb in table.replace("\n", "|").split("|"):
        past, present, participle = verb.split()
        root = past[:-1] if past[-1] in "\u0649\u0627" else past
        stem = participle.removesuffix("\u064a")
        found |= {
            past: "m",
            root + "\u062a": "f",
            root + "\u0648\u0627": "plural",
            present: "m",
            "\u062a" + present[1:]: "f",
        }
        found |= dict.fromkeys(
            (participle + "\u0627", stem + "\u064a\u0627" if stem != participle else participle + "\u0627"), "m."
        )
        found |= {(participle if stem == participle else stem + "\u064a") + "\u0629": "f."}
    return found | dict.fromkeys(first.split(), "first")
