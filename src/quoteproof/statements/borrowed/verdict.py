"""What is said of a borrowed passage: from where the words are, how many, and whether the text says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof.align.local import Laid
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
from quoteproof.statements.borrowed.copies import is_formula
from quoteproof.statements.borrowed.credit import dateline, file_names, names, zone
from quoteproof.statements.borrowed.own import is_later, is_own
from quoteproof.statements.borrowed.passages import Shared, passages
from quoteproof.statements.scene import Scene

SHOWN = 4
"""Sources of one passage that are shown."""
MUCH = 25
"""Words from which on a passage that is not credited is of level 4: two sentences are not put together like another's by chance."""
MUCH_LEVEL, LEVEL = 4, 3


class _Told(Struct, frozen=True):
    """Whether the text names a source, how, and where."""

    verdict: Holding
    rule: str
    reason: str
    name: str | None = None
    at: Span | None = None


def assess(scene: Scene) -> Iterator[Assessment]:
    """Give the borrowed passages of a text."""
    found = list(passages(scene))
    shares = _shares(found)
    for shared in found:
        theirs = tuple(one for one in shared.bearers if _is_source(scene, one, shares))
        if theirs and not is_formula(shared.best, shared.bearers):
            yield _assessed(scene, theirs)


def _shares(found: Sequence[Shared]) -> dict[str, float]:
    """Return what part of the text's words each document has, as far as it was found."""
    shares: dict[str, float] = {}
    for shared in found:
        for one in shared.bearers:
            name = one.hit.record.id
            shares[name] = shares.get(name, 0.0) + one.shared / len(one.row)
    return shares


def _is_source(scene: Scene, one: Laid, shares: dict[str, float]) -> bool:
    record = one.hit.record
    return not is_own(scene.document, record, shares[record.id]) and not is_later(scene.document, record)


def _assessed(scene: Scene, bearers: Sequence[Laid]) -> Assessment:
    best, code = bearers[0], scene.document.meta.language or "und"
    sources = [_source(one, code, "best" if one is best else "sibling") for one in bearers[:SHOWN]]
    told = _told(scene.document.text, bearers, _speaker(sources[0]), languages.get(code))
    text, share = best.row.text, best.row.between(best.first, best.after) / len(best.row)
    count = best.row.between(best.first, best.after)
    level = None if told.verdict != "uncredited" else MUCH_LEVEL if count >= MUCH else LEVEL
    return Assessment(
        Statement(
            "", "borrowed", best.span, best.span.of(text),
            Attribution(told.at, told.name, rule=told.rule) if told.at else Attribution(),
            language=code, rule="overlap",
        ),
        told.verdict, told.rule, f"{_extent(best, count)} stand in {_called(best)} too; {told.reason}", level,
        (_words(best, count), Compared("share", True, f"{share:.1%} of the text's words")),
        tuple(sources),
    )  # fmt: skip


def _extent(best: Laid, count: int) -> str:
    if not best.changed:
        return f"these {count} words"
    return f"{best.shared} of these {count} words, in the same order,"


def _words(best: Laid, count: int) -> Compared:
    reason = f"{best.shared} of {count} words are the source's" + (f", {best.changed} changed" if best.changed else "")
    return Compared("words", not best.changed, reason, best.span)


def _called(best: Laid) -> str:
    record = best.hit.record
    by = record.meta.speaker or record.meta.author or record.meta.publisher
    return f"{record.meta.title or record.id}" + (f" ({by})" if by else "")


def _source(one: Laid, code: str, role: str) -> Source:
    source = voiced(Alignment((one.piece(),)), code)
    why = "it has most of the words" if role == "best" else "it has the words too"
    return replace(source, role=role, why=why)


def _speaker(source: Source) -> Voice | None:
    """Return whose very words a passage is in its source: whoever is quoted there, or whose turn it is."""
    voice, document = source.voice, source.alignment.document
    if voice and (voice.quoted or (voice.span and is_label(document.text, voice.span, document.turns))):
        return voice
    return None


def _told(text: str, bearers: Sequence[Laid], voice: Voice | None, language: Language) -> _Told:
    """Say whether the text names one of the sources that have a passage: of those that copy each other any will do."""
    near = zone(text, bearers[0].span)
    known = [name for one in bearers for name in names(one.hit.record, voice if one is bearers[0] else None, language)]
    files = [name for one in bearers for name in file_names(one.hit.record, language)]
    for name in (*known, *files):
        if at := near.find(name):
            return _Told("credited", "named", f"the text names {name.printed} near them", name.printed, at)
    if at := dateline(text, bearers[0].hit.document.text):
        return _Told("credited", "dateline", "both name the same agency before their first sentence", at.of(text), at)
    if near.note:
        return _Told("unchecked", "note", "a note or a reference beside them may name it")
    return _Told("uncredited", "unnamed", "the text does not name it near them")
