"""The signs of a format that stand in a text as it was read: Markdown, HTML, wikitext, LaTeX, reStructuredText.

Silent is what a page in that format would not show: addresses, tags, comments, the signs of emphasis and of code; the words between
them stay words. What a sign stands for is read in its place: “ for &ldquo;, é for \\'e.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from quoteproof.analysis.structure.elements import tags
from quoteproof.analysis.structure.entities import entities
from quoteproof.analysis.structure.latex import commands
from quoteproof.analysis.structure.links import links, templates
from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.shapes import signs, wholes
from quoteproof.model import Span
from quoteproof.patterns import lazy

_TITLE = lazy(r"^(={2,6})[^=\n]{1,200}(={2,6})[^\S\n]*$", re.MULTILINE)
_FENCE = lazy(r"^[^\S\n]{0,3}(?:`{3,}|~{3,})[^`\n]{0,80}$", re.MULTILINE)
_CODE = lazy(r"(?<![`\\\w])(`{1,3})(?![`\s])([^`]{1,1000}?)(?<!\s)\1(?!`)", re.DOTALL)
_ROLE = lazy(r"(?<!\w)(:[a-z][\w:-]{0,30}:`)[^`\n]{1,300}?(\s?<[^<>`\n]{1,300}>)?(`)")
_REST_LINK = lazy(r"(?<![`\w:])(`)[^`\n<>]{1,300}?(\s<[^<>`\n]{1,300}>`__?)(?!\w)")
_EMPHASIS = lazy(r"(?<![\w*_\\])([*_]{1,3})(?=[^\s*_])([^*_\n]+(?:\n[^*_\n]+){0,12}?)(?<=[^\s\\*_])(\1)(?![\w*_])")
_STRUCK = lazy(r"(?<![~\w])(~~)(?=\S)[^~\n]{1,300}(?<=\S)(~~)(?![~\w])")
_ARROWS = lazy(r"^[^\S\n]{0,3}(>(?:[^\S\n]?>){0,9}[^\S\n]?)(?!-)", re.MULTILINE)
_ARROWED = lazy(r"[^\S\n]{0,3}>")
FRONT = lazy(r"---[ \t]*\r?\n(?:[A-Za-z_][\w-]*:[^\n]{0,2000}\n|[ \t-][^\n]{0,2000}\n){1,80}?---[ \t]*(?=[\r\n]|\Z)")


def front_matter(text: str) -> Iterator[Silent]:
    """Give the front matter of a page."""
    found = FRONT.match(text)
    if found:
        yield Silent(Span(*found.span()), "markup")


def code_spans(text: str, paragraphs: Iterable[Span]) -> Iterator[Span]:
    """Give what stands between the signs of code, with them; code does not go on over the end of a paragraph."""
    for start in paragraphs if "`" in text else ():
        for found in _CODE.finditer(text, start.start, start.end):
            yield Span(*found.span())


def code(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the signs of code, and of what reStructuredText writes like it."""
    yield from wholes(_FENCE, text, start, end)
    yield from signs(_ROLE, text, start, end)
    yield from signs(_REST_LINK, text, start, end)
    for found in _CODE.finditer(text, start, end):
        size = len(found[1])
        yield Silent(Span(found.start(), found.start() + size), "markup")
        yield Silent(Span(found.end() - size, found.end()), "markup")


def emphasis(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the signs of emphasis; what they hold may hold some more."""
    at = start
    while found := _EMPHASIS.search(text, at, end):
        yield Silent(Span(*found.span(1)), "markup")
        yield Silent(Span(*found.span(3)), "markup")
        at = found.end(1)


def arrows(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the arrows before lines of a mail, or of a block quotation, that have another such line above or below."""
    for found in _ARROWS.finditer(text, start, end):
        above, below = text.rfind("\n", 0, max(0, found.start() - 1)) + 1, text.find("\n", found.end()) + 1
        if (found.start() and _ARROWED.match(text, above)) or (below and _ARROWED.match(text, below)):
            yield Silent(Span(*found.span(1)), "markup")


READERS: tuple[tuple[str, Callable[[str, int, int], Iterator[Silent]]], ...] = (
    ("<", tags),
    ("[", links),
    ("{", templates),
    ("=", partial(signs, _TITLE)),
    ("\\", commands),
    ("*_", emphasis),
    ("~", partial(signs, _STRUCK)),
    ("~", partial(wholes, _FENCE)),
    ("&", entities),
    (">", arrows),
)
"""Who reads what, each with the signs of which one must be there."""
