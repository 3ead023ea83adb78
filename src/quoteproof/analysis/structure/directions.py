"""Stage directions and a transcriber's remarks: (APPLAUSE), [laughter], (BEGIN VIDEO CLIP), *sighs*; and (INAUDIBLE), a gap.

A bracket is one by its words (a table of ten languages), by its form, or by its place:

- in capitals, where the text around is not: when its words are of the table, or when it is parted from the sentence, by the end of
  one or by a line of its own, and has two words at least. "(NATO)" and "WHO (WORLD HEALTH ORGANIZATION)" are prose.
- in small letters, when all its words are of the table, one of them a head: "[loud applause]". In square brackets an article at the
  front is an editor's: "[the laughter]".
- parted from the sentence, when it begins with a head and goes on with names, and perhaps with what these shout: "(Beifall bei der SPD)",
  "(Zuruf von der SPD: Nein!)"; alone on its line, when it
  begins or ends with one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Nobodys, Silent
from quoteproof.analysis.structure.tables import directions
from quoteproof.model import Span
from quoteproof.patterns import lazy

SIGNS = frozenset("([{（【［〔〈*_")

MOST, ALL = 14, 50
"""Words of the longest remark, and of one that says who did what: "(Beifall bei der SPD und … – Zuruf von der CDU: …)"."""
LONG = 4
"""Letters that one word of a remark by form has at least: shorter ones are abbreviations."""
AROUND = 80
"""Code points before a bracket in capitals in which a small letter shows that the text is not all in capitals."""

_BRACKET = lazy(
    r"\(((?:[^()\[\]{}]|\[[^()\[\]{}]{1,40}\]){1,300})\)|\[([^()\[\]{}]{1,120})\]|\{([^()\[\]{}]{1,120})\}"
    r"|（([^（）]{1,40})）|【([^【】]{1,40})】|［([^［］]{1,40})］|〔([^〔〕]{1,40})〕"
)
_STARRED = lazy(r"(?<![\w*_\\])([*_])([^\W\d_][\w '’-]{1,40}?)\1(?![\w*_])")
_WORD = lazy(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MEMBER = lazy(r"[^\W\d_a-z][^\[\]:]{2,50} ?\[[^\[\]]{2,40}\]")
_UNSPACED = "\u3040"  # from here on scripts are written without spaces
_SETS_OFF = lazy(r"(?:[.!?…:;,—–。！？؟،؛、]|--|\.\.)[\"”’»)\]*_]*\s*$|\n\s*$")
_ALONE = lazy(r"[\s>*_]*(?:\n|$)")


def remarks(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the directions and gaps of a stretch."""
    for found in _BRACKET.finditer(text, start, end):
        kind = _kind(text, found, start, end)
        if kind:
            yield Silent(Span(*found.span()), kind)
    for found in _STARRED.finditer(text, start, end):
        if _acts(text, found, start, end):
            yield Silent(Span(*found.span()), "direction")


