"""The life of an archive: writers that die, are stopped or find the disk full; readers beside them; merging."""

from __future__ import annotations

import os
import random
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from archives import KILLS, NEW, OLD, ended, forks, in_child, killed, read_meanwhile, state
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.archive import Archive, build, catalog, life, merging
from quoteproof.archive.files import locked
from quoteproof.archive.rows import SegmentRow
from quoteproof.errors import ArchiveError, ArchiveLocked, UsageError
from quoteproof.model import Document, Problem


def add_in_pieces(folder: Path) -> None:
    """Add so many times that segments are merged."""
    with Archive.open(folder) as archive:
        for start in range(0, len(NEW), 20):
            archive.add(NEW[start : start + 20])


ACTIONS: dict[str, Callable[[Path], object]] = {
    "build": lambda folder: Archive.build(folder, NEW),
    "replace": lambda folder: Archive.build(folder, NEW, replace=True),
    "add": lambda folder: Archive.open(folder).add(NEW),
    "remove": lambda folder: Archive.open(folder).remove(where=["id=old-1*"]),
    "merge": lambda folder: life.tidy(folder),
}


def prepared(action: str, folder: Path) -> Path:
    """An archive as it is before the action."""
    if action != "build":
        Archive.build(folder, OLD).close()
    if action == "merge":
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(merging, "plan", lambda *_: [])
            for start in range(0, len(NEW), 10):
                Archive.open(folder).add(NEW[start : start + 10])
    return folder


