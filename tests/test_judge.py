"""The judge as a whole: gates, labels, which source, profiles, suggestions; and odd input."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import codes, findings, only
from msgspec.structs import replace

from quoteproof import languages, profiles
from quoteproof.compare.places import ELLIPSIS
from quoteproof.compare.reading import Reading
from quoteproof.errors import UsageError
from quoteproof.judge import Case, Lookup, differences, judge, suggest
from quoteproof.judge.labels import verdict
from quoteproof.judge.rules import RULES
from quoteproof.judge.rules.form import punct_inner
from quoteproof.model import (
    Alignment,
    Claim,
    Difference,
    Document,
    Finding,
    Meta,
    Passage,
    Piece,
    Problem,
    Quotation,
    Span,
)
from quoteproof.profiles import NEWS

QUAY = "We will not close the north quay before the survey is done. It will cost a great deal of money."


def documents(*texts: str, **meta: str) -> tuple[Document, ...]:
    """Return sources with the same metadata."""
    return tuple(Document(f"source-{number}", text, Meta(**meta)) for number, text in enumerate(texts, 1))


# -- the gates -------------------------------------------------------------------------------------------------------


def test_a_few_words_occur_or_are_not_found() -> None:
    """Three words prove nothing: they are there, or they are not."""
    there, missing = (
        only(
            "A “great deal” of it, he said, “north quay before”.".replace(
                "A “great deal” of it, he said, ", "He said: "
            ),
            QUAY,
        ),
        only("He said: “south pier before”.", QUAY),
    )
    assert (there.verdict.label, there.verdict.level) == ("occurs", None)
    assert (missing.verdict.label, missing.verdict.level) == ("not_found", None)


def test_a_few_characters_occur_in_a_script_without_spaces() -> None:
    """Seven characters of Chinese are too few, ten are enough."""
    source = "我们不会在调查完成之前关闭北码头。"
    assert only("他说：“关闭北码头。”", source, language="zh").verdict.label == "occurs"
    assert only("他说：“我们不会在调查完成之前关闭北码头。”", source, language="zh").verdict.level is not None


def test_a_poor_candidate_is_the_nearest_passage() -> None:
    """Half of the rarer words are there, in another sentence: not found, and the passage is shown as near."""
    finding = only("He said: “The survey of the money cost the board a deal of sleep.”", QUAY)
    assert finding.verdict.label == "not_found"
    assert [s.role for s in finding.sources] == ["nearest"]


def test_two_common_words_in_a_row_make_no_source() -> None:
    """A sentence that shares “worse than” and a noun is another sentence."""
    finding = only("He called it “worse than rats, mice and gulls”.", "Nothing is worse than a play about the gulls.")
    assert finding.verdict.label == "not_found"


def test_words_that_are_not_there_are_not_found() -> None:
    """Nothing is near, and nothing is shown as near."""
    finding = only("He said: “My grandmother bakes wonderful apple cakes every Sunday.”", QUAY)
    assert (finding.verdict.label, finding.sources, finding.cause) == ("not_found", (), None)


def test_an_unreadable_source_makes_a_miss_unchecked() -> None:
    """Could not look is not the same as not there, and the cause is said."""
    problem = Problem("report.pdf", "no text layer", document="report.pdf")
    (finding,) = findings(
        "He said: “My grandmother bakes wonderful apple cakes.”", documents(QUAY), unreadable=(problem,)
    )
    assert (finding.verdict.label, finding.cause) == ("unchecked", "no text layer")
    assert "report.pdf" in finding.verdict.reason


def test_a_source_that_nobody_holds_makes_a_miss_unchecked() -> None:
    """The text names a document that the archive does not have."""
    (finding,) = findings("He said: “My grandmother bakes wonderful apple cakes.”", documents(QUAY), held=False)
    assert (finding.verdict.label, finding.cause) == ("unchecked", "no such source")


def test_a_partial_document_with_the_nearest_passage_makes_a_miss_unchecked() -> None:
    """The words may stand in the part that could not be read; the passage is shown if half of the rarer words are there."""
    text = "“surveys of harbours cost money”"
    quotation = Quotation("q-1", "direct", Span(1, 31), (Span(1, 31),), text[1:31])
    source = Document("minutes", "Harbours need money and surveys, she said.", partial="2 of 9 pages have no text")
    nearest = Alignment((Piece(Passage(source, Span(0, 31)), quotation.span, ()),))
    case = Case(Claim(quotation), text, languages.get("en"))
    finding = judge(case, Lookup(nearest=nearest))
    assert (finding.verdict.label, finding.cause) == ("unchecked", "partial")
    assert [s.role for s in finding.sources] == ["nearest"]
    far = Alignment((Piece(Passage(source, Span(0, 13)), quotation.span, ()),))
    assert judge(case, Lookup(nearest=far)).sources == ()


# -- labels ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given_", "label"),
    [
        ([], "verbatim"),
        ([("ellipsis.source", 0)], "verbatim"),
        ([("marks", 1)], "faithful"),
        ([("marks", 1), ("ellipsis", 2)], "marked"),
        ([("ellipsis", 2), ("spelling", 3)], "style"),
        ([("spelling", 3), ("wording", 4)], "reworded"),
        ([("wording", 4), ("cut.tail", 5)], "cut"),
        ([("cut.tail", 5), ("speaker", 5)], "misattributed"),
        ([("speaker", 5), ("splice", 5)], "spliced"),
        ([("splice", 5), ("negation", 5)], "serious"),
        ([("date.claimed", 4), ("wording", 4)], "misattributed"),
        ([("secondhand", 2)], "verbatim"),
        ([("secondhand", 2), ("space", 1)], "faithful"),
    ],
)
def test_the_first_label_of_the_order_applies(given_: list[tuple[str, int]], label: str) -> None:
    """Labels have one order; the level is the highest of all differences, `secondhand` left out."""
    differences = tuple(Difference(code, level, "") for code, level in given_)
    found = verdict(differences)
    assert found.label == label
    assert found.level == max((level for code, level in given_ if code != "secondhand"), default=0)


# -- which source ----------------------------------------------------------------------------------------------------


def test_the_named_speakers_words_are_the_source_even_if_another_has_the_very_words() -> None:
    """The exact match elsewhere is listed and named in the reason."""
    sources = (
        Document("lindqvist", "We will never sell the northern quay to strangers.", Meta(speaker="Karin Lindqvist")),
        Document("okafor", "We will never sell the northern quay to foreigners.", Meta(speaker="Ruth Okafor")),
    )
    (finding,) = findings("“We will never sell the northern quay to strangers”, said Ruth Okafor.", sources)
    assert [s.alignment.document.id for s in finding.sources] == ["okafor", "lindqvist"]
    assert finding.verdict.label == "reworded"
    assert "lindqvist" in finding.verdict.reason


def test_of_equal_sources_the_earliest_is_the_one() -> None:
    """The first to have the words is most likely where they come from."""
    sources = (
        Document("copy", QUAY, Meta(date="2025-03-06")),
        Document("first", QUAY, Meta(date="2025-03-04")),
        Document("undated", QUAY),
    )
    (finding,) = findings("He said: “We will not close the north quay before the survey is done.”", sources)
    assert [s.alignment.document.id for s in finding.sources] == ["first", "copy", "undated"]
    assert [s.role for s in finding.sources] == ["best", "sibling", "sibling"]
    assert all(s.why for s in finding.sources)


# -- profiles --------------------------------------------------------------------------------------------------------


def test_a_profile_sets_the_level() -> None:
    """The same um is silent in the news and a matter of style in court."""
    text, source = "“We will rebuild the wall of the quay”, he said.", "We will, um, rebuild the wall of the quay."
    assert [only(text, source, profile=name).verdict.level for name in ("news", "academic", "legal", "strict")] == [
        1,
        2,
        3,
        3,
    ]


def test_strict_makes_everything_below_four_style_but_marks_and_space() -> None:
    """What changes nothing stays silent or identical."""
    strict = profiles.get("strict")
    assert {strict.level(code) for code in ("marks", "space")} == {1}
    assert {level for code, level in strict.levels.items() if code not in ("marks", "space")} == {0, 3, 4, 5}


def test_a_profile_of_ones_own(tmp_path: Path) -> None:
    """A TOML file changes what it names and leaves the rest."""
    path = tmp_path / "house.toml"
    path.write_text('extends = "legal"\n[levels]\nspeech = 4\n', "utf-8")
    house = profiles.get(str(path))
    assert (house.level("speech"), house.level("case.initial"), house.level("number", "rounded")) == (4, 3, 4)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[levels]\nnegatoin = 5\n", "negatoin"),
        ("[levels]\nspeech = 9\n", "0 to 5"),
        ('extends = "tabloid"\n', "tabloid"),
        ("levels = 3\n", "table"),
        ("[levels\n", "cannot be read"),
    ],
)
def test_a_faulty_profile_is_told_in_one_line(tmp_path: Path, content: str, told: str) -> None:
    """A file that says something else is refused with what is wrong in it."""
    path = tmp_path / "house.toml"
    path.write_text(content, "utf-8")
    with pytest.raises(UsageError, match=told) as error:
        profiles.get(str(path))
    assert "\n" not in str(error.value)


def test_an_unknown_profile_is_told() -> None:
    """The error names the profiles there are."""
    with pytest.raises(UsageError, match="news, academic, legal, strict"):
        profiles.get("tabloid")


# -- suggestions -----------------------------------------------------------------------------------------------------


def test_a_suggestion_has_the_words_and_the_sentence() -> None:
    """At the length quoted, and as a whole."""
    long = QUAY + " The storm took the wall. " * 25
    finding = only("He said: “close the south quay before the survey”.", long)
    suggestion = suggest(finding)
    assert suggestion is not None
    assert suggestion.quoted == "close the north quay before the survey"
    assert suggestion.unit == "We will not close the north quay before the survey is done."


def test_a_short_document_is_a_unit() -> None:
    """A verse is shown whole."""
    suggestion = suggest(only("He said: “close the south quay before the survey”.", QUAY))
    assert suggestion is not None
    assert suggestion.unit == QUAY


def test_a_right_quotation_needs_no_suggestion() -> None:
    """There is nothing to mend."""
    assert suggest(only("He said: “We will not close the north quay before the survey is done.”", QUAY)) is None


# -- what holds for every input --------------------------------------------------------------------------------------

WORDS = [
    "we",
    "will",
    "not",
    "close",
    "the",
    "north",
    "quay",
    "three",
    "if",
    "but",
    "Okafor",
    "said",
    "may",
    "all",
    "2025",
    "naïve",
    "colour",
]
MARKS = [
    " ",
    ", ",
    ". ",
    " … ",
    " [",
    "] ",
    "? ",
    " – ",
    "; ",
    " (",
    ") ",
    "’",
    " *",
    "* ",
    "\n",
    "\n\n",
    " [...] ",
    " ‘",
    "’ ",
]
TEXTS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)), min_size=4, max_size=40).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a source and a quotation made of it by a few edits."""
    source = draw(TEXTS)
    pieces = source.split(" ")
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, max(0, len(pieces) - 1)))
        kind = draw(st.sampled_from(["drop", "add", "swap", "ellipsis", "bracket"]))
        if kind == "drop":
            pieces[at : at + 1] = []
        elif kind == "add":
            pieces.insert(at, draw(st.sampled_from(WORDS)))
        elif kind == "swap" and pieces:
            pieces[at : at + 2] = pieces[at : at + 2][::-1]
        elif kind == "ellipsis":
            pieces[at : at + 2] = ["…"]
        else:
            pieces[at : at + 1] = [f"[{word}]" for word in pieces[at : at + 1]]
    return source, " ".join(pieces)


