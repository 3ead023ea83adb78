"""A page that quotes the UN General Debate right and wrong, put together from the speeches themselves at run time.

Nothing of the speeches is kept here: `page` looks for a sentence that can be cut, spliced or falsified in a certain
way, and writes down which label that deserves. The data bear country codes and years only; speaker and title are
written from them (`row`).
"""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[2] / "shared" / "data" / "ungdc.jsonl.xz"

COUNTRIES = {
    "ARG": "Argentina", "BRA": "Brazil", "CAN": "Canada", "CHL": "Chile", "DNK": "Denmark", "EGY": "Egypt",
    "ETH": "Ethiopia", "GBR": "the United Kingdom", "GHA": "Ghana", "IND": "India", "IRL": "Ireland", "MEX": "Mexico",
    "NLD": "the Netherlands", "NZL": "New Zealand", "PER": "Peru", "POL": "Poland", "SWE": "Sweden", "USA": "the United States",
}  # fmt: skip

FIRST, LAST = 1946, 2020
COUNTED = r"^\D*\d+ (?:million|per cent|countries|years)\D*$"  # a lone figure elsewhere is a page or footnote number
COURTESY = r"(?i)\b(president|assembly|election|delegation|congratulat\w+)\b"  # what every speaker says


class Way(NamedTuple):
    """One way to quote, right or wrong."""

    name: str
    quote: Callable[[str, list[str]], str | None]  # a sentence, and those that follow it after a good distance
    labels: frozenset[str]
    rule: str | None = None


class Expected(NamedTuple):
    """What the page prints, and what a reader who knows the record would call it."""

    way: str
    text: str
    labels: frozenset[str]
    rule: str | None
    document: str | None  # id of the speech


def speeches(countries: Iterable[str] | None = None, every: int = 1) -> Iterator[dict[str, Any]]:
    """Yield the rows of the data with speaker and title: all of them, or each `every`th of some countries."""
    heads = None if countries is None else tuple(f'{{"id": "{code}_' for code in countries)
    with lzma.open(DATA, "rt", encoding="utf-8") as lines:
        kept = (line for line in lines if heads is None or line.startswith(heads))
        for number, line in enumerate(kept):
            if number % every == 0:
                yield row(json.loads(line))


def row(speech: dict[str, Any]) -> dict[str, Any]:
    """Return a speech as a row that an archive understands."""
    name = COUNTRIES.get(speech["country"], speech["country"])
    title = f"General Debate {speech['year']}: {name}"
    return {"id": speech["id"], "speaker": name, "title": title, "date": str(speech["year"]), "text": speech["text"]}


def sentences(text: str) -> list[str]:
    """Return the plain sentences of a speech: of 12 to 35 words, without marks, brackets or paragraph numbers."""
    prose = re.sub(r"\s+", " ", re.sub(r"(?m)^\d+\.\s+", "", text))
    found = re.findall(r"(?<=[a-z][.] )[A-Z][A-Za-z0-9,;' -]+[.](?= [A-Z])", prose)
    plain = [one for one in found if not re.search(r"\d", one) or re.search(COUNTED, one)]
    return [one for one in plain if 12 <= len(one.split()) <= 35 and prose.count(one) == 1]


def replaced(pattern: str, by: str, unless: str = r"(?!)") -> Callable[[str, list[str]], str | None]:
    """Quote with the first match of `pattern` changed; not a sentence that has `unless`."""

    def quote(sentence: str, after: list[str]) -> str | None:
        changed = re.sub(pattern, by, sentence, count=1)
        return None if changed == sentence or re.search(unless, sentence) else changed

    return quote


def whole(sentence: str, after: list[str]) -> str | None:
    """Quote the sentence as it is, if it is not one that every speaker says."""
    return None if re.search(COURTESY, sentence) else sentence


def spliced(sentence: str, after: list[str]) -> str | None:
    """Run the sentence on into one that stands far behind it."""
    return f"{sentence} {after[0]}" if after else None


NOT_PLAIN = r"\b(not only|not just|not merely|nor|neither|never|no|nothing|but|unless|until|if|than)\b"
QUALIFIED = r"\b(not|no|nor|never|but|if|unless|except|however|only|although|though)\b"

