"""A paragraph as a row of tagged tokens, in which each quoted stretch is one token.

There is no parser and no part-of-speech model: a token's tag is the first table of the language that holds the word,
and what is left is told by its capital letter. That is enough, because what the rules look for (a noun phrase beside
a verb of saying) is made of words that tables can hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.analysis.letters import VOWEL_SIGNS, in_title_case
from quoteproof.analysis.lexicon import Lexicon, Tag
from quoteproof.languages.speech import Speech
from quoteproof.model import Span
from quoteproof.patterns import lazy

_NEXT = lazy(r"\s+([^\W\d_]+)")
_OWNING = lazy(r"[sxz]['’][  ][^\W\d_]")
_CONTRACTION = lazy(r"[’'](?:s|S|d|ll|ve|re|m)$")
_PUNCTUATION: dict[str, Tag] = {
    ",": "comma", "،": "comma", ":": "colon", ";": "semicolon", "؛": "semicolon", "-": "dash", "–": "dash", "—": "dash",
    "―": "dash", "--": "dash", ".": "stop", "?": "stop", "!": "stop", "…": "stop", "؟": "stop", "(": "open", "[": "open",
    ")": "close", "]": "close", "，": "comma", "、": "comma", "：": "colon", "；": "semicolon", "。": "stop", "！": "stop",
    "？": "stop", "（": "open", "）": "close",
}  # fmt: skip
_LETTERS = lazy(r"[^\W\d_]+")
_LINE = 150
"""Code points on either side that tell whether a line is written like a title."""
_CLAUSE = 40
"""Words between a verb and the word that ends its clause."""
_ENDS = frozenset(
    {"comma", "colon", "semicolon", "dash", "stop", "quote", "break", "close", "conjunction", "preposition", "subordinator"}
)  # fmt: skip
"""What a clause ends before: "teilte mit, dass", "gab an und", "räumte ein im Rat"."""
_AUXILIARY_SUFFIX = frozenset({"d", "ll", "ve", "re", "m"})


class Token(Struct, frozen=True):
    """A word, a mark, or a whole quoted stretch (then `stretch` is its number in the list that was given)."""

    tag: Tag
    start: int
    end: int
    low: str
    stretch: int = -1


def tokens(text: str, span: Span, stretches: Sequence[Span], lexicon: Lexicon, first: int = 0) -> list[Token]:
    """Cut `span` of `text` into tokens; `stretches`, in order and apart, become one token each, numbered from `first`."""
    row: list[Token] = []
    at = span.start
    for number, stretch in enumerate(stretches):
        _plain(text, at, stretch.start, lexicon, row)
        row.append(Token("quote", stretch.start, stretch.end, "", first + number))
        at = stretch.end
    _plain(text, at, span.end, lexicon, row)
    _bind(row, lexicon)
    if lexicon.speech.separable:
        _separate(row, lexicon)
    return row


def _separate(row: list[Token], lexicon: Lexicon) -> None:
    """Read verbs with the word that ends their clause ("gibt die Bahn … an" is "angibt"), and take those for no verb of saying that lack
    it ("gibt es eine") or have another ("fand … statt")."""
    speech = lexicon.speech
    for at, token in enumerate(row):
        if token.tag != "verb" and not (at and row[at - 1].low in speech.parting):
            continue
        apart = row[at - 1].low + token.low if at else ""
        if apart in lexicon.verbs and row[at - 1].low not in speech.infinitive_marks:
            row[at] = replace(token, tag="verb", low=apart)  # "bekannt gegeben", by an older spelling
            continue
        if token.tag != "verb":
            continue
        own = speech.separable.get(token.low, frozenset())
        behind = range(at + 1, min(len(row), at + _CLAUSE))
        end = next((i for i in behind if row[i].low in (own or speech.parting) and _ends_clause(row, i)), None)
        joined = "" if end is None else row[end].low + token.low
        if own and joined:
            row[at] = replace(token, low=joined)
        elif own and token.low in lexicon.speech.verbs.finite:
            row[at] = replace(token, tag="word")
        elif end is not None and _clause_between(row, at, end):
            row[at] = replace(token, low=joined) if joined in lexicon.finite else replace(token, tag="word")


def _clause_between(row: Sequence[Token], at: int, end: int) -> bool:
    """Say whether one clause reaches from a verb to the word that ends it: "fand am Montag statt,", not "antwortete auf „…“"."""
    closed = end + 1 == len(row) or row[end + 1].tag in ("comma", "stop", "semicolon", "break", "conjunction")
    return closed and all(token.tag not in ("comma", "stop", "semicolon", "quote") for token in row[at + 1 : end])


def _ends_clause(row: Sequence[Token], at: int) -> bool:
    return at + 1 == len(row) or row[at + 1].tag in _ENDS


def _bind(row: list[Token], lexicon: Lexicon) -> None:
    """Tag the words of a formula as prepositions, so that what follows it stands by itself ("nach Angaben der Polizei")."""
    for at, token in enumerate(row):
        for formula in lexicon.formulas.get(token.low, ()) if token.tag != "verb" else ():
            end = at + len(formula)
            if tuple(one.low for one in row[at:end]) == formula:
                row[at:end] = [replace(one, tag="preposition") for one in row[at:end]]
                break


def _plain(text: str, start: int, end: int, lexicon: Lexicon, row: list[Token]) -> None:
    """Add the tokens of a stretch without quotations to `row`."""
    first = not row or (row[-1].tag == "quote" and _ended(text, row[-1]))
    spaced, known = lexicon.spaced, lexicon.simple
    for found in lexicon.token.finditer(text, start, end):
        word, kind = found[0], found.lastgroup
        begin, stop = found.span()
        if kind == "w" and not spaced:
            row += _cut(word, begin, lexicon)
        elif kind == "w":
            met = known.get((word, first))
            if met:
                row.append(Token(met[0], begin, stop, met[1]))
            else:
                _word(text, word, begin, lexicon, first, row)
            first = False
        elif kind == "n":
            row.append(Token("number", begin, stop, word.lower()))
            first = False
        elif kind == "b":
            row.append(Token("break", begin, stop, "\n"))
        else:
            tag = _PUNCTUATION.get(word[:2] if kind == "d" else word, "other")
            if tag == "stop" and word == "." and _abbreviated(text, begin, lexicon):
                continue
            if word in "'’" and row and row[-1].end == begin and _OWNING.match(text, begin - 1):
                tag = "possessive"  # "the dockers' branch"
            row.append(Token(tag, begin, stop, word))
            first = first or tag in ("stop", "colon")


def _cut(run: str, begin: int, lexicon: Lexicon) -> Iterator[Token]:
    """Yield the words of a run of letters without spaces: those of the tables, and the stretches between them."""
    at = 0
    for found in (*lexicon.parts.finditer(run), None):
        stop = found.start() if found else len(run)
        if stop > at:
            yield Token("word", begin + at, begin + stop, run[at:stop].lower())
        if found:
            yield Token(lexicon.tag(found[0], found[0], False), begin + stop, begin + found.end(), found[0])
            at = found.end()


def _ended(text: str, quote: Token) -> bool:
    """Say whether a quoted stretch ends like a sentence."""
    return any(mark in text[max(quote.start, quote.end - 3) : quote.end] for mark in ".?!…؟")


def _word(text: str, word: str, begin: int, lexicon: Lexicon, first: bool, row: list[Token]) -> None:
    """Add the word, or its parts where 's, 'll and their like are joined to it."""
    speech = lexicon.speech
    if speech.elisions or speech.enclitics:
        begin, word = _elided(word, begin, speech, row)
        for enclitic in speech.enclitics:
            if word.lower().endswith(enclitic) and len(word) > len(enclitic):
                at = begin + len(word) - len(enclitic)
                _word(text, word[: -len(enclitic)], begin, lexicon, first, row)
                pronoun = enclitic.rpartition("-")[2]
                row.append(Token("pronoun", begin + len(word) - len(pronoun), at + len(enclitic), pronoun))
                return
    cut = _CONTRACTION.search(word) if "'" in word or "’" in word else None
    stem = word[: cut.start()] if cut else word
    end = begin + len(stem)
    low = stem.lower().translate(VOWEL_SIGNS) if speech.caseless else stem.lower()
    tag = lexicon.tag(stem, low, first)
    either = tag == "subordinator" and low in speech.adverbs
    varies = (first and tag in ("word", "adverb") and low not in lexicon.closed) or (
        tag == "name" and low in lexicon.speech.verbs.finite
    )
    if not varies and not cut and not either:
        lexicon.remember(word, first, tag, low)
    if (
        tag == "name"
        and low in lexicon.speech.verbs.finite
        and low not in lexicon.infinitive
        and not first
        and _in_title_case(text, begin)
    ):
        tag = "verb"  # "Marin Said the Plan Was “…”"
    if either and _finite_follows(text, end, lexicon):
        tag = "adverb"  # "Marin once said"; not "once the ice melts"
    if varies and tag != "name" and stem[0].isupper() and _verb_follows(text, end, lexicon):
        tag = "name"  # "Husted said": a name that only looks like a verb or a noun
    row.append(Token(tag, begin, end, low))
    if cut:
        suffix = word[cut.start() + 1 :].lower()
        row.append(Token("auxiliary" if suffix in _AUXILIARY_SUFFIX else "possessive", end, begin + len(word), suffix))


def _in_title_case(text: str, at: int) -> bool:
    """Say whether the line around a word is written with capitals like a title."""
    start = max(text.rfind("\n", max(0, at - _LINE), at), at - _LINE) + 1
    stop = text.find("\n", at, at + _LINE)
    around = text[max(0, start) : stop if stop != -1 else at + _LINE]
    return in_title_case(_LETTERS.findall(around), least=4, share=6)


def _elided(word: str, begin: int, speech: Speech, row: list[Token]) -> tuple[int, str]:
    """Split off small words that an apostrophe joins to the next ("qu’il", "l’homme"); return the rest and its place."""
    for at, character in enumerate(word[:9]):
        if character in "'’" and word[:at].lower() in speech.elisions:
            small = word[:at].lower()
            tag: Tag = "determiner" if small in speech.determiners else "preposition"
            row.append(Token("subordinator" if small in speech.subordinators else tag, begin, begin + at + 1, small))
            return _elided(word[at + 1 :], begin + at + 1, speech, row)
    return begin, word


def _verb_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    found = _NEXT.match(text, at)
    return found is not None and found[1] in lexicon.speech.verbs.finite and found[1] not in lexicon.speech.verbs.bare


def _finite_follows(text: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether a verb follows, or an auxiliary, so that no subject does."""
    found = _NEXT.match(text, at)
    return found is not None and (found[1] in lexicon.finite or found[1] in lexicon.speech.auxiliaries)


def _abbreviated(text: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether the full stop at `at` ends an abbreviation or an initial, not a sentence."""
    begin = at
    while begin > 0 and at - begin < 12 and (text[begin - 1].isalnum() or text[begin - 1] == "."):
        begin -= 1
    word = text[begin:at]
    if word.isdecimal() and len(word) < 3:
        month = _NEXT.match(text, at + 1)
        return month is not None and month[1].lower() in lexicon.speech.words.months  # "4. März"
    if not word or not word[0].isalpha():
        return False
    short = (len(word) == 1 and word.isupper()) or "." in word or lexicon.shortens(word.lower())
    return short and not _function_word(text, at + 1, lexicon)


def _function_word(text: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether a capital grammatical word follows: then the full stop of "in the U.S. He said" ends a sentence too."""
    found = _NEXT.match(text, at)
    return found is not None and found[1][0].isupper() and found[1].lower() in lexicon.closed
