"""What a context rule sees: the claim, every candidate with its metadata and voice, and what the difference rules said."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.attribute import same_person
from quoteproof.attribute.voice import turns_of
from quoteproof.compare.case import Case
from quoteproof.compare.comparison import Comparison
from quoteproof.judge.evidence import Weight
from quoteproof.judge.lookup import Lookup
from quoteproof.model import Difference, Source
from quoteproof.profiles import Profile

CLOSE = 0.8
"""Share of the quotation's words that a passage must have to be a version of it (`sibling`, docs/codes.md)."""

SEVERAL = 3
"""Documents that have the very words, so that they are nobody's in particular (`boilerplate`): two may share a source."""


class Candidate(Struct, frozen=True):
    """A source with what the difference rules say of it."""

    source: Source
    comparison: Comparison
    differences: tuple[Difference, ...]
    weight: Weight  # what speaks for its being the source

    @property
    def share(self) -> float:
        """The part of the quotation's words that the source has too."""
        return self.weight.share

    @property
    def level(self) -> int:
        """The highest level of its differences."""
        return max((difference.level for difference in self.differences), default=0)

    @property
    def exact(self) -> bool:
        """Whether the source has the very words: nothing but silent differences."""
        return self.level <= 1 and self.share == 1.0


class Scene(Struct, frozen=True):
    """A claim among all that the archive has for it."""

    case: Case
    best: Candidate  # the one that the verdict concerns
    others: tuple[Candidate, ...]  # the rest, in their order
    lookup: Lookup
    profile: Profile

    @property
    def named(self) -> str | None:
        """The person that the text names, as fully as it does; None where that is not certain."""
        return self.case.claim.attribution.name

    @property
    def exact(self) -> tuple[Candidate, ...]:
        """The candidates that have the very words, one a document."""
        found: dict[str, Candidate] = {}
        for candidate in (self.best, *self.others):
            if candidate.exact:
                found.setdefault(candidate.source.alignment.document.id, candidate)
        return tuple(found.values())

    @property
    def is_boilerplate(self) -> bool:
        """Whether several documents by different speakers have the very words: the match proves no source."""
        speakers = [said_by(candidate.source) for candidate in self.exact]
        differ = any(a and b and same_person(a, b) is not True for i, a in enumerate(speakers) for b in speakers[:i])
        return len(speakers) >= SEVERAL and differ

    def note(self, code: str, reason: str, variant: str = "") -> Difference:
        """Return a fact about the pair, with the profile's level."""
        return Difference(code, self.profile.level(code, variant), " ".join(reason.split()))


def said_by(source: Source) -> str | None:
    """Return who says the words in a source: the innermost voice there, else the document's speaker or author; None: nobody knows."""
    if source.voice:
        return source.voice.name or None
    meta = source.alignment.document.meta
    return meta.speaker or meta.author


def by_named(name: str | None, source: Source) -> bool | None:
    """Say whether the named person says the words in a source; None where one of the two is not known."""
    there = said_by(source)
    same = same_person(name, there) if name and there else None
    return None if same is False and name and _wrote(name, source) else same


def _wrote(name: str, source: Source) -> bool:
    """Say whether somebody wrote what a page has others say without marks, as a play's author does, and has no turn in it."""
    document, voice = source.alignment.document, source.voice
    if not document.meta.author or (voice and voice.quoted) or same_person(name, document.meta.author) is not True:
        return False
    return all(same_person(name, turn.name) is not True for turn in turns_of(document.text, document.turns) if turn.name)
