"""Quotations without marks: behind a formula ("The Constitution says:", "قال تعالى") and above a signature (epigraphs)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quoteproof import languages
from quoteproof.find.draft import Draft, trimmed
from quoteproof.languages.marks import Marks
from quoteproof.model import Span

_MARKS = '"“”„«»‘「『﴿﴾'
_END = re.compile(rf"[.!?…؟。！？](?=\s|$)|[\[({{{_MARKS}]|\n\s*\n|\Z")
_SIGNATURE = re.compile(r"\s*(?:—|–|―|--)\s*((?:[^\W\d_][\w.'’-]*,?\s*){1,7})(?:[,(][^\n]{0,80})?\Z")
_COLON = re.compile(r"[:：]")
_REFERENCE = re.compile(r"\s*[\[({][^\])}\n]{2,50}\d\s*[\])}]")  # [Gen 1:5]
_NEAR = 120  # characters looked back for a formula before a bracket
_LEAST = 3  # words; fewer behind a formula are a name or a heading
_LONGEST = 600  # characters of an epigraph


def unmarked(text: str, spans: tuple[Span, ...], codes: list[str]) -> Iterator[Draft]:
    """Yield the quotations without marks, paragraph by paragraph."""
    above: Span | None = None
    for span, code in zip(spans, codes, strict=True):
        yield from _framed(text, span, code)
        yield from _behind_formulas(text, span, code)
        yield from _above_signature(text, above, span, code)
        above = span


def _behind_formulas(text: str, span: Span, code: str) -> Iterator[Draft]:
    """Yield what follows a formula up to the end of its sentence, a bracket or a mark."""
    pattern = _formula(code)
    if not pattern or not (languages.get(code).marks.bare or _COLON.search(text, span.start, span.end)):
        return
    for match in pattern.finditer(text, span.start, span.end):
        end = _END.search(text, match.end(), span.end)
        stop = end.start() + (end.group() in ".!?…؟。！？" and bool(end.group())) if end else span.end
        words = trimmed(text, match.end(), stop)
        if words and _enough(words.of(text), code):
            yield Draft((words,), None, None, code, kind="unmarked", rule="formula")


def _enough(words: str, code: str) -> bool:
    """Say whether the words can be a quotation: several, and not announcing another (in chapter 3:)."""
    return words[-1] not in ":：" and (len(words.split()) >= _LEAST or not languages.get(code).spaced)


def _framed(text: str, span: Span, code: str) -> Iterator[Draft]:
    """Yield what stands in brackets behind a formula or a colon, or before a reference."""
    for opening, closing in languages.get(code).marks.framed:
        for match in _frame(opening, closing).finditer(text, span.start, span.end):
            words = trimmed(text, match.start(1), match.end(1))
            if not words or not _enough(words.of(text), code) or words.of(text)[-1].isdigit():
                continue  # a figure at the end: it is a reference itself
            before = text[max(span.start, match.start() - _NEAR) : match.start()]
            if _announces(before, code) or _REFERENCE.match(text, match.end(), span.end):
                yield Draft((words,), Span(*match.span()), (opening, closing), code, kind="direct", rule="framed")


def _announces(before: str, code: str) -> bool:
    """Say whether the text ends in a colon or a formula."""
    pattern = _formula(code)
    if before.rstrip().endswith(":"):
        return True
    tried = before.rstrip() + " x"  # a word for the formula to stand before
    return pattern is not None and any(match.end() == len(tried) - 1 for match in pattern.finditer(tried))


@cache
def _frame(opening: str, closing: str) -> re.Pattern[str]:
    inner = re.escape(opening + closing)
    return re.compile(rf"{re.escape(opening)}([^{inner}]{{1,2000}}){re.escape(closing)}")


@cache
def _formula(code: str) -> re.Pattern[str] | None:
    """Return a pattern for a language's formulas, each up to where the quoted words begin."""
    table: Marks = languages.get(code).marks
    forms = []
    if table.formulas:
        # Where no colon is needed there may be one all the same, with a few words before it: "he said of Moses:".
        gap = rf"(?:(?:\s+[^\s:.\[({{{_MARKS}]+){{0,8}}?\s*:|\s*،?)" if table.bare else r"\s*[:：]"
        forms.append(f"(?:{_any(table.formulas)}){gap}")
    if table.texts:
        forms.append(rf"(?:{_any(table.texts)})(?:\s[\w’'-]+){{0,6}}?\s(?:{_any(table.texts_say)})\s*:")
    if not forms:
        return None
    joined, prefix = "|".join(forms), f"[{table.prefixes}]?" if table.prefixes else ""
    if not languages.get(code).spaced:
        return re.compile(rf"(?:{joined})\s*(?=[^\W\d_])")
    return re.compile(rf"(?<!\w){prefix}(?:{joined})\s+(?=[^\W\d_])", re.IGNORECASE)


def _any(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _above_signature(text: str, above: Span | None, span: Span, code: str) -> Iterator[Draft]:
    """Yield a paragraph without marks whose last line, or the paragraph below it, is a dash and a name."""
    start, line = span.start, text.rfind("\n", span.start, span.end)
    words, signature = (Span(start, line), line) if line > 0 else (above, span.start)
    found = _SIGNATURE.match(text, signature, span.end)
    if not found or not words or len(words) > _LONGEST or not _is_name(found[1]):
        return
    said = words.of(text)
    if (
        any(mark in said for mark in _MARKS)
        or len(said.split()) < _LEAST
        or said[0] in ">—–"
        or said[-1] not in ".!?…;,"
    ):
        return
    if part := trimmed(text, words.start, words.end):
        yield Draft((part,), None, None, code, kind="unmarked", rule="epigraph")


def _is_name(words: str) -> bool:
    """Say whether most words bear a capital, and the first and last do: Marie von Ebner-Eschenbach."""
    names = words.replace(",", " ").split()
    return (
        names[0][0].isupper() and names[-1][0].isupper() and sum(name[0].islower() for name in names) * 2 < len(names)
    )
