"""An archive: what is put in comes back, is found by its words, and goes when it is told to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from quoteproof.analysis.structure.turns import turns
from quoteproof.archive import Archive
from quoteproof.errors import UsageError
from quoteproof.model import Document, Mark, Meta, Problem, Span

QUAY = Document(
    "minutes.md",
    "We will not close the north quay before the survey is done, and no berth will be lost.",
    Meta(title="Minutes of 4 March", publisher="Harbour Board", date="2025-03-04", extra=(("place", "hall"),)),
    (Mark("heading", Span(0, 7), None), Mark("page", Span(8, 8), "3")),
    "sources/minutes.md",
    "page 2 is missing",
)
FERRY = Document(
    "ferry", "The ferries run on time, said the Café owner; the ferries\nrun late.", Meta(author="Marin, Lev")
)
LIGHT = Document("灯", "我们不会关闭北码头。调查完成之前不会。", Meta(speaker="王芳", date="1999"))
UNREAD = Problem("sources/report.pdf", "no text layer on any page", None, "report.pdf")
ALL = (QUAY, FERRY, LIGHT)


def texts(archive: Archive, words: str) -> list[str]:
    """The passages found for these words."""
    return [passage.text for passage in archive.search(words)]


@pytest.fixture(params=["memory", "folder"])
def archive(request: pytest.FixtureRequest, tmp_path: Path) -> Archive:
    """The three documents and the unread one, held in memory and built on disk."""
    items = [*ALL, UNREAD]
    return Archive.of(items) if request.param == "memory" else Archive.build(tmp_path / "a", items)


def test_documents_come_back_whole(archive: Archive) -> None:
    """A document comes back as it was put in, with the digest of its text."""
    for given_document, document in zip(ALL, archive.documents(), strict=True):
        assert document == archive.document(given_document.id)
        assert document.meta.digest
        assert (document.text, document.marks, document.path, document.partial) == (
            given_document.text, given_document.marks, given_document.path, given_document.partial,
        )  # fmt: skip
        assert document.meta.extra == given_document.meta.extra


TALK = Document("talk", "ANN BO: We mend it.\n\nAL ODE: No.\n\nANN BO: Yes, we do.", Meta(author="The Harbour Courier"))


def test_who_says_how_much(archive: Archive, tmp_path: Path) -> None:
    """Whose words are told by turns where a page has them, else by the speaker or the author; all forms of a name are one person."""
    some = Archive.build(tmp_path / "talk", [TALK, FERRY])
    assert some.voices() == {"Ann Bo": 6, "Al Ode": 1, "Marin, Lev": 13}
    assert [some.words_by(name) for name in ("Bo", "Ms. Ann Bo", "Ode", "Lev Marin", "Eva Bo", "Ann", "")] == [
        6,
        6,
        1,
        13,
        0,
        0,
        0,
    ]
    some.add([Document("more", "BO: hello", Meta(speaker="Ms Bo"))])
    assert some.words_by("Ann Bo") == 8
    some.remove(ids=["talk"])
    assert some.voices() == {"Marin, Lev": 13, "Ms Bo": 2}
    assert archive.words_by("王芳") == len(LIGHT.text) - 2  # each character is a word, its two full stops are none


def test_a_state_speaks_under_each_of_its_names() -> None:
    """A delegation is its state, whatever it is called; another state is another."""
    some = Archive.of([Document("un", "We agree.", Meta(speaker="United Kingdom"))])
    names = ("the United Kingdom", "the representative of the United Kingdom", "Chile")
    assert [some.words_by(name) for name in names] == [2, 2, 0]


def test_turns_outlive_a_merger(tmp_path: Path) -> None:
    """Segments that are put together keep the turns of their documents."""
    built = Archive.build(tmp_path / "a", [TALK])
    for number in range(5):
        built.add([Document(str(number), f"some words {number}")])
    assert built.document("talk").turns == turns(TALK.text)
    assert built.document("1").turns == ()
    built.verify()


def test_search_finds_a_changed_quotation(archive: Archive) -> None:
    """The passage is found although a word was changed and case and marks differ."""
    assert texts(archive, "will NOT close the north quay, after the survey is done") == [
        "will not close the north quay before the survey is done"
    ]


def test_occurs_finds_single_words(archive: Archive) -> None:
    """One to three words are found wherever they stand, case, accents and line breaks aside, and only there."""
    found = {
        words: [p.text for p in archive.occurs(words)]
        for words in ("the ferries run", "cafe", "码头", "quays", "…", "")
    }
    assert found == {
        "the ferries run": ["The ferries run", "the ferries\nrun"],
        "cafe": ["Café"], "码头": ["码头"], "quays": [], "…": [], "": [],
    }  # fmt: skip


def test_search_takes_two_words(archive: Archive) -> None:
    """A search for less than three words finds them as well."""
    assert texts(archive, "north quay") == ["north quay"]


def test_occurs_stops_at_its_limit(archive: Archive) -> None:
    """No more passages than asked for are given."""
    assert len(archive.occurs("the", limit=2)) == 2


@pytest.mark.parametrize("name", ["Lev Marin", "MARIN", "minutes of march", "harbour board", "王芳", "report.pdf"])
def test_holds_knows_names(archive: Archive, name: str) -> None:
    """A source is held by its title, author, speaker, publisher, id or path, also one that could not be read."""
    assert archive.holds(name)


@pytest.mark.parametrize("name", ["Lev Harbour", "March Board", "Mar", "", "…"])
def test_holds_wants_whole_words_of_one_field(archive: Archive, name: str) -> None:
    """Parts of words, and words from different fields or sources, make no name."""
    assert not archive.holds(name)


def test_problems_are_kept(archive: Archive) -> None:
    """What could not be read is known to whoever opens the archive later."""
    assert archive.problems == (UNREAD,)


def test_info_counts(archive: Archive) -> None:
    """The size is that of the documents that are there."""
    assert (archive.info.documents, archive.info.words) == (3, 18 + 13 + 17)


def test_no_such_document(archive: Archive) -> None:
    """An id that is not there is the caller's mistake."""
    with pytest.raises(UsageError, match="no document 'other'"):
        archive.document("other")


