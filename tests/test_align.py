"""Laying a quotation on its sources: what an editor sees side by side."""

from __future__ import annotations

from array import array
from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from oracles import packed

from quoteproof import align, kernel, text
from quoteproof.archive.segment import Stretch
from quoteproof.model import Alignment, Document, Meta, Span


class Hit(NamedTuple):
    """A chain in a document, as the archive hands it over."""

    document: Document
    cut: text.Words
    matches: tuple[kernel.Match, ...]

    @property
    def coverage(self) -> int:
        """How many words of the quotation have a match."""
        return sum(words for _, _, words in self.matches)

    @property
    def length(self) -> int:
        """The number of words of the document."""
        return len(self.cut.ids)

    def stretch(self, first: int, after: int) -> Stretch:
        """All words."""
        return Stretch(0, 0, self.document.text, kernel.Words(self.document.text))


def lay(quotation: str, *sources: str, parts: tuple[str, ...] = (), least: int = 3) -> Alignment:
    """Search the sources for the quotation (or its parts) and lay it on what is found."""
    documents = [Document(f"d{k}", source) for k, source in enumerate(sources)]
    cuts = [text.words(source) for source in sources]
    ids, starts = [], []
    for cut in cuts:
        starts.append(len(ids))
        ids += [*cut.ids, *[0] * (3 - len(cut.ids) % 3)]
    segment = segment_of(ids, starts)
    spans = [Span(quotation.index(part), quotation.index(part) + len(part)) for part in parts or (quotation,)]
    quote = align.read(quotation, spans)
    found = kernel.search(quote.ids, segment, least=least)
    assert found, "nothing to lay the quotation on"
    hits = [Hit(documents[number], cuts[number], matches) for _, number, matches in found]
    alignment = align.align(quote, hits)
    check(quotation, spans, alignment)
    return alignment


def segment_of(ids: list[int], starts: list[int]) -> kernel.Segment:
    """Build a segment in memory."""
    row = packed(ids)
    return kernel.Segment(row, kernel.index(row), array("I", starts), array("I", range(len(starts))))


def check(quotation: str, parts: list[Span], alignment: Alignment) -> None:
    """Every piece is without gaps in both texts, begins and ends with it, and `same` holds the same letters."""
    for piece in alignment:
        assert piece.edits[0].quote.start == piece.quote.start
        assert piece.edits[-1].quote.end == piece.quote.end
        assert piece.edits[0].source.start == piece.passage.span.start
        assert piece.edits[-1].source.end == piece.passage.span.end
        for before, after in pairwise(piece.edits):
            assert before.quote.end == after.quote.start
            assert before.source.end == after.source.start
        source = piece.passage.document.text
        for edit in piece.edits:
            if edit.op == "same":
                quoted = [t.norm for t in text.tokens(quotation, edit.quote) if any(p.covers(t.span) for p in parts)]
                assert text.same_letters(quoted, [t.norm for t in text.tokens(source, edit.source)])


def shown(quotation: str, alignment: Alignment) -> str:
    """Write an alignment as text: -deleted- +inserted+ {source|quote} …elided…, pieces parted by //."""
    marks = {"same": "{1}", "replace": "{{{0}|{1}}}", "insert": "+{1}+", "delete": "-{0}-", "elided": "…{0}…"}
    return " // ".join(
        " ".join(
            marks[e.op].format(e.source.of(piece.passage.document.text).strip(), e.quote.of(quotation).strip())
            for e in piece.edits
        )
        for piece in alignment
    )


