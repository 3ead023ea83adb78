"""Looking quotations up: right and wrong ones, short and mangled ones, spliced ones, and the order of what is found."""

from __future__ import annotations

import random
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.archive import Archive, search_all
from quoteproof.model import Alignment, Document, Meta, Span

MINUTES = (
    "The board met at nine. Mr Okafor said that the north quay would stay open until the divers had seen every pile. "
    "Nobody had asked the fishermen what they thought of it. The clerk read the letter from the ministry aloud. "
    "It was agreed to ask for a second opinion from the engineers in Lunde before the winter. "
    "The treasurer warned that the reserve would be gone by May, and that no bank would lend against a broken crane."
)


def vocabulary(count: int = 300) -> list[str]:
    """Invented words, always the same."""
    chance = random.Random(3)
    return ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(count)]


CHATTER = [
    Document(f"chatter-{n}", " ".join(random.Random(n).choices([*vocabulary(), *MINUTES.split()], k=200)))
    for n in range(40)
]  # fmt: skip
ARCHIVE = Archive.of([*CHATTER, Document("minutes", MINUTES)])


def lay(archive: Archive, quotation: str, **options: object) -> tuple[Alignment, ...]:
    """Look a whole text up as one quotation."""
    return archive.align(quotation, (Span(0, len(quotation)),), **options)  # type: ignore[arg-type]


def sources(found: tuple[Alignment, ...]) -> list[str]:
    """Which documents were found, in order."""
    return [alignment.document.id for alignment in found]


def shown(alignment: Alignment, quotation: str) -> str:
    """The alignment as text: [source's words|quotation's words] where they differ."""
    out = []
    for piece in alignment:
        for edit in piece.edits:
            source, quote = edit.source.of(piece.passage.document.text), edit.quote.of(quotation)
            out.append(source if edit.op == "same" else f"[{source.strip()}|{quote.strip()}] ")
    return "".join(out)


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("the north quay would stay open", "the north quay would stay open"),
        ("no bank should lend against a broken crane", "no bank [would|should] lend against a broken crane"),
        ("the reserve may be gone", "the reserve [would|may] be gone"),
        ("asked the sailors what they thought", "asked the [fishermen|sailors] what they thought"),
    ],
)
def test_short_quotations(quotation: str, expected: str) -> None:
    """A quotation of a few words is found, also with one of them changed, among chatter that has all the words."""
    found = lay(ARCHIVE, quotation)
    assert (sources(found)[0], shown(found[0], quotation).strip()) == ("minutes", expected)


@pytest.mark.parametrize(
    "quotation",
    [
        "It was decided to seek for another opinion from engineers in Oslo well before next winter.",  # heavily edited
        "Nob0dy had asked the fishermcn what tbey thought of 1t. The c1erk read thc letter from tbe ministry",  # misread
        "no- body had asked the fisher-\nmen what they thought of it",  # broken at line ends
    ],
)
def test_mangled_quotations(quotation: str) -> None:
    """A quotation that is heavily edited, badly scanned or broken into lines leads to its source."""
    assert sources(lay(ARCHIVE, quotation))[0] == "minutes"


def test_what_is_not_there() -> None:
    """A sentence that nobody wrote is laid on nothing that holds most of it."""
    quotation = "All passengers must leave the harbour at once, whatever the weather."
    held = [sum(len(edit.quote) for edit in found.edits if edit.op == "same") for found in lay(ARCHIVE, quotation)]
    assert all(2 * count < len(quotation) for count in held)


def test_nearest_goes_by_rare_words() -> None:
    """Where little is left of a source, the nearest passage is the one that shares a rare word."""
    songs = [Document(f"song-{n}", f"{word} they sang of the sea, and then") for n, word in enumerate(vocabulary())]
    archive = Archive.of([*songs, Document("minutes", MINUTES)])
    quotation = "and then they sang of a treasurer"
    nearest = archive.nearest(quotation, (Span(0, len(quotation)),))
    assert nearest is not None
    assert nearest.document.id == "minutes"
    assert "treasurer" in nearest.main.passage.text
    assert ARCHIVE.nearest("qqq", (Span(0, 3),)) is None


