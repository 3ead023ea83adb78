"""The words of all languages at once: a record's page may have English directions in a French speech."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from quoteproof import languages
from quoteproof.languages.marks import Apparatus, Directions, Words
from quoteproof.text.abbreviations import BEFORE_FIGURES


@cache
def directions() -> Directions:
    """Return the words of directions."""
    tables = [languages.get(code).marks.directions for code in languages.LANGUAGES]
    return Directions(*(_all(getattr(table, name) for table in tables) for name in Directions.__struct_fields__))


@cache
def apparatus() -> Apparatus:
    """Return the words of a page's apparatus, among the citing ones all that are abbreviations before a figure."""
    tables = [languages.get(code).marks.apparatus for code in languages.LANGUAGES]
    pages, captions, citing, against = (
        _all(getattr(table, name) for table in tables) for name in Apparatus.__struct_fields__
    )
    return Apparatus(pages, captions, citing | BEFORE_FIGURES, against)


@cache
def calendar() -> frozenset[str]:
    """Return months and days, which a year may follow as it follows an author, and a number as it follows a report."""
    return frozenset().union(*(languages.get(code).words.calendar for code in languages.LANGUAGES))


def _all(words: Iterable[Words]) -> Words:
    return frozenset().union(*words)
