"""A condition, contrast or negation of the same sentence left out."""

from __future__ import annotations

import re

from .honest import ELLIPSES
from .kinds import CUT, EDGE, Kind, Maker, Plant, World, truth, upper
from .negation import AUX
from .sources import Sentence

CLAUSE = r"(?:we|they|it|the|this|that|there|he|she|I|you|our|their|those|these|many|some|in|a|no)\b"


CONTRAST = truth("serious", "cut serious", 4, 5)


def tail(pattern: str, but: str = "(?!)") -> Maker:
    """The quotation ends before what binds or turns it, and looks whole."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.fullmatch(pattern, sentence.text)
        if not found or found[1].count(" ") < 5 or found[1].endswith(":") or re.search(but, sentence.text):
            return None
        return Plant(found[1].rstrip(",;") + ".", shape=sentence.text[found.end(1) :])

    return make


def head(pattern: str, but: str = "(?!)") -> Maker:
    """The quotation begins behind it."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.fullmatch(pattern, sentence.text)
        if not found or found[1].count(" ") < 5 or re.search(but, sentence.text):
            return None
        return Plant(upper(found[1]), shape=sentence.text[: found.start(1)])

    return make


def middle(pattern: str, but: str = "(?!)") -> Maker:
    """Words between two others are left out without a mark."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.fullmatch(pattern, sentence.text)
        if not found or re.search(but, sentence.text):
            return None
        return Plant(f"{found[1]} {found[3]}", shape=found[2])

    return make


def swallow(pattern: str, but: str = "(?!)") -> Maker:
    """An ellipsis stands for what turns the rest."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = list(re.finditer(pattern, sentence.text))
        if not found or re.search(but, sentence.text):
            return None
        place = world.chance.choice(found)
        before, after = sentence.text[: place.start()].rstrip(), sentence.text[place.end() :].lstrip()
        if min(len(before), len(after)) < 12:
            return None
        return Plant(before + world.chance.choice(ELLIPSES) + after, shape=place[0])

    return make


def swallowed_sentence(sentence: Sentence, world: World) -> Plant | None:
    """The sentence that takes the first back is left out, with a mark."""
    between, last = sentence.later(), sentence.later(2)
    if not (between and last and re.match(r"(?:But|Yet|However,|Unless|Except) ", between.text)):
        return None
    if re.match(r"(?:But|Yet|However|And|So|It|That|This)\b", last.text):
        return None
    return Plant(
        sentence.text + world.chance.choice(ELLIPSES[:6]) + last.text, used=(between, last), shape=between.text
    )


NOT_ONLY = r"not (?:only|just|merely|simply)|but also"

