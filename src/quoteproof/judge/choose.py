"""Which of the archive's candidates the verdict concerns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from quoteproof.compare.case import Case
from quoteproof.compare.columns import akin
from quoteproof.compare.reading import Reading, Word
from quoteproof.judge.chance import MANY, is_chance, overlap, telling
from quoteproof.judge.claimed import in_named_document
from quoteproof.judge.differences import compare
from quoteproof.judge.lookup import Lookup
from quoteproof.judge.profiles import Profile
from quoteproof.judge.scene import CLOSE, Candidate, by_named
from quoteproof.model import Alignment, Source

FORMS = frozenset({"spelling", "number.form", "synonym", "tense", "order.words", "roles", "sic", "antonym"})
"""Codes whose words answer each other, though they are not the same."""

SCRAP = 8
"""Same words that a piece from another document has at least: less is a common phrase that the text has words for."""

NEAR = 0.1
"""How far below the fullest candidate's share of the words another may lie and still be chosen for its lower level: a
passage with half of the words, which happen to carry no meaning, is no better source than one with all but a "not"."""


def candidates(case: Case, lookup: Lookup, profile: Profile) -> tuple[Candidate, ...]:
    """Return the sources that have enough of the words, the one that the verdict concerns first.

    In this order: by the named speaker or in the named document, and close; nearly as many of the words as any; the
    lowest level; the most words; its own words before those that it quotes; the earliest date; the document's id.
    """
    laid = [source for source in lookup.sources if source.alignment.pieces]
    readings = [(_without_scraps(Reading(case, source.alignment, profile)), source) for source in laid]
    most = max((_share(reading.quote_words, reading) for reading, _ in readings), default=0.0)
    near = [(r, source) for r, source in readings if _share(r.quote_words, r) >= min(CLOSE, most - 2 * NEAR)]
    overlaps = [overlap(reading) for reading, _ in readings]
    hopeful = [
        (r, source)
        for r, source in near
        if _said_by_named(case, source) or not is_chance(overlap(r), overlaps, lookup.size)
    ]
    judged = [(_candidate(reading, source), reading) for reading, source in hopeful]
    found = [candidate for candidate, reading in judged if _has_enough(candidate, reading)]
    enough = [(candidate, _named(case, candidate)) for candidate in found]
    fullest = max((candidate.share for candidate, _ in enough), default=0.0)
    return tuple(candidate for candidate, _ in sorted(enough, key=lambda pair: _rank(pair[0], pair[1], fullest - NEAR)))


def described(found: tuple[Candidate, ...], case: Case) -> tuple[Candidate, ...]:
    """Return the candidates with their roles and, in words, why each stands where it stands."""
    best, others = found[0], found[1:]
    why = _why(best, case)
    return (_as(best, "best", why), *(_as(other, *_role(other, best)) for other in others))


def _candidate(reading: Reading, source: Source) -> Candidate:
    return Candidate(
        replace(source, alignment=reading.alignment), compare(reading), _share(reading.quote_words, reading)
    )


def _share(found: tuple[Word, ...], reading: Reading) -> float:
    """Return the part of some words of the quotation that stand in the source too."""
    same = {word for pair in reading.pairs for word in pair.quote}
    return sum(word in same for word in found) / len(found) if found else 0.0


def _has_enough(candidate: Candidate, reading: Reading) -> bool:
    """Say whether the passage can be what is quoted, reworded, and not just another sentence with such words.

    Half of the words, and more than half of the telling ones, have a word of the source that answers them; and unless
    many of the telling ones have, or nearly all, two of them stand in one row of three or more words in both.
    """
    answered = _answered(candidate, reading)
    wanted = telling(reading.quote_words, reading.language)
    hits = len(answered & wanted)
    if 2 * len(answered) < len(reading.quote_words) or (wanted and 2 * hits <= len(wanted)):
        return False
    return (
        hits >= MANY
        or 4 * hits >= 3 * len(wanted)
        or any(len(run & wanted) >= 2 for run in _runs(reading) if len(run) > 2)
    )


def _runs(reading: Reading) -> Iterator[set[Word]]:
    """Give the rows of words that are neighbours on both sides."""
    return (set(step.quote) for step in reading.steps if step.op == "same")


def _answered(candidate: Candidate, reading: Reading) -> set[Word]:
    """Return the quotation's words that the source has, in the same or in another form."""
    forms = [d.quote for d in candidate.differences if d.code in FORMS and d.quote]
    steps = [(word, step) for step in reading.steps for word in step.quote]
    return {
        word
        for word, step in steps
        if step.op == "same"
        or any(span.overlap(word.span) for span in forms)
        or any(akin(word.norm, other.norm) for other in step.source)
    }


def _without_scraps(reading: Reading) -> Reading:
    """Take away pieces from other documents than the main one that are too short to come from there."""
    alignment = reading.alignment
    sizes = Counter(pair.piece for pair in reading.pairs for _ in pair.quote)
    home = alignment.document.id
    kept = tuple(
        piece for index, piece in enumerate(alignment) if piece.passage.document.id == home or sizes[index] >= SCRAP
    )
    if len(kept) == len(alignment.pieces):
        return reading
    return Reading(reading.case, Alignment(kept), reading.profile)


def _named(case: Case, candidate: Candidate) -> bool:
    return candidate.share >= CLOSE and _said_by_named(case, candidate.source)


def _said_by_named(case: Case, source: Source) -> bool:
    """Say whether a source is by the person, or is the document, that the text names."""
    in_document = in_named_document(case, source.alignment.document)
    return bool(in_document) or bool(by_named(case.claim.attribution.name, source))


def _rank(candidate: Candidate, named: bool, near: float) -> tuple[bool, bool, int, float, bool, str, str]:
    document, voice = candidate.source.alignment.document, candidate.source.voice
    return (
        not named,
        candidate.share < near,
        candidate.level,
        -candidate.share,
        voice is not None and voice.quoted,
        document.meta.date or "9999",
        document.id,
    )


def _why(candidate: Candidate, case: Case) -> str:
    if in_named_document(case, candidate.source.alignment.document):
        return "the document that the text names"
    if by_named(case.claim.attribution.name, candidate.source):
        return "the named speaker's words"
    return "the closest wording"


def _role(candidate: Candidate, best: Candidate) -> tuple[str, str]:
    voice = candidate.source.voice
    if voice and voice.quoted and not (best.source.voice and best.source.voice.quoted):
        return "secondhand", "quotes the words"
    return "sibling", "the same words" if candidate.exact else "has the words another way"


def _as(candidate: Candidate, role: str, why: str) -> Candidate:
    return replace(candidate, source=replace(candidate.source, role=role, why=why))
