"""Which of the archive's candidates the verdict concerns."""

from __future__ import annotations

from msgspec.structs import replace

from quoteproof.judge import evidence
from quoteproof.judge.differences import compare
from quoteproof.judge.evidence import BEHIND, CERTAIN, FOUND, UNSEEN, Weight
from quoteproof.judge.scene import CLOSE, Candidate
from quoteproof.judge.weighing import Laid, Weighed
from quoteproof.model import Difference

NEAR = 12.0
"""Bits behind the surest passage within which another may lie and still be chosen for its lower level: two changes. A passage with half
of the words, which happen to carry no meaning, is no better source than one with all but a "not"."""


def candidates(laid: Laid) -> tuple[Candidate, ...]:
    """Return the passages that are the source, or a version of it; the one that the verdict concerns first.

    In this order: by the named speaker or in the named document, and close; the very words, or nearly as sure as any; the
    lowest level; the most words; its own words before those that it quotes; where the text's other quotations lie; the
    earliest date; the document's id.
    """
    likely = [one for one in laid.passages if one.weight.bits >= FOUND - UNSEEN or is_source(one.weight)]
    most = max((one.weight.bits for one in likely), default=0.0)
    judged = [_candidate(one, laid) for one in likely if one.weight.bits >= most - BEHIND]
    found = [candidate for candidate in judged if is_source(candidate.weight)]
    surest = max((candidate.weight.bits for candidate in found), default=0.0)
    return tuple(sorted(found, key=lambda one: _rank(one, _named(one), surest - NEAR)))


def is_source(weight: Weight) -> bool:
    """Say whether the passage is where the words were taken from: more speaks for it than chance, by the odds of `evidence`.

    The very words of the named speaker are, however common they are; words of another, and what was said after the text was written,
    only where no chance is left; so, too, where the quotation has figures and names of its own, or where the speaker shares hardly more
    than its grammar: people say alike things more than once. What was said later is a later edition only if it has nearly all words.
    """
    if weight.later and not weight.whole and weight.share < CLOSE:
        return False
    if weight.later or weight.strange:
        return weight.bits >= (0 if weight.whole else CERTAIN)
    if weight.voice < 0:
        return weight.of_words >= CERTAIN
    if weight.whole:
        return weight.bits >= 0 or weight.own
    return weight.bits >= (CERTAIN if weight.scant and weight.own else FOUND)


def described(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates with their roles and, in words, why each stands where it stands."""
    best, others = found[0], found[1:]
    why = _why(best)
    return (_as(best, "best", why), *(_as(other, *_role(other, best)) for other in others))


def _candidate(one: Weighed, laid: Laid) -> Candidate:
    """Judge a passage, and weigh it once more with what the rules know of its words."""
    judged = compare(one.comparison, laid.profile)
    known = _weighed_with(judged, one, laid) if any(map(evidence.is_form, judged)) else one.weight
    return Candidate(one.source, one.comparison, one.heard.back(judged), known)


def _weighed_with(found: tuple[Difference, ...], one: Weighed, laid: Laid) -> Weight:
    """Return the weight with words that are the same in another form; who says them, and all else, stays."""
    words = evidence.weigh(one.comparison, laid.lookup.counts, laid.lookup.size, found)
    return replace(
        one.weight,
        words=words.words,
        changes=words.changes,
        whole=words.whole,
        share=words.share,
        scant=words.scant,
        strange=words.strange,
    )


def _named(candidate: Candidate) -> bool:
    """Say whether it is close, and is by the person, or in the document, that the text names."""
    return candidate.share >= CLOSE and (candidate.weight.named or candidate.weight.own)


def _rank(candidate: Candidate, named: bool, near: float) -> tuple[bool, bool, int, float, bool, float, str, str]:
    document, voice = candidate.source.alignment.document, candidate.source.voice
    return (
        not named,
        candidate.weight.bits < near and not candidate.weight.whole,
        candidate.level,
        -candidate.share,
        voice is not None and voice.quoted,
        -candidate.weight.about,
        document.meta.date or "9999",
        document.id,
    )


def _why(candidate: Candidate) -> str:
    if candidate.weight.named:
        return "the document that the text names"
    return "the named speaker's words" if candidate.weight.own else "the closest wording"


def _role(candidate: Candidate, best: Candidate) -> tuple[str, str]:
    voice = candidate.source.voice
    if voice and voice.quoted and not (best.source.voice and best.source.voice.quoted):
        return "secondhand", "quotes the words"
    return "sibling", "the same words" if candidate.exact else "has the words another way"


def _as(candidate: Candidate, role: str, why: str) -> Candidate:
    return replace(candidate, source=replace(candidate.source, role=role, why=why))
