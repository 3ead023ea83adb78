"""Which of the archive's candidates the verdict concerns."""

from __future__ import annotations

from msgspec.structs import replace

from quoteproof import languages
from quoteproof.judge.claimed import in_named_document
from quoteproof.judge.compare import compare
from quoteproof.judge.profiles import Profile
from quoteproof.judge.reading import Reading
from quoteproof.judge.scene import CLOSE, Candidate, by_named
from quoteproof.model import Case, Claim, Mark, Source

ENOUGH = 0.5
"""Share of the quotation's words that must stand in the source for it to be that quotation, reworded: half of them."""

NEAR = 0.1
"""How far below the fullest candidate's share of the words another may lie and still be chosen for its lower level: a
passage with half of the words, which happen to carry no meaning, is no better source than one with all but a "not"."""


def candidates(
    claim: Claim, text: str, sources: tuple[Source, ...], profile: Profile, language: str, marks: tuple[Mark, ...] = ()
) -> tuple[Candidate, ...]:
    """Return the sources that have enough of the words, the one that the verdict concerns first.

    In this order: by the named speaker or in the named document, and close; nearly as many of the words as any; the
    lowest level; the most words; the earliest date; the document's id.
    """
    found = [
        _candidate(Case(claim, s.alignment, text, language, marks), s, profile) for s in sources if s.alignment.pieces
    ]
    enough = [(candidate, _named(claim, text, candidate, language)) for candidate in found if candidate.share >= ENOUGH]
    fullest = max((candidate.share for candidate, _ in enough), default=0.0)
    return tuple(candidate for candidate, _ in sorted(enough, key=lambda pair: _rank(pair[0], pair[1], fullest - NEAR)))


def described(found: tuple[Candidate, ...], claim: Claim, text: str, language: str) -> tuple[Candidate, ...]:
    """Return the candidates with their roles and, in words, why each stands where it stands."""
    best, others = found[0], found[1:]
    why = _why(best, claim, text, language)
    return (_as(best, "best", why), *(_as(other, *_role(other, best)) for other in others))


def _candidate(case: Case, source: Source, profile: Profile) -> Candidate:
    reading = Reading(case, profile, languages.get(case.language))
    same = sum(len(pair.quote) for pair in reading.pairs)
    return Candidate(source, compare(case, profile), same / len(reading.quote_words) if reading.quote_words else 0.0)


def _named(claim: Claim, text: str, candidate: Candidate, language: str) -> bool:
    document = candidate.source.alignment.document
    in_document = in_named_document(claim.claimed, text, document, languages.get(language))
    by_speaker = by_named(claim.attribution.name, candidate.source)
    return candidate.share >= CLOSE and (bool(in_document) or bool(by_speaker))


def _rank(candidate: Candidate, named: bool, near: float) -> tuple[bool, bool, int, float, str, str]:
    document = candidate.source.alignment.document
    return (
        not named,
        candidate.share < near,
        candidate.level,
        -candidate.share,
        document.meta.date or "9999",
        document.id,
    )


def _why(candidate: Candidate, claim: Claim, text: str, language: str) -> str:
    if in_named_document(claim.claimed, text, candidate.source.alignment.document, languages.get(language)):
        return "the document that the text names"
    if by_named(claim.attribution.name, candidate.source):
        return "the named speaker's words"
    return "the closest wording"


def _role(candidate: Candidate, best: Candidate) -> tuple[str, str]:
    voice = candidate.source.voice
    if voice and voice.quoted and not (best.source.voice and best.source.voice.quoted):
        return "secondhand", "quotes the words"
    return "sibling", "the same words" if candidate.exact else "has the words another way"


def _as(candidate: Candidate, role: str, why: str) -> Candidate:
    return replace(candidate, source=replace(candidate.source, role=role, why=why))
