"""`quoteproof serve` in a process of its own: start, asked by many while its archive is rebuilt, ended and killed."""

from __future__ import annotations

import contextlib
import json
import socket
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

pytest.importorskip("uvicorn", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

import httpx
from serving import BOARD, COLUMN, Served, archive

from quoteproof import Archive, Document

HTTP = httpx.Client(timeout=300)  # a busy machine is no failure
CHECK = {"text": COLUMN, "name": "column.md", "archive": "board"}


@pytest.mark.slow
def test_it_answers_and_ends_when_it_is_told_to(tmp_path) -> None:
    """The line that it prints is where it listens; ended, it leaves no process behind."""
    with Served("--archive", str(archive(tmp_path)), state=tmp_path / "state") as server:
        assert HTTP.get(f"{server.url}/api/v1/health").json()["status"] == "ok"
        report = HTTP.post(f"{server.url}/api/v1/check", json=CHECK).json()
        assert report["summary"]["serious"] == 1
        children = _children(server.process.pid)
        assert children
        server.end()
        assert _gone(children)


@pytest.mark.slow
def test_killed_it_leaves_no_process_behind(tmp_path) -> None:
    """Its processes see that nobody is there any more, also in the midst of a check."""
    with Served("--archive", str(archive(tmp_path)), state=tmp_path / "state") as server:
        children = _children(server.process.pid)
        assert children
        server.kill()
        assert _gone(children)


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    if not listed.exists():
        pytest.skip("no /proc here")
    deadline = time.monotonic() + 10
    while not (found := [int(one) for one in listed.read_text().split()]) and time.monotonic() < deadline:
        time.sleep(0.05)
    return found


def _gone(pids: list[int]) -> bool:
    deadline = time.monotonic() + 20
    while any(_runs(pid) for pid in pids):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


@pytest.mark.slow
def test_no_request_is_lost_while_the_archive_is_rebuilt(tmp_path) -> None:
    """Eight ask without a pause while the archive is rebuilt, added to and taken from; each answer is that of one moment."""
    place = archive(tmp_path)
    full = [Document(name, text) for name, text in BOARD.items()]
    with Served("--archive", str(place), state=tmp_path / "state") as server, httpx.Client(timeout=300) as asking:
        over = Event()

        def ask(_: int) -> list[tuple[int, int]]:
            found = []
            while not over.is_set():
                answer = asking.post(f"{server.url}/api/v1/check", json=CHECK)
                found.append((answer.status_code, answer.json().get("archive", {}).get("documents")))
            return found

        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(ask, n) for n in range(8)]
            for _ in range(4):
                Archive.build(place, full, replace=True).close()
                with Archive.open(place) as opened:
                    opened.add([Document("third", "A third paper of the board, of which nobody says anything.")])
                    opened.remove(ids=["third"])
            over.set()
            answers = [one for each in asked for one in each.result()]
    assert len(answers) >= 8
    assert {status for status, _ in answers} == {200}
    assert {count for _, count in answers} <= {2, 3}


@pytest.mark.slow
def test_a_body_that_comes_slowly_is_not_waited_for(tmp_path) -> None:
    """Whoever sends a byte now and then is refused after the time of --patience; the others are answered meanwhile."""
    with (
        Served("--archive", str(archive(tmp_path)), "--patience", "1", state=tmp_path / "state") as server,
        socket.create_connection(("127.0.0.1", server.port), timeout=20) as slow,
    ):
        head = f"POST /api/v1/check HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Type: application/json\r\n"
        slow.sendall(f"{head}Content-Length: 1000\r\n\r\n{{".encode())
        assert HTTP.post(f"{server.url}/api/v1/check", json=CHECK).status_code == 200
        answer = slow.recv(4096)
        assert b" 408 " in answer.partition(b"\r\n")[0]


@pytest.mark.slow
def test_more_than_the_line_holds_are_told_to_come_again(tmp_path) -> None:
    """With a time after which; whoever is in line is answered."""
    words = ("--archive", str(archive(tmp_path)), "--queue", "1", "--processes", "1")
    with Served(*words, state=tmp_path / "state") as server, ThreadPoolExecutor(12) as pool:
        ask = lambda _: HTTP.post(f"{server.url}/api/v1/check", json=CHECK)  # noqa: E731
        answers = list(pool.map(ask, range(48)))
        assert {answer.status_code for answer in answers} == {200, 503}
        assert all(answer.headers["retry-after"] for answer in answers if answer.status_code == 503)
        assert ask(0).status_code == 200


