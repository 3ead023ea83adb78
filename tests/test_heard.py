"""A text that quotes, and its sources, as they are said: what is on the page only is on neither side of a comparison."""

from __future__ import annotations

import pytest

from quoteproof import Finding, check

SAYS = "Ruth Okafor said: “{}”"
QUAY = "The north quay will stay open until the survey is fully done, and no berth will be sold."

PRINTED = (
    "The **north quay** will [stay open](https://example.org/q?a=b) until the `survey` is _fully_ done,[^1] and no berth will be sold.",
    "<q>The north quay will stay open</q> until the survey is <b>fully</b> done, and no berth will be sold.",
    "The north quay will stay open until <!-- page=4 --> the survey is fully done, and no berth will be sold.",
    "The north quay will stay open until the survey is fully done,² and no berth (APPLAUSE) will be sold.",
    "The north quay&nbsp;will stay open until the survey is fully done, and no berth will be sold&period;",
    "The north quay will \\emph{stay open} until the survey is fully done,\\footnote{In May.} and no berth will be sold.",
)


def only(text: str, *sources: str) -> Finding:
    """Return the one finding of a text."""
    (found,) = check(text, against=list(sources)).judged
    return found


@pytest.mark.parametrize("printed", PRINTED)
def test_the_quotation_is_read_as_it_is_said(printed: str) -> None:
    """Whatever stands between the words of the page that quotes, the words are the source's; and they are shown as printed."""
    found = only(SAYS.format(printed), QUAY)
    assert found.verdict.label in ("verbatim", "faithful", "style"), found.verdict
    assert not found.verdict.level or found.verdict.rule == "emphasis"
    assert found.claim.quotation.text == printed


@pytest.mark.parametrize("printed", PRINTED)
def test_the_source_is_read_as_it_is_said(printed: str) -> None:
    """Whatever stands between the words of the source's page; the passage is shown as printed."""
    found = only(SAYS.format(QUAY), f"The trust met on a wet Monday.\n\n{printed}\n\nIt rose at four.")
    assert found.verdict.label in ("verbatim", "faithful", "style"), found.verdict
    assert found.sources[0].alignment.main.passage.document.text.count(printed) == 1


def test_what_changed_is_seen_in_spite_of_what_stands_between() -> None:
    """A word that is another is shown at its place on both pages."""
    text = SAYS.format(
        "The `north` quay will [stay open](http://x.org) until the <b>report</b> is fully done, and no berth will be sold."
    )
    source = "The north quay (APPLAUSE) will stay open until the *survey* is fully done,[3] and no berth will be sold."
    found = only(text, source)
    (changed,) = [each for each in found.differences if each.level >= 4]
    assert changed.quote and changed.quote.of(text) == "report"
    assert changed.source and changed.source.of(source) == "survey"


def test_a_dropped_word_beside_a_direction_is_still_dropped() -> None:
    """Near-miss: the applause hides nothing."""
    found = only(
        SAYS.format("We will sell a berth this year, and the next one."),
        "We will not (APPLAUSE) sell a berth this year, and the next one.",
    )
    assert found.verdict.label == "serious"


def test_another_speakers_answer_is_no_interjection() -> None:
    """Near-miss: a whole answer of another between two halves is not passed over."""
    source = (
        "RUTH OKAFOR: We will reopen the north quay before the winter storms come.\n\n"
        "TOR HAUGEN: Only if the survey says that the wall will hold, which I doubt more and more.\n\n"
        "RUTH OKAFOR: And it will be free for every skipper of this town.\n\nTOR HAUGEN: We shall see about that.\n"
    )
    text = SAYS.format(
        "We will reopen the north quay before the winter storms come. And it will be free for every skipper of this town."
    )
    assert only(text, source).verdict.level == 5
    assert (
        only(
            text,
            source.replace(
                "Only if the survey says that the wall will hold, which I doubt more and more.", "Hear, hear!"
            ),
        ).verdict.level
        == 1
    )


def test_a_quotation_with_a_bracket_is_compared_with_it() -> None:
    """Near-miss: [12] in a quotation may be the author's, and is judged as one."""
    found = only(
        SAYS.format("We lost [40] boats in the storm of that winter."), "We lost 50 boats in the storm of that winter."
    )
    assert found.verdict.level and found.verdict.level > 1


def test_code_holds_no_quotation_but_a_quotation_holds_code() -> None:
    """Marks in code are none, in any format; marks around code are marks."""
    assert not check('Run ``pump_on("north quay sluice gate now")`` twice.', against=[QUAY]).judged
    found = only(
        "The manual says: “Run the `make install` command before you start it.”",
        "Run the make install command before you start it.",
    )
    assert found.verdict.label in ("verbatim", "faithful")


def test_marks_that_are_written_by_their_names_are_marks() -> None:
    """&ldquo; opens, &quot; does either, and &rsquo; is an apostrophe."""
    text = "Ruth Okafor said: &ldquo;The quay&nbsp;will stay open &amp; nobody&rsquo;s berth will be sold.&rdquo; She added: &quot;We will repair the wall this year.&quot;"
    found = check(
        text, against=["The quay will stay open & nobody’s berth will be sold. We will repair the wall this year."]
    ).judged
    assert [each.verdict.label for each in found] == ["verbatim", "verbatim"]
    assert all("&" not in (each.claim.attribution.name or "") for each in found)


def test_who_quotes_a_stage_direction_alone_quotes_the_page() -> None:
    """Nothing of it is anybody's words, and it is there; beside words of the speaker it is left out as ever."""
    source = "RUTH OKAFOR: We will see. (Applause)\n\nNILS ODUM: We will.\n\nRUTH OKAFOR: (Laughter) It is late.\n"
    assert only("The minutes say: “(Applause)”", source).verdict.label == "occurs"
    assert only(SAYS.format("We will see. (Laughter)"), source).verdict.label in ("occurs", "faithful")
    assert only("The minutes say: “(Hisses)”", source).verdict.label == "not_found"
