"""The names of all documents in one string say what a look at each says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from quoteproof.archive import Archive, names
from quoteproof.archive.catalog import AGAIN
from quoteproof.model import Document, Meta

NAMES = st.lists(
    st.lists(st.sampled_from(["harbour", "board", "minutes", "a", "ab", "b a", "4"]), max_size=4).map(" ".join),
    max_size=3,
)


@given(
    st.lists(NAMES, max_size=8),
    st.lists(st.sampled_from(["harbour", "board", "a", "b", "ab", "4", "tram"]), min_size=1, max_size=3),
)
def test_the_string_of_all_names_says_what_each_row_says(known: list[list[str]], wanted: list[str]) -> None:
    """A word must stand whole in one field; rows without names are passed over."""
    rows = [
        (f"d{k}", "\n".join("".join(f" {w} " for w in line.split()) for line in lines)) for k, lines in enumerate(known)
    ]
    words = names.words(" ".join(wanted))
    assert list(names.Register(rows).bearing(words)) == [id_ for id_, row in rows if names.bears(row, words)]


def test_who_asks_again_and_again_gets_the_same_answers() -> None:
    """The first names are looked for in the catalog, later ones in memory; what is put in meanwhile is found."""
    titles = ["Minutes of the Harbour Board", "The Tram Line", "Letters of Agnes Kohl", "Report 4"]
    with Archive.of(Document(f"d{k}", "Words.", meta=Meta(title=title)) for k, title in enumerate(titles)) as archive:
        asked = [*titles, "Harbour Letters", "tram", "kohl agnes", "report 5"]
        assert len(asked) > AGAIN
        assert [archive.holds(name) for name in asked] == [True] * 4 + [False, True, True, False]
        assert [document.id for document in archive.incomplete("tram")] == []