SPEECH = (
    "Friends, we will not raise the fares for students this year. The council has found 1,700 new seats on the northern "
    "line. Nobody who works at night shall wait longer than ten minutes for a bus. We co-operate with the U.N. and with "
    "our neighbours across the harbour."
)


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("we will not raise the fares for students", "we will not raise the fares for students"),
        ("we will raise the fares for students", "we will -not- raise the fares for students"),
        ("we will not ever raise the fares for students", "we will not +ever+ raise the fares for students"),
        ("we will not raise the prices for students this year", "we will not raise the {fares|prices} for students this year"),
        ("They will not raise the fares for students", "{we|They} will not raise the fares for students"),
        ("The council has found 1 700 new seats", "The council has found 1 700 new seats"),
        ("The council has found 17 new seats on the northern line", "The council has found {1,700|17} new seats on the northern line"),
        ("We cooperate with the UN and with our neighbours", "We cooperate with the UN and with our neighbours"),
        ("Nobody who works at night shall wait longer than an hour", "Nobody who works at night shall wait longer than {ten minutes|an hour}"),
        ("Alas, the council has found 1,700 new seats", "+Alas,+ the council has found 1,700 new seats"),
        ("Soon the fares for students", "{raise|Soon} the fares for students"),
        ("17 hundred new seats on the northern line", "{1,700|17 hundred} new seats on the northern line"),
        ("The council found … seats on the northern line", "The council -has- found … …1,700 new… seats on the northern line"),
        ("we will not raise the fares … on the northern line", "we will not raise the fares … …for students this year. The council has found 1,700 new seats… on the northern line"),
        ("we will not raise the fares [...] new seats on the southern line",
         "we will not raise the fares [...] …for students this year. The council has found 1,700… new seats on the {northern|southern} line"),
        ("Nobody who works at night … with the U.N.", "Nobody who works at night … …shall wait longer than ten minutes for a bus. We co-operate… with the U.N"),
        ("we will not raise the fares … the northern line", "we will not raise the fares … …for students this year. The council has found 1,700 new seats on… the northern line"),
        ("We co-operate with the U.N. … with our neighbours", "We co-operate with the U.N. … …and… with our neighbours"),
        ("the council found 1,700 new seats on the nor thern line", "the council -has- found 1,700 new seats on the nor thern line"),
        ("WE WILL NOT RAISE THE “FARES”", "WE WILL NOT RAISE THE “FARES"),
    ],
)  # fmt: skip
def test_edits_read_as_an_editor_would_mark_them(quotation: str, expected: str) -> None:
    """What was changed stands beside what it was changed from, and nothing else is marked."""
    assert shown(quotation, lay(quotation, SPEECH)) == expected


def test_parts_are_one_row_of_words() -> None:
    """A quotation that a cue interrupts is laid on the source as one."""
    quotation = "we will not raise the fares, she said, for students this year"
    alignment = lay(quotation, SPEECH, parts=("we will not raise the fares,", "for students this year"))
    assert [edit.op for edit in alignment.edits] == ["same"]


def test_other_documents_give_pieces() -> None:
    """Words joined from two documents are two pieces, in the order of the quotation."""
    other = "At the ferry they told us that every ship leaves the harbour on time in all weather but fog."
    quotation = "every ship leaves the harbour on time in all weather and nobody who works at night shall wait longer"
    alignment = lay(quotation, SPEECH, other)
    assert [piece.passage.document.id for piece in alignment] == ["d1", "d0"]
    assert shown(quotation, alignment).startswith("every ship leaves the harbour on time in all weather")


def test_backward_order_gives_pieces() -> None:
    """Sentences joined against their order in the source are two pieces."""
    quotation = "Nobody who works at night shall wait longer than ten minutes. We will not raise the fares for students"
    alignment = lay(quotation, SPEECH)
    assert len(alignment.pieces) == 2
    assert alignment.pieces[0].passage.span.start > alignment.pieces[1].passage.span.end


def test_far_jump_gives_pieces() -> None:
    """What the source says pages later is another piece, even without a mark."""
    source = SPEECH + " filler" * 300 + " And the lighthouse will be painted white and red again."
    alignment = lay("The council has found 1,700 new seats and the lighthouse will be painted white", source)
    assert len(alignment.pieces) == 2


def test_equal_hashes_of_other_words_are_not_same() -> None:
    """Two words with one hash are told apart by their letters."""
    document = Document("d", "we will not raise the fares for students")
    quote = align.read("we will not raise the taxes for students", [Span(0, 40)])
    hit = Hit(document, text.words(document.text), ((0, 0, 8),))
    assert shown("we will not raise the taxes for students", align.align(quote, [hit])) == (
        "we will not raise the {fares|taxes} for students"
    )


WORDS = ["we", "will", "not", "raise", "the", "fares", "co-operate", "U.N.", "1,700", "…", "and", "of", "Mr.", "é", "ﷺ"]


@given(st.lists(st.sampled_from(WORDS), min_size=4, max_size=60), st.data())
def test_any_editing_gives_whole_pieces(source: list[str], data: st.DataObject) -> None:
    """Whatever is cut, put in or swapped: the pieces hold every word of the quotation once, in order, without a gap."""
    start = data.draw(st.integers(0, len(source) - 1))
    quotation = source[start : data.draw(st.integers(start, len(source)))]
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(quotation)))
        quotation[at : at + data.draw(st.integers(0, 8))] = data.draw(st.lists(st.sampled_from(WORDS), max_size=8))
    quoted, others = " ".join(quotation), " ".join(source[::-1])
    shared = {t.norm for t in text.tokens(quoted)} & {t.norm for t in text.tokens(" ".join(source))}
    assume(shared)
    alignment = lay(quoted, " ".join(source), others, least=1)
    words = [t.span for t in text.tokens(quoted)]
    held = [span for piece in alignment for span in words if piece.quote.covers(span)]
    assert sorted(set(held)) == sorted(set(words))
    assert [piece.quote for piece in alignment] == sorted(piece.quote for piece in alignment)


