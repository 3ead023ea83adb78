"""Sentences of the archives, and one known difference planted in each: the meaning rules' codes.

A plant is a function of a sentence and a source of chance; it gives the sentence changed, or None where it has no place for
that change. The words used here are chosen by hand for the bench and are not read from the program's tables.
"""

from __future__ import annotations

import itertools
import json
import lzma
import random
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from quoteproof.analysis.people import same_person
from quoteproof.analysis.structure.turns import turns

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
Plant = Callable[["Sentence", random.Random], str | None]


class Sentence(NamedTuple):
    """A sentence with its neighbours and its document."""

    text: str
    after: tuple[str, ...]  # the sentences that follow in the same paragraph
    document: str
    speaker: str | None
    rival: str | None = None  # who else speaks in the document
    directed: bool = False  # a stage direction follows it there


class Kind(NamedTuple):
    """A code with the plants that make it, and what the program should say of it."""

    code: str
    plants: tuple[Plant, ...]
    label: str = "serious"
    level: int = 5
    accept: frozenset[str] = frozenset()  # codes that name the difference as well
    labels: frozenset[str] = frozenset()  # labels that say as much


def speeches(seed: int, nations: int, presidents: int) -> list[dict[str, str]]:
    """Return a sample of the two archives."""
    chance, found = random.Random(seed), []
    for name, count in (("ungdc", nations), ("uspresidents", presidents)):
        with lzma.open(DATA / f"{name}.jsonl.xz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        found += chance.sample(rows, count)
    return found


def sentences(row: dict[str, str]) -> Iterator[Sentence]:
    """Give the sentences of a speech that can be quoted whole: a dozen words or more, without marks of quotation in them.

    Of a debate or a press conference those of the one whose speech the collection says it is: it has rivals' and reporters' words too.
    """
    for paragraph in re.split(r"\n+", own_words(row)):
        cut = re.split(r"(?<=[.?!]) +(?=[A-Z])", paragraph.strip())
        for number, text in enumerate(cut):
            if (
                9 <= len(text.split()) <= 45
                and re.fullmatch(r"[A-Z][^\"“”«»\[\]…()]+[.?!]", text)
                and "..." not in text
            ):
                yield Sentence(text, tuple(cut[number + 1 : number + 6]), row["id"], row.get("speaker"))


def own_words(row: dict[str, str]) -> str:
    """Return what the speaker of a row says in it: all of it where it has no turns."""
    said = turns(row["text"])
    speaker = row.get("speaker")
    if not said or not speaker:
        return row["text"]
    return "\n".join(turn.span.of(row["text"]) for turn in said if turn.name and same_person(turn.name, speaker))


def swap(pattern: str, *pairs: tuple[str, str]) -> Plant:
    """Return a plant that replaces one of the left words by its right one; `{}` in the pattern is the word's place."""

    def plant(sentence: Sentence, chance: random.Random) -> str | None:
        hits = [
            (match, right)
            for left, right in pairs
            for match in re.finditer(pattern.replace("{}", rf"\b(?P<w>{left})\b"), sentence.text)
        ]
        if not hits:
            return None
        match, right = chance.choice(hits)
        start, end = match.span("w")
        return tidy(sentence.text, start, end, match.expand(right))

    return plant


def tidy(text: str, start: int, end: int, word: str) -> str:
    """Put a word for a stretch, with the capital that stood there, and without the blank that an empty word leaves."""
    if text[start].isupper() and word and start == 0:
        word = word[0].upper() + word[1:]
    changed = text[:start] + word + text[end:]
    changed = re.sub(r" {2,}", " ", changed).strip()
    changed = re.sub(r" ([,.;:?!])", r"\1", changed)
    return changed[0].upper() + changed[1:]


AUX = r"(?:is|are|was|were|will|would|should|can|could|must|has|have|had|may|might|shall)"
PERSON = r"(?:[Ww]e|I|[Tt]hey|[Hh]e|[Ii]t|[Yy]ou|States|countries|nations|peoples?|[Tt]he \w+)"
VERB = r"(?= (?:be|have|do|make|take|continue|become|remain|find|give|play|ensure|work|seek|come|lead|bring|help|accept|act|go|see|not)\b)"
NOT_AFTER = r"(?! (?:only|just|merely|simply|least|to mention|even|so much|alone|necessarily|solely|a few|until|less|more|fewer))"

NEGATIONS: tuple[Plant, ...] = (
    swap(rf"{PERSON} {AUX}{{}}{NOT_AFTER}", (" not", "")),
    swap(rf"{{}}{NOT_AFTER}", (r"(?:do|does|did) not ", "")),
    swap(rf"(?<=\w ){{}}{VERB}{NOT_AFTER}", ("will", "will not"), ("must", "must not"), ("can", "cannot"), ("should", "should not")),
    swap(r"{}(?! but)", ("cannot", "can")),
    swap(r"(?<=\w ){}(?= [a-z]+)", ("never", "always"), ("never", ""), ("no longer", ""), ("no longer", "still")),
    swap(r"(?<=[a-z] ){}(?= (?!doubt|matter|question|delay)[a-z]+)", ("without", "with")),
    swap(r"[Tt]here (?:is|are|was|can be|will be) {}(?= (?!doubt|question|need|better|other|longer|wonder|greater|more|less|fewer)[a-z]+ing\b)?", ("no", "")),
    swap(r"{}", ("impossible", "possible"), ("unacceptable", "acceptable"), ("injustice", "justice"), ("inhuman", "human"),
         ("unjust", "just"), ("inequality", "equality"), ("insecurity", "security"), ("instability", "stability"),
         ("illegal", "legal"), ("unable", "able"), ("unfair", "fair"), ("irresponsible", "responsible"), ("unwilling", "willing"), ("legitimate", "illegitimate"), ("stable", "unstable"), ("nonaligned", "aligned")),
    swap(r"{}(?= [a-z]+)", ("(?:has|have|had) failed to", "managed to"), ("refused to", "agreed to"), ("far from being", "")),
    swap(r"{}", ("[Nn]o one", "everyone"), ("[Nn]obody", "everybody"), ("[Nn]othing", "everything")),
)  # fmt: skip

DOUBLE: tuple[Plant, ...] = (
    swap(r"{}", ("not impossible", "possible"), ("not unreasonable", "reasonable"), ("not unlike", "like"),
         ("not without", "with"), ("not unaware", "aware"), ("not insignificant", "significant"), ("not uncommon", "common"),
         ("not unlimited", "limited"), ("not incompatible", "compatible"), ("cannot fail to", "will"),
         ("not indifferent", "alert"), ("not unfamiliar", "familiar"), ("never failed to", "always managed to")),
)  # fmt: skip

MODALITIES: tuple[Plant, ...] = (
    swap(rf"{PERSON} {{}}(?! not){VERB}", ("must", "should"), ("must", "may"), ("must", "can"), ("must", "will")),
    swap(rf"{PERSON} {{}}(?! not){VERB}", ("should", "must"), ("should", "may"), ("should", "can"), ("should", "will")),
    swap(rf"{PERSON} {{}}{VERB}", ("shall(?! not)", "may"), ("shall", "should"), ("will", "could"), ("will", "may"), ("will", "should")),
    swap(rf"{PERSON} {{}}{VERB}", ("may", "must"), ("may", "will"), ("can", "must"), ("can", "should"), ("could", "will")),
    swap(rf"[Ww]e {{}}{VERB}", ("must ", ""), ("should ", "")),
    swap(rf"{PERSON} (?<!the ){{}}(?= [a-z]+)", ("have to", "may"), ("has to", "can"), ("need to", "might"), ("ought to", "will")),
)  # fmt: skip


def number(sentence: Sentence, chance: random.Random) -> str | None:
    """Another figure, scale or unit."""
    hits = list(
        re.finditer(
            r"(?<![\w.,/-])(\d{1,3}(?:,\d{3})+|\d{2,3}|\d\.\d)(?= (?:million|billion|per cent|percent|years|people|men|countries|States|[a-z]{4,}s))",
            sentence.text,
        )
    )
    if not hits or re.search(r"resolution|article|paragraph|page|session|Article", sentence.text):
        return None
    hit = chance.choice(hits)
    digits = list(hit[1])
    places = [k for k, c in enumerate(digits) if c.isdigit()]
    first = places[0]
    digits[first] = chance.choice([d for d in "123456789" if abs(int(d) - int(digits[first])) > 1])
    return sentence.text[: hit.start()] + "".join(digits) + sentence.text[hit.end() :]


NUMBERS: tuple[Plant, ...] = (
    number,
    number,
    swap(r"(?<=\d ){}", ("million", "billion"), ("billion", "million"), ("million", ""), ("billion", ""), ("per cent", "percentage points"),
         ("percent", "percentage points"), ("thousand", "million")),
    swap(r"(?<=[a-z] ){}(?= (?!of|by|or|and|another|or|day|who|can|has|is|must|that)[a-z]+s\b)", ("two", "three"), ("three", "five"), ("four", "six"),
         ("five", "nine"), ("ten", "twenty"), ("seven", "eleven"), ("twelve", "twenty"), ("hundred", "thousand")),
    swap(r"(?<=[a-z] ){}(?= (?:century|time|year|anniversary|session|decade|stage|part)\b)", ("first", "third"), ("second", "fourth"),
         ("third", "fifth"), ("twentieth", "nineteenth"), ("twenty-first", "twentieth"), ("fiftieth", "fortieth"), ("21st", "20th")),
    swap(r"{}(?= (?:of the|of our) [a-z]+)", ("[Oo]ne third", "one fifth"), ("[Tt]wo thirds", "three quarters"), ("[Hh]alf", "a quarter")),
)  # fmt: skip


def year(sentence: Sentence, chance: random.Random) -> str | None:
    """Another year."""
    hits = list(
        re.finditer(
            r"\b(?:in|since|of|until|by|[A-Z][a-z]+ber|June|July|May|April|March) (1[89]\d\d|20[012]\d)\b",
            sentence.text,
        )
    )
    if not hits:
        return None
    hit = chance.choice(hits)
    other = str(int(hit[1]) + chance.choice([-10, -9, -2, -1, 1, 2, 9, 10]))
    return sentence.text[: hit.start(1)] + other + sentence.text[hit.end(1) :]


MONTHS = "January February March April June July August September October November December".split()


def month(sentence: Sentence, chance: random.Random) -> str | None:
    """Another month, or another day of it."""
    hit = re.search(
        rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})\b|\b({'|'.join(MONTHS)}) (\d{{1,2}}|\d{{4}})\b", sentence.text
    )
    if not hit:
        return None
    if chance.random() < 0.5 and (hit[1] or (hit[4] and len(hit[4]) < 3)):
        place = 1 if hit[1] else 4
        day = str((int(hit[place]) + chance.randint(1, 9)) % 28 + 1)
        return sentence.text[: hit.start(place)] + day + sentence.text[hit.end(place) :] if day != hit[place] else None
    place = 2 if hit[2] else 3
    name = chance.choice([m for m in MONTHS if m != hit[place]])
    return sentence.text[: hit.start(place)] + name + sentence.text[hit.end(place) :]