def test_parts_are_one_quotation() -> None:
    """A quotation that a cue interrupts is laid on one passage; the cue belongs to none of it."""
    text = "“The clerk read the letter,” she wrote, “from the ministry aloud.”"
    parts = (Span(1, 27), Span(text.index("from"), len(text) - 1))
    [piece] = ARCHIVE.align(text, parts)[0].pieces
    assert piece.passage.text == "The clerk read the letter from the ministry aloud"


def test_siblings_are_kept_apart() -> None:
    """Versions of a story are all given: the nearest wording first, equals by date and then by id."""
    story = "The crane fell into the water on Monday night and nobody was hurt, the harbour office said."
    versions = [
        Document("late", story, Meta(date="2025-03-06")),
        Document("undated", story),
        Document("b-early", story, Meta(date="2025-03-04")),
        Document("a-early", story, Meta(date="2025-03-04")),
        Document("edited", story.replace("nobody was hurt", "no one was injured"), Meta(date="2025-03-01")),
    ]
    for archive in (Archive.of([*CHATTER, *versions]), Archive.of([*reversed(versions), *CHATTER])):
        found = lay(archive, "the crane fell into the water on Monday night and nobody was hurt")
        assert sources(found) == ["a-early", "b-early", "late", "undated", "edited"]
        assert sources(lay(archive, "the crane fell into the water on Monday", limit=2)) == ["edited", "a-early"]


def test_the_earliest_of_many_equals() -> None:
    """Of many documents with the same words the earliest stands first, in whatever order they came in."""
    copies = [Document(f"copy-{n}", f"On day {n}: {MINUTES}", Meta(date=f"2025-01-{n:02}")) for n in range(1, 31)]
    for some in (copies, copies[::-1]):
        found = lay(Archive.of(some), "the clerk read the letter from the ministry aloud", limit=3)
        assert sources(found) == ["copy-1", "copy-2", "copy-3"]


def test_the_words_before_the_changed_one_tell_many_places_apart() -> None:
    """A hundred documents have the last five words; the right one is not the first of them, and one word tells it apart."""
    others = [Document(f"a-{n:03}", f"Day {n} brought us much more to be done.") for n in range(100)]
    archive = Archive.of([*others, Document("b", "After that day there is much more to be done.")])
    assert sources(lay(archive, "there how much more to be done.", limit=1)) == ["b"]


def test_a_spliced_half_that_stands_in_one_place() -> None:
    """Where one half of a splice stands everywhere, the other half is found nevertheless, in the document that has it."""
    formula = "I thank the members of the board for the trust that they have placed in me"
    crowd = [
        Document(f"speech-{n}", f"{formula}. {' '.join(random.Random(n).choices(vocabulary(), k=50))}")
        for n in range(60)
    ]
    archive = Archive.of([*crowd, Document("minutes", MINUTES)])
    quotation = f"{formula} and no bank would lend against a broken crane"
    best = lay(archive, quotation)[0]
    assert [piece.passage.document.id for piece in best][-1] == "minutes"
    assert len(best.pieces) == 2


def test_the_text_itself_is_left_out() -> None:
    """A text that lies among its own sources is not its own evidence."""
    digest = ARCHIVE.document("minutes").meta.digest
    assert digest
    quotation = "Nobody had asked the fishermen what they thought of it"
    assert sources(lay(ARCHIVE, quotation))[0] == "minutes"
    assert "minutes" not in sources(lay(ARCHIVE, quotation, exclude=frozenset({digest})))


def test_scripts_without_spaces() -> None:
    """Chinese is looked up by its characters, with one of them changed as well."""
    archive = Archive.of([Document("a", "董事会决定在调查结束之前不关闭北码头。"), Document("b", "北码头明天开放。")])
    quotation = "在调查完成之前不关闭北码头"
    found = lay(archive, quotation)
    assert sources(found)[0] == "a"
    assert shown(found[0], quotation) == "在调查[结束|完成] 之前不关闭北码头"


@given(st.integers(0, 10**6), st.integers(8, 30))
def test_a_planted_passage_is_found(seed: int, count: int) -> None:
    """Whatever eight or more words of a document are quoted with one of them changed, the document is found by them."""
    chance = random.Random(seed)
    document = chance.choice(CHATTER)
    words = document.text.split()
    first = chance.randrange(len(words) - count)
    quoted = words[first : first + count]
    quoted[chance.randrange(count)] = "zzyzx"
    found = lay(ARCHIVE, " ".join(quoted), limit=1)
    assert sources(found) == [document.id]
    assert sum(edit.op != "same" for edit in found[0].edits) == 1


