"""What holds of finding for every text: spans, nesting, order, ids; and that no text makes it fail or crawl."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof import languages
from quoteproof.find import find
from quoteproof.model import Document, Mark, Quotation, Span

MARKS = "\"'“”„‟‘’‚«»‹›「」『』《》﴿﴾`＂"
SIGNS = [
    *MARKS,
    "''",
    "``",
    ",,",
    " ",
    " ",
    "\n",
    "\n\n",
    "\n> ",
    "\n    ",
    "— ",
    "—",
    "*",
    "_",
    ":",
    ", ",
    ". ",
    "? ",
    "…",
]
WORDS = [
    "he said",
    "said Finn",
    "The",
    "sea",
    "is",
    "don't",
    "boys'",
    "'90s",
    "6'2\"",
    "the term",
    "so-called",
    "\x00",
    "ё",
]
PIECES = st.sampled_from([*SIGNS, *WORDS, "[", ")", "قال", "他说", "x"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=60).map("".join))


def of(text: str, language: str | None = None) -> tuple[Quotation, ...]:
    """Return what is found in a bare text."""
    return find(Document("x", text), language=language)


@given(TEXTS)
def test_words_are_where_the_spans_say(text: str) -> None:
    """The parts give back the quotation's text, lie inside its span in order, and the marks lie around them."""
    for quotation in of(text):
        assert quotation.text == " ".join(part.of(text) for part in quotation.parts)
        assert quotation.span == Span(quotation.parts[0].start, quotation.parts[-1].end)
        assert all(part and part.of(text).strip() == part.of(text) for part in quotation.parts)
        assert all(a.end <= b.start for a, b in zip(quotation.parts, quotation.parts[1:], strict=False))
        if quotation.outer and quotation.marks:
            assert quotation.outer.covers(quotation.span)
            assert quotation.outer.of(text).startswith(quotation.marks[0])
            assert quotation.outer.of(text).endswith(quotation.marks[1])


@given(TEXTS)
def test_inner_quotations_lie_strictly_inside_their_parents(text: str) -> None:
    """A nested quotation lies inside one part of its parent and is shorter; its parent is in the list before it."""
    seen: dict[str, Quotation] = {}
    for quotation in of(text):
        if quotation.parent is not None:
            parent = seen[quotation.parent]
            assert all(any(outer.covers(part) for outer in parent.parts) for part in quotation.parts)
            assert quotation.span != parent.span
        seen[quotation.id] = quotation


@given(TEXTS)
def test_quotations_never_cross(text: str) -> None:
    """Two quotations in marks lie apart, or one inside the other."""
    wholes = [quotation.outer for quotation in of(text) if quotation.outer]
    for one, other in combinations(wholes, 2):
        assert not one.overlap(other) or one.covers(other) or other.covers(one)


@given(TEXTS)
def test_quotations_come_in_order_with_ids_of_their_own(text: str) -> None:
    """The list runs by start, the outer one first; every id has its form and is met once."""
    found = of(text)
    places = [(quotation.span.start, -quotation.span.end) for quotation in found]
    assert places == sorted(places)
    ids = [quotation.id for quotation in found]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"q-[0-9a-f]{8}(-\d+)?", name) for name in ids)


@given(TEXTS, st.sampled_from(languages.LANGUAGES))
def test_no_language_makes_it_fail(text: str, language: str) -> None:
    """Any text may be read in any language, and says so of what it finds."""
    assert all(quotation.language == language for quotation in of(text, language))


@given(st.text("abc xyz,.", max_size=100))
def test_text_without_marks_has_no_quotation(text: str) -> None:
    """Nothing is quoted where there is no mark, formula, dash or setting-in."""
    assert of(text) == ()


