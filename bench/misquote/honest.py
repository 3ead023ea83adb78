"""Quotations that are right: as they are, in every frame, and with changes that are marked."""

from __future__ import annotations

import re

from .kinds import MARKED, SAME, Kind, Maker, Plant, World, lower, swap
from .sources import Sentence

TURNS = re.compile(
    r"\b(?:not|no|nor|never|but|if|unless|although|though|however|yet|except|only|without|cannot|until|while|despite|nothing|none|nobody|"
    r"neither|rather|whether|hardly|because|perhaps|may|might|could|would|should)\b|n['’]t\b",
    re.I,
)


ELLIPSES = (" … ", " ... ", " . . . ", " [...] ", " […] ", " (...) ", " (…) ", "… ", "... ")


def exact(form: str) -> Maker:
    """The words as they are, in a certain frame."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if form == "middle" and not re.search(r"^.{25,}, .{25,}$", sentence.text):
            return None
        if form in ("pronoun", "role") and not (sentence.speaker and sentence.speaker[1 if form == "pronoun" else 2]):
            return None
        if form == "dated" and not sentence.speech.date:
            return None
        year = sentence.speech.date[:4] if form == "dated" and sentence.speech.date else None
        return Plant(sentence.text, form, year=year)

    return make


def several(count: int, form: str = "any") -> Maker:
    """Sentences that follow each other."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        more = [sentence.later(step) for step in range(1, count)]
        whole = [sentence, *(one for one in more if one and one.paragraph == sentence.paragraph)]
        if len(whole) < count:
            return None
        text = sentence.speech.text[sentence.start : whole[-1].end]
        return None if re.search(r"[\"“”*_\[\]()\n]", text) else Plant(text, form, used=tuple(whole[1:]))

    return make


def paragraphs(sentence: Sentence, world: World) -> Plant | None:
    """The end of a paragraph and the beginning of the next."""
    after = sentence.later()
    if not after or after.paragraph != sentence.paragraph + 1:
        return None
    between = sentence.speech.text[sentence.end : after.start]
    if between.strip():
        return None
    return Plant(f"{sentence.text}\n\n{after.text}", "paragraphs", used=(after,))


def fragment(pattern: str) -> Maker:
    """Some words of a sentence in which nothing turns."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if TURNS.search(sentence.text):
            return None
        found = re.search(pattern, sentence.text)
        return Plant(found[1], "part", shape=found[1]) if found and 6 <= found[1].count(" ") + 1 <= 16 else None

    return make


def first_letter(sentence: Sentence, world: World) -> Plant | None:
    """Small first letter behind "that"."""
    small = lower(sentence.text)
    return Plant(small, "that") if small != sentence.text else None


def first_letter_bracketed(sentence: Sentence, world: World) -> Plant | None:
    """The same, and it is marked."""
    if lower(sentence.text) == sentence.text:
        return None
    return Plant(f"[{sentence.text[0].lower()}]{sentence.text[1:]}", "that")


def elided(pattern: str) -> Maker:
    """What stands between and turns nothing is left out, with a mark."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        found = re.fullmatch(pattern, sentence.text)
        if not found or TURNS.search(found[2]) or re.search(r"\d|per cent", found[2]) or len(found[2]) < 12:
            return None
        if re.match(r"\s*(?:and|or|is|are|was|were|has|have|will|must)\b", found[3]):
            return None
        dots = world.chance.choice(ELLIPSES)
        return Plant(found[1] + dots + found[3].strip(), shape=found[2])

    return make


def sentence_elided(sentence: Sentence, world: World) -> Plant | None:
    """A sentence between two is left out, with a mark; neither it nor what follows turns anything."""
    middle, last = sentence.later(), sentence.later(2)
    if not (middle and last and middle.paragraph == last.paragraph == sentence.paragraph):
        return None
    if TURNS.search(middle.text) or TURNS.search(last.text[:25]) or last.start - sentence.end > 400:
        return None
    dots = world.chance.choice((" … ", " ... ", " [...] ", " […] ", " . . . "))
    return Plant(sentence.text + dots + last.text, used=(middle, last), shape=middle.text)


def land(sentence: Sentence) -> str | None:
    """The country of a speech of the General Debate."""
    return sentence.speech.country if sentence.speech.group == "un" else None


