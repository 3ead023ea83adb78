"""What goes wrong with whole sentences: spliced, put in another's mouth, invented."""

from __future__ import annotations

import re

from .honest import ELLIPSES
from .kinds import ABSENT, JOINED, SKIPPED, SPLICED, TOLD, WRONG, Kind, Maker, Plant, World, truth
from .sources import Person, Sentence, runs

STRANGERS = (
    "Winifred Aldous",
    "Ibrahim Sesay",
    "Lucjan Borowski",
    "Marguerite Delacroix",
    "Hollis Tremblay",
    "Sunniva Aas",
)


def far(sentence: Sentence, world: World, low: int = 1500) -> Sentence | None:
    """Another sentence by the same voice, a good way further on in the document."""
    others = [
        one
        for one in sentence.speech.sentences
        if one.start - sentence.end > low and one.speaker == sentence.speaker and one.words >= 9
    ]
    return world.chance.choice(others) if others and sentence.words >= 9 else None


def spliced(dots: str, backwards: bool = False) -> Maker:
    """Two sentences from far apart in one pair of marks; `dots` is what stands between them."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        other = far(sentence, world)
        if not other:
            return None
        first, second = (other, sentence) if backwards else (sentence, other)
        glue = world.chance.choice(ELLIPSES[:6]) if dots else " "
        return Plant(f"{first.text}{glue}{second.text}", used=(other,), shape="far apart")

    return make


def halves(sentence: Sentence, world: World) -> Plant | None:
    """The first half of a sentence and the second half of another, grown together."""
    other = far(sentence, world)
    joint = r" (?:and|to|that|for|in|of) "
    if not other:
        return None
    first = re.match(rf"(.{{45,}}?){joint}", sentence.text)
    second = re.search(rf"^.{{10,}}?({joint})(.{{50,}})$", other.text)
    if not first or not second or not first[0].endswith(second[1]):
        return None
    return Plant(first[0] + second[2], used=(other,), shape="two halves")


def two_speeches(dots: bool, same: bool) -> Maker:
    """Sentences of two documents in one pair of marks."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if sentence.speech.group == "campaign" and not same:
            return None
        others = [
            one
            for one in world.chance.sample(world.pool.sentences("en", sentence.speech.group), 200)
            if one.speech is not sentence.speech and (one.speaker == sentence.speaker) == same and one.words >= 9
        ]
        if not others or sentence.words < 9:
            return None
        glue = world.chance.choice(ELLIPSES[:6]) if dots else " "
        return Plant(sentence.text + glue + others[0].text, used=(others[0],), shape=others[0].speech.id)

    return make


def turned_round(sentence: Sentence, world: World) -> Plant | None:
    """What comes first is quoted last, with an ellipsis between."""
    after = sentence.later(2)
    if not after or after.paragraph != sentence.paragraph:
        return None
    return Plant(after.text + world.chance.choice(ELLIPSES[:6]) + sentence.text, used=(after,), shape="order")


def skipped(sentence: Sentence, world: World) -> Plant | None:
    """A whole sentence is left out without a mark."""
    between, last = sentence.later(), sentence.later(2)
    if not (between and last) or between.words < 8 or last.paragraph != sentence.paragraph:
        return None
    return Plant(f"{sentence.text} {last.text}", used=(between, last), shape=between.text)


def other_voice(sentence: Sentence) -> Person | None:
    """Another who speaks in the same document."""
    others = {one.speaker for one in sentence.speech.sentences if one.speaker and one.speaker != sentence.speaker}
    near = [one.speaker for one in sentence.speech.sentences if one.number > sentence.number and one.speaker in others]
    return near[0] if near else min(others, key=lambda one: one.name, default=None)


def other_turn(sentence: Sentence, world: World) -> Plant | None:
    """What the other one said in the same talk."""
    other = other_voice(sentence)
    return (
        Plant(sentence.text, speaker=other, shape=f"said by {sentence.speaker and sentence.speaker.name}")
        if other and sentence.words >= 9
        else None
    )


def turns_joined(dots: bool) -> Maker:
    """The end of one's turn and the beginning of the other's, as one person's words."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        at = sentence.number + 1
        after = sentence.speech.sentences[at] if at < len(sentence.speech.sentences) else None
        if not after or after.speaker == sentence.speaker or min(after.words, sentence.words) < 8:
            return None
        if after.start - sentence.end > 120:
            return None
        glue = world.chance.choice(ELLIPSES[:6]) if dots else " "
        who = world.chance.choice((sentence.speaker, after.speaker))
        return Plant(sentence.text + glue + after.text, used=(after,), speaker=who, shape="two turns")

    return make


def wrong_speaker(where: str) -> Maker:
    """Somebody else's words."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if sentence.words < 10:
            return None
        if where == "stranger":
            return Plant(sentence.text, speaker=Person(world.chance.choice(STRANGERS)), shape="a stranger")
        group = sentence.speech.group if where == "like" else None
        others = [
            one.speaker
            for one in world.chance.sample(world.pool.sentences("en", group), 50)
            if one.speaker and sentence.speaker and one.speaker.family != sentence.speaker.family
        ]
        return Plant(sentence.text, speaker=others[0], shape="another") if others else None

    return make


def wrong_date(sentence: Sentence, world: World) -> Plant | None:
    """In a year in which it was not said."""
    if not sentence.speech.date or sentence.words < 10:
        return None
    year = int(sentence.speech.date[:4]) + world.chance.choice((-27, -14, -8, 9, 17))
    return Plant(sentence.text, "dated", year=str(min(year, 2024)), shape=sentence.speech.date)