@given(st.lists(st.sampled_from(vocabulary(12)), min_size=1, max_size=30), st.integers(1, 3))
def test_occurs_is_exact(words: list[str], count: int) -> None:
    """A handful of words is found as often as it stands in the text, no more and no less."""
    text = " ".join(words)
    wanted = words[:count]
    places = [at for at in range(len(words)) if words[at : at + len(wanted)] == wanted]
    found = Archive.of([Document("a", text)]).occurs(" ".join(wanted), limit=100)
    assert len(found) == len(places)
    assert {passage.text for passage in found} == {" ".join(wanted)}


@pytest.mark.parametrize("hidden", [60, 64, 90, 199])
def test_what_is_hidden_does_not_hide_what_is_not(hidden: int, tmp_path: Path) -> None:
    """A formula that ends two hundred documents is found in what is left of them, however many are removed or excluded."""
    formula = "the committee will publish the minutes of every meeting within ten days"
    documents = [Document(f"d{k:03}", f"Case {k}. {formula}.") for k in range(200)]
    digests = {sha256(document.text.encode()).hexdigest() for document in documents[:hidden]}
    span, expected = Span(0, len(formula)), f"d{hidden:03}"
    assert Archive.of(documents).align(formula, [span], exclude=digests)[0].document.id == expected
    with Archive.build(tmp_path / "archive", documents) as archive:
        archive.remove(ids=[document.id for document in documents[:hidden]])
        assert archive.align(formula, [span])[0].document.id == expected
        assert archive.search(formula)[0].document.id == expected
        assert archive.nearest(formula, [span]) is not None


@pytest.mark.parametrize("hidden", [60, 70, 199])
def test_nor_does_it_hide_what_little_is_left(hidden: int) -> None:
    """The same for a quotation of which only pairs of words are left."""
    sentence = "the committee shall publish all minutes for every single meeting inside ten working days"
    documents = [Document(f"d{k:03}", f"Case number{k}. {sentence}.") for k in range(200)]
    digests = {sha256(document.text.encode()).hexdigest() for document in documents[:hidden]}
    quoted = "the committee xx publish all yy for every zz meeting inside qq working days"
    assert (
        Archive.of(documents).align(quoted, [Span(0, len(quoted))], exclude=digests)[0].document.id == f"d{hidden:03}"
    )


def test_parts_are_cut_to_the_text() -> None:
    """A stretch that reaches beyond the text ends with it, and one the wrong way round is none."""
    archive = Archive.of([Document("a", MINUTES)])
    text = "the north quay would stay open"
    [found] = archive.align(text, (Span(0, len(text) + 5),))
    assert found.main.quote == Span(0, len(text))
    assert archive.align(text, (Span(9, 4),)) == ()
    assert archive.nearest(text, (Span(4, 99),)) is not None


def test_words_of_both_sides_of_an_ellipsis_are_found() -> None:
    """Each half stands there in a row; a word of the first stands beside the second as well."""
    source = "The report of the divers came late. " + MINUTES + " A copy of it was kept by the harbour office in Lunde."
    text = "The report of the divers … was kept by the harbour"
    [found, *_] = Archive.of([Document("a", source)]).align(text, (Span(0, len(text)),))
    assert [edit.op for edit in found.edits] == ["same", "elided", "same"]


def test_several_archives_by_rank() -> None:
    """The best passage comes first whichever archive holds it, also where one is full of weaker ones; a copy is shown once."""
    weak = [Document(f"weak-{n}", f"Mr Okafor said that the {w} would stay") for n, w in enumerate(vocabulary()[:40])]
    archives = [
        Archive.of(weak),
        Archive.of([Document("minutes", MINUTES)]),
        Archive.of([Document("minutes", MINUTES)]),
    ]
    words = "Mr Okafor said that the north quay would stay open"
    found = search_all(archives, words, 5)
    assert [passage.document.id for passage in found][:2] == ["minutes", "weak-0"]
    assert len(found) == 5
    assert found[0].text == words
    assert search_all(archives[1:], words, 5) == archives[1].search(words)
