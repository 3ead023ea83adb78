"""Markdown: the text stays itself; what its signs mean becomes marks.

    mark      its span
    block     a block quotation, from behind the first `>` to the end of its last line (a `>` at the head of the lines
              between belongs to the text); one mark for each depth
    heading   the words of a heading, `#` or underlined
    code      a fenced block, an inline code, an HTML comment, the front matter: never prose
    emphasis  the words between `*` or `_`, single, double or triple
    link      the words of a link, its address as the value

Front matter of plain `key: value` lines gives the metadata; otherwise the first heading of level one is the title. This
is a scanner of lines and of signs within a paragraph, not a full CommonMark parser: it must be right about prose, and
must never move a character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec.structs import replace

from quoteproof.model import Document, Mark, Meta, Problem, Span
from quoteproof.patterns import lazy
from quoteproof.readers.metadata import of_pairs
from quoteproof.readers.origin import Origin
from quoteproof.readers.plain import text_of

LINE = lazy(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
QUOTE = lazy(r" {0,3}> ?")
FENCE = lazy(r" {0,3}(`{3,}|~{3,})")
HEADING = lazy(r" {0,3}(#{1,6})[ \t]++(.*)\Z")
UNDERLINE = lazy(r" {0,3}(?:=+|-+)[ \t]*\Z")
BLOCK_START = lazy(r" {0,3}(?:#{1,6}\s|>|```|~~~|[-*+] |\d{1,9}[.)] |(?:[-*_] *){3,}\Z)|\s*\Z")
FRONT = lazy(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)---[ \t]*(?=[\r\n]|\Z)", re.S)
FIELD = lazy(r"^([A-Za-z_]+):[ \t]*(.+?)[ \t]*$", re.M)
COMMENT = 20000  # code points of the longest comment
INLINE_CODE = lazy(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t\r]*\n).){1,1000}?(?<!`)\1(?!`)", re.S)
LINK = lazy(r"(?<!\\)\[([^\[\]]+)\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\"|\s+'[^']*')?\)")
EMPHASIS = lazy(r"(?<![\\*_\w])([*_]{1,3})(?=[^\s*_])((?:(?!\n[ \t\r]*\n).){1,1000}?)(?<=[^\s\\*_])\1(?![*_\w])", re.S)
# The bounds on code, comments and emphasis keep a text of nothing but opening signs from costing its length squared.


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document with its marks."""
    text = yield from text_of(stream.read(), origin)
    if text is not None:
        yield document(text, origin)


def document(text: str, origin: Origin) -> Document:
    """Return `text` with the marks that its signs stand for."""
    front = FRONT.match(text)
    marks = [Mark("code", Span(*front.span()), "front matter")] if front else []
    marks += _blocks(text, front.end() if front else 0)
    marks += _inline(text, [mark.span for mark in marks if mark.kind == "code"])
    marks.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    return Document(origin.id, text, _meta(front, text, marks), tuple(marks), path=origin.path)


def _meta(front: re.Match[str] | None, text: str, marks: list[Mark]) -> Meta:
    pairs = [(key.lower(), _unquoted(value)) for key, value in FIELD.findall(front[1])] if front else []
    meta = of_pairs(pairs)
    if meta.title is None:
        first = next((mark for mark in marks if mark.kind == "heading" and mark.value == "1"), None)
        meta = replace(meta, title=first.span.of(text) if first else None)
    return meta


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


class _Line:
    """A line of the text: where it begins and ends (without its break), and where its content begins after `>` signs."""

    def __init__(self, start: int, words: str) -> None:
        self.start, self.end = start, start + len(words)
        self.depths: list[int] = []  # where the content begins at each depth of quotation
        at = 0
        while match := QUOTE.match(words, at):
            at = match.end()
            self.depths.append(start + at)
        self.content = words[at:]
        self.at = start + at


def _lines(text: str, start: int) -> Iterator[_Line]:
    for match in LINE.finditer(text, start):
        if match.start() < len(text):
            yield _Line(match.start(), match[1])


def _blocks(text: str, start: int) -> Iterator[Mark]:
    """Yield block quotations, fenced code and headings, which a line shows by its first signs."""
    fence: tuple[str, int] | None = None
    quoted: list[Span] = []  # the open block quotations, outermost first
    before: _Line | None = None
    for line in _lines(text, start):
        sign = FENCE.match(line.content)
        if fence is None:
            depth = len(line.depths) or _lazy(line, before, len(quoted))
            yield from _closed(quoted, depth)
            quoted[:] = [Span(span.start, line.end) for span in quoted]
            quoted += [Span(at, line.end) for at in line.depths[len(quoted) :]]
            yield from _heading(line, before)
        if sign and fence is None:
            fence = (sign[1], line.at)
        elif sign and fence and sign[1].startswith(fence[0]) and not line.content.strip(" `~"):
            yield Mark("code", Span(fence[1], line.end))
            fence = None
        before = None if fence or sign else line
    if fence:
        yield Mark("code", Span(fence[1], len(text)))
    yield from _closed(quoted, 0)


def _lazy(line: _Line, before: _Line | None, depth: int) -> int:
    """Return the depth that a line without `>` keeps: a paragraph in a block quotation may run on without the sign."""
    runs_on = before is not None and before.content.strip() and not HEADING.match(before.content)
    return depth if runs_on and not BLOCK_START.match(line.content) else 0


def _closed(quoted: list[Span], depth: int) -> Iterator[Mark]:
    while len(quoted) > depth:
        span = quoted.pop()
        if span:  # not of a `>` alone
            yield Mark("block", span)


def _heading(line: _Line, before: _Line | None) -> Iterator[Mark]:
    if match := HEADING.match(line.content):
        words = match[2].rstrip(" \t")
        bare = words.rstrip("#")
        words = words if bare[-1:] not in ("", " ", "\t") else bare.rstrip(" \t")  # "## Figures ##", not "## C#"
        if words:
            start = line.at + match.start(2)
            yield Mark("heading", Span(start, start + len(words)), str(len(match[1])))
    elif UNDERLINE.match(line.content) and before and before.content.strip() and not BLOCK_START.match(before.content):
        yield Mark("heading", Span(before.at, before.end), "1" if "=" in line.content else "2")


def _inline(text: str, code: list[Span]) -> Iterator[Mark]:
    """Yield comments, inline code, links and emphasis, none of them inside code."""
    text = _blanked(text, code)
    for find in (_comments, _inline_code):
        found = list(find(text))
        yield from (Mark("code", span) for span in found)
        text = _blanked(text, found)
    for match in LINK.finditer(text):
        yield Mark("link", Span(*match.span(1)), match[2])
    emphasis = EMPHASIS.search(text)
    while emphasis:
        yield Mark("emphasis", Span(*emphasis.span(2)))
        emphasis = EMPHASIS.search(text, emphasis.start(2))  # emphasis may hold emphasis


def _comments(text: str) -> Iterator[Span]:
    at, end = text.find("<!--"), 0
    while at >= 0:
        end = end if end >= at + 4 else text.find("-->", at + 4)
        if end < 0:
            return
        known = end - at - 4 <= COMMENT
        if known:
            yield Span(at, end + 3)
        at = text.find("<!--", end + 3 if known else at + 4)


def _inline_code(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in INLINE_CODE.finditer(text))


def _blanked(text: str, spans: list[Span]) -> str:
    """Return `text` with the spans, which are in order, overwritten by signs that mean nothing; no offset moves."""
    pieces, at = [], 0
    for span in spans:
        pieces += [text[at : span.start], "\0" * len(span)]
        at = span.end
    return "".join([*pieces, text[at:]])
