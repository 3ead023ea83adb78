"""The words that the reports for people share: of a label, of who speaks, of a source and its part in the verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.judge.claimed import outlets
from quoteproof.model import (
    HOLDINGS,
    LABELS,
    Attribution,
    Document,
    Finding,
    Holding,
    Label,
    Options,
    Problem,
    Report,
    Source,
    StatementKind,
)
from quoteproof.readers.lines import place
from quoteproof.report.screen import clean

WORDS: dict[Label, str] = {"not_found": "not found"}
LOUD: frozenset[Label] = frozenset({"serious", "spliced", "misattributed", "cut"})
QUIET: frozenset[Label] = frozenset({"verbatim", "faithful", "occurs"})
GRAVEST: tuple[Label, ...] = (
    "serious", "spliced", "misattributed", "cut", "not_found", "reworded", "style", "unchecked", "marked", "occurs",
    "faithful", "verbatim",
)  # fmt: skip
"""Every label, in the order in which somebody looks at them who has little time."""


def word(label: Label) -> str:
    """Return a label as it is read."""
    return WORDS.get(label, label)


def holding(verdict: Holding) -> str:
    """Return what is said of a statement without marks as it is read."""
    return verdict.replace("_", " ")


NAMES: dict[StatementKind, tuple[str, str]] = {
    "reported": ("reported statement", "reported statements"),
    "figure": ("figure", "figures"),
    "borrowed": ("borrowed passage", "borrowed passages"),
}
"""What statements of a kind are called, one and several."""
MIXED = ("statement without quotation marks", "statements without quotation marks")


def counted(counts: Mapping[str, int], kinds: Sequence[StatementKind]) -> str:
    """Return how many statements there are, of the kinds that were looked for."""
    count = sum(counts.values())
    one, several = NAMES[kinds[0]] if len(kinds) == 1 else MIXED
    return f"{count or 'no'} {one if count == 1 else several}"


def looked_for(options: Options) -> str:
    """Return what a report is about: quotations, or what stands without marks where these were not checked."""
    if options.quotations or not options.also:
        return "quotations"
    return (NAMES[options.also[0]] if len(options.also) == 1 else MIXED)[1]


def held(counts: Mapping[str, int]) -> str:
    """Return how many statements have each verdict, as `listed` does of findings."""
    return ", ".join(f"{counts[verdict]} {holding(verdict)}" for verdict in HOLDINGS if counts[verdict])


def listed(counts: Mapping[str, int]) -> str:
    """Return how many findings bear each label, in the order of the labels; a label that none bears is left out."""
    return ", ".join(f"{counts[label]} {word(label)}" for label in LABELS if counts[label])


def name_of(document: Document | None) -> str:
    """Return what the user calls the text: its file; of a row of JSONL also its id."""
    if document is None:
        return "?"
    path, file = document.path or document.id, (document.path or "").rpartition("/")[2]
    if document.id.startswith(f"{file}:"):  # a row without an id is called by its line
        return clean(path + document.id.removeprefix(file))
    return clean(path if document.id in path or path in document.id else f"{path}: {document.id}")


def unread(document: Document, problems: Iterable[Problem]) -> bool:
    """Say whether there is no text because it could not be read."""
    return not document.text and any(problem.document == document.id for problem in problems)


def once(reports: Iterable[Report]) -> Iterator[Report]:
    """Give reports without the problems that one before has said: what is wrong with the sources is so for every text. Of a text itself
    each problem stays."""
    known: set[Problem] = set()
    for report in reports:
        itself = report.document
        fresh = tuple([p for p in report.problems if itself is None or p.document == itself.id or p not in known])
        known.update(fresh)
        yield report if len(fresh) == len(report.problems) else replace(report, problems=fresh)


def speaker(attribution: Attribution) -> str:
    """Return who is said to have said it, and through whom; the text's own word for one whose name is not certain."""
    name = attribution.name or (f"“{attribution.chain[-1]}”" if attribution.chain else "")
    through = f", through {', '.join(attribution.chain[:-1])}" if len(attribution.chain) > 1 else ""
    return clean(name + through)


def reason(finding: Finding, text: str) -> str:
    """Return why the finding has its label; of one that was not checked also the source that the text names."""
    if finding.cause:
        source = finding.claim.claimed.source
        named = source.of(text) if source else ", ".join(outlets(finding.claim))
        return clean(f"{finding.cause}: {named}" if named and named not in finding.cause else finding.cause)
    return clean(finding.verdict.reason)


def where(source: Source) -> str:
    """Return the places of a source's passages."""
    passages = [piece.passage for piece in source.alignment]
    return " + ".join(dict.fromkeys(clean(place(passage.document, passage.span.start)) for passage in passages))


def said_by(source: Source) -> str:
    """Return who says the words in the source; empty where it names nobody, or only a pronoun."""
    name = clean(source.voice.name) if source.voice else ""
    passage = source.alignment.main.passage
    speech = languages.get(languages.told(passage.text, passage.document.meta.language)).speech
    first, _, rest = name.partition(" ")
    if name.casefold() in speech.pronouns:
        return ""
    return f"{first.lower()} {rest}" if rest and first.lower() in speech.determiners else name


def part(source: Source) -> str:
    """Return what part a source has in the verdict, unless the verdict concerns it, and how its words were read where that may show."""
    reading = source.alignment.main.passage.document.reading
    role = "" if source.role in ("best", "nearest") else source.role
    why = f"{role}: {clean(source.why)}" if role and source.why else role
    return " · ".join(filter(None, (why, reading and clean(reading))))
