"""What a rule of figures has to say: two places of a text that hold two values where one is meant."""

from __future__ import annotations

from msgspec import Struct

from quoteproof.model import Span


class Clash(Struct, frozen=True):
    """A figure, what it is held against, and how they differ."""

    rule: str
    what: str  # as in `Compared.what`
    span: Span
    against: tuple[Span, ...]
    reason: str
    certain: bool = False  # arithmetic leaves no doubt
