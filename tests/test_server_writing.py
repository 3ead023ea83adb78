"""What changes archives while they are served: documents put in and taken out, files that change on the disk."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from serving import NAME, archive, client, refused

from quoteproof import Archive
from quoteproof.cli.serve import indexed
from quoteproof.readers.origin import USUAL
from quoteproof.server import watch
from quoteproof.server.guard import Door
from quoteproof.server.limits import Limits
from quoteproof.server.shelf import Shelf
from quoteproof.sources.cache import Cached, current

WRITER = Door(role="write")
DOCUMENTS = f"/api/v1/archives/{NAME}/documents"
LOCKING = """
import sys, pathlib
from quoteproof.archive.files import locked
with locked(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def asked(tmp_path: Path) -> Iterator:
    """A client that may write."""
    archive(tmp_path)
    with client(tmp_path, door=WRITER) as it:
        yield it


def found(it, words: str) -> list[str]:
    """Return the documents that have some words."""
    return [one["document"] for one in it.get("/api/v1/find", params={"words": words}).json()["passages"]]


@pytest.mark.slow
def test_documents_are_put_in_and_taken_out(asked) -> None:
    """A text, a file of any format, rows with what is known of them; the same once more changes nothing; ids may have slashes."""
    text = "Lev Marin: The boats need a date in writing, and a name under it."
    told = asked.post(DOCUMENTS, json={"text": text, "name": "talks/marin.md"}).json()
    assert (told["added"], told["documents"], told["problems"]) == (1, 3, [])
    assert found(asked, "the boats need a date in writing") == ["talks/marin.md"]
    assert asked.post(DOCUMENTS, json={"text": text, "name": "talks/marin.md"}).json()["skipped"] == 1
    page = b"<html><body><p>Grace Whitlow said: the engineers had never seen the plan.</p></body></html>"
    asked.post(DOCUMENTS, json={"file": b64encode(page).decode(), "name": "plan.html"})
    assert found(asked, "engineers had never seen the plan") == ["plan.html"]
    row = {
        "id": "speech 1",
        "text": "A harbour is a place where people work.",
        "speaker": "Ruth Okafor",
        "date": "2025-03-04",
    }
    assert asked.post(DOCUMENTS, json={"documents": [row]}).json()["added"] == 1
    held = asked.get(f"/api/v1/archives/{NAME}/document", params={"id": "speech 1"}).json()
    assert (held["speaker"], held["date"]) == ("Ruth Okafor", "2025-03-04")
    told = asked.delete(f"{DOCUMENTS}/talks/marin.md").json()
    assert (told["removed"], told["documents"]) == (1, 4)
    assert found(asked, "the boats need a date in writing") == []
    refused(asked.delete(f"{DOCUMENTS}/talks/marin.md"), "not-found")


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"text": "Words."}, "#/name"),
        ({"name": "a.md"}, "#/text"),
        ({"text": "Words.", "name": "a.md", "documents": [{"id": "b", "text": "c"}]}, "#/documents"),
        ({"documents": []}, "#/name"),
    ],
)
def test_what_is_no_document_is_refused(asked, body: dict, pointer: str) -> None:
    """With the member that is wrong."""
    assert refused(asked.post(DOCUMENTS, json=body), "unsound")["pointer"] == pointer


def test_what_cannot_be_read_is_told(asked) -> None:
    """A file without words, a row without an id's text: the others are in, and the answer says why these are not."""
    told = asked.post(DOCUMENTS, json={"documents": [{"id": "x"}, {"id": "y", "text": "The tide is in."}]}).json()
    assert (told["added"], len(told["problems"])) == (1, 1)
    told = asked.post(
        DOCUMENTS, json={"file": b64encode(b"\x89PNG\r\n\x1a\n" + bytes(50)).decode(), "name": "../../scan.png"}
    ).json()
    assert told["added"] == 0
    assert told["problems"][0]["where"] == "scan.png"


