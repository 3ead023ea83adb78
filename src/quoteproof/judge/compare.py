"""One quotation beside one source: run the difference rules in their order."""

from __future__ import annotations

from quoteproof import languages
from quoteproof.judge.profiles import Profile
from quoteproof.judge.reading import Reading
from quoteproof.judge.rules import RULES
from quoteproof.model import Case, Difference


def compare(case: Case, profile: Profile) -> tuple[Difference, ...]:
    """Return every difference between quotation and source, in the order of the quotation."""
    reading = Reading(case, profile, languages.get(case.language))
    for module in RULES:
        reading = reading.after(module.rule(reading))
    return tuple(sorted(reading.found, key=_place))


def _place(difference: Difference) -> tuple[int, int]:
    span = difference.quote
    return (span.start, -difference.level) if span else (1 << 62, -difference.level)
