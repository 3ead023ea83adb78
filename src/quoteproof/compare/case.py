"""What is to be judged of a text: a claim with the text that it stands in and the tables of its language."""

from __future__ import annotations

import re

from msgspec import Struct

from quoteproof import languages
from quoteproof.languages import Language
from quoteproof.model import Claim, Document, Mark
from quoteproof.patterns import lazy

_DAY = lazy(r"(?<!\d)(?:1[5-9]|20)\d\d([-/_])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)", signs="12")


class Case(Struct, frozen=True):
    """A claim as the citing text gives it, before anything is known of a source: no archive, no clock."""

    claim: Claim
    text: str  # the citing document
    language: Language
    marks: tuple[Mark, ...] = ()  # what the format of the citing document knew: emphasis above all
    date: str | None = None  # when the citing document was written: ISO 8601, as exact as it is known


def case(claim: Claim, document: Document) -> Case:
    """Return a claim of a document as a case, read in the quotation's own language, else in the document's."""
    language = languages.get(claim.quotation.language or document.meta.language)
    return Case(claim, document.text, language, document.marks, document.meta.date or _in_name(document))


def _in_name(document: Document) -> str | None:
    """Return the day that a document's name bears: 2025-03-04-the-tram.md, news/2025/03/04/the-tram.html."""
    days = {match[0] for match in _DAY.finditer(document.id)}
    return re.sub("[/_]", "-", days.pop()) if len(days) == 1 else None
