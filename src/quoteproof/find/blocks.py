"""Block quotations: those that the reader knew (Markdown, HTML) or the text's own signs tell (`displayed`), lines behind ">", and
paragraphs set in from the margin.

A plain text has no marks for them, so the setting-in must be plain: every line of the stretch, between two blank lines,
and the text before it not set in. Lists, tables, headings and dialogue lines are set in too and are no quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.find.draft import Draft, Stretches, trimmed
from quoteproof.model import Mark, Span
from quoteproof.patterns import lazy

_ARROWS = lazy(r"(?:^[ \t]{0,3}>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_ARROW = lazy(r"[ \t]{0,3}(?:>[ \t]?)+")
_ARROW_BELOW = lazy(r"\n[ \t]{0,3}>")
_LINE = lazy(r"[^\r\n]+")
_PARAGRAPH = lazy(r"(?:[^\r\n]+(?:\r?\n)?)+")
_SET_IN = lazy(r"(?:^(?:[ ]{2,}|\t+|\u3000{2,})\S[^\n]*(?:\n|\Z))+", re.MULTILINE)
_LIST = lazy(r"\s*(?:[-*+•·–—]|\d{1,3}[.)]|[a-zA-Z][.)]|\||#)\s?")
_NAME = r"[^\W\d_a-z][\w.’'-]*(?:[ \u00a0](?:[^\W\d_a-z][\w.’'-]*|[a-z]{1,3}(?=[ \u00a0][^\W\d_a-z]))){0,5}(?<!\.)"
_SIGNATURE = lazy(
    r"\n[\s>]*(?:—|–|-{1,2}|―)[ \t]*[*_]*[^\W\d_][^\n]{1,100}\s*\Z"
    rf"|(?<=[.?!…”\"’»])[ \t]+(?:—|–|--|―)[ \t]*{_NAME}(?:,[^.?!\n]{{1,80}})?\s*\Z"
    rf"|\n[\s>]*(?P<em>[*_]{{1,2}}){_NAME}(?:,[^.?!\n]{{1,80}})?(?P=em)\s*\Z"
)
"""A line that begins with a dash, a dash and a name behind the last sentence, or a name on an emphasised line of its own."""
# What must stand above: a line not set in, then a blank line, or a colon at its end.
_ABOVE = lazy(r"^\S[^\n]*(?:\n\s*\n|:[ \t\r]*\n)\Z", re.MULTILINE)
_REACH = 2000  # characters looked back for the line above; a paragraph on one line may be that long
_SIGNED = 200  # characters of the longest signature with the white space around it
_REFERENCE = lazy(r"[\[({][^\])}\n]{2,50}\d\s*[\])}][.,]?")  # a line that only says where the words stand
_REFERRED = lazy(r"(?<=[.?!…”\"’])\s+[\[(](?=[^()\[\]\n]{0,60}\d)[^()\[\]\n]{3,80}[\])]\.?\s*\Z")
_CLAUSE = lazy(
    r"[\s>]*(?P<clause>[^\s>\"“”«»:.?!;](?:[^\"“”«»:.?!;\n]|\n[ \t]{0,3}>?[ \t]*(?=\w)){3,90}):[\s>]+(?=[^\W_])"
)
"""A clause and a colon at the head of a block, and words without marks behind it."""
_NEAR = 5  # words at its end among which the verb of such a clause stands: "wrote in his log"
_OPEN = {"{": "}", '"': '"', "“": "”", "«": "»", "﴿": "﴾"}
_LEAST = 5  # words of a stretch set in; fewer are a heading, an address or a signature


def blocks(analysis: Analysis, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the block quotations of a text; each part is a paragraph of one, or a line where lines bear ">"."""
    known = [_unsigned(analysis.marks, mark.span) for mark in analysis.marks if mark.kind == "block"]
    rule = "marked-up" if known else "set-off"
    signed = [_draft(analysis, block.parts, "displayed") for block in analysis.displayed]
    taken = Stretches(draft.span for draft in signed)
    for span in known or _guessed(analysis.text, analysis.marks):
        parts = _parts(analysis.text, Span(_introduced(analysis, span), span.end))
        if parts and not taken.touch(Span(parts[0].start, parts[-1].end)):
            signed.append(_draft(analysis, parts, rule))
    yield from signed


