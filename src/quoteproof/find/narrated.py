"""The narrator's clauses inside what somebody says: they are nobody's quoted words.

    — Я приду, — сказал он, — завтра.       a dash opens the clause, a dash closes it
    —Vendré —dijo él—. Mañana.              the same; behind a full stop another sentence begins, and so another quotation
    « Je viendrai, dit-il, demain. »        only commas and the verb tell it
    — Qui vient ? demanda-t-il.             or that a small letter follows the end of a sentence

A clause has a verb of saying, its subject behind it. Behind the end of a sentence and a dash it may also tell what somebody does
("—No. —Berta miró el reloj—. Tal vez."). What stands between two dashes and is neither is said like all the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from quoteproof.analysis import Analysis, clauses
from quoteproof.analysis.lexicon import Lexicon
from quoteproof.analysis.phrases import Unit
from quoteproof.find.draft import trimmed
from quoteproof.model import Span
from quoteproof.patterns import lazy

_BREAK = lazy(r"\s*[—–―]\s*|,(?!\s*[—–―])\s+|(?<=[?!…])\s+(?=[^\W\d_A-Z])")
_DASH = lazy(r"\s*[—–―]\s*")
_LONGEST = 160  # characters of a clause: a name with its office and what is done meanwhile
_STOPS = frozenset(".!?…")
_PARTED = _STOPS | frozenset(',;»”"')
_WORD = lazy(r"[^\W\d_]+")
_NEAR = 40  # characters of the first words of a clause
_LEAST = 2  # words before the verb: "a-t-il", "тихо", "s'"


class _Clause(Struct, frozen=True):
    """A narrator's clause: where speech goes on behind it, and whether as another sentence."""

    resumes: int
    ends: bool


def speeches(analysis: Analysis, span: Span, code: str) -> list[tuple[Span, ...]]:
    """Return what is said in a stretch without the narrator's clauses, one row of parts for each sentence that they leave or interrupt."""
    text, home = analysis.prose, analysis.in_language(code)
    found: list[list[Span]] = [[]]
    start = span.start
    for mark in _BREAK.finditer(text, span.start, span.end):
        part = trimmed(text, start, mark.start())
        clause = _clause(home, mark, span.end) if part and mark.start() >= start else None
        if part and clause:
            found[-1].append(part)
            start = clause.resumes
            if clause.ends:
                found.append([])
    if part := trimmed(text, start, span.end):
        found[-1].append(part)
    return [tuple(parts) for parts in found if parts]


def _clause(home: Analysis, mark: re.Match[str], end: int) -> _Clause | None:
    """Return the narrator's clause that a mark opens; None where it opens none."""
    text, start = home.prose, mark.end()
    dashed = not mark.group().isspace() and "," not in mark.group()
    if not text[start:end][:1].isalpha() or not (dashed or _hints(text, start, end, home.lexicon)):
        return None
    row = home.chunks(Span(start, min(end, start + _LONGEST)))
    if text[start].islower():
        subject = _saying(row, home.lexicon, dashed, dashed and _is_parted(text, mark))
    else:
        told = dashed and (text[mark.start() - 1] in _STOPS or _is_alone(mark))
        subject = _acting(row, home.lexicon) if told else None
    if subject is None:
        return None
    return _dashed(text, mark, end) if dashed else _by_comma(row, subject, home, end)