def _check(finding: Finding, text: str, sources: dict[str, str]) -> None:
    verdict_ = finding.verdict
    assert (verdict_.label == "unchecked") == (finding.cause is not None)
    if verdict_.label in ("occurs", "not_found", "unchecked"):
        assert verdict_.level is None
        return
    counted = [d.level for d in finding.differences if d.code != "secondhand"]
    assert verdict_.level == max(counted, default=0)
    assert verdict_.reason
    for difference in finding.differences:
        assert difference.reason
        assert "\n" not in difference.reason
        if difference.quote is not None:
            assert 0 <= difference.quote.start <= difference.quote.end <= len(text)
        if difference.source is not None:
            assert difference.document is not None
            assert 0 <= difference.source.start <= difference.source.end <= len(sources[difference.document])
    for evidence in finding.evidence:
        assert 0 <= evidence.span.start < evidence.span.end <= len(sources[evidence.document])


@given(edited())
@settings(max_examples=60)
def test_no_input_breaks_a_rule(pair: tuple[str, str]) -> None:
    """Levels fit labels, causes fit `unchecked`, and every span lies in its text, whatever is compared."""
    source, quotation = pair
    text = f"Okafor said: “{quotation}”"
    for finding in findings(text, (Document("s", source),)):
        _check(finding, text, {"s": source})
        suggestion = suggest(finding)
        assert suggestion is None or set(re.findall(r"\w+", suggestion.quoted)) <= set(re.findall(r"\w+", source))


