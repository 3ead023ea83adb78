"""The texts of many genres can be read, and what is made of them is counted rightly."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases_genres import FOLDER, Count, count, joins, read, same, unmark

from quoteproof.model import Attribution, Claim, Quotation, Span

FILES = sorted(FOLDER.glob("*.md"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_is_read(path: Path) -> None:
    """Every text of a file is read, and no mark is empty."""
    texts = read(path)
    assert len(texts) == sum(line.startswith("```") for line in path.read_text("utf-8").splitlines()) / 2
    for text in texts:
        assert len(text.said) >= 3, text.title
        assert all(
            text.text[span.start : span.end].strip() for said in (*text.said, *text.alike) for span in said.spans
        )


@pytest.mark.parametrize("marked", ["“⟦Ann|So be it”", "“So be it⟧”", "“⟦+|So be it⟧”", "“⟦Ann So be it⟧”"])
def test_marks_that_are_not_well_formed_are_refused(marked: str) -> None:
    """A mark left open, one that opens nothing and a part of nothing are errors of the text."""
    with pytest.raises(ValueError, match="made up"):
        unmark("made up", marked)


def claim(text: str, name: str | None, *parts: str) -> Claim:
    """Make a claim of the given parts."""
    spans = tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts)
    whole = Span(spans[0].start, spans[-1].end)
    return Claim(Quotation("q", "direct", whole, spans, " ".join(parts)), Attribution(name=name))


def test_right_wrong_silent_and_missed_are_counted() -> None:
    """Each outcome once, and a look-alike taken."""
    text = unmark(
        "made up",
        "“⟦Ann Lee|Rain,⟧” said Ann Lee, “⟦+|at last.⟧” “⟦Bo Yu|Snow⟧”, “⟦?|Fog⟧”, “⟦Cy|Hail⟧”, “⟦-|Sun⟧”, “⟦-|Sky⟧”.",
    )
    plain = text.text
    assert "⟦" not in plain and [len(said.spans) for said in text.said] == [2, 1, 1, 1]
    claims = [
        claim(plain, "Lee", "Rain,", "at last."),
        claim(plain, "Ann Lee", "Snow"),
        claim(plain, None, "Fog"),
        claim(plain, None, "Sun"),
    ]
    assert count(text, claims) == Count(quotations=4, found=3, right=2, silent=0, wrong=1, taken=1, alike=2, joins=0)


def test_joins_are_counted_and_nesting_is_none() -> None:
    """A quotation inside another is no join; parts of two quotations in one are."""
    text = unmark("made up", "“⟦Ann|I heard ‘⟦Bo|no more rain⟧’ in the yard.⟧” “⟦Cy|Nor did I.⟧”")
    apart = [claim(text.text, "Ann", "I heard ‘no more rain’ in the yard."), claim(text.text, None, "no more rain")]
    assert not joins(text, apart)
    assert count(text, apart) == Count(quotations=3, found=2, right=1, silent=1)
    joined = [claim(text.text, "Ann", "I heard ‘no more rain’ in the yard.", "Nor did I.")]
    assert [len(owners) for _, owners in joins(text, joined)] == [2]


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        ("我父亲", "我", False),
        ("Ruth Okafor", "Okafor", True),
        ("Mr Finch", "L. Finch", True),
        ("the harbour master", "The harbour master", True),
        ("Анна Крылова", "Анны Крыловой", True),
        ("Ruth Okafor", "John Okafor", False),
        ("Ruth Okafor", "Ruth Hale", False),
        ("陈立新", "镇长陈立新", True),
    ],
)
def test_same_name(wanted: str, found: str, expected: bool) -> None:
    """A shorter, titled or inflected name is the same; another first name is not."""
    assert same(wanted, found) is expected
