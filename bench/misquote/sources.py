"""The documents that are quoted: speeches, transcripts and news of ../shared/data, with a person for each voice.

The speeches of the General Debate name no person; each gets one here, with an office. Transcripts with two voices are made from
the sentences of two speeches that are themselves in no archive. What is held back (`Pool.strange`) is in no archive either.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
COUNTRIES = dict(
    row.split(" ", 1)
    for row in """ARG Argentina|AUS Australia|AUT Austria|BEL Belgium|BRA Brazil|CAN Canada|CHL Chile|COL Colombia|CUB Cuba|DNK Denmark
ECU Ecuador|EGY Egypt|ETH Ethiopia|FIN Finland|FRA France|GHA Ghana|GRC Greece|HUN Hungary|IND India|IDN Indonesia|IRL Ireland|ISR Israel
ITA Italy|JPN Japan|JOR Jordan|KEN Kenya|KWT Kuwait|LBN Lebanon|LUX Luxembourg|MEX Mexico|MAR Morocco|NPL Nepal|NLD the Netherlands
NZL New Zealand|NGA Nigeria|NOR Norway|PAK Pakistan|PER Peru|POL Poland|PRT Portugal|ROU Romania|SEN Senegal|SGP Singapore|ESP Spain
LKA Sri Lanka|SWE Sweden|THA Thailand|TUN Tunisia|TUR Turkey|UGA Uganda|URY Uruguay|VEN Venezuela|ZMB Zambia|ZWE Zimbabwe""".replace(
        "\n", "|"
    ).split("|")
)
WOMEN = """Ruth Amina Clara Ingrid Noor Beatriz Helena Marisol Esther Yuki Farah Sonia Agnes Leila Grete Odile Priya Rosalind Tamar
Wanjiru Zeynep Carmen Dagny Ilse Maeve Nadia Petra Ximena""".split()
MEN = """Anton Bashir Carlos Dmitri Edmund Fergus Gustav Hamid Ivo Joaquim Kwame Leopold Mateus Nils Omar Pascal Rafael Stefan Tomas
Ulrich Viktor Walter Yusuf Zoltan Arun Benedikt Cormac Desmond""".split()
FAMILIES = """Adeyemi Bergström Castellanos Dahlberg Echeverri Fontaine Grimaldi Hartnell Iversen Jankowski Kovalenko Lindqvist Mbeki-Ross
Nakagawa Oyelaran Pemberton Quiroga Rasmussen Szabo Thorvald Umarov Vandermeer Wickham Yilmaz Zamora Achterberg Blackwood Ciccone
Drummond Esterhazy Fairweather Goldstein Halloran Ibarra Jellinek Kettering Lovelace Montague Northcote Ostrander""".split()
OFFICES = ("Foreign Minister", "Prime Minister", "Permanent Representative", "Deputy Prime Minister")
PLAIN = re.compile(r"[A-Z][\w ,;:'’.$%–—-]*[.?]")
STOPS = re.compile(r"(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\d)[.?!](?=\s|$)|\n\s*\n|$")
SIGNS = re.compile("[\u0300-\u036f\u064b-\u0652\u0670\u0640]")
TURN = re.compile(r"([A-Z][A-Z.'’ -]{3,30}): ")


class Person(NamedTuple):
    """Whom a text names."""

    name: str
    pronoun: str | None = None
    office: str | None = None  # "the Foreign Minister of Ghana"

    @property
    def family(self) -> str:
        """The last name."""
        return self.name.split()[-1]


@dataclass
class Speech:
    """A document and what is known of it; `edits` are made before it goes into the archive."""

    id: str
    text: str
    speaker: Person | None
    date: str | None = None
    language: str = "en"
    country: str | None = None
    group: str = "un"
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)

    def edited(self) -> str:
        """The text with its edits, last first so that offsets hold."""
        text = self.text
        for start, end, new in sorted(self.edits, reverse=True):
            text = text[:start] + new + text[end:]
        return text


class Sentence(NamedTuple):
    """A sentence of a speech, and who says it there."""

    speech: Speech
    number: int
    start: int
    end: int
    text: str
    speaker: Person | None
    paragraph: int

    @property
    def key(self) -> tuple[str, int]:
        """What names it."""
        return self.speech.id, self.number

    @property
    def words(self) -> int:
        """How many words."""
        return self.text.count(" ") + 1

    def later(self, step: int = 1) -> Sentence | None:
        """The sentence so many further on, if it is directly there and by the same voice."""
        at = self.number + step
        other = self.speech.sentences[at] if 0 <= at < len(self.speech.sentences) else None
        return other if other and other.speaker == self.speaker else None


def rows(name: str) -> Iterator[dict[str, str]]:
    """Read a file of rows."""
    with lzma.open(DATA / name, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def folded(text: str) -> str:
    """Only the words, without vowel signs."""
    return " ".join(re.findall(r"\w+", SIGNS.sub("", text.lower())))


def people(chance: random.Random) -> Iterator[tuple[str, str]]:
    """Invented names with a pronoun, none twice."""
    names = [(f"{given} {family}", "she") for given in WOMEN for family in FAMILIES]
    names += [(f"{given} {family}", "he") for given in MEN for family in FAMILIES]
    chance.shuffle(names)
    return iter(names)


def cut(speech: Speech) -> Speech:
    """Find the plain sentences of a speech: no quotation, bracket or list in them."""
    speaker, start, paragraph = speech.speaker, 0, 0
    for stop in STOPS.finditer(speech.text):
        raw = speech.text[start : stop.end()]
        at = start + len(raw) - len(raw.lstrip())
        label = TURN.match(speech.text, at) if speech.group == "campaign" else None
        if label:
            speaker, at = named(label[1]), label.end()
        text = speech.text[at : stop.end()].rstrip()
        if "\n" not in text.strip() and sound(text, speech.language) and (speaker or speech.group != "campaign"):
            number = len(speech.sentences)
            speech.sentences.append(Sentence(speech, number, at, at + len(text), text, speaker, paragraph))
        paragraph += "\n" in raw or stop[0].startswith("\n")
        start = stop.end()
    return speech


def named(label: str) -> Person | None:
    """The person of a label in capitals; None for one who is not named."""
    if re.search(r"QUESTION|UNIDENT|AUDIENCE|CROWD|VOICE|MALE|MC|MAC|[.]", label) or label.count(" ") != 1:
        return None
    pronoun = {"DONALD TRUMP": "he", "HILLARY CLINTON": "she", "TED CRUZ": "he", "BERNIE SANDERS": "he"}.get(label)
    return Person(label.title(), pronoun)


def sound(text: str, language: str) -> bool:
    """Whether a sentence can be quoted without care for its marks."""
    if language == "ar":
        return 6 <= text.count(" ") <= 40
    if not 6 <= text.count(" ") <= 45 or re.search(r"\.\.|--| - |[a-z]\d|\d[a-z]{3}| [bcdfghj-z] |\w\.\w", text):
        return False
    return bool(PLAIN.fullmatch(text)) if language == "en" else bool(re.fullmatch(r"[A-ZÄÖÜ][\wß ,;'’%–-]*\.", text))


@dataclass
class Pool:
    """What is quoted (`held`, the archive) and what is in no archive."""

    held: list[Speech]
    strange: list[Speech]
    words: str  # all texts of the archive, folded
    _asked: dict[tuple[str, str | None, bool], list[Sentence]] = field(default_factory=dict)

    def sentences(self, language: str, group: str | None = None, strange: bool = False) -> list[Sentence]:
        """All sentences of a language, or of one group of documents."""
        asked = language, group, strange
        if asked not in self._asked:
            speeches = [one for one in (self.strange if strange else self.held) if one.language == language]
            self._asked[asked] = [s for one in speeches if group in (None, one.group) for s in one.sentences]
        return self._asked[asked]

    def times(self, text: str) -> int:
        """How often the archive has these words."""
        return self.words.count(f" {folded(text)} ")


def pool(seed: int) -> Pool:
    """Choose the documents."""
    chance = random.Random(seed)
    names = people(chance)
    debates, spare = united_nations(chance, names, 130)
    talks, absent = presidents(chance, 50)
    held = [*debates[:80], *talks, *campaign(chance, 40), *german(chance, names, 150), *arabic(chance, 900)]
    held += transcripts(chance, debates[80:], names)
    strange = [*spare, *absent, *german(chance, names, 60, "dev"), *arabic(chance, 80, tail=True)]
    words = " " + " \n ".join(folded(speech.text) for speech in held) + " "
    return Pool(held, strange, words)


def united_nations(
    chance: random.Random, names: Iterator[tuple[str, str]], count: int
) -> tuple[list[Speech], list[Speech]]:
    """Speeches of the General Debate whose lines are whole paragraphs, and a third as many to hold back."""
    found = [row for row in rows("ungdc.jsonl.xz") if row["country"] in COUNTRIES and int(row["year"]) >= 1980]
    speeches = []
    for row in chance.sample(found, len(found)):
        text = row["text"].strip()
        if len(text) / (text.count("\n") + 1) < 150 or len(text) > 25_000:
            continue
        name, pronoun = next(names)
        country = COUNTRIES[row["country"]]
        who = Person(name, pronoun, f"the {chance.choice(OFFICES)} of {country}")
        date = f"{row['year']}-09-{chance.randint(20, 30)}"
        speeches.append(cut(Speech(row["id"], text, who, date, country=country)))
        if len(speeches) == count + count // 3:
            break
    return speeches[:count], speeches[count:]


def presidents(chance: random.Random, count: int) -> tuple[list[Speech], list[Speech]]:
    """Speeches of presidents, and some to hold back."""
    found = [row for row in rows("uspresidents.jsonl.xz") if 4_000 < len(row["text"]) < 40_000]
    found = [row for row in found if len(re.findall(r"(?m)^[A-Z][\w. ]{2,30}:", row["text"])) < 2]
    speeches = []
    for row in chance.sample(found, count + 20):
        office = "President" if row["date"] > "1789-04" else None
        who = Person(row["speaker"], "he", office)
        speeches.append(cut(Speech(row["id"], row["text"], who, row["date"], country="the United States", group="us")))
    return speeches[:count], speeches[count:]


def campaign(chance: random.Random, count: int) -> list[Speech]:
    """Transcripts with the turns of those who speak."""
    found = [row for row in rows("campaign/transcripts.jsonl.xz") if 6_000 < len(row["text"]) < 40_000]
    return [
        cut(Speech(row["id"], row["text"], None, row["date"], group="campaign")) for row in chance.sample(found, count)
    ]


def german(chance: random.Random, names: Iterator[tuple[str, str]], count: int, part: str = "train") -> list[Speech]:
    """German prose, each piece given to a voice, as if it had been read out."""
    found = list(rows(f"dewikinews/{part}.jsonl.xz"))
    speeches = []
    for row in chance.sample(found, count):
        name, pronoun = next(names)
        who = Person(name, "er" if pronoun == "he" else "sie")
        speeches.append(cut(Speech(f"de-{part}-{len(speeches)}", row["text"], who, None, "de", group="de")))
    return speeches


def arabic(chance: random.Random, count: int, tail: bool = False) -> list[Speech]:
    """Traditions, as they are handed down, one document each; the last of the file are held back."""
    found = list(rows("scripture/hadith.jsonl.xz"))
    found = found[-3000:] if tail else found[:-3000]
    speeches = []
    for number, row in enumerate(chance.sample(found, count)):
        speech = Speech(f"ar-{tail:d}-{number}", row["text"], Person("رسول الله"), None, "ar", group="ar")
        for said in re.finditer(r"(?:صلى الله عليه وسلم|قَالَ)[^\"«]{0,60}[\"«]([^\"«»]{40,220})[\"»]", row["text"]):
            inner = said[1].strip("\u200f \n,.،")
            at = row["text"].index(inner, said.start())
            if sound(inner, "ar"):
                number = len(speech.sentences)
                speech.sentences.append(Sentence(speech, number, at, at + len(inner), inner, speech.speaker, 0))
        speeches.append(speech)
    return speeches


LABELS = ("{FULL}: ", "{Full}: ", "{title} {FAMILY}: ", "{title} {Family}: ", "**{Full}:** ", "{FULL} ({land}): ")


def transcripts(chance: random.Random, speeches: list[Speech], names: Iterator[tuple[str, str]]) -> Iterator[Speech]:
    """Two speeches at a time become a talk between their speakers, led by somebody who says little."""
    for first, second in zip(speeches[::2], speeches[1::2], strict=False):
        if first.speaker and second.speaker and first.speaker.family == second.speaker.family:
            continue  # two of one name are told apart by no label
        taken = {speech.speaker.family for speech in (first, second) if speech.speaker}
        yield talk(chance, first, second, next(name for name, _ in names if Person(name).family not in taken))


def talk(chance: random.Random, first: Speech, second: Speech, host: str) -> Speech:
    """Lay the sentences of two speeches out as turns."""
    label, made = chance.choice(LABELS), Speech(f"talk-{first.id}-{second.id}", "", None, first.date, group="talk")
    voices = [(first, iter(first.sentences)), (second, iter(second.sentences))]
    lines = [f"Conversation, {first.date}\n\n{host}: Let us begin. Who would like to go first?\n\n"]
    length, turn = len(lines[0]), 0
    while turn < 40:
        speech, left = voices[turn % 2]
        said = [sentence for _, sentence in zip(range(chance.randint(2, 6)), left, strict=False)]
        if not said:
            break
        lines.append(head(label, speech))
        length += len(lines[-1])
        for sentence in said:
            made.sentences.append(
                Sentence(
                    made,
                    len(made.sentences),
                    length,
                    length + len(sentence.text),
                    sentence.text,
                    speech.speaker,
                    turn,
                )
            )
            lines.append(sentence.text + " ")
            length += len(lines[-1])
        lines.append(
            chance.choice(("\n\n", "\n\n", "\n\n(Applause.)\n\n", f"\n\n{host}: Thank you. Please go on.\n\n"))
        )
        length += len(lines[-1])
        turn += 1
    made.text = "".join(lines)
    return made


def head(label: str, speech: Speech) -> str:
    """The label of a turn."""
    who = speech.speaker
    assert who
    return label.format(
        FULL=who.name.upper(),
        Full=who.name,
        Family=who.family,
        FAMILY=who.family.upper(),
        title="Ms." if who.pronoun == "she" else "Mr.",
        land=speech.country,
    )


def runs(text: str, length: int) -> Iterable[str]:
    """Every run of so many words."""
    words = folded(text).split()
    return (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
