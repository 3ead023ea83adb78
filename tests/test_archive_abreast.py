"""Look-ups in several segments at once."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from archives import documents, ended, forks, in_child

from quoteproof.archive import Archive, abreast, build, life
from quoteproof.errors import ArchiveError
from quoteproof.model import Span


def test_many_segments_answer_as_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On one core and on two, for one quotation and for many, also where the second core is slow or busy."""
    sources = documents("many", 60, 80)
    with Archive.build(tmp_path / "one", sources) as one, monkeypatch.context() as patch:
        patch.setattr(life, "capacity", lambda memory: 300)
        patch.setattr(build, "BATCH", 1)
        many = Archive.build(tmp_path / "many", sources)
    assert len(many.segments()) > 8
    chance = random.Random(8)
    said = [document.text.split()[5 : chance.randint(9, 40)] for document in sources[:20]]
    for words in said[::2]:
        words[2] = "otherwise"
    texts = [" ".join(words) for words in said]
    asked = [[Span(0, len(text))] for text in texts]
    with Archive.open(tmp_path / "one") as one:
        wanted = [one.align(text, parts, limit=1) for text, parts in zip(texts, asked, strict=True)]
        nearest = [one.nearest(text, parts) for text, parts in zip(texts, asked, strict=True)]
    for cores in (1, 2):
        monkeypatch.setattr(abreast, "cores", lambda: cores)  # noqa: B023
        assert [many.align(text, parts, limit=1) for text, parts in zip(texts, asked, strict=True)] == wanted
        assert [many.nearest(text, parts) is None for text, parts in zip(texts, asked, strict=True)] == [
            one is None for one in nearest
        ]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(partial(many.align, limit=1), texts, asked)) == wanted
    many.close()


def test_abreast(monkeypatch: pytest.MonkeyPatch) -> None:
    """All are done once and told in their order; what one raises is raised, and the next question is answered."""
    monkeypatch.setattr(abreast, "cores", lambda: 2)
    begun, go = Event(), Event()

    def first() -> int:
        begun.set()
        assert go.wait(60)  # until the other one has done the last
        return 0

    def last() -> int:
        assert begun.wait(60)
        go.set()
        return 1

    assert abreast.abreast([first, last]) == [0, 1]
    assert abreast.abreast([partial(int, number) for number in range(50)]) == list(range(50))

    def fails() -> int:
        raise ArchiveError("damaged")

    for looks in ([fails, *[lambda: 1] * 5], [*[lambda: 1] * 5, fails], [fails, fails]):
        with pytest.raises(ArchiveError, match="damaged"):
            abreast.abreast(looks)
        assert abreast.abreast([lambda: 1, lambda: 2]) == [1, 2]


@forks
def test_abreast_in_a_forked_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its parent's thread is not its own."""
    monkeypatch.setattr(abreast, "cores", lambda: 2)
    looks = [lambda: 1, lambda: 2, lambda: 3]
    assert abreast.abreast(looks) == [1, 2, 3]

    def ask() -> None:
        assert abreast.abreast(looks) == [1, 2, 3]

    assert ended(in_child(ask)) == 0