@given(edited())
@settings(max_examples=60)
def test_verbatim_means_the_same_characters(pair: tuple[str, str]) -> None:
    """A quotation that is called verbatim stands in the source character for character."""
    source, quotation = pair
    text = f"Okafor said: “{quotation}”"
    for finding in findings(text, (Document("s", source),)):
        if finding.verdict.label == "verbatim":
            for part in finding.claim.quotation.parts:
                words = ELLIPSIS.sub("…", part.of(text)).strip(" \n.,;:–?…’‘*[]()")
                assert words in ELLIPSIS.sub("…", source)


@given(TEXTS)
@settings(max_examples=40)
def test_what_is_copied_is_verbatim(source: str) -> None:
    """A source quoted whole differs in nothing that matters."""
    text = f"Okafor said: “{source.strip()}”"
    for finding in findings(text, (Document("s", source),)):
        assert finding.verdict.level in (0, 1, None), codes(finding)


def test_judging_is_the_same_every_time() -> None:
    """The same input gives equal findings."""
    text = "“We will close the south quay … before the survey”, said Okafor."
    first, second = only(text, QUAY), only(text, QUAY)
    assert first == second
    assert replace(first, cause=None) == second


def test_a_large_archive_has_a_few_of_the_words_by_chance() -> None:
    """A set phrase that others use too is no source among millions of words, unless the named person says it."""
    text = "Ruth Okafor said: “The houses were reduced to rubble.”"
    sources = documents("The nations were reduced to rubble.", "Her towns were reduced to rubble.")
    hers = documents("The nations were reduced to rubble.", speaker="Ruth Okafor") + sources[1:]
    (small,) = findings(text, sources, size=1_000)
    (large,) = findings(text, sources, size=50_000_000)
    (named,) = findings(text, hers, size=50_000_000)
    assert [finding.verdict.label for finding in (small, large, named)] == ["reworded", "not_found", "reworded"]
    assert [source.role for source in large.sources] == ["nearest"]


