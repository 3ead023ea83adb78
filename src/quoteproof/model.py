"""The records of the program: every word the other modules use, in one place.

All records are frozen and hashable, hold tuples instead of lists, and never point back at what holds them; those that come
by the thousand are none of the garbage collector's business (`gc=False`), which takes a tenth of a check otherwise. Every
offset is a half-open range of Unicode code points of `Document.text`; there is no other public coordinate.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Literal, get_args

from msgspec import Struct

from quoteproof import policy
from quoteproof.digests import sha256

Kind = Literal["direct", "mixed", "block", "unmarked", "scare", "title", "term", "nickname", "slogan", "measure"]
Label = Literal[
    "verbatim", "faithful", "marked", "style", "reworded", "cut", "misattributed", "spliced", "serious",
    "not_found", "unchecked", "occurs",
]  # fmt: skip
Fidelity = Literal["words", "sense", "value", "borrowed"]
"""What a text vouches for: the very words, as whatever stands in marks; what they mean, in words of its own (reported
speech); a value (a figure); or nothing (words taken over without a word of it)."""

Way = Literal["label", "question", "examination", "opinion", "mail", "clip", "heading"]
"""How a page tells whose turn it is."""

Operation = Literal["same", "replace", "insert", "delete", "elided"]
Role = Literal["best", "sibling", "secondhand", "nearest", "partial"]

QUOTED: frozenset[str] = frozenset({"direct", "mixed", "block", "unmarked"})
"""The kinds that are quotations; the others only look like one and are never judged."""

LABELS: tuple[Label, ...] = get_args(Label)
"""Every label, in the order in which a summary names them."""


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
    def said(self) -> str:
        """All of it, in one line."""
        return f"{self.where}: {self.message}" + (f" ({self.hint})" if self.hint else "")


class Quotation(Struct, frozen=True):
    """What a text says that somebody said: a stretch that is set as other people's words, or looks so (see `kind`).

    `fidelity` says how far it goes with their words, and so which rules speak of it.
    """

    id: str  # "q-5f1c09aa"
    kind: Kind
    span: Span  # inside the marks, from the first part to the last
    parts: tuple[Span, ...]  # the quoted stretches; more than one where a cue interrupts the sentence
    text: str  # the parts, joined by a space
    outer: Span | None = None  # with the marks; None where there are none
    marks: tuple[str, str] | None = None  # the opening and the closing mark as printed
    language: str | None = None
    parent: str | None = None  # id of the quotation that this one is nested in
    rule: str = ""  # what decided the kind
    fidelity: Fidelity = "words"


class RejectedSpeaker(Struct, frozen=True):
    """A speaker that was considered and not taken, for `--explain`."""

    speaker: Span
    rule: str
    reason: str


class Attribution(Struct, frozen=True):
    """Who is said to have said it, by which words, through whom."""

    speaker: Span | None = None  # the local mention: "he", "the minister", "Marin"
    name: str | None = None  # resolved: the fullest form in the text; None when not certain
    cue: Span | None = None
    chain: tuple[str, ...] = ()  # ("Reuters", "the deputy minister"): outermost first, the speaker last
    rule: str = "none"
    lost: tuple[RejectedSpeaker, ...] = ()


class Provenance(Struct, frozen=True):
    """What the text says of where the words stand; None where it says nothing."""

    source: Span | None = None  # "the board's minutes of 4 March"
    reference: str | None = None  # "Matt 5:3", as written
    date: str | None = None  # ISO 8601, as exact as the text: "2025-03-04", "2025-03", "2025"


class Claim(Struct, frozen=True):
    """This text says that S said Q (as told by W)."""

    quotation: Quotation
    attribution: Attribution = Attribution()
    claimed: Provenance = Provenance()


class Passage(Struct, frozen=True):
    """A stretch of a source."""

    document: Document
    span: Span

    @property
    def text(self) -> str:
        """The words of the passage."""
        return self.span.of(self.document.text)


class Edit(Struct, frozen=True, gc=False):
    """One step from source to quotation, cut at word boundaries. An empty side is an empty span at its place.

    `same` means the same words after folding; characters and the marks between words may still differ.
    `delete`: words of the source that the quotation does not have. `elided`: the same, at an ellipsis in the quotation.
    """

    op: Operation
    quote: Span
    source: Span


class Piece(Struct, frozen=True):
    """A stretch of the quotation laid on one passage: the edits run forward in both texts and leave no gap."""

    passage: Passage
    quote: Span
    edits: tuple[Edit, ...]


class Alignment(Struct, frozen=True):
    """A quotation laid on the archive: facts only. Pieces follow the order of the quotation.

    One piece is the ordinary case. A new piece begins where the source jumps by more than the aligner bridges: far
    forward, backward, or into another document.
    """

    pieces: tuple[Piece, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits of all pieces, in the order of the quotation."""
        if len(self.pieces) == 1:
            return self.pieces[0].edits
        return tuple(edit for piece in self.pieces for edit in piece.edits)

    @property
    def main(self) -> Piece:
        """The piece that holds most of the quotation."""
        return max(self.pieces, key=lambda piece: len(piece.quote)) if len(self.pieces) > 1 else self.pieces[0]

    @property
    def document(self) -> Document:
        """The document of the main piece."""
        return self.main.passage.document

    def __iter__(self) -> Iterator[Piece]:
        return iter(self.pieces)


