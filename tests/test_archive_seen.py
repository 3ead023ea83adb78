"""The ids that a build has seen: in memory, and of many on the disk."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from archives import NEW
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.archive import Archive, build, life, seen
from quoteproof.archive.build import Intake
from quoteproof.archive.rows import Known
from quoteproof.errors import ArchiveError
from quoteproof.model import Document

IDS = st.sampled_from(["a", "b", "c", "a (2)", "é", "\0", "d" * 5000, *map(str, range(20))])
ITEMS = st.lists(st.builds(Document, IDS, st.sampled_from(["one", "two", "three"]), path=st.none() | IDS), max_size=40)
THERE = {"a": Known(Document("a", "one").digest, "a"), "b": Known(Document("b", "two").digest, None)}


@given(ITEMS, st.integers(1, 6))
def test_the_same_on_the_disk_as_in_memory(items: list[Document], kept: int) -> None:
    """Which documents are let through, skipped or refused does not depend on how many ids are kept in memory."""

    def taken() -> object:
        intake = Intake(THERE.get)
        return [document.id for document in intake.documents(items)], intake.changes

    everything = taken()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seen, "KEPT", kept)
        assert taken() == everything


def test_no_room_for_ids(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is said in one line; there is no archive then."""

    def full() -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(seen, "KEPT", 10)
    monkeypatch.setattr(seen, "_made", full)
    with pytest.raises(ArchiveError, match="no room for 10 ids") as caught:
        Archive.build(tmp_path / "a", NEW)
    assert "\n" not in str(caught.value) and not (tmp_path / "a").exists()


def test_documents_fill_a_segment_as_words_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Millions of documents of a few words take the memory that is kept of each, so they become several segments too."""
    monkeypatch.setattr(life, "capacity", lambda memory: memory)
    monkeypatch.setattr(build, "BATCH", 1)
    tiny = [Document(str(number), f"row {number}") for number in range(100)]
    with Archive.build(tmp_path / "a", tiny, memory=10 * build.DOCUMENT) as archive:
        assert len(archive.segments()) == 10
        assert max(segment.count for segment in archive.segments()) <= 11
        assert not archive.remove(ids=["nobody"]).removed and len(archive.segments()) == 1  # by what is usual


@pytest.mark.parametrize("digest", ["", "no digest", "é", "0f"])
def test_a_damaged_catalog(digest: str) -> None:
    """Whatever it has for a digest is another text's."""
    intake = Intake({"a": Known(digest, None)}.get)
    assert [document.id for document in intake.documents([Document("a", "one"), Document("a", "one")])] == []
    assert (intake.changes.refused, intake.changes.skipped) == (2, 0)
