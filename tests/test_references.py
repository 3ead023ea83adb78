"""References beside a quotation: read as the claimed place, and held against what the archive knows of its documents."""

from __future__ import annotations

import pytest

import quoteproof
from quoteproof import languages
from quoteproof.analysis.references import named
from quoteproof.model import Document, Meta
from quoteproof.pipeline import listing

TIDE = "The tide keeps its own book and no clerk may amend it."
FISH = "كان الصياد إذا رجع من البحر قسم السمك على جيرانه"


@pytest.mark.parametrize(
    ("language", "after"),
    [
        ("en", "(Narrated by Marin)"),
        ("en", "[Marin]"),
        ("en", "(Tides 5:3)"),
        ("en", "(Art. 5 TIDE)"),
        ("en", "(§ 12)"),
        ("en", "(Harbour Act 1990, s. 12)"),
        ("de", "(§ 12 Abs. 2 HafenG)"),
        ("fr", "(article 12 du code)"),
        ("ar", "(رواه سالم)"),
        ("ar", "متفق عليه"),
        ("ar", "[البقرة: 31]"),
        ("ar", "(البقرة: ٣١)"),
        ("ar", "(سورة البقرة، الآية 31)"),
    ],
)
def test_a_reference_is_the_claimed_place(language: str, after: str) -> None:
    """It is kept as written, brackets and all."""
    words = f"قال: «{FISH}»" if language == "ar" else f"“{TIDE}”"
    (claim,) = listing(Document("text", f"{words} {after}."), language).claims
    assert claim.claimed.reference == after


@pytest.mark.parametrize("after", ["(laughing)", "(see below)", "(a verse she wrote in 1990)"])
def test_a_remark_in_brackets_is_no_reference(after: str) -> None:
    """Brackets that name no place claim none."""
    (claim,) = listing(Document("text", f"He said: “{TIDE}” {after}."), "en").claims
    assert claim.claimed.reference is None


@pytest.mark.parametrize(
    ("language", "reference", "names"),
    [
        ("en", "(Narrated by Marin and Okafor)", [{"marin"}, {"okafor"}]),
        ("en", "(§ 12)", []),
        ("en", "(Tides 5:3)", [{"tides"}]),
        ("ar", "رواه سالم وعامر", [{"سالم"}, {"عامر"}]),
        ("ar", "(سورة البقرة، الآية 31)", [{"البقره"}]),
    ],
)
def test_names_of_a_reference(language: str, reference: str, names: list[set[str]]) -> None:
    """The words for a verse and for narrating are left out; each name stands by itself."""
    assert [set(words) for words in named(reference, languages.get(language))] == names


@pytest.mark.parametrize(
    ("after", "label"),
    [
        ("(Narrated by Marin)", "verbatim"),
        ("(Narrated by Okafor)", "misattributed"),
        ("(Narrated by Lindqvist)", "verbatim"),
    ],
    ids=["the right book", "another book", "a book that the archive does not know"],
)
def test_right_words_under_a_wrong_name(after: str, label: str) -> None:
    """Only a name that the archive knows, of another document, makes a misattribution."""
    books = [
        Document("one", TIDE, Meta(title="Book of Marin")),
        Document("two", "And nobody mended the nets that year in all of the town.", Meta(title="Book of Okafor")),
    ]
    (finding,) = quoteproof.check(Document("text", f"“{TIDE}” {after}."), books, language="en").findings
    assert finding.verdict.label == label
