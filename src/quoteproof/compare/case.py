"""What is to be judged of a text: a claim with the text that it stands in and the tables of its language."""

from __future__ import annotations

from msgspec import Struct

from quoteproof import languages
from quoteproof.languages import Language
from quoteproof.model import Claim, Document, Mark


class Case(Struct, frozen=True):
    """A claim as the citing text gives it, before anything is known of a source: no archive, no clock."""

    claim: Claim
    text: str  # the citing document
    language: Language
    marks: tuple[Mark, ...] = ()  # what the format of the citing document knew: emphasis above all


def case(claim: Claim, document: Document) -> Case:
    """Return a claim of a document as a case, read in the quotation's own language, else in the document's."""
    language = languages.get(claim.quotation.language or document.meta.language)
    return Case(claim, document.text, language, document.marks)
