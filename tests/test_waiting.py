"""Somebody who waits is told how far it is, how fast it goes and how long it will take; nobody else is."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from quoteproof.cli import shared
from quoteproof.model import Document
from quoteproof.pipeline import STEPS
from quoteproof.sources.cache import items
from quoteproof.sources.followed import followed

TEXT = "We will not close the north quay."


def told(*paths: Path) -> tuple[list[tuple[int, int | None]], bool]:
    """Return what is told while some paths are read, and whether documents are counted instead."""
    said: list[tuple[int, int | None]] = []
    names = [str(path) for path in paths]

    def progress(done: int, total: int | None) -> None:
        said.append((done, total))

    found, counted = followed(items(names, "text"), names, progress)
    assert [item for item in found if isinstance(item, Document)]
    return said, counted is progress


def test_files_of_a_folder_are_counted(tmp_path: Path) -> None:
    """Also those that have several documents or none, and those with others inside; each once."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.jsonl").write_text(f'{{"text": "{TEXT}"}}\nbroken\n{{"text": "{TEXT}"}}\n', "utf-8")
    (tmp_path / "c.txt").write_text("", "utf-8")
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as file:
        file.writestr("e/f.txt", TEXT)
        file.writestr("e/g.txt", TEXT)
    (tmp_path / "h.txt").write_text(TEXT, "utf-8")
    said, by_documents = told(tmp_path)
    assert not by_documents
    assert [done for done, _ in said] == sorted(done for done, _ in said)
    assert list(dict.fromkeys(said)) == [(0, 5), (1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_of_one_file_documents_are_counted(tmp_path: Path) -> None:
    """A file of a million rows is one, and how many of it were read says more."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert told(tmp_path / "a.txt") == ([], True)


@pytest.mark.parametrize(
    ("done", "total", "seconds", "line"),
    [
        (412, 1000, 12.0, "412 of 1,000 files read · 34 a second · 0:17 left"),
        (3, 1000, 10.0, "3 of 1,000 files read · 0.3 a second · 55:23 left"),
        (412, None, 12.0, "412 documents indexed · 34 a second"),
        (2, 1000, 1.0, "2 of 1,000 files read"),
        (0, 1000, 9.0, "0 of 1,000 files read"),
        (1000, 1000, 9.0, "1,000 of 1,000 files read · 111 a second"),
    ],
)
def test_the_line(monkeypatch: pytest.MonkeyPatch, done: int, total: int | None, seconds: float, line: str) -> None:
    """It is on a terminal only, and gone at the end."""
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = shared.Progress("documents indexed", "files read")
    assert progress.wanted is None
    progress.active = True
    monkeypatch.setattr(shared.time, "monotonic", lambda: progress.begun + seconds)
    progress(done, total)
    assert screen.getvalue() == f"\r\x1b[K{line}"
    progress.end()
    assert screen.getvalue().endswith("\r\x1b[K")


def test_the_steps_of_one_long_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each has its line, gone when the step is done; in a pipe there is none."""
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(shared.Progress, "after", 0.0)
    watch = shared.Watching()
    watch("look up", 1, 2)
    assert screen.getvalue() == ""
    watch.active = True
    monkeypatch.setattr(screen, "isatty", lambda: True)
    for step in STEPS:
        watch(step, 0, 2)
    watch("judge", 2, 2)
    said = screen.getvalue().split("\r\x1b[K")
    assert said == ["", *(part for step in STEPS for part in (f"0 of 2 {shared.WATCHED[step]}", ""))]


def test_a_large_file_is_announced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Until its first document is there; a small one is not, nor is any in a pipe."""
    screen = io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert list(shared.announced("ab", str(tmp_path / "a.txt"))) == ["a", "b"]
    monkeypatch.setattr(screen, "isatty", lambda: True)
    assert list(shared.announced("ab", str(tmp_path / "a.txt"))) == ["a", "b"]
    assert screen.getvalue() == ""
    monkeypatch.setattr(shared, "LARGE", 8)
    items = shared.announced("ab", str(tmp_path / "a.txt"))
    assert next(items) == "a"
    assert screen.getvalue() == f"\r\x1b[Kreading {tmp_path / 'a.txt'}, 0 MB\r\x1b[K"
    assert list(items) == ["b"]
