"""What stands behind a formula ("The Constitution says:", "قال تعالى"), without marks or in brackets that serve as some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quoteproof import languages
from quoteproof.find.draft import Draft, trimmed
from quoteproof.find.pointed import is_pointed, pointed_end
from quoteproof.languages.marks import Marks
from quoteproof.model import Span
from quoteproof.patterns import lazy

MARKS = '"“”„«»‘「『﴿﴾'
LEAST = 3
"""Words; fewer behind a formula are a name or a heading."""

_END = lazy(rf"[.!?…؟。！？](?=\s|$)|[\[({{{MARKS}]|[)}}\]]|\n\s*\n|\Z")
_COLON = lazy(r"[:：]")
_COLONS = (":", "：")
_REFERENCE = lazy(r"[.،\s*_]*[\[({﴿][^\])}﴾\n]{2,50}\d\s*[\])}﴾]")  # [Gen 1:5]
_OPENS = lazy(r"[\s،,*_]*[\"“«﴿‘]")
_BRACKET = lazy(r"\s*\(([^()\n]{1,40})\)")
_LEAD = 8  # words between a formula and the marks of what it introduces
_BESIDE = 60  # characters before a bracket that tell how the text writes its own words
_NEAR = 120  # characters looked back for a formula before a bracket
_BEGUN = 3  # letters of a formula that are looked for before it


def behind_formulas(text: str, span: Span, code: str) -> Iterator[Draft]:
    """Yield what follows a formula up to the end of its sentence, a bracket or a mark."""
    if not (languages.get(code).marks.bare or _COLON.search(text, span.start, span.end)):
        return
    said = span.of(text).casefold()
    pattern = _formula(code) if any(map(said.__contains__, _heads(code))) else None
    if not pattern:
        return
    for match in pattern.finditer(text, span.start, span.end):
        words = trimmed(text, match.end(), _stop(text, Span(match.end(), span.end), code))
        if words and _enough(words.of(text), code) and not _leads_on(text, words, code):
            yield Draft((words,), None, None, code, kind="unmarked", rule="formula")


def framed(text: str, span: Span, code: str) -> Iterator[Draft]:
    """Yield what stands in brackets behind a formula or a colon, or before a reference; nobody may have closed them."""
    for opening, closing in languages.get(code).marks.framed:
        for match in _frame(opening, closing).finditer(text, span.start, span.end):
            closed = match.start(1) >= 0
            words = trimmed(text, *match.span(1 if closed else 2))
            if not words or words.of(text)[-1].isdecimal() or words.of(text).endswith(_COLONS):
                continue  # a figure at the end: it is a reference itself
            if words.of(text) in languages.get(code).marks.asides:
                continue
            before = text[max(span.start, match.start() - _NEAR) : match.start()]
            several = _enough(words.of(text), code)
            referred = several and closed and _REFERENCE.match(text, match.end(), span.end)
            copied = closed and is_pointed(words.of(text)) and not is_pointed(before[-_BESIDE:])
            if referred or copied or _announces(before, code, several=several):
                outer = Span(match.start(), match.end() if closed else words.end)
                yield Draft((words,), outer, (opening, closing if closed else ""), code, kind="direct", rule="framed")


def _stop(text: str, span: Span, code: str) -> int:
    """Return where the quoted words end: with their vowel signs, else with their sentence."""
    end = pointed_end(text, span)
    if end is not None:
        return end
    for found in _END.finditer(text, span.start, span.end):
        sign = found.group()
        if sign not in ("?", "؟") or not _said_on(code).match(text, found.end(), span.end):
            return found.start() + (bool(sign) and sign in ".!?…؟。！？")
    return span.end


def _leads_on(text: str, words: Span, code: str) -> bool:
    """Say whether a few words behind a formula only lead to the quotation: "says in the second chapter “…"."""
    if pointed_end(text, words) is not None or len(words.of(text).split()) > _LEAD or _REFERENCE.match(text, words.end):
        return False
    marks = languages.get(code).marks
    aside = _BRACKET.match(text, words.end)
    return _OPENS.match(text, words.end) is not None or (aside is not None and aside[1] in marks.asides)


def _enough(words: str, code: str) -> bool:
    """Say whether the words can be a quotation: several, and not announcing another (in chapter 3:)."""
    return words[-1] not in _COLONS and (len(words.split()) >= LEAST or not languages.get(code).spaced)


def _announces(before: str, code: str, *, several: bool) -> bool:
    """Say whether the text ends in a formula, or, before several words, in a colon or the name of a writing."""
    before = before.rstrip(" \t*_")
    if (several and (before.endswith(_COLONS) or _cited(code).search(before))) or _saying(code).search(before):
        return True
    pattern, tried = _formula(code), before + " x"  # a word for the formula to stand before
    return pattern is not None and any(match.end() == len(tried) - 1 for match in pattern.finditer(tried))


@cache
def _frame(opening: str, closing: str) -> re.Pattern[str]:
    """Match a bracket; the first group holds its words, the second those of one that is open at the line's end."""
    inner, open_, close = re.escape(opening[0] + closing[0]), re.escape(opening), re.escape(closing)
    return re.compile(rf"{open_}(?:([^{inner}]{{1,2000}}){close}|([^{inner}\n]{{1,2000}})(?=\n|\Z))")


