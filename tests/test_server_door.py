"""`quoteproof serve`, asked in one process: who may ask, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="pip install 'quoteproof[serve]'")
pytest.importorskip("httpx", reason="pip install 'quoteproof[test]'")

from serving import COLUMN, NAME, archive, client, refused

from quoteproof.server.asked import name_of
from quoteproof.server.guard import Door
from quoteproof.server.limits import Limits


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the board's archive in it."""
    folder = tmp_path_factory.mktemp("served")
    archive(folder)
    return folder


@pytest.fixture(scope="module")
def asked(place: Path) -> Iterator:
    """A client of a server."""
    with client(place) as made:
        yield made


@pytest.fixture(scope="module")
def narrow(place: Path) -> Iterator:
    """A client of a server that bears little, and knows its token."""
    limits = Limits(body=4_000, seconds=20, patience=0.3, texts=3, processes=1)
    with client(place, "narrow", limits, Door(token="a token of our own")) as made:
        made.headers["Authorization"] = "Bearer a token of our own"
        yield made


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:80",
        "127.0.0.1.evil.example",
        "localhost@evil.example",
        "",
        "127.0.0.1:x",
        "[::1]x",
    ],
)
def test_another_name_is_no_way_in(asked, host) -> None:
    """A name of another site that leads here (DNS rebinding) is refused, whatever it asks."""
    refused(asked.get("/api/v1/health", headers={"Host": host}), "wrong-host")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:8765", "LOCALHOST", "[::1]:8765", "[::1]", "localhost."])
def test_our_own_names_are_let_in(asked, host) -> None:
    """Every way to write this machine's own address."""
    assert asked.get("/api/v1/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_pages_of_other_sites_may_not_ask(asked, headers) -> None:
    """Neither to check nor to read."""
    refused(asked.post("/api/v1/check", json={"text": COLUMN}, headers=headers), "wrong-origin")
    refused(asked.get("/api/v1/archives", headers=headers), "wrong-origin")


@pytest.mark.slow
def test_a_link_on_another_site_may_be_followed_to_a_page(asked) -> None:
    """And nothing else: a picture, a script or a frame of another site gets nothing."""
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert asked.get("/sources", headers=followed).status_code == 200
    refused(asked.get("/api/v1/archives", headers=followed), "wrong-origin")
    refused(
        asked.get("/search?words=x", headers={"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}),
        "wrong-origin",
    )
    refused(asked.post("/login", headers=followed), "wrong-origin")


def test_a_body_that_a_form_could_send_is_refused(asked) -> None:
    """What a page of another site can send without being asked first has one of three types; none of them is taken."""
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""):
        answer = asked.post("/api/v1/check", content=json.dumps({"text": COLUMN}), headers={"Content-Type": kind})
        refused(answer, "not-this-type")


def test_without_the_token_only_health_answers(narrow) -> None:
    """The head must bear it, whole; health says nothing of what is served but how many archives there are."""
    for wrong in ("Bearer a token of our ow", "Basic a token of our own", "Bearer ", "a token of our own", "Bearer ä"):
        answer = narrow.get("/api/v1/archives", headers={"Authorization": wrong.encode("latin-1")})
        refused(answer, "no-token")
        assert answer.headers["www-authenticate"].startswith("Bearer")
    assert narrow.get("/api/v1/health", headers={"Authorization": ""}).status_code == 200
    assert narrow.get("/api/v1/archives").status_code == 200
    let_in = narrow.post("/login", data={"token": "a token of our own"}, follow_redirects=False)
    right = let_in.headers["set-cookie"].partition(";")[0]
    narrow.cookies.clear()
    for cookie in (
        right,
        right[:-1] + "é",
        right.replace("owner", "0wner"),
        "quoteproof=x",
        'a="; quoteproof',
        "quoteproof=ä",
    ):
        answer = narrow.get("/api/v1/archives", headers={"Authorization": "", "Cookie": cookie.encode("latin-1")})
        assert answer.status_code == (200 if cookie == right else 401), cookie


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "not-json"),
        (b"{", "not-json"),
        (b"\xff\xfe", "not-json"),
        (b'{"text": "\\ud800"}', "not-json"),
        (b"[" * 3_000, "unsound"),
        (b'{"text": "x", "options": {"language": ' + b"[" * 3_000 + b"}}", "not-json"),
        (b"[]", "unsound"),
        (b"null", "unsound"),
        (b"{}", "unsound"),
        (b'{"text": null}', "unsound"),
        (b'{"text": "x", "file": "eA=="}', "unsound"),
        (b'{"file": "no base64!"}', "unsound"),
        (b'{"text": 5}', "unsound"),
        (b'{"text": "x", "unknown": 1}', "unsound"),
        (b'{"text": "x", "options": {"profile": "/etc/passwd"}}', "unsound"),
        (b'{"text": "x", "options": {"profile": "x.toml"}}', "unsound"),
        (b'{"text": "x", "options": {"profile": ["news"]}}', "unsound"),
        (b'{"text": "x", "options": {"language": "../de"}}', "unsound"),
        (b'{"text": "x", "options": {"suggest": "yes"}}', "unsound"),
        (b'{"text": "x", "options": {"with_text": 1}}', "unsound"),
        (b'{"text": "x", "options": {"settings": "x"}}', "unsound"),
        (b'{"text": "x", "archive": "/etc"}', "not-found"),
        (b'{"text": "x", "archive": "../board.archive"}', "not-found"),
        (b'{"text": "x", "archive": ["board", "\\u0000"]}', "not-found"),
    ],
)  # fmt: skip
def test_what_is_no_request_is_told_so(narrow, data, kind) -> None:
    """A problem by RFC 9457, and the next request is answered."""
    head = {"Content-Type": "application/json"}
    assert refused(narrow.post("/api/v1/check", content=data, headers=head), kind)["detail"]
    assert narrow.get("/api/v1/health").status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "“\x00” said Okafor.",
        "\ufeff“Not yet,” said Okafor.",
        "",
        " ",
        "“" * 900,
        "\u202e“Not yet,” said Okafor.",
    ],
)
def test_any_text_is_a_text(narrow, text) -> None:
    """NUL bytes, nothing, marks without end: a report, and no failure."""
    for named in ({}, {"name": "a.md"}, {"name": "a.txt"}):
        answer = narrow.post("/api/v1/check", json={"text": text, **named})
        assert answer.status_code == 200
        assert answer.json()["schema"] == "quoteproof.report/1"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/api/v1/archives/..%2F..%2Fetc/documents", "not-found"),
        ("/api/v1/archives/%00/documents", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=../../etc/passwd", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=/etc/passwd", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=%00", "not-found"),
        (f"/api/v1/archives/{NAME}/document", "not-found"),
        (f"/api/v1/archives/{NAME}/document?id=minutes.md&start=-1", "unsound"),
        (f"/api/v1/archives/{NAME}/document?id=minutes.md&end=1e9", "unsound"),
        (f"/api/v1/archives/{NAME}/documents?limit=９", "unsound"),
        ("/api/v1/find", "unsound"),
        ("/api/v1/find?words=%20", "unsound"),
        (f"/api/v1/find?words={'a%20' * 6_000}", "unsound"),
        ("/api/v1/rules/..%2F..%2Fetc%2Fpasswd", "not-found"),
        ("/api/v1/rules/nothing", "not-found"),
        ("/api/v1/../../etc/passwd", "not-found"),
        ("/static/..%2f..%2fapp.py", "not-found"),
        ("/etc/passwd", "not-found"),
    ],
)
def test_no_name_leads_out(asked, path, kind) -> None:
    """Archives, documents and rules are called by their names; nothing that looks like a path is one."""
    refused(asked.get(path), kind)