@given(
    st.lists(
        st.sampled_from(["It's", "don't", "l’eau", "the boys'", "rock 'n' roll", "'90s", "James’", "'em"]), max_size=20
    )
)
def test_apostrophes_are_never_marks(words: list[str]) -> None:
    """A text whose only marks are apostrophes quotes nothing."""
    assert of("x " + " and ".join(words) + " x") == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    ['"', "'", "“", "”", "''", "'\"", '" ', ' "', "“‘", "a'", "'a", '"a', '1"', "«", "\n>", "\n\n", "—", "<a", '("'],
)
def test_long_lines_of_marks_are_read(unit: str) -> None:
    """However many marks stand in a line, they are read to the end."""
    text = unit * (60_000 // len(unit))
    assert all(quotation.span.end <= len(text) for quotation in of(text))


def test_an_id_is_that_of_the_words() -> None:
    """The same words have the same id whatever their marks and case; further ones are counted."""
    first, second, third = of("“We sail at noon.” 'WE SAIL AT NOON' and «we sail – at noon»")
    assert [second.id, third.id] == [f"{first.id}-2", f"{first.id}-3"]


def test_block_quotations_are_those_that_the_reader_marked() -> None:
    """Where the format knew the block quotations, setting-in says nothing."""
    text = "Finn wrote:\n\nThe planks are rotten.\n\n    and this is set in but no quotation\n\nx"
    start = text.index("The planks")
    mark = Mark("block", Span(start, text.index("\n", start)))
    assert [(q.kind, q.text) for q in find(Document("x", text, marks=(mark,)))] == [("block", "The planks are rotten.")]


def test_code_is_not_read() -> None:
    """Marks in code are no quotation marks."""
    text = 'Finn said "yes" and print("no").'
    start = text.index("print")
    mark = Mark("code", Span(start, len(text)))
    assert [q.text for q in find(Document("x", text, marks=(mark,)))] == ["yes"]


def test_each_paragraph_has_its_own_language() -> None:
    """In a mixed text the language is told paragraph by paragraph."""
    text = (
        "The harbour master said that it was the end of the pier: “We sail.”\n\n"
        "Der Hafenmeister sagte, dass es nicht das Ende der Mole ist: „Wir fahren.“\n\n"
        "Начальник порта сказал: «Мы выходим».\n\n港长说：“我们出发。”"
    )
    assert [quotation.language for quotation in of(text)] == ["en", "de", "ru", "zh"]


@pytest.mark.parametrize("code", languages.LANGUAGES)
def test_each_language_pairs_its_own_marks(code: str) -> None:
    """Each pair of marks of a language quotes, and holds each of its other pairs inside."""
    pairs = languages.get(code).marks.pairs
    for opening, closing in pairs:
        assert [q.text for q in of(f"x: {opening}aa bb cc{closing} x", code)] == ["aa bb cc"], (opening, closing)
        for start, end in pairs:
            if {start, end} & {opening, closing}:
                continue
            found = of(f"x: {opening}aa {start}bb{end} cc{closing} x", code)
            assert [q.text for q in found] == [f"aa {start}bb{end} cc", "bb"], (opening, start)


def test_a_marked_block_loses_the_arrows_of_its_lines() -> None:
    """The reader's block begins behind its first arrow; the others are no words of the quotation."""
    text = "Finn wrote:\n\n> The planks are rotten.\n> Somebody will be hurt.\n\nx"
    start = text.index("The planks")
    mark = Mark("block", Span(start, text.index("\n\nx")))
    found = find(Document("x", text, marks=(mark,)))
    assert [q.text for q in found] == ["The planks are rotten. Somebody will be hurt."]


def test_line_ends_of_windows_are_read_as_others() -> None:
    """A text with carriage returns has the same quotations as one without."""
    text = "Finn wrote:\n\n    The planks are rotten, all of them.\n    Nobody came.\n\n“We sail.\n\n“At noon,” she said.\n"
    windows = of(text.replace("\n", "\r\n"))
    assert [(q.kind, q.text.split()) for q in windows] == [(q.kind, q.text.split()) for q in of(text)]
    assert [q.kind for q in windows] == ["block", "direct"]


def test_titles_of_links_are_not_read() -> None:
    """Marks in the address of a link hold no words of anybody's."""
    assert [q.text for q in of('Finn said "go [home](http://h.example "Home")" at last.')] == [
        'go [home](http://h.example "Home")'
    ]


def test_marks_that_reach_over_a_narrators_clause() -> None:
    """What the clause parts and what stands in marks across it do not nest: nothing is joined, and nothing breaks."""
    text = "« Le  n'«attend personne, affirme L»ouise Bray, bouà Sens. Il se lève tôt. »"
    assert all(quotation.span.start < quotation.span.end for quotation in find(Document("a", text)))