@cache
def _heads(code: str) -> frozenset[str]:
    """Return the words of which one stands in every formula; to look for them is cheaper than to compile the pattern."""
    table = languages.get(code).marks
    return frozenset(word.casefold() for word in table.formulas | table.cited | table.texts)


@cache
def _formula(code: str) -> re.Pattern[str] | None:
    """Return a pattern for a language's formulas, each up to where the quoted words begin."""
    table: Marks = languages.get(code).marks
    forms = []
    if table.formulas:
        # Where no colon is needed there may be one all the same, with a few words before it: "he said of Moses:".
        gap = rf"(?:(?:\s+[^\s:.\[({{{MARKS}]+){{0,10}}?\s*:|\s*،?)" if table.bare else r"\s*[:：]"
        forms.append(f"(?:{_any(table.formulas)}){gap}")
    if table.cited:
        forms.append(rf"(?:{_any(table.cited)})(?:\s+[^\s:.،\[({{{MARKS}]+){{0,4}}?\s*:")
    if table.texts:
        forms.append(rf"(?:{_any(table.texts)})(?:\s[\w’'-]+){{0,6}}?\s(?:{_any(table.texts_say)})\s*:")
    if not forms:
        return None
    # Hundreds of forms are tried only where the first letters of one stand: a tenth of the time.
    begun = _any(frozenset(word[:_BEGUN] for word in table.formulas | table.cited | table.texts))
    joined, prefix = f"(?={begun})(?:{'|'.join(forms)})", f"[{table.prefixes}]{{0,2}}" if table.prefixes else ""
    if not languages.get(code).spaced:
        return re.compile(rf"{joined}\s*(?=[^\W\d_])")
    return re.compile(rf"(?<!\w){prefix}{joined}\s+(?=[^\W\d_])", re.IGNORECASE)


@cache
def _cited(code: str) -> re.Pattern[str]:
    """Match the name of a writing at the end of the text before a bracket."""
    table = languages.get(code).marks
    return re.compile(rf"(?<!\w)[{table.prefixes}]{{0,2}}(?:{_any(table.cited)})\Z" if table.cited else r"(?!)")


@cache
def _saying(code: str) -> re.Pattern[str]:
    """Match a verb of saying and a colon at the end of the text before a bracket."""
    table = languages.get(code).marks
    return re.compile(rf"(?<!\w)[{table.prefixes}]?(?:{_any(table.said)})\s*:\Z" if table.bare else r"(?!)")


@cache
def _said_on(code: str) -> re.Pattern[str]:
    """Match the next turn of a told conversation: "? And he said"."""
    table = languages.get(code).marks
    if not (table.bare and table.said):
        return re.compile(r"(?!)")
    return re.compile(rf"\s+[{table.prefixes}]?(?:{_any(table.said)})(?!\w)")


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