WAYS = (
    Way("whole", whole, frozenset({"verbatim", "faithful"})),
    Way("number", replaced(r"\b([2-9])(\d+)\b(?= (?:million|per cent|countries|years))", r"1\2"), frozenset({"serious"}), "number"),
    Way("no not", replaced(r"\b(will|must|should|can|do|does) ?not (?!only)", r"\1 ", NOT_PLAIN), frozenset({"serious"}), "negation"),
    Way("elided", replaced(r"^(.{30,}), (?:which|who) [^,;]+, ([^,;]{25,})$", r"\1 … \2", QUALIFIED), frozenset({"marked"}), "ellipsis"),
    Way("spliced", spliced, frozenset({"spliced"})),
    Way("lower", replaced(r"^The (.*)\.$", r"the \1"), frozenset({"faithful"})),
    Way("cut", replaced(r"^((?:We|It|The|There|No|They|This|That) [^,;]{40,}(?<!only)),? (?:unless|provided that|but only if|only if|if we|if they|if the) .*$", r"\1."), frozenset({"cut"})),
    Way("bracket", replaced(r"^We (believe|hope|support|welcome)\b", r"[They] \1"), frozenset({"marked"}), "bracket.replace"),
    Way("other word", replaced(r"\b(difficult|significant) (?=[a-z]+ )", "weighty "), frozenset({"reworded"})),
    Way("wrong country", whole, frozenset({"misattributed"}), "speaker"),
    Way("half", replaced(r"^.*, (?:and|so) (that|which|we|the) ([^,;]{40,})\.$", r"\1 \2", QUALIFIED), frozenset({"verbatim", "faithful"})),
    Way("shall", replaced(r"\b(we|We|States|Assembly) must (?!not)", r"\1 may "), frozenset({"serious"}), "modality"),
)  # fmt: skip

INVENTED = "We shall hang our lanterns in the harbour and wait for the herring to vote on the matter."


def page(rows: Iterable[dict[str, Any]], times: int = 1) -> tuple[str, tuple[Expected, ...]]:
    """Return a Markdown page that quotes in every way, each `times` times, and what is to be found in it.

    The rows come in the order of the years, and so do the quotations: spread over the years from first to last.
    """
    ways, expected, paragraphs = list(WAYS * times), [], []
    for speech in rows:
        if len(expected) == len(ways):
            break
        way = ways[len(expected)]
        if int(speech["date"]) < FIRST + len(expected) * (LAST - FIRST) // len(ways):
            continue
        printed = first(way, sentences(speech["text"]))
        if printed:
            name = other(speech["speaker"]) if way.name == "wrong country" else speech["speaker"]
            paragraphs.append(told(name, speech["date"], printed, len(paragraphs)))
            expected.append(Expected(way.name, printed, way.labels, way.rule, speech["id"]))
    paragraphs.append(told("Denmark", "1999", INVENTED, 0))
    expected.append(Expected("invented", INVENTED, frozenset({"not_found"}), None, None))
    return "# What was said in the Assembly\n\n" + "\n\n".join(paragraphs) + "\n", tuple(expected)


def first(way: Way, found: list[str]) -> str | None:
    """Return how `way` prints the first sentence of a speech that lends itself to it."""
    printed = (way.quote(sentence, found[number + 15 :]) for number, sentence in enumerate(found))
    return next((text for text in printed if text), None)


def other(country: str) -> str:
    """Return another country."""
    return "Brazil" if country != "Brazil" else "Poland"


def told(country: str, year: str, words: str, turn: int) -> str:
    """Return a paragraph that gives the words to the country, in one of three turns of phrase."""
    head = country[0].upper() + country[1:]
    if words[0].islower() or turn % 3 == 0:
        return (
            f"{head} told the Assembly in {year} that “{words}”"
            if words[0].islower()
            else f"{head} said in {year}: “{words}”"
        )
    if turn % 3 == 1:
        return f"“{words.removesuffix('.')},” {country} told the Assembly in {year}."
    return f"In {year} {country} put it like this: “{words}”"
