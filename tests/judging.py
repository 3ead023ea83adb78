"""Judging a small text against a few sources held in memory, and the case files of the rules.

A case file is named after its code. A case has a heading, settings if it needs any, and a fenced block:

    ## the promise is turned round
    profile: legal
    label: serious
    ```
    source id=minutes speaker="Ruth Okafor" date=2025-03-04: We will not close the quay.
    text: “We will ⟦negation 5⟧close the quay”, Okafor said.
    ```

`⟦code level words⟧` stands where the text differs; the difference of the file's code only. With no words, nothing of the
text is concerned; a fact about the pair, or something that is only shown (no level then), is marked right after the
quotation's last word or mark. A case without any mark is a near miss: the code must not be given. `⟪12⟫` in a source: page 12 begins. Settings: `profile`,
`language`, `label`, and what the text claims (`speaker`, `date`, `reference`, `source`), where it should not be read from the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from quoteproof import judge, languages
from quoteproof.analysis.references import named
from quoteproof.archive import Archive
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import (
    QUOTED,
    Attribution,
    Claim,
    Difference,
    Document,
    Evidence,
    Finding,
    Mark,
    Meta,
    Problem,
    Provenance,
    Span,
)

FOLDER = Path(__file__).parent / "cases" / "judge"
_CASE = re.compile(
    r"^## (?P<name>[^\n]+)\n(?P<settings>(?:[a-z]+: [^\n]+\n)*)\n*```\n(?P<body>.*?)\n```$", re.MULTILINE | re.DOTALL
)
_SOURCE = re.compile(r"^source\b([^\n:]*(?:\"[^\"\n]*\"[^\n:]*)*): ", re.MULTILINE)
_SETTING = re.compile(r"(\w+)=(?:\"([^\"]*)\"|(\S+))")
_MARK = re.compile(r"⟦[a-z.]+(?: \d)?(?:: )?|⟧")


class Case(NamedTuple):
    """One case of a file as it stands there."""

    code: str
    name: str
    settings: dict[str, str]
    sources: tuple[Document, ...]
    marked: str

    @property
    def text(self) -> str:
        """The text without the marks."""
        return _MARK.sub("", self.marked)

    @property
    def fires(self) -> bool:
        """Whether the code is expected."""
        return "⟦" in self.marked


def read(path: Path) -> Iterator[Case]:
    """Give the cases of a file in order."""
    for match in _CASE.finditer(path.read_text("utf-8")):
        settings = dict(line.split(": ", 1) for line in match["settings"].splitlines())
        sources, marked = match["body"].split("\ntext: ", 1)
        yield Case(path.stem, match["name"], settings, tuple(_sources(sources)), marked)


def findings(
    text: str,
    sources: tuple[Document, ...],
    *,
    profile: str = "news",
    language: str | None = None,
    claimed: dict[str, str] | None = None,
    unreadable: tuple[Problem, ...] = (),
    held: bool | None = None,
    size: int = 0,
) -> tuple[Finding, ...]:
    """Judge every quotation of a text, as `check` does, but for what only a real archive can tell, such as its `size`."""
    document = Document("text", text, Meta(language=language))
    claims = attribute(document, find(document, language=language))
    tables = languages.get(language or "en")
    quoted = [claim for claim in claims if claim.quotation.kind in QUOTED]
    cases = [judge.Case(_with_claimed(claim, text, claimed or {}), text, tables) for claim in quoted]
    archive = Archive.of(sources)
    return tuple(
        judge.judge(case, replace(_lookup(archive, case, unreadable, held), size=size), profile) for case in cases
    )


def only(text: str, *sources: str, profile: str = "news", language: str | None = None) -> Finding:
    """Judge the one quotation of a text against sources given as bare texts."""
    documents = tuple(Document(f"source-{number}", source) for number, source in enumerate(sources, 1))
    (finding,) = findings(text, documents, profile=profile, language=language)
    return finding


def codes(finding: Finding) -> list[str]:
    """Return the codes of a finding's differences, in their order."""
    return [difference.code for difference in finding.differences]


def mark(case: Case, found: tuple[Finding, ...]) -> str:
    """Return the case's text with what was found marked as in the file."""
    text = case.text
    places: list[tuple[int, int, str]] = []
    for finding in found:
        for fact in (*finding.differences, *finding.evidence):
            if fact.code == case.code:
                places += _places(fact, finding)
    out, at = [], 0
    for place, _, sign in sorted(places):
        out.append(text[at:place] + sign)
        at = place
    return "".join(out) + text[at:]


def _places(fact: Difference | Evidence, finding: Finding) -> list[tuple[int, int, str]]:
    level = f" {fact.level}" if isinstance(fact, Difference) else ""
    quote = fact.quote if isinstance(fact, Difference) else None
    if not quote:
        at = quote.start if quote is not None else finding.claim.quotation.span.end
        return [(at, 1, f"⟦{fact.code}{level}⟧")]
    return [(quote.start, 1, f"⟦{fact.code}{level}: "), (quote.end, 0, "⟧")]


def _sources(body: str) -> Iterator[Document]:
    starts = list(_SOURCE.finditer(body))
    for number, start in enumerate(starts):
        end = starts[number + 1].start() - 1 if number + 1 < len(starts) else len(body)
        given = {key: quoted or plain for key, quoted, plain in _SETTING.findall(start[1])}
        name = given.pop("id", f"source-{number + 1}")
        text, marks = _paged(body[start.end() : end])
        yield Document(name, text, Meta(**given), marks)


def _paged(body: str) -> tuple[str, tuple[Mark, ...]]:
    """Take the signs of pages out of a source: `⟪12⟫` stands where page 12 begins."""
    first, *rest = re.split("⟪([^⟫]+)⟫", body)
    text, marks = first, list[Mark]()
    for label, words in zip(rest[::2], rest[1::2], strict=True):
        marks.append(Mark("page", Span(len(text), len(text) + len(words)), label))
        text += words
    return text, tuple(marks)


def _with_claimed(claim: Claim, text: str, claimed: dict[str, str]) -> Claim:
    if "speaker" in claimed:
        claim = replace(claim, attribution=Attribution(name=claimed["speaker"], rule="given"))
    if not {"date", "reference", "source"} & set(claimed):
        return claim
    at = text.index(claimed["source"]) if "source" in claimed else None
    source = Span(at, at + len(claimed["source"])) if at is not None else None
    return replace(claim, claimed=Provenance(source, claimed.get("reference"), claimed.get("date")))


def _lookup(archive: Archive, case: judge.Case, unreadable: tuple[Problem, ...], held: bool | None) -> judge.Lookup:
    quotation = case.claim.quotation
    found = archive.align(case.text, quotation.parts)
    nearest = None if found else archive.nearest(case.text, quotation.parts)
    known = _holds(archive, case) if held is None else held
    name = case.claim.attribution.name
    own = archive.words_by(name) if name else 0
    return judge.Lookup(found, archive.occurs(quotation.text), nearest, known, unreadable, own=own)


def _holds(archive: Archive, case: judge.Case) -> bool:
    """Say whether the archive knows what the text names."""
    claimed = case.claim.claimed
    names = [claimed.source.of(case.text).removeprefix("the ")] if claimed.source else []
    names += [" ".join(words) for words in named(claimed.reference or "", case.language)]
    return all(map(archive.holds, names))
