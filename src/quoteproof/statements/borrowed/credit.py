"""Whether a text names, near words that it has from a source, who says or publishes them there."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from quoteproof import text as texts
from quoteproof.analysis.people import person
from quoteproof.analysis.titles import title
from quoteproof.archive.records import Record
from quoteproof.languages import Language
from quoteproof.model import Span, Voice
from quoteproof.patterns import lazy

NEAR = 400
"""Characters on either side of a passage, to the ends of their sentences, in which a name is near."""
HEAD = 300
"""Characters at either end of a text in which a by-line or a line of thanks stands: it holds for the whole text."""
WIDE = 2
"""A name stretched to more than so many times its length is none: its words stand there by themselves."""
_NOTE = lazy(r"\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰-⁹]|\([^()\n]{2,60}?,? (?:1[5-9]|20)\d\d[a-z]?(?:[:,][^()\n]{0,30})?\)")
_DATELINE = lazy(r"\(([^\W\d_][\w .&-]{1,30})\)\s?[—–-]")
_INITIAL = lazy(r"\b[^\W\d_]")


class Name(Struct, frozen=True):
    """What a source is known by, and the words of it that a text must have side by side to name it."""

    printed: str
    words: frozenset[str]
    heading: bool = False  # a report's first sentence has the words of its headline: there they name nothing


class Zone(Struct, frozen=True):
    """Where a text would name whom it has a passage from."""

    text: str
    passage: Span
    spans: tuple[Span, ...]
    note: bool  # a note's call or a reference stands behind it

    def find(self, name: Name) -> Span | None:
        """Return the first place that has all words of a name close together."""
        return next((place for span in self.spans for place in self._places(span, name)), None)

    def _places(self, span: Span, name: Name) -> Iterator[Span]:
        found = [token for token in texts.tokens(self.text, span) if token.norm in name.words]
        for k in range(len(found) - len(name.words) + 1):
            together = found[k : k + len(name.words)]
            place = Span(together[0].span.start, together[-1].span.end)
            whole = len({token.norm for token in together}) == len(name.words)
            if whole and len(place) <= WIDE * len(name.printed) and not (name.heading and place.overlap(self.passage)):
                yield place


def zone(text: str, passage: Span) -> Zone:
    """Return the sentences of and around a passage, and both ends of the text."""
    low, high = max(0, passage.start - NEAR), min(len(text), passage.end + NEAR)
    near = [one for one in texts.sentences_near(text, passage, NEAR) if one.end > low and one.start < high]
    around = Span(min([passage.start, *(one.start for one in near)]), max([passage.end, *(one.end for one in near)]))
    behind = next((one.end for one in near if one.end >= passage.end), passage.end)
    note = _NOTE.search(text, passage.start, min(len(text), behind + 8)) is not None
    head, foot = Span(0, min(HEAD, len(text))), Span(max(0, len(text) - HEAD), len(text))
    return Zone(text, passage, (around, head, foot), note)


def names(record: Record, voice: Voice | None, language: Language) -> Iterator[Name]:
    """Give what a source is known by: who speaks there, its author, publisher and title, and what a house is called for short."""
    for one in filter(None, (record.meta.speaker, record.meta.author, voice.name if voice else None)):
        someone = person(one)
        if someone.last:
            yield Name(one, frozenset([someone.last]))
        else:
            yield from _title(one, language)
    if record.meta.publisher:
        yield from _title(record.meta.publisher, language)
        short = "".join(_INITIAL.findall(record.meta.publisher))
        if len(short) > 1 and short.isupper():
            yield Name(short, frozenset([texts.fold(short).text]))
    if record.meta.title and (words := title(record.meta.title, language).words):
        yield Name(record.meta.title, words, heading=True)


def file_names(record: Record, language: Language) -> Iterator[Name]:
    """Give what a source is called by its file: all that is known of one without metadata."""
    stem = (record.path or record.id).replace("\\", "/").rpartition("/")[2].partition(".")[0]
    words = title(stem.replace("_", " ").replace("-", " "), language).words
    if words:
        yield Name(stem, words, heading=True)


def _title(name: str, language: Language) -> Iterator[Name]:
    telling = title(name, language).telling
    if telling:
        yield Name(name, telling)


def dateline(text: str, source: str) -> Span | None:
    """Return where a text names, before its first sentence, the agency that its source names there too: "BERGEN (Nordpost) —"."""
    ours, theirs = (_DATELINE.search(one[:HEAD]) for one in (text, source))
    return Span(*ours.span(1)) if ours and theirs and ours[1] == theirs[1] else None
