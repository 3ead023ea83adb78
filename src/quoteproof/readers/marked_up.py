"""XML made for texts: TEI, Akoma Ntoso, and any other; a table says what the elements of each mean.

Of XML that is in no table, an element that has words of its own beside others is a paragraph. Notes stand behind the text, and who speaks
has a label, as in a transcript.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from quoteproof.model import Document, Meta, Problem, Span, Turn
from quoteproof.readers import xml
from quoteproof.readers.draft import BETWEEN, NOTES, Draft
from quoteproof.readers.origin import Origin, Unread
from quoteproof.readers.page import brings_marks


class Vocabulary(Struct, frozen=True):
    """What the elements of a format mean, by their names."""

    blocks: frozenset[str] = frozenset()
    left_out: frozenset[str] = frozenset()
    headings: frozenset[str] = frozenset()
    quotes: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()  # get quotation marks within a sentence, as whoever prints them gives them
    notes: frozenset[str] = frozenset()
    pages: frozenset[str] = frozenset()
    lines: frozenset[str] = frozenset()  # break a line
    speeches: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()  # say in the text who speaks
    emphasis: frozenset[str] = frozenset()


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


TEI = Vocabulary(
    blocks=_set(
        "p head l ab item stage seg trailer opener closer salute signed dateline cell byline label docTitle epigraph"
    ),
    left_out=_set(
        "teiHeader sic orig abbr del gap fw figDesc vocal incident kinesic standOff listPerson facsimile surplus"
    ),
    headings=_set("head"),
    quotes=_set("quote cit"),
    said=_set("q said quote"),
    notes=_set("note"),
    pages=_set("pb"),
    lines=_set("lb"),
    speeches=_set("sp u"),
    labels=_set("speaker"),
    emphasis=_set("hi emph"),
)
AKOMA = Vocabulary(
    blocks=_set(
        "p heading subheading num docTitle docDate docProponent block narrative scene summary remark longTitle crossHeading li td th from"
    ),
    left_out=_set("meta del"),
    headings=_set("heading subheading crossHeading"),
    quotes=_set("embeddedText embeddedStructure quotedText quotedStructure"),
    said=_set("embeddedText quotedText"),
    notes=_set("authorialNote"),
    pages=_set("eop"),
    lines=_set("br eol"),
    speeches=_set("speech question answer other"),
    labels=_set("from"),
    emphasis=_set("b i"),
)
ANY = Vocabulary(left_out=_set("script style"), said=_set("q quote"))


def read_tei(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of TEI."""
    root = xml.parse(stream.read())
    header = next(xml.every(root, "teiHeader"), None)
    people = {
        xml.attribute(one, "id"): xml.first(one, "persName") or xml.words(one) for one in xml.every(root, "person")
    }
    meta = Meta(language=(xml.attribute(root, "lang") or "")[:2].lower())
    if header is not None:
        dates = [
            one.get("when") or xml.words(one)
            for name in ("creation", "sourceDesc")
            for at in xml.every(header, name)
            for one in xml.every(at, "date")
        ]
        meta = replace(
            meta,
            title=xml.first(header, "title"),
            author=xml.first(header, "author"),
            publisher=xml.first(header, "publisher"),
            date=next(iter(dates), None),
        )
    yield from _written(next(xml.every(root, "text"), root), TEI, people, origin, meta)


