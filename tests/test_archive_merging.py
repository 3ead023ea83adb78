"""Merging beside whoever writes and reads: what changes meanwhile, who waits for whom, mergers that are killed or find the disk full."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from archives import NEW, OLD, begun, documents, done, ended, forks, in_child, read_meanwhile, state

from quoteproof.archive import Archive, build, life, merging
from quoteproof.archive.catalog import Catalog
from quoteproof.archive.files import LOCK, MERGING, locked
from quoteproof.archive.home import home
from quoteproof.archive.rows import SegmentRow
from quoteproof.cli import archive as archive_command
from quoteproof.cli import run
from quoteproof.errors import ArchiveError, ArchiveLocked
from quoteproof.model import Document

THIRD = documents("third", 12)


@pytest.fixture(autouse=True)
def nothing_is_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Additions merge nothing by themselves, as if all of it were large."""
    monkeypatch.setattr(merging, "QUICK", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of several segments, of which some documents are removed."""
    Archive.build(tmp_path / "a", OLD[:20]).close()
    with Archive.open(tmp_path / "a") as archive:
        archive.add(OLD[20:])
        archive.add(NEW[:40])
        archive.remove(ids=["old-3", "old-4", "old-19", "old-20", "new-0", "new-39"])
    assert len(segments(tmp_path / "a")) == 3
    return tmp_path / "a"


def segments(folder: Path) -> list[str]:
    """The names of the files with documents."""
    return sorted(path.name for path in folder.glob("*.seg"))


def change(act: Callable[[Archive], object]) -> Callable[[Path], None]:
    """Do something to an archive."""

    def changed(folder: Path) -> None:
        with Archive.open(folder) as archive:
            act(archive)

    return changed


MEANWHILE: dict[str, Callable[[Path], None]] = {
    "nothing": lambda folder: None,
    "added": change(lambda archive: archive.add(THIRD)),
    "removed": change(lambda archive: archive.remove(ids=["old-0", "old-5", "old-21", "new-30"])),
    "removed, and put in again": change(lambda archive: (archive.remove(ids=["new-7"]), archive.add([NEW[7]]))),
    "a whole segment removed": change(lambda archive: archive.remove(where=["publisher=new"])),
    "all but one removed": change(lambda archive: archive.remove(where=["id>new-1"])),
    "all removed": change(lambda archive: archive.remove(where=["id=*"])),
    "built anew": lambda folder: Archive.build(folder, [*THIRD, *NEW[:5]], replace=True).close(),
    "merged by another": lambda folder: life.tidy(folder),
}


@pytest.mark.parametrize("what", MEANWHILE)
def test_what_changes_meanwhile(what: str, folder: Path) -> None:
    """Is as if it had been done before or after: nothing is lost, nothing removed comes back, and readers see what they opened."""
    reader = Archive.open(folder)
    seen = [document.id for document in reader.documents()]
    with home(folder).merging():
        merged = begun(folder)
        if what == "merged by another":  # who lost his lock, for instance with the connection to a server
            done(folder, begun(folder))
        else:
            MEANWHILE[what](folder)
        before = state(folder)
        assert merged.path.exists()  # whoever wrote has left it alone
        done(folder, merged)
    assert state(folder) == before
    assert not merged.path.exists()
    assert [document.id for document in reader.documents()] == seen
    life.tidy(folder)
    assert state(folder) == before
    with Archive.open(folder) as archive:
        assert len(segments(folder)) == len(archive.segments()) <= 2
        for document in archive.documents():
            assert archive.document(document.id).text == document.text
            assert archive.search(document.text)[0].document.id == document.id
        archive.remove(ids=[document.id for document in archive.documents()])
        assert (archive.info.documents, archive.info.words, archive.info.digest) == (0, 0, "0" * 64)
    assert not segments(folder)


def test_the_same_as_at_once(folder: Path, tmp_path: Path) -> None:
    """A merged segment is byte for byte what a build of its documents makes."""
    life.tidy(folder)
    [merged] = segments(folder)
    with Archive.open(folder) as archive:
        Archive.build(tmp_path / "b", archive.documents()).close()
    assert segments(tmp_path / "b") == [merged]  # the name is the digest of all its sums
    assert (tmp_path / "b" / merged).read_bytes() == (folder / merged).read_bytes()


def test_moves_go_where_the_copies_are() -> None:
    """What stands between removed documents goes together, and is counted as it was copied."""

    class Five:
        id, count = "s", 5

    def told(*gone: int) -> list[tuple[int, int, int]]:
        source = merging.Source(Five(), frozenset(gone))  # type: ignore[arg-type]
        return [(move.first, move.after, move.to) for move in source.moves(10)]

    assert told() == [(0, 5, 10)]
    assert told(0) == [(1, 5, 10)]
    assert told(4) == [(0, 4, 10)]
    assert told(1, 2) == [(0, 1, 10), (3, 5, 11)]
    assert told(0, 2, 4) == [(1, 2, 10), (3, 4, 11)]
    assert told(0, 1, 2, 3, 4) == []


# -- who waits for whom --------------------------------------------------------------------------------------------------


def test_a_merger_waits_for_the_writer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long he writes; what he wrote is there then, too."""
    before, waited = state(folder), []
    with ExitStack() as writer:
        writer.enter_context(locked(folder))

        def pause(_: float) -> None:
            waited.append(len(segments(folder)))
            if len(waited) == 3:
                writer.close()

        monkeypatch.setattr(life, "sleep", pause)
        life.tidy(folder)
    assert waited == [3, 3, 3]
    assert state(folder) == before and len(segments(folder)) == 1


@pytest.mark.parametrize("last", ["while it is looked", "a moment later"])
def test_a_writer_waits_for_a_mergers_moment(last: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who merges has the writer's lock for a moment: nobody is sent away for that, also not where both locks are let go of in between."""
    with ExitStack() as merger:
        merger.enter_context(locked(folder, MERGING))
        merger.enter_context(locked(folder, LOCK))
        if last == "a moment later":
            monkeypatch.setattr(life, "sleep", lambda _: merger.close())
        else:
            monkeypatch.setattr(life, "_is_merged", lambda _: bool(merger.close()))
        with Archive.open(folder) as archive:
            assert archive.add(THIRD).added == len(THIRD)


def test_a_writer_waits_no_longer_than_that(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody merges and another writes for long, it is said at last."""
    monkeypatch.setattr(life, "MOMENT", -1.0)
    archive = Archive.open(folder)
    with locked(folder, MERGING), locked(folder, LOCK), pytest.raises(ArchiveLocked, match="writing to"):
        archive.add(THIRD)


def test_one_merges_at_a_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second one is told so; additions go on, and merge nothing meanwhile, however small."""
    monkeypatch.setattr(life, "BRIEFLY", -1.0)
    monkeypatch.setattr(merging, "QUICK", 10**6)
    with locked(folder, MERGING):
        with pytest.raises(ArchiveLocked, match="another process is merging"):
            life.tidy(folder)
        with Archive.open(folder) as archive:
            archive.add(THIRD)
        assert len(segments(folder)) == 4
    with Archive.open(folder) as archive:
        archive.add([Document("one", "one more of them")])
    assert len(segments(folder)) == 1


@pytest.mark.slow
def test_what_waits_for_a_merger_is_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An addition merges what has few words, and leaves the rest to `tidy`; where there are many segments, the smallest of a few words more."""
    words = 40
    monkeypatch.setattr(merging, "QUICK", 8 * words)
    monkeypatch.setattr(merging, "MANY", 4)
    Archive.build(tmp_path / "a", documents("first", 20)).close()
    most = 0
    with Archive.open(tmp_path / "a") as archive:
        for document in documents("daily", 60):
            archive.add([document])
            most = max(most, len(archive.segments()))
        assert most <= 4 + 2
        assert not archive.is_tidy()
        before = state(tmp_path / "a")
        archive.tidy()
        assert archive.is_tidy() and len(archive.segments()) == 1
    assert state(tmp_path / "a") == before


def test_plan_with_a_bound() -> None:
    """Within it the same is chosen as without one; beyond it nothing, but of many segments the two smallest."""
    rows = [SegmentRow(str(number), 0, 1, 100) for number in range(merging.MANY + 1)]
    assert len(merging.plan(rows, {}, 10**6)) == len(rows)
    assert len(merging.plan(rows, {}, 10**6, 10**5)) == len(rows)
    assert len(merging.plan(rows, {}, 10**6, 500)) == 5
    large = [*rows[1:], SegmentRow("large", 0, 1, 10**5)]
    assert merging.plan([SegmentRow("a", 0, 1, 30), SegmentRow("b", 0, 1, 90)], {}, 10**6, 100) == []
    assert merging.plan(rows, {}, 10**6, 100) == []
    sizes = [SegmentRow(str(number), 0, 1, 3**number) for number in range(merging.MANY)]
    assert merging.plan(sizes, {}, 10**20, 10**20) == []
    more = [*sizes, SegmentRow("more", 0, 1, 3**merging.MANY)]
    assert [row.id for row in merging.plan(more, {}, 10**20, 10**20)] == ["0", "1"]
    assert merging.plan(more, {}, 10**20) == [] and large


# -- what goes wrong -----------------------------------------------------------------------------------------------------


def dies(name: str, owner: object, monkeypatch: pytest.MonkeyPatch, *, after: bool) -> None:
    """Have the process killed when it comes to something, or when it has done it."""
    was = getattr(owner, name)

    def deadly(*given: object, **named: object) -> None:
        if after:
            was(*given, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(owner, name, deadly)


PLACES = {
    "before the file": (merging, "written", False),
    "with the file unnamed": (merging, "written", True),
    "with the file named": (merging, "call", True),
    "before the catalog": (Catalog, "replace", False),
    "amid the catalog": (Catalog, "replace", True),
    "before the sweep": (life, "sweep", False),
}


@forks
@pytest.mark.parametrize("where", PLACES)
def test_a_killed_merger(where: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves the archive as it was; its files are gone after the next change, and the next one merges."""
    before = state(folder)

    def work() -> None:
        owner, name, after = PLACES[where]
        dies(name, owner, monkeypatch, after=after)
        life.tidy(folder)

    assert ended(in_child(work)) == -signal.SIGKILL
    assert state(folder) == before
    with Archive.open(folder) as archive:
        archive.remove(ids=["nobody"])
        assert len(archive.segments()) == len(segments(folder))
    assert not list(folder.glob("*.new"))
    life.tidy(folder)
    assert state(folder) == before and len(segments(folder)) == 1


@pytest.mark.parametrize("name", ["written", "call"])
def test_a_full_disk(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An addition that could not merge for it is done; a merger says so, and leaves nothing behind."""
    monkeypatch.setattr(merging, "QUICK", 10**6)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with pytest.MonkeyPatch.context() as patch, Archive.open(folder) as archive:
        patch.setattr(merging, name, full)
        assert archive.add(THIRD).added == len(THIRD)
        before = state(folder)
        with pytest.raises(ArchiveError, match="cannot write"):
            archive.tidy()
        assert state(folder) == before and len(segments(folder)) == 4
        assert not list(folder.glob("*.new"))
    life.tidy(folder)
    assert state(folder) == before and len(segments(folder)) == 1


def test_stopped_by_the_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while documents are copied leaves nothing behind."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    before = state(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merging, "copied", stopped)
        with pytest.raises(KeyboardInterrupt):
            life.tidy(folder)
    assert state(folder) == before and not list(folder.glob("*.new"))


@forks
def test_two_writers_a_merger_and_readers(tmp_path: Path) -> None:
    """In processes of their own: nobody loses anything, and each reader sees one whole state."""
    folder, stop = tmp_path / "a", tmp_path / "stop"
    Archive.build(folder, OLD).close()

    def until(act: Callable[[], object]) -> None:
        while True:
            try:
                act()
                return
            except ArchiveLocked:
                pass

    def adds(parts: Iterator[list[Document]]) -> None:
        with Archive.open(folder) as archive:
            for part in parts:
                until(lambda: archive.add(part))  # noqa: B023

    def merges() -> None:
        while not stop.exists():
            until(lambda: life.tidy(folder))

    with read_meanwhile(folder, stop):
        merger = in_child(merges)
        dozens = [NEW[first : first + 12] for first in range(0, len(NEW), 12)]
        writers = [in_child(lambda: adds(iter(dozens[k::2]))) for k in range(2)]  # noqa: B023
        assert [ended(writer) for writer in writers] == [0, 0]
    assert ended(merger) == 0
    life.tidy(folder)
    Archive.build(tmp_path / "b", [*OLD, *NEW]).close()
    assert state(folder) == state(tmp_path / "b")
    assert not list(folder.glob("*.new"))


def test_on_the_command_line(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An addition says when there is something to merge, and the command for it says what came of it."""
    monkeypatch.setattr(archive_command, "PARTS", 2)
    (tmp_path / "more.md").write_text("The board met in the old hall, and nobody else came.\n", "utf-8")
    assert run(["archive", "add", str(folder), str(tmp_path / "more.md")]) == 0
    assert (
        f"its 4 parts can be merged, for faster look-ups: quoteproof archive tidy {folder}" in capsys.readouterr().out
    )
    assert run(["archive", "tidy", str(folder)]) == 0
    assert "4 parts, now 1; " in capsys.readouterr().out
    assert run(["archive", "tidy", str(folder)]) == 0
    assert "1 part, now 1; " in capsys.readouterr().out
    (tmp_path / "more.md").write_text("It was the last time.\n", "utf-8")
    assert run(["archive", "add", str(folder), str(tmp_path / "more.md")]) == 0
    assert "can be merged" not in capsys.readouterr().out


def test_a_build_that_had_little_memory_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its parts can be merged where there is more; one that had as much as merging takes has nothing to merge."""
    monkeypatch.setattr(life, "capacity", lambda memory: memory // 10**6)
    monkeypatch.setattr(build, "BATCH", 1)
    (tmp_path / "in").mkdir()
    for document in OLD[:6]:
        (tmp_path / "in" / f"{document.id}.txt").write_text(document.text, "utf-8")
    built = ["archive", "build", str(tmp_path / "a"), str(tmp_path / "in")]
    assert run([*built, "--memory", "100"]) == 0
    parts = len(segments(tmp_path / "a"))
    assert parts > 2
    assert f"its {parts} parts can be merged, for faster look-ups: quoteproof archive tidy" in capsys.readouterr().out
    assert run(["archive", "tidy", str(tmp_path / "a"), "--memory", "100"]) == 0
    assert f"{parts} parts, now {parts}; " in capsys.readouterr().out
    assert run([*built, "--replace"]) == 0
    assert len(segments(tmp_path / "a")) == 1
    assert "can be merged" not in capsys.readouterr().out
