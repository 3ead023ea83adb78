"""A file of which some blocks are here gives the bytes of the file, whatever is asked, by whom, and whenever somebody is killed."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from oracles import TWINS, joined, numbers, packed

from quoteproof import kernel
from quoteproof.archive.format import padded
from quoteproof.archive.store import blocks as module
from quoteproof.archive.store import kept
from quoteproof.archive.store.blocks import SIZE, BlockFile
from quoteproof.errors import ArchiveDamaged, ArchiveError


class Store:
    """A file that is elsewhere; counts what is asked of it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.bytes = 0

    def __call__(self, stretches: Sequence[tuple[int, int]]) -> list[bytes]:
        """Give stretches."""
        found = [self.data[first:after] for first, after in stretches]
        self.bytes += sum(map(len, found))
        return found


def opened(folder: str | Path, store: Store) -> BlockFile:
    """Open what is kept of it in a folder."""
    return BlockFile(Path(folder) / "0.blocks", len(store.data), store, "the segment")


LENGTHS = st.sampled_from([1, SIZE - 1, SIZE, SIZE + 1, 5 * SIZE, 5 * SIZE + 7, 40 * SIZE])


@given(LENGTHS, st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.booleans()), max_size=12))
def test_any_reads_give_the_bytes_of_the_file(length: int, reads: list[tuple[float, float, bool]]) -> None:
    """Stretches in any order, by handles that are opened anew in between, are those of the file, and no block comes twice."""
    store = Store(random.Random(length).randbytes(length))
    with TemporaryDirectory() as folder:
        file = opened(folder, store)
        for a, b, anew in reads:
            file = opened(folder, store) if anew else file
            first, after = sorted((int(a * length), int(b * length)))
            file.need(first, after)
            assert file.data[first:after] == store.data[first:after]
    assert store.bytes <= length


def test_what_is_wrong_in_the_cache_is_fetched_again(tmp_path: Path) -> None:
    """A block whose bytes are not what its sum says, and one whose sum was not written, count as not there."""
    store = Store(random.Random(1).randbytes(6 * SIZE))
    opened(tmp_path, store).need(0, 6 * SIZE)
    with (tmp_path / "0.blocks").open("r+b") as file:
        file.seek(2 * SIZE + 5)
        file.write(b"wrong")
        file.seek(6 * SIZE + 4 * 4)
        file.write(bytes(4))
    before, file_ = store.bytes, opened(tmp_path, store)
    file_.need(0, 6 * SIZE)
    assert file_.data == store.data
    assert store.bytes - before == 2 * SIZE


def test_a_file_of_another_length_is_not_believed(tmp_path: Path) -> None:
    """What another version left is made anew."""
    (tmp_path / "0.blocks").write_bytes(b"\1" * 77777)
    store = Store(random.Random(2).randbytes(3 * SIZE))
    file = opened(tmp_path, store)
    file.need(0, len(store.data))
    assert file.data == store.data


def test_a_store_without_ranges_and_one_that_breaks_off(tmp_path: Path) -> None:
    """What comes whole is cut; what is too short is damage, and nothing of it is kept."""
    data = random.Random(3).randbytes(9 * SIZE)
    file = BlockFile(tmp_path / "1.blocks", len(data), lambda stretches: [data] * len(stretches), "the segment")
    file.need(4 * SIZE, 5 * SIZE)
    assert file.data[4 * SIZE : 5 * SIZE] == data[4 * SIZE : 5 * SIZE]
    short = Store(data[: 6 * SIZE])
    file = BlockFile(tmp_path / "2.blocks", len(data), short, "the segment")
    with pytest.raises(ArchiveDamaged, match="the segment breaks off"):
        file.need(5 * SIZE, 8 * SIZE)
    file.need(0, 6 * SIZE)
    assert file.data[: 6 * SIZE] == data[: 6 * SIZE]


