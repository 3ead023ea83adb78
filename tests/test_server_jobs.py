"""Jobs of `quoteproof serve`: made, looked on, written in every format, cancelled, forgotten; the same job for the same key."""

from __future__ import annotations

import json
import time
from base64 import b64encode
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from serving import COLUMN, NAME, archive, client

from quoteproof import check
from quoteproof.errors import ArchiveDamaged, ArchiveError
from quoteproof.report import WRITERS
from quoteproof.server import tasks, wire
from quoteproof.server.kept import packed, unpacked
from quoteproof.server.library import Library
from quoteproof.server.limits import Limits
from quoteproof.server.refused import Refused
from quoteproof.server.worker import _answer

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator:
    """A client of a server."""
    folder = tmp_path_factory.mktemp("jobs")
    archive(folder)
    with client(folder) as made:
        yield made


def made(asked, **more) -> dict:
    """Make a job and wait until it is over."""
    answer = asked.post("/api/v1/jobs", json=more)
    assert answer.status_code == 202, answer.text
    return over(asked, answer.json()["id"])


def over(asked, job: str) -> dict:
    """Wait until a job is over."""
    deadline = time.monotonic() + 60
    while (told := asked.get(f"/api/v1/jobs/{job}").json())["state"] in ("waiting", "running"):
        assert time.monotonic() < deadline
        time.sleep(0.05)
    return told


def events(asked, job: str, **headers: str) -> list[tuple[str, dict]]:
    """Return what happens in a job, until it is over."""
    text = asked.get(f"/api/v1/jobs/{job}/events", headers=headers).text
    found = [dict(row.partition(": ")[::2] for row in one.split("\n")) for one in text.split("\n\n") if one]
    return [(one["event"], json.loads(one["data"])) for one in found]


@pytest.mark.slow
def test_the_report_of_a_job_is_that_of_a_check(asked) -> None:
    """Whoever waits and whoever does not gets the same, and the job says what it has found."""
    text = {"text": COLUMN, "name": "column.md", "options": {"suggest": True}}
    job = made(asked, **text)
    assert (job["state"], job["done"], job["texts"], job["name"]) == ("done", 1, 1, "column.md")
    assert job["summary"]["serious"] == 1
    assert asked.get(f"/api/v1/jobs/{job['id']}/report").content == asked.post("/api/v1/check", json=text).content
    assert job["id"] in [one["id"] for one in asked.get("/api/v1/jobs").json()]


@pytest.mark.parametrize("format_", WRITERS)
def test_every_format_can_be_written_of_a_job(asked, format_) -> None:
    """Also long after the check: what is kept is the report itself."""
    job = made(asked, texts=[{"text": COLUMN, "name": f"{n}.md"} for n in range(2)])
    answer = asked.get(f"/api/v1/jobs/{job['id']}/report", params={"format": format_})
    assert answer.status_code == 200
    assert answer.content
    assert answer.headers["content-disposition"].startswith('attachment; filename="report.')


def test_a_word_document_comes_back_with_comments(asked) -> None:
    """The user's own file, and not one of the same name on the machine."""
    docx = pytest.importorskip("docx", reason="needs quoteproof[office]")
    mine, sent = docx.Document(), BytesIO()
    mine.add_heading("My own heading")
    mine.add_paragraph(COLUMN.split("\n\n")[0])
    mine.save(sent)
    job = made(asked, file=b64encode(sent.getvalue()).decode(), name="drafts/mine.docx")
    back = asked.get(f"/api/v1/jobs/{job['id']}/report", params={"format": "docx"})
    read = docx.Document(BytesIO(back.content))
    assert read.paragraphs[0].text == "My own heading"
    assert len(list(read.comments)) == 1


def test_what_is_found_is_told_as_it_is_found(asked) -> None:
    """First all quotations with their speakers, then each finding; whoever comes late, or again, misses nothing that matters."""
    long = "\n\n".join(COLUMN.replace("quay", f"quay {n}") for n in range(40))
    job = asked.post("/api/v1/jobs", json={"text": long}).json()["id"]
    told = events(asked, job)
    names = [name for name, _ in told]
    assert names[-1] == "over"
    assert told[-1][1]["state"] == "done"
    if names[0] != "over":  # it may have been quicker than we are
        found = [body for name, body in told if name == "finding"]
        assert names.index("finding") > max(n for n, name in enumerate(names) if name == "quotation")
        assert len(found) == names.count("quotation") == over(asked, job)["summary"]["quotations"]
        assert {"id", "line", "text", "speaker", "verdict", "word", "reason"} == set(found[0])
    assert [name for name, _ in events(asked, job, **{"Last-Event-ID": "3"})] == ["over"]


