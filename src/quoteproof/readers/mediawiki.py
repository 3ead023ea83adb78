"""Dumps of MediaWiki (XML): each article is a document; its signs are taken off by mwparserfromhell.

Of templates the prose is kept: a parameter that holds a sentence (quotations stand in such), as a paragraph. Tables, pictures and references
that are no prose are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from lxml import etree

from quoteproof.model import Document, Meta, Problem
from quoteproof.patterns import lazy
from quoteproof.readers import xml
from quoteproof.readers.draft import Draft
from quoteproof.readers.origin import Origin, Unread

ARTICLES = "0"  # the namespace; others are talk, people, templates
PROSE = 6  # words of a parameter that is a sentence
LEFT_OUT = frozenset({"ref", "gallery", "timeline", "math", "syntaxhighlight", "source", "imagemap"})
HEADING = lazy(r"(={1,6})\s*(.+?)\s*\1\s*\Z")
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
    """Yield the document of an article in its last version."""
    texts = list(xml.every(page, "text"))
    title = xml.first(page, "title") or ""
    if not texts or xml.first(page, "ns") not in (ARTICLES, None) or xml.child(page, "redirect") is not None:
        return
    draft = Draft()
    for paragraph in PARAGRAPH.split(_prose(texts[-1].text or "")):
        for block in _blocks(paragraph):
            heading = HEADING.match(block)
            draft.block(
                heading[2] if heading else LISTED.sub("", block),
                *(("heading", str(len(heading[1]))) if heading else ()),
            )
    if draft.at:
        url = f"{base.rpartition('/')[0]}/{quote(title.replace(' ', '_'))}" if base else None
        day = (xml.first(page, "timestamp") or "")[:10]
        yield from draft.document(origin.within(title), Meta(title=title, language=language, url=url, retrieved=day))


def _blocks(paragraph: str) -> Iterator[str]:
    """Yield the headings and the rest of a paragraph: a heading has a line of its own."""
    rest: list[str] = []
    for line in paragraph.strip().split("\n"):
        if HEADING.match(line) or LISTED.match(line):
            yield "\n".join(rest)
            rest = []
            yield line
        else:
            rest.append(line)
    yield "\n".join(rest)


def _prose(wikitext: str) -> str:
    """Return what an article says, headings with their signs."""
    import mwparserfromhell

    code = mwparserfromhell.parse(wikitext, skip_style_tags=False)
    for template in code.filter_templates(recursive=False):
        said = [str(one.value.strip_code()).strip() for one in template.params]
        said = [words for words in said if len(words.split()) >= PROSE]
        code.replace(template, "\n\n" + "\n\n".join(said) + "\n\n" if said else "")
    for tag in code.filter_tags(recursive=False):
        if str(tag.tag).lower() in LEFT_OUT or str(tag.wiki_markup or "") == "{|":
            code.remove(tag)
    for link in code.filter_wikilinks(recursive=False):
        if ":" in str(link.title) and not str(link.title).startswith(":"):  # pictures, categories
            code.remove(link)
    for heading in code.filter_headings(recursive=False):
        signs = "=" * heading.level
        code.replace(heading, f"\n\n{signs} {heading.title.strip_code().strip()} {signs}\n\n")
    lines = mwparserfromhell.parse(str(code)).nodes
    return "".join(str(node) if type(node).__name__ == "Heading" else _plain(node) for node in lines)


def _plain(node: Any) -> str:
    shown = node.__strip__(normalize=True, collapse=True, keep_template_params=False)
    return "" if shown is None else str(shown)
