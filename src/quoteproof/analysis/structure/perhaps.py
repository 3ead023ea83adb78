"""What may be a page's apparatus, and may be said: it counts as nobody's words only where a quotation does not have it.

"(12)", "(a)", "24.", "(see 9/11)": a number at the head of a line, or a bracket with a number or a reference in it.
"""

from __future__ import annotations

import re

from quoteproof.analysis.structure.furniture import shape, stripped
from quoteproof.analysis.structure.tables import apparatus
from quoteproof.model import Span
from quoteproof.patterns import lazy

WINDOW = 60
"""Code points beside some words in which the brackets around them are looked for."""

_CALL = lazy(r"[\[(﴿{]\s*(?:\d{1,4}[a-z]?|[a-z]|[ivx]{1,5}|\*+)\s*[\])﴾}]|[¹²³⁰⁴-⁹]+|\u06dd\s*\d+", re.IGNORECASE)
_VERSE = lazy(r"[(﴿]\s?\d{1,3}\s?[)﴾]|\u06dd\s?\d{1,3}")  # as editions number verses; [12] is an editor's
_REFERENCE = lazy(r"[\[(][^\[\]()]*\d[^\[\]()]*[\])]")
_NUMBERED = lazy(r"(?:^|\n)[^\S\n]*(?:§\s*)?\d{1,4}(?:\.\d{1,3})*[.)\]]?\s+$")
_RULED = lazy(r"[—–-]\s?\d{1,4}\s?[—–-]")
_MOST = 8
"""Words of a head in capitals at most."""
_LINE = lazy(r"[^\n\f]+")
_WORD = lazy(r"[^\W\d_]+|[§/¶]")


def verse_number(text: str, words: Span) -> Span | None:
    """Return the number in round brackets or verse signs that is all of some words."""
    found = _VERSE.search(text, max(0, words.start - 2), words.end + 2)
    return Span(*found.span()) if found and Span(*found.span()).covers(words) else None


def is_apparatus(text: str, words: Span) -> bool:
    """Say whether some words are all in a call, in a reference, or a number at a line's head."""
    low, high = max(0, words.start - WINDOW), min(len(text), words.end + WINDOW)
    if any(
        Span(*found.span()).covers(words) for pattern in (_CALL, _RULED) for found in pattern.finditer(text, low, high)
    ):
        return True
    for found in _REFERENCE.finditer(text, low, high):
        if Span(*found.span()).covers(words) and _cites(found[0]):
            return True
    return words.of(text).replace(".", "").isdecimal() and _NUMBERED.search(text[low : words.end] + " ") is not None


def is_page_matter(text: str, words: Span, *, numbered: bool) -> bool:
    """Say whether some words are all the words of lines that a page may have between two paragraphs: its number, a head with one.

    `numbered`: a page's number stands beside them. A head without any is text.
    """
    start, end = text.rfind("\n", 0, words.start) + 1, text.find("\n", words.end)
    if start == 0 or end < 0 or end - start > 4 * WINDOW:
        return False
    whole = not any(map(str.isalnum, text[start : words.start] + text[words.end : end]))
    small = any(map(str.islower, text[max(0, start - WINDOW) : start]))  # a page all in capitals has no heads to tell
    if not (whole and small and (numbered or any(map(str.isdecimal, words.of(text))))):
        return False
    lines = [stripped(text, *line.span()) for line in _LINE.finditer(text, start, end)]
    return all(_is_head(text, line) for line in lines if line)


def _is_head(text: str, line: Span) -> bool:
    """Say whether a line is a number, a head with one, or a few words without a small letter: nobody says "A/58/PV.7"."""
    words = line.of(text)
    if shape(text, line) in ("number", "numbered"):
        return True
    plain = not any(map(str.islower, words)) and words[-1] not in ".!?:" and words[0].isalnum()
    return plain and len(words) <= WINDOW and len(words.split()) <= _MOST


def _cites(bracket: str) -> bool:
    table = apparatus()
    known = table.citing | table.pages | {"§", "/", "¶"}
    return any(word in known for word in _WORD.findall(bracket.lower()))
