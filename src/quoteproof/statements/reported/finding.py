"""Where a text reports what somebody said, without marks: what is said, the cue, who says it, and what is done by saying it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis import Analysis
from quoteproof.attribute import rules
from quoteproof.attribute.scene import Scene, build
from quoteproof.model import QUOTED, Claim, Document, Polarity, Span, Statement
from quoteproof.statements.reported.before import before
from quoteproof.statements.reported.behind import behind
from quoteproof.statements.reported.formulas import formulas
from quoteproof.statements.reported.free import free, speaking
from quoteproof.statements.reported.parting import parted
from quoteproof.statements.reported.pointed import pointed
from quoteproof.statements.reported.told import Line, Told
from quoteproof.statements.reported.who import Who
from quoteproof.statements.rows.page import negating

_GAP = 4
"""Code points between two sentences that follow each other: a stop and a space."""
LEAST = 3
"""Words of a statement: "said so" and "asked why" tell nothing that could be looked up."""


def reported(document: Document, claims: Sequence[Claim], analysis: Analysis) -> tuple[Statement, ...]:
    """Return the reported statements of a document in order."""
    language = languages.get(analysis.language)
    if language.flows or not language.owns("speech"):
        return ()
    quotations = [c.quotation for c in claims if c.quotation.kind in QUOTED and c.quotation.parent is None]
    scene = build(analysis, Span(0, len(analysis.text)), quotations, rules.follows, whole=True)
    who = Who(scene, claims)
    negators, asking = negating(language.meaning), language.reporting.whether.union(language.meaning.question_words)
    found: list[Statement] = []
    previous: Line | None = None
    for sentence in scene.sentences:
        row = parted(sentence.row, scene.text, scene.lexicon, language.reporting)
        line = Line(row, scene.text, scene.lexicon, language.reporting, asking, negators)
        several = [*formulas(line), *before(line), *behind(line)]
        alone = None if several else free(line, running=_runs(scene, found, line))
        for told in [alone] if alone else _said(several):
            statement = _statement(scene, line, told, who)
            if statement and told.rule == "free" and found and _goes_on(scene, found[-1], statement):
                found[-1] = _joined(found[-1], statement)
            elif statement:
                found.append(statement)
        if not several and not alone:
            if before_it := _pointed_to(scene, found, previous, line, who):
                found.append(before_it)
            elif heard := speaking(line):
                who.said(line, heard)
        previous = line
    return tuple(found)


def _pointed_to(scene: Scene, found: Sequence[Statement], said: Line | None, line: Line, who: Who) -> Statement | None:
    """Return the sentence `said` as a statement where the next one tells only who says it, and nobody else is known to."""
    hit = pointed(line) if said and said.row and line.row else None
    if hit is None or said is None or any(unit.tag == "quote" for unit in said.row):
        return None
    span = _trimmed(said, 0, len(said.row))
    apart = "\n" in scene.text[said.row[-1].end : line.row[0].start] or (
        found and span and span.overlap(found[-1].span)
    )
    if span is None or apart:
        return None
    told = Told(hit, ((0, 1),), "pointed")
    text = " ".join(span.of(scene.text).split())
    code = scene.analysis.language
    return Statement("", "reported", span, text, who.said(line, told), _polarity(line, told), code, told.rule)


def _said(found: Sequence[Told]) -> Iterator[Told]:
    """Yield what is told in a sentence, of two by one cue the first; what somebody is told to say that others say is his, and no second
    statement, but for what he only speaks of: "she dismissed the claim that"."""
    # Cues, and (below zero) where what is said begins: "stellt im Urteil klar, dass" has two cues and says one thing.
    seen: set[int] = set()
    for at, told in enumerate(found):
        inner = any(
            other.rule != "object" and other.holds(told.hit.cue) and not (told.holds(other.hit.cue) and at < number)
            for number, other in enumerate(found)
        )
        if seen.isdisjoint((told.hit.cue, -1 - told.first)) and not inner:
            seen |= {told.hit.cue, -1 - told.first}
            yield told


def _goes_on(scene: Scene, before: Statement, statement: Statement) -> bool:
    """Say whether nothing stands between two sentences in the mood of reports: what is told in both is one."""
    between = scene.text[before.span.end : statement.span.start]
    return before.rule == "free" and len(between) < _GAP and "\n" not in between


def _runs(scene: Scene, found: Sequence[Statement], line: Line) -> bool:
    """Say whether the sentence before reports too, in the same paragraph or at the end of the one before."""
    between = scene.text[found[-1].span.end : line.row[0].start] if found and line.row else None
    return between is not None and len(between) <= _GAP and between.strip(" .!?“”»«\n") == ""


def _joined(before: Statement, statement: Statement) -> Statement:
    span = Span(before.span.start, statement.span.end)
    return replace(before, span=span, text=f"{before.text}. {statement.text}")


def _statement(scene: Scene, line: Line, told: Told, who: Who) -> Statement | None:
    spans = tuple(span for piece in told.pieces if (span := _trimmed(line, *piece)))
    text = " ".join(" ".join(span.of(scene.text) for span in spans).split())
    if not spans or len(text.split()) < LEAST:
        return None
    whole = Span(spans[0].start, spans[-1].end)
    attribution = who.goes_on(whole) if told.rule in ("free", "subjectless") else who.said(line, told)
    if attribution is None:
        return None
    return Statement(
        "", "reported", whole, text, attribution, _polarity(line, told), scene.analysis.language, told.rule
    )


def _trimmed(line: Line, start: int, end: int) -> Span | None:
    """Return the stretch of some units, without the marks at its ends."""
    bare = ("comma", "dash", "stop", "colon", "break")
    while start < end and line.tag(start) in bare:
        start += 1
    while end > start and line.tag(end - 1) in bare:
        end -= 1
    return Span(line.row[start].start, line.row[end - 1].end) if end > start else None


def _polarity(line: Line, told: Told) -> Polarity:
    """Return what is done by saying it."""
    attitude = line.low(told.hit.cue) in line.table.attitudes
    act: Polarity = line.table.acts.get(line.low(told.hit.cue), "thought" if attitude else "said")
    if line.low(told.hit.cue) in line.table.inquiring:
        asks = line.low(told.first) in line.asking or line.low(told.first + 1) in line.table.whether
        return "asked" if asks else "demanded"
    return act
