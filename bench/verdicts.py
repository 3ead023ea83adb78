"""Does the judge call by its name what was planted? Run: python bench/verdicts.py [--cases 5400] [--seed 1] [--misses FILE]

Takes sentences from the speeches in ../shared/data, plants one known difference of each code in each (and harmless changes
beside it), sets the quotation in a paragraph with a speaker, runs the whole pipeline, and prints how labels were confused,
what was found by code and by level, and the figures that matter: serious differences found, harmless quotations called
serious. Every miss goes to a file as text. The plants are in `planting.py` and `framing.py`.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from framing import FORM_AND_EDITING, beside, framed
from planting import MEANING, Kind, Sentence, chosen, sentences, speeches
from shapes import DENYING, FORCE, FORMULA, IRREGULAR, PRONOUNS, talks

from quoteproof import pipeline, sources
from quoteproof.model import Document, Finding, Meta

LABELS = (
    "verbatim",
    "faithful",
    "marked",
    "style",
    "reworded",
    "cut",
    "misattributed",
    "spliced",
    "serious",
    "not_found",
)
TALKS = 24
"""Speeches that are made into talks, two into one."""
PRESIDENTS = ("Abraham Lincoln", "Grover Cleveland", "Woodrow Wilson", "Harry Truman", "Jimmy Carter", "Barack Obama")
SHAPES = (
    Kind("not, irregular verbs", IRREGULAR, accept=frozenset({"negation"})),
    Kind("verbs that deny", DENYING, accept=frozenset({"negation", "antonym"})),
    Kind("brackets of other force", FORCE, accept=frozenset({"bracket.replace"})),
    Kind("figures of a formula", FORMULA, accept=frozenset({"number", "date"})),
)
NAMES = {0: "verbatim", 1: "faithful", 2: "marked", 3: "style", 4: "reworded", 5: "serious"}


class Case(NamedTuple):
    """A text with one quotation, and what is known of it."""

    kind: Kind
    label: str  # with what the frame and a change beside it do to it
    level: int
    text: str
    start: int  # of the quotation in the text
    quote: str
    source: str


class Outcome(NamedTuple):
    """What the program said of a case."""

    case: Case
    label: str
    level: int | None
    codes: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def code_right(self) -> bool:
        """Whether the planted code, or one that says the same, is among the differences."""
        kind = self.case.kind
        return kind.level == 0 or bool(({kind.code} | kind.accept) & set(self.codes))

    @property
    def label_right(self) -> bool:
        """Whether the label is the planted one, or one that says the same."""
        return self.label == self.case.label or self.label in self.case.kind.labels


def cases(count: int, seed: int, found: list[Sentence]) -> Iterator[Case]:
    """Give the cases, as many of each code; a code with fewer places gives what it has. A sentence serves once."""
    chance = random.Random(seed)
    kinds = MEANING + SHAPES + FORM_AND_EDITING
    share = -(-count // (len(kinds) + 2))
    used: set[str] = set()
    for kind in kinds:
        left = 3 * share if kind.code == "verbatim" else share
        for sentence in chance.sample(found, len(found)):
            case = None if sentence.text in used else _case(kind, sentence, chance)
            if case:
                used.add(sentence.text)
                left -= 1
                yield case
            if not left:
                break


def _case(kind: Kind, sentence: Sentence, chance: random.Random) -> Case | None:
    """Plant a difference of a kind in a sentence and set it in a text; None where the sentence has no place for it."""
    if (kind.code == "speaker" and not sentence.speaker) or (kind.code == "another's turn" and not sentence.rival):
        return None
    unchanged = kind.code in ("verbatim", "speaker", "another's turn")
    quote = sentence.text if unchanged else chosen(kind.plants, sentence, chance)
    if not quote:
        return None
    quote, more = beside(quote, chance) if kind.level >= 4 or unchanged else (quote, 0)
    speaker = sentence.speaker or "The delegate"
    if kind.code == "speaker":
        speaker = chance.choice([name for name in PRESIDENTS if name.split()[-1] != speaker.split()[-1]])
    if kind.code == "another's turn":
        speaker = sentence.rival or speaker
    text, start, frame = framed(quote, speaker, chance, PRONOUNS.get(speaker, "he"))
    level = max(kind.level, more, frame)
    return Case(kind, kind.label if level == kind.level else NAMES[level], level, text, start, quote, sentence.text)


def run(made: Iterable[Case], documents: list[Document]) -> Iterator[Outcome]:
    """Check each case's text against all the speeches."""
    with sources.held_sources(documents) as held:
        for case in made:
            report = pipeline.check(Document("case", case.text), held)
            near = [
                f
                for f in report.findings
                if f.claim.quotation.span.start <= case.start + len(case.quote) // 2 < f.claim.quotation.span.end
            ]
            yield _outcome(case, near[0] if near else None)


