"""A claim with every passage that the archive laid beside it, each with what speaks for its being the source; nothing is judged yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import inf

from msgspec import Struct
from msgspec.structs import replace

from quoteproof import languages
from quoteproof.analysis.people import is_named, person
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute import same_person
from quoteproof.attribute.reported import announces
from quoteproof.attribute.voice import is_label
from quoteproof.compare.case import Case
from quoteproof.compare.comparison import Comparison
from quoteproof.compare.heard import Heard, hear
from quoteproof.judge import evidence
from quoteproof.judge.ceiling import Ceiling
from quoteproof.judge.claimed import after, in_named_document, same_days
from quoteproof.judge.evidence import Voicing, Weight
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.scale import Scale, telling
from quoteproof.judge.scene import by_named, said_by
from quoteproof.judge.voiced import voiced
from quoteproof.model import Alignment, Document, Piece, Source, Span, Voice
from quoteproof.patterns import lazy
from quoteproof.profiles import Profile

READ_OUT = 150
"""Code points before a passage in which whoever reads it out names its speaker."""

SCRAP = 3.0
"""Bits, beyond the places in its document where chance could have found it, that a piece of the quotation has at least which stands far
from the others: less is a common phrase that the text has words for."""

APART = 10.0
"""The same for one that stands before the others, or further behind them than a few paragraphs: nobody jumps about like that."""

AHEAD = 3000
"""Code points that a source may go on between two pieces."""

MANY = 2
"""So many of a speaker's quotations must be missing to say that the text speaks of an occasion that the archive does not have."""

_LABEL = lazy(r"\s*([^\W\d_][^:\n]{1,40}):\s")


class Held(Struct, frozen=True):
    """One passage as it was laid, before its page is read."""

    alignment: Alignment
    told: float  # by its words, less what changes cost, at most
    sentence: bool  # whether it may be a whole one, as the quotation is
    place: float  # what the places of chance count at least, whoever says it

    @property
    def whole(self) -> bool:
        """Whether it may have the very words."""
        return self.told == inf

    @property
    def document(self) -> Document:
        """Where it stands."""
        return self.alignment.document


class Beside(Struct, frozen=True):
    """One passage beside the quotation, before anybody has asked who says it."""

    comparison: Comparison
    alignment: Alignment
    weight: Weight  # of the words alone
    heard: Heard  # the way from what the source says to its page
    place: float  # what the places of chance count at least, whoever says it

    @property
    def told(self) -> float:
        """What its words tell, less what changes cost."""
        return self.weight.words - self.weight.changes

    @property
    def whole(self) -> bool:
        """Whether it has the very words."""
        return self.weight.whole

    @property
    def document(self) -> Document:
        """Where it stands, as it is said."""
        return self.comparison.alignment.document

    @property
    def sentence(self) -> bool:
        """Whether it is a whole sentence, as the quotation is."""
        return self.weight.sentence


class Weighed(Struct, frozen=True):
    """One passage beside the quotation, with who says it."""

    comparison: Comparison
    source: Source
    weight: Weight
    heard: Heard  # the way from what the source says to its page

    @property
    def alignment(self) -> Alignment:
        """What of the quotation lies on the passage."""
        return self.source.alignment

    @property
    def document(self) -> Document:
        """Where it stands."""
        return self.source.alignment.document


Row = Held | Beside | Weighed
About = Callable[[Document, float], float]
"""What else tells of a passage in a document, where its places count so much."""


class Laid(Struct, frozen=True):
    """A claim, what the archive answered, and the passages, each as far as it was looked at, in the archive's order."""

    case: Case
    lookup: Lookup
    profile: Profile
    rows: tuple[Row, ...] = ()

    @property
    def passages(self) -> tuple[Weighed, ...]:
        """Those that may be the source, with their weights."""
        return tuple(row for row in self.rows if isinstance(row, Weighed))

    @property
    def best(self) -> Weighed | None:
        """The passage for which most speaks."""
        return max(self.passages, key=lambda one: one.weight.bits, default=None)


def lay(case: Case, lookup: Lookup, profile: Profile) -> Laid:
    """Lay the quotation beside its passages and weigh by themselves those that may be found, or be its best; all of them where
    one must be shown as the nearest."""
    found = [alignment for alignment in lookup.alignments if alignment.pieces]
    if not found:
        return Laid(case, lookup, profile)
    laid = _further(with_more(Laid(case, lookup, profile), found), evidence.FOUND)
    if lookup.nearest is None and not any(one.weight.whole for one in laid.passages):
        return _further(laid, -inf, behind=inf)
    return laid


def with_more(laid: Laid, alignments: Iterable[Alignment]) -> Laid:
    """Put passages behind those that are there, none of them looked at yet."""
    case, lookup, ceiling = laid.case, laid.lookup, Ceiling(laid.case, laid.lookup)
    held = (
        Held(each, ceiling.told(each), ceiling.sentence(each), _fewest(case, lookup, each.document, ceiling.scale))
        for each in alignments
        if each.pieces
    )
    return replace(laid, rows=(*laid.rows, *held))


