"""The audit log of a server: a line for each check, no text, and no check without a line."""

from __future__ import annotations

import json
import os
import signal
from hashlib import sha256
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from serving import COLUMN, NAME, Served, archive, client, refused
from test_server_jobs import made, over

from quoteproof.errors import UsageError
from quoteproof.server import users
from quoteproof.server.audit import Audit
from quoteproof.server.guard import Door


def lines(log: Path) -> list[dict]:
    """Return what a log has."""
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()]


@pytest.mark.slow
def test_a_line_for_each_check_says_who_asked_what_and_no_text(tmp_path: Path) -> None:
    """Check, batch, quotes, jobs and changes of archives: the user by name, the text by its digest; nothing of it, and no token."""
    archive(tmp_path)
    log, token = tmp_path / "audit.jsonl", users.add(tmp_path / "users.json", "ruth", "write")
    with client(tmp_path, door=Door(users=tmp_path / "users.json"), log=log) as it:
        it.headers["Authorization"] = f"Bearer {token}"
        report = it.post("/api/v1/check", json={"text": COLUMN, "name": "a.md", "options": {"profile": "news"}}).json()
        it.post("/api/v1/batch", json={"texts": [{"text": COLUMN, "name": "b.md"}, {"text": "No.", "name": "c.md"}]})
        it.post("/api/v1/quotes", json={"text": COLUMN})
        over(it, job := made(it, text=COLUMN, name="d.md")["id"])
        it.post("/api/v1/check", json={"text": "x", "file": "eA=="})
        it.post(f"/api/v1/archives/{NAME}/documents", json={"text": "Okafor: The tide is in.", "name": "tide.md"})
        it.delete(f"/api/v1/archives/{NAME}/documents/tide.md")
    told = lines(log)
    told[1:3] = sorted(told[1:3], key=lambda one: one["name"])  # a batch's texts are checked at the same time
    assert [one["name"] for one in told] == ["a.md", "b.md", "c.md", "text", "d.md", "tide.md", "tide.md"]
    first = told[0]
    assert first["time"].endswith("Z")
    assert {name: first[name] for name in ("user", "method", "path", "status", "archives", "bytes", "options")} == {
        "user": "ruth", "method": "POST", "path": "/api/v1/check", "status": 200, "archives": [NAME],
        "bytes": len(COLUMN.encode()), "options": {"profile": "news"},
    }  # fmt: skip
    assert first["sha256"] == sha256(COLUMN.encode()).hexdigest()
    assert first["labels"] == {label: n for label, n in report["summary"].items() if n and label != "quotations"}
    assert sum(first["levels"].values()) == sum(one["level"] is not None for one in report["findings"]) > 0
    assert (told[4]["job"], told[4]["labels"], told[4]["levels"]) == (job, first["labels"], first["levels"])
    assert (told[5]["added"], told[6]["removed"]) == (1, 1)
    kept = log.read_text("utf-8")
    assert "quay" not in kept and "tide is in" not in kept and token not in kept
    assert log.stat().st_mode & 0o077 == 0


@pytest.mark.slow
def test_a_refused_check_has_its_line(tmp_path: Path) -> None:
    """What was asked and could not be answered stands there with its status."""
    archive(tmp_path)
    log = tmp_path / "audit.jsonl"
    with client(tmp_path, log=log) as it:
        two = json.dumps({"text": "x"}) + "\n" + json.dumps({"text": "y"})
        refused(it.post("/api/v1/check", json={"text": two, "name": "two.jsonl"}), "unsound")
        assert it.post("/api/v1/quotes", json={"text": two, "name": "two.jsonl"}).status_code == 422
    assert [one["status"] for one in lines(log)] == [422, 422]


@pytest.mark.slow
def test_a_full_disk_refuses_checks_and_the_log_says_since_when(tmp_path: Path, monkeypatch, capsys) -> None:
    """No answer without a line, and no half of one; when there is room again the gap is told, and checks go on."""
    archive(tmp_path)
    log, full = tmp_path / "audit.jsonl", [False]
    write = os.write

    def bounded(file: int, data: bytes) -> int:
        if full[0] and data.startswith(b'{"time"'):
            return write(file, data[:20])
        return write(file, data)

    with client(tmp_path, log=log) as it:
        assert it.post("/api/v1/check", json={"text": COLUMN}).status_code == 200
        monkeypatch.setattr(os, "write", bounded)
        full[0] = True
        for _ in range(2):
            answer = it.post("/api/v1/check", json={"text": COLUMN})
            refused(answer, "no-audit")
            assert "retry-after" in answer.headers
        assert it.get("/api/v1/find", params={"words": "the north quay"}).status_code == 200
        full[0] = False
        assert it.post("/api/v1/check", json={"text": COLUMN}).status_code == 200
    told = lines(log)
    assert [one.get("status") for one in told] == [200, None, 200]
    assert told[0]["time"] < told[1]["silent_since"] < told[1]["time"]
    assert "audit log" in capsys.readouterr().err


def test_a_log_that_cannot_be_written_lets_nothing_begin(tmp_path: Path) -> None:
    """The server says so when it starts."""
    with pytest.raises(UsageError):
        Audit(tmp_path / "none" / "audit.jsonl")


@pytest.mark.slow
def test_a_log_that_is_moved_away_begins_anew(tmp_path: Path) -> None:
    """With a SIGHUP and without one; the server goes on."""
    import httpx

    archive(tmp_path)
    log = tmp_path / "audit.jsonl"
    with Served("--archive", str(tmp_path / NAME), "--audit", str(log), state=tmp_path / "state") as server:
        for number in range(3):
            answer = httpx.post(f"{server.url}/api/v1/check", json={"text": COLUMN}, timeout=60)
            assert answer.status_code == 200
            if number < 2:
                log.rename(tmp_path / f"audit.{number}")
            if number == 1:
                server.process.send_signal(signal.SIGHUP)
    assert [len(lines(tmp_path / name)) for name in ("audit.0", "audit.1", "audit.jsonl")] == [1, 1, 1]
