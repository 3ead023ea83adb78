"""Archives in a store: opened from there they answer as from a folder; pushed and pulled they are the same; what fails is said."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from typed import typed

import quoteproof
from quoteproof.address import absolute, called, is_url, shown
from quoteproof.archive import Archive
from quoteproof.archive.gather import Wanted
from quoteproof.archive.home import home
from quoteproof.archive.store import access, remote, transfer
from quoteproof.errors import ArchiveDamaged, ArchiveError, ArchiveLocked, UsageError
from quoteproof.model import Document, Meta, Span
from quoteproof.server.library import Library

fsspec = pytest.importorskip("fsspec")

URL = "memory://shelf/minutes"
RNG = random.Random(1)
WORDS = ["quay", "survey", "berth", "reserve", "terminal", *(f"item{k}" for k in range(3000))]


def documents(count: int, first: int = 0) -> list[Document]:
    """Invent documents of a few hundred words, some with turns."""
    rng = random.Random(first)
    return [
        Document(
            f"day {k}",
            f"THE CHAIR: We shall close the quay on day {k}.\n\nMS OKAFOR: {' '.join(rng.choices(WORDS, k=400))}.",
            Meta(title=f"Minutes of day {k}", date="2025-01-01"),
        )
        for k in range(first, first + count)
    ]


@pytest.fixture
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A store that forgets everything, and an empty cache."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(access, "PAUSES", (0.0,))
    fs = fsspec.filesystem("memory")
    fs.store.clear()
    yield fs
    fs.store.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive in a folder, of two segments."""
    place = tmp_path / "minutes.archive"
    with Archive.build(place, documents(300)) as made:
        made.add(documents(20, 900))
    return place


def answers(archive: Archive, wanted: list[str]) -> list[object]:
    """Ask everything that an archive can be asked."""
    told: list[object] = [archive.info.digest, archive.problems, archive.voices(), archive.words_by("the chair")]
    told += [
        archive.document("day 7"),
        archive.listed("day 3", 5),
        archive.holds("Minutes of day 9"),
        archive.counts("quay berth none"),
    ]
    for words in wanted:
        told += [
            archive.search(words),
            archive.occurs(" ".join(words.split()[:3])),
            archive.align(words, [Span(0, len(words))]),
        ]
        told.append(archive.nearest(words, [Span(0, len(words))]))
        told.append(archive.gather([Wanted((word,), len(word)) for word in words.split()]))
    return told


def quotations(count: int) -> list[str]:
    """Take stretches of the documents, with words changed, and some that are nowhere."""
    rng, found = random.Random(2), []
    texts = [one.text for one in documents(300)]
    for _ in range(count):
        words = rng.choice(texts).split()
        at, size = rng.randrange(len(words)), rng.choice([4, 9, 25])
        row = words[at : at + size]
        for _ in range(rng.randrange(3)):
            row[rng.randrange(len(row))] = rng.choice([*WORDS, "never"])
        found.append(" ".join(row))
    return [*found, "nothing of this is anywhere", "the the the"]


@pytest.mark.parametrize("small", [remote.SMALL, 0])
def test_an_archive_in_a_store_answers_as_in_a_folder(
    memory: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, small: int
) -> None:
    """By ranges or fetched whole, asked for the first time or again."""
    monkeypatch.setattr(remote, "SMALL", small)
    transfer.push(folder, URL)
    wanted = quotations(25)
    with Archive.open(folder) as near:
        expected = answers(near, wanted)
        everything = list(near.documents())
    for _ in range(2):
        with Archive.open(URL) as far:
            assert answers(far, wanted) == expected
            assert far.info.path == URL
    with Archive.open(URL) as far:
        assert list(far.documents()) == everything
        far.verify()