def _introduced(analysis: Analysis, span: Span) -> int:
    """Return where a block's words begin behind a clause at its head that says whose they are: "> As Marin put it: …". Below a line that
    leads to the block, and above a signature, the clause is a part of what is quoted."""
    text, code = analysis.text, analysis.language_at(span.start)
    found = _CLAUSE.match(text, span.start, span.end)
    led = text[max(0, span.start - _SIGNED) : span.start].rstrip().endswith((":", "："))
    if found is None or led or _SIGNATURE.search(text, max(span.start, span.end - _SIGNED), span.end):
        return span.start
    words, speech = found["clause"].split(), languages.get(code).speech
    low = [word.lower().strip(",*_") for word in words]
    says = any(word in speech.verbs.finite for word in low[-_NEAR:])
    others = any(word[0].isupper() and speech.pronouns.get(word.lower()) is None for word in words[1:])
    first = any(speech.pronouns.get(word) == "first" for word in low)
    return found.end() if says and others and not first else span.start


def _draft(analysis: Analysis, parts: tuple[Span, ...], rule: str) -> Draft:
    return Draft(parts, None, None, analysis.language_at(parts[0].start), kind="block", rule=rule)


def _unsigned(marks: Sequence[Mark], block: Span) -> Span:
    """Return a block without what the format knew as its source, where that stands at its end: <cite>."""
    ends = [mark.span.start for mark in marks if mark.kind == "cite" and mark.span.end == block.end]
    return Span(block.start, max(ends)) if ends and block.start < max(ends) else block


def _guessed(text: str, marks: Sequence[Mark]) -> Iterator[Span]:
    """Yield the stretches that only their lines' beginnings set off."""
    arrows = [Span(*match.span()) for match in _ARROWS.finditer(text)] if ">" in text else []
    yield from _voices(text, arrows)
    if not any(margin in text for margin in ("\n  ", "\n\t", "\n\u3000")):
        return
    taken = Stretches([*arrows, *(mark.span for mark in marks if mark.kind == "code")])
    for match in _SET_IN.finditer(text):
        span = Span(*match.span())
        if not taken.touch(span) and _stands_alone(text, span):
            yield span


def _voices(text: str, arrows: Sequence[Span]) -> Sequence[Span]:
    """Return the stretches behind ">"; in a mail each level is another's, and the line that says whose is no one's words."""
    if not arrows:
        return ()
    from quoteproof.analysis.structure.mail import levels  # few texts have any

    said = [level.span for level in levels(text)]
    return said or arrows


def _stands_alone(text: str, span: Span) -> bool:
    """Say whether a stretch that is set in is a paragraph of prose below one that is not."""
    above = _ABOVE.search(text, max(0, span.start - _REACH), span.start)
    blank_below = span.end >= len(text) or text[span.end] in "\r\n"
    if not (above and blank_below and len(span.of(text).split()) >= _LEAST):
        return False
    lines = span.of(text).splitlines()
    return not any(_LIST.match(line) for line in lines[:-1] or lines)


def _parts(text: str, span: Span) -> tuple[Span, ...]:
    """Return the parts of a block without its prefixes and without a signature on its last line."""
    signature = _SIGNATURE.search(text, max(span.start, span.end - _SIGNED), span.end)
    words = Span(span.start, signature.start()) if signature else span
    lines = [part for line in _lines(text, words) if (part := trimmed(text, line.start, line.end))]
    quoted = [line for line in lines if not _REFERENCE.fullmatch(line.of(text))]
    if quoted:
        quoted[-1] = _unreferenced(text, quoted[-1])
    return tuple(part for line in quoted if (part := _unframed(text, line)))


def _unreferenced(text: str, line: Span) -> Span:
    """Return the last line without the reference in brackets behind its last sentence: "… to the water. (Nand 1871, p. 12)"."""
    found = _REFERRED.search(text, max(line.start + 1, line.end - _SIGNED), line.end)
    return Span(line.start, found.start()) if found else line


def _unframed(text: str, line: Span) -> Span | None:
    """Return a line without the braces around it, and without a mark at its head that is never closed (a text cut off)."""
    start = line.start
    while start < line.end and text[start] in "*_":
        start += 1
    closing = _OPEN.get(text[start], "")
    rest = text[start + 1 : line.end].rstrip("*_")
    if not closing or (closing in rest and not (closing == "}" and rest.index("}") == len(rest) - 1)):
        return line
    return trimmed(text, start + 1, start + 1 + len(rest.removesuffix(closing)))


def _lines(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a block without the ">" before them; lines without are kept together by paragraph."""
    arrows = _ARROW.match(text, span.start, span.end) or _ARROW_BELOW.search(text, span.start, span.end)
    for match in (_LINE if arrows else _PARAGRAPH).finditer(text, span.start, span.end):
        prefix = _ARROW.match(text, match.start(), match.end())
        yield Span(prefix.end() if prefix else match.start(), match.end())