def test_one_writer_at_a_time(asked, tmp_path: Path) -> None:
    """While another process writes, whoever wants to is told to come again, and whoever reads notices nothing."""
    holder = subprocess.Popen(
        [sys.executable, "-c", LOCKING, str(tmp_path / NAME)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout and holder.stdin
    assert holder.stdout.readline() == b"held\n"
    answer = asked.post(DOCUMENTS, json={"text": "The tide is in.", "name": "tide.md"})
    told = refused(answer, "locked")
    assert str(tmp_path) not in told["detail"]
    assert int(answer.headers["retry-after"]) > 0
    assert found(asked, "before the survey is done") == ["minutes.md"]
    holder.stdin.close()
    holder.wait()
    assert asked.post(DOCUMENTS, json={"text": "The tide is in.", "name": "tide.md"}).status_code == 200


@pytest.mark.slow
def test_writers_at_once_lose_nothing(asked, tmp_path: Path) -> None:
    """Ten that come together are in one after the other; who was told to come again does."""

    def put(number: int) -> None:
        body = {"text": f"The tide of day {number} came in at the usual hour.", "name": f"tide-{number}.md"}
        while asked.post(DOCUMENTS, json=body).status_code == 423:
            time.sleep(0.05)

    threads = [Thread(target=put, args=(number,)) for number in range(10)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert asked.get(f"/api/v1/archives/{NAME}").json()[0]["documents"] == 12
    with Archive.open(tmp_path / NAME) as opened:
        opened.verify()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """A folder of two files."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    made = tmp_path / "papers"
    made.mkdir()
    (made / "a.md").write_text("Ruth Okafor: The quay stays open until the survey is done.\n")
    (made / "b.md").write_text("Lev Marin: The boats need a date in writing.\n")
    return made


def until(it, words: str, expected: list[str]) -> None:
    """Wait until some words are in these documents."""
    deadline = time.monotonic() + 60
    while found(it, words) != expected:
        assert time.monotonic() < deadline, found(it, words)
        time.sleep(0.2)


@pytest.mark.slow
def test_files_that_change_are_indexed_anew_and_no_request_is_lost(folder: Path, tmp_path: Path) -> None:
    """A file comes, another changes, a third goes; whoever asks meanwhile is answered; a folder that is lost takes nothing away."""
    stop, answers = Event(), list[int]()

    def ask_on() -> None:
        while not stop.is_set():
            answers.append(it.get("/api/v1/find", params={"words": "needs a date"}).status_code)
            time.sleep(0.02)

    with client(tmp_path, limits=Limits(look=0.2), shelf=indexed(Shelf.of([str(folder)]))) as it:
        assert found(it, "the boats need a date in writing") == ["b.md"]
        asking = Thread(target=ask_on)
        asking.start()
        try:
            (folder / "c.md").write_text("Grace Whitlow: Nobody has seen the plan of the engineers.\n")
            until(it, "nobody has seen the plan of the engineers", ["c.md"])
            (folder / "b.md").write_text("Lev Marin: The boats shall have nothing in writing at all.\n")
            until(it, "shall have nothing in writing at all", ["b.md"])
            (folder / "a.md").unlink()
            until(it, "the quay stays open until the survey is done", [])
            folder.rename(tmp_path / "away")
            time.sleep(1.5)
            assert found(it, "nobody has seen the plan of the engineers") == ["c.md"]
        finally:
            stop.set()
            asking.join()
    assert set(answers) == {200}


@pytest.mark.slow
def test_an_archive_of_files_is_changed_by_its_files(folder: Path, tmp_path: Path) -> None:
    """Nothing is put into it here, since the next look would lose it; reloading waits until it has what the files have now."""
    shelf = indexed(Shelf.of([str(folder)]))
    with client(tmp_path, door=WRITER, limits=Limits(look=0), shelf=shelf) as it:
        refused(it.post("/api/v1/archives/papers/documents", json={"text": "Words.", "name": "w.md"}), "conflict")
        refused(it.delete("/api/v1/archives/papers/documents/a.md"), "conflict")
        (folder / "c.md").write_text("Grace Whitlow: Nobody has seen the plan of the engineers.\n")
        assert it.get("/api/v1/archives/papers").json()[0]["documents"] == 2
        assert it.post("/api/v1/archives/papers/reload").json()[0]["documents"] == 3
        assert found(it, "nobody has seen the plan of the engineers") == ["c.md"]


@pytest.mark.slow
def test_files_that_are_the_same_are_not_indexed_again(folder: Path, tmp_path: Path) -> None:
    """A look at files at rest begins no process; neither does one right after the index was made, once their digests are known."""
    shelf = indexed(Shelf.of([str(folder)]))
    with client(tmp_path, door=WRITER, limits=Limits(look=0), shelf=shelf) as it:
        manifest = Cached([str(folder)], USUAL).manifest
        before = current(manifest)
        for _ in range(3):
            it.post("/api/v1/archives/papers/reload")
        assert current(manifest) == before


def test_what_indexes_ends_with_the_server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would go on beside the next server, in an index that nobody waits for."""
    monkeypatch.setattr(watch, "COMMAND", (sys.executable, "-c", "import time; time.sleep(60)"))
    monkeypatch.setattr(watch, "REST", 0.01)
    begin, begun = asyncio.create_subprocess_exec, list[asyncio.subprocess.Process]()

    async def seen(*command: Any, **how: Any) -> asyncio.subprocess.Process:
        begun.append(await begin(*command, **how))
        return begun[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", seen)

    async def begin_and_end() -> int | None:
        looking = watch.Watch({"papers": str(folder)}, 0.1)
        looking.begin()
        while not begun:
            await asyncio.sleep(0.02)
        assert looking.indexing == ("papers",)
        await looking.end()
        assert not looking.indexing
        return begun[0].returncode

    assert asyncio.run(begin_and_end()) is not None