def reordered_date(wrong: bool) -> Plant:
    """Return a plant that writes a date in another order: the same day, or the next."""

    def plant(sentence: Sentence, chance: random.Random) -> str | None:
        hit = re.search(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b", sentence.text)
        if not hit:
            return None
        day = int(hit[1]) + (1 if wrong and int(hit[1]) < 28 else 0)
        if wrong and day == int(hit[1]):
            return None
        style = chance.choice(
            ["{m} {d}, {y}", "{y}-{n:02d}-{d:02d}", "{d}th of {m} {y}"] if 4 <= day <= 20 else ["{m} {d}, {y}"]
        )
        n = (
            "January February March April May June July August September October November December".split().index(
                hit[2]
            )
            + 1
        )
        return sentence.text[: hit.start()] + style.format(d=day, m=hit[2], y=hit[3], n=n) + sentence.text[hit.end() :]

    return plant


DATES: tuple[Plant, ...] = (
    year, year, month, reordered_date(True),
    swap(r"{}", ("last year", "this year"), ("this year", "last year"), ("next year", "this year"), ("today", "tomorrow"),
         ("yesterday", "today"), ("last session", "next session"), ("last week", "last month"), ("last month", "last week")),
)  # fmt: skip

COUNTRIES = (
    "France Germany Italy Spain Brazil Argentina Chile Peru Mexico Canada India Pakistan Iran Iraq Israel Egypt Sudan Kenya Ghana "
    "Nigeria Angola Cuba Japan Korea Cambodia Cyprus Greece Turkey Lebanon Syria Kuwait Afghanistan Haiti Somalia Ethiopia Yemen "
    "Namibia Libya Jordan Nicaragua Panama Portugal Rwanda Bosnia Ukraine Russia China Vietnam Mexico Texas Virginia Georgia"
).split()


def country(sentence: Sentence, chance: random.Random) -> str | None:
    """Another country."""
    hits = [m for m in re.finditer(r"(?<=[a-z,] )([A-Z][a-z]+)\b(?! [A-Z]|-|'|’)", sentence.text) if m[1] in COUNTRIES]
    hits = [m for m in hits if not re.search(r"[A-Z][a-z]+ $", sentence.text[: m.start()])]
    if not hits:
        return None
    hit = chance.choice(hits)
    other = chance.choice([c for c in COUNTRIES if c not in sentence.text and c[:3] != hit[1][:3]])
    return sentence.text[: hit.start()] + other + sentence.text[hit.end() :]


def person(sentence: Sentence, chance: random.Random) -> str | None:
    """Another person behind the same title."""
    hit = re.search(
        r"\b(?:Mr\.|Ambassador|President|Secretary-General|Prime Minister|General|Dr\.) ([A-Z][a-z]{3,})\b(?! [A-Z]|'|’|-)",
        sentence.text,
    )
    names = ("Okonkwo", "Lindqvist", "Ferreira", "Halloran", "Bastide", "Miyamoto")
    if not hit or hit[1] in ("President", "Minister", "General", "Chairman", "Secretary", "Speaker", "Chief"):
        return None
    return sentence.text[: hit.start(1)] + chance.choice(names) + sentence.text[hit.end(1) :]


NAMES: tuple[Plant, ...] = (
    country, country, person,
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("he", "she"), ("his", "her"), ("they", "we"), ("our", "their"), ("their", "our"), ("we", "they")),
    swap(r"(?<=the ){}", ("Security Council", "Human Rights Council"), ("European Union", "African Union"), ("United States", "United Kingdom"),
         ("League of Nations", "League of Arab States"), ("General Assembly", "Security Council"), ("Senate", "Supreme Court")),
)  # fmt: skip

