"""Dumps of MediaWiki (XML): each article is a document; its signs are taken off by mwparserfromhell.

Of templates the prose is kept: a parameter that holds a sentence (quotations stand in such), as a paragraph. Tables, pictures and references
that are no prose are left out.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from lxml import etree
from msgspec.structs import replace

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import reading, xml
from quoteproof.readers.draft import Draft
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.plain import text_of

ARTICLES = "0"  # the namespace; others are talk, people, templates
PROSE = 6  # words of a parameter that is a sentence
LEFT_OUT = frozenset({"table", "ref", "gallery", "timeline", "math", "syntaxhighlight", "source", "imagemap"})
LINKED = lazy(r"[^:|\[\]]+:\S")  # of pictures, categories, other wikis
PARAGRAPH = lazy(r"\n\s*\n")
LISTED = lazy(r"^[*#:;]+\s*", 8)


def read(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the articles of a dump, one after the other; never more than one is held."""
    pages = etree.iterparse(
        stream, events=("end",), tag="{*}page", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    found, language, base = 0, None, None
    try:
        for _, page in pages:
            root = page.getparent()
            if language is None and root is not None:
                language = (xml.attribute(root, "lang") or "")[:2].lower()
                base = xml.first(root, "base")
            for item in _page(page, language, base, origin):
                found += 1
                yield item
            page.clear(keep_tail=False)
            while page.getprevious() is not None and xml.name(page.getprevious()) == "page":
                del page.getparent()[0 if xml.name(page.getparent()[0]) == "page" else 1]
    except etree.XMLSyntaxError as error:
        yield origin.problem(f"a MediaWiki dump: its XML is damaged ({str(error).split(', line')[0]})")
        return
    if not found:
        raise Unread("there is no article in it")


def _page(page: Any, language: str | None, base: str | None, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of an article in its last version. Its signs are read in the process for parsers: unclosed ones take it long."""
    texts = list(xml.every(page, "text"))
    title = xml.first(page, "title") or ""
    if not texts or xml.first(page, "ns") not in (ARTICLES, None) or xml.child(page, "redirect") is not None:
        return
    url = f"{base.rpartition('/')[0]}/{quote(title.replace(' ', '_'))}" if base else None
    told = Meta(
        title=title or None,
        language=language or None,
        url=url,
        retrieved=(xml.first(page, "timestamp") or "")[:10] or None,
    )
    stream = io.BytesIO((texts[-1].text or "").encode())
    for item in reading.by_format("wikitext", stream, origin.within(title)):
        yield replace(item, meta=told) if isinstance(item, Document) else item


def read_article(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of one article."""
    text = yield from text_of(stream.read(), origin)
    if text is None:
        return
    draft = Draft()
    for paragraph in PARAGRAPH.split(_prose(text)):
        for block in _blocks(paragraph):
            level = _level(block)
            words = block.strip("= ") if level else LISTED.sub("", block)
            draft.block(words, *(("heading", str(level)) if level else ()))
    if draft.at or not origin.depth:  # a dump has many articles of nothing but a table
        yield from draft.document(origin, Meta())


def _blocks(paragraph: str) -> Iterator[str]:
    """Yield the headings, the points of lists and the rest of a paragraph."""
    rest: list[str] = []
    for line in paragraph.strip().split("\n"):
        if _level(line) or LISTED.match(line):
            yield "\n".join(rest)
            rest = []
            yield line
        else:
            rest.append(line)
    yield "\n".join(rest)


def _level(line: str) -> int:
    """Return the level of a heading; 0 for what is none."""
    signs = len(line) - len(line.lstrip("="))
    return signs if 0 < signs <= 6 and line.endswith("=" * signs) and line.strip("= ") else 0


def _prose(wikitext: str) -> str:
    """Return what an article says, headings with their signs."""
    import mwparserfromhell

    return "".join(_said(mwparserfromhell.parse(wikitext, skip_style_tags=False)))


def _said(code: Any) -> Iterator[str]:
    """Yield what the nodes of some code say. The parser lets them stand in one another forty deep."""
    for node in code.nodes:
        kind = type(node).__name__
        if kind == "Template":
            said = ["".join(_said(one.value)).strip() for one in node.params]
            yield from (f"\n\n{words}\n\n" for words in said if len(words.split()) >= PROSE)
        elif kind == "Tag":
            named = str(node.tag).strip().lower()
            if named not in LEFT_OUT and node.contents is not None:
                yield from _said(node.contents)
            elif named == "br":
                yield "\n"
        elif kind == "Wikilink":
            if not LINKED.match(str(node.title)):
                yield from _said(node.title if node.text is None else node.text)
        elif kind == "Heading":
            signs = "=" * node.level
            yield f"\n\n{signs} {''.join(_said(node.title)).strip()} {signs}\n\n"
        elif kind == "ExternalLink":
            yield from _said(node.title) if node.title is not None else ()
        elif kind in ("Text", "HTMLEntity"):
            yield node.normalize() if kind == "HTMLEntity" else str(node)