class Voice(Struct, frozen=True):
    """Who says a passage in its source."""

    name: str  # "": somebody whom the source does not name
    span: Span | None = None  # where the source names the voice; None where the metadata does
    quoted: bool = False  # the passage stands inside quotation marks there


class Source(Struct, frozen=True):
    """A place in the archive that was considered for a claim, and its part in the verdict."""

    alignment: Alignment
    voice: Voice | None = None
    role: Role = "best"
    why: str = ""  # why it stands where it stands in the list


class Difference(Struct, frozen=True):
    """A classified edit, or a fact about the pair (then both spans are None)."""

    code: str
    level: int
    reason: str
    quote: Span | None = None
    source: Span | None = None
    document: str | None = None  # id of the document that `source` is in


class Evidence(Struct, frozen=True):
    """Something shown beside the verdict that never changes it."""

    code: str
    reason: str
    document: str
    span: Span
    text: str
    against: bool = (
        False  # the source does not hold what it says there: it denies it, supposes it, gives it as another's view
    )


class Verdict(Struct, frozen=True):
    """The finding's name; `rule` is the code that decided it, `level` None where nothing was aligned."""

    label: Label
    level: int | None
    rule: str
    reason: str


class Suggestion(Struct, frozen=True):
    """The source's words that were most likely meant."""

    quoted: str
    unit: str


class Finding(Struct, frozen=True):
    """One claim, what the archive has of it, and the verdict with its evidence."""

    claim: Claim
    verdict: Verdict
    sources: tuple[Source, ...] = ()  # the one the verdict concerns first
    differences: tuple[Difference, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    cause: str | None = None  # why it could not be checked; exactly then it is not None
    suggestion: Suggestion | None = None
    ignored: str | None = None  # why someone who looked at it lets it stand; such a finding fails no run

    @property
    def against(self) -> bool:
        """Whether the source does not hold what it says there."""
        return any(evidence.against for evidence in self.evidence)

    @property
    def alignments(self) -> tuple[Alignment, ...]:
        """The alignments of the sources, in their order."""
        return tuple(source.alignment for source in self.sources)


class ArchiveInfo(Struct, frozen=True):
    """What a report says of the archive it used."""

    path: str | None  # None: held in memory
    documents: int
    words: int
    digest: str


class Options(Struct, frozen=True):
    """The options a check was run with; enough, with the inputs, to run it again."""

    profile: str = "news"
    language: str | None = None
    suggest: bool = False
    all: bool = False


class Report(Struct, frozen=True):
    """Everything one check of one document found."""

    document: Document | None  # None: it could not be read; `problems` say why
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    archive: ArchiveInfo | None = None
    options: Options = Options()
    version: str = ""
    lookalikes: tuple[Claim, ...] = ()  # what only looks like a quotation, with `Options.all`; never judged

    @property
    def judged(self) -> tuple[Finding, ...]:
        """The findings that are quotations: what the summary counts."""
        return tuple(f for f in self.findings if f.claim.quotation.kind in QUOTED)

    @property
    def summary(self) -> dict[str, int]:
        """Quotations by label; look-alikes are not counted."""
        labels = [finding.verdict.label for finding in self.judged]
        return {"quotations": len(labels)} | {label: labels.count(label) for label in LABELS}

    def failing(self, *names: str) -> tuple[Finding, ...]:
        """Return the findings that a `--fail-on` list of these names would stop at.

        Names: `serious` (level 5), `wording` (4 and up), `style` (3 and up), `not-found`, `unchecked`, `context` (words that
        their source denies, supposes or gives as another's), `never`.
        Raises UsageError for any other.
        """
        stops = policy.stops(names)
        open_ = [(f, f.verdict.label, f.verdict.level, f.against) for f in self.judged if not f.ignored]
        return tuple(f for f, label, level, against in open_ if any(stop.at(label, level, against) for stop in stops))

    def to_dict(self, *, with_text: bool = False) -> dict[str, Any]:
        """Return the object of the JSON contract (docs/report.md); `with_text`: with the text itself."""
        fields = import_module("quoteproof.report.fields")  # writers read records, and stand above them
        made: dict[str, Any] = fields.report(self, with_text=with_text)
        return made

    def to_json(self, *, with_text: bool = False) -> str:
        """Return what `--format json` writes."""
        return self._written("json", with_text)

    def to_html(self) -> str:
        """Return what `--format html` writes: a whole page."""
        return self._written("html", with_text=False)

    def _written(self, name: str, with_text: bool) -> str:
        report = import_module("quoteproof.report")
        return b"".join(report.write([self], name, report.View(with_text=with_text))).decode()


class Listing(Struct, frozen=True):
    """What a document quotes and whom it names, look-alikes included: what can be said without an archive."""

    document: Document
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    version: str = ""
    options: Options = Options()
