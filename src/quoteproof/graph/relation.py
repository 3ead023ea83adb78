"""Which of the documents that have the words a document has them from, as far as an archive can tell.

Who quotes what another one says has it from there. Where that one quotes it too, or where many say it, or where nobody can tell who
said it first, both have it from a third, and the archive knows only that they have it with each other.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from quoteproof import languages
from quoteproof.analysis.letters import QUOTES
from quoteproof.analysis.lexicon import lexicon
from quoteproof.attribute.voice import is_label
from quoteproof.graph.records import by
from quoteproof.judge.claimed import after
from quoteproof.model import Document, Meta, Source, Span
from quoteproof.patterns import lazy
from quoteproof.text import tokens

BEARING = ("best", "sibling", "secondhand")
"""What a source is in a report, where it has the words."""
MANY = 3
"""Others that say the same words as their own: a title, an article of a charter, a formula, which nobody has from one of them."""


CLAUSE = 120
"""Code points before a passage in which a clause of saying begins."""
_MARKS = frozenset(QUOTES)
_STOP = lazy(r"[.!?;:]\s")
BESIDE, ALIKE = 300, 0.8
"""Code points on either side of the words, and the part of the words there that two copies of one text share: one may have been scanned worse."""
UNKNOWN = "nobody can tell who said it first"
FORMULA = "many say it"
UNTIED = "nothing ties it to this document"
QUOTED_TOO = "quoted there too"


class Related(Struct, frozen=True):
    """The documents that have the words, the one that a link leads to first."""

    sources: tuple[Source, ...]
    why: str = ""  # they are shared with it, and not from it; empty: from it


class Said(Struct, frozen=True):
    """What a document says of words that others have too."""

    span: Span  # where
    language: str | None
    marked: bool  # that it quotes them
    homes: frozenset[str] = frozenset()  # the documents that it has them from, by what stands beside them
    credited: bool = False  # without marks: whose they are
    another: bool = False  # that they are another's than the source's


def related(document: Document, sources: Sequence[Source], said: Said) -> Related | None:
    """Return what a document has words from, or has them with; None where only younger ones have them."""
    older = [source for source in sources if source.role in BEARING and not _after(source, document)]
    older = [source for source in older if not _is_twin(document, said.span, source)]
    own = [source for source in older if says(source, said.language)]
    earlier = [source for source in older if after(document.meta.date, _meta(source).date)]
    first = [source for source in earlier if source in own]
    if not said.marked:  # of the same day, who has them in marks has them from here
        older = [source for source in older if source in own or source in earlier]
    if not older:
        return None
    homes = [source for source in (own if said.marked or said.credited else first) if _is_home(source, said)]
    best = (homes or first or earlier or own or older)[0]
    ordered = (best, *(source for source in older if source is not best))
    return Related(ordered, _shared(document, said, ordered, own, best))


def _shared(document: Document, said: Said, older: Sequence[Source], own: Sequence[Source], best: Source) -> str:
    """Say why the words are not from the best source; nothing where they are."""
    if best not in own:
        return QUOTED_TOO
    if said.another:
        return "said to be another's"
    if len({by(_meta(source)) or source.alignment.document.id for source in own}) >= MANY:
        return FORMULA
    if any(after(_meta(best).date, _meta(source).date) for source in older if source not in own):
        return "quoted before it was said there"
    later = after(document.meta.date, _meta(best).date)
    if _is_home(best, said) and (later or said.marked or said.credited):
        return ""
    return UNTIED if later else UNKNOWN


def _is_home(source: Source, said: Said) -> bool:
    return source.alignment.document.id in said.homes


def says(source: Source, code: str | None) -> bool:
    """Say whether a document says a passage itself, and nobody whom it quotes or reports."""
    voice, document = source.voice, source.alignment.document
    if _beside_marks(source) or _is_reported(source, code):
        return False
    if voice is None:
        return True
    told = voice.span is None or is_label(document.text, voice.span, document.turns)
    return bool(voice.name) and not voice.quoted and told


def _beside_marks(source: Source) -> bool:
    """Say whether a mark of quotation opens right before a passage, or closes right behind it; the other one is often lost in scanning."""
    passage = source.alignment.main.passage
    text, (start, end) = passage.document.text, (passage.span.start, passage.span.end)
    before, behind = text[max(0, start - 1) : start], text[end : end + 4].lstrip(".,;!?")[:1]
    return before in _MARKS or behind in _MARKS


def _is_twin(document: Document, span: Span, source: Source) -> bool:
    """Say whether a document of the same date goes on alike on both sides of the words: one text under two ids."""
    there = source.alignment.main.passage
    if _meta(source).date != document.meta.date:
        return False
    sides = zip(_beside(document, span), _beside(there.document, there.span), strict=True)
    return all(_alike(ours, theirs) for ours, theirs in sides)


def _beside(document: Document, span: Span) -> tuple[list[str], list[str]]:
    text = document.text
    before, behind = text[max(0, span.start - BESIDE) : span.start], text[span.end : span.end + BESIDE]
    return [token.norm for token in tokens(before)][1:], [token.norm for token in tokens(behind)][:-1]


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return len(set(ours) & set(theirs)) >= ALIKE * max(len(set(ours)), len(set(theirs)), 1)


def _is_reported(source: Source, code: str | None) -> bool:
    """Say whether a clause of saying that is not the speaker's own leads to a passage: "the report rightly points out that …"."""
    passage, table = source.alignment.main.passage, languages.get(code)
    speech = lexicon(table.code).speech
    before = _STOP.split(passage.document.text[max(0, passage.span.start - CLAUSE) : passage.span.start])[-1]
    words = [token.norm for token in tokens(before)]
    verbs = speech.verbs.finite
    leads = bool(words) and (words[-1] in table.words.complementizers or words[-1] in verbs)
    said = not (verbs | speech.cue_nouns).isdisjoint(words)
    return (
        leads
        and said
        and all("first" not in (speech.pronouns.get(word), speech.possessives.get(word)) for word in words)
    )


def _after(source: Source, document: Document) -> bool:
    return after(_meta(source).date, document.meta.date)


def _meta(source: Source) -> Meta:
    return source.alignment.document.meta