def _kind(text: str, found: re.Match[str], start: int, end: int) -> Nobodys | None:
    inner = found[found.lastindex or 0]
    words = _WORD.findall(inner.lower())
    if not 0 < len(words) <= ALL:
        return None
    if _is_gap(inner, words):
        return "gap"
    before = text[max(start, found.start() - AROUND) : found.start()]
    parted = (found.start() - len(before) == start and not before.strip()) or _SETS_OFF.search(before) is not None
    alone = _is_alone(text, found.span(), start, end)
    square = found[0][0] == "["
    if parted and (_named(inner, words) or _shouted(inner)):
        return "direction"
    if len(words) > MOST:
        return None
    if inner.isupper() and "/" not in inner and not (before.isupper() and len(before) > AROUND // 2):
        remark = _in_capitals(words, parted or alone)
    else:
        doubt = len(words) == 1 and not square and words[0] in directions().doubts
        doubt = doubt or " ".join(words) in directions().phrases or ((parted or square) and _in_a_tongue(words))
        remark = doubt or _of_table(words, square) or (parted and words[-1] > _UNSPACED and _is_head(words[-1]))
    return "direction" if remark or (alone and _opens_or_ends(words)) else None


def _is_gap(inner: str, words: list[str]) -> bool:
    """Say whether a bracket says that words could not be heard, whatever else it says in capitals or words of the table."""
    table = directions()
    row = f" {' '.join(words)} "
    gap = next((gap for gap in table.gaps if f" {gap} " in row), None)
    rest = row.replace(f" {gap} ", " ").split()
    return gap is not None and (inner.isupper() or all(word in table.heads or word in table.beside for word in rest))


def _is_alone(text: str, place: tuple[int, int], start: int, end: int) -> bool:
    """Say whether nothing else stands on the lines of a bracket."""
    line = text.rfind("\n", start, place[0]) + 1 or start
    return not text[line : place[0]].strip(" \t\r\f>*_\\") and _ALONE.match(text, place[1], end) is not None


def _is_head(word: str) -> bool:
    """Say whether a word is a head; where words are written together, one that ends in a head."""
    heads = directions().heads
    return word in heads or (word[-1] > _UNSPACED and any(word.endswith(head) for head in heads if head > _UNSPACED))


def _in_capitals(words: list[str], parted: bool) -> bool:
    table = directions()
    if _is_head(words[0]) or _is_head(words[-1]) or (len(words) == 1 and words[0] in table.capitals):
        return True
    known = all(word in table.beside or _is_head(word) for word in words)
    by_form = max(map(len, words)) >= LONG and (len(words) > 1 or known)
    return by_form and (parted or (known and len(words) > 1))


def _of_table(words: list[str], square: bool) -> bool:
    """Say whether a bracket in small letters has words of the table only, one of them a head."""
    table = directions()
    known = all(word in table.beside or _is_head(word) for word in words)
    edited = square and len(words[0]) < LONG and not _is_head(words[0])
    return known and not edited and any(map(_is_head, words))


def _named(inner: str, words: list[str]) -> bool:
    """Say whether a bracket begins with a head in a capital, and goes on with words of the table, names and figures."""
    beside = directions().beside
    who, _, shouted = inner.partition(":")
    rest = _WORD.findall(who)[1:]
    if shouted and not rest:
        return False  # "(Laughter: a history)"
    return inner[0].isupper() and _is_head(words[0]) and all(w in beside or not w[0].islower() for w in rest)


def _shouted(inner: str) -> bool:
    """Say whether a bracket says who shouts, and what: "(A voice: Shame!)", "(Uwe Lindner [Freie Liste]: Nein!)", "(The crowd chants: More!)"."""
    who, _, shouted = inner.partition(":")
    words = _WORD.findall(who.lower())
    if not shouted or not words or not who[0].isupper():
        return False
    table = directions()
    known = table.callers | table.beside | table.heads
    calls = not table.callers.isdisjoint(words) or (len(words) > 1 and any(map(_is_head, words)))
    return _MEMBER.fullmatch(who) is not None or (calls and known.issuperset(words))


def _in_a_tongue(words: list[str]) -> bool:
    """Say whether a bracket says in what language somebody speaks: "(In Spanish)", "[speaking French]"."""
    table = directions()
    known = table.beside | table.heads
    return 1 < len(words) < 4 and words[-1] in table.tongues and known.issuperset(words[:-1])


def _opens_or_ends(words: list[str]) -> bool:
    return _is_head(words[0]) or _is_head(words[-1])


def _acts(text: str, found: re.Match[str], start: int, end: int) -> bool:
    """Say whether words between stars are a remark and no emphasis: parted from the sentence, and written like none of its words."""
    words = found[2].lower().split()
    if not _of_table(words, square=False):
        return False
    before = text[max(start, found.start() - AROUND) : found.start()]
    if before.strip() and not _SETS_OFF.search(before):
        return False
    after = text[found.end() : min(end, found.end() + 2)].strip()
    return found[2][0].islower() or not after[:1].islower()