QUANTIFIERS: tuple[Plant, ...] = (
    swap(r"{}(?= (?!the same|in all|over|that|too)[a-z]+)", ("(?<!at )[Aa]ll", "most"), ("(?<!at )[Aa]ll", "some"), ("[Mm]ost of", "all of"), ("[Ee]very", "almost every"),
         ("[Mm]any of", "all of"), ("[Ss]ome of", "all of"), ("[Ss]ome of", "most of")),
    swap(r"(?<=[a-z] ){}(?= (?!\d)[a-z]+)", ("only ", ""), ("almost ", ""), ("nearly ", ""), ("at least ", "")),
    swap(r"{}(?= (?:\d|one|two|three|half|a hundred))", ("[Mm]ore than ", ""), ("[Aa]t least ", ""), ("[Ll]ess than ", ""), ("[Nn]early ", ""),
         ("[Aa]lmost ", ""), ("[Nn]o fewer than ", ""), ("[Mm]ore than", "less than"), ("[Oo]ver", "under")),
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("always", "often"), ("always", "sometimes"), ("often", "always"), ("sometimes", "always"), ("everyone", "someone"),
         ("rarely", "often"), ("seldom", "often"), ("usually", "always")),
)  # fmt: skip

HEDGES: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("perhaps ", ""), ("probably ", ""), ("apparently ", ""), ("possibly ", ""), ("allegedly ", ""),
         ("presumably ", ""), ("supposedly ", ""), ("reportedly ", "")),
    swap(r"(?<=[a-z], ){}", ("I think, ", ""), ("I believe, ", ""), ("we believe, ", ""), ("in our view, ", ""), ("in our opinion, ", ""),
         ("in my opinion, ", ""), ("in my view, ", ""), ("it seems, ", ""), ("perhaps, ", "")),
    # Not "however small it may be".
    swap(r"(?<=[a-z] ){}(?= (?:a|an|the|no|so|in|more|[a-z]{5,}) [a-z])", ("seems to be", "is"), ("appears to be", "is"), ("may be(?! said)", "is"), ("might be", "is"), ("seem to be", "are"),
         ("appear to be", "are"), ("seems to have", "has"), ("appears to have", "has"), ("may have", "has")),
    swap(r"(?<=[a-z]) (?:that|and|but|because) {}(?= (?:the|it|this|we|our|they|a)\b)", ("I think ", ""), ("we believe ", ""), ("perhaps ", ""), ("I believe ", "")),
)  # fmt: skip