def together(all_: Sequence[Laid]) -> tuple[Laid, ...]:
    """Let the quotations of one text speak for each other: where some certainly lie, others are likely to.

    Of passages that were not looked at, those are weighed now that may be the source.
    """
    homes = [document.id if document else None for document in map(home, all_)]
    certain, missing = Counter(filter(None, homes)), Counter(filter(None, map(_absent, all_)))
    there = Counter(laid.case.claim.attribution.name for laid, home in zip(all_, homes, strict=True) if home)
    return tuple(
        _about(laid, partial(_others_lie, certain, home), missing, there)
        for laid, home in zip(all_, homes, strict=True)
    )


def _others_lie(certain: Counter[str], own: str | None, document: str) -> bool:
    """Say whether other quotations than the one with this home lie in a document."""
    return certain[document] > (document == own)


def _about(laid: Laid, certain: Callable[[str], bool], missing: Counter[str], there: Counter[str | None]) -> Laid:
    name = laid.case.claim.attribution.name
    elsewhere = name is not None and missing[name] - (_absent(laid) == name) >= MANY and not there[name]
    about = partial(_setting, laid.case.date, certain, elsewhere)
    laid = _further(laid, evidence.FOUND - evidence.UNSEEN, about, evidence.BEHIND)
    return replace(laid, rows=tuple(_in_setting(one, about) for one in laid.passages))


def _in_setting(one: Weighed, about: About) -> Weighed:
    weight = one.weight
    return replace(one, weight=replace(weight, about=about(one.source.alignment.document, weight.place)))


def _setting(
    written: str | None, certain: Callable[[str], bool], elsewhere: bool, document: Document, place: float
) -> float:
    """Return what the text's other quotations and its date tell of a passage in a document; `certain`: one of them lies there."""
    if certain(document.id):
        return evidence.narrowed(document, place)
    timely = evidence.of_the_days(document, place) if same_days(document.meta.date, written) else 0.0
    return timely + evidence.ELSEWHERE * elsewhere


def _alone(document: Document, place: float) -> float:
    return 0.0


def _further(laid: Laid, least: float, about: About = _alone, behind: float = 0.0) -> Laid:
    """Weigh the passages further that may come to `least` bits, and are not certain to lie more than `behind` below the best one; a
    passage that may have the very words always is."""
    rows = list(_read(laid, least, about))
    most = [_at_most(row, about) for row in rows]
    for k in sorted(range(len(rows)), key=most.__getitem__, reverse=True):
        row = rows[k]
        if isinstance(row, Beside) and (row.whole or most[k] >= least):
            rows[k] = row = _weighed(laid.case, row, laid.lookup)
        if isinstance(row, Weighed):
            least = max(least, _at_most(row, about) - behind)
    return replace(laid, rows=tuple(rows))


def _read(laid: Laid, least: float, about: About) -> Iterator[Row]:
    """Give the passages, those that may come to so many bits compared with the quotation, each place once."""
    seen = {_place(row.alignment) for row in laid.rows if not isinstance(row, Held)}
    for row in laid.rows:
        if isinstance(row, Held) and (row.whole or _at_most(row, about) >= least):
            found = _beside(laid.case, row.alignment, laid.lookup)
            place = _place(found.alignment)
            if place not in seen:
                seen.add(place)
                yield found
        else:
            yield row


def _at_most(row: Row, about: About) -> float:
    """Return the bits to which a passage may come, with what else tells of it."""
    if isinstance(row, Weighed):
        return _in_setting(row, about).weight.bits
    return row.told - evidence.tries(row.place - about(row.document, row.place), sentence=row.sentence)


def _fewest(case: Case, lookup: Lookup, document: Document, scale: Scale) -> float:
    """Return what the places of chance count at least, whoever says the words."""
    return evidence.fewest(scale, document, lookup.own, named=bool(in_named_document(case, document)))


def _place(alignment: Alignment) -> tuple[tuple[str, Span], ...]:
    """Return what two have in common that are the same passage: several chains may have differed in scraps alone."""
    return tuple((piece.passage.document.id, piece.passage.span) for piece in alignment)


def home(laid: Laid) -> Document | None:
    """Return the document in which the quotation certainly lies."""
    best = laid.best
    return best.source.alignment.document if best and best.weight.bits >= evidence.CERTAIN else None


def _absent(laid: Laid) -> str | None:
    """Return the speaker of a quotation that would have been found if it were there, and was not."""
    name, best = laid.case.claim.attribution.name, laid.best
    if name is None or (best and best.weight.bits >= evidence.FOUND):
        return None
    told = telling(laid.lookup.counts, laid.lookup.size, laid.case.language)
    return name if told >= evidence.CERTAIN else None