def test_what_was_fetched_once_is_not_fetched_again(memory: Any, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second handle asks for nothing but the mark of the catalog."""
    monkeypatch.setattr(remote, "SMALL", 0)
    transfer.push(folder, URL)
    with Archive.open(URL) as far:
        first = far.search("we shall close the quay on day 11")
    monkeypatch.setattr(access.Access, "ranges", None)
    monkeypatch.setattr(access.Access, "read", None)
    with Archive.open(URL) as far:
        assert far.search("we shall close the quay on day 11") == first


def test_a_push_sends_what_is_missing_and_a_pull_brings_the_same(memory: Any, folder: Path, tmp_path: Path) -> None:
    """And the pulled archive is an archive like any other."""
    told: list[tuple[int, int | None]] = []
    first = transfer.push(folder, URL, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1] == (first.bytes, first.bytes)
    assert (first.segments, first.there) == (2, 0)
    assert transfer.push(folder, URL).bytes == 0
    with Archive.open(folder) as archive:
        archive.add(documents(3, 2000))
    again = transfer.push(folder, URL)
    assert (again.segments, again.there) == (1, first.bytes)
    pulled = tmp_path / "pulled"
    assert transfer.pull(URL, pulled).segments == 3
    assert sorted(p.name for p in pulled.iterdir()) == sorted(p.name for p in folder.iterdir())
    with Archive.open(pulled) as there:
        there.verify()
        assert there.info.documents == 323
        there.add(documents(1, 3000))
    with pytest.raises(UsageError, match=r"is an archive already; .* or pull it again with --replace"):
        transfer.pull(URL, pulled)
    with home(pulled).merging():
        unmerged = pulled / f"{'0' * 32}.seg.new"
        unmerged.touch()
        transfer.pull(URL, pulled, replace=True)
        assert unmerged.exists()  # what is merged meanwhile is left alone, and so is the lock of who does
        with pytest.raises(ArchiveLocked), home(pulled).merging():
            pass
    with Archive.open(pulled) as there, Archive.open(folder) as here:
        assert there.info.digest == here.info.digest


def test_a_push_that_is_cut_off_leaves_the_old_archive_and_is_gone_on_with(
    memory: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it stops, readers have the old one; the next push sends the rest."""
    transfer.push(folder, URL)
    with Archive.open(URL) as far:
        old = far.info.digest
    with Archive.open(folder) as archive:
        archive.add(documents(200, 2000))
        archive.add(documents(60, 4000))
        new = archive.info.digest
    put = access.Access.put
    for stop in range(1, 4):
        left = [stop]

        def failing(self: access.Access, source: Path, name: str, *counted: Any, left: list[int] = left) -> None:
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt
            put(self, source, name, *counted)

        monkeypatch.setattr(access.Access, "put", failing)
        with suppress(KeyboardInterrupt):
            transfer.push(folder, URL)
        with Archive.open(URL) as far:
            assert far.info.digest == (new if left[0] else old)
            far.verify()
    monkeypatch.setattr(access.Access, "put", put)
    transfer.push(folder, URL)
    with Archive.open(URL) as far:
        assert far.info.digest == new


def test_of_two_that_push_at_once_the_last_one_stays_whole(
    memory: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one's sweep takes segments away before their catalog is there; they are sent again."""
    other = tmp_path / "other"
    Archive.build(other, documents(50, 7000)).close()
    put, done = access.Access.put, []

    def slowly(self: access.Access, source: Path, name: str, *counted: Any) -> None:
        if name == "catalog.sqlite" and not done:
            done.append(name)
            monkeypatch.setattr(access.Access, "put", put)
            transfer.push(other, URL, sweep=True)
        put(self, source, name, *counted)

    monkeypatch.setattr(access.Access, "put", slowly)
    monkeypatch.setattr(transfer, "KEPT", -1.0)
    transfer.push(folder, URL)
    with Archive.open(URL) as far, Archive.open(folder) as near:
        assert far.info.digest == near.info.digest
        far.verify()


def test_who_has_an_archive_open_that_is_pushed_anew_reads_on_or_is_told(
    memory: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the old segments are there, the old words; then an error, and never the new ones under the old names."""
    monkeypatch.setattr(remote, "SMALL", 0)
    transfer.push(folder, URL)
    far = Archive.open(URL)
    other = tmp_path / "other"
    Archive.build(other, documents(50, 7000)).close()
    transfer.push(other, URL)
    assert far.search("we shall close the quay on day 11")[0].document.id == "day 11"
    monkeypatch.setattr(transfer, "KEPT", -1.0)
    assert transfer.push(other, URL, sweep=True).swept == 2
    with pytest.raises(ArchiveError, match="pushed anew since it was opened"):
        list(far.documents())
    assert Archive.open(URL).document("day 7007").id == "day 7007"


def test_a_server_opens_an_archive_again_that_was_pushed_anew(
    memory: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As soon as it asks the store again."""
    transfer.push(folder, URL)
    library = Library({"minutes": URL})
    assert library.archive("minutes").info.documents == 320
    with Archive.open(folder) as archive:
        archive.remove(ids=["day 7"])
    transfer.push(folder, URL)
    assert library.archive("minutes").info.documents == 320
    monkeypatch.setattr("quoteproof.server.library.SELDOM", 0.0)
    assert library.archive("minutes").info.documents == 319


@pytest.mark.parametrize("how", ["shorter", "empty", "gone", "other"])
def test_an_object_that_is_not_as_it_was_pushed_is_an_error(
    memory: Any, folder: Path, how: str, tmp_path: Path
) -> None:
    """One line, an ArchiveError, from opening and from pulling."""
    transfer.push(folder, URL)
    name = max(memory.ls("/shelf/minutes"), key=lambda one: one["size"])["name"]
    data = memory.cat_file(name)
    if how == "gone":
        memory.rm_file(name)
    else:
        memory.pipe_file(name, {"shorter": data[: len(data) // 2], "empty": b"", "other": bytes(len(data))}[how])
    with pytest.raises(ArchiveError) as told:
        Archive.open(URL)
    assert "\n" not in str(told.value)
    with pytest.raises(ArchiveError):
        transfer.pull(URL, tmp_path / "pulled")
    assert not (tmp_path / "pulled" / "catalog.sqlite").exists()


def test_a_damaged_archive_is_not_pushed(memory: Any, folder: Path) -> None:
    """And what is in the store stays."""
    segment = max(folder.glob("*.seg"), key=lambda path: path.stat().st_size)
    with segment.open("r+b") as file:
        file.seek(5000)
        file.write(b"\0wrong\0")
    with pytest.raises(ArchiveDamaged, match="does not match its checksum"):
        transfer.push(folder, URL)
    assert not memory.exists("/shelf/minutes/catalog.sqlite")


class Down:
    """A store that fails so many times, then answers."""

    def __init__(self, fs: Any, error: Exception, times: int) -> None:
        self.fs, self.error, self.times = fs, error, times

    def __getattr__(self, name: str) -> Any:
        def answer(*given: Any, **named: Any) -> Any:
            self.times -= name != "invalidate_cache"
            if self.times >= 0 and name != "invalidate_cache":
                raise self.error
            return getattr(self.fs, name)(*given, **named)

        return answer


class NoCredentialsError(Exception):
    """What a library of a store might raise."""


@pytest.mark.parametrize(
    ("error", "asked", "said"),
    [
        (ConnectionError("no route"), 2, "cannot be reached: ConnectionError: no route"),
        (PermissionError("Forbidden"), 1, "Forbidden; are the credentials set?"),
        (NoCredentialsError("Unable to\nlocate credentials"), 1, "Unable to locate credentials; are"),
        (TimeoutError(), 2, "cannot be reached: TimeoutError"),
    ],
)
def test_a_store_that_cannot_be_reached_is_tried_again_and_then_said(
    memory: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, asked: int, said: str
) -> None:
    """One line, and no finding: what could not be looked up is not called missing."""
    transfer.push(folder, URL)
    with Archive.open(URL) as far:
        down = Down(memory, error, 99)
        held = far._snapshot.volumes[0].segment.blocks.held  # type: ignore[union-attr]
        held[:] = bytes(len(held))
        for kept in (folder.parent / "cache" / "store").rglob("*.blocks"):
            with kept.open("r+b") as file:
                file.seek(0)
                file.write(b"\1" * kept.stat().st_size)
        monkeypatch.setattr(access.Access, "_filesystem", lambda self: (down, "/shelf/minutes"))
        with pytest.raises(ArchiveError, match=said.replace("?", r"\?")) as told:
            quoteproof.check("“We shall close the quay on day 11,” said the chair.", against=far)
        assert "\n" not in str(told.value)
        assert down.times == 99 - asked
        down.times = asked - 1
        assert len(quoteproof.check("“We shall close the quay on day 11,” said the chair.", against=far).findings) == 1


def test_what_cannot_be_opened_is_said(memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No archive there, no such store, a package that is missing, and what a store is not for."""
    with pytest.raises(UsageError, match="memory://none is not an archive; push one there: quoteproof archive push"):
        Archive.open("memory://none")
    with pytest.raises(UsageError, match="carrier://pigeon is not an address that fsspec knows"):
        Archive.open("carrier://user:secret@pigeon")
    with pytest.raises(UsageError, match=r"lies in a store, .* quoteproof archive push FOLDER memory://none"):
        Archive.build("memory://none", documents(1))
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(UsageError, match=r"pip install 'quoteproof\[store\]' s3fs"):
        Archive.open("s3://bucket/archive")


def test_the_command_line_takes_addresses(
    memory: Any, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Push, check, find, list, info, pull."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.md").write_text("“We shall never close the quay on day 11,” said the chair.\n")
    pushed = typed("archive", "push", str(folder), URL)
    assert pushed.exit_code == 0, pushed
    assert "320 documents" in pushed.stdout
    checked = typed("check", "text.md", "--against", URL, "--jobs", "1", "--format", "json")
    assert checked.exception is None, checked
    assert "day 11" in checked.stdout
    assert typed("archive", "info", URL).stdout.startswith(f"{URL}: 320 documents")
    assert "day 12" in typed("find", "close the quay on day 12", "--in", URL).stdout
    assert typed("archive", "pull", URL, "here.archive").exit_code == 0
    for wrong in (
        ["push", str(folder), "there.archive"],
        ["pull", "memory://none", "x"],
        ["build", URL, "text.md"],
        ["add", URL, "text.md"],
    ):
        result = typed("archive", *wrong)
        assert result.exit_code == 2, result
        assert "\n" not in str(result.exception)
    refused = typed("archive", "push", str(folder), "file:///there.archive")
    assert "unless it has a catalog.address" in str(refused.exception)  # a copy of a team's folder has the same catalog


def test_a_settings_file_names_no_address(memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever checks a folder that came from elsewhere does not ask a server that the folder names."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".quoteproof.toml").write_text('against = ["s3://elsewhere/archive"]\n')
    (tmp_path / "text.md").write_text("“We shall,” he said.\n")
    result = typed("check", "text.md")
    assert result.exit_code == 2
    assert "is not below the file's own folder" in str(result.exception)


def test_what_is_an_address() -> None:
    """A drive, a file and a name with a colon are paths; what is secret in an address is not shown."""
    assert [is_url(x) for x in ("s3://b/a", "simplecache::s3://b/a", "c://x", "file:///x", "a:b", "x/y", Path("s3://b"))] == [
        True, False, False, False, False, False, False,
    ]  # fmt: skip
    assert shown("https://me:word@host/a?token=1") == "https://host/a"
    assert shown("/a/what?.archive") == "/a/what?.archive"
    assert called("s3://bucket/news/") == "news"
    assert absolute("s3://bucket/news") == "s3://bucket/news"
