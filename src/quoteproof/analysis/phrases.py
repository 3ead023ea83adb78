"""Tokens gathered into units: noun phrases, and everything else as it is.

A noun phrase is found by its edges: it opens with a determiner, an owner, a number, a capital letter or a known noun,
and runs until a preposition, a verb, a mark or any other word that cannot stand inside one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from quoteproof.analysis.fronted import is_fronted, opens_subject
from quoteproof.analysis.lexer import Token
from quoteproof.analysis.lexicon import Lexicon, Tag
from quoteproof.analysis.people import given_gender
from quoteproof.patterns import lazy

Kind = Literal["name", "pronoun", "noun", "time"]

_OPENS = frozenset({"determiner", "owner", "number", "name", "word"})
_MAY_OPEN = _OPENS | {"pronoun", "verb"}
_YEAR = lazy(r"1[0-9]\d\d|20\d\d")
_OUTSIDE = frozenset(
    {"stop", "comma", "dash", "quote", "break", "semicolon", "colon", "open", "close", "auxiliary", "pronoun"}
)


class Unit(Struct, frozen=True):
    """A noun phrase (`kind` set) or a single token, in the coordinates of the text and of its row of tokens."""

    tag: Tag | Literal["phrase"]
    first: int
    last: int  # inclusive
    start: int
    end: int
    low: str  # of a phrase: its last word
    kind: Kind | None = None
    stretch: int = -1
    oblique: bool = False  # no subject, by its article: "den Bericht"
    genitive: bool = False  # hangs on the phrase before: "der Partei"
    owner: tuple[int, int] | None = (
        None  # of "Marin's claim", "Marin"; of "his claim", "his": where it stands in the text
    )
    owner_named: bool = False  # "Marin's claim", not "his claim"


def units(row: Sequence[Token], lexicon: Lexicon) -> list[Unit]:
    """Gather a row of tokens into units, in order and without a gap."""
    found: list[Unit] = []
    at = 0
    while at < len(row):
        token = row[at]
        end = _phrase_end(row, at, lexicon, found[-1] if found else None) if token.tag in _MAY_OPEN else at
        if end > at:
            found.append(_phrase(row, at, end, lexicon))
            at = end
        else:
            found.append(Unit(token.tag, at, at, token.start, token.end, token.low, None, token.stretch))
            at += 1
    return found


def _phrase(row: Sequence[Token], at: int, end: int, lexicon: Lexicon) -> Unit:
    head = row[end - 1] if row[end - 1].tag != "possessive" else row[end - 2]
    kind = _kind(row[at:end], head, lexicon)
    lead, speech = row[at].low, lexicon.speech
    if speech.heads_first:
        kin = _kin(row[at:end], lexicon) if kind == "name" else None
        kind, head = ("noun", kin) if kin else (kind, (kind == "noun" and _first_head(row[at:end], lexicon)) or head)
    flags = lead in speech.oblique, lead in speech.genitives
    return Unit(
        "phrase",
        at,
        end - 1,
        row[at].start,
        row[end - 1].end,
        head.low,
        kind,
        -1,
        *flags,
        _owner(row, at, end),
        any(token.tag == "possessive" for token in row[at + 1 : end]),
    )


def _kin(inside: Sequence[Token], lexicon: Lexicon) -> Token | None:
    """Return the noun for whoever is of him whose name follows in a case: "жена Ивана", "вдова Лосева"; not "внучка Анна"."""
    told = len(inside) == 2 and inside[0].low in lexicon.speech.kin
    cased = told and inside[1].low.endswith(lexicon.speech.name_cases) and given_gender(inside[1].low) is None
    return inside[0] if cased else None


def _first_head(inside: Sequence[Token], lexicon: Lexicon) -> Token | None:
    """Return the noun for a speaker that what follows tells more of: "un critique resté anonyme"."""
    if lexicon.noun(inside[-1].low):
        return None
    return next((token for token in inside if lexicon.noun(token.low) in ("person", "people", "body")), None)


def _owner(row: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    for i in range(end - 1, at, -1):
        if row[i].tag == "possessive":
            return row[at].start, row[i].start
    return (row[at].start, row[at].end) if row[at].tag == "owner" else None


def _kind(inside: Sequence[Token], head: Token, lexicon: Lexicon) -> Kind:
    if inside[0].tag == "pronoun":
        return "pronoun"
    if head.low in lexicon.speech.times or (
        head.tag == "number" and any(t.low in lexicon.speech.words.months for t in inside)
    ):
        return "time"
    if head.low.startswith("§"):
        return "name"
    if head.tag == "number" and any(token.low in lexicon.speech.nouns for token in inside):
        return "noun"  # "Article 33"
    if head.tag == "number" and not any(token.tag == "name" for token in inside):
        return "noun" if inside[0].tag == "determiner" and any(c.isalpha() for c in head.low) else "time"
    if head.tag == "determiner":
        return "pronoun"
    if lexicon.speech.words.capital_nouns and (head.low in lexicon.speech.nouns or inside[0].tag == "determiner"):
        return "name" if _bears_office(inside, head, lexicon) else "noun"
    return "name" if head.tag in ("name", "number") else "noun"


def _bears_office(inside: Sequence[Token], head: Token, lexicon: Lexicon) -> bool:
    """Say whether a name ends a phrase that begins with what its bearer is: "der Kritiker Arno Weltsch"."""
    named = head.tag == "name" and lexicon.noun(head.low) is None and head.low not in lexicon.speech.times
    office = any(lexicon.noun(token.low) == "person" for token in inside[:-1])
    return named and inside[0].tag == "determiner" and (office or given_gender(inside[-2].low) is not None)


def _phrase_end(row: Sequence[Token], at: int, lexicon: Lexicon, before: Unit | None) -> int:
    """Return the end of the noun phrase that opens at `at`, or `at` where none does; `before`: the unit before it."""
    token = row[at]
    after_phrase = before is not None and before.tag == "phrase"
    if token.tag == "verb" and before is not None and before.tag == "preposition":
        noun = before.low not in lexicon.speech.infinitive_marks and token.low in lexicon.speech.verbs.bare
        return at + 1 if noun else at  # "secretary of state"
    if token.tag == "pronoun":
        return at + 1
    if (
        lexicon.nouns_like_verbs
        and token.tag == "verb"
        and at + 1 < len(row)
        and row[at + 1].tag == "auxiliary"
        and not after_phrase
    ):
        told = token.low in lexicon.speech.verbs.passive and before is not None and before.tag == "adverb"
        noun = token.low in lexicon.speech.verbs.finite and not told
        return at + 1 if noun else at  # "states can", "reports have"; not "what I actually said was"
    if token.tag == "word" and token.low in lexicon.objects and before is not None and before.tag == "preposition":
        return at  # "one of them told me"
    if token.tag == "verb" and not after_phrase and _is_named_so(row, at, lexicon):
        return at + (2 if row[at + 1].tag == "number" else 1)
    if token.tag not in _OPENS or (token.tag == "number" and at == 0 and "/" in token.low):
        return at  # "2/4 Marin said": the number of a post
    end = at
    while end < len(row) and row[end].tag in ("determiner", "owner", "number"):
        if end > at and row[end].tag == "determiner" and row[end - 1].tag == "number":
            break  # "In 1931 the Courier wrote"
        end += 1
    if end == at + 1 and _is_year_of(row, at, before, lexicon):
        return end
    opened = end > at
    clause = lexicon.speech.inner_clauses or lexicon.speech.verb_second
    inverted = clause and before is not None and before.tag in ("quote", "dash", "comma")
    if (after_phrase or inverted) and not opened and token.tag == "word" and _is_verb(token, lexicon):
        return at  # "«…», masculló Marín"
    named = at + 1 < len(row) and row[at + 1].tag == "name"
    titled = token.low in lexicon.speech.nouns or token.low in lexicon.speech.words.titles
    if inverted and token.tag == "word" and named and not titled:
        return at  # "«…», — буркнул Марин": whatever stands there is no noun of the table
    if lexicon.speech.caseless and token.tag == "word":
        return _run_of_words(row, at)
    if before is not None and before.low in lexicon.speech.likeness and _is_object(row, at, lexicon):
        return at  # "comme l’écrit Marin": a pronoun, not an article
    noun = opened and (row[end - 1].low.startswith("§") or _aged(row[end - 1]))
    while end < len(row):
        step = _step(row, end, at, noun, lexicon)
        if step is None:
            break
        end, noun = step
        noun = noun or (end == at + 1 and before is not None and _leads_to_noun(before, lexicon))
    bare = lexicon.speech.bare_nouns and end > at and not _is_verb(token, lexicon)
    last = row[end - 1]
    if last.tag in ("determiner", "owner") and last.low not in lexicon.speech.pronouns:
        return at  # an article by itself stands for nobody
    return end if opened or noun or bare else at


def _is_named_so(row: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether what looks like a verb at the head of a sentence is a noun: "Rule 12 requires", "Counsel submits"."""
    speech, token, following = lexicon.speech, row[at], row[at + 1] if at + 1 < len(row) else None
    if following is None or (at and row[at - 1].tag not in ("stop", "quote", "break", "close", "open")):
        return False
    numbered = following.tag == "number" and token.low in speech.reference_words
    acts = following.tag == "verb" and following.low in lexicon.finite and following.low.endswith(speech.plural_endings)
    return token.low in speech.nouns and (numbered or (acts and lexicon.nouns_like_verbs))


