"""What a kind of quotation is: a name, what must be said of it, and the ways to make one of a sentence.

A maker gets a sentence and gives a `Plant`, or None where the sentence has no place for it. Several makers of a kind are its shapes;
they are asked in turn, so that no shape crowds out another. The expected labels and levels are those of docs/labels.md.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from .sources import Person, Pool, Sentence


class Truth(NamedTuple):
    """What the program should say: one of the labels, a level between two (None: no source), and of what class it is."""

    side: str  # harmless, wording, serious, absent
    labels: frozenset[str]
    low: int | None = None
    high: int | None = None
    told: bool = False  # it is enough that the headline says that the source does not hold what it says there


class Plant(NamedTuple):
    """A quotation, and what is known of it."""

    quote: str
    form: str = "any"  # the frames that go with it; see frames.py
    speaker: Person | None = None  # who is said to have said it, where that is not the sentence's own
    edit: str | None = None  # what the source has in the place of the sentence
    used: tuple[Sentence, ...] = ()  # more sentences than the one
    after: str = ""  # what stands behind the closing mark
    year: str | None = None
    shape: str = ""


class World(NamedTuple):
    """What a maker may look at besides its sentence."""

    chance: random.Random
    pool: Pool


Maker = Callable[[Sentence, World], "Plant | str | None"]


class Kind(NamedTuple):
    """A kind of quotation."""

    name: str
    truth: Truth
    makers: Sequence[Maker]
    language: str = "en"
    group: str | None = None  # only from these documents
    strange: bool = False  # from documents that are in no archive
    kept: bool = False  # the words are the source's, so that they may well stand in the archive


def truth(side: str, labels: str, low: int | None = None, high: int | None = None) -> Truth:
    """Write a truth."""
    return Truth(side, frozenset(labels.split()), low, high)


SAME = truth("harmless", "verbatim faithful", 0, 1)
MARKED = truth("harmless", "verbatim faithful marked", 0, 2)
STYLE = truth("harmless", "verbatim faithful marked style", 0, 3)
MILD = truth("wording", "verbatim faithful marked style reworded", 0, 4)
EDGE = truth("wording", "verbatim faithful marked style reworded cut", 0, 4)
WORDING = truth("wording", "style reworded", 3, 4)
SERIOUS = truth("serious", "serious", 4, 5)
STRONG = truth("serious", "serious reworded", 4, 5)
CUT = truth("serious", "cut serious", 4, 5)
LOST = truth("serious", "cut serious misattributed", 4, 5)
TOLD = LOST._replace(told=True)
SPLICED = truth("serious", "spliced", 4, 5)
JOINED = truth("serious", "spliced misattributed", 4, 5)
SKIPPED = truth("serious", "spliced reworded", 4, 5)
WRONG = truth("serious", "misattributed", 4, 5)
ABSENT = truth("absent", "not_found unchecked occurs")

Swap = tuple[str, "str | Callable[[re.Match[str], World], str | None]"]
NEVER = re.compile(r"(?!)")


def like(word: str, model: str) -> str:
    """A word with the capital that another has."""
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def upper(text: str) -> str:
    """A sentence with its first letter large."""
    return text[:1].upper() + text[1:]


def lower(text: str) -> str:
    """A sentence with its first letter small, unless it is a name's or an I."""
    first = text.split()[0]
    plain = re.fullmatch(
        r"The|A|An|This|These|That|Those|We|It|They|In|At|On|For|There|Our|As|To|With|By|All|Such|Its|Their|If|No|Every|But|And|You",
        first,
    )
    return text[:1].lower() + text[1:] if plain else text


def swap(pattern: str, new: object, but: str = "(?!)", form: str = "any") -> Maker:
    """A maker that puts something in the place of a pattern, once; `but` is what the sentence must not have."""
    seen, bar = re.compile(pattern), re.compile(but)

    def make(sentence: Sentence, world: World) -> Plant | None:
        places = list(seen.finditer(sentence.text))
        if not places or bar.search(sentence.text):
            return None
        place = world.chance.choice(places)
        put = new(place, world) if callable(new) else place.expand(str(new))
        if put is None:
            return None
        put = like(put, place[0]) if place.start() == 0 else put
        text = sentence.text[: place.start()] + put + sentence.text[place.end() :]
        return None if text == sentence.text else Plant(text, form, shape=f"{place[0]} > {put}")

    return make


def table(pairs: str, both: bool = True, before: str = r"\b", behind: str = r"\b", but: str = "(?!)") -> Maker:
    """A maker from "one=other" pairs, joined by "|"."""
    rows = [tuple(pair.strip().split("=")) for pair in pairs.replace("\n", "|").split("|") if pair.strip()]
    turned = dict(rows)
    if both:
        turned |= {other: one for one, other in rows}
    words = "|".join(sorted(map(re.escape, turned), key=len, reverse=True))

    def new(place: re.Match[str], world: World) -> str | None:
        return turned.get(place[0]) or like(turned[place[0][:1].lower() + place[0][1:]], place[0])

    first = "|".join(sorted((re.escape(upper(one)) for one in turned), key=len, reverse=True))
    return swap(rf"{before}(?:{words}){behind}|^(?:{first}){behind}", new, but)


def sources(pattern: str, new: object, but: str = "(?!)") -> Maker:
    """A maker that leaves the quotation as it is and puts something into the source."""
    change = swap(pattern, new, but)

    def make(sentence: Sentence, world: World) -> Plant | None:
        made = change(sentence, world)
        return Plant(sentence.text, edit=made.quote, shape=made.shape) if isinstance(made, Plant) else None

    return make


def first_of(makers: Iterable[Maker]) -> Maker:
    """A maker that asks others one after the other, in any order."""
    tried = list(makers)

    def make(sentence: Sentence, world: World) -> Plant | str | None:
        for maker in world.chance.sample(tried, len(tried)):
            made = maker(sentence, world)
            if made:
                return made
        return None

    return make
