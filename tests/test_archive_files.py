"""How segments are written: in whole blocks, whatever pieces the bytes come in."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteproof.archive import files
from quoteproof.archive.files import Blocks

HUGE = 16


class Recorded(Blocks):
    """Notes where it writes, and how much."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.written: list[tuple[int, int]] = []

    def _put(self, data: memoryview) -> None:
        if len(data):
            self.written.append((self.tell(), len(data)))
        super()._put(data)


@given(st.lists(st.binary(max_size=4 * HUGE), max_size=12))
def test_blocks_are_whole(pieces: list[bytes]) -> None:
    """The file holds the bytes in order; all but the last of them are written in whole blocks, each at its own multiple."""
    whole = b"".join(pieces)
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "HUGE", HUGE)
        path = Path(folder) / "blocks"
        with Recorded(path) as file:
            assert [file.write(piece) for piece in pieces] == [len(piece) for piece in pieces]
            assert all(at % HUGE == size % HUGE == 0 for at, size in file.written)
            file.seek(0)
            file.write(whole[:5][::-1])
        assert path.read_bytes() == whole[:5][::-1] + whole[5:]


def test_what_a_full_disk_refuses_is_an_error(tmp_path: Path) -> None:
    """The error comes from the write or from closing the file, and closing it once more is none."""
    with Blocks(Path("/dev/full")) if Path("/dev/full").exists() else pytest.skip("needs a full disk") as file:
        file.write(b"words")
        with pytest.raises(OSError, match="space"):
            file.flush()


def test_let_go_of_what_was_read(tmp_path: Path) -> None:
    """It is there again when it is read again; what lies in memory is left alone."""
    path = tmp_path / "file"
    path.write_bytes(bytes(range(256)) * 1000)
    data = files.mapped(path)
    for held in (data, data[100:], memoryview(bytes(data))):
        before = bytes(held)
        files.let_go(held)
        assert held == before


def test_a_folder_goes_while_somebody_still_writes_into_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has lost, and does not know it yet, finds no place for a next file; what a killed one left of it goes too."""
    theirs = tmp_path / "staging" / "theirs"
    theirs.mkdir(parents=True)
    (theirs / "0.seg.new").write_bytes(b"half")
    (tmp_path / "staging.old").mkdir()
    (tmp_path / "staging.old" / "0.seg.new").write_bytes(b"half")
    tried, remove_folder = [], os.rmdir

    def writing_on(*given: Any, **named: Any) -> None:
        tried.append(given)
        with suppress(FileNotFoundError):
            (theirs / f"{len(tried)}.seg").write_bytes(b"more")
        remove_folder(*given, **named)

    monkeypatch.setattr(os, "rmdir", writing_on)
    files.remove(tmp_path / "staging")
    assert tried
    assert not list(tmp_path.iterdir())
    assert files.ours(tmp_path / "staging.old")