@forks
@pytest.mark.parametrize("action", ACTIONS)
def test_killed_at_any_moment(action: str, tmp_path: Path) -> None:
    """A writer killed at any moment leaves the archive as it was before or after, and in use for the next writer."""
    before_folder = prepared(action, tmp_path / "before")
    before = state(before_folder)
    started = time.perf_counter()
    ACTIONS[action](shutil.copytree(before_folder, tmp_path / "after") if before else tmp_path / "after")
    took = time.perf_counter() - started
    after = state(tmp_path / "after")
    chance = random.Random(action)
    for _ in range(max(1, KILLS // len(ACTIONS))):
        folder = tmp_path / "killed"
        if before:
            shutil.copytree(before_folder, folder)
        killed(lambda: ACTIONS[action](folder), chance.uniform(0, 1.2 * took))  # noqa: B023
        left = state(folder)
        assert left in (before, after)
        if left == before:
            ACTIONS[action](folder)
        assert state(folder) == after
        shutil.rmtree(folder)


@forks
@pytest.mark.parametrize("action", ACTIONS)
def test_full_disk(action: str, tmp_path: Path) -> None:
    """Where no more bytes can be written, the writer says so, and the archive is as it was."""
    before_folder = prepared(action, tmp_path / "before")
    before = state(before_folder)
    biggest = 60_000
    for limit in [*range(0, biggest, biggest // 12)]:
        folder = tmp_path / "full"
        if before:
            shutil.copytree(before_folder, folder)

        def work(folder: Path = folder, limit: int = limit) -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
            ACTIONS[action](folder)

        code = ended(in_child(work))
        assert code in ((0, 3) if limit else (3,))
        if code == 3:
            assert state(folder) == before
            assert before or not folder.exists()
        if folder.exists():
            shutil.rmtree(folder)


def stopped(items: list[Document], after: int) -> Iterator[Document]:
    """A stream that the user stops."""
    yield from items[:after]
    raise KeyboardInterrupt


def test_stopped_by_the_user(tmp_path: Path) -> None:
    """Ctrl-C leaves nothing half-written: no folder where there was none, no new file where there was one."""
    with pytest.raises(KeyboardInterrupt):
        Archive.build(tmp_path / "fresh", stopped(NEW, 10))
    assert not (tmp_path / "fresh").exists()
    Archive.build(tmp_path / "a", OLD).close()
    files = {path.name for path in (tmp_path / "a").iterdir()}
    with pytest.raises(KeyboardInterrupt), Archive.open(tmp_path / "a") as archive:
        archive.add(stopped(NEW, 10))
    with pytest.raises(KeyboardInterrupt):
        Archive.build(tmp_path / "a", stopped(NEW, 10), replace=True)
    assert {path.name for path in (tmp_path / "a").iterdir()} == files


def test_build_onto_an_archive(tmp_path: Path) -> None:
    """An archive that is there is not built over unasked; the message names what to do instead."""
    Archive.build(tmp_path / "a", OLD).close()
    with pytest.raises(UsageError, match=r"archive add .* --replace"):
        Archive.build(tmp_path / "a", NEW)
    with Archive.build(tmp_path / "a", NEW, replace=True) as archive:
        assert archive.info.documents == len(NEW)


def test_build_into_other_peoples_folder(tmp_path: Path) -> None:
    """A folder that holds other files is never taken for an archive, also not with `replace`."""
    (tmp_path / "notes.txt").write_text("mine")
    for replace in (False, True):
        with pytest.raises(UsageError, match="not an archive, and not empty"):
            Archive.build(tmp_path, OLD, replace=replace)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    (tmp_path / "notes.txt").rename(tmp_path / "genes.seg")
    with pytest.raises(UsageError):
        Archive.build(tmp_path, OLD)
    assert (tmp_path / "genes.seg").read_text() == "mine"


def test_what_is_left_behind_is_swept_away(tmp_path: Path) -> None:
    """Files that a killed writer left in a folder are no hindrance, and are gone after the next one; other files stay."""
    (tmp_path / "a").mkdir()
    left = ["0.seg.new", "catalog.sqlite.new", "catalog.sqlite.new-journal", f"{'0f' * 16}.seg", "lock"]
    for name in left:
        (tmp_path / "a" / name).write_bytes(b"half")
    Archive.build(tmp_path / "a", OLD).close()
    assert not {path.name for path in (tmp_path / "a").iterdir()} & set(left[:4])
    (tmp_path / "a" / "README").write_text("mine")
    Archive.build(tmp_path / "a", NEW, replace=True).close()
    assert (tmp_path / "a" / "README").exists()


def test_replace_a_damaged_archive(tmp_path: Path) -> None:
    """What the messages of a damaged archive advise does help."""
    Archive.build(tmp_path / "a", OLD).close()
    (tmp_path / "a" / "catalog.sqlite").write_bytes(b"no catalog at all" * 100)
    with pytest.raises(ArchiveError, match="--replace"):
        Archive.open(tmp_path / "a")
    with Archive.build(tmp_path / "a", NEW, replace=True) as archive:
        archive.verify()


def test_not_an_archive(tmp_path: Path) -> None:
    """A folder without a catalog, and a path that is not there, say how to make an archive."""
    for folder in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(UsageError, match="quoteproof archive build"):
            Archive.open(folder)


def test_second_writer(tmp_path: Path) -> None:
    """Who comes while another writes is told so at once; readers are not disturbed."""
    archive = Archive.build(tmp_path / "a", OLD)
    with locked(tmp_path / "a"):
        for act in (lambda: archive.add(NEW), lambda: archive.remove(ids=["old-1"])):
            with pytest.raises(ArchiveLocked, match="another process is writing"):
                act()
        assert state(tmp_path / "a")
    assert archive.add(NEW).added == len(NEW)


def test_readers_beside_a_writer(tmp_path: Path) -> None:
    """A handle shows the archive as it was opened, through additions, merges, removals and a rebuild; a new one what is new."""
    with Archive.build(tmp_path / "a", OLD) as writer:
        reader = Archive.open(tmp_path / "a")
        words = OLD[7].text[:60].rpartition(" ")[0]
        writer.remove(ids=["old-7"])
        for start in range(0, len(NEW), 10):
            writer.add(NEW[start : start + 10])
        assert [document.id for document in reader.documents()] == [document.id for document in OLD]
        assert reader.occurs(words)[0].document.id == "old-7"
        assert not writer.occurs(words)
        assert reader.document("new-3").text == NEW[3].text  # asked by id, it looks again
        Archive.build(tmp_path / "a", NEW[:5], replace=True).close()
        assert writer.document("new-50").text == NEW[50].text
        assert not Archive.open(tmp_path / "a").occurs(words)


@forks
def test_readers_in_other_processes(tmp_path: Path) -> None:
    """Readers that come and go while documents are added, removed and merged always find one whole state of the archive."""
    folder = tmp_path / "a"
    Archive.build(folder, OLD).close()

    with read_meanwhile(folder, tmp_path / "stop"), Archive.open(folder) as archive:
        for start in range(0, len(NEW), 12):
            archive.add(NEW[start : start + 12])
        archive.remove(ids=[document.id for document in NEW[:24]])
        archive.remove(where=["publisher=new"])


def test_many_removed_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are read from the catalog in pages, segment by segment; what is left is what the rest alone would make."""
    monkeypatch.setattr(catalog, "PAGE", 7)
    monkeypatch.setattr(merging, "plan", lambda *_: [])
    with Archive.build(tmp_path / "a", OLD) as archive:
        archive.add(NEW)
        assert archive.remove(where=["id=*-*1*"]).removed == 27
    Archive.build(tmp_path / "b", [document for document in OLD + NEW if "1" not in document.id]).close()
    assert state(tmp_path / "a") == state(tmp_path / "b")


@pytest.mark.slow
def test_one_by_one(tmp_path: Path) -> None:
    """Documents added one at a time end up in few segments, and all are found."""
    with Archive.build(tmp_path / "a", []) as archive:
        for document in NEW:
            archive.add([document])
        archive.verify()
        assert len(list((tmp_path / "a").glob("*.seg"))) <= 5
        assert {document.id for document in archive.documents()} == {document.id for document in NEW}
        assert all(archive.search(document.text)[0].document.id == document.id for document in NEW)


def test_memory_bounds_a_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build that may take little memory makes more segments of the same documents, with the same answers."""
    whole = Archive.build(tmp_path / "whole", [*OLD, *NEW])
    monkeypatch.setattr(life, "capacity", lambda memory: memory)
    monkeypatch.setattr(build, "BATCH", 1)
    with Archive.build(tmp_path / "parts", [*OLD, *NEW], memory=500) as parts:
        assert len(list((tmp_path / "parts").glob("*.seg"))) > 5
        assert parts.info.digest == whole.info.digest
        for document in NEW:
            assert parts.search(document.text)[0] == whole.search(document.text)[0]


def test_more_words_than_can_be_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document with more words than an entry can tell apart is refused in one line, and the archive stays as it was."""
    Archive.build(tmp_path / "a", OLD).close()
    monkeypatch.setattr(build, "PLACES", 60)
    with Archive.open(tmp_path / "a") as archive:
        before = archive.info.digest
        with pytest.raises(ArchiveError, match="cut the longest document into parts"):
            archive.add([Document("long", "word " * 100)])
    with Archive.open(tmp_path / "a") as archive:
        archive.verify()
        assert archive.info.digest == before


rows = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 2000)), max_size=12)


@given(rows, st.integers(1, 5000))
def test_plan_ends_with_few_segments(sizes: list[tuple[int, int]], limit: int) -> None:
    """Merging as planned comes to an end, makes nothing too large, and leaves each segment larger than all smaller ones."""
    segments = [SegmentRow(str(n), 0, 1, words) for n, (words, _) in enumerate(sizes)]
    removed = {str(n): min(gone, words) for n, (words, gone) in enumerate(sizes)}
    for turn in range(100):
        chosen = merging.plan(segments, removed, limit)
        if not chosen:
            break
        alive = sum(row.words - removed.get(row.id, 0) for row in chosen)
        assert len(chosen) == 1 or alive <= limit
        segments = [row for row in segments if row not in chosen] + [SegmentRow(f"m{turn}", 0, 1, alive)]
    left = sorted(row.words - removed.get(row.id, 0) for row in segments)
    assert not merging.plan(segments, removed, limit)
    for last in range(1, len(left)):
        together = build.laden(sum(left[: last + 1]), last + 1)  # each of them has one document
        assert left[last] > 2 * sum(left[:last]) or together > limit


def test_problems_only(tmp_path: Path) -> None:
    """An archive of nothing but unreadable sources is one, and knows them."""
    with Archive.build(tmp_path / "a", [Problem("b.pdf", "unreadable", None, "b.pdf")]) as archive:
        archive.verify()
        assert (archive.info.documents, archive.holds("b.pdf"), archive.search("anything at all")) == (0, True, ())


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that cannot be written to")
def test_read_only_folder(tmp_path: Path) -> None:
    """An archive in a folder that nobody can write to can be read."""
    Archive.build(tmp_path / "a", OLD).close()
    (tmp_path / "a").chmod(0o555)
    assert state(tmp_path / "a")
    with pytest.raises(ArchiveError), Archive.open(tmp_path / "a") as archive:
        archive.add(NEW)
