"""Block quotations that a text sets off by the signs of its format, and whom these name.

    {{Quote|Ships do not wait.|author=Ruth Okafor}}        a template of wikitext, in the words of many wikis
    <blockquote>Ships do not wait.<footer>— Ruth Okafor</footer></blockquote>
    [quote="Ruth Okafor"]Ships do not wait.[/quote]        a forum's

What stands in a block within a block is that one's alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from quoteproof.analysis.structure.vocabulary import everywhere
from quoteproof.model import Span
from quoteproof.patterns import lazy

_ENDS = ("}}", "</", "[/")
_LONGEST = 8000
"""Characters of a template, with those inside it."""
_DEPTH = 20
_SIGNATURE = 200  # characters of the longest, with what it tells of whoever signs
_STEP = lazy(r"\{\{|\}\}|\[\[|\]\]|\|")
_NAMED = lazy(r"\s*([^\W_][\w ]{0,20}?)\s*=\s*")
_CREDIT = lazy(r"<(cite|footer|figcaption)\b[^<>]{0,200}>", re.IGNORECASE)
_ANY_TAG = lazy(r"</?[A-Za-z][^<>]{0,300}>")
_SIGNED = lazy(r"(?:<br ?/?>|\n|(?<=[.?!…”\"’»])[ \t])\s*(?:—|–|―|--?)[ \t]*(?=[^\W\d_\[])", re.IGNORECASE)
_BEHIND = lazy(r"\s*(?:</?(?:p|div|figure)\b[^<>]{0,100}>\s*){0,3}", re.IGNORECASE)
_FORUM = lazy(r"=\s*[\"']?([^\"'\[\]=;,\n]{1,60})|\b(?:author|name|user|username)\s*=\s*[\"']?([^\"'\[\]=;,\n]{1,60})")
_LINK = lazy(r"\[\[(?:[^\[\]|\n]{1,100}\|)?([^\[\]|\n]{1,100})\]\]")
_DRESS = " \t\r\n'\"“”«»*_—–-:[]"
_CUT = lazy(r"[,;(<\n]|\s[-–—]\s|\{\{")


class Displayed(Struct, frozen=True):
    """A block: its words, without the signs and without whoever is named there, and where that name stands."""

    whole: Span  # with the signs
    parts: tuple[Span, ...]
    author: Span | None = None

    @property
    def edges(self) -> tuple[Span, Span]:
        """What stands before and behind the words."""
        return Span(self.whole.start, self.parts[0].start), Span(self.parts[-1].end, self.whole.end)


def displayed(text: str) -> list[Displayed]:
    """Return the blocks of a text in order of their words."""
    if not any(end in text for end in _ENDS):
        return []
    return sorted([*_templates(text), *_tagged(text)], key=lambda block: block.parts[0].start)


def _templates(text: str) -> Iterator[Displayed]:
    """Read templates that quote."""
    for found in _opening().finditer(text):
        fields = _fields(text, found.end())
        named, plain = (
            _named(text, fields),
            [field for field in fields if not _NAMED.match(text, field.start, field.end)],
        )
        words = everywhere()
        if len(plain) > 1 and plain[0].of(text).strip().lower() in words.quoting_sides:
            del plain[0]
        said = _first(named, words.quoting_texts) or (plain[0] if plain else None)
        credit = (
            _first(named, words.quoting_authors) or next(iter(plain[1:]), None) or _first(named, words.quoting_sources)
        )
        if said and (part := _trimmed(text, said)):
            yield Displayed(Span(found.start(), fields[-1].end), (part,), _name(text, credit) if credit else None)


@lru_cache(maxsize=1)
def _names() -> str:
    """Return the alternatives for what templates and tags that quote are called, in all languages."""
    return "|".join(
        re.escape(name).replace(r"\ ", "[ _]") for name in sorted(everywhere().quoting, key=len, reverse=True)
    )


@lru_cache(maxsize=1)
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\{{\{{\s*(?:{_names()})\s*(?=\|)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _tag() -> re.Pattern[str]:
    return re.compile(
        rf"<(/?)(?:{_names()})\b[^<>]{{0,300}}>|\[(/?)(?:{_names()})\b([^\[\]\n]{{0,120}})\]", re.IGNORECASE
    )


def _fields(text: str, start: int) -> list[Span]:
    """Return what stands between the upright strokes of a template whose name ends at `start`; nothing where it does not end."""
    depth, begin = 0, start
    fields: list[Span] = []
    for sign in _STEP.finditer(text, start, start + _LONGEST):
        if sign[0] in ("{{", "[["):
            depth += 1
        elif depth and sign[0] in ("}}", "]]"):
            depth -= 1
        elif not depth and sign[0] in ("|", "}}"):
            fields.append(Span(begin, sign.start()))
            begin = sign.end()
            if sign[0] == "}}":
                return fields[1:]
        if depth > _DEPTH:
            break
    return []


def _named(text: str, fields: list[Span]) -> Mapping[str, Span]:
    """Return the fields that begin with their names, which may be figures."""
    found: dict[str, Span] = {}
    for field in fields:
        name = _NAMED.match(text, field.start, field.end)
        if name and field.end > name.end():
            found.setdefault(name[1].lower(), Span(name.end(), field.end))
    return found


def _first(named: Mapping[str, Span], names: frozenset[str]) -> Span | None:
    return next((span for name, span in named.items() if name in names), None)


def _tagged(text: str) -> Iterator[Displayed]:
    """Read blocks between two tags."""
    opened: list[tuple[re.Match[str], list[Span]]] = []
    for tag in _tag().finditer(text):
        if not (tag[1] or tag[2]):
            opened = [*opened[-_DEPTH:], (tag, [])]
            continue
        if not opened:
            continue
        begin, inner = opened.pop()
        if opened:
            opened[-1][1].append(Span(begin.start(), tag.end()))
        said = Span(begin.end(), tag.start())
        parts, author = _block(text, said, inner, _credited(begin) or _credit_behind(text, tag.end()))
        if parts:
            yield Displayed(Span(begin.start(), tag.end()), parts, _name(text, author) if author else None)


def _credited(tag: re.Match[str]) -> Span | None:
    """Return whom the opening tag of a forum names."""
    found = _FORUM.match(tag.string, tag.start(3), tag.end(3)) or (
        _FORUM.search(tag.string, tag.start(3), tag.end(3)) if tag[3] else None
    )
    return Span(*found.span(found.lastindex or 1)) if found else None


def _credit_behind(text: str, end: int) -> Span | None:
    """Return the credit right behind a block: <p><cite>Ruth Okafor</cite>."""
    between = _BEHIND.match(text, end)
    credit = _CREDIT.match(text, between.end()) if between else None
    return _credit(text, credit) if credit else None


def _credit(text: str, tag: re.Match[str]) -> Span:
    nested = _CREDIT.match(text, tag.end()) or tag
    close = text.find("</", nested.end(), nested.end() + _SIGNATURE)
    return Span(nested.end(), max(close, nested.end()))


def _block(text: str, span: Span, inner: list[Span], author: Span | None) -> tuple[tuple[Span, ...], Span | None]:
    """Return the words of a block without the blocks in it and its tags, and whom it names: before it, or in the credit or signature at its end."""
    credit = _CREDIT.search(text, span.start, span.end)
    sign = credit or _last(text, Span(max(span.start, span.end - _SIGNATURE), span.end))
    if sign:
        author = author or (_credit(text, sign) if credit else Span(sign.end(), span.end))
        span = Span(span.start, sign.start())
    return tuple(part for whole in _without(text, span, inner) if (part := _trimmed(text, whole))), author


def _last(text: str, span: Span) -> re.Match[str] | None:
    """Return the last dash that begins a signature."""
    return next(reversed(list(_SIGNED.finditer(text, span.start, span.end))), None)


def _without(text: str, span: Span, inner: list[Span]) -> Iterator[Span]:
    """Cut a stretch at its tags and around the blocks in it."""
    start = span.start
    for hole in sorted([*inner, *(Span(*tag.span()) for tag in _ANY_TAG.finditer(text, span.start, span.end))]):
        if hole.start >= start:
            yield Span(start, min(hole.start, span.end))
        start = max(start, hole.end)
    if start < span.end:
        yield Span(start, span.end)


def _trimmed(text: str, span: Span) -> Span | None:
    """Return a stretch without white space and the marks around all of it; None where no word is in it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(" \t\r\n'\"“«"))
    end = span.start + len(words.rstrip(" \t\r\n'\"”»"))
    return Span(start, end) if start < end and any(map(str.isalnum, text[start:end])) else None


def _name(text: str, credit: Span) -> Span | None:
    """Return the name that a credit begins with: "[[Ruth Okafor]], ''Letters''", "— Ruth Okafor, 1909"."""
    link = _LINK.search(text, credit.start, credit.end)
    if link and not text[credit.start : link.start()].strip(_DRESS):
        return Span(*link.span(1))
    head = credit.of(text)
    start = credit.start + len(head) - len(head.lstrip(_DRESS))
    cut = _CUT.search(text, start, credit.end)
    end = start + len(text[start : cut.start() if cut else credit.end].rstrip(_DRESS))
    return Span(start, end) if start < end else None
