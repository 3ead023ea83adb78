"""Who says what is reported: the mention beside the cue, and whom it means by the rules for quotations."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from quoteproof.analysis.people import Person, person
from quoteproof.attribute.context import REMEMBERED, LastSpeaker, MentionContext
from quoteproof.attribute.pronouns import by_pronoun
from quoteproof.attribute.resolve import meant
from quoteproof.attribute.scene import Scene
from quoteproof.model import QUOTED, Attribution, Claim, Span
from quoteproof.statements.reported.told import Line, Told


class Who:
    """The persons of a text, and who spoke last before each place of it: in quotations, and in what is reported."""

    def __init__(self, scene: Scene, claims: Sequence[Claim]) -> None:
        analysis = scene.analysis
        quoted = sorted((c for c in claims if c.quotation.kind in QUOTED), key=lambda one: one.quotation.span)
        self._scene = scene
        self._spoken = [_last(claim) for claim in quoted]
        hidden = tuple(sorted(part for claim in quoted for part in claim.quotation.parts))
        self._last: tuple[Attribution | None, int] = (None, 0)
        self._context = MentionContext(analysis.names, analysis.lexicon, analysis.text, {}, hidden)

    def said(self, line: Line, told: Told) -> Attribution:
        """Return who says what is told."""
        row, hit = line.row, told.hit
        unit, cue = row[hit.speaker], row[hit.cue]
        whose = unit.owner if hit.speaker == hit.cue else None
        mention = Span(*whose) if whose else Span(unit.start, unit.end)
        someone = self._meant(line, told, mention, bool(whose))
        name = someone.printed if someone else None
        self._remember(someone, line.row[told.pieces[-1][1] - 1].end)
        span = Span(whose[1], cue.end) if whose else Span(cue.start, cue.end)
        found = Attribution(mention, name, span, (name or mention.of(line.text),), told.rule)
        self._last = found, line.row[-1].end
        return found

    def goes_on(self, span: Span) -> Attribution | None:
        """Return who spoke last in the paragraph or the one before it, and goes on there; None where nobody did."""
        last, end = self._last
        between = self._context.page[end : span.start]
        if last is None or last.speaker is None or end > span.start or between.count("\n\n") > 1:
            return None
        self._last = last, span.end
        return Attribution(last.speaker, last.name, None, last.chain, "free")

    def _meant(self, line: Line, told: Told, mention: Span, owner: bool) -> Person | None:
        at = bisect_right(self._spoken, mention.start, key=_end)
        spoken = tuple(reversed(self._spoken[max(0, at - REMEMBERED) : at]))
        context = replace(self._context, spoken=spoken)
        if not owner:
            return meant(line.row, told.hit.speaker, context, line.low(told.hit.cue))
        gender = line.lexicon.speech.possessives.get(mention.of(line.text).lower())
        if gender in ("m", "f"):
            return by_pronoun(gender, mention.start, context)
        someone = person(mention.of(line.text))
        return context.fullest(someone, mention.start) if someone.words else None

    def _remember(self, someone: Person | None, end: int) -> None:
        at = bisect_right(self._spoken, end, key=_end)
        self._spoken.insert(at, LastSpeaker(someone, end))


def _end(one: LastSpeaker) -> int:
    return one.end


def _last(claim: Claim) -> LastSpeaker:
    name = claim.attribution.name
    return LastSpeaker(person(name) if name else None, claim.quotation.span.end)
