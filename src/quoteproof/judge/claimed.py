"""What the text says of where its words stand, held against a document's metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from quoteproof import text as texts
from quoteproof.analysis.references import named
from quoteproof.analysis.titles import title
from quoteproof.compare.case import Case
from quoteproof.languages import Language
from quoteproof.model import Claim, Document
from quoteproof.patterns import lazy

_PLACE = lazy(r"(?<!\d)\d{1,9}(?!\d)(?:\s*[:.,]\s*\d{1,9}(?!\d))*")
SLACK = 2
"""Days by which a record's date and a report's may differ: time zones, the day after."""


def outlets(claim: Claim) -> tuple[str, ...]:
    """Return through whom the text has the words: "according to the Harbour News, a spokesman said".

    Whoever says the quotation that this one is nested in is a speaker, and no document that could be missing.
    """
    return () if claim.quotation.parent else claim.attribution.chain[:-1]


def in_named_document(case: Case, document: Document) -> bool | None:
    """Say whether a document is the one that the text names; None where the text names none or there is no telling."""
    claimed, language = case.claim.claimed, case.language
    if claimed.reference:
        return _referred(claimed.reference, document, language)
    if claimed.source is None:
        return None
    wanted = title(claimed.source.of(case.text), language).words
    meta = document.meta
    people = _title_words([meta.author, meta.speaker], language)
    have = _title_words([document.id, meta.title, meta.publisher, document.path], language)
    if meta.title and wanted - people:
        wanted = (
            wanted - people
        )  # whose it is says nothing where several are: the diary of Agnes Kohl, Agnes Kohl's cook book
    else:
        have |= people
    if not wanted or not have:
        return None
    shared = len(wanted & have)
    return True if 2 * shared >= len(wanted) else (None if shared else False)


def dates_agree(claimed: str | None, given: str | None) -> bool | None:
    """Compare two dates (ISO 8601, each as exact as it is); None where one is missing or is no date."""
    ours, theirs = _date(claimed), _date(given)
    if not ours or not theirs:
        return None
    if len(ours) == len(theirs) == 3:
        return abs((date(*ours) - date(*theirs)).days) <= SLACK
    common = min(len(ours), len(theirs))
    return ours[:common] == theirs[:common]


def _title_words(given: Iterable[str | None], language: Language) -> frozenset[str]:
    return frozenset(norm for value in given if value for norm in title(value, language).words)


def after(given: str | None, written: str | None) -> bool:
    """Say whether a source is certainly of a later day than the text: what it says had not been said yet."""
    theirs, ours = _date(given), _date(written)
    if not ours or not theirs:
        return False
    if len(ours) == len(theirs) == 3:
        return (date(*theirs) - date(*ours)).days > SLACK
    common = min(len(ours), len(theirs))
    return theirs[:common] > ours[:common]


def same_days(given: str | None, written: str | None) -> bool:
    """Say whether a source is of the days on which the text was written; both must be known to the day."""
    return bool(dates_agree(given, written)) and all(len(_date(one) or ()) == 3 for one in (given, written))


def _referred(reference: str, document: Document, language: Language) -> bool | None:
    """Compare a reference's names and figures with those that the document's metadata give.

    A name must be there, if the reference has some (one of several: "Bukhari and Muslim"). Figures must agree where the title
    gives figures, or the id as many; what else a reference's figures count, verses or pages, the metadata do not tell.
    """
    names, wanted = named(reference, language), _figures(reference)
    meta = document.meta
    titles = [meta.title, *(value for _, value in meta.extra)]
    have = _words(
        " ".join(filter(None, [document.id, meta.publisher, meta.author, meta.speaker, document.path, *titles]))
    )
    if names and not any(_bears(have, words) for words in names):
        return False if have else None
    in_title = _comparable([figures for value in titles if value for figures in _figures(value)], wanted)
    given = in_title + _comparable(_figures(document.id), wanted)
    if not wanted or any(figures in given or figures[:1] in given for figures in wanted):
        return True if names or wanted else None
    if names and not in_title:
        return not any(len(figures) == len(wanted[0]) > 1 for figures in given)
    if not given:
        return None
    return False if any(len(figures) > 1 for figures in given) or len(wanted[0]) == 1 else None


def _comparable(given: list[tuple[int, ...]], wanted: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Leave out years, unless the reference has one: section 5 is no other place than an Act of 1921."""
    if any(_is_year(figures) for figures in wanted):
        return given
    return [figures for figures in given if not _is_year(figures)]


def _is_year(figures: tuple[int, ...]) -> bool:
    return len(figures) == 1 and 1000 <= figures[0] < 2100


def _bears(have: frozenset[str], words: frozenset[str]) -> bool:
    """Say whether some of the words, or what one of three letters or more abbreviates (Matt.), are among a document's."""
    return any(word in have or (len(word) > 2 and any(own.startswith(word) for own in have)) for word in words)


@lru_cache(maxsize=1 << 12)
def _words(value: str) -> frozenset[str]:
    return frozenset(token.norm for token in texts.tokens(value.replace("_", " ")))


def _figures(value: str) -> list[tuple[int, ...]]:
    return [tuple(int(n) for n in re.findall(r"\d+", match)) for match in _PLACE.findall(value)]


@lru_cache(maxsize=1 << 12)
def _date(value: str | None) -> tuple[int, ...] | None:
    match = re.match(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)", value) if value else None
    parts = tuple(int(part) for part in match.groups() if part) if match else ()
    if len(parts) == 3:
        try:
            date(*parts)
        except ValueError:
            return None
    return parts or None
