"""A text as it was read: its code points, what its format knew of it, and what was wrong with it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from quoteproof.digests import sha256

Way = Literal["label", "question", "examination", "opinion", "mail", "clip", "heading"]
"""How a page tells whose turn it is."""


class Span(Struct, frozen=True, order=True, gc=False):
    """A half-open range of code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Count the code points that both spans hold."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class Mark(Struct, frozen=True):
    """Something the input format knew about a stretch of text."""

    kind: Literal[
        "block", "emphasis", "heading", "code", "link", "cite", "page", "sheet", "time", "slide", "cell", "aside"
    ]
    span: Span
    value: str | None = (
        None  # a page number as printed, and that of the sheet in the file where it differs; a time, a cell, an address
    )


class Fields(Struct, frozen=True):
    """Which field of a row holds what: a key of a JSON object, a column of a table."""

    text: str = "text"
    id: str = "id"  # "": rows are called by their places
    title: str = "title"
    author: str = "author"
    speaker: str = "speaker"
    publisher: str = "publisher"
    date: str = "date"
    url: str = "url"


class Turn(Struct, frozen=True, gc=False):
    """A stretch that one voice says: from behind its label to the next turn, directions and paragraphs inside it."""

    span: Span  # the words, without the label
    label: Span  # the label as printed, with its sign; empty at the turn's start where only the layout tells
    name: str  # as fully as the page tells it, without title or role; "" for a voice without a name ("UNIDENTIFIED", "Q.")
    way: Way = "label"


class Meta(Struct, frozen=True):
    """What is known about a document from outside its text; None where nothing is."""

    title: str | None = None
    author: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    date: str | None = None  # as given; ISO 8601 where the reader could tell
    url: str | None = None
    language: str | None = None
    retrieved: str | None = None
    digest: str | None = None  # `Document.digest`, where somebody has asked for it
    extra: tuple[tuple[str, str], ...] = ()


class Document(Struct, frozen=True):
    """A text exactly as read: decoded, no newline translation, no byte order mark."""

    id: str
    text: str
    meta: Meta = Meta()
    marks: tuple[Mark, ...] = ()
    path: str | None = None  # the file it came from, as the user named it
    partial: str | None = None  # why the text is incomplete ("no text layer on 2 of 9 pages"), if it is
    turns: tuple[Turn, ...] | None = None  # whose turn it is, as an archive has it; None: nobody has looked
    reading: str | None = (
        None  # how its words were had where that may show in them ("OCR by tesseract on 2 of 9 pages")
    )

    @property
    def main_end(self) -> int:
        """Where its main text ends; what stands behind (`aside`) is the rest of a page: navigation, running heads."""
        aside = next((mark.span.start for mark in self.marks if mark.kind == "aside"), None)
        return len(self.text if aside is None else self.text[:aside].rstrip("\n\f"))

    @property
    def digest(self) -> str:
        """The SHA-256 of the text in UTF-8, in hex; it is worked out anew each time."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


class Problem(Struct, frozen=True):
    """Something wrong with the user's material: reported with its place, never thrown."""

    where: str  # "folder/file.jsonl:88"
    message: str
    hint: str | None = None
    document: str | None = None  # id of the document that could not be (wholly) read

    @property
    def code(self) -> str:
        """What kind of problem it is, for programs: `unread`, or `note` of what was read all the same."""
        return "unread" if self.document else "note"

    @property
    def said(self) -> str:
        """All of it, in one line."""
        return f"{self.where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class OwnFault(Problem, frozen=True):
    """What this program could not do for a fault of its own."""

    code = "fault"


class Unjudged(Problem, frozen=True):
    """What was found and not judged, for want of a language's tables."""

    code = "unjudged"


class BadMark(Problem, frozen=True):
    """A mark in a text that lets something stand and does not say why."""

    code = "mark"
