"""Write `src/quoteproof/languages/names.py`: what the tables of all languages together know of names.

    python scripts/make_names.py            write the table
    python scripts/make_names.py --check    say whether the kept table is the one this script writes

A name is held against the words of every language, for names cross languages. To load ten tables and merge them took a
tenth of a check of one page, so they are merged here, and the result is kept in the repository.
"""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

from quoteproof import languages
from quoteproof.analysis.people import fold
from quoteproof.languages.speech import Speech

OUTPUT = Path(__file__).parent.parent / "src" / "quoteproof" / "languages" / "names.py"
HEAD = '''"""What the tables of all languages know of names, folded. Written by scripts/make_names.py; do not edit.

Words are parted by "|", and a word from what it stands for by "=". Where languages differ the first of `LANGUAGES` is right.
"""
'''
Rows = Mapping[str, str]


SURNAMES = frozenset(
    """abbot tanzer maler bildhauer musiker kellner rentner backer schneider schuster gartner dichter geiger sanger boucher boulanger zapatero portero maestro baker buddy barber boxer butcher carpenter champion chancellor clerk cook cooper dean deacon driver farmer fisher forward
    gardener guy hacker hermit keeper mason mate miller painter parson pilgrim porter printer provost sailor sexton shoemaker singer
    skipper smith tailor usher vicar winger
    marin meunier meuniere marchand marchande berger bergere pasteur potier potiere couturier couturiere chasseur moine pilote forgeron
    herrero carpintero carpintera molinero molinera barbero marino marinero marinera monje guarda pastor pastora mozo moza viejo vieja
    мельник кузнец пекарь ткач гончар столяр плотник маляр пастух сторож монах звонарь кравец портной сапожник бондарь
    chico chica barquero barquera labrador fraile kowal krawiec stolarz piekarz szewc rybak bakker visser boer slager kok schipper schilder
    metzger wirt vetter sarto fabbro""".split()
)
"""Trades that many people bear as their name: behind another word of a name they are one."""


def main() -> int:
    """Write the table, or compare it with the one that is kept."""
    made = table()
    if "--check" in sys.argv[1:]:
        return int(OUTPUT.read_text("utf-8") != made)
    OUTPUT.write_text(made, "utf-8")
    return 0


def table() -> str:
    """Return the text of the module."""
    tables = [languages.get(code).speech for code in reversed(languages.LANGUAGES)]
    given = folded(*(one.given_names for one in tables))
    particles = bag(word for one in tables for word in one.particles)
    named = particles | given.keys()
    bodies = bag(word for one in tables for word in (*one.nouns, *one.outlets)) - SURNAMES
    roles = bag(word for one in tables for word, noun in one.nouns.items() if noun == "person") - SURNAMES
    parts = {
        "TITLES": rows(folded(*({word: sex or "" for word, sex in one.words.titles.items()} for one in tables))),
        "GIVEN": rows(given),
        "NICKNAMES": rows({short: fold(long) for short, long in folded(*(one.nicknames for one in tables)).items()}),
        "STATES": rows({name: fold(state) for name, state in folded(*(one.states for one in tables)).items()}),
        "GRAMMAR": bag(word for one in tables for word in grammar(one)) - named,
        "BODIES": bodies - given.keys(),
        "ROLES": roles - given.keys(),
        "PARTICLES": particles,
        "ENDINGS": bag(ending for one in tables for ending in one.words.title_endings),
    }
    return HEAD + "".join(f'\n{name} = """\n{filled(words)}\n"""\n' for name, words in parts.items())


def folded(*tables: Rows) -> Rows:
    """Return rows with their first words folded; those of a later table win."""
    return {fold(word): value for one in tables for word, value in one.items()}


def rows(of: Rows) -> set[str]:
    """Return each word with what it stands for."""
    return {f"{word}={value}" for word, value in of.items()}


def bag(words: Iterable[str]) -> set[str]:
    """Return words folded."""
    return {fold(word) for word in words}


def grammar(one: Speech) -> frozenset[str]:
    """Words that no name of a person begins with: pronouns, determiners, days, countries."""
    closed = (*one.determiners, *one.prepositions, *one.possessives, *one.pronouns, *one.conjunctions)
    return frozenset(closed) | one.relatives | (one.times - abbreviated(one.words.months)) | one.countries


def abbreviated(months: Mapping[str, int]) -> frozenset[str]:
    """Return the short forms of months: Jun and Mar are names of people too."""
    return frozenset(a for a in months for b in months if a != b and b.startswith(a) and months[a] == months[b])


def filled(words: Iterable[str]) -> str:
    """Return the words in lines of the usual width, spaces inside a word kept."""
    assert not any(set(word) & set('|\n\\"') for word in words)
    line = " ".join(word.replace(" ", "\0") + "|" for word in sorted(words))
    return textwrap.fill(line, 118, break_on_hyphens=False, break_long_words=False).replace(" ", "").replace("\0", " ")


if __name__ == "__main__":
    sys.exit(main())