def test_a_name_of_a_text_is_no_path_of_the_machine(asked, place) -> None:
    """A text that bears the name of a file of this machine is the text that was sent, and called by its last part."""
    secret = place / "secret.docx"
    secret.write_text("what nobody is to see")
    for name in (str(secret), "/etc/passwd", "C:\\secret.txt", "../../secret.docx"):
        told = asked.post("/api/v1/check", json={"text": COLUMN, "name": name})
        assert "nobody is to see" not in told.text
        assert told.json()["document"]["path"] == name.replace("\\", "/").rpartition("/")[2]
    assert name_of("drafts/column.md") == "drafts/column.md"
    assert name_of("..") == name_of("/") == name_of("") == "text"


def test_nothing_says_where_the_archives_lie(asked, place) -> None:
    """Neither reports nor lists nor problems name a folder of this machine."""
    for answer in (
        asked.post("/api/v1/check", json={"text": COLUMN}),
        asked.get("/api/v1/archives"),
        asked.get("/api/v1/find", params={"words": "the survey"}),
        asked.get(f"/api/v1/archives/{NAME}/documents"),
        asked.get(f"/api/v1/archives/{NAME}/document", params={"id": "minutes.md"}),
    ):
        assert answer.status_code == 200
        assert str(place) not in answer.text


def test_too_large_is_told_before_it_is_read(narrow) -> None:
    """By what the head says, and where the head says nothing, as soon as the bound is passed."""
    head = {"Content-Type": "application/json"}
    refused(narrow.post("/api/v1/check", json={"text": "x" * 5_000}), "too-large")
    sent = []

    def endless() -> Iterator[bytes]:
        for _ in range(10_000):
            sent.append(1)
            yield b"x" * 1_000

    refused(narrow.post("/api/v1/check", content=endless(), headers=head), "too-large")
    many = {"texts": [{"text": "x"}] * 4}
    refused(narrow.post("/api/v1/batch", json=many), "too-large")


def test_every_answer_lets_nothing_in_from_outside(asked) -> None:
    """The policy allows what comes from here alone, and no answer says what serves it."""
    for path in ("/api/v1/health", "/nothing"):
        headers = asked.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "http" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers
