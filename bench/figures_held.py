"""Figures against sources: sentences of real articles with one figure changed, and the same unchanged, against the articles they are from.

    python bench/figures_held.py               of changed figures how many are told to differ, of the others how many are accused
    python bench/figures_held.py --misses      every changed one that is not told, and every other one that is accused
    python bench/figures_held.py --seed 2      other sentences, other values

A sentence stands as it is, or with one word in eight left out (never one beside the figure). The articles are the sources of
each other: each figure is looked up in all of them.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from figures import DATA, Article, _articles

from quoteproof.analysis import analysis_of
from quoteproof.model import Assessment, Document, Meta, Span
from quoteproof.sources import Sources, held_sources
from quoteproof.statements.figures.held import held
from quoteproof.statements.rows.page import Page, read
from quoteproof.statements.rows.row import Row
from quoteproof.statements.rows.told import Told, told, weighty

SOURCES = 80
"""Articles that are sources."""
FACTORS = (0.4, 0.6, 0.75, 1.4, 1.8, 2.5, 4.0)
"""By what a number is multiplied: nothing that rounding would do."""
SMALL = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty")


class Plant(NamedTuple):
    """A sentence with a figure, as it stands in its article and with another value."""

    row: Row
    figure: Span
    written: str
    other: str
    kind: str


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--number", type=int, default=150, help="sentences")
    parser.add_argument("--misses", action="store_true")
    chosen = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    chance = random.Random(chosen.seed)
    articles = [article for article in _articles() if article.day]
    chance.shuffle(articles)
    articles = articles[:SOURCES]
    plants = [(article, plant) for article in articles for plant in planted(article, chance)]
    chance.shuffle(plants)
    told_: Counter[tuple[str, str, str, str]] = Counter()
    with held_sources([Document(one.name, one.text) for one in articles]) as sources:
        for article, plant in plants[: chosen.number]:
            for shape in ("as it is", "lightly edited"):
                for value in ("changed", "unchanged"):
                    new = plant.other if value == "changed" else plant.written
                    text, place = rewritten(article, plant, new, shape == "lightly edited", chance)
                    verdict, found = judged(text, place, article, sources)
                    told_[shape, value, plant.kind, verdict] += 1
                    if chosen.misses and (verdict == "differs") != (value == "changed"):
                        print(f"{shape}, {value}, {verdict} {plant.written!r} -> {new!r}: {text}")
                        print(f"      {found.reason if found else ''}")
    table(told_)
    return 0


def table(told_: Counter[tuple[str, str, str, str]]) -> None:
    """Print how many of each sort have which verdict."""
    for shape, value in dict.fromkeys((shape, value) for shape, value, _, _ in sorted(told_)):
        for kind in ("number", "date", ""):
            row: Counter[str] = Counter()
            for (a, b, c, verdict), count in told_.items():
                if (a, b) == (shape, value) and kind in ("", c):
                    row[verdict] += count
            total = sum(row.values())
            share = 100 * row["differs"] / max(1, total)
            print(f"{shape:15} {value:10} {kind or 'all':7} {total:4}  differs {share:5.1f}%  {dict(row)}")


def planted(article: Article, chance: random.Random) -> Iterator[Plant]:
    """Give the sentences of an article with a figure that tells something, one figure each."""
    document = Document("text", article.text, Meta(language="en"))
    for row in read(document, analysis_of(document)).rows:
        figures = [one for one in told(row) if weighty(one)]
        figures = [one for one in figures if article.text[one.piece.span.end : one.piece.span.end + 1] in " ,.;"]
        if figures and len(row) > 8 and "<" not in row.span.of(article.text):
            one = chance.choice(figures)
            written = one.piece.span.of(article.text)
            other = changed(one, written, chance)
            if other and other != written:
                yield Plant(row, one.piece.span, written, other, "date" if one.piece.date else "number")


def changed(one: Told, written: str, chance: random.Random) -> str | None:
    """Return a figure with another value, written as it is; None where its digits or its word cannot be told."""
    if one.piece.date:
        year = re.search(r"\b(?:1[89]|20)\d\d\b", written)
        return written.replace(year[0], str(int(year[0]) - chance.randint(2, 9))) if year else None
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    if digits:
        value = float(digits[0].replace(",", "")) * chance.choice(FACTORS)
        places = len(digits[0].partition(".")[2])
        spelt = f"{value:,.{places}f}" if "," in digits[0] or value < 1000 else f"{value:.{places}f}"
        return written.replace(digits[0], spelt)
    word = next((word for word in SMALL if re.search(rf"\b{word}\b", written)), None)
    return re.sub(rf"\b{word}\b", chance.choice([one for one in SMALL if one != word]), written) if word else None


def rewritten(article: Article, plant: Plant, new: str, edited: bool, chance: random.Random) -> tuple[str, Span]:
    """Return a sentence with a figure, and where that stands; edited: without one word in eight."""
    span, text = plant.row.span, article.text
    before, after = text[span.start : plant.figure.start], text[plant.figure.end : span.end]
    if edited:
        before, after = thinned(before, len(before), chance), thinned(after, 0, chance)
    return before + new + after, Span(len(before), len(before) + len(new))


def thinned(part: str, figure: int, chance: random.Random) -> str:
    """Leave one small word in eight out, none of the four next to the figure."""
    words = [found.span() for found in re.finditer(r"\b[a-z]+ ", part)]
    near = words[-4:] if figure else words[:4]
    for start, end in reversed(words):
        if (start, end) not in near and chance.random() < 1 / 8:
            part = part[:start] + part[end:]
    return part


def judged(text: str, place: Span, article: Article, sources: Sources) -> tuple[str, Assessment | None]:
    """Return what is said of the figure at a place of a sentence."""
    document = Document("draft", text, Meta(date=article.day, language="en"))
    page: Page = read(document, analysis_of(document))
    for one in held(page, sources, frozenset(), ()):
        if place.start <= one.statement.span.start < place.end:
            return one.verdict, one
    return "nothing", None


if __name__ == "__main__":
    raise SystemExit(main())
