"""Citations in brackets: an author with a year, a reference, the symbol of a document, chapter and verse.

A bracket is one only as a whole: each part between semicolons must be. "(see above)", "(in 2014)", "(May 2019)" and "(AC/DC)" are prose.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from quoteproof import languages
from quoteproof.analysis.people import known
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.tables import apparatus, calendar
from quoteproof.model import Span
from quoteproof.patterns import lazy
from quoteproof.text.abbreviations import BEFORE_FIGURES

SIGNS = frozenset("([（［")

CONNECTING = 2
"""Letters of a word that may join the parts of a reference, whatever it is: th, ff."""

_BRACKET = lazy(r"[(\[（［]([^()\[\]（）［］]{2,200}(?:\(\d{4}\))?[^()\[\]（）［］]{0,40})[)\]）］]")
_NAME = r"[A-ZÀ-ÞĀ-ſА-Я][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
_LED = r"(?:[a-zà-þ]{1,3}\s){0,2}"  # de, van der
_AND = r"(?:,?\s(?:&|and|und|et|y|e|i|и)\s|,\s|\s)"
_MORE = r"(?:,?\set\sal\.?|\su\.\s?a\.|\si\sin\.|\sи\sдр\.)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)[a-z]?"
_PLACE = r"(?:\s?[:,]\s?(?:[^\W\d_]{1,4}\.?\s?)?\d{1,4}(?:[–-]\d{1,4})?)*"
_AUTHOR_YEAR = lazy(rf"({_LED}{_NAME}(?:{_AND}{_LED}{_NAME}){{0,6}}{_MORE}?),?\s\(?{_YEAR}\)?(?:,\s?{_YEAR})*{_PLACE}")
_YEARS = lazy(rf"{_YEAR}(?:,\s?{_YEAR})*{_PLACE}")
_OTHERS = lazy(rf"[^\W\d_]{_MORE}\s?$")
_NEAR = 20
_SYMBOL = lazy(r"[A-Z][A-Z0-9]{0,4}(?:\s?/\s?[A-Z0-9][A-Za-z0-9.]{0,12}){1,5}(?:\s?\((?:\d{4}|[IVXL]+)\))?")
_VERSE = lazy(
    r"(?:[1-4]\s?)?([^\W\d_]{2,20})\.?\s\d{1,3}\s?:\s?\d{1,3}(?:[–-]\d{1,3})?(?:,\s?\d{1,3}(?:[–-]\d{1,3})?)*"
)
_CASELESS_VERSE = lazy(
    r"(?:سورة\s)?([^\W\d_a-zA-Z]{2,15}(?:\s[^\W\d_a-zA-Z]{2,15})?)\s?:\s?[0-9٠-٩۰-۹]{1,3}(?:\s?[–-]\s?[0-9٠-٩۰-۹]{1,3})?"
)
_PIECE = lazy(r"[^\W\d_]+\.?|\d+|[¶§]")
_ROMAN = lazy(r"[ivxlc]+")


def citations(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the citations of a stretch, and the page numbers that are written like some: [Page 46]."""
    for found in _BRACKET.finditer(text, start, end):
        parts = [part.strip() for part in found[1].split(";")]
        if all(map(is_citation, parts)) or _dates_authors(text, found.start(), found[1]):
            page = found[0][0] in "[［" and _is_page(found[1])
            yield Silent(Span(*found.span()), "furniture" if page else "citation")


def _dates_authors(text: str, start: int, inner: str) -> bool:
    """Say whether a bracket has a year, and stands behind several authors of whom one is named: "Osei et al. (2019)"."""
    return _YEARS.fullmatch(inner) is not None and _OTHERS.search(text, max(0, start - _NEAR), start) is not None


def is_citation(part: str) -> bool:
    """Say whether words and figures are a citation, and nothing else."""
    bare = _without_lead(part)
    author = _AUTHOR_YEAR.fullmatch(bare)
    if author:
        led = author[1].split()[0]
        return author[1].lower().rstrip(".") not in calendar() and (not led.islower() or led in known().particles)
    verse = _VERSE.fullmatch(bare) or _CASELESS_VERSE.fullmatch(bare)
    if verse:
        return (verse[1][0].isupper() != verse[1][0].islower() and verse[1].lower() not in calendar()) or not verse[
            1
        ].isascii()
    rest = _SYMBOL.sub(lambda symbol: "" if any(map(str.isdecimal, symbol[0])) else symbol[0], part)
    return _is_reference(rest, evident=rest != part)


def _without_lead(part: str) -> str:
    """Return a citation without what leads to it: see, cf., e.g."""
    words = part.split()
    citing = apparatus().citing
    while len(words) > 1 and words[0].islower() and words[0].strip(".,:") in citing:
        words = words[1:]
    return " ".join(words)


def _is_reference(part: str, evident: bool) -> bool:
    """Say whether a part has only figures and words of citations; one of these must be told from prose."""
    pieces = _PIECE.findall(part.lower())
    table, figure = apparatus(), any(piece.isdecimal() for piece in pieces)
    naming = table.citing | table.pages | table.captions | {"¶", "§"}
    for piece in pieces:
        word = piece.rstrip(".")
        dotted = piece != word
        if word in naming and word not in calendar():
            telling = (figure and (dotted or len(word) > 1 or not word.isascii())) or (
                dotted and len(word) > CONNECTING
            )
            evident = evident or (telling and (word not in BEFORE_FIGURES or dotted or not word.isalpha()))
        elif not (word.isdecimal() or len(word) <= CONNECTING or word in _small() or _ROMAN.fullmatch(word)):
            return False
    return evident


def _is_page(part: str) -> bool:
    """Say whether a bracket has a page's number and nothing else."""
    pieces = _PIECE.findall(part.lower())
    return len(pieces) == 2 and "/" not in part and pieces[0].rstrip(".") in apparatus().pages and pieces[1].isdecimal()


@cache
def _small() -> frozenset[str]:
    """Words that may stand between the parts of a reference: and, of, the."""
    return frozenset().union(*(languages.get(code).small_words for code in languages.LANGUAGES))
