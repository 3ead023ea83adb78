"""What a text says that somebody said: in quotation marks (`Quotation`, `Claim`), and without them (`Statement`)."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from quoteproof.model.texts import Span

Kind = Literal["direct", "mixed", "block", "unmarked", "scare", "title", "term", "nickname", "slogan", "measure"]
Fidelity = Literal["words", "sense", "value", "borrowed"]
"""What a text vouches for: the very words, as whatever stands in marks; what they mean, in words of its own (reported
speech); a value (a figure); or nothing (words taken over without a word of it)."""
StatementKind = Literal["reported", "figure", "borrowed"]
Polarity = Literal["said", "denied", "asked", "promised", "warned", "demanded", "thought"]
"""What a cue makes of what somebody is reported to have said."""

QUOTED: frozenset[str] = frozenset({"direct", "mixed", "block", "unmarked"})
"""The kinds that are quotations; the others only look like one and are never judged."""

STATEMENTS: tuple[StatementKind, ...] = get_args(StatementKind)
"""What `--also` looks for: what people are reported to have said, figures, words taken over without marks."""


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


class Statement(Struct, frozen=True):
    """What a text takes from others without quotation marks, or says of the world in a figure."""

    id: str  # "s-5f1c09aa"
    kind: StatementKind
    span: Span  # what is said, without the words that say who says it
    text: str
    attribution: Attribution = Attribution()
    polarity: Polarity | None = None  # of reported speech alone
    language: str | None = None
    rule: str = ""  # what found it
