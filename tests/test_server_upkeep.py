"""A server has the archives merged that it serves, in the background."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")

from archives import NEW, OLD, state

from quoteproof.archive import Archive, merging
from quoteproof.server import upkeep
from quoteproof.server.shelf import Shelf
from quoteproof.server.upkeep import Upkeep


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive that is to be merged."""
    monkeypatch.setattr(merging, "QUICK", 0)
    Archive.build(tmp_path / "a", OLD).close()
    with Archive.open(tmp_path / "a") as archive:
        archive.add(NEW[:30])
        assert not archive.is_tidy()
    return tmp_path / "a"


def test_archives_are_merged(folder: Path) -> None:
    """By a process of its own; afterwards there is nothing to do."""
    before = state(folder)
    asyncio.run(Upkeep([folder], 60).round())
    assert len(list(folder.glob("*.seg"))) == 1
    assert state(folder) == before


def command(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Have another process started instead."""
    monkeypatch.setattr(upkeep, "COMMAND", (sys.executable, "-c", code))


def test_what_fails_is_not_tried_at_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk may be full for a while; an hour later it is."""
    command(monkeypatch, f"open({str(tmp_path / 'tried')!r}, 'a').write('x'); raise SystemExit(1)")
    kept = Upkeep([folder], 60)
    for _ in range(3):
        asyncio.run(kept.round())
    assert (tmp_path / "tried").read_text() == "x"
    monkeypatch.setattr(upkeep, "LATER", -1.0)
    kept = Upkeep([folder], 60)
    for _ in range(2):
        asyncio.run(kept.round())
    assert (tmp_path / "tried").read_text() == "xxx"


def test_what_cannot_be_changed_is_left_alone(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written to, one that is no archive, one that is gone."""
    command(monkeypatch, f"open({str(tmp_path / 'tried')!r}, 'w')")
    asyncio.run(Upkeep([tmp_path / "nothing", tmp_path], 60).round())
    monkeypatch.setattr(upkeep.os, "access", lambda *_: False)
    asyncio.run(Upkeep([folder], 60).round())
    assert not (tmp_path / "tried").exists()


def test_it_ends_with_the_server(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A merger that is at work is ended; the archive is as it was."""
    begun = tmp_path / "begun"
    command(monkeypatch, f"import time; open({str(begun)!r}, 'w'); time.sleep(600)")

    async def lives() -> None:
        kept = Upkeep([folder], 60)
        kept.begin()
        while not begun.exists():
            await asyncio.sleep(0.01)
        await kept.end()

    asyncio.run(lives())


def test_which_archives(folder: Path, tmp_path: Path) -> None:
    """Those in folders: none in a store, none that is made of files."""
    (tmp_path / "manifest.json").write_text("{}")
    shelf = Shelf.of([str(folder), f"b={folder}", "c=s3://bucket/c", f"d={tmp_path / 'manifest.json'}"])
    assert shelf.folders == (folder,)