def test_the_least_changed_comes_first() -> None:
    """Of two versions, the one with the quotation's own words; of equal ones, the one with its characters,
    then the earlier, then the one without a date."""
    quotation = "we will not raise the fares for students this year"
    versions = [
        "we will not raise the prices for students this year",
        quotation,
        quotation,
        quotation,
        quotation.upper(),
    ]
    dates = ["1999", None, "2001", "2000", "1998"]
    documents = [
        Document(f"d{k}", version, Meta(date=date))
        for k, (version, date) in enumerate(zip(versions, dates, strict=True))
    ]
    hits = [Hit(document, text.words(document.text), ((0, 0, 5), (6, 6, 4))) for document in documents]
    found = align.alignments(align.read(quotation, [Span(0, len(quotation))]), hits, 8)
    assert [alignment.document.id for alignment in found] == ["d3", "d2", "d1", "d4", "d0"]


def test_a_filling_is_one_stretch_of_its_source() -> None:
    """What fills an open stretch of the quotation does not bring pages of its source with it."""
    other = (
        "every ship leaves the harbour on time in all weather" + " filler" * 500 + " but fog and snow and heavy storm"
    )
    quotation = "every ship leaves the harbour on time in all weather but fog and snow we will not raise the fares for students this year"
    alignment = lay(quotation, SPEECH, other)
    assert all(len(edit.source) < 400 for edit in alignment.edits)


def test_of_two_ways_to_lay_a_passage_the_better_is_kept() -> None:
    """Laid on the first chain, the second half is nowhere; laid on the second one, the first half is the same passage."""
    other = "every ship leaves port punctually whatever weather comes, but fog"
    quotation = (
        "We will not raise the fares for students this year and every ship leaves port punctually whatever weather"
    )
    first = Hit(Document("a", SPEECH), text.words(SPEECH), ((0, 1, 10),))
    second = Hit(Document("b", other), text.words(other), ((11, 0, 7),))
    for hits in ([first, second], [second, first]):
        found = align.alignments(align.read(quotation, [Span(0, len(quotation))]), hits, 8)
        assert [len(alignment.pieces) for alignment in found] == [2]


@pytest.mark.parametrize(("mark", "pieces"), [(" … ", 2), (", ", 1)])
def test_four_words_are_a_piece_behind_an_ellipsis(mark: str, pieces: int) -> None:
    """Fewer words than a piece of its own has, taken from before: with an ellipsis they are one, without they are moved."""
    quotation = f"in the harbour mouth{mark}we will not raise the fares for students"
    source = "We will not raise the fares for students, she said" + " filler" * 90 + " in the harbour mouth."
    document = Document("d", source)
    chains = [((4, 0, 8),), ((0, 100, 4),)]
    hits = [Hit(document, text.words(source), matches) for matches in chains]
    found = align.alignments(align.read(quotation, [Span(0, len(quotation))]), hits, 8)
    assert len(found[0].pieces) == pieces


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("beta gamma … delta epsilon zeta eta", "beta gamma … …{0}… delta epsilon zeta eta"),
        ("alpha beta gamma … zeta eta", "alpha beta gamma … …{0} delta epsilon… zeta eta"),
    ],
)
def test_two_words_beside_an_ellipsis_are_found(quotation: str, expected: str) -> None:
    """Too few to be looked up: they are found where the other half leads."""
    between = " ".join(f"w{k}" for k in range(40))
    assert shown(quotation, lay(quotation, f"Alpha beta gamma {between} delta epsilon zeta eta.")) == expected.format(
        between
    )


def test_the_seam_is_where_the_ellipsis_is() -> None:
    """The word behind the ellipsis stands behind the first half in the source as well."""
    source = "The report of the divers was late." + " filler" * 90 + " It was kept by the harbour office."
    quotation = "The report of the divers … was kept by the harbour office"
    expected = "The report of the divers … …was late." + " filler" * 90 + " It… was kept by the harbour office"
    assert shown(quotation, lay(quotation, source)) == expected
