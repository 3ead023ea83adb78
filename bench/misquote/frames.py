"""Articles: paragraphs that quote, each with the place where its quotation begins."""

from __future__ import annotations

import random
import re
from typing import NamedTuple

from .kinds import Kind, Plant
from .sources import Person, Sentence

BEGIN = "\x02"  # stands where a quotation begins until the article is whole
MARKS = {"en": ("“”", '""', "“”"), "de": ("„“", "»«", '""'), "ar": ("«»", '""', "“”")}
LEADS = {
    "en": "It was a long day, and much was said that will be read again. We have gone through our notes.",
    "de": "Es war ein langer Tag, und es wurde viel gesagt. Wir haben unsere Notizen durchgesehen.",
    "ar": "كان اليوم طويلا وقيل فيه كلام كثير وهذه بعض الأقوال كما وردت في المقال.",
}
FORMS = {
    "before": (
        "{who} said: {q}",
        "{who} said, {q}",
        "{who} put it this way: {q}",
        "Asked about it, {who} replied: {q}",
        "Here is what {who} had to say. {q}",
        "As {who} said: {q}",
        "{who} left no room for doubt: {q}",
        "Then {who} rose. {q}",
        "{who} writes: {q}",
    ),
    "behind": (
        "{b} {who} said.",
        "{b} said {who}.",
        "{b} according to {who}.",
        "{q} ({who})",
        "{b} {who} told reporters.",
        "{q} Those are the words of {who}.",
        "{b} as {who} put it.",
        "{q} – {who}",
    ),
    "told": (
        "{who} told the delegates: {q}",
        "{who} told the audience that evening, {q}",
        "{who} reminded the press: {q}",
        "Speaking to students, {who} told them: {q}",
        "{b} {who} told a visitor.",
    ),
    "once": (
        "As {who} once said, {q}",
        "{who} once said: {q}",
        "It was {who} who once said: {q}",
        "{b} {who} once said.",
        "Years ago {who} said: {q}",
    ),
    "colon": ("{who} again:\n\n{q}", "In the words of {who}: {q}", "{who}’s own words were these: {q}"),
    "that": ("{who} said that {q}", "{who} told us that {q}", "According to {who}, {q}", "{who} added that {q}"),
    "part": (
        "{who} spoke of {q} and left it at that.",
        "The words {who} used were {q}, and they were heard.",
        "What {who} wanted to talk about was {q}.",
        "In the speech of {who} there is the phrase {q} – nobody asked what it meant.",
    ),
    "dated": (
        "In a speech in {year}, {who} said: {q}",
        "{b} {who} said in {year}.",
        "In {year}, {who} put it like this: {q}",
        "{q} ({who}, {year})",
    ),
    "pronoun": (
        "{who} took the floor next. {He} was blunt: {q}",
        "Nobody had expected {who} to come. {b} {he} said.",
        "{who} spoke last. It was late. {b} {he} said.",
        "The hall knew {who} well. This time, {he} told them: {q}",
    ),
    "block": (
        "{who} told the meeting:\n\n{block}",
        "This is how {who} put it:\n\n{block}",
        "{who} wrote at length:\n\n{block}",
    ),
}
GERMAN = (
    "{who} sagte: {q}",
    "{b} sagte {who}.",
    "{who} erklärte: {q}",
    "{b} so {who}.",
    "Wie {who} einmal sagte: {q}",
    "{q} Das sind die Worte von {who}.",
)
ARABIC = ("قال {who}: {q}", "{q}، قال {who}.", "وقال {who} في ذلك: {q}", "جاء في الحديث عن {who}: {q}")


class Planted(NamedTuple):
    """A plant with its kind and sentence."""

    kind: Kind
    sentence: Sentence
    plant: Plant

    @property
    def speaker(self) -> Person:
        """Who is said to have said it."""
        who = self.plant.speaker or self.sentence.speaker
        assert who
        return who


class Article(NamedTuple):
    """A text to check: its name says how it is to be read."""

    name: str
    text: str
    starts: list[int]
    frames: list[str]  # how each is framed
    planted: list[Planted]


def articles(planted: list[Planted], chance: random.Random) -> list[Article]:
    """Put quotations of the same documents together, four to eight a text."""
    rest = sorted(planted, key=lambda one: (one.sentence.speech.language, one.sentence.speech.id, chance.random()))
    made: list[Article] = []
    while rest:
        language, count = rest[0].sentence.speech.language, chance.randint(4, 8)
        part = [one for one in rest[:count] if one.sentence.speech.language == language]
        rest = rest[len(part) :]
        chance.shuffle(part)
        made.append(article(len(made), language, part, chance))
    return made