def test_a_speaker_is_corrected(asked) -> None:
    """Who knows better says so, and the finding is judged anew with that name; nobody is a name too."""
    job = made(asked, text=COLUMN)
    [first, second] = asked.get(f"/api/v1/jobs/{job['id']}/report").json()["findings"]
    assert second["attribution"]["name"] is None
    speakers = {first["id"]: "", second["id"]: "Sofie Lund"}
    again = made(asked, text=COLUMN, speakers=speakers)
    found = asked.get(f"/api/v1/jobs/{again['id']}/report").json()["findings"]
    assert [(one["attribution"]["name"], one["attribution"]["rule"]) for one in found] == [
        (None, "told"),
        ("Sofie Lund", "told"),
    ]
    wrong = made(asked, text=COLUMN, speakers={second["id"]: "Ruth Okafor"})
    assert asked.get(f"/api/v1/jobs/{wrong['id']}/report").json()["findings"][1]["verdict"] == "misattributed"


def test_the_same_key_is_the_same_job(asked) -> None:
    """Whoever sends a request once more, for want of an answer, has one job; for another request the key is taken."""
    head = {"Idempotency-Key": "morning edition"}
    first, again = (asked.post("/api/v1/jobs", json={"text": COLUMN}, headers=head) for _ in range(2))
    assert (first.status_code, again.status_code) == (202, 200)
    assert first.json()["id"] == again.json()["id"]
    other = asked.post("/api/v1/jobs", json={"text": "x"}, headers=head)
    assert (other.status_code, other.json()["type"]) == (409, "/api#conflict")


@pytest.mark.slow
def test_a_job_is_cancelled_and_forgotten(asked) -> None:
    """What was made until then stays until it is forgotten; to forget twice is no error."""
    texts = [{"text": COLUMN, "name": f"{n}.md"} for n in range(3_000)]
    job = asked.post("/api/v1/jobs", json={"texts": texts}).json()["id"]
    while asked.get(f"/api/v1/jobs/{job}").json()["done"] < 2:
        time.sleep(0.02)
    assert asked.post("/api/v1/check", json={"text": COLUMN}).status_code == 200  # a long job keeps nobody waiting
    assert asked.get(f"/api/v1/jobs/{job}/report").status_code == 409
    told = asked.post(f"/api/v1/jobs/{job}/cancel").json()
    assert told["state"] == "cancelled"
    assert 2 <= told["done"] < 3_000
    rows = asked.get(f"/api/v1/jobs/{job}/report", params={"format": "jsonl"}).text.splitlines()
    assert len(rows) == told["done"]
    assert asked.post(f"/api/v1/jobs/{job}/cancel").json()["state"] == "cancelled"
    assert [asked.delete(f"/api/v1/jobs/{job}").status_code for _ in range(2)] == [204, 204]
    assert asked.get(f"/api/v1/jobs/{job}").status_code == 404


def test_a_text_that_cannot_be_read_says_so_in_its_report(asked) -> None:
    """As the command line has it: a problem with its place, and no failure of the job."""
    job = made(asked, file=b64encode(b"%PDF-1.4 nothing").decode(), name="a.pdf")
    assert job["state"] == "done"
    [problem, *_] = asked.get(f"/api/v1/jobs/{job['id']}/report").json()["problems"]
    assert problem["where"].startswith("a.pdf")
    rows = made(asked, file=b64encode(b'{"text": "a"}\n{"text": "b"}').decode(), name="a.jsonl")
    assert (rows["state"], "holds 2 documents" in rows["error"]) == ("failed", True)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/jobs/..%2F..%2Fetc", 404),
        ("GET", "/api/v1/jobs/%00/events", 404),
        ("GET", "/api/v1/jobs/nothing/report", 404),
        ("POST", "/api/v1/jobs/' OR 1=1 --/cancel", 404),
        ("DELETE", "/api/v1/jobs/nothing", 204),
    ],
)
def test_a_job_that_is_none(asked, method, path, status) -> None:
    """Is not found, whatever its name looks like."""
    assert asked.request(method, path).status_code == status


def test_a_format_that_is_none_and_jobs_without_texts_are_refused(asked) -> None:
    """With what there is."""
    job = made(asked, text=COLUMN)["id"]
    answer = asked.get(f"/api/v1/jobs/{job}/report", params={"format": "../../etc"})
    assert (answer.status_code, "markdown" in answer.json()["detail"]) == (422, True)
    for wrong in ({"texts": []}, {"texts": [{}]}, {}, {"texts": "x"}, {"texts": [{"text": "x"}], "archive": "none"}):
        assert asked.post("/api/v1/jobs", json=wrong).status_code in (404, 422), wrong


