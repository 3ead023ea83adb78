"""Changes planted in the faithful quotations of real articles: silence is not the way to precision.

A quotation that the program finds word for word in the archive is changed in one way inside its article, and the article is
checked again; every copy of an article has one change only, since the other quotations of an article speak for its source.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec.structs import replace
from planting import AUX, MEANING, NOT_AFTER, PERSON, Plant, Sentence, swap

from quoteproof import pipeline
from quoteproof.model import Document, Finding, Span
from quoteproof.sources import Sources

ALARM = ("serious", "spliced", "cut", "misattributed")  # the labels that accuse
SHORT = 8  # words: a quotation of fewer is counted apart
FEWEST = 5
Object = dict[str, Any]


class Planted(NamedTuple):
    """An article with one quotation changed."""

    kind: str
    article: Document
    span: Span  # of the changed quotation in it
    before: str

    @property
    def text(self) -> str:
        """The quotation as it stands there now."""
        return self.span.of(self.article.text)


PEOPLE = (
    "Clinton Trump Obama Bush Romney Sanders Cruz Rubio Kasich Carson Biden Pence Kaine Reagan Paul Christie Walker Perry Ryan McCain "
    "Putin Assad Johnson Stein Huckabee Fiorina Santorum Jindal"
).split()
PLACES = "America Iraq Iran Syria China Russia Mexico Libya Israel Ohio Iowa Florida Texas Washington Europe Nevada Germany Cuba".split()


def named(sentence: Sentence, chance: random.Random) -> str | None:
    """Another person, or another place."""
    pattern = rf"(?<!^)\b({'|'.join(PEOPLE + PLACES)})\b(?![-’']|\s[A-Z])"
    hits = list(re.finditer(pattern, sentence.text))
    if not hits:
        return None
    hit = chance.choice(hits)
    others = PEOPLE if hit[1] in PEOPLE else PLACES
    other = chance.choice([name for name in others if name not in sentence.text])
    return sentence.text[: hit.start()] + other + sentence.text[hit.end() :]


def figure(sentence: Sentence, chance: random.Random) -> str | None:
    """Another figure, of any form."""
    hits = list(re.finditer(r"(?<![\w.,/:-])\$?(\d[\d,.]*\d|\d)(?![\w/:-])", sentence.text))
    if not hits:
        return None
    hit = chance.choice(hits)
    first = hit[1][0]
    other = chance.choice([digit for digit in "123456789" if abs(int(digit) - int(first)) > 1])
    return sentence.text[: hit.start(1)] + other + sentence.text[hit.start(1) + 1 :]


NOTS: tuple[Plant, ...] = (
    swap(rf"\b{PERSON} {AUX}{{}}{NOT_AFTER}", (" (?:not|never)", "")),
    swap(rf"\b{PERSON} (?:is|are|was|were|will|would|should|can|could|must){{}}(?= (?!not|never|no |n.t)[a-z]+)", ("", " not")),
    swap(r"{}", ("don[’']t(?= [a-z]{4,})", "do"), ("can[’']t", "can"), ("won[’']t", "will"), ("isn[’']t", "is"), ("aren[’']t", "are"),
         ("wasn[’']t", "was"), ("shouldn[’']t", "should"), ("didn[’']t(?= [a-z]{4,})", "did")),
)  # fmt: skip
MODALS: tuple[Plant, ...] = (
    swap(r"(?<=\w ){}(?= [a-z]+)", ("will", "may"), ("will", "might"), ("can", "must"), ("must", "may"), ("should", "must"), ("could", "will")),
    swap(r"{}", ("I[’']ll", "I might"), ("we[’']ll", "we might"), ("they[’']ll", "they might"), ("it[’']ll", "it might")),
)  # fmt: skip
AMOUNTS: tuple[Plant, ...] = (
    swap(r"(?<=[a-z] ){}(?= [a-z]+)", ("all", "some"), ("all", "most"), ("every", "almost every"), ("some", "all"), ("many", "all"), ("most", "all"),
         ("always", "sometimes"), ("everybody", "somebody"), ("everyone", "someone"), ("never", "rarely"), ("nobody", "not everybody")),
)  # fmt: skip
QUALIFIER = r"(?:if|unless|because|when|until|except|without|as long as|but only)"


def cut_off(sentence: Sentence, chance: random.Random) -> str | None:
    """A condition or qualifier dropped from the end or the start, so that less remains than was said."""
    last = re.search(rf"^(.{{25,}}?),? {QUALIFIER} [^.;?!]{{8,90}}([.?!,]?)$", sentence.text)
    first = re.search(rf"^{QUALIFIER.replace('if', '[Ii]f', 1)} [^,.;?!]{{8,70}}, (.{{25,}})$", sentence.text)
    if first and (not last or chance.random() < 0.5):
        return first[1][0].upper() + first[1][1:]
    return last[1] + last[2] if last else None


def news_kinds() -> dict[str, tuple[Plant, ...]]:
    """Return the plants by kind: those of `planting`, and beside them some that suit how people speak."""
    kinds = {kind.code: kind.plants for kind in MEANING}
    more = {
        "negation": NOTS,
        "modality": MODALS,
        "number": (figure, figure),
        "name": (named, named),
        "quantifier": AMOUNTS,
    }
    return {code: plants + more.get(code, ()) for code, plants in kinds.items()} | {"cut": (cut_off,)}


def planted(
    articles: list[Document], reports: list[Object], sources: Sources, count: int, seed: int, misses: bool
) -> Iterator[str]:
    """Give the share of the planted changes that is seen, by kind, as lines."""
    cases = altered(articles, reports, count, random.Random(seed))
    outcomes = [(case, covering(case, sources)) for case in cases]
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for case, finding in outcomes:
        groups = case.kind, "all", f"of fewer than {SHORT} words" if len(case.text.split()) < SHORT else "longer"
        for group in groups:
            tallies[group].update(("all", *marks(finding)))
    order = [*sorted(set(tallies) - {"all", "longer"}), "longer", "all"]
    yield "changes planted              alarm   level 4+   found there"
    for group in order:
        tally = tallies[group]
        yield f"  {group:<22} {_of(tally, 'alarm')} {_of(tally, 'level')} {_of(tally, 'found')}"
    if misses:
        yield from (f"\n{missed(case, finding)}" for case, finding in outcomes if "alarm" not in marks(finding))


def _of(tally: Counter[str], name: str) -> str:
    return f"{tally[name]:4}/{tally['all']:<4}"


def marks(finding: Finding | None) -> tuple[str, ...]:
    """Say what the program made of a changed quotation."""
    if finding is None or finding.verdict.level is None:
        return ()
    level = ("level",) if finding.verdict.level >= 4 else ()
    return ("found", *level, *(("alarm",) if finding.verdict.label in ALARM else ()))


def altered(articles: list[Document], reports: list[Object], count: int, chance: random.Random) -> list[Planted]:
    """Return as many altered articles, the kinds in turn as far as the quotations give a place for each."""
    texts = {article.id: article for article in articles}
    places = [
        (texts[report["document"]["id"]], finding)
        for report in reports
        for finding in report["findings"]
        if faithful(finding)
    ]
    chance.shuffle(places)
    kinds, found, used, seen = news_kinds(), [], Counter[str](), set()
    for article, finding in places * 3:
        rarest = sorted(kinds, key=lambda code: (used[code], chance.random()))
        planted_here = (plant(code, kinds[code], article, finding, chance) for code in rarest)
        case = next((one for one in planted_here if one and (one.kind, one.before.lower()) not in seen), None)
        if case and len(found) < count:
            used[case.kind] += 1
            seen.add((case.kind, case.before.lower()))
            found.append(case)
    return found


def faithful(finding: Object) -> bool:
    """Say whether a quotation stands in the archive word for word, and in one piece."""
    words = len(finding["text"].split())
    return finding["verdict"] in ("verbatim", "faithful") and not finding["parts"] and words >= FEWEST


def plant(
    code: str, plants: tuple[Plant, ...], article: Document, finding: Object, chance: random.Random
) -> Planted | None:
    """Change a quotation inside its article; None where it has no place for such a change."""
    span = Span(finding["span"]["start"], finding["span"]["end"])
    before = span.of(article.text)
    for one in chance.sample(list(plants), len(plants)):
        after = one(Sentence(before, (), article.id, None), chance)
        if not after or after == before:
            continue
        if before[0].islower() and after[1:] != before[1:]:
            after = after[0].lower() + after[1:]  # a plant makes a sentence of what it changes
        text = article.text[: span.start] + after + article.text[span.end :]
        marks_left = tuple(mark for mark in article.marks if mark.span.end <= span.start)
        changed = replace(article, text=text, marks=marks_left)
        if after != before and len(after.split()) >= FEWEST:
            return Planted(code, changed, Span(span.start, span.start + len(after)), before)
    return None


def covering(case: Planted, sources: Sources) -> Finding | None:
    """Check an altered article, and return the finding that covers most of the changed quotation."""
    shared = [
        (sum(case.span.overlap(part) for part in finding.claim.quotation.parts), finding)
        for finding in pipeline.check(case.article, sources).judged
    ]
    best = max(shared, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] * 2 >= len(case.span) else None


def missed(case: Planted, finding: Finding | None) -> str:
    """Return a plant that was not an alarm, as text."""
    lines = [
        f"planted {case.kind} · {case.article.id} {case.span.start}",
        f"  was  {case.before}",
        f"  is   {case.text}",
    ]
    if finding is None:
        return "\n".join([*lines, "  not seen as a quotation"])
    lines.append(
        f"  {finding.verdict.label} / {finding.verdict.rule}: {finding.verdict.reason} · {finding.claim.attribution.name}"
    )
    for source in finding.sources[:1]:
        passage = " | ".join(piece.passage.text for piece in source.alignment)
        lines.append(f"  {source.alignment.document.id}: {passage}")
    return "\n".join([*lines, *(f"  {d.level} {d.code}: {d.reason}" for d in finding.differences)])
