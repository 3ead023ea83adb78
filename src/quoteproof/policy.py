"""What a run stops at: the names that `--fail-on` and `Report.failing` take, and the verdicts that each means."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from quoteproof.errors import UsageError


class Stop(Struct, frozen=True):
    """The findings that a name means: from a level up, of some labels, words that their source does not hold, or statements."""

    level: int = 99
    labels: tuple[str, ...] = ()
    context: bool = False
    holdings: tuple[str, ...] = ()  # of statements without marks

    def at(self, label: str, level: int | None, against: bool = False) -> bool:
        """Say whether a finding is one of them; `against`: its source denies, supposes or gives as another's what it says there."""
        return label in self.labels or (level is not None and level >= self.level) or (self.context and against)

    def at_statement(self, holding: str, level: int | None) -> bool:
        """Say whether a statement without marks is one of them."""
        return holding in self.holdings or (level is not None and level >= self.level)


FAIL_ON: dict[str, Stop] = {
    "serious": Stop(level=5),
    "wording": Stop(level=4),
    "style": Stop(level=3),
    "not-found": Stop(labels=("not_found",)),
    "unchecked": Stop(labels=("unchecked",)),
    "context": Stop(context=True),
    "differs": Stop(holdings=("differs",)),
    "uncredited": Stop(holdings=("uncredited",)),
    "never": Stop(),
}
"""Every name."""

DEFAULT = ("serious",)


def stops(names: Iterable[str]) -> tuple[Stop, ...]:
    """Return what the names mean; UsageError for one that means nothing."""
    listed = tuple(names)
    unknown = [name for name in listed if name not in FAIL_ON]
    if unknown:
        raise UsageError(f"unknown name {unknown[0]!r}; known: {', '.join(FAIL_ON)}")
    return tuple(FAIL_ON[name] for name in listed)