def _is_object(row: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether an article is the object of a verb of saying behind it: "comme le rapporte Marin"."""
    speech = lexicon.speech
    verb = row[at].low in speech.clitics and at + 1 < len(row) and row[at + 1].low in speech.verbs.finite
    return row[at].low in speech.elisions or verb


def _is_said(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a form can only be the verb of a clause: "the officer on duty asked"; "calls" may be a noun."""
    speech = lexicon.speech
    noun = token.low in speech.nouns or token.low in speech.cue_nouns or token.low in speech.views
    return token.low in speech.verbs.finite and token.low not in speech.verbs.bare and not noun


def _leads_to_noun(before: Unit, lexicon: Lexicon) -> bool:
    """Say whether the word behind a unit is a noun, whatever it is: behind "du", behind any preposition where there are no articles."""
    return before.low in lexicon.speech.articled or (lexicon.speech.bare_nouns and before.tag == "preposition")


def _aged(token: Token) -> bool:
    """ "the 43-year-old": a number that is a noun."""
    return token.tag == "number" and "-" in token.low and token.low[-1].isalpha()


def _run_of_words(row: Sequence[Token], at: int) -> int:
    """Return the end of a row of words of no table, in a script that has no capitals to go by."""
    end = at
    while end < len(row) and row[end].tag in ("word", "number") and end - at < 6:
        end += 1
    return end


def _step(row: Sequence[Token], end: int, at: int, noun: bool, lexicon: Lexicon) -> tuple[int, bool] | None:
    """Take one more token into the phrase; None where it ends. `noun` says that it has a head already."""
    token, last = row[end], row[end - 1] if end > at else None
    if token.tag in _OUTSIDE:
        return None
    if last is not None and opens_subject(row, at, end, lexicon):
        return None
    if last is not None and (token.low[:1] == "@" or _opens_others(row, end)):
        return None  # a handle is a name by itself; "Marin et al."
    following = row[end + 1] if end + 1 < len(row) else None
    if token.tag == "word" and last is not None and (noun or last.tag == "word") and token.low in lexicon.objects:
        return None  # "mi abuela me dijo"
    if token.tag == "name":
        timed = last is not None and last.tag in ("word", "number") and last.low in lexicon.speech.times
        fronted = last is not None and is_fronted(row, at, end, lexicon)
        return None if timed or fronted else (end + 1, True)  # "last week Marin said"
    if token.tag == "word":
        parts = lexicon.speech.bare_nouns or lexicon.speech.heads_first
        behind = last is not None and (last.tag == "name" or _is_noun(last, lexicon) or parts)
        if behind and noun and _is_verb(token, lexicon):
            return None
        if noun and token.low in lexicon.speech.other_verbs:
            return None
        if lexicon.speech.words.capital_nouns and noun and last is not None and last.tag == "name":
            return None  # behind a noun with its capital nothing small belongs to the phrase
        known = token.low in lexicon.speech.nouns or token.low in lexicon.speech.times
        if (parts or lexicon.speech.verb_second) and last is not None and last.tag == "name" and not known:
            return None  # "Anna Nowak wyszła", "Anne Laval publie": what tells more of a name has a comma before it
        return end + 1, noun or known or (last is not None and last.tag != "word")
    if token.tag == "possessive":
        inside = following is not None and following.tag in ("name", "word", "number", "verb", "adverb")
        return (end + 1, False) if noun and inside else None
    if last is not None and last.tag == "number" and token.tag == "verb" and _counts(token, lexicon):
        return None
    near = last is not None and last.tag in ("determiner", "owner")
    if (
        token.tag == "verb"
        and last is not None
        and not noun
        and (near or (lexicon.nouns_like_verbs and token.low not in lexicon.speech.verbs.participle))
    ):
        if last.low in lexicon.speech.clitics and following is not None and following.tag == "quote":
            return None  # "la llaman «…»"
        alone = last.tag == "determiner" and last.low in lexicon.speech.pronouns
        return None if alone or (last.tag == "word" and end - at == 1 and _is_said(token, lexicon)) else (end + 1, True)
    if token.tag == "verb" and last is not None and noun and _noun_here(row, end, lexicon):
        return end + 1, True
    if token.tag == "adverb" and last is not None and not noun and following is not None and following.tag == "word":
        return end + 1, False
    if token.tag == "number" and noun:
        return None if last is not None and _is_year_behind(last, token, lexicon) else (end + 1, True)
    if noun and last is not None and last.tag == "name" and following is not None and following.tag == "name":
        joins = lexicon.joins(last.low, token.low) or token.low == "&"
        return (end + 1, False) if joins and not _owns(row, at, following, lexicon) else None
    return None


def _counts(token: Token, lexicon: Lexicon) -> bool:
    """Say whether a form is the verb of as many as a number tells: "47% say", "six in ten said"; not "ten claims"."""
    low, speech = token.low, lexicon.speech
    return (
        lexicon.nouns_like_verbs
        and low in speech.verbs.finite
        and not low.endswith(speech.plural_endings)
        and low not in speech.nouns
    )


def _is_year_behind(last: Token, token: Token, lexicon: Lexicon) -> bool:
    """Say whether a number is a year behind somebody, where no preposition parts them: "notierte die Forscherin Emmi Raabe 1931"."""
    timed = last.low in lexicon.speech.times or last.low in lexicon.speech.words.months
    return lexicon.speech.words.capital_nouns and not timed and last.tag == "name" and bool(_YEAR.fullmatch(token.low))


def _is_year_of(row: Sequence[Token], at: int, before: Unit | None, lexicon: Lexicon) -> bool:
    """Say whether a number is a year that a preposition hangs on what acts: "the deed of 1702 describes"."""
    hung = before is not None and before.tag == "preposition" and bool(_YEAR.fullmatch(row[at].low))
    verb, behind = [*row[at + 1 : at + 3], None, None][:2] if hung else (None, None)
    acts = verb is not None and (
        (verb.tag == "verb" and verb.low in lexicon.finite) or verb.low in lexicon.speech.other_verbs
    )
    return acts and not (behind is not None and behind.tag == "verb")  # not "in 1931 reports said"


def _owns(row: Sequence[Token], at: int, following: Token, lexicon: Lexicon) -> bool:
    """Say whether "von" hangs a person on a noun and is no part of his name: "die Worte von Helmut Rohde", not "Otto von Rohde"."""
    if not lexicon.speech.words.capital_nouns:
        return False
    return row[at].tag in ("determiner", "owner") or given_gender(following.low) is not None


def _opens_others(row: Sequence[Token], at: int) -> bool:
    """Say whether "et al." begins at `at`, which scholars of all languages write."""
    return row[at].low == "et" and at + 1 < len(row) and row[at + 1].low == "al"


def _noun_here(row: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether a form that may be a noun or a verb is the noun.

    It is where a finite verb follows ("the Senate report says"), and where the form does not agree with the noun before
    ("a text message", "Marin's stock answer": as a verb it would need a plural).
    """
    token, last, speech = row[at], row[at - 1], lexicon.speech
    following = row[at + 1] if at + 1 < len(row) else None
    if last.tag == "number":
        return False
    bare = any(token.low in group.bare for group in (speech.verbs, speech.naming, speech.thought, speech.manner))
    if bare and _several(row, at, lexicon):
        return False  # "both sides warn", "Marin and Okafor suggest"
    if bare and last.tag == "word" and lexicon.noun(last.low) is None and row[at - 2].tag in ("determiner", "owner"):
        return True  # "a nervous call"
    if following is not None and following.tag == "verb" and following.low in speech.verbs.finite:
        return token.low in speech.nouns
    if not bare:
        return False
    plural = speech.nouns.get(last.low) == "people" or last.low.endswith(speech.plural_endings)
    return not plural


def _several(row: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Say whether the noun before `at` stands for several, by its article or as the second of two names."""
    begin = at - 1
    while begin > 0 and row[begin].tag == row[at - 1].tag:
        begin -= 1
    named = row[at - 1].tag == "name" and row[begin].tag == "conjunction" and row[begin - 1].tag == "name"
    return (
        named
        or lexicon.speech.pronouns.get(row[begin].low) == "plural"
        or row[begin].low in lexicon.speech.plural_articles
    )


def _is_verb(token: Token, lexicon: Lexicon) -> bool:
    low = token.low
    return low in lexicon.speech.other_verbs or (
        low.endswith(lexicon.speech.verb_endings) and low not in lexicon.speech.nouns and len(low) > 3
    )


def _is_noun(token: Token, lexicon: Lexicon) -> bool:
    return token.low in lexicon.speech.nouns
