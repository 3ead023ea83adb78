"""What does the program say of misquotations that nobody wrote a rule for? Run: python bench/second.py [--each 8] [--seed 1]

    python bench/second.py --show "pronoun"   what went wrong of a kind ("all": of every kind)
    python bench/second.py --only "de:"       only kinds whose name has this

The second generator: written by somebody who had not read the rules, nor the plants of `verdicts.py`, but knows how people misquote.
It makes articles of four to eight quotations each from the documents of ../shared/data, with a known truth: right ones in many
shapes, harmless differences, other words, serious differences, and words that are in no source. The kinds are in `misquote/`.
It prints how many of each kind were found as quotations, got one of the right labels, and a level in the right range (harmless up to
3, other words up to 4, serious from 4), and last the figures over all. The same seed gives the same articles.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from misquote import cuts, harmless, honest, meaning, negation, rewording, tongues, values, whole
from misquote.frames import Article, Planted, articles
from misquote.kinds import Kind, Plant, World
from misquote.sources import DATA, Pool, Sentence, folded, pool

from quoteproof import pipeline, readers, sources
from quoteproof.model import Document, Finding, Meta

MODULES = (honest, harmless, rewording, negation, values, meaning, cuts, whole, tongues)
KINDS = tuple(kind for module in MODULES for kind in module.KINDS)


class Outcome(NamedTuple):
    """What the program said of a planted quotation; no finding: it is not seen as a quotation at all."""

    planted: Planted
    finding: Finding | None
    text: str
    frame: str

    @property
    def label(self) -> str:
        """The label."""
        return self.finding.verdict.label if self.finding else "-"

    @property
    def level(self) -> int | None:
        """The level."""
        return self.finding.verdict.level if self.finding else None

    @property
    def named(self) -> str | None:
        """Who the program takes to have said it."""
        said = self.finding.claim.attribution if self.finding else None
        return said.name if said else None

    @property
    def speaker_right(self) -> bool:
        """Whether that is the one the text names."""
        return self.planted.speaker.family in (self.named or "") or self.planted.speaker.name == self.named

    @property
    def told(self) -> bool:
        """Whether it is one of those where the headline may say instead that the source does not hold it, and does."""
        return self.planted.kind.truth.told and self.finding is not None and self.finding.against

    @property
    def label_right(self) -> bool:
        """Whether it is one of those that are right."""
        return self.label in self.planted.kind.truth.labels or self.told

    @property
    def level_right(self) -> bool:
        """Whether it is in the range."""
        truth = self.planted.kind.truth
        if self.told:
            return True
        if truth.low is None or truth.high is None or self.level is None:
            return self.finding is not None and self.level is truth.low
        return truth.low <= self.level <= truth.high


def main() -> int:
    """Make, check, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=8, help="quotations a kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only kinds whose name has this")
    parser.add_argument("--frames", action="store_true", help="print how often the speaker was read right, by frame")
    parser.add_argument("--show", metavar="KIND", help="print what went wrong of a kind, or of all")
    arguments = parser.parse_args()
    if not DATA.exists():
        print(f"{DATA} is not there", file=sys.stderr)
        return 2
    started = time.process_time()
    held = pool(arguments.seed)
    kinds = [kind for kind in KINDS if arguments.only in kind.name]
    planted = list(plan(kinds, held, arguments.each, arguments.seed))
    made = articles(planted, random.Random(arguments.seed))
    planned = time.process_time()
    outcomes = list(run(made, held))
    table(kinds, outcomes)
    figures(outcomes)
    print(
        f"{len(made)} articles; {planned - started:.0f} s to make them, {time.process_time() - planned:.0f} s to check them"
    )
    if arguments.frames:
        frames(outcomes)
    if arguments.show:
        for outcome in outcomes:
            if arguments.show in ("all", outcome.planted.kind.name) and not (
                outcome.label_right and outcome.level_right
            ):
                show(outcome)
    return 0


def plan(kinds: Iterable[Kind], held: Pool, each: int, seed: int) -> Iterator[Planted]:
    """Choose a place for each quotation; a sentence serves once. The edits of sources are noted in their speeches."""
    used: set[tuple[str, int]] = set()
    for kind in kinds:
        world = World(random.Random(f"{seed} {zlib.crc32(kind.name.encode())}"), held)
        for sentence, plant in places(kind, world, each, used):
            used |= {one.key for one in (sentence, *plant.used)}
            if plant.edit is not None:
                sentence.speech.edits.append((sentence.start, sentence.end, plant.edit))
            yield Planted(kind, sentence, plant)


def places(kind: Kind, world: World, each: int, used: set[tuple[str, int]]) -> Iterator[tuple[Sentence, Plant]]:
    """Ask the shapes of a kind in turn, each from where it stopped."""
    found = world.pool.sentences(kind.language, kind.group, kind.strange)
    orders = [iter(world.chance.sample(found, len(found))) for _ in kind.makers]
    count = 0
    while count < each and orders:
        before = count
        for maker, order in zip(kind.makers, orders, strict=True):
            for sentence in order if count < each else ():
                plant = maker(sentence, world)
                plant = Plant(plant) if isinstance(plant, str) else plant
                if plant and fits(kind, sentence, plant, world.pool, used):
                    count += 1
                    yield sentence, plant
                    break
        if count == before:
            return


def fits(kind: Kind, sentence: Sentence, plant: Plant, held: Pool, used: set[tuple[str, int]]) -> bool:
    """Whether what is known of a plant is true: its sentence stands once in the archive, what it became nowhere."""
    if {one.key for one in (sentence, *plant.used)} & used or not (plant.speaker or sentence.speaker):
        return False
    if kind.strange or kind.truth.side == "absent":
        return held.times(plant.quote) == 0
    if held.times(sentence.text) != 1:
        return False
    return (
        kind.kept
        or plant.edit is not None
        or folded(plant.quote) == folded(sentence.text)
        or held.times(plant.quote) == 0
    )


