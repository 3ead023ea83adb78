"""The words by which pages tell whose turn it is: those of a language with the English ones, or those of all languages."""

from __future__ import annotations

import re
from functools import lru_cache

from quoteproof import languages
from quoteproof.analysis.people import fold
from quoteproof.languages.turns import Turns
from quoteproof.languages.words import Vocabulary


class Words(Turns, frozen=True):
    """The words of a table of turns, and those that other tables have for all parts of the program."""

    articles: frozenset[str] = frozenset()  # the (Chair)
    by: frozenset[str] = frozenset()  # by (Ms. Hale): who does what a heading names
    talk: frozenset[str] = frozenset()  # I, we, you: words of people who speak to each other
    self: frozenset[str] = frozenset()  # I, me: words of one who speaks of himself or herself


@lru_cache(maxsize=16)
def vocabulary(code: str) -> Words:
    """Return the words of a language together with the English ones, which stand on pages of every language."""
    return _joined(code, "en")


@lru_cache(maxsize=1)
def everywhere() -> Words:
    """Return the words of all languages: a mail's heading is in the language of the reader's program, not of the mail."""
    return _joined(*languages.LANGUAGES)


def _joined(*codes: str) -> Words:
    tables = [languages.get(code) for code in codes]
    fields = {
        field: frozenset().union(*(getattr(one.turns, field) for one in tables)) for field in Turns.__struct_fields__
    }
    own = [_persons(one.words, {"I"}) for one in tables]
    talk = [_persons(one.words, {"I", "we", "you"}) for one in tables]
    fields |= {
        "articles": frozenset().union(*(one.words.articles for one in tables)),
        "by": frozenset().union(*(one.words.agents for one in tables)),
        "talk": fields["address"].union(*talk),
        "self": frozenset().union(*own),
    }
    return Words(**fields | {field: frozenset(map(fold, fields[field])) for field in _IN_LABELS})


def _persons(words: Vocabulary, names: set[str]) -> frozenset[str]:
    """Return every form of some grammatical persons."""
    return frozenset(form for name, forms in words.pronouns if name in names for form in forms)


_IN_LABELS = ("voices", "apart", "articles", "several", "question", "answer", "by", "judges")
"""What is compared with a label's words, which are folded as names are."""


@lru_cache(maxsize=64)
def talks(words: frozenset[str], *, asked: bool = True) -> re.Pattern[str]:
    """Return the pattern of words that people say to each other; a question mark is one if `asked`."""
    spaced = "|".join(sorted(re.escape(word) for word in words if word[0] < "\u3040"))
    joined = "".join(f"|{re.escape(word)}" for word in sorted(words) if word[0] >= "\u3040")
    marks = "|[?？؟]" if asked else ""
    return re.compile(rf"(?<![^\W_])(?:{spaced or '(?!)'})(?![^\W_]){marks}{joined}", re.IGNORECASE)


@lru_cache(maxsize=16)
def acts(words: Words) -> re.Pattern[str]:
    """Return the pattern of a line that announces a play's act or scene: "ACT ONE", "Szene 2.", "Scene: a landing"."""
    table = "|".join(sorted({re.escape(form) for word in words.acts for form in (word.upper(), word.capitalize())}))
    return re.compile(rf"(?:\A|\n)[ \t*_#]{{0,40}}(?:{table or r'(?!)'})(?:[ .:][^\n]{{0,60}})?(?=\n|\Z)")


@lru_cache(maxsize=16)
def scenes(words: Words) -> re.Pattern[str]:
    """Return the pattern of a screenplay's scene heading: "INT. LOCK HOUSE - NIGHT"."""
    table = "|".join(sorted(map(re.escape, words.scenes))) or r"(?!)"
    return re.compile(rf"(?:\A|\n)[ \t]{{0,40}}(?:{table.upper()})[. ][^\n]*[^\W\d_a-z]")