def test_the_very_words_are_found_in_an_archive_of_any_size() -> None:
    """What stands there word for word stands there, and how many others say it is another matter."""
    (finding,) = findings(
        "He said: “They were reduced to rubble.”", documents("They were reduced to rubble."), size=10**9
    )
    assert finding.verdict.label in ("verbatim", "faithful")


def test_words_in_another_order_are_the_words() -> None:
    """A date written the other way round does not make a quotation a match by chance."""
    sources = documents("We still ask about the unexplained 4 March accident.", "On 4 March the board met again.")
    (finding,) = findings("He spoke of the “unexplained March 4 accident”.", sources, size=30_000_000)
    assert finding.verdict.label in ("faithful", "reworded")


def test_copies_of_a_sentence_are_no_others() -> None:
    """A sentence that two agencies print is found in both, however large the archive."""
    story = "We shall never mend the old sluice gate."
    sources = documents(story, f"Coast Wire: {story}")
    (finding,) = findings("He said: “We shall mend the old sluice gate.”", sources, size=50_000_000)
    assert finding.verdict.label == "serious"
    assert len(finding.sources) == 2


def test_what_lies_between_words_is_explained_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule for some marks, put before the one that takes all marks, leaves it those that it does not name itself."""
    source = documents("We will not close the quay ◆ before the survey is done, and no berth will be lost.")
    text = "“We will not close the quay before the survey is done and no berth will be lost.”"
    (before,) = findings(text, source)
    assert codes(before) == ["punct.inner", "punct.inner"]

    def rule(reading: Reading) -> Iterator[Difference]:
        for gap in reading.gaps:
            if "◆" in gap.source_text:
                yield reading.note("toy", "the source has a sign there", gap)

    toy = ModuleType("toy")
    vars(toy).update(CODE="toy", rule=rule)
    at = RULES.index(punct_inner)
    monkeypatch.setattr(differences, "asked", lambda comparison: (*RULES[:at], toy, *RULES[at:]))
    monkeypatch.setitem(NEWS, "toy", 1)
    (after,) = findings(text, source)
    assert [(d.code, d.source and d.source.of(source[0].text)) for d in after.differences] == [
        ("toy", "◆"),
        ("punct.inner", ","),
    ]
