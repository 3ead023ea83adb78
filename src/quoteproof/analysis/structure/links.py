"""Links, images and templates in a text as it was read: Markdown's, a wiki's. Their words stay, their addresses do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quoteproof.analysis.structure.records import Silent
from quoteproof.analysis.structure.shapes import signs, wholes
from quoteproof.patterns import lazy

_ADDRESS = (
    r"<?[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200}){0,3}>?(?:\s+\"[^\"\n]{0,300}\"|\s+'[^'\n]{0,300}')?"
)
_IMAGE = lazy(rf"!\[[^\[\]\n]{{0,300}}\](?:\({_ADDRESS}\)|\[[^\[\]\n]{{0,80}}\])")
_LINK = lazy(rf"(?<![\\!])(\[)[^\[\]]{{1,600}}(\]\({_ADDRESS}\))")
_TO = lazy(r"(?<![\\!\w])(\[)[^\[\]]{1,300}(\]\[[\w .-]{0,60}\])")  # [words][name]
_NAMED = lazy(r"^[^\S\n]{0,3}\[[^\[\]\n^]{1,80}\]:\s+\S+[^\n]{0,200}$", re.MULTILINE)  # [name]: address
_WIKI_FILE = lazy(r"\[\[[^\[\]|\n]{1,200}\.\w{3,4}\|[^\[\]\n]{0,600}\]\]")
_WIKI = lazy(r"(\[\[(?:[^\[\]|\n]{1,200}\|)?)[^\[\]|\n]{1,300}(\]\])(?!\()")
_OUTSIDE = lazy(r"(\[(?:https?:)?//[^\s\[\]]{1,500}\s)[^\[\]\n]{1,300}(\])")
_TEMPLATE = lazy(r"\{\{(?:[^{}]|\{\{[^{}]{0,500}\}\}){1,2000}\}\}")
_QUOTED_WIKI = lazy(r"'''''|'''|''")


def links(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the brackets and the addresses of links, and images."""
    yield from wholes(_IMAGE, text, start, end)
    yield from signs(_LINK, text, start, end)
    yield from signs(_TO, text, start, end)
    yield from wholes(_NAMED, text, start, end)
    if text.find("[[", start, end) >= 0:
        yield from wholes(_WIKI_FILE, text, start, end)
        yield from signs(_WIKI, text, start, end)
        yield from wholes(_QUOTED_WIKI, text, start, end)  # elsewhere '' is a quotation mark
    yield from signs(_OUTSIDE, text, start, end)


def unlinked(text: str) -> str:
    """Return a text with blanks for the signs of links around words, and in a wiki for those of emphasis; every offset stays what it was."""
    if "](" in text:
        text = _blanked(_LINK, text)
    if "[[" in text:
        text = _QUOTED_WIKI.sub(lambda sign: " " * len(sign[0]), _blanked(_WIKI, text))
    return text


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    def blank(link: re.Match[str]) -> str:
        words = link.string[link.end(1) : link.start(2)]
        return f"{' ' * len(link[1])}{words}{' ' * len(link[2])}" if any(map(str.isalpha, words)) else link[0]

    return pattern.sub(blank, text)


def templates(text: str, start: int, end: int) -> Iterator[Silent]:
    """Give the templates of a wiki, and with them the signs of its emphasis."""
    yield from wholes(_TEMPLATE, text, start, end)
    yield from wholes(_QUOTED_WIKI, text, start, end)