def bracketed(pattern: str, words: str) -> Maker:
    """True words in brackets: the country, the year of the speech."""

    def new(place: re.Match[str], world: World) -> str:
        return place.expand(words)

    change = swap(pattern, new)

    def make(sentence: Sentence, world: World) -> Plant | None:
        made, date = change(sentence, world), sentence.speech.date
        if not isinstance(made, Plant) or not land(sentence) or not date:
            return None
        year = int(date[:4])
        quote = made.quote.replace("COUNTRY", land(sentence) or "").replace("YEAR", str(year))
        return made._replace(quote=quote.replace("LAST", str(year - 1)))

    return make


KINDS = (
    Kind("right: before", SAME, [exact("before")], kept=True),
    Kind("right: behind", SAME, [exact("behind")], kept=True),
    Kind("right: in the middle", SAME, [exact("middle")], kept=True),
    Kind("right: told X", SAME, [exact("told")], kept=True),
    Kind("right: once said", SAME, [exact("once")], kept=True),
    Kind("right: pronoun", SAME, [exact("pronoun")], kept=True),
    Kind("right: role", SAME, [exact("role")], kept=True),
    Kind("right: dated", SAME, [exact("dated")], kept=True),
    Kind("right: block", SAME, [several(1, "block"), several(2, "block"), several(3, "block")], kept=True),
    Kind("right: two paragraphs", SAME, [paragraphs], kept=True),
    Kind("right: several sentences", SAME, [several(2), several(3)], kept=True),
    Kind(
        "right: part",
        SAME,
        [
            fragment(r"\b(the [a-z]+ (?:[a-z-]+ )*?of (?:[a-z-]+ ){3,8}[a-z]+)[.,]"),
            fragment(r"\b(to [a-z]+ (?:[a-z-]+ ){4,12}[a-z]+)[.,]"),
            fragment(r"\b((?:is|are|was|has|have|must|will) (?:[\w-]+ ){5,12}[a-z]+)\."),
            fragment(r"\b(a [a-z]+ (?:[a-z-]+ ){4,10}[a-z]+)[.,]"),
        ],
        kept=True,
    ),
    Kind("first letter", SAME, [first_letter], kept=True),
    Kind("first letter in brackets", MARKED, [first_letter_bracketed]),
    Kind(
        "ellipsis",
        MARKED,
        [
            elided(
                r"(.{20,},)( (?:which|who|as|in|through|including|together|especially|particularly) [^,]+,)( .{20,})"
            ),
            elided(r"(.{20,} (?:of|for|to|with|by|in) the)( [a-z]+ and [a-z]+)( [a-z]+ .{15,})"),
            elided(r"([A-Z].{15,},)( (?:[\w-]+ ){3,12}[\w-]+,)( and .{20,})"),
        ],
    ),
    Kind("ellipsis for a sentence", MARKED, [sentence_elided]),
    Kind(
        "bracket for a word",
        MARKED,
        [
            bracketed(r"\bmy country\b", "[COUNTRY]"),
            bracketed(r"\b[Mm]y Government\b(?![’'])", "[the government of COUNTRY]"),
            bracketed(r"\bthis Organization\b", "[the United Nations]"),
            bracketed(r"(?<!of )(?<!in )(?<!uring )\bthis year\b(?![’'])", "[in YEAR]"),
            bracketed(r"(?<!of )(?<!in )(?<!At )(?<!at )(?<!uring )\blast year\b(?![’'])", "[in LAST]"),
            bracketed(r"\bthe Assembly\b", "the [General] Assembly"),
            bracketed(r"\bthe Charter\b(?! of)", "the Charter [of the United Nations]"),
            bracketed(r"\bthis session\b", "this [YEAR] session"),
        ],
    ),
    Kind(
        "bracket for a verb",
        MARKED,
        [
            swap(
                r"\b(want|call|need|seem|support|condemn|reaffirm|recall|represent)s (the|our|its|that|to|for|upon|on)\b",
                r"\1[ed] \2",
                form="that",
            ),
            swap(r"\b[Ww]e have\b", "[they] ha[ve]", form="that"),
            swap(r"\b[Ww]e are\b", "[they are]", form="that"),
            swap(r"\bour (\w+)", r"[their] \1", form="that"),
            swap(r"\bare (?=[a-z])", "[were] ", form="that"),
            swap(r"\bis\b", "[was]", form="that"),
            swap(r"\b[Mm]y (\w+)", r"[the speaker’s] \1", form="that"),
        ],
    ),
)
