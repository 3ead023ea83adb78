"""Where the words of a statement stand together in an archive, in whatever order and form."""

from __future__ import annotations

from pathlib import Path

from quoteproof.analysis.inflected import forms, likes
from quoteproof.archive import Archive
from quoteproof.archive.gather import READ, WINDOW, Wanted
from quoteproof.languages import get
from quoteproof.model import Document, Passage

FOG = "All week there was fog over the strait and nobody went out. " * 8
DOCUMENTS = [
    Document("log", f"{FOG}The ferries of Nordhavn carried herring to the island. {FOG}"),
    Document("letter", f"{FOG}A ferry came. {FOG}Herring is dear."),
]


def passages(archive: Archive, *words: tuple[str, ...], exclude: frozenset[str] = frozenset()) -> list[Passage]:
    """Gather words that weigh the same."""
    return [one.passage for one in archive.gather([Wanted(forms, 1.0) for forms in words], 10, exclude)]


def test_words_are_found_together_in_any_order_and_form() -> None:
    """The place that has both stands before those that have one; a form that is no word harms nothing."""
    found = passages(Archive.of(DOCUMENTS), ("herring",), ("ferry", "ferries", "ferryed"))
    assert [(one.document.id, one.text) for one in found] == [
        ("log", "ferries of Nordhavn carried herring"),
        ("letter", "ferry"),
        ("letter", "Herring"),
    ]


def test_a_window_ends_with_its_document() -> None:
    """Two words on either side of a border are not together."""
    found = passages(Archive.of([Document("a", "red herring"), Document("b", "blue ferry")]), ("herring",), ("ferry",))
    assert sorted(one.text for one in found) == ["ferry", "herring"]


def test_what_is_far_apart_is_not_together() -> None:
    """Words further apart than a few sentences are two finds."""
    text = "herring " + "fog " * WINDOW + "ferry"
    assert len(passages(Archive.of([Document("a", text)]), ("herring",), ("ferry",))) == 2


def test_the_text_itself_and_what_is_removed_are_left_out(tmp_path: Path) -> None:
    """A document whose digest is excluded is not found, nor is one that was taken out."""
    archive = Archive.build(tmp_path / "a", DOCUMENTS)
    (first, *_) = passages(archive, ("herring",))
    digest = first.document.meta.digest
    assert digest and all(
        one.document.meta.digest != digest for one in passages(archive, ("herring",), exclude=frozenset((digest,)))
    )
    archive.remove(ids=[first.document.id])
    assert [one.document.id for one in passages(archive, ("herring",))] != [first.document.id]


def test_words_of_too_many_places_are_passed_over() -> None:
    """The rarer words are read first; one that stands at more places than are read says nothing."""
    archive = Archive.of([Document("a", "fog " * (READ + 1) + "ferry")])
    assert [one.text for one in passages(archive, ("fog",), ("ferry",))] == ["ferry"]


def test_nothing_is_gathered_of_nothing() -> None:
    """No words, words that are none, and an empty archive."""
    assert passages(Archive.of(DOCUMENTS)) == passages(Archive.of(DOCUMENTS), ("zebra", "—", "")) == []
    assert passages(Archive.of([Document("empty", "")]), ("fog",)) == []


def test_forms_are_made_by_the_tables() -> None:
    """Endings are put on and taken off, irregular verbs looked up, and other words that say the same have forms too."""
    english = get("en").meaning
    assert {"carry", "carries", "carried"} <= forms("carried", english)
    assert {"take", "took", "taken"} <= forms("takes", english) | forms("took", english)
    assert "constructed" in likes("build", english)
    assert not likes("herring", english)