def inner_lost(put: str) -> Maker:
    """In the source somebody else is quoted; in the text these are the speaker's own words."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if sentence.words < 10 or re.match(r"And|But|So|Or", sentence.text):
            return None
        return Plant(sentence.text, edit=put.format(sentence.text), shape=put)

    return make


def absent(run: int) -> Maker:
    """A sentence of the same style that is in no document; no long run of its words is either."""

    def make(sentence: Sentence, world: World) -> Plant | None:
        if sentence.words < 10 or any(world.pool.words.count(f" {one} ") for one in runs(sentence.text, run)):
            return None
        return Plant(sentence.text, speaker=anyone(sentence, world), shape=sentence.speech.id)

    return make


def anyone(sentence: Sentence, world: World) -> Person | None:
    """Somebody of the archive."""
    group = sentence.speech.group if sentence.speech.group in ("un", "us") else None
    return world.chance.choice(world.pool.sentences(sentence.speech.language, group)).speaker


def lookalike(sentence: Sentence, world: World) -> Plant | None:
    """A sentence that is in no document, of which a good run is somebody's."""
    if not 12 <= sentence.words <= 30 or any(world.pool.words.count(f" {one} ") for one in runs(sentence.text, 10)):
        return None
    if not any(world.pool.words.count(f" {one} ") for one in runs(sentence.text, 5)):
        return None
    return Plant(sentence.text, speaker=anyone(sentence, world), shape=sentence.speech.id)


MOULDS = (
    "A nation that forgets its {a} will in the end lose its {b} as well.",
    "There can be no {a} without {b}, and no {b} without the courage to ask for it.",
    "I have always said that the {a} of this country is the {b} of its people.",
    "Let us not mistake {a} for {b}; the one is bought, the other is earned.",
    "Whoever speaks of {a} must also speak of the {b} that paid for it.",
    "We did not come here to trade our {a} for somebody else’s {b}.",
    "The {a} of the few has never been a substitute for the {b} of the many.",
    "Ask the children what {a} means, and they will show you where the {b} used to be.",
    "My grandmother taught me that {a} begins at the kitchen table and ends with {b}.",
    "If {a} is the price, then I say the {b} was never worth having.",
)


def invented(sentence: Sentence, world: World) -> Plant | None:
    """A sentence that sounds like one, with two nouns of the speech."""
    nouns = re.findall(r"\bthe ([a-z]{5,}) of ", sentence.speech.text)
    if len(set(nouns)) < 2:
        return None
    one, other = world.chance.sample(sorted(set(nouns)), 2)
    return Plant(world.chance.choice(MOULDS).format(a=one, b=other), speaker=sentence.speaker, shape="invented")


def mixed(sentence: Sentence, world: World) -> Plant | None:
    """A sentence of somebody who is in no document, with every noun behind "the" taken from the archive's."""
    nouns = re.findall(r"(?<=\bthe )[a-z]{5,}(?= of| and|[,.])", sentence.text)
    if len(nouns) < 2 or sentence.words > 30:
        return None
    others = re.findall(r"\bthe ([a-z]{5,}) of ", world.chance.choice(world.pool.held[:80]).text)
    if len(others) < 3 or any(world.pool.words.count(f" {one} ") for one in runs(sentence.text, 7)):
        return None
    text = re.sub(r"(?<=\bthe )[a-z]{5,}(?= of| and|[,.])", lambda m: world.chance.choice(others), sentence.text)
    return Plant(text, speaker=anyone(sentence, world), shape="nouns of another")


KINDS = (
    Kind("order turned by an ellipsis", SPLICED, [turned_round, spliced("…", backwards=True)], kept=True),
    Kind("a sentence skipped", SKIPPED, [skipped], kept=True),
    Kind("two places of a speech", SPLICED, [spliced(""), spliced("", backwards=True)]),
    Kind("two places with an ellipsis", SPLICED, [spliced("…")]),
    Kind("two halves grown together", truth("serious", "spliced serious reworded", 4, 5), [halves]),
    Kind("two speeches of one person", SPLICED, [two_speeches(False, True), two_speeches(True, True)]),
    Kind("two speeches of two people", JOINED, [two_speeches(False, False), two_speeches(True, False)]),
    Kind("another's turn, made transcript", WRONG, [other_turn], group="talk", kept=True),
    Kind("another's turn, campaign", WRONG, [other_turn], group="campaign", kept=True),
    Kind("two turns joined", JOINED, [turns_joined(False)], group="talk"),
    Kind("two turns joined, campaign", JOINED, [turns_joined(False)], group="campaign"),
    Kind("two turns with an ellipsis", JOINED, [turns_joined(True)], group="talk"),
    Kind("wrong speaker", WRONG, [wrong_speaker("like"), wrong_speaker("any"), wrong_speaker("stranger")], kept=True),
    Kind("wrong year", WRONG, [wrong_date], kept=True),
    Kind(
        "inner marks lost",
        TOLD,
        [
            inner_lost("As my critics like to say, “{}”"),
            inner_lost("One of them told me last night: “{}”"),
            inner_lost("Remember what Senator Harlow said: “{}” That is what he said."),
            inner_lost("“{}” That is what they write in their papers."),
        ],
        kept=True,
    ),
    Kind("absent: same style", ABSENT, [absent(8)], strange=True),
    Kind("absent: a formula of many", ABSENT, [lookalike], strange=True),
    Kind("absent: invented", ABSENT, [invented]),
    Kind("absent: another's nouns", ABSENT, [mixed], strange=True),
)
