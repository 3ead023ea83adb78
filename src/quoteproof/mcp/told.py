"""What an assistant is told: small, in plain fields, with the place of everything; the schema of each tool is made from these."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Place:
    """Words of a source and where they stand; `uri` is a resource of this server that has the document."""

    document: str
    where: str
    words: str
    uri: str
    title: str | None = None
    author: str | None = None
    speaker: str | None = None
    date: str | None = None
    url: str | None = None
    said_by: str | None = None
    role: str | None = None


@dataclass(frozen=True)
class Judged:
    """A quotation and what is said of it; `verdict` is a label, which `explain_rule` explains, as it does `rule`."""

    id: str
    quotation: str
    speaker: str | None
    verdict: str
    level: int | None
    rule: str
    reason: str
    sources: list[Place] = field(default_factory=list)
    suggested: str | None = None


@dataclass(frozen=True)
class Checked:
    """A checked text."""

    quotations: int
    counts: dict[str, int]
    findings: list[Judged]
    problems: list[str]


@dataclass(frozen=True)
class Found:
    """Where some words stand, the best place first."""

    words: str
    places: list[Place]


@dataclass(frozen=True)
class Exact:
    """What to quote: the source's own words, or None where no source has anything like it."""

    exact: str | None
    whole: str | None
    same: bool
    place: Place | None
    said: str


@dataclass(frozen=True)
class Listed:
    """Documents that can be quoted, by their ids; `next` is what to give as `after` for those behind them."""

    documents: list[dict[str, str | None]]
    total: int
    next: str | None


@dataclass(frozen=True)
class Explained:
    """What a rule or a label means."""

    code: str
    page: str
