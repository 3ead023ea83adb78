"""The words by which pages tell whose turn it is: those of a language with the English ones, or those of all languages."""

from __future__ import annotations

import re
from functools import lru_cache

from quoteproof import languages
from quoteproof.analysis.people import fold
from quoteproof.languages.turns import Turns


@lru_cache(maxsize=16)
def vocabulary(code: str) -> Turns:
    """Return the words of a language together with the English ones, which stand on pages of every language."""
    return _joined(languages.get(code).turns, languages.get("en").turns)


@lru_cache(maxsize=1)
def everywhere() -> Turns:
    """Return the words of all languages: a mail's heading is in the language of the reader's program, not of the mail."""
    return _joined(*(languages.get(code).turns for code in languages.LANGUAGES))


def _joined(*tables: Turns) -> Turns:
    fields = {
        field: frozenset().union(*(getattr(table, field) for table in tables)) for field in Turns.__struct_fields__
    }
    return Turns(**fields | {field: frozenset(map(fold, fields[field])) for field in _IN_LABELS})


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
def scenes(words: Turns) -> re.Pattern[str]:
    """Return the pattern of a screenplay's scene heading: "INT. LOCK HOUSE - NIGHT"."""
    table = "|".join(sorted(map(re.escape, words.scenes))) or r"(?!)"
    return re.compile(rf"(?:\A|\n)[ \t]{{0,40}}(?:{table.upper()})[. ][^\n]*[^\W\d_a-z]")
