"""The gate behind a language model that answers from passages: its quotations are held against these before anybody reads the answer.

    gated = quoteproof.gate(answer, passages, policy="repair")
    return gated.text if gated.passed else "I cannot quote that."

What a policy does with a quotation that the gate stops at (`fail_on`):

    block       the answer is not handed on: `text` is None
    annotate    the answer is as it was, with a note in square brackets behind the quotation
    repair      the quotation has the source's words in the place of its own, where the source is known and the quotation is one piece of
                it; the answer is checked again, and what still does not hold has a note

Nothing is written, and nothing leaves the machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from msgspec import Struct

from quoteproof.errors import UsageError
from quoteproof.model import Finding, Report, Span
from quoteproof.run import Against, Run
from quoteproof.settings import Settings

Policy = Literal["block", "annotate", "repair"]
FAIL_ON = ("wording", "not-found")
"""What a gate stops at where nothing else is said: other words than a passage has (level 4 and up), and words that none has."""

MENDED = frozenset({"serious", "cut", "reworded", "style", "marked"})
"""Labels of quotations whose source is known to be the one meant: there the source's words can stand in their place."""


class Repair(Struct, frozen=True):
    """Words of an answer that were exchanged for the source's; `span` is where they stood in the answer as it came."""

    id: str
    span: Span
    quoted: str
    source: str


class Verdict(Struct, frozen=True):
    """What the gate says of an answer."""

    passed: bool  # of `text`: after a repair, of the repaired one
    text: str | None  # what may be handed on; None: nothing
    report: Report  # of the answer as it came
    repairs: tuple[Repair, ...] = ()
    stopped: tuple[Finding, ...] = ()  # what does not hold in the end

    def __bool__(self) -> bool:
        return self.passed


def gate(
    answer: str,
    passages: Against,
    policy: Policy = "annotate",
    *,
    fail_on: Sequence[str] = FAIL_ON,
    profile: str | None = None,
    language: str | None = None,
) -> Verdict:
    """Hold the quotations of an answer against the passages that it was made from.

    `passages` as `quoteproof.check` takes them: strings are texts, a mapping has ids. `fail_on`: names of `--fail-on`.
    Raises UsageError for a policy or a name that is none.
    """
    if policy not in get_args(Policy):
        raise UsageError(f"unknown policy {policy!r}; known: {', '.join(get_args(Policy))}")
    settings = Settings(fail_on=tuple(fail_on)).but(profile=profile, language=language)
    with Run(passages, settings, suggest=policy == "repair") as run:
        report = run.check(answer)
        stopped = run.failing(report)
        if not stopped:
            return Verdict(True, answer, report)
        if policy == "block":
            return Verdict(False, None, report, stopped=stopped)
        mended = tuple(repairs(stopped, answer)) if policy == "repair" else ()
        text = _written(answer, [(repair.span, repair.source) for repair in mended])
        left = run.failing(run.check(text)) if mended else stopped
        notes = [(Span(at, at), f" [{_note(finding)}]") for finding in left for at in [_end(finding)]]
        return Verdict(not left, _written(text, notes), report, mended, left)


def repairs(findings: Sequence[Finding], text: str) -> list[Repair]:
    """Return the words of a text that the source's can stand in the place of; of quotations within each other the outer one alone, and none in more than one piece."""
    found: list[Repair] = []
    for finding in sorted(findings, key=lambda one: (one.claim.quotation.span.start, -one.claim.quotation.span.end)):
        quotation, meant = finding.claim.quotation, finding.suggestion
        sources = [source for source in finding.sources if source.role == "best"]
        single = len(quotation.parts) == 1 and len(sources) == 1 and len(sources[0].alignment.pieces) == 1
        inside = bool(found) and found[-1].span.end > quotation.span.start
        if meant and single and not inside and finding.verdict.label in MENDED:
            quoted = quotation.span.of(text)
            found.append(Repair(quotation.id, quotation.span, quoted, _ended(quoted, meant.quoted)))
    return found


def _ended(quoted: str, source: str) -> str:
    """Return the source's words with the comma or full stop that the sentence around the quotation wants inside its marks."""
    mark = quoted.rstrip()[-1:]
    return source.rstrip(",.") + mark if mark in (",", ".") else source


def _end(finding: Finding) -> int:
    quotation = finding.claim.quotation
    return (quotation.outer or quotation.span).end


def _note(finding: Finding) -> str:
    """Say in a few words what does not hold."""
    if finding.verdict.label == "not_found":
        return "not found in the sources"
    return f"not as in the source: {finding.cause or finding.verdict.reason}"


def _written(text: str, changes: Sequence[tuple[Span, str]]) -> str:
    """Return a text with words in the place of some of its stretches, which do not overlap."""
    for span, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text = text[: span.start] + words + text[span.end :]
    return text