CONDITIONS: tuple[Plant, ...] = (
    swap(r"(?<=[a-z]){}(?=, (?:we|it|the|they|there|I|our|this)\b)", (r",? (?:and|but|that),? if (?!not|only|any)[^,;]{10,70}", " and")),
    swap(r"{}(?= (?:we|it|the|they|there|this|you) [a-z]+)", ("unless", "because"), ("unless", "although"), ("(?<!even )if", "because"), ("unless", "when")),
    swap(r"(?<=[a-z]){}(?=,? (?:and|but) (?:we|it|the|they|there|this|I)\b)", (r",? (?:if|unless|provided that|except) [^,;]{10,60}", "")),
)  # fmt: skip


def statement(sentence: Sentence, chance: random.Random) -> str | None:
    """A yes-no question turned round into a statement."""
    hit = re.fullmatch(
        r"(Is|Are|Can|Will|Do|Should|Has|Have|Could) (we|it|they|there|this|that|I|the [a-z]+) ((?!not)[a-z].{20,})\?",
        sentence.text,
    )
    if not hit:
        return None
    verb = "" if hit[1] == "Do" else f"{hit[1].lower()} "
    return f"{hit[2][0].upper()}{hit[2][1:]} {verb}{hit[3]}."


CONNECTIVES: tuple[Plant, ...] = (
    swap(r"(?<=[a-z]{4} ){}(?= (?:the|a|to|by|of|in|for|its|their|our|no) )", ("or", "and"), ("and", "or")),
    swap(r"{}(?= (?:the|we|it|they|of|there|this) )", ("because", "although"), ("[Aa]lthough", "because"), ("[Bb]ecause of", "despite"),
         ("[Dd]espite", "because of"), ("because", "unless")),
    swap(r"(?<=[a-z] ){}(?= (?:than|[a-z]+ than)\b)", ("more", "less"), ("less", "more")),
    swap(r"(?<=[a-z] ){}(?= (?:the|it|we|they) )", ("before", "after"), ("after", "before")),
    swap(r"{}(?=,? [a-z]+)", ("[Tt]herefore", "however"), ("rather than", "and"), ("instead of", "and"), ("in favour of", "against"),
         ("in favor of", "against")),
)  # fmt: skip


