"""Is it the source: the parts of the question that can be asked alone."""

from __future__ import annotations

import pytest

from quoteproof import judge
from quoteproof.analysis import analysis_of
from quoteproof.attribute import attribute
from quoteproof.find import find
from quoteproof.judge.claimed import after, same_days
from quoteproof.model import Document, Meta


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
