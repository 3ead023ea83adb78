"""What a context rule sees: the claim, every candidate with its metadata and voice, and what the difference rules said."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.analysis.people import fold, given_gender, is_named
from quoteproof.analysis.structure.records import turn_at
from quoteproof.analysis.structure.remembered import turns_of
from quoteproof.attribute import same_person
from quoteproof.compare.case import Case
from quoteproof.compare.comparison import Comparison
from quoteproof.judge.evidence import Weight
from quoteproof.judge.lookup import Lookup
from quoteproof.model import Difference, Source
from quoteproof.profiles import Profile
from quoteproof.text import tokens

CLOSE = 0.8
"""Share of the quotation's words that a passage must have to be a version of it (`sibling`, docs/codes.md)."""

SEVERAL = 3
"""Documents that have the very words, so that they are nobody's in particular (`boilerplate`): two may share a source."""


SPEAKS_FOR, TELLING = 200, 4
"""Code points beside a quotation in which somebody may be said to speak for a body, and letters of a word that tells which body."""


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
    return None if same is False and name and (_wrote(name, source) or _published(name, source)) else same


def _published(name: str, source: Source) -> bool:
    """Say whether a name is that of who published the source, as firms and boards do what their heads say."""
    publisher = source.alignment.document.meta.publisher
    return bool(publisher) and fold(name) == fold(publisher or "")


def listened(scene: Scene) -> bool:
    """Say whether the words are a body's, which another reads out on a page where the named person speaks too, and nothing connects
    the two: neither the label of his turns nor the quotation's paragraph has a word of the body's name."""
    name, source = scene.named, scene.best.source
    voice, document = source.voice, source.alignment.document
    if not (
        name and is_named(name) and voice and voice.quoted and voice.name and voice.span and not is_named(voice.name)
    ):
        return False
    turns = turns_of(document.text, document.turns)
    own = [turn for turn in turns if turn.name and same_person(name, turn.name)]
    reads = turn_at(turns, voice.span.start)
    if not own or reads is None or reads in own:
        return False
    quotation, text = scene.case.claim.quotation.span, scene.case.text
    beside = text[max(0, quotation.start - SPEAKS_FOR) : quotation.start].rpartition("\n")[2]
    beside += text[quotation.end : quotation.end + SPEAKS_FOR].partition("\n")[0]
    said = {token.norm for place in (beside, own[0].label.of(document.text)) for token in tokens(place)}
    return all(token.norm not in said or len(token.norm) < TELLING for token in tokens(voice.name))


def _wrote(name: str, source: Source) -> bool:
    """Say whether somebody wrote what a page has others say, as a play's author does, and has no turn in it: who is quoted in marks is
    the author's if he or she is called by a given name alone, as people of a tale are."""
    document, voice = source.alignment.document, source.voice
    reported = voice is not None and voice.quoted and given_gender(fold(voice.name)) is None
    if not document.meta.author or reported or same_person(name, document.meta.author) is not True:
        return False
    return all(
        same_person(name, turn.name) is not True for turn in turns_of(document.text, document.turns) if turn.name
    )