def roles(sentence: Sentence, chance: random.Random) -> str | None:
    """Two countries, or two plain nouns around a verb, that changed places."""
    hits = [m for m in re.finditer(r"(?<=[a-z,] )([A-Z][a-z]+)\b(?! [A-Z]|-|'|’)", sentence.text) if m[1] in COUNTRIES]
    for left, right in itertools.pairwise(hits):
        between = sentence.text[left.end() : right.start()]
        joins = re.search(r"\b(and|or|with|between|nor|including|like|as)\b|[,;:]", between)
        if left[1] != right[1] and not joins and re.search(r"[a-z]{4,}", between) and len(between) < 60:
            return exchanged(sentence.text, left.span(1), right.span(1))
    hit = PARTIES.search(sentence.text)
    if not hit or hit["left"].lower() == hit["right"].lower():
        return None
    return exchanged(sentence.text, hit.span("left"), hit.span("right"))


NOUN = r"(?:the|our|its|their|all|other|small|great|rich|poor|these|those) [a-z]{4,}|[A-Z][a-z]{3,}|[a-z]{4,}s"
DOING = (
    "support|help|protect|threaten|respect|serve|attack|oppose|defend|recognize|represent|control|dominate|exploit|oppress|lead|govern|influence|"
    "assist|save|destroy|invade|occupy|betray|follow|trust|promote|undermine|strengthen|replace|determine|precede|produce|create|cause|reject"
)
PARTIES = re.compile(
    rf"(?<=[a-z] )(?P<left>{NOUN}) (?:must |should |will |can |may |cannot |would )?(?:{DOING})(?:s|d|ed|es)? (?P<right>{NOUN})(?= (?:in|by|and|to|of|for|with|as|at|on|that)\b|[.,;])"
)