@pytest.mark.slow
def test_what_is_kept_is_the_report() -> None:
    """Unpacked it is equal to what was packed, statements and look-alikes too, and smaller than its JSON."""
    report = check(next(EXAMPLES.rglob("op-ed.md")), [EXAMPLES], all=True, suggest=True)
    kept = packed(report)
    assert unpacked(kept) == report
    assert len(kept) < len(report.to_json())


@pytest.mark.slow
def test_jobs_are_there_after_a_restart(tmp_path) -> None:
    """Those that are over with their reports, the others begin where they stood."""
    archive(tmp_path)
    with client(tmp_path) as first:
        done = made(first, text=COLUMN)
        report = first.get(f"/api/v1/jobs/{done['id']}/report").content
        many = first.post("/api/v1/jobs", json={"texts": [{"text": COLUMN}] * 300}).json()["id"]
    with client(tmp_path) as second:
        assert second.get(f"/api/v1/jobs/{done['id']}/report").content == report
        told = over(second, many)
        assert (told["state"], told["done"]) == ("done", 300)
        assert NAME in told["archives"]


@pytest.mark.slow
def test_a_process_that_the_system_ends_costs_no_request(asked) -> None:
    """Whoever was being answered is answered by the next process."""
    workers = asked.app.state.desk.workers
    for worker in workers._all:
        worker._process.kill()
    answers = [asked.post("/api/v1/check", json={"text": COLUMN}).status_code for _ in range(4)]
    assert answers == [200] * 4


@pytest.mark.slow
def test_what_takes_too_long_is_ended_and_keeps_nobody(tmp_path) -> None:
    """The process that hangs is ended; the job says why, and the next request is answered by another."""
    archive(tmp_path)
    long = "\n\n".join(COLUMN.replace("quay", f"quay {n}") for n in range(2_000))
    with client(tmp_path, limits=Limits(job_seconds=0.3, processes=1)) as narrow:
        job = made(narrow, text=long)
        assert (job["state"], job["error"]) == ("failed", "it was stopped after 0.3 seconds")
        assert narrow.post("/api/v1/check", json={"text": COLUMN}).status_code == 200
    with client(tmp_path, "other", limits=Limits(seconds=0.3, turn=0.3, processes=1)) as narrow:
        answer = narrow.post("/api/v1/check", json={"text": long})
        assert (answer.status_code, answer.json()["type"]) == (504, "/api#too-long")
        job = narrow.post("/api/v1/jobs", json={"text": long}).json()["id"]
        while narrow.get(f"/api/v1/jobs/{job}").json()["state"] == "waiting":
            time.sleep(0.02)
        answer = narrow.post("/api/v1/check", json={"text": COLUMN})
        assert (answer.status_code, answer.json()["type"]) == (503, "/api#busy")
        narrow.delete(f"/api/v1/jobs/{job}")


@pytest.mark.parametrize(
    ("error", "kind", "again"), [(ArchiveError, "not-ready", True), (ArchiveDamaged, "fault", False)]
)
def test_an_archive_that_is_away_may_come_back(
    error: type[ArchiveError], kind: str, again: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A store or a catalog's server that is cut off is no fault of ours, and one may ask again; damage stays."""

    def away(*_: object) -> bytes:
        raise error("the store cannot be reached")

    monkeypatch.setattr(tasks, "done", away)
    answer = _answer(wire.Archives(("minutes",)), Library({}), BytesIO())
    assert (answer.kind, answer.name) == ("refused", kind)
    assert ("Retry-After" in Refused(answer.name, "").headers) is again


@pytest.mark.slow
def test_a_job_whose_archive_is_gone_ends_with_the_reason(tmp_path) -> None:
    """And does not wait for it for ever."""
    place = archive(tmp_path)
    with client(tmp_path) as it:
        (place / "catalog.sqlite").rename(tmp_path / "elsewhere")
        job = made(it, text=COLUMN)
        assert (job["state"], job["error"]) == ("failed", f"the archive '{NAME}' cannot be opened now")
        assert it.post("/api/v1/check", json={"text": COLUMN}).status_code == 503
        (tmp_path / "elsewhere").rename(place / "catalog.sqlite")
        assert it.post("/api/v1/check", json={"text": COLUMN}).status_code == 200