def test_a_full_disk_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that was not written counts as there."""
    store = Store(random.Random(4).randbytes(4 * SIZE))
    file = opened(tmp_path, store)

    class Full:
        def seek(self, place: int) -> None:
            pass

        def read(self, size: int) -> bytes:
            return bytes(size)

        def write(self, data: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    whole = file._file
    monkeypatch.setattr(file, "_file", Full())
    with pytest.raises(ArchiveError, match="cannot keep what is fetched: No space left on device; make room") as told:
        file.need(0, 10)
    assert "\n" not in str(told.value)
    monkeypatch.setattr(file, "_file", whole)
    file.need(0, 10)
    assert file.data[:10] == store.data[:10]


READER = """
import random, sys
from pathlib import Path
from quoteproof.archive.store.blocks import BlockFile
data = Path(sys.argv[1]).read_bytes()
file = BlockFile(Path(sys.argv[2]), len(data), lambda parts: [data[a:b] for a, b in parts], "")
rng = random.Random(int(sys.argv[3]))
print("go", flush=True)
while True:
    at = rng.randrange(len(data))
    file.need(at, min(at + rng.randrange(1, 200000), len(data)))
    assert file.data[at:at + 200] == data[at:at + 200] or at + 200 > len(data)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_readers_that_are_killed_leave_nothing_wrong(tmp_path: Path) -> None:
    """Three processes fetch into one file and are killed at any moment; what the next one finds there is right."""
    data = random.Random(5).randbytes(300 * SIZE + 11)
    (tmp_path / "data").write_bytes(data)
    rng, there = random.Random(6), 0
    for turn in range(6):
        args = [sys.executable, "-c", READER, str(tmp_path / "data"), str(tmp_path / "0.blocks")]
        readers = [subprocess.Popen([*args, str(3 * turn + k)], stdout=subprocess.PIPE) for k in range(3)]
        for reader in readers:
            assert reader.stdout is not None
            reader.stdout.readline()
        time.sleep(rng.random() * 0.02)
        for reader in readers:
            reader.send_signal(signal.SIGKILL)
            reader.wait()
            assert reader.stdout is not None
            reader.stdout.close()
        store = Store(data)
        file = opened(tmp_path, store)
        file.held[:] = bytes(len(file.held))
        file.need(0, len(data))
        assert file.data == data
        there += len(data) - store.bytes
        (tmp_path / "0.blocks").unlink()
    assert there > 0  # some blocks were there, and believed


def test_the_cache_is_kept_within_its_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was opened longest ago goes first; what is open reads on."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path))
    monkeypatch.setenv("QUOTEPROOF_CACHE_MB", "2")
    store, files = Store(random.Random(7).randbytes(80 * SIZE)), []
    for k in range(4):
        path = kept.root() / f"{k}" / "0.blocks"
        files.append(BlockFile(path, len(store.data), store, ""))
        files[k].need(0, len(store.data))
        os.utime(path, (k, 1000 + k))
    kept.tidy()
    assert sorted(path.name for path in kept.root().iterdir()) == ["3"]
    assert all(file.data == store.data for file in files)


# -- the kernel over such a file ---------------------------------------------------------------------------------------


class Sparse:
    """A file in memory whose blocks come when they are wanted, a few at a time."""

    bits = 6

    def __init__(self, file: bytes, most: int) -> None:
        self.whole, self.most, self.state = file, most, 0
        self.map = bytearray(b"\xff" * len(file))  # what is not here must not be looked at
        self.data, self.held = memoryview(self.map), bytearray(-(-len(file) >> self.bits) + 1)

    def complete(self, state: int) -> bool:
        """Fetch the first of what is wanted."""
        wanted = [k for k, held in enumerate(self.held) if held == kernel.WANTED]
        for k in wanted:
            self.held[k] = 0
        for k in wanted[: self.most]:
            part = slice(k << self.bits, (k + 1) << self.bits)
            self.map[part] = self.whole[part]
            self.held[k] = kernel.HERE
        return not wanted


