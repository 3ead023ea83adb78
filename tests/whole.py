"""Whole cases: a few sources and a text that quotes, and what must be said of its quotations.

    ## the minutes give the words to another
    beside: council
    ```
    source id=minutes title="Minutes" speaker="Rita Sole" date=2025-03-04:
    Words of the source, as many paragraphs as it has.

    text:
    Malik said: “Words of the source.”
    ```
    - “Words of | misattributed | source=minutes | said_by=Rita Sole | code=speaker

A source ends where the next `source …:` or `text:` stands on a line of its own. Besides what a document's metadata have it
takes `partial="why"` and `repeat=9` (as many copies, `id-1` to `id-9`). `beside:` adds the sources of `cases/neighbours`;
`language:` and `profile:` are those of the call; `written:` is the text's date.

A line of expectation begins with the first words of the quotation, and says what its finding must be:

    label/label         one of these. `at most style` stands for that label and all that are better; `quiet` for whatever has
                        no level 5; `found` for whatever has a level
    source=a/b          the document that comes first;  nearest=a  the same, shown as the nearest passage only
    said_by=Name        who says the words there, as far as the case tells the name; `-` for nobody who is known
    speaker=Name        whom the text names, as resolved
    code=a/b            one of these is given: as the rule, a difference or beside the verdict;  not=a,b  none of these is
    fails=context       `--fail-on` of this name stops here;  passes=context  it does not
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import quoteproof
from quoteproof.model import LABELS, Document, Finding, Meta, Report

FOLDER = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n(?P<settings>(?:[a-z]+: [^\n]+\n)*)\n*(?P<fence>`{3,})\n(?P<body>.*?)\n(?P=fence)\n"
    r"(?P<lines>(?:- [^\n]*(?:\n|\Z))*)",
    re.MULTILINE | re.DOTALL,
)
_HEAD = re.compile(r"^(?:source\b(?P<given>(?: \w+=(?:\"[^\"\n]*\"|[^\s\"]+))*)|(?P<text>text)):$", re.MULTILINE)
_GIVEN = re.compile(r"(\w+)=(?:\"([^\"]*)\"|([^\s\"]+))")
_ORDER = ("verbatim", "faithful", "marked", "style", "reworded")


class Expected(NamedTuple):
    """What one line says of one quotation."""

    words: str
    labels: str
    facts: tuple[tuple[str, str], ...]


class Case(NamedTuple):
    """One case as it stands in a file."""

    title: str
    settings: dict[str, str]
    sources: tuple[Document, ...]
    text: str
    expected: tuple[Expected, ...]


def read(path: Path) -> list[Case]:
    """Return the cases of a file in order."""
    return [_case(match) for match in _CASE.finditer(path.read_text("utf-8"))]


def neighbours(name: str) -> tuple[Document, ...]:
    """Return the sources of a file of `cases/neighbours`."""
    return tuple(_sources((FOLDER / "neighbours" / f"{name}.md").read_text("utf-8")))


def report(case: Case) -> Report:
    """Check the case's text against its sources and its neighbours'."""
    beside = neighbours(case.settings["beside"]) if "beside" in case.settings else ()
    return quoteproof.check(
        Document("text", case.text, Meta(date=case.settings.get("written"))),
        [*case.sources, *beside],
        profile=case.settings.get("profile", "news"),
        language=case.settings.get("language"),
    )


def faults(case: Case, found: Report) -> Iterator[str]:
    """Say in words where the report is not what the case expects."""
    left = list(found.judged)
    for want in case.expected:
        finding = next((f for f in left if f.claim.quotation.text.startswith(want.words)), None)
        if finding is None:
            yield f"{want.words!r}: no quotation begins so"
            continue
        del left[: left.index(finding) + 1]
        yield from (f"{want.words!r}: {fault}" for fault in _differences(want, finding, found))


def _differences(want: Expected, finding: Finding, found: Report) -> Iterator[str]:
    verdict = finding.verdict
    if not any(_labelled(label, finding) for label in want.labels.split("/")):
        yield f"{verdict.label} {verdict.level} ({verdict.rule}: {verdict.reason}), expected {want.labels}"
    for name, value in want.facts:
        fault = FACTS[name](value, finding, found)
        if fault is not None:
            yield f"{name}={value}: {fault} [{verdict.label}: {verdict.reason}]"


def _labelled(wanted: str, finding: Finding) -> bool:
    level = finding.verdict.level
    if wanted.startswith("at most "):
        return finding.verdict.label in _ORDER[: _ORDER.index(wanted.removeprefix("at most ")) + 1]
    if wanted in ("quiet", "found"):
        return level is not None if wanted == "found" else level is None or level < 5
    return finding.verdict.label == wanted


def _source(value: str, finding: Finding, _: Report) -> str | None:
    first = finding.sources[0].alignment.document.id if finding.sources else "no source"
    return None if first in value.split("/") else first


def _nearest(value: str, finding: Finding, _: Report) -> str | None:
    nearest = [source.alignment.document.id for source in finding.sources if source.role == "nearest"]
    return None if value in nearest else f"nearest is {nearest}"


def _said_by(value: str, finding: Finding, _: Report) -> str | None:
    voice = finding.sources[0].voice if finding.sources else None
    return _named(value, voice.name if voice else "")


def _speaker(value: str, finding: Finding, _: Report) -> str | None:
    return _named(value, finding.claim.attribution.name or "")


def _named(value: str, name: str) -> str | None:
    words = set(name.casefold().split())
    alike = not words if value == "-" else bool(words) and set(value.casefold().split()) <= words
    return None if alike else name or "nobody"


def _codes(finding: Finding) -> set[str]:
    roles = {source.role for source in finding.sources[:1]}
    return {finding.verdict.rule, *roles} | {fact.code for fact in (*finding.differences, *finding.evidence)}


def _code(value: str, finding: Finding, _: Report) -> str | None:
    codes = _codes(finding)
    return None if codes & set(value.split("/")) else f"the codes are {sorted(codes)}"


def _not(value: str, finding: Finding, _: Report) -> str | None:
    given = _codes(finding) & set(value.split(","))
    return f"given: {sorted(given)}" if given else None


def _stops(name: str, finding: Finding, found: Report) -> bool:
    try:
        return finding in found.failing(name)
    except ValueError:
        return False


FACTS: dict[str, Callable[[str, Finding, Report], str | None]] = {
    "source": _source,
    "nearest": _nearest,
    "said_by": _said_by,
    "speaker": _speaker,
    "code": _code,
    "not": _not,
    "fails": lambda name, finding, found: None if _stops(name, finding, found) else "lets it pass",
    "passes": lambda name, finding, found: "stops" if _stops(name, finding, found) else None,
}
"""What a line may say besides the label; each gives what is wrong, or None."""

KNOWN = frozenset({*LABELS, "quiet", "found", *(f"at most {label}" for label in _ORDER)})
"""The labels that a line may name."""


def _case(match: re.Match[str]) -> Case:
    settings = dict(line.split(": ", 1) for line in match["settings"].splitlines())
    text = match["body"].split("\ntext:\n", 1)[1]
    lines = tuple(_expected(line.removeprefix("- ")) for line in match["lines"].splitlines())
    return Case(match["title"], settings, tuple(_sources(match["body"])), text, lines)


def _expected(line: str) -> Expected:
    words, labels, *facts = (part.strip() for part in line.split("|"))
    pairs = tuple((name, value) for name, _, value in (fact.partition("=") for fact in facts))
    return Expected(words.strip('“”‘’„«»"… '), labels, pairs)


def _sources(body: str) -> Iterator[Document]:
    heads = list(_HEAD.finditer(body))
    for number, head in enumerate(heads):
        if head["text"]:
            return
        end = heads[number + 1].start() if number + 1 < len(heads) else len(body)
        given = {key: quoted or plain for key, quoted, plain in _GIVEN.findall(head["given"])}
        yield from _documents(given, body[head.end() : end].strip("\n"), number)


def _documents(given: dict[str, str], text: str, number: int) -> Iterator[Document]:
    name, partial = given.pop("id", f"source-{number + 1}"), given.pop("partial", None)
    copies = int(given.pop("repeat", 0))
    for copy in range(copies or 1):
        yield Document(f"{name}-{copy + 1}" if copies else name, text, Meta(**given), partial=partial)  # type: ignore[arg-type]