def _outcome(case: Case, finding: Finding | None) -> Outcome:
    if finding is None:
        return Outcome(case, "no quotation", None, (), ())
    told = sorted(finding.differences, key=lambda d: -d.level)
    return Outcome(
        case,
        finding.verdict.label,
        finding.verdict.level,
        tuple(d.code for d in told),
        tuple(f"{d.code} {d.level}: {d.reason}" for d in told),
    )


def told(outcomes: list[Outcome]) -> Iterator[str]:
    """Give the lines of the report."""
    serious = [o for o in outcomes if o.case.level == 5]
    harmless = [o for o in outcomes if o.case.level <= 3]
    worded = [o for o in outcomes if o.case.level == 4]
    yield f"{len(outcomes)} cases"
    yield f"serious differences found       {_share(o.level == 5 for o in serious)}"
    yield f"harmless called serious         {_share(o.level == 5 for o in harmless)}"
    yield f"other wording called serious    {_share(o.level == 5 for o in worded)}"
    yield f"right code                      {_share(o.code_right for o in outcomes)}"
    yield f"right label                     {_share(o.label_right for o in outcomes)}"
    yield ""
    yield f"{'code':20}{'cases':>7}{'code':>9}{'label':>9}{'level 5':>9}   labels given"
    by_code: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_code[outcome.case.kind.code].append(outcome)
    for code, group in by_code.items():
        given = ", ".join(f"{label} {n}" for label, n in Counter(o.label for o in group).most_common(4))
        yield f"{code:20}{len(group):7}{_percent(o.code_right for o in group):>9}{_percent(o.label_right for o in group):>9}{_percent(o.level == 5 for o in group):>9}   {given}"
    yield ""
    yield from _precision(outcomes)
    yield ""
    yield from _confusion(outcomes)


def _precision(outcomes: list[Outcome]) -> Iterator[str]:
    yield "of the serious codes that were given, how many were planted (or say the same)"
    given: dict[str, list[bool]] = defaultdict(list)
    for outcome in outcomes:
        for code in {reason.split()[0] for reason in outcome.reasons if reason.split()[1] == "5:"}:
            given[code].append(code == outcome.case.kind.code or code in outcome.case.kind.accept)
    for code, right in sorted(given.items()):
        yield f"{code:20}{len(right):7}{_percent(right):>9}"


def _confusion(outcomes: list[Outcome]) -> Iterator[str]:
    counts = Counter((o.case.label, o.label) for o in outcomes)
    seen = [
        label for label in (*LABELS, "unchecked", "occurs", "no quotation") if any(label in pair for pair in counts)
    ]
    yield f"{'planted, given':14}" + "".join(f"{label[:9]:>10}" for label in seen)
    for label in seen:
        if any(planted == label for planted, _ in counts):
            yield f"{label:14}" + "".join(f"{counts[label, given] or '':>10}" for given in seen)


def _share(values: Iterable[bool]) -> str:
    found = list(values)
    return f"{_percent(found)}  ({sum(found)} of {len(found)})"


def _percent(values: Iterable[bool]) -> str:
    found = list(values)
    return f"{100 * sum(found) / len(found):.2f} %" if found else "–"


def missed(outcomes: list[Outcome]) -> Iterator[str]:
    """Give every case with a wrong label or code, as text."""
    for o in outcomes:
        if not (o.label_right and o.code_right):
            yield f"## {o.case.kind.code}: {o.case.label} {o.case.level}, given {o.label} {o.level}\nsource  {o.case.source}\nquote   {o.case.quote!r}"
            yield "".join(f"        {reason}\n" for reason in o.reasons)


def main() -> None:
    """Make the cases, run them, print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=5400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--speeches", type=int, nargs=2, default=(500, 150), metavar=("UN", "US"))
    parser.add_argument("--misses", type=Path, default=Path(__file__).parent / "out" / "verdicts-misses.txt")
    parser.add_argument("--list", action="store_true", help="print the cases and run nothing")
    arguments = parser.parse_args()
    rows = speeches(arguments.seed, *arguments.speeches)
    spoken = list(talks(rows[:TALKS], random.Random(arguments.seed)))
    found = [sentence for row in rows[TALKS:] for sentence in sentences(row)]
    made = list(cases(arguments.cases, arguments.seed, [*found, *(s for _, part in spoken for s in part)]))
    rows = [*rows[TALKS:], *(row for row, _ in spoken)]
    if arguments.list:
        print("\n".join(f"{case.kind.code}\n  {case.source}\n  {case.quote!r}" for case in made))
        return
    documents = [
        Document(row["id"], row["text"], Meta(speaker=row.get("speaker"), date=row.get("date"))) for row in rows
    ]
    begun = time.perf_counter()
    outcomes = list(run(made, documents))
    seconds = time.perf_counter() - begun
    print("\n".join(told(outcomes)))
    print(f"\n{seconds:.0f} s, {1000 * seconds / len(outcomes):.1f} ms a case")
    arguments.misses.parent.mkdir(parents=True, exist_ok=True)
    arguments.misses.write_text("\n".join(missed(outcomes)), encoding="utf-8")
    print(f"every miss: {arguments.misses}")


if __name__ == "__main__":
    main()