@pytest.mark.slow
@pytest.mark.parametrize("begun", [b"", b"POST /api/v1/check HTT", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: "])
def test_a_request_that_never_begins_is_not_waited_for(tmp_path, begun) -> None:
    """Neither where nothing is sent nor where a byte comes now and then; a connection that is used stays."""
    with (
        Served("--archive", str(archive(tmp_path)), "--patience", "1", state=tmp_path / "state") as server,
        socket.create_connection(("127.0.0.1", server.port), timeout=20) as slow,
        httpx.Client(timeout=300) as quick,
    ):
        slow.sendall(begun)
        begin = time.monotonic()
        with contextlib.suppress(ConnectionError):
            while time.monotonic() - begin < 10:
                assert quick.get(f"{server.url}/api/v1/health").status_code == 200
                slow.sendall(b"x" if begun else b"")
                slow.settimeout(0.2)
                with contextlib.suppress(TimeoutError):
                    if slow.recv(100) == b"":
                        break
        assert time.monotonic() - begin < 5


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "no archive"),
        (("--archive", "nowhere"), "there is no archive"),
        (("--archive", "{}", "--host", "0.0.0.0"), "give a token"),
        (("--archive", "{}", "--host", "0.0.0.0", "--token", "short"), "16 characters"),
        (("--archive", "{}", "other/board.archive"), "two archives are called"),
        (("--archive", "{}", "--port", "{port}"), "cannot listen"),
    ],
)
def test_what_cannot_be_served_is_said_in_one_line(tmp_path, words, said) -> None:
    """With exit code 2, as every command."""
    place = str(archive(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        given = [word.replace("{port}", port).replace("{}", place) for word in words]
        command = [sys.executable, "-m", "quoteproof", "serve", "--state", str(tmp_path / "state"), *given]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.slow
def test_files_and_folders_are_served_by_their_names(tmp_path, monkeypatch) -> None:
    """What is no archive is indexed first, in the cache; two of one name need another."""
    monkeypatch.setenv("QUOTEPROOF_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "minutes.md").write_text(BOARD["minutes.md"], "utf-8")
    words = ("--archive", str(folder), f"board={archive(tmp_path)}")
    with Served(*words, state=tmp_path / "state") as server:
        told = HTTP.get(f"{server.url}/api/v1/archives").json()
        assert {one["name"]: one["documents"] for one in told} == {"papers": 1, "board": 2}
        report = HTTP.post(f"{server.url}/api/v1/check", json={"text": COLUMN, "archive": "papers"})
        assert report.json()["archive"]["documents"] == 1
        assert str(tmp_path) not in json.dumps(told) + report.text


@pytest.mark.slow
def test_killed_and_begun_again_no_finished_job_is_lost(tmp_path) -> None:
    """A job that was over has its report, to the byte; one in the midst of its texts is taken up again, and none of them is lost."""
    place, state = str(archive(tmp_path)), tmp_path / "state"
    with Served("--archive", place, state=state) as server:
        done = _over(server, HTTP.post(f"{server.url}/api/v1/jobs", json=CHECK).json()["id"])
        report = HTTP.get(f"{server.url}/api/v1/jobs/{done['id']}/report").content
        texts = [{"text": COLUMN, "name": f"{n}.md"} for n in range(400)]
        many = HTTP.post(f"{server.url}/api/v1/jobs", json={"texts": texts}).json()["id"]
        while not (before := HTTP.get(f"{server.url}/api/v1/jobs/{many}").json()["done"]):
            time.sleep(0.02)
        server.kill()
    assert before < len(texts)
    with Served("--archive", place, state=state) as server:
        assert HTTP.get(f"{server.url}/api/v1/jobs/{done['id']}/report").content == report
        assert HTTP.get(f"{server.url}/api/v1/jobs/{many}").json()["done"] >= before
        assert _over(server, many)["done"] == len(texts)
        rows = HTTP.get(f"{server.url}/api/v1/jobs/{many}/report?format=jsonl").text.splitlines()
        assert [json.loads(row)["document"]["id"] for row in rows] == [one["name"] for one in texts]


@pytest.mark.slow
def test_two_servers_do_not_share_a_state_folder(tmp_path) -> None:
    """The second one says so and ends."""
    place, state = str(archive(tmp_path)), tmp_path / "state"
    with Served("--archive", place, state=state):
        command = [
            sys.executable,
            "-m",
            "quoteproof",
            "serve",
            "--port",
            "0",
            "--state",
            str(state),
            "--archive",
            place,
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert (done.returncode, "--state" in done.stderr) == (2, True)


def _over(server: Served, job: str) -> dict:
    deadline = time.monotonic() + 120
    while (told := HTTP.get(f"{server.url}/api/v1/jobs/{job}").json())["state"] in ("waiting", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return told