def test_memory_and_folder_agree(tmp_path: Path) -> None:
    """The same documents have one digest, in memory, on disk, in any order and in several steps."""
    built = Archive.build(tmp_path / "a", [LIGHT])
    built.add([FERRY, QUAY])
    assert built.info.digest == Archive.of(ALL).info.digest != Archive.of(ALL[:2]).info.digest


def test_same_id_twice(tmp_path: Path) -> None:
    """The same document again is skipped and counted; another text under a known id is a problem, and is not taken."""
    other = Document("ferry", "The ferries do not run.")
    built = Archive.build(tmp_path / "a", [FERRY, FERRY, other])
    assert (built.changes.added, built.changes.skipped) == (1, 1)
    changes = built.add([FERRY, QUAY, other])
    assert (changes.added, changes.skipped) == (1, 1)
    assert [problem.document for problem in built.problems] == ["ferry"]
    assert built.document("ferry").text == FERRY.text


def test_a_changed_file_is_a_new_version(tmp_path: Path) -> None:
    """Both are found; the same text again is skipped, whichever version's it is; what came from elsewhere is no version."""

    def minutes(text: str, path: str | None = "sources/minutes.md") -> Document:
        return Document("minutes.md", text, path=path)

    first, second, third = (
        "The quay stays open until the summer.",
        "The quay stays open until the winter.",
        "The quay is shut.",
    )
    built = Archive.build(tmp_path / "a", [minutes(first)])
    assert built.add([minutes(second)]).added == 1
    assert [d.id for d in built.documents()] == ["minutes.md", "minutes.md (2)"]
    for text in (first, second):
        assert built.add([minutes(text)]).skipped == 1
    assert built.add([minutes(third)]).added == 1
    assert built.document("minutes.md (3)").text == third
    found = {passage.document.id for passage in built.search("the quay stays open until the")}
    assert found == {"minutes.md", "minutes.md (2)"}
    for path in ("elsewhere/minutes.md", None):
        assert built.add([minutes("No.", path)]).refused == 1
    assert built.add([minutes(third), minutes("Two rows of one name.")]).refused == 1
    built.remove(paths=["sources/minutes.md"])
    assert not list(built.documents())
    built.verify()


def test_a_source_becomes_readable(tmp_path: Path) -> None:
    """The problem of a source is over when it is added."""
    built = Archive.build(tmp_path / "a", [UNREAD, QUAY])
    built.add([Document("report.pdf", "The survey is done.")])
    assert built.problems == ()


@pytest.mark.parametrize(
    ("what", "left"),
    [
        ({"ids": ["ferry", "nothing"]}, ["minutes.md", "灯"]),
        ({"paths": ["sources"]}, ["ferry", "灯"]),
        ({"paths": ["sources/minutes.md"]}, ["ferry", "灯"]),
        ({"paths": ["source"]}, ["minutes.md", "ferry", "灯"]),
        ({"where": ["title=Minutes of*"]}, ["ferry", "灯"]),
        ({"where": ["date<2001"]}, ["minutes.md", "ferry"]),
        ({"where": ["date>1900", "place=hall"]}, ["ferry", "灯"]),
        ({"where": ["title=minutes*"]}, ["minutes.md", "ferry", "灯"]),
    ],
)
def test_remove(tmp_path: Path, what: dict[str, list[str]], left: list[str]) -> None:
    """Documents go by id, by path or folder, and by conditions on metadata that must all hold."""
    built = Archive.build(tmp_path / "a", ALL)
    changes = built.remove(**what)
    assert [document.id for document in built.documents()] == left
    assert changes.removed == 3 - len(left)
    built.verify()