def article(number: int, language: str, part: list[Planted], chance: random.Random) -> Article:
    """Write one text."""
    curly = any(one.plant.form == "curly" for one in part)
    marks = "“”" if curly else chance.choice(MARKS[language])
    marked = any(one.plant.form in ("marked down", "block") for one in part)
    name = f"article-{number}.{'md' if marked or chance.random() < 0.5 else 'txt'}"
    seen: set[str] = set()
    paragraphs, frames = [LEADS[language]], []
    for one in part:
        text, frame = paragraph(one, language, marks, seen, chance)
        paragraphs.append(text)
        frames.append(frame)
        seen.add(one.speaker.name)
    text = "\n\n".join(paragraphs) + "\n"
    pieces = text.split(BEGIN)
    starts = [sum(map(len, pieces[: at + 1])) for at in range(len(part))]
    return Article(name, "".join(pieces), starts, frames, part)


def paragraph(one: Planted, language: str, marks: str, seen: set[str], chance: random.Random) -> tuple[str, str]:
    """Quote once; how it was framed comes with it."""
    plant, form = one.plant, one.plant.form
    left, right = marks
    if form in ("any", "curly"):
        form = chance.choice(["before", "behind", "told", "once", "colon", "middle", "before", "behind"])
    if form == "marked down":
        form = "before"
    if form == "role":
        return role(one, marks, chance), "named, then by the office"
    if form == "middle":
        split = middle(one, marks, seen, chance) if language == "en" else None
        if split:
            return split, "in the middle"
        form = "before"
    mould = chance.choice(
        {"de": GERMAN, "ar": ARABIC}.get(language) or FORMS["before" if form == "paragraphs" else form]
    )
    whole = f"{BEGIN}{left}{plant.quote}{right}{plant.after}"
    if form == "paragraphs":
        whole = whole.replace("\n\n", f"\n\n{left}")
    return upper(
        mould.format(
            who=called(one.speaker, seen, chance, mould),
            He=(one.speaker.pronoun or "").title(),
            he=one.speaker.pronoun,
            year=plant.year,
            q=whole,
            b=f"{BEGIN}{left}{comma(plant.quote)}{right}{plant.after}",
            block="\n".join(f"> {line}" for line in (BEGIN + plant.quote).split("\n")),
        )
    ), mould


def upper(text: str) -> str:
    """A large first letter, unless a quotation begins."""
    return text[:1].upper() + text[1:]


def comma(quote: str) -> str:
    """A comma in the place of the last full stop, as before "she said"."""
    return quote[:-1] + "," if quote.endswith(".") else quote if quote.endswith("?") else quote + ","


def called(who: Person, seen: set[str], chance: random.Random, mould: str) -> str:
    """How a person is called: in full the first time, with the office where the sentence goes on."""
    if who.name not in seen and who.office and chance.random() < 0.5:
        behind = f"{who.name}, {who.office}"
        if who.office == "President":
            return f"President {who.name}"
        return behind + "," if re.search(r"\{who\} [a-z]", mould) else who.name if "{who}’" in mould else behind
    if who.name in seen and chance.random() < 0.6 and " " in who.name and who.pronoun in ("he", "she"):
        return chance.choice((who.family, f"{'Mr.' if who.pronoun == 'he' else 'Ms.'} {who.family}"))
    return who.name


def middle(one: Planted, marks: str, seen: set[str], chance: random.Random) -> str | None:
    """Split by the cue at a comma."""
    quote, (left, right) = one.plant.quote, marks
    places = [m.start() for m in re.finditer(", ", quote) if m.start() > 25 and len(quote) - m.start() > 25]
    if not places:
        return None
    at, who = chance.choice(places), called(one.speaker, seen, chance, "")
    cue = chance.choice((f"{who} said", f"said {who}", f"{who} told the audience", f"{who} added"))
    return f"{BEGIN}{left}{quote[:at]},{right} {cue}, {left}{quote[at + 2 :]}{right}{one.plant.after}"


def role(one: Planted, marks: str, chance: random.Random) -> str:
    """Named once, then called by the office."""
    who, (left, right) = one.speaker, marks
    office = who.office or "speaker"
    short = (
        "the president"
        if office == "President"
        else "the " + office.removeprefix("the ").split(" of ")[0].split()[-1].lower()
    )
    short = short.replace("representative", "ambassador")
    said = f"{BEGIN}{left}{comma(one.plant.quote)}{right} {short} said."
    later = f"Then {short} spoke: {BEGIN}{left}{one.plant.quote}{right}"
    title = office if office != "President" else "the President of the United States"
    return f"{who.name} came as {title}. " + chance.choice((said, later))
