"""Each fact of a language is written in one table, and no word of a language in code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from language_tables import TABLES, written

from quoteproof import languages
from quoteproof.languages import LANGUAGES

SHARE, LEAST = 0.6, 5
"""Two lists that have so much of the shorter one in common, and so many words, say the same thing until a reason is given."""

ALLOWED = {
    "the forms come from one list, and one table says of some what they do besides": (
        "speech.seeming: speech.other_verbs",
        "speech.citing: speech.according",
        "speech.relaying: speech.according",
        "speech.epithets: speech.nouns",
        "speech.clitics: words.persons",
    ),
    "what bears no content is chosen word by word, out of every class": (
        "meaning.light: marks.defining marks.small meaning.pronouns meaning.question_openers meaning.starters speech.passive_auxiliaries "
        "speech.joints speech.source_prepositions words.articles words.auxiliaries words.particles words.persons"
    ),
    "the lists say which forms of a verb do this or that, `verb_forms` which forms are of one verb": (
        "meaning.verb_forms: meaning.question_openers speech.passive_auxiliaries speech.perfect_auxiliaries words.auxiliaries"
    ),
    "some auxiliaries make a passive, or a perfect, or tell what was done": (
        "speech.passive_auxiliaries: speech.auxiliaries words.auxiliaries",
        "speech.perfect_auxiliaries: speech.auxiliaries words.auxiliaries",
        "speech.auxiliaries: meaning.modals meaning.question_openers",
        "meaning.past_auxiliaries: meaning.light meaning.question_openers speech.other_verbs words.auxiliaries",
    ),
    "which verbs open a question, or begin another clause: no class by itself": (
        "meaning.question_openers: meaning.modals speech.other_verbs words.auxiliaries",
        "speech.other_verbs: words.auxiliaries",
    ),
    "what each connective means, beside the place where it may stand": (
        "meaning.connectives: meaning.cut_contrasts meaning.symmetric words.coordinators words.subordinators"
    ),
    "pairs and lists of class names, not of words": (
        "meaning.connectives: meaning.opposed",
        "meaning.quantifiers: meaning.limits speech.indefinite words.articles",
        "words.persons: meaning.pronouns",
    ),
    "an ending stands for an auxiliary": "words.contracted: meaning.light meaning.question_openers words.auxiliaries",
    "some of the others, by what they do besides": (
        "meaning.hedges: meaning.convictions",
        "reporting.acts: reporting.objects reporting.inquiring",
        "speech.prepositions: reporting.purposes",
        "meaning.negators: meaning.concord",
        "meaning.asking: meaning.telling",
        "meaning.empty_negations: meaning.additions",
        "meaning.quantifiers: meaning.degrees",
        "meaning.negative_verbs: meaning.untrue",
        "meaning.endings: meaning.tense_endings speech.verb_endings",
        "meaning.tense_endings: speech.verb_endings",
        "speech.determiners: speech.indefinite",
        "speech.prepositions: speech.source_prepositions",
        "words.particles: words.linkers",
        "speech.cue_nouns: speech.views",
        "speech.according: speech.views",
        "speech.states: speech.countries",
        "speech.given_names: speech.nicknames",
        "speech.adverbs: speech.joints",
        "form.units: speech.times",
        "form.numerals: form.scales",
        "turns.address: words.persons",
        "speech.reported_mood: reporting.own_moods",
    ),
    "what compounds end in that name who tells something": "reporting.accounts: speech.according speech.views",
    "which prepositions say when something began, ended, or was": (
        "figures.between: marks.directions meaning.light speech.prepositions",
        "figures.changing: form.counting",
        "figures.lasting: meaning.light",
        "figures.on_day: meaning.light speech.prepositions",
    ),
    "what the verbs of saying and thinking take: a clause, somebody told, a thing": (
        "reporting.clausal: speech.verbs speech.separable",
        "reporting.acts: speech.verbs",
        "reporting.inquiring: speech.verbs",
        "reporting.claiming: speech.verbs",
        "reporting.telling: speech.verbs",
        "reporting.objects: speech.verbs",
    ),
    "what was said when, by the words that join clauses": "reporting.occasions: meaning.connectives",
    "which verbs of saying need the word that ends their clause": ("speech.separable: speech.verbs",),
    "of nouns for persons those that say whose somebody is": ("speech.kin: speech.genders speech.nouns",),
    "small words for an object, of all that stand between a subject and its verb": (
        "speech.clitics: speech.auxiliaries meaning.light",
    ),
    "a title is a noun as well; not every one (mr) is": ("speech.nouns: words.titles"),
    "whom a court's own people are called, of all who bear a title": "turns.judges: words.titles",
    "what a title in one word ends with": ("words.title_endings: speech.nouns"),
    "roles that name nobody in a label, beside those that anybody may have": "turns.voices: speech.nouns",
    "whether a noun names a man or a woman": ("speech.genders: speech.nouns"),
    "the cases of surnames are few of those of all words": ("speech.name_cases: meaning.endings meaning.name_endings"),
    "what finding needs to know without reading the larger tables": (
        "marks.said: speech.verbs",
        "marks.texts_say: speech.verbs",
        "marks.texts: speech.nouns",
        "marks.makers: speech.nouns marks.titled",
        "marks.defining: words.articles",
    ),
    "what stands beside a direction in brackets, and in a citation, is chosen word by word": (
        "marks.directions: marks.defining marks.small speech.source_prepositions turns.begins words.articles words.linkers words.particles",
        "marks.apparatus: speech.reference_words",
    ),
    "phrases that are made of the same parts": ("marks.formulas: marks.asides marks.cited",),
}
"""The pairs that may look alike, by the reason."""

PAIRS = {
    frozenset((line.split(":")[0], other))
    for lines in ALLOWED.values()
    for line in ([lines] if isinstance(lines, str) else lines)
    for other in line.split(":")[1].split()
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_fact_is_written_twice(code: str) -> None:
    """No two lists of a language have most of their words in common, unless it is said why."""
    fields = {name: entries for table in TABLES for name, entries in written(code, table).items()}
    doubled = [
        f"{a} and {b}: {', '.join(sorted(both)[:8])}"
        for a, b in combinations(sorted(fields), 2)
        if len(both := fields[a] & fields[b]) >= max(LEAST, SHARE * min(len(fields[a]), len(fields[b])))
        and frozenset((a, b)) not in PAIRS
    ]
    assert not doubled, f"{code}: write it once, in languages/{code}/words.py, or give the reason in ALLOWED"


def test_every_reason_is_still_needed() -> None:
    """A pair that no language doubles any more has no reason to stand here."""
    alike = set()
    for code in LANGUAGES:
        fields = {name: entries for table in TABLES for name, entries in written(code, table).items()}
        for a, b in combinations(fields, 2):
            if len(fields[a] & fields[b]) >= max(LEAST, SHARE * min(len(fields[a]), len(fields[b]))):
                alike.add(frozenset((a, b)))
    assert alike >= PAIRS


# -- words of a language in code ------------------------------------------------------------------------------------

SOURCE = Path(__file__).parents[1] / "src" / "quoteproof"
CLOSED = (
    "words.persons words.articles words.demonstratives words.coordinators words.subordinators words.complementizers "
    "words.auxiliaries words.agents words.months words.weekdays words.titles words.contractions words.linkers "
    "speech.prepositions speech.pronouns speech.determiners speech.relatives speech.subordinators speech.conjunctions "
    "speech.according speech.auxiliaries speech.reference_words meaning.negators meaning.light meaning.breakers form.numbers"
).split()
PROSE = re.compile(r"[a-z]{2} [a-z]|^[\w.:;, -]+$")
"""A message or a part of one, and the name of a thing of ours (a tag, a code, a column): not looked at as a pattern."""
GROUP = re.compile(r"\(\?p[<=]\w+|match\[\w+\]")
WORD = re.compile(r"(?<![\\\w<])[^\W\d_]{3,}(?![\w>])")

ASKING = ("startswith", "endswith", "removeprefix", "removesuffix")
ARTICLES = frozenset("the der die das les los las una une gli".split())
"""Words that code is tempted to compare a word with."""

EXPLAINED = {
    "analysis/lexer.py: ll": "the endings that an English apostrophe cuts off, in every language, for names cross languages",
    "analysis/signs.py: per": "'50 per cent is no year; the sign stands beside it, and units are not read for finding",
    "analysis/structure/opinions.py: chief": "the chief justice: such opinions are of courts that speak English",
    "analysis/structure/citations.py": "citations are one notation for all languages: Marin und Okafor 2014, et al., سورة",
}
"""Where words stand in code all the same, and why."""


def closed() -> frozenset[str]:
    """Return the grammatical words of all languages, in lower case."""
    listed = {
        word.lower()
        for code in LANGUAGES
        for table in TABLES
        for name, entries in written(code, table).items()
        if name in CLOSED
        for entry in entries
        for word in entry.split()
    }
    return frozenset(listed).union(*(languages.get(code).small_words for code in LANGUAGES))


def patterns(tree: ast.Module) -> Iterator[str]:
    """Give the strings of a module that can be compared with a text: no docstring, no message, no name of ours."""
    skipped = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and isinstance(node.body[0], ast.Expr)
    }
    skipped |= {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) if _told(node) for part in node.values
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not PROSE.search(node.value):
            yield from () if id(node) in skipped else (node.value,)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKING:
            yield from (word for argument in node.args for word in _constants(argument))
        elif isinstance(node, ast.Compare):
            yield from (word for word in _constants(node) if word in ARTICLES)


def _constants(node: ast.AST) -> list[str]:
    return [part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _told(node: ast.JoinedStr) -> bool:
    return bool(PROSE.search("".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))))


def modules() -> list[Path]:
    """Return the modules that read texts."""
    rooms = ("analysis", "align", "attribute", "compare", "find", "judge", "sources", "text")
    return sorted(path for room in rooms for path in (SOURCE / room).rglob("*.py") if path.name != "abbreviations.py")


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_word_of_a_language_stands_in_code(path: Path) -> None:
    """Language knowledge is data: a pattern with "of" or "para" in it reads one language and no other."""
    known, name = closed(), str(path.relative_to(SOURCE))
    found = {
        word
        for pattern in patterns(ast.parse(path.read_text("utf-8")))
        for word in WORD.findall(pattern.lower())
        if word in known
    }
    unexplained = {word for word in found if name not in EXPLAINED and f"{name}: {word}" not in EXPLAINED}
    assert not unexplained, f"{name}: put it into a table of the language, or explain it"
