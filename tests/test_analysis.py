"""A text is read once: the parts of an analysis are made when first asked for, and find and attribute read the same one."""

from __future__ import annotations

import pytest

from quoteproof import languages
from quoteproof.analysis import analyse, analysis_of
from quoteproof.analysis.titles import title
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.model import Document, Mark, Meta, Span

PAGE = (
    "The board met on 4 March. Ruth Okafor, the chair of the board, spoke for ten minutes.\n\n"
    "“We will mend the sluice,” she said. “It leaks.”\n\n"
    "« Nous ne fermerons pas le quai », a dit le maire Paul Marin, et la ville l’a entendu.\n"
)


def test_nothing_is_read_before_it_is_asked_for_and_nothing_twice() -> None:
    """Making an analysis costs nothing; what it has read it keeps."""
    analysis = analyse(PAGE, "en")
    assert analysis.__dict__ == {}
    for part in ("paragraphs", "languages", "signs", "sentences", "numbers", "dates", "prose", "names"):
        assert getattr(analysis, part) is getattr(analysis, part), part


def test_each_paragraph_is_in_its_own_language() -> None:
    """Unless the user named the one that all of the text is in."""
    assert analyse(PAGE, "en").languages == ("en", "en", "fr")
    assert analysis_of(Document("page", PAGE), "en").languages == ("en", "en", "en")
    assert analysis_of(Document("page", PAGE, Meta(language="en-GB"))).language == "en"


def test_the_parts_stand_where_the_text_has_them() -> None:
    """All spans are in code points of the text as read."""
    analysis = analyse(PAGE, "en")
    assert [span.of(PAGE) for span in analysis.sentences][:2] == [
        "The board met on 4 March.",
        "Ruth Okafor, the chair of the board, spoke for ten minutes.",
    ]
    assert [(number.span.of(PAGE), number.value) for number in analysis.numbers][-1] == ("ten minutes", 10)
    assert [(date.span.of(PAGE), date.month, date.day) for date in analysis.dates] == [("4 March", 3, 4)]
    assert [PAGE[sign.start : sign.end] for row in analysis.signs for sign in row] == list("“”“”«»")
    quoted = analysis.signs[1][0].start, analysis.signs[1][1].end
    row = analysis.chunks(analysis.paragraphs[1], [Span(*quoted)])
    assert [PAGE[unit.start : unit.end] for unit in row[:3]] == ["“We will mend the sluice,”", "she", "said"]


@pytest.mark.parametrize("text", ["", "\0", "”“\n\n\n«", "a" * 200_000, "Ann Lee " * 20_000, "“" * 50_000])
def test_any_text_has_all_parts(text: str) -> None:
    """Nothing that a file may hold stops the reading of it."""
    analysis = analyse(text, "en")
    assert "".join(text.split())[:1] == "".join(span.of(text) for span in analysis.paragraphs)[:1]
    assert len(analysis.prose) == len(text)
    for part in ("languages", "signs", "sentences", "numbers", "dates", "names"):
        assert getattr(analysis, part) is not None
    assert analysis.names.mentions is not None


def test_lines_wrapped_by_hand_are_put_together_and_signatures_get_their_dash() -> None:
    """A name may run over the end of a line; no offset moves."""
    text = "It was said by Ruth\nOkafor of the board.\n\nWe will mend it.\nRuth Okafor\n"
    at = text.rindex("Ruth")
    marks = (Mark("block", Span(text.index("We"), at + 11)), Mark("cite", Span(at, at + 11)))
    prose = analyse(text, "en", marks=marks).prose
    assert len(prose) == len(text)
    assert "by Ruth Okafor of" in prose
    assert "mend it.—Ruth Okafor" in prose


def test_a_name_is_taken_apart_once_and_known_by_its_fullest_form() -> None:
    """A role stands for whoever alone bears it; a surname that two bear stands for nobody."""
    text = "Ruth Okafor, the chair of the board, came. Mr. Okafor left. The chair stayed. Lev Marin and Ann Marin sat."
    names = analyse(text, "en").names
    shown = [(mention.span.of(text), mention.person.printed, mention.person.gender) for mention in names.mentions]
    assert shown[:5] == [
        ("Ruth Okafor", "Ruth Okafor", "f"),
        ("the chair", "Ruth Okafor", "f"),
        ("Mr. Okafor", "Okafor", "m"),
        ("The chair", "Ruth Okafor", "f"),
        ("Lev Marin", "Lev Marin", "m"),
    ]
    marin = next(m.person for m in names.mentions if m.person.words == ("lev", "marin"))
    assert names.fullest(marin) is marin
    surname = analyse("Marin", "en").names.mentions[0].person
    assert names.fullest(surname) is None


def test_one_analysis_serves_find_and_attribute() -> None:
    """What the pipeline makes once gives what each makes for itself."""
    document = Document("page", PAGE)
    analysis = analysis_of(document)
    found = find(document, analysis=analysis)
    assert found == find(document)
    claims = attribute(document, found, analysis=analysis)
    assert claims == attribute(document, found)
    assert [claim.attribution.name for claim in claims] == ["Ruth Okafor", "Ruth Okafor", "Paul Marin"]


@pytest.mark.parametrize(
    ("name", "words", "telling"),
    [
        ("the Harbour Board's minutes of 4 March", {"harbour", "board", "minutes", "4", "march"}, {"harbour", "board"}),
        ("harbour-minutes_03", {"harbour", "minutes", "03"}, {"harbour", "minutes"}),
        ("the of and", set(), set()),
        ("2:153", {"2", "153"}, set()),
    ],
)
def test_the_words_of_a_title(name: str, words: set[str], telling: set[str]) -> None:
    """All but the small ones may be shared with another name of the document; fewer tell it from others."""
    found = title(name, languages.get("en"))
    assert (found.words, found.telling) == (words, telling)