def documents(held: Pool) -> list[Document]:
    """The archive."""
    return [
        Document(
            speech.id,
            speech.edited(),
            Meta(speaker=speech.speaker.name if speech.speaker else None, date=speech.date, language=speech.language),
        )
        for speech in held.held
    ]


def run(made: list[Article], held: Pool) -> Iterator[Outcome]:
    """Check every article against the archive."""
    with sources.held_sources(documents(held)) as archive:
        for article in made:
            [document] = readers.parse(article.text.encode(), article.name)
            findings = pipeline.check(document, archive).findings
            shift = 0 if document.text == article.text else None
            for start, frame, one in zip(article.starts, article.frames, article.planted, strict=True):
                at = start if shift == 0 else document.text.find(one.plant.quote.split("\n")[0][:30])
                yield Outcome(one, standing(findings, at), article.text, frame)


def standing(findings: Iterable[Finding], at: int) -> Finding | None:
    """The finding whose quotation begins at a place, or holds it."""
    near = [one for one in findings if one.claim.quotation.span.start - 3 <= at < one.claim.quotation.span.end]
    return min(near, key=lambda one: abs(one.claim.quotation.span.start - at), default=None)


def table(kinds: Iterable[Kind], outcomes: list[Outcome]) -> None:
    """A row a kind."""
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_kind[outcome.planted.kind.name].append(outcome)
    print(f"{'kind':42} {'n':>4} {'found':>6} {'label':>6} {'level':>6}   what was said instead")
    for kind in kinds:
        rows = by_kind[kind.name]
        found, label = sum(o.finding is not None for o in rows), sum(o.label_right for o in rows)
        wrong: dict[str, int] = defaultdict(int)
        for o in rows:
            if not (o.label_right and o.level_right):
                wrong[f"{o.label}{'' if o.level is None else o.level}"] += 1
        said = " ".join(f"{name}×{count}" for name, count in sorted(wrong.items()))
        print(f"{kind.name:42} {len(rows):4} {found:6} {label:6} {sum(o.level_right for o in rows):6}   {said}")


def figures(outcomes: list[Outcome]) -> None:
    """The figures that matter, over all kinds and by language."""
    for language in ("en", "de", "ar", None):
        rows = [o for o in outcomes if language in (None, o.planted.kind.language)]
        if not rows:
            continue
        side = {
            name: [o for o in rows if o.planted.kind.truth.side == name]
            for name in ("harmless", "wording", "serious", "absent")
        }
        harmless = side["harmless"]
        print(
            f"\n{language or 'all'}: {len(rows)} quotations, seen as such {share(rows, lambda o: o.finding is not None)}"
        )
        print(
            f"  label right {share(rows, lambda o: o.label_right)}, level right {share(rows, lambda o: o.level_right)}"
        )
        print(
            f"  serious: at least 4 or told {share(side['serious'], lambda o: (o.level or 0) >= 4 or o.told)}, called 5 {share(side['serious'], lambda o: o.level == 5)}, label right {share(side['serious'], lambda o: o.label_right)}"
        )
        print(
            f"  harmless: called 5 {share(harmless, lambda o: o.level == 5)}, called 4 {share(harmless, lambda o: o.level == 4)}, not found {share(harmless, lambda o: o.level is None)}"
        )
        print(f"  other words: called 5 {share(side['wording'], lambda o: o.level == 5)}")
        print(
            f"  speaker read right {share(rows, lambda o: o.speaker_right)}, another {share(rows, lambda o: not o.speaker_right and o.named is not None)}"
        )
        print(f"  absent: called found {share(side['absent'], lambda o: o.level is not None)}")


def frames(outcomes: list[Outcome]) -> None:
    """A row a frame."""
    by_frame: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_frame[outcome.frame].append(outcome)
    for frame, rows in sorted(by_frame.items(), key=lambda pair: sum(o.speaker_right for o in pair[1]) / len(pair[1])):
        other = sum(not o.speaker_right and o.named is not None for o in rows)
        print(f"{frame!r:70} {len(rows):4}  right {sum(o.speaker_right for o in rows):4}  another {other:3}")


def share(rows: list[Outcome], true: object) -> str:
    """A percentage with its numbers."""
    count = sum(bool(true(row)) for row in rows)  # type: ignore[operator]
    return f"{100 * count / max(len(rows), 1):.1f}% ({count}/{len(rows)})"


def show(outcome: Outcome) -> None:
    """Print a miss: what was quoted, what the source has, what was said."""
    one, truth = outcome.planted, outcome.planted.kind.truth
    print(
        f"\n[{one.kind.name}] expected {'/'.join(sorted(truth.labels))} {truth.low}–{truth.high}, said {outcome.label} {outcome.level}"
    )
    print(f"  text    {one.plant.quote!r}, {one.speaker.name}, as {one.plant.form}; {one.plant.shape}")
    print(
        f"  source  {(one.plant.edit or one.sentence.text)!r} ({one.sentence.speech.id}, {one.sentence.speaker and one.sentence.speaker.name})"
    )
    if outcome.finding is None:
        return
    at = outcome.finding.claim.quotation.span
    print(
        f"  around  {outcome.text[max(at.start - 110, 0) : at.start + 25]!r} … {outcome.text[at.end - 25 : at.end + 60]!r}"
    )
    print(f"  said by {outcome.named}; {outcome.finding.verdict.reason}")
    for difference in outcome.finding.differences:
        if difference.level >= 3:
            print(f"          {difference.level} {difference.code}: {difference.reason}")


if __name__ == "__main__":
    sys.exit(main())