def _beside(case: Case, alignment: Alignment, lookup: Lookup) -> Beside:
    heard = hear(case.text, case.claim.quotation.parts, alignment)
    comparison, kept = _without_scraps(Comparison(case, heard.alignment, heard.silences), lookup)
    weight = evidence.weigh(comparison, lookup.counts, lookup.size)
    scale = Scale(lookup.counts, lookup.size, case.language)
    place = _fewest(case, lookup, comparison.alignment.document, scale)
    return Beside(comparison, Alignment(tuple(alignment.pieces[k] for k in kept)), weight, heard, place)


def _weighed(case: Case, one: Beside, lookup: Lookup) -> Weighed:
    name = _named(case)
    source = _labelled(voiced(one.alignment, case.language.code), name)
    own = by_named(name, source)
    read_out = own is False and name is not None and reads_out(source, name)
    recalled = recalls(source, name)
    voice = Voicing(None if read_out or (recalled and own) else own, lookup.own, read_out, recalled)
    named = bool(in_named_document(case, source.alignment.document))
    later = after(source.alignment.document.meta.date, case.date)
    weight = evidence.spoken(one.weight, one.comparison.alignment.document, voice, named=named, later=later)
    return Weighed(one.comparison.said(said_by(source)), source, weight, one.heard)


def _named(case: Case) -> str | None:
    """Return the person that the text names; where it is not certain how fully, as it names them there."""
    told = case.claim.attribution
    mention = told.speaker.of(case.text) if told.speaker else ""
    return told.name or (mention if is_named(mention) else None)


def _labelled(source: Source, name: str | None) -> Source:
    """Where nobody is known to say a passage, and the page begins with a label of the person that the text names, that person does: one
    label alone makes no transcript, but who looks for somebody finds it."""
    passage = source.alignment.main.passage
    label = _LABEL.match(passage.document.text) if source.voice is None and name else None
    if label is None or not name or label.end() > passage.span.start or not same_person(label[1], name):
        return source
    printed = label[1].title() if label[1].isupper() else label[1]
    return replace(source, voice=Voice(printed, Span(label.start(1), label.end(1))))


def reads_out(source: Source, name: str) -> bool:
    """Say whether whoever says a passage has just named somebody as their speaker: then the words may be that person's. What the source
    quotes has its own voice."""
    voice, passage = source.voice, source.alignment.main.passage
    if voice is None or voice.quoted:
        return False
    begins = voice.span.end if voice.span else 0  # the turn's label
    before = passage.document.text[max(begins, passage.span.start - READ_OUT) : passage.span.start]
    last = person(name).last
    return bool(last) and announces(before, last, languages.told(before, passage.document.meta.language))


def recalls(source: Source, name: str | None) -> bool:
    """Say whether a passage is what somebody gives as another's while he speaks, in marks or without, or an article without: then it is
    as he reads or remembers it, or puts it. What an article quotes was taken down."""
    voice, passage = source.voice, source.alignment.main.passage
    if voice is None:
        return False
    text, turns = passage.document.text, turns_of(passage.document.text, passage.document.turns)
    turn = turn_at(turns, passage.span.start)
    if turn is None:
        return not (voice.quoted or voice.span is None or is_label(text, voice.span, turns))
    if name and turn.name and same_person(turn.name, name):
        return False
    reported = voice.span is None or same_person(turn.name, voice.name) is False  # "the president said that …"
    return voice.quoted or reported


def _without_scraps(comparison: Comparison, lookup: Lookup) -> tuple[Comparison, tuple[int, ...]]:
    """Take away the pieces that chance may have put there: each stands by itself for its place in the archive, or in the document.

    Also return the numbers of those that are kept.
    """
    pieces = comparison.alignment.pieces
    if len(pieces) == 1:
        return comparison, (0,)
    told = evidence.by_piece(comparison, lookup.counts, lookup.size)
    main = max(range(len(pieces)), key=told.__getitem__)
    kept = tuple(k for k in range(len(pieces)) if k == main or told[k] >= _needed(pieces, k, main, told[main]))
    if len(kept) == len(pieces):
        return comparison, kept
    fewer = Alignment(tuple(pieces[k] for k in kept))
    return Comparison(comparison.case, fewer, comparison.silences), kept


def _needed(pieces: tuple[Piece, ...], at: int, main: int, told: float) -> float:
    """Return the bits that a piece must have; two documents are joined only where both halves are certain."""
    one, home = pieces[at].passage, pieces[main].passage
    if one.document.id != home.document.id:
        return evidence.CERTAIN if told >= evidence.CERTAIN else float("inf")
    first, later = (one, home) if at < main else (home, one)
    return SCRAP if 0 <= later.span.start - first.span.end <= AHEAD else APART
