"""One page for a person who looks at every finding: nothing from outside, no script, fit for print and for the dark.

Each finding has quotation and source side by side; behind them stands the whole text with its quotations marked. What
comes from a text is escaped by the template, and signs that would turn its direction or end a line are made visible.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from tempfile import SpooledTemporaryFile
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from quoteproof.model import LABELS, Claim, Difference, Document, Finding, Report, Source
from quoteproof.readers.lines import line, place
from quoteproof.report import View
from quoteproof.report.fields import by_document
from quoteproof.report.links import link
from quoteproof.report.marked import Stretch, marked
from quoteproof.report.rows import columns
from quoteproof.report.screen import clean, visible, width
from quoteproof.report.words import LOUD, QUIET, name_of, part, reason, said_by, speaker, where, word

HELD = 8_000_000  # bytes of finished sections in memory; the table of contents stands before them, and is known last
BLOCK = 1 << 16  # bytes
NOWHERE = Document("?", "")
FORM = 2  # the level up to which a change is allowed, or marked as one
FOOT = b"</main>\n</body>\n</html>\n"


class Words(NamedTuple):
    """Words of a quotation or a source; `level` is that of the difference there. Without text, words are missing there."""

    text: str
    level: int | None
    around: bool
    after: str = ""


END = Words("", None, False)


class Pair(NamedTuple):
    """Quotation and source side by side."""

    quote: list[Words]
    source: list[Words]
    place: str


class Beside(NamedTuple):
    """A source, in words."""

    source: Source
    place: str
    link: str
    said_by: str
    part: str


class Card(NamedTuple):
    """A finding as the page shows it."""

    finding: Finding
    anchor: str
    line: int
    place: str
    word: str
    loud: bool
    quiet: bool
    speaker: str
    reason: str
    pairs: list[Pair]
    sources: list[Beside]
    others: list[Difference]
    form: list[str]  # what differs harmlessly


class Section(NamedTuple):
    """A checked text, its findings, and the text itself with the card that each stretch belongs to."""

    number: int
    name: str
    report: Report
    counts: list[tuple[str, str, int]]  # label, its words, how many
    cards: list[Card]
    loud: list[Card]
    lookalikes: list[tuple[str, Claim]]
    lines: Iterable[Sequence[Stretch]]


def chunks(reports: Iterable[Report], view: View) -> Iterator[bytes]:
    """Yield the page when all is known; what is finished is kept outside memory when it grows."""
    section, contents = _template("document.html.j2"), []
    with SpooledTemporaryFile(max_size=HELD) as body:
        for number, report in enumerate(reports, 1):
            made = _section(report, number)
            contents.append((number, made.name, made.counts, len(made.report.judged)))
            body.write(section.render(section=made).encode("utf-8", "replace"))
        yield _template("head.html.j2").render(contents=contents).encode("utf-8", "replace")
        body.seek(0)
        while block := body.read(BLOCK):
            yield block
    yield FOOT


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("quoteproof.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"clean": clean, "visible": visible}
    return environment


def _template(name: str) -> Template:
    return _environment().get_template(name)


def _section(report: Report, number: int) -> Section:
    document = report.document or NOWHERE
    cards = [_card(finding, report, number) for finding in report.findings]
    return Section(
        number=number,
        name=name_of(report.document),
        report=report,
        counts=[(label, word(label), report.summary[label]) for label in LABELS if report.summary[label]],
        cards=cards,
        loud=[card for card in cards if card.loud],
        lookalikes=[(place(document, c.quotation.span.start, name_of(report.document)), c) for c in report.lookalikes],
        lines=marked(document.text, [card.finding.claim.quotation.parts for card in cards]),
    )


def _card(finding: Finding, report: Report, number: int) -> Card:
    document, verdict = report.document or NOWHERE, finding.verdict
    quotation = finding.claim.quotation
    rest = [difference for difference in finding.differences if difference.code != verdict.rule]
    shown = [source for source in finding.sources if source.role in ("best", "nearest") and source.alignment.edits]
    return Card(
        finding=finding,
        anchor=f"d{number}-{quotation.id}",
        line=line(document.text, quotation.span.start),
        place=place(document, quotation.span.start, name_of(report.document)),
        word=word(verdict.label),
        loud=verdict.label in LOUD,
        quiet=verdict.label in QUIET,
        speaker=speaker(finding),
        reason=reason(finding, document.text),
        pairs=[pair for source in shown for pair in _pairs(finding, source, document.text)],
        sources=[
            Beside(source, where(source), _link(source), said_by(source), part(source)) for source in finding.sources
        ],
        others=[one for one in rest if one.level > FORM],
        form=list(dict.fromkeys(one.reason for one in rest if 0 < one.level <= FORM and (one.quote or one.source))),
    )


def _pairs(finding: Finding, source: Source, text: str) -> Iterator[Pair]:
    for pieces in by_document(source.alignment):
        found = list(columns(finding, pieces, text, whole=True))
        passage = pieces[0].passage
        at = clean(place(passage.document, passage.span.start))
        quote = [Words(column.quote, column.level, False) for column in found if not column.around]
        yield Pair(_runs(quote), _runs([Words(column.source, column.level, column.around) for column in found]), at)


def _link(source: Source) -> str:
    """Return where a browser may open the source; "" where it may not."""
    passage = source.alignment.pieces[0].passage
    found = link(passage.document, passage.span) or ""
    return found if found.startswith(("https://", "http://")) else ""


def _between(one: Words, other: Words) -> str:
    """Return the space between neighbours: none in a script that sets none between words."""
    wide = one.text and other.text and width(one.text[-1]) == width(other.text[0]) == 2
    return "" if wide or not (one.text or other.text) else " "


def _runs(found: Iterable[Words]) -> list[Words]:
    """Join neighbours of one kind; a gap stays where nothing else shows that words are missing."""
    runs: list[Words] = []
    for words in found:
        if not words.text and words.level is None:
            continue
        last = runs[-1] if runs else None
        if last and last.text and not words.text and last.level is not None:
            continue
        if last and (last.level, last.around, not last.text) == (words.level, words.around, not words.text):
            runs[-1] = last._replace(text=last.text + _between(last, words) + words.text)
        else:
            runs.append(words)
    return [run._replace(after=_between(run, after)) for run, after in pairwise([*runs, END])]