def read_akoma(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of Akoma Ntoso: a law, a judgment, a record of debates."""
    root = xml.parse(stream.read())
    people = {
        xml.attribute(one, "eId") or xml.attribute(one, "id"): one.get("showAs") for one in xml.every(root, "TLCPerson")
    }
    expression = next(xml.every(root, "FRBRWork"), root)
    date = next((one.get("date") for one in xml.every(expression, "FRBRdate")), None)
    language = next((one.get("language") for one in xml.every(root, "FRBRlanguage")), None)
    meta = Meta(
        title=xml.first(root, "docTitle", "shortTitle"), date=date, language=(language or "")[:2].lower() or None
    )
    yield from _written(root, AKOMA, people, origin, meta)


def read_any(stream: BinaryIO, origin: Origin) -> Iterator[Document | Problem]:
    """Yield the document of XML of which nothing is known."""
    root = xml.parse(stream.read())
    title = next((one for one in xml.every(root, "title", "article-title") if xml.words(one)), None)
    meta = Meta(
        title=xml.words(title) if title is not None else None, language=(xml.attribute(root, "lang") or "")[:2].lower()
    )
    yield from _written(root, ANY, {}, origin, meta)


def _written(
    root: Any, vocabulary: Vocabulary, people: Mapping[str | None, str | None], origin: Origin, meta: Meta
) -> Iterator[Document | Problem]:
    writer = _Writer(vocabulary, {key: name for key, name in people.items() if key and name})
    writer.element(root)
    writer.end()
    if not writer.at:
        raise Unread("there are no words in it")
    yield from writer.document(origin, meta)


class _Writer(Draft):
    """A draft that takes elements; libxml2 lets them nest no deeper than 256."""

    def __init__(self, vocabulary: Vocabulary, people: dict[str, str]) -> None:
        super().__init__()
        self._means, self._people = vocabulary, people
        self._open = False  # a paragraph is being written
        self._page: tuple[int, str] | None = None
        self._notes: list[str] = []
        self._turn: tuple[Span, str] | None = None
        self._space = False

    def element(self, one: Any) -> None:
        """Write an element."""
        name, means = xml.name(one), self._means
        if not name or name in means.left_out:
            return
        if name in means.notes:
            self._notes.append(xml.words(one))
        elif name in means.pages:
            self._new_page(one.get("n") or "")
        elif name in means.lines:
            self._space = one.get("break") != "no"
        elif name in means.labels:
            self._label(xml.words(one).rstrip(":. "))
        elif name in means.speeches:
            self._speech(one)
        else:
            self._plain(one, name)

    def end(self) -> None:
        """Close what is open, and write the notes."""
        self._end_turn()
        self._end_page()
        notes = [note for note in self._notes if note]
        if notes and self.at:
            self.add(NOTES)
            self.add(BETWEEN.join(notes))

    def _plain(self, one: Any, name: str) -> None:
        means = self._means
        block = name in means.blocks or (means is ANY and not self._open and _is_prose(one))
        outer = self._open
        if block:
            self._open = False
        start = self.at
        if block and not outer:
            self._begin()
            start = self.at
            self._open = True
        if (
            outer
            and name in means.said
            and not brings_marks(xml.words(one), "" if self._space else "".join(self._pieces[-1:]))
        ):
            start = self._in_marks(one)
        else:
            self._inside(one)
        kind = (
            "heading"
            if name in means.headings
            else "block"
            if name in means.quotes
            else "emphasis"
            if name in means.emphasis
            else None
        )
        if kind:
            self.mark(kind, start, "1" if kind == "heading" else None)
        if block:
            self._open = outer

    def _in_marks(self, one: Any) -> int:
        """Write an element between quotation marks; return where its words begin."""
        opening, closing = "‘’" if self._quoted else "“”"
        self._quoted += 1
        self.add(" " if self._space and self.at > self._from else "")
        self._space = False
        self.add(opening)
        self._from = start = self.at  # no white space behind it
        self._inside(one)
        self.add(closing)
        self._quoted -= 1
        return start

    def _inside(self, one: Any) -> None:
        self._words(one.text)
        for inner in one:
            self.element(inner)
            self._words(inner.tail)

    def _words(self, words: str | None) -> None:
        """Write words; white space in a row is one space, and between paragraphs none."""
        if not words:
            return
        inner = " ".join(words.split())
        if self._open or inner:
            if not self._open:
                self._begin()
                self._open = True
            self._space = self._space or words[0].isspace()
            if inner:
                self.add(" " if self._space and self.at > self._from else "")
                self.add(inner)
                self._space = words[-1].isspace()

    _from = _quoted = 0

    def _begin(self) -> None:
        """Begin a paragraph; what follows a label stands beside it."""
        if self._turn is None or self._turn[0].end < self.at:
            self.part()
        self._from, self._space = self.at, False

    def _speech(self, one: Any) -> None:
        """Write what somebody says; the label is the text's own, or else the name of the person whom the element refers to."""
        self._end_turn()
        who = (one.get("who") or one.get("by") or "").split(" ")[0].lstrip("#")
        labelled = any(xml.name(inner) in self._means.labels for inner in one)
        if not labelled and who:
            self._label(self._people.get(who, who))
        self._open = False
        self._inside(one)
        self._end_turn()
        self._open = False

    def _label(self, name: str) -> None:
        self._end_turn()
        if name:
            self.part()
            start = self.at
            self.add(f"{name}: ")
            self._turn = Span(start, self.at), name
            self._from, self._space, self._open = self.at, False, False

    def _end_turn(self) -> None:
        if self._turn and self.at > self._turn[0].end:
            self.turns.append(Turn(Span(self._turn[0].end, self.at), self._turn[0], self._turn[1]))
        self._turn = None

    def _new_page(self, number: str) -> None:
        self._end_page()
        self._page = (self.at, number) if number else None

    def _end_page(self) -> None:
        if self._page:
            self.mark("page", *self._page)
            self._page = None


def _is_prose(one: Any) -> bool:
    """Say whether an element has words of its own, beside whatever other elements."""
    return bool((one.text or "").strip()) or any((inner.tail or "").strip() for inner in one)