def _hints(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Say whether a verb of saying is among the first words of a stretch; behind most commas none is, and to read on takes longer than this."""
    words = islice(_WORD.finditer(text, start, min(end, start + _NEAR)), _LEAST + 2)
    return any(word[0] in lexicon.finite or word[0] in lexicon.passive for word in words)


def _is_parted(text: str, mark: re.Match[str]) -> bool:
    """Say whether a dash parts a clause from speech: a comma or a stop before it, or a space on its left side alone."""
    return _is_alone(mark) or text[mark.start() - 1] in _PARTED


def _is_alone(mark: re.Match[str]) -> bool:
    """Say whether a dash stands close to what follows it, and to that only: "—Sí —Berta rio—"."""
    return mark.group()[0].isspace() and not mark.group()[-1].isspace()


def _saying(row: Sequence[Unit], lexicon: Lexicon, dashed: bool, parted: bool) -> int | None:
    """Return the subject of the clause of saying that a row begins with, or its verb where that has none beside it.

    Behind a dash the subject may be left out or stand before the verb; where the dash itself tells a clause (`parted`) any verb will do.
    """
    verb = next((at for at, unit in enumerate(row[: _LEAST + 1]) if unit.tag == "verb"), None)
    if verb is None or not _leads(row[:verb], row[verb], lexicon, dashed):
        return 0 if parted and _acts(row, lexicon) else None
    behind = next((at for at in range(verb + 1, len(row)) if row[at].tag != "adverb"), len(row))
    if behind < len(row) and row[behind].tag == "phrase" and row[behind].kind != "time":
        return behind if dashed or lexicon.speech.pronouns.get(row[behind].low) != "any" else None  # not: "dit-on"
    return verb if dashed else None


def _acts(row: Sequence[Unit], lexicon: Lexicon) -> bool:
    """Say whether a row begins with a verb and its subject: "усмехнулся старик"; before a name or "he" alone any word will be one."""
    if row[0].kind == "name":  # of the two words of one phrase the small one is no name: "буркнул Степан"
        return row[0].last > row[0].first and _ends(row, 1)
    if len(row) < 2 or row[1].tag != "phrase":
        return False
    word = row[0].tag == "word" or (lexicon.speech.bare_nouns and row[0].kind == "noun" and row[0].first == row[0].last)
    somebody = row[1].kind == "name" or lexicon.speech.pronouns.get(row[1].low) in ("m", "f")
    return clauses.verbal(row[0], lexicon) or (word and somebody and _ends(row, 2))


def _ends(row: Sequence[Unit], at: int) -> bool:
    return at >= len(row) or row[at].tag in ("stop", "comma", "dash")


def _leads(before: Sequence[Unit], verb: Unit, lexicon: Lexicon, dashed: bool) -> bool:
    """Say whether a verb of saying is the first thing of a clause, behind an adverb, its auxiliary, a small word at most."""
    told = any(unit.tag == "auxiliary" and unit.low not in lexicon.speech.clitics for unit in before)
    form = verb.low in lexicon.passive if told else clauses.finite(verb, lexicon)
    if not dashed and before and before[0].low in lexicon.speech.pronouns:
        return False  # "on ne souffle pas un mot, on souffle un courage": no clause of the narrator's, whose verb comes first
    straight = dashed and len(before) == 1 and before[0].tag == "phrase"
    return form and (
        straight or all(unit.tag in ("adverb", "auxiliary", "preposition") or _small(unit) for unit in before)
    )


def _small(unit: Unit) -> bool:
    return unit.kind == "pronoun" or (unit.tag == "word" and len(unit.low) < 4)


def _acting(row: Sequence[Unit], lexicon: Lexicon) -> int | None:
    """Return the subject with which a sentence begins that tells what somebody does: "Berta miró el reloj"."""
    if len(row) < 2 or row[0].tag != "phrase" or not (row[0].kind == "name" or _known(row[0], lexicon)):
        return None
    return 0 if row[1].tag == "verb" or clauses.verbal(row[1], lexicon) else None


def _known(unit: Unit, lexicon: Lexicon) -> bool:
    """Say whether a phrase is "he" or "she", or a noun for a person."""
    return lexicon.speech.pronouns.get(unit.low) in ("m", "f") or lexicon.speech.nouns.get(unit.low) == "person"


def _dashed(text: str, mark: re.Match[str], end: int) -> _Clause:
    """Return the clause that the next dash closes, or else the end."""
    dash = _DASH.search(text, mark.end(), end)
    if dash is None:
        return _Clause(end, ends=True)
    resumes = dash.end()
    while resumes < end and text[resumes] in ".,;: ":
        resumes += 1
    stopped = text[dash.start() - 1] in _STOPS or "." in text[dash.end() : resumes]
    fresh = text[mark.start() - 1] in _STOPS and text[resumes : resumes + 1].isupper()
    return _Clause(resumes, stopped or fresh)


def _by_comma(row: Sequence[Unit], subject: int, home: Analysis, end: int) -> _Clause:
    """Return the clause that ends with its sentence, or at a comma behind which nothing more is told of its subject."""
    at = subject + 1
    while at < len(row):
        if row[at].tag == "stop":
            return _Clause(row[at].end, ends=True)
        if row[at].tag == "comma" and not _tells_more(row, subject, at + 1, home):
            return _Clause(row[at].end, ends=False)
        at += 1
    return _Clause(end, ends=True)


def _tells_more(row: Sequence[Unit], subject: int, at: int, home: Analysis) -> bool:
    """Say whether what stands behind a comma is still of the narrator: "dit Marin, le maire, en riant, qui partait"."""
    speech = home.lexicon.speech
    if at >= len(row):
        return True
    unit = row[at]
    if unit.tag == "preposition" and unit.low not in speech.elisions:
        return at + 1 < len(row) and row[at + 1].tag in ("verb", "word")  # "en riant"
    if row[subject].kind == "pronoun":
        return False
    full = row[subject].kind == "name" and row[subject].last > row[subject].first
    if unit.tag == "phrase" and unit.kind != "pronoun":
        lead = home.prose[unit.start : unit.end].split()[0].lower()
        person = speech.nouns.get(unit.low) == "person"
        return person or unit.kind == "name" or (full and lead not in speech.determiners)
    return unit.tag == "relative" or (full and unit.tag == "word")