def laid(twin: object, texts: list[list[int]], share: float, most: int) -> tuple[object, kernel.Partial, Sparse]:
    """Lay a segment's parts in one file; return the segment whole, and the same of a file of which nothing is here yet."""
    ids, starts = joined(texts)
    index = twin.index(packed(ids), share)  # type: ignore[attr-defined]
    ranks = numbers(range(len(starts)))
    parts = [packed(ids), *(bytes(memoryview(part).cast("B")) for part in index[1:])]
    file, places = b"", []
    for part in parts:
        places.append((len(file), len(file) + len(part)))
        file += part + bytes(padded(len(part)) - len(part))
    sparse = Sparse(file + bytes(64), most)
    there, *rest = (sparse.data[a:b] for a, b in places)

    class Partial(twin.Segment):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            lazily = kernel.Index(index[0], *(part.cast("I") for part in rest))
            super().__init__(there, lazily, starts, ranks, sparse.data, sparse.held, sparse.bits)

    return twin.Segment(packed(ids), index, starts, ranks), Partial(), sparse  # type: ignore[attr-defined]


def whole(look: object, sparse: Sparse) -> object:
    """Look until nothing is wanted."""
    while True:
        try:
            found = look()  # type: ignore[operator]
        except IndexError:
            assert not sparse.complete(0)
        else:
            if sparse.complete(0):
                return found


word = st.integers(1, 30)
texts = st.lists(st.lists(word, max_size=60), min_size=1, max_size=8)


@pytest.mark.parametrize("twin", TWINS)
@given(texts, st.lists(word, min_size=1, max_size=30), st.sampled_from([0.0, 0.5]), st.sampled_from([1, 3, 1000]))
def test_a_look_into_a_file_in_pieces_finds_what_one_into_the_whole_does(
    twin: object, texts: list[list[int]], query: list[int], share: float, most: int
) -> None:
    """Whatever is looked for, and however few blocks come at a time."""
    segment, partial, sparse = laid(twin, texts, share, most)
    ids = numbers(query)
    for look in (
        lambda s: twin.search(ids, s),  # type: ignore[attr-defined]
        lambda s: twin.vote(ids, s),  # type: ignore[attr-defined]
        lambda s: twin.occurrences(ids[:2], s),  # type: ignore[attr-defined]
        lambda s: twin.search(ids, s, 1, 4, 3, 1),  # type: ignore[attr-defined]
    ):
        assert whole(lambda look=look: look(partial), sparse) == look(segment)


def test_threads_that_look_into_one_file_at_once_find_all_of_it() -> None:
    """A block that one thread fetches while another looks is looked at again by that one."""
    rng = random.Random(8)
    words = [rng.getrandbits(21) | 1 for _ in range(500)]
    text = [rng.choice(words) for _ in range(60_000)]
    ids, starts = joined([text])
    index = kernel.index(packed(ids), 0.0)
    parts = [packed(ids), *(bytes(memoryview(part).cast("B")) for part in index[1:])]
    file, places = b"", []
    for part in parts:
        places.append((len(file), len(file) + len(part)))
        file += part + bytes(padded(len(part)) - len(part))
    queries = [numbers(text[at : at + 20]) for at in range(0, 59_000, 97)]
    expected = kernel.search_all(queries, kernel.Segment(packed(ids), index, starts, numbers([0])))

    def late(stretches: Sequence[tuple[int, int]]) -> list[bytes]:
        time.sleep(0.001)
        return [file[a:b] for a, b in stretches]

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "ROUND", 3)
        blocks = BlockFile(Path(folder) / "0.blocks", len(file), late, "")
        there, *rest = (blocks.data[a:b] for a, b in places)
        partial = kernel.Partial(
            there, kernel.Index(index[0], *(p.cast("I") for p in rest)), starts, numbers([0]), blocks
        )
        with ThreadPoolExecutor(6) as pool:
            found = list(pool.map(lambda query: kernel.search_all([query], partial)[0], queries))
    assert found == expected
