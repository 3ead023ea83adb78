"""Names and titles in marks, and rows of names without: what all documents call a thing, none has from another."""

from __future__ import annotations

from collections.abc import Sequence

from quoteproof import languages
from quoteproof.analysis.lexicon import lexicon
from quoteproof.graph.titles import is_called_title
from quoteproof.languages import Language
from quoteproof.model import Document, Quotation, Statement
from quoteproof.text import tokens

MOST, LONG = 0.75, 6
"""The part of the words, those of grammar left out, that bear capitals in a name with other words in it ("on the Situation with regard to"),
and as many capitals as that one has: fewer may be the names of a sentence."""
NAMES = 0.6
"""The same part of a passage without marks: a sentence of a debate has a quarter."""


def is_title(document: Document, quotation: Quotation) -> bool:
    """Say whether words in marks are a name or a title: by their capitals, or since they are said to be one ("an item entitled")."""
    language = languages.get(quotation.language or document.meta.language)
    if is_called_title(document, quotation, language):
        return True
    capitals = _capitals(quotation.text, language)
    auxiliaries = lexicon(language.code).speech.auxiliaries
    if capitals is None or not any(map(str.isupper, capitals)):
        return False
    if not auxiliaries.isdisjoint(token.norm for token in tokens(quotation.text)):
        return False  # a sentence has a verb
    named = sum(first.isupper() or first.isdigit() for first in capitals)
    return named == len(capitals) or (named >= LONG and named >= MOST * len(capitals))


def names_only(statement: Statement) -> bool:
    """Say whether a passage without marks is made of names for the most part."""
    capitals = _capitals(statement.text, languages.get(statement.language))
    return capitals is not None and sum(first.isupper() or first.isdigit() for first in capitals) >= NAMES * len(
        capitals
    )


def _capitals(text: str, language: Language) -> Sequence[str] | None:
    """Return what the words begin with, those of grammar left out; None where all words are written large, or all nouns are."""
    if language.words.capital_nouns or text.isupper():
        return None
    small = language.small_words | lexicon(language.code).speech.prepositions
    return [text[one.span.start] for one in tokens(text) if one.norm not in small]
