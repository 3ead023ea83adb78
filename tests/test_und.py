"""The language that we do not know: it is told from its neighbours, and what nobody looked at is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteproof
from quoteproof import languages
from quoteproof.languages import JUDGED, LANGUAGES, OTHERS, UND

GUESS = Path(__file__).parent / "cases" / "guess"
PARAGRAPHS = re.findall(r"^([a-z]{2}): (.+)$", (GUESS / "others.md").read_text("utf-8"), re.MULTILINE)
TABLES = ("marks", "speech", "form", "meaning", "turns")
SAID = {
    UND: (
        "Ordföranden sade i går: ”{}”",
        "inte",
        "Vi kommer {} att stänga kajen före vintern, och kranen står kvar där den står nu.",
    ),
}
"""Of each language without tables of meaning: who says it, its "not", and what is said."""


@pytest.mark.parametrize(("code", "text"), PARAGRAPHS, ids=[code for code, _ in PARAGRAPHS])
def test_a_language_without_tables_is_not_taken_for_its_neighbour(code: str, text: str) -> None:
    """Neither a paragraph nor its first sentence, and not where the document is in English either."""
    sentence = text.split(". ")[0]
    assert [languages.guess(part, home) for part in (text, sentence) for home in (None, "en")] == [UND] * 4, code


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_tells_its_language(code: str) -> None:
    """One sentence of plain prose is enough to tell each language from the others, whatever is expected."""
    text = (GUESS / f"{code}.txt").read_text("utf-8")
    assert [languages.guess(text, home) for home in (None, UND, "en", "it")] == [code] * 4


@given(st.text(max_size=300), st.sampled_from((None, *LANGUAGES, UND)))
def test_a_guess_is_a_language_with_tables_or_says_that_it_is_none(text: str, expected: str | None) -> None:
    """Whatever the text."""
    assert languages.guess(text, expected) in (*LANGUAGES, UND)


def test_a_text_that_tells_nothing_is_in_the_language_that_is_expected() -> None:
    """Figures, a name, nothing: the language of what stands around, and no language where nothing does."""
    for text in ("", "1914", "Ruth Okafor", "⁂"):
        assert languages.guess(text, "de") == "de"
        assert languages.guess(text) == UND


@pytest.mark.parametrize(
    ("named", "code"),
    [("en", "en"), ("en-US", "en"), ("DE_at", "de"), ("English", "en"), ("sv", "sv"), ("und", UND), (None, "fr"), ("", "fr"), ("???", "fr")],
)  # fmt: skip
def test_a_text_is_in_the_language_that_it_names_else_in_the_one_that_it_looks_like(
    named: str | None, code: str
) -> None:
    """A code that has no tables is kept as it is; what is no code is no answer."""
    assert languages.told("Nous ne fermerons pas le quai avant l'hiver.", named) == code


def test_a_language_without_a_table_has_an_empty_one() -> None:
    """It is not read with the words of another; what is known of its own words is kept."""
    for code in (*LANGUAGES, UND, "sv", "xx", ""):
        language = languages.get(code)
        for name in TABLES:
            table = getattr(language, name)
            empty = getattr(languages.get(UND), name)
            alike = [
                field
                for field in table.__struct_fields__
                if field != "words" and getattr(table, field) != getattr(empty, field)
            ]
            assert bool(alike) == (language.owns(name) and language.code != UND), (code, name)
            assert name in ("marks", "turns") or table.words is language.words


def test_the_languages_that_are_judged_are_those_with_the_tables() -> None:
    """Both of meaning and of form."""
    assert set(JUDGED) == {
        code for code in LANGUAGES if languages.get(code).owns("meaning") and languages.get(code).owns("form")
    }
    assert [code for code in (*LANGUAGES, UND, "xx") if languages.get(code).judged] == list(JUDGED)


def test_the_page_says_which_tables_a_language_has() -> None:
    """docs/languages.md, a row a language."""
    page = (Path(__file__).parents[1] / "docs" / "languages.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z]+)` \| [^|]+ \| (.+) \|$", page, re.MULTILINE))
    for code in LANGUAGES:
        told = ["yes" if languages.get(code).owns(table) else "no" for table in ("marks", "speech", "form", "meaning")]
        assert rows[code].split(" | ") == told, code


def test_every_language_that_is_not_judged_has_a_sample_here() -> None:
    """Whoever adds a language without tables of meaning adds a sentence to SAID."""
    assert set(SAID) == {*LANGUAGES, UND} - set(JUDGED)


@pytest.mark.parametrize("code", SAID)
def test_what_nobody_looked_at_is_said_once_a_document(code: str) -> None:
    """Even where every quotation has the very words: what was cut off was not looked at either."""
    frame, word, said = SAID[code]
    said = said.format(word)
    report = quoteproof.check("\n\n".join([frame.format(said)] * 3), [said])
    assert report.document.meta.language == code
    (problem,) = report.problems
    assert problem.message.startswith("negations, numbers and modals were not looked at in 3 of 3 quotations")
    assert problem.hint


@pytest.mark.parametrize("code", SAID)
@pytest.mark.parametrize("change", ["", "[{}]", "…"])
def test_a_dropped_negation_is_looked_at_however_it_is_hidden(code: str, change: str) -> None:
    """Dropped, or put into brackets where the source has none, or left out at an ellipsis."""
    frame, word, said = SAID[code]
    quoted, source = said.format(change.format(word)), said.format("" if "{" in change else word)
    (finding,) = quoteproof.check(frame.format(quoted), [source]).findings
    assert (finding.verdict.level or 0) >= 4, finding.verdict


def test_an_english_text_has_no_such_problem() -> None:
    """Nor has a text without quotations, in whatever language."""
    said = "We will not close the quay before the winter."
    assert not quoteproof.check(f"Okafor said: “{said}”", [said]).problems
    assert not quoteproof.check("Vi stänger inte kajen, sade ordföranden i hamnen.", [said]).problems


def test_quotations_of_a_language_that_is_not_known_are_found_by_their_marks() -> None:
    """By those that most languages use."""
    said = "Vi stänger inte kajen före vintern"
    for left, right in ("“”", "„“", "«»", '""', "‘’", "»«", "””"):
        text = f"Hamnens ordförande sade i går att det inte var säkert än: {left}{said}{right}, och gick hem."
        listing = quoteproof.check(text, [f"{said}."])
        assert [finding.claim.quotation.text for finding in listing.findings] == [said], left + right


def test_the_other_languages_are_none_of_ours() -> None:
    """A language that gets tables leaves the list of those that have none."""
    assert not {code for script in OTHERS.values() for code in script} & set(LANGUAGES)