KINDS = (
    Kind(
        "condition cut at the head",
        CUT,
        [
            head(
                rf"(?:If|Unless|Provided that|As long as|Only if|So long as|In the event that) (?!need be)[^, ]+ [^, ]+ [^,]+, (?:then )?({CLAUSE}.+\.)",
                r"would|\?|, (?:we|they|it|I) (?:\w+ )?(?:also|too)\b",
            ),
            head(
                rf"(?:If|Unless|Only when|Until) [^, ]+ [^, ]+ [^,]+, (?:then )?({CLAUSE}.+ (?:would|could|might) .+\.)"
            ),
        ],
        kept=True,
    ),
    Kind(
        "condition cut at the tail",
        CUT,
        [
            tail(
                r"(.{35,}?),? (?:unless|provided that|as long as|so long as|on condition that|on the condition that|only if|except when|except where|subject to|except for|with the exception of) .{8,}\.",
                r"\?|that,? (?:unless|only|so)|and unless",
            ),
            tail(
                r"(.{35,}?),? if (?:we|they|it|the|you|he|all|there|I|our|only) .{8,}\.",
                r"(?i:\b(?:as|even|what|see|know|ask|wonder|and|or|but|only|that) if|that, if|if you (?:want|will|like|look|know|ask|can))|\?",
            ),
            tail(
                r"([^,;]{35,}),? (?:until|as soon as|once|only when) (?:we|they|it|all|there) .{8,}\.",
                r"\?|that (?:once|until|as)|unless and|before (?:it|us) (?!is|was|has)|long before|shortly before|just before|at once",
            ),
        ],
        kept=True,
    ),
    Kind(
        "contrast cut at the tail",
        CONTRAST,
        [
            tail(
                rf"((?!Not)[^;]{{35,}}?),? (?<!and )(?:but|yet) (?!also){CLAUSE}.{{15,}}\.",
                rf"{NOT_ONLY}|nothing but|not [^,]+, but",
            ),
            tail(r"(.{35,}?), but (?:only|not|never|with|without|for|to) .{10,}\.", rf"{NOT_ONLY}|not [^,]+, but"),
            tail(
                r"(.{35,}?),? (?:although|though|even though|however|except that|albeit) .{12,}\.",
                NOT_ONLY + r"|(?:and|as|even|that|but) (?:although|though|however)|however (?:[a-z]+),",
            ),
        ],
        kept=True,
    ),
    Kind(
        "contrast behind a semicolon left out",
        EDGE,
        [
            tail(rf"([^;]{{35,}}); (?:but|however|nevertheless|yet),? {CLAUSE}.{{15,}}\.", NOT_ONLY),
        ],
        kept=True,
    ),
    Kind(
        "half of “not X, but Y”",
        truth("serious", "cut serious reworded", 4, 5),
        [
            tail(
                r"(.{5,}\bnot .{15,}?),? but (?:(?:a|an|to|by|because|rather|as a|as an|as the) [^,;]{8,}|the [a-z-]+ of [a-z ]+)\.",
                NOT_ONLY,
            ),
        ],
        kept=True,
    ),
    Kind(
        "exception left out",
        CUT,
        [
            middle(
                r"(.{15,}?)(,? (?:except|other than|apart from|excluding|unless|with the exception of|but not|though not|not counting|except for) [^,]{4,},)( .{15,})",
                NOT_ONLY,
            ),
            middle(r"(.{20,},)( (?:if|unless|provided that) [^,]{8,},)( .{20,})", r"(?i:even if|as if|what if)|\?"),
        ],
    ),
    Kind(
        "ellipsis that swallows a not",
        CUT,
        [
            swallow(
                r"(?<=\b(?:is|do) )not |(?<=\bare )not |(?<=\bwill )not |(?<=\bwould )not |(?<=\bdid )not |(?<=\bhave )not |(?<=\bmust )not |(?<=\bcould )not |(?<=\bshould )not ",
                NOT_ONLY + r"|not [^.]*\bbut\b|\?",
            ),
            swallow(r"\bnever ", r"\?|never again|never before"),
            swallow(
                r"\bno longer |\bin no way |\bby no means |\bunder no circumstances |\bnot yet |\bnot at all ", r"\?"
            ),
            swallow(r"\b(?:fail to|failed to|refuse to|refused to|unable to|fails to) ", r"\?|not (?:fail|be unable)"),
            swallow(
                r"(?<=\bto )not |\bnot (?=to [a-z])|\bwithout (?=[a-z]+ing\b)|\bneither |\bhardly |\bscarcely ",
                r"\?|" + NOT_ONLY,
            ),
            swallow(
                rf"(?<=(?:is|as) )(?:not|never) [^,.]{{5,40}}, nor (?:is|was) it |\b(?:{AUX}) not [^,.]{{3,40}}\b(?:and|or) ",
                r"\?|" + NOT_ONLY,
            ),
        ],
    ),
    Kind(
        "ellipsis that swallows a but or unless",
        CUT,
        [
            swallow(
                r", (?:but|unless|except|if|although|only if|provided|though|without|not)\b[^,.]{8,}, ",
                rf"{NOT_ONLY}|(?i:\bif I may|if you (?:will|like)|as if)|not [^,]+, but|\?",
            ),
            swallow(r"(?<= )(?:unless|provided that|except where|as long as|only if|only when) [^,.]{8,},", r"\?"),
            swallow(
                r"\bonly (?=if|when|by|through|after|in)|\bif (?=it is|we are|they are)", r"\?|not only|as if|even if"
            ),
        ],
    ),
    Kind(
        "ellipsis that swallows a sentence with but",
        truth("serious", "cut serious marked spliced", 2, 5),
        [swallowed_sentence],
    ),
)
