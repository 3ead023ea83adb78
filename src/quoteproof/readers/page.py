"""An HTML page as the text that a browser would show: its blocks in reading order, and what the elements meant.

White space runs become one space, as in a browser; `<br>` is a line feed, table cells are parted by a tab, `<pre>` keeps
its characters, and `<q>` gets the quotation marks that a browser draws. Nothing that is hidden is text.
"""

from __future__ import annotations

import re
from typing import Any

from lxml import etree
from msgspec import Struct

from quoteproof.patterns import lazy

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot "
    "thead tr ul".split()
)
SKIPPED = frozenset(
    "area audio base button canvas datalist embed head iframe input link map meta noscript object option script select "
    "style svg template textarea title video".split()
)
MARKS = {
    "blockquote": "block", "em": "emphasis", "i": "emphasis", "b": "emphasis", "strong": "emphasis", "cite": "cite",
    "code": "code", "pre": "code", "kbd": "code", "samp": "code", "a": "link",
    **{f"h{level}": "heading" for level in range(1, 7)},
}  # fmt: skip
SPACE = lazy(r"[ \t\r\n\f]+")
HIDDEN = lazy(r"display:\s*none|visibility:\s*hidden", re.I)
OPENING_MARKS = "\"'“”„«»‘‚‹「『"


class Block(Struct):
    """A paragraph, heading, list item, table row …: its text, and what helps to tell the main text from the rest."""

    tag: str
    parent: int  # the number of the element that it stands in
    text: str = ""
    linked: int = 0  # how many of its characters belong to a link


class Place(Struct, frozen=True, order=True):
    """An offset in a block."""

    block: int
    offset: int


class PageMark(Struct, frozen=True):
    """A mark that may reach over several blocks."""

    kind: str
    start: Place
    end: Place
    value: str | None = None


class Page(Struct, frozen=True):
    """The visible text of a page."""

    blocks: tuple[Block, ...]
    marks: tuple[PageMark, ...]


def parse(html: str) -> Any:
    """Return the root element of a page; None where there is none."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, recover=True)
    return etree.fromstring(html.encode(), parser)


def walk(root: Any) -> Page:
    """Return what a page shows, in reading order."""
    walker = _Walker()
    walker.walk(root)
    return Page(tuple(walker.blocks), tuple(sorted(walker.marks, key=lambda mark: (mark.start, mark.end))))


class _Walker:
    """Goes through a page once, without recursion: pages nest deeper than Python calls may."""

    def __init__(self) -> None:
        self.blocks: list[Block] = [Block("body", 0)]
        self.marks: list[PageMark] = []
        self.open: list[tuple[Any, Place]] = []  # elements that will become marks, and where they began
        self.parents: list[int] = [0]
        self.preformatted = self.links = self.quotes = 0
        self.count = 0

    def walk(self, root: Any) -> None:
        events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                if _is_hidden(element):
                    events.skip_subtree()
                else:
                    self._start(element)
            elif event == "end" and not _is_hidden(element):
                self._end(element)
            if event != "start":
                self._words(element.tail)
        self._block("body")
        self.blocks.pop()

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self.count += 1
            self._block(tag)
            self.parents.append(self.count)
        elif tag == "br":
            self._add("\n")
        elif tag in ("td", "th") and self.blocks[-1].text:
            self._add("\t")
        self._count(tag, 1)
        if tag in MARKS:
            self.open.append((element, self._place()))
        if tag == "q" and not _marked(element):
            self._add("“" if self.quotes % 2 else "‘")
        self._words(element.text)

    def _end(self, element: Any) -> None:
        tag = element.tag
        if tag == "q" and not _marked(element):
            self._add("”" if self.quotes % 2 else "’")
        self._count(tag, -1)
        if tag in MARKS:
            _, start = self.open.pop()
            value = element.get("href") if tag == "a" else tag[1] if MARKS[tag] == "heading" else None
            self.marks.append(PageMark(MARKS[tag], start, self._place(), value))
        if tag in BLOCKS:
            self.parents.pop()
            self._block(tag)

    def _count(self, tag: str, step: int) -> None:
        self.preformatted += step * (tag == "pre")
        self.links += step * (tag == "a")
        self.quotes += step * (tag == "q")

    def _block(self, tag: str) -> None:
        """Close the block in hand, if it has words, and open the next."""
        block = self.blocks[-1]
        block.text = block.text.rstrip("\n" if self.preformatted else " \n\t")
        if block.text.strip():
            self.blocks.append(Block(tag, self.parents[-1]))
        else:
            self.blocks[-1] = Block(tag, self.parents[-1])

    def _place(self) -> Place:
        return Place(len(self.blocks) - 1, len(self.blocks[-1].text))

    def _words(self, text: str | None) -> None:
        if not text:
            return
        if not self.preformatted:
            text = SPACE.sub(" ", text)
            if self.blocks[-1].text[-1:] in ("", " ", "\n", "\t"):
                text = text.lstrip(" ")
        self._add(text)

    def _add(self, text: str) -> None:
        block = self.blocks[-1]
        if text in "\n\t":
            block.text = block.text.rstrip(" ")
        block.text += text
        block.linked += len(text) if self.links else 0


def _is_hidden(element: Any) -> bool:
    return (
        element.tag in SKIPPED
        or element.get("hidden") is not None
        or HIDDEN.search(element.get("style", "")) is not None
    )


def _marked(element: Any) -> bool:
    return brings_marks("".join(element.itertext()).strip())


def brings_marks(words: str, before: str = "") -> bool:
    """Say whether the words of an element for quotations have quotation marks of their own, in them or just before; so have no words."""
    return not words or words[0] in OPENING_MARKS or (before != "" and before[-1] in OPENING_MARKS)