def test_a_name_is_asked_for_again_when_documents_have_come_or_gone(tmp_path: Path) -> None:
    """Also when another reader has put them in or taken them away."""
    with Archive.build(tmp_path / "a", [FERRY]) as one, Archive.open(tmp_path / "a") as other:
        assert (one.holds("minutes.md"), other.holds("minutes.md")) == (False, False)
        other.add([QUAY])
        assert (one.holds("minutes.md"), other.holds("minutes.md")) == (True, True)
        other.remove(ids=["minutes.md"])
        assert (one.holds("minutes.md"), other.holds("minutes.md")) == (False, False)


def test_a_list_of_a_name_has_what_came_since_the_names_were_read(tmp_path: Path) -> None:
    """Whoever asks for many names keeps all names in memory: not for longer than they hold."""
    with Archive.build(tmp_path / "a", [FERRY]) as one, Archive.open(tmp_path / "a") as other:
        assert not any(one.holds(name) for name in ("marsh", "holt", "lund", "brandt", "okoro"))
        assert one.listed(name="minutes.md") == ()
        other.add([QUAY])
        assert [found.id for found in one.listed(name="minutes.md")] == ["minutes.md"]


def test_removed_documents_never_appear(tmp_path: Path) -> None:
    """Nothing finds a removed document, though its segment may still hold it, and it can be added again."""
    copies = [Document(f"copy-{n}", QUAY.text) for n in range(30)]
    built = Archive.build(tmp_path / "a", [*copies, QUAY, FERRY, LIGHT])
    built.remove(ids=[copy.id for copy in copies[:15]])
    found = {p.document.id for p in (*built.search(QUAY.text, 40), *built.occurs("north quay", 40))}
    assert found == {"minutes.md", *(copy.id for copy in copies[15:])}
    assert not built.holds("copy-3")
    built.add(copies[:15])
    assert {p.document.id for p in built.occurs("north quay", 40)} == found | {copy.id for copy in copies[:15]}


def test_a_broken_condition_is_explained(tmp_path: Path) -> None:
    """A condition without a sign says how to write one."""
    built = Archive.build(tmp_path / "a", ALL)
    with pytest.raises(UsageError, match="publisher=Reuters"):
        built.remove(where=["publisher"])


def test_in_memory_stays_as_it_is() -> None:
    """An archive without a folder cannot be added to."""
    with pytest.raises(UsageError, match="held in memory"):
        Archive.of(ALL).add([])


def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A file name that is no Unicode makes a problem; a text with a lone surrogate comes back as it was."""
    odd = Document("odd", "half a \ud83d sign")
    built = Archive.build(tmp_path / "a", [Document("caf\udce9.txt", "some words"), odd])
    assert built.document("odd").text == odd.text
    assert [problem.where for problem in built.problems] == ["caf?.txt"]


@given(st.lists(st.text(), max_size=6))
def test_any_text_comes_back(some: list[str]) -> None:
    """Whatever the texts are, also empty ones, they come back, and their first words are found in them."""
    archive = Archive.of(Document(str(number), text) for number, text in enumerate(some))
    assert [document.text for document in archive.documents()] == some
    for text in some:
        if len(text.split()) == 1 and text.strip().isalpha():
            assert any(passage.text == text.strip() for passage in archive.occurs(text, 99))


known = st.none() | st.text(max_size=8)
metas = st.builds(
    Meta, title=known, author=known, speaker=known, publisher=known, date=known, url=known, language=known,
    extra=st.lists(st.tuples(st.text(max_size=4), st.text(max_size=4)), max_size=2).map(tuple),
)  # fmt: skip
marks = st.builds(Mark, st.sampled_from(["block", "page"]), st.builds(Span, st.just(0), st.integers(0, 9)), known)
sources = st.builds(
    Document, st.text(max_size=4), st.text(), metas, st.lists(marks, max_size=2).map(tuple), known, known
)


@given(st.lists(sources, max_size=4, unique_by=lambda document: document.id))
def test_any_record_comes_back(some: list[Document]) -> None:
    """Whatever is known of documents comes back, and catalog and segment agree on it."""
    archive = Archive.of(some)
    archive.verify()
    for document in some:
        found = archive.document(document.id)
        assert replace(found, meta=replace(found.meta, digest=None), turns=None) == document
    assert archive.info.documents == len(some)