def exchanged(text: str, left: tuple[int, int], right: tuple[int, int]) -> str:
    """Return a text with two stretches changed over."""
    (a, b), (c, d) = left, right
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def listed(pairs: str) -> tuple[tuple[str, str], ...]:
    """Return pairs both ways from "left/right left/right"."""
    cut = [tuple(pair.split("/")) for pair in pairs.split()]
    return tuple((a, b) for a, b in cut) + tuple((b, a) for a, b in cut)


ANTONYMS = (
    swap(r"(?<=[a-z] ){}(?=[ ,.;])", *listed(
        "increase/decrease increased/decreased peace/war strong/weak strengthen/weaken success/failure rich/poor hope/despair large/small "
        "accept/reject accepted/rejected support/oppose victory/defeat friends/enemies freedom/oppression positive/negative begin/end "
        "wealth/poverty strength/weakness unity/division growth/decline best/worst high/low good/bad old/new true/false advantages/disadvantages "
        "improve/worsen win/lose easy/difficult highest/lowest internal/external majority/minority progress/regress love/hatred stronger/weaker "
        "older/younger private/public rural/urban protect/endanger build/destroy buy/sell exports/imports open/closed war/peace safe/dangerous")),
)  # fmt: skip
SYNONYMS = (
    swap(r"(?<=[a-z] ){}(?=[ ,.;])", *listed(
        "begin/start begun/started big/large help/assist assistance/aid effort/endeavour goal/objective difficult/hard important/significant "
        "quickly/rapidly nations/countries many/numerous freedom/liberty begin/commence essential/vital choose/select danger/peril "
        "opportunity/chance problem/difficulty purpose/aim wealth/riches world/globe continue/go-on buy/purchase often/frequently")),
)  # fmt: skip
TENSES = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("is", "was"), ("are", "were"), ("was", "is"), ("were", "are"), ("has", "had"), ("will", "would"), ("have", "had")),
    swap(r"(?<=[a-z] ){}(?= (?:to|the|that|in|by|for)\b)", ("adopted", "adopts"), ("wanted", "want"), ("believes", "believed"), ("needed", "needs"),
         ("agreed", "agrees"), ("made", "makes"), ("took", "takes"), ("supports", "supported"), ("calls", "called")),
)  # fmt: skip

MEANING = (
    Kind("negation", NEGATIONS, accept=frozenset({"antonym", "quantifier"})),
    Kind("modality", MODALITIES, accept=frozenset({"hedge"})),
    Kind("number", NUMBERS, accept=frozenset({"date"})),
    Kind("date", DATES, accept=frozenset({"number"})),
    Kind("name", NAMES),
    Kind("quantifier", QUANTIFIERS, accept=frozenset({"number", "connective"})),
    Kind("hedge", HEDGES, accept=frozenset({"modality"})),
    Kind("condition", (*CONDITIONS, statement), accept=frozenset({"connective"})),
    Kind("connective", CONNECTIVES, accept=frozenset({"condition", "hedge", "negation", "quantifier"})),
    Kind("roles", (roles,), accept=frozenset({"name"})),
    Kind("antonym", ANTONYMS, accept=frozenset({"negation"})),
)
"""The codes of level 5 that one word or two make."""


def chosen(plants: Sequence[Plant], sentence: Sentence, chance: random.Random) -> str | None:
    """Return what the first plant that finds a place makes of the sentence, tried in a random order."""
    for plant in chance.sample(list(plants), len(plants)):
        changed = plant(sentence, chance)
        if changed and changed != sentence.text and len(changed.split()) >= 6:
            return changed
    return None
