"""What a context rule sees: the claim, every candidate with its metadata and voice, and what the difference rules said."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.judge.lookup import Lookup
from quoteproof.judge.profiles import Profile
from quoteproof.model import Claim, Difference, Source


class Scene(Struct, frozen=True):
    """A claim among all that the archive has for it."""

    claim: Claim
    text: str  # the citing document
    best: Source  # the candidate that the verdict concerns
    others: tuple[Source, ...]  # the rest, in their order
    differences: tuple[Difference, ...]  # of the best
    lookup: Lookup
    profile: Profile
    language: str
