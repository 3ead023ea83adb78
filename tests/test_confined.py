"""Parsers in a process of their own: what befalls one document befalls no other."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from quoteproof import readers
from quoteproof.model import Document, Problem
from quoteproof.readers import confined
from quoteproof.readers.origin import Origin

READERS = """
import os, time, sys
from quoteproof.readers import formats
from quoteproof.readers.formats import Format
from quoteproof.model import Document

def read(stream, origin):
    word = stream.read().decode()
    print("noise that is no answer")
    if word == "crash":
        os.abort()
    if word == "loop":
        while True: pass
    if word == "sleep":
        time.sleep(600)
    if word == "memory":
        b"x" * (1 << 33)
    if word == "raise":
        raise KeyError("a part that is not there")
    yield Document(origin.id, f"{word} {os.getpid()}")

formats.FORMATS["trial"] = Format("trial", ".trial", "trial:read", confined=True)
sys.modules["quoteproof.readers.trial"] = sys.modules[__name__]
"""


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Return what reads a word by a reader that does to its process what the word says."""
    (tmp_path / "trial_reader.py").write_text(READERS)
    (tmp_path / "sitecustomize.py").write_text("import trial_reader")
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(confined, "SECONDS", 1)
    monkeypatch.setattr(confined, "WAITED", 2)
    monkeypatch.setattr(confined, "_idle", [])
    monkeypatch.setitem(confined.FORMATS, "trial", confined.FORMATS["word"])
    yield lambda word: next(iter(confined.read_confined("trial", word.encode(), Origin("a.trial", "a.trial"))))
    for worker in confined._idle:
        worker.end()


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="no bounds that can be tested")
@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("crash", "broke on it"),
        ("loop", "took more than 1 s"),
        ("sleep", "took more than 1 s"),
        ("memory", "MB of memory"),
        ("raise", "KeyError"),
    ],
)
def test_one_document_is_lost(ask: object, word: str, said: str) -> None:
    """A crash, a loop, a wait, too much memory, an exception: a problem with the document's name, and the next file is read."""
    assert callable(ask)
    first, began = ask("one"), time.monotonic()
    assert isinstance(first, Document), first
    lost = ask(word)
    assert isinstance(lost, Problem)
    assert said in lost.message
    assert lost.document == "a.trial"
    assert time.monotonic() - began < 60
    assert isinstance(ask("two"), Document)


def test_one_process_reads_many(ask: object) -> None:
    """The process is not begun anew for each file."""
    assert callable(ask)
    assert ask("one").text.split()[1] == ask("two").text.split()[1]


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem says how to get it, and the other files are read."""
    from quoteproof.readers import reading

    monkeypatch.setattr(reading, "find_spec", lambda name: None)
    (found,) = readers.parse((Path(__file__).parent / "data/readers/outlook.msg").read_bytes(), "a.msg")
    assert isinstance(found, Problem)
    assert (found.hint, "olefile" in found.message) == ("pip install 'quoteproof[mail]'", True)
