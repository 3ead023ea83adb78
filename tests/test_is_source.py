"""Is it the source: the parts of the question that can be asked alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from quoteproof import judge
from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.compare.quoting import quoting_of
from quoteproof.find import find
from quoteproof.judge.claimed import after, same_days
from quoteproof.judge.evidence import Weight
from quoteproof.model import Alignment, Document, Finding, Meta
from quoteproof.sources import held_sources
from quoteproof.sources.lookup import Within, look_up


@pytest.mark.parametrize(
    ("source", "text", "is_after"),
    [
        ("2024-05-09", "2024-05-04", True),
        ("2024-05-06", "2024-05-04", False),
        ("2023-05-09", "2024-05-04", False),
        ("2024-06", "2024-05-31", True),
        ("2024-05", "2024-05-01", False),
        ("2025", "2024-12-31", True),
        ("2024", "2024-01-01", False),
        (None, "2024-05-04", False),
        ("in May", "2024-05-04", False),
    ],
)
def test_a_source_is_later_where_no_reading_of_the_dates_has_it_earlier(
    source: str | None, text: str, is_after: bool
) -> None:
    """Dates are compared as exactly as both are given."""
    assert after(source, text) is is_after


def test_the_same_days_are_known_to_the_day() -> None:
    """A year says nothing of a day."""
    assert same_days("2024-05-02", "2024-05-04")
    assert not same_days("2024-05", "2024-05-04")
    assert not same_days("2024", "2024")


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2025-03-04-the-tram.md", "2025-03-04"),
        ("courier_2025-03-04_the-tram", "2025-03-04"),
        ("news/2025/03/04/the-tram.html", "2025-03-04"),
        ("2025-03-04-to-2025-03-09.md", None),  # which of the two?
        ("2025-13-04.md", None),
        ("invoice-12025-03-041.md", None),
        ("2025-03/04.md", None),
        ("the-tram.md", None),
    ],
)
def test_a_texts_day_may_be_in_its_name(name: str, date: str | None) -> None:
    """Blogs and newspapers name their files so."""
    assert _case(Document(name, TEXT)).date == date


def test_a_date_that_the_text_gives_itself_comes_first() -> None:
    """What the metadata say is surer than a name."""
    assert _case(Document("2025-03-04.md", TEXT, Meta(date="2024-01-01"))).date == "2024-01-01"


TEXT = "“We will close the line before the snow,” said Ruth Lindholm."


def _case(document: Document) -> judge.Case:
    analysis = analysis_of(document)
    [claim] = attribute(document, find(document, analysis=analysis), analysis=analysis)
    return judge.case(claim, document)


SPEECH = """The roof of the depot leaks on the very desk at which the timetable is written, and has since May.

We are going to mend the depot. The clock above platform two has been right twice a day for eleven years now."""
ARTICLE = """Ruth Lindholm spoke at the depot. “The roof of the depot leaks on the very desk at which the timetable is written,” she said.
“We are going to sell the depot,” she said."""


def _crowded_out(article: str, search: Within | None) -> tuple[Finding, ...]:
    """Judge an article where the archive gave nothing for its last quotation, as where hundreds of others have more of its words."""
    document = Document("article", article, Meta(language="en"))
    claims = attribute(document, find(document))
    cases = [judge.case(claim, document) for claim in quoting_of(document, claims).claims]
    *found, last = look_up(cases, held_sources(Document("speech", SPEECH)), frozenset())
    return judge.judge_all(
        zip(cases, [*found, replace(last, alignments=(), nearest=None)], strict=True), "news", search
    )


def test_the_document_of_the_other_quotations_is_searched_once_more() -> None:
    """A short sentence is common among all sources, and stands once in the speech that the article is about."""
    assert [finding.verdict.label for finding in _crowded_out(ARTICLE, None)] == ["verbatim", "not_found"]
    first, second = _crowded_out(ARTICLE, Within())
    assert (first.verdict.label, second.verdict.label) == ("verbatim", "reworded")
    assert second.sources[0].alignment.document.id == "speech"


def test_nothing_is_searched_once_more_where_nothing_else_is_certain() -> None:
    """A sentence by itself points nowhere."""
    alone = ARTICLE.partition("depot. ")[0] + "depot. " + ARTICLE.rpartition("\n")[2]

    def never(case: judge.Case, document: Document) -> tuple[Alignment, ...]:
        raise AssertionError(document.id)

    [finding] = _crowded_out(alone, never)  # type: ignore[arg-type]
    assert finding.verdict.label == "not_found"


def test_a_sentence_on_a_sentence_has_fewer_places_where_it_is_expected() -> None:
    """One word in twenty begins a sentence, and a page is the least that was searched; what anybody says may be a set phrase."""
    phrase, sentence, anybodys = (
        Weight(30, 7, 20, 0, False, own=own, sentence=whole)
        for own, whole in ((True, False), (True, True), (False, True))
    )
    assert sentence.bits - phrase.bits == 4
    assert anybodys.bits == phrase.bits
    assert Weight(30, 7, 8, 0, False, own=True, sentence=True).bits == Weight(30, 7, 8, 0, False).bits
