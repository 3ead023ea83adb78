"""# borrowed

## What it says
Twelve words or more of a source, at most three in ten of them changed, or six rare ones, stand in the text without quotation marks.
`credited`: the text names the source near them, at its head or at its foot: who speaks or writes there, the publisher, the title, or an
agency before the first sentence of both. `uncredited`: it does not. `unchecked`: a note's call or a reference stands beside them, and nobody
has read where it leads.

## Example
Text:    The board voted to close the northern quay until the broken piles have been replaced.
Source: The board voted to close the northern quay until the cracked piles have been replaced.

## Scope
It does not say that somebody copied from this source: both may have a third one. A formula that four sources have, each in other surroundings, is nobody's. A
text's own earlier versions, other texts of its author or its publisher, and what is dated later than the text are not spoken of; nor are
names and titles, however long. Of sources that copy each other the one with most of the words stands first, then the earliest; if the text names any of them
it is credited.

## Level
4 from 25 words on, else 3, where it is not credited; none where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof.align.local import Laid
from quoteproof.archive.search import Candidate
from quoteproof.attribute.voice import is_label
from quoteproof.judge.voiced import voiced
from quoteproof.languages import Language
from quoteproof.model import (
    Alignment,
    Assessment,
    Attribution,
    Compared,
    Holding,
    Source,
    Span,
    Statement,
    Voice,
)
from quoteproof.statements.borrowed.copies import SHORT, is_formula
from quoteproof.statements.borrowed.credit import dateline, file_names, names, zone
from quoteproof.statements.borrowed.further import further
from quoteproof.statements.borrowed.own import is_later, is_own
from quoteproof.statements.borrowed.parting import Shared
from quoteproof.statements.borrowed.passages import asked, passages
from quoteproof.statements.borrowed.telling import enough
from quoteproof.statements.scene import Scene

CODE = "borrowed"
SHOWN, CHANGES = 4, 8
"""Sources of one passage that are shown, and changes in it."""
MUCH = 25
"""Words from which on a passage that is not credited is of level 4: two sentences are not put together like another's by chance."""
MUCH_LEVEL, LEVEL = 4, 3


class _Told(Struct, frozen=True):
    """Whether the text names a source, how, and where."""

    verdict: Holding
    reason: str
    rule: str = ""
    name: str | None = None
    at: Span | None = None


def assess(scene: Scene) -> Iterator[Assessment]:
    """Give the borrowed passages of a text."""
    found = list(passages(scene))
    shares = _shares(found)
    for shared in found:
        theirs = tuple(one for one in shared.bearers if _is_source(scene, one, shares))
        if theirs and _suffices(scene, shared, theirs[0]) and not _is_formula(scene, shared):
            yield _assessed(scene, theirs)


def _suffices(scene: Scene, shared: Shared, first: Laid[Candidate]) -> bool:
    """Say whether what the first source has is a passage by itself, where the one with most of the words is the text's own."""
    if first is shared.best:
        return True
    language = languages.get(scene.document.meta.language)
    return enough(first, scene.sources, language, asked(scene, first.row))


def _is_formula(scene: Scene, shared: Shared) -> bool:
    bearers = shared.bearers if shared.best.count > SHORT else further(scene, shared)
    return is_formula(bearers)


def _shares(found: Sequence[Shared]) -> dict[str, float]:
    """Return what part of the text's words each document has, as far as it was found."""
    shares: dict[str, float] = {}
    for shared in found:
        for one in shared.bearers:
            name = one.hit.record.id
            shares[name] = shares.get(name, 0.0) + one.shared / len(one.row)
    return shares


def _is_source(scene: Scene, one: Laid[Candidate], shares: dict[str, float]) -> bool:
    record = one.hit.record
    return not is_own(scene.document, record, shares[record.id]) and not is_later(scene.document, record)


def _assessed(scene: Scene, bearers: Sequence[Laid[Candidate]]) -> Assessment:
    best, code = bearers[0], scene.document.meta.language or "und"
    sources = [_source(one, code, "best" if one is best else "sibling") for one in bearers[:SHOWN]]
    told = _told(scene.document.text, bearers, _speaker(sources[0]), languages.get(code))
    text, count = best.row.text, best.count
    share = f"{count / len(best.row):.1%}"
    level = None if told.verdict != "uncredited" else MUCH_LEVEL if count >= MUCH else LEVEL
    return Assessment(
        Statement(
            "", "borrowed", best.span, best.span.of(text),
            Attribution(told.at, told.name, rule=told.rule) if told.at else Attribution(),
            language=code, rule="overlap",
        ),
        told.verdict, CODE, f"{_extent(best, count)} stand in {_called(best)} too ({share} of the text); {told.reason}", level,
        (Compared("share", True, f"{share} of the text's words"), *_changes(sources[0], text)),
        tuple(sources),
    )  # fmt: skip


def _extent(best: Laid[Candidate], count: int) -> str:
    if not best.changed:
        return f"these {count} words"
    return f"{best.shared} of these {count} words, in the same order,"


def _changes(source: Source, text: str) -> Iterator[Compared]:
    """Give the first changes, each with both sides."""
    document = source.alignment.document
    changes = (edit for edit in source.alignment.edits if edit.op != "same")
    for edit in islice(changes, CHANGES):
        ours, theirs = _trimmed(edit.quote, text), _trimmed(edit.source, document.text)
        said = f"“{ours.of(text)}”" if ours else "nothing"
        stands = f"{said} stands for “{theirs.of(document.text)}”" if theirs else f"{said} is added"
        yield Compared("wording", False, stands, ours, theirs, document.id)


def _trimmed(span: Span, text: str) -> Span:
    """Return a stretch without the white space behind it, which an edit has up to the next word."""
    return Span(span.start, span.start + len(span.of(text).rstrip()))


def _called(best: Laid[Candidate]) -> str:
    record = best.hit.record
    by = record.meta.speaker or record.meta.author or record.meta.publisher
    return f"{record.meta.title or record.id}" + (f" ({by})" if by else "")


def _source(one: Laid[Candidate], code: str, role: str) -> Source:
    source = voiced(Alignment((one.piece(),)), code)
    why = "it has most of the words" if role == "best" else "it has the words too"
    return replace(source, role=role, why=why)


def _speaker(source: Source) -> Voice | None:
    """Return whose very words a passage is in its source: whoever is quoted there, or whose turn it is."""
    voice, document = source.voice, source.alignment.document
    if voice and (voice.quoted or (voice.span and is_label(document.text, voice.span, document.turns))):
        return voice
    return None


def _told(text: str, bearers: Sequence[Laid[Candidate]], voice: Voice | None, language: Language) -> _Told:
    """Say whether the text names one of the sources that have a passage: of those that copy each other any will do."""
    near = zone(text, bearers[0].span)
    known = [name for one in bearers for name in names(one.hit.record, voice if one is bearers[0] else None, language)]
    files = [name for one in bearers for name in file_names(one.hit.record, language)]
    for name in (*known, *files):
        if at := near.find(name):
            return _Told("credited", f"the text names {name.printed} near them", "named", name.printed, at)
    if at := dateline(text, bearers[0].hit.document.text):
        return _Told("credited", f"both name {at.of(text)} before their first sentence", "dateline", at.of(text), at)
    if near.note:
        return _Told("unchecked", "a note or a reference beside them may name it")
    return _Told("uncredited", "the text does not name it near them")
